//! The server as a process: how it starts, what it says, how it ends – cleanly, or by a power cut.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use common::{Office, text};
use uuid::Uuid;

/// A debug build on a busy machine takes its time.
const PATIENCE: Duration = Duration::from_secs(120);

struct Server {
    child: Child,
    lines: BufReader<ChildStdout>,
    _errors: Option<ChildStderr>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(office: &Office, arguments: &[&str]) -> Self {
        let mut child = office
            .program()
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let lines = BufReader::new(child.stdout.take().expect("it has an output"));
        Self { child, lines, _errors: None }
    }

    /// Reads until a line begins so, and gives the rest of it.
    fn says(&mut self, beginning: &str) -> String {
        loop {
            let mut line = String::new();
            assert!(self.lines.read_line(&mut line).unwrap() > 0, "it ended before it said “{beginning}”");
            if let Some(rest) = line.strip_prefix(beginning) {
                return rest.trim().to_owned();
            }
        }
    }

    fn signal(&self, name: &str) {
        let told = Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
    }

    fn ends(&mut self) -> std::process::ExitStatus {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(began.elapsed() < PATIENCE, "it does not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// One request, the plain way: the answer's head and body.
fn request(url: &str, method: &str, cookie: &str, form: &str) -> String {
    let rest = url.strip_prefix("http://").unwrap();
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let path = if path.is_empty() { "/" } else { path };
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n\
         Cookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// Signs in by a link, and gives the cookie.
fn sign_in(link: &str) -> String {
    let answer = request(link, "POST", "", "");
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let cookie = answer.lines().find(|line| line.to_lowercase().starts_with("set-cookie:"));
    let cookie = cookie.expect("a session").split_once(':').unwrap().1;
    cookie.split(';').next().unwrap().trim().to_owned()
}

#[test]
fn the_first_start_prints_a_set_up_link_and_the_next_one_does_not() {
    let office = Office::empty();
    let mut server = Server::start(&office, &["serve", "--port", "0"]);
    let url = server.says("Who Else? serves at ");
    let link = server.says("Set up: ");
    assert!(link.starts_with(&format!("{url}/set-up/")), "{link}");
    assert!(request(&link, "GET", "", "").starts_with("HTTP/1.1 200"));
    assert!(request(&format!("{url}/health"), "GET", "", "").starts_with("HTTP/1.1 200"));
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(&office.folder).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700, "nobody else looks into the folder");
    server.signal("-TERM");
    assert!(server.ends().success());
    office.json(&["user", "add", "Maya", "maya@example.com"]);
    let mut server = Server::start(&office, &["serve", "--port", "0"]);
    server.says("Who Else? serves at ");
    server.signal("-INT");
    assert!(server.ends().success());
    let mut rest = String::new();
    server.lines.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "");
}

#[test]
fn what_was_acknowledged_survives_a_server_that_is_killed() {
    let office = Office::of_one();
    for round in ["Ashby", "Barrow", "Colley"] {
        let mut server = Server::start(&office, &["serve", "--port", "0"]);
        let url = server.says("Who Else? serves at ");
        let link = text(&office.json(&["link", "--public-url", &url]), "/link");
        let cookie = sign_in(&link);
        let by_command = format!("Carla {round}");
        let by_page = format!("Petra {round}");
        let id = Uuid::now_v7();
        let form = format!("id={id}&line=Petra+{round}");
        let answer = request(&format!("{url}/captures"), "POST", &cookie, &form);
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        office.json(&["capture", &by_command]);
        server.signal("-KILL");
        assert!(!server.ends().success());
        for name in [by_command, by_page] {
            let found = office.json(&["find", &name]);
            assert_eq!(found["lines"].as_array().unwrap().len(), 1, "{name} was lost");
        }
    }
}

#[test]
fn a_port_in_use_and_a_folder_that_is_a_file_are_told_in_a_sentence() {
    let office = Office::of_one();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (code, told) = office.try_json(&["serve", "--port", &port]);
    assert_eq!(code, 3);
    assert!(text(&told, "/error/message").contains("in use"), "{told}");
    let file = office.folder.join("not-a-folder");
    std::fs::write(&file, "x").unwrap();
    let (code, told) = office.try_json(&["--data", file.to_str().unwrap(), "today"]);
    assert_eq!(code, 3, "{told}");
    assert!(text(&told, "/error/next_step").contains("--data"), "{told}");
    let other = file.with_file_name("other");
    std::fs::create_dir(&other).unwrap();
    std::fs::write(other.join("whoelse.db"), "this is no database, whatever its name says".repeat(100))
        .unwrap();
    let (code, told) = office.try_json(&["--data", other.to_str().unwrap(), "today"]);
    assert_eq!(code, 3, "{told}");
    assert!(text(&told, "/error/message").contains("whoelse.db"), "{told}");
}

#[test]
fn the_demo_shows_an_office_and_leaves_nothing_behind() {
    let office = Office::empty();
    let temporary = std::env::temp_dir().join(format!("whoelse-demo-test-{}", Uuid::now_v7().simple()));
    std::fs::create_dir(&temporary).unwrap();
    let mut child = office.program();
    child
        .env("TMPDIR", &temporary)
        .args(["demo", "--port", "0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = child.spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap());
    let mut server = Server { child, lines, _errors: None };
    let maya = server.says("Sign in as Maya Lindholm (rep): ");
    let link = server.says("Sign in: ");
    assert_eq!(maya, link, "the first rep's link stands alone, too");
    let cookie = sign_in(&link);
    let url = link.split("/door/").next().unwrap().to_owned();
    let page = request(&format!("{url}/today"), "GET", &cookie, "");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("Marcus Boyle"), "today's promise is on the page");
    server.signal("-INT");
    assert!(server.ends().success());
    assert_eq!(std::fs::read_dir(&temporary).unwrap().count(), 0, "the folder is gone");
    std::fs::remove_dir(&temporary).unwrap();
}
