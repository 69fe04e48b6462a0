//! `cargo xtask bench`: the figures of the house, measured in one run and printed as tables.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::postgres::Postgres;
use crate::stop::Stop;
use crate::{cargo, say, tools};

/// How often the server is started for its figures.
const STARTS: usize = 5;
/// How long it may take to answer.
const START_LIMIT: Duration = Duration::from_secs(20);
/// After this pause nothing of the start is left but what the server keeps.
const IDLE: Duration = Duration::from_secs(3);

/// Builds the release, measures the running server, and runs the benchmark of requests on both engines.
pub(crate) fn run(root: &Path) -> Result<(), Stop> {
    let features = ["-p", "whoelse", "--release", "--features", "web/require-full"];
    ended(Command::new(cargo()).current_dir(root).arg("build").args(features), "The release build")?;
    let binary = root.join("target/release").join(format!("whoelse{}", std::env::consts::EXE_SUFFIX));
    server_figures(&binary)?;
    // Saving is measured with every write on the disk, as a server should run.
    let postgres = Postgres::start_durable(&tools::postgres_programs()?)?;
    let mut requests = Command::new(cargo());
    requests.current_dir(root);
    requests.args(["bench", "-q", "-p", "web", "--bench", "scale"]).env("WHOELSE_TEST_PG", postgres.url());
    ended(&mut requests, "The benchmark of requests")
}

/// Builds the release and measures what devices cost it, beside Radicale with the same things in it.
pub(crate) fn run_dav(root: &Path, how_many: &[String]) -> Result<(), Stop> {
    let python = tools::dav_python(root)?;
    let features = ["-p", "whoelse", "--release"];
    ended(Command::new(cargo()).current_dir(root).arg("build").args(features), "The release build")?;
    let binary = root.join("target/release").join(format!("whoelse{}", std::env::consts::EXE_SUFFIX));
    let script = root.join("crates/whoelse/tests/dav/bench.py");
    ended(Command::new(python).arg(script).arg(binary).args(how_many), "The benchmark of devices")
}

fn server_figures(binary: &Path) -> Result<(), Stop> {
    let bytes =
        std::fs::metadata(binary).map_err(|error| Stop::new(format!("No release binary: {error}.")))?.len();
    let mut starts = Vec::new();
    let mut resident = 0;
    for _ in 0..STARTS {
        let server = Served::start(binary)?;
        starts.push(server.first_answer);
        sleep(IDLE);
        resident = server.resident_kib();
    }
    starts.sort();
    say("| figure | value |\n| --- | --- |");
    say(&format!("| release binary | {:.1} MB |", bytes as f64 / 1e6));
    say(&format!(
        "| start to first answer, a new database (median of {STARTS}) | {:.0} ms |",
        millis(&starts)
    ));
    say(&format!("| memory at idle (resident) | {:.1} MB |\n", resident as f64 * 1024.0 / 1e6));
    Ok(())
}

fn millis(sorted: &[Duration]) -> f64 {
    sorted.get(sorted.len() / 2).map_or(0.0, Duration::as_secs_f64) * 1e3
}

/// A server on a free port with a folder of its own, stopped and removed when dropped.
struct Served {
    process: Child,
    data: PathBuf,
    first_answer: Duration,
}

impl Served {
    fn start(binary: &Path) -> Result<Served, Stop> {
        let could_not =
            |error: std::io::Error| Stop::new(format!("The server could not be started: {error}."));
        let port =
            TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).map_err(could_not)?.port();
        let data = std::env::temp_dir().join(format!("whoelse-bench-{}-{port}", std::process::id()));
        std::fs::create_dir_all(&data).map_err(could_not)?;
        let started = Instant::now();
        let process = Command::new(binary)
            .args(["serve", "--port", &port.to_string(), "--data"])
            .arg(&data)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(could_not)?;
        let mut server = Served { process, data, first_answer: Duration::ZERO };
        while started.elapsed() < START_LIMIT {
            if answers(port) {
                server.first_answer = started.elapsed();
                return Ok(server);
            }
            sleep(Duration::from_millis(1));
        }
        Err(Stop::new("The server did not answer."))
    }

    fn resident_kib(&self) -> u64 {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.split_whitespace().next().and_then(|kib| kib.parse().ok()).unwrap_or(0)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
        std::fs::remove_dir_all(&self.data).ok();
    }
}

fn answers(port: u16) -> bool {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let Ok(mut stream) = TcpStream::connect_timeout(&address, Duration::from_millis(50)) else {
        return false;
    };
    let asked = stream.write_all(b"GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let mut first = String::new();
    asked.is_ok() && BufReader::new(&stream).read_line(&mut first).is_ok() && first.contains(" 200")
}

fn ended(command: &mut Command, what: &str) -> Result<(), Stop> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Stop::new(format!("{what} ended with {status}."))),
        Err(error) => Err(Stop::new(format!("{what} could not be started: {error}."))),
    }
}
