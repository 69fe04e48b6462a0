//! Bringing people together who could help each other, what came of it, and what people and companies offer and need (M27).

use actions::views::giving::{introduction_screen, matches, tiers_proposed};
use actions::{
    Introduce, PassOver, SetCompanyWants, SetTier, TakeWant, TellIntroduction, introduce, pass_over,
    set_company_wants, set_tier, take_want, tell_introduction,
};
use axum::extract::State;
use domain::contact::Tier;
use domain::giving::IntroductionOutcome;
use domain::{CompanyId, ContactId};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use store::rows::CompanyRow;
use uuid::Uuid;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Query, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::record::{RecordForm, RecordGroup, RecordLine, RecordPage};
use crate::pages::short_form::ShortAsk;
use crate::parts::{Act, Empty, Field};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;
use actions::Problem;

const HERE: &str = "/introductions";
const TIERS: &str = "/tiers";
/// The most proposals of one page.
const TIERS_SHOWN: usize = 100;

/// `GET /introductions`
pub(crate) async fn list(State(web): State<Web>, member: Member) -> Answer {
    let found = matches(&web.app, member.actor()).await?;
    let mut ids = web.ids()?;
    let lines = found.iter().map(|one| RecordLine {
        href: format!("{HERE}/new?offers={}&needs={}", one.offers, one.needs),
        title: say::match_who(one.needs_name.as_str(), one.offers_name.as_str()),
        detail: say::match_why(one.need.as_str(), one.offer.as_str()),
        acts: vec![
            Act::link(
                say::match_introduce(),
                format!("{HERE}/new?offers={}&needs={}", one.offers, one.needs),
            )
            .about(one.needs_name.clone()),
            Act::post(say::match_pass(), "/passed-over")
                .with("id", ids.text())
                .with("contact", one.needs.to_string())
                .with("kind", "introduction")
                .with("what", one.offers.to_string())
                .with("back", HERE)
                .about(one.needs_name.clone()),
        ],
        ..RecordLine::default()
    });
    let lines: Vec<RecordLine> = lines.collect();
    let empty = lines
        .is_empty()
        .then(|| Empty::new("people", &say::matches_empty(), &say::matches_empty_words(), None));
    page(&RecordPage {
        acts: vec![
            Act::link(say::lists_tab("gave"), "/lists/gave").icon("heart"),
            Act::link(say::tiers_title(), TIERS).icon("star"),
        ],
        groups: vec![RecordGroup { heading: String::new(), none: String::new(), lines }],
        empty,
        ..RecordPage::plain(
            member.shell(&web, say::matches_title(), Place::Lists),
            say::matches_title(),
            say::matches_lead(),
        )
    })
}

async fn new_page(
    web: &Web,
    member: &Member,
    offers: ContactId,
    needs: ContactId,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<RecordPage, Trouble> {
    let screen = introduction_screen(&web.app, member.actor(), offers, needs).await?;
    let (a, b) = (&screen.offers.0, &screen.needs.0);
    let given = |row: &store::rows::ContactRow| row.given_name.clone().unwrap_or_else(|| row.name.clone());
    let why = match &screen.fits {
        Some((offer, need)) => say::match_why(need.as_str(), offer.as_str()),
        None => String::new(),
    };
    let words = match &screen.fits {
        Some((offer, need)) => say::introduction_text(
            given(a),
            a.name.as_str(),
            given(b),
            b.name.as_str(),
            member.actor().name.as_str(),
            need.as_str(),
            offer.as_str(),
        ),
        None => say::introduction_text_plain(
            given(a),
            a.name.as_str(),
            given(b),
            b.name.as_str(),
            member.actor().name.as_str(),
        ),
    };
    let subject = say::introduction_subject(a.name.as_str(), b.name.as_str());
    let mut acts = Vec::new();
    if let Some((first, second)) = &screen.emails {
        let encoded =
            |text: &str| utf8_percent_encode(&text.replace('\n', "\r\n"), NON_ALPHANUMERIC).to_string();
        let href = format!(
            "mailto:{},{}?subject={}&body={}",
            encoded(first),
            encoded(second),
            encoded(&subject),
            encoded(&words)
        );
        acts.push(Act::link(say::letter_open(), href).icon("mail"));
    }
    let field = if typed.given("why").is_some() || wrongs.any() {
        wrongs.field(typed, "why")
    } else {
        Field::of(why)
    };
    let asks = vec![
        ShortAsk::Words { name: "why", label: say::introduction_why(), hint: String::new(), field },
        ShortAsk::Text {
            name: "on",
            label: say::gift_day(),
            hint: say::give_day_hint(),
            field: wrongs.field(typed, "on"),
            kind: "date",
        },
    ];
    let mut warnings: Vec<String> = wrongs.others(&["why", "on"]).into_iter().collect();
    if screen.barred {
        warnings.push(say::not_contacted());
    }
    Ok(RecordPage {
        about: say::matches_title(),
        back: HERE.into(),
        warnings,
        acts,
        form: Some(RecordForm {
            action: HERE.into(),
            hidden: vec![
                ("id".into(), web.ids()?.text()),
                ("offers_id".into(), offers.to_string()),
                ("needs_id".into(), needs.to_string()),
            ],
            asks,
            save: say::introduction_save(),
        }),
        copy: (!screen.barred).then(|| (say::introduction_words(), words)),
        ..RecordPage::plain(
            member.shell(web, say::introduction_title(), Place::Lists),
            say::match_who(b.name.as_str(), a.name.as_str()),
            say::introduction_lead(),
        )
    })
}

/// `GET /introductions/new?offers=&needs=`
pub(crate) async fn new(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    // Without two people there is nothing to write yet: the proposals are.
    if query.given("offers").is_none() && query.given("needs").is_none() {
        return list(State(web), member).await;
    }
    let offers = query.id("offers", "contact")?;
    let needs = query.id("needs", "contact")?;
    page(&new_page(&web, &member, offers, needs, &Typed::default(), &Wrongs::default()).await?)
}

/// `POST /introductions`
pub(crate) async fn save(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let offers: ContactId = typed.id("offers_id", "contact")?;
    let needs: ContactId = typed.id("needs_id", "contact")?;
    let mut wrongs = Wrongs::default();
    let on = typed.day("on", &mut wrongs);
    if !wrongs.any() {
        let input = Introduce { action, offers, needs, why: typed.one("why").to_owned(), on };
        match introduce(&web.app, member.actor(), &input).await {
            Ok(done) => {
                let to = format!("/contacts/{}", done.answer.needs);
                return Ok(go(&web, &to, say::introduction_said(), Some(done.action.0)));
            }
            Err(problem) => wrongs = Wrongs::of(problem)?,
        }
    }
    again(&new_page(&web, &member, offers, needs, &typed, &wrongs).await?)
}

/// `POST /introductions/{introduction}/outcome`
pub(crate) async fn outcome(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let outcome =
        IntroductionOutcome::parse(typed.one("outcome")).ok_or(Problem::NotFound("introduction"))?;
    let input = TellIntroduction { action, introduction: id, outcome, note: typed.one("note").to_owned() };
    let done = tell_introduction(&web.app, member.actor(), &input).await?;
    let to = format!("/contacts/{}", done.answer.needs);
    Ok(go(&web, &to, say::introduction_outcome_said(), Some(done.action.0)))
}

/// `POST /passed-over`
pub(crate) async fn pass(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let contact: ContactId = typed.id("contact", "contact")?;
    let input =
        PassOver { action, contact, kind: typed.one("kind").to_owned(), what: typed.one("what").to_owned() };
    let done = pass_over(&web.app, member.actor(), &input).await?;
    Ok(go(&web, &back_to(&typed, contact), say::passed_over_said(), Some(done.action.0)))
}

/// Where the form came from: a list of ours, or the person.
fn back_to(typed: &Typed, contact: ContactId) -> String {
    match typed.one("back") {
        known @ (HERE | TIERS) => known.to_owned(),
        _ => format!("/contacts/{contact}"),
    }
}

/// `POST /contacts/{contact}/wants`
pub(crate) async fn take(
    State(web): State<Web>,
    member: Member,
    Named(contact): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let needs = match typed.one("kind") {
        "need" => true,
        "offer" => false,
        _ => return Err(Problem::NotFound("proposal").into()),
    };
    let input = TakeWant { action, contact, needs, what: typed.one("what").to_owned() };
    let done = take_want(&web.app, member.actor(), &input).await?;
    Ok(go(&web, &format!("/contacts/{contact}"), say::want_said(), Some(done.action.0)))
}

/// `POST /contacts/{contact}/tier`
pub(crate) async fn tier(
    State(web): State<Web>,
    member: Member,
    Named(contact): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let tier = Tier::parse(typed.one("tier")).ok_or(Problem::NotFound("tier"))?;
    let done = set_tier(&web.app, member.actor(), &SetTier { action, contact, tier }).await?;
    let said = say::tier_said(say::tier(tier.as_str()));
    Ok(go(&web, &back_to(&typed, contact), said, Some(done.action.0)))
}

/// `GET /tiers`: whom to keep nearer, or less near, as what they did says (M26).
pub(crate) async fn tiers(State(web): State<Web>, member: Member) -> Answer {
    let proposed = tiers_proposed(&web.app, member.actor()).await?;
    let mut ids = web.ids()?;
    let lines = proposed.iter().take(TIERS_SHOWN).map(|(line, tier)| {
        let id = line.id;
        RecordLine {
            href: format!("/contacts/{id}"),
            title: line.name.clone(),
            detail: say::tiers_line(line.bought, line.gave, say::tier(line.tier.as_str()), line.gave_won),
            acts: vec![
                Act::post(say::giving_tier_take(tier.as_str()), format!("/contacts/{id}/tier"))
                    .with("id", ids.text())
                    .with("tier", tier.as_str())
                    .with("back", TIERS)
                    .about(line.name.clone()),
                Act::post(say::giving_tier_pass(), "/passed-over")
                    .with("id", ids.text())
                    .with("contact", id.to_string())
                    .with("kind", "tier")
                    .with("what", tier.as_str())
                    .with("back", TIERS)
                    .about(line.name.clone()),
            ],
            ..RecordLine::default()
        }
    });
    let lines: Vec<RecordLine> = lines.collect();
    let empty =
        lines.is_empty().then(|| Empty::new("star", &say::tiers_empty(), &say::tiers_empty_words(), None));
    page(&RecordPage {
        groups: vec![RecordGroup { heading: String::new(), none: String::new(), lines }],
        empty,
        ..RecordPage::plain(
            member.shell(&web, say::tiers_title(), Place::Lists),
            say::tiers_title(),
            say::tiers_lead(),
        )
    })
}

// What a company offers and needs.

async fn company_of(
    web: &Web,
    member: &Member,
    contact: ContactId,
) -> Result<(store::rows::ContactRow, CompanyRow), Trouble> {
    let row = look::contact(web, member.actor(), contact.0).await?;
    let mut reader = web.app.db.read(member.actor().workspace).await.map_err(Problem::from)?;
    let company = match row.company_id {
        Some(id) => reader.get::<CompanyRow>(id).await.map_err(Problem::from)?,
        None => None,
    };
    Ok((row, company.ok_or(Problem::NotFound("company"))?))
}

fn company_page(
    web: &Web,
    member: &Member,
    contact: &store::rows::ContactRow,
    company: &CompanyRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<RecordPage, Trouble> {
    let words = |name, label| ShortAsk::Words {
        name,
        label,
        hint: say::company_wants_hint(),
        field: wrongs.field(typed, name),
    };
    let back = format!("/contacts/{}", contact.id);
    Ok(RecordPage {
        about: contact.name.clone(),
        back: back.clone(),
        form: Some(RecordForm {
            action: format!("{back}/company"),
            hidden: vec![("id".into(), web.ids()?.text())],
            asks: vec![words("offers", say::company_offers()), words("needs", say::company_needs())],
            save: say::save(),
        }),
        ..RecordPage::plain(
            member.shell(web, company.name.as_str(), Place::People),
            company.name.clone(),
            say::company_wants_lead(),
        )
    })
}

/// `GET /contacts/{contact}/company`
pub(crate) async fn company_form(
    State(web): State<Web>,
    member: Member,
    Named(contact): Named<ContactId>,
) -> Answer {
    let (row, company) = company_of(&web, &member, contact).await?;
    let mut typed = Typed::default();
    typed.put("offers", company.offers.clone().unwrap_or_default());
    typed.put("needs", company.needs.clone().unwrap_or_default());
    page(&company_page(&web, &member, &row, &company, &typed, &Wrongs::default())?)
}

/// `POST /contacts/{contact}/company`
pub(crate) async fn company(
    State(web): State<Web>,
    member: Member,
    Named(contact): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let (row, company) = company_of(&web, &member, contact).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let input = SetCompanyWants {
        action,
        company: CompanyId(company.id),
        contact,
        offers: typed.one("offers").to_owned(),
        needs: typed.one("needs").to_owned(),
    };
    match set_company_wants(&web.app, member.actor(), &input).await {
        Ok(done) => Ok(go(&web, &format!("/contacts/{contact}"), say::saved(), Some(done.action.0))),
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?;
            again(&company_page(&web, &member, &row, &company, &typed, &wrongs)?)
        }
    }
}
