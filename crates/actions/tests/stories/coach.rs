//! M6, M7, M12, M35: the coach's words are the rep's own, proposed by how they do, and counted.

use actions::coach::Source;
use actions::views::ask_screen::ask_screen;
use actions::views::coach::{briefs, coach_words};
use actions::*;
use domain::ContactId;
use domain::coach::{Audience, CoachKind, Occasion};
use domain::moment::MomentKind;
use store::rows::AskRow;
use store::testing::{all_of, each_engine};

use crate::kit::*;
use crate::world::{a_brief, a_wording};

impl House {
    async fn words(&self, input: &SaveCoachWords) -> String {
        save_coach_words(&self.app, &self.rep, input).await.unwrap().answer.key
    }

    /// The wording that is proposed for somebody, or stepped to.
    async fn proposed(&self, contact: ContactId, stepped: Option<&str>) -> actions::coach::Script {
        ask_screen(&self.app, &self.rep, contact, None, stepped).await.unwrap().script
    }

    async fn asked_with(&self, contact: ContactId, wording: &str, outcome: AskOutcome) {
        let ask = SaveAsk { wording: Some(wording.into()), ..asks(contact, outcome) };
        save_ask(&self.app, &self.rep, &ask).await.unwrap();
    }
}

#[tokio::test]
async fn m6_own_words_come_first_and_the_same_are_never_said_twice_running() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.win(carl).await;
        let script = house.proposed(carl, None).await;
        assert_eq!(script.wording, "close-individual-1", "they bought: the built-in words for a close");
        assert!(script.ask[0].starts_with("Carl, thank you for your trust."), "{script:?}");
        let second = house.proposed(carl, script.next.as_deref()).await;
        assert_eq!(second.wording, "close-individual-2");
        assert_eq!(house.proposed(carl, second.next.as_deref()).await.wording, "close-individual-1");

        let own =
            house.words(&a_wording("{first_name}, who else is facing the same issue[, {issue}]?")).await;
        assert_eq!(house.proposed(carl, None).await.wording, own);
        house.asked_with(carl, &own, named(&["Jane Doe"])).await;
        let after = house.proposed(carl, None).await;
        assert_ne!(after.wording, own, "M6: something else this time");
        assert!(after.ask.last().unwrap().starts_with("You have thought of people before"));
        let dora = house.contact("Dora Another").await;
        assert_eq!(house.proposed(dora, None).await.wording, own, "to somebody else they are fresh");
    })
    .await;
}

#[tokio::test]
async fn m6_words_that_need_what_is_not_known_are_not_offered() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.words(&a_wording("You said “{words}”. Who else is facing it?")).await;
        assert_eq!(house.proposed(carl, None).await.wording, "unprompted-individual-1");
        house.mark(carl, MomentKind::Praise).await.unwrap();
        let script = house.proposed(carl, None).await;
        assert!(script.ask[0].starts_with("You said “"), "{script:?}");
    })
    .await;
}

#[tokio::test]
async fn m35_asks_and_names_are_counted_by_wording_and_by_who_looks() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let own = house.words(&a_wording("Who else is facing the same issue?")).await;
        for (number, outcome) in [
            named(&["Jane Doe", "Jo Park"]),
            AskOutcome::NobodyInMind { prompters_shown: true },
            named(&["Mo Salt"]),
        ]
        .into_iter()
        .enumerate()
        {
            let contact = house.contact(&format!("Carl {number}")).await;
            house.asked_with(contact, &own, outcome).await;
        }
        let lines = coach_words(&house.app, &house.rep).await.unwrap();
        let line = lines.iter().find(|line| line.key == own).unwrap();
        assert_eq!((line.tally.asks, line.tally.brought, line.tally.names), (3, 2, 3));
        assert_eq!(line.tally.likely_percent(), None, "M35: three asks say nothing");
        let elsewhere = coach_words(&house.app, &house.colleague).await.unwrap();
        assert!(elsewhere.iter().all(|line| line.tally.asks == 0), "a colleague's asks are not theirs");
    })
    .await;
}

#[tokio::test]
async fn m15_an_ask_with_words_that_are_gone_is_saved_without_them() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let own = house.words(&a_wording("Who else is facing the same issue?")).await;
        let remove = RemoveCoachWords { action: id(), key: own.clone() };
        remove_coach_words(&house.app, &house.rep, &remove).await.unwrap();
        house.asked_with(carl, &own, named(&["Jane Doe"])).await;
        let dora = house.contact("Dora Another").await;
        house.asked_with(dora, "rescue-business-2", named(&["Jo Park"])).await;
        let kept: Vec<Option<String>> =
            all_of::<AskRow>(&db, house.rep.workspace).await.into_iter().map(|ask| ask.wording).collect();
        assert!(kept.contains(&None) && kept.contains(&Some("rescue-business-2".into())), "{kept:?}");
    })
    .await;
}

#[tokio::test]
async fn m6_a_built_in_wording_becomes_a_copy_and_comes_back() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let key = "unprompted-individual-1";
        let change = SaveCoachWords {
            key: Some(key.into()),
            occasion: Occasion::Unprompted,
            audience: Audience::Individual,
            ..a_wording("My words, {first_name}: who else is facing the same issue?")
        };
        let copy = house.words(&change).await;
        assert_eq!(house.proposed(carl, None).await.wording, copy);
        let lines = coach_words(&house.app, &house.rep).await.unwrap();
        assert!(lines.iter().all(|line| line.key != key), "the copy stands in its place");
        assert_eq!(lines.iter().find(|line| line.key == copy).unwrap().source, Source::Changed);
        let theirs = coach_words(&house.app, &house.colleague).await.unwrap();
        assert!(theirs.iter().any(|line| line.key == key), "a colleague still has the built-in one");

        let back = RemoveCoachWords { action: id(), key: copy.clone() };
        let done = remove_coach_words(&house.app, &house.rep, &back).await.unwrap();
        assert_eq!(done.answer.key, key);
        assert_eq!(house.proposed(carl, None).await.wording, key);
        house.undo(done.action).await.unwrap();
        assert_eq!(house.proposed(carl, None).await.wording, copy, "undone, the copy is there again");
    })
    .await;
}

#[tokio::test]
async fn m12_objections_and_prompters_are_added_hidden_and_shown_again() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let screen = async || ask_screen(&house.app, &house.rep, carl, None, None).await.unwrap();
        let count = screen().await.objections.len();
        let hide = |hidden| HideCoachWords { action: id(), key: "objection-grabby".into(), hidden };
        hide_coach_words(&house.app, &house.rep, &hide(true)).await.unwrap();
        assert_eq!(screen().await.objections.len(), count - 1);
        hide_coach_words(&house.app, &house.rep, &hide(false)).await.unwrap();
        assert_eq!(screen().await.objections.len(), count);

        let objection = SaveCoachWords {
            kind: CoachKind::Objection,
            said: "My wife does that.".into(),
            ..a_wording("Then I’d be glad to ask her. When may I call?")
        };
        house.words(&objection).await;
        let prompter = SaveCoachWords { kind: CoachKind::Prompter, ..a_wording("parents at the school") };
        house.words(&prompter).await;
        let shown = screen().await;
        assert_eq!(shown.objections.last().unwrap().said, "My wife does that.");
        assert!(shown.prompters.iter().any(|group| group.people == ["parents at the school"]));
        let untold = SaveCoachWords { said: " ".into(), action: id(), ..objection };
        let refused = save_coach_words(&house.app, &house.rep, &untold).await;
        assert!(matches!(refused, Err(Problem::Invalid(_))));
    })
    .await;
}

#[tokio::test]
async fn m6_a_manager_shares_a_wording_and_a_rep_may_do_without_it() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let shared = SaveCoachWords { shared: true, ..a_wording("Who else is facing the same issue?") };
        let refused = save_coach_words(&house.app, &house.rep, &shared).await;
        assert!(matches!(refused, Err(Problem::Forbidden(_))));
        let shared = SaveCoachWords { action: id(), ..shared };
        let key = save_coach_words(&house.app, &house.manager, &shared).await.unwrap().answer.key;
        let find = async |actor: &Actor| {
            coach_words(&house.app, actor).await.unwrap().into_iter().find(|line| line.key == key)
        };
        let line = find(&house.rep).await.unwrap();
        assert!(matches!(line.source, Source::Office { .. }) && !line.hidden);
        let hide = HideCoachWords { action: id(), key: key.clone(), hidden: true };
        hide_coach_words(&house.app, &house.rep, &hide).await.unwrap();
        assert!(find(&house.rep).await.unwrap().hidden);
        assert!(!find(&house.colleague).await.unwrap().hidden, "only for the rep who hid it");
        let theirs = RemoveCoachWords { action: id(), key: key.clone() };
        remove_coach_words(&house.app, &house.colleague, &theirs).await.unwrap_err();
        let stranger = House::open(&db, "America/New_York").await;
        assert!(find(&stranger.admin).await.is_none());

        // A rep's copy stays with the rep when the manager takes the shared one away.
        let copy = SaveCoachWords { key: Some(key.clone()), ..a_wording("My version: who else?") };
        let copy = save_coach_words(&house.app, &house.colleague, &copy).await.unwrap().answer.key;
        let gone = RemoveCoachWords { action: id(), key: key.clone() };
        remove_coach_words(&house.app, &house.manager, &gone).await.unwrap();
        let left = coach_words(&house.app, &house.colleague).await.unwrap();
        assert_eq!(left.iter().find(|line| line.key == copy).unwrap().source, Source::Own);
    })
    .await;
}

#[tokio::test]
async fn m6_the_brief_of_the_product_is_said_first() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.win(carl).await;
        let product = {
            let mut reader = db.read(house.rep.workspace).await.unwrap();
            reader.latest_deals(carl.0, "won", 1).await.unwrap()[0].product.clone()
        };
        let general = SaveBrief { sentence: "I help shops".into(), ..a_brief("") };
        save_brief(&house.app, &house.rep, &general).await.unwrap();
        assert!(house.proposed(carl, None).await.educate.contains("I help shops. When you mention"));
        let exact = a_brief(&product.to_uppercase());
        save_brief(&house.app, &house.rep, &exact).await.unwrap();
        let educate = house.proposed(carl, None).await.educate;
        assert!(educate.contains("I help offices whose toner is always out."), "{educate}");
        let twice = save_brief(&house.app, &house.rep, &a_brief(&product)).await;
        assert!(matches!(twice, Err(Problem::Invalid(_))), "one brief a product");
        let (lines, proposed) = briefs(&house.app, &house.rep).await.unwrap();
        assert_eq!(lines.len(), 2);
        assert!(!proposed.contains(&product), "what has a brief is not proposed again");

        let own = a_wording("{brief} Who else is facing the same issue?");
        house.words(&own).await;
        let script = house.proposed(carl, None).await;
        assert!(script.ask[0].starts_with("I help offices") && !script.educate.contains("I help offices"));
    })
    .await;
}

#[tokio::test]
async fn m8_what_a_template_can_not_say_is_told_beside_the_words() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let wrong = save_coach_words(&house.app, &house.rep, &a_wording("Who else has {isue}?")).await;
        let Err(Problem::Invalid(problems)) = wrong else { panic!("{wrong:?}") };
        assert!(problems[0].field == "words" && problems[0].why.contains("Write {issue}"));
        // A blunt wording is the rep's to decide.
        house.words(&a_wording("Who do you know who might want a copier?")).await;
    })
    .await;
}
