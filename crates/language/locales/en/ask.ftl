## Whom to ask

ask-title = Ask
ask-start-lead = Whom are you talking to?
ask-find = Find a person
ask-find-example = A name or a company
ask-find-go = Find
ask-just-capture = Just take down a name
ask-just-capture-why = Somebody was named to you, without an ask.
ask-warm = Warm right now
ask-nobody-warm = Nobody has an open moment. Log what people tell you and it will show here.

## The ask

ask-heading = Ask <bdi>{ $name }</bdi>
ask-title-of = Ask { $name }
ask-back-to = Back to { $name }
ask-not-saved = Not saved yet.
ask-save = Save
ask-say = Say
ask-other-words = Say it differently
# How the wording on the screen did so far
ask-count = { $asks ->
    [0] Not used yet.
    [one] 1 ask so far: too few to say.
   *[other] { $asks } asks so far: too few to say.
}
ask-count-enough = { $brought } of { $asks } asks with these words brought names.
ask-jog = Jog their memory
ask-if-they-say = If they say…

## Names

ask-names = Names
ask-name-number = Name { $number }
ask-name-example = Jane Doe, CFO at Acme, 020 7946 0101, same problem
ask-name-example-short = Jane Doe, CFO at Acme, 020 7946…
ask-happy-call = Happy call
ask-more-names = More names, one a line
ask-who-first = Who comes to mind?
ask-take-name = Take this name
ask-ran-out = They ran out: nobody else for now
ask-happy-call-all = Happy call: yes, for all of them

## Events

ask-events = Events
ask-events-hint = One a line, with its day: “Chamber breakfast, Town Hall, 12 Jan”. Each goes into your follow-ups.
ask-event-day = Write the event’s day like 2026-11-21.

## How it ended

ask-outcome = How did it end?
ask-outcome-named = Names
ask-outcome-not-yet = Not yet
ask-outcome-nobody = Nobody in mind
ask-outcome-declined = Declined
ask-outcome-missing = Choose how it ended.
ask-not-yet-promise = A promise to call on exactly that day. It goes into your calendar.
ask-not-yet-when = When may you call?
ask-another-day = Another day
ask-not-yet-days-wrong = Choose 30, 60 or 90 days.
ask-what-they-said = What they said
ask-what-they-said-hint = You will read it again before the call.
ask-once-more = Once more, slowly. Read these out and wait after each:
ask-went-through = I went through them once more
ask-declined-why = Why?
ask-declined-why-hint = In their words, if you can.
ask-never-again = Don’t ask <bdi>{ $name }</bdi> again

## What was saved

ask-said-named = { $names ->
    [one] 1 name from { $who }. Thank them today, and get in touch.
   *[other] { $names } names from { $who }. Thank them today, and get in touch with each.
}
# Follows the sentence above: a colleague knows so many of them
ask-said-kept = { $by } knows { $count } of them already.
ask-said-maybe = Somebody among them may be known to you already.
ask-said-events = { $count ->
    [one] 1 event to go to.
   *[other] { $count } events to go to.
}
ask-said-not-yet = You may ask { $who } on { $day }. It is a promise, on exactly that day.
ask-said-later = Saved: ask { $who } later.
ask-said-nobody = Saved: nobody in mind for now. { $who } was asked.
ask-said-declined = Saved: { $who } would rather not.

## What is known of them, a sentence each

ask-fact-bought = Bought { $product }.
ask-fact-bought-on = Bought { $product } on { $day }.
ask-fact-issue = Their issue: { $issue }
ask-fact-gave = { $names ->
    [one] Has given one name before.
   *[other] Has given { $names } names before.
}
ask-fact-last-asked = Last asked on { $day }.
ask-fact-never-asked = Never asked before.
ask-fact-offline = What is known of them comes back with the network.
ask-write-note = Write the note they can pass on
