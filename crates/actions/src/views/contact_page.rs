//! A contact's page: who they are, what is owed both ways, who led to whom, and everything that happened (M19, M37).

use std::fmt;
use std::str::FromStr;

use domain::ContactId;
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use serde_json::Value as JsonValue;
use store::rows::{ComplaintRow, ContactPointRow, ContactRow, ContactStateRow, DealRow, MomentRow, UserRow};
use store::{Day, Instant, LineageLine, Reader};
pub use store::{FactLine, FollowUpLine, GivenBackLine, ProvenanceLine, ReferralLine};
use uuid::Uuid;

use super::giving::{Giving, giving_of};
use crate::reaching::{Reaching, reaching};
use crate::{Actor, App, Problem};

/// The most people above somebody that are listed.
const CHAIN_MAX: i64 = 12;
/// The most people below somebody that are listed.
const CHAIN_PEOPLE_MAX: usize = 60;
/// Of those, the most right below one of them.
const CHAIN_BRANCH_MAX: i64 = 20;
/// Facts of one page of a timeline.
pub const FACTS_AT_ONCE: usize = 60;

/// Everything about one person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ContactPage {
    /// Their details.
    pub contact: ContactRow,
    /// Where they stand.
    pub state: ContactStateRow,
    /// Every way to reach them, in order.
    pub points: Vec<ContactPointRow>,
    /// The name of the rep who keeps them.
    pub owner: String,
    /// How they came to be known (M19).
    pub provenance: ProvenanceLine,
    /// What is owed to them, soonest first; promises are must-dos.
    pub follow_ups: Vec<FollowUpLine>,
    /// Moments that wait for an ask, oldest first.
    pub moments: Vec<MomentRow>,
    /// Their deals, oldest first.
    pub deals: Vec<DealRow>,
    /// Their complaints, newest first.
    pub complaints: Vec<ComplaintRow>,
    /// What was given both ways (M27).
    pub balance: Balance,
    /// Who referred them, first one first; one has the credit (M33).
    pub referred_by: Vec<ReferralView>,
    /// Whom they referred, first one first.
    pub referred: Vec<ReferralView>,
    /// The people who led to them, nearest first, each with the one they named (M37).
    pub came_from: Vec<ChainNode>,
    /// The people they led to at any depth, nearest first, each with the one who named them (M37).
    pub led_to: Vec<ChainNode>,
    /// What happened, newest day first.
    pub timeline: Timeline,
    /// What they and their company offer and need, and whom they met through us (M26, M27).
    pub giving: Giving,
    /// How they may be reached now (M30).
    #[serde(skip)]
    pub reaching: Reaching,
    /// Fields of an imported file without a place of their own: name and value.
    pub unknown: Vec<(String, String)>,
}

/// What was given both ways (M27).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Balance {
    /// Referrals they gave.
    pub gave: usize,
    /// Of those, won.
    pub gave_won: usize,
    /// How often they were given something back.
    pub received: i64,
    /// What, newest first.
    pub given_back: Vec<GivenBackLine>,
    /// Promises to them that are open.
    pub promises: usize,
}

/// Somebody on a page about somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonRef {
    /// Who.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// Whether the actor may open their page: another rep keeps them otherwise (M40).
    pub visible: bool,
}

/// A referral as pages show it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReferralView {
    /// Which.
    pub id: Uuid,
    /// Who named them.
    pub referrer: PersonRef,
    /// Who was named.
    pub referred: PersonRef,
    /// Where the one referred works; nothing when another rep keeps them.
    pub company: Option<String>,
    /// Their first telephone number; nothing when another rep keeps them.
    pub phone: Option<String>,
    /// Whose promise it is to get in touch.
    pub owner_id: Uuid,
    /// That rep's name.
    pub owner: String,
    /// `asked`, `volunteered` or `imported`.
    pub origin: String,
    /// The ask it came from.
    pub ask_id: Option<Uuid>,
    /// The line as it was typed.
    pub line: Option<String>,
    /// The day it was captured.
    pub captured_on: Day,
    /// How far it came, as stored.
    pub stage: String,
    /// When an introduction was made.
    pub introduced_on: Option<Day>,
    /// When they were first reached.
    pub contacted_on: Option<Day>,
    /// When they met.
    pub met_on: Option<Day>,
    /// When it was won, lost or given up.
    pub closed_on: Option<Day>,
    /// Whether this referrer has the credit (M33).
    pub credited: bool,
    /// Whether the referrer may be called by the new customer (M10).
    pub happy_call: bool,
    /// Why the credit was changed, where it was.
    pub credit_why: Option<String>,
}

impl ReferralView {
    /// What the actor may see of a referral.
    pub(super) fn of(line: ReferralLine, actor: &Actor) -> Self {
        let visible = actor.sees(line.referred_owner_id);
        Self {
            id: line.id,
            referrer: PersonRef {
                id: line.referrer_id,
                name: line.referrer,
                visible: actor.sees(line.referrer_owner_id),
            },
            referred: PersonRef { id: line.referred_id, name: line.referred, visible },
            company: line.company.filter(|_| visible),
            phone: line.phone.filter(|_| visible),
            owner_id: line.owner_id,
            owner: line.owner,
            origin: line.origin,
            ask_id: line.ask_id,
            line: line.line,
            captured_on: line.captured_on,
            stage: line.stage,
            introduced_on: line.introduced_on,
            contacted_on: line.contacted_on,
            met_on: line.met_on,
            closed_on: line.closed_on,
            credited: line.credited,
            happy_call: line.happy_call,
            credit_why: line.credit_why,
        }
    }
}

/// One person of a chain of credited referrals (M37).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChainNode {
    /// Who.
    pub person: PersonRef,
    /// The person one step nearer to the contact of the page; the contact's own id at depth 1.
    pub nearer: Uuid,
    /// Steps from the contact of the page, from 1.
    pub depth: i64,
    /// How far the referral between the two came, as stored.
    pub stage: String,
    /// How many deals they won for us since they were referred; nothing when another rep keeps them.
    pub won_deals: Option<i64>,
    /// What these are worth, in cents; nothing when another rep keeps them.
    pub won_cents: Option<i64>,
}

/// A page of a timeline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Timeline {
    /// Newest day first.
    pub facts: Vec<FactView>,
    /// Where the older ones begin; nothing when all are shown.
    pub older: Option<TimelineCursor>,
}

/// One fact with the words around it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FactView {
    /// The fact.
    #[serde(flatten)]
    pub line: FactLine,
    /// The closed word that says more: a moment's kind, a stage, an outcome, the verb that was undone.
    pub word: Option<String>,
    /// Whether the actor may open the page of the other person.
    pub other_visible: bool,
}

/// A place in a timeline. As text: the day, the instant in milliseconds and the id, with underscores between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineCursor {
    on_day: Day,
    at: Instant,
    id: Uuid,
}

impl fmt::Display for TimelineCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}_{}", self.on_day, self.at.millis(), self.id.simple())
    }
}

impl FromStr for TimelineCursor {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        let unknown = || Problem::NotFound("page");
        let mut parts = text.splitn(3, '_');
        let mut next = || parts.next().ok_or_else(unknown);
        let on_day = next()?.parse::<Day>().map_err(|_| unknown())?;
        let millis = next()?.parse::<i64>().map_err(|_| unknown())?;
        let id = Uuid::try_parse(next()?).map_err(|_| unknown())?;
        Ok(Self { on_day, at: Instant::from_millis(millis).ok_or_else(unknown)?, id })
    }
}

impl Serialize for TimelineCursor {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// Everything about a contact, with the first page of their timeline.
///
/// # Errors
/// [`Problem::NotFound`] for an unknown contact and for somebody else's alike.
pub async fn contact_page(app: &App, actor: &Actor, id: ContactId) -> Result<ContactPage, Problem> {
    let mut reader = super::genealogy::reader(app, actor).await?;
    let contact = seen(&mut reader, actor, id).await?;
    let state = reader.get::<ContactStateRow>(id.0).await?.ok_or(Problem::NotFound("contact"))?;
    let owner = reader.get::<UserRow>(contact.owner_id).await?.map(|user| user.name).unwrap_or_default();
    let points = reader.points_of(id.0).await?;
    let provenance = reader.provenance_of(id.0).await?;
    let follow_ups = reader.owed_to(id.0).await?;
    let moments = reader.open_moments_of(id.0).await?;
    let deals = reader.deals_of(id.0).await?;
    let complaints = reader.complaints_of(id.0).await?;
    let view =
        |lines: Vec<ReferralLine>| lines.into_iter().map(|line| ReferralView::of(line, actor)).collect();
    let referred_by = view(reader.referred_by(id.0).await?);
    let referred: Vec<ReferralView> = view(reader.referred(id.0).await?);
    let balance = Balance {
        gave: referred.len(),
        gave_won: referred.iter().filter(|one| one.stage == "won").count(),
        received: state.received,
        given_back: reader.given_back(id.0).await?,
        promises: follow_ups.iter().filter(|owed| owed.must_do).count(),
    };
    // Most people stand in no chain at all: what is listed already says so.
    let came_from = if referred_by.is_empty() { vec![] } else { came_from(&mut reader, id.0, actor).await? };
    let led_to = if referred.is_empty() { vec![] } else { led_to(&mut reader, id.0, actor).await? };
    let timeline = facts(&mut reader, actor, id, None, FACTS_AT_ONCE).await?;
    let reaching = reaching(&mut reader, actor, app.clock.now(), &contact, &state).await?;
    let giving = giving_of(&mut reader, actor, &contact).await?;
    reader.close().await?;
    Ok(ContactPage {
        giving,
        reaching,
        unknown: unknown_fields(&contact.extra.0),
        contact,
        state,
        points,
        owner,
        provenance,
        follow_ups,
        moments,
        deals,
        complaints,
        balance,
        referred_by,
        referred,
        came_from,
        led_to,
        timeline,
    })
}

/// A page of a contact's timeline: what happened, newest day first; what was undone is left out.
///
/// # Errors
/// [`Problem::NotFound`] for an unknown contact and for somebody else's alike.
pub async fn timeline(
    app: &App,
    actor: &Actor,
    id: ContactId,
    before: Option<TimelineCursor>,
    limit: usize,
) -> Result<Timeline, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    seen(&mut reader, actor, id).await?;
    let timeline = facts(&mut reader, actor, id, before, limit.clamp(1, FACTS_AT_ONCE * 10)).await?;
    reader.close().await?;
    Ok(timeline)
}

async fn seen(reader: &mut Reader, actor: &Actor, id: ContactId) -> Result<ContactRow, Problem> {
    let found = reader.get::<ContactRow>(id.0).await?;
    found.filter(|row| actor.sees(row.owner_id)).ok_or(Problem::NotFound("contact"))
}

async fn facts(
    reader: &mut Reader,
    actor: &Actor,
    id: ContactId,
    before: Option<TimelineCursor>,
    limit: usize,
) -> Result<Timeline, Problem> {
    let last = || (Day(Date::MAX), Instant::new(jiff::Timestamp::MAX), Uuid::max());
    let before = before.map_or_else(last, |before| (before.on_day, before.at, before.id));
    let mut lines = reader.facts_of(id.0, before, limit as i64 + 1).await?;
    let more = lines.len() > limit;
    lines.truncate(limit);
    let oldest = lines.last().filter(|_| more);
    let older = oldest.map(|line| TimelineCursor { on_day: line.on_day, at: line.at, id: line.id });
    let facts = lines.into_iter().map(|line| FactView {
        word: line.detail.0.get("word").and_then(JsonValue::as_str).map(str::to_owned),
        other_visible: line.other_owner_id.is_some_and(|owner| actor.sees(owner)),
        line,
    });
    Ok(Timeline { facts: facts.collect(), older })
}

/// Who led to a contact, nearest first.
async fn came_from(reader: &mut Reader, id: Uuid, actor: &Actor) -> Result<Vec<ChainNode>, Problem> {
    let above = reader.above(id, CHAIN_MAX).await?;
    let stage = reader.lineage(id).await?.and_then(|line| line.stage);
    let mut nearer = (id, stage);
    let mut nodes = Vec::new();
    for (depth, line) in (1..).zip(above) {
        let (below, stage) = std::mem::replace(&mut nearer, (line.id, line.stage.clone()));
        nodes.push(node(line, below, depth, stage, actor));
    }
    Ok(nodes)
}

/// Whom a contact led to, nearest first, as far as it fits a page: the tree shows the rest.
async fn led_to(reader: &mut Reader, id: Uuid, actor: &Actor) -> Result<Vec<ChainNode>, Problem> {
    let mut nodes: Vec<ChainNode> = Vec::new();
    let mut level = vec![id];
    for depth in 1.. {
        let mut lines = reader.right_below(&level, CHAIN_BRANCH_MAX).await?;
        lines.sort_by_key(|line| std::cmp::Reverse((line.own_cents + line.cents, line.people, line.id)));
        lines.truncate(CHAIN_PEOPLE_MAX.saturating_sub(nodes.len()));
        if lines.is_empty() {
            break;
        }
        level = lines.iter().filter(|line| line.people > 0).map(|line| line.id).collect();
        for line in lines {
            let (nearer, stage) = (line.parent_id.unwrap_or(id), line.stage.clone());
            nodes.push(node(line, nearer, depth, stage, actor));
        }
    }
    Ok(nodes)
}

fn node(line: LineageLine, nearer: Uuid, depth: i64, stage: Option<String>, actor: &Actor) -> ChainNode {
    let visible = actor.sees(line.owner_id);
    ChainNode {
        person: PersonRef { id: line.id, name: line.name, visible },
        nearer,
        depth,
        stage: stage.unwrap_or_default(),
        won_deals: visible.then_some(line.own_deals),
        won_cents: visible.then_some(line.own_cents),
    }
}

/// An array of `[name, value]`, as the import keeps it.
fn unknown_fields(extra: &JsonValue) -> Vec<(String, String)> {
    let text = |value: &JsonValue| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let pairs = extra.as_array().into_iter().flatten();
    pairs.filter_map(|pair| Some((text(pair.get(0)?), text(pair.get(1)?)))).collect()
}
