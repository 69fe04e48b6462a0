## A person's page

person-edit = Edit
# A button that leads to the form for a conversation
person-log = Log
person-complaint-open = Open complaint
person-moments = A good moment
person-to-do = To do
# Before the day of something that was promised, for screen readers
person-promise = Promise,
person-owed = Owed
person-you-owe = You owe
person-they-owe = They owe
person-timeline = Timeline
person-timeline-empty = Nothing yet. Log the first conversation.
person-timeline-older = Older
person-deals = Deals
person-chain = Who led to whom
person-chain-empty = Led to nobody yet.
person-stage = Stage of the referral
person-notes = Notes
person-unknown = Also on file
person-limits = Limits
person-complained = They complained
person-what-went-wrong = What went wrong?
person-what-went-wrong-hint = No asking until you have put it right.
person-note-complaint = Note the complaint
person-ask-now = Ask now
person-barred-do-not-ask = They asked not to be asked for referrals.
person-barred-complaint = No asking while their complaint is open. Put it right first.
# How often to stay in touch: "A: every 30 days"
person-tier = { $tier }: every { $days } days
person-customer-since = Customer since { $month }
person-non-buyer-why = Non-buyer: { $why }

# How they came here, in two or three sentences one after the other
person-came-asked = { $giver } gave you the name on { $day }, in an ask.
person-came-card = { $giver } gave you the name on { $day }, through your card.
person-came-unasked = { $giver } gave you the name on { $day }, unasked.
person-came-file = Came in with { $file } on { $day }.
person-came-import = Came in with an import on { $day }.
person-came-added = Added on { $day }.
# Whoever gave the name isn't known
person-giver-unknown = Somebody
person-basis = { $basis ->
    [told] They know that you will call.
    [named] They were named to you; nobody has told them yet.
    [relationship] You know each other.
   *[unknown] It isn’t known whether they may be contacted.
}
person-kept-by = { $owner } keeps them.

person-complaint-since = since { $day }
person-complaint-resolve = Put right
person-owed-back = Something back: they gave { $gave ->
    [one] 1 referral
   *[other] { $gave } referrals
} and received { $received ->
    [0] nothing
   *[other] { $received }
}.
# what is a rule: "say thank you"
person-done = Done: { $what }
# A good moment, in the words that showed it
person-moment-words = { $what }: “{ $words }”
person-moment-since = since { $day }
# How warm a moment still is (heat: hot, warm, cooling), and how old: "Warm: 2 days ago"
person-warmth = { $heat }: { $ago }
person-warmth-until = { $heat }: { $ago }, until { $day }
person-deal-open = Open
person-deal-won = Won
person-deal-won-on = Won { $day }
person-deal-lost = Lost
person-deal-lost-on = Lost { $day }
person-deal-lost-why = Lost: { $why }
person-deal-lost-on-why = Lost { $day }: { $why }
person-deal-finished = Work is finished
# Buttons that close a deal
person-deal-win = Won
person-deal-lose = Lost
# On file beside the rest
person-point = { $kind ->
    [phone] Phone
    [email] E-mail
    [url] Web
   *[address] Address
}
person-address = Address
person-birthday = Birthday
person-relationship = They are
person-offers = They offer
person-needs = They need
person-captured-line = Taken down as
person-promise-something = Promise something
person-write-letter = Write a letter
person-make-card = Make a card
person-give-back = Give back
person-give-away = Give to a colleague
person-erase = Erase their data
person-credit = Credit { $name }

## Referrals and their stages

referral-by = named by { $name }, { $day }
referral-by-also = named by { $name }, { $day }, also referred
# Label of a list of stages, for screen readers
referral-stage-of = Stage of <bdi>{ $name }</bdi>
# A button; whom it moves is for screen readers
referral-move = Move<span class="sr"> <bdi>{ $name }</bdi></span>
referral-moved = { $name }: { $stage }.
referral-stands-already = Stands at { $stage } already.
referral-choose-stage = Choose a stage from the list.
referral-correct = Correct the stage
referral-correct-lead = Both stay on the record: where it stood, and that it was corrected.
referral-stands-at = It stands at
referral-since = Since
referral-since-hint = Empty means today.
referral-correct-it = Correct it
referral-corrected = Corrected: { $name } stands at { $stage }.
referral-credit = Change the credit
referral-credit-lead = { $name } gets the credit; the others stay as also-referred.
referral-credit-why = Why?
referral-credit-give = Give the credit
referral-credited = The credit goes to { $name }.

## Perhaps the same person

likeness-title = Perhaps the same
likeness-lead = Nothing is put together until you say so, and Undo parts them again.
likeness-none = Nobody you took down looks like somebody you know already.
likeness-same = One person
likeness-different = Two people
likeness-by = By { $giver }, on { $day }.
likeness-since = Since { $day }.
likeness-merged = They are one person now.
likeness-told-apart = Two people. They are not proposed again.

## Erasing somebody's data

erase-title = Erase their data
erase-lead = Name, numbers, addresses, notes and words go for good; Undo can’t bring them back. That something happened stays, without a name.
erase-again = If somebody names them again
erase-peace = Leave them in peace: keep fingerprints of their numbers and addresses
erase-no-peace = They may be taken down again
erase-choose = Choose one of the two.
erase-it = Erase for good
erase-done = Erased. What happened is kept without names.

## What happened: a person's timeline

# Somebody whose name isn't on record
fact-somebody = somebody
fact-imported = Came in with an import.
fact-named-by = Taken down. { $name } gave you the name.
fact-added = Taken down.
fact-changed = Details changed.
fact-reassigned = Given to another colleague.
# A moment, as the end of a sentence
fact-moment = { $kind ->
    [gave_referral] they just gave a referral
    [rescue] you saved them
    [testimonial] they sent a testimonial
    [praise] they praised you
    [close] they bought
    [project_completed] their work is finished
    [licence_due] the day they named has come
    [association] they joined a group or event
    [no_sale] they said no
   *[other] something good
}
fact-moment-opened = A moment to ask: { $what }.
fact-moment-dismissed = No moment to ask: { $what }.
fact-moment-missed = A moment went by unasked: { $what }.
fact-referred = Named { $name }.
fact-was-referred = { $name } named them.
fact-was-referred-card = { $name } named them, through your card.
fact-referral-moved = Referral by { $name }: { $stage }.
fact-referral-corrected = Referral by { $name } corrected: { $stage }.
# A referral is at a stage that has no name
fact-moved = moved
fact-credit = The credit for them goes to { $name }.
# What is sold in a deal without a name
fact-a-deal = a deal
fact-deal-opened = Deal opened: { $deal }.
fact-deal-won = Won: { $deal }.
fact-deal-won-worth = Won: { $deal }, { $value }.
fact-deal-lost = Lost: { $deal }.
fact-silence = Nobody had called them by then.
fact-promised = Promised: { $what }.
fact-promised-for = Promised: { $what }, for { $day }.
fact-planned = Planned: { $what }.
fact-planned-for = Planned: { $what }, for { $day }.
fact-done = Done: { $what }.
fact-let-go = Let go: { $what }.
fact-put-off = Put off: { $what }.
fact-complained = They complained.
fact-put-right = The complaint was put right.
fact-ask-again = May be asked again.
fact-do-not-ask = Asked not to be asked.
fact-contact-again = May be contacted again.
fact-do-not-contact = Asked not to be contacted.
fact-letter = { $kind ->
    [thank_you] You wrote: thank-you.
    [update] You wrote: how it went.
    [first_contact] You wrote: first contact.
    [introduction] You wrote: introduction of both.
    [forwardable_note] You wrote: note to pass on.
    [happy_call] You wrote: ask for the happy call.
    [permission] You wrote: ask to publish.
   *[other] You wrote: a letter.
}
fact-merged = Two contacts were one person: what was known of both is here.
fact-erased = Their personal data were erased.
fact-taken-back = { $verb ->
    [save_ask] Taken back: an ask.
    [log_interaction] Taken back: something logged.
    [capture] Taken back: a name.
    [take_card_names] Taken back: names through a card.
    [open_deal] Taken back: a new deal.
    [close_deal] Taken back: the end of a deal.
    [complete_follow_ups] Taken back: something done.
    [release_follow_up] Taken back: something let go.
    [put_off] Taken back: another day.
    [make_promise] Taken back: a promise.
    [dismiss_moment] Taken back: a moment let go.
    [move_referral] Taken back: a change to a referral.
    [credit_referral] Taken back: a change to a referral.
    [edit_contact] Taken back: an edit.
    [open_complaint] Taken back: a complaint.
    [resolve_complaint] Taken back: a complaint.
    [respect_wish] Taken back: a wish.
    [give_back] Taken back: something given back.
    [reassign] Taken back: a new owner.
    [record_gift] Taken back: a gift.
   *[other] Taken back: something.
}
fact-interaction = { $kind ->
    [call] You spoke on the phone.
    [meeting] You met.
    [email_in] They wrote.
    [email] You wrote.
    [text] You texted.
    [visit] You visited them.
    [testimonial] They sent a testimonial.
   *[note] Note.
}
fact-asked-named = You asked. They named { $count ->
    [1] one person
   *[other] { $count } people
}.
fact-asked-named-all = You asked. They named { $count ->
    [1] one person
   *[other] { $count } people
}, then ran out.
fact-asked-not-yet-on = You asked. Not yet: ask again on { $day }.
fact-asked = { $outcome ->
    [not_yet] You asked. Not yet.
    [nobody_in_mind] You asked. Nobody came to mind.
    [declined] You asked. They would rather not.
   *[other] You asked.
}
