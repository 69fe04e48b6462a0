//! How well the built-in reader does, and what it sees.

use std::collections::BTreeMap;

use reading::moments::training::{Model, length, rule_lines, sentences_of, told};
use reading::moments::{Author, Channel, MomentKind, Note};

use crate::KINDS;
use crate::crossing::Tally;
use crate::data::Item;

/// Totals of the built-in reader on texts: by kind, by channel and author; false fires and days.
pub(crate) fn evaluate(items: &[Item], are_days_shown: bool) {
    let today = jiff::civil::date(2026, 11, 22).at(9, 0, 0, 0);
    let mut kinds = [Tally::default(); KINDS];
    let mut sources: BTreeMap<String, Tally> = BTreeMap::new();
    let mut fires: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    let mut days = [0; 3];
    for item in items {
        let found = reading::find_moments(&item.note(), today, reading::Region::US);
        let from = [format!("{:?}", item.channel), format!("{:?}", item.author)];
        for kind in MomentKind::ALL {
            let is_found = found.iter().any(|one| one.kind == kind);
            kinds[kind as usize].add(is_found, item.has(kind));
            for from in &from {
                sources.entry(from.clone()).or_default().add(is_found, item.has(kind));
            }
        }
        for from in from.iter().map(String::as_str).chain(["all"]).filter(|_| item.labels.is_empty()) {
            let [fired, of] = fires.entry(from.to_owned()).or_default();
            *fired += usize::from(!found.is_empty());
            *of += 1;
        }
        if let Some(day) = &item.when {
            let not_yet = found.iter().find(|one| one.kind == MomentKind::NotYet);
            let when = not_yet.and_then(|one| one.when.as_ref());
            days[0] += 1;
            days[1] += usize::from(when.is_some_and(|when| when.date.to_string() == *day));
            let said = when.map(|when| (when.date, &item.text[when.span.clone()]));
            if are_days_shown && said.is_none_or(|said| said.0.to_string() != *day) {
                println!("{}: {day}, read {said:?}, found {}", item.id, not_yet.is_some());
            }
            days[2] += usize::from(not_yet.is_some());
        }
    }
    for (kind, tally) in MomentKind::ALL.iter().zip(&kinds) {
        println!("| {kind} | {tally} |");
    }
    println!("macro-F1 {:.3}", kinds.iter().map(Tally::f1).sum::<f64>() / KINDS as f64);
    for (from, tally) in &sources {
        println!("| {from} | {tally} |");
    }
    println!("fired on texts without a moment: {fires:?}");
    println!("days right {} of {}, where the moment is found {}", days[1], days[0], days[2]);
}

/// What rules and model say of a customer's words, or of a rep's note.
pub(crate) fn explain(text: &str, is_rep: bool) {
    let (channel, author) =
        if is_rep { (Channel::Note, Author::Rep) } else { (Channel::Email, Author::Customer) };
    let note = Note { channel, author, text };
    for hits in rule_lines(&note) {
        for (kind, line) in hits {
            println!("  {}: {line}", MomentKind::ALL[kind]);
        }
    }
    let model = Model::built_in();
    let sentences = sentences_of(&note, &model.feelings);
    for (range, part) in &sentences {
        let length = length(part.features.iter().map(|one| one.weight() * one.weight()).sum());
        let logits = model.moments.logits(part.features.iter().copied(), length);
        println!("{:?} {:.1?}", &text[range.clone()], &logits[..KINDS]);
        for kind in MomentKind::ALL.into_iter().filter(|kind| logits[*kind as usize] > -2.0) {
            let mut sorts = BTreeMap::<String, f32>::new();
            for feature in &part.features {
                *sorts.entry(format!("{:?}", feature.sort())).or_default() +=
                    model.moments.part(*feature, kind as usize) * length;
            }
            println!("  {kind}: {sorts:.2?}");
        }
    }
    if let Some(told) = told(&model.moments, sentences.iter().map(|one| &one.1), channel, author) {
        println!("the whole text: {:.1?}", model.verdict.logits(&told.facts));
    }
}
