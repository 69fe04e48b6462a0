//! Days with a name, as they are said: "next Thanksgiving", "Easter 2027", "Labor Day weekend".

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};

use super::feasts::{easter, feast_day};
use super::holiday_names::{BANK_HOLIDAYS_GB, Feast, HOLIDAYS, NOUNS_AFTER, Rule};
use super::lexicon::{Which, month, weekday};
use super::period::{Period, in_week_of, is_business_day, plus_days};
use super::reader::{Reader, Sense};

/// How many years ahead the next one is looked for: enough for every rule.
const YEARS_AHEAD_MAX: i16 = 2;

/// A name, where it holds, the rule.
type Named = (&'static str, &'static [&'static str], Rule);

/// Every place of a text is asked for a name; most words begin none.
static BY_FIRST_WORD: LazyLock<HashMap<&'static str, Vec<Named>>> = LazyLock::new(|| {
    let mut by_first_word: HashMap<&str, Vec<Named>> = HashMap::new();
    for (names, countries, rule) in HOLIDAYS {
        for name in *names {
            let first = name.split(' ').next().unwrap_or(name);
            by_first_word.entry(first).or_default().push((name, countries, *rule));
        }
    }
    by_first_word
});

impl Rule {
    pub(super) fn day(self, year: i16) -> Option<Date> {
        match self {
            Rule::Fixed(month, day) => Date::new(year, month, day).ok(),
            Rule::Nth(month, nth, weekday) => {
                Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
            }
            Rule::Easter(days) => plus_days(easter(year)?, days),
            Rule::After(rule, days) => plus_days(rule.day(year)?, days),
            Rule::Before(month, day, weekday) => {
                Date::new(year, month, day).ok()?.nth_weekday(-1, weekday).ok()
            }
            Rule::From(month, day, weekday) => {
                plus_days(Date::new(year, month, day).ok()?, -1)?.nth_weekday(1, weekday).ok()
            }
            Rule::Moved(month, day, from_sunday) => {
                let day = Date::new(year, month, day).ok()?;
                match day.weekday() {
                    Weekday::Saturday => plus_days(day, 2),
                    Weekday::Sunday => plus_days(day, from_sunday),
                    _ => Some(day),
                }
            }
            Rule::Feast(feast) => feast_day(feast, year),
        }
    }

    /// The last day of rest that goes with it; "after Easter" is after Easter Monday.
    fn rest(self, day: Date, country: &str) -> Option<Date> {
        match self {
            Rule::Easter(-2..=1) => plus_days(easter(day.year())?, 1),
            Rule::Easter(49) => plus_days(day, 1),
            // The weekend and the other days off that follow.
            Rule::Moved(..) => (0..5).try_fold(day, |last, _| {
                let next = plus_days(last, 1)?;
                let is_off = !is_business_day(next)
                    || BANK_HOLIDAYS_GB.iter().any(|rule| rule.day(next.year()) == Some(next));
                Some(if is_off { next } else { last })
            }),
            Rule::Fixed(12, 25) if country != "US" => plus_days(day, 1),
            Rule::Fixed(12, 24) => self.after_christmas(day, country),
            Rule::Feast(Feast::Hanukkah | Feast::Passover) => plus_days(day, 7),
            Rule::Feast(Feast::Ramadan) => plus_days(day, 29),
            _ => Some(day),
        }
    }

    fn after_christmas(self, eve: Date, country: &str) -> Option<Date> {
        plus_days(eve, if country == "US" { 1 } else { 2 })
    }
}

impl Reader {
    /// A day with a name: "Easter", "next Thanksgiving", "black friday 2010", "Independence Day of this year".
    pub(super) fn holiday(&self, at: usize) -> Option<Sense> {
        let start = self.skip(at, &["the"]);
        let (which, name_at) = self.which(start).map_or((None, start), |(which, next)| (Some(which), next));
        let name_at = self.skip(name_at, &["the"]);
        let (rule, end) = self.bank_holiday(name_at).or_else(|| self.named_holiday(name_at))?;
        // "Easter Monday lunch" is on that day, the Christmas lunch is not.
        let is_one_day = matches!(self.before(end), "day" | "eve") || weekday(self.before(end)).is_some();
        let is_a_person = name_at + 1 == end
            && self.is_word(end)
            && self.is_capital(end)
            && self.is_capital(name_at)
            && !self.follows_a_day(end)
            && !matches!(self.at(end), "day" | "week" | "weekend");
        if !is_one_day && is_a_person {
            return None;
        }
        if !is_one_day && NOUNS_AFTER.contains(&self.at(end)) {
            return None;
        }
        if let Some((year, end)) = self.holiday_year(end) {
            return self.as_holiday(rule, rule.day(year)?, end);
        }
        let today = self.today();
        let years =
            |from: i16, to: i16| (from..=to).filter_map(|year| rule.day(today.year().checked_add(year)?));
        let day = match which {
            // On Easter Monday "after Easter" is still ahead.
            None | Some(Which::Coming) if self.before(at) == "after" => years(-1, YEARS_AHEAD_MAX)
                .find(|day| rule.rest(*day, &self.country).is_some_and(|rest| rest >= today)),
            None | Some(Which::Coming) => years(-1, YEARS_AHEAD_MAX).find(|day| *day >= today),
            Some(Which::This) => rule.day(today.year()),
            Some(Which::Next) => years(0, YEARS_AHEAD_MAX).find(|day| *day > today),
            Some(Which::Last | Which::Past) => years(-2, 0).rfind(|day| *day < today),
        };
        self.as_holiday(rule, day?, end)
    }

    fn as_holiday(&self, rule: Rule, day: Date, end: usize) -> Option<Sense> {
        let mut end = end;
        let mut day = day;
        // "Labor Day weekend", "Thanksgiving week", "Easter week"
        if let Some(after) = self.one_of(end, &["weekend"]) {
            day = match day.weekday() {
                Weekday::Monday => plus_days(day, -2)?,
                _ => in_week_of(day, Weekday::Saturday)?,
            };
            return Some(Sense { over: plus_days(day, 2), ..Sense::day(after, day) });
        }
        if let Some(after) = self.one_of(end, &["week"]) {
            return Some(Sense::period(after, Period::week_of(day)?));
        }
        end = self.skip(end, &["itself"]);
        Some(Sense { over: rule.rest(day, &self.country), ..Sense::day(end, day) })
    }

    fn holiday_year(&self, at: usize) -> Option<(i16, usize)> {
        if let Some(read) = self.year_said(at) {
            return Some(read);
        }
        let next = self.skip(at, &["of", "in", ","]);
        let (year, end) = self.year(next).filter(|_| self.is_number(next) || self.at(next) == "'")?;
        (1900..=2200).contains(&year).then_some((year, end))
    }

    fn named_holiday(&self, at: usize) -> Option<(Rule, usize)> {
        let mut found: Option<(Rule, usize)> = None;
        for (name, countries, rule) in BY_FIRST_WORD.get(self.at(at))? {
            let Some(end) = self.phrase(at, name).or_else(|| self.dotted_saint(at, name)) else {
                continue;
            };
            let is_longer = found.is_none_or(|(_, longest)| end > longest);
            if is_longer && (countries.is_empty() || self.is_in(countries)) {
                found = Some((*rule, end));
            }
        }
        found
    }

    /// "St. Patrick's Day"
    fn dotted_saint(&self, at: usize, name: &str) -> Option<usize> {
        let rest = name.strip_prefix("st ")?;
        let dot = self.one_of(at, &["st"])?;
        self.phrase(self.one_of(dot, &["."])?, rest)
    }

    /// "the bank holiday", "bank holiday Monday": the next one of England and Wales.
    fn bank_holiday(&self, at: usize) -> Option<(Rule, usize)> {
        if let Some(month) = month(self.at(at))
            && let Some(end) = self.phrase(at + 1, "bank holiday")
            && !matches!(month, 5 | 8)
        {
            let rule = BANK_HOLIDAYS_GB
                .into_iter()
                .find(|rule| rule.day(self.today().year()).is_some_and(|day| day.month() == month))?;
            return Some((rule, self.skip(end, &["monday"])));
        }
        let end = self.phrase(at, "bank holiday")?;
        let monday = self.one_of(end, &["monday"]);
        let end = monday.or_else(|| self.one_of(end, &["weekend"]).map(|_| end)).unwrap_or(end);
        let today = self.today();
        let next = |rule: Rule| {
            [today.year(), today.year().checked_add(1)?]
                .into_iter()
                .filter_map(|year| rule.day(year))
                .find(|day| *day >= today && (monday.is_none() || day.weekday() == Weekday::Monday))
        };
        let rule = BANK_HOLIDAYS_GB.into_iter().min_by_key(|rule| next(*rule).unwrap_or(Date::MAX))?;
        Some((rule, end))
    }
}

#[cfg(test)]
mod tests {
    use super::super::holiday_names::THANKSGIVING;
    use super::*;
    use jiff::civil::Weekday::{Monday, Sunday};
    use jiff::civil::date;

    #[test]
    fn holidays_fall_by_their_rules() {
        for (rule, year, expected) in [
            (THANKSGIVING, 2026, date(2026, 11, 26)),
            (Rule::Nth(5, -1, Monday), 2027, date(2027, 5, 31)),
            (Rule::Easter(0), 2027, date(2027, 3, 28)),
            (Rule::Easter(0), 2038, date(2038, 4, 25)),
            (Rule::Easter(50), 2026, date(2026, 5, 25)),
            (Rule::Before(5, 25, Monday), 2026, date(2026, 5, 18)),
            (Rule::From(11, 27, Sunday), 2026, date(2026, 11, 29)),
            (Rule::After(&THANKSGIVING, 1), 2010, date(2010, 11, 26)),
        ] {
            assert_eq!(rule.day(year), Some(expected), "{rule:?} {year}");
        }
    }

    #[test]
    fn every_name_is_in_the_form_in_which_texts_are_compared() {
        for (names, _, _) in HOLIDAYS {
            for name in *names {
                assert_eq!(*name, crate::words::key(name), "{name}");
                assert!(!name.contains("  "), "{name}");
            }
        }
    }
}
