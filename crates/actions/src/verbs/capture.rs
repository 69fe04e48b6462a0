//! Capturing people from text: volunteered by somebody, or known to the rep (M14, M16, M19).

use domain::contact::{Basis, Provenance};
use domain::fact::{FactKind, Of};
use domain::playbook::Happened;
use domain::referral::Origin as ReferralOrigin;
use domain::{ActionId, ContactId};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::referral::Given;
use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::people::{Origin, Person, PersonAnswer};
use crate::text::{Check, NOTE_MAX};
use crate::{Actor, App, Done, Problem};

/// The most people captured at once; more is an import.
const PEOPLE_MAX: usize = 200;

/// People as typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Capture {
    /// The client's id.
    pub action: ActionId,
    /// What was typed.
    pub who: Captures,
    /// Who named them; `None` for people the rep knows.
    pub given_by: Option<ContactId>,
    /// The day; today when missing.
    pub on: Option<Date>,
    /// On what basis they may be contacted (M19).
    pub basis: Option<Basis>,
    /// Whether the referrer may be called by them once they bought (M10).
    pub happy_call: bool,
    /// Whether the referrer ran out of names; otherwise they are asked for the others (M1 c).
    pub ran_out: bool,
}

/// What was typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Captures {
    /// One person, in one text.
    One {
        /// "Jane Doe, CFO at Acme, 555-0100, same toner problem".
        line: String,
        /// The rep's own decision that it is this contact (M16).
        known: Option<ContactId>,
    },
    /// Several people, one a line.
    List(String),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CaptureAnswer {
    /// The people, in their order.
    pub people: Vec<PersonAnswer>,
    /// The referrals made.
    pub referrals: Vec<Uuid>,
    /// How many of them this contact had referred before.
    pub already_referred: usize,
}

/// Captures people. With a referrer each becomes a referral, with a promise to get in touch and thanks due.
///
/// # Errors
/// [`Problem::Invalid`] when nothing was typed or it is too long, [`Problem::NotFound`] for a referrer that isn't the
/// actor's.
pub async fn capture(app: &App, actor: &Actor, input: &Capture) -> Result<Done<CaptureAnswer>, Problem> {
    decided!(input.action, capture_once(app, actor, input))
}

async fn capture_once(app: &App, actor: &Actor, input: &Capture) -> Result<Done<CaptureAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "capture").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let on = input.on.unwrap_or(draft.today);
    let people = check(input, actor, on, draft.today)?;
    let mut answer = CaptureAnswer { people: vec![], referrals: vec![], already_referred: 0 };
    let Some(referrer) = input.given_by else {
        let basis = input.basis.unwrap_or(Basis::Relationship);
        let origin = Origin { provenance: Provenance::Own, basis, given_by: None, ask: None, import: None };
        for (person, known) in people {
            let found = draft.find_or_add(&person, origin, known).await?;
            if let Some(due) =
                person.due.as_ref().filter(|due| due.on >= draft.today && !found.do_not_contact)
            {
                draft.promise(ContactId(found.contact), due.on, due.at, due.words.clone()).await?;
            }
            draft.about(found.contact);
            answer.people.push(found);
        }
        return draft.commit(answer).await;
    };

    let row = draft.contact(referrer).await?;
    draft.about(row.id);
    let of = Of { contact: Some(referrer), ..Of::default() };
    let fact = draft.fact(FactKind::Referred, on, of, None, Some("volunteered"));
    let origin = Origin {
        provenance: Provenance::Volunteered,
        basis: input.basis.unwrap_or(Basis::Named),
        given_by: Some(row.id),
        ask: None,
        import: None,
    };
    for (position, (person, known)) in (0..).zip(people) {
        let found = draft.find_or_add(&person, origin, known).await?;
        let given = Given {
            referrer,
            origin: ReferralOrigin::Volunteered(fact),
            position,
            line: person.line.clone(),
            happy_call: input.happy_call,
            on,
            due: person.due.as_ref(),
        };
        match draft.refer(given, ContactId(found.contact)).await? {
            Some(referral) => answer.referrals.push(referral.id.0),
            None => answer.already_referred += 1,
        }
        answer.people.push(found);
    }
    draft.touched(row.id, on).await?;
    let names = Happened::NamesGiven { referrer, rep: actor.user, ask: None, ran_out: input.ran_out };
    draft.react(fact, on, names).await?;
    draft.commit(answer).await
}

type Typed = Vec<(Person, Option<ContactId>)>;

fn check(input: &Capture, actor: &Actor, on: Date, today: Date) -> Result<Typed, Problem> {
    let mut check = Check::default();
    check.past_day("on", on, today);
    let people: Typed = match &input.who {
        Captures::One { line, known } => match check.text("line", line, NOTE_MAX) {
            Some(clean) => {
                // Who was chosen is the first whom the line names.
                let chosen = std::iter::once(*known).chain(std::iter::repeat(None));
                crate::pasted::people(&clean, actor.region, on).into_iter().zip(chosen).collect()
            }
            None => vec![],
        },
        Captures::List(text) => {
            let length = text.chars().count();
            if length > NOTE_MAX * 4 {
                check.wrong("line", say::capture_long_list());
                vec![]
            } else {
                let text = crate::text::clean(text);
                let read = crate::pasted::people(&text, actor.region, on);
                read.into_iter().map(|person| (person, None)).collect()
            }
        }
    };
    if people.is_empty() {
        check.wrong("line", say::capture_no_name());
    }
    if people.len() > PEOPLE_MAX {
        check.wrong("line", say::capture_too_many(PEOPLE_MAX));
    }
    check.done()?;
    people.iter().try_for_each(|(person, _)| person.check("line"))?;
    Ok(people)
}
