## Goals and the weekly review

goal-only-managers = Only somebody who leads a team can propose a goal to it.
goal-range = A goal is between 1 and { $most } asks a week.
goal-number = Write a whole number, or leave it empty for no goal.
goal-title = Your goal
goal-lead = Asks a week, set by you and seen by nobody else.
goal-menu = Asks a week, and weeks in a row
goal-none = You have set no goal. That is fine: everything else works without one.
# The line on Today, and the same as a sentence. $target is the goal of this week
goal-line = { $asks } of { $target ->
    [one] 1 ask this week
   *[other] { $target } asks this week
}
goal-reached = { $asks ->
    [one] 1 ask this week: your goal is reached
   *[other] { $asks } asks this week: your goal is reached
}
goal-away = You are away this week. It doesn’t count.
goal-days-off = Of your { $goal }, { $target } are left for this week: { $days ->
    [one] one working day is off
   *[other] { $days } working days are off
}.
goal-next = From { $day } on it is { $asks ->
    [one] 1 ask a week.
   *[other] { $asks } asks a week.
}
goal-next-none = From { $day } on you have no goal.
goal-row-heading = Weeks in a row
goal-row = { $weeks ->
    [0] No week yet.
    [one] 1 week
   *[other] { $weeks } weeks in a row
}
goal-bridged = { $count ->
    [one] One missed week in it is bridged.
   *[other] { $count } missed weeks in it are bridged.
}
goal-at-stake = { $bridged ->
    [0] One of the last three weeks that count was missed. A second one would end the row.
   *[other] One of the last three weeks that count was missed and is bridged. A second one would end the row.
}
goal-longest = The longest so far: { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}.
goal-ended = { $weeks ->
    [one] A row of 1 week
   *[other] A row of { $weeks } weeks
} ended with the week of { $day }: two weeks within four were missed. The weeks stay yours, and the next one begins a new row.
goal-rule = One missed week of four is bridged. Weeks away don’t count, and days away make the goal smaller.
goal-weeks = Week by week
goal-weeks-picture = Asks by week, with the goal of each as a line
goal-week-head = { $column ->
    [week] Week of
    [asks] Asks
    [goal] Goal
    [off] Days off
   *[standing] What became of it
}
goal-standing = { $standing ->
    [reached] Reached
    [bridged] Missed, bridged
    [missed] Missed
    [away] Away
    [running] Not over yet
   *[no_goal] No goal
}
goal-form = Set your goal
goal-asks = Asks a week
goal-asks-hint = Leave it empty for no goal.
goal-from = From
goal-from-this = this week
goal-from-next = next week
goal-proposal = Your last weeks propose { $asks }: one more than in the week in the middle.
goal-proposed = { $name } proposes { $asks } to the team. You decide, and nobody is told.
goal-save = Set it
goal-saved = Set: { $asks ->
    [one] 1 ask a week, from { $day } on.
   *[other] { $asks } asks a week, from { $day } on.
}
goal-saved-none = No goal from { $day } on.
goal-propose-title = Propose a goal
goal-propose-lead = Everybody on the team sees it beside their own. Who takes it, and who reaches it, is shown to nobody.
goal-propose = Propose it
goal-propose-said = Proposed: { $asks ->
    [one] 1 ask a week.
   *[other] { $asks } asks a week.
}
goal-propose-back = Taken back.
goal-link = Your goal and your weeks

review-week = Only this week and the one before it can be reviewed.
review-day-unknown = Choose a weekday, or “not at all”.
review-hour-unknown = Choose an hour between 0 and 23.
review-title = Weekly review
review-lead = Six steps, about ten minutes. Stop whenever you like: it goes on from there.
review-menu = Ten minutes: what was missed, what is owed, what comes
# The line on Today
review-line = Weekly review: ten minutes
review-begin = Begin
review-done = Done on { $day }.
review-done-minutes = Done on { $day }, in { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
review-step = { $step ->
    [missed] Good moments that went by
    [gave] Gave, never received
    [promises] Promises
    [owed] Thanks and news
    [names] Names without a first contact
   *[goal] The goal for the week to come
}
review-next = Next
review-again = Look again
review-gone-through = Gone through
review-finish = Done
review-went = { $step }: gone through.
review-taken-up = Taken up again.
review-finished = Done for this week.
review-finished-minutes = Done, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
review-begun = Begun.
review-missed = Since { $day } nobody asked after these. Asking late is still asking.
review-missed-none = No good moment went by since { $day }.
review-missed-line = { $ago }: { $what }
review-ask = Ask now
review-let-be = Not this one
review-let-be-said = Let be. It still counts as missed.
review-gave = They named people and never had anything back from you.
review-gave-none = Everybody who gave has had something back.
review-gave-line = { $gave ->
    [one] Gave 1 referral
   *[other] Gave { $gave } referrals
}{ $won ->
    [0] {""}
    [one] , 1 bought
   *[other] , { $won } bought
}
review-gave-needs = { $line }. Needs: { $needs }
review-give-back = Give back
review-late = { $count ->
    [one] One promise is late.
   *[other] { $count } promises are late.
}
review-late-heading = Late
review-promises-none = Nothing is promised until { $day }.
review-promises = { $count ->
    [one] One promise until { $day }.
   *[other] { $count } promises until { $day }.
}
review-day-count = { $day }: { $count }
review-day-full = { $count } on one day is a lot. They stay on their day; what you keep earlier is kept.
review-day-off = A day off. Keep it the day before, or be there.
review-owed = They are waiting for a word about those they named.
review-owed-none = Nobody who gave names waits for a word.
review-names = The longest waiting first. One business day is what you promised.
review-names-none = Everybody who was named has been contacted.
review-names-line = Named by { $name } on { $day }; { $days ->
    [0] today
    [one] waiting for 1 business day
   *[other] waiting for { $days } business days
}
review-contacted = Contacted
review-log = Log
review-time = When it comes up
review-time-lead = As one line on Today, on that day only. It never asks twice.
review-time-day = Day
review-time-never = not at all
review-time-hour = From
review-hour = { $hour }:00
review-time-save = Save
