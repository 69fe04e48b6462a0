//! `whoelse read`: a mail from a file or a pipe – shown, or filed with the person who wrote it.

use std::io::Read as _;
use std::path::PathBuf;

use actions::mail::{moments_in, own_words};
use actions::{CameBy, ReceiveMail};
use clap::Args;
use interop::mail::{MAIL_BYTES_MAX, MailPerson, read_mail};
use interop::{MailRead, NoMail};
use jiff::civil::Date;
use reading::{Captured, Region, find_dates, read_signature};
use serde_json::{Value, json};

use super::pipes;
use crate::args::Cli;
use crate::say;
use crate::trouble::Trouble;
use crate::values::Write;
use crate::values::here_and_now;
use crate::who::Desk;

/// A mail to read.
#[derive(Debug, Args)]
pub(crate) struct ReadArgs {
    /// An .eml file; - reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// File it with the contact who wrote it; --as does so too
    #[arg(long)]
    keep: bool,
    /// The region that telephone numbers and days are read in: two letters of ISO 3166
    #[arg(long, default_value = "US", value_name = "REGION")]
    region: String,
    #[command(flatten)]
    write: Write,
}

/// Reads a mail; without a member to file it for, no database is opened.
pub(crate) async fn read(cli: &Cli, args: &ReadArgs) -> Result<(), Trouble> {
    let bytes = bytes(args)?;
    if cli.user.is_some() || args.keep {
        let desk = Desk::open(cli).await?;
        let done = file(&desk, args, &bytes).await;
        desk.app.db.close().await;
        return done;
    }
    let region = Region::parse(&args.region).map_err(|unknown| Trouble::usage(unknown.to_string()))?;
    let read = read_mail(&bytes).map_err(|NoMail { why }| Trouble::refused("unreadable", why, ""))?;
    let told = Told::of(&read, region);
    if cli.json {
        say::json(&told.as_json(&read));
    } else {
        told.say(&read);
    }
    Ok(())
}

fn bytes(args: &ReadArgs) -> Result<Vec<u8>, Trouble> {
    // One byte more than is allowed: a larger mail is refused, not cut.
    let most = MAIL_BYTES_MAX as u64 + 1;
    let mut bytes = Vec::new();
    let read = match args.file.to_str() {
        Some("-") => std::io::stdin().lock().take(most).read_to_end(&mut bytes),
        _ => std::fs::File::open(&args.file).and_then(|file| file.take(most).read_to_end(&mut bytes)),
    };
    read.map_err(|error| {
        Trouble::refused("unreadable", format!("{} can't be read: {error}.", args.file.display()), "")
    })?;
    Ok(bytes)
}

async fn file(desk: &Desk, args: &ReadArgs, bytes: &[u8]) -> Result<(), Trouble> {
    let action = desk.action(args.write.id)?;
    let input = ReceiveMail::from_bytes(action, bytes, CameBy::Command)?;
    let done = actions::receive_mail(&desk.app, &desk.actor, &input).await?;
    if done.answer.known && !desk.json {
        say::line("This mail came in before; nothing changed.");
        return Ok(());
    }
    desk.told(&done, |answer| match (answer.state.as_str(), answer.moments) {
        ("filed", 0) => "Filed with whoever wrote it.".to_owned(),
        ("filed", n) => {
            format!("Filed. It may show {}: look at it under Mail.", say::count(n, "moment", "moments"))
        }
        _ if answer.of_a_calendar => {
            "It is about a promise in a calendar. The promise stands, whatever the calendar says.".to_owned()
        }
        ("kept_out", _) => {
            "Not kept: they asked not to be contacted. Answer them in your mail program if you must."
                .to_owned()
        }
        _ => "From somebody you don't know yet: it waits under Mail.".to_owned(),
    });
    Ok(())
}

/// What a mail says.
struct Told {
    from: MailPerson,
    on: Option<Date>,
    subject: String,
    body: String,
    signed: Option<Captured>,
    moments: Vec<actions::FoundMoment>,
}

impl Told {
    /// Of a mail that was passed on the inner one is told.
    fn of(read: &MailRead, region: Region) -> Told {
        let outer = read.date.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date());
        let (from, subject, words, on) = match read.forwarded.as_deref() {
            Some(inner) => {
                let day = outer.unwrap_or_else(|| here_and_now().date());
                let written = find_dates(&inner.date_words, day.at(12, 0, 0, 0), region);
                let written = written.first().map(|found| found.date);
                let on = inner.date.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date()).or(written);
                (inner.from.clone(), &inner.subject, &inner.text, on.or(outer))
            }
            None => (read.from.clone().unwrap_or_default(), &read.subject, &read.text, outer),
        };
        let day = on.unwrap_or_else(|| here_and_now().date());
        Told {
            from,
            on,
            subject: subject.clone(),
            body: own_words(words),
            signed: read_signature(words, region, None),
            moments: if read.is_automatic {
                vec![]
            } else {
                moments_in(words, false, day, region, &reading::Learned::default())
            },
        }
    }

    fn as_json(&self, read: &MailRead) -> Value {
        let people = |all: &[MailPerson]| all.iter().map(person).collect::<Vec<_>>();
        let attachments = read
            .attachments
            .iter()
            .map(|one| json!({ "name": one.name, "bytes": one.bytes }))
            .collect::<Vec<_>>();
        let moments = self.moments.iter().map(|one| {
            json!({ "kind": one.kind, "words": one.words, "when": one.when.map(|day| day.to_string()) })
        });
        json!({
            "message_id": read.message_id,
            "in_reply_to": read.in_reply_to,
            "references": read.references,
            "from": read.from.as_ref().map(person),
            "to": people(&read.to),
            "cc": people(&read.cc),
            "date": read.date.map(|at| at.to_string()),
            "subject": read.subject,
            "text": read.text,
            "cut": read.is_cut,
            "automatic": read.is_automatic,
            "forwarded": read.forwarded.as_deref().map(|inner| json!({
                "from": person(&inner.from),
                "to": people(&inner.to),
                "date": inner.date.map(|at| at.to_string()),
                "date_text": inner.date_words,
                "subject": inner.subject,
                "text": inner.text,
                "comment": inner.comment,
                "message_id": inner.message_id,
            })),
            "cards": read.cards,
            "attachments": attachments,
            "who": person(&self.from),
            "on": self.on.map(|day| day.to_string()),
            "body": self.body,
            "signature": self.signed.as_ref().map(pipes::person),
            "moments": moments.collect::<Vec<_>>(),
        })
    }

    fn say(&self, read: &MailRead) {
        let name = |person: &MailPerson| match (&person.name, &person.address) {
            (Some(name), Some(address)) => format!("{name} <{address}>"),
            (name, address) => {
                name.clone().or_else(|| address.clone()).unwrap_or_else(|| "nobody named".into())
            }
        };
        say::line(format!("From: {}", name(&self.from)));
        if let Some(passed_on) = read.forwarded.as_ref().and(read.from.as_ref()) {
            say::line(format!("Passed on by: {}", name(passed_on)));
        }
        say::line(format!("On: {}", self.on.map_or_else(|| "no day".to_owned(), |day| day.to_string())));
        say::line(format!("About: {}", self.subject));
        say::line(format!("\n{}\n", self.body));
        if let Some(signed) = &self.signed {
            let mut said: Vec<String> =
                [&signed.name, &signed.title, &signed.company].into_iter().flatten().cloned().collect();
            said.extend(signed.phones.iter().map(|phone| phone.raw.clone()));
            said.extend(signed.emails.iter().map(|email| email.as_str().to_owned()));
            say::line(format!("Signed: {}", said.join(", ")));
        }
        for one in &self.moments {
            say::line(format!("It may show {}: “{}”", one.kind.replace('_', " "), one.words));
        }
        for one in &read.attachments {
            say::line(format!("With it came {} ({} bytes).", one.name, one.bytes));
        }
        if read.is_cut {
            say::note("The mail is longer than what is read.");
        }
    }
}

fn person(person: &MailPerson) -> Value {
    json!({ "name": person.name, "address": person.address })
}
