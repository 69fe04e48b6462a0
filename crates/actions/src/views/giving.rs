//! Giving back: whom to bring together, who gave and never received, what notes say of needs, and the tiers that behaviour
//! proposes (M26, M27).

use std::collections::{BTreeMap, BTreeSet};

use domain::ContactId;
use domain::contact::Tier;
use domain::giving::{Behaviour, Giver, Item, propose, tier_by_behaviour};
use domain::reach::Channel;
use reading::wants::{Want, WantKind, find_wants, stems};
use serde::Serialize;
use store::rows::{CompanyRow, ContactRow, ContactStateRow, IntroductionRow, PassedOverRow};
pub use store::{BehaviourLine, GaveLine};
use store::{Day, Reader};
use uuid::Uuid;

use crate::reaching::{Reaching, reaching};
use crate::{Actor, App, Problem};

/// The most people whose offers and needs are compared.
const PEOPLE_MAX: i64 = 4_000;
/// The most lines of a list.
const LINES_MAX: i64 = 200;
/// The most customers and referrers whose tier is looked at.
const TIERS_MAX: i64 = 20_000;
/// The most notes of a person that are read for needs.
const NOTES_READ: usize = 40;
/// How long a wish may be to be compared.
const ITEM_CHARS_MAX: usize = 200;

/// Two people who could help each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Match {
    /// Who offers.
    pub offers: Uuid,
    /// Their name.
    pub offers_name: String,
    /// What.
    pub offer: String,
    /// Who needs it.
    pub needs: Uuid,
    /// Their name.
    pub needs_name: String,
    /// What.
    pub need: String,
}

/// Whom to bring together with whom, the best fit first; never two who know each other, and nobody who asked to be left in
/// peace.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn matches(app: &App, actor: &Actor) -> Result<Vec<Match>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let lines = reader.wanters(actor.sight(), PEOPLE_MAX).await?;
    let ids: Vec<Uuid> = lines.iter().map(|line| line.id).collect();
    let known = reader.know_each_other(&ids).await?;
    let mut known: BTreeSet<(ContactId, ContactId)> =
        known.into_iter().map(|(a, b)| (a.into(), b.into())).collect();
    for (contact, other) in reader.passed_introductions().await? {
        known.extend(Uuid::try_parse(&other).ok().map(|other| (ContactId(contact), ContactId(other))));
    }
    reader.close().await?;
    let items =
        |texts: [&Option<String>; 2]| texts.into_iter().flatten().flat_map(|text| items(text)).collect();
    let people: Vec<Giver> = lines
        .iter()
        .map(|line| Giver {
            id: line.id.into(),
            company: line.company.as_deref().map(identity::fold_company),
            offers: items([&line.offers, &line.company_offers]),
            needs: items([&line.needs, &line.company_needs]),
            is_owed: line.gave > line.received,
        })
        .collect();
    let names: BTreeMap<Uuid, &str> = lines.iter().map(|line| (line.id, line.name.as_str())).collect();
    let name = |id: ContactId| names.get(&id.0).copied().unwrap_or_default().to_owned();
    let found = propose(&people, &known).into_iter().map(|one| Match {
        offers: one.offers.0,
        offers_name: name(one.offers),
        offer: one.offer,
        needs: one.needs.0,
        needs_name: name(one.needs),
        need: one.need,
    });
    Ok(found.collect())
}

/// What somebody offers or needs, one thing after the other: a line, or what stands between commas.
fn items(text: &str) -> Vec<Item> {
    let parts = text.split(['\n', ',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let parts = parts.map(|part| part.chars().take(ITEM_CHARS_MAX).collect::<String>());
    parts.map(|text| Item { stems: stems(&text), text }).filter(|item| !item.stems.is_empty()).collect()
}

/// Two people about to be brought together.
#[derive(Debug, Clone, PartialEq)]
pub struct IntroductionScreen {
    /// Who offers, and how they may be reached.
    pub offers: (ContactRow, Reaching),
    /// Who needs, and how they may be reached.
    pub needs: (ContactRow, Reaching),
    /// What fits: the offer and the need.
    pub fits: Option<(String, String)>,
    /// Whether one of them asked to be left in peace.
    pub barred: bool,
    /// Both addresses, where both may be written to by e-mail.
    pub emails: Option<(String, String)>,
}

/// Two people about to be brought together.
///
/// # Errors
/// [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn introduction_screen(
    app: &App,
    actor: &Actor,
    offers: ContactId,
    needs: ContactId,
) -> Result<IntroductionScreen, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let mut both = Vec::new();
    let mut barred = false;
    let mut texts = Vec::new();
    for id in [offers, needs] {
        let row = reader.get::<ContactRow>(id.0).await?;
        let row = row.filter(|row| actor.sees(row.owner_id)).ok_or(Problem::NotFound("contact"))?;
        let state = reader.get::<ContactStateRow>(id.0).await?.ok_or(Problem::NotFound("contact"))?;
        barred |= state.do_not_contact;
        let reaching = reaching(&mut reader, actor, app.clock.now(), &row, &state).await?;
        let company = match row.company_id {
            Some(company) => reader.get::<CompanyRow>(company).await?,
            None => None,
        };
        texts.push(company);
        both.push((row, reaching));
    }
    reader.close().await?;
    let (Some(needs), Some(offers)) = (both.pop(), both.pop()) else {
        return Err(Problem::NotFound("contact"));
    };
    let all = |row: &Option<String>, company: Option<&Option<String>>| {
        [Some(row), company]
            .into_iter()
            .flatten()
            .flatten()
            .flat_map(|text| items(text))
            .collect::<Vec<Item>>()
    };
    let theirs = all(&offers.0.offers, texts.first().and_then(Option::as_ref).map(|company| &company.offers));
    let wanted = all(&needs.0.needs, texts.get(1).and_then(Option::as_ref).map(|company| &company.needs));
    let fits = theirs.iter().find_map(|offer| {
        let need = wanted.iter().find(|need| !need.stems.is_disjoint(&offer.stems))?;
        Some((offer.text.clone(), need.text.clone()))
    });
    let open = |one: &(ContactRow, Reaching)| one.1.way(Channel::Email).ok().and(one.0.email.clone());
    let emails = open(&offers).zip(open(&needs)).filter(|_| !barred);
    Ok(IntroductionScreen { offers, needs, fits, barred, emails })
}

/// M27. Who gave and never received.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn gave_never_received(app: &App, actor: &Actor) -> Result<(i64, Vec<GaveLine>), Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let count = reader.gave_never_received_count(actor.sight()).await?;
    let lines = reader.gave_never_received(actor.sight(), LINES_MAX).await?;
    reader.close().await?;
    Ok((count, lines))
}

/// What a person offers and needs beyond their own page: their company's, what notes say, and introductions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Giving {
    /// Their company, with what it offers and needs.
    pub company: Option<CompanyRow>,
    /// What notes say, and nobody has taken or passed over: the day of the note and what.
    #[serde(skip)]
    pub suggested: Vec<(Day, Want)>,
    /// With whom they were brought together.
    pub introductions: Vec<IntroductionLine>,
    /// The tier that what they did proposes, where it isn't theirs and wasn't passed over.
    #[serde(skip)]
    pub tier: Option<(Tier, BehaviourLine)>,
}

/// An introduction with the other person's name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IntroductionLine {
    /// The introduction.
    #[serde(flatten)]
    pub row: IntroductionRow,
    /// The other person's id.
    pub other: Uuid,
    /// Their name.
    pub name: String,
}

/// The giving part of a person's page.
pub(super) async fn giving_of(
    reader: &mut Reader,
    actor: &Actor,
    contact: &ContactRow,
) -> Result<Giving, Problem> {
    let company = match contact.company_id {
        Some(id) => reader.get::<CompanyRow>(id).await?,
        None => None,
    };
    let passed = reader.passed_over_of(contact.id).await?;
    let mut notes = reader.interactions_with(contact.id).await?;
    notes.sort_by_key(|row| std::cmp::Reverse((row.on_day, row.id)));
    let mut suggested: Vec<(Day, Want)> = Vec::new();
    let is_new = |want: &Want, so_far: &[(Day, Want)]| {
        let kept = match want.kind {
            WantKind::Need => &contact.needs,
            WantKind::Offer => &contact.offers,
        };
        let said = stems(&want.what);
        let same = |text: &str| stems(text) == said;
        !kept.as_deref().is_some_and(|kept| kept.split(['\n', ',', ';']).any(same))
            && !passed.iter().any(|row| is_kind(row, want.kind) && same(&row.what))
            && !so_far.iter().any(|(_, one)| one.kind == want.kind && same(&one.what))
    };
    for row in notes.iter().take(NOTES_READ) {
        for want in row.note.as_deref().map(find_wants).unwrap_or_default() {
            if is_new(&want, &suggested) {
                suggested.push((row.on_day, want));
            }
        }
    }
    let mut introductions = Vec::new();
    for row in reader.introductions_with(contact.id).await? {
        let other = if row.offers_id == contact.id { row.needs_id } else { row.offers_id };
        if let Some(person) = reader.get::<ContactRow>(other).await?.filter(|one| actor.sees(one.owner_id)) {
            introductions.push(IntroductionLine { row, other, name: person.name });
        }
    }
    let tier = match passed.iter().any(|row| row.kind == "tier") {
        true => None,
        false => {
            let middle = middle(&reader.won_values().await?);
            let line = reader.behaviour_of(contact.id).await?;
            line.and_then(|line| Some((another_tier(&line, middle)?, line)))
        }
    };
    Ok(Giving { company, suggested, introductions, tier })
}

fn is_kind(row: &PassedOverRow, kind: WantKind) -> bool {
    row.kind == if kind == WantKind::Need { "need" } else { "offer" }
}

/// M26. The tier that behaviour proposes, where it is another one; nothing for somebody who did nothing yet.
fn another_tier(line: &BehaviourLine, middle_cents: i64) -> Option<Tier> {
    if line.gave == 0 && line.bought == 0 {
        return None;
    }
    let tier = tier_by_behaviour(Behaviour {
        gave: line.gave,
        gave_won: line.gave_won,
        bought: line.bought,
        bought_cents: line.bought_cents,
        middle_cents,
    });
    (Tier::parse(&line.tier) != Some(tier)).then_some(tier)
}

/// The value in the middle; 0 for none.
fn middle(values: &[i64]) -> i64 {
    let mut values = values.to_vec();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or(0)
}

/// M26. Whose tier behaviour proposes to change: who, and which.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn tiers_proposed(app: &App, actor: &Actor) -> Result<Vec<(BehaviourLine, Tier)>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let middle = middle(&reader.won_values().await?);
    let lines = reader.behaviour(actor.sight(), TIERS_MAX).await?;
    reader.close().await?;
    let proposed = lines.into_iter().filter_map(|line| Some((another_tier(&line, middle)?, line)));
    let mut proposed: Vec<(BehaviourLine, Tier)> = proposed.map(|(tier, line)| (line, tier)).collect();
    proposed.sort_by(|a, b| {
        (a.1, -a.0.gave_won, -a.0.gave, &a.0.name).cmp(&(b.1, -b.0.gave_won, -b.0.gave, &b.0.name))
    });
    Ok(proposed)
}
