## People: who they are

# A job: "CFO at Acme"
people-role = { $title } at { $company }
# Names in a sentence: one, two, or the first of more and how many others there are
people-listed = { $count ->
    [0] nobody
    [1] { $first }
    [2] { $first } and { $second }
   *[other] { $first } and { $others } others
}
people-count = { $count ->
    [one] 1 person
   *[other] { $count } people
}

## The list of people

people-new = New contact
people-find = Find a person
people-find-hint = Name, company, number
people-find-button = Find
people-nobody-named = Nobody by that name.
people-nobody-named-hint = Try part of the name or the company – or add them.
people-none = Nobody here yet.
people-none-hint = Bring the people you know, or take down the next name you hear.
people-import = Import contacts
people-many-fit = Many people fit; the best are on top. Type more to find fewer.
people-more = More people
# A hint at the end of a line about somebody
people-hint = { $hint ->
    [do_not_contact] do not contact
    [complaint_open] complaint open
    [do_not_ask] do not ask
    [gave_names] gave names
   *[never_asked] never asked
}

## People found as one types

found-nobody = Nobody called “<bdi>{ $query }</bdi>”.
found-nobody-add = Nobody called “<bdi>{ $query }</bdi>”. <a href="/contacts/new">Add them</a>
found-spoken-with = Whom you spoke with last
found-who-gave = Who gave you the name?
# A choice beside names: nobody gave the name
found-giver-nobody = Nobody

## The form of a contact

edit-back = Back
edit-edit = Edit { $name }
edit-name = Name
edit-title = Title
edit-company = Company
edit-phone = Phone
edit-email = E-mail
edit-several = Several: part them with commas.
# Before the choice of prospect, customer, non-buyer, partner
edit-kind = They are a
# Before the choice of how often
edit-tier = Stay in touch
edit-basis = Why you may contact them
edit-offers = They offer
edit-offers-hint = What they could do for others.
edit-needs = They need
edit-needs-hint = Whom or what they are looking for.
edit-notes = Notes
edit-is-here = { $name } is here.

## Somebody else changed it meanwhile

conflict-title = Two versions
conflict-sentence = Somebody saved changes while you were writing. Nothing of yours is lost: choose line by line.
conflict-theirs = Saved now
conflict-yours = Yours
# Nothing stands in this version
conflict-empty = empty
conflict-save = Save what is chosen
conflict-keep = Keep theirs

## A conversation is logged

log-title = Log a conversation
log-heading = What happened?
# Before the choice of call, meeting, e-mail …
log-kind = It was a
log-what = In a few words
log-what-hint = Their own words are worth most. A mail can be pasted whole.
log-day = Day
log-moment = A reason to ask?
log-association = Which group or event?
log-association-day = Its day
log-could-ask = I could have asked in it
log-complained = They complained: no asking until it is put right
log-then-ask = Save and ask now
log-done = Logged.
log-done-moment = Logged, and a moment to ask is open.
log-done-barred = Logged. No moment opened: { $name } is not to be asked now.
log-done-complaint = Logged. { $name } is not asked until it is put right.
log-choose-kind = Choose what it was.
log-choose-moment = Choose a reason from the list, or none.
noticed-title = What their words may mean
noticed-yes = Yes
noticed-no = No

## Deals

deal-new = New deal
deal-what = What is it?
deal-value-hint = May stay empty.
deal-issue = Which issue does it solve?
deal-issue-hint = In their words. You will need them when you ask who else has it.
deal-open-it = Open the deal
deal-open-done = The deal is open.
deal-selling = What are you selling?
deal-won-title = Won
deal-won-heading = Won!
deal-lost-title = Lost
deal-lost-heading = They said no
deal-day = Day
deal-issue-solved = Which issue did it solve?
deal-issue-solved-hint = In their words. The next page asks who else has it.
deal-won-then-ask = Save and ask who else
deal-reason = What did they say no to?
deal-reason-hint = Kept for the day you thank them for a name.
deal-reason-missing = What did they say no to? You will want it when you call again.
deal-lost-anyway = Ask anyway: it takes the pressure off them, and they may know somebody it fits.
deal-lost-then-ask = Save and ask who it would fit
deal-won-done = Won with { $name }. Now ask while it is fresh.
# Kept on the timeline of the customer
deal-finished-note = Finished: { $deal }
deal-finished-done = Finished for { $name }: { $deal }.

## Money

# Label of a field: the sign of the currency, or its code
money-label = Value in { $sign }
# "£4,200"
money-with-sign = { $sign }{ $amount }
# "CHF 900"
money-with-code = { $code } { $amount }
money-unreadable = Digits only, like 4,200.
money-too-much = Please check the value.
