## What scripts say; put into them when the program is built

# On buttons, for a moment
browser-copied = Copied
browser-stop = Stop
browser-dictate = Dictate
browser-no-network = No network. What you save waits on this device.
# when: a day and a time
browser-seen = No network. This is how it looked on { $when }. What you save waits on this device.
browser-nothing-here = No network.
browser-kept = Kept on this device. It is sent when you are back.
# On a card of Today that was dealt with offline
browser-waits = Waits to be sent
browser-giver = Who gave you the name?
browser-nobody-called = Nobody called “<bdi>{ $name }</bdi>” is on this device.
# How days and times are written: a tag of a language and a country (BCP 47)
browser-dates = en-GB
# A day in full: "Fri 19 Feb 2027"; the names of its parts come by this tag, which may differ from the one above
browser-day-names = en-US
browser-day = { $weekday } { $number } { $month } { $year }

## After a call, a text or a mail that began here

after-call-spoke = We spoke
after-call-no-answer = No answer
after-call-no-answer-note = Called, no answer.
after-call-sent = Sent
after-call-how = How did it go with { $name }?
after-call-them = them
after-call-ask = Ask now
after-call-more = Write more
after-call-not-now = Not now

## The ask screen

names-name = Name
names-happy-call = Happy call
names-take-off = Take off { $name }
names-count = { $count ->
    [0] {""}
    [1] 1 name
   *[other] { $count } names
}
names-who = Who comes to mind?
names-who-else = Who else?
names-save = Save
names-save-and-thank = Save and thank

## The card's page, for the client

card-page-person = Person { $number }

## What waits on the device for a network

outbox-what-ask = Ask
outbox-what-capture = Capture
outbox-what-log = Log
outbox-what-follow-up = Follow-up
outbox-what-not-now = Not now
outbox-what-referral = Referral
outbox-what-deal = Deal
outbox-what-contact = Contact
outbox-what-undo = Undo
outbox-what-form = Form
outbox-field-line = Who
outbox-field-name = Name
outbox-field-more-names = More names
outbox-field-given-by = Given by
outbox-field-what = What happened
outbox-field-words = What they said
outbox-field-how = How it went
outbox-field-why = Why
outbox-field-why-not = Why not
outbox-field-went-wrong = What went wrong
outbox-field-product = What
outbox-field-title = Title
outbox-field-day = Day
outbox-field-until = Until
outbox-field-ask-again = Day to ask again
outbox-leaving = { $count ->
    [1] 1 entry is not on the server yet. Signing out throws it away.
   *[other] { $count } entries are not on the server yet. Signing out throws them away.
}
outbox-discard = Throw away
outbox-save-and-send = Save and send
outbox-edit = Edit
unsent-waiting = { $waiting } not yet on the server
unsent-sign-in = { $waiting } not yet on the server: sign in to send
unsent-refused = { $refused } came back

## The palette and the keys

palette-today = Today
palette-ask = Ask somebody
palette-capture = Capture a name
palette-people = People
palette-new-contact = New contact
palette-delighted = Delighted, never asked
palette-overdue = Overdue promises
palette-missed = Missed moments
palette-referrals = Referrals by stage
palette-non-buyers = Non-buyers with open loops
palette-numbers = Numbers
palette-goal = Your goal
palette-review = Weekly review
palette-sheet = Print the day sheet
palette-import = Import contacts
palette-settings = Settings
palette-calendar = Calendar feed
palette-playbook = Playbook
palette-find = Find a person or a page
palette-hint = A name, a company, a page
palette-results = Results
palette-choose = choose
palette-open = open
palette-close = close
keys-title = Keys
keys-close = Close
keys-ask = Ask
keys-capture = Capture
keys-places = People, Lists, Numbers
keys-cards = Next, previous card
keys-do = Do what the open card says
keys-undo = Undo
keys-find = Find
keys-these = These keys

## While a gift is typed

gift-live-sum = With this gift: { $sum } in 12 months.
gift-live-left = With this gift: { $sum } of { $limit } in 12 months; { $left } are left.
gift-live-over = With this gift: { $sum } in 12 months. That is { $over } more than the { $limit } allowed.
