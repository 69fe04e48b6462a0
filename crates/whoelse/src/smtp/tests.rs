//! Mails as they are written, and carried to a real server on loopback.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};

use super::*;

fn server() -> Server {
    Server {
        host: "smtp.example.com".into(),
        port: 465,
        security: Security::Tls,
        sign_in: None,
        from_name: "Rita Rep\r\nBcc: all@x.example".into(),
        from_email: "rita@toner.example".into(),
    }
}

fn letter() -> Outgoing {
    Outgoing {
        id: uuid::Uuid::from_u128(7),
        date: jiff::Timestamp::UNIX_EPOCH,
        to: vec![("Ana \"A\" Ruiz\r\nX-Evil: 1".into(), "ana@ruiz.example".into())],
        subject: "Danke schön\r\nBcc: all@x.example\r\n\r\nbody".into(),
        body: "Hello Ana,\n\nschön.\n.\nBcc: nobody".into(),
        event: None,
    }
}

#[test]
fn m20_an_event_stands_beside_the_words_with_its_method_in_the_parts_type_as_well() {
    let text = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Gr\u{fc}\u{df}e\r\nEND:VCALENDAR\r\n";
    let event = MailedEvent { method: interop::Method::Request, text: text.into() };
    let (_, mail) = written(&server(), &Outgoing { event: Some(event), ..letter() }).unwrap();
    let mail_text = String::from_utf8(mail.clone()).unwrap();
    assert!(mail_text.contains("Content-Type: multipart/alternative"), "{mail_text}");
    assert!(mail_text.contains("Content-Type: text/calendar; method=REQUEST; charset=utf-8"), "{mail_text}");
    // As a mail program reads it: one text, one event, both whole.
    let read = interop::mail::read_mail(&mail).unwrap();
    assert!(read.text.contains("Hello Ana,"), "{read:?}");
    assert!(read.attachments.len() <= 1);
}

#[test]
fn m34_nothing_in_a_name_or_a_subject_begins_another_header() {
    let (envelope, mail) = written(&server(), &letter()).unwrap();
    assert_eq!(envelope.to().len(), 1);
    let mail = String::from_utf8(mail).unwrap();
    let (head, body) = mail.split_once("\r\n\r\n").unwrap();
    let names: Vec<&str> = head
        .lines()
        .filter(|line| !line.starts_with([' ', '\t']))
        .map(|line| line.split_once(':').unwrap().0)
        .collect();
    for name in &names {
        assert!(
            [
                "From",
                "To",
                "Subject",
                "Date",
                "Message-ID",
                "Content-Type",
                "Content-Transfer-Encoding",
                "MIME-Version"
            ]
            .contains(name),
            "{name} in {head}"
        );
    }
    assert!(head.contains(&format!("Message-ID: <{}@toner.example>", letter().id)));
    assert!(body.contains("Hello Ana,"));
}

#[test]
fn m34_any_name_and_any_subject_can_be_sent() {
    let long = "Donaudampfschifffahrt".repeat(15);
    for words in [
        "",
        " ",
        "\u{0}",
        "مريم عبد الرحمن",
        "Zoë 🦊 O’Hara-Łukasz",
        "\"",
        "\\",
        "a, b <c@d>",
        "(x",
        "\u{202e}c",
        "=?utf-8?q?x?=",
        "\u{fffd}\u{ffff}",
        &long,
        &"é".repeat(99),
        &"a ".repeat(120),
        &long[..199],
    ] {
        let server = Server { from_name: words.to_owned(), ..server() };
        let to = vec![(words.to_owned(), "ana@ruiz.example".to_owned())];
        let letter = Outgoing { to, subject: words.to_owned(), body: words.to_owned(), ..letter() };
        let (_, mail) = written(&server, &letter).unwrap();
        let head = String::from_utf8(mail).unwrap();
        let head = head.split_once("\r\n\r\n").unwrap().0;
        assert_eq!(head.matches("\r\nTo: ").count(), 1, "{words}: {head}");
    }
}

#[test]
fn m34_an_address_that_is_none_is_refused_in_a_sentence() {
    for wrong in ["", "ana", "ana@", "a@b\r\nRCPT TO:<c@d>", "a@b, c@d"] {
        let to = vec![("Ana".to_owned(), wrong.to_owned())];
        assert!(written(&server(), &Outgoing { to, ..letter() }).is_err(), "{wrong}");
    }
}

/// A server of its own for a test; ends with it.
struct Real {
    child: Child,
    _lifeline: ChildStdin,
    folder: PathBuf,
    ports: [u16; 2],
}

impl Drop for Real {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Real {
    /// Starts it; `None`, loudly, where no Python with aiosmtpd is named in `WHOELSE_TEST_SMTP_PYTHON`.
    fn start() -> Option<Real> {
        let Ok(python) = std::env::var("WHOELSE_TEST_SMTP_PYTHON") else {
            eprintln!("NOT TESTED: no mail server. `cargo xtask test` starts one.");
            return None;
        };
        let folder = std::env::temp_dir().join(format!(
            "whoelse-smtp-{}",
            uuid::Uuid::new_v5(
                &uuid::Uuid::NAMESPACE_OID,
                format!("{}/{:?}", std::process::id(), std::thread::current().id()).as_bytes(),
            )
        ));
        std::fs::create_dir_all(&folder).unwrap();
        certify(&folder);
        let mut child = Command::new(python)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp/server.py"))
            .args([&folder, &folder.join("server.pem"), &folder.join("server.key")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lifeline = child.stdin.take().unwrap();
        let mut ready = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut ready).unwrap();
        let ports: Vec<u16> = ready.split_whitespace().skip(1).map(|port| port.parse().unwrap()).collect();
        Some(Real { child, _lifeline: lifeline, folder, ports: [ports[0], ports[1]] })
    }

    fn server(&self, security: Security) -> Server {
        let port = if security == Security::Tls { self.ports[0] } else { self.ports[1] };
        Server {
            host: "localhost".into(),
            port,
            security,
            sign_in: Some(("rita".into(), "correct horse".into())),
            from_name: "Rita Rep".into(),
            from_email: "rita@toner.example".into(),
        }
    }

    fn carrier(&self) -> Smtp {
        Smtp::new(Some(&self.folder.join("ca.pem"))).unwrap()
    }

    /// What it has on its disk.
    fn mails(&self) -> Vec<String> {
        let files = std::fs::read_dir(&self.folder).unwrap().map(|entry| entry.unwrap().path());
        let mails = files.filter(|path| path.extension().is_some_and(|end| end == "eml"));
        mails.map(|path| String::from_utf8(std::fs::read(path).unwrap()).unwrap()).collect()
    }
}

/// An authority of one day, and a certificate of it for localhost.
fn certify(folder: &Path) {
    let openssl = |arguments: &[&str]| {
        let done = Command::new("openssl").args(arguments).current_dir(folder).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
    let mut authority =
        vec!["req", "-x509", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test authority"];
    authority.extend(curve);
    openssl(&authority);
    let mut own =
        vec!["req", "-x509", "-keyout", "server.key", "-out", "server.pem", "-subj", "/CN=localhost"];
    own.extend(curve);
    own.extend(["-CA", "ca.pem", "-CAkey", "ca.key", "-addext", "subjectAltName=DNS:localhost"]);
    own.extend(["-addext", "basicConstraints=critical,CA:FALSE"]);
    openssl(&own);
}

fn to(address: &str) -> Outgoing {
    Outgoing { to: vec![("Ana Ruiz".into(), address.into())], subject: "Danke schön".into(), ..letter() }
}

#[tokio::test]
async fn m34_a_letter_arrives_as_it_was_written_on_either_kind_of_line() {
    let Some(real) = Real::start() else { return };
    for security in [Security::Tls, Security::StartTls] {
        let carried = real.carrier().carry(&real.server(security), &to("ana@ruiz.example")).await;
        assert_eq!(carried, Carried::Accepted, "{security:?}");
        real.carrier().try_out(&real.server(security)).await.unwrap();
    }
    let mails = real.mails();
    assert_eq!(mails.len(), 2);
    for mail in mails {
        assert!(mail.starts_with("X-From: rita@toner.example\r\nX-To: ana@ruiz.example\r\n"), "{mail}");
        assert!(mail.contains("From: \"Rita Rep\" <rita@toner.example>"), "{mail}");
        assert!(mail.contains("Hello Ana,"), "{mail}");
        assert!(!mail.to_lowercase().contains("content-type: text/html"), "no pictures that look back");
    }
    let both = Outgoing {
        to: vec![("Ana".into(), "ana@ruiz.example".into()), ("Tom".into(), "tom@okafor.example".into())],
        ..letter()
    };
    assert_eq!(real.carrier().carry(&real.server(Security::Tls), &both).await, Carried::Accepted);
    assert!(real.mails().iter().any(|mail| mail.contains("X-To: ana@ruiz.example,tom@okafor.example\r\n")));
}

fn refused(carried: Carried) -> String {
    match carried {
        Carried::Refused(why) => why,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn m34_what_the_server_says_no_to_did_not_go() {
    let Some(real) = Real::start() else { return };
    let (carrier, server) = (real.carrier(), real.server(Security::Tls));
    for (address, is_for_good) in
        [("refused@x.example", true), ("full@x.example", true), ("busy@x.example", false)]
    {
        let carried = carrier.carry(&server, &to(address)).await;
        match carried {
            Carried::Refused(why) if is_for_good => assert!(why.contains("localhost"), "{why}"),
            Carried::NotCarried(why) if !is_for_good => assert!(why.contains("localhost"), "{why}"),
            other => panic!("{address}: {other:?}"),
        }
    }
    let wrong = Server { sign_in: Some(("rita".into(), "wrong".into())), ..server.clone() };
    let why = refused(carrier.carry(&wrong, &to("ana@ruiz.example")).await);
    assert!(why.contains("name or the password"), "{why}");
    assert!(!why.contains("wrong"), "a password is never told: {why}");
    // A certificate of somebody nobody knows, or for another name.
    let elsewhere = Server { host: "127.0.0.1".into(), ..server.clone() };
    for (carrier, server) in [(Smtp::default(), server), (carrier, elsewhere)] {
        match carrier.carry(&server, &to("ana@ruiz.example")).await {
            Carried::NotCarried(why) => assert!(why.contains("certificate"), "{why}"),
            other => panic!("{other:?}"),
        }
    }
    assert!(real.mails().is_empty());
}

#[tokio::test]
async fn m34_a_server_that_dies_leaves_no_doubt_before_the_letter_and_a_doubt_after_it() {
    for (address, was_taken) in [("dies-before@x.example", false), ("dies-after@x.example", true)] {
        let Some(real) = Real::start() else { return };
        let carried = real.carrier().carry(&real.server(Security::Tls), &to(address)).await;
        assert_eq!(matches!(carried, Carried::Unknown(_)), was_taken, "{address}: {carried:?}");
        assert_eq!(matches!(carried, Carried::NotCarried(_)), !was_taken, "{address}: {carried:?}");
        assert_eq!(real.mails().len(), usize::from(was_taken));
        let gone = real.carrier().carry(&real.server(Security::Tls), &to("ana@ruiz.example")).await;
        assert!(matches!(gone, Carried::NotCarried(_)), "nobody listens any more: {gone:?}");
    }
}
