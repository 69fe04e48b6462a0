//! Gifts at cost: what a person was given and may be given, the ledger, and the list for an auditor (M29).

use std::collections::BTreeMap;

use domain::ContactId;
use domain::follow_up::FollowUpKind;
use domain::gift::{GiftRules, Given, given_in_year, year_begins};
use jiff::civil::Date;
use store::Day;
pub use store::GiftLine;
use store::rows::{ContactRow, GiftRow};
use uuid::Uuid;

use crate::{Actor, App, Office, Problem};

/// Gifts that are read in one go.
const LINES_AT_ONCE: i64 = 5_000;

/// What a rep should see while writing down a gift.
#[derive(Debug, Clone, PartialEq)]
pub struct GiftScreen {
    /// To whom.
    pub contact: ContactRow,
    /// Everything given to them, the latest first.
    pub before: Vec<GiftRow>,
    /// What may be given.
    pub rules: GiftRules,
    /// Given in the twelve months that end today.
    pub in_year_cents: i64,
    /// Whom they referred: the referral and the name, the latest first.
    pub referrals: Vec<(Uuid, String)>,
    /// The thanks with a gift that are owed to them, and the referral that they are for.
    pub owed: Option<(Uuid, Option<Uuid>)>,
    /// Whether the actor may let a gift go beyond the limit.
    pub may_lift: bool,
}

/// What a person was given and may be given.
///
/// # Errors
/// [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn gift_screen(app: &App, actor: &Actor, id: ContactId) -> Result<GiftScreen, Problem> {
    let today = actor.day(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let contact = reader.get::<ContactRow>(id.0).await?;
    let contact = contact.filter(|row| actor.sees(row.owner_id)).ok_or(Problem::NotFound("contact"))?;
    let before = reader.gifts_to(id.0).await?;
    let rules = Office::load(&mut reader).await?.gifts;
    let mut referrals: Vec<(Uuid, String)> =
        reader.referred(id.0).await?.into_iter().map(|line| (line.id, line.referred)).collect();
    referrals.reverse();
    let open = reader.open_follow_ups_of(id.0).await?;
    let owed = open.iter().find(|row| row.kind == FollowUpKind::ThankWithGift.as_str());
    let owed = owed.map(|row| (row.id, row.referral_id));
    reader.close().await?;
    let given: Vec<Given> = before.iter().map(given).collect();
    Ok(GiftScreen {
        in_year_cents: given_in_year(&given, today),
        may_lift: actor.role.sees_team() && actor.oversees(contact.owner_id) && rules.profile.note_lifts,
        contact,
        before,
        rules,
        referrals,
        owed,
    })
}

fn given(row: &GiftRow) -> Given {
    Given { on: row.on_day.0, cents: row.cost_cents }
}

/// What was given in the twelve months that end today.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    /// The latest first.
    pub lines: Vec<GiftLine>,
    /// Contact, name and sum, the largest first.
    pub by_person: Vec<(Uuid, String, i64)>,
    /// What may be given to a person.
    pub rules: GiftRules,
}

/// The gifts to people whom the actor sees.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn gift_ledger(app: &App, actor: &Actor) -> Result<Ledger, Problem> {
    let today = actor.day(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let lines = reader.gifts_since(actor.sight(), Day(year_begins(today)), LINES_AT_ONCE).await?;
    let rules = Office::load(&mut reader).await?.gifts;
    reader.close().await?;
    let mut sums: BTreeMap<Uuid, (String, i64)> = BTreeMap::new();
    for line in &lines {
        let sum = sums.entry(line.contact_id).or_insert_with(|| (line.contact.clone(), 0));
        sum.1 = sum.1.saturating_add(line.cost_cents);
    }
    let mut by_person: Vec<(Uuid, String, i64)> =
        sums.into_iter().map(|(id, (name, sum))| (id, name, sum)).collect();
    by_person.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.1.cmp(&b.1)));
    Ok(Ledger { lines, by_person, rules })
}

/// Every gift there is, for an auditor: a file whose cells don't run anywhere.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn export_gifts(app: &App, actor: &Actor) -> Result<String, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let lines = reader.gifts_since(actor.sight(), Day(Date::ZERO), LINES_AT_ONCE).await?;
    reader.close().await?;
    let header = [
        "day",
        "person",
        "company",
        "what",
        "kind",
        "cost",
        "currency",
        "for referral of",
        "given by",
        "rules",
        "limit in 12 months",
        "beyond the limit because",
        "allowed by",
    ];
    // Plain digits: a spreadsheet of any language adds them up.
    let plain = |cents: i64| {
        let places = language::money_decimals(&actor.currency) as usize;
        let unit = 10_i64.pow(language::money_decimals(&actor.currency));
        match places {
            0 => cents.to_string(),
            places => format!("{}.{:0places$}", cents / unit, cents % unit),
        }
    };
    let rows = lines.into_iter().map(|line| {
        [
            line.on_day.to_string(),
            line.contact,
            line.company.unwrap_or_default(),
            line.what,
            line.form,
            plain(line.cost_cents),
            actor.currency.clone(),
            line.referred.unwrap_or_default(),
            line.rep,
            line.profile,
            line.limit_cents.map(plain).unwrap_or_default(),
            line.over_why.unwrap_or_default(),
            line.over_by.unwrap_or_default(),
        ]
    });
    Ok(interop::write_csv(header, rows))
}
