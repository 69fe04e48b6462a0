//! Feasts that follow the moon: Easter and the Jewish ones by calculation, the others as near as that gets.

use jiff::civil::{Date, date};

use super::holiday_names::Feast;
use super::period::plus_days;

/// Easter Sunday of the western churches (Gregorian computus).
pub(super) fn easter(year: i16) -> Option<Date> {
    if year < 1583 {
        return None;
    }
    let year_long = i32::from(year);
    let golden = year_long % 19;
    let (century, in_century) = (year_long / 100, year_long % 100);
    let leap_shift = century / 4;
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_shift - moon_shift + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

/// The day of a feast that begins in that year. Diwali, Holi and the Lunar New Year are known from 2020 to 2035; Eid and
/// Ramadan follow the arithmetical calendar, and what the moon shows may be a day off.
pub(super) fn feast_day(feast: Feast, year: i16) -> Option<Date> {
    match feast {
        Feast::Diwali => in_table(&DIWALI, year),
        Feast::Holi => in_table(&HOLI, year),
        Feast::LunarNewYear => in_table(&LUNAR_NEW_YEAR, year),
        Feast::EidAlFitr => islamic_day_in(year, 10, 1),
        Feast::EidAlAdha => islamic_day_in(year, 12, 10),
        Feast::Ramadan => islamic_day_in(year, 9, 1),
        Feast::RoshHashanah => rosh_hashanah(year),
        Feast::YomKippur => plus_days(rosh_hashanah(year)?, 9),
        Feast::Passover => plus_days(rosh_hashanah(year)?, -163),
        Feast::Hanukkah => {
            let (this, next) = (rosh_hashanah(year)?, rosh_hashanah(year.checked_add(1)?)?);
            let days = i64::from(this.until(next).ok()?.get_days());
            // The second month has a thirtieth day in years of 355 and 385 days.
            plus_days(this, 30 + if days % 10 == 5 { 30 } else { 29 } + 24)
        }
    }
}

const TABLES_FROM: i16 = 2020;

/// Month and day, a year each from 2020 on.
type Table = [(i8, i8); 16];

const DIWALI: Table = [
    (11, 14),
    (11, 4),
    (10, 24),
    (11, 12),
    (10, 31),
    (10, 20),
    (11, 8),
    (10, 29),
    (10, 17),
    (11, 5),
    (10, 26),
    (11, 14),
    (11, 2),
    (10, 22),
    (11, 10),
    (10, 30),
];

const HOLI: Table = [
    (3, 10),
    (3, 29),
    (3, 18),
    (3, 8),
    (3, 25),
    (3, 14),
    (3, 4),
    (3, 22),
    (3, 11),
    (3, 1),
    (3, 20),
    (3, 9),
    (3, 27),
    (3, 16),
    (3, 5),
    (3, 24),
];

const LUNAR_NEW_YEAR: Table = [
    (1, 25),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 10),
    (1, 29),
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13),
    (2, 3),
    (1, 23),
    (2, 11),
    (1, 31),
    (2, 19),
    (2, 8),
];

fn in_table(table: &Table, year: i16) -> Option<Date> {
    let row = usize::try_from(year.checked_sub(TABLES_FROM)?).ok()?;
    let (month, day) = *table.get(row)?;
    Date::new(year, month, day).ok()
}

/// The first such day of the arithmetical Islamic calendar in a year of ours.
fn islamic_day_in(year: i16, month: i64, day: i64) -> Option<Date> {
    let first_of_year = Date::new(year, 1, 1).ok()?;
    let about = (i64::from(year) - 622) * 33 / 32;
    (about - 1..=about + 2)
        .filter(|islamic_year| *islamic_year > 0)
        .filter_map(|islamic_year| {
            let days =
                (islamic_year - 1) * 354 + (3 + 11 * islamic_year) / 30 + 29 * (month - 1) + month / 2 + day
                    - 1;
            plus_days(date(622, 7, 19), days)
        })
        .find(|found| *found >= first_of_year && found.year() == year)
}

/// The Jewish New Year in the autumn of a year.
fn rosh_hashanah(year: i16) -> Option<Date> {
    let year = i64::from(year) + 3761;
    if year < 4000 {
        return None;
    }
    let (before, this, after) = (days_before(year - 1), days_before(year), days_before(year + 1));
    let put_off = match (after - this, this - before) {
        (356, _) => 2,
        (_, 382) => 1,
        _ => 0,
    };
    // Counted from the first of January of year 1, which lies 1,373,428 days after the first New Year.
    plus_days(date(1, 1, 1), this + put_off - 1_373_428)
}

/// Days from the first new moon of the calendar to the year's, kept off Sunday, Wednesday and Friday.
fn days_before(year: i64) -> i64 {
    let months = (235 * year - 234) / 19;
    let parts = 12_084 + 13_753 * months;
    let day = 29 * months + parts / 25_920;
    if (3 * (day + 1)) % 7 < 3 { day + 1 } else { day }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_fall_on_their_days() {
        for (feast, expected) in [
            (Feast::RoshHashanah, date(2026, 9, 12)),
            (Feast::RoshHashanah, date(2024, 10, 3)),
            (Feast::YomKippur, date(2026, 9, 21)),
            (Feast::Passover, date(2026, 4, 2)),
            (Feast::Passover, date(2024, 4, 23)),
            (Feast::Hanukkah, date(2026, 12, 5)),
            (Feast::Hanukkah, date(2024, 12, 26)),
            (Feast::Diwali, date(2026, 11, 8)),
            (Feast::LunarNewYear, date(2027, 2, 6)),
        ] {
            assert_eq!(feast_day(feast, expected.year()), Some(expected), "{feast:?}");
        }
        for (feast, seen) in [
            (Feast::EidAlFitr, date(2023, 4, 21)),
            (Feast::EidAlFitr, date(2026, 3, 20)),
            (Feast::EidAlAdha, date(2025, 6, 6)),
            (Feast::Ramadan, date(2027, 2, 8)),
        ] {
            let reckoned = feast_day(feast, seen.year()).unwrap();
            let off = reckoned.until(seen).unwrap().get_days();
            assert!(off.abs() <= 1, "{feast:?} {seen}: {reckoned}");
        }
        assert_eq!(feast_day(Feast::Diwali, 2019), None);
    }

    #[test]
    fn easter_is_a_sunday_in_spring() {
        for year in 1583..=9999 {
            let day = easter(year).unwrap();
            assert_eq!(day.weekday(), jiff::civil::Weekday::Sunday);
            assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&day));
        }
        assert_eq!(easter(2018), Some(date(2018, 4, 1)));
        assert_eq!(easter(2027), Some(date(2027, 3, 28)));
    }
}
