## Cards: all of them

cards-title = Cards
cards-lead = To hand over after the close. Names come in by themselves.
cards-empty = No card yet
cards-empty-why = Make one, print it, and hand it over when you have just said goodbye to a happy customer.
card-new = New card
# For whom the member's own card, or a colleague's, was made
card-for = For { $client }.
card-for-all = For everybody.
card-of-for = { $rep }’s, for { $client }.
card-of-for-all = { $rep }’s, for everybody.
card-names = { $count ->
    [0] No name yet.
    [one] 1 name so far.
   *[other] { $count } names so far.
}
card-revoked = Revoked
card-over = Over

## Cards: a new one

card-new-for-all = For everybody: whoever opens it says who they are. To make one for a client, begin on the client’s own page.
card-new-for = For <bdi>{ $client }</bdi>: whoever is named on it is referred by them.
card-form-brief = Whom do you help best?
card-form-brief-hint = One sentence, as you would say it: “I help bakeries whose ovens fail on a Friday.”
card-form-phone = Your phone on the card
card-form-email = Your e-mail on the card
card-form-name = What you call it
card-form-name-hint = Only you see this. May stay empty.
card-form-days = Closes by itself after so many days
card-form-days-hint = Empty for no end. You can revoke it at any time.
card-form-days-wrong = Write a number of days, or leave it empty.
card-make = Make the card
card-made = The card is made.

## Cards: one of them

# $day is like "Fri 20 Nov 2026"
card-made-on = Made on { $day }.
card-closes-on = It closes on { $day }.
card-closed-on = It closed on { $day }.
card-was-revoked = It was revoked: its addresses answer no more.
card-show = Show to a client
card-show-hint = A code on this screen, to scan with their phone.
card-on-it = What stands on it
card-on-paper = On paper
card-size = Size
card-size-of = { $size ->
    [a6] Postcard (A6)
   *[business] Business card, two sides
}
card-paper = Paper
card-paper-of = { $paper ->
    [a4] A4 sheets, with cut marks
    [letter] Letter sheets, with cut marks
   *[single] One card a page
}
card-places = Places for names
card-places-of = { $count ->
    [1] One
    [3] Three
   *[5] Five
}
card-pdf-hint = Each PDF has an address of its own; all of them lead to this card.
card-pdf = Make the PDF
card-pdf-wrong = Choose a size, a paper and how many places.
card-came = What came in
card-came-nothing = Nothing yet.
# Names that were sent at once; whether whoever sent them has told those people
card-came-names = { $count ->
    [0] No new name.
    [one] 1 name; they know.
   *[other] { $count } names; they know.
}
card-came-untold = { $count ->
    [0] No new name.
    [one] 1 name; not told yet: ask first.
   *[other] { $count } names; not told yet: ask first.
}
card-left-out = { $count ->
    [one] One who asked not to be contacted was left out.
   *[other] Some who asked not to be contacted were left out.
}
card-take-back = Take back
card-revoke = Revoke it
card-revoked-now = Revoked: its addresses answer no more.

## Cards: the code on one's own screen

card-scan = Scan this
card-scan-heading = Scan this with your phone
card-scan-code = A code that leads to the address below
card-address = Or send this address
card-address-hint = It is shown this once; make as many as you like. It works until you revoke the card.
card-address-copy = Copy

## The page behind a card's code: its reader is a client, not one of us

# $rep is a whole name, $first is what one calls them
handout-title = A word from { $rep }
handout-wrong = Nothing was sent yet.
handout-you = First, who are you?
handout-you-hint = So that { $first } knows whom to thank.
handout-me = Your name
handout-reach = Your phone or e-mail
handout-who = Write down who comes to mind
handout-person = Person { $number }
handout-name = Name
handout-about = Phone, e-mail, or where they work
handout-more = Who else?
# Label of a field that only machines see
handout-trap = Leave this empty
handout-told = I have told them that I’m passing their name on
handout-told-hint = If you haven’t, { $first } asks you before getting in touch.
handout-send = Send to { $first }
handout-yourself = Or tell them yourself
handout-yourself-hint = Make these words your own. They go from you; we never see them.
handout-message = Your message
handout-share = Share…
handout-text = Text message
handout-mail = E-mail
handout-copy = Copy
handout-subject = An introduction to { $rep }
handout-privacy = What you enter goes to { $first } and nobody else. This page shows nobody what others entered.
# After a sentence that says to wait
handout-still-here = What you typed is still here.

handout-thanks = Thank you
handout-thanks-from = Thank you from { $rep }
handout-thanks-lead = { $first } has it, and will thank you in person.
handout-thanks-hear = { $first } will let you know how it goes.
handout-thanks-more = Who else comes to mind?

handout-gone = This card is not in use
handout-gone-description = Ask for a new one.
handout-gone-lead = Check the address, or ask whoever gave you the card for a new one.
handout-gone-nothing = Nothing was sent.
