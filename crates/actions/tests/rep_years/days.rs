//! Days and dice of our own, so that the model owes nothing to the code that it judges.

use jiff::civil::Date;

/// SplitMix64 (Steele, Lea, Flood 2014): one seed, one history.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from `low` up to and with `high`.
    pub fn roll(&mut self, low: i64, high: i64) -> i64 {
        low + (self.next() % (high - low + 1) as u64) as i64
    }

    pub fn percent(&mut self, chance: i64) -> bool {
        self.roll(1, 100) <= chance
    }

    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        if all.is_empty() { None } else { all.get(self.roll(0, all.len() as i64 - 1) as usize) }
    }
}

/// Days since 1 March of the year 0, counted by hand: 365 a year and the leap days gone by.
fn number(day: Date) -> i64 {
    let (year, month, day) = (i64::from(day.year()), i64::from(day.month()), i64::from(day.day()));
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let before_month = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337][month as usize];
    year * 365 + year / 4 - year / 100 + year / 400 + before_month + day - 1
}

fn length_of_month(year: i16, month: i8) -> i8 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A day so many calendar days later, one leaf of the calendar after the other.
pub fn plus(day: Date, days: i64) -> Date {
    let (mut year, mut month, mut of_month) = (day.year(), day.month(), day.day());
    for _ in 0..days.abs() {
        if days > 0 {
            of_month += 1;
            if of_month > length_of_month(year, month) {
                (of_month, month) = (1, month + 1);
            }
            if month > 12 {
                (month, year) = (1, year + 1);
            }
        } else {
            of_month -= 1;
            if of_month == 0 {
                (month, year) = if month == 1 { (12, year - 1) } else { (month - 1, year) };
                of_month = length_of_month(year, month);
            }
        }
    }
    jiff::civil::date(year, month, of_month)
}

/// Calendar days from one to the other.
pub fn between(earlier: Date, later: Date) -> i64 {
    number(later) - number(earlier)
}

/// The working days of an office: Monday to Friday but for its holidays.
#[derive(Clone, Default)]
pub struct Week {
    pub holidays: Vec<Date>,
}

impl Week {
    /// The nth working day after a day.
    pub fn after(&self, day: Date, nth: i64) -> Date {
        let mut day = day;
        let mut left = nth;
        while left > 0 {
            day = plus(day, 1);
            // 1 March of the year 0 was a Wednesday.
            let weekend = matches!((number(day) + 2).rem_euclid(7), 5 | 6);
            if !weekend && !self.holidays.contains(&day) {
                left -= 1;
            }
        }
        day
    }
}

#[test]
fn the_days_of_the_model_are_those_of_the_calendar() {
    let friday = jiff::civil::date(2026, 11, 20);
    assert_eq!(plus(friday, 90), jiff::civil::date(2027, 2, 18));
    assert_eq!(plus(jiff::civil::date(2027, 12, 1), 90), jiff::civil::date(2028, 2, 29));
    assert_eq!(plus(jiff::civil::date(2028, 3, 1), -1), jiff::civil::date(2028, 2, 29));
    assert_eq!(between(friday, plus(friday, 1000)), 1000);
    assert_eq!(Week::default().after(friday, 1), jiff::civil::date(2026, 11, 23));
    assert_eq!(
        Week { holidays: vec![jiff::civil::date(2026, 11, 23)] }.after(friday, 3),
        jiff::civil::date(2026, 11, 26)
    );
}
