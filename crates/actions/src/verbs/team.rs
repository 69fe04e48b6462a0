//! Running the office: profiles, settings of the playbook, and who keeps which contact (M40).

use domain::contact::Tier;
use domain::fact::{FactKind, Of};
use domain::gift::{GIFT_CENTS_MAX, GiftRules, OwnGiftLimit, gift_profile};
use domain::playbook::{RuleSetting, rule};
use domain::user::Role;
use domain::{ActionId, ContactId, UserId};
use jiff::civil::Date;
use language::{Language, say};
use serde::{Deserialize, Serialize};
use store::Json;
use store::rows::{ContactRow, DealRow, FollowUpRow, MomentRow, ReferralRow, SettingsRow, UserRow};
use uuid::Uuid;

use super::set_up::check_zone;
use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::office::weekday;
use crate::secret::{hash_password, password_fits};
use crate::text::{Check, NAME_MAX, TEXT_MAX, one_line};
use crate::{Actor, App, Done, Office, Problem};

/// Changes one's own profile.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeProfile {
    /// The client's id.
    pub action: ActionId,
    /// The name.
    pub name: String,
    /// An IANA time zone.
    pub time_zone: String,
    /// `system`, `light` or `dark`.
    pub appearance: String,
    /// The tag of the language to read; empty is "as the device says".
    pub language: String,
}

/// Changes the office's settings. What is missing stays as it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangeSettings {
    /// The client's id.
    pub action: Option<ActionId>,
    /// Rule id, on or off, days.
    pub rules: Vec<(String, bool, Option<i32>)>,
    /// Days between two touches by tier.
    pub cadence: Vec<(Tier, i32)>,
    /// The working weekdays: "mon" …
    pub week: Option<Vec<String>>,
    /// The holidays.
    pub holidays: Option<Vec<Date>>,
    /// What may be given to a person (M29).
    pub gifts: Option<GiftChoice>,
}

/// The trade profile of an office, and a limit of its own where it has one.
#[derive(Debug, Clone, PartialEq)]
pub struct GiftChoice {
    /// The profile's name.
    pub profile: String,
    /// A person and twelve months, in the smallest unit of the workspace's currency; the profile's own when missing.
    pub limit_cents: Option<i64>,
    /// Where the own limit comes from.
    pub source: String,
}

/// Changes somebody's role, and whose team they are on.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeMember {
    /// The client's id.
    pub action: ActionId,
    /// Who.
    pub user: UserId,
    /// Their role.
    pub role: Role,
    /// Whose team a rep is on; nobody's when missing.
    pub manager: Option<UserId>,
    /// Whether they may not sign in any more: they have left.
    pub barred: bool,
}

/// Sets or changes one's own password.
#[derive(Clone, PartialEq)]
pub struct ChangePassword {
    /// The client's id.
    pub action: ActionId,
    /// The password until now; not needed by somebody who has none yet.
    pub current: String,
    /// The new one.
    pub new: String,
}

impl std::fmt::Debug for ChangePassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChangePassword").field("action", &self.action).finish_non_exhaustive()
    }
}

/// Gives a contact to another rep, with all that is promised to them.
#[derive(Debug, Clone, PartialEq)]
pub struct Reassign {
    /// The client's id.
    pub action: ActionId,
    /// Who is given.
    pub contact: ContactId,
    /// To whom.
    pub to: UserId,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReassignAnswer {
    /// Who was given.
    pub contact: Uuid,
    /// To whom.
    pub to: Uuid,
    /// How many open follow-ups went with them.
    pub follow_ups: usize,
}

/// Changes one's own profile.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read.
pub async fn change_profile(app: &App, actor: &Actor, input: &ChangeProfile) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "change_profile").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let mut check = Check::default();
    let name = check.required("name", &input.name, NAME_MAX, say::field_your_name);
    check_zone(&mut check, &input.time_zone);
    if !["system", "light", "dark"].contains(&input.appearance.as_str()) {
        check.wrong("appearance", say::profile_appearance());
    }
    let language = Language::parse(&input.language);
    if !input.language.is_empty() && language.is_none() {
        check.wrong("language", say::profile_language());
    }
    check.done()?;
    let row = draft.row::<UserRow>(actor.user.0, "user").await?;
    let after = UserRow {
        name: one_line(&name),
        time_zone: input.time_zone.clone(),
        appearance: input.appearance.clone(),
        language: language.map(|language| language.tag().to_owned()),
        ..row.clone()
    };
    draft.change(row, after);
    draft.commit(()).await
}

/// Changes somebody's role, and whose team they are on (M40).
///
/// # Errors
/// [`Problem::Forbidden`] for anybody but an admin, and when the last admin would go; [`Problem::NotFound`] for somebody
/// unknown; [`Problem::Invalid`] for a manager who isn't one.
pub async fn change_member(app: &App, actor: &Actor, input: &ChangeMember) -> Result<Done<()>, Problem> {
    if !actor.role.runs_workspace() {
        return Err(Problem::Forbidden(say::team_roles()));
    }
    let mut draft = match Draft::begin(app, actor, input.action, "change_member").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<UserRow>(input.user.0, "user").await?;
    let users = draft.reader.users().await?;
    let is_admin = |user: &UserRow| user.role == Role::Admin.as_str() && user.disabled_at.is_none();
    let other_admin = users.iter().any(|user| user.id != row.id && is_admin(user));
    if (input.role != Role::Admin || input.barred) && !other_admin {
        return Err(Problem::Forbidden(say::team_one_admin()));
    }
    let manager_id = match (input.role, input.manager) {
        (Role::Rep, Some(manager)) => {
            let leads = |user: &UserRow| Role::parse(&user.role).is_some_and(Role::sees_team);
            if manager == input.user || !users.iter().any(|user| user.id == manager.0 && leads(user)) {
                return Err(Problem::field("manager", say::team_manager()));
            }
            Some(manager.0)
        }
        _ => None,
    };
    let disabled_at = match (input.barred, row.disabled_at) {
        (true, None) => Some(store::Instant::new(draft.now)),
        (true, since) => since,
        (false, _) => None,
    };
    let after = UserRow { role: input.role.as_str().into(), manager_id, disabled_at, ..row.clone() };
    draft.change(row, after);
    draft.commit(()).await
}

/// Sets or changes one's own password.
///
/// # Errors
/// [`Problem::Invalid`] when the current one is wrong, or the new one too short or too long.
pub async fn change_password(app: &App, actor: &Actor, input: &ChangePassword) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "change_password").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<UserRow>(actor.user.0, "user").await?;
    let (kept, current, new) = (row.password_hash.clone(), input.current.clone(), input.new.clone());
    // Argon2 keeps a core busy for tens of milliseconds: off the threads that answer everybody else.
    let hashed = tokio::task::spawn_blocking(move || {
        if kept.is_some() && !password_fits(&current, kept.as_deref()) {
            return Err(Problem::field("current", say::password_not_current()));
        }
        hash_password(&new)
    });
    let hash = hashed.await.map_err(|_| Problem::Forbidden(say::password_not_hashed()))??;
    let after = UserRow { password_hash: Some(hash), ..row.clone() };
    draft.change(row, after);
    draft.commit(()).await
}

/// Changes the office's settings.
///
/// # Errors
/// [`Problem::Forbidden`] for anybody but an admin, [`Problem::Invalid`] for an unknown rule or weekday.
pub async fn change_settings(app: &App, actor: &Actor, input: &ChangeSettings) -> Result<Done<()>, Problem> {
    if !actor.role.runs_workspace() {
        return Err(Problem::Forbidden(say::team_playbook()));
    }
    let action = match input.action {
        Some(action) => action,
        None => ActionId(super::fresh_id(app.clock.now())?),
    };
    let mut draft = match Draft::begin(app, actor, action, "change_settings").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.reader.get::<SettingsRow>(actor.workspace).await?;
    let mut office = row.as_ref().map(Office::of).unwrap_or_default();
    let mut check = Check::default();
    for (id, on, days) in &input.rules {
        match rule(id) {
            Some(rule) => office.settings.set(rule, RuleSetting { on: *on, days: *days }),
            None => check.wrong("rules", say::office_rule(id.as_str())),
        }
    }
    for (tier, days) in &input.cadence {
        office.settings.set_cadence(*tier, *days);
    }
    if let Some(week) = &input.week {
        office.week = week.iter().filter_map(|day| weekday(day)).collect();
        if office.week.len() != week.len() || week.is_empty() {
            check.wrong("week", say::office_week());
        }
    }
    if let Some(holidays) = &input.holidays {
        office.holidays = holidays.clone();
    }
    if let Some(choice) = &input.gifts {
        office.gifts = gift_rules(&mut check, choice, &actor.currency);
    }
    check.done()?;
    match row {
        Some(row) => {
            let after = office.row(actor.workspace, row.version);
            draft.change(row, after);
        }
        None => draft.add(office.row(actor.workspace, 1)),
    }
    draft.commit(()).await
}

/// A limit of the office's own says where it comes from; a profile's limit is in the workspace's money or doesn't hold.
fn gift_rules(check: &mut Check, choice: &GiftChoice, currency: &str) -> GiftRules {
    let Some(profile) = gift_profile(&choice.profile) else {
        check.wrong("gift_profile", say::gift_profile_unknown());
        return GiftRules::default();
    };
    let own = choice.limit_cents.map(|cents| {
        let source = check.required("gift_source", &choice.source, TEXT_MAX, say::gift_source_missing);
        if !(0..=GIFT_CENTS_MAX).contains(&cents) {
            check.wrong("gift_limit", say::gift_cost_wrong());
        }
        OwnGiftLimit { cents, source }
    });
    if own.is_none() && profile.limit_cents.is_some() && profile.currency != currency {
        check.wrong("gift_limit", say::gift_limit_currency(currency, profile.currency));
    }
    GiftRules { profile, own }
}

/// Gives a contact to another rep: their open moments, promises, deals and referrals go with them. No promise is lost
/// and no day moves (M20, M40).
///
/// # Errors
/// [`Problem::Forbidden`] for a rep, [`Problem::NotFound`] for a contact or rep out of sight.
pub async fn reassign(app: &App, actor: &Actor, input: &Reassign) -> Result<Done<ReassignAnswer>, Problem> {
    if !actor.role.sees_team() {
        return Err(Problem::Forbidden(say::owner_only_managers()));
    }
    decided!(input.action, reassign_once(app, actor, input))
}

async fn reassign_once(app: &App, actor: &Actor, input: &Reassign) -> Result<Done<ReassignAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "reassign").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.overseen_contact(input.contact).await?;
    let to = draft.row::<UserRow>(input.to.0, "user").await?;
    if to.disabled_at.is_some() || !actor.oversees(to.id) {
        return Err(Problem::NotFound("user"));
    }
    draft.about(row.id);
    let contact = row.id;
    let follow_ups = draft.give_to(row, UserId(to.id)).await?;
    draft.commit(ReassignAnswer { contact, to: to.id, follow_ups }).await
}

impl Draft<'_> {
    /// Gives a contact to a rep with all that is open; tells how many follow-ups went with them.
    pub(crate) async fn give_to(&mut self, row: ContactRow, to: UserId) -> Result<usize, Problem> {
        let owner_id = to.0;
        let today = self.today;
        let of = Of { contact: Some(ContactId(row.id)), ..Of::default() };
        self.fact(FactKind::Reassigned, today, of, None, None);
        let mut follow_ups = 0;
        for owed in self.reader.open_follow_ups_of(row.id).await? {
            let after = FollowUpRow { owner_id, ..owed.clone() };
            self.change(owed, after);
            follow_ups += 1;
        }
        for moment in self.reader.open_moments_of(row.id).await? {
            let after = MomentRow { owner_id, ..moment.clone() };
            self.change(moment, after);
        }
        for deal in self.reader.deals_of(row.id).await? {
            if deal.state == "open" {
                let after = DealRow { owner_id, ..deal.clone() };
                self.change(deal, after);
            }
        }
        for referral in self.reader.referrals_of(row.id).await? {
            if !referral.referral()?.stage.is_closed() {
                let after = ReferralRow { owner_id, ..referral.clone() };
                self.change(referral, after);
            }
        }
        self.change_state(row.id).await?.owner_id = owner_id;
        let after = ContactRow { owner_id, extra: Json(row.extra.0.clone()), ..row.clone() };
        self.change(row, after);
        Ok(follow_ups)
    }
}
