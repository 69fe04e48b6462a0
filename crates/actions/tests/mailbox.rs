//! M2: a mailbox on a real server – Dovecot with TLS from an authority that lives as long as the test – looked at by the
//! clock. `cargo xtask check` starts it; `cargo xtask with-mail cargo test -p actions --test mailbox` does so for these.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(unreachable_pub, reason = "a test binary exports nothing")]

mod kit;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use actions::mailbox::{Look, Looked, Security, look_at_mailbox, mailboxes_due};
use actions::views::mailbox::mailbox;
use actions::{
    Actor, App, CameBy, Problem, ReceiveMail, SaveMailbox, VAULT_KEY_BYTES, Vault, remove_mailbox,
    save_mailbox,
};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use store::rows::{MailRow, MailboxRow};
use store::testing::{all_of, each_engine};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::RwLock;
use uuid::Uuid;

use kit::{House, id};

const PASSWORD: &str = "correct-horse";

/// The running server, told by `cargo xtask`.
struct Post {
    folder: PathBuf,
}

impl Post {
    fn office() -> Option<Post> {
        let folder = std::env::var_os("WHOELSE_TEST_MAIL");
        if folder.is_none() {
            eprintln!(
                "NOT TESTED: no mail server. `cargo xtask test` and `cargo xtask with-mail CMD` start Dovecot."
            );
        }
        Some(Post { folder: folder?.into() })
    }

    fn port(&self, file: &str) -> u16 {
        std::fs::read_to_string(self.folder.join(file)).unwrap().trim().parse().unwrap()
    }

    fn ca(&self) -> PathBuf {
        self.folder.join("ca.pem")
    }

    /// Puts mails into somebody's mailbox, as a mail server does.
    async fn deliver(&self, user: &str, mails: &[String]) {
        let mut roots = rustls::RootCertStore::empty();
        for one in CertificateDer::pem_file_iter(self.ca()).unwrap() {
            roots.add(one.unwrap()).unwrap();
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let tcp = TcpStream::connect(("127.0.0.1", self.port("imaps"))).await.unwrap();
        let name = ServerName::try_from("localhost").unwrap();
        let tls = tokio_rustls::TlsConnector::from(Arc::new(config)).connect(name, tcp).await.unwrap();
        let mut client = async_imap::Client::new(tls);
        client.read_response().await.unwrap().unwrap();
        let mut session = client.login(user, PASSWORD).await.map_err(|(error, _)| error).unwrap();
        for mail in mails {
            session.append("INBOX", None, None, mail).await.unwrap();
        }
        session.logout().await.unwrap();
    }

    /// Kills the server as a power cut would, and waits until its keeper has started it again.
    async fn kill(&self) {
        let pid = || std::fs::read_to_string(self.folder.join("pid")).unwrap_or_default();
        let old = pid();
        let group = format!("-{}", old.trim());
        let killed = std::process::Command::new("kill").args(["-9", "--", &group]).status().unwrap();
        assert!(killed.success());
        while pid() == old || TcpStream::connect(("127.0.0.1", self.port("imaps"))).await.is_err() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// A way to the server that breaks off after so many bytes from it.
async fn breaking_off(to: u16, after: u64) -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        loop {
            let Ok((client, _)) = listener.accept().await else { return };
            tokio::spawn(async move {
                let server = TcpStream::connect(("127.0.0.1", to)).await.unwrap();
                let (mut from_client, mut to_client) = client.into_split();
                let (from_server, mut to_server) = server.into_split();
                let up = tokio::io::copy(&mut from_client, &mut to_server);
                let mut cut = from_server.take(after);
                let down = tokio::io::copy(&mut cut, &mut to_client);
                tokio::select! { _ = up => {}, _ = down => {} }
                let _ = to_client.shutdown().await;
            });
        }
    });
    port
}

fn mail(number: usize) -> String {
    format!(
        "From: Dana Whitlock <dana@ferrell.example>\r\nTo: rita@example.com\r\nDate: Fri, 20 Nov 2026 09:00:00 -0500\r\n\
         Subject: Mail {number}\r\nMessage-ID: <{number}@ferrell.example>\r\n\r\nYou saved us again, thank you. {number}\r\n"
    )
}

/// One test kills the server: then no other may be talking to it.
static QUIET: RwLock<()> = RwLock::const_new(());

struct Scene {
    post: Post,
    house: House,
    user: String,
}

impl Scene {
    async fn build(db: &store::Db) -> Option<Scene> {
        let mut house = House::open(db, "America/New_York").await;
        let post = Post::office()?;
        let vault = Vault::new(&[7; VAULT_KEY_BYTES]);
        house.app = App { ca_file: Some(post.ca()), ..house.app.clone().with_vault(vault) };
        let user = format!("rita-{}", Uuid::now_v7().simple());
        Some(Scene { post, house, user })
    }

    fn input(&self, port: u16, security: Security) -> SaveMailbox {
        SaveMailbox {
            action: id(),
            host: "localhost".into(),
            port: Some(port.into()),
            security: Some(security),
            username: self.user.clone(),
            password: PASSWORD.into(),
            folder: String::new(),
        }
    }

    async fn set_up(&self) -> Uuid {
        self.set_up_at(self.post.port("imaps"), Security::Tls).await
    }

    async fn set_up_at(&self, port: u16, security: Security) -> Uuid {
        let input = self.input(port, security);
        save_mailbox(&self.house.app, &self.house.rep, &input).await.unwrap().answer.mailbox
    }

    /// The same mailbox by another port. Changed beneath the verb, so that what was read counts on.
    async fn lead_to(&self, port: u16) {
        let (db, workspace) = (&self.house.app.db, self.house.workspace);
        let kept = all_of::<MailboxRow>(db, workspace).await.remove(0);
        let row = MailboxRow { port: port.into(), ..kept.clone() };
        let now = store::Instant::new(self.house.app.clock.now());
        let mut unit = store::Unit::new(workspace, id().0, "save_mailbox", None, now);
        unit.update(&kept, row);
        db.commit(unit).await.unwrap();
    }

    async fn look(&self, mailbox: Uuid) -> Looked {
        look_at_mailbox(&self.house.app, self.house.workspace, mailbox, "test").await.unwrap()
    }

    async fn brings(&self, mailbox: Uuid) -> i64 {
        match self.look(mailbox).await {
            Looked::Well(look) => look.new,
            other => panic!("{other:?}"),
        }
    }

    async fn why(&self, mailbox: Uuid) -> String {
        match self.look(mailbox).await {
            Looked::Badly(why) => why,
            other => panic!("{other:?}"),
        }
    }

    async fn subjects(&self) -> Vec<String> {
        let mut all: Vec<String> = all_of::<MailRow>(&self.house.app.db, self.house.workspace)
            .await
            .into_iter()
            .filter_map(|row| row.subject)
            .collect();
        all.sort();
        all
    }
}

#[tokio::test]
async fn m2_new_mails_come_in_once_and_older_ones_are_left_alone() {
    let _talking = QUIET.read().await;
    each_engine(|db| async move {
        let Some(scene) = Scene::build(&db).await else { return };
        scene.post.deliver(&scene.user, &[mail(1)]).await;
        let mailbox = scene.set_up().await;
        let first = Look { new: 0, in_folder: 1, first: true, left: 0 };
        assert_eq!(scene.look(mailbox).await, Looked::Well(first));
        assert!(scene.subjects().await.is_empty(), "what was there before is left alone");
        scene.post.deliver(&scene.user, &[mail(2), mail(3)]).await;
        assert_eq!(scene.brings(mailbox).await, 2);
        assert_eq!(scene.brings(mailbox).await, 0);
        assert_eq!(scene.subjects().await, ["Mail 2", "Mail 3"]);
        let (row, state) = kept_state(&scene.house.app, &scene.house.rep).await;
        assert_eq!((row, state.last_uid, state.failures, state.trouble), (mailbox, 3, 0, None));
        // What came by hand before doesn't come in again.
        let by_hand = ReceiveMail::from_bytes(id(), mail(4).as_bytes(), CameBy::Page).unwrap();
        actions::receive_mail(&scene.house.app, &scene.house.rep, &by_hand).await.unwrap();
        scene.post.deliver(&scene.user, &[mail(4)]).await;
        assert_eq!(scene.brings(mailbox).await, 0);
        assert_eq!(scene.subjects().await.len(), 3);
    })
    .await;
}

async fn kept_state(app: &App, actor: &Actor) -> (Uuid, store::MailboxState) {
    let (row, state) = mailbox(app, actor).await.unwrap().unwrap();
    assert!(row.sealed.is_empty(), "no page gets the password");
    (row.id, state.unwrap())
}

#[tokio::test]
async fn m2_a_server_that_dies_in_the_middle_loses_and_doubles_nothing() {
    let _alone = QUIET.write().await;
    each_engine(|db| async move {
        let Some(scene) = Scene::build(&db).await else { return };
        let imaps = scene.post.port("imaps");
        let mailbox = scene.set_up().await;
        assert_eq!(scene.brings(mailbox).await, 0);
        let mails: Vec<String> = (10..40).map(mail).collect();
        scene.post.deliver(&scene.user, &mails).await;
        // The way breaks off later and later, in the middle of whatever is said then.
        let mut broken = 0;
        for after in [500, 2_000, 3_000, 4_000, 5_000, 6_000] {
            scene.lead_to(breaking_off(imaps, after).await).await;
            if let Looked::Badly(_) = scene.look(mailbox).await {
                broken += 1;
            }
        }
        assert!(broken >= 3, "it broke off {broken} times");
        let taken = scene.subjects().await.len();
        assert!(taken > 0 && taken < mails.len(), "{taken} came through");
        scene.lead_to(imaps).await;
        // And the server itself is killed while it is looked at.
        let (looked, ()) = tokio::join!(scene.look(mailbox), async {
            tokio::time::sleep(Duration::from_millis(30)).await;
            scene.post.kill().await;
        });
        if let Looked::Badly(why) = looked {
            assert!(why.contains("localhost"), "{why}");
        }
        scene.brings(mailbox).await;
        let mut wanted: Vec<String> = (10..40).map(|number| format!("Mail {number}")).collect();
        wanted.sort();
        assert_eq!(scene.subjects().await, wanted);
    })
    .await;
}

#[tokio::test]
async fn m2_the_password_goes_only_to_a_server_that_proves_itself() {
    let _talking = QUIET.read().await;
    each_engine(|db| async move {
        let Some(mut scene) = Scene::build(&db).await else { return };
        let (imaps, imap) = (scene.post.port("imaps"), scene.post.port("imap"));
        let mailbox = scene.set_up().await;
        // Nobody vouches for the server.
        let ca = scene.house.app.ca_file.take();
        assert!(scene.why(mailbox).await.contains("can't prove"), "no authority");
        scene.house.app.ca_file = Some(Path::new("/nowhere/ca.pem").to_owned());
        assert!(scene.why(mailbox).await.contains("--mail-ca"));
        scene.house.app.ca_file = ca;
        // The right certificate, but for another name.
        let input = SaveMailbox { host: "127.0.0.1".into(), ..scene.input(imaps, Security::Tls) };
        let other = save_mailbox(&scene.house.app, &scene.house.rep, &input).await.unwrap().answer.mailbox;
        assert!(scene.why(other).await.contains("can't prove"), "another name");
        // STARTTLS works, and a server without it gets nothing.
        let started = scene.set_up_at(imap, Security::StartTls).await;
        assert_eq!(scene.brings(started).await, 0);
        let plain = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = plain.local_addr().unwrap().port();
        let heard = tokio::spawn(async move {
            let (mut stream, _) = plain.accept().await.unwrap();
            stream.write_all(b"* OK ready\r\n").await.unwrap();
            let mut heard = vec![0; 200];
            let count = stream.read(&mut heard).await.unwrap();
            let heard = String::from_utf8_lossy(&heard[..count]).into_owned();
            let tag = heard.split(' ').next().unwrap().to_owned();
            stream.write_all(format!("{tag} BAD no\r\n").as_bytes()).await.unwrap();
            let mut rest = String::new();
            let _ = stream.read_to_string(&mut rest).await;
            heard + &rest
        });
        let naked = scene.set_up_at(port, Security::StartTls).await;
        assert!(scene.why(naked).await.contains("no encryption"));
        assert!(!heard.await.unwrap().contains(PASSWORD));
    })
    .await;
}

#[tokio::test]
async fn m2_what_is_wrong_is_said_in_a_sentence_and_tried_more_seldom() {
    let _talking = QUIET.read().await;
    each_engine(|db| async move {
        let Some(scene) = Scene::build(&db).await else { return };
        let imaps = scene.post.port("imaps");
        let input = SaveMailbox { password: "wrong".into(), ..scene.input(imaps, Security::Tls) };
        let mailbox = save_mailbox(&scene.house.app, &scene.house.rep, &input).await.unwrap().answer.mailbox;
        assert_eq!(mailboxes_due(&scene.house.app, scene.house.workspace).await.unwrap(), [mailbox]);
        let why = scene.why(mailbox).await;
        assert!(why.contains("refuses this name and password"), "{why}");
        scene.why(mailbox).await;
        let (_, state) = kept_state(&scene.house.app, &scene.house.rep).await;
        assert_eq!(state.failures, 2);
        assert_eq!(state.next_at.millis() - state.looked_at.millis(), 8 * 60_000);
        assert!(mailboxes_due(&scene.house.app, scene.house.workspace).await.unwrap().is_empty());
        // The right password puts it right.
        let right = scene.set_up().await;
        assert_eq!(right, mailbox);
        assert_eq!(scene.brings(mailbox).await, 0);
        let no_folder = SaveMailbox { folder: "Nothing".into(), ..scene.input(imaps, Security::Tls) };
        let other =
            save_mailbox(&scene.house.app, &scene.house.rep, &no_folder).await.unwrap().answer.mailbox;
        assert!(scene.why(other).await.contains("no folder “Nothing”"));
        let nobody = scene.set_up_at(1, Security::Tls).await;
        assert!(scene.why(nobody).await.contains("doesn't answer on port 1"));
    })
    .await;
}

#[tokio::test]
async fn m2_a_mailbox_belongs_to_one_member_and_its_password_to_one_server() {
    let _talking = QUIET.read().await;
    each_engine(|db| async move {
        let Some(scene) = Scene::build(&db).await else { return };
        let mailbox_id = scene.set_up().await;
        let app = &scene.house.app;
        assert!(mailbox(app, &scene.house.colleague).await.unwrap().is_none());
        assert!(mailbox(app, &scene.house.admin).await.unwrap().is_none());
        let dump = scene.house.dump().await.to_string();
        assert!(!dump.contains(PASSWORD), "sealed");
        // The kept password doesn't go to another server.
        let elsewhere = SaveMailbox {
            host: "evil.example".into(),
            password: String::new(),
            ..scene.input(993, Security::Tls)
        };
        let refused = save_mailbox(app, &scene.house.rep, &elsewhere).await;
        assert!(matches!(refused, Err(Problem::Invalid(_))), "{refused:?}");
        // Another key opens nothing, and says so.
        let other = App { vault: Vault::new(&[8; VAULT_KEY_BYTES]), ..app.clone() };
        let looked = look_at_mailbox(&other, scene.house.workspace, mailbox_id, "test").await.unwrap();
        assert!(matches!(looked, Looked::Badly(why) if why.contains("another key")));
        // While one looks nobody else does.
        let now = store::Instant::new(app.clock.now());
        let held = app
            .db
            .claim(&format!("mailbox/{mailbox_id}"), "other", now, Duration::from_secs(60))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(scene.look(mailbox_id).await, Looked::Busy);
        app.db.release(&held).await.unwrap();
        remove_mailbox(app, &scene.house.rep, id()).await.unwrap();
        assert!(mailbox(app, &scene.house.rep).await.unwrap().is_none());
        let gone = look_at_mailbox(app, scene.house.workspace, mailbox_id, "test").await;
        assert!(matches!(gone, Err(Problem::NotFound(_))));
        let no_key = App { vault: Vault::default(), ..app.clone() };
        let refused = save_mailbox(&no_key, &scene.house.rep, &scene.input(993, Security::Tls)).await;
        assert!(matches!(refused, Err(Problem::Forbidden(_))));
    })
    .await;
}
