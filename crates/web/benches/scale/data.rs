//! A workspace of any size: people, companies, deals, moments, referrals and promises, in believable proportions.

use domain::ids::derive;
use domain::{ContactId, FollowUpId, MomentId, ReferralId, UserId};
use jiff::Timestamp;
use jiff::civil::Date;
use store::rows::{
    CompanyRow, ContactPointRow, ContactRow, ContactStateRow, DealRow, FollowUpRow, MomentRow, ReferralRow,
};
use store::{Day, Db, Instant, Json, Unit};
use uuid::Uuid;

const GIVEN: &[&str] = &[
    "Ana", "Bela", "Carmen", "Dmitri", "Elena", "Farid", "Greta", "Hassan", "Ines", "Jakob", "Keiko", "Liam",
    "Mara", "Nils", "Olga", "Pavel", "Quinn", "Rosa", "Sven", "Tara", "Uma", "Viktor", "Wanda", "Xenia",
    "Yusuf", "Zoë",
];
const FAMILY: &[&str] = &[
    "Abbott",
    "Becker",
    "Castillo",
    "Duarte",
    "Eriksen",
    "Fischer",
    "García",
    "Hughes",
    "Ivanova",
    "Jensen",
    "Kaur",
    "Lindholm",
    "Müller",
    "Novak",
    "Okafor",
    "Petrov",
    "Quigley",
    "Ruiz",
    "Schmidt",
    "Takahashi",
    "Ueda",
    "Vargas",
    "Weber",
    "Xu",
    "Yamada",
    "Zhang",
];
const TRADE: &[&str] =
    &["Dental", "Plumbing", "Logistics", "Foods", "Design", "Law", "Roofing", "Motors", "Clinic", "Labs"];
/// People written in one transaction.
const AT_ONCE: usize = 500;

/// Fills a workspace with that many contacts of one rep. Every fifth bought, every tenth was referred by the one before,
/// every twentieth has an open moment or something due; a rep's Today never holds more than a few hundred.
pub(crate) async fn fill(db: &Db, workspace: Uuid, rep: Uuid, people: usize, today: Date, now: Timestamp) {
    let at = Instant::new(now);
    for batch in 0..people.div_ceil(AT_ONCE) {
        let action = derive(workspace, &format!("batch/{batch}"), 1);
        let mut rows = Rows::default();
        for n in batch * AT_ONCE..((batch + 1) * AT_ONCE).min(people) {
            rows.person(workspace, rep, n, people, today, at);
        }
        let mut unit = Unit::new(workspace, action, "fill", Some(rep), at);
        rows.write(&mut unit);
        db.commit(unit).await.expect("a batch");
    }
    db.refresh_statistics().await.expect("statistics");
}

/// The id of the n-th contact.
pub(crate) fn contact(workspace: Uuid, n: usize) -> Uuid {
    derive(workspace, &format!("contact/{n}"), 1 + n as i64)
}

#[derive(Default)]
struct Rows {
    companies: Vec<CompanyRow>,
    contacts: Vec<ContactRow>,
    states: Vec<ContactStateRow>,
    points: Vec<ContactPointRow>,
    deals: Vec<DealRow>,
    moments: Vec<MomentRow>,
    referrals: Vec<ReferralRow>,
    follow_ups: Vec<FollowUpRow>,
}

impl Rows {
    fn person(&mut self, workspace: Uuid, rep: Uuid, n: usize, people: usize, today: Date, at: Instant) {
        let id = contact(workspace, n);
        let (given, family) = (GIVEN[n % GIVEN.len()], FAMILY[(n / GIVEN.len()) % FAMILY.len()]);
        let name = format!("{given} {family} {n}");
        let company = format!("{} {} {}", FAMILY[n % 23], TRADE[n % TRADE.len()], n / 40);
        let folded = identity::fold_company(&company);
        let company_id = derive(workspace, &format!("company/{folded}"), 0);
        if n % 40 < 1 || self.companies.iter().all(|row| row.id != company_id) {
            self.companies.push(CompanyRow {
                id: company_id,
                name: company.clone(),
                name_folded: folded,
                offers: None,
                needs: None,
                version: 1,
            });
        }
        let phone = format!("+1415555{:04}", n % 10_000);
        let email = format!("{}.{n}@example.com", identity::fold(given));
        let name_key = identity::fold(&name);
        let search_text =
            format!("{name_key} {} {} {}", identity::fold(&company), identity::fold(&email), &phone[1..]);
        let bought = n.is_multiple_of(5);
        let day = |back: i32| Day(domain::business_days::add_days(today, -back));
        self.contacts.push(ContactRow {
            id,
            owner_id: rep,
            company_id: Some(company_id),
            company: Some(company),
            name,
            given_name: Some(given.into()),
            family_name: Some(family.into()),
            title: Some("Office manager".into()),
            phone: Some(phone.clone()),
            email: Some(email.clone()),
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
            name_key,
            search_text,
            created_at: at,
            created_by: rep,
            version: 1,
        });
        self.states.push(ContactStateRow {
            id,
            owner_id: rep,
            standing: if bought { "customer" } else { "prospect" }.into(),
            do_not_ask: false,
            do_not_contact: false,
            complaint_open: false,
            last_touch_on: Some(day((n % 60) as i32)),
            last_ask_on: None,
            last_unprompted_ask_on: None,
            delighted_on: bought.then(|| day((n % 300) as i32)),
            first_gave_on: None,
            received: 0,
            version: 1,
        });
        for (position, (kind, value)) in (0..).zip([("phone", phone), ("email", email)]) {
            self.points.push(ContactPointRow {
                id: derive(id, kind, 2),
                contact_id: id,
                kind: kind.into(),
                normal: value.clone(),
                value,
                label: None,
                position,
                version: 1,
            });
        }
        if bought {
            self.deals.push(DealRow {
                id: derive(id, "deal", 3),
                contact_id: id,
                owner_id: rep,
                product: "Copier lease".into(),
                issue: Some("toner always ran out on Mondays".into()),
                value_cents: Some(480_000),
                opened_on: day(320),
                state: "won".into(),
                closed_on: Some(day((n % 300) as i32)),
                lost_why: None,
                version: 1,
            });
        }
        // However many people a rep knows, a day holds about so many moments and promises.
        let busy = (people / 60).max(1);
        if n.is_multiple_of(busy) {
            self.something_to_do(workspace, rep, n, id, today);
        }
    }

    fn something_to_do(&mut self, workspace: Uuid, rep: Uuid, n: usize, id: Uuid, today: Date) {
        use domain::follow_up::{About, FollowUp, FollowUpKind, FollowUpState};
        use domain::moment::{Moment, MomentKind, MomentState};
        use domain::referral::{Origin, Referral, Stage, StageDates};
        let back = |days: i32| domain::business_days::add_days(today, -days);
        let kind = MomentKind::Praise;
        let moment = Moment {
            id: MomentId(derive(id, "moment", 4)),
            contact: ContactId(id),
            owner: UserId(rep),
            kind,
            happened_on: back(2),
            last_day: kind.last_day(back(2), None),
            words: Some("best service we ever had".into()),
            deal: None,
            event: None,
            event_on: None,
            licence: None,
            state: MomentState::Open,
        };
        self.moments.push(MomentRow::of(&moment, 1));
        if n == 0 || n.is_multiple_of(AT_ONCE) {
            return;
        }
        let fact = domain::FactId(derive(id, "fact", 5));
        let referral = Referral {
            id: ReferralId(derive(id, "referral", 6)),
            referrer: ContactId(contact(workspace, n - 1)),
            referred: ContactId(id),
            owner: UserId(rep),
            origin: Origin::Volunteered(fact),
            captured_on: back(1),
            stage: Stage::Captured,
            dates: StageDates::default(),
            credited: true,
            happy_call: false,
        };
        self.referrals.push(ReferralRow::of(&referral, 0, None, 1));
        let owed = FollowUp {
            id: FollowUpId(derive(id, "follow-up", 7)),
            kind: FollowUpKind::ContactTheReferral,
            fact,
            contact: ContactId(id),
            owner: UserId(rep),
            due_on: today,
            due_at: None,
            must_do: true,
            words: None,
            about: About { person: Some(referral.referrer), referral: Some(referral.id), ..About::default() },
            state: FollowUpState::Open,
        };
        self.follow_ups.push(FollowUpRow::of(&owed, 1));
    }

    fn write(self, unit: &mut Unit) {
        macro_rules! each {
            ($insert:ident, $rows:expr) => {
                $rows.into_iter().for_each(|row| {
                    unit.$insert(row);
                })
            };
        }
        each!(insert_once, self.companies);
        each!(insert, self.contacts);
        each!(insert, self.states);
        each!(insert, self.points);
        each!(insert, self.deals);
        each!(insert, self.moments);
        each!(insert, self.referrals);
        each!(insert, self.follow_ups);
    }
}
