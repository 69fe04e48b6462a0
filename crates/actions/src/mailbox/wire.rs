//! A folder of a mail server by IMAP, always encrypted, opened to read only: no mark is changed.

use std::fmt;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use async_imap::error::Error as ImapError;
use async_imap::{Client, Session};
use interop::mail::MAIL_BYTES_MAX;
use jiff::{SignedDuration, Timestamp};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use crate::post::Security;

/// How long a server may take to answer a connection.
const CONNECT_LIMIT: Duration = Duration::from_secs(15);
/// How long it may take for one command.
const COMMAND_LIMIT: Duration = Duration::from_secs(60);
/// A server that says more than this in one look is not listened to any longer.
const HEARD_BYTES_MAX: u64 = 300 << 20;

/// A mailbox on a server.
#[derive(Clone)]
pub struct Server {
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How it is encrypted.
    pub security: Security,
    /// The name to log in with.
    pub username: String,
    /// The password.
    pub password: String,
    /// The folder.
    pub folder: String,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Server({}:{})", self.host, self.port)
    }
}

/// Why a mailbox could not be looked at, in a sentence for whoever set it up. What the server itself says is not repeated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailboxTrouble {
    /// Nobody is there.
    #[error("{host} doesn't answer on port {port}. Check the name and the port.")]
    Unreachable {
        /// The server.
        host: String,
        /// Its port.
        port: u16,
    },
    /// Whoever is there can't prove who they are.
    #[error(
        "{host} can't prove that it is {host}: its certificate isn't trusted here. Nothing was sent to it. For a server of your own, start Who Else? with --mail-ca."
    )]
    Untrusted {
        /// The server.
        host: String,
    },
    /// It offers no encryption.
    #[error("{host} offers no encryption on this port, so no password was sent. Try port 993 with TLS.")]
    Plain {
        /// The server.
        host: String,
    },
    /// It is no mail server.
    #[error("What answers at {host} is no mailbox (IMAP). Check the port and the encryption.")]
    Strange {
        /// The server.
        host: String,
    },
    /// The name or the password is wrong.
    #[error("{host} refuses this name and password. Some servers want a password made for programs.")]
    Refused {
        /// The server.
        host: String,
    },
    /// There is no such folder.
    #[error("There is no folder “{folder}” in this mailbox.")]
    NoFolder {
        /// The folder.
        folder: String,
    },
    /// It went away.
    #[error("The connection to {host} broke off. The next look goes on where this one was.")]
    Broke {
        /// The server.
        host: String,
    },
    /// It takes too long.
    #[error("{host} is too slow. The next look goes on where this one was.")]
    Slow {
        /// The server.
        host: String,
    },
    /// The file of trusted certificates can't be read.
    #[error("The file of trusted certificates (--mail-ca) can't be read.")]
    NoRoots,
}

type Wire = TlsStream<Heard<TcpStream>>;

/// A folder, opened to read only.
pub(super) struct Folder {
    session: Session<Wire>,
    host: String,
    pub(super) uid_validity: u32,
    uid_next: Option<u32>,
    pub(super) mails: u32,
}

/// Connects, proves the server, logs in and opens the folder.
pub(super) async fn open(server: &Server, ca_file: Option<&Path>) -> Result<Folder, MailboxTrouble> {
    let host = || server.host.clone();
    let tls = connector(ca_file)?;
    let unreachable = || MailboxTrouble::Unreachable { host: host(), port: server.port };
    let tcp = TcpStream::connect((server.host.as_str(), server.port));
    let tcp = tokio::time::timeout(CONNECT_LIMIT, tcp).await.map_err(|_| unreachable())?;
    let tcp = Heard { inner: tcp.map_err(|_| unreachable())?, left: HEARD_BYTES_MAX };
    let opening = async {
        let client = match server.security {
            Security::Tls => {
                let mut client = Client::new(secured(&tls, server, tcp).await?);
                greeting(&mut client, server).await?;
                client
            }
            Security::StartTls => {
                let mut plain = Client::new(tcp);
                greeting(&mut plain, server).await?;
                let begun = plain.run_command_and_check_ok("STARTTLS", None).await;
                begun.map_err(|_| MailboxTrouble::Plain { host: host() })?;
                // Whatever was said before the encryption began goes with the buffer.
                Client::new(secured(&tls, server, plain.into_inner()).await?)
            }
        };
        let session = client.login(&server.username, &server.password).await;
        let mut session = session.map_err(|(error, _)| match error {
            ImapError::No(_) | ImapError::Bad(_) | ImapError::Validate(_) => {
                MailboxTrouble::Refused { host: host() }
            }
            other => told(&other, &server.host),
        })?;
        let seen = session.examine(&server.folder).await.map_err(|error| match error {
            ImapError::No(_) | ImapError::Bad(_) | ImapError::Validate(_) => {
                MailboxTrouble::NoFolder { folder: server.folder.clone() }
            }
            other => told(&other, &server.host),
        })?;
        Ok(Folder {
            session,
            host: host(),
            uid_validity: seen.uid_validity.unwrap_or_default(),
            uid_next: seen.uid_next,
            mails: seen.exists,
        })
    };
    match tokio::time::timeout(COMMAND_LIMIT, opening).await {
        Ok(opened) => opened,
        Err(_) => Err(MailboxTrouble::Slow { host: host() }),
    }
}

impl Folder {
    /// The number of the newest mail, whether it still is there or not.
    pub(super) async fn last_uid(&mut self) -> Result<u32, MailboxTrouble> {
        match self.uid_next {
            Some(next) => Ok(next.saturating_sub(1)),
            None => Ok(self.search("UID 1:*").await?.last().copied().unwrap_or_default()),
        }
    }

    /// The numbers of newer mails in their order; with `since` only of those that came on that day or later.
    pub(super) async fn newer_than(
        &mut self,
        last: u32,
        since: Option<Timestamp>,
    ) -> Result<Vec<u32>, MailboxTrouble> {
        let from = last.saturating_add(1);
        let query = match since {
            None => format!("UID {from}:*"),
            Some(since) => {
                let day = since.saturating_sub(SignedDuration::from_hours(24)).unwrap_or(since);
                format!("UID {from}:* SINCE {}", day.strftime("%d-%b-%Y"))
            }
        };
        let mut all = self.search(&query).await?;
        // "7:*" names the last mail even if it is older than 7.
        all.retain(|uid| *uid > last);
        Ok(all)
    }

    async fn search(&mut self, query: &str) -> Result<Vec<u32>, MailboxTrouble> {
        let found = tokio::time::timeout(COMMAND_LIMIT, self.session.uid_search(query)).await;
        let found = found.map_err(|_| MailboxTrouble::Slow { host: self.host.clone() })?;
        let mut all: Vec<u32> = found.map_err(|error| told(&error, &self.host))?.into_iter().collect();
        all.sort_unstable();
        Ok(all)
    }

    /// The bytes of a mail; `None` when it is larger than a mail may be, or gone by now.
    pub(super) async fn mail(&mut self, uid: u32) -> Result<Option<Vec<u8>>, MailboxTrouble> {
        let size = self.fetch(uid, "(UID RFC822.SIZE)").await?.and_then(|fetched| fetched.size);
        if size.is_none_or(|size| size as usize > MAIL_BYTES_MAX) {
            return Ok(None);
        }
        let fetched = self.fetch(uid, "(UID BODY.PEEK[])").await?;
        Ok(fetched.and_then(|fetched| fetched.body().map(<[u8]>::to_vec)))
    }

    async fn fetch(
        &mut self,
        uid: u32,
        what: &str,
    ) -> Result<Option<async_imap::types::Fetch>, MailboxTrouble> {
        let host = self.host.clone();
        let fetching = async {
            let mut found = None;
            let mut stream = self.session.uid_fetch(uid.to_string(), what).await?;
            // The stream is read to its end, or the next command would meet its rest.
            while let Some(one) = next_of(&mut stream).await {
                let one = one?;
                if one.uid == Some(uid) {
                    found = Some(one);
                }
            }
            Ok::<_, ImapError>(found)
        };
        match tokio::time::timeout(COMMAND_LIMIT, fetching).await {
            Ok(found) => found.map_err(|error| told(&error, &host)),
            Err(_) => Err(MailboxTrouble::Slow { host }),
        }
    }

    /// Says goodbye; a server that doesn't answer is left all the same.
    pub(super) async fn leave(mut self) {
        let _ = tokio::time::timeout(Duration::from_secs(5), self.session.logout()).await;
    }
}

async fn next_of<S: futures_core::Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    std::future::poll_fn(|context| Pin::new(&mut *stream).poll_next(context)).await
}

async fn greeting<T>(client: &mut Client<T>, server: &Server) -> Result<(), MailboxTrouble>
where
    T: AsyncRead + AsyncWrite + Unpin + fmt::Debug + Send,
{
    match client.read_response().await {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(MailboxTrouble::Broke { host: server.host.clone() }),
        Err(error) if went_away(&error) => Err(MailboxTrouble::Broke { host: server.host.clone() }),
        Err(_) => Err(MailboxTrouble::Strange { host: server.host.clone() }),
    }
}

fn went_away(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    matches!(error.kind(), BrokenPipe | ConnectionAborted | ConnectionReset | UnexpectedEof)
}

fn told(error: &ImapError, host: &str) -> MailboxTrouble {
    let host = host.to_owned();
    match error {
        ImapError::Io(_) | ImapError::ConnectionLost => MailboxTrouble::Broke { host },
        _ => MailboxTrouble::Strange { host },
    }
}

async fn secured(tls: &TlsConnector, server: &Server, tcp: Heard<TcpStream>) -> Result<Wire, MailboxTrouble> {
    let host = || server.host.clone();
    let name = ServerName::try_from(host()).map_err(|_| MailboxTrouble::Untrusted { host: host() })?;
    tls.connect(name, tcp).await.map_err(|error| {
        let cause = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
        match cause {
            Some(rustls::Error::InvalidCertificate(_)) => MailboxTrouble::Untrusted { host: host() },
            _ if went_away(&error) => MailboxTrouble::Broke { host: host() },
            _ => MailboxTrouble::Strange { host: host() },
        }
    })
}

/// Trusts what this system trusts, and the certificates of a file.
fn connector(ca_file: Option<&Path>) -> Result<TlsConnector, MailboxTrouble> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(file) = ca_file {
        let own = CertificateDer::pem_file_iter(file).map_err(|_| MailboxTrouble::NoRoots)?;
        for one in own {
            let added = one.ok().and_then(|one| roots.add(one).ok());
            added.ok_or(MailboxTrouble::NoRoots)?;
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| MailboxTrouble::NoRoots)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// A stream that ends once it has said too much.
#[derive(Debug)]
struct Heard<S> {
    inner: S,
    left: u64,
}

impl<S: AsyncRead + Unpin> AsyncRead for Heard<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.left == 0 {
            return Poll::Ready(Err(io::Error::other("the server says too much")));
        }
        let before = into.filled().len();
        let read = Pin::new(&mut self.inner).poll_read(context, into);
        let said = (into.filled().len() - before) as u64;
        self.left = self.left.saturating_sub(said);
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Heard<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}
