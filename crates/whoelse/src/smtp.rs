//! Letters over SMTP (RFC 5321), on a line whose certificate is checked; and who carries them when.
//!
//! The steps are taken one by one, so that it is known what a broken line means: before the last byte of the letter nothing has
//! gone, after it nobody knows.

use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::time::Duration;

use actions::bookings::keep_diaries;
use actions::post::{Carried, Carrier, Delivered, MailedEvent, Outgoing, Security, Server, deliver};
use actions::{App, Problem};
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::{Address, address::Envelope};
use tokio::sync::watch;

use crate::trouble::Trouble;

/// How long the way to the letter's first byte may take.
const READY_MAX: Duration = Duration::from_secs(60);
/// How long the letter itself and the server's word may take.
const LETTER_MAX: Duration = Duration::from_secs(50);
/// Between two looks for letters that are to leave.
const PAUSE: Duration = Duration::from_secs(4);
/// Between two looks at what calendars are to be told.
const DIARY_PAUSE: Duration = Duration::from_secs(20);

/// Carries letters over SMTP.
#[derive(Debug, Default)]
pub(crate) struct Smtp {
    roots: Vec<Certificate>,
}

impl Smtp {
    /// With the system's certificates, and those of a file for a server of one's own.
    pub(crate) fn new(roots: Option<&Path>) -> Result<Smtp, Trouble> {
        let Some(file) = roots else { return Ok(Smtp::default()) };
        let unread = |why: String| {
            Trouble::fault_with(
                format!("The certificates in {} can't be read: {why}.", file.display()),
                "Give a file with certificates in PEM form.",
            )
        };
        let pem = std::fs::read(file).map_err(|error| unread(error.to_string()))?;
        let root = Certificate::from_pem(&pem).map_err(|error| unread(error.to_string()))?;
        Ok(Smtp { roots: vec![root] })
    }

    fn tls(&self, host: &str) -> Result<TlsParameters, Error> {
        let mut tls = TlsParameters::builder(host.to_owned());
        for root in &self.roots {
            tls = tls.add_root_certificate(root.clone());
        }
        tls.build_rustls()
    }

    /// A line on which the server knows who we are.
    async fn connect(&self, server: &Server) -> Result<AsyncSmtpConnection, Error> {
        let hello = ClientId::Domain("whoelse.invalid".to_owned());
        let tls = self.tls(&server.host)?;
        let address = (server.host.as_str(), server.port);
        let mut line = match server.security {
            Security::Tls => {
                AsyncSmtpConnection::connect_tokio1(address, Some(READY_MAX), &hello, Some(tls), None).await?
            }
            Security::StartTls => {
                let mut line =
                    AsyncSmtpConnection::connect_tokio1(address, Some(READY_MAX), &hello, None, None).await?;
                // Refused where the server doesn't offer it: nothing goes over an open line.
                line.starttls(tls, &hello).await?;
                line
            }
        };
        if let Some((name, password)) = &server.sign_in {
            line.auth(DEFAULT_MECHANISMS, &Credentials::new(name.clone(), password.clone())).await?;
        }
        Ok(line)
    }

    /// Everything up to the server's "go ahead".
    async fn make_ready(
        &self,
        server: &Server,
        envelope: &Envelope,
        mail: &[u8],
    ) -> Result<AsyncSmtpConnection, Error> {
        let mut line = self.connect(server).await?;
        let mut options = Vec::new();
        let is_ascii = |one: &Address| AsRef::<str>::as_ref(one).is_ascii();
        let all_ascii = envelope.to().iter().chain(envelope.from()).all(is_ascii);
        if !all_ascii && line.server_info().supports_feature(Extension::SmtpUtfEight) {
            options.push(MailParameter::SmtpUtfEight);
        }
        if !mail.is_ascii() && line.server_info().supports_feature(Extension::EightBitMime) {
            options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        line.command(Mail::new(envelope.from().cloned(), options)).await?;
        for to in envelope.to() {
            line.command(Rcpt::new(to.clone(), Vec::new())).await?;
        }
        line.command(Data).await?;
        Ok(line)
    }

    async fn carry_now(&self, server: &Server, letter: &Outgoing) -> Carried {
        let (envelope, mail) = match written(server, letter) {
            Ok(written) => written,
            Err(why) => return Carried::Refused(why),
        };
        let mut line = match tokio::time::timeout(READY_MAX, self.make_ready(server, &envelope, &mail)).await
        {
            Ok(Ok(line)) => line,
            Ok(Err(error)) => return not_carried(server, &error),
            Err(_) => return Carried::NotCarried(format!("{} took too long to answer.", server.host)),
        };
        match tokio::time::timeout(LETTER_MAX, line.message(&mail)).await {
            Ok(Ok(_)) => {
                // The letter is with them: whether they hear our goodbye changes nothing.
                let _ = tokio::time::timeout(Duration::from_secs(5), line.quit()).await;
                Carried::Accepted
            }
            // The server heard all of it and said no.
            Ok(Err(error)) if error.status().is_some() => not_carried(server, &error),
            Ok(Err(error)) => Carried::Unknown(format!(
                "The line to {} broke when the letter was out: {error}.",
                server.host
            )),
            Err(_) => Carried::Unknown(format!("{} has the letter and says nothing.", server.host)),
        }
    }
}

/// What an error before the server has the letter means.
fn not_carried(server: &Server, error: &Error) -> Carried {
    let host = &server.host;
    let code = error.status().map(u16::from);
    match code {
        Some(535 | 534 | 530) => {
            Carried::Refused(format!("{host} didn't accept the name or the password: {error}."))
        }
        _ if error.is_permanent() => Carried::Refused(format!("{host} won't take it: {error}.")),
        _ if error.is_tls() => Carried::Refused(format!("The line to {host} isn't safe: {error}.")),
        _ if error.is_client() => Carried::Refused(format!("{host} can't be used for this: {error}.")),
        _ => Carried::NotCarried(format!("{host} can't be reached: {error}.")),
    }
}

/// The mail, and whom it goes to. The header fields are made by the library from whole values: nothing in a name or a subject
/// can begin another one.
fn written(server: &Server, letter: &Outgoing) -> Result<(Envelope, Vec<u8>), String> {
    let address =
        |text: &str| text.parse::<Address>().map_err(|error| format!("{text} can't be written to: {error}."));
    let from = address(&server.from_email)?;
    let id = format!("<{}@{}>", letter.id, from.domain());
    let mut mail = Message::builder()
        .from(Mailbox::new(shown(&server.from_name), from.clone()))
        .message_id(Some(id))
        .date(std::time::SystemTime::from(letter.date))
        .subject(one_line(&letter.subject));
    let mut to = Vec::with_capacity(letter.to.len());
    for (name, email) in &letter.to {
        let email = address(email)?;
        to.push(email.clone());
        mail = mail.to(Mailbox::new(shown(name), email));
    }
    let words = letter.body.replace('\n', "\r\n");
    let mail = match &letter.event {
        None => mail.header(ContentType::TEXT_PLAIN).body(words),
        Some(event) => mail.multipart(with_event(words, event)?),
    };
    let mail = mail.map_err(|error| format!("This letter can't be made into a mail: {error}."))?;
    let envelope =
        Envelope::new(Some(from), to).map_err(|error| format!("It has nobody to go to: {error}."))?;
    Ok((envelope, mail.formatted()))
}

/// The words, or else the event: calendars take the one, eyes the other. The method stands in the part's type as well
/// (RFC 6047 2.4).
fn with_event(words: String, event: &MailedEvent) -> Result<MultiPart, String> {
    let kind = format!("text/calendar; method={}; charset=utf-8", event.method.as_str());
    let kind = ContentType::parse(&kind).map_err(|error| format!("This event can't be mailed: {error}."))?;
    let event = SinglePart::builder().header(kind).body(event.text.clone());
    Ok(MultiPart::alternative().singlepart(SinglePart::plain(words)).singlepart(event))
}

/// A name as a mail shows it; what is left of one that is too long for a header is worth nothing.
fn shown(name: &str) -> Option<String> {
    const NAME_MAX: usize = 200;
    let name = one_line(name);
    Some(name).filter(|name| !name.is_empty() && name.len() <= NAME_MAX)
}

/// Without line breaks and other control characters: the library ends the program at them.
fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Carrier for Smtp {
    fn carry<'a>(
        &'a self,
        server: &'a Server,
        letter: &'a Outgoing,
    ) -> Pin<Box<dyn Future<Output = Carried> + Send + 'a>> {
        Box::pin(self.carry_now(server, letter))
    }

    fn try_out<'a>(
        &'a self,
        server: &'a Server,
    ) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>> {
        Box::pin(async {
            let why = match self.connect(server).await {
                Ok(mut line) => {
                    let _ = line.quit().await;
                    return Ok(());
                }
                Err(error) => not_carried(server, &error),
            };
            match why {
                Carried::Accepted => Ok(()),
                Carried::Refused(why) | Carried::NotCarried(why) | Carried::Unknown(why) => Err(why),
            }
        })
    }
}

/// Carries what is to leave, every few seconds, until told to stop; the letter in hand is finished.
pub(crate) async fn carry_on(app: App, mut stop: watch::Receiver<bool>) {
    let mut turns = tokio::time::interval(PAUSE);
    turns.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = turns.tick() => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        if let Err(error) = carry_all(&app).await {
            tracing::error!(error = %error, "Carrying letters failed; the next turn tries again");
        }
    }
}

/// Keeps the calendars of those who wish it up to date with their promises, until told to stop.
pub(crate) async fn keep_on(app: App, public_url: String, mut stop: watch::Receiver<bool>) {
    let mut turns = tokio::time::interval(DIARY_PAUSE);
    turns.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = turns.tick() => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        if let Err(error) = keep_all(&app, &public_url).await {
            tracing::error!(error = %error, "Calendars could not be told; the next turn tries again");
        }
    }
}

async fn keep_all(app: &App, public_url: &str) -> Result<(), Problem> {
    for workspace in app.db.workspaces().await? {
        let told = match keep_diaries(app, app.carrier.as_ref(), workspace.id, public_url).await {
            Ok(told) => told,
            // The other offices' calendars wait for none of this.
            Err(error) => {
                tracing::error!(workspace.id = %workspace.id, error = %error, "Calendars could not be told");
                continue;
            }
        };
        if told != Delivered::default() {
            let Delivered { sent, put_off, failed } = told;
            tracing::info!(workspace.id = %workspace.id, sent, put_off, failed, "Told calendars of promises");
        }
    }
    Ok(())
}

async fn carry_all(app: &App) -> Result<(), Problem> {
    for workspace in app.db.workspaces().await? {
        let delivered = deliver(app, app.carrier.as_ref(), workspace.id).await?;
        if delivered != Delivered::default() {
            let Delivered { sent, put_off, failed } = delivered;
            tracing::info!(workspace.id = %workspace.id, sent, put_off, failed, "Carried letters");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
