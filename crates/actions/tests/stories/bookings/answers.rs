//! What a calendar answers by mail is kept beside the promise and closes nothing (M20).

use super::*;

#[tokio::test]
async fn m20_a_calendar_that_declines_closes_nothing_and_today_asks_why() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        diary.round().await;
        let booking = diary.booking().await.id;
        let house = &diary.house;
        let (rep, admin) = (&house.rep, &house.admin);
        // Somebody else's word, or from somewhere else, says nothing.
        let forged = diary.answer(booking, "DECLINED", "evil@example.com");
        receive_mail(&house.app, rep, &forged).await.unwrap();
        let colleagues = diary.answer(booking, "DECLINED", &rep.email);
        receive_mail(&house.app, &house.colleague, &colleagues).await.unwrap();
        assert_eq!(diary.booking().await.answer, None);

        let accepted = diary.answer(booking, "ACCEPTED", &rep.email);
        let answer = receive_mail(&house.app, rep, &accepted).await.unwrap().answer;
        assert!(answer.of_a_calendar && answer.state == "dropped", "{answer:?}");
        assert_eq!(diary.booking().await.answer.as_deref(), Some("accepted"));
        assert!(all_of::<DavWishRow>(&house.app.db, house.workspace).await.is_empty());

        // The office's mailbox is looked at for the admin.
        let declined = diary.answer(booking, "DECLINED", &rep.email);
        receive_mail(&house.app, admin, &declined).await.unwrap();
        assert_eq!(diary.booking().await.answer.as_deref(), Some("declined"));
        assert_eq!(house.follow_up(diary.promise).await.state, "open");
        let shown = today(&house.app, rep).await.unwrap();
        assert!(format!("{shown:?}").contains("You deleted this on a device"), "{shown:#?}");
    })
    .await;
}

#[tokio::test]
async fn our_own_invitation_in_a_polled_mailbox_is_no_mail_of_somebody() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        diary.round().await;
        let (text, _) = diary.mails().remove(0);
        let source = format!(
            "From: office@toner.example\r\nTo: {}\r\nSubject: A promise\r\nMessage-ID: <1@toner.example>\r\n\
            Content-Type: text/calendar; method=REQUEST\r\n\r\n{}",
            diary.house.rep.email,
            text.replace('\n', "\r\n")
        );
        let input = ReceiveMail::from_bytes(id(), source.as_bytes(), CameBy::Mailbox).unwrap();
        let answer = receive_mail(&diary.house.app, &diary.house.rep, &input).await.unwrap().answer;
        assert!(answer.of_a_calendar, "{answer:?}");
        assert_eq!(diary.booking().await.answer, None);
    })
    .await;
}

#[tokio::test]
async fn m20_an_event_that_stands_twice_in_an_answer_is_one_answer_and_a_former_owner_s_asks_nobody() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        diary.round().await;
        let house = &diary.house;
        let booking = diary.booking().await.id;
        let to = UserId(house.colleague.user.0);
        reassign(&house.app, &house.manager, &Reassign { action: id(), contact: diary.carl, to }).await.unwrap();
        let reply = format!(
            "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{booking}@whoelse\r\n\
            ATTENDEE;PARTSTAT=DECLINED:mailto:{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            house.rep.email
        );
        let source = format!(
            "From: {}\r\nSubject: Declined\r\nMessage-ID: <two@mail.example>\r\n\
            Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n\
            {reply}--b\r\nContent-Type: text/calendar; name=invite.ics\r\nContent-Disposition: attachment\r\n\r\n\
            {reply}--b--\r\n",
            house.rep.email
        );
        let input = ReceiveMail::from_bytes(id(), source.as_bytes(), CameBy::Mailbox).unwrap();
        assert!(receive_mail(&house.app, &house.rep, &input).await.unwrap().answer.of_a_calendar);
        assert_eq!(diary.booking().await.answer.as_deref(), Some("declined"));
        assert!(all_of::<DavWishRow>(&house.app.db, house.workspace).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_the_office_passes_on_is_taken_and_one_that_is_not_taken_is_a_mail_like_others() {
    each_engine(|db| async move {
        let diary = Diary::open(&db).await;
        diary.round().await;
        let house = &diary.house;
        let booking = diary.booking().await.id;
        let forged = diary.answer(booking, "DECLINED", "evil@example.com");
        let answer = receive_mail(&house.app, &house.rep, &forged).await.unwrap().answer;
        assert!(!answer.of_a_calendar, "{answer:?}");
        let inner = format!(
            "From: {0}\r\nSubject: Accepted\r\nMessage-ID: <in@mail.example>\r\n\
            Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
            UID:{booking}@whoelse\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{0}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            house.rep.email
        );
        let source = format!(
            "From: {}\r\nSubject: Fwd: Accepted\r\nMessage-ID: <out@mail.example>\r\n\
            Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n\
            --b\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--b--\r\n",
            house.admin.email
        );
        let input = ReceiveMail::from_bytes(id(), source.as_bytes(), CameBy::Mailbox).unwrap();
        assert!(receive_mail(&house.app, &house.admin, &input).await.unwrap().answer.of_a_calendar);
        assert_eq!(diary.booking().await.answer.as_deref(), Some("accepted"));
    })
    .await;
}
