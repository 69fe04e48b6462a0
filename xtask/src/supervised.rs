//! Temporary servers under a shell that ends them when we end, however that happens: it waits for our end of a pipe to
//! close.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdin, Stdio};
use std::time::{Duration, Instant};

use crate::postgres::as_ordinary_user;
use crate::stop::Stop;

/// How often other free ports are tried when somebody took ours in between.
const START_TRIES: usize = 3;
/// How long a server may take to stop before its supervisor is killed.
const STOP_LIMIT: Duration = Duration::from_secs(40);

/// A shell with a server under it. Dropping it stops the server and removes what it left.
#[derive(Debug)]
pub(crate) struct Supervised {
    shell: Child,
    lifeline: Option<ChildStdin>,
}

impl Supervised {
    /// Starts a server by its script, as a user who is not root, and gives what the script says behind "ready". `arguments`
    /// are made anew for each try.
    pub(crate) fn start(
        name: &str,
        script: &str,
        arguments: impl Fn() -> Result<Vec<OsString>, Stop>,
    ) -> Result<(Self, String), Stop> {
        let mut last = Stop::new(format!("{name} was not tried."));
        for _ in 0..START_TRIES {
            match Self::start_once(name, script, arguments()?) {
                Ok(started) => return Ok(started),
                Err(stop) => last = stop,
            }
        }
        Err(last)
    }

    fn start_once(name: &str, script: &str, arguments: Vec<OsString>) -> Result<(Self, String), Stop> {
        let mut shell = as_ordinary_user()?
            .args(["sh", "-c", script, "whoelse-server"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| Stop::new(format!("The temporary {name} could not be started: {error}.")))?;
        let lifeline = shell.stdin.take();
        let mut said = String::new();
        if let Some(stdout) = shell.stdout.take() {
            let mut stdout = BufReader::new(stdout);
            let read = stdout.read_line(&mut said);
            if let (Ok(_), Some(told)) = (read, said.strip_prefix("ready")) {
                let told = told.trim().to_owned();
                return Ok((Self { shell, lifeline }, told));
            }
            drop(lifeline);
            stdout.read_to_string(&mut said).ok();
        }
        shell.wait().ok();
        Err(Stop::new(format!("The temporary {name} did not start.\n{}", said.trim_end())))
    }
}

impl Drop for Supervised {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        let started = Instant::now();
        while started.elapsed() < STOP_LIMIT {
            match self.shell.try_wait() {
                Ok(None) => std::thread::sleep(Duration::from_millis(20)),
                Ok(Some(_)) | Err(_) => return,
            }
        }
        self.shell.kill().ok();
        self.shell.wait().ok();
    }
}
