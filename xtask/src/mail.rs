//! A temporary mail server for the tests of mails that come in.

use std::path::{Path, PathBuf};

use crate::postgres::free_port;
use crate::stop::Stop;
use crate::supervised::Supervised;

const SUPERVISOR: &str = include_str!("mail.sh");

/// A running Dovecot in a folder of its own, with TLS from a throw-away authority. Dropping it stops the server and
/// removes the folder.
#[derive(Debug)]
pub(crate) struct MailServer {
    _server: Supervised,
    folder: PathBuf,
}

impl MailServer {
    /// Starts a server on free loopback ports, as a user who is not root.
    pub(crate) fn start() -> Result<Self, Stop> {
        let ports = || Ok(vec![free_port()?.to_string().into(), free_port()?.to_string().into()]);
        let (server, folder) = Supervised::start("Dovecot", SUPERVISOR, ports)?;
        Ok(Self { _server: server, folder: folder.into() })
    }

    /// Where the tests find its ports (`imaps`, `imap`), its authority (`ca.pem`) and its process (`pid`). Everybody's
    /// password is `correct-horse`.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

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
