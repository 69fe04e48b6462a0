//! Who acts: a signed-in user, or the clock standing in for one.

use std::collections::{BTreeMap, BTreeSet};

use domain::UserId;
use domain::business_days::add_days;
use domain::user::Role;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use language::{Language, say};
use reading::Region;
use store::rows::{CoverRow, UserRow};
use store::{Day, Reach, Sight};
use uuid::Uuid;

use crate::{App, Problem};

/// Where the key of the fingerprints stands among the workspace's settings.
pub(crate) const PRINT_KEY: &str = "print_key";
/// Days after which nobody still carries about what they did offline: a year.
const LATE_DAYS_MAX: i32 = 366;
/// Days after the last one of standing in on which what was done then may still arrive (M40). The device says when it was
/// done, so for longer it would be a way to people whom somebody has no part in any more.
const STOOD_IN_LATE_DAYS: i32 = 14;

/// Somebody who acts in a workspace.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The workspace they act in.
    pub workspace: Uuid,
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// Their days are civil dates in this zone.
    pub zone: TimeZone,
    /// The IANA name of that zone.
    pub zone_name: String,
    /// `system`, `light` or `dark`.
    pub appearance: String,
    /// The language they chose to read; `None` is "as the device says".
    pub language: Option<Language>,
    /// The region that phone numbers are read in.
    pub region: Region,
    /// ISO 4217 code of the workspace's money.
    pub currency: String,
    /// The workspace's name.
    pub workspace_name: String,
    team: BTreeSet<Uuid>,
    /// For whom they stand in on the day on which they act, and until when.
    covered: BTreeMap<Uuid, Date>,
    /// For whom they stood in lately: what was done then may arrive only now.
    covers: Vec<CoverRow>,
    is_clock: bool,
    made_at: Option<Timestamp>,
    print_key: PrintKey,
}

/// The key of the workspace's fingerprints; never shown.
#[derive(Clone)]
struct PrintKey(String);

impl std::fmt::Debug for PrintKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrintKey(…)")
    }
}

impl Actor {
    /// The user as an actor.
    ///
    /// # Errors
    /// [`Problem::NotFound`] for somebody unknown, or barred from signing in.
    pub async fn load(app: &App, workspace: Uuid, user: Uuid) -> Result<Actor, Problem> {
        let (actor, is_barred) = Actor::load_barred_too(app, workspace, user).await?;
        if is_barred { Err(Problem::NotFound("user")) } else { Ok(actor) }
    }

    /// The user as an actor, and whether they are barred: what they began is ended all the same.
    pub(crate) async fn load_barred_too(
        app: &App,
        workspace: Uuid,
        user: Uuid,
    ) -> Result<(Actor, bool), Problem> {
        let office = app.db.workspace(workspace).await?.ok_or(Problem::NotFound("workspace"))?;
        let mut reader = app.db.read(workspace).await?;
        let row = reader.get::<UserRow>(user).await?.ok_or(Problem::NotFound("user"))?;
        let is_barred = row.disabled_at.is_some();
        let role = Role::parse(&row.role).ok_or_else(|| {
            store::StoreError::Corrupt(format!("users {user}: unknown role “{}”", row.role))
        })?;
        let team = match role {
            Role::Manager => {
                let users = reader.users().await?;
                users.into_iter().filter(|one| one.manager_id == Some(user)).map(|one| one.id).collect()
            }
            _ => BTreeSet::new(),
        };
        let zone = TimeZone::get(&row.time_zone).unwrap_or(TimeZone::UTC);
        let today = zone.to_datetime(app.clock.now()).date();
        let lately = add_days(today, -STOOD_IN_LATE_DAYS);
        let covers = reader.covers_by(user, Day(lately), Day(today)).await?;
        // An office founded before there were fingerprints has a key that follows from its id.
        let print_key = office.settings.0.get(PRINT_KEY).and_then(|key| key.as_str());
        let print_key = PrintKey(print_key.map_or_else(|| workspace.to_string(), str::to_owned));
        let actor = Actor {
            print_key,
            workspace,
            user: UserId(user),
            name: row.name,
            email: row.email,
            role,
            zone,
            zone_name: row.time_zone,
            appearance: row.appearance,
            language: row.language.as_deref().and_then(Language::parse),
            region: Region::parse(&office.region).unwrap_or(Region::US),
            currency: office.currency,
            workspace_name: office.name,
            team,
            covered: on_day(&covers, today),
            covers,
            is_clock: false,
            made_at: None,
        };
        Ok((actor, is_barred))
    }

    /// The key under which numbers and addresses are fingerprinted (M19).
    pub(crate) fn print_key(&self) -> &str {
        &self.print_key.0
    }

    /// The clock, standing in for this user: what it does is done by nobody.
    #[must_use]
    pub fn as_clock(mut self) -> Actor {
        self.is_clock = true;
        self
    }

    /// M15. The user as they acted at an instant gone by, without a network: what they say counts from that day, though
    /// it arrives only now. A device whose clock runs ahead acts now. Whom they stood in for on that day they stand in for
    /// (M40).
    ///
    /// # Errors
    /// [`Problem::Invalid`] for an instant so long ago that the device's clock must be wrong.
    pub fn acting_at(mut self, made_at: Timestamp, now: Timestamp) -> Result<Actor, Problem> {
        if now.duration_since(made_at).as_hours() > i64::from(LATE_DAYS_MAX) * 24 {
            let day = self.day(made_at);
            let why = say::field_clock(language::day_full(day));
            return Err(Problem::field("made_at", why));
        }
        self.covered = on_day(&self.covers, self.day(made_at.min(now)));
        self.made_at = Some(made_at);
        Ok(self)
    }

    /// When they act: now, unless they acted before it arrived here.
    pub(crate) fn acts_at(&self, now: Timestamp) -> Timestamp {
        self.made_at.map_or(now, |made_at| made_at.min(now))
    }

    /// The language of what is done for them while they aren't there.
    pub fn reads(&self) -> Language {
        self.language.unwrap_or_default()
    }

    /// Who closed or made something; `None` for the clock.
    pub fn by(&self) -> Option<UserId> {
        (!self.is_clock).then_some(self.user)
    }

    /// Their local date and time at an instant.
    pub fn local(&self, at: Timestamp) -> DateTime {
        self.zone.to_datetime(at)
    }

    /// Their day at an instant.
    pub fn day(&self, at: Timestamp) -> Date {
        self.local(at).date()
    }

    /// Whether they see the people of that rep (M40): their own, those of their team, and those of a colleague for whom
    /// they stand in.
    pub fn sees(&self, owner: Uuid) -> bool {
        self.oversees(owner) || self.covered.contains_key(&owner)
    }

    /// For whom they stand in today, each with the last day.
    pub fn stands_in_for(&self) -> impl Iterator<Item = (Uuid, Date)> + '_ {
        self.covered.iter().map(|(user, until)| (*user, *until))
    }

    /// Whether that rep is themselves or somebody of their team: figures, letters and cards of a rep are shown to nobody
    /// else, not to whoever stands in either.
    pub fn oversees(&self, owner: Uuid) -> bool {
        match self.role {
            Role::Admin => true,
            Role::Manager => owner == self.user.0 || self.team.contains(&owner),
            Role::Rep => owner == self.user.0,
        }
    }

    /// How far they see, for questions.
    pub fn sight(&self) -> Sight {
        let reach = match self.role {
            Role::Rep => Reach::Own,
            Role::Manager => Reach::Team,
            Role::Admin => Reach::Everyone,
        };
        Sight { user: self.user.0, reach }
    }

    /// Their own people only, whatever they may see.
    pub fn own_sight(&self) -> Sight {
        Sight { user: self.user.0, reach: Reach::Own }
    }
}

/// For whom somebody stands in on a day, and until when.
fn on_day(covers: &[CoverRow], day: Date) -> BTreeMap<Uuid, Date> {
    let on = covers.iter().filter(|row| row.from_day.0 <= day && row.to_day.0 >= day);
    on.map(|row| (row.user_id, row.to_day.0)).collect()
}
