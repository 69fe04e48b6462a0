//! Saving an ask: one conversation, its outcome, its names and all that follows, in one transaction (M9–M11).

use domain::ask::{Ask, NAMES_MAX, Outcome, licence_day, may_ask};
use domain::contact::{Basis, Provenance};
use domain::fact::{FactKind, Of};
use domain::follow_up::{About, FollowUpKind};
use domain::moment::MomentKind;
use domain::playbook::{Happened, Owed, rule};
use domain::referral::Origin as ReferralOrigin;
use domain::{ActionId, AskId, ContactId, EventId, FactId, MomentId, Refusal};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::{AskRow, EventRow, MomentRow};
use uuid::Uuid;

use super::Wish;
use crate::app::decided;
use crate::draft::{Begun, Draft, later};
use crate::people::{Origin, Person, PersonAnswer};
use crate::text::{Check, NAME_MAX, NOTE_MAX, TEXT_MAX};
use crate::{Actor, App, Done, Problem};

/// One conversation in which the rep asked.
#[derive(Debug, Clone, PartialEq)]
pub struct SaveAsk {
    /// The client's id: saving twice saves once.
    pub action: ActionId,
    /// Who was asked.
    pub contact: ContactId,
    /// The moment that led to it.
    pub moment: Option<MomentId>,
    /// The day of the conversation; today when missing.
    pub asked_on: Option<Date>,
    /// How it ended.
    pub outcome: AskOutcome,
    /// Whether they were thanked on the spot (M10).
    pub thanked: bool,
    /// Events they recommended (M7).
    pub events: Vec<EventToAttend>,
    /// The key of the wording it was asked with (M35); passed over where it is not at hand.
    pub wording: Option<String>,
}

/// How an ask ended, as typed.
#[derive(Debug, Clone, PartialEq)]
pub enum AskOutcome {
    /// Names were given.
    Named {
        /// One line each; empty lines are passed over.
        names: Vec<NameLine>,
        /// Whether they ran out of names.
        ran_out: bool,
    },
    /// "Ask me in 90 days." A day wins over a number of days.
    NotYet {
        /// Days from the conversation.
        days: Option<i32>,
        /// The very day.
        on: Option<Date>,
        /// What they said.
        words: String,
    },
    /// They could think of nobody.
    NobodyInMind {
        /// Whether the prompters were shown once more.
        prompters_shown: bool,
    },
    /// They would rather not.
    Declined {
        /// Why.
        why: String,
        /// Whether they asked not to be asked again.
        do_not_ask: bool,
    },
}

/// One name of an ask.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NameLine {
    /// As typed: "Jane Doe, CFO at Acme, 555-0100, same toner problem".
    pub line: String,
    /// Whether the referrer may be called by them once they bought (M10).
    pub happy_call: bool,
    /// Whether the referrer told them to expect us.
    pub told: bool,
    /// The rep's own decision that it is this contact (M16).
    pub known: Option<ContactId>,
}

/// An event somebody recommended (M7, M28).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EventToAttend {
    /// What it is called.
    pub name: String,
    /// Its day, where known.
    pub on: Option<Date>,
    /// Where.
    pub place: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AskAnswer {
    /// The ask.
    pub ask: Uuid,
    /// Whom was asked.
    pub contact: Uuid,
    /// `named`, `not_yet`, `nobody_in_mind` or `declined`.
    pub outcome: String,
    /// The people named, in their order.
    pub people: Vec<PersonAnswer>,
    /// The referrals made.
    pub referrals: Vec<Uuid>,
    /// How many of them this contact had referred before.
    pub already_referred: usize,
    /// The day to ask again.
    pub licence_on: Option<Day>,
}

/// Saves an ask. Everything that follows from it is written in the same transaction.
///
/// # Errors
/// [`Problem::Refused`] with the reasons of M5 and M11, [`Problem::Invalid`] for what can't be read,
/// [`Problem::NotFound`] for a contact or moment that isn't the actor's. Nothing is written then.
pub async fn save_ask(app: &App, actor: &Actor, input: &SaveAsk) -> Result<Done<AskAnswer>, Problem> {
    decided!(input.action, save_once(app, actor, input))
}

async fn save_once(app: &App, actor: &Actor, input: &SaveAsk) -> Result<Done<AskAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "save_ask").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let asked_on = input.asked_on.unwrap_or(draft.today);
    let (people, prompters_shown) = check(input, actor, asked_on, draft.today)?;
    let status = draft.asking_status(contact.id).await?;
    let unprompted = draft.state(contact.id).await?.last_unprompted_ask_on.map(|day| day.0);
    let prompted = input.moment.is_some() || draft.something_prompts(contact.id, asked_on).await?;
    may_ask(status, input.moment, unprompted.filter(|_| !prompted), asked_on)?;

    let ask = Ask {
        id: AskId(draft.mint("ask")),
        contact: input.contact,
        by: actor.user,
        moment: input.moment,
        asked_on,
        outcome: outcome(&input.outcome, people.len(), asked_on),
    };
    ask.check(prompters_shown)?;
    draft.about(contact.id);
    let wording = draft.wording_at_hand(input.wording.as_deref()).await?;
    let row = AskRow { wording, ..AskRow::of(&ask, input.thanked) };
    let of = Of { contact: Some(ask.contact), ask: Some(ask.id), moment: ask.moment, ..Of::default() };
    let fact = draft.fact(FactKind::Asked, asked_on, of, None, Some(ask.outcome.as_str()));
    draft.act_on_moments(&ask).await?;
    draft.touched(contact.id, asked_on).await?;
    draft.react(fact, asked_on, Happened::AskSaved(&ask)).await?;
    draft.note_asked(&ask, prompted).await?;

    let mut answer = AskAnswer {
        ask: ask.id.0,
        contact: contact.id,
        outcome: ask.outcome.as_str().into(),
        people: vec![],
        referrals: vec![],
        already_referred: 0,
        licence_on: row.licence_on,
    };
    draft.new.asks.push(row);
    draft.take_names(&ask, fact, people, &mut answer).await?;
    draft.keep_events(&ask, fact, &input.events).await?;
    draft.commit(answer).await
}

/// A name line as read.
struct Named {
    person: Person,
    happy_call: bool,
    told: bool,
    known: Option<ContactId>,
}

fn check(input: &SaveAsk, actor: &Actor, asked_on: Date, today: Date) -> Result<(Vec<Named>, bool), Problem> {
    let mut check = Check::default();
    check.past_day("asked_on", asked_on, today);
    for event in &input.events {
        check.text("events", &event.name, NAME_MAX);
        check.text("events", event.place.as_deref().unwrap_or_default(), NAME_MAX);
    }
    let mut people = Vec::new();
    let mut prompters_shown = true;
    match &input.outcome {
        AskOutcome::Named { names, .. } => {
            for name in names.iter().filter(|name| !name.line.trim().is_empty()) {
                if let Some(line) = check.text("names", &name.line, NOTE_MAX) {
                    let (happy_call, told) = (name.happy_call, name.told);
                    let read = crate::pasted::people(&line, actor.region, asked_on);
                    // Who was chosen is the first whom the line names.
                    let chosen = std::iter::once(name.known).chain(std::iter::repeat(None));
                    people.extend(read.into_iter().zip(chosen).map(|(person, known)| Named {
                        person,
                        happy_call,
                        told,
                        known,
                    }));
                }
            }
            if people.len() > NAMES_MAX {
                check.wrong("names", say::ask_too_many_names(NAMES_MAX));
            }
        }
        AskOutcome::NotYet { days, on, words } => {
            check.text("words", words, TEXT_MAX);
            if days.is_none() && on.is_none() {
                check.wrong("not_yet_on", say::ask_when_again());
            }
            if days.is_some_and(|days| days < 1) {
                check.wrong("not_yet_days", crate::said(&Refusal::LicenceNotAhead));
            }
        }
        AskOutcome::NobodyInMind { prompters_shown: shown } => prompters_shown = *shown,
        AskOutcome::Declined { why, .. } => {
            check.text("decline_reason", why, TEXT_MAX);
        }
    }
    check.done()?;
    for named in &people {
        named.person.check("names")?;
    }
    Ok((people, prompters_shown))
}

fn outcome(typed: &AskOutcome, names: usize, asked_on: Date) -> Outcome {
    match typed {
        AskOutcome::Named { ran_out, .. } => Outcome::Named { names, ran_out: *ran_out },
        AskOutcome::NotYet { days, on, words } => Outcome::NotYet {
            licence_on: on.unwrap_or_else(|| licence_day(asked_on, days.unwrap_or(0))),
            words: crate::text::clean(words),
        },
        AskOutcome::NobodyInMind { .. } => Outcome::NobodyInMind,
        AskOutcome::Declined { why, do_not_ask } => {
            Outcome::Declined { why: crate::text::clean(why), do_not_ask: *do_not_ask }
        }
    }
}

impl Draft<'_> {
    /// M5. Whether there is a reason to ask, though the rep named none: an open moment, or a licence whose day has come
    /// before the clock said so.
    async fn something_prompts(&mut self, contact: Uuid, asked_on: Date) -> Result<bool, Problem> {
        let moments = self.reader.open_moments_of(contact).await?;
        if moments.iter().any(|row| row.happened_on.0 <= asked_on) {
            return Ok(true);
        }
        let open = self.reader.open_follow_ups_of(contact).await?;
        Ok(open.iter().any(|row| row.kind == FollowUpKind::LicenceToAsk.as_str() && row.due_on.0 <= asked_on))
    }

    /// The ask answers every open moment of the contact: one conversation, not one a moment (M5, M11). The moment of a
    /// licence that another rep was given stays with its licence: only that rep closes it (M20), or who stands in (M40).
    async fn act_on_moments(&mut self, ask: &Ask) -> Result<(), Problem> {
        let actor = self.actor;
        let in_place_of = |owner: Uuid| actor.stands_in_for().any(|(user, _)| user == owner);
        let anothers_word = |row: &MomentRow| {
            row.kind == MomentKind::LicenceDue.as_str()
                && row.owner_id != ask.by.0
                && !in_place_of(row.owner_id)
        };
        let mut rows = self.reader.open_moments_of(ask.contact.0).await?;
        // A conversation that is noted late has not answered what happened after it.
        rows.retain(|row| !anothers_word(row) && row.happened_on.0 <= ask.asked_on);
        if let Some(led) = ask.moment {
            let row = self.row::<MomentRow>(led.0, "moment").await?;
            if row.contact_id != ask.contact.0 {
                return Err(Problem::NotFound("moment"));
            }
            if anothers_word(&row) {
                return Err(Refusal::NotYourPromise.into());
            }
            if rows.iter().all(|open| open.id != row.id) {
                rows.push(row);
            }
        }
        for row in rows {
            let acted = row.moment()?.act(ask.id, ask.asked_on)?;
            self.close_moment(row, &acted, ask.asked_on, None);
        }
        Ok(())
    }

    async fn note_asked(&mut self, ask: &Ask, prompted: bool) -> Result<(), Problem> {
        let declined_for_good = matches!(ask.outcome, Outcome::Declined { do_not_ask: true, .. });
        let state = self.change_state(ask.contact.0).await?;
        state.last_ask_on = later(state.last_ask_on, ask.asked_on);
        if !prompted {
            state.last_unprompted_ask_on = later(state.last_unprompted_ask_on, ask.asked_on);
        }
        if declined_for_good {
            state.do_not_ask = true;
            let of = Of { contact: Some(ask.contact), ask: Some(ask.id), ..Of::default() };
            self.fact(FactKind::AskingChanged, ask.asked_on, of, None, Some("do_not_ask"));
            let why = &say::how_not_again();
            self.dismiss_moments(ask.contact.0, why).await?;
            self.withdraw(ask.contact.0, Wish::DoNotAsk, why).await?;
        }
        Ok(())
    }

    async fn take_names(
        &mut self,
        ask: &Ask,
        fact: FactId,
        people: Vec<Named>,
        answer: &mut AskAnswer,
    ) -> Result<(), Problem> {
        let Outcome::Named { ran_out, .. } = ask.outcome else { return Ok(()) };
        for (position, named) in (0..).zip(people) {
            let basis = if named.told { Basis::Told } else { Basis::Named };
            let origin = Origin {
                provenance: Provenance::Asked,
                basis,
                given_by: Some(ask.contact.0),
                ask: Some(ask.id.0),
                import: None,
            };
            let found = self.find_or_add(&named.person, origin, named.known).await?;
            let given = crate::verbs::referral::Given {
                referrer: ask.contact,
                origin: ReferralOrigin::Asked(ask.id),
                position,
                line: named.person.line.clone(),
                happy_call: named.happy_call,
                on: ask.asked_on,
                due: named.person.due.as_ref(),
            };
            match self.refer(given, ContactId(found.contact)).await? {
                Some(referral) => answer.referrals.push(referral.id.0),
                None => answer.already_referred += 1,
            }
            answer.people.push(found);
        }
        let names = Happened::NamesGiven { referrer: ask.contact, rep: ask.by, ask: Some(ask.id), ran_out };
        self.react(fact, ask.asked_on, names).await
    }

    async fn keep_events(
        &mut self,
        ask: &Ask,
        fact: FactId,
        events: &[EventToAttend],
    ) -> Result<(), Problem> {
        let Some(attend) = rule("attend") else { return Ok(()) };
        for event in events.iter().filter(|event| !event.name.trim().is_empty()) {
            let id = EventId(self.mint("event"));
            self.new.events.push(EventRow {
                id: id.0,
                name: crate::text::one_line(&event.name),
                on_day: event.on.map(Day),
                place: event.place.as_deref().map(crate::text::one_line).filter(|place| !place.is_empty()),
                recommended_by: Some(ask.contact.0),
                kind: "event".into(),
                made_by: Some(ask.by.0),
                version: 1,
            });
            if !self.office.settings.is_on(attend) {
                continue;
            }
            let wait = self.office.settings.days(attend);
            let due_on = event
                .on
                .unwrap_or_else(|| domain::business_days::add_days(ask.asked_on, wait))
                .max(ask.asked_on);
            let owed = Owed {
                kind: FollowUpKind::Attend,
                contact: ask.contact,
                owner: ask.by,
                due_on,
                must_do: false,
                about: About { ask: Some(ask.id), event: Some(id), ..About::default() },
                words: None,
            };
            // Each event is its own cause; two events of one ask must not share a key (M31).
            let cause =
                FactId(domain::ids::derive(fact.0, &format!("event/{id}"), self.now.as_millisecond()));
            self.owe(cause, attend, owed, ask.asked_on).await?;
        }
        Ok(())
    }
}
