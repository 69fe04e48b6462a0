//! The team for whoever leads it (M40): figures by name, people whom two reps captured, standing in; and a rep's month.

use actions::views::goal::goal;
use actions::views::numbers::Numbers;
use actions::views::team::{ClaimLine, CoverView, RepFigures, covers, month as month_of, team};
use actions::{ArrangeCover, DecideClaim, EndCover, Problem};
use axum::extract::State;
use domain::UserId;
use domain::business_days::add_days;
use domain::cycle::Rate;
use jiff::civil::{Date, date};
use language::{day_full, day_short, grouped, month_heading};
use uuid::Uuid;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Query, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::team::{
    AwayPage, ClaimRow, CoverRow, FiguresPage, MonthFigure, MonthPage, PromiseRow, RepRow,
};
use crate::parts::{Act, Choice, Field, Tone};
use crate::phrases::figures::{self, decimal};
use crate::phrases::money;
use crate::say;
use crate::server::{Ids, Web};
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// Promises of the next month that fit the page.
const PROMISES_SHOWN: usize = 24;

/// `GET /team?period=30|90|year`
pub(crate) async fn show(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    page(&figures_page(&web, &member, &query).await?)
}

/// `POST /goal/proposal` with something that is no goal: the page with what is wrong beside it.
pub(super) async fn proposed_wrongly(web: &Web, member: &Member, typed: &Typed, wrongs: &Wrongs) -> Answer {
    let mut shown = figures_page(web, member, &Typed::default()).await?;
    shown.proposal = wrongs.field(typed, "asks");
    shown.shell.notice = wrongs.others(&["asks"]).or(shown.shell.notice);
    again(&shown)
}

async fn figures_page(web: &Web, member: &Member, query: &Typed) -> Result<FiguresPage, Trouble> {
    let actor = member.actor();
    let today = actor.day(web.app.clock.now());
    let (period, from) = match query.one("period") {
        "30" => ("30", add_days(today, -29)),
        "year" => ("year", date(today.year(), 1, 1)),
        _ => ("90", add_days(today, -89)),
    };
    let found = team(&web.app, actor, from, today).await?;
    let proposes = goal(&web.app, actor).await?.proposes;
    let mut ids = web.ids()?;
    let periods = [
        ("30", say::numbers_last_days(30)),
        ("90", say::numbers_last_days(90)),
        ("year", say::numbers_this_year()),
    ];
    Ok(FiguresPage {
        shell: member.shell(web, say::team_title(), Place::Numbers),
        covers: figures::from_to(from, today),
        proposal_id: ids.text(),
        proposal: Field::of(proposes.map_or_else(String::new, |asks| asks.to_string())),
        periods: periods
            .into_iter()
            .map(|(value, label)| Choice { chosen: value == period, ..Choice::of(value, label) })
            .collect(),
        reps: found.reps.iter().map(|rep| rep_row(rep, period)).collect(),
        claims: found.claims.iter().map(|claim| claim_row(claim, &mut ids)).collect(),
        away: found.covers.iter().map(|cover| cover_row(cover, member, &mut ids)).collect(),
    })
}

fn rate(rate: Rate) -> String {
    match rate.percent() {
        None => say::team_nothing(),
        Some(_) if rate.too_few() => say::team_few(rate.made, rate.of),
        Some(percent) => say::team_rate(rate.made, rate.of, percent),
    }
}

fn rep_row(rep: &RepFigures, period: &str) -> RepRow {
    RepRow {
        name: rep.name.clone(),
        href: format!("/numbers?who={}&period={period}", rep.id),
        month: format!("/team/{}/month", rep.id),
        ask_rate: rate(rep.ask_rate),
        missed: grouped(rep.missed),
        kept: rate(rep.kept),
        overdue: grouped(rep.overdue),
        tone: if rep.overdue > 0 { Tone::Late } else { Tone::Calm },
        more: vec![r_of(rep)],
    }
}

/// M36. R with its interval, or that there are too few customers to say.
fn r_of(rep: &RepFigures) -> (String, String) {
    let said = match rep.r {
        None => say::team_r_none(),
        Some(r) if r.too_few => say::team_r_few(r.customers),
        Some(r) => {
            let [value, low, high] = [r.value, r.low, r.high].map(|value| decimal(value, 2));
            say::team_r(r.customers, r.horizon_days, high, low, value)
        }
    };
    (say::team_r_label(), said)
}

fn claim_row(claim: &ClaimLine, ids: &mut Ids) -> ClaimRow {
    let act = |label: String, give: &str, ids: &mut Ids| {
        Act::post(label, format!("/claims/{}/decision", claim.id))
            .with("id", ids.text())
            .with("give", give)
            .about(claim.contact.clone())
    };
    let since = match claim.last_touch_on {
        Some(day) => say::claims_touched(day_full(day.0), claim.keeper.as_str()),
        None => say::claims_untouched(claim.keeper.as_str()),
    };
    let day = day_full(claim.on_day.0);
    ClaimRow {
        who: claim.contact.clone(),
        href: format!("/contacts/{}", claim.contact_id),
        why: format!("{} {since}", say::claims_why(claim.claimant.as_str(), day, claim.keeper.as_str())),
        keep: act(say::claims_keep(claim.keeper.as_str()), "no", ids),
        give: act(say::claims_give(claim.claimant.as_str()), "yes", ids),
    }
}

fn cover_row(cover: &CoverView, member: &Member, ids: &mut Ids) -> CoverRow {
    let actor = member.actor();
    let ends = actor.oversees(cover.user) || cover.cover == actor.user.0;
    let label = if cover.running { say::away_end() } else { say::away_call_off() };
    let end = Act::post(label, format!("/away/{}/end", cover.id));
    CoverRow {
        who: say::away_who(cover.cover_name.as_str(), cover.user_name.as_str()),
        days: say::away_days(day_full(cover.from.0), day_full(cover.to.0)),
        running: cover.running,
        end: ends.then(|| end.with("id", ids.text()).about(cover.user_name.clone())),
    }
}

/// `POST /claims/{claim}/decision`
pub(crate) async fn decide(
    State(web): State<Web>,
    member: Member,
    Named(claim): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let give = typed.one("give") == "yes";
    let done = actions::decide_claim(&web.app, member.actor(), &DecideClaim { action, claim, give }).await?;
    let said = if give { say::claims_given() } else { say::claims_kept() };
    Ok(go(&web, "/team", said, Some(done.action.0)))
}

/// `GET /away`
pub(crate) async fn away(State(web): State<Web>, member: Member) -> Answer {
    page(&away_page(&web, &member, &Typed::default(), &Wrongs::default()).await?)
}

async fn away_page(web: &Web, member: &Member, typed: &Typed, wrongs: &Wrongs) -> Result<AwayPage, Trouble> {
    let actor = member.actor();
    let mut ids = web.ids()?;
    let colleagues = look::colleagues(web, actor).await?;
    let choice = |name: &str, user: &store::rows::UserRow, first: Uuid| {
        let id = user.id.to_string();
        let chosen = if typed.one(name).is_empty() { user.id == first } else { id == typed.one(name) };
        Choice { chosen, ..Choice::of(id, user.name.clone()) }
    };
    let there = colleagues.iter().filter(|user| user.disabled_at.is_none());
    let users: Vec<Choice> = match actor.role.sees_team() {
        true => {
            let away = there.clone().filter(|user| actor.oversees(user.id));
            away.map(|user| choice("user", user, actor.user.0)).collect()
        }
        false => vec![],
    };
    let choices = there.filter(|user| !users.is_empty() || user.id != actor.user.0);
    let choices = choices.map(|user| choice("cover", user, Uuid::nil())).collect();
    let found = covers(&web.app, actor).await?;
    let mut shell = member.shell(web, say::away_title(), Place::More);
    shell.notice = wrongs.others(&["from", "to", "cover"]).or(shell.notice);
    Ok(AwayPage {
        shell,
        id: ids.text(),
        users,
        covers: choices,
        cover_error: wrongs.why("cover"),
        from: wrongs.field(typed, "from"),
        to: wrongs.field(typed, "to"),
        away: found.iter().map(|cover| cover_row(cover, member, &mut ids)).collect(),
    })
}

/// `POST /away`
pub(crate) async fn arrange(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let from = typed.day("from", &mut wrongs);
    let to = typed.day("to", &mut wrongs);
    let user = typed.maybe_id("user", "user")?.unwrap_or(member.actor().user);
    let cover = UserId::parse(typed.one("cover"));
    if cover.is_none() {
        wrongs.add("cover", say::away_cover_missing());
    }
    for (field, day) in [("from", from), ("to", to)] {
        if day.is_none() && wrongs.why(field).is_none() {
            wrongs.add(field, say::away_day_missing());
        }
    }
    let (Some(from), Some(to), Some(cover), false) = (from, to, cover, wrongs.any()) else {
        return again(&away_page(&web, &member, &typed, &wrongs).await?);
    };
    let input = ArrangeCover { action, user, cover, from, to };
    match actions::arrange_cover(&web.app, member.actor(), &input).await {
        Ok(done) => Ok(go(&web, "/away", say::away_saved(), Some(done.action.0))),
        Err(problem) => again(&away_page(&web, &member, &typed, &Wrongs::of(problem)?).await?),
    }
}

/// `POST /away/{cover}/end`
pub(crate) async fn end(
    State(web): State<Web>,
    member: Member,
    Named(cover): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let done = actions::end_cover(&web.app, member.actor(), &EndCover { action, cover }).await?;
    Ok(go(&web, "/away", say::away_ended(), Some(done.action.0)))
}

/// `GET /team/{user}/month?month=2026-11`
pub(crate) async fn month(
    State(web): State<Web>,
    member: Member,
    Named(user): Named<UserId>,
    Query(query): Query,
) -> Answer {
    let actor = member.actor();
    let today = actor.day(web.app.clock.now());
    let day = match query.given("month") {
        Some(month) => format!("{month}-01").parse::<Date>().map_err(|_| Problem::NotFound("page"))?,
        None => today.first_of_month(),
    };
    let found = match month_of(&web.app, actor, user, day).await {
        Err(Problem::Invalid(_)) => return Err(Trouble::NotFound),
        other => other?,
    };
    let next = add_days(day.last_of_month(), 1);
    let promised: Vec<PromiseRow> = found
        .promised
        .iter()
        .take(PROMISES_SHOWN)
        .map(|item| PromiseRow {
            day: day_short(item.due_on.0, today),
            who: item.name.clone(),
            why: item.why.clone(),
        })
        .collect();
    let left = found.promised.len() - promised.len();
    page(&MonthPage {
        shell: member.shell(&web, month_heading(found.from), Place::Numbers),
        whose: say::sheet_whose(found.name.as_str(), actor.workspace_name.as_str()),
        month: month_heading(found.from),
        address: format!("/team/{user}/month"),
        value: format!("{:04}-{:02}", found.from.year(), found.from.month()),
        sentences: sentences(&found.numbers, &actor.currency),
        figures: figures(&found.numbers, &found.before, &actor.currency),
        next: month_heading(next),
        more: if left == 0 { String::new() } else { say::tree_and_more(left, grouped(left as i64)) },
        promised,
    })
}

/// The month in plain words.
fn sentences(numbers: &Numbers, currency: &str) -> Vec<String> {
    let (asked, funnel) = (numbers.ask_rate, numbers.funnel);
    let mut said = vec![match asked.of {
        0 => say::month_no_conversation(),
        of => say::month_asked(asked.made, of),
    }];
    if funnel.asks > 0 {
        said.push(say::month_names(funnel.asks, funnel.names));
    }
    if numbers.missed_moments > 0 {
        said.push(say::month_missed(numbers.missed_moments));
    }
    let kept = numbers.promises_kept;
    if kept.of > 0 {
        said.push(if kept.made == kept.of {
            say::month_all_kept(kept.of)
        } else {
            say::month_kept(kept.made, kept.of)
        });
    }
    if numbers.won_deals.of > 0 {
        let value = money::shown(numbers.won_cents.of, currency);
        said.push(say::month_won(numbers.won_deals.of, numbers.won_deals.made, value));
    }
    said
}

fn figures(now: &Numbers, before: &Numbers, currency: &str) -> Vec<MonthFigure> {
    let figure = |label: String, shown: &dyn Fn(&Numbers) -> String| MonthFigure {
        label,
        value: shown(now),
        before: say::month_before(shown(before)),
    };
    vec![
        figure(say::month_figure("ask_rate"), &|numbers| rate(numbers.ask_rate)),
        figure(say::month_figure("missed"), &|numbers| grouped(numbers.missed_moments)),
        figure(say::month_figure("names"), &|numbers| grouped(numbers.funnel.names)),
        figure(say::month_figure("contacted"), &|numbers| {
            rate(Rate { made: numbers.funnel.contacted, of: numbers.funnel.names })
        }),
        figure(say::month_figure("kept"), &|numbers| rate(numbers.promises_kept)),
        figure(say::month_figure("won"), &|numbers| money::shown(numbers.won_cents.of, currency)),
        figure(say::month_figure("referred"), &|numbers| money::shown(numbers.won_cents.made, currency)),
    ]
}
