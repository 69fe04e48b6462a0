//! The office's working week, holidays and cadence (M26, and the business days of M21 and M24).

use actions::{ChangeSettings, Office, Problem};
use axum::extract::State;
use domain::contact::Tier;
use domain::playbook::RULE_DAYS_MAX;
use jiff::civil::Date;

use super::gifts;
use crate::answers::{Answer, again, page};
use crate::forms::{Typed, Wrongs};
use crate::layout::Place;
use crate::pages::office::OfficePage;
use crate::parts::{Choice, Field};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// The days as the form sends them, from Monday.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// The most holidays that are kept: ten years of them.
const HOLIDAYS_MAX: usize = 400;

/// The form's field of a tier's days.
fn cadence_field(tier: Tier) -> &'static str {
    match tier {
        Tier::A => "cadence_a",
        Tier::B => "cadence_b",
        Tier::C => "cadence_c",
    }
}

/// `GET /settings/office`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    let mut reader = web.app.db.read(member.actor().workspace).await.map_err(Problem::from)?;
    let office = Office::load(&mut reader).await.map_err(Problem::from)?;
    drop(reader);
    let works = |day: &str| match office.week.is_empty() {
        true => !matches!(day, "sat" | "sun"),
        false => office.week_words().contains(&day),
    };
    let holidays: Vec<String> = office.holidays.iter().map(Date::to_string).collect();
    let cadence = |tier: &Tier| {
        let days = Field::of(office.settings.cadence(*tier).to_string());
        (cadence_field(*tier), say::office_cadence(say::tier(tier.as_str())), days)
    };
    let fields = Fields {
        week: WEEKDAYS.map(works),
        holidays: Field::of(holidays.join("\n")),
        cadence: Tier::ALL.iter().map(cadence).collect(),
        gift_profile: office.gifts.profile.id.to_owned(),
        gift_error: None,
        own_gift: gifts::own_limit(&office.gifts, &member.actor().currency),
    };
    page(&office_page(&web, &member, fields, None)?)
}

/// `POST /settings/office`
pub(crate) async fn save(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.maybe_id("id", "action")?;
    let mut wrongs = Wrongs::default();
    let week: Vec<String> = typed.all("week").map(str::to_owned).collect();
    let holidays = read_holidays(typed.one("holidays"), &mut wrongs);
    let mut cadence = Vec::new();
    for tier in Tier::ALL {
        let name = cadence_field(*tier);
        match typed.given(name).map(str::parse::<i32>) {
            Some(Ok(days)) if (1..=RULE_DAYS_MAX).contains(&days) => cadence.push((*tier, days)),
            None => {}
            _ => wrongs.add(name, say::settings_days_between(1, RULE_DAYS_MAX)),
        }
    }
    let gifts = gifts::choice(&typed, &member.actor().currency).unwrap_or_else(|why| {
        wrongs.add("gift_limit", why);
        None
    });
    if !wrongs.any() {
        let input = ChangeSettings {
            action,
            gifts,
            cadence,
            week: Some(week),
            holidays: Some(holidays),
            ..ChangeSettings::default()
        };
        match actions::change_settings(&web.app, member.actor(), &input).await {
            Ok(done) => return Ok(go(&web, "/settings/office", say::saved(), Some(done.action.0))),
            Err(problem) => wrongs = Wrongs::of(problem)?,
        }
    }
    let fields = Fields {
        week: WEEKDAYS.map(|day| typed.all("week").any(|chosen| chosen == day)),
        holidays: wrongs.field(&typed, "holidays"),
        cadence: Tier::ALL
            .iter()
            .map(|tier| (cadence_field(*tier), say::office_cadence(say::tier(tier.as_str()))))
            .map(|(name, label)| (name, label, wrongs.field(&typed, name)))
            .collect(),
        gift_profile: typed.one("gift_profile").to_owned(),
        gift_error: wrongs.why("gift_profile"),
        own_gift: (wrongs.field(&typed, "gift_limit"), wrongs.field(&typed, "gift_source")),
    };
    again(&office_page(&web, &member, fields, wrongs.why("week"))?)
}

fn read_holidays(typed: &str, wrongs: &mut Wrongs) -> Vec<Date> {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let days: Option<Vec<Date>> =
        lines.map(|line| line.parse().ok().filter(|_| line.len() == "2026-12-25".len())).collect();
    match days {
        Some(mut days) if days.len() <= HOLIDAYS_MAX => {
            days.sort_unstable();
            days.dedup();
            days
        }
        Some(_) => {
            wrongs.add("holidays", say::office_holidays_many(HOLIDAYS_MAX));
            Vec::new()
        }
        None => {
            wrongs.add("holidays", say::office_holidays_wrong());
            Vec::new()
        }
    }
}

struct Fields {
    week: [bool; 7],
    holidays: Field,
    cadence: Vec<(&'static str, String, Field)>,
    gift_profile: String,
    gift_error: Option<String>,
    own_gift: (Field, Field),
}

fn office_page(
    web: &Web,
    member: &Member,
    fields: Fields,
    week_error: Option<String>,
) -> Result<OfficePage, Trouble> {
    let week = WEEKDAYS.into_iter().zip(1_i64..).zip(fields.week);
    Ok(OfficePage {
        shell: member.shell(web, say::office_title(), Place::More),
        id: web.ids()?.text(),
        week: week
            .map(|((day, number), chosen)| Choice { chosen, ..Choice::of(day, say::weekday(number)) })
            .collect(),
        week_error,
        holidays: fields.holidays,
        cadence: fields.cadence,
        gift_profiles: gifts::profiles(&fields.gift_profile),
        gift_error: fields.gift_error,
        gift_notes: gifts::profile_notes(),
        gift_limit: fields.own_gift.0,
        gift_source: fields.own_gift.1,
        may_change: member.actor().role.runs_workspace(),
    })
}
