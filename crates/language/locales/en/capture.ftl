## Quick capture: a name is taken down

capture-who = Who was named to you?
capture-who-else = Who else?
capture-dictate = Dictate
capture-from-contacts = From my contacts
capture-just = Just captured
capture-line = One line is enough
capture-line-example = Jane Doe, CFO at Acme, 555-0100, same toner problem
capture-line-hint = Name, title, company, phone, e-mail, in any order. Tap what was read wrong; what was not understood is kept as a note.
capture-giver = Who gave you the name?
capture-giver-hint = Type a name
capture-giver-unknown = Nobody of yours is called that. Take them down first, or leave this empty.
capture-giver-several = Several people fit. Choose one.
capture-happy-call = Happy call: they may ring the giver to say how it went
capture-on = Given on
capture-basis = Why you may call them
capture-take-down = Take down
capture-taken-down = Taken down: { $names }.
# What became of somebody who was taken down: one to three of these, one after the other
capture-kept-by = { $rep } knows them already and keeps them.
capture-known-already = Known already: { $because }.
capture-no-contact = They asked not to be contacted, so nothing was planned.
capture-next-day = Get in touch by the next business day.
capture-maybe = May be the { $name } you know: { $because }.

## What was understood of a line

capture-name-first = Start with a name; the rest can follow.
capture-several = { $count } people
# The part of a line: 555-0100 is the phone
capture-part = { $part ->
    [name] Name
    [title] Title
    [company] Company
    [phone] Phone
    [email] E-mail
    [due] Call
    [relationship] Relationship
   *[context] Note
}
# A tap on what was read wrong makes something else of it
capture-retake = { $part ->
    [name] Name
    [title] Title
    [company] Company
    [phone] Phone
    [email] E-mail
    [due] Call
    [relationship] Relationship
   *[context] Note
}: { $text }. Take it as the { $to ->
    [name] name
    [title] title
    [company] company
    [phone] phone
    [email] e-mail
    [due] call
    [relationship] relationship
   *[context] note
}
# The day to call on: "Fri 19 Feb 2027, in 90 days"
capture-due = { $ahead ->
    [0] { $day }, today
    [1] { $day }, tomorrow
   *[other] { $day }, in { $ahead } days
}
capture-due-at = { $ahead ->
    [0] { $day }, { $time }, today
    [1] { $day }, { $time }, tomorrow
   *[other] { $day }, { $time }, in { $ahead } days
}
