//! `whoelse find`, `show` and `numbers`

use std::str::FromStr as _;

use actions::views::contact_page::{ContactPage, contact_page};
use actions::views::contacts::{ContactCursor, ContactList, contacts};
use actions::views::cycle::{self, Business, Growth, Period, Steps};
use actions::views::numbers::{Numbers, Whose, numbers as figures};
use clap::Args;
use domain::business_days::add_days;
use domain::contact::Standing;
use domain::follow_up::FollowUpKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use language::money_plain;
use serde::Serialize;

use crate::say::{self, count};
use crate::trouble::Trouble;
use crate::who::Desk;

/// Days of the period when none is named: a quarter.
const PERIOD_DAYS: i32 = 90;
/// Things of the timeline that are printed.
const PRINTED_MAX: usize = 20;

/// Whom to find.
#[derive(Debug, Args)]
pub(crate) struct FindArgs {
    /// Part of a name, company, title, number or address; nothing lists everybody by name
    query: Vec<String>,
    /// How many at most
    #[arg(long, default_value_t = 50)]
    limit: usize,
    /// Where the page before ended
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
}

/// Whom to show.
#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// Whom
    contact: String,
}

/// Which period.
#[derive(Debug, Args)]
pub(crate) struct NumbersArgs {
    /// The first day; a quarter ago when missing
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// The last day; today when missing
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// Print the rows that the figures are counted from, as JSON, instead of the figures
    #[arg(long)]
    rows: bool,
}

/// All the figures of a period.
#[derive(Debug, Serialize)]
struct AllNumbers {
    #[serde(flatten)]
    numbers: Numbers,
    /// The steps of the cycle, split up (M35).
    steps: Steps,
    /// R (M36).
    growth: Growth,
    /// Where business comes from (M38).
    business: Business,
}

/// Finds people.
pub(crate) async fn find(desk: &Desk, args: &FindArgs) -> Result<(), Trouble> {
    let query = args.query.join(" ");
    let after = args.after.as_deref().map(ContactCursor::from_str).transpose()?;
    let list = contacts(&desk.app, &desk.actor, Some(&query), after.as_ref(), args.limit).await?;
    say::answer(desk.json, &list, list_text);
    Ok(())
}

/// Shows a contact.
pub(crate) async fn show(desk: &Desk, args: &ShowArgs) -> Result<(), Trouble> {
    let contact = desk.contact(&args.contact).await?;
    let page = contact_page(&desk.app, &desk.actor, contact).await?;
    say::answer(desk.json, &page, page_text);
    Ok(())
}

/// Shows the numbers of a period.
pub(crate) async fn numbers(desk: &Desk, args: &NumbersArgs) -> Result<(), Trouble> {
    let to = desk.day_or_none(args.to.as_deref())?.unwrap_or_else(|| desk.today());
    let from = desk.day_or_none(args.from.as_deref())?.unwrap_or_else(|| add_days(to, 1 - PERIOD_DAYS));
    let period = Period { whose: Whose::InSight, from, to };
    if args.rows {
        let rows = cycle::rows(&desk.app, &desk.actor, period).await?;
        say::answer(true, &rows, |_| String::new());
        return Ok(());
    }
    let found = AllNumbers {
        numbers: figures(&desk.app, &desk.actor, from, to).await?,
        steps: cycle::steps(&desk.app, &desk.actor, period).await?,
        growth: cycle::growth(&desk.app, &desk.actor, period).await?,
        business: cycle::business(&desk.app, &desk.actor, period).await?,
    };
    let currency = desk.actor.currency.clone();
    say::answer(desk.json, &found, |found| {
        format!("{}\n{}", numbers_text(&found.numbers, &currency), cycle_text(found))
    });
    Ok(())
}

fn cycle_text(found: &AllNumbers) -> String {
    let (steps, business) = (&found.steps, &found.business);
    let mut text = vec![
        format!("Good moments asked after: {}", steps.asked_after.sentence()),
        match steps.names_an_ask.mean() {
            Some(names) => format!("Names an ask: {names:.1}, of {}", steps.names_an_ask.of),
            None => "Names an ask: nothing to count yet".to_owned(),
        },
    ];
    text.push(match &found.growth.r {
        None => "Customers brought by a customer (R): too few customers to say".to_owned(),
        Some(r) => format!(
            "Customers brought by a customer in {} days (R): {:.2}, likely {:.2} to {:.2}; {} brought {}{}",
            r.horizon_days,
            r.value,
            r.low,
            r.high,
            r.customers,
            r.brought,
            if r.too_few { " – too few to say" } else { "" }
        ),
    });
    text.push(format!("Referred deals won of closed: {}", business.referred.won.sentence()));
    text.push(format!("Other deals won of closed: {}", business.cold.won.sentence()));
    text.push(format!(
        "First contact within a business day: {}",
        business.first_contact.in_time().sentence()
    ));
    text.join("\n")
}

fn list_text(list: &ContactList) -> String {
    if list.lines.is_empty() {
        return "Nobody.".to_owned();
    }
    let mut text: Vec<String> = Vec::with_capacity(list.lines.len() + 1);
    for line in &list.lines {
        let more = [line.title.as_deref(), line.company.as_deref(), line.phone.as_deref()];
        let more: Vec<&str> = std::iter::once(line.name.as_str()).chain(more.into_iter().flatten()).collect();
        text.push(format!("{}  {}", line.id, more.join(", ")));
    }
    if let Some(next) = &list.next {
        text.push(format!("… more with --after '{next}'"));
    }
    text.join("\n")
}

fn page_text(page: &ContactPage) -> String {
    let contact = &page.contact;
    let mut text = vec![contact.name.clone()];
    let work = [contact.title.as_deref(), contact.company.as_deref()].into_iter().flatten();
    let work = work.collect::<Vec<_>>().join(", ");
    if !work.is_empty() {
        text.push(work);
    }
    text.extend(page.points.iter().map(|point| match &point.label {
        Some(label) => format!("{} ({label})", point.value),
        None => point.value.clone(),
    }));
    let standing = Standing::parse(&page.state.standing).map_or("", Standing::label);
    text.push(format!("{standing}, tier {}, kept by {}; id {}", contact.tier, page.owner, contact.id));
    for (told, sentence) in [
        (page.state.do_not_contact, "Asked not to be contacted."),
        (page.state.do_not_ask, "Asked not to be asked."),
        (page.state.complaint_open, "A complaint is open."),
    ] {
        if told {
            text.push(sentence.to_owned());
        }
    }
    section(
        &mut text,
        "Owed to them",
        page.follow_ups.iter().map(|owed| {
            let what = FollowUpKind::parse(&owed.kind).map_or("", FollowUpKind::label);
            format!("{}  {} on {}", owed.id, what, owed.due_on)
        }),
    );
    section(
        &mut text,
        "Moments",
        page.moments.iter().map(|moment| {
            let what = MomentKind::parse(&moment.kind).map_or("", MomentKind::label);
            format!("{}  {} on {}", moment.id, what, moment.happened_on)
        }),
    );
    section(
        &mut text,
        "Deals",
        page.deals.iter().map(|deal| format!("{}  {}: {}", deal.id, deal.product, deal.state)),
    );
    let stage =
        |word: &str| Stage::parse(word).map_or_else(|| word.to_owned(), |stage| stage.label().to_owned());
    section(
        &mut text,
        "Referred by",
        page.referred_by.iter().map(|one| {
            let credit = if one.credited { ", has the credit" } else { "" };
            format!("{}  {}: {}{credit}", one.id, one.referrer.name, stage(&one.stage))
        }),
    );
    section(
        &mut text,
        "Referred",
        page.referred.iter().map(|one| format!("{}  {}: {}", one.id, one.referred.name, stage(&one.stage))),
    );
    section(
        &mut text,
        "Timeline",
        page.timeline.facts.iter().take(PRINTED_MAX).map(|fact| {
            let word = fact.word.as_deref().map(|word| format!(" ({word})")).unwrap_or_default();
            let note = fact.line.note.as_deref().map(|note| format!(": {note}")).unwrap_or_default();
            format!("{}  {}{word}{note}", fact.line.on_day, fact.line.kind)
        }),
    );
    text.join("\n")
}

fn section(text: &mut Vec<String>, title: &str, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_some() {
        text.push(title.to_owned());
        text.extend(lines.map(|line| format!("  {line}")));
    }
}

fn numbers_text(found: &Numbers, currency: &str) -> String {
    let funnel = &found.funnel;
    let first = match found.first_contact.median_days {
        Some(days) => format!("{days} days, of {}", found.first_contact.of),
        None => "nothing to count yet".to_owned(),
    };
    let missed = usize::try_from(found.missed_moments).unwrap_or_default();
    [
        format!("{} to {}", found.from, found.to),
        format!("Ask rate: {}", found.ask_rate.sentence()),
        format!("Asks made of those due: {}", found.asks_due.sentence()),
        format!("Missed: {}", count(missed, "moment", "moments")),
        format!("Promises kept on the day: {}", found.promises_kept.sentence()),
        format!(
            "Moments {} → asks {} → with names {} → names {} → contacted {} → met {} → won {} → {currency} {}",
            funnel.moments,
            funnel.asks,
            funnel.named_asks,
            funnel.names,
            funnel.contacted,
            funnel.met,
            funnel.won,
            money_plain(funnel.value_cents, currency)
        ),
        format!("Won from referrals: {}", found.won_deals.sentence()),
        format!("Time to first contact: {first}"),
    ]
    .join("\n")
}
