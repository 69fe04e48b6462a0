//! Names that a client enters on a card's page, without signing in: referrals volunteered through that card (M17, M19).

use domain::contact::{Basis, Provenance};
use domain::fact::{FactKind, Of};
use domain::playbook::Happened;
use domain::referral::Origin as ReferralOrigin;
use domain::{ActionId, ContactId, ids};
use language::say;
use reading::read_capture;
use serde::{Deserialize, Serialize};
use store::Instant;
use store::rows::{CardEntryRow, CardRow, ContactRow};
use uuid::Uuid;

use super::card::open_card;
use super::referral::Given;
use super::set_up::later;
use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::people::{Origin, Person};
use crate::secret::hash_secret;
use crate::text::{Check, NAME_MAX, one_line};
use crate::{Actor, App, Problem};

/// The most people at once.
pub const CARD_NAMES_MAX: usize = 10;
/// The most characters of what is said of one person.
const ABOUT_MAX: usize = 400;
/// Submissions of one card in one window.
const CARD_TRIES_MAX: i64 = 40;
/// Submissions from one place in one window.
const PLACE_TRIES_MAX: i64 = 20;
/// Minutes of a window.
const WINDOW_MINUTES: i64 = 60;

/// What a client sends.
#[derive(Clone, Default, PartialEq)]
pub struct CardNames {
    /// The form's id: sending it twice enters it once.
    pub id: Uuid,
    /// The secret in the card's address.
    pub token: String,
    /// Where it comes from (an IP address); kept as a hash, for an hour.
    pub from: String,
    /// Who they are; not needed on a card made for one client.
    pub me: String,
    /// Their own telephone number or e-mail address.
    pub my_reach: String,
    /// Whom they name; empty places are passed over.
    pub people: Vec<CardName>,
    /// "I have told them that I'm passing their name on."
    pub told: bool,
}

/// One person on a card.
#[derive(Clone, Default, PartialEq)]
pub struct CardName {
    /// Their name.
    pub name: String,
    /// Telephone, e-mail, where they work, what they are facing.
    pub about: String,
}

impl std::fmt::Debug for CardNames {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CardNames").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What the client is told: nothing that they didn't send themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thanked {
    /// How many people they named.
    pub names: usize,
}

/// What is kept of it. Never shown on the card's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Taken {
    referrer: Uuid,
    referrals: Vec<Uuid>,
    left_out: i64,
}

/// Takes the names that somebody entered on a card. Each becomes a referral, with a promise to get in touch and thanks
/// due, as if the rep had written it down; whoever asked not to be contacted is left out, and only the rep is told.
///
/// # Errors
/// [`Problem::LinkClosed`] for an address that is unknown, revoked or over – the same for all –,
/// [`Problem::TooManyTries`] for a card or a place that sends too much, [`Problem::Invalid`] for what can't be read.
pub async fn take_card_names(app: &App, input: &CardNames) -> Result<Thanked, Problem> {
    let (rep, card) = open_card(app, &input.token).await?.ok_or(Problem::LinkClosed)?;
    limit(app, &format!("card:{}", card.id), CARD_TRIES_MAX).await?;
    limit(app, &format!("card-from:{}:{}", card.id, input.from), PLACE_TRIES_MAX).await?;
    let people = check(input, &card)?;
    let actor = keeper(app, rep, &card).await?;
    // The form's id counts for this card alone: it can't be the id of anything else that was done here.
    let made = card.created_at.millis();
    let action = ActionId(ids::derive(card.id, &format!("names/{}", input.id), made));
    decided!(action, take_once(app, &actor, &card, action, input, &people))?;
    Ok(Thanked { names: people.len() })
}

/// Counts a submission under a key that names nobody.
async fn limit(app: &App, key: &str, most: i64) -> Result<(), Problem> {
    let now = app.clock.now();
    let over = later(now, -WINDOW_MINUTES);
    let tried = app.db.count_try(&hash_secret(key), Instant::new(now), over).await?;
    if tried > most { Err(Problem::TooManyTries { minutes: WINDOW_MINUTES }) } else { Ok(()) }
}

/// Who takes the names down: the card's rep, or whoever keeps its client by now (M40).
async fn keeper(app: &App, rep: Actor, card: &CardRow) -> Result<Actor, Problem> {
    let Some(client) = card.contact_id else { return Ok(rep) };
    let mut reader = app.db.read(rep.workspace).await?;
    let owner = reader.get::<ContactRow>(client).await?.map(|row| row.owner_id);
    reader.close().await?;
    match owner {
        Some(owner) if !rep.sees(owner) => Actor::load(app, rep.workspace, owner).await,
        _ => Ok(rep),
    }
}

fn check(input: &CardNames, card: &CardRow) -> Result<Vec<CardName>, Problem> {
    let mut check = Check::default();
    if card.contact_id.is_none() {
        check.required("me", &input.me, NAME_MAX, say::card_names_me);
        check.required("my_reach", &input.my_reach, NAME_MAX, say::card_names_reach);
    }
    let mut people = Vec::new();
    for typed in &input.people {
        let name = check.text("names", &typed.name, NAME_MAX);
        let about = check.text("names", &typed.about, ABOUT_MAX);
        match (name, about) {
            (Some(name), about) => {
                people.push(CardName { name: one_line(&name), about: one_line(&about.unwrap_or_default()) });
            }
            (None, Some(_)) => check.wrong("names", say::card_names_everybody()),
            (None, None) => {}
        }
    }
    if people.is_empty() {
        check.wrong("names", say::card_names_none());
    }
    if people.len() > CARD_NAMES_MAX {
        check.wrong("names", say::card_names_too_many(CARD_NAMES_MAX));
    }
    check.done()?;
    Ok(people)
}

async fn take_once(
    app: &App,
    actor: &Actor,
    card: &CardRow,
    action: ActionId,
    input: &CardNames,
    people: &[CardName],
) -> Result<(), Problem> {
    let mut draft = match Draft::begin::<Taken>(app, actor, action, "take_card_names").await? {
        Begun::New(draft) => draft,
        Begun::Before(_) => return Ok(()),
    };
    let on = draft.today;
    let referrer = match card.contact_id {
        Some(client) => draft.contact(ContactId(client)).await?.id,
        None => draft.client_of_card(input).await?,
    };
    draft.about(referrer);
    let of = Of { contact: Some(ContactId(referrer)), ..Of::default() };
    let fact = draft.fact(FactKind::Referred, on, of, None, Some("card"));
    let mut taken = Taken { referrer, referrals: vec![], left_out: 0 };
    for (position, typed) in (0..).zip(people) {
        let line = match typed.about.as_str() {
            "" => typed.name.clone(),
            about => format!("{}, {about}", typed.name),
        };
        let read = read_capture(&line, actor.region);
        let person = Person { name: typed.name.clone(), ..Person::captured(&line, read) };
        person.check("names")?;
        match draft.named_on_card(&person, referrer, input.told).await? {
            Named::LeaveOut => taken.left_out += 1,
            Named::Themselves => {}
            Named::Contact(contact) => {
                let given = Given {
                    referrer: ContactId(referrer),
                    origin: ReferralOrigin::Volunteered(fact),
                    position,
                    line: person.line,
                    happy_call: false,
                    on,
                    due: None,
                };
                let referral = draft.refer(given, ContactId(contact)).await?;
                taken.referrals.extend(referral.map(|referral| referral.id.0));
            }
        }
    }
    if taken.left_out > 0 {
        // M19: the rep is told that it happened; who it was is kept nowhere.
        draft.note(referrer, say::note_card_peace(taken.left_out));
    }
    draft.touched(referrer, on).await?;
    if taken.left_out < i64::try_from(people.len()).unwrap_or(i64::MAX) {
        let names = Happened::NamesGiven {
            referrer: ContactId(referrer),
            rep: actor.user,
            ask: None,
            ran_out: false,
        };
        draft.react(fact, on, names).await?;
    }
    draft.add(CardEntryRow {
        // The action's own id: whoever looks at the card can take it back.
        id: action.0,
        card_id: card.id,
        referrer_id: referrer,
        at: Instant::new(draft.now),
        names: i64::try_from(taken.referrals.len()).unwrap_or(0),
        left_out: taken.left_out,
        told: input.told,
        version: 1,
    });
    draft.commit(taken).await.map(|_| ())
}

/// Who a name on a card turned out to be.
enum Named {
    /// A contact, known or new.
    Contact(Uuid),
    /// Whoever sent the form.
    Themselves,
    /// Somebody who asked not to be contacted.
    LeaveOut,
}

impl Draft<'_> {
    /// The client behind a card for everybody: one of the rep's own contacts, or somebody new. What a stranger types
    /// about a known contact becomes a note and changes nothing else.
    async fn client_of_card(&mut self, input: &CardNames) -> Result<Uuid, Problem> {
        let line = format!("{}, {}", one_line(&input.me), one_line(&input.my_reach));
        let read = read_capture(&line, self.actor.region);
        let person = Person { name: one_line(&input.me), ..Person::captured(&line, read) };
        person.check("me")?;
        if let Some(known) = self.same_person(&person).await?
            && self.actor.sees(known.owner_id)
        {
            self.note(known.id, say::note_card_who(line));
            return Ok(known.id);
        }
        let origin = Origin {
            provenance: Provenance::Own,
            basis: Basis::Relationship,
            given_by: None,
            ask: None,
            import: None,
        };
        Ok(self.add_contact(&person, origin).await?.id)
    }

    async fn named_on_card(&mut self, person: &Person, referrer: Uuid, told: bool) -> Result<Named, Problem> {
        if let Some(known) = self.same_person(person).await? {
            if known.id == referrer {
                return Ok(Named::Themselves);
            }
            if self.state(known.id).await?.do_not_contact {
                return Ok(Named::LeaveOut);
            }
            if let Some(line) = person.line.as_deref().filter(|line| one_line(line) != known.name) {
                self.note(known.id, say::note_card_named(line));
            }
            return Ok(Named::Contact(known.id));
        }
        if self.asked_for_peace(person).await? {
            return Ok(Named::LeaveOut);
        }
        let basis = if told { Basis::Told } else { Basis::Named };
        let origin = Origin {
            provenance: Provenance::Volunteered,
            basis,
            given_by: Some(referrer),
            ask: None,
            import: None,
        };
        let found = self.find_or_add(person, origin, None).await?;
        if !told {
            let text = say::not_told_yet();
            self.note(found.contact, text);
        }
        Ok(Named::Contact(found.contact))
    }
}
