//! An office in which everything that a verb needs is there, and every verb once.

use actions::*;
use domain::coach::{Audience, CoachKind, Occasion};
use domain::contact::Tier;
use domain::giving::IntroductionOutcome;
use domain::interaction::InteractionKind;
use domain::letter::LetterKind;
use domain::moment::MomentKind;
use domain::reach::Channel;
use domain::referral::Stage;
use domain::review::ReviewStep;
use domain::{CompanyId, ContactId, DealId, EventId, FollowUpId, MomentId, ReferralId, UserId};
use store::Db;
use store::rows::ContactRow;
use store::testing::all_of;
use uuid::Uuid;

use crate::kit::deed::Deed;
use crate::kit::*;

/// The rows that deeds name.
pub struct World {
    pub house: House,
    pub carl: ContactId,
    pub jane: ContactId,
    pub deal: DealId,
    pub moment: MomentId,
    pub referral: ReferralId,
    pub second: ReferralId,
    pub promise: FollowUpId,
    pub inform: FollowUpId,
    pub licence: FollowUpId,
    /// A mail of Carl's with a moment and a signature in it, and one of a stranger's.
    pub filed: Uuid,
    pub waiting: Uuid,
    /// A wording and a brief of the rep's own.
    pub wording: String,
    pub brief: Uuid,
    /// An event that Carl recommended, and an introduction of Carl to Jane.
    pub event: EventId,
    pub introduction: Uuid,
    pub company: CompanyId,
}

impl World {
    /// Carl, a customer with an open deal, praised us and named Jane; Ida named Jane too, and has said "not yet".
    pub async fn build(db: &Db) -> World {
        let house = House::open(db, "America/New_York").await;
        house.at("2026-11-16 10:00");
        let carl = house.contact("Carl Customer").await;
        let ida = house.contact("Ida Idle").await;
        house.win(carl).await;
        let named = house.names(carl, &["Jane Doe, CFO at Acme, 415-555-0134"]).await;
        let jane = ContactId(named.people[0].contact);
        let told =
            capture(&house.app, &house.rep, &volunteered(ida, "Jane Doe, 415-555-0134")).await.unwrap();
        house.advance(named.referrals[0], Stage::Contacted).await.unwrap();
        house.not_yet(ida, 60).await.unwrap();
        house.at("2026-11-20 10:00");
        let deal = house.deal(carl).await;
        let moment = house.mark(carl, MomentKind::Praise).await.unwrap();
        let promise = MakePromise {
            action: id(),
            contact: carl,
            on: "2026-11-24".parse().unwrap(),
            at: None,
            words: "Send the leaflet".into(),
        };
        let promise = make_promise(&house.app, &house.rep, &promise).await.unwrap().answer.follow_ups[0];
        let inform = house.the(carl, domain::follow_up::FollowUpKind::InformTheReferrer).await.id;
        let licence = house.the(ida, domain::follow_up::FollowUpKind::LicenceToAsk).await.id;
        let details = ContactDetails {
            name: "Carl Customer".into(),
            emails: vec!["carl@customer.example".into()],
            ..ContactDetails::default()
        };
        let version = 1;
        let edit = EditContact { action: id(), contact: carl, version, details };
        edit_contact(&house.app, &house.rep, &edit).await.unwrap();
        let came = async |from: &str| {
            let input = ReceiveMail::from_bytes(id(), mail_of(from, "w").as_bytes(), CameBy::Page).unwrap();
            receive_mail(&house.app, &house.rep, &input).await.unwrap().answer.mail
        };
        let filed = came("Carl Customer <carl@customer.example>").await;
        let waiting = came("Stan Stranger <stan@else.example>").await;
        let own =
            save_coach_words(&house.app, &house.rep, &a_wording("Who else has {issue}?")).await.unwrap();
        let brief = save_brief(&house.app, &house.rep, &a_brief("Lease")).await.unwrap().answer.brief;
        let event = save_event(&house.app, &house.rep, &an_event("Print fair", Some(carl))).await.unwrap();
        let together =
            Introduce { action: id(), offers: carl, needs: jane, why: "needs paper".into(), on: None };
        let together = introduce(&house.app, &house.rep, &together).await.unwrap().answer.introduction;
        let row = all_of::<ContactRow>(&house.app.db, house.workspace).await;
        let company = row.into_iter().find(|row| row.id == jane.0).and_then(|row| row.company_id).unwrap();
        World {
            event: EventId(event.answer.event),
            introduction: together,
            company: CompanyId(company),
            wording: own.answer.key,
            brief,
            filed,
            waiting,
            carl,
            jane,
            deal,
            moment,
            referral: ReferralId(named.referrals[0]),
            second: ReferralId(told.answer.referrals[0]),
            promise: FollowUpId(promise),
            inform: FollowUpId(inform),
            licence: FollowUpId(licence),
            house,
        }
    }

    /// Every deed of a rep that names somebody or something here.
    pub fn deeds(&self) -> Vec<Deed> {
        let (carl, jane) = (self.carl, self.jane);
        let ask = |outcome| Deed::Ask(SaveAsk { moment: Some(self.moment), ..asks(carl, outcome) });
        let event = EventToAttend { name: "Print fair".into(), on: "2026-12-10".parse().ok(), place: None };
        let mark =
            |kind, event| MomentMark { kind, words: Some("excellent".into()), deal: Some(self.deal), event };
        let log = |kind, note: &str, moment| {
            Deed::Log(LogInteraction { note: note.into(), moment, ..logged(carl, kind) })
        };
        let wish =
            |wish| Deed::Wish(RespectWish { action: id(), contact: carl, wish, why: "said so".into() });
        let stage =
            |change| Deed::Move(MoveReferral { action: id(), referral: self.referral, change, on: None });
        let close = |end| Deed::Close(CloseDeal { action: id(), deal: self.deal, end, on: None });
        let lines = ["Jo Park, jo@park.example", "Mo Salt at Acme", "Jane Doe, CFO at Acme, 415-555-0134"];
        let mut deeds = vec![
            ask(named(&lines)),
            ask(AskOutcome::NotYet { days: Some(90), on: None, words: "results first".into() }),
            ask(AskOutcome::NobodyInMind { prompters_shown: true }),
            ask(AskOutcome::Declined { why: "no names".into(), do_not_ask: true }),
            Deed::Ask(SaveAsk { events: vec![event.clone()], ..asks(carl, named(&["Bo Derek"])) }),
            Deed::Capture(volunteered(carl, "Lee Ray, 415-555-0188")),
            log(InteractionKind::Call, "talked", None),
            log(InteractionKind::Meeting, "met", Some(mark(MomentKind::Testimonial, None))),
            log(InteractionKind::Note, "fair", Some(mark(MomentKind::Association, Some(event)))),
            log(InteractionKind::Note, "no", Some(mark(MomentKind::NoSale, None))),
            Deed::Dismiss(DismissMoment { action: id(), moment: self.moment, why: "too busy".into() }),
            Deed::Open(OpenDeal {
                action: id(),
                contact: jane,
                product: "Lease".into(),
                issue: "jams".into(),
                value_cents: None,
                on: None,
            }),
            close(DealEnd::Won { value_cents: Some(1), issue: Some("jams".into()) }),
            close(DealEnd::Lost { why: "too dear".into() }),
            stage(StageChange::Advance(Stage::Met)),
            stage(StageChange::Advance(Stage::Won)),
            stage(StageChange::Correct(Stage::Captured)),
            stage(StageChange::Correct(Stage::NoResponse)),
            Deed::Credit(CreditReferral { action: id(), referral: self.second, why: "Ida was first".into() }),
            Deed::Complete(CompleteFollowUps {
                action: id(),
                follow_ups: vec![self.inform, self.promise],
                how: "by phone".into(),
            }),
            Deed::Letter(WriteLetter {
                follow_ups: vec![self.inform],
                ..a_letter(LetterKind::Update, carl, "Jane and I have been in touch.")
            }),
            Deed::Release(ReleaseFollowUp {
                action: id(),
                follow_up: self.promise,
                why: "they have one".into(),
            }),
            Deed::Release(ReleaseFollowUp {
                action: id(),
                follow_up: self.licence,
                why: "they moved".into(),
            }),
            Deed::PutOff(PutOff {
                action: id(),
                follow_up: self.inform,
                until: "2026-12-01".parse().unwrap(),
            }),
            Deed::Promise(MakePromise {
                action: id(),
                contact: jane,
                on: "2026-11-30".parse().unwrap(),
                at: Some(jiff::civil::time(15, 30, 0, 0)),
                words: "call".into(),
            }),
            Deed::Edit(EditContact { action: id(), contact: jane, version: 1, details: details("Jane Roe") }),
            Deed::Complain(OpenComplaint { action: id(), contact: carl, what: "late".into() }),
            Deed::Resolve(ResolveComplaint { action: id(), contact: carl, how: "replaced".into() }),
            Deed::GiveBack(GiveBack { action: id(), contact: carl, what: "sent a client".into(), on: None }),
            Deed::Gift(a_gift(carl, 2_400)),
            Deed::Permission(a_permission(carl, Channel::Email, true)),
            Deed::Permission(a_permission(carl, Channel::Phone, false)),
            Deed::Dealing(NoteDealing {
                action: id(),
                contact: carl,
                kind: "inquiry".into(),
                words: "a second copier".into(),
                on: None,
            }),
            Deed::Introduce(Introduce {
                action: id(),
                offers: jane,
                needs: carl,
                why: "knows toner".into(),
                on: None,
            }),
            Deed::Outcome(TellIntroduction {
                action: id(),
                introduction: self.introduction,
                outcome: IntroductionOutcome::Business,
                note: "they signed".into(),
            }),
            Deed::PassOver(PassOver {
                action: id(),
                contact: carl,
                kind: "need".into(),
                what: "a van".into(),
            }),
            Deed::Want(TakeWant { action: id(), contact: carl, needs: true, what: "a bookkeeper".into() }),
            Deed::Company(SetCompanyWants {
                action: id(),
                company: self.company,
                contact: jane,
                offers: "paper".into(),
                needs: "drivers".into(),
            }),
            Deed::Tier(SetTier { action: id(), contact: carl, tier: Tier::A }),
            Deed::Event(SaveEvent { event: Some(self.event), ..an_event("Paper fair", Some(carl)) }),
            Deed::Goes(GoToEvent { action: id(), event: self.event, user: self.house.rep.user, goes: true }),
            Deed::Harvest(Harvest {
                action: id(),
                event: self.event,
                line: "Nina New, CEO at Paper Co, nina@paper.example".into(),
                words: "asked for prices".into(),
                on: None,
            }),
            Deed::Review(Review { action: id(), week: None, deed: ReviewDeed::LetBe(self.moment) }),
            Deed::Whereabouts(SetWhereabouts {
                action: id(),
                contact: carl,
                country: "gb".into(),
                time_zone: "Europe/London".into(),
                side: "person".into(),
            }),
        ];
        let found =
            |yes| Deed::Found(AnswerMoment { action: id(), mail: self.filed, kind: "rescue".into(), yes });
        let signature = |yes| Deed::Signature(AnswerSignature { action: id(), mail: self.filed, yes });
        let file = |whose| Deed::File(FileMail { action: id(), mail: self.waiting, whose });
        deeds.extend([found(true), found(false), signature(true), signature(false)]);
        deeds.push(file(WhoseMail::Known(jane)));
        let key = self.wording.clone();
        deeds.push(Deed::Words(SaveCoachWords {
            key: Some(key.clone()),
            ..a_wording("Who else[, {words}]?")
        }));
        deeds.push(Deed::HideWords(HideCoachWords { action: id(), key: key.clone(), hidden: true }));
        deeds.push(Deed::RemoveWords(RemoveCoachWords { action: id(), key }));
        deeds.push(Deed::Brief(SaveBrief { brief: Some(self.brief), ..a_brief("Rental") }));
        deeds.push(Deed::RemoveBrief(RemoveBrief { action: id(), brief: self.brief }));
        deeds.push(Deed::Merge(MergeContacts { action: id(), keep: carl, gone: jane }));
        deeds.extend([Wish::DoNotAsk, Wish::AskAgain, Wish::DoNotContact].map(wish));
        deeds
    }

    /// Deeds that name nobody.
    pub fn own_deeds(&self) -> Vec<Deed> {
        let own = Capture { given_by: None, ..volunteered(self.carl, "Nat Ural, nat@example.com") };
        let mail = mail_of("Nat Ural <nat@example.com>", "x");
        let mail = ReceiveMail::from_bytes(id(), mail.as_bytes(), CameBy::Page).unwrap();
        vec![
            Deed::Add(AddContact { action: id(), details: details("Al New") }),
            Deed::Capture(own),
            Deed::Receive(Box::new(mail)),
            Deed::Words(a_wording("Who else at {company} has the same trouble?")),
            Deed::Words(SaveCoachWords { key: Some("praise-business-1".into()), ..a_wording("Who else?") }),
            Deed::HideWords(HideCoachWords { action: id(), key: "objection-grabby".into(), hidden: true }),
            Deed::Brief(a_brief("Service contract")),
            Deed::Cover(ArrangeCover {
                action: id(),
                user: self.house.rep.user,
                cover: self.house.colleague.user,
                from: "2027-02-01".parse().unwrap(),
                to: "2027-02-05".parse().unwrap(),
            }),
            Deed::Event(an_event("Toner days", None)),
            Deed::Goal(SetGoal { action: id(), asks: Some(5), from: GoalFrom::ThisWeek }),
            Deed::Goal(SetGoal { action: id(), asks: None, from: GoalFrom::NextWeek }),
            Deed::Review(Review { action: id(), week: None, deed: ReviewDeed::Begin }),
            Deed::Review(Review { action: id(), week: None, deed: ReviewDeed::Step(ReviewStep::Gave, true) }),
            Deed::Review(Review { action: id(), week: None, deed: ReviewDeed::Finish }),
            Deed::ReviewTime(SetReviewTime {
                action: id(),
                day: Some(jiff::civil::Weekday::Monday),
                hour: 9,
            }),
        ]
    }

    /// Deeds of a manager.
    pub fn manager_deeds(&self) -> Vec<Deed> {
        let to = UserId(self.house.colleague.user.0);
        let again =
            RespectWish { action: id(), contact: self.carl, wish: Wish::ContactAgain, why: "asked".into() };
        vec![Deed::Reassign(Reassign { action: id(), contact: self.carl, to }), Deed::Wish(again)]
    }

    /// What can't be undone, and so comes last.
    pub fn for_good(&self) -> (Actor, Deed) {
        let erase = EraseContact { action: id(), contact: self.carl, leave_in_peace: true };
        (self.house.manager.clone(), Deed::Erase(erase))
    }

    /// Deeds of an admin.
    pub fn admin_deeds(&self) -> Vec<Deed> {
        vec![Deed::Settings(ChangeSettings {
            action: Some(id()),
            rules: vec![("ask_to_publish".into(), false, Some(4))],
            cadence: vec![(Tier::A, 14)],
            week: Some(vec!["mon".into(), "tue".into()]),
            holidays: Some(vec!["2026-12-25".parse().unwrap()]),
            gifts: Some(GiftChoice {
                profile: "washington_insurance".into(),
                limit_cents: None,
                source: String::new(),
            }),
        })]
    }

    /// Everything with whoever may do it.
    pub fn everything(&self) -> Vec<(Actor, Deed)> {
        let by = |actor: &Actor, deeds: Vec<Deed>| -> Vec<(Actor, Deed)> {
            deeds.into_iter().map(|deed| (actor.clone(), deed)).collect()
        };
        let house = &self.house;
        let mut all = by(&house.rep, self.deeds());
        all.extend(by(&house.rep, self.own_deeds()));
        all.extend(by(&house.manager, self.manager_deeds()));
        let proposed = ProposeGoal { action: id(), asks: Some(4) };
        all.push((house.manager.clone(), Deed::ProposeGoal(proposed)));
        all.extend(by(&house.admin, self.admin_deeds()));
        all
    }
}

/// An event in three weeks.
pub fn an_event(name: &str, recommended_by: Option<ContactId>) -> SaveEvent {
    SaveEvent {
        action: id(),
        event: None,
        name: name.into(),
        on: "2026-12-11".parse().ok(),
        place: "Town Hall".into(),
        association: false,
        recommended_by,
    }
}

/// A wording for any occasion.
pub fn a_wording(words: &str) -> SaveCoachWords {
    SaveCoachWords {
        action: id(),
        key: None,
        kind: CoachKind::Wording,
        occasion: Occasion::Any,
        audience: Audience::Both,
        said: String::new(),
        words: words.into(),
        shared: false,
    }
}

/// A brief of a product.
pub fn a_brief(product: &str) -> SaveBrief {
    SaveBrief {
        action: id(),
        brief: None,
        product: product.into(),
        sentence: "I help offices whose toner is always out".into(),
        signs: "They print on both sides".into(),
        not_for: String::new(),
        shared: false,
    }
}

/// A mail with thanks and a signature.
fn mail_of(from: &str, id: &str) -> String {
    let name = from.split(" <").next().unwrap();
    format!(
        "From: {from}\nTo: rita@example.com\nDate: Thu, 19 Nov 2026 10:00:00 -0500\nSubject: Thanks\n\
         Message-ID: <{id}/{name}>\n\nHi Rita,\n\nyou saved us last week, thank you.\n\nBest regards,\n\n{name}\nOffice Manager\n\
         Customer Ltd\n415-555-0166\n"
    )
}

pub fn details(name: &str) -> ContactDetails {
    ContactDetails {
        name: name.into(),
        company: "Roe & Co".into(),
        phones: vec!["415-555-0177".into()],
        emails: vec!["jane@roe.example".into()],
        notes: "plays chess".into(),
        tier: Some(Tier::A),
        ..ContactDetails::default()
    }
}
