//! `whoelse goal` and `review`

use actions::views::goal::{Goal, goal as own_goal};
use actions::views::review::{ReviewView, review_view};
use actions::views::today::{TodayItem, day};
use actions::{GoalFrom, Review, ReviewDeed, SetGoal};
use clap::Args;
use domain::moment::MomentKind;
use domain::review::ReviewStep;

use crate::say::{self, count};
use crate::trouble::Trouble;
use crate::values::Write;
use crate::who::Desk;

/// One's own goal.
#[derive(Debug, Args)]
pub(crate) struct GoalArgs {
    /// Asks a week, or "none"; nothing shows the goal
    asks: Option<String>,
    /// From next week on, instead of this one
    #[arg(long)]
    next: bool,
    #[command(flatten)]
    write: Write,
}

/// The weekly review.
#[derive(Debug, Args)]
pub(crate) struct ReviewArgs {
    /// Mark it as done
    #[arg(long)]
    done: bool,
    #[command(flatten)]
    write: Write,
}

/// Shows or sets one's goal.
pub(crate) async fn goal(desk: &Desk, args: &GoalArgs) -> Result<(), Trouble> {
    let Some(asks) = &args.asks else {
        let found = own_goal(&desk.app, &desk.actor).await?;
        say::answer(desk.json, &found, goal_text);
        return Ok(());
    };
    let asks = match asks.trim() {
        "none" => None,
        number => Some(number.parse().map_err(|_| {
            Trouble::usage(format!("“{number}” is no number. Write asks a week, or “none”."))
        })?),
    };
    let from = if args.next { GoalFrom::NextWeek } else { GoalFrom::ThisWeek };
    let input = SetGoal { action: desk.action(args.write.id)?, asks, from };
    let done = actions::set_goal(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| match answer.asks {
        Some(asks) => format!("{} a week from {} on.", asks_text(asks), day(answer.from.0)),
        None => format!("No goal from {} on.", day(answer.from.0)),
    });
    Ok(())
}

/// Shows the weekly review, or marks it as done.
pub(crate) async fn review(desk: &Desk, args: &ReviewArgs) -> Result<(), Trouble> {
    if args.done {
        let input = Review { action: desk.action(args.write.id)?, week: None, deed: ReviewDeed::Finish };
        let done = actions::review(&desk.app, &desk.actor, &input).await?;
        desk.told(&done, |answer| format!("The week from {} on is reviewed.", day(answer.week.0)));
        return Ok(());
    }
    let view = review_view(&desk.app, &desk.actor).await?;
    say::answer(desk.json, &view, review_text);
    Ok(())
}

fn asks_text(asks: i64) -> String {
    count(usize::try_from(asks).unwrap_or_default(), "ask", "asks")
}

fn goal_text(goal: &Goal) -> String {
    let week = &goal.this_week;
    let mut text = vec![match (week.target, week.goal) {
        (Some(target), _) => format!("{} of {} this week", week.asks, asks_text(target)),
        (None, Some(_)) => "Away this week: it doesn't count.".to_owned(),
        (None, None) => "No goal.".to_owned(),
    }];
    let weeks = |weeks: i64| count(usize::try_from(weeks).unwrap_or_default(), "week", "weeks");
    if goal.weeks.iter().any(|week| week.goal.is_some()) {
        let bridged =
            if goal.bridged > 0 { format!(", {} bridged", weeks(goal.bridged)) } else { String::new() };
        text.push(format!(
            "{} in a row{bridged}; the longest so far: {}",
            weeks(goal.in_a_row),
            goal.longest
        ));
    }
    if let Some(ended) = &goal.ended {
        text.push(format!("A row of {} ended with the week of {}.", weeks(ended.weeks), day(ended.week.0)));
    }
    match goal.next_week {
        Some(Some(asks)) => {
            text.push(format!("From {} on: {} a week", day(goal.next_from.0), asks_text(asks)))
        }
        Some(None) => text.push(format!("From {} on: no goal", day(goal.next_from.0))),
        None => {}
    }
    if let Some(asks) = goal.proposal {
        text.push(format!("Your last weeks propose {asks}."));
    }
    if let Some(proposed) = &goal.proposed {
        text.push(format!("{} proposes {}.", proposed.by, proposed.asks));
    }
    text.join("\n")
}

fn review_text(view: &ReviewView) -> String {
    let mut text = vec![format!("Week from {} to {}", day(view.week.0), day(view.week_to.0))];
    if let Some(on) = view.done_on {
        text.push(match view.minutes {
            Some(minutes) => format!("Done on {}, in {}", day(on.0), minutes_text(minutes)),
            None => format!("Done on {}", day(on.0)),
        });
    }
    let owed = |item: &TodayItem| format!("  {}  {}: {}", item.id, item.name, item.why);
    for (step, number) in ReviewStep::ALL.iter().zip(1..) {
        let gone = if view.steps.contains(&step.as_str()) { "[x]" } else { "[ ]" };
        let head = |found: usize| format!("{gone} {number}. {} ({found})", step.label());
        match step {
            ReviewStep::Missed => {
                text.push(head(view.missed.len()));
                text.extend(view.missed.iter().map(|one| {
                    let kind = MomentKind::parse(&one.kind).map_or("", MomentKind::label);
                    format!("  {}  {}: {kind} on {}", one.id, one.contact, day(one.happened_on.0))
                }));
            }
            ReviewStep::Gave => {
                text.push(head(usize::try_from(view.gave_count).unwrap_or_default()));
                text.extend(view.gave.iter().map(|one| {
                    let gave = usize::try_from(one.gave).unwrap_or_default();
                    format!("  {}  {}: gave {}", one.id, one.name, count(gave, "referral", "referrals"))
                }));
            }
            ReviewStep::Promises => {
                let coming: usize = view.days.iter().map(|day| day.items.len()).sum();
                text.push(head(view.late.len() + coming));
                text.extend(view.late.iter().map(|item| format!("{} – late", owed(item))));
                for one in &view.days {
                    let note = match (one.full, one.works) {
                        (true, _) => " – a full day",
                        (false, false) => " – a day off",
                        (false, true) => "",
                    };
                    text.push(format!("  {}: {}{note}", day(one.day.0), one.items.len()));
                    text.extend(one.items.iter().map(owed));
                }
            }
            ReviewStep::Owed => {
                text.push(head(view.owed.len()));
                text.extend(view.owed.iter().map(owed));
            }
            ReviewStep::Names => {
                text.push(head(usize::try_from(view.names_count).unwrap_or_default()));
                text.extend(view.names.iter().map(|one| {
                    let days = usize::try_from(one.business_days).unwrap_or_default();
                    let (who, by) = (&one.referral.referred.name, &one.referral.referrer.name);
                    let waiting = count(days, "business day", "business days");
                    format!("  {}  {who}, named by {by}: waiting for {waiting}", one.referral.id)
                }));
            }
            ReviewStep::Goal => {
                text.push(format!("{gone} {number}. {}", step.label()));
                text.extend(goal_text(&view.goal).lines().map(|line| format!("  {line}")));
            }
        }
    }
    text.join("\n")
}

fn minutes_text(minutes: i64) -> String {
    count(usize::try_from(minutes).unwrap_or_default(), "minute", "minutes")
}
