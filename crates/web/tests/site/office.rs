//! Two offices side by side, some people in the first, and a browser.

use std::sync::Arc;

use actions::{
    Actor, AddContact, App, AskOutcome, CameBy, Capture, Captures, ContactDetails, LogInteraction,
    ManualClock, MomentMark, OpenDeal, ReceiveMail, SaveAsk, SetUp, SignInLink,
};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::user::Role;
use domain::{ActionId, ContactId};
use store::Db;
use tower::ServiceExt as _;
use uuid::Uuid;
use web::Options;

/// Saturday morning in Chicago, nine o'clock.
pub(crate) const NOW: &str = "2026-11-21T15:00:00Z";
/// A name that must not be seen by others.
pub(crate) const ANA: &str = "Ana Ruiz-Walled";

pub(crate) struct Office {
    pub(crate) app: App,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) router: Router,
    pub(crate) here: Uuid,
    /// The admin of the office.
    pub(crate) priya: Person,
    /// A rep; everything below is hers.
    pub(crate) maya: Person,
    /// Another rep.
    pub(crate) sam: Person,
    /// The admin of another office.
    pub(crate) olga: Person,
    /// Maya's customer.
    pub(crate) ana: Uuid,
    /// Named by Ana.
    pub(crate) tom: Uuid,
    /// An open deal with Ana.
    pub(crate) deal: Uuid,
    /// Ana praised the work.
    pub(crate) moment: Uuid,
    /// Tom, by Ana.
    pub(crate) referral: Uuid,
    /// The promise to get in touch with Tom.
    pub(crate) first_call: Uuid,
    /// Ana's licence to ask.
    pub(crate) licence: Uuid,
    /// Stay in touch with Tom: no promise.
    pub(crate) no_promise: Uuid,
    /// The action that made the deal.
    pub(crate) deal_opened: Uuid,
    /// An import of Maya's.
    pub(crate) import: Uuid,
    /// Tom and somebody like him, both Maya's.
    pub(crate) likeness: Uuid,
    /// Two people of Maya's whom she brought together.
    pub(crate) introduction: Uuid,
    /// An event that Tom recommended to her.
    pub(crate) event: Uuid,
    /// An invitation by the admin, not yet accepted.
    pub(crate) invitation: Uuid,
    /// A file of hers that waits to be looked over.
    pub(crate) waiting: Uuid,
    /// A card of Maya's for Ana.
    pub(crate) card: Uuid,
    /// A letter of Maya's to Ana that is with her.
    pub(crate) letter: Uuid,
    /// A wording and a brief of Maya's own.
    pub(crate) wording: String,
    pub(crate) brief: Uuid,
    /// A phone of Maya's that syncs.
    pub(crate) device: Uuid,
    /// Words that were waved away once.
    pub(crate) learned: Uuid,
    /// Sam captured Ana as well.
    pub(crate) claim: Uuid,
    /// Sam stands in for Maya in the spring.
    pub(crate) cover: Uuid,
    /// A mail of a contact of hers, with a moment and a signature in it.
    pub(crate) filed_mail: Uuid,
    /// A mail of a stranger to her.
    pub(crate) waiting_mail: Uuid,
}

#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) id: Uuid,
    pub(crate) cookie: String,
}

pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// Bytes of the body as they were sent.
    pub(crate) bytes: usize,
    pub(crate) body: String,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn location(&self) -> &str {
        self.header("location")
    }
}

pub(crate) fn action(n: u128) -> ActionId {
    ActionId(Uuid::from_u128(n))
}

async fn workspace(app: &App, name: &str, email: &str) -> (Uuid, Uuid) {
    let input = SetUp {
        action: None,
        workspace: name.into(),
        name: "The admin".into(),
        email: email.into(),
        password: String::new(),
        time_zone: "America/Chicago".into(),
        region: "US".into(),
        currency: "USD".into(),
    };
    actions::found_workspace(app, &input).await.unwrap()
}

/// Sam captured Ana as well, and Priya stands in for Maya in the spring.
async fn among_reps(app: &App, maya: &Actor, made: &Office, sam: Uuid, admin: Uuid) -> (Uuid, Uuid) {
    let claim = Uuid::from_u128(0xc1a1);
    let now = store::Instant::new(NOW.parse().unwrap());
    let mut unit = store::Unit::new(maya.workspace, Uuid::from_u128(0xc1a2), "capture", Some(sam), now);
    unit.insert(store::rows::ClaimRow {
        id: claim,
        contact_id: made.ana,
        keeper_id: maya.user.0,
        claimant_id: sam,
        on_day: "2026-11-20".parse().unwrap(),
        state: "open".into(),
        decided_by: None,
        decided_on: None,
        version: 1,
    });
    app.db.commit(unit).await.unwrap();
    let input = actions::ArrangeCover {
        action: action(10),
        user: maya.user,
        cover: domain::UserId(admin),
        from: "2027-02-01".parse().unwrap(),
        to: "2027-02-05".parse().unwrap(),
    };
    (claim, actions::arrange_cover(app, maya, &input).await.unwrap().answer.cover)
}

async fn signed_in(app: &App, workspace: Uuid, id: Uuid) -> Person {
    let link = actions::make_sign_in_link(app, workspace, id, SignInLink::ForTheDay).await.unwrap();
    let session = actions::sign_in_by_link(app, &link).await.unwrap().session;
    Person { id, cookie: format!("whoelse_session={session}") }
}

pub(crate) async fn in_memory() -> Office {
    Office::on(store::testing::memory().await).await
}

impl Office {
    pub(crate) async fn on(db: Db) -> Office {
        let clock = Arc::new(ManualClock::at(NOW.parse().unwrap()));
        let app = App::new(db, clock.clone()).with_vault(actions::Vault::new(&[7; actions::VAULT_KEY_BYTES]));
        let (here, admin) = workspace(&app, "Brightwater", "priya@example.com").await;
        let (elsewhere, olga) = workspace(&app, "Elsewhere", "olga@example.org").await;
        let zone = "America/Chicago";
        let maya =
            actions::add_user(&app, here, "Maya Lindholm", "maya@example.com", Role::Rep, Some(admin), zone);
        let maya = maya.await.unwrap();
        let sam =
            actions::add_user(&app, here, "Sam Okafor", "sam@example.com", Role::Rep, Some(admin), zone);
        let sam = sam.await.unwrap();
        let actor = Actor::load(&app, here, maya).await.unwrap();
        let made = people(&app, &actor).await;
        let admin_here = Actor::load(&app, here, admin).await.unwrap();
        let sender = mail_server(actions::Sender::Office, action(99));
        actions::set_mail_server(&app, &admin_here, &sender).await.unwrap();
        let invites =
            actions::Invite { action: action(8), role: Role::Rep, email: "jo-walled@example.com".into() };
        let invitation = actions::invite(&app, &admin_here, &invites).await.unwrap().answer.invitation;
        let (claim, cover) = among_reps(&app, &actor, &made, sam, admin).await;
        let options = Options { public_url: "https://who-else.example".into() };
        Office {
            router: web::router(app.clone(), options),
            priya: signed_in(&app, here, admin).await,
            maya: signed_in(&app, here, maya).await,
            sam: signed_in(&app, here, sam).await,
            olga: signed_in(&app, elsewhere, olga).await,
            here,
            clock,
            app,
            invitation,
            claim,
            cover,
            ..made
        }
    }

    /// A page.
    pub(crate) async fn get(&self, who: Option<&Person>, path: &str) -> Reply {
        let mut request = Request::get(path);
        if let Some(who) = who {
            request = request.header("cookie", &who.cookie);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// A form of ours.
    pub(crate) async fn post(&self, who: Option<&Person>, path: &str, fields: &[(&str, String)]) -> Reply {
        self.post_bytes(who, path, encoded(fields).into_bytes()).await
    }

    /// A form as bytes.
    pub(crate) async fn post_bytes(&self, who: Option<&Person>, path: &str, body: Vec<u8>) -> Reply {
        let mut request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        if let Some(who) = who {
            request = request.header("cookie", &who.cookie);
        }
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Any request.
    pub(crate) async fn send(&self, request: Request<Body>) -> Reply {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Reply { status: parts.status, headers: parts.headers, bytes: bytes.len(), body }
    }

    /// Everything the first office keeps.
    pub(crate) async fn everything(&self) -> serde_json::Value {
        let facts = store::testing::facts(&self.app.db, self.here).await.len();
        serde_json::json!({ "rows": store::testing::dump(&self.app.db, self.here).await, "facts": facts })
    }
}

fn mail_server(sender: actions::Sender, action: domain::ActionId) -> actions::SetMailServer {
    actions::SetMailServer {
        sender,
        action,
        host: "smtp.walled.example".into(),
        port: 465,
        security: actions::post::Security::Tls,
        user_name: "walled".into(),
        password: "walled-secret".into(),
        from_name: String::new(),
        from_email: "walled@example.com".into(),
    }
}

pub(crate) fn encoded(fields: &[(&str, String)]) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields {
        form.append_pair(name, value);
    }
    form.finish()
}

async fn people(app: &App, maya: &Actor) -> Office {
    let details = ContactDetails {
        name: ANA.into(),
        title: "Owner".into(),
        company: "Ruiz Bakery".into(),
        phones: vec!["(312) 555-0142".into(), "(312) 555-0177".into()],
        emails: vec!["ana@example.com".into()],
        birthday: "4 June".into(),
        ..ContactDetails::default()
    };
    let add = AddContact { action: action(1), details };
    let ana = ContactId(actions::add_contact(app, maya, &add).await.unwrap().answer.contact);
    let deal = OpenDeal {
        action: action(2),
        contact: ana,
        product: "Second oven".into(),
        issue: "The old one fails on Fridays".into(),
        value_cents: Some(1_850_000),
        on: None,
    };
    let deal = actions::open_deal(app, maya, &deal).await.unwrap();
    let capture = Capture {
        action: action(3),
        who: Captures::One { line: "Tom Walled, CFO at Northgate, 312 555 0188".into(), known: None },
        given_by: Some(ana),
        on: None,
        basis: None,
        happy_call: true,
        ran_out: true,
    };
    let captured = actions::capture(app, maya, &capture).await.unwrap().answer;
    let later = SaveAsk {
        action: action(4),
        contact: ana,
        moment: None,
        asked_on: None,
        outcome: AskOutcome::NotYet { days: Some(90), on: None, words: "When the quarter is over".into() },
        thanked: false,
        events: vec![],
        wording: None,
    };
    actions::save_ask(app, maya, &later).await.unwrap();
    let praise = LogInteraction {
        action: action(5),
        contact: ana,
        kind: InteractionKind::Call,
        on: None,
        note: "Best decision of the year".into(),
        moment: Some(MomentMark {
            kind: MomentKind::Praise,
            words: Some("Best decision of the year".into()),
            deal: None,
            event: None,
        }),
        could_ask: None,
        complaint: false,
    };
    let moment = actions::log_interaction(app, maya, &praise).await.unwrap().answer.moment.unwrap();
    let import = actions::ImportFile {
        action: action(6),
        file_name: "people.csv".into(),
        bytes: b"Name,Phone\nWalled Import,312 555 0111\n".to_vec(),
    };
    let import = actions::import(app, maya, &import, |_| {}).await.unwrap().import;
    let people = store::testing::all_of::<store::rows::ContactRow>(&app.db, maya.workspace).await;
    let imported = people.iter().find(|row| row.name == "Walled Import").unwrap().id;
    let waiting = actions::ImportFile {
        action: action(28),
        file_name: "more.csv".into(),
        bytes: b"Name,Phone\nWalled Waiter,312 555 0112\n".to_vec(),
    };
    let waiting = actions::import::keep_file(app, maya, &waiting).await.unwrap();
    let tom = captured.people[0].contact;
    let card = actions::MakeCard {
        action: action(18),
        title: String::new(),
        contact: Some(ana),
        brief: "I help bakeries whose ovens fail on a Friday.".into(),
        phone: "(312) 555-0100".into(),
        email: "maya@example.com".into(),
        days: None,
    };
    let card = actions::make_card(app, maya, &card).await.unwrap().answer.card;
    let letter = actions::WriteLetter {
        action: action(29),
        kind: domain::letter::LetterKind::ThankYou,
        contact: ana,
        other: None,
        follow_ups: vec![],
        to_email: String::new(),
        other_email: String::new(),
        subject: "Thank you, Walled".into(),
        body: "Thank you for Walled Tom.".into(),
        way: actions::LetterWay::Own,
    };
    let letter = actions::write_letter(app, maya, &letter).await.unwrap().answer.letter;
    let answer = actions::Taught {
        kind: reading::MomentKind::Praise,
        words: "worth every cent".into(),
        is_right: false,
    };
    let teach = actions::Teach { action: action(31), answers: vec![answer] };
    actions::teach(app, maya, &teach).await.unwrap();
    let phone = actions::AddDevice { action: action(32), name: "Maya's walled phone".into() };
    let device = actions::add_device(app, maya, &phone).await.unwrap().answer.device;
    let learned = actions::views::learned::learned_words(app, maya).await.unwrap();
    let wording = actions::SaveCoachWords {
        action: action(51),
        key: None,
        kind: domain::coach::CoachKind::Wording,
        occasion: domain::coach::Occasion::Any,
        audience: domain::coach::Audience::Both,
        said: String::new(),
        words: "Walled wording: who else is facing the same issue?".into(),
        shared: false,
    };
    let wording = actions::save_coach_words(app, maya, &wording).await.unwrap().answer.key;
    let brief = actions::SaveBrief {
        action: action(52),
        brief: None,
        product: "Ovens".into(),
        sentence: "Walled brief: I help bakeries.".into(),
        signs: "They bake at night".into(),
        not_for: String::new(),
        shared: false,
    };
    let brief = actions::save_brief(app, maya, &brief).await.unwrap().answer.brief;
    actions::set_mail_server(app, maya, &mail_server(actions::Sender::Own, action(30))).await.unwrap();
    let dora = actions::ContactDetails {
        name: "Dora Walled".into(),
        emails: vec!["dora@walled.example".into()],
        ..actions::ContactDetails::default()
    };
    let dora = actions::AddContact { action: action(41), details: dora };
    actions::add_contact(app, maya, &dora).await.unwrap();
    let mail = async |number, name: &str, from: &str| {
        let source = format!(
            "From: {name} <{from}>\nTo: maya@example.com\nDate: Thu, 19 Nov 2026 10:00:00 -0600\nSubject: Thanks\n\
             Message-ID: <{number}@walled.example>\n\nHi Maya,\n\nyou saved us last week, thank you.\n\nBest regards,\n\n\
             {name}\nOffice Manager\nWalled Ltd\n312-555-0166\n"
        );
        let input = ReceiveMail::from_bytes(action(number), source.as_bytes(), CameBy::Page).unwrap();
        actions::receive_mail(app, maya, &input).await.unwrap().answer.mail
    };
    let filed_mail = mail(42, "Dora Walled", "dora@walled.example").await;
    let waiting_mail = mail(43, "Stan Walled", "stan@else.example").await;
    let owed = |contact: Uuid, kind: &'static str| {
        let (app, workspace) = (app.clone(), maya.workspace);
        async move {
            let mut reader = app.db.read(workspace).await.unwrap();
            let rows = reader.open_follow_ups_of(contact).await.unwrap();
            rows.into_iter().find(|row| row.kind == kind).map_or_else(Uuid::nil, |row| row.id)
        }
    };
    let attend = SaveAsk {
        action: action(7),
        contact: ContactId(tom),
        moment: None,
        asked_on: None,
        outcome: AskOutcome::NobodyInMind { prompters_shown: true },
        thanked: false,
        events: vec![actions::EventToAttend { name: "Bakers’ fair".into(), on: None, place: None }],
        wording: None,
    };
    actions::save_ask(app, maya, &attend).await.unwrap();
    let like_tom = Capture {
        action: action(9),
        who: Captures::One { line: "Tom Walled at Southgate".into(), known: None },
        given_by: None,
        on: None,
        basis: None,
        happy_call: false,
        ran_out: false,
    };
    let like_tom = actions::capture(app, maya, &like_tom).await.unwrap().answer.people[0].contact;
    let together = actions::Introduce {
        action: action(60),
        offers: ContactId(like_tom),
        needs: ContactId(imported),
        why: "Needs a Walled oven".into(),
        on: None,
    };
    let introduction = actions::introduce(app, maya, &together).await.unwrap().answer.introduction;
    let events = store::testing::all_of::<store::rows::EventRow>(&app.db, maya.workspace).await;
    let likenesses = actions::views::likeness::open_likenesses(app, maya).await.unwrap();
    let event = events[0].id;
    let nobody = || Person { id: Uuid::nil(), cookie: String::new() };
    Office {
        app: app.clone(),
        clock: Arc::new(ManualClock::at(NOW.parse().unwrap())),
        router: Router::new(),
        here: maya.workspace,
        priya: nobody(),
        maya: nobody(),
        sam: nobody(),
        olga: nobody(),
        ana: ana.0,
        tom,
        deal: deal.answer.deal,
        moment,
        referral: captured.referrals[0],
        first_call: owed(tom, "contact_the_referral").await,
        licence: owed(ana.0, "licence_to_ask").await,
        no_promise: owed(tom, "attend").await,
        deal_opened: deal.action.0,
        import,
        likeness: likenesses[0].id,
        introduction,
        event,
        invitation: Uuid::nil(),
        waiting,
        card,
        letter,
        wording,
        brief,
        device,
        learned: learned[0].id,
        claim: Uuid::nil(),
        cover: Uuid::nil(),
        filed_mail,
        waiting_mail,
    }
}
