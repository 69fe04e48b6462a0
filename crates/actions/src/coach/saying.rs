//! What to say to somebody now: the wording that is proposed, and the words beside it.

use domain::coach::{Candidate, Fact, Facts, Tally, Template, propose};
use domain::moment::MomentKind;
use store::rows::ContactRow;

use super::{Book, Briefs, Line, Source};

/// What to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// The wording of the ask: what an ask remembers of it.
    pub wording: String,
    /// How it did so far.
    pub tally: Tally,
    /// The wording to step to, where there is another that fits.
    pub next: Option<String>,
    /// How many fit.
    pub fitting: usize,
    /// Said first: a good fit, and what happens to a person they name.
    pub educate: String,
    /// The ask itself, one paragraph each.
    pub ask: Vec<String>,
    /// The question after every name (M9).
    pub who_else: String,
    /// The event question (M7).
    pub events: String,
    /// Thanks after the last name (M10).
    pub thanks: String,
    /// The question about the happy call (M10).
    pub happy_call: String,
}

/// Somebody who is to be asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ask<'a> {
    pub(crate) facts: &'a Facts,
    /// The moment that leads to it.
    pub(crate) led: Option<MomentKind>,
    /// Whether they are somebody at a company; `None` when nobody knows.
    pub(crate) business: Option<bool>,
    pub(crate) gave_before: bool,
    /// The wording that was said to them last.
    pub(crate) said_last: Option<&'a str>,
    /// The wording that the rep stepped to.
    pub(crate) chosen: Option<&'a str>,
}

/// The facts of a contact, without those of the deal and the moment.
pub(crate) fn facts_of(contact: &ContactRow, book: &Book) -> Facts {
    Facts {
        first_name: contact.given_name.clone().unwrap_or_else(|| contact.name.clone()),
        company: contact.company.clone().unwrap_or_default(),
        industry: industry(contact).unwrap_or_default(),
        relationship: contact.relationship.clone().unwrap_or_default(),
        manner: book.scripts.manner(),
        ..Facts::default()
    }
}

/// What their company does, where a list that came in said so.
fn industry(contact: &ContactRow) -> Option<String> {
    const COLUMNS: [&str; 7] =
        ["industry", "sector", "branch", "line of business", "branche", "sector empresarial", "industria"];
    let mut pairs = contact.extra.0.as_array()?.iter();
    let found = pairs.find(|pair| {
        let column = pair.get(0).and_then(|column| column.as_str()).unwrap_or_default();
        COLUMNS.contains(&column.trim().to_lowercase().as_str())
    })?;
    Some(found.get(1)?.as_str()?.to_owned())
}

impl Book {
    /// What to say.
    pub(crate) fn script(&self, ask: Ask<'_>) -> Script {
        let facts = ask.facts;
        let mut fitting: Vec<(&Line, Template, String)> = self.fitting(ask, false);
        if fitting.is_empty() {
            // Whoever has hidden everything is asked to say something all the same.
            fitting = self.fitting(ask, true);
        }
        let candidates: Vec<Candidate<'_>> = fitting
            .iter()
            .map(|(line, _, _)| Candidate {
                key: &line.key,
                is_own: matches!(line.source, Source::Own | Source::Changed),
                is_exact: line.occasion != domain::coach::Occasion::Any,
                tally: line.tally,
            })
            .collect();
        let order = propose(&candidates, ask.said_last);
        let key_at = |at: usize| order.get(at).and_then(|at| fitting.get(*at)).map(|one| one.0.key.clone());
        let chosen = ask
            .chosen
            .and_then(|key| (0..order.len()).find(|at| key_at(*at).as_deref() == Some(key)))
            .unwrap_or(0);
        let next = (order.len() > 1).then(|| key_at((chosen + 1) % order.len())).flatten();
        let said = order.get(chosen).and_then(|at| fitting.get(*at));
        let mut paragraphs: Vec<String> =
            said.map(|(_, _, words)| words.lines().map(str::to_owned).collect()).unwrap_or_default();
        if ask.gave_before {
            paragraphs.push(self.scripts.words("gave-before"));
        }
        // Who is a good fit is not said twice.
        let says_brief = said.is_some_and(|(_, template, _)| template.speaks_of(Fact::Brief));
        let unsaid = Facts { brief: String::new(), ..facts.clone() };
        let facts = if says_brief { &unsaid } else { facts };
        Script {
            wording: said.map(|(line, _, _)| line.key.clone()).unwrap_or_default(),
            tally: said.map(|(line, _, _)| line.tally).unwrap_or_default(),
            next,
            fitting: order.len(),
            educate: self.scripts.first_said(&["educate-1", "educate-2", "educate-3", "educate-4"], facts),
            ask: paragraphs,
            who_else: self.scripts.words("who-else"),
            events: self
                .scripts
                .first_said(if facts.issue.is_empty() { &["events-2"] } else { &["events-1"] }, facts),
            thanks: self.scripts.first_said(&["thanks-1", "thanks-2"], facts),
            happy_call: self.scripts.words("happy-call"),
        }
    }

    /// Wordings that fit who is asked and what is known, filled.
    fn fitting(&self, ask: Ask<'_>, hidden_too: bool) -> Vec<(&Line, Template, String)> {
        let fits = |line: &&Line| {
            line.kind == domain::coach::CoachKind::Wording
                && (hidden_too || !line.hidden)
                && line.occasion.is_for(ask.led)
                && ask.business.is_none_or(|business| line.audience.is_for(business))
        };
        let filled = |line| {
            let line: &Line = line;
            let template = Template::parse(&line.words).ok()?;
            let words = template.fill(ask.facts).ok()?;
            Some((line, template, words))
        };
        self.lines.iter().filter(fits).filter_map(filled).collect()
    }
}

impl Briefs {
    /// Puts the sentence of the brief that fits the facts' product among the facts.
    pub(crate) fn put(&self, facts: &mut Facts) {
        facts.brief = self.fitting(&facts.product).map(|row| row.sentence.clone()).unwrap_or_default();
    }
}
