//! Mails as programs write them, and mails that are written to break whoever reads them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use interop::mail::{MAIL_TEXT_BYTES_MAX, forwarded_in, html_to_text};
use interop::{MailRead, read_mail, read_pasted_mail};
use proptest::prelude::*;

const HEAD: &str = "From: Dana Whitlock <dana@ferrell.example>\r\nTo: Sam Patel <sam@office.example>\r\n\
    Date: Mon, 16 Nov 2026 09:14:00 +0100\r\nSubject: The printers\r\nMessage-ID: <m1@ferrell.example>\r\n";

fn mail(rest: &str) -> String {
    format!("{HEAD}{rest}")
}

fn read(text: &str) -> MailRead {
    read_mail(text.as_bytes()).expect("a mail")
}

fn address(read: &MailRead) -> &str {
    read.from.as_ref().and_then(|from| from.address.as_deref()).unwrap_or_default()
}

#[test]
fn m2_a_plain_mail_says_who_when_what_about_and_the_words() {
    let read = read(&mail("In-Reply-To: <m0@office.example>\r\n\r\nHi Sam,\r\n\r\nyou saved us.\r\n"));
    assert_eq!(address(&read), "dana@ferrell.example");
    assert_eq!(read.from.as_ref().unwrap().name.as_deref(), Some("Dana Whitlock"));
    assert_eq!(read.to[0].address.as_deref(), Some("sam@office.example"));
    assert_eq!(read.date.unwrap().to_string(), "2026-11-16T08:14:00Z");
    assert_eq!((read.subject.as_str(), read.text.as_str()), ("The printers", "Hi Sam,\n\nyou saved us."));
    assert_eq!(read.message_id.as_deref(), Some("m1@ferrell.example"));
    assert_eq!(read.in_reply_to.as_deref(), Some("m0@office.example"));
    assert!(!read.is_automatic && !read.is_cut && read.forwarded.is_none());
}

#[test]
fn m2_plain_text_wins_over_html_whatever_their_order() {
    for (first, second) in [("plain", "html"), ("html", "plain")] {
        let part = |kind: &str| {
            format!("--b\r\nContent-Type: text/{kind}; charset=utf-8\r\n\r\n<p>said in {kind}</p>\r\n")
        };
        let text = mail(&format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n{}{}--b--\r\n",
            part(first),
            part(second)
        ));
        assert_eq!(read(&text).text, "<p>said in plain</p>");
    }
}

#[test]
fn m2_html_alone_reads_as_it_is_seen_and_fetches_nothing() {
    let read = read(&mail(
        "Content-Type: text/html; charset=utf-8\r\n\r\n<style>p{}</style><p>Wir sind begeistert &uuml;ber den \
         Service.</p><img src=\"https://tracker.example/p.gif\"><script>fetch('/')</script><p>Dana</p>",
    ));
    assert_eq!(read.text, "Wir sind begeistert über den Service.\n\nDana");
}

#[test]
fn alphabets_and_encodings_come_out_as_letters() {
    let qp = read(&mail(
        "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nM=FCller =\r\nsagt danke",
    ));
    assert_eq!(qp.text, "Müller sagt danke");
    let base64 = read(&mail(
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nWm/DqyBzYXlz\r\nIHRoYW5rcw==",
    ));
    assert_eq!(base64.text, "Zoë says thanks");
    let broken = read(&mail(
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nWm/DqyBz*!YXlz\r\nIHRoYW5rc",
    ));
    assert_eq!(broken.text, "Zoë says thank");
    let unknown = read(&mail("Content-Type: text/plain; charset=klingon-8\r\n\r\nthanks anyway"));
    assert_eq!(unknown.text, "thanks anyway");
    let subject = read_mail(
        b"From: =?utf-8?q?Zo=C3=AB_M=C3=BCller?= <z@a.example>\nSubject: =?iso-8859-1?Q?gr=FCn?=\n\nx",
    )
    .unwrap();
    assert_eq!(subject.subject, "grün");
    assert_eq!(subject.from.unwrap().name.as_deref(), Some("Zoë Müller"));
}

#[test]
fn wrapped_lines_are_one_again() {
    let read = read(&mail(
        "Content-Type: text/plain; format=flowed\r\n\r\nThis was \r\nwrapped.\r\nThis was not.\r\n",
    ));
    assert_eq!(read.text, "This was wrapped.\nThis was not.");
}

const GMAIL: &str = "FYI\n\n---------- Forwarded message ---------\nFrom: Jane Doe <jane@acme.example>\nDate: Mon, Nov 16, 2026 at 9:14 AM\nSubject: Your support\nTo: Sam Patel <sam@office.example>\n\n\nYou saved our quarter.\n\nJane Doe\nCFO, Acme\n";
const OUTLOOK: &str = "________________________________\nFrom: Jane Doe <jane@acme.example>\nSent: Monday, November 16, 2026 9:14 AM\nTo: Sam Patel <sam@office.example>\nSubject: Your support\n\nYou saved our quarter.\n";
const OUTLOOK_DE: &str = "Zur Info\n\n-----Ursprüngliche Nachricht-----\nVon: Jane Doe [mailto:jane@acme.example]\nGesendet: Montag, 16. November 2026 09:14\nAn: Sam Patel\nBetreff: Your support\n\nYou saved our quarter.\n";
const APPLE: &str = "Begin forwarded message:\n\n> From: Jane Doe <jane@acme.example>\n> Subject: Your support\n> Date: 16 November 2026 at 09:14:00 CET\n> To: Sam Patel <sam@office.example>\n> \n> You saved our quarter.\n";

#[test]
fn m2_of_a_forwarded_mail_the_customers_is_read() {
    for (program, subject, text) in [
        ("Gmail", "Fwd: Your support", GMAIL),
        ("Outlook", "FW: Your support", OUTLOOK),
        ("Outlook", "WG: Your support", OUTLOOK_DE),
        ("Apple", "Fwd: Your support", APPLE),
    ] {
        let inner = forwarded_in(subject, text).unwrap_or_else(|| panic!("{program}"));
        assert_eq!(inner.from.name.as_deref(), Some("Jane Doe"), "{program}");
        assert_eq!(inner.from.address.as_deref(), Some("jane@acme.example"), "{program}");
        assert_eq!(inner.subject, "Your support", "{program}");
        assert!(inner.date_words.contains("2026"), "{program}: {}", inner.date_words);
        assert!(inner.text.starts_with("You saved our quarter."), "{program}: {:?}", inner.text);
    }
    assert_eq!(forwarded_in("Fwd: x", GMAIL).unwrap().comment, "FYI");
}

#[test]
fn m2_an_answer_that_quotes_is_not_forwarded() {
    assert_eq!(forwarded_in("Re: Your support", OUTLOOK), None);
    assert_eq!(forwarded_in("Re: Fwd: Your support", GMAIL), None);
    assert_eq!(forwarded_in("Fwd: nothing inside", "From here on: nothing.\nSubject to change."), None);
}

#[test]
fn m2_a_mail_attached_to_a_mail_is_the_forwarded_one() {
    let read = read(&mail(
        "Content-Type: multipart/mixed; boundary=\"x y\"\r\n\r\n--x y\r\n\r\nsee below\r\n--x y\r\nContent-Type: message/rfc822\r\n\r\n\
         From: jane@acme.example\r\nSubject: Your support\r\nDate: Tue, 17 Nov 2026 10:00:00 +0000\r\nMessage-ID: <in@acme.example>\r\n\r\nYou saved us.\r\n--x y--\r\n",
    ));
    let inner = read.forwarded.unwrap();
    assert_eq!(inner.from.address.as_deref(), Some("jane@acme.example"));
    assert_eq!((inner.text.as_str(), inner.comment.as_str()), ("You saved us.", "see below"));
    assert_eq!(inner.message_id.as_deref(), Some("in@acme.example"));
    assert!(inner.date.is_some());
}

#[test]
fn m2_a_vcard_is_kept_and_other_attachments_only_named() {
    let read = read(&mail(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b\r\n\
         Content-Type: text/vcard; name=dana.vcf\r\nContent-Disposition: attachment; filename=dana.vcf\r\n\r\nBEGIN:VCARD\r\nFN:Dana\r\nEND:VCARD\r\n--b\r\n\
         Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"../../etc/passwd\"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n",
    ));
    assert_eq!(read.text, "hello");
    assert!(read.cards[0].starts_with("BEGIN:VCARD"));
    assert_eq!(read.attachments.len(), 1);
    assert_eq!(read.attachments[0].name, "passwd");
}

#[test]
fn what_a_machine_sent_is_known() {
    for header in [
        "Auto-Submitted: auto-replied",
        "Precedence: bulk",
        "List-Id: <news.example>",
        "List-Unsubscribe: <mailto:x@y.example>",
    ] {
        assert!(read(&mail(&format!("{header}\r\n\r\nx"))).is_automatic, "{header}");
    }
    assert!(!read(&mail("Auto-Submitted: no\r\n\r\nx")).is_automatic);
}

#[test]
fn m2_a_pasted_mail_has_a_head_or_none() {
    let with = read_pasted_mail("From: Jane Doe <jane@acme.example>\nSent: Monday, 16 November 2026 9:14\nTo: Sam\nSubject: Thanks\n\nYou saved us.").unwrap();
    assert_eq!(address(&with), "jane@acme.example");
    assert_eq!((with.subject.as_str(), with.text.as_str()), ("Thanks", "You saved us."));
    let without = read_pasted_mail("You saved us.\n\nJane").unwrap();
    assert_eq!((without.from, without.text.as_str()), (None, "You saved us.\n\nJane"));
    let source = read_pasted_mail(&mail("MIME-Version: 1.0\r\n\r\nYou saved us.")).unwrap();
    assert_eq!((address(&source), source.text.as_str()), ("dana@ferrell.example", "You saved us."));
    assert!(read_pasted_mail(" \n ").is_err());
}

#[test]
fn what_is_no_mail_is_refused_in_a_sentence() {
    for (bytes, says) in [
        (b"".to_vec(), "empty"),
        (b"%PDF-1.7".to_vec(), ".eml"),
        (b"\xD0\xCF\x11\xE0rest".to_vec(), "Outlook"),
        (b"just some words\n\nand more".to_vec(), "no mail"),
        (vec![b'a'; (25 << 20) + 1], "25 MB"),
    ] {
        let why = read_mail(&bytes).unwrap_err().why;
        assert!(why.contains(says), "{why}");
    }
}

/// Mails that are written to break whoever reads them. Each must be read or refused, soon, within the limits.
fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let nested = |depth: usize| {
        let mut text = HEAD.to_owned();
        for level in 0..depth {
            text.push_str(&format!("Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n"));
        }
        text.push_str("\r\nthe bottom\r\n");
        text
    };
    let mails_in_mails = |depth: usize| {
        let one = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\nSubject: in\r\n";
        mail(&one.repeat(depth))
    };
    let parts = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(10_000);
    let missing = "Content-Type: multipart/mixed; boundary=never\r\n\r\n".to_owned()
        + &"Content-Type: multipart/mixed; boundary=never\r\n".repeat(20_000);
    let html = |inside: String| mail(&format!("Content-Type: text/html\r\n\r\n{inside}")).into_bytes();
    let plain = |inside: String| mail(&format!("\r\n{inside}")).into_bytes();
    vec![
        ("deep nesting", nested(20_000).into_bytes()),
        ("mails in mails", mails_in_mails(20_000).into_bytes()),
        (
            "ten thousand parts",
            mail(&format!("Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--")).into_bytes(),
        ),
        ("boundaries that never come", mail(&missing).into_bytes()),
        (
            "a boundary of nothing",
            mail("Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n\r\nx\r\n--\r\n").into_bytes(),
        ),
        ("many headers", mail(&format!("{}\r\nx", "X-Bomb: aaaaaaaa\r\n".repeat(200_000))).into_bytes()),
        ("one long header", mail(&format!("X-Bomb: {}\r\n\r\nx", "a".repeat(5_000_000))).into_bytes()),
        (
            "a long folded header",
            mail(&format!("References: {}\r\n\r\nx", "<a@b>\r\n ".repeat(300_000))).into_bytes(),
        ),
        ("many recipients", mail(&format!("Cc: {}\r\n\r\nx", "a@b.example, ".repeat(100_000))).into_bytes()),
        ("nothing but NULs", vec![0; 100_000]),
        ("NULs in the head", mail("X: \0\0\r\n\r\na\0b").into_bytes()),
        (
            "a wrong alphabet",
            mail("Content-Type: text/plain; charset=\"utf-8'; drop table\"\r\n\r\n\u{ff}").into_bytes(),
        ),
        ("utf-7", mail("Content-Type: text/plain; charset=utf-7\r\n\r\n+ADw-script+AD4-").into_bytes()),
        ("odd bytes in utf-16", mail("Content-Type: text/plain; charset=utf-16\r\n\r\nabc").into_bytes()),
        (
            "a wrong date",
            b"From: a@b.example\nDate: Thu, 99 Foo 99999 99:99:99 +9999\nSubject: x\n\nx".to_vec(),
        ),
        (
            "a date before time",
            b"From: a@b.example\nDate: Mon, 1 Jan 0001 00:00:00 -1200\nSubject: x\n\nx".to_vec(),
        ),
        ("an address with control signs", b"From: \"a\x1b[2J\" <a\x08b@c.example>\nSubject: x\n\nx".to_vec()),
        (
            "an address in a name",
            b"From: \"boss@bank.example\" <thief@evil.example>\nSubject: x\n\nx".to_vec(),
        ),
        (
            "a header smuggled in an encoded word",
            b"From: a@b.example\nSubject: =?utf-8?q?x=0D=0ABcc:_all@b.example?=\n\nx".to_vec(),
        ),
        (
            "encoded words without end",
            format!("From: a@b.example\nSubject: {}\n\nx", "=?utf-8?b?".repeat(50_000)).into_bytes(),
        ),
        (
            "encoded words in encoded words",
            b"From: =?utf-8?q?=3D=3Futf-8=3Fq=3Fx=3F=3D?= <a@b.example>\nSubject: x\n\nx".to_vec(),
        ),
        (
            "letters that turn the line",
            "From: \u{202e}lave@b.example <a@b.example>\nSubject: \u{2066}x\n\nx".as_bytes().to_vec(),
        ),
        ("one huge line", plain("a".repeat(20_000_000))),
        ("huge quotation", plain(">".repeat(2_000_000))),
        ("many quoted lines", plain(format!("{} From: a\n", ">".repeat(30)).repeat(50_000))),
        ("tags that never close", html("<div".repeat(500_000))),
        ("quotes that never close", html("<a b=\"".repeat(300_000))),
        ("tags in tags", html("<div>".repeat(800_000))),
        ("quotes in quotes", html("<blockquote>a".repeat(200_000))),
        ("comments that never close", html("<!--".repeat(500_000))),
        ("styles that never close", html("<style></".repeat(400_000))),
        ("hidden in hidden", html("<div style=\"display:none;color:red\">".repeat(100_000))),
        ("entities without end", html("&&#x110000;&#0;&#xFFFFFFFFFFFFFFFF;&amp".repeat(50_000))),
        ("blank lines", html("<br>".repeat(1_000_000))),
        ("broken base64", mail("Content-Transfer-Encoding: base64\r\n\r\n====\u{1}AA=A*").into_bytes()),
        (
            "broken quoted-printable",
            mail("Content-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=\r\n=4").into_bytes(),
        ),
        (
            "an attachment with a path",
            mail("Content-Type: application/x; name=\"..\\..\\..\\windows\\x.exe\"\r\n\r\nx").into_bytes(),
        ),
        ("a mail in base64 in a mail", {
            let one = "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n";
            mail(&format!("{one}{}", "Q29udGVudC1UeXBlOiBtZXNzYWdlL3JmYzgyMg0K".repeat(10_000))).into_bytes()
        }),
        ("only a head", HEAD.as_bytes().to_vec()),
        ("only line ends", b"\r\n\r\n\r\n".to_vec()),
        ("a lone colon", b":\n\n:".to_vec()),
        (
            "utf-16 with a mark",
            [b"\xFF\xFE".to_vec(), mail("\r\nx").encode_utf16().flat_map(u16::to_le_bytes).collect()]
                .concat(),
        ),
    ]
}

fn within_limits(name: &str, read: &MailRead) {
    let mut all = vec![read.text.clone(), read.subject.clone()];
    all.extend(
        read.forwarded
            .iter()
            .flat_map(|inner| [inner.text.clone(), inner.subject.clone(), inner.comment.clone()]),
    );
    all.iter().for_each(|text| assert!(text.len() <= MAIL_TEXT_BYTES_MAX, "{name}"));
    let people = read
        .from
        .iter()
        .chain(&read.to)
        .chain(&read.cc)
        .chain(read.forwarded.iter().map(|inner| &inner.from));
    for person in people {
        let shown = [person.name.as_deref(), person.address.as_deref()];
        assert!(shown.iter().any(Option::is_some));
        for text in shown.into_iter().flatten() {
            assert!(
                !text.contains(|c: char| c.is_control()
                    || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')),
                "{text:?}"
            );
            assert!(text.chars().count() <= 254);
        }
        assert!(person.address.as_deref().is_none_or(|address| address.matches('@').count() == 1));
        assert!(person.name.as_deref().is_none_or(|name| !name.contains('@')));
    }
    assert!(!read.subject.contains(char::is_control));
    assert!(!read.text.contains(|c: char| c.is_control() && c != '\n'));
    for attachment in &read.attachments {
        assert!(!attachment.name.contains(['/', '\\']) && !attachment.name.starts_with('.'));
    }
    assert!(
        read.to.len() <= 50 && read.cc.len() <= 50 && read.attachments.len() <= 50 && read.cards.len() <= 5
    );
}

#[test]
fn a_hostile_mail_is_read_or_refused_and_never_more() {
    // What grows with the square of the size would take hours here.
    for (name, bytes) in hostile() {
        if let Ok(read) = read_mail(&bytes) {
            within_limits(name, &read);
        }
    }
}

#[test]
fn a_smuggled_header_stays_words() {
    let bytes = b"From: a@b.example\nSubject: =?utf-8?q?x=0D=0ABcc:_all@b.example?=\n\nx";
    assert!(read_mail(bytes).unwrap().subject.starts_with('x'));
    let thief = read_mail(b"From: \"boss@bank.example\" <thief@evil.example>\nSubject: x\n\nx").unwrap();
    let from = thief.from.unwrap();
    assert_eq!((from.name, from.address.as_deref()), (None, Some("thief@evil.example")));
}

#[test]
fn words_beyond_the_limit_are_cut_and_it_is_said() {
    let read = read(&mail(&format!("\r\n{}", "é".repeat(100_000))));
    assert!(read.is_cut && read.text.len() <= MAIL_TEXT_BYTES_MAX);
    assert!(
        self::read(&mail(&format!(
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n{}--b--",
            "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(10_000)
        )))
        .is_cut
    );
}

/// Pieces that mails are made of, in any order.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("From: a@b.example\r\n".to_owned()),
        Just("Subject: Fwd: =?utf-8?q?x=".to_owned()),
        Just("Content-Type: multipart/alternative; boundary=b\r\n".to_owned()),
        Just("Content-Type: message/rfc822\r\n".to_owned()),
        Just("Content-Type: text/html; charset=".to_owned()),
        Just("Content-Transfer-Encoding: base64\r\n".to_owned()),
        Just("Content-Transfer-Encoding: quoted-printable\r\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("--b\r\n".to_owned()),
        Just("--b--\r\n".to_owned()),
        Just("Begin forwarded message:\n".to_owned()),
        Just("> ".to_owned()),
        Just("<blockquote style='display:none'>&#".to_owned()),
        Just("=3D=\r\n".to_owned()),
        "\\PC{0,12}",
        "[ -~\r\n\t]{0,20}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        if let Ok(read) = read_mail(&bytes) {
            within_limits("made up", &read);
        }
        let _ = html_to_text(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_pieces_of_mails_are_read_or_refused(pieces in proptest::collection::vec(piece(), 0..40)) {
        let text = pieces.concat();
        if let Ok(read) = read_mail(text.as_bytes()) {
            within_limits("made up", &read);
        }
        if let Ok(read) = read_pasted_mail(&text) {
            within_limits("made up", &read);
        }
        let _ = forwarded_in("Fwd: x", &text);
    }
}
