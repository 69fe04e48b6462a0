//! What the Ask screen knows before the rep opens their mouth (M5–M7).

use domain::ask::may_ask;
use domain::coach::{self, Facts, Objection, Prompters, Script};
use domain::contact::AskingStatus;
use domain::moment::{Moment, MomentKind};
use domain::{ContactId, MomentId, Refusal};
use serde::Serialize;
use store::Day;
use store::rows::{ContactRow, ContactStateRow, MomentRow};
use uuid::Uuid;

use super::today::Names;
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
    pub prompters: &'static [Prompters],
    /// What they may say, and answers.
    pub objections: &'static [Objection],
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

/// Somebody worth asking.
#[derive(Debug, Clone, Serialize)]
pub struct Askable {
    /// Who.
    pub contact: Uuid,
    /// Their name.
    pub name: String,
}

/// The Ask screen of a contact.
///
/// # Errors
/// [`Problem::NotFound`] for a contact or a moment that isn't the actor's.
pub async fn ask_screen(
    app: &App,
    actor: &Actor,
    contact: ContactId,
    moment: Option<MomentId>,
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
            open.into_iter()
                .filter(|one| !one.is_too_late(today))
                .max_by(|a, b| a.expected_names(today).total_cmp(&b.expected_names(today)))
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
    let script = coach::script(&Facts {
        first_name: first_name.clone(),
        company: row.company.clone().unwrap_or_default(),
        product: deal.map(|deal| deal.product.clone()).unwrap_or_default(),
        issue: deal.and_then(|deal| deal.issue.clone()).unwrap_or_default(),
        words: chosen.as_ref().and_then(|one| one.words.clone()).unwrap_or_default(),
        moment: chosen.as_ref().map(|one| one.kind),
        gave_before: i64::try_from(gave.len()).unwrap_or(i64::MAX),
    });
    let mut facts = Vec::new();
    if let Some(one) = &chosen {
        facts.push(names.why_ask(today, one));
    }
    if let Some(deal) = &won {
        let since = deal.closed_on.map_or_else(String::new, |on| format!(" on {}", super::today::day(on.0)));
        facts.push(format!("Bought {}{since}.", deal.product));
    }
    if let Some(issue) = deal.and_then(|deal| deal.issue.as_deref()) {
        facts.push(format!("Their issue: {}", issue.trim_end_matches('.')));
    }
    match gave.len() {
        0 => {}
        1 => facts.push("Has given one name before.".to_owned()),
        many => facts.push(format!("Has given {many} names before.")),
    }
    match asks.last() {
        Some(last) => facts.push(format!("Last asked on {}.", super::today::day(last.asked_on.0))),
        None => facts.push("Never asked before.".to_owned()),
    }
    let status = AskingStatus::of(state.do_not_contact, state.do_not_ask, state.complaint_open);
    let led = chosen.as_ref().map(|one| one.id);
    let unprompted = state.last_unprompted_ask_on.map(|day| day.0);
    let barred = may_ask(status, led, unprompted, today).err();
    let is_business = row.company.is_some();
    Ok(AskScreen {
        contact: AskedOne { id: row.id, name: row.name, title: row.title, company: row.company },
        first_name,
        today: Day(today),
        moment: chosen,
        facts,
        script,
        prompters: coach::prompters(is_business),
        objections: coach::OBJECTIONS,
        barred,
    })
}

/// The Ask screen of anybody: the words that fit without a fact, for the time when the facts are out of reach (M15).
pub fn ask_anybody(app: &App, actor: &Actor, name: &str, first_name: &str) -> AskScreen {
    let facts = Facts { first_name: first_name.to_owned(), ..Facts::default() };
    AskScreen {
        contact: AskedOne { name: name.to_owned(), ..AskedOne::default() },
        first_name: first_name.to_owned(),
        today: Day(actor.day(app.clock.now())),
        moment: None,
        facts: vec!["What is known of them comes back with the network.".to_owned()],
        script: coach::script(&facts),
        prompters: coach::prompters(true),
        objections: coach::OBJECTIONS,
        barred: None,
    }
}
