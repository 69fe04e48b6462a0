//! Ideal clients, product by product: written, and printed (M6).

use actions::views::coach::{self, BriefLine as Line};
use actions::{Problem, RemoveBrief, SaveBrief, remove_brief, save_brief};
use axum::extract::State;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Query, Typed, Wrongs};
use crate::layout::Place;
use crate::pages::coach::{BriefFormPage, BriefLine, BriefSheetPage, BriefsPage, SheetBrief};
use crate::parts::Act;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

const PATH: &str = "/settings/coach/briefs";

/// `GET /settings/coach/briefs`
pub(crate) async fn list(State(web): State<Web>, member: Member) -> Answer {
    let (lines, products) = coach::briefs(&web.app, member.actor()).await?;
    let briefs = lines.into_iter().map(|Line { brief, by }| {
        let product = product(&brief.product);
        BriefLine {
            change: by.is_none().then(|| {
                Act::link(say::coach_change(), format!("{PATH}/{}", brief.id)).about(product.clone())
            }),
            print: Act::link(say::briefs_print(), format!("{PATH}/sheet?brief={}", brief.id))
                .about(product.clone()),
            detail: match by {
                Some(by) => say::coach_source_office(by),
                None if brief.shared => say::coach_source_shared(),
                None => String::new(),
            },
            sentence: brief.sentence,
            product,
        }
    });
    let new = |product: String| {
        let address = utf8_percent_encode(&product, NON_ALPHANUMERIC).to_string();
        Act::link(product, format!("{PATH}/new?product={address}"))
    };
    page(&BriefsPage {
        shell: member.shell(&web, say::coach_briefs(), Place::More),
        part: "briefs",
        briefs: briefs.collect(),
        products: products.into_iter().map(new).collect(),
    })
}

/// What a brief is for, in words.
fn product(product: &str) -> String {
    if product.is_empty() { say::briefs_anything() } else { product.to_owned() }
}

/// `GET /settings/coach/briefs/new?product=`
pub(crate) async fn new(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    page(&form(&web, &member, None, &query, &Wrongs::default())?)
}

/// `GET /settings/coach/briefs/{brief}`
pub(crate) async fn edit(State(web): State<Web>, member: Member, Named(id): Named<Uuid>) -> Answer {
    let Line { brief, .. } = own(&web, &member, id).await?;
    let mut typed = Typed::default();
    typed.put("product", brief.product);
    typed.put("sentence", brief.sentence);
    typed.put("signs", brief.signs.unwrap_or_default());
    typed.put("not_for", brief.not_for.unwrap_or_default());
    if brief.shared {
        typed.put("shared", "on".into());
    }
    page(&form(&web, &member, Some(id), &typed, &Wrongs::default())?)
}

async fn own(web: &Web, member: &Member, id: Uuid) -> Result<Line, Trouble> {
    let (lines, _) = coach::briefs(&web.app, member.actor()).await?;
    let found = lines.into_iter().find(|line| line.brief.id == id && line.by.is_none());
    Ok(found.ok_or(Problem::NotFound("brief"))?)
}

fn form(
    web: &Web,
    member: &Member,
    brief: Option<Uuid>,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<BriefFormPage, Trouble> {
    let heading = if brief.is_some() { say::briefs_change_title() } else { say::briefs_new_title() };
    let mut shell = member.shell(web, heading.clone(), Place::More);
    shell.notice = wrongs.others(&["product", "sentence", "signs", "not_for"]).or(shell.notice);
    let mut ids = web.ids()?;
    Ok(BriefFormPage {
        shell,
        id: ids.text(),
        brief: brief.map(|id| id.to_string()).unwrap_or_default(),
        heading,
        product: wrongs.field(typed, "product"),
        sentence: wrongs.field(typed, "sentence"),
        signs: wrongs.field(typed, "signs"),
        not_for: wrongs.field(typed, "not_for"),
        share: member.actor().role.sees_team().then(|| typed.ticked("shared")),
        remove: brief
            .map(|id| Act::post(say::coach_remove(), format!("{PATH}/{id}/removal")).with("id", ids.text())),
    })
}

/// `POST /settings/coach/briefs`
pub(crate) async fn save(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let brief: Option<Uuid> = typed.maybe_id("brief_id", "brief")?;
    let text = |name: &str| typed.one(name).to_owned();
    let input = SaveBrief {
        action: typed.action("id", web.ids()?.make())?,
        brief,
        product: text("product"),
        sentence: text("sentence"),
        signs: text("signs"),
        not_for: text("not_for"),
        shared: typed.ticked("shared"),
    };
    match save_brief(&web.app, member.actor(), &input).await {
        Ok(done) => Ok(go(&web, PATH, say::briefs_said_saved(), Some(done.action.0))),
        Err(problem) => again(&form(&web, &member, brief, &typed, &Wrongs::of(problem)?)?),
    }
}

/// `POST /settings/coach/briefs/{brief}/removal`
pub(crate) async fn remove(
    State(web): State<Web>,
    member: Member,
    Named(brief): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let done = remove_brief(&web.app, member.actor(), &RemoveBrief { action, brief }).await?;
    Ok(go(&web, PATH, say::briefs_said_removed(), Some(done.action.0)))
}

/// `GET /settings/coach/briefs/sheet?brief=`: one of them on paper, or all.
pub(crate) async fn sheet(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let one: Option<Uuid> = query.maybe_id("brief", "brief")?;
    let (mut lines, _) = coach::briefs(&web.app, member.actor()).await?;
    if let Some(one) = one {
        lines.retain(|line| line.brief.id == one);
        if lines.is_empty() {
            return Err(Problem::NotFound("brief").into());
        }
    }
    let many = |text: Option<String>| -> Vec<String> {
        let text = text.unwrap_or_default();
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    let briefs = lines.into_iter().map(|Line { brief, .. }| SheetBrief {
        product: product(&brief.product),
        sentence: brief.sentence,
        signs: many(brief.signs),
        not_for: many(brief.not_for),
    });
    let actor = member.actor();
    page(&BriefSheetPage {
        shell: member.shell(&web, say::briefs_sheet_title(), Place::More),
        whose: say::sheet_whose(actor.name.as_str(), actor.workspace_name.as_str()),
        briefs: briefs.collect(),
    })
}
