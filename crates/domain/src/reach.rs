//! Whether, when and how somebody may be reached (M30): permissions by way, calling hours at their place, and the clocks of an
//! inquiry and a purchase. What countries ask stands in `policy/contact`, a file each with its law, its source and the day it
//! was looked at. It is no legal advice.
//!
//! The strict answers are for people whom nobody here has dealt with: that is who unsolicited means. With everybody else a
//! rep is told what the law says of advertising, and goes on.

use jiff::Span;
use jiff::civil::{Date, DateTime, Time, Weekday};

use crate::policy::{CONTACT_POLICIES, NUMBER_ZONES};
use crate::refusal::Refusal;
use crate::words::words;

words! {
    /// A way to reach somebody.
    pub enum Channel {
        /// A call.
        Phone = "phone", "Phone";
        /// A text message.
        Sms = "sms", "Text";
        /// An e-mail.
        Email = "email", "E-mail";
        /// A letter on paper.
        Post = "post", "Post";
    }
}

words! {
    /// As whom the law sees them.
    pub enum Side {
        /// A private person; a sole trader in some countries.
        Person = "person", "Private person";
        /// Somebody at their work.
        Business = "business", "Business";
    }
}

/// What a way needs before somebody unknown is reached by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Nothing.
    Nothing,
    /// We have not read the law.
    Unknown,
    /// They must not be on a register, unless they have dealt with us lately.
    Register,
    /// A permission may be presumed where the matter fits their business.
    Presumed,
    /// Their permission.
    Permission,
    /// Their permission, but for own customers.
    Customer,
    /// Their permission, but for the first message after a referral, and those who have dealt with us lately.
    Referral,
}

/// What one way needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChannelRule {
    /// Of a private person.
    pub person: Need,
    /// Of a business.
    pub business: Need,
    /// Which law; empty where none was read.
    pub law: &'static str,
    /// Where it stands.
    pub source: &'static str,
}

/// When people may be called, at their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallingHours {
    /// Monday to Friday: from, and until before.
    pub weekday: Option<(Time, Time)>,
    /// Saturday.
    pub saturday: Option<(Time, Time)>,
    /// Sunday.
    pub sunday: Option<(Time, Time)>,
    /// Which law.
    pub law: &'static str,
    /// Where it stands.
    pub source: &'static str,
}

/// For how long somebody who bought or asked counts as one who deals with us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RelationshipClock {
    /// Months after the last purchase or payment.
    pub purchase_months: i64,
    /// Months after the last inquiry.
    pub inquiry_months: i64,
    /// Which law.
    pub law: &'static str,
    /// Where it stands.
    pub source: &'static str,
}

/// A register of those who want no calls; it is looked at by the rep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Register {
    /// What it is called.
    pub name: &'static str,
    /// Which law.
    pub law: &'static str,
    /// Where it stands.
    pub source: &'static str,
}

/// What a country asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactPolicy {
    /// Countries, ISO 3166; none for every other one.
    pub countries: &'static [&'static str],
    /// When we looked.
    pub looked_at: Date,
    /// When people may be called.
    pub hours: Option<CallingHours>,
    /// For how long somebody counts as one who deals with us.
    pub relationship: Option<RelationshipClock>,
    /// A register to look at.
    pub register: Option<Register>,
    /// Calls.
    pub phone: ChannelRule,
    /// Text messages.
    pub sms: ChannelRule,
    /// E-mails.
    pub email: ChannelRule,
}

/// What holds in a country (ISO 3166). Where nothing was read, unsolicited electronic mail waits for a permission.
pub fn contact_policy(country: &str) -> &'static ContactPolicy {
    let fits = |one: &&ContactPolicy| one.countries.is_empty() || one.countries.contains(&country);
    CONTACT_POLICIES.iter().find(fits).unwrap_or(&CONTACT_POLICIES[CONTACT_POLICIES.len() - 1])
}

/// The time zones in which a number may be at home, by the digits of its international form; none for an unknown area.
pub fn number_zones(digits: &str) -> &'static [&'static str] {
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let prefixes = (1..=digits.len().min(7)).rev().filter_map(|length| digits.get(..length));
    let mut found =
        prefixes.filter_map(|prefix| NUMBER_ZONES.binary_search_by_key(&prefix, |(known, _)| known).ok());
    found.next().and_then(|at| NUMBER_ZONES.get(at)).map_or(&[], |(_, zones)| zones)
}

/// What is known of somebody who is about to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// As whom the law sees them.
    pub side: Side,
    /// The last word on this way: granted, taken back, or nothing yet.
    pub permission: Option<bool>,
    /// Whether they bought.
    pub is_customer: bool,
    /// Whether somebody here has dealt with them: they bought, asked, wrote, or spoke with us.
    pub has_dealt: bool,
    /// The last day of the clocks of [`RelationshipClock`], where one runs.
    pub relationship_until: Option<Date>,
    /// Whether somebody referred them.
    pub was_referred: bool,
    /// Whether a letter went to them before.
    pub was_written_to: bool,
}

/// What a rep should know before reaching somebody all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caution {
    /// We have not read the law of that country.
    LawUnknown,
    /// Look at the register first.
    LookAtRegister(Register),
    /// A permission may be presumed only where the matter fits their business.
    PresumedOnly {
        /// Which law.
        law: &'static str,
    },
    /// The law lets one message go without a permission, if it names the referrer.
    NameTheReferrer {
        /// Which law.
        law: &'static str,
    },
    /// For advertising the law wants their permission.
    AdvertsNeedPermission {
        /// Which law; empty where none was read.
        law: &'static str,
    },
}

impl ContactPolicy {
    /// What a way needs; `None` for paper.
    pub const fn rule(&self, channel: Channel) -> Option<&ChannelRule> {
        match channel {
            Channel::Phone => Some(&self.phone),
            Channel::Sms => Some(&self.sms),
            Channel::Email => Some(&self.email),
            Channel::Post => None,
        }
    }

    /// M30. Whether somebody may be reached by this way on this day, and what to mind.
    ///
    /// # Errors
    /// [`Refusal::PermissionWithdrawn`], or [`Refusal::NeedsPermission`] for somebody whom nobody here has dealt with.
    pub fn may_reach(
        &self,
        channel: Channel,
        known: &Known,
        today: Date,
    ) -> Result<Option<Caution>, Refusal> {
        match known.permission {
            Some(false) => return Err(Refusal::PermissionWithdrawn { channel: channel.as_str() }),
            Some(true) => return Ok(None),
            None => {}
        }
        let Some(rule) = self.rule(channel) else { return Ok(None) };
        let law = rule.law;
        let deals_with_us = known.relationship_until.is_some_and(|until| today <= until);
        let need = match known.side {
            Side::Person => rule.person,
            Side::Business => rule.business,
        };
        let refused = || match known.has_dealt {
            true => Ok(Some(Caution::AdvertsNeedPermission { law })),
            false => Err(Refusal::NeedsPermission { channel: channel.as_str(), law: law.to_owned() }),
        };
        match need {
            Need::Nothing => Ok(None),
            Need::Unknown => Ok(Some(Caution::LawUnknown)),
            Need::Register if deals_with_us => Ok(None),
            Need::Register => Ok(self.register.map(Caution::LookAtRegister)),
            Need::Presumed if known.is_customer => Ok(None),
            Need::Presumed => Ok(Some(Caution::PresumedOnly { law })),
            Need::Permission => refused(),
            Need::Customer if known.is_customer => Ok(None),
            Need::Customer => refused(),
            Need::Referral if deals_with_us => Ok(None),
            Need::Referral if known.was_referred && !known.was_written_to => {
                Ok(Some(Caution::NameTheReferrer { law }))
            }
            Need::Referral => refused(),
        }
    }
}

impl CallingHours {
    fn on(&self, day: Date) -> Option<(Time, Time)> {
        match day.weekday() {
            Weekday::Saturday => self.saturday,
            Weekday::Sunday => self.sunday,
            _ => self.weekday,
        }
    }

    /// Whether it is time, where they are. The last minute is the one before the end.
    pub fn is_time(&self, there: DateTime) -> bool {
        self.on(there.date()).is_some_and(|(from, until)| there.time() >= from && there.time() < until)
    }

    /// When it is time next, where they are; now when it is. `None` for hours that never come.
    pub fn next_time(&self, there: DateTime) -> Option<DateTime> {
        if self.is_time(there) {
            return Some(there);
        }
        let mut day = there.date();
        for _ in 0..8 {
            if let Some((from, _)) = self.on(day)
                && day.to_datetime(from) > there
            {
                return Some(day.to_datetime(from));
            }
            day = day.tomorrow().ok()?;
        }
        None
    }
}

impl RelationshipClock {
    /// M30. The last day on which somebody counts as one who deals with us: so many months after their last purchase, or
    /// their last inquiry, whichever ends later.
    pub fn until(&self, last_purchase: Option<Date>, last_inquiry: Option<Date>) -> Option<Date> {
        let after = |day: Option<Date>, months| day?.checked_add(Span::new().months(months)).ok();
        after(last_purchase, self.purchase_months).max(after(last_inquiry, self.inquiry_months))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    const STRANGER: Known = Known {
        side: Side::Person,
        permission: None,
        is_customer: false,
        has_dealt: false,
        relationship_until: None,
        was_referred: true,
        was_written_to: false,
    };
    const TODAY: Date = date(2026, 11, 22);

    fn may(country: &str, channel: Channel, known: Known) -> Result<Option<Caution>, Refusal> {
        contact_policy(country).may_reach(channel, &known, TODAY)
    }

    #[test]
    fn m30_electronic_mail_to_somebody_unknown_waits_for_a_permission_unless_the_law_lets_it_go() {
        for country in ["DE", "AT", "GB", "FR", "AU", "ZW", ""] {
            let refused = may(country, Channel::Email, STRANGER);
            assert!(matches!(refused, Err(Refusal::NeedsPermission { channel: "email", .. })), "{country}");
        }
        assert_eq!(may("US", Channel::Email, STRANGER), Ok(None));
        let business = Known { side: Side::Business, ..STRANGER };
        assert_eq!(may("GB", Channel::Email, business), Ok(None), "a corporate subscriber");
        assert!(may("DE", Channel::Email, business).is_err(), "in Germany a business as well");
    }

    #[test]
    fn m30_in_canada_one_message_goes_after_a_referral() {
        let first = may("CA", Channel::Email, STRANGER).unwrap();
        assert!(matches!(first, Some(Caution::NameTheReferrer { law }) if law.contains("section 4")));
        assert!(may("CA", Channel::Email, Known { was_written_to: true, ..STRANGER }).is_err());
        assert!(may("CA", Channel::Email, Known { was_referred: false, ..STRANGER }).is_err());
    }

    #[test]
    fn m30_a_private_person_in_germany_is_not_rung_without_a_permission_and_a_business_may_be() {
        let refused = may("DE", Channel::Phone, STRANGER).unwrap_err();
        assert_eq!(refused.law(), Some("UWG § 7(2) no. 1"));
        let business = Known { side: Side::Business, ..STRANGER };
        assert!(matches!(may("DE", Channel::Phone, business), Ok(Some(Caution::PresumedOnly { .. }))));
        let dealt = Known { has_dealt: true, ..STRANGER };
        let told = may("DE", Channel::Phone, dealt);
        assert!(matches!(told, Ok(Some(Caution::AdvertsNeedPermission { .. }))), "{told:?}");
    }

    #[test]
    fn m30_a_permission_is_the_last_word_either_way() {
        let granted = Known { permission: Some(true), ..STRANGER };
        assert_eq!(may("DE", Channel::Email, granted), Ok(None));
        let back = Known { permission: Some(false), is_customer: true, has_dealt: true, ..STRANGER };
        for channel in Channel::ALL {
            let refused = may("US", *channel, back);
            assert_eq!(refused, Err(Refusal::PermissionWithdrawn { channel: channel.as_str() }));
        }
    }

    #[test]
    fn m30_calls_keep_the_hours_at_their_place() {
        let hours = contact_policy("US").hours.unwrap();
        let at = |h, m| date(2026, 11, 20).to_datetime(time(h, m, 0, 0));
        assert!(!hours.is_time(at(7, 59)));
        assert!(hours.is_time(at(8, 0)) && hours.is_time(at(20, 59)));
        assert!(!hours.is_time(at(21, 0)));
        assert_eq!(hours.next_time(at(6, 0)), Some(at(8, 0)));
        assert_eq!(hours.next_time(at(21, 40)), Some(date(2026, 11, 21).at(8, 0, 0, 0)));
        // Australia: no calls on a Sunday. 21 November 2026 is a Saturday.
        let hours = contact_policy("AU").hours.unwrap();
        let saturday = date(2026, 11, 21).at(17, 0, 0, 0);
        assert_eq!(hours.next_time(saturday), Some(date(2026, 11, 23).at(9, 0, 0, 0)));
    }

    #[test]
    fn m30_an_inquiry_counts_for_three_months_and_a_purchase_for_eighteen() {
        let clock = contact_policy("US").relationship.unwrap();
        let inquiry = Some(date(2026, 11, 30));
        assert_eq!(clock.until(None, inquiry), Some(date(2027, 2, 28)), "there is no 30 February");
        assert_eq!(clock.until(Some(date(2026, 1, 31)), inquiry), Some(date(2027, 7, 31)));
        assert_eq!(clock.until(None, None), None);
        let known = |until| Known { relationship_until: Some(until), ..STRANGER };
        assert_eq!(may("US", Channel::Phone, known(TODAY)), Ok(None), "the last day counts");
        let over = may("US", Channel::Phone, known(date(2026, 11, 21)));
        assert!(matches!(over, Ok(Some(Caution::LookAtRegister(_)))), "{over:?}");
    }

    #[test]
    fn m30_a_number_tells_its_time_zone() {
        assert_eq!(number_zones("+12125550100"), ["America/New_York"]);
        assert_eq!(number_zones("+14155550100"), ["America/Los_Angeles"]);
        assert_eq!(number_zones("+44 20 7946 0100"), ["Europe/London"]);
        assert_eq!(number_zones("+4930123456"), ["Europe/Berlin"]);
        assert!(number_zones("+12085550100").len() > 1, "Idaho has two");
        assert!(number_zones("").is_empty() && number_zones("999999").is_empty());
    }

    #[test]
    fn m30_every_policy_names_its_law_and_the_last_one_claims_nothing() {
        let last = contact_policy("ZW");
        assert!(last.countries.is_empty() && last.hours.is_none() && last.email.law.is_empty());
        for one in CONTACT_POLICIES.iter().filter(|one| !one.countries.is_empty()) {
            for channel in [one.phone, one.sms, one.email] {
                assert!(!channel.law.is_empty() && channel.source.starts_with("https://"), "{one:?}");
            }
        }
    }
}
