//! M14–M16, M19, M21, M22, M30, M40: names, and the promises that come with them.

use actions::*;
use domain::ContactId;
use domain::follow_up::FollowUpKind::*;
use domain::interaction::InteractionKind;
use store::rows::ContactRow;
use store::testing::{all_of, each_engine};

use crate::kit::*;

#[tokio::test]
async fn m21_a_referral_is_contacted_on_the_next_business_day_with_weekends_and_holidays() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let holidays = Some(vec!["2026-11-26".parse().unwrap(), "2026-11-27".parse().unwrap()]);
        let settings = ChangeSettings { action: Some(id()), holidays, ..ChangeSettings::default() };
        change_settings(&house.app, &house.admin, &settings).await.unwrap();
        // A Friday, a Saturday, a Tuesday evening, the eve of Thanksgiving.
        let days = [
            ("2026-11-20 10:00", "2026-11-23"),
            ("2026-11-21 10:00", "2026-11-23"),
            ("2026-11-24 20:00", "2026-11-25"),
            ("2026-11-25 09:00", "2026-11-30"),
        ];
        for (n, (at, due)) in days.into_iter().enumerate() {
            house.at(at);
            let carl = house.contact(&format!("Carl Number{n}")).await;
            let named = house.names(carl, &[&format!("Jo Park{n}")]).await;
            let jo = ContactId(named.people[0].contact);
            assert_eq!(house.due(jo, ContactTheReferral).await, [due], "named {at}");
            assert!(house.the(jo, ContactTheReferral).await.must_do);
        }
    })
    .await;
}

#[tokio::test]
async fn m22_thanks_are_due_the_same_day_once_per_referrer_and_after_five_the_next_morning() {
    each_engine(|db| async move {
        let house = House::open(&db, "Asia/Kolkata").await;
        let carl = house.contact("Carl Customer").await;
        house.at("2026-11-20 16:59").names(carl, &["Jo Park", "Mo Salt", "Lee Ray"]).await;
        assert_eq!(house.due(carl, ThankTheReferrer).await, ["2026-11-20"]);
        for line in ["Bo Derek", "Al Pine", "Jo Park"] {
            capture(&house.app, &house.rep, &volunteered(carl, line)).await.unwrap();
        }
        assert_eq!(
            house.due(carl, ThankTheReferrer).await,
            ["2026-11-20"],
            "not per name, one after the other either"
        );
        house.at("2026-11-20 17:00");
        capture(&house.app, &house.rep, &volunteered(carl, "Cy Press")).await.unwrap();
        assert_eq!(
            house.due(carl, ThankTheReferrer).await,
            ["2026-11-20", "2026-11-21"],
            "a Saturday morning"
        );
        let thanks: Vec<_> =
            house.owed(carl).await.into_iter().filter(|row| row.kind == "thank_the_referrer").collect();
        assert!(thanks.iter().all(|row| row.must_do));
        house.complete(&thanks).await.unwrap();
        house.at("2026-11-23 09:00").mark(carl, domain::moment::MomentKind::Praise).await;
        house.names(carl, &["Di Late"]).await;
        assert_eq!(house.due(carl, ThankTheReferrer).await, ["2026-11-23"], "new names, new thanks");
    })
    .await;
}

#[tokio::test]
async fn m21_reaching_somebody_keeps_the_promise_to_get_in_touch() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let named = house.names(carl, &["Jo Park", "Mo Salt", "Lee Ray"]).await;
        let people: Vec<ContactId> = named.people.iter().map(|person| ContactId(person.contact)).collect();
        house.call(people[0], None).await;
        let meeting = logged(people[1], InteractionKind::Meeting);
        log_interaction(&house.app, &house.rep, &meeting).await.unwrap();
        let promise = house.the(people[2], ContactTheReferral).await;
        house.complete(std::slice::from_ref(&promise)).await.unwrap();
        for person in people {
            assert!(house.due(person, ContactTheReferral).await.is_empty());
        }
        let mut stages: Vec<_> = house.referrals().await.into_iter().map(|row| row.stage).collect();
        stages.sort();
        assert_eq!(stages, ["contacted", "contacted", "met"]);
        let kept = house.follow_up(promise.id).await;
        assert_eq!((kept.closed_by, kept.closed_how.as_deref()), (Some(house.rep.user.0), Some("did it")));
    })
    .await;
}

#[tokio::test]
async fn m14_nothing_typed_is_ever_lost() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let line = "Jane Doe, CFO at Acme, 415-555-0134, same toner problem";
        let named = house.names(carl, &[line, "zzz ??? 12", "only a first name: Bob"]).await;
        let all = all_of::<ContactRow>(&db, house.workspace).await;
        let of = |n: usize| all.iter().find(|row| row.id == named.people[n].contact).unwrap();
        let jane = of(0);
        assert_eq!(
            (jane.name.as_str(), jane.title.as_deref(), jane.company.as_deref()),
            ("Jane Doe", Some("CFO"), Some("Acme"))
        );
        assert_eq!(jane.captured_line.as_deref(), Some(line));
        assert_eq!(of(1).captured_line.as_deref(), Some("zzz ??? 12"));
        let lines: Vec<_> = house.referrals().await.into_iter().filter_map(|row| row.line).collect();
        assert_eq!(lines.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn m14_a_pasted_vcard_is_taken_down_with_everything_on_it() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let card = "BEGIN:VCARD\nVERSION:3.0\nN:Doe;Jane;;Dr.;\nFN:Jane Doe\nORG:Acme\nTITLE:CFO\nTEL:(415) 555-2671\n\
                    ADR:;;1 Main St;Reno;NV;89501;USA\nX-HOBBY:sailing\nEND:VCARD";
        let answer = capture(&house.app, &house.rep, &volunteered(carl, card)).await.unwrap().answer;
        assert_eq!((answer.people.len(), answer.referrals.len()), (1, 1));
        let all = all_of::<ContactRow>(&db, house.workspace).await;
        let jane = all.iter().find(|row| row.id == answer.people[0].contact).unwrap();
        assert_eq!(
            (jane.name.as_str(), jane.title.as_deref(), jane.company.as_deref()),
            ("Jane Doe", Some("CFO"), Some("Acme"))
        );
        assert!(jane.address.as_deref().is_some_and(|address| address.contains("Main St")), "{jane:?}");
        assert!(format!("{:?}", jane.extra).contains("sailing"), "{jane:?}");
        assert_eq!(jane.captured_line.as_deref(), Some(card), "the original is kept");
        assert_eq!(house.due(ContactId(jane.id), ContactTheReferral).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn m16_somebody_known_is_recognised_and_somebody_doubtful_is_left_to_the_rep() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (carl, ida) = (house.contact("Carl Customer").await, house.contact("Ida Idle").await);
        let first = house.names(carl, &["Jane Doe, 415-555-0134"]).await;
        let second = house.names(ida, &["Jane Doe, (415) 555-0134"]).await;
        assert_eq!(second.people[0].contact, first.people[0].contact);
        assert!(second.people[0].known_because.is_some());
        let third = capture(&house.app, &house.rep, &volunteered(ida, "Jane Doe")).await.unwrap().answer;
        assert_ne!(third.people[0].contact, first.people[0].contact, "a name alone proves nothing");
        assert_eq!(third.people[0].maybe[0].contact, first.people[0].contact);
        let one_conversation = ["Robert Lee, rob@lee.example", "Bob Lee, rob@lee.example"];
        let list = Captures::List(one_conversation.join("\n"));
        let input = Capture { who: list, ..volunteered(carl, "") };
        let both = capture(&house.app, &house.rep, &input).await.unwrap().answer;
        assert_eq!(both.people[0].contact, both.people[1].contact, "two lines of one conversation");
    })
    .await;
}

#[tokio::test]
async fn m19_everybody_says_who_gave_them_when_and_on_what_basis() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let told = NameLine { line: "Jo Park".into(), told: true, ..NameLine::default() };
        let named = AskOutcome::Named { names: vec![told], ran_out: true };
        let ask = house.ask(carl, named).await.unwrap().answer;
        let told = capture(&house.app, &house.rep, &volunteered(carl, "Mo Salt")).await.unwrap().answer;
        let own =
            capture(&house.app, &house.rep, &Capture { given_by: None, ..volunteered(carl, "Al Own") }).await;
        let all = all_of::<ContactRow>(&db, house.workspace).await;
        let of = |id: uuid::Uuid| all.iter().find(|row| row.id == id).unwrap();
        let jo = of(ask.people[0].contact);
        assert_eq!((jo.given_by_id, jo.ask_id), (Some(carl.0), Some(ask.ask)));
        assert_eq!((jo.provenance.as_str(), jo.basis.as_str()), ("asked", "told"));
        let mo = of(told.people[0].contact);
        assert_eq!(
            (mo.provenance.as_str(), mo.basis.as_str(), mo.given_by_id),
            ("volunteered", "named", Some(carl.0))
        );
        let al = of(own.unwrap().answer.people[0].contact);
        assert_eq!((al.provenance.as_str(), al.given_by_id), ("own", None));
    })
    .await;
}

#[tokio::test]
async fn m19_who_wants_no_contact_is_recorded_when_named_again_and_nothing_is_scheduled() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (carl, ida) = (house.contact("Carl Customer").await, house.contact("Ida Idle").await);
        let named = house.names(carl, &["Jane Doe, 415-555-0134"]).await;
        let jane = ContactId(named.people[0].contact);
        house.wish(jane, Wish::DoNotContact).await;
        assert!(house.owed(jane).await.is_empty());
        let again = house.names(ida, &["Jane Doe, 415-555-0134"]).await;
        assert_eq!((again.people[0].contact, again.people[0].do_not_contact), (jane.0, true));
        assert_eq!(again.referrals.len(), 1, "it is recorded");
        house.at("2027-03-01 10:00").day().await;
        assert!(house.owed(jane).await.is_empty(), "not even an alarm");
        let promise = MakePromise {
            action: id(),
            contact: jane,
            on: "2027-03-02".parse().unwrap(),
            at: None,
            words: "call".into(),
        };
        let refused = refusal(make_promise(&house.app, &house.rep, &promise).await);
        assert_eq!(refused, domain::Refusal::DoNotContact);
        let lift = RespectWish { action: id(), contact: jane, wish: Wish::ContactAgain, why: "hm".into() };
        assert!(matches!(respect_wish(&house.app, &house.rep, &lift).await, Err(Problem::Forbidden(_))));
        respect_wish(&house.app, &house.manager, &lift).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn m40_two_reps_naming_one_person_are_told_and_the_first_keeps_them() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let jane = ContactId(house.names(carl, &["Jane Doe, 415-555-0134"]).await.people[0].contact);
        let theirs = house.contact_of(&house.colleague, "Con Tact").await;
        let line = "Jane Doe, 415-555-0134";
        let told = capture(&house.app, &house.colleague, &volunteered(theirs, line)).await.unwrap().answer;
        assert_eq!(told.people[0].contact, jane.0);
        assert_eq!(told.people[0].kept_by.as_deref(), Some("Rita Rep"));
        let second = house.referrals().await.into_iter().find(|row| row.id == told.referrals[0]).unwrap();
        assert_eq!((second.owner_id, second.credited), (house.rep.user.0, false), "until a manager decides");
        let to = house.colleague.user;
        reassign(&house.app, &house.manager, &Reassign { action: id(), contact: jane, to }).await.unwrap();
        assert!(
            house.owed(jane).await.iter().all(|row| row.owner_id == to.0),
            "all that is promised goes along"
        );
        assert!(house.referrals().await.iter().all(|row| row.owner_id == to.0));
    })
    .await;
}

#[tokio::test]
async fn nobody_refers_themselves_and_the_same_name_twice_is_one_referral() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let own = NameLine { line: "Carl".into(), known: Some(carl), ..NameLine::default() };
        let before = house.dump().await;
        let outcome = AskOutcome::Named { names: vec![own], ran_out: true };
        assert_eq!(refusal(house.ask(carl, outcome).await), domain::Refusal::SelfReferral);
        assert_same(&house.dump().await, &before, "refused as a whole");
        let answer = house.names(carl, &["Jo Park, jo@park.example", "Jo Park, jo@park.example"]).await;
        assert_eq!((answer.referrals.len(), answer.already_referred), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn m14_m20_a_day_in_the_line_is_the_day_of_the_first_call_and_no_alarm_rings_before() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let line = "Jane Doe, CFO at Acme, 415-555-0134, call in 90 days";
        let told = capture(&house.app, &house.rep, &volunteered(carl, line)).await.unwrap().answer;
        let jane = ContactId(told.people[0].contact);
        let first = house.the(jane, ContactTheReferral).await;
        assert_eq!(first.due_on.to_string(), "2027-02-18", "exactly ninety days after 20 November");
        assert!(first.must_do && first.words.as_deref().is_some_and(|words| words.contains("90 days")));
        house.at("2026-12-10 09:00").day().await;
        assert!(house.due(jane, SilenceAlarm).await.is_empty(), "that is what was agreed");
        house.at("2027-02-19 09:00").day().await;
        assert_eq!(house.due(jane, SilenceAlarm).await.len(), 1, "the day went by");

        let own =
            Capture { given_by: None, ..volunteered(carl, "Al Fa, al@fa.example, ring him in 2 weeks") };
        let al = ContactId(capture(&house.app, &house.rep, &own).await.unwrap().answer.people[0].contact);
        assert_eq!(house.due(al, Promise).await, ["2027-03-05"]);
        let vague = "Bo Derek, call once the kitchen is done";
        let told = capture(&house.app, &house.rep, &volunteered(carl, vague)).await.unwrap().answer;
        let bo = ContactId(told.people[0].contact);
        assert_eq!(house.due(bo, ContactTheReferral).await, ["2027-02-22"], "no day, so the next one");
        let rows = store::testing::all_of::<store::rows::ContactRow>(&house.app.db, house.workspace).await;
        let notes = rows.into_iter().find(|row| row.id == bo.0).unwrap().notes.unwrap_or_default();
        assert!(notes.contains("once the kitchen is done"), "but the words are kept: {notes}");
    })
    .await;
}

#[tokio::test]
async fn m14_several_people_in_one_paste_are_several_referrals() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let text = "Jane Doe, CFO at Acme, 415-555-0134\n- Tom Lee, tom@lee.example\n- Ana Ruiz";
        let told = capture(&house.app, &house.rep, &volunteered(carl, text)).await.unwrap().answer;
        let names: Vec<&str> = told.people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Jane Doe", "Tom Lee", "Ana Ruiz"]);
        assert_eq!(told.referrals.len(), 3);
    })
    .await;
}
