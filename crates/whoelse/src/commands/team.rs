//! `whoelse team` and `champions`

use actions::views::genealogy::{Champions, TreePlace, champions as ranked};
use actions::views::team::{RepFigures, Team, team as figures};
use actions::views::today::day;
use clap::Args;
use domain::business_days::add_days;
use language::money_plain;

use crate::say::{self, count};
use crate::trouble::Trouble;
use crate::who::Desk;

/// Days of the period when none is named: a quarter.
const PERIOD_DAYS: i32 = 90;

/// Which period.
#[derive(Debug, Args)]
pub(crate) struct TeamArgs {
    /// The first day; a quarter ago when missing
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// The last day; today when missing
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
}

/// How many.
#[derive(Debug, Args)]
pub(crate) struct ChampionsArgs {
    /// How many at most
    #[arg(long, default_value_t = 50)]
    limit: usize,
    /// Where the page before ended
    #[arg(long, value_name = "PLACE")]
    after: Option<String>,
}

/// Shows the figures of the team, by name.
pub(crate) async fn team(desk: &Desk, args: &TeamArgs) -> Result<(), Trouble> {
    let to = desk.day_or_none(args.to.as_deref())?.unwrap_or_else(|| desk.today());
    let from = desk.day_or_none(args.from.as_deref())?.unwrap_or_else(|| add_days(to, 1 - PERIOD_DAYS));
    let found = figures(&desk.app, &desk.actor, from, to).await?;
    say::answer(desk.json, &found, team_text);
    Ok(())
}

/// Shows whose referrals led to the most won value.
pub(crate) async fn champions(desk: &Desk, args: &ChampionsArgs) -> Result<(), Trouble> {
    let after = args.after.as_deref().map(str::parse::<TreePlace>).transpose()?;
    let limit = args.limit.clamp(1, 500);
    let found = ranked(&desk.app, &desk.actor, after, limit).await?;
    let currency = desk.actor.currency.clone();
    say::answer(desk.json, &found, |found| champions_text(found, &currency));
    Ok(())
}

fn team_text(team: &Team) -> String {
    let mut text = vec![format!("{} to {}", team.from, team.to)];
    text.extend(team.reps.iter().flat_map(rep_text));
    if !team.claims.is_empty() {
        text.push("Captured by two".to_owned());
        text.extend(team.claims.iter().map(|claim| {
            let on = day(claim.on_day.0);
            format!(
                "  {}  {}: kept by {}, captured by {} too on {on}",
                claim.id, claim.contact, claim.keeper, claim.claimant
            )
        }));
    }
    if !team.covers.is_empty() {
        text.push("Away".to_owned());
        text.extend(team.covers.iter().map(|one| {
            let (from, to) = (day(one.from.0), day(one.to.0));
            let now = if one.running { ", now" } else { "" };
            format!("  {}: {} stands in, {from} to {to}{now}", one.user_name, one.cover_name)
        }));
    }
    text.join("\n")
}

fn rep_text(rep: &RepFigures) -> Vec<String> {
    let number = |count: i64| usize::try_from(count).unwrap_or_default();
    let r = match rep.r {
        None => "too few customers to say".to_owned(),
        Some(r) if r.too_few => {
            format!("{}, too few to say", count(number(r.customers), "customer", "customers"))
        }
        Some(r) => format!(
            "{:.2}, likely {:.2} to {:.2}, in {} days; {}",
            r.value,
            r.low,
            r.high,
            r.horizon_days,
            count(number(r.customers), "customer", "customers")
        ),
    };
    vec![
        rep.name.clone(),
        format!("  Asked: {}", rep.ask_rate.sentence()),
        format!("  Missed: {}", count(number(rep.missed), "moment", "moments")),
        format!("  Promises kept on the day: {}", rep.kept.sentence()),
        format!("  Overdue: {}", rep.overdue),
        format!("  Customers brought by a customer (R): {r}"),
    ]
}

fn champions_text(found: &Champions, currency: &str) -> String {
    if found.lines.is_empty() {
        return "Nobody yet: nobody's referral has bought.".to_owned();
    }
    let mut text: Vec<String> = found
        .lines
        .iter()
        .map(|line| {
            let people = count(usize::try_from(line.people).unwrap_or_default(), "person", "people");
            format!(
                "{}  {}: {currency} {}, {} of {people} bought",
                line.id,
                line.name,
                money_plain(line.cents, currency),
                line.buyers
            )
        })
        .collect();
    if let Some(next) = &found.next {
        text.push(format!("… more with --after {next}"));
    }
    text.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use actions::views::genealogy::ChampionLine;
    use uuid::Uuid;

    #[test]
    fn m35_what_champions_led_to_is_told_in_the_money_of_the_office() {
        let line = ChampionLine {
            id: Uuid::nil(),
            name: "Ana Ruiz".into(),
            company: None,
            owner_id: Uuid::nil(),
            owner: "Maya".into(),
            people: 3,
            buyers: 1,
            deals: 1,
            cents: 420_050,
            deepest: 1,
            gave: 3,
            received: 0,
            received_on: None,
        };
        let found = Champions { lines: vec![line], next: None };
        let told = |currency| champions_text(&found, currency);
        assert!(told("USD").ends_with("Ana Ruiz: USD 4,200.50, 1 of 3 people bought"), "{}", told("USD"));
        assert!(told("JPY").contains("JPY 420,050, 1 of"), "yen have no hundredths: {}", told("JPY"));
    }
}
