use actions::views::contacts::{ContactCursor, contacts, people_named};
use actions::{Actor, Reassign, reassign};
use domain::UserId;
use store::testing::each_engine;

use crate::office::Office;

async fn names(office: &Office, actor: &Actor, query: &str) -> Vec<String> {
    let found = contacts(&office.app, actor, Some(query), None, 50).await.unwrap();
    found.lines.into_iter().map(|line| line.name).collect()
}

#[tokio::test]
async fn people_are_found_by_the_beginning_of_any_word() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let rep = &office.maya;
        for line in [
            "Anna Müller, CFO at Acme Tools, anna@acme.example",
            "Mullan Brady",
            "Zoë Smith, buyer at Mullins Print",
            "Jane Doe, CFO at Acme, 555-0134",
            "Łukasz Đoković, +1 (415) 555-0188",
        ] {
            office.person(rep, line).await;
        }
        for (query, expected) in [
            ("mull", vec!["Mullan Brady", "Anna Müller", "Zoë Smith"]),
            ("Müll", vec!["Mullan Brady", "Anna Müller", "Zoë Smith"]),
            ("m", vec!["Mullan Brady", "Anna Müller", "Zoë Smith"]),
            ("muller anna", vec!["Anna Müller"]),
            ("an mü", vec!["Anna Müller"]),
            ("acme cfo", vec!["Anna Müller", "Jane Doe"]),
            ("anna@acme", vec!["Anna Müller"]),
            ("555 01", vec!["Jane Doe", "Łukasz Đoković"]),
            ("5550134", vec!["Jane Doe"]),
            ("0188", vec!["Łukasz Đoković"]),
            ("+1 415 555", vec!["Łukasz Đoković"]),
            ("lukasz do", vec!["Łukasz Đoković"]),
            ("zoe", vec!["Zoë Smith"]),
            ("üller", vec![]),
        ] {
            assert_eq!(names(&office, rep, query).await, expected, "{query}");
        }
        let found = people_named(&office.app, rep, "mull", 1).await.unwrap();
        assert_eq!((found.len(), found[0].name.as_str()), (1, "Mullan Brady"));
    })
    .await;
}

#[tokio::test]
async fn no_query_ever_fails_and_none_finds_somebody_elses_people() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        office.person(&office.maya, "Ana Ruiz, anna@one.example").await;
        office.person(&office.sam, "Ana Sands").await;
        office.person(&office.stranger, "Ana Strange").await;
        let own_ids = [office.maya.user.0.simple().to_string(), office.maya.workspace.simple().to_string()];
        let long = "a".repeat(10_000);
        let many = "a ".repeat(10_000);
        let hostile = [
            "\"",
            "*",
            "'",
            ":",
            "&",
            "\\",
            "\0",
            "a\0b",
            "🎉",
            "ana*",
            "\"ana",
            "ana OR",
            "ana & !ana",
            "(",
            ")",
            "-ana",
            "^",
            "words : ana",
            "scope : x",
            "{ana}",
            "NEAR(ana, 2)",
            "ana:*",
            "<->",
            "%",
            "_",
            "\u{E000}",
            "\u{202e}ana",
            "ΑΛΈΞΗΣ",
            "अनिल",
            "²",
            "Ⓐ",
            "ana'); drop table contacts; --",
            &own_ids[0],
            &own_ids[1],
            &long,
            &many,
            " ",
            "",
        ];
        for query in hostile {
            for actor in [&office.maya, &office.mona, &office.priya] {
                let found = contacts(&office.app, actor, Some(query), None, 10).await;
                let found = found.unwrap_or_else(|problem| panic!("“{query}” fails: {problem:?}"));
                assert!(found.lines.iter().all(|line| line.name != "Ana Strange"), "{query}");
                people_named(&office.app, actor, query, 10).await.unwrap();
            }
        }
        for query in ["ana", "a", "an", "ana s", "strange", &own_ids[0]] {
            let seen = names(&office, &office.maya, query).await;
            assert!(seen.iter().all(|name| name == "Ana Ruiz"), "{query}: {seen:?}");
        }
        assert_eq!(names(&office, &office.mona, "ana").await, ["Ana Ruiz"], "Sam is not on Mona's team");
        assert_eq!(names(&office, &office.priya, "ana").await, ["Ana Ruiz", "Ana Sands"]);
        assert_eq!(names(&office, &office.stranger, "ana").await, ["Ana Strange"]);
    })
    .await;
}

#[tokio::test]
async fn search_follows_edits_reassignments_and_undo() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let ana = office.person(&office.sam, "Ana Ruiz").await;
        let input = Reassign { action: office.id(), contact: ana, to: UserId(office.maya.user.0) };
        reassign(&office.app, &office.priya, &input).await.unwrap();
        assert_eq!(names(&office, &office.maya, "ruiz").await, ["Ana Ruiz"]);
        assert_eq!(names(&office, &office.sam, "ruiz").await, Vec::<String>::new());
        actions::undo(&office.app, &office.priya, office.id(), input.action).await.unwrap();
        assert_eq!(names(&office, &office.sam, "ruiz").await, ["Ana Ruiz"]);

        let who = actions::Captures::One { line: "Bo Berg".into(), known: None };
        let action = office.id();
        let (given_by, on, basis) = (None, None, None);
        let input = actions::Capture { action, who, given_by, on, basis, happy_call: false, ran_out: false };
        actions::capture(&office.app, &office.sam, &input).await.unwrap();
        assert_eq!(names(&office, &office.sam, "berg").await, ["Bo Berg"]);
        actions::undo(&office.app, &office.sam, office.id(), action).await.unwrap();
        assert_eq!(names(&office, &office.sam, "berg").await, Vec::<String>::new());
        office.person(&office.sam, "Cy Cole").await;
        assert_eq!(names(&office, &office.sam, "c").await, ["Cy Cole"]);
    })
    .await;
}

#[tokio::test]
async fn a_backup_finds_the_same_people() {
    let folder = std::env::temp_dir().join(format!("whoelse_views_{}", std::process::id()));
    let db = store::Db::open(&store::Location::File(folder.join("whoelse.db"))).await.unwrap();
    db.migrate(store::Instant::new(jiff::Timestamp::UNIX_EPOCH)).await.unwrap();
    let office = Office::open(db.clone()).await;
    // The first rows go again, so that the copy counts the others anew.
    let mut gone = Vec::new();
    for name in ["Ana Ruiz", "Bo Berg", "Cy Cole"] {
        let (who, action) = (actions::Captures::One { line: name.into(), known: None }, office.id());
        let (given_by, on, basis) = (None, None, None);
        let input = actions::Capture { action, who, given_by, on, basis, happy_call: false, ran_out: false };
        actions::capture(&office.app, &office.sam, &input).await.unwrap();
        gone.push(action);
    }
    for action in &gone[..2] {
        actions::undo(&office.app, &office.sam, office.id(), *action).await.unwrap();
    }
    office.person(&office.sam, "Di Dahl").await;
    db.backup_to(&folder.join("copy.db")).await.unwrap();
    let copy = store::Db::open(&store::Location::File(folder.join("copy.db"))).await.unwrap();
    let app = actions::App::new(copy.clone(), office.app.clock.clone());
    for (query, expected) in [("cole", "Cy Cole"), ("dahl", "Di Dahl")] {
        let found = people_named(&app, &office.sam, query, 5).await.unwrap();
        assert_eq!(found.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(), [expected]);
    }
    copy.close().await;
    db.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn the_list_is_by_name_and_goes_on_where_it_stopped() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        for name in ["Zoe Ash", "ana ruiz", "Ána Berg", "Mo", "Di de Luca", "Di Dahl", "Éva Nagy"] {
            office.person(&office.maya, name).await;
        }
        // Two of one name are told apart by their ids.
        for company in ["Acme", "Bolt"] {
            office.person(&office.maya, &format!("Jo Low, clerk at {company}")).await;
        }
        office.person(&office.sam, "Sam's own").await;
        let mut seen = Vec::new();
        let mut after: Option<ContactCursor> = None;
        loop {
            let page = contacts(&office.app, &office.maya, None, after.as_ref(), 2).await.unwrap();
            assert_eq!(page.total, after.is_none().then_some(9));
            seen.extend(page.lines.iter().map(|line| line.name.clone()));
            let Some(next) = page.next else { break };
            after = Some(next.to_string().parse().unwrap());
            assert_eq!(after, Some(next));
        }
        let expected = [
            "Ána Berg",
            "Ana Ruiz",
            "Di Dahl",
            "Di de Luca",
            "Éva Nagy",
            "Jo Low",
            "Jo Low",
            "Mo",
            "Zoe Ash",
        ];
        assert_eq!(seen, expected);
        assert_eq!(contacts(&office.app, &office.priya, Some(" "), None, 50).await.unwrap().lines.len(), 10);
        assert_eq!(contacts(&office.app, &office.mona, None, None, 50).await.unwrap().lines.len(), 9);
        assert_eq!(contacts(&office.app, &office.stranger, None, None, 50).await.unwrap().lines.len(), 0);
        for broken in ["", "x", "-", "00-", "\0", &"f".repeat(99)] {
            assert!(broken.parse::<ContactCursor>().is_err(), "{broken}");
        }
    })
    .await;
}
