//! Years of a rep's asking: people who name people, some of whom buy and name others. Made by numbers alone, so that the same
//! history comes out every time.

use domain::business_days::add_days;
use domain::ids::derive;
use domain::moment::MomentKind;
use jiff::civil::Date;
use store::rows::{
    AskRow, ContactRow, ContactStateRow, DealRow, FollowUpRow, InteractionRow, MomentRow, ReferralRow,
};
use store::{Day, Db, Instant, Json, Unit};
use uuid::Uuid;

/// People written in one transaction.
const AT_ONCE: usize = 400;
/// Whoever a rep knew before anybody was named.
const KNOWN_FIRST: usize = 40;

/// What a history is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct History {
    /// The workspace.
    pub(crate) workspace: Uuid,
    /// Whose.
    pub(crate) rep: Uuid,
    /// Tells one history from another.
    pub(crate) seed: u64,
    /// How many people.
    pub(crate) people: usize,
    /// Over how many days they came.
    pub(crate) days: usize,
    /// The last day.
    pub(crate) today: Date,
}

/// Writes a history.
pub(crate) async fn fill(db: &Db, history: History, at: Instant) {
    for batch in 0..history.people.div_ceil(AT_ONCE) {
        let action = derive(history.rep, &format!("history/{batch}"), 1);
        let mut unit = Unit::new(history.workspace, action, "fill", Some(history.rep), at);
        for n in batch * AT_ONCE..((batch + 1) * AT_ONCE).min(history.people) {
            history.person(n, at, &mut unit);
        }
        db.commit(unit).await.expect("a batch");
    }
}

impl History {
    /// The id of the n-th person.
    pub(crate) fn contact(&self, n: usize) -> Uuid {
        derive(self.rep, &format!("person/{n}"), 1 + n as i64)
    }

    /// A number below a limit that follows from a person and what is asked.
    fn roll(&self, n: usize, what: u64, below: u64) -> u64 {
        let mut z = self.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ (n as u64).wrapping_mul(0xd1b5_4a32_d192_ed03)
            ^ (what << 40);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % below
    }

    fn came_on(&self, n: usize) -> Date {
        let back = self.days - (n * self.days) / self.people.max(1);
        add_days(self.today, -(back as i32))
    }

    /// Whether, and when, the n-th person bought.
    fn bought_on(&self, n: usize) -> Option<Date> {
        let bought = self.roll(n, 1, 100) < if n < KNOWN_FIRST { 60 } else { 22 };
        let on = add_days(self.came_on(n), 5 + self.roll(n, 2, 70) as i32);
        (bought && on < self.today).then_some(on)
    }

    /// Who named the n-th person: somebody who came before, now and then a champion.
    fn named_by(&self, n: usize) -> usize {
        match self.roll(n, 3, 3) {
            0 => self.roll(n, 4, (n as u64).min(25)) as usize,
            _ => self.roll(n, 5, n as u64) as usize,
        }
    }

    fn person(&self, n: usize, at: Instant, unit: &mut Unit) {
        let id = self.contact(n);
        let came = self.came_on(n);
        let bought = self.bought_on(n);
        let name = format!("Person {n} of {}", self.seed);
        let day = |back: i32| Day(add_days(self.today, -back));
        unit.insert(ContactRow {
            id,
            owner_id: self.rep,
            company_id: None,
            company: None,
            name_key: name.to_lowercase(),
            search_text: name.to_lowercase(),
            name,
            given_name: None,
            family_name: None,
            title: None,
            phone: None,
            email: None,
            address: None,
            birthday: None,
            relationship: None,
            notes: None,
            offers: None,
            needs: None,
            tier: "C".into(),
            provenance: "own".into(),
            given_by_id: None,
            ask_id: None,
            import_id: None,
            basis: "relationship".into(),
            captured_line: None,
            extra: Json(serde_json::json!([])),
            created_at: at,
            created_by: self.rep,
            version: 1,
        });
        unit.insert(ContactStateRow {
            id,
            owner_id: self.rep,
            standing: if bought.is_some() { "customer" } else { "prospect" }.into(),
            do_not_ask: false,
            do_not_contact: false,
            complaint_open: false,
            last_touch_on: Some(day((n % 60) as i32)),
            last_ask_on: None,
            last_unprompted_ask_on: None,
            delighted_on: None,
            first_gave_on: None,
            received: 0,
            version: 1,
        });
        if n >= KNOWN_FIRST {
            self.named(n, id, came, bought, at, unit);
        }
        self.deal(n, id, came, bought, unit);
        self.let_slip(n, id, unit);
    }

    /// The moment, the ask and the referral by which somebody came; one in eight was volunteered.
    fn named(&self, n: usize, id: Uuid, came: Date, bought: Option<Date>, at: Instant, unit: &mut Unit) {
        let referrer = self.contact(self.named_by(n));
        let asked = self.roll(n, 6, 8) > 0;
        let ask = derive(id, "ask", 2);
        if asked {
            let moment = derive(id, "moment", 3);
            let kind = MomentKind::ALL[self.roll(n, 7, 9) as usize];
            let with_moment = self.roll(n, 8, 4) > 0;
            let names = 1 + self.roll(n, 9, 3) as i64;
            unit.insert(AskRow {
                id: ask,
                contact_id: referrer,
                user_id: self.rep,
                moment_id: with_moment.then_some(moment),
                asked_on: Day(came),
                outcome: "named".into(),
                names,
                ran_out: true,
                thanked: true,
                licence_on: None,
                words: None,
                decline_why: None,
                wording: (self.roll(n, 10, 3) > 0)
                    .then(|| format!("praise-business-{}", 1 + self.roll(n, 11, 2))),
                version: 1,
            });
            if with_moment {
                let happened = add_days(came, -(self.roll(n, 12, 4) as i32));
                unit.insert(MomentRow {
                    id: moment,
                    contact_id: referrer,
                    owner_id: self.rep,
                    kind: kind.as_str().into(),
                    happened_on: Day(happened),
                    last_day: kind.last_day(happened, None).map(Day),
                    words: None,
                    deal_id: None,
                    event_id: None,
                    event_on: None,
                    licence_id: None,
                    state: "acted".into(),
                    closed_on: Some(Day(came)),
                    closed_by: Some(self.rep),
                    dismissed_why: None,
                    ask_id: Some(ask),
                    version: 1,
                });
            }
        }
        let contacted = add_days(came, self.roll(n, 13, 6) as i32);
        let met = add_days(contacted, self.roll(n, 14, 5) as i32);
        let (stage, contacted, met, closed) = match (bought, self.roll(n, 15, 10)) {
            (Some(on), _) => ("won", Some(contacted), (self.roll(n, 16, 5) > 0).then_some(met), Some(on)),
            (None, 0..=1) => ("captured", None, None, None),
            (None, 2..=4) => ("contacted", Some(contacted), None, None),
            (None, 5..=6) => ("met", Some(contacted), Some(met), None),
            (None, 7..=8) => ("lost", Some(contacted), Some(met), Some(add_days(met, 9))),
            (None, _) => ("no_response", None, None, Some(add_days(came, 30))),
        };
        let past = |on: Option<Date>| on.filter(|on| *on <= self.today).map(Day);
        let (contacted, met) = (past(contacted), past(met));
        let closed = closed.map(|on| Day(on.min(self.today)));
        // Whoever was reached only after today is still waiting.
        let stage = if stage == "met" && met.is_none() { "contacted" } else { stage };
        let stage = if stage == "contacted" && contacted.is_none() { "captured" } else { stage };
        unit.insert(ReferralRow {
            id: derive(id, "referral", 4),
            referrer_id: referrer,
            referred_id: id,
            owner_id: self.rep,
            origin: if asked { "asked" } else { "volunteered" }.into(),
            ask_id: asked.then_some(ask),
            fact_id: (!asked).then(|| derive(id, "fact", 5)),
            position: 0,
            line: None,
            captured_on: Day(came),
            stage: stage.into(),
            introduced_on: None,
            contacted_on: contacted,
            met_on: met,
            closed_on: closed,
            credited: true,
            happy_call: false,
            credit_why: None,
            version: 1,
        });
        let done = self.roll(n, 17, 12);
        unit.insert(FollowUpRow {
            id: derive(id, "promise", 6),
            kind: "contact_the_referral".into(),
            fact_id: derive(id, "fact", 7),
            contact_id: id,
            owner_id: self.rep,
            due_on: Day(add_days(came, 1)),
            due_at: None,
            must_do: true,
            words: None,
            person_id: None,
            referral_id: None,
            deal_id: None,
            ask_id: None,
            moment_id: None,
            event_id: None,
            state: "done".into(),
            closed_on: Some(Day(add_days(came, if done == 0 { 4 } else { 1 }))),
            closed_at: Some(at),
            closed_by: Some(self.rep),
            closed_how: Some("Called".into()),
            version: 1,
        });
    }

    /// What they bought, or did not.
    fn deal(&self, n: usize, id: Uuid, came: Date, bought: Option<Date>, unit: &mut Unit) {
        let lost = bought.is_none() && self.roll(n, 18, 4) == 0;
        let closed = bought.unwrap_or_else(|| add_days(came, 20 + self.roll(n, 19, 30) as i32));
        if (bought.is_none() && !lost) || closed >= self.today {
            return;
        }
        unit.insert(DealRow {
            id: derive(id, "deal", 8),
            contact_id: id,
            owner_id: self.rep,
            product: "Copier lease".into(),
            issue: None,
            value_cents: (self.roll(n, 20, 10) > 0).then(|| 100_000 + self.roll(n, 21, 900_000) as i64),
            opened_on: Day(add_days(closed, -(self.roll(n, 22, 40) as i32))),
            state: if lost { "lost" } else { "won" }.into(),
            closed_on: Some(Day(closed)),
            lost_why: lost.then(|| "Too dear".into()),
            version: 1,
        });
    }

    /// A conversation, and in two of three a moment that nobody asked after.
    fn let_slip(&self, n: usize, id: Uuid, unit: &mut Unit) {
        let on = add_days(self.today, -(self.roll(n, 23, self.days as u64) as i32));
        unit.insert(InteractionRow {
            id: derive(id, "call", 9),
            contact_id: id,
            user_id: self.rep,
            kind: "call".into(),
            on_day: Day(on),
            note: None,
            allowed_ask: true,
            version: 1,
        });
        if self.roll(n, 24, 3) == 0 {
            return;
        }
        let kind = MomentKind::ALL[self.roll(n, 25, 6) as usize];
        let last = kind.last_day(on, None).unwrap_or(on);
        let missed = last < self.today;
        unit.insert(MomentRow {
            id: derive(id, "slipped", 10),
            contact_id: id,
            owner_id: self.rep,
            kind: kind.as_str().into(),
            happened_on: Day(on),
            last_day: Some(Day(last)),
            words: None,
            deal_id: None,
            event_id: None,
            event_on: None,
            licence_id: None,
            state: if missed { "missed" } else { "open" }.into(),
            closed_on: missed.then(|| Day(add_days(last, 1))),
            closed_by: None,
            dismissed_why: None,
            ask_id: None,
            version: 1,
        });
    }
}
