//! What the Ask screen knows before the rep opens their mouth (M5–M7).

use domain::ask::may_ask;
use domain::coach::{Audience, CoachKind, Facts};
use domain::contact::AskingStatus;
use domain::moment::{Moment, MomentKind};
use domain::{ContactId, MomentId, Refusal};
use language::say;
use serde::Serialize;
use store::Day;
use store::rows::{ContactRow, ContactStateRow, MomentRow};
use uuid::Uuid;

use super::today::Names;
use crate::coach::{Ask, Book, Briefs, Script, facts_of};
use crate::expecting::expectations;
use crate::{Actor, App, Problem};

/// The Ask screen of one contact.
#[derive(Debug, Clone)]
pub struct AskScreen {
    /// Who is asked.
    pub contact: AskedOne,
    /// What one calls them.
    pub first_name: String,
    /// The rep's day.
    pub today: Day,
    /// The moment that leads to it: the one that was chosen, else the warmest open one.
    pub moment: Option<Moment>,
    /// What is known, one sentence each.
    pub facts: Vec<String>,
    /// What to say.
    pub script: Script,
    /// Whom to think of.
    pub prompters: Vec<Prompters>,
    /// What they may say, and answers.
    pub objections: Vec<Objection>,
    /// Why they may not be asked now, where that is so (M5).
    pub barred: Option<Refusal>,
}

/// Who is asked.
#[derive(Debug, Clone, Default)]
pub struct AskedOne {
    /// Their id.
    pub id: Uuid,
    /// Their whole name.
    pub name: String,
    /// Job title.
    pub title: Option<String>,
    /// Where they work.
    pub company: Option<String>,
}

/// People to think of (M7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompters {
    /// "In the company", "Close by".
    pub group: String,
    /// Whom to think of.
    pub people: Vec<String>,
}

/// Something they may say, and an answer (M12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// In their words.
    pub said: String,
    /// What to answer.
    pub answer: String,
    /// Whether a forwardable introduction is the way out.
    pub introduction: bool,
}

/// Somebody worth asking.
#[derive(Debug, Clone, Serialize)]
pub struct Askable {
    /// Who.
    pub contact: Uuid,
    /// Their name.
    pub name: String,
}

/// The Ask screen of a contact, with the wording that was stepped to or, first, the one that is proposed.
///
/// # Errors
/// [`Problem::NotFound`] for a contact or a moment that isn't the actor's.
pub async fn ask_screen(
    app: &App,
    actor: &Actor,
    contact: ContactId,
    moment: Option<MomentId>,
    wording: Option<&str>,
) -> Result<AskScreen, Problem> {
    let today = actor.day(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<ContactRow>(contact.0).await?.filter(|row| actor.sees(row.owner_id));
    let row = row.ok_or(Problem::NotFound("contact"))?;
    let state = reader.get::<ContactStateRow>(contact.0).await?.ok_or(Problem::NotFound("contact"))?;
    let chosen = match moment {
        Some(id) => {
            let found = reader.get::<MomentRow>(id.0).await?.filter(|found| found.contact_id == contact.0);
            Some(found.ok_or(Problem::NotFound("moment"))?.moment()?)
        }
        None => {
            let open = reader.open_moments_of(contact.0).await?;
            let open: Vec<Moment> = open.iter().map(|row| row.moment()).collect::<Result<_, _>>()?;
            let expected = expectations(&mut reader, row.owner_id).await?;
            open.into_iter()
                .filter(|one| !one.is_too_late(today))
                .max_by(|a, b| expected.worth(a, today).total_cmp(&expected.worth(b, today)))
        }
    };
    let won = reader.latest_deals(contact.0, "won", 1).await?.into_iter().next();
    let lost = reader.latest_deals(contact.0, "lost", 1).await?.into_iter().next();
    let said_no = chosen.as_ref().is_some_and(|one| one.kind == MomentKind::NoSale);
    let deal = if said_no { lost.as_ref().or(won.as_ref()) } else { won.as_ref().or(lost.as_ref()) };
    let gave = reader.referrals_by(contact.0).await?;
    let asks = reader.asks_of(contact.0).await?;
    let names = Names::load(&mut reader, [].iter(), chosen.as_slice()).await?;

    let first_name = row.given_name.clone().unwrap_or_else(|| row.name.clone());
    let book = Book::load(&mut reader, actor).await?;
    let briefs = Briefs::load(&mut reader, actor).await?;
    reader.close().await?;
    let is_business = row.company.is_some();
    let mut known = Facts {
        product: deal.map(|deal| deal.product.clone()).unwrap_or_default(),
        issue: deal.and_then(|deal| deal.issue.clone()).unwrap_or_default(),
        words: chosen.as_ref().and_then(|one| one.words.clone()).unwrap_or_default(),
        ..facts_of(&row, &book)
    };
    briefs.put(&mut known);
    let script = book.script(Ask {
        facts: &known,
        led: chosen.as_ref().map(|one| one.kind),
        business: Some(is_business),
        gave_before: !gave.is_empty(),
        said_last: asks.last().and_then(|ask| ask.wording.as_deref()),
        chosen: wording,
    });
    let mut facts = Vec::new();
    if let Some(one) = &chosen {
        facts.push(names.why_ask(today, one));
    }
    if let Some(deal) = &won {
        facts.push(match deal.closed_on {
            Some(on) => say::ask_fact_bought_on(super::today::day(on.0), deal.product.as_str()),
            None => say::ask_fact_bought(deal.product.as_str()),
        });
    }
    if let Some(issue) = deal.and_then(|deal| deal.issue.as_deref()) {
        facts.push(say::ask_fact_issue(issue.trim_end_matches('.')));
    }
    if !gave.is_empty() {
        facts.push(say::ask_fact_gave(gave.len()));
    }
    facts.push(match asks.last() {
        Some(last) => say::ask_fact_last_asked(super::today::day(last.asked_on.0)),
        None => say::ask_fact_never_asked(),
    });
    let status = AskingStatus::of(state.do_not_contact, state.do_not_ask, state.complaint_open);
    let led = chosen.as_ref().map(|one| one.id);
    let unprompted = state.last_unprompted_ask_on.map(|day| day.0);
    let barred = may_ask(status, led, unprompted, today).err();
    Ok(AskScreen {
        contact: AskedOne { id: row.id, name: row.name, title: row.title, company: row.company },
        first_name,
        today: Day(today),
        moment: chosen,
        facts,
        script,
        prompters: book.prompters(Some(is_business)),
        objections: book.objections(Some(is_business)),
        barred,
    })
}

impl Book {
    /// Whom to think of, by group (M7).
    fn prompters(&self, business: Option<bool>) -> Vec<Prompters> {
        let mut groups: Vec<Prompters> = Vec::new();
        let fits = |audience: Audience| business.is_none_or(|business| audience.is_for(business));
        let shown = self.lines.iter().filter(|line| line.kind == CoachKind::Prompter && !line.hidden);
        for line in shown.filter(|line| fits(line.audience)) {
            match groups.iter_mut().find(|group| group.group == line.group) {
                Some(group) => group.people.push(line.words.clone()),
                None => {
                    groups.push(Prompters { group: line.group.clone(), people: vec![line.words.clone()] })
                }
            }
        }
        groups
    }

    /// What they may say, and answers (M12).
    fn objections(&self, business: Option<bool>) -> Vec<Objection> {
        let fits = |audience: Audience| business.is_none_or(|business| audience.is_for(business));
        let shown = self.lines.iter().filter(|line| line.kind == CoachKind::Objection && !line.hidden);
        shown
            .filter(|line| fits(line.audience))
            .map(|line| Objection {
                said: line.said.clone(),
                answer: line.words.clone(),
                introduction: line.introduction,
            })
            .collect()
    }
}

/// The Ask screen of anybody: the words that fit without a fact, for the time when the facts are out of reach (M15).
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn ask_anybody(
    app: &App,
    actor: &Actor,
    name: &str,
    first_name: &str,
) -> Result<AskScreen, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let book = Book::load(&mut reader, actor).await?;
    let briefs = Briefs::load(&mut reader, actor).await?;
    reader.close().await?;
    let manner = book.scripts.manner();
    let mut facts = Facts { first_name: first_name.to_owned(), manner, ..Facts::default() };
    briefs.put(&mut facts);
    let script = book.script(Ask {
        facts: &facts,
        led: None,
        business: None,
        gave_before: false,
        said_last: None,
        chosen: None,
    });
    Ok(AskScreen {
        contact: AskedOne { name: name.to_owned(), ..AskedOne::default() },
        first_name: first_name.to_owned(),
        today: Day(actor.day(app.clock.now())),
        moment: None,
        facts: vec![say::ask_fact_offline()],
        // There is nobody to step to another wording with.
        script: Script { next: None, ..script },
        prompters: book.prompters(None),
        objections: book.objections(None),
        barred: None,
    })
}
