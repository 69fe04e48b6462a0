## Around every page

frame-description = Whom to ask, what was promised, and who else.
frame-skip = Skip to content
# Label of the navigation, for screen readers
frame-places = Main
# After a number: "3 promises due"
frame-promises-due = promises due
frame-find = Find
frame-no-network = No network. What you have typed stays here; save again when you are back.
frame-hide = Hide this message

place-today = Today
place-people = People
place-ask = Ask
place-capture = Capture
place-lists = Lists
place-numbers = Numbers
place-more = Menu

## On many pages

save = Save
saved = Saved.
undo = Undo
cancel = Cancel
menu-back = Back
day-sheet = Day sheet
sign-in = Sign in
sign-out = Sign out

## Buttons that reach somebody, on cards and pages

# Before a phone number, for screen readers
reach-call = Call
reach-text-title = Text
reach-text = Text { $number }
reach-email-title = E-mail
reach-email = E-mail { $address }
not-contacted = They asked not to be contacted.

## Pages that say what did not go

problem-quote = If it happens again, quote <code>{ $reference }</code>.
problem-title = Hold on
problem-to-today = Go to Today
problem-hold-on = Hold on a moment
problem-nothing-here = Nothing here
problem-nothing-here-why = The address is wrong, or what was here is gone.
problem-not-yours = Not yours to see
problem-not-yours-why = This belongs to a colleague, or needs a manager. Ask yours if you need it.
problem-fault = That went wrong
problem-fault-why = It is our fault, and it has been noted. Nothing was half saved. Try once more.
problem-twice = Sent twice
problem-twice-why = This form was used for something else already. Open the page again.
problem-not-for-you = Not for you
problem-link-closed = This link is closed
problem-too-late = That can’t be done any more
problem-not-like-that = Not like that
problem-not-like-that-why = This address can’t be used that way. Start from a page.
problem-unreadable = That can’t be read
problem-own-pages = This address takes forms from its own pages only.
problem-too-much = Too much at once
problem-too-much-why = That is more than the { $megabytes } MB that fit here. Nothing was saved.
problem-not-from-here = Not from here
problem-not-from-here-why = This was sent by a page that isn’t ours, so nothing was done. Do it again from here.
problem-sign-in = Sign in to go on.
problem-stale = This was changed in the meantime. Open it and look again.
problem-not-saved = This can’t be saved as it is. Open it and look again.
undone = Taken back.

## The menu

more-title = Menu
more-lead = <bdi>{ $name }</bdi>, { $workspace }
more-install = Put Who Else? on your home screen: tap Share, then “Add to Home Screen”. It then opens without a network, and the phone doesn’t clear away what you saved.
more-lists = Never asked, overdue, missed, referrals, non-buyers
more-numbers = Asks, names, promises kept, share from referrals
more-likenesses-title = Perhaps the same
more-likenesses = Two contacts that may be one person
more-sheet = Today on one page of paper
more-mail-title = Mail
more-mail = What customers write, and good moments in it
more-cards-title = Cards
more-cards = To hand over, with a code that takes names
more-letters-title = Letters
more-letters = Thank-yous, news, first words: on their way and sent
more-import-title = Import contacts
more-import = vCard, CSV, Excel; looked over first, taken back in one go
more-export-title = Export people
more-export = A CSV for any spreadsheet, or for another program
more-calendar-title = Calendar
more-calendar = Your promises in your own calendar
more-playbook-title = Playbook
more-playbook = What makes which follow-up
more-team-title = Team
more-team = Who is here, and inviting others
more-outbox = What waits on this device for a network
more-settings = Name, time zone, light and dark

## Without a network

offline-title = No network
offline-lead = This page isn’t on this device. These are:
offline-today = As you last saw it
offline-ask = Anybody you know
offline-capture = Take down a name
offline-outbox = What waits here for a network
outbox-title = Not yet sent
outbox-lead = What you saved without a network waits here and is sent by itself.
outbox-throw-away = Sign out and throw it away
outbox-stay = Stay signed in
outbox-send = Send now
outbox-empty = Everything is on the server.
outbox-nothing-waits = Nothing waits on this device.
