## Today

today-section = { $section ->
    [promises] Promises
    [ask] Ask
   *[next] Next
}
# The parts of "3 promises, 2 to ask, 1 more"
today-count-promises = { $count ->
    [1] 1 promise
   *[other] { $count } promises
}
today-count-asks = { $count } to ask
today-count-more = { $count } more
# When there is nothing but what may wait
today-count-rest = { $count } to do
today-done = { $count } done today
today-letters = { $count ->
    [1] A letter waits for a word from you
   *[other] { $count } letters wait for a word from you
}
today-more = { $count ->
    [1] 1 more is waiting. It moves up as you finish.
   *[other] { $count } more are waiting. They move up as you finish.
}
today-suppressed = Not asking for now
today-and-more = (and { $count } more)
# Before the day of something that was promised, for screen readers
today-promise = Promise,
today-escalated = Overdue: your manager sees this too.
today-not-now = Not now
today-why-not-ask = Why not ask <bdi>{ $name }</bdi>?
today-why-not-ask-hint = The wrong day, I have just asked, …
today-why-let-go = You gave your word. Why let it go?
today-why-not = Why not? (may stay empty)
today-why-not-hint = They called me, they moved away, …
today-let-go = Let it go
# A manager is told of the team's late promises
today-team-late = { $others ->
    [0] { $owner } owes { $name } a promise: { $late }.
    [1] { $owner } owes { $name } a promise: { $late }. One more promise of the team is late.
   *[other] { $owner } owes { $name } a promise: { $late }. { $others } more promises of the team are late.
}
today-all-kept = Every promise kept.
today-nothing-due = Nothing is due.
today-next-is = Next is { $name }, { $due }.
today-nobody-waits = Nobody is waiting for you.
today-never-asked = Who is delighted and was never asked?
today-first-name = Take down the next name you hear, or log a good word somebody said.
today-capture = Capture a name
today-barred = { $because ->
    [do_not_ask] They asked not to be asked.
    [do_not_contact] They asked not to be contacted.
   *[complaint] No asking while their complaint is open.
}
today-ask-now = Ask now
today-done-act = Done
# Said after "Done", for screen readers
today-done-with = with { $name }
# what is a rule: "thank the referrer"
today-done-what = Done: { $what }
today-open = Open
today-another-day = Another day
today-log = Log a conversation
today-know-first = What to know first
today-talk-again = They want to talk again
today-write = Write
# Said after "Write", for screen readers
today-write-to = to { $name }
today-moment = A moment to ask
today-you-promised = You promised: { $words }
# How warm a moment still is, and how old: "Warm: 2 days ago"
today-warmth = { $heat ->
    [hot] Hot: { $ago }
    [warm] Warm: { $ago }
   *[cooling] Cooling: { $ago }
}
# What own asks brought: "Bought: 2.1 names an ask (9 of your asks)". $kind is a moment-kind, $names the number as people write it
today-learned = { $kind }: { $names } names an ask ({ $asks } of your asks)
heat = { $heat ->
    [hot] Hot
    [warm] Warm
   *[cooling] Cooling
}

## The day sheet, on paper

sheet-print = Print
sheet-nothing = Nothing is due. A day to find people to delight.
sheet-day = { $weekday } { $day } { $month } { $year }
sheet-whose = { $name }, { $workspace }
sheet-who-else = Who else?

## What is owed, in one sentence

owed-somebody = somebody
owed-licence-to-ask = Ask for referrals: they named this day.
owed-contact-the-referral = Get in touch. { $person } named them.
owed-thank-the-referrer = Say thank you for the names.
owed-thank-with-gift = Thank them with a gift, where that is allowed: { $person } bought.
owed-thank-up-the-chain = Thank them: { $person } bought, and the chain that led there began here.
# stage: how far it has come with the person they named
owed-inform-the-referrer = { $stage ->
    [captured] Tell them how it goes with { $person }: captured.
    [introduced] Tell them how it goes with { $person }: introduced.
    [contacted] Tell them how it goes with { $person }: contacted.
    [met] Tell them how it goes with { $person }: met.
    [won] Tell them how it goes with { $person }: won.
    [lost] Tell them how it goes with { $person }: lost.
    [no_response] Tell them how it goes with { $person }: no response.
   *[unknown] Tell them how it goes with { $person }.
}
owed-inform-of-the-win = Tell them that { $person } bought, and thank them.
owed-call-the-non-buyer = Call and thank them: { $person } bought. They themselves had said no.
owed-ask-for-the-happy-call = Ask them to call { $person } and say that they are happy.
owed-ask-to-publish = Ask whether you may publish their testimonial.
owed-attend = Go there, or ask for an introduction.
owed-attend-event = Go to { $event }, or ask for an introduction.
owed-attend-event-at = Go to { $event }, { $place }, or ask for an introduction.
owed-stay-in-touch = Stay in touch.
owed-reciprocate = Give something back: they gave you a referral.
owed-silence-alarm = Nobody has called yet. { $person } named them.
owed-promise = Keep your promise.
owed-follow-up = Follow up.

## Keeping, letting go, putting off

done-title = Done
done-lead = Say in a few words how it went, or nothing at all.
done-how = How did it go?
kept-on-the-timeline = Kept on the timeline.
done-said = Done: { $name }.
reopened-said = A new deal with { $name }.
let-go-lead = A promise is only let go with a reason in writing.
let-go-why = Why?
let-go-said = Let go: { $name }.
put-off-lead = What is no promise may wait. A promise stays on its day.
put-off-until = Until
put-off-save = Put it off
put-off-missing = Choose a day ahead.
put-off-said = Put off until { $day }.
dismissal-lead = Say in a few words why this is no moment to ask.

## Small decisions about one person

complaint-title = They complained
complaint-lead = No asking until you have put it right.
complaint-what = What went wrong?
in-their-words = In their words.
complaint-save = Note the complaint
complaint-missing = Write down what went wrong.
complaint-said = Noted. { $name } is not asked until you put it right.
resolution-title = Put right
resolution-how = How?
may-stay-empty = May stay empty.
resolution-save = It is put right
resolution-said = Put right. Asking is fine again.
wish = { $wish ->
    [do_not_ask] Never ask
    [ask_again] May be asked again
    [do_not_contact] Never contact
   *[contact_again] May be contacted again
}
wish-said = { $wish ->
    [do_not_ask] { $name }: Never ask.
    [ask_again] { $name }: May be asked again.
    [do_not_contact] { $name }: Never contact.
   *[contact_again] { $name }: May be contacted again.
}
wish-title = What they wish
wish-lead = Their word always wins: what is open against it is let go.
wish-save = Respect it
wish-from-now = From now on
wish-words = What did they say?
wish-missing = Choose what they wish.
promise-title = Promise something
promise-lead = It stays on its day, and goes into your calendar.
promise-save = Promise it
promise-what = What did you promise?
promise-day = Day
promise-time = Time
promise-day-missing = Choose the day you promised.
promise-missing = Write down what you promised.
promise-said = Promised { $name } for { $day }.
give-title = Give back
give-lead = Business you sent their way, or an introduction they needed.
give-save = Record it
give-what = What did you give them?
give-day-hint = Empty means today.
give-said = Given back to { $name }.
owner-title = Give to a colleague
owner-lead = Every promise goes with them, and no day moves.
owner-save = Give them
owner-to = To
owner-missing = Choose a colleague.
owner-said = { $name } has a new owner.
owner-only-managers = Only a manager can reassign contacts.
