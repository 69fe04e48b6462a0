//! `whoelse today`, `day-sheet`, `run-day` and `undo`

use actions::views::today::{TodayCard, TodayView, day as day_text};
use actions::{DayRun, Problem};
use clap::Args;
use domain::ActionId;
use domain::follow_up::FollowUpKind;
use domain::moment::MomentKind;
use serde_json::json;
use uuid::Uuid;

use crate::args::Cli;
use crate::say::{self, count};
use crate::trouble::Trouble;
use crate::values::Write;
use crate::who::Desk;

/// Today.
#[derive(Debug, Args)]
pub(crate) struct TodayArgs {}

/// Today for the pocket.
#[derive(Debug, Args)]
pub(crate) struct DaySheetArgs {}

/// What to take back.
#[derive(Debug, Args)]
pub(crate) struct UndoArgs {
    /// The action's id, as told when it was done
    #[arg(value_name = "UUID")]
    action: Uuid,
    #[command(flatten)]
    write: Write,
}

/// Shows today.
pub(crate) async fn today(desk: &Desk, _: &TodayArgs) -> Result<(), Trouble> {
    let view = actions::views::today::today(&desk.app, &desk.actor).await?;
    say::answer(desk.json, &view, |view| told(view, With::Ids));
    Ok(())
}

/// Shows today without ids, with boxes to tick.
pub(crate) async fn day_sheet(desk: &Desk, _: &DaySheetArgs) -> Result<(), Trouble> {
    let view = actions::views::today::today(&desk.app, &desk.actor).await?;
    let title = format!("{} – {}", desk.actor.name, day_text(view.today.0));
    say::answer(desk.json, &view, |view| format!("{title}\n{}", told(view, With::Boxes)));
    Ok(())
}

/// Runs the day of every office in the database.
pub(crate) async fn run_day(cli: &Cli) -> Result<(), Trouble> {
    let app = cli.place.open().await?;
    let mut all = DayRun::default();
    for workspace in app.db.workspaces().await? {
        let run = actions::run_day(&app, workspace.id).await?;
        all.missed += run.missed;
        all.licences += run.licences;
        all.alarms += run.alarms;
        all.touches += run.touches;
        all.thanks_in_kind += run.thanks_in_kind;
    }
    app.db.close().await;
    say::answer(cli.json, &all, |run| {
        format!(
            "{} missed, {} due, {}, {} to stay in touch with, {} to give something back to.",
            count(run.missed, "moment", "moments"),
            count(run.licences, "licence to ask", "licences to ask"),
            count(run.alarms, "alarm", "alarms"),
            run.touches,
            run.thanks_in_kind
        )
    });
    Ok(())
}

/// Takes an action back.
pub(crate) async fn undo(desk: &Desk, args: &UndoArgs) -> Result<(), Trouble> {
    let action = desk.action(args.write.id)?;
    let undone = actions::undo(&desk.app, &desk.actor, action, ActionId(args.action)).await;
    let undone = match undone {
        Err(Problem::NotFound(_)) => {
            return Err(Trouble::refused(
                "not_found",
                format!("There is no action {} of yours.", args.action),
                "Use the id that was told when it was done.",
            ));
        }
        other => other?,
    };
    if desk.json {
        say::json(&json!({
            "action": action.to_string(),
            "undone": undone.undone,
            "verb": undone.verb,
            "contact": undone.contact,
        }));
    } else {
        say::line("Taken back.");
    }
    Ok(())
}

/// What stands before each thing to do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum With {
    /// Ids, to name it in the next command.
    Ids,
    /// Boxes, to tick with a pen.
    Boxes,
}

fn told(view: &TodayView, with: With) -> String {
    let mut text = Vec::new();
    for (section, title) in [("promises", "Promises"), ("ask", "Ask"), ("next", "Next")] {
        let cards: Vec<&TodayCard> = view.cards.iter().filter(|card| card.section == section).collect();
        if !cards.is_empty() {
            text.push(format!("{title} ({})", cards.len()));
            text.extend(cards.into_iter().flat_map(|card| lines(card, with)));
        }
    }
    if text.is_empty() {
        text.push("All done. Who did you speak to today?".to_owned());
    }
    if view.more > 0 {
        text.push(format!("… and {} more.", view.more));
    }
    if !view.coming.is_empty() {
        text.push("Coming promises".to_owned());
        let coming = view.coming.iter();
        text.extend(coming.map(|item| format!("  {}  {}: {}", day_text(item.due_on.0), item.name, item.why)));
    }
    if !view.team.is_empty() {
        text.push("Late on the team".to_owned());
        text.extend(view.team.iter().map(|late| {
            let days = usize::try_from(late.days_overdue).unwrap_or_default();
            format!("  {} → {}: {} late", late.owner, late.name, count(days, "day", "days"))
        }));
    }
    text.join("\n")
}

fn lines(card: &TodayCard, with: With) -> Vec<String> {
    let more = [card.title.as_deref(), card.company.as_deref(), card.phone.as_deref()];
    let more: Vec<&str> = more.into_iter().flatten().collect();
    let mut lines = vec![if more.is_empty() {
        format!("  {}", card.name)
    } else {
        format!("  {} – {}", card.name, more.join(", "))
    }];
    let mark = |id: Uuid| match with {
        With::Ids => format!("{id} "),
        With::Boxes => "[ ]".to_owned(),
    };
    for owed in &card.follow_ups {
        let what = FollowUpKind::parse(owed.kind).map_or(owed.kind, FollowUpKind::label);
        let late = usize::try_from(owed.days_overdue).unwrap_or_default();
        let late = if late > 0 { format!(" ({} late)", count(late, "day", "days")) } else { String::new() };
        lines.push(format!("    {} {what}{late}: {}", mark(owed.id), owed.why));
    }
    for moment in &card.moments {
        let what = MomentKind::parse(moment.kind).map_or(moment.kind, MomentKind::label);
        lines.push(format!("    {} {what}: {}", mark(moment.id), moment.why));
    }
    lines
}
