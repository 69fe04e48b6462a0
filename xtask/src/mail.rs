//! A temporary mail server for the tests of mails that come in.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Stdio};
use std::time::{Duration, Instant};

use crate::postgres::{as_ordinary_user, free_port};
use crate::stop::Stop;

/// How often other free ports are tried when somebody took ours in between.
const START_TRIES: usize = 3;
/// How long the server may take to stop before its supervisor is killed.
const STOP_LIMIT: Duration = Duration::from_secs(40);
const SUPERVISOR: &str = include_str!("mail.sh");

/// A running Dovecot in a folder of its own, with TLS from a throw-away authority. Dropping it stops the server and
/// removes the folder; the same happens when this process ends in any other way.
#[derive(Debug)]
pub(crate) struct MailServer {
    supervisor: Child,
    lifeline: Option<ChildStdin>,
    folder: PathBuf,
}

impl MailServer {
    /// Starts a server on free loopback ports, as a user who is not root.
    pub(crate) fn start() -> Result<Self, Stop> {
        let mut last = Stop::new("Dovecot was not tried.");
        for _ in 0..START_TRIES {
            match Self::start_on(free_port()?, free_port()?) {
                Ok(server) => return Ok(server),
                Err(stop) => last = stop,
            }
        }
        Err(last)
    }

    /// Where the tests find its ports (`imaps`, `imap`), its authority (`ca.pem`) and its process (`pid`). Everybody's
    /// password is `correct-horse`.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    fn start_on(imaps: u16, imap: u16) -> Result<Self, Stop> {
        let mut supervisor = as_ordinary_user()?
            .args(["sh", "-c", SUPERVISOR, "whoelse-mail"])
            .args([imaps.to_string(), imap.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| Stop::new(format!("The temporary Dovecot could not be started: {error}.")))?;
        let lifeline = supervisor.stdin.take();
        let mut said = String::new();
        if let Some(stdout) = supervisor.stdout.take() {
            let mut stdout = BufReader::new(stdout);
            let read = stdout.read_line(&mut said);
            if read.is_ok()
                && let Some(folder) = said.strip_prefix("ready ")
            {
                let folder = PathBuf::from(folder.trim_end());
                return Ok(Self { supervisor, lifeline, folder });
            }
            drop(lifeline);
            stdout.read_to_string(&mut said).ok();
        }
        supervisor.wait().ok();
        Err(Stop::new(format!("The temporary Dovecot did not start.\n{}", said.trim_end())))
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        let started = Instant::now();
        while started.elapsed() < STOP_LIMIT {
            match self.supervisor.try_wait() {
                Ok(None) => std::thread::sleep(Duration::from_millis(20)),
                Ok(Some(_)) | Err(_) => return,
            }
        }
        self.supervisor.kill().ok();
        self.supervisor.wait().ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_server_lives_as_long_as_its_handle_and_leaves_nothing_behind() {
        if let Err(stop) = crate::tools::mail_programs() {
            return eprintln!("NOT TESTED: {stop}");
        }
        let server = MailServer::start().expect("it starts");
        let folder = server.folder().to_owned();
        let port: u16 = std::fs::read_to_string(folder.join("imaps")).unwrap().trim().parse().unwrap();
        assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
        drop(server);
        assert!(!folder.exists());
        // The system takes a moment to end what was killed.
        let listens = || std::net::TcpStream::connect(("127.0.0.1", port)).is_ok();
        let gone = (0..100).any(|_| {
            let is_gone = !listens();
            if !is_gone {
                std::thread::sleep(Duration::from_millis(50));
            }
            is_gone
        });
        assert!(gone, "somebody still listens");
    }
}
