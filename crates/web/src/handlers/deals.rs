//! Deals: opened, won, lost, and the work for them finished (M1, M24, M25).

use actions::{CloseDeal, DealEnd, LogInteraction, MomentMark, OpenDeal, Problem};
use axum::extract::State;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::{ContactId, DealId};
use store::Day;
use store::rows::{ContactRow, DealRow};

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::contacts::close_deal::{CloseDealPage, DealEnd as End};
use crate::pages::contacts::new_deal::NewDealPage;
use crate::parts::Field;
use crate::phrases::money;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// `GET /contacts/{contact}/deals/new`
pub(crate) async fn new(State(web): State<Web>, member: Member, Named(id): Named<ContactId>) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    page(&new_page(&web, &member, &contact, &Typed::default(), &Wrongs::default())?)
}

/// `POST /deals`
pub(crate) async fn open(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let id: ContactId = typed.id("contact_id", "contact")?;
    let contact = look::contact(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let value_cents = value(&member, &typed, &mut wrongs);
    if typed.given("title").is_none() {
        wrongs.add("title", say::deal_selling());
    }
    if wrongs.any() {
        return again(&new_page(&web, &member, &contact, &typed, &wrongs)?);
    }
    let input = OpenDeal {
        action,
        contact: id,
        product: typed.one("title").to_owned(),
        issue: typed.one("issue").to_owned(),
        value_cents,
        on: None,
    };
    match actions::open_deal(&web.app, member.actor(), &input).await {
        Ok(done) => Ok(go(&web, &format!("/contacts/{id}"), say::deal_open_done(), Some(done.action.0))),
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?.call("product", "title");
            again(&new_page(&web, &member, &contact, &typed, &wrongs)?)
        }
    }
}

fn value(member: &Member, typed: &Typed, wrongs: &mut Wrongs) -> Option<i64> {
    match money::read(typed.one("value"), &member.actor().currency) {
        Ok(value) => value,
        Err(why) => {
            wrongs.add("value", why);
            None
        }
    }
}

fn new_page(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<NewDealPage, Trouble> {
    let mut shell = member.shell(web, say::deal_new(), Place::People);
    shell.notice = wrongs.others(&["title", "value", "issue"]);
    Ok(NewDealPage {
        shell,
        id: web.ids()?.text(),
        contact_id: contact.id.to_string(),
        who: contact.name.clone(),
        title: wrongs.field(typed, "title"),
        value: wrongs.field(typed, "value"),
        value_label: money::label(&member.actor().currency),
        issue: wrongs.field(typed, "issue"),
    })
}

/// `GET /deals/{deal}/won`
pub(crate) async fn win_form(State(web): State<Web>, member: Member, Named(id): Named<DealId>) -> Answer {
    close_form(&web, &member, id, End::Won).await
}

/// `GET /deals/{deal}/lost`
pub(crate) async fn lose_form(State(web): State<Web>, member: Member, Named(id): Named<DealId>) -> Answer {
    close_form(&web, &member, id, End::Lost).await
}

async fn close_form(web: &Web, member: &Member, id: DealId, end: End) -> Answer {
    let (deal, who) = look::deal(web, member.actor(), id.0).await?;
    let mut form = close_page(web, member, &deal, &who, end, &Typed::default(), &Wrongs::default())?;
    form.value =
        Field::of(deal.value_cents.map_or_else(String::new, |v| money::plain(v, &member.actor().currency)));
    form.issue = Field::of(deal.issue.clone().unwrap_or_default());
    page(&form)
}

/// `POST /deals/{deal}/won`
pub(crate) async fn win(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<DealId>,
    typed: Typed,
) -> Answer {
    let mut wrongs = Wrongs::default();
    let value_cents = value(&member, &typed, &mut wrongs);
    let end = DealEnd::Won { value_cents, issue: typed.given("issue").map(str::to_owned) };
    close(&web, &member, id, &typed, end, wrongs).await
}

/// `POST /deals/{deal}/lost`
pub(crate) async fn lose(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<DealId>,
    typed: Typed,
) -> Answer {
    let mut wrongs = Wrongs::default();
    if typed.given("reason").is_none() {
        wrongs.add("reason", say::deal_reason_missing());
    }
    close(&web, &member, id, &typed, DealEnd::Lost { why: typed.one("reason").to_owned() }, wrongs).await
}

async fn close(
    web: &Web,
    member: &Member,
    id: DealId,
    typed: &Typed,
    end: DealEnd,
    mut wrongs: Wrongs,
) -> Answer {
    let (deal, who) = look::deal(web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let on = typed.day("on", &mut wrongs);
    let won = matches!(end, DealEnd::Won { .. });
    let shown = if won { End::Won } else { End::Lost };
    let outcome = match wrongs.any() {
        true => Err(Problem::Invalid(vec![])),
        false => {
            actions::close_deal(&web.app, member.actor(), &CloseDeal { action, deal: id, end, on }).await
        }
    };
    match outcome {
        Ok(done) => {
            let contact = done.answer.contact;
            let to = match typed.one("then") {
                "ask" => format!("/ask/{contact}"),
                _ => format!("/contacts/{contact}"),
            };
            let text = if won { say::deal_won_done(who.as_str()) } else { say::saved() };
            Ok(go(web, &to, text, Some(done.action.0)))
        }
        Err(problem) => {
            let told = Wrongs::of(problem)?.call("why", "reason");
            let wrongs = if wrongs.any() { wrongs } else { told };
            again(&close_page(web, member, &deal, &who, shown, typed, &wrongs)?)
        }
    }
}

fn close_page(
    web: &Web,
    member: &Member,
    deal: &DealRow,
    who: &str,
    end: End,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<CloseDealPage, Trouble> {
    let today = Day(member.actor().day(web.app.clock.now()));
    let (title, word) = match end {
        End::Won => (say::deal_won_title(), "won"),
        End::Lost => (say::deal_lost_title(), "lost"),
    };
    let mut shell = member.shell(web, title, Place::People);
    shell.notice = wrongs.others(&["on", "value", "issue", "reason"]);
    Ok(CloseDealPage {
        shell,
        id: web.ids()?.text(),
        version: deal.version.to_string(),
        action: format!("/deals/{}/{word}", deal.id),
        end,
        deal: deal.product.clone(),
        contact_id: deal.contact_id.to_string(),
        who: who.to_owned(),
        on: Field {
            value: typed.given("on").map_or_else(|| today.to_string(), str::to_owned),
            error: wrongs.why("on"),
        },
        value: wrongs.field(typed, "value"),
        value_label: money::label(&member.actor().currency),
        issue: wrongs.field(typed, "issue"),
        reason: wrongs.field(typed, "reason"),
    })
}

/// `POST /deals/{deal}/completion`: the work is finished, which is a moment to ask (M1 f).
pub(crate) async fn complete_project(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<DealId>,
    typed: Typed,
) -> Answer {
    let (deal, who) = look::deal(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let input = LogInteraction {
        action,
        contact: ContactId(deal.contact_id),
        kind: InteractionKind::Note,
        on: None,
        note: say::deal_finished_note(deal.product.as_str()),
        moment: Some(MomentMark {
            kind: MomentKind::ProjectCompleted,
            words: None,
            deal: Some(id),
            event: None,
        }),
        could_ask: None,
        complaint: false,
    };
    let done = actions::log_interaction(&web.app, member.actor(), &input).await?;
    let text = say::deal_finished_done(deal.product.as_str(), who.as_str());
    Ok(go(&web, &format!("/contacts/{}", deal.contact_id), text, Some(done.action.0)))
}
