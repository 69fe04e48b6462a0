//! M20 by mail: each promise is an invitation in the rep's own calendar, changes and goes with the promise, and what the calendar
//! answers never closes it.

mod answers;

use actions::bookings::keep_diaries;
use actions::post::{Carried, Delivered, Outgoing, Security};
use actions::views::today::today;
use actions::*;
use domain::follow_up::FollowUpKind;
use domain::{ContactId, UserId};
use store::rows::{BookingRow, DavWishRow};
use store::testing::{all_of, each_engine};
use uuid::Uuid;

use crate::kit::postman::{Never, Postman};
use crate::kit::*;

const ADDRESS: &str = "https://who.example";

/// An office with a sender, a rep who wants invitations, and a promise to Carl on 3 December.
struct Diary {
    house: House,
    carl: ContactId,
    promise: Uuid,
    postman: Postman,
}

fn the_sender() -> SetMailServer {
    SetMailServer {
        sender: Sender::Office,
        action: id(),
        host: "smtp.example.com".into(),
        port: 465,
        security: Security::Tls,
        user_name: String::new(),
        password: String::new(),
        from_name: String::new(),
        from_email: "office@toner.example".into(),
    }
}

async fn switch(house: &House, is_on: bool) -> Result<Done<DiaryAnswer>, Problem> {
    set_diary(&house.app, &house.rep, &SetDiary { action: id(), is_on, full_titles: true }).await
}

async fn promised(house: &House, contact: ContactId) -> Done<FollowUpAnswer> {
    let input = MakePromise {
        action: id(),
        contact,
        on: jiff::civil::date(2026, 12, 3),
        at: None,
        words: "Send the leaflet".into(),
    };
    make_promise(&house.app, &house.rep, &input).await.unwrap()
}

impl Diary {
    async fn open(db: &store::Db) -> Diary {
        Diary::open_in(db, "America/New_York").await
    }

    async fn open_in(db: &store::Db, zone: &str) -> Diary {
        let house = House::open(db, zone).await;
        set_mail_server(&house.app, &house.admin, &the_sender()).await.unwrap();
        switch(&house, true).await.unwrap();
        let carl = house.contact("Carl Customer").await;
        let promise = promised(&house, carl).await.answer.follow_ups[0];
        Diary { house, carl, promise, postman: Postman::default() }
    }

    /// What two rounds of carrying do: what is planned in the first one leaves when it may no longer be undone without a mail.
    async fn round(&self) -> Delivered {
        let mut all = Delivered::default();
        for _ in 0..2 {
            later(&self.house, 90);
            let (app, workspace) = (&self.house.app, self.house.workspace);
            let one = keep_diaries(app, &self.postman, workspace, ADDRESS).await.unwrap();
            all.sent += one.sent;
            all.put_off += one.put_off;
            all.failed += one.failed;
        }
        all
    }

    fn mails(&self) -> Vec<(String, Outgoing)> {
        let one = |letter: Outgoing| (letter.event.clone().unwrap().text.replace("\r\n ", ""), letter);
        self.postman.letters().into_iter().map(one).collect()
    }

    async fn booking(&self) -> BookingRow {
        all_of::<BookingRow>(&self.house.app.db, self.house.workspace).await.remove(0)
    }

    /// The rep's calendar answers by mail, from an address.
    fn answer(&self, booking: Uuid, word: &str, from: &str) -> ReceiveMail {
        let attendee = &self.house.rep.email;
        let source = format!(
            "From: {from}\r\nTo: office@toner.example\r\nSubject: {word}: a promise\r\n\
            Message-ID: <{}@mail.example>\r\nDate: Fri, 20 Nov 2026 16:00:00 +0000\r\n\
            Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{word}\r\n\
            --b\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n\
            BEGIN:VEVENT\r\nUID:{booking}@whoelse\r\nATTENDEE;PARTSTAT={word}:mailto:{attendee}\r\n\
            END:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n",
            id().0
        );
        ReceiveMail::from_bytes(id(), source.as_bytes(), CameBy::Mailbox).unwrap()
    }
}

#[tokio::test]
async fn m20_a_promise_is_an_invitation_at_its_own_time_and_goes_when_it_is_kept() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        assert_eq!(diary.round().await, Delivered { sent: 1, ..Delivered::default() });
        let (text, letter) = diary.mails().remove(0);
        assert_eq!(letter.to, [("Rita Rep".to_owned(), diary.house.rep.email.clone())]);
        let booking = diary.booking().await;
        for line in [
            "METHOD:REQUEST",
            &format!("UID:{}@whoelse", booking.id),
            "SEQUENCE:0",
            // Nine in New York.
            "DTSTART:20261203T140000Z",
            "DTEND:20261203T141500Z",
            "SUMMARY:Keep your promise: Carl Customer",
            "ORGANIZER;CN=\"Toner & Sons\":mailto:office@toner.example",
            &format!(
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Rita Rep\":mailto:{}",
                diary.house.rep.email
            ),
            "TRIGGER:-PT10M",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
        assert!(letter.body.contains("Send the leaflet"));
        // Nothing changed: nothing goes.
        assert_eq!(diary.round().await, Delivered::default());

        let row = diary.house.follow_up(diary.promise).await;
        diary.house.complete(&[row]).await.unwrap();
        assert_eq!(diary.round().await.sent, 1);
        let (text, letter) = diary.mails().remove(1);
        for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", "DTSTART:20261203T140000Z"] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
        assert!(text.contains(&format!("UID:{}@whoelse", booking.id)) && !text.contains("Carl"));
        assert!(!letter.subject.contains("Carl") && !letter.body.contains("leaflet"));
        assert_eq!(diary.round().await, Delivered::default());
    })
    .await;
}

#[tokio::test]
async fn m20_words_that_change_change_the_same_event_and_an_undo_brings_it_back() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        diary.round().await;
        let reworded =
            RewordFollowUp { action: id(), follow_up: diary.promise.into(), words: "Two leaflets".into() };
        reword_follow_up(&diary.house.app, &diary.house.rep, &reworded).await.unwrap();
        diary.round().await;
        let row = diary.house.follow_up(diary.promise).await;
        let kept = diary.house.complete(&[row]).await.unwrap();
        diary.round().await;
        diary.house.undo(kept.action).await.unwrap();
        diary.round().await;
        let mails = diary.mails();
        let told = |text: &str, name: &str| {
            text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().to_owned()
        };
        let steps: Vec<_> =
            mails.iter().map(|(text, _)| (told(text, "METHOD:"), told(text, "SEQUENCE:"))).collect();
        let expected = [("REQUEST", "0"), ("REQUEST", "1"), ("CANCEL", "2"), ("REQUEST", "3")];
        assert_eq!(steps, expected.map(|(method, sequence)| (method.to_owned(), sequence.to_owned())));
        let uids: std::collections::BTreeSet<_> = mails.iter().map(|(text, _)| told(text, "UID:")).collect();
        assert_eq!(uids.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn m20_what_is_undone_at_once_needs_no_mail() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        diary.round().await;
        let another = promised(&diary.house, diary.carl).await;
        let (app, workspace) = (&diary.house.app, diary.house.workspace);
        keep_diaries(app, &diary.postman, workspace, ADDRESS).await.unwrap();
        assert_eq!(all_of::<BookingRow>(&app.db, workspace).await.len(), 2);
        diary.house.undo(another.action).await.unwrap();
        diary.round().await;
        assert_eq!(diary.mails().len(), 1);
        assert_eq!(all_of::<BookingRow>(&app.db, workspace).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn m31_where_nobody_knows_whether_it_went_it_goes_again_as_the_same_mail_and_the_same_event() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        *diary.postman.answers.lock().unwrap() =
            vec![Carried::Unknown("The line broke.".into()), Carried::NotCarried("Nobody there.".into())];
        assert_eq!(diary.round().await.put_off, 1);
        assert_eq!(diary.round().await.put_off, 1);
        later(&diary.house, 300);
        assert_eq!(diary.round().await.sent, 1);
        let mails = diary.mails();
        assert_eq!(mails.len(), 3);
        let ids: std::collections::BTreeSet<_> = mails.iter().map(|(_, letter)| letter.id).collect();
        assert_eq!(ids.len(), 1);
        assert!(mails.iter().all(|(text, _)| text.contains("SEQUENCE:0")));
    })
    .await;
}

#[tokio::test]
async fn m20_one_full_mailbox_keeps_nobody_elses_invitations_waiting() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        for _ in 0..3 {
            promised(&diary.house, diary.carl).await;
        }
        let plan = async || {
            keep_diaries(&diary.house.app, &diary.postman, diary.house.workspace, ADDRESS).await.unwrap()
        };
        assert_eq!(plan().await, Delivered::default(), "Rita's are planned, and leave before Cole's");
        let (app, cole) = (&diary.house.app, &diary.house.colleague);
        set_diary(app, cole, &SetDiary { action: id(), is_on: true, full_titles: true }).await.unwrap();
        let dan = diary.house.contact_of(cole, "Dan Ames").await;
        later(&diary.house, 5);
        let (on, words) = (jiff::civil::date(2026, 12, 4), "Send the list".to_owned());
        make_promise(app, cole, &MakePromise { action: id(), contact: dan, on, at: None, words })
            .await
            .unwrap();
        assert_eq!(plan().await, Delivered::default());
        later(&diary.house, 90);
        let not_carried = |why: &str| Carried::NotCarried(why.into());
        *diary.postman.answers.lock().unwrap() = vec![not_carried("452 mailbox full")];
        assert_eq!(plan().await, Delivered { sent: 1, put_off: 1, ..Delivered::default() });
        let to: Vec<String> =
            diary.mails().into_iter().map(|(_, mut letter)| letter.to.remove(0).1).collect();
        assert_eq!(to, [diary.house.rep.email.clone(), cole.email.clone()]);
        // When two can't be reached it is the server, and nobody else's is tried.
        let mia = &diary.house.manager;
        set_diary(app, mia, &SetDiary { action: id(), is_on: true, full_titles: true }).await.unwrap();
        for rep in [cole, mia] {
            let (contact, words) = (diary.house.contact_of(rep, "Eve Ford").await, "Ring".to_owned());
            let promise = MakePromise { action: id(), contact, on, at: None, words };
            make_promise(app, rep, &promise).await.unwrap();
        }
        later(&diary.house, 5);
        plan().await;
        later(&diary.house, 7_200);
        let nobody = || not_carried("Nobody there.");
        *diary.postman.answers.lock().unwrap() = vec![nobody(), nobody(), nobody(), nobody()];
        assert_eq!(plan().await, Delivered { put_off: 2, ..Delivered::default() });
    })
    .await;
}

#[tokio::test]
async fn what_a_server_refuses_is_told_and_goes_again_on_a_word() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        *diary.postman.answers.lock().unwrap() = vec![Carried::Refused("550 no such user".into())];
        assert_eq!(diary.round().await.failed, 1);
        let (app, rep) = (&diary.house.app, &diary.house.rep);
        let state = actions::diary(app, rep).await.unwrap();
        assert_eq!(state.failed[0].why.as_deref(), Some("550 no such user"));
        try_bookings_again(app, rep, &TryBookingsAgain { action: id() }).await.unwrap();
        assert_eq!(diary.round().await, Delivered { sent: 1, ..Delivered::default() });
        // What is sent on a word is a further state of the event: the first copy may have come after all.
        assert!(diary.mails()[1].0.contains("SEQUENCE:1"), "{}", diary.mails()[1].0);
        let state = actions::diary(app, rep).await.unwrap();
        assert_eq!((state.failed.len(), state.standing), (0, 1));
    })
    .await;
}

#[tokio::test]
async fn m40_a_promise_that_goes_to_a_colleague_leaves_one_calendar_and_enters_the_other() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        let house = &diary.house;
        diary.round().await;
        let on = SetDiary { action: id(), is_on: true, full_titles: false };
        set_diary(&house.app, &house.colleague, &on).await.unwrap();
        let to = UserId(house.colleague.user.0);
        let given = Reassign { action: id(), contact: diary.carl, to };
        reassign(&house.app, &house.manager, &given).await.unwrap();
        diary.round().await;
        let mails = diary.mails();
        let to_whom: Vec<_> = mails[1..]
            .iter()
            .map(|(text, letter)| (letter.to[0].0.clone(), text.contains("METHOD:CANCEL")))
            .collect();
        assert!(to_whom.contains(&("Rita Rep".into(), true)), "{to_whom:?}");
        assert!(to_whom.contains(&("Cole League".into(), false)), "{to_whom:?}");
        // Who wants initials gets no name and no words.
        let theirs = mails.iter().find(|(_, letter)| letter.to[0].0 == "Cole League").unwrap();
        assert!(theirs.0.lines().any(|line| line == "SUMMARY:Keep your promise: CC"), "{}", theirs.0);
        assert!(!theirs.0.contains("Carl") && !theirs.1.body.contains("leaflet"));
    })
    .await;
}

#[tokio::test]
async fn switched_off_the_calendar_is_emptied_and_without_a_sender_it_is_not_switched_on() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        let house = &diary.house;
        diary.round().await;
        switch(house, false).await.unwrap();
        assert_eq!(diary.round().await.sent, 1);
        assert!(diary.mails()[1].0.contains("METHOD:CANCEL"));
        assert_eq!(house.the(diary.carl, FollowUpKind::Promise).await.state, "open");
        promised(house, diary.carl).await;
        assert_eq!(diary.round().await, Delivered::default());

        let forget = ForgetMailServer { action: id(), sender: Sender::Office };
        assert!(matches!(
            forget_mail_server(&house.app, &house.rep, &forget).await,
            Err(Problem::Forbidden(_))
        ));
        forget_mail_server(&house.app, &house.admin, &forget).await.unwrap();
        assert!(matches!(switch(house, true).await, Err(Problem::Invalid(_))));
        let by_a_rep = set_mail_server(&house.app, &house.rep, &the_sender()).await;
        assert!(matches!(by_a_rep, Err(Problem::Forbidden(_))));
    })
    .await;
}

#[tokio::test]
async fn m40_who_may_not_come_in_any_more_hears_of_nobody_and_their_calendar_is_emptied() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        let house = &diary.house;
        diary.round().await;
        promised(house, diary.carl).await;
        let (app, workspace) = (&house.app, house.workspace);
        keep_diaries(app, &diary.postman, workspace, ADDRESS).await.unwrap();
        let (user, role) = (UserId(house.rep.user.0), domain::user::Role::Rep);
        let barred = ChangeMember { action: id(), user, role, manager: None, barred: true };
        change_member(app, &house.admin, &barred).await.unwrap();
        assert_eq!(diary.round().await.sent, 1);
        let mails = diary.mails();
        assert_eq!(mails.len(), 2, "the promise of the last minute was told to nobody");
        let (text, letter) = &mails[1];
        assert!(text.contains("METHOD:CANCEL") && !text.contains("Carl"), "{text}");
        assert!(!letter.subject.contains("Carl") && !letter.body.contains("leaflet"));
        assert_eq!(all_of::<BookingRow>(&app.db, workspace).await.len(), 1);
        assert_eq!(diary.round().await, Delivered::default());
    })
    .await;
}

#[tokio::test]
async fn m31_a_server_that_stopped_while_sending_sends_the_same_event_again() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        let (app, workspace) = (&diary.house.app, diary.house.workspace);
        keep_diaries(app, &Never, workspace, ADDRESS).await.unwrap();
        later(&diary.house, 90);
        // The future is dropped in the middle of the sending, as when the power goes.
        {
            let sending = keep_diaries(app, &Never, workspace, ADDRESS);
            let mut sending = std::pin::pin!(sending);
            while diary.booking().await.state != "sending" {
                tokio::select! {
                    _ = &mut sending => panic!("it never ends"),
                    () = tokio::time::sleep(std::time::Duration::from_millis(5)) => {}
                }
            }
        }
        assert_eq!(diary.round().await, Delivered::default(), "another server may be at it");
        later(&diary.house, 3_600);
        diary.round().await;
        later(&diary.house, 3_600);
        diary.round().await;
        let mails = diary.mails();
        assert_eq!(mails.len(), 1, "{:?}", diary.booking().await);
        assert!(mails[0].0.contains("SEQUENCE:0") && diary.booking().await.state == "sent");
    })
    .await;
}

#[tokio::test]
async fn m31_servers_that_keep_the_same_calendar_at_the_same_instant_tell_it_once() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        let house = &diary.house;
        for _ in 0..3 {
            promised(house, diary.carl).await;
        }
        let (app, workspace) = (&house.app, house.workspace);
        let all_at_once = async || {
            later(house, 90);
            let round = || keep_diaries(app, &diary.postman, workspace, ADDRESS);
            let rounds = tokio::join!(round(), round(), round());
            for round in [rounds.0, rounds.1, rounds.2] {
                round.unwrap();
            }
        };
        all_at_once().await;
        all_at_once().await;
        let four = diary.mails();
        let events = |mails: &[(String, Outgoing)]| -> std::collections::BTreeSet<Uuid> {
            mails.iter().map(|(_, letter)| letter.id).collect()
        };
        assert_eq!((four.len(), events(&four).len()), (4, 4));
        switch(house, false).await.unwrap();
        all_at_once().await;
        all_at_once().await;
        let mails = diary.mails();
        assert_eq!((mails.len(), events(&mails).len()), (8, 8));
        assert!(
            mails[4..].iter().all(|(text, _)| text.contains("METHOD:CANCEL") && text.contains("SEQUENCE:1"))
        );
    })
    .await;
}

#[tokio::test]
async fn m20_what_is_over_by_the_reps_own_day_is_not_sent() {
    each_engine(|db| async move {
        // Noon in Auckland is the evening before in the zone of reckoning.
        let diary = Diary::open_in(&db, "Pacific/Auckland").await;
        diary.house.at("2026-12-04 00:30");
        assert_eq!(diary.round().await, Delivered::default());
        diary.house.at("2026-12-03 12:00");
        assert_eq!(diary.round().await.sent, 1);
        assert!(diary.mails()[0].0.contains("DTSTART:20261202T200000Z"), "{}", diary.mails()[0].0);
    })
    .await;
}

#[tokio::test]
async fn what_failed_for_want_of_the_offices_server_leaves_when_it_is_mended() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        let house = &diary.house;
        let forget = ForgetMailServer { action: id(), sender: Sender::Office };
        forget_mail_server(&house.app, &house.admin, &forget).await.unwrap();
        assert_eq!(diary.round().await.failed, 1);
        let nobodys = SetMailServer { from_email: String::new(), ..the_sender() };
        assert!(matches!(
            set_mail_server(&house.app, &house.admin, &nobodys).await,
            Err(Problem::Invalid(_))
        ));
        set_mail_server(&house.app, &house.admin, &the_sender()).await.unwrap();
        assert_eq!(diary.round().await.sent, 1);
        let kept = mail_server(&house.app, &house.admin, Sender::Office).await.unwrap().unwrap();
        assert!(kept.worked_at.is_some());
        // An invitation from oneself is none.
        let admins = SetMailServer { from_email: house.admin.email.to_uppercase(), ..the_sender() };
        set_mail_server(&house.app, &house.admin, &admins).await.unwrap();
        let on = SetDiary { action: id(), is_on: true, full_titles: true };
        assert!(matches!(set_diary(&house.app, &house.admin, &on).await, Err(Problem::Invalid(_))));
    })
    .await;
}
