//! Referrals: moved, corrected, credited (M32, M33).

use actions::{CreditReferral, MoveReferral, Problem, StageChange};
use axum::extract::State;
use domain::referral::Stage;
use domain::{ReferralId, Refusal};
use store::rows::ReferralRow;

use crate::answers::{Answer, again, page, page_with};
use crate::forms::{Named, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::short_form::{ShortAsk, ShortFormPage};
use crate::phrases::choices;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go, local};
use crate::trouble::Trouble;

/// `POST /referrals/{referral}/stage`: forward. What would go back is offered as a correction.
pub(crate) async fn advance(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ReferralId>,
    typed: Typed,
) -> Answer {
    let row = look::referral(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let Some(stage) = Stage::parse(typed.one("stage")) else {
        let mut wrongs = Wrongs::default();
        wrongs.add("stage", say::referral_choose_stage());
        return again(&correction_page(&web, &member, &row, &typed, &wrongs).await?);
    };
    let mut wrongs = Wrongs::default();
    let on = typed.day("on", &mut wrongs);
    if wrongs.any() {
        return again(&correction_page(&web, &member, &row, &typed, &wrongs).await?);
    }
    let input = MoveReferral { action, referral: id, change: StageChange::Advance(stage), on };
    let home = format!("/contacts/{}", row.referred_id);
    let back = local(typed.one("back")).unwrap_or(&home);
    match actions::move_referral(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let who = look::name(&web, member.actor(), done.answer.referred).await?;
            Ok(go(
                &web,
                back,
                say::referral_moved(who, say::stage_inside(stage.as_str())),
                Some(done.action.0),
            ))
        }
        // Asked for twice, or by two people: it stands where it was meant to stand.
        Err(Problem::Refused(Refusal::StageUnchanged)) => {
            Ok(go(&web, back, say::referral_stands_already(say::stage_inside(stage.as_str())), None))
        }
        Err(problem) => again(&correction_page(&web, &member, &row, &typed, &Wrongs::of(problem)?).await?),
    }
}

/// `GET /referrals/{referral}/correction`
pub(crate) async fn correction_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ReferralId>,
) -> Answer {
    let row = look::referral(&web, member.actor(), id.0).await?;
    page(&correction_page(&web, &member, &row, &Typed::default(), &Wrongs::default()).await?)
}

/// `POST /referrals/{referral}/correction`: to any stage; the record shows both.
pub(crate) async fn correct(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ReferralId>,
    typed: Typed,
) -> Answer {
    let row = look::referral(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let on = typed.day("on", &mut wrongs);
    let stage = Stage::parse(typed.one("stage"));
    if stage.is_none() {
        wrongs.add("stage", say::referral_choose_stage());
    }
    let Some(stage) = stage.filter(|_| !wrongs.any()) else {
        return again(&correction_page(&web, &member, &row, &typed, &wrongs).await?);
    };
    let input = MoveReferral { action, referral: id, change: StageChange::Correct(stage), on };
    match actions::move_referral(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let who = look::name(&web, member.actor(), done.answer.referred).await?;
            let text = say::referral_corrected(who, say::stage_inside(stage.as_str()));
            Ok(go(&web, &home_of(&web, &member, &row).await, text, Some(done.action.0)))
        }
        Err(problem) => again(&correction_page(&web, &member, &row, &typed, &Wrongs::of(problem)?).await?),
    }
}

/// The page of who was referred, where the member may see it; else that of the referrer.
async fn home_of(web: &Web, member: &Member, row: &ReferralRow) -> String {
    match look::contact(web, member.actor(), row.referred_id).await {
        Ok(contact) => format!("/contacts/{}", contact.id),
        Err(_) => "/lists/referrals".into(),
    }
}

async fn correction_page(
    web: &Web,
    member: &Member,
    row: &ReferralRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let who = look::name(web, member.actor(), row.referred_id).await?;
    let mut shell = member.shell(web, say::referral_correct(), Place::People);
    shell.notice = wrongs.others(&["stage", "on"]);
    Ok(ShortFormPage {
        shell,
        heading: say::referral_correct(),
        lead: say::referral_correct_lead(),
        about: who,
        back: home_of(web, member, row).await,
        action: format!("/referrals/{}/correction", row.id),
        hidden: vec![("id".into(), web.ids()?.text())],
        asks: vec![
            ShortAsk::Choice {
                name: "stage",
                label: say::referral_stands_at(),
                choices: choices::stages(typed.given("stage").unwrap_or(&row.stage)),
                error: wrongs.why("stage"),
            },
            ShortAsk::Text {
                name: "on",
                label: say::referral_since(),
                hint: say::referral_since_hint(),
                field: wrongs.field(typed, "on"),
                kind: "date",
            },
        ],
        save: say::referral_correct_it(),
    })
}

/// `GET /referrals/{referral}/credit`
pub(crate) async fn credit_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ReferralId>,
) -> Answer {
    let row = look::referral(&web, member.actor(), id.0).await?;
    page(&credit_page(&web, &member, &row, &Typed::default(), &Wrongs::default()).await?)
}

/// `POST /referrals/{referral}/credit`
pub(crate) async fn credit(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ReferralId>,
    typed: Typed,
) -> Answer {
    let row = look::referral(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let input = CreditReferral { action, referral: id, why: typed.one("why").to_owned() };
    match actions::credit_referral(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let who = look::name(&web, member.actor(), row.referrer_id).await?;
            let home = home_of(&web, &member, &row).await;
            Ok(go(&web, &home, say::referral_credited(who), Some(done.action.0)))
        }
        Err(problem) => {
            let form = credit_page(&web, &member, &row, &typed, &Wrongs::of(problem)?).await?;
            page_with(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &form)
        }
    }
}

async fn credit_page(
    web: &Web,
    member: &Member,
    row: &ReferralRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let referrer = look::name(web, member.actor(), row.referrer_id).await?;
    let mut shell = member.shell(web, say::referral_credit(), Place::People);
    shell.notice = wrongs.others(&["why"]);
    Ok(ShortFormPage {
        shell,
        heading: say::referral_credit(),
        lead: say::referral_credit_lead(referrer),
        about: look::name(web, member.actor(), row.referred_id).await?,
        back: home_of(web, member, row).await,
        action: format!("/referrals/{}/credit", row.id),
        hidden: vec![("id".into(), web.ids()?.text())],
        asks: vec![ShortAsk::Words {
            name: "why",
            label: say::referral_credit_why(),
            hint: String::new(),
            field: wrongs.field(typed, "why"),
        }],
        save: say::referral_credit_give(),
    })
}
