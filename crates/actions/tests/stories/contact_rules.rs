//! M30: who may be reached, by which way and when – enforced at the action.

use actions::views::contact_rules::contact_rules;
use actions::*;
use domain::letter::LetterKind;
use domain::reach::Channel;
use domain::{ContactId, Refusal};
use store::rows::LetterRow;
use store::testing::{all_of, each_engine};

use crate::kit::*;

async fn whereabouts(house: &House, contact: ContactId, country: &str, zone: &str, side: &str) {
    let input = SetWhereabouts {
        action: id(),
        contact,
        country: country.into(),
        time_zone: zone.into(),
        side: side.into(),
    };
    set_whereabouts(&house.app, &house.rep, &input).await.unwrap();
}

/// Jane, named by Carl, whom nobody has dealt with.
async fn named_by_carl(house: &House, line: &str) -> (ContactId, ContactId) {
    let carl = house.contact("Carl Customer").await;
    house.call(carl, None).await;
    let named = house.names(carl, &[line]).await;
    (carl, ContactId(named.people[0].contact))
}

fn first_contact(to: ContactId, by: ContactId, email: &str) -> WriteLetter {
    WriteLetter {
        other: Some(by),
        to_email: email.into(),
        ..a_letter(LetterKind::FirstContact, to, &format!("Hello, number {}.", id().0))
    }
}

#[tokio::test]
async fn m30_a_first_mail_to_a_referred_person_waits_for_a_permission_where_the_law_wants_one() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (carl, jane) = named_by_carl(&house, "Jane Doe, +49 30 123456, jane@doe.example").await;
        let write = async |input: WriteLetter| write_letter(&house.app, &house.rep, &input).await;
        let refused = refusal(write(first_contact(jane, carl, "jane@doe.example")).await);
        let Refusal::NeedsPermission { channel, law } = &refused else { panic!("{refused:?}") };
        assert_eq!((*channel, law.as_str()), ("email", "UWG § 7(2) no. 2 and (3)"), "her number is German");
        assert!(said_with_next(&refused).contains("Let the referrer send the introduction"));
        let rules = contact_rules(&house.app, &house.rep, jane).await.unwrap();
        assert_eq!(rules.way_out, Some((carl.0, "Carl Customer".to_owned())));
        // The way out: a note that Carl passes on.
        let note = WriteLetter {
            other: Some(jane),
            to_email: "carl@customer.example".into(),
            ..a_letter(LetterKind::ForwardableNote, carl, "Would you pass this on?")
        };
        write(note).await.expect("Carl is no stranger");
        // On paper, and with a permission, it goes.
        write(first_contact(jane, carl, "")).await.expect("no address: it may be a letter on paper");
        note_permission(&house.app, &house.rep, &a_permission(jane, Channel::Email, true)).await.unwrap();
        write(first_contact(jane, carl, "jane@doe.example")).await.expect("she allowed it");
        assert_eq!(all_of::<LetterRow>(&db, house.workspace).await.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn m30_whoever_takes_a_permission_back_gets_no_mail_of_any_kind_not_even_one_on_its_way() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.win(carl).await;
        let thanks = || WriteLetter {
            to_email: "carl@customer.example".into(),
            ..a_letter(LetterKind::ThankYou, carl, &format!("Thank you, number {}.", id().0))
        };
        write_letter(&house.app, &house.rep, &thanks()).await.unwrap();
        let back = a_permission(carl, Channel::Email, false);
        let done = note_permission(&house.app, &house.rep, &back).await.unwrap();
        let refused = refusal(write_letter(&house.app, &house.rep, &thanks()).await);
        assert_eq!(refused, Refusal::PermissionWithdrawn { channel: "email" });
        house.undo(done.action).await.unwrap();
        write_letter(&house.app, &house.rep, &thanks()).await.expect("it was a slip");
        // The latest word counts, whatever day it was noted for.
        let old =
            NotePermission { on: "2026-11-01".parse().ok(), ..a_permission(carl, Channel::Email, false) };
        note_permission(&house.app, &house.rep, &a_permission(carl, Channel::Email, true)).await.unwrap();
        note_permission(&house.app, &house.rep, &old).await.unwrap();
        write_letter(&house.app, &house.rep, &thanks()).await.expect("said before the permission");
    })
    .await;
}

#[tokio::test]
async fn m30_a_permission_without_their_words_is_none() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let bare = NotePermission { words: " ".into(), ..a_permission(carl, Channel::Email, true) };
        assert!(matches!(note_permission(&house.app, &house.rep, &bare).await, Err(Problem::Invalid(_))));
        let how = NotePermission { how: "somehow".into(), ..a_permission(carl, Channel::Email, true) };
        assert!(matches!(note_permission(&house.app, &house.rep, &how).await, Err(Problem::Invalid(_))));
        note_permission(&house.app, &house.rep, &a_permission(carl, Channel::Email, true)).await.unwrap();
        let page = contact_rules(&house.app, &house.rep, carl).await.unwrap();
        let row = &page.permissions[0];
        assert_eq!((row.user_id, row.words.as_deref()), (house.rep.user.0, Some("Go on, write to me")));
        assert!(matches!(
            contact_rules(&house.app, &house.colleague, carl).await,
            Err(Problem::NotFound("contact"))
        ));
    })
    .await;
}

#[tokio::test]
async fn m30_calls_keep_the_hours_at_their_place_not_at_the_reps() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (_, jane) = named_by_carl(&house, "Jane Doe, +1 415-555-0134").await;
        // Ten in the morning in New York is seven in San Francisco.
        let now = contact_rules(&house.app, &house.rep, jane).await.unwrap().reaching;
        assert_eq!(now.zones, ["America/Los_Angeles"]);
        assert!(now.calls_wait());
        let said = now.hours_said().unwrap();
        assert!(said.starts_with("It is 07:00 at their place. Calls are fine from 08:00 (TCPA"), "{said}");
        house.at("2026-11-20 11:00");
        let now = contact_rules(&house.app, &house.rep, jane).await.unwrap().reaching;
        assert!(!now.calls_wait() && now.hours_said().is_none());
        // In Berlin it is the evening, and no hours are known there.
        whereabouts(&house, jane, "DE", "Europe/Berlin", "business").await;
        let now = contact_rules(&house.app, &house.rep, jane).await.unwrap().reaching;
        assert_eq!((now.there.hour(), now.calls_from), (17, None));
        // Idaho has two zones: it has to be time in both of them.
        let (_, ida) = named_by_carl(&house, "Ida Ho, +1 208-555-0134").await;
        house.at("2026-11-20 10:30");
        let now = contact_rules(&house.app, &house.rep, ida).await.unwrap().reaching;
        assert!(now.zones.len() > 1 && now.calls_wait(), "half past seven in the west of it");
        // Nine in the evening there is over; at work they are only warned of.
        house.at("2026-11-21 00:30");
        assert!(contact_rules(&house.app, &house.rep, ida).await.unwrap().reaching.calls_wait());
        whereabouts(&house, ida, "", "", "business").await;
        let now = contact_rules(&house.app, &house.rep, ida).await.unwrap().reaching;
        assert!(!now.calls_wait() && now.hours_said().is_some());
    })
    .await;
}

#[tokio::test]
async fn m30_a_call_in_ninety_days_that_falls_outside_the_clock_is_warned_of() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ida = house.contact("Ida Idle").await;
        let inquiry = |on: &str| NoteDealing {
            action: id(),
            contact: ida,
            kind: "inquiry".into(),
            words: "prices".into(),
            on: on.parse().ok(),
        };
        note_dealing(&house.app, &house.rep, &inquiry("2026-11-01")).await.unwrap();
        house.not_yet(ida, 90).await.unwrap();
        let outside = async || contact_rules(&house.app, &house.rep, ida).await.unwrap().call_outside;
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(outside().await, Some((day("2027-02-18"), day("2027-02-01"))));
        // A later inquiry lengthens the clock; so does a permission in their words.
        note_dealing(&house.app, &house.rep, &inquiry("2026-11-18")).await.unwrap();
        assert_eq!(outside().await, None, "to the day");
        let bought = house.contact("Bea Buyer").await;
        house.win(bought).await;
        let now = contact_rules(&house.app, &house.rep, bought).await.unwrap().reaching;
        assert_eq!(now.relationship_until, Some(day("2028-05-20")), "eighteen months after the purchase");
    })
    .await;
}

#[tokio::test]
async fn m30_whoever_asked_to_be_left_in_peace_is_not_led_to_by_others_either() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (carl, jane) = named_by_carl(&house, "Jane Doe, 415-555-0134, jane@doe.example").await;
        house.wish(jane, Wish::DoNotContact).await;
        for kind in [LetterKind::FirstContact, LetterKind::Introduction] {
            let input = WriteLetter { other: Some(carl), ..a_letter(kind, jane, "Hello") };
            assert_eq!(refusal(write_letter(&house.app, &house.rep, &input).await), Refusal::DoNotContact);
        }
        for kind in [LetterKind::ForwardableNote, LetterKind::HappyCall] {
            let input = WriteLetter { other: Some(jane), ..a_letter(kind, carl, "Hello") };
            assert_eq!(refusal(write_letter(&house.app, &house.rep, &input).await), Refusal::DoNotContact);
        }
        let gift = refusal(record_gift(&house.app, &house.rep, &a_gift(jane, 100)).await);
        assert_eq!(gift, Refusal::DoNotContact);
    })
    .await;
}

#[tokio::test]
async fn m30_nobody_abroad_is_judged_by_the_law_of_the_office() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        for (n, (number, country)) in [
            ("+81 3 1234 5678", "JP"),
            ("+7 495 123-45-67", "RU"),
            ("+55 11 91234-5678", "BR"),
            ("+1 876 555 0100", "JM"),
        ]
        .into_iter()
        .enumerate()
        {
            let email = format!("jane{n}@doe{n}.example");
            let (carl, jane) = named_by_carl(&house, &format!("Jane Doe{n}, {number}, {email}")).await;
            let now = contact_rules(&house.app, &house.rep, jane).await.unwrap().reaching;
            assert_eq!(now.country, country, "{number}");
            assert!(now.policy.countries.is_empty(), "nothing is claimed of {country}");
            assert_eq!(now.calls_from, None, "the hours of the office's country are not theirs");
            let refused =
                refusal(write_letter(&house.app, &house.rep, &first_contact(jane, carl, &email)).await);
            assert!(matches!(refused, Refusal::NeedsPermission { .. }), "{country}: {refused:?}");
        }
        // A number without a country, and one that is free to call under +1, are the office's.
        for number in ["555-0100", "+1 800 356 9377"] {
            let (_, ida) = named_by_carl(&house, &format!("Ida Ho, {number}")).await;
            let now = contact_rules(&house.app, &house.rep, ida).await.unwrap().reaching;
            assert_eq!(now.country, "US", "{number}");
        }
    })
    .await;
}

#[tokio::test]
async fn m30_uk_is_the_united_kingdom() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (carl, jane) = named_by_carl(&house, "Jane Doe, jane@doe.example").await;
        whereabouts(&house, jane, "uk", "", "person").await;
        let page = contact_rules(&house.app, &house.rep, jane).await.unwrap();
        assert_eq!(page.whereabouts.unwrap().country.as_deref(), Some("GB"));
        let refused = refusal(
            write_letter(&house.app, &house.rep, &first_contact(jane, carl, "jane@doe.example")).await,
        );
        assert!(refused.law().is_some_and(|law| law.contains("PECR")), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn m30_our_own_letters_make_nobody_somebody_who_deals_with_us() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let write = async |input: &WriteLetter| write_letter(&house.app, &house.rep, input).await;
        let went = async |letter: uuid::Uuid| {
            let input = TellLetter { action: id(), letter, word: LetterWord::Went };
            tell_letter(&house.app, &house.rep, &input).await.unwrap();
        };
        // In Canada one message may go after a referral, and not two.
        let (carl, jane) = named_by_carl(&house, "Jane Doe, +1 416-555-0134, jane@doe.example").await;
        let first = write(&first_contact(jane, carl, "jane@doe.example")).await.unwrap().answer.letter;
        let second = first_contact(jane, carl, "jane@doe.example");
        let refused = refusal(write(&second).await);
        assert!(matches!(refused, Refusal::NeedsPermission { .. }), "while the first is on its way");
        went(first).await;
        assert!(house.state(jane).await.last_touch_on.is_some());
        assert!(matches!(refusal(write(&second).await), Refusal::NeedsPermission { .. }), "and after it");

        // In Germany none may; nor does one on paper, a gift or an introduction open the way.
        let (carl, ida) = named_by_carl(&house, "Ida Ho, +49 30 123456, ida@ho.example").await;
        let closed = async |what: &str| {
            let refused = refusal(write(&first_contact(ida, carl, "ida@ho.example")).await);
            assert!(matches!(refused, Refusal::NeedsPermission { .. }), "{what}: {refused:?}");
        };
        let paper = write(&first_contact(ida, carl, "")).await.unwrap().answer.letter;
        went(paper).await;
        closed("a letter on paper").await;
        record_gift(&house.app, &house.rep, &a_gift(ida, 1_000)).await.unwrap();
        closed("a gift").await;
        let why = "They both sail".to_owned();
        let together = Introduce { action: id(), offers: carl, needs: ida, why, on: None };
        introduce(&house.app, &house.rep, &together).await.unwrap();
        closed("an introduction").await;
        let promise = house.the(ida, domain::follow_up::FollowUpKind::AskWhatCameOfIt).await;
        house.complete(&[promise]).await.unwrap();
        closed("a promise that was ticked off").await;
        house.deal(ida).await;
        closed("a deal that we hope for").await;
        // A conversation does.
        house.call(ida, None).await;
        write(&first_contact(ida, carl, "ida@ho.example")).await.expect("she spoke with us");
    })
    .await;
}
