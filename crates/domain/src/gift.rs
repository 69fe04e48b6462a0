//! Gifts at cost, and what a trade allows (M29).
//!
//! A limit holds for *any* twelve months in a row. The twelve months that end on a day begin the day after the same date a
//! year before: a gift given exactly a year ago no longer counts. Where that date isn't there (29 February) the last day of the
//! month stands for it, so that a leap day never makes a year longer. A gift that is noted late is weighed in every
//! such year that it falls into.

use jiff::Span;
use jiff::civil::Date;

use crate::policy::GIFT_PROFILES;
use crate::refusal::Refusal;
use crate::words::words;

/// The most a gift may cost, in the smallest unit: keeps sums of a year far from where numbers end.
pub const GIFT_CENTS_MAX: i64 = 100_000_000_000;

words! {
    /// What was given.
    pub enum GiftForm {
        /// Flowers, wine, a book.
        Goods = "goods", "Goods";
        /// A card or voucher.
        GiftCard = "gift_card", "Gift card";
        /// A meal, a ticket.
        Hospitality = "hospitality", "Meal or ticket";
        /// Cash, a cheque, a discount, a donation in their name.
        Cash = "cash", "Money";
    }
}

/// What a trade allows; one file in `policy/gifts` each. In our words and not legal advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GiftProfile {
    /// Its stable name.
    pub id: &'static str,
    /// Which law or rule; empty for none.
    pub law: &'static str,
    /// Where in it.
    pub section: &'static str,
    /// Where it can be read.
    pub source: &'static str,
    /// When we looked.
    pub looked_at: Date,
    /// The currency of the limit; empty where there is none.
    pub currency: &'static str,
    /// A person and twelve months, in the currency's smallest unit.
    pub limit_cents: Option<i64>,
    /// Whether a gift may be given for a referral at all.
    pub tied_to_referral: bool,
    /// Whether it may be money.
    pub cash: bool,
    /// Whether a manager may go beyond it with a written note. Not where that would not make it lawful.
    pub note_lifts: bool,
}

/// The profile with this name.
pub fn gift_profile(id: &str) -> Option<&'static GiftProfile> {
    GIFT_PROFILES.iter().find(|one| one.id == id)
}

/// Stands for a trade that this version doesn't know: nothing is given until somebody chooses one that it does know.
pub static UNKNOWN_TRADE: GiftProfile = GiftProfile {
    id: "unknown",
    law: "",
    section: "",
    source: "",
    looked_at: Date::ZERO,
    currency: "",
    limit_cents: Some(0),
    tied_to_referral: false,
    cash: false,
    note_lifts: false,
};

/// Every profile, the free one first.
pub fn gift_profiles() -> &'static [GiftProfile] {
    GIFT_PROFILES
}

/// A limit that the office sets for itself, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnGiftLimit {
    /// A person and twelve months, in the smallest unit of the workspace's currency.
    pub cents: i64,
    /// "Compliance manual, page 12".
    pub source: String,
}

/// The profile that an office chose, and its own limit where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiftRules {
    /// The trade.
    pub profile: &'static GiftProfile,
    /// Takes the place of the profile's limit.
    pub own: Option<OwnGiftLimit>,
}

impl Default for GiftRules {
    fn default() -> Self {
        GiftRules { profile: &GIFT_PROFILES[0], own: None }
    }
}

/// A gift that was given, or is about to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// The day.
    pub on: Date,
    /// What it cost, in the smallest unit of the workspace's currency.
    pub cents: i64,
}

/// A gift about to be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gift {
    /// Day and cost.
    pub given: Given,
    /// What it is.
    pub form: GiftForm,
    /// Whether it is for a referral.
    pub for_referral: bool,
}

impl GiftRules {
    /// Whether we know what the trade allows.
    pub fn are_known(&self) -> bool {
        self.profile.id != UNKNOWN_TRADE.id
    }

    /// What may be given to a person in twelve months; `None` for no limit.
    pub fn limit_cents(&self) -> Option<i64> {
        self.own.as_ref().map(|own| own.cents).or(self.profile.limit_cents)
    }

    /// Where the limit comes from, for people.
    pub fn source(&self) -> String {
        match &self.own {
            Some(own) => own.source.clone(),
            None => self.profile.law.to_owned(),
        }
    }

    /// M29. Weighs a gift against what the same person was given; the most that any twelve months with it in them come to.
    ///
    /// # Errors
    /// [`Refusal::GiftRulesUnknown`], [`Refusal::GiftForReferral`], [`Refusal::GiftIsMoney`] or [`Refusal::GiftOverLimit`].
    pub fn weigh(&self, before: &[Given], gift: Gift, currency: &str) -> Result<i64, Refusal> {
        if !self.are_known() {
            return Err(Refusal::GiftRulesUnknown);
        }
        if gift.for_referral && !self.profile.tied_to_referral {
            return Err(Refusal::GiftForReferral { law: self.profile.law.to_owned() });
        }
        if gift.form == GiftForm::Cash && !self.profile.cash {
            return Err(Refusal::GiftIsMoney { law: self.profile.law.to_owned() });
        }
        let most = most_in_a_year(before, gift.given);
        match self.limit_cents() {
            Some(limit_cents) if most > limit_cents => Err(Refusal::GiftOverLimit {
                limit_cents,
                given_cents: most.saturating_sub(gift.given.cents),
                source: self.source(),
                currency: currency.to_owned(),
            }),
            _ => Ok(most),
        }
    }
}

/// The first day of the twelve months that end on this day.
pub fn year_begins(ends_on: Date) -> Date {
    let before = ends_on.checked_sub(Span::new().years(1)).unwrap_or(Date::MIN);
    before.tomorrow().unwrap_or(before)
}

/// What was given in the twelve months that end on this day.
pub fn given_in_year(given: &[Given], ends_on: Date) -> i64 {
    let begins = year_begins(ends_on);
    let inside = given.iter().filter(|one| one.on >= begins && one.on <= ends_on);
    inside.fold(0, |sum: i64, one| sum.saturating_add(one.cents))
}

/// The most that any twelve months with this gift in them come to: those that end with it, and those that end with a later
/// gift of the same person.
pub fn most_in_a_year(before: &[Given], gift: Given) -> i64 {
    let mut all = before.to_vec();
    all.push(gift);
    let later = before.iter().map(|one| one.on).filter(|on| *on > gift.on && year_begins(*on) <= gift.on);
    let ends = std::iter::once(gift.on).chain(later);
    ends.map(|ends_on| given_in_year(&all, ends_on)).max().unwrap_or(gift.cents)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn given(on: Date, cents: i64) -> Given {
        Given { on, cents }
    }

    fn rules(id: &str) -> GiftRules {
        GiftRules { profile: gift_profile(id).unwrap(), own: None }
    }

    fn weigh(rules: &GiftRules, before: &[Given], gift: Gift) -> Result<i64, Refusal> {
        rules.weigh(before, gift, "USD")
    }

    fn goods(on: Date, cents: i64) -> Gift {
        Gift { given: given(on, cents), form: GiftForm::Goods, for_referral: false }
    }

    #[test]
    fn m29_exactly_the_limit_is_fine_and_a_cent_more_is_not() {
        let rules = rules("broker_dealer");
        let before = [given(date(2026, 3, 2), 20_000)];
        assert_eq!(weigh(&rules, &before, goods(date(2026, 11, 22), 10_000)), Ok(30_000));
        let over = weigh(&rules, &before, goods(date(2026, 11, 22), 10_001));
        let (source, currency) = ("FINRA Rule 3220".to_owned(), "USD".to_owned());
        let (limit_cents, given_cents) = (30_000, 20_000);
        assert_eq!(over, Err(Refusal::GiftOverLimit { limit_cents, given_cents, source, currency }));
    }

    #[test]
    fn m29_a_gift_counts_for_twelve_months_to_the_day() {
        let before = [given(date(2025, 11, 22), 30_000)];
        let rules = rules("broker_dealer");
        assert!(weigh(&rules, &before, goods(date(2026, 11, 21), 1)).is_err(), "the last day of its year");
        assert_eq!(
            weigh(&rules, &before, goods(date(2026, 11, 22), 30_000)),
            Ok(30_000),
            "a year to the day"
        );
    }

    #[test]
    fn m29_a_leap_day_makes_no_year_longer() {
        // Given on 29 February: its year ends with the last of February.
        let leap = [given(date(2024, 2, 29), 5)];
        assert_eq!(given_in_year(&leap, date(2025, 2, 28)), 5);
        assert_eq!(given_in_year(&leap, date(2025, 3, 1)), 0);
        // Weighed on 29 February: what was given on 28 February a year before is over.
        let plain = [given(date(2023, 2, 28), 5), given(date(2023, 3, 1), 7)];
        assert_eq!(given_in_year(&plain, date(2024, 2, 28)), 7);
        assert_eq!(given_in_year(&plain, date(2024, 2, 29)), 7);
        assert_eq!(given_in_year(&plain, date(2024, 3, 1)), 0);
    }

    #[test]
    fn m29_a_gift_noted_late_is_weighed_in_every_year_it_falls_into() {
        let rules = rules("washington_insurance");
        let later = [given(date(2026, 6, 1), 6_000), given(date(2026, 9, 1), 3_000)];
        assert_eq!(weigh(&rules, &later, goods(date(2025, 10, 1), 1_000)), Ok(10_000));
        assert!(weigh(&rules, &later, goods(date(2025, 10, 1), 1_001)).is_err());
        // More than a year apart, they have nothing to do with each other.
        assert_eq!(weigh(&rules, &later, goods(date(2025, 5, 1), 10_000)), Ok(10_000));
    }

    #[test]
    fn m29_settlement_services_give_nothing_for_a_referral_and_money_is_no_goods() {
        let for_referral = Gift { for_referral: true, ..goods(date(2026, 11, 22), 1) };
        let refused = weigh(&rules("settlement_services"), &[], for_referral);
        assert!(matches!(refused, Err(Refusal::GiftForReferral { .. })), "{refused:?}");
        assert!(weigh(&rules("settlement_services"), &[], goods(date(2026, 11, 22), 1)).is_ok());
        let money = Gift { form: GiftForm::Cash, ..goods(date(2026, 11, 22), 1) };
        let refused = weigh(&rules("washington_insurance"), &[], money);
        assert!(matches!(refused, Err(Refusal::GiftIsMoney { .. })), "{refused:?}");
        assert!(weigh(&rules("free"), &[], Gift { for_referral: true, ..money }).is_ok());
    }

    #[test]
    fn m29_a_limit_of_ones_own_takes_the_place_of_the_profiles_and_names_its_source() {
        let own = OwnGiftLimit { cents: 2_500, source: "Our handbook".into() };
        let rules = GiftRules { own: Some(own), ..rules("broker_dealer") };
        assert_eq!(rules.limit_cents(), Some(2_500));
        let refused = weigh(&rules, &[], goods(date(2026, 11, 22), 2_501)).unwrap_err();
        assert!(matches!(refused, Refusal::GiftOverLimit { source, .. } if source == "Our handbook"));
    }

    #[test]
    fn m29_every_profile_but_the_free_one_says_where_it_stands() {
        assert_eq!(gift_profiles()[0].id, "free");
        for one in &gift_profiles()[1..] {
            assert!(one.source.starts_with("https://") && !one.section.is_empty(), "{}", one.id);
            assert!(one.limit_cents.is_none_or(|_| !one.currency.is_empty()), "{}", one.id);
        }
    }
}
