//! The playbook: the rules that turn what happened into moments and follow-ups, one rule a file.
//!
//! A rule is a pure function from a small [`Scene`] to [`Effect`]s. It never decides twice: a follow-up is keyed by
//! the fact, the rule and the contact (M31), so reacting again to the same fact makes nothing new.
//! [`RULES`] is the whole list; the manual page and the settings are generated from it.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use crate::ask::Ask;
use crate::business_days::BusinessCalendar;
use crate::contact::{Standing, Tier};
use crate::deal::Deal;
use crate::follow_up::{About, FollowUp, FollowUpKind};
use crate::moment::{Moment, MomentKind};
use crate::referral::Referral;
use crate::{AskId, ContactId, DealId, EventId, FactId, FollowUpId, UserId};

mod after_the_event;
mod ask_after_the_close;
mod ask_after_the_no;
mod ask_again_while_they_give;
mod ask_for_the_happy_call;
mod ask_to_publish;
mod ask_what_came_of_it;
mod attend;
mod birthday;
mod call_the_non_buyer;
mod contact_the_referral;
mod deal_anniversary;
mod inform_of_the_win;
mod inform_the_referrer;
mod licence_day_comes;
mod licence_to_ask;
mod prepare_for_event;
mod reciprocate;
mod silence_alarm;
mod stay_in_touch;
mod thank_the_referrer;
mod thank_up_the_chain;
mod thank_with_gift;

/// Every rule of the playbook, in the order in which the manual shows them.
pub static RULES: &[&Rule] = &[
    &licence_to_ask::RULE,
    &licence_day_comes::RULE,
    &contact_the_referral::RULE,
    &silence_alarm::RULE,
    &thank_the_referrer::RULE,
    &thank_with_gift::RULE,
    &thank_up_the_chain::RULE,
    &inform_the_referrer::RULE,
    &inform_of_the_win::RULE,
    &call_the_non_buyer::RULE,
    &ask_for_the_happy_call::RULE,
    &ask_after_the_close::RULE,
    &ask_after_the_no::RULE,
    &ask_again_while_they_give::RULE,
    &ask_to_publish::RULE,
    &attend::RULE,
    &prepare_for_event::RULE,
    &after_the_event::RULE,
    &stay_in_touch::RULE,
    &birthday::RULE,
    &deal_anniversary::RULE,
    &reciprocate::RULE,
    &ask_what_came_of_it::RULE,
];

/// One rule of the playbook.
pub struct Rule {
    /// Its stable name, kept with everything it makes.
    pub id: &'static str,
    /// What it does, in one sentence.
    pub sentence: &'static str,
    /// The rules of the method that it carries out.
    pub cites: &'static [&'static str],
    /// The days it counts, where it counts any that a workspace may change.
    pub days: Option<i32>,
    /// Whether those days are our guess, without a published source.
    pub guess: bool,
    /// Whether what it makes is a promise.
    pub must_do: bool,
    /// Whether a workspace may switch it off. A word that was given can't be.
    pub optional: bool,
    /// What it makes of what happened.
    pub react: fn(&Scene<'_>) -> Vec<Effect>,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Rule").field(&self.id).finish()
    }
}

/// What a rule gets to see.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// What happened.
    pub happened: Happened<'a>,
    /// The rep's local date and time.
    pub now: DateTime,
    /// The workspace's business days.
    pub calendar: &'a BusinessCalendar,
    /// The workspace's settings of the rules.
    pub settings: &'a Settings,
}

/// The things that rules react to.
#[derive(Debug, Clone, Copy)]
pub enum Happened<'a> {
    /// A moment opened.
    MomentOpened(&'a Moment),
    /// An ask was saved.
    AskSaved(&'a Ask),
    /// Names came from one person in one conversation, asked for or not.
    NamesGiven {
        /// From whom.
        referrer: ContactId,
        /// To whom.
        rep: UserId,
        /// The ask; `None` when they were volunteered.
        ask: Option<AskId>,
        /// Whether they ran out of names.
        ran_out: bool,
    },
    /// One person was referred.
    ReferralCaptured(&'a Referral),
    /// A referral moved to another stage.
    ReferralMoved {
        /// As it stands now.
        referral: &'a Referral,
        /// Where its referrer stands: a non-buyer is called (M24).
        referrer_standing: Standing,
        /// Whose contact the referrer is: they thank and inform, whoever keeps the referred one.
        referrer_owner: UserId,
    },
    /// Somebody bought who came through a chain of credited referrals (M37).
    ChainWon {
        /// The credited referral of who bought.
        referral: &'a Referral,
        /// Who began the chain: nobody referred them.
        root: ContactId,
        /// Whose contact the root is: they thank them.
        root_owner: UserId,
        /// Steps from the root to who bought; 1 for the direct referrer.
        steps: usize,
    },
    /// Somebody whose referral was won before has bought again.
    BoughtAgain {
        /// The referral that was won.
        referral: &'a Referral,
        /// Where its referrer stands: a non-buyer is called each time (M24).
        referrer_standing: Standing,
        /// Whose contact the referrer is.
        referrer_owner: UserId,
    },
    /// A deal was won.
    DealWon(&'a Deal),
    /// A deal was lost.
    DealLost(&'a Deal),
    /// The clock: the day of a licence has come.
    LicenceDayCame(&'a FollowUp),
    /// The clock: a referral is still waiting for its first contact.
    StillNotContacted(&'a Referral),
    /// The clock: the last touch with a customer or a referrer was on this day.
    LastTouch {
        /// With whom.
        contact: ContactId,
        /// Whose contact.
        owner: UserId,
        /// How often to stay in touch.
        tier: Tier,
        /// The day.
        on: Date,
    },
    /// M27. Two people were brought together.
    BroughtTogether {
        /// Who needs something.
        needs: ContactId,
        /// Who offers it.
        offers: ContactId,
        /// By whom.
        rep: UserId,
        /// The day.
        on: Date,
    },
    /// M28. Somebody of ours goes to an event.
    GoesToEvent {
        /// Which.
        event: EventId,
        /// Who recommended it.
        recommended_by: ContactId,
        /// Who goes.
        rep: UserId,
        /// Its day.
        on: Date,
    },
    /// The clock: it is the birthday of a customer or referrer.
    Birthday {
        /// Whose.
        contact: ContactId,
        /// Whose contact.
        owner: UserId,
        /// This year's day.
        on: Date,
    },
    /// The clock: a deal was won on this day of an earlier year.
    DealAnniversary {
        /// Which.
        deal: DealId,
        /// Who bought.
        contact: ContactId,
        /// Whose contact.
        owner: UserId,
        /// This year's day.
        on: Date,
    },
    /// The clock: they gave their first referral on this day and have received nothing yet.
    GaveFirstReferral {
        /// Who gave.
        contact: ContactId,
        /// Whose contact.
        owner: UserId,
        /// The day.
        on: Date,
    },
}

/// What a rule makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Something is owed.
    FollowUp(Owed),
    /// A moment opens.
    Moment(Opens),
}

/// A follow-up to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// What.
    pub kind: FollowUpKind,
    /// To whom.
    pub contact: ContactId,
    /// By whom.
    pub owner: UserId,
    /// When.
    pub due_on: Date,
    /// Whether it is a promise.
    pub must_do: bool,
    /// What it is about.
    pub about: About,
    /// The words of the conversation.
    pub words: Option<String>,
}

/// A moment to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opens {
    /// Which of the nine.
    pub kind: MomentKind,
    /// Whom to ask.
    pub contact: ContactId,
    /// Whose moment.
    pub owner: UserId,
    /// The day it happened.
    pub happened_on: Date,
    /// The deal behind it.
    pub deal: Option<DealId>,
    /// The licence behind it.
    pub licence: Option<FollowUpId>,
    /// The event behind it.
    pub event: Option<EventId>,
}

/// A workspace's settings of the rules. Without one, a rule is on with its own days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    rules: BTreeMap<String, RuleSetting>,
    cadence_days: BTreeMap<Tier, i32>,
}

/// How a workspace set one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleSetting {
    /// Whether it is on.
    pub on: bool,
    /// Its days, where changed.
    pub days: Option<i32>,
}

/// The most days a rule may be set to.
pub const RULE_DAYS_MAX: i32 = 3_650;

impl Settings {
    /// Sets one rule. A rule that can't be switched off stays on; days are kept within 0 to [`RULE_DAYS_MAX`].
    pub fn set(&mut self, rule: &Rule, setting: RuleSetting) {
        let kept = RuleSetting {
            on: setting.on || !rule.optional,
            days: rule.days.and(setting.days).map(|days| days.clamp(0, RULE_DAYS_MAX)),
        };
        self.rules.insert(rule.id.to_owned(), kept);
    }

    /// Sets the days between two touches of a tier, 1 to [`RULE_DAYS_MAX`].
    pub fn set_cadence(&mut self, tier: Tier, days: i32) {
        self.cadence_days.insert(tier, days.clamp(1, RULE_DAYS_MAX));
    }

    /// Whether a rule is on.
    pub fn is_on(&self, rule: &Rule) -> bool {
        self.rules.get(rule.id).is_none_or(|setting| setting.on)
    }

    /// The days of a rule: the workspace's, else its own, else 0.
    pub fn days(&self, rule: &Rule) -> i32 {
        self.rules.get(rule.id).and_then(|setting| setting.days).or(rule.days).unwrap_or(0)
    }

    /// Days between two touches of a tier (M26).
    pub fn cadence(&self, tier: Tier) -> i32 {
        self.cadence_days.get(&tier).copied().unwrap_or_else(|| tier.cadence_days())
    }

    /// The settings that differ from a rule's own, by rule id.
    pub fn changed(&self) -> impl Iterator<Item = (&str, RuleSetting)> {
        self.rules.iter().map(|(id, setting)| (id.as_str(), *setting))
    }
}

/// What all rules that are on make of a scene, each effect with the rule behind it.
pub fn react(scene: &Scene<'_>) -> Vec<(&'static Rule, Effect)> {
    RULES
        .iter()
        .filter(|rule| scene.settings.is_on(rule))
        .flat_map(|rule| (rule.react)(scene).into_iter().map(move |effect| (*rule, effect)))
        .collect()
}

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

/// Whether what happened keeps an open follow-up by itself, and how (M31).
///
/// An ask keeps the licences that the person asked gave to this rep (M20: only the rep closes them); a first contact keeps the promise to get in touch and ends
/// the alarm (M21); a touch keeps "stay in touch" (M26).
pub fn settles(happened: &Happened<'_>, open: &FollowUp) -> Option<&'static str> {
    match (happened, open.kind) {
        (Happened::AskSaved(ask), FollowUpKind::LicenceToAsk)
            if open.contact == ask.contact && open.owner == ask.by =>
        {
            Some("Asked")
        }
        (
            Happened::ReferralMoved { referral, .. },
            FollowUpKind::ContactTheReferral | FollowUpKind::SilenceAlarm,
        ) if open.about.referral == Some(referral.id) && referral.stage.first_contact_settled() => {
            Some(referral.stage.label())
        }
        (Happened::LastTouch { contact, on, .. }, FollowUpKind::StayInTouch) if open.contact == *contact => {
            Some("Touched")
        }
        _ => None,
    }
}

/// The id of the fact by which the clock says something of a row: the same for every server and every run.
pub fn clock_fact(subject: uuid::Uuid, rule: &Rule, day: Date) -> FactId {
    FactId(crate::ids::derive(subject, &format!("{}/{day}", rule.id), 0))
}

/// The id of the follow-up that a rule makes of a fact for a contact (M31).
pub fn follow_up_id(fact: FactId, rule_id: &str, contact: ContactId, at_ms: i64) -> FollowUpId {
    FollowUpId(crate::ids::derive(fact.0, &format!("{rule_id}/{contact}"), at_ms))
}

#[cfg(test)]
pub(crate) mod story;

#[cfg(test)]
mod tests {
    use super::story::*;
    use super::*;
    use crate::ask::Outcome;
    use crate::follow_up::FollowUpState;
    use uuid::Uuid;

    #[test]
    fn every_rule_has_its_own_name_a_sentence_and_its_source() {
        let mut ids: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RULES.len());
        for rule in RULES {
            assert!(rule.sentence.ends_with('.'), "{}", rule.id);
            assert!(rule.cites.iter().all(|cite| cite.starts_with('M')), "{}", rule.id);
            assert!(!rule.cites.is_empty(), "{}", rule.id);
        }
    }

    #[test]
    fn a_rule_that_is_switched_off_makes_nothing() {
        let mut settings = Settings::default();
        let rule = rule("ask_to_publish").unwrap();
        settings.set(rule, RuleSetting { on: false, days: None });
        let testimonial = moment(MomentKind::Testimonial);
        let calendar = BusinessCalendar::default();
        let happened = Happened::MomentOpened(&testimonial);
        let scene = Scene { happened, now: FRIDAY.at(10, 0, 0, 0), calendar: &calendar, settings: &settings };
        assert!(react(&scene).is_empty());
    }

    #[test]
    fn a_word_that_was_given_cannot_be_switched_off() {
        let mut settings = Settings::default();
        let licence = rule("licence_to_ask").unwrap();
        settings.set(licence, RuleSetting { on: false, days: Some(3) });
        assert!(settings.is_on(licence));
        assert_eq!(settings.days(licence), 0, "the licence's day is what was said, never a setting");
    }

    #[test]
    fn m20_an_ask_keeps_the_licences_of_the_person_asked_and_nobody_elses() {
        let ask = ask(Outcome::NobodyInMind);
        let mut licence = FollowUp {
            id: FollowUpId(Uuid::from_u128(1)),
            kind: FollowUpKind::LicenceToAsk,
            fact: FactId(Uuid::from_u128(2)),
            contact: ANA,
            owner: REP,
            due_on: FRIDAY,
            due_at: None,
            must_do: true,
            words: None,
            about: About::default(),
            state: FollowUpState::Open,
        };
        assert_eq!(settles(&Happened::AskSaved(&ask), &licence), Some("Asked"));
        licence.owner = UserId(Uuid::from_u128(0xF));
        assert_eq!(settles(&Happened::AskSaved(&ask), &licence), None, "another rep's word");
        licence.owner = REP;
        licence.contact = BOB;
        assert_eq!(settles(&Happened::AskSaved(&ask), &licence), None);
    }
}
