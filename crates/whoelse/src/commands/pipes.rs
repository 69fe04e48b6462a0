//! `whoelse parse` and `whoelse match`: the engines on pipes, without a database.

use std::io::{BufRead as _, BufWriter, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant as Stopwatch};

use actions::read_pasted;
use clap::{Args, Subcommand};
use identity::{Field, MatchOptions, MatchTable, Progress, RowRef, Side, match_tables};
use jiff::civil::{Date, DateTime};
use reading::{Captured, Note, Region, check_phrase, cut_mail, find_dates, find_moments, read_signature};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::say;
use crate::trouble::Trouble;
use crate::values::here_and_now;

/// The longest line of a pipe.
const LINE_BYTES_MAX: u64 = 4 << 20;
/// How often progress is told.
const TOLD_EVERY: Duration = Duration::from_secs(2);

/// What to read.
#[derive(Debug, Subcommand)]
pub(crate) enum ParseCommand {
    /// People in lines, signatures, cards and lists: {"id","text","region"?,"ref"?} a line
    Captures(ParseArgs),
    /// The day that a phrase means: {"id","text","ref"} a line
    Dates(ParseArgs),
    /// Moments in notes, mails and texts: {"id","channel","author","text","ref"?} a line
    Moments(ParseArgs),
    /// Wordings of an ask: {"id","text"} a line
    Phrases(ParseArgs),
    /// Whole mails, cut into body and signature: {"id","text","region"?} a line
    Signatures(ParseArgs),
}

/// How to read it.
#[derive(Debug, Args)]
pub(crate) struct ParseArgs {
    /// The region of lines that name none: two letters of ISO 3166
    #[arg(long, default_value = "US", value_name = "REGION")]
    region: String,
}

/// Tables to match.
#[derive(Debug, Args)]
pub(crate) struct MatchArgs {
    /// A CSV file with a header line
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// A second one: links between the two are found
    #[arg(value_name = "FILE2")]
    second: Option<PathBuf>,
    /// What a column holds, instead of what is guessed: "Firma=company", "soc_sec_id=ignore"
    #[arg(long = "map", value_name = "COLUMN=FIELD", num_args = 1..)]
    map: Vec<String>,
    /// Leave out pairs with a lower score, from 0 to 1
    #[arg(long, default_value_t = MatchOptions::default().score_min, value_name = "SCORE")]
    least: f32,
}

/// A line that came in.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    id: Value,
    text: String,
    region: Option<String>,
    #[serde(rename = "ref")]
    reference: Option<String>,
    channel: Option<String>,
    author: Option<String>,
}

/// How a line is answered.
type Reads = fn(&Asked, Region) -> Result<Value, String>;

/// Reads lines of JSON from standard input, and answers each with one line.
pub(crate) fn parse(command: &ParseCommand) -> Result<(), Trouble> {
    let (args, answer): (_, Reads) = match command {
        ParseCommand::Captures(args) => (args, captures),
        ParseCommand::Dates(args) => (args, dates),
        ParseCommand::Moments(args) => (args, moments),
        ParseCommand::Phrases(args) => (args, phrases),
        ParseCommand::Signatures(args) => (args, signatures),
    };
    let region = Region::parse(&args.region).map_err(|unknown| Trouble::usage(unknown.to_string()))?;
    let mut input = std::io::stdin().lock();
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = input.by_ref().take(LINE_BYTES_MAX).read_until(b'\n', &mut line);
        match read {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return Err(Trouble::fault(format!("The input can't be read: {error}."))),
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let told = answered(&line, region, answer);
        // A reader that waits for each answer gets it at once; one that feeds a file is not slowed by it.
        let written = writeln!(out, "{told}");
        let written = if std::io::BufRead::fill_buf(&mut input).is_ok_and(|rest| rest.contains(&b'\n')) {
            written
        } else {
            written.and_then(|()| out.flush())
        };
        if written.is_err() {
            // Nobody is left to tell.
            return Ok(());
        }
    }
    let _ = out.flush();
    Ok(())
}

fn answered(line: &[u8], region: Region, answer: Reads) -> Value {
    let asked: Asked = match serde_json::from_slice(line) {
        Ok(asked) => asked,
        Err(error) => return json!({ "id": null, "error": format!("This line can't be read: {error}.") }),
    };
    let named = asked.region.as_deref().map(Region::parse).transpose();
    let answer = named.map_err(|unknown| unknown.to_string()).and_then(|named| {
        let region = named.unwrap_or(region);
        answer(&asked, region)
    });
    let mut told = answer.unwrap_or_else(|why| json!({ "error": why }));
    if let Some(fields) = told.as_object_mut() {
        fields.insert("id".into(), asked.id);
    }
    told
}

/// The moment that phrases are counted from: `2026-11-22`, with or without a time.
fn reference(asked: &Asked) -> Result<Option<DateTime>, String> {
    let Some(text) = asked.reference.as_deref().map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let day = || text.parse::<Date>().map(|day| day.at(9, 0, 0, 0));
    let moment = text.trim_end_matches('Z').parse::<DateTime>().or_else(|_| day());
    moment.map(Some).map_err(|_| format!("“{text}” is no day. Write it like 2026-11-22 or 2026-11-22T10:00."))
}

fn captures(asked: &Asked, region: Region) -> Result<Value, String> {
    let people = read_pasted(&asked.text, region, reference(asked)?);
    Ok(json!({ "people": people.iter().map(person).collect::<Vec<_>>() }))
}

pub(super) fn person(one: &Captured) -> Value {
    let phones = one.phones.iter().map(|phone| match &phone.e164 {
        Some(e164) => json!({ "e164": e164, "ext": phone.extension }),
        None => json!({ "e164": null, "ext": phone.extension, "raw": phone.raw }),
    });
    json!({
        "name": one.name,
        "title": one.title,
        "company": one.company,
        "phones": phones.collect::<Vec<_>>(),
        "emails": one.emails.iter().map(|email| email.as_str()).collect::<Vec<_>>(),
        "relationship": one.relationship,
        "due": one.due.as_ref().map(|due| json!({
            "date": due.date.map(|day| day.to_string()),
            "time": due.time.map(|time| time.strftime("%H:%M").to_string()),
            "text": due.text,
        })),
        "context": one.context,
    })
}

fn dates(asked: &Asked, region: Region) -> Result<Value, String> {
    let Some(reference) = reference(asked)? else {
        return Err("Say which day “ref” the phrase is counted from.".to_owned());
    };
    Ok(match find_dates(&asked.text, reference, region).into_iter().next() {
        Some(found) => json!({
            "date": found.date.to_string(),
            "time": found.time.map(|time| time.strftime("%H:%M").to_string()),
            "span": [characters(&asked.text, found.span.start), characters(&asked.text, found.span.end)],
        }),
        None => json!({ "date": null, "time": null, "span": null }),
    })
}

/// Moments (M2), with the words that show them; days are counted from `ref`, else from today.
fn moments(asked: &Asked, region: Region) -> Result<Value, String> {
    let channel = asked.channel.as_deref().unwrap_or("note").parse();
    let channel =
        channel.map_err(|unknown| format!("The channel is note, email, text or call: {unknown}."))?;
    let author = asked.author.as_deref().unwrap_or("rep").parse();
    let author = author.map_err(|unknown| format!("The author is rep, customer or partner: {unknown}."))?;
    let today = match reference(asked)? {
        Some(day) => day,
        None => here_and_now(),
    };
    let found = find_moments(&Note { channel, author, text: &asked.text }, today, region);
    let words = |range: &std::ops::Range<usize>| asked.text.get(range.clone()).unwrap_or_default();
    let labels = found.iter().map(|moment| {
        let score = (f64::from(moment.score) * 1e3).round() / 1e3;
        json!({ "kind": moment.kind.as_str(), "score": score, "evidence": words(&moment.evidence) })
    });
    let when = found.iter().find_map(|moment| moment.when.as_ref());
    Ok(json!({
        "labels": labels.collect::<Vec<_>>(),
        "when": when.map(|when| json!({ "date": when.date.to_string(), "text": words(&when.span) })),
    }))
}

/// The phrase check (M8).
fn phrases(asked: &Asked, _: Region) -> Result<Value, String> {
    let check = check_phrase(&asked.text);
    let marks = check.marks.iter().map(|mark| {
        let words = asked.text.get(mark.range.clone()).unwrap_or_default();
        json!({ "kind": mark.kind.as_str(), "words": words, "why": mark.why })
    });
    Ok(json!({ "ok": check.ok, "marks": marks.collect::<Vec<_>>(), "better": check.better }))
}

/// A mail's own lines, its signature, and who is named there (M14).
fn signatures(asked: &Asked, region: Region) -> Result<Value, String> {
    let parts = cut_mail(&asked.text);
    let person_found = read_signature(&asked.text, region, reference(asked)?);
    Ok(json!({
        "body_lines": [parts.body.start, parts.body.end],
        "signature_lines": parts.signature.map(|range| [range.start, range.end]),
        "person": person_found.as_ref().map(person),
    }))
}

/// A place in bytes as a place in characters, as most languages count.
fn characters(text: &str, bytes: usize) -> usize {
    text.get(..bytes).map_or(0, |before| before.chars().count())
}

/// Matches a table with itself, or two with each other: pairs first, then the groups.
pub(crate) fn match_files(args: &MatchArgs, as_json: bool) -> Result<(), Trouble> {
    let map = args.map.iter().map(|text| mapped(text)).collect::<Result<Vec<_>, _>>()?;
    let left = Table::read(&args.file)?;
    let right = args.second.as_deref().map(Table::read).transpose()?;
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let options = MatchOptions { map, score_min: args.least, threads };
    let told = std::cell::Cell::new(Stopwatch::now());
    let progress = |at: Progress| {
        if told.get().elapsed() >= TOLD_EVERY {
            told.set(Stopwatch::now());
            say::note(match at {
                Progress::Reading { rows } => format!("Reading {rows} rows."),
                Progress::Comparing { done, total } => format!("Comparing: {done} of {total} parts."),
                Progress::Grouping { pairs } => format!("Grouping {pairs} pairs."),
            });
        }
    };
    let matches = match_tables(&left.table, right.as_ref().map(|right| &right.table), &options, &progress)
        .map_err(|error| Trouble::refused("unmatched", upper_first(&format!("{error}.")), ""))?;
    for (column, field) in matches.left_mapping.iter().chain(&matches.right_mapping) {
        say::note(format!("{column}: {field}"));
    }
    let sides = Sides {
        left: left.named(&matches.left_mapping),
        right: right.map(|right| right.named(&matches.right_mapping)),
    };
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut write = |value: Value, words: String| {
        let line = if as_json { value.to_string() } else { words };
        writeln!(out, "{line}").is_ok()
    };
    for pair in &matches.pairs {
        let (a, b) = (sides.id(pair.left), sides.id(pair.right));
        let band = pair.band.as_str();
        let score = (f64::from(pair.score) * 1e6).round() / 1e6;
        let words = format!("{band}\t{score:.4}\t{a}\t{b}");
        if !write(json!({ "left": a, "right": b, "score": score, "band": band }), words) {
            return Ok(());
        }
    }
    for cluster in &matches.clusters {
        let ids: Vec<String> = cluster.iter().map(|row| sides.id(*row)).collect();
        let words = format!("group\t{}", ids.join("\t"));
        if !write(json!({ "cluster": ids }), words) {
            return Ok(());
        }
    }
    Ok(())
}

fn mapped(text: &str) -> Result<(String, Field), Trouble> {
    let (column, field) = text
        .split_once('=')
        .ok_or_else(|| Trouble::usage(format!("“{text}” says no field. Write it like column=company.")))?;
    let field = field.trim().parse::<Field>().map_err(|unknown| Trouble::usage(unknown.to_string()))?;
    Ok((column.trim().to_owned(), field))
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A file as a table.
struct Table {
    table: MatchTable,
}

impl Table {
    fn read(path: &Path) -> Result<Table, Trouble> {
        let there = |error: std::io::Error| {
            Trouble::refused("unreadable", format!("{} can't be read: {error}.", path.display()), "")
        };
        let text = decoded(std::fs::read(path).map_err(there)?);
        let first = text.lines().next().unwrap_or_default();
        let most = [b',', b';', b'\t', b'|']
            .into_iter()
            .max_by_key(|sign| first.bytes().filter(|byte| byte == sign).count());
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(most.unwrap_or(b','))
            .flexible(true)
            .from_reader(text.as_bytes());
        let wrong = |error: csv::Error| {
            Trouble::refused("unreadable", format!("{} is no table: {error}.", path.display()), "")
        };
        let headers: Vec<String> = reader.headers().map_err(wrong)?.iter().map(str::to_owned).collect();
        let mut table = MatchTable::new(&headers);
        let mut record = csv::StringRecord::new();
        let mut cells: Vec<String> = Vec::new();
        while reader.read_record(&mut record).map_err(wrong)? {
            cells.clear();
            cells.extend(record.iter().map(str::to_owned));
            let row: Vec<&str> = cells.iter().map(String::as_str).collect();
            table.push_row(&row);
        }
        Ok(Table { table })
    }

    /// With the column that names its rows, where there is one.
    fn named(self, mapping: &[(String, Field)]) -> Named {
        Named { id: mapping.iter().position(|(_, field)| *field == Field::Id), table: self.table }
    }
}

struct Named {
    table: MatchTable,
    id: Option<usize>,
}

struct Sides {
    left: Named,
    right: Option<Named>,
}

impl Sides {
    /// What the file itself calls a row; its number (from 1, without the header) where it calls it nothing.
    fn id(&self, row: RowRef) -> String {
        let side = match row.side {
            Side::Left => &self.left,
            Side::Right => self.right.as_ref().unwrap_or(&self.left),
        };
        let at = row.row as usize;
        let own = side.id.map(|column| side.table.cell(at, column)).filter(|id| !id.is_empty());
        own.map_or_else(|| (at + 1).to_string(), str::to_owned)
    }
}

/// UTF-8, or UTF-16 with its mark; anything else letter by letter as Latin 1.
fn decoded(bytes: Vec<u8>) -> String {
    let pairs = |from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|two| from([two[0], two[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] => pairs(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => pairs(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(other) => other.into_bytes().into_iter().map(char::from).collect(),
        },
    }
}
