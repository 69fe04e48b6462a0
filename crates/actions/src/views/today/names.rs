//! The people that Today's cards are about, and the sentences said of them (M39).

use std::collections::{BTreeMap, BTreeSet};

use domain::contact::AskingStatus;
use domain::cycle::Expectations;
use domain::follow_up::{FollowUp, FollowUpKind};
use domain::moment::{Moment, MomentKind};
use domain::today::{Card, Section};
use jiff::civil::Date;
use language::say;
use store::rows::{ContactRow, ContactStateRow, ReferralRow};
use store::{Day, Reader};
use uuid::Uuid;

use super::{OWN_ASKS_MIN, OwnAsks, Suppressed, TodayCard, TodayItem, TodayMoment, ago, day};
use crate::Problem;

/// Everything that the sentences name.
pub(crate) struct Names {
    contacts: BTreeMap<Uuid, ContactRow>,
    states: BTreeMap<Uuid, ContactStateRow>,
    referrals: BTreeMap<Uuid, ReferralRow>,
    events: BTreeMap<Uuid, String>,
    lost_why: BTreeMap<Uuid, String>,
}

impl Names {
    pub(crate) async fn load<'f>(
        reader: &mut Reader,
        owed: impl Iterator<Item = &'f FollowUp> + Clone,
        moments: &[Moment],
    ) -> Result<Names, Problem> {
        let mut people = BTreeSet::new();
        let mut referrals = BTreeSet::new();
        let mut events = BTreeSet::new();
        let mut non_buyers = BTreeSet::new();
        for one in owed {
            people.insert(one.contact.0);
            people.extend(one.about.person.map(|id| id.0));
            referrals.extend(one.about.referral.map(|id| id.0));
            events.extend(one.about.event.map(|id| id.0));
            if one.kind == FollowUpKind::CallTheNonBuyer {
                non_buyers.insert(one.contact.0);
            }
        }
        for moment in moments {
            people.insert(moment.contact.0);
            events.extend(moment.event.map(|id| id.0));
        }
        let list = |set: BTreeSet<Uuid>| set.into_iter().collect::<Vec<_>>();
        let people = list(people);
        let contacts = reader.contacts_by_id(&people).await?;
        let states = reader.states_by_id(&people).await?;
        let referrals = reader.get_all::<ReferralRow>(&list(referrals)).await?;
        let events = reader.events_by_id(&list(events)).await?;
        let mut lost_why = BTreeMap::new();
        for contact in non_buyers {
            let lost = reader.latest_deals(contact, "lost", 1).await?;
            lost_why.extend(lost.into_iter().filter_map(|deal| Some((contact, deal.lost_why?))));
        }
        Ok(Names {
            contacts: contacts.into_iter().map(|row| (row.id, row)).collect(),
            states: states.into_iter().map(|row| (row.id, row)).collect(),
            referrals: referrals.into_iter().map(|row| (row.id, row)).collect(),
            events: events.into_iter().map(|row| (row.id, row.name)).collect(),
            lost_why,
        })
    }

    pub(crate) fn name(&self, contact: Uuid) -> &str {
        self.contacts.get(&contact).map_or("somebody", |row| row.name.as_str())
    }

    pub(super) fn person(&self, contact: Uuid) -> Option<(&ContactRow, &ContactStateRow)> {
        self.contacts.get(&contact).zip(self.states.get(&contact))
    }

    pub(super) fn status(&self, contact: Uuid) -> AskingStatus {
        match self.states.get(&contact) {
            Some(state) => AskingStatus::of(state.do_not_contact, state.do_not_ask, state.complaint_open),
            None => AskingStatus::Free,
        }
    }

    pub(super) fn card(&self, today: Date, card: Card, expected: &Expectations) -> Option<TodayCard> {
        let row = self.contacts.get(&card.contact.0)?;
        Some(TodayCard {
            contact: row.id,
            name: row.name.clone(),
            title: row.title.clone(),
            company: row.company.clone(),
            phone: row.phone.clone(),
            email: row.email.clone(),
            section: match card.section {
                Section::Promises => "promises",
                Section::Ask => "ask",
                Section::Next => "next",
            },
            follow_ups: card.follow_ups.iter().map(|owed| self.item(today, owed)).collect(),
            moments: card.moments.iter().map(|moment| self.moment(today, moment, expected)).collect(),
            expected_names: card.expected_names,
            asking_barred: barred(self.status(row.id)),
            reaching: None,
        })
    }

    pub(crate) fn item(&self, today: Date, owed: &FollowUp) -> TodayItem {
        let referral = owed.about.referral.and_then(|id| self.referrals.get(&id.0));
        TodayItem {
            id: owed.id.0,
            contact: owed.contact.0,
            name: self.name(owed.contact.0).to_owned(),
            kind: owed.kind.as_str(),
            why: self.why(owed),
            due_on: Day(owed.due_on),
            days_overdue: owed.days_overdue(today),
            must_do: owed.must_do,
            escalated: owed.is_escalated(today),
            words: owed.words.clone(),
            person: owed.about.person.map(|id| id.0),
            referral: owed.about.referral.map(|id| id.0),
            stage: referral.map(|row| row.stage.clone()),
            of_colleague: None,
            event: owed.about.event.map(|id| id.0),
        }
    }

    /// Why something is owed, in one sentence (M39).
    pub(crate) fn why(&self, owed: &FollowUp) -> String {
        let person = owed.about.person.map_or_else(say::owed_somebody, |id| self.name(id.0).to_owned());
        let referral = owed.about.referral.and_then(|id| self.referrals.get(&id.0));
        let captured = referral.map(|row| day(row.captured_on.0));
        match owed.kind {
            FollowUpKind::LicenceToAsk => say::why_licence_to_ask(day(owed.due_on)),
            FollowUpKind::ContactTheReferral => match captured {
                Some(day) => say::why_contact_the_referral_on(day, person),
                None => say::why_contact_the_referral(person),
            },
            FollowUpKind::ThankTheReferrer => say::why_thank_the_referrer(),
            FollowUpKind::ThankWithGift => say::why_thank_with_gift(person),
            FollowUpKind::ThankUpTheChain => say::why_thank_up_the_chain(person),
            FollowUpKind::InformTheReferrer => {
                let stage = referral.map_or("", |row| row.stage.as_str());
                say::why_inform_the_referrer(person, stage)
            }
            FollowUpKind::InformOfTheWin => say::why_inform_of_the_win(person),
            FollowUpKind::CallTheNonBuyer => match self.lost_why.get(&owed.contact.0) {
                Some(why) => say::why_call_the_non_buyer_said(person, why.trim_end_matches('.')),
                None => say::why_call_the_non_buyer(person),
            },
            FollowUpKind::AskForTheHappyCall => say::why_ask_for_the_happy_call(person),
            FollowUpKind::AskToPublish => say::why_ask_to_publish(),
            FollowUpKind::Attend => match owed.about.event.and_then(|id| self.events.get(&id.0)) {
                Some(event) => say::why_attend_event(event.as_str()),
                None => say::why_attend(),
            },
            FollowUpKind::StayInTouch => say::why_stay_in_touch(),
            FollowUpKind::PrepareForEvent => say::why_prepare_for_event(self.event(owed)),
            FollowUpKind::AfterTheEvent => say::why_after_the_event(self.event(owed)),
            FollowUpKind::Birthday => say::why_birthday(),
            FollowUpKind::DealAnniversary => say::why_deal_anniversary(),
            FollowUpKind::AskWhatCameOfIt => say::why_ask_what_came_of_it(person),
            FollowUpKind::Reciprocate => say::why_reciprocate(),
            FollowUpKind::SilenceAlarm => match captured {
                Some(day) => say::why_silence_alarm_on(day, person),
                None => say::why_silence_alarm(person),
            },
            FollowUpKind::Promise => say::why_promise(),
        }
    }

    fn event(&self, owed: &FollowUp) -> String {
        let event = owed.about.event.and_then(|id| self.events.get(&id.0));
        event.cloned().unwrap_or_else(say::why_event_nameless)
    }

    fn moment(&self, today: Date, moment: &Moment, expected: &Expectations) -> TodayMoment {
        let own = expected.of(moment.kind).own;
        TodayMoment {
            id: moment.id.0,
            kind: moment.kind.as_str(),
            why: self.why_ask(today, moment),
            words: moment.words.clone(),
            age_days: moment.age_days(today),
            warmth: moment.warmth(today),
            last_day: moment.last_day.map(Day),
            expected_names: expected.names(moment, today),
            own_asks: own
                .tenths()
                .filter(|_| own.of >= OWN_ASKS_MIN)
                .map(|names_tenths| OwnAsks { asks: own.of, names_tenths }),
        }
    }

    /// Why to ask, in one sentence.
    pub(crate) fn why_ask(&self, today: Date, moment: &Moment) -> String {
        let ago = ago(moment.age_days(today));
        match moment.kind {
            MomentKind::GaveReferral => say::why_ask_gave_referral(ago),
            MomentKind::Rescue => say::why_ask_rescue(ago),
            MomentKind::Testimonial => say::why_ask_testimonial(ago),
            MomentKind::Praise => say::why_ask_praise(ago),
            MomentKind::Close => say::why_ask_close(ago),
            MomentKind::ProjectCompleted => say::why_ask_project_completed(ago),
            MomentKind::LicenceDue => say::why_ask_licence_due(day(moment.happened_on)),
            MomentKind::Association => match moment.event.and_then(|id| self.events.get(&id.0)) {
                Some(event) => say::why_ask_association_event(ago, event.as_str()),
                None => say::why_ask_association(ago),
            },
            MomentKind::NoSale => say::why_ask_no_sale(ago),
        }
    }

    pub(super) fn suppressed(&self, barred_moments: &[Moment]) -> Vec<Suppressed> {
        let people: BTreeSet<Uuid> = barred_moments.iter().map(|moment| moment.contact.0).collect();
        people
            .into_iter()
            .filter_map(|contact| {
                let because = barred(self.status(contact))?;
                Some(Suppressed { contact, name: self.name(contact).to_owned(), because })
            })
            .collect()
    }
}

fn barred(status: AskingStatus) -> Option<&'static str> {
    match status {
        AskingStatus::Free => None,
        AskingStatus::DoNotAsk => Some("do_not_ask"),
        AskingStatus::DoNotContact => Some("do_not_contact"),
        AskingStatus::ComplaintOpen => Some("complaint"),
    }
}
