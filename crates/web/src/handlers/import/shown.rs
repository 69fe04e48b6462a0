//! What the pages of an import show.

use actions::ImportState;
use actions::import::{Look, PreviewPerson, Waiting};
use interop::Meaning;

use super::{COLUMN, number};
use crate::layout::Place;
use crate::pages::import::{
    BadRow, ImportPreviewPage, ImportProgressPage, ImportReportPage, KeptLine, PreviewColumn, PreviewLine,
};
use crate::parts::{Act, Choice};
use crate::phrases::people;
use crate::server::Web;
use crate::session::Member;

pub(super) fn preview_page(web: &Web, member: &Member, waiting: Waiting) -> ImportPreviewPage {
    let preview = waiting.preview;
    let counts = preview.counts;
    let count = |number: usize, one: &str, many: &str| people::count(number, one, many);
    let mut parts = Vec::new();
    let mut some = |number: usize, words: &str| {
        if number > 0 {
            parts.push(format!("{number} {words}"));
        }
    };
    some(counts.new, "new");
    some(counts.known, "known already");
    some(counts.twice, "twice in the file");
    let all = counts.new + counts.known + counts.twice;
    let of = if preview.is_whole { "" } else { "The first " };
    let sentence = match parts.as_slice() {
        [] => "Nobody in it can come in.".to_owned(),
        parts => format!("{of}{}: {}.", count(all, "person", "people"), parts.join(", ")),
    };
    let mut remarks = Vec::new();
    if !preview.is_whole {
        remarks.push(format!(
            "The file seems to hold {} rows; the others are compared as they come in.",
            preview.estimated
        ));
    }
    if counts.known > 0 {
        remarks.push("Whoever you know keeps everything; what the file says beyond that is added.".into());
    }
    if counts.kept_by_others > 0 {
        let who = count(counts.kept_by_others, "person belongs", "people belong");
        remarks.push(format!("{who} to a colleague: nothing of theirs changes."));
    }
    if counts.perhaps > 0 {
        let who = count(counts.perhaps, "new person is", "new people are");
        remarks.push(format!("{who} perhaps somebody you know."));
    }
    if counts.referred > 0 {
        let who = count(counts.referred, "person says", "people say");
        remarks.push(format!("{who} who referred them: that becomes a referral, and promises nothing."));
    }
    if counts.bad > 0 {
        remarks.push(format!("{} can’t come in.", count(counts.bad, "row", "rows")));
    }
    let columns = preview.columns.into_iter().enumerate().filter(|(_, column)| !column.samples.is_empty());
    let go = if preview.is_whole {
        count(counts.new + counts.known, "person", "people")
    } else {
        "them all".into()
    };
    ImportPreviewPage {
        shell: member.shell(web, "Look it over", Place::More),
        href: format!("/import/{}", waiting.import),
        file: waiting.file_name,
        format: preview.format,
        sentence,
        remarks,
        go: format!("Bring in {go}"),
        columns: columns.map(|(place, column)| column_field(place, column)).collect(),
        first: preview.first.into_iter().map(preview_line).collect(),
        in_doubt: preview.in_doubt.into_iter().map(preview_line).collect(),
        bad_rows: preview.problems.into_iter().map(|problem| bad_row(problem.line, problem.why)).collect(),
    }
}

fn column_field(place: usize, column: actions::import::PreviewColumn) -> PreviewColumn {
    let mut hint = column.samples.join(", ");
    if column.guessed_by_values {
        hint.push_str(" – guessed from these");
    }
    let chosen = |word: &str| column.field == Some(word);
    let mut choices: Vec<Choice> = Meaning::all()
        .map(|meaning| Choice {
            chosen: chosen(meaning.word()),
            ..Choice::of(meaning.word(), meaning.label())
        })
        .collect();
    if column.field.is_none() {
        choices.insert(0, Choice::of("", column.read_as).chosen());
    }
    let header = if column.header.is_empty() { "Column without a name".to_owned() } else { column.header };
    PreviewColumn { name: format!("{COLUMN}{place}"), header, hint, choices }
}

fn preview_line(person: PreviewPerson) -> PreviewLine {
    let mut about: Vec<String> = vec![people::role(person.title.as_deref(), person.company.as_deref())];
    about.extend(person.phones);
    about.extend(person.emails);
    about.extend(person.referred_by.map(|by| format!("referred by {by}")));
    about.retain(|part| !part.is_empty());
    let beside: Vec<String> = person.beside.iter().map(|(field, said)| format!("{field}: {said}")).collect();
    let verdict = match person.look {
        Look::New => "New".to_owned(),
        Look::Known { kept_by_another: true, .. } => "A colleague keeps them: nothing changes.".to_owned(),
        Look::Known { name, because, .. } => match name.filter(|name| *name != person.name) {
            Some(name) => format!("You know them as {name}: {because}"),
            None => format!("You know them: {because}"),
        },
        Look::Perhaps { name, because } => match name {
            Some(name) => format!("New; perhaps {name}: {because}"),
            None => format!("New; perhaps somebody whom a colleague keeps: {because}"),
        },
        Look::Twice { line } => format!("Stands in the file already, on line {line}."),
    };
    PreviewLine { name: person.name, about: about.join(", "), beside: beside.join("; "), verdict }
}

pub(super) fn bad_row(line: i64, why: String) -> BadRow {
    BadRow { line: line.unsigned_abs(), why, text: String::new() }
}

/// How much is done, of how much, and in words.
pub(super) fn how_far(state: &ImportState) -> (u64, u64, String) {
    let (done, total) = (state.progress.rows_read, state.progress.estimated);
    if state.state == "undoing" {
        let sentence = match state.taken_back {
            0 => "Taking it back.".into(),
            // What comes in is taken back in the same parts.
            _ => "Whoever changed since stays; everybody else goes.".to_owned(),
        };
        return (state.taken_back.unsigned_abs(), 0, sentence);
    }
    let sentence = match (done, total) {
        (0, _) => "Reading the file.".into(),
        (done, total) if total > done => format!("{done} of about {total} people."),
        (done, _) => format!("{done} people."),
    };
    (done.unsigned_abs(), total.max(done).unsigned_abs(), sentence)
}

pub(super) fn progress_page(web: &Web, member: &Member, state: &ImportState) -> ImportProgressPage {
    let (done, total, sentence) = how_far(state);
    let undoing = state.state == "undoing";
    let heading = if undoing { "Taking it back" } else { "Bringing them in" };
    let of = |what: &str| format!("/imports/{}/{what}", state.import);
    let acts = match (undoing, state.interrupted) {
        (true, true) => vec![Act::post("It was interrupted. Go on", of("undo"))],
        (true, false) => vec![],
        (false, true) => vec![
            Act::post("It was interrupted. Go on", format!("/import/{}/start", state.import)),
            Act::post("Stop here", of("cancel")),
        ],
        (false, false) => vec![Act::post("Stop here", of("cancel"))],
    };
    ImportProgressPage {
        shell: member.shell(web, heading, Place::More),
        heading: heading.into(),
        href: format!("/imports/{}", state.import),
        file: state.file_name.clone(),
        done,
        total,
        sentence,
        acts,
    }
}

pub(super) fn report_page(web: &Web, member: &Member, state: ImportState) -> ImportReportPage {
    let progress = state.progress;
    let people = |count: i64, one: &str, many: &str| people::count(number(count), one, many);
    let undone = state.state == "undone";
    let mut remarks = Vec::new();
    match state.state.as_str() {
        "failed" => {
            let why = state.why.as_deref().unwrap_or("It stopped on the way.");
            remarks.push(format!("{why} Import the file again; who is in already isn’t doubled."));
        }
        "cancelled" => remarks.push("You stopped it there. Who is in stays, unless you take it back.".into()),
        "undone" => {
            let stayed = state.kept_in_all;
            remarks.push("Everybody who came with it is gone again, and what it added to others.".into());
            if stayed > 0 {
                remarks.push(format!(
                    "{} because something happened to them since.",
                    people(stayed, "person stayed", "people stayed")
                ));
            }
        }
        _ => {}
    }
    if !undone && progress.known > 0 {
        remarks.push(format!(
            "{} known already; nothing of theirs was overwritten.",
            people(progress.known, "person was", "people were")
        ));
    }
    if !undone && progress.referrals > 0 {
        remarks.push(format!(
            "{} read from the file.",
            people(progress.referrals, "referral was", "referrals were")
        ));
    }
    if !undone {
        remarks.push("What the file says beyond that is kept on each person’s page.".into());
    }
    let kept = state.kept.into_iter().map(|one| KeptLine {
        href: format!("/contacts/{}", one.contact),
        name: one.name,
        why: format!("Because {}.", one.why),
    });
    let undo =
        Act::post("Take the whole import back", format!("/imports/{}/undo", state.import)).icon("undo");
    ImportReportPage {
        shell: member.shell(web, "Imported", Place::More),
        file: state.file_name,
        headline: if undone {
            "Taken back.".into()
        } else {
            format!("{} in.", people(progress.added, "person is", "people are"))
        },
        remarks,
        kept: kept.collect(),
        kept_in_all: state.kept_in_all,
        bad_rows: state.problems.into_iter().map(|problem| bad_row(problem.line, problem.why)).collect(),
        acts: if state.can_be_undone { vec![undo] } else { vec![] },
    }
}
