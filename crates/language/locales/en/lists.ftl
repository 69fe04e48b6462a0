## The worklists

lists-heading = { $list ->
    [delighted] Delighted, never asked
    [overdue] Overdue promises
    [missed] Missed moments
    [referrals] Referrals by stage
    [gave] Gave, never received
   *[non-buyers] Non-buyers with open loops
}
# The word on the tab
lists-tab = { $list ->
    [delighted] Never asked
    [overdue] Overdue
    [missed] Missed
    [referrals] Referrals
    [gave] Gave, never received
   *[non-buyers] Non-buyers
}
lists-empty = { $list ->
    [delighted] Everyone delighted was asked.
    [overdue] Not one promise is late.
    [missed] No moment went by.
    [referrals] No referrals yet.
    [gave] Nobody waits for something back
   *[non-buyers] No loop is open.
}
lists-empty-hint = { $list ->
    [delighted] That is rarer than you think. Log the next good word you hear.
    [overdue] Your word stands.
    [missed] You asked each time there was a reason to.
    [referrals] They begin with one question.
    [gave] Whoever named people has had something from you, too.
   *[non-buyers] Nobody who said no is waiting to hear from you.
}
lists-empty-next = { $list ->
    [delighted] Back to Today
    [overdue] See who is next
    [missed] See your numbers
    [referrals] Ask somebody
    [gave] Who could help whom
   *[non-buyers] Back to Today
}
# Buttons at the end of a line
lists-ask = Ask
lists-done = Done
lists-called = Called

lists-delighted = { $count ->
    [1] One customer is glad to have met you, and nobody asked.
   *[other] { $count } customers are glad to have met you, and nobody asked them.
}
lists-delighted-words = “{ $words }”, { $ago }.
# what: "They praised you", ago: "3 days ago"
lists-moment = { $what } { $ago }.
lists-moment-words = { $what } { $ago }. “{ $words }”
lists-bought = Bought { $product } { $ago }.
lists-delighted-ago = Delighted { $ago }.
lists-overdue = { $count ->
    [1] One promise is late. A call today still mends it.
   *[other] { $count } promises are late. A call today still mends them.
}
# After the sentence that says what is owed
lists-overdue-whose = { $what } { $owner } owes it.
lists-missed = { $count ->
    [1] One moment went by unasked in the last { $days } days.
   *[other] { $count } moments went by unasked in the last { $days } days.
}
lists-missed-on = missed { $day }
# A stage and how many stand there: "Contacted, 4"
lists-stage = { $stage }, { $count }
# "Closed: 2 won, 1 lost": the counts are lists-closed-count
lists-closed = Closed: { $counts }
lists-closed-count = { $stage ->
    [captured] { $count } captured
    [introduced] { $count } introduced
    [contacted] { $count } contacted
    [met] { $count } met
    [won] { $count } won
    [lost] { $count } lost
   *[no_response] { $count } no response
}
lists-referrals = { $count ->
    [one] 1 referral is on the way.
   *[other] { $count } referrals are on the way.
}
lists-referrals-waiting = { $waiting ->
    [one] 1 has not been called.
   *[other] { $waiting } have not been called.
}
lists-non-buyers = They said no, and still named somebody. Keep them in the loop.
lists-said-no = They said no.
lists-said-no-why = They said no: “{ $why }”.
# Names with their stages: "Ana Ruiz (met), Tom Okafor (won)"
lists-they-named = They named { $names }.
