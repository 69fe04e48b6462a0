//! What follows from what happened: the playbook's effects, written into the draft.

use std::collections::VecDeque;

use domain::ask::Ask;
use domain::fact::{FactKind, Of};
use domain::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use domain::moment::{Moment, MomentKind, MomentState};
use domain::playbook::{self, Effect, Happened, Opens, Owed, Rule, Scene};
use domain::{ContactId, EventId, FactId, MomentId, UserId};
use jiff::civil::Date;
use store::rows::{AskRow, FollowUpRow, MomentRow};
use uuid::Uuid;

use crate::draft::{Draft, later};
use crate::{Problem, office::Office};

impl Draft<'_> {
    /// Has the playbook react to what happened on a day, and writes what follows: moments and follow-ups (M31).
    pub(crate) async fn react(
        &mut self,
        fact: FactId,
        on: Date,
        happened: Happened<'_>,
    ) -> Result<(), Problem> {
        self.settle_by(on, &happened).await?;
        let now = self.local_on(on);
        let mut work: VecDeque<_> = effects(&self.office, now, happened).map(|found| (fact, found)).collect();
        while let Some((fact, (rule, effect))) = work.pop_front() {
            match effect {
                Effect::FollowUp(owed) => self.owe(fact, rule, owed, on).await?,
                Effect::Moment(opens) => {
                    let opens = self.for_whose_contact(opens).await?;
                    if self.is_being_asked_for_all(&opens).await? {
                        continue;
                    }
                    let words = match happened {
                        Happened::LicenceDayCame(licence) => licence.words.clone(),
                        _ => None,
                    };
                    let (moment, fact) = self.open_moment(opens, words, None, Some(rule.id)).await?;
                    let next = effects(&self.office, now, Happened::MomentOpened(&moment));
                    work.extend(next.map(|found| (fact, found)));
                }
            }
        }
        Ok(())
    }

    /// M1 c: names that come one after the other are one reason to ask for all the others.
    async fn is_being_asked_for_all(&mut self, opens: &Opens) -> Result<bool, Problem> {
        if opens.kind != MomentKind::GaveReferral {
            return Ok(false);
        }
        let open = self.reader.open_moments_of(opens.contact.0).await?;
        let asks_for_all = |row: &MomentRow| row.kind == opens.kind.as_str() && row.owner_id == opens.owner.0;
        Ok(open.iter().any(|row| asks_for_all(row) && !self.has_closed(row.id)))
    }

    /// Opens a moment that somebody marked, and has the playbook react to it.
    ///
    /// `None` when the contact asked not to be asked or contacted: then there is no moment, only the fact.
    pub(crate) async fn mark_moment(
        &mut self,
        opens: Opens,
        words: Option<String>,
        event_on: Option<Date>,
    ) -> Result<Option<Moment>, Problem> {
        let on = opens.happened_on;
        let opens = self.for_whose_contact(opens).await?;
        let (moment, fact) = self.open_moment(opens, words, event_on, None).await?;
        self.react(fact, on, Happened::MomentOpened(&moment)).await?;
        let opened = self.new.moments.iter().any(|row| row.id == moment.id.0);
        Ok(opened.then_some(moment))
    }

    /// Opens a moment, with its fact. With somebody who asked not to be asked or contacted there is only the fact: no
    /// row, but what else follows from it (an event to attend) does.
    async fn open_moment(
        &mut self,
        opens: Opens,
        words: Option<String>,
        event_on: Option<Date>,
        rule: Option<&'static str>,
    ) -> Result<(Moment, FactId), Problem> {
        let state = self.change_state(opens.contact.0).await?;
        if opens.kind.is_delight() {
            state.delighted_on = later(state.delighted_on, opens.happened_on);
        }
        // A complaint only suppresses: the moment may be right again once it is resolved (M2). A no is a no (M30).
        let closed_to_asking = state.do_not_ask || state.do_not_contact;
        let id = match opens.licence {
            // One moment a licence, whichever server's clock comes first.
            Some(licence) => MomentId(domain::ids::derive(licence.0, "licence_due", 0)),
            None => MomentId(self.mint("moment")),
        };
        let moment = (!closed_to_asking).then_some(id);
        let of = Of { contact: Some(opens.contact), moment, deal: opens.deal, ..Of::default() };
        let fact = self.fact(FactKind::MomentOpened, opens.happened_on, of, rule, Some(opens.kind.as_str()));
        let moment = Moment {
            id,
            contact: opens.contact,
            owner: opens.owner,
            kind: opens.kind,
            happened_on: opens.happened_on,
            last_day: opens.kind.last_day(opens.happened_on, event_on),
            words,
            deal: opens.deal,
            event: opens.event,
            event_on,
            licence: opens.licence,
            state: MomentState::Open,
        };
        if !closed_to_asking {
            self.new.moments.push(MomentRow::of(&moment, 1));
        }
        Ok((moment, fact))
    }

    /// Writes something owed, with its fact; nothing for somebody who asked not to be contacted (M30).
    pub(crate) async fn owe(
        &mut self,
        fact: FactId,
        rule: &'static Rule,
        owed: Owed,
        on: Date,
    ) -> Result<(), Problem> {
        let owner = match owed.kind {
            // Whoever goes to an event goes themselves, whoever's contact recommended it (M28).
            FollowUpKind::PrepareForEvent | FollowUpKind::AfterTheEvent => owed.owner,
            _ => self.keeper(owed.contact, owed.owner).await?,
        };
        let mut owed = Owed { owner, ..owed };
        if !self.may_be_owed(&owed).await? {
            return Ok(());
        }
        owed.about.moment =
            owed.about.moment.filter(|moment| self.new.moments.iter().any(|row| row.id == moment.0));
        let at_ms = self.now.as_millisecond();
        let id = playbook::follow_up_id(fact, owed.kind.as_str(), owed.contact, at_ms);
        let follow_up = FollowUp {
            id,
            kind: owed.kind,
            fact,
            contact: owed.contact,
            owner: owed.owner,
            due_on: owed.due_on,
            due_at: None,
            must_do: owed.must_do,
            words: owed.words,
            about: owed.about,
            state: FollowUpState::Open,
        };
        let of = Of {
            contact: Some(owed.contact),
            other: owed.about.person,
            referral: owed.about.referral,
            follow_up: Some(id),
            ..Of::default()
        };
        self.fact(FactKind::FollowUpMade, on, of, Some(rule.id), Some(owed.kind.as_str()));
        self.new.follow_ups.push(FollowUpRow::of(&follow_up, 1));
        Ok(())
    }

    /// M30: what would mean contacting somebody who asked not to be contacted is not made. M22: thanks are per referrer
    /// and not per name: names that come one after the other on a day are thanked for once.
    async fn may_be_owed(&mut self, owed: &Owed) -> Result<bool, Problem> {
        let state = self.change_state(owed.contact.0).await?;
        let asks = matches!(owed.kind, FollowUpKind::LicenceToAsk);
        if state.do_not_contact || (asks && state.do_not_ask) {
            return Ok(false);
        }
        match (owed.kind, owed.about.person) {
            (FollowUpKind::AskForTheHappyCall, Some(called)) => {
                Ok(!self.change_state(called.0).await?.do_not_contact)
            }
            // M29: a trade that gives nothing for a referral isn't reminded to.
            (FollowUpKind::ThankWithGift, _) => Ok(self.office.gifts.profile.tied_to_referral),
            (FollowUpKind::ThankTheReferrer, _) => {
                let open = self.reader.open_follow_ups_of(owed.contact.0).await?;
                Ok(!open.iter().any(|row| {
                    row.kind == owed.kind.as_str()
                        && row.due_on.0 == owed.due_on
                        && row.owner_id == owed.owner.0
                }))
            }
            _ => Ok(true),
        }
    }

    /// Keeps the follow-ups that what happened keeps by itself (M20, M21, M26).
    pub(crate) async fn settle_by(&mut self, on: Date, happened: &Happened<'_>) -> Result<(), Problem> {
        let open = match happened {
            Happened::AskSaved(ask) => self.reader.open_follow_ups_of(ask.contact.0).await?,
            Happened::LastTouch { contact, .. } => self.reader.open_follow_ups_of(contact.0).await?,
            Happened::ReferralMoved { referral, .. } => {
                self.reader.open_follow_ups_of_referral(referral.id.0).await?
            }
            _ => return Ok(()),
        };
        for row in open {
            let owed = row.follow_up()?;
            // M40: whoever stands in asks in the place of the rep whose licence it is.
            let stood_in = match happened {
                Happened::AskSaved(ask) if self.stands_in_for(owed.owner.0) => {
                    playbook::settles(&Happened::AskSaved(&Ask { by: owed.owner, ..(*ask).clone() }), &owed)
                }
                _ => None,
            };
            if let Some(how) = playbook::settles(happened, &owed).or(stood_in)
                && !self.was_given_later(&row, happened).await?
            {
                self.settle(row, on, how)?;
            }
        }
        Ok(())
    }

    fn stands_in_for(&self, owner: Uuid) -> bool {
        self.actor.stands_in_for().any(|(user, _)| user == owner)
    }

    /// M20, M40. Who keeps what is made for a contact. Whoever stands in makes it for the rep whose contact it is: when that
    /// rep is back, nothing is on a list of somebody who no longer sees the person. A manager sees them ever after.
    pub(crate) async fn keeper(&mut self, contact: ContactId, maker: UserId) -> Result<UserId, Problem> {
        if maker != self.actor.user || self.actor.stands_in_for().next().is_none() {
            return Ok(maker);
        }
        let owner = self.state(contact.0).await?.owner_id;
        let only_stands_in = self.stands_in_for(owner) && !self.actor.oversees(owner);
        Ok(if only_stands_in { UserId(owner) } else { maker })
    }

    async fn for_whose_contact(&mut self, opens: Opens) -> Result<Opens, Problem> {
        let owner = self.keeper(opens.contact, opens.owner).await?;
        Ok(Opens { owner, ..opens })
    }

    /// M20: a conversation that is noted late doesn't keep a licence that was given after it.
    async fn was_given_later(&mut self, row: &FollowUpRow, happened: &Happened<'_>) -> Result<bool, Problem> {
        match (happened, row.ask_id) {
            (Happened::AskSaved(ask), Some(gave)) => {
                let gave = self.reader.get::<AskRow>(gave).await?;
                Ok(gave.is_some_and(|gave| gave.asked_on.0 > ask.asked_on))
            }
            _ => Ok(false),
        }
    }

    /// Notes that the contact was touched on a day, and ends what staying in touch was owed (M26).
    pub(crate) async fn touched(&mut self, contact: Uuid, on: Date) -> Result<(), Problem> {
        let state = self.change_state(contact).await?;
        // A touch that is noted late doesn't end what later touches left owing.
        let is_latest = state.last_touch_on.is_none_or(|known| on > known.0);
        state.last_touch_on = later(state.last_touch_on, on);
        if !is_latest {
            return Ok(());
        }
        for row in self.reader.open_follow_ups_of(contact).await? {
            if row.kind == FollowUpKind::StayInTouch.as_str() {
                self.settle(row, on, "Touched")?;
            }
        }
        Ok(())
    }

    /// Dismisses every open moment of a contact for one reason, a licence's too: its licence is let go with it.
    pub(crate) async fn dismiss_moments(&mut self, contact: Uuid, why: &str) -> Result<(), Problem> {
        for row in self.reader.open_moments_of(contact).await? {
            if !self.has_closed(row.id) {
                self.dismiss(row, why)?;
            }
        }
        Ok(())
    }

    fn dismiss(&mut self, row: MomentRow, why: &str) -> Result<(), Problem> {
        let (on, by) = (self.today, self.actor.user);
        let closed =
            Moment { state: MomentState::Dismissed { on, by, why: why.to_owned() }, ..row.moment()? };
        self.close_moment(row, &closed, on, Some(FactKind::MomentDismissed));
        Ok(())
    }
}

fn effects(
    office: &Office,
    now: jiff::civil::DateTime,
    happened: Happened<'_>,
) -> impl Iterator<Item = (&'static Rule, Effect)> + use<> {
    let scene = Scene { happened, now, calendar: &office.calendar, settings: &office.settings };
    playbook::react(&scene).into_iter()
}

/// A moment that somebody marks by hand.
pub(crate) fn marks(kind: MomentKind, contact: ContactId, owner: domain::UserId, on: Date) -> Opens {
    Opens { kind, contact, owner, happened_on: on, deal: None, licence: None, event: None }
}

/// The same moment, with the event behind it.
pub(crate) fn at_event(opens: Opens, event: Option<EventId>) -> Opens {
    Opens { event, ..opens }
}
