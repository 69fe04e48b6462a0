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
use crate::say;
use crate::server::Web;
use crate::session::Member;

pub(super) fn preview_page(web: &Web, member: &Member, waiting: Waiting) -> ImportPreviewPage {
    let preview = waiting.preview;
    let counts = preview.counts;
    let some = |number: usize, said: fn(usize) -> String| (number > 0).then(|| said(number));
    let parts = [
        some(counts.new, say::import_part_new),
        some(counts.known, say::import_part_known),
        some(counts.twice, say::import_part_twice),
    ];
    let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let all = counts.new + counts.known + counts.twice;
    let sentence = match (all, preview.is_whole) {
        (0, _) => say::import_found_nobody(),
        (all, true) => say::import_found(all, parts),
        (all, false) => say::import_found_first(all, parts),
    };
    let mut remarks = Vec::new();
    if !preview.is_whole {
        remarks.push(say::import_more_rows(preview.estimated));
    }
    if counts.known > 0 {
        remarks.push(say::import_known_kept());
    }
    if counts.kept_by_others > 0 {
        remarks.push(say::import_kept_by_others(counts.kept_by_others));
    }
    if counts.perhaps > 0 {
        remarks.push(say::import_perhaps_known(counts.perhaps));
    }
    if counts.referred > 0 {
        remarks.push(say::import_referred(counts.referred));
    }
    if counts.bad > 0 {
        remarks.push(say::import_bad_rows(counts.bad));
    }
    let columns = preview.columns.into_iter().enumerate().filter(|(_, column)| !column.samples.is_empty());
    let go = if preview.is_whole { say::import_go(counts.new + counts.known) } else { say::import_go_all() };
    ImportPreviewPage {
        shell: member.shell(web, say::import_look(), Place::More),
        href: format!("/import/{}", waiting.import),
        file: waiting.file_name,
        format: preview.format,
        sentence,
        remarks,
        go,
        columns: columns.map(|(place, column)| column_field(place, column)).collect(),
        first: preview.first.into_iter().map(preview_line).collect(),
        in_doubt: preview.in_doubt.into_iter().map(preview_line).collect(),
        bad_rows: preview.problems.into_iter().map(|problem| bad_row(problem.line, problem.why)).collect(),
    }
}

fn column_field(place: usize, column: actions::import::PreviewColumn) -> PreviewColumn {
    let mut hint = column.samples.join(", ");
    if column.guessed_by_values {
        hint = say::import_guessed(hint);
    }
    let chosen = |word: &str| column.field == Some(word);
    let mut choices: Vec<Choice> = Meaning::all()
        .map(|meaning| Choice {
            chosen: chosen(meaning.word()),
            ..Choice::of(meaning.word(), say::import_meaning(meaning.word()))
        })
        .collect();
    if column.field.is_none() {
        choices.insert(0, Choice::of("", column.read_as).chosen());
    }
    let header = if column.header.is_empty() { say::import_no_header() } else { column.header };
    PreviewColumn { name: format!("{COLUMN}{place}"), header, hint, choices }
}

fn preview_line(person: PreviewPerson) -> PreviewLine {
    let mut about: Vec<String> = vec![people::role(person.title.as_deref(), person.company.as_deref())];
    about.extend(person.phones);
    about.extend(person.emails);
    about.extend(person.referred_by.map(say::import_referred_by));
    about.retain(|part| !part.is_empty());
    let beside: Vec<String> = person.beside.iter().map(|(field, said)| format!("{field}: {said}")).collect();
    let verdict = match person.look {
        Look::New => say::import_new(),
        Look::Known { kept_by_another: true, .. } => say::import_of_colleague(),
        Look::Known { name, because, .. } => match name.filter(|name| *name != person.name) {
            Some(name) => say::import_known_as(because, name),
            None => say::import_known(because),
        },
        Look::Perhaps { name, because } => match name {
            Some(name) => say::import_new_perhaps(because, name),
            None => say::import_new_perhaps_other(because),
        },
        Look::Twice { line } => say::import_twice(line),
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
            0 => say::import_going_back(),
            // What comes in is taken back in the same parts.
            _ => say::import_going_back_stays(),
        };
        return (state.taken_back.unsigned_abs(), 0, sentence);
    }
    let sentence = match (done, total) {
        (0, _) => say::import_reading(),
        (done, total) if total > done => say::import_so_far_of(done, total),
        (done, _) => say::import_so_far(done),
    };
    (done.unsigned_abs(), total.max(done).unsigned_abs(), sentence)
}

pub(super) fn progress_page(web: &Web, member: &Member, state: &ImportState) -> ImportProgressPage {
    let (done, total, sentence) = how_far(state);
    let undoing = state.state == "undoing";
    let heading = if undoing { say::import_taking_back() } else { say::import_bringing() };
    let of = |what: &str| format!("/imports/{}/{what}", state.import);
    let acts = match (undoing, state.interrupted) {
        (true, true) => vec![Act::post(say::import_go_on(), of("undo"))],
        (true, false) => vec![],
        (false, true) => vec![
            Act::post(say::import_go_on(), format!("/import/{}/start", state.import)),
            Act::post(say::import_stop(), of("cancel")),
        ],
        (false, false) => vec![Act::post(say::import_stop(), of("cancel"))],
    };
    ImportProgressPage {
        shell: member.shell(web, heading.clone(), Place::More),
        heading,
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
    let undone = state.state == "undone";
    let mut remarks = Vec::new();
    match state.state.as_str() {
        "failed" => {
            remarks.push(say::import_again(state.why.clone().unwrap_or_else(say::import_failed)));
        }
        "cancelled" => remarks.push(say::import_cancelled()),
        "undone" => {
            let stayed = state.kept_in_all;
            remarks.push(say::import_undone());
            if stayed > 0 {
                remarks.push(say::import_stayed(number(stayed)));
            }
        }
        _ => {}
    }
    if !undone && progress.known > 0 {
        remarks.push(say::import_known_before(number(progress.known)));
    }
    if !undone && progress.referrals > 0 {
        remarks.push(say::import_referrals(number(progress.referrals)));
    }
    if !undone {
        remarks.push(say::import_beyond());
    }
    let kept = state.kept.into_iter().map(|one| KeptLine {
        href: format!("/contacts/{}", one.contact),
        name: one.name,
        why: say::import_kept_because(one.why),
    });
    let undo = Act::post(say::import_take_back(), format!("/imports/{}/undo", state.import)).icon("undo");
    ImportReportPage {
        shell: member.shell(web, say::import_imported(), Place::More),
        file: state.file_name,
        headline: if undone { say::import_taken_back() } else { say::import_in(number(progress.added)) },
        remarks,
        kept: kept.collect(),
        kept_in_all: state.kept_in_all,
        bad_rows: state.problems.into_iter().map(|problem| bad_row(problem.line, problem.why)).collect(),
        acts: if state.can_be_undone { vec![undo] } else { vec![] },
    }
}
