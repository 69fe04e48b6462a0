//! The office's settings as the rules need them.

use domain::business_days::BusinessCalendar;
use domain::contact::Tier;
use domain::gift::{GiftRules, OwnGiftLimit, UNKNOWN_TRADE, gift_profile};
use domain::playbook::{RuleSetting, Settings, rule};
use jiff::civil::{Date, Weekday};
use serde_json::{Map, Value, json};
use store::rows::SettingsRow;
use store::{Json, Reader, StoreError};

/// The working week, the holidays and the settings of the playbook.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Office {
    /// Business days.
    pub calendar: BusinessCalendar,
    /// How the rules are set.
    pub settings: Settings,
    /// The working weekdays, as kept.
    pub week: Vec<Weekday>,
    /// The holidays, as kept.
    pub holidays: Vec<Date>,
    /// What may be given to a person (M29).
    pub gifts: GiftRules,
    /// The trade as kept: one that isn't known here stays for the version that knows it.
    trade: Option<String>,
}

const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "mon"),
    (Weekday::Tuesday, "tue"),
    (Weekday::Wednesday, "wed"),
    (Weekday::Thursday, "thu"),
    (Weekday::Friday, "fri"),
    (Weekday::Saturday, "sat"),
    (Weekday::Sunday, "sun"),
];

impl Office {
    /// The settings of the reader's workspace; an office without any has Monday to Friday and the rules as written.
    pub async fn load(reader: &mut Reader) -> Result<Office, StoreError> {
        let workspace = reader.workspace();
        Ok(reader.get::<SettingsRow>(workspace).await?.map(|row| Office::of(&row)).unwrap_or_default())
    }

    /// Reads a settings row. Words of a newer version that are not known here are passed over.
    pub(crate) fn of(row: &SettingsRow) -> Office {
        let mut settings = Settings::default();
        for (id, kept) in row.rules.0.as_object().into_iter().flatten() {
            if let Some(rule) = rule(id) {
                let on = kept.get("on").and_then(Value::as_bool).unwrap_or(true);
                let days = kept.get("days").and_then(Value::as_i64).and_then(|days| i32::try_from(days).ok());
                settings.set(rule, RuleSetting { on, days });
            }
        }
        for tier in Tier::ALL {
            let kept =
                row.office.0.get("cadence").and_then(|all| all.get(tier.as_str())).and_then(Value::as_i64);
            if let Some(days) = kept.and_then(|days| i32::try_from(days).ok()) {
                settings.set_cadence(*tier, days);
            }
        }
        let list = |name: &str| row.office.0.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        let week: Vec<Weekday> = list("week").iter().filter_map(Value::as_str).filter_map(weekday).collect();
        let holidays: Vec<Date> =
            list("holidays").iter().filter_map(Value::as_str).filter_map(|day| day.parse().ok()).collect();
        let calendar = BusinessCalendar::new(&week, holidays.iter().copied());
        let kept = row.office.0.get("gifts");
        let gifts = kept.map(gifts_of).unwrap_or_default();
        let trade = kept.and_then(|kept| kept.get("profile")).and_then(Value::as_str).map(str::to_owned);
        Office { calendar, settings, week, holidays, gifts, trade }
    }

    /// The working weekdays as words: "mon" … "sun". Empty where the office never chose: Monday to Friday.
    pub fn week_words(&self) -> Vec<&'static str> {
        self.week.iter().map(|day| short_weekday(*day)).collect()
    }

    /// The row that keeps these settings, based on `version`.
    pub(crate) fn row(&self, workspace: uuid::Uuid, version: i64) -> SettingsRow {
        let mut rules = Map::new();
        for (id, setting) in self.settings.changed() {
            rules.insert(id.to_owned(), json!({ "on": setting.on, "days": setting.days }));
        }
        let cadence: Map<String, Value> = Tier::ALL
            .iter()
            .map(|tier| (tier.as_str().to_owned(), json!(self.settings.cadence(*tier))))
            .collect();
        let kept = self.trade.as_deref().filter(|_| !self.gifts.are_known());
        let trade = kept.unwrap_or(self.gifts.profile.id);
        let week = self.week_words();
        let holidays: Vec<String> = self.holidays.iter().map(Date::to_string).collect();
        SettingsRow {
            id: workspace,
            rules: Json(Value::Object(rules)),
            office: Json(json!({
                "week": week,
                "holidays": holidays,
                "cadence": cadence,
                "gifts": {
                    "profile": trade,
                    "limit_cents": self.gifts.own.as_ref().map(|own| own.cents),
                    "source": self.gifts.own.as_ref().map(|own| own.source.clone()),
                },
            })),
            version,
        }
    }
}

/// A profile that isn't known any more allows nothing: whatever it said, the free one would say less.
fn gifts_of(kept: &Value) -> GiftRules {
    let text = |name: &str| kept.get(name).and_then(Value::as_str);
    let profile = text("profile").and_then(gift_profile).unwrap_or(&UNKNOWN_TRADE);
    let cents = kept.get("limit_cents").and_then(Value::as_i64).filter(|cents| *cents >= 0);
    let own =
        cents.map(|cents| OwnGiftLimit { cents, source: text("source").unwrap_or_default().to_owned() });
    GiftRules { profile, own }
}

/// "mon" … "sun".
pub(crate) fn weekday(text: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, name)| *name == text).map(|(day, _)| *day)
}

/// "mon" … "sun".
pub(crate) fn short_weekday(day: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|(known, _)| *known == day).map_or("mon", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_being_kept() {
        let mut office = Office { week: vec![Weekday::Sunday, Weekday::Monday], ..Office::default() };
        office.holidays = vec![jiff::civil::date(2026, 12, 25)];
        let publish = rule("ask_to_publish").unwrap();
        office.settings.set(publish, RuleSetting { on: false, days: Some(9) });
        office.settings.set_cadence(Tier::A, 14);
        let kept = Office::of(&office.row(uuid::Uuid::nil(), 1));
        assert!(!kept.settings.is_on(publish));
        assert_eq!(kept.settings.days(publish), 9);
        assert_eq!(kept.settings.cadence(Tier::A), 14);
        assert!(kept.calendar.is_business_day(jiff::civil::date(2026, 11, 22)), "a Sunday");
        assert!(!kept.calendar.is_business_day(jiff::civil::date(2026, 11, 24)), "a Tuesday");
    }
}
