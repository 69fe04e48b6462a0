//! The first dashboard (M13, M35, M38).

use actions::views::numbers::{Numbers, Whose, numbers_of};
use axum::extract::State;
use domain::UserId;
use domain::business_days::add_days;
use domain::cycle::Rate;
use jiff::civil::{Date, date};

use crate::answers::{Answer, page};
use crate::forms::{Query, Typed};
use crate::layout::Place;
use crate::look;
use crate::pages::numbers::{Figure, FunnelStep, NumbersPage, ShareLine};
use crate::parts::{Choice, Tone};
use crate::phrases::{days, money, people};
use crate::server::Web;
use crate::session::Member;
use crate::trouble::Trouble;

/// `GET /numbers?period=30|90|year&who=me|team|ID`
pub(crate) async fn show(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let actor = member.actor();
    let today = actor.day(web.app.clock.now());
    let (period, from) = match query.one("period") {
        "30" => ("30", add_days(today, -29)),
        "year" => ("year", date(today.year(), 1, 1)),
        _ => ("90", add_days(today, -89)),
    };
    let (whose, who, chosen) = whose(&member, &query)?;
    let numbers = numbers_of(&web.app, actor, whose, from, today).await?;
    let periods = [("30", "30 days"), ("90", "90 days"), ("year", "This year")];
    let rep = match whose {
        Whose::Rep(rep) => Some(rep),
        _ => None,
    };
    let (people, rep_name) = people_choices(&web, &member, &chosen, rep).await?;
    page(&NumbersPage {
        shell: member.shell(&web, "Numbers", Place::Numbers),
        periods: periods
            .into_iter()
            .map(|(value, label)| Choice { chosen: value == period, ..Choice::of(value, label) })
            .collect(),
        people,
        covers: covers(from, today, rep_name.as_deref().unwrap_or(who)),
        ask_rate: Figure {
            label: "Ask rate".into(),
            value: percent(numbers.ask_rate),
            from: match numbers.ask_rate.of {
                0 => "No conversation logged in this time".into(),
                of => format!(
                    "{} in {} that allowed one",
                    count(numbers.ask_rate.made, "ask", "asks"),
                    count(of, "conversation", "conversations")
                ),
            },
            small: small(numbers.ask_rate, "conversations"),
            href: String::new(),
            tone: Tone::Calm,
        },
        figures: figures(&numbers),
        funnel: funnel(&numbers, &actor.currency),
        funnel_note: funnel_note(&numbers),
        shares: shares(&numbers, &actor.currency),
        share_note: share_note(&numbers),
    })
}

fn whose(member: &Member, query: &Typed) -> Result<(Whose, &'static str, String), Trouble> {
    let leads = member.actor().role.sees_team();
    Ok(match query.one("who") {
        "" | "me" => (Whose::Own, "your own", "me".into()),
        "team" if leads => (Whose::InSight, "the team", "team".into()),
        other => {
            let rep: UserId = query.id("who", "user")?;
            (Whose::Rep(rep), "one rep", other.to_owned())
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
    let mut choices = vec![Choice::of("me", "Me"), Choice::of("team", "The team")];
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

fn covers(from: Date, to: Date, whose: &str) -> String {
    format!("{} to {}, {whose}", days::short(from, to), days::full(to))
}

fn count(number: i64, one: &str, many: &str) -> String {
    people::count(usize::try_from(number).unwrap_or(0), one, many)
}

fn percent(rate: Rate) -> String {
    rate.percent().map_or_else(|| "–".into(), |percent| format!("{percent}%"))
}

fn small(rate: Rate, what: &str) -> String {
    if rate.of > 0 && rate.too_few() {
        format!("Only {} {what}: too few to say much.", rate.of)
    } else {
        String::new()
    }
}

fn figures(numbers: &Numbers) -> Vec<Figure> {
    let kept = numbers.promises_kept;
    let asks = numbers.asks_due;
    let wait = numbers.first_contact;
    let figure = |label: &str, value: String, from: String, href: &str, tone| Figure {
        label: label.into(),
        value,
        from,
        small: String::new(),
        href: href.into(),
        tone,
    };
    let all_kept = kept.of > 0 && kept.made == kept.of;
    vec![
        figure(
            "Asks made of asks due",
            if asks.of == 0 { "–".into() } else { format!("{} of {}", asks.made, asks.of) },
            count(numbers.moments.opened, "moment came up", "moments came up"),
            "",
            Tone::Calm,
        ),
        figure(
            "Missed moments",
            numbers.missed_moments.to_string(),
            if numbers.missed_moments == 0 { "none went by".into() } else { "nobody asked".into() },
            "/lists/missed",
            if numbers.missed_moments == 0 { Tone::Calm } else { Tone::Late },
        ),
        Figure {
            small: small(kept, "promises"),
            ..figure(
                "Promises kept on the day",
                percent(kept),
                if kept.of == 0 { "none was due".into() } else { format!("{} of {}", kept.made, kept.of) },
                "/lists/overdue",
                if all_kept { Tone::Good } else { Tone::Calm },
            )
        },
        figure(
            "To first contact",
            wait.median_days.map_or_else(
                || "–".into(),
                |median| if median == 1.0 { "1 day".into() } else { format!("{median} days") },
            ),
            match wait.of {
                0 => "no referral was called yet".into(),
                of => format!("in the middle of {}", count(of, "referral", "referrals")),
            },
            "/lists/referrals",
            Tone::Calm,
        ),
    ]
}

fn funnel(numbers: &Numbers, currency: &str) -> Vec<FunnelStep> {
    let funnel = numbers.funnel;
    let of = |made: i64, of: i64, what: &str| match (Rate { made, of }).percent() {
        Some(percent) => format!("{percent}% of {what}"),
        None => String::new(),
    };
    let per_ask = if funnel.asks > 0 {
        let tenths = (funnel.names * 10 + funnel.asks / 2) / funnel.asks;
        format!("{}.{} per ask", tenths / 10, tenths % 10)
    } else {
        String::new()
    };
    let won = of(funnel.won, funnel.met, "met");
    let won = match funnel.value_cents {
        0 => won,
        value if won.is_empty() => money::shown(value, currency),
        value => format!("{won}, {}", money::shown(value, currency)),
    };
    [
        ("Moments", funnel.moments, String::new()),
        // An ask needs no moment, so this is a count beside a count and no share.
        ("Asks", funnel.asks, String::new()),
        ("Asks with names", funnel.named_asks, of(funnel.named_asks, funnel.asks, "asks")),
        ("Names", funnel.names, per_ask),
        ("Contacted", funnel.contacted, of(funnel.contacted, funnel.names, "names")),
        ("Met", funnel.met, of(funnel.met, funnel.contacted, "contacted")),
        ("Won", funnel.won, won),
    ]
    .into_iter()
    .map(|(label, count, rate)| FunnelStep {
        label: label.into(),
        count: u64::try_from(count).unwrap_or(0),
        rate,
    })
    .collect()
}

fn funnel_note(numbers: &Numbers) -> String {
    let funnel = numbers.funnel;
    if funnel.moments + funnel.asks + funnel.names == 0 {
        "Nothing to count yet. Log a conversation and it begins.".into()
    } else if funnel.asks < domain::cycle::FEW || funnel.names < domain::cycle::FEW {
        "Small numbers: read the counts, not the rates.".into()
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
    let line = |label: &str, cents, deals, percent| ShareLine {
        label: label.into(),
        value: format!("{}, {}", money::shown(cents, currency), count(deals, "deal", "deals")),
        percent,
    };
    vec![
        line("From referrals", cents.made, deals.made, referred),
        line("Without", cents.of - cents.made, deals.of - deals.made, 100 - referred),
    ]
}

fn share_note(numbers: &Numbers) -> String {
    let deals = numbers.won_deals;
    match deals.of {
        0 => "Nothing won in this time.".into(),
        _ if deals.too_few() => format!("Of {} won: too few to say much.", count(deals.of, "deal", "deals")),
        of => format!("{} of {of} deals won came from referrals.", deals.made),
    }
}
