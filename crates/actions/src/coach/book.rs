//! All the words that a rep has at hand, as they are shown in the settings and offered on the Ask screen.

use std::collections::BTreeMap;

use domain::coach::{Audience, CoachKind, Occasion, Tally};
use store::rows::{BriefRow, CoachWordsRow, UserRow};
use store::{Reader, StoreError};
use uuid::Uuid;

use super::{Scripts, built_in};
use crate::{Actor, Problem};

/// Where words come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// They came with the product.
    BuiltIn,
    /// The rep changed those that came with the product or that somebody shares; the others can be brought back.
    Changed,
    /// The rep wrote them.
    Own,
    /// Somebody shares them with the office.
    Office {
        /// Who.
        by: String,
    },
}

/// Words of the coach.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// By which forms and asks name them.
    pub key: String,
    /// What they are.
    pub kind: CoachKind,
    /// When a wording is used; `Any` for other words.
    pub occasion: Occasion,
    /// For whom.
    pub audience: Audience,
    /// The group of somebody to think of.
    pub group: String,
    /// What they say, for an objection.
    pub said: String,
    /// The wording with its facts, the answer, or whom to think of.
    pub words: String,
    /// Where they come from.
    pub source: Source,
    /// Whether they are not offered.
    pub hidden: bool,
    /// Whether the office uses them, because this rep shares them.
    pub shared: bool,
    /// Whether a forwardable introduction is the way out (M12).
    pub introduction: bool,
    /// What became of the asks that were made with a wording, as far as the rep sees.
    pub tally: Tally,
}

/// All the words of a rep.
#[derive(Debug, Clone)]
pub(crate) struct Book {
    pub(crate) lines: Vec<Line>,
    pub(crate) scripts: Scripts,
}

impl Book {
    /// Reads them: built-in ones with what the rep made of them, then those that are shared, then the rep's own.
    pub(crate) async fn load(reader: &mut Reader, actor: &Actor) -> Result<Book, Problem> {
        let rows = reader.coach_words(actor.user.0).await?;
        let counts = reader.wording_counts(actor.sight()).await?;
        let tallies: BTreeMap<String, Tally> = counts
            .into_iter()
            .map(|one| (one.wording, Tally { asks: one.asks, brought: one.brought, names: one.names }))
            .collect();
        let names: BTreeMap<Uuid, String> = match rows.iter().any(|row| row.user_id != actor.user.0) {
            true => reader.users().await?.into_iter().map(|user: UserRow| (user.id, user.name)).collect(),
            false => BTreeMap::new(),
        };
        let scripts = Scripts;
        Ok(Book { lines: lines(actor, scripts, rows, &tallies, &names)?, scripts })
    }

    /// Words by their key.
    pub(crate) fn line(&self, key: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.key == key)
    }
}

fn lines(
    actor: &Actor,
    scripts: Scripts,
    rows: Vec<CoachWordsRow>,
    tallies: &BTreeMap<String, Tally>,
    names: &BTreeMap<Uuid, String>,
) -> Result<Vec<Line>, Problem> {
    let (mine, office): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.user_id == actor.user.0);
    let mut made_of: BTreeMap<String, CoachWordsRow> = BTreeMap::new();
    let mut own = Vec::new();
    for row in mine {
        match row.original.clone() {
            Some(original) => {
                made_of.insert(original, row);
            }
            None => own.push(row),
        }
    }
    let mut lines: Vec<Line> = built_in()
        .into_iter()
        .map(|one| {
            let (said, words) = match one.kind {
                CoachKind::Objection => (
                    scripts.words(&format!("{}-said", one.key)),
                    scripts.words(&format!("{}-answer", one.key)),
                ),
                CoachKind::Wording | CoachKind::Prompter => (String::new(), scripts.words(&one.key)),
            };
            Line {
                kind: one.kind,
                occasion: one.occasion.unwrap_or(Occasion::Any),
                audience: one.audience,
                group: one.group.map(|key| scripts.words(&key)).unwrap_or_default(),
                said,
                words,
                source: Source::BuiltIn,
                hidden: false,
                shared: false,
                introduction: one.introduction,
                tally: Tally::default(),
                key: one.key,
            }
        })
        .collect();
    for row in office {
        let by = names.get(&row.user_id).cloned().unwrap_or_default();
        // What is shared is offered, whether or not its writer uses it.
        lines.extend(
            line_of(&row, scripts, Source::Office { by })?.map(|line| Line { shared: false, ..line }),
        );
    }
    for line in &mut lines {
        let Some(row) = made_of.remove(&line.key) else { continue };
        match line_of(&row, scripts, Source::Changed)? {
            Some(changed) => {
                let (group, introduction) = (std::mem::take(&mut line.group), line.introduction);
                *line = Line { group, introduction, ..changed };
            }
            None => line.hidden = row.hidden,
        }
    }
    // What it was made of is gone: the words are the rep's own.
    own.extend(made_of.into_values());
    for row in own {
        lines.extend(line_of(&row, scripts, Source::Own)?);
    }
    for line in &mut lines {
        line.tally = tallies.get(&line.key).copied().unwrap_or_default();
    }
    Ok(lines)
}

/// A row as a line; `None` where it only hides what is built in.
fn line_of(row: &CoachWordsRow, scripts: Scripts, source: Source) -> Result<Option<Line>, Problem> {
    let corrupt = |what: &str| StoreError::Corrupt(format!("coach_words {}: unknown {what}", row.id));
    let Some(words) = row.words.clone() else { return Ok(None) };
    let kind = CoachKind::parse(&row.kind).ok_or_else(|| corrupt("kind"))?;
    let occasion = match &row.occasion {
        Some(text) => Occasion::parse(text).ok_or_else(|| corrupt("occasion"))?,
        None => Occasion::Any,
    };
    Ok(Some(Line {
        key: row.id.to_string(),
        kind,
        occasion,
        audience: Audience::parse(&row.audience).ok_or_else(|| corrupt("audience"))?,
        group: if kind == CoachKind::Prompter { scripts.words("prompter-own-group") } else { String::new() },
        said: row.said.clone().unwrap_or_default(),
        words,
        source,
        hidden: row.hidden,
        shared: row.shared,
        introduction: false,
        tally: Tally::default(),
    }))
}

/// Whom a rep helps best, by product.
#[derive(Debug, Clone, Default)]
pub(crate) struct Briefs(pub(crate) Vec<BriefRow>);

impl Briefs {
    /// Reads those of a rep and of the office.
    pub(crate) async fn load(reader: &mut Reader, actor: &Actor) -> Result<Briefs, Problem> {
        let mut rows = reader.briefs(actor.user.0).await?;
        // Their own come before what somebody shares.
        rows.sort_by_key(|row| row.user_id != actor.user.0);
        Ok(Briefs(rows))
    }

    /// The brief that fits a product best: one for it, else one for anything; `None` where there is neither.
    pub(crate) fn fitting(&self, product: &str) -> Option<&BriefRow> {
        self.of_product(product).or_else(|| self.0.iter().find(|row| row.product_folded.is_empty()))
    }

    /// The brief for this product: its very name, else the longest whose words are all in it ("Copier" for "Two colour
    /// copiers with service").
    pub(crate) fn of_product(&self, product: &str) -> Option<&BriefRow> {
        let folded = folded_product(product);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let is_in = |row: &&BriefRow| {
            let its: Vec<&str> = row.product_folded.split_whitespace().collect();
            !its.is_empty() && its.iter().all(|its| words.iter().any(|word| word.starts_with(its)))
        };
        let exact = self.0.iter().find(|row| !folded.is_empty() && row.product_folded == folded);
        let longest = |row: &&BriefRow| row.product_folded.len();
        // Of two of the same length the rep's own counts, which stands first.
        exact.or_else(|| self.0.iter().rev().filter(is_in).max_by_key(longest))
    }
}

/// A product, to tell it from others however it is written.
pub(crate) fn folded_product(product: &str) -> String {
    identity::fold(product)
}
