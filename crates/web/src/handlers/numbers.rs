//! The first dashboard (M13, M35, M38).

use actions::views::cycle::Period;
use actions::views::goal::goal;
use actions::views::numbers::{Numbers, Whose, numbers_of};
use axum::extract::State;
use domain::UserId;
use domain::business_days::add_days;
use domain::cycle::{Rate, WINDOW_DAYS};
use jiff::civil::{Date, date};
use language::with_decimals;

use crate::answers::{Answer, page};
use crate::forms::{Query, Typed};
use crate::layout::Place;
use crate::look;
use crate::pages::numbers::{Figure, FunnelStep, NumbersPage, ShareLine};
use crate::parts::{Choice, Tone};
use crate::phrases::{figures, goal as goal_phrases, money};
use crate::say;
use crate::server::Web;
use crate::session::Member;
use crate::trouble::Trouble;

/// What the addresses of all figures ask for: a period and whose.
pub(super) struct Chosen {
    period: &'static str,
    from: Date,
    today: Date,
    whose: Whose,
    who: String,
    whose_name: String,
    pub(super) periods: Vec<Choice>,
    pub(super) people: Vec<Choice>,
}

impl Chosen {
    /// Reads `period=30|90|year&who=me|team|ID`.
    pub(super) async fn read(web: &Web, member: &Member, query: &Typed) -> Result<Self, Trouble> {
        let today = member.actor().day(web.app.clock.now());
        let (period, from) = match query.one("period") {
            "30" => ("30", add_days(today, -29)),
            "year" => ("year", date(today.year(), 1, 1)),
            _ => ("90", add_days(today, -89)),
        };
        let (whose, whose_name, who) = whose(member, query)?;
        let periods = [
            ("30", say::numbers_last_days(30)),
            ("90", say::numbers_last_days(90)),
            ("year", say::numbers_this_year()),
        ];
        let rep = match whose {
            Whose::Rep(rep) => Some(rep),
            _ => None,
        };
        let (people, rep_name) = people_choices(web, member, &who, rep).await?;
        let periods = periods
            .into_iter()
            .map(|(value, label)| Choice { chosen: value == period, ..Choice::of(value, label) })
            .collect();
        let whose_name = rep_name.unwrap_or(whose_name);
        Ok(Self { period, from, today, whose, who, whose_name, periods, people })
    }

    pub(super) fn period(&self) -> Period {
        Period { whose: self.whose, from: self.from, to: self.today }
    }

    /// What links keep of the address.
    pub(super) fn keeps(&self) -> String {
        format!("?period={}&who={}", self.period, self.who)
    }

    pub(super) fn covers(&self) -> String {
        figures::covers(self.from, self.today, self.whose_name.clone())
    }

    /// The year up to today.
    pub(super) fn until(&self) -> String {
        figures::covers(add_days(self.today, 1 - WINDOW_DAYS), self.today, self.whose_name.clone())
    }
}

/// `GET /numbers?period=30|90|year&who=me|team|ID`
pub(crate) async fn show(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let actor = member.actor();
    let chosen = Chosen::read(&web, &member, &query).await?;
    let numbers = numbers_of(&web.app, actor, chosen.whose, chosen.from, chosen.today).await?;
    let own = match chosen.whose {
        Whose::Own => Some(goal(&web.app, actor).await?),
        _ => None,
    };
    page(&NumbersPage {
        shell: member.shell(&web, say::numbers_title(), Place::Numbers),
        tab: "overview",
        keeps: chosen.keeps(),
        covers: chosen.covers(),
        periods: chosen.periods,
        people: chosen.people,
        ask_rate: Figure {
            label: say::numbers_ask_rate(),
            value: percent(numbers.ask_rate),
            from: match numbers.ask_rate.of {
                0 => say::numbers_ask_rate_none(),
                of => say::numbers_ask_rate_from(numbers.ask_rate.made, of),
            },
            small: small(numbers.ask_rate, say::numbers_few_conversations),
            href: String::new(),
            tone: Tone::Calm,
        },
        figures: main_figures(&numbers),
        goal: own.as_ref().map_or_else(String::new, goal_phrases::this_week),
        goal_row: own.as_ref().map_or_else(String::new, goal_phrases::row),
        funnel: funnel(&numbers, &actor.currency),
        funnel_sentence: figures::asked_after(numbers.asked_after, numbers.names_an_ask),
        funnel_note: funnel_note(&numbers),
        shares: shares(&numbers, &actor.currency),
        share_note: share_note(&numbers),
    })
}

fn whose(member: &Member, query: &Typed) -> Result<(Whose, String, String), Trouble> {
    let leads = member.actor().role.sees_team();
    Ok(match query.one("who") {
        "" | "me" => (Whose::Own, say::numbers_of_own(), "me".into()),
        "team" if leads => (Whose::InSight, say::numbers_of_team(), "team".into()),
        other => {
            let rep: UserId = query.id("who", "user")?;
            (Whose::Rep(rep), say::numbers_of_rep(), other.to_owned())
        }
    })
}

async fn people_choices(
    web: &Web,
    member: &Member,
    chosen: &str,
    rep: Option<UserId>,
) -> Result<(Vec<Choice>, Option<String>), Trouble> {
    let actor = member.actor();
    if !actor.role.sees_team() {
        return Ok((vec![], None));
    }
    let mut choices =
        vec![Choice::of("me", say::numbers_who_me()), Choice::of("team", say::numbers_who_team())];
    let mut name = None;
    for user in look::colleagues(web, actor).await? {
        if rep.is_some_and(|rep| rep.0 == user.id) {
            name = Some(user.name.clone());
        }
        if user.id != actor.user.0 && actor.sees(user.id) {
            choices.push(Choice::of(user.id.to_string(), user.name));
        }
    }
    for choice in &mut choices {
        choice.chosen = choice.value == chosen;
    }
    Ok((choices, name))
}

fn percent(rate: Rate) -> String {
    rate.percent().map_or_else(nothing, say::numbers_percent)
}

/// In the place of a figure when nothing was counted.
fn nothing() -> String {
    "–".into()
}

fn small(rate: Rate, few: fn(i64) -> String) -> String {
    if rate.of > 0 && rate.too_few() { few(rate.of) } else { String::new() }
}

fn main_figures(numbers: &Numbers) -> Vec<Figure> {
    let kept = numbers.promises_kept;
    let asks = numbers.asks_due;
    let wait = numbers.first_contact;
    let figure = |label: String, value: String, from: String, href: &str, tone| Figure {
        label,
        value,
        from,
        small: String::new(),
        href: href.into(),
        tone,
    };
    let all_kept = kept.of > 0 && kept.made == kept.of;
    vec![
        figure(
            say::numbers_asks_due(),
            if asks.of == 0 { nothing() } else { say::numbers_made_of(asks.made, asks.of) },
            say::numbers_asks_due_from(numbers.moments.opened),
            "",
            Tone::Calm,
        ),
        figure(
            say::numbers_missed(),
            numbers.missed_moments.to_string(),
            if numbers.missed_moments == 0 { say::numbers_missed_none() } else { say::numbers_missed_some() },
            "/lists/missed",
            if numbers.missed_moments == 0 { Tone::Calm } else { Tone::Late },
        ),
        Figure {
            small: small(kept, say::numbers_few_promises),
            ..figure(
                say::numbers_kept(),
                percent(kept),
                match kept.of {
                    0 => say::numbers_kept_none(),
                    of => say::numbers_made_of(kept.made, of),
                },
                "/lists/overdue",
                if all_kept { Tone::Good } else { Tone::Calm },
            )
        },
        figure(
            say::numbers_first_contact(),
            wait.median_days
                .map_or_else(nothing, |median| say::numbers_first_contact_days(median, shown(median))),
            match wait.of {
                0 => say::numbers_first_contact_none(),
                of => say::numbers_first_contact_from(of),
            },
            "/lists/referrals",
            Tone::Calm,
        ),
    ]
}

/// A number of days, "1.5".
fn shown(number: f64) -> String {
    let plain = number.to_string();
    match plain.split_once('.') {
        Some((whole, decimals)) => with_decimals(whole.parse().unwrap_or_default(), decimals),
        None => plain,
    }
}

fn funnel(numbers: &Numbers, currency: &str) -> Vec<FunnelStep> {
    let funnel = numbers.funnel;
    let of = |made: i64, of: i64, step: &str| match (Rate { made, of }).percent() {
        Some(percent) => say::numbers_share_of(percent, step),
        None => String::new(),
    };
    let per_ask = match numbers.names_an_ask.of {
        0 => String::new(),
        _ => say::numbers_per_ask(figures::names_an_ask(numbers.names_an_ask)),
    };
    let won = of(funnel.won, funnel.met, "met");
    let won = match funnel.value_cents {
        0 => won,
        value if won.is_empty() => money::shown(value, currency),
        value => format!("{won}, {}", money::shown(value, currency)),
    };
    [
        ("moments", funnel.moments, String::new()),
        // An ask needs no moment, so this is a count beside a count and no share.
        ("asks", funnel.asks, String::new()),
        ("named_asks", funnel.named_asks, of(funnel.named_asks, funnel.asks, "asks")),
        ("names", funnel.names, per_ask),
        ("contacted", funnel.contacted, of(funnel.contacted, funnel.names, "names")),
        ("met", funnel.met, of(funnel.met, funnel.contacted, "contacted")),
        ("won", funnel.won, won),
    ]
    .into_iter()
    .map(|(step, count, rate)| FunnelStep {
        label: say::numbers_step(step),
        count: u64::try_from(count).unwrap_or(0),
        rate,
    })
    .collect()
}

fn funnel_note(numbers: &Numbers) -> String {
    let funnel = numbers.funnel;
    if funnel.moments + funnel.asks + funnel.names == 0 {
        say::numbers_nothing()
    } else if funnel.asks < domain::cycle::FEW || funnel.names < domain::cycle::FEW {
        say::numbers_small()
    } else {
        String::new()
    }
}

fn shares(numbers: &Numbers, currency: &str) -> Vec<ShareLine> {
    let (deals, cents) = (numbers.won_deals, numbers.won_cents);
    if deals.of == 0 {
        return vec![];
    }
    // By value where there is one, else by number.
    let rate = if cents.of > 0 { cents } else { deals };
    let referred = u8::try_from(rate.percent().unwrap_or(0).clamp(0, 100)).unwrap_or(100);
    let line = |label: String, cents, deals: i64, percent| ShareLine {
        label,
        value: say::numbers_shares_value(deals, money::shown(cents, currency)),
        percent,
    };
    vec![
        line(say::numbers_shares_referred(), cents.made, deals.made, referred),
        line(say::numbers_shares_without(), cents.of - cents.made, deals.of - deals.made, 100 - referred),
    ]
}

fn share_note(numbers: &Numbers) -> String {
    let deals = numbers.won_deals;
    match deals.of {
        0 => say::numbers_shares_none(),
        _ if deals.too_few() => say::numbers_shares_few(deals.of),
        of => say::numbers_shares_note(deals.made, of),
    }
}
