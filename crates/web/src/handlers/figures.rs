//! The cycle, measured: growth, steps and business, and every table of theirs as a file (M35, M36, M38, M39).

use std::collections::BTreeMap;

use actions::views::cycle::{self, Period};
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;

use super::numbers::Chosen;
use crate::answers::{Answer, page};
use crate::forms::{Query, Typed, Word};
use crate::layout::Place;
use crate::look;
use crate::pages::numbers::figures::{FiguresPage, Section};
use crate::parts::Choice;
use crate::phrases::figures::{self, Way};
use crate::say;
use crate::server::Web;
use crate::session::Member;
use crate::trouble::Trouble;

/// `GET /numbers/growth?who=`
pub(crate) async fn growth(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let mut chosen = Chosen::read(&web, &member, &query).await?;
    let sections = growth_of(&web, &member, chosen.period()).await?;
    // It always looks at years.
    chosen.periods.clear();
    show(&web, &member, "growth", say::figures_tab_growth(), chosen, vec![], sections)
}

/// `GET /numbers/steps?by=&period=&who=`
pub(crate) async fn steps(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let chosen = Chosen::read(&web, &member, &query).await?;
    let way = way(&member, &query);
    let sections = steps_of(&web, &member, chosen.period(), way).await?;
    let leads = member.actor().role.sees_team();
    let ways = Way::ALL
        .into_iter()
        .filter(|one| leads || *one != Way::Rep)
        .map(|one| Choice { chosen: one == way, ..Choice::of(one.key(), say::figures_by_way(one.key())) });
    let ways = ways.collect();
    show(&web, &member, "steps", say::figures_tab_steps(), chosen, ways, sections)
}

/// `GET /numbers/business?period=&who=`
pub(crate) async fn business(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let chosen = Chosen::read(&web, &member, &query).await?;
    let sections = business_of(&web, &member, chosen.period()).await?;
    show(&web, &member, "business", say::figures_tab_business(), chosen, vec![], sections)
}

/// `GET /numbers/tables/{table}?period=&who=`: a table as a CSV file.
pub(crate) async fn table(
    State(web): State<Web>,
    member: Member,
    Word(table): Word,
    Query(query): Query,
) -> Answer {
    let chosen = Chosen::read(&web, &member, &query).await?;
    let period = chosen.period();
    let way = Way::ALL.into_iter().find(|way| way.table() == table);
    let sections = match (way, table.as_str()) {
        (Some(way), _) => steps_of(&web, &member, period, way).await?,
        (None, "growth" | "levers" | "trend" | "cohorts") => growth_of(&web, &member, period).await?,
        _ => business_of(&web, &member, period).await?,
    };
    let section = sections.into_iter().find(|section| section.id == table).ok_or(Trouble::NotFound)?;
    let mut response = interop::write_csv(section.table.head, section.table.rows).into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{}.csv\"", section.id));
    out.insert(CONTENT_DISPOSITION, name.unwrap_or(HeaderValue::from_static("attachment")));
    Ok(response)
}

fn way(member: &Member, query: &Typed) -> Way {
    let asked = Way::ALL.into_iter().find(|way| way.key() == query.one("by"));
    asked.filter(|way| *way != Way::Rep || member.actor().role.sees_team()).unwrap_or(Way::Kind)
}

async fn growth_of(web: &Web, member: &Member, period: Period) -> Result<Vec<Section>, Trouble> {
    let actor = member.actor();
    Ok(figures::growth(&cycle::growth(&web.app, actor, period).await?, &actor.currency))
}

async fn steps_of(web: &Web, member: &Member, period: Period, way: Way) -> Result<Vec<Section>, Trouble> {
    let actor = member.actor();
    let found = cycle::steps(&web.app, actor, period).await?;
    let names: BTreeMap<String, String> = match way {
        Way::Wording => cycle::wordings(&web.app, actor).await?,
        Way::Rep => {
            let everybody = look::colleagues(web, actor).await?;
            everybody.into_iter().map(|user| (user.id.to_string(), user.name)).collect()
        }
        Way::Month | Way::Kind => BTreeMap::new(),
    };
    Ok(figures::steps(&found, way, &names, &actor.currency))
}

async fn business_of(web: &Web, member: &Member, period: Period) -> Result<Vec<Section>, Trouble> {
    let actor = member.actor();
    Ok(figures::business(&cycle::business(&web.app, actor, period).await?, &actor.currency))
}

fn show(
    web: &Web,
    member: &Member,
    tab: &'static str,
    heading: String,
    chosen: Chosen,
    ways: Vec<Choice>,
    sections: Vec<Section>,
) -> Answer {
    let covers = if tab == "growth" { chosen.until() } else { chosen.covers() };
    page(&FiguresPage {
        shell: member.shell(web, heading.clone(), Place::Numbers),
        tab,
        keeps: chosen.keeps(),
        heading,
        covers,
        periods: chosen.periods,
        people: chosen.people,
        ways,
        sections,
    })
}
