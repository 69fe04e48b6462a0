//! M22–M24, M34: letters go to one person, never the same words twice, and keep what was owed when they have gone – not
//! before, and never twice.

use actions::post::{Carried, Delivered, Security, deliver, try_mail_server};
use actions::views::letters::{About, call_brief, letter, letter_screen, letters, letters_waiting};
use actions::*;
use domain::ContactId;
use domain::follow_up::FollowUpKind::*;
use domain::letter::LetterKind;
use domain::referral::Stage;
use store::rows::{LetterRow, MailServerRow};
use store::testing::{all_of, each_engine};

use crate::kit::postman::{Never, Postman};
use crate::kit::*;

/// The house with a key and the rep's mail server.
async fn with_server(house: House) -> House {
    let app = house.app.clone().with_vault(Vault::new(&[7; VAULT_KEY_BYTES]));
    let house = House { app, ..house };
    set_mail_server(&house.app, &house.rep, &a_server()).await.unwrap();
    house
}

fn a_server() -> SetMailServer {
    SetMailServer {
        sender: Sender::Own,
        action: id(),
        host: "smtp.example.com".into(),
        port: 465,
        security: Security::Tls,
        user_name: "rita".into(),
        password: "correct horse".into(),
        from_name: String::new(),
        from_email: "rita@toner.example".into(),
    }
}

/// By the server, at once: the seconds in which it can be taken back have gone by.
fn sent_off(letter: WriteLetter) -> WriteLetter {
    WriteLetter { to_email: "ana@ruiz.example".into(), way: LetterWay::Server, ..letter }
}

async fn round(house: &House, postman: &Postman) -> Delivered {
    later(house, LETTER_WAITS_SECONDS);
    deliver(&house.app, postman, house.workspace).await.unwrap()
}

async fn the_letter(house: &House) -> LetterRow {
    let mut all = all_of::<LetterRow>(&house.app.db, house.workspace).await;
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn why<T: std::fmt::Debug>(outcome: Result<T, Problem>) -> (&'static str, String) {
    match outcome {
        Err(Problem::Invalid(mut all)) => {
            let first = all.remove(0);
            (first.field, first.why)
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn m22_a_thank_you_is_drafted_sent_and_keeps_what_was_owed_once_the_server_has_it() {
    each_engine(|db| async move {
        let house = with_server(House::open(&db, "America/New_York").await).await;
        let ana = house.contact("Ana Ruiz").await;
        let jane = house.names(ana, &["Jane Doe", "Carl Moss"]).await.people[0].contact;
        let screen = letter_screen(&house.app, &house.rep, LetterKind::ThankYou, ana, None).await.unwrap();
        assert!(screen.draft.body.contains("Jane Doe and Carl Moss"), "{}", screen.draft.body);
        assert!(screen.has_server && screen.under_way.is_none());
        let owed = house.the(ana, ThankTheReferrer).await;
        assert_eq!(screen.keeps, [(owed.id, ThankTheReferrer)]);

        let written = WriteLetter {
            follow_ups: vec![owed.id.into()],
            ..a_letter(LetterKind::ThankYou, ana, &screen.draft.body)
        };
        let done = write_letter(&house.app, &house.rep, &sent_off(written)).await.unwrap();
        assert_eq!(done.answer.state, "queued");
        let postman = Postman::default();
        assert_eq!(deliver(&house.app, &postman, house.workspace).await.unwrap(), Delivered::default());
        assert_eq!(house.due(ana, ThankTheReferrer).await, ["2026-11-20"], "it has not gone yet");

        assert_eq!(round(&house, &postman).await, Delivered { sent: 1, ..Delivered::default() });
        assert_eq!(house.due(ana, ThankTheReferrer).await, Vec::<String>::new());
        let kept = house.follow_up(owed.id).await;
        assert_eq!((kept.state.as_str(), kept.closed_by), ("done", Some(house.rep.user.0)), "M31");
        assert_eq!(kept.closed_how.as_deref(), Some("By letter: A word"));
        let (server, mail) = postman.carried.lock().unwrap()[0].clone();
        assert_eq!(server.sign_in, Some(("rita".into(), "correct horse".into())));
        assert_eq!(mail.to, [("Ana Ruiz".to_owned(), "ana@ruiz.example".to_owned())]);
        assert_eq!(the_letter(&house).await.state, "sent");
        let facts = store::testing::facts(&house.app.db, house.workspace).await;
        assert!(facts.iter().any(|fact| fact.kind == "letter_sent" && fact.contact_id == Some(ana.0)));

        assert_eq!(round(&house, &postman).await, Delivered::default(), "never twice");
        assert!(matches!(house.undo(done.action).await, Err(Problem::CannotUndo(_))), "it has gone");
        let again = letter_screen(&house.app, &house.rep, LetterKind::ThankYou, ana, None).await.unwrap();
        assert_ne!(again.draft.body, screen.draft.body, "other words the next time");
        assert!(house.due(ContactId(jane), ContactTheReferral).await.len() == 1, "nothing else was kept");
    })
    .await;
}

#[tokio::test]
async fn m22_the_same_words_never_go_twice_to_the_same_person() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (ana, tom) = (house.contact("Ana Ruiz").await, house.contact("Tom Okafor").await);
        let first = a_letter(LetterKind::ThankYou, ana, "Thank you, Ana.\nThat was kind.");
        let done = write_letter(&house.app, &house.rep, &first).await.unwrap();
        let same = a_letter(LetterKind::Update, ana, "THANK YOU, Ana – that was kind!");
        let (field, sentence) = why(write_letter(&house.app, &house.rep, &same).await);
        assert_eq!(field, "body");
        assert!(sentence.contains("very words"));
        let to_another = a_letter(LetterKind::ThankYou, tom, &first.body);
        write_letter(&house.app, &house.rep, &to_another).await.unwrap();
        // What was taken back was never said.
        house.undo(done.action).await.unwrap();
        let again = WriteLetter { action: id(), ..first };
        let again = write_letter(&house.app, &house.rep, &again).await.unwrap();
        let drop = TellLetter { action: id(), letter: again.answer.letter, word: LetterWord::Drop };
        tell_letter(&house.app, &house.rep, &drop).await.unwrap();
        write_letter(&house.app, &house.rep, &same).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn m23_news_of_several_go_in_one_letter_and_m21_a_first_contact_moves_the_referral() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Dublin").await;
        let ana = house.contact("Ana Ruiz").await;
        let named = house.names(ana, &["Jane Doe", "Carl Moss"]).await;
        house.advance(named.referrals[0], Stage::Met).await.unwrap();
        house.advance(named.referrals[1], Stage::Lost).await.unwrap();
        let screen = letter_screen(&house.app, &house.rep, LetterKind::Update, ana, None).await.unwrap();
        assert_eq!(screen.keeps.len(), house.due(ana, InformTheReferrer).await.len());
        assert!(screen.draft.body.contains("Jane Doe and I have met."), "{}", screen.draft.body);
        assert!(screen.draft.body.contains("right thing for Carl Moss"));
        let follow_ups = screen.keeps.iter().map(|(id, _)| (*id).into()).collect();
        let update = WriteLetter { follow_ups, ..a_letter(LetterKind::Update, ana, &screen.draft.body) };
        let letter = write_letter(&house.app, &house.rep, &update).await.unwrap().answer.letter;
        assert_eq!(letters_waiting(&house.app, &house.rep).await.unwrap(), 1, "it is with the rep");
        assert!(!house.due(ana, InformTheReferrer).await.is_empty(), "until they say that it went");
        let went = TellLetter { action: id(), letter, word: LetterWord::Went };
        let told = tell_letter(&house.app, &house.rep, &went).await.unwrap();
        assert!(house.due(ana, InformTheReferrer).await.is_empty());
        // A slip of the thumb is taken back as a whole.
        house.undo(told.action).await.unwrap();
        assert!(!house.due(ana, InformTheReferrer).await.is_empty());

        let told = capture(&house.app, &house.rep, &volunteered(ana, "Tom Okafor")).await.unwrap().answer;
        let (tom, referral) = (ContactId(told.people[0].contact), told.referrals[0]);
        let screen =
            letter_screen(&house.app, &house.rep, LetterKind::FirstContact, tom, None).await.unwrap();
        assert_eq!(screen.other.as_ref().map(|other| other.id), Some(ana.0));
        assert!(screen.draft.body.contains("Ana Ruiz") && screen.law.is_none(), "{}", screen.draft.body);
        let follow_ups = screen.keeps.iter().map(|(id, _)| (*id).into()).collect();
        let first = WriteLetter { follow_ups, ..a_letter(LetterKind::FirstContact, tom, &screen.draft.body) };
        let letter = write_letter(&house.app, &house.rep, &first).await.unwrap().answer.letter;
        let went = TellLetter { action: id(), letter, word: LetterWord::Went };
        tell_letter(&house.app, &house.rep, &went).await.unwrap();
        assert!(house.due(tom, ContactTheReferral).await.is_empty());
        let stage = house.referrals().await.into_iter().find(|row| row.id == referral).unwrap().stage;
        assert_eq!(stage, "contacted");
    })
    .await;
}

#[tokio::test]
async fn m34_what_breaks_before_the_server_has_it_goes_again_and_what_breaks_after_waits_for_the_rep() {
    each_engine(|db| async move {
        let house = with_server(House::open(&db, "America/New_York").await).await;
        let ana = house.contact("Ana Ruiz").await;
        house.names(ana, &["Jane Doe"]).await;
        let owed = house.the(ana, ThankTheReferrer).await.id;
        let written = WriteLetter {
            follow_ups: vec![owed.into()],
            ..a_letter(LetterKind::ThankYou, ana, "Thank you, Ana.")
        };
        let letter_id = write_letter(&house.app, &house.rep, &sent_off(written)).await.unwrap().answer.letter;
        let postman = Postman::answering(vec![
            Carried::NotCarried("No answer from smtp.example.com.".into()),
            Carried::Unknown("The line broke.".into()),
            Carried::Refused("550 no such user".into()),
            Carried::Accepted,
        ]);
        assert_eq!(round(&house, &postman).await.put_off, 1);
        let row = the_letter(&house).await;
        assert_eq!(
            (row.state.as_str(), row.why.as_deref()),
            ("queued", Some("No answer from smtp.example.com."))
        );
        assert_eq!(round(&house, &postman).await, Delivered::default(), "a minute has to go by");
        later(&house, 60);
        assert_eq!(round(&house, &postman).await.failed, 1);
        assert_eq!(the_letter(&house).await.state, "unknown");
        later(&house, 3_600);
        assert_eq!(round(&house, &postman).await, Delivered::default(), "it never goes again by itself");
        assert_eq!(letters_waiting(&house.app, &house.rep).await.unwrap(), 1);
        assert_eq!(house.due(ana, ThankTheReferrer).await.len(), 1);

        let tell = |word| TellLetter { action: id(), letter: letter_id, word };
        let by_another = tell_letter(&house.app, &house.manager, &tell(LetterWord::Went)).await;
        assert!(matches!(by_another, Err(Problem::NotFound(_))), "only who wrote it knows");
        tell_letter(&house.app, &house.rep, &tell(LetterWord::Again)).await.unwrap();
        assert_eq!(round(&house, &postman).await.failed, 1);
        let view = letter(&house.app, &house.rep, letter_id).await.unwrap();
        assert_eq!(
            (view.letter.state.as_str(), view.letter.why.as_deref()),
            ("failed", Some("550 no such user"))
        );
        tell_letter(&house.app, &house.rep, &tell(LetterWord::Again)).await.unwrap();
        assert_eq!(round(&house, &postman).await.sent, 1);
        let carried = postman.letters();
        assert_eq!(carried.len(), 4);
        assert!(carried.iter().all(|one| one.id == letter_id), "the mail's own id stays the same");
        assert!(house.due(ana, ThankTheReferrer).await.is_empty());
        assert_eq!(why(tell_letter(&house.app, &house.rep, &tell(LetterWord::Again)).await).0, "word");
    })
    .await;
}

#[tokio::test]
async fn m34_a_server_that_dies_while_sending_leaves_a_letter_that_nobody_sends_twice() {
    each_engine(|db| async move {
        let house = with_server(House::open(&db, "America/New_York").await).await;
        let ana = house.contact("Ana Ruiz").await;
        let written = sent_off(a_letter(LetterKind::ThankYou, ana, "Thank you."));
        write_letter(&house.app, &house.rep, &written).await.unwrap();
        later(&house, LETTER_WAITS_SECONDS);
        // The future is dropped in the middle of the sending, as when the power goes.
        {
            let sending = deliver(&house.app, &Never, house.workspace);
            let mut sending = std::pin::pin!(sending);
            while the_letter(&house).await.state != "sending" {
                tokio::select! {
                    _ = &mut sending => panic!("it never ends"),
                    () = tokio::time::sleep(std::time::Duration::from_millis(5)) => {}
                }
            }
        }
        let postman = Postman::default();
        assert_eq!(round(&house, &postman).await, Delivered::default(), "another server may be at it");
        later(&house, 3_600);
        assert_eq!(round(&house, &postman).await.failed, 1);
        assert_eq!(the_letter(&house).await.state, "unknown");
        assert!(postman.letters().is_empty());
    })
    .await;
}

#[tokio::test]
async fn m34_two_servers_at_once_send_each_letter_once() {
    each_engine(|db| async move {
        let house = with_server(House::open(&db, "America/New_York").await).await;
        for n in 0..6 {
            let one = house.contact(&format!("Number {n}")).await;
            let written = sent_off(a_letter(LetterKind::ThankYou, one, "Thank you."));
            write_letter(&house.app, &house.rep, &written).await.unwrap();
        }
        later(&house, LETTER_WAITS_SECONDS);
        let postman = Postman::default();
        let rounds = tokio::join!(
            deliver(&house.app, &postman, house.workspace),
            deliver(&house.app, &postman, house.workspace),
            deliver(&house.app, &postman, house.workspace)
        );
        let sent = [rounds.0, rounds.1, rounds.2].into_iter().map(|round| round.unwrap().sent).sum::<usize>();
        assert_eq!((sent, postman.letters().len()), (6, 6));
    })
    .await;
}

#[tokio::test]
async fn m30_nobody_who_asked_to_be_left_in_peace_gets_a_letter() {
    each_engine(|db| async move {
        let house = with_server(House::open(&db, "America/New_York").await).await;
        let ana = house.contact("Ana Ruiz").await;
        let written = sent_off(a_letter(LetterKind::ThankYou, ana, "Thank you."));
        write_letter(&house.app, &house.rep, &written).await.unwrap();
        house.wish(ana, Wish::DoNotContact).await;
        let postman = Postman::default();
        assert_eq!(round(&house, &postman).await.failed, 1, "written before, and not sent after");
        assert!(postman.letters().is_empty());
        let another = a_letter(LetterKind::Update, ana, "One more word.");
        assert_eq!(
            refusal(write_letter(&house.app, &house.rep, &another).await),
            domain::Refusal::DoNotContact
        );
    })
    .await;
}

#[tokio::test]
async fn m34_a_letter_goes_to_one_and_an_introduction_to_two() {
    each_engine(|db| async move {
        let house = with_server(House::open(&db, "America/New_York").await).await;
        let ana = house.contact("Ana Ruiz").await;
        let jane = ContactId(house.names(ana, &["Jane Doe"]).await.people[0].contact);
        let screen =
            letter_screen(&house.app, &house.rep, LetterKind::Introduction, jane, None).await.unwrap();
        assert!(screen.draft.body.starts_with("Hello Ana, hello Jane,"), "{}", screen.draft.body);
        let both = WriteLetter {
            other: Some(ana),
            to_email: "jane@acme.example".into(),
            other_email: "ana@ruiz.example".into(),
            follow_ups: screen.keeps.iter().map(|(id, _)| (*id).into()).collect(),
            way: LetterWay::Server,
            ..a_letter(LetterKind::Introduction, jane, &screen.draft.body)
        };
        write_letter(&house.app, &house.rep, &both).await.unwrap();
        let postman = Postman::default();
        assert_eq!(round(&house, &postman).await.sent, 1);
        assert_eq!(postman.letters()[0].to.len(), 2);
        assert!(house.due(jane, ContactTheReferral).await.is_empty());

        let base = sent_off(a_letter(LetterKind::ThankYou, ana, "Thank you."));
        for (wrong, field) in [
            (WriteLetter { to_email: "ana@ruiz.example, bob@x.example".into(), ..base.clone() }, "to_email"),
            (
                WriteLetter { to_email: "ana@ruiz.example\r\nBcc: all@x.example".into(), ..base.clone() },
                "to_email",
            ),
            (WriteLetter { to_email: String::new(), ..base.clone() }, "to_email"),
            (WriteLetter { subject: " \r\n ".into(), ..base.clone() }, "subject"),
            (WriteLetter { body: "\u{0}".into(), ..base.clone() }, "body"),
            (WriteLetter { body: "x".repeat(20_000), ..base.clone() }, "body"),
            (WriteLetter { kind: LetterKind::HappyCall, ..base.clone() }, "other"),
            (WriteLetter { kind: LetterKind::HappyCall, other: Some(ana), ..base.clone() }, "other"),
        ] {
            let before = house.dump().await;
            let wrong = WriteLetter { action: id(), ..wrong };
            assert_eq!(why(write_letter(&house.app, &house.rep, &wrong).await).0, field);
            assert_eq!(house.dump().await, before);
        }
        // What looks like another header is one line of text.
        let sly = WriteLetter { subject: "Thanks\r\nBcc: all@x.example".into(), ..base.clone() };
        let sly = write_letter(&house.app, &house.rep, &sly).await.unwrap();
        let kept = letter(&house.app, &house.rep, sly.answer.letter).await.unwrap().letter.subject;
        assert_eq!(kept, "Thanks Bcc: all@x.example");
    })
    .await;
}

#[tokio::test]
async fn m34_a_password_is_sealed_bound_to_its_server_and_forgotten() {
    each_engine(|db| async move {
        let house = with_server(House::open(&db, "America/New_York").await).await;
        let kept = all_of::<MailServerRow>(&house.app.db, house.workspace).await.remove(0);
        assert!(!kept.password_sealed.clone().unwrap().contains("correct horse"));
        assert_eq!((kept.from_name.as_str(), kept.worked_at), ("Rita Rep", None));
        let shown = mail_server(&house.app, &house.rep, Sender::Own).await.unwrap().unwrap();
        assert_eq!(shown.password_sealed.as_deref(), Some("kept"));
        let again = SetMailServer { password: String::new(), port: 587, ..a_server() };
        set_mail_server(&house.app, &house.rep, &again).await.unwrap();
        let elsewhere = SetMailServer { password: String::new(), host: "evil.example".into(), ..a_server() };
        let told = why(set_mail_server(&house.app, &house.rep, &elsewhere).await);
        assert_eq!(told.0, "password", "it goes to no other server");
        let postman = Postman::answering(vec![Carried::Refused("535 wrong password".into())]);
        let tried = try_mail_server(&house.app, &house.rep, Sender::Own, &postman).await;
        assert_eq!(why(tried), ("host", "535 wrong password".to_owned()));
        try_mail_server(&house.app, &house.rep, Sender::Own, &postman).await.unwrap();
        for wrong in ["", "http://x", "a b", "x\r\ny.example/"] {
            let wrong = SetMailServer { host: wrong.into(), ..a_server() };
            assert_eq!(why(set_mail_server(&house.app, &house.rep, &wrong).await).0, "host");
        }
        forget_mail_server(&house.app, &house.rep, &ForgetMailServer { action: id(), sender: Sender::Own })
            .await
            .unwrap();
        assert!(all_of::<MailServerRow>(&house.app.db, house.workspace).await.is_empty());
        let unset = sent_off(a_letter(LetterKind::ThankYou, house.contact("Ana").await, "Thank you."));
        assert_eq!(why(write_letter(&house.app, &house.rep, &unset).await).0, "way");
        let keyless = App { vault: Vault::default(), ..house.app.clone() };
        let refused = set_mail_server(&keyless, &house.rep, &a_server()).await;
        assert!(matches!(refused, Err(Problem::Forbidden(_))));
    })
    .await;
}

#[tokio::test]
async fn m24_the_brief_says_what_they_said_no_to_and_who_bought_since() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let nora = house.contact("Nora Buyer").await;
        house.lose(nora).await;
        let named = house.names(nora, &["Jane Doe"]).await;
        let jane = ContactId(named.people[0].contact);
        house.win(jane).await;
        let brief = call_brief(&house.app, &house.rep, nora).await.unwrap();
        assert_eq!(brief.said_no.len(), 1);
        assert!(!brief.said_no[0].why.is_empty() && !brief.said_no[0].product.is_empty());
        assert_eq!(brief.bought.iter().map(|one| one.id).collect::<Vec<_>>(), [jane.0]);
        assert_eq!(brief.follow_up, Some(house.the(nora, CallTheNonBuyer).await.id));
        let colleague = call_brief(&house.app, &house.colleague, nora).await;
        assert!(matches!(colleague, Err(Problem::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn m19_erasing_takes_the_letters_with_it_and_a_merge_keeps_them() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (ana, anna) = (house.contact("Ana Ruiz").await, house.contact("Anna Ruiz").await);
        let written = a_letter(LetterKind::ThankYou, anna, "Thank you for everything, dear Anna.");
        let letter_id = write_letter(&house.app, &house.rep, &written).await.unwrap().answer.letter;
        let merge = MergeContacts { action: id(), keep: ana, gone: anna };
        merge_contacts(&house.app, &house.rep, &merge).await.unwrap();
        assert_eq!(letter(&house.app, &house.rep, letter_id).await.unwrap().contact.id, ana.0);
        assert_eq!(letters(&house.app, &house.rep).await.unwrap().len(), 1);
        assert!(letters(&house.app, &house.colleague).await.unwrap().is_empty());
        let unseen = letter(&house.app, &house.colleague, letter_id).await;
        assert!(matches!(unseen, Err(Problem::NotFound(_))));
        let erase = EraseContact { action: id(), contact: ana, leave_in_peace: false };
        erase_contact(&house.app, &house.manager, &erase).await.unwrap();
        assert!(all_of::<LetterRow>(&house.app.db, house.workspace).await.is_empty());
        let journal = store::testing::journal(&house.app.db, house.workspace).await;
        assert!(!journal.contains("dear Anna"), "{journal}");
    })
    .await;
}

#[tokio::test]
async fn m12_let_me_ask_them_first_has_a_note_to_pass_on_about_somebody_nobody_named() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ana = house.contact("Ana Ruiz").await;
        let note = LetterKind::ForwardableNote;
        for named in [false, true] {
            if named {
                // Whoever they named before isn't meant.
                house.names(ana, &["Jane Doe"]).await;
            }
            let screen = letter_screen(&house.app, &house.rep, note, ana, About::Nobody).await.unwrap();
            assert!(screen.other.is_none() && screen.kinds.contains(&note));
            assert!(screen.draft.body.contains("\u{201c}Hi, I have been"), "{}", screen.draft.body);
            assert!(!screen.draft.body.contains("Jane"));
        }
        let recorded = letter_screen(&house.app, &house.rep, note, ana, None).await.unwrap();
        assert!(recorded.draft.body.contains("Hi Jane"), "{}", recorded.draft.body);
        let sent = a_letter(note, ana, "Would you pass this on?");
        let written = write_letter(&house.app, &house.rep, &sent).await.unwrap().answer.letter;
        let row = all_of::<LetterRow>(&house.app.db, house.workspace).await.remove(0);
        assert_eq!((row.id, row.other_id), (written, None));
    })
    .await;
}
