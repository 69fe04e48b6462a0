//! M2: a mail that came in goes to whom it belongs, once; what it may show waits for the rep, and nothing happens by itself.

use actions::views::contact_page::contact_page;
use actions::views::mail::{mail_inbox, mail_page, mails_waiting};
use actions::*;
use domain::ContactId;
use domain::interaction::InteractionKind;
use store::rows::{ContactPointRow, ContactRow, InteractionRow, MailRow};
use store::testing::{all_of, each_engine};

use crate::kit::*;

const SIGNED: &str = "Hi Rita,\r\n\r\nyou saved us last week. The new printers are the best thing that happened to this \
    office, thank you so much.\r\n\r\nBest regards,\r\n\r\nDana Whitlock\r\nOperations Director\r\nFerrell Freight\r\n\
    415-555-0177\r\n\r\nOn Mon, Nov 16, 2026 at 9:14 AM Rita Rep <rita@example.com> wrote:\r\n> How do the printers do?\r\n";

fn from(who: &str, to: &str, id: &str, body: &str) -> String {
    format!(
        "From: {who}\r\nTo: {to}\r\nDate: Wed, 18 Nov 2026 23:30:00 -0500\r\nSubject: The printers\r\nMessage-ID: <{id}>\r\n\r\n{body}"
    )
}

fn received(source: &str) -> ReceiveMail {
    ReceiveMail::from_bytes(id(), source.as_bytes(), CameBy::Page).unwrap()
}

async fn comes_in(house: &House, actor: &Actor, source: &str) -> Done<MailAnswer> {
    receive_mail(&house.app, actor, &received(source)).await.unwrap()
}

async fn dana(house: &House) -> ContactId {
    let details = ContactDetails {
        name: "Dana Whitlock".into(),
        emails: vec!["dana@ferrell.example".into()],
        ..ContactDetails::default()
    };
    let added = add_contact(&house.app, &house.rep, &AddContact { action: id(), details }).await.unwrap();
    ContactId(added.answer.contact)
}

async fn notes(house: &House, contact: ContactId) -> Vec<InteractionRow> {
    let all = all_of::<InteractionRow>(&house.app.db, house.workspace).await;
    all.into_iter().filter(|row| row.contact_id == contact.0).collect()
}

async fn mails(house: &House) -> Vec<MailRow> {
    all_of::<MailRow>(&house.app.db, house.workspace).await
}

fn answers(mail: &MailAnswer, kind: &str, yes: bool) -> AnswerMoment {
    AnswerMoment { action: id(), mail: mail.mail, kind: kind.into(), yes }
}

#[tokio::test]
async fn m2_a_mail_of_a_contact_goes_on_their_timeline_in_their_own_words_once() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let dana = dana(&house).await;
        let source = from("Dana <DANA@Ferrell.example>", "Rita <rita@example.com>", "a@ferrell", SIGNED);
        let done = comes_in(&house, &house.rep, &source).await;
        assert_eq!((done.answer.state.as_str(), done.answer.contact), ("filed", Some(dana.0)));
        let told = notes(&house, dana).await;
        assert_eq!(
            (told.len(), told[0].kind.as_str(), told[0].on_day.to_string()),
            (1, "email", "2026-11-18".into())
        );
        let note = told[0].note.as_deref().unwrap();
        assert!(note.starts_with("Hi Rita,") && note.ends_with("thank you so much."), "{note}");
        let page = contact_page(&house.app, &house.rep, dana).await.unwrap();
        let words: Vec<_> = page.timeline.facts.iter().filter_map(|fact| fact.word.as_deref()).collect();
        assert!(words.contains(&"email_in"), "they wrote, not the rep: {words:?}");
        assert!(house.open_moments(dana).await.is_empty(), "nothing is acted on by itself");
        assert_eq!(house.state(dana).await.last_touch_on.unwrap().to_string(), "2026-11-18");

        let before = house.dump().await;
        let again = comes_in(&house, &house.rep, &source).await;
        assert!(again.answer.known && again.answer.mail == done.answer.mail);
        let same_action = ReceiveMail { action: done.action, ..received(&source) };
        assert!(receive_mail(&house.app, &house.rep, &same_action).await.unwrap().replayed);
        assert_same(&house.dump().await, &before, "a mail that came in twice");

        house.undo(done.action).await.unwrap();
        assert!(notes(&house, dana).await.is_empty() && mails(&house).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn m2_a_suggested_moment_opens_with_one_tap_or_goes_with_one() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let dana = dana(&house).await;
        let mail = comes_in(&house, &house.rep, &from("dana@ferrell.example", "x@y.example", "a@f", SIGNED))
            .await
            .answer;
        let page = mail_page(&house.app, &house.rep, mail.mail).await.unwrap();
        let rescue = page.moments.iter().find(|one| one.kind == "rescue").expect("“you saved us”");
        assert!(rescue.words.contains("saved us"), "{rescue:?}");
        assert_eq!(mails_waiting(&house.app, &house.rep).await.unwrap(), 1);

        let yes = answers(&mail, "rescue", true);
        let done = answer_moment(&house.app, &house.rep, &yes).await.unwrap();
        assert!(done.answer.moment.is_some());
        assert_eq!(house.open_moments(dana).await, ["rescue"]);
        let moment = &house.moments(dana).await[0];
        assert_eq!(moment.happened_on.to_string(), "2026-11-18", "the day of the mail");
        assert!(moment.words.as_deref().unwrap().contains("saved us"));
        assert!(answer_moment(&house.app, &house.rep, &yes).await.unwrap().replayed);
        let twice = answer_moment(&house.app, &house.rep, &answers(&mail, "rescue", true)).await;
        assert!(matches!(twice, Err(Problem::NotFound("moment"))), "{twice:?}");

        let learned = views::learned::learned_words(&house.app, &house.rep).await.unwrap();
        let known: Vec<_> =
            learned.iter().map(|row| (row.kind.as_str(), row.confirmed, row.dismissed)).collect();
        assert_eq!(known, [("rescue", 1, 0)], "what was answered is learned");

        house.undo(done.action).await.unwrap();
        assert!(views::learned::learned_words(&house.app, &house.rep).await.unwrap().is_empty());
        assert!(house.open_moments(dana).await.is_empty());
        for one in page.moments {
            answer_moment(&house.app, &house.rep, &answers(&mail, &one.kind, false)).await.unwrap();
        }
        let waved = AnswerSignature { action: id(), mail: mail.mail, yes: false };
        answer_signature(&house.app, &house.rep, &waved).await.unwrap();
        assert!(house.open_moments(dana).await.is_empty());
        assert_eq!(mails_waiting(&house.app, &house.rep).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn m2_a_complaint_in_a_mail_stops_the_asking_when_the_rep_says_so() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let dana = dana(&house).await;
        let words = "Rita, I am very disappointed. The printer broke down again and nobody called us back.\r\n\r\nDana";
        let mail = comes_in(&house, &house.rep, &from("dana@ferrell.example", "x@y.example", "c@f", words)).await.answer;
        assert!(!house.state(dana).await.complaint_open);
        answer_moment(&house.app, &house.rep, &answers(&mail, "complaint", true)).await.unwrap();
        assert!(house.state(dana).await.complaint_open);
    })
    .await;
}

#[tokio::test]
async fn m14_a_signature_is_taken_over_with_one_tap_and_given_back_by_undo() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let dana = dana(&house).await;
        let mail = comes_in(&house, &house.rep, &from("dana@ferrell.example", "x@y.example", "a@f", SIGNED))
            .await
            .answer;
        let page = mail_page(&house.app, &house.rep, mail.mail).await.unwrap();
        let said: Vec<(&str, &str)> = page.news.iter().map(|one| (one.field, one.now.as_str())).collect();
        assert_eq!(
            said,
            [("title", "Operations Director"), ("company", "Ferrell Freight"), ("phone", "415-555-0177")]
        );
        let before = house.dump().await;
        let yes = AnswerSignature { action: id(), mail: mail.mail, yes: true };
        let done = answer_signature(&house.app, &house.rep, &yes).await.unwrap();
        let row = contact_page(&house.app, &house.rep, dana).await.unwrap().contact;
        assert_eq!(
            (row.title.as_deref(), row.company.as_deref()),
            (Some("Operations Director"), Some("Ferrell Freight"))
        );
        assert_eq!(
            (row.phone.as_deref(), row.email.as_deref()),
            (Some("415-555-0177"), Some("dana@ferrell.example"))
        );
        assert!(row.search_text.contains("0177"));
        assert!(mail_page(&house.app, &house.rep, mail.mail).await.unwrap().news.is_empty());
        house.undo(done.action).await.unwrap();
        assert_undone(&house.dump().await, &before, "the signature");
    })
    .await;
}

#[tokio::test]
async fn m2_of_a_forwarded_mail_the_customers_is_filed_and_of_a_sent_one_the_recipient_counts() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let dana = dana(&house).await;
        let me = format!("Rita Rep <{}>", house.rep.email);
        let body = "FYI\r\n\r\n---------- Forwarded message ---------\r\nFrom: Dana Whitlock <dana@ferrell.example>\r\n\
            Date: Mon, Nov 16, 2026 at 9:14 AM\r\nSubject: Wow\r\nTo: Rita\r\n\r\nYou saved us, thank you!\r\n";
        let forwarded = from(&me, "crm@office.example", "f@f", body).replace("Subject: The", "Subject: Fwd: The");
        let done = comes_in(&house, &house.rep, &forwarded).await.answer;
        assert_eq!(done.contact, Some(dana.0));
        let told = notes(&house, dana).await;
        assert_eq!((told[0].on_day.to_string().as_str(), told[0].note.as_deref()), ("2026-11-16", Some("You saved us, thank you!")));
        assert_eq!(mails(&house).await[0].direction, "in");

        let sent = from(&me, "crm@office.example, Dana <dana@ferrell.example>", "s@f", "Dear Dana, see you on Monday.");
        let done = comes_in(&house, &house.rep, &sent).await.answer;
        assert_eq!(done.contact, Some(dana.0));
        let row = mails(&house).await.into_iter().find(|row| row.id == done.mail).unwrap();
        assert_eq!((row.direction.as_str(), row.address.as_deref()), ("out", Some("dana@ferrell.example")));
    })
    .await;
}

#[tokio::test]
async fn m19_a_stranger_waits_and_nobody_is_created_until_the_rep_says_who_they_are() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let contacts = all_of::<ContactRow>(&house.app.db, house.workspace).await.len();
        let source = from("Dana Whitlock <dana@ferrell.example>", "x@y.example", "a@f", SIGNED);
        let mail = comes_in(&house, &house.rep, &source).await.answer;
        assert_eq!((mail.state.as_str(), mail.contact), ("waiting", None));
        assert_eq!(all_of::<ContactRow>(&house.app.db, house.workspace).await.len(), contacts);
        assert_eq!(mail_inbox(&house.app, &house.rep).await.unwrap().strangers.len(), 1);
        let page = mail_page(&house.app, &house.rep, mail.mail).await.unwrap();
        let stranger = page.stranger.unwrap();
        assert_eq!(
            (stranger.name.as_str(), stranger.title.as_str()),
            ("Dana Whitlock", "Operations Director")
        );
        assert_eq!(
            (stranger.emails.as_slice(), stranger.phones.len()),
            (["dana@ferrell.example".to_owned()].as_slice(), 1)
        );

        let before = house.dump().await;
        let whose = WhoseMail::New(Box::new(stranger));
        let done = file_mail(&house.app, &house.rep, &FileMail { action: id(), mail: mail.mail, whose })
            .await
            .unwrap();
        let dana = ContactId(done.answer.contact.unwrap());
        let contact = contact_page(&house.app, &house.rep, dana).await.unwrap();
        assert_eq!(contact.contact.basis, "relationship");
        assert!(
            contact.unknown.iter().any(|(_, said)| said == "They wrote to you on Wed 18 Nov 2026"),
            "{:?}",
            contact.unknown
        );
        assert_eq!(notes(&house, dana).await.len(), 1);
        house.undo(done.action).await.unwrap();
        assert_undone(&house.dump().await, &before, "adding whoever wrote");
    })
    .await;
}

#[tokio::test]
async fn m16_a_stranger_who_is_a_contact_by_another_address_is_chosen_and_the_address_kept() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let dana = house.contact("Dana Whitlock").await;
        let mail = comes_in(
            &house,
            &house.rep,
            &from("Dana Whitlock <dana@home.example>", "x@y.example", "a@f", SIGNED),
        )
        .await
        .answer;
        assert_eq!(mail.state, "waiting", "a name alone files nothing");
        let page = mail_page(&house.app, &house.rep, mail.mail).await.unwrap();
        assert_eq!(page.perhaps[0].0, dana.0);
        let whose = WhoseMail::Known(dana);
        file_mail(&house.app, &house.rep, &FileMail { action: id(), mail: mail.mail, whose }).await.unwrap();
        let points = all_of::<ContactPointRow>(&house.app.db, house.workspace).await;
        assert!(points.iter().any(|row| row.contact_id == dana.0 && row.normal == "dana@home.example"));
        let next = comes_in(&house, &house.rep, &from("dana@home.example", "x@y.example", "b@f", "Thanks"))
            .await
            .answer;
        assert_eq!(next.contact, Some(dana.0), "the next one finds its way");
    })
    .await;
}

#[tokio::test]
async fn m2_a_mail_thrown_away_is_gone_and_comes_back_by_undo_or_by_hand() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let source = from("Stan Stranger <stan@else.example>", "x@y.example", "a@f", "Buy my carpets");
        let mail = comes_in(&house, &house.rep, &source).await.answer;
        let done = drop_mail(&house.app, &house.rep, id(), mail.mail).await.unwrap();
        let row = &mails(&house).await[0];
        assert_eq!((&row.words, &row.address, &row.subject, &row.from_name), (&None, &None, &None, &None));
        assert!(matches!(mail_page(&house.app, &house.rep, mail.mail).await, Err(Problem::NotFound(_))));
        let by_mailbox = ReceiveMail { came_by: CameBy::Mailbox, ..received(&source) };
        assert!(
            receive_mail(&house.app, &house.rep, &by_mailbox).await.unwrap().answer.known,
            "it stays away"
        );
        house.undo(done.action).await.unwrap();
        assert_eq!(mails_waiting(&house.app, &house.rep).await.unwrap(), 1);
        drop_mail(&house.app, &house.rep, id(), mail.mail).await.unwrap();
        let again = comes_in(&house, &house.rep, &source).await.answer;
        assert_eq!((again.state.as_str(), again.mail), ("waiting", mail.mail));
    })
    .await;
}

#[tokio::test]
async fn m19_m30_a_mail_of_somebody_who_wants_no_contact_is_kept_out() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let dana = dana(&house).await;
        house.wish(dana, Wish::DoNotContact).await;
        let source = from("dana@ferrell.example", "x@y.example", "a@f", SIGNED);
        // Whoever of the office gets it.
        for actor in [&house.rep, &house.colleague] {
            let mail = comes_in(&house, actor, &source).await.answer;
            assert_eq!((mail.state.as_str(), mail.contact), ("kept_out", None));
        }
        assert!(notes(&house, dana).await.iter().all(|row| row.kind != InteractionKind::Email.as_str()));
        for row in mails(&house).await {
            assert_eq!((&row.words, &row.address, &row.subject), (&None, &None, &None));
        }
        // After the contact is erased the fingerprint stays.
        let input = EraseContact { action: id(), contact: dana, leave_in_peace: true };
        erase_contact(&house.app, &house.manager, &input).await.unwrap();
        let later = from("dana@ferrell.example", "x@y.example", "b@f", "hello");
        assert_eq!(comes_in(&house, &house.rep, &later).await.answer.state, "kept_out");
    })
    .await;
}

#[tokio::test]
async fn m19_erasing_a_contact_erases_their_mails_and_those_that_wait() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let dana = dana(&house).await;
        comes_in(&house, &house.rep, &from("dana@ferrell.example", "x@y.example", "a@f", SIGNED)).await;
        // A colleague has one of hers too: to them she is a stranger.
        comes_in(
            &house,
            &house.colleague,
            &from("Dana Whitlock <dana@ferrell.example>", "x@y.example", "b@f", SIGNED),
        )
        .await;
        let input = EraseContact { action: id(), contact: dana, leave_in_peace: false };
        erase_contact(&house.app, &house.manager, &input).await.unwrap();
        let kept = house.dump().await.to_string().to_lowercase();
        for word in ["dana", "whitlock", "ferrell", "saved us", "0177", "printers"] {
            assert!(!kept.contains(word), "“{word}” is still there");
        }
        assert_eq!(mails_waiting(&house.app, &house.colleague).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn m40_a_mail_is_its_owners_alone_and_a_colleagues_contact_stays_theirs() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let stranger = House::open(&db, "Europe/Berlin").await;
        let dana = dana(&house).await;
        let source = from("Dana Whitlock <dana@ferrell.example>", "x@y.example", "a@f", SIGNED);
        let filed = comes_in(&house, &house.rep, &source).await.answer;
        let theirs = comes_in(&house, &house.colleague, &source).await.answer;
        assert_eq!(theirs.state, "waiting", "their own copy, with nobody of theirs");
        for actor in [&house.colleague, &house.manager, &house.admin, &stranger.rep, &stranger.admin] {
            assert!(matches!(mail_page(&house.app, actor, filed.mail).await, Err(Problem::NotFound(_))));
            let deed = answer_moment(&house.app, actor, &answers(&filed, "rescue", true)).await;
            assert!(matches!(deed, Err(Problem::NotFound(_))));
            let deed = answer_signature(
                &house.app,
                actor,
                &AnswerSignature { action: id(), mail: filed.mail, yes: true },
            )
            .await;
            assert!(matches!(deed, Err(Problem::NotFound(_))));
        }
        for actor in [&house.rep, &house.manager, &stranger.admin] {
            assert!(matches!(
                drop_mail(&house.app, actor, id(), theirs.mail).await,
                Err(Problem::NotFound(_))
            ));
        }
        let chosen = FileMail { action: id(), mail: theirs.mail, whose: WhoseMail::Known(dana) };
        assert!(matches!(file_mail(&house.app, &house.colleague, &chosen).await, Err(Problem::NotFound(_))));
        let stranger = mail_page(&house.app, &house.colleague, theirs.mail).await.unwrap().stranger.unwrap();
        let added = FileMail { action: id(), mail: theirs.mail, whose: WhoseMail::New(Box::new(stranger)) };
        let told = file_mail(&house.app, &house.colleague, &added).await.unwrap_err().to_string();
        assert!(told.contains("Rita Rep keeps Dana Whitlock"), "{told}");
    })
    .await;
}

#[tokio::test]
async fn m16_after_a_merge_the_mails_are_with_the_one_who_stays() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (dana, twin) = (dana(&house).await, house.contact("Dana W.").await);
        let mail = comes_in(&house, &house.rep, &from("dana@ferrell.example", "x@y.example", "a@f", SIGNED))
            .await
            .answer;
        let before = house.dump().await;
        let input = MergeContacts { action: id(), keep: twin, gone: dana };
        merge_contacts(&house.app, &house.rep, &input).await.unwrap();
        assert_eq!(mail_page(&house.app, &house.rep, mail.mail).await.unwrap().contact.unwrap().id, twin.0);
        house.undo(input.action).await.unwrap();
        assert_undone(&house.dump().await, &before, "the merge");
    })
    .await;
}

#[tokio::test]
async fn m31_a_contact_with_a_mail_is_not_undone_from_under_it() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let details = ContactDetails {
            name: "Dana Whitlock".into(),
            emails: vec!["dana@ferrell.example".into()],
            ..ContactDetails::default()
        };
        let added = add_contact(&house.app, &house.rep, &AddContact { action: id(), details }).await.unwrap();
        let away = from("dana@ferrell.example", "x@y.example", "a@f", "I am away.");
        let away = away.replace("Subject:", "Auto-Submitted: auto-replied\r\nSubject:");
        comes_in(&house, &house.rep, &away).await;
        let before = house.dump().await;
        assert!(matches!(house.undo(added.action).await, Err(Problem::CannotUndo(_))));
        assert_same(&house.dump().await, &before, "an undo that was refused");
    })
    .await;
}

#[tokio::test]
async fn m2_an_answer_while_away_is_a_note_and_no_touch() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let dana = dana(&house).await;
        let source = from("dana@ferrell.example", "x@y.example", "a@f", "I am away. You saved us.");
        let source = source.replace("Subject:", "Auto-Submitted: auto-replied\r\nSubject:");
        let mail = comes_in(&house, &house.rep, &source).await.answer;
        assert_eq!((mail.contact, mail.moments), (Some(dana.0), 0));
        assert_eq!(house.state(dana).await.last_touch_on, None);
    })
    .await;
}

#[tokio::test]
async fn m31_a_copy_of_a_letter_written_here_is_not_told_twice() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let dana = dana(&house).await;
        let letter = WriteLetter {
            action: id(),
            kind: domain::letter::LetterKind::ThankYou,
            contact: dana,
            other: None,
            follow_ups: vec![],
            to_email: "dana@ferrell.example".into(),
            other_email: String::new(),
            subject: "Thank you".into(),
            body: "Thank you for Jane.".into(),
            way: LetterWay::Own,
        };
        let letter = write_letter(&house.app, &house.rep, &letter).await.unwrap().answer.letter;
        let before = notes(&house, dana).await.len();
        let me = format!("Rita Rep <{}>", house.rep.email);
        let copy =
            from(&me, "dana@ferrell.example", &format!("{letter}@toner.example"), "Thank you for Jane.");
        let mail = comes_in(&house, &house.rep, &copy).await.answer;
        assert_eq!((mail.state.as_str(), mail.contact, mail.moments), ("filed", Some(dana.0), 0));
        assert_eq!(notes(&house, dana).await.len(), before);
        assert_eq!(mails_waiting(&house.app, &house.rep).await.unwrap(), 0);
    })
    .await;
}
