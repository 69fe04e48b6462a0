### Giving back, and how people may be reached (M26–M30): gifts, permissions, introductions, events.

## Gifts

gift-title = A gift
# $name is a person's name.
gift-lead = Write down what you give, at cost.
gift-what = What do you give?
gift-what-hint = As an auditor should read it: “Box of tea, with a card”.
gift-what-missing = Say what you give.
gift-cost = What it cost
gift-cost-missing = Say what it cost, in digits. Nothing at all is 0.
gift-cost-wrong = Please check the amount.
gift-form = What is it?
gift-form-kind = { $form ->
    [goods] Goods
    [gift_card] Gift card
    [hospitality] Meal or ticket
   *[cash] Money
}
gift-day = Day
gift-referral = For which referral?
gift-referral-none = For none: a birthday, a thank-you for something else
gift-over-why = Why may it go beyond the limit?
gift-over-why-hint = Only a manager may. Your note stands with the gift, for the auditor.
gift-save = Record the gift
# $cost is money.
gift-said = Recorded: { $cost } for { $name }.
gift-said-over = Recorded beyond the limit, with your note: { $cost } for { $name }.
# $given is money given in twelve months, $limit what may be given.
gift-year-limit = Given in the last 12 months: { $given } of { $limit }.
gift-year = Given in the last 12 months: { $given }. There is no limit.
gift-limit-law = The limit of { $limit } a person in any 12 months comes from: { $law }.
gift-no-referral = { $law }: nothing is given for a referral. A birthday or a thank-you for something else is fine.
gift-before = Given before
gift-nobody = Nothing was given yet.
gift-line = { $what }, { $cost }
gift-line-for = { $what }, { $cost }, for { $name }
gift-line-over = Beyond the limit: { $why } ({ $by })
note-gift = Gift: { $what }, { $cost }
how-gave-gift = Thanked with a gift
fact-gift = Gave something.
gifts-title = Gifts
gifts-lead = What was given in the last 12 months, at cost. For the auditor, take the list with you.
gifts-csv = The list as a file (CSV)
gifts-empty = No gifts yet
gifts-empty-words = A gift is recorded on a person’s page, or from “Thank with a gift” on Today.
gifts-menu = What was given to whom, at cost
gifts-sum = { $name }: { $given } in 12 months
gifts-sum-limit = { $name }: { $given } of { $limit } in 12 months
gifts-profile = Rules: { $profile }.
gifts-all = Everything given
gifts-by-person = By person
person-gift = Give something
person-gift-owed = Thank with a gift
gift-profile-title = Gifts
gift-profile-lead = What your trade allows. In our words and not legal advice: read the source, or set a limit of your own.
gift-profile = Trade
gift-profile-name = { $profile ->
    [unknown] A trade that this version doesn’t know: choose one
    [free] No rules of a trade
    [settlement_services] Settlement services (United States)
    [broker_dealer] Broker-dealer: business gifts (United States)
   *[washington_insurance] Insurance in Washington State
}
gift-profile-says = { $profile ->
    [free] The office decides. Set a limit of your own if you like.
    [settlement_services] Nothing of value for a referral, whatever it costs; a manager’s note doesn’t change that.
    [broker_dealer] At most $300 a person in 12 months, in relation to the business of their employer.
   *[washington_insurance] Goods and gift cards of at most $100 a person in 12 months, never money, and not tied to a sale.
}
gift-profile-source = { $law }, looked at on { $day }.
gift-profile-unknown = Choose one of the trades.
gift-limit-own = A limit of your own
gift-limit-own-hint = A person and 12 months. Empty keeps the trade’s.
gift-source = Where your limit comes from
gift-source-missing = Say where your limit comes from: a handbook, a law, a decision.
# $currency and $other are codes of money, like EUR and USD.
gift-limit-currency = This trade’s limit is in { $other }, your office counts in { $currency }. Set a limit of your own.

## The timeline

fact-permission = { $word ->
    [granted] They allowed a way to reach them.
   *[withdrawn] They took back a way to reach them.
}
fact-dealt = { $kind ->
    [inquiry] They asked about something.
   *[payment] They paid.
}
fact-brought-together = You brought them together with { $name }.
fact-introduction-came-to = { $outcome ->
    [business] The introduction to { $name } led to business.
    [met] They and { $name } got to know each other.
   *[nothing] Nothing came of the introduction to { $name }.
}

## How people may be reached

# $there and $from are times of day, $law a law.
reach-hours-today = It is { $there } at their place. Calls are fine from { $from } ({ $law }).
reach-hours = It is { $there } at their place. Calls are fine from { $day }, { $from } ({ $law }).
caution-unknown = We have not read the law of their country. If you advertise, have their permission first.
caution-register = Look at the { $register } first ({ $law }).
caution-presumed = Fine where the matter fits their business: their permission is presumed, not given ({ $law }).
caution-referrer = One message may go without a permission, if it names in full who referred them ({ $law }).
caution-adverts = For advertising the law wants their permission first ({ $law }).
channel = { $channel ->
    [phone] Phone
    [sms] Text message
    [email] E-mail
   *[post] Post
}
side = { $side ->
    [person] Private person
   *[business] At their work
}
rules-title = How to reach them
rules-where = Country: { $country ->
    [none] not told by their number
   *[other] { $country }
}. Time at their place: { $time } ({ $zone }).
rules-zone-unknown = zone not known, yours is shown
rules-side = { $side ->
    [person] Counts as a private person.
   *[business] Counts as somebody at their work.
}
rules-clock = Counts as somebody who deals with you until { $day } ({ $law }).
rules-clock-over = Counted as somebody who deals with you until { $day } ({ $law }).
rules-not-advice = In our words, looked at on { $day }, and not legal advice.
# $day is the day of a promised call, $until the last day of a clock.
rules-call-outside = The call you promised for { $day } falls after { $until }, the last day on which they count as somebody who deals with you ({ $law }). Note their permission, in their words.
rules-way-out = Let { $name } send the introduction
rules-ways = Way by way
rules-said = What they said
rules-said-nothing = Nothing was noted yet.
rules-dealt = Inquiries and payments
rules-noted = Noted for { $name }.
way-open = Fine
way-careful = With care
way-closed = Not yet
permission-title = Note a permission
permission-lead = A permission is worth no more than its evidence: who, when, how, and their words.
permission-channel = For which way?
permission-channel-missing = Choose a way.
permission-which = What did they say?
permission-word = { $word ->
    [yes] Yes, you may
   *[no] No more, please
}
permission-words = Their words
permission-words-hint = “Yes, send me an e-mail about it.”
permission-words-missing = Write down their words: they are the evidence.
permission-how-title = How did they say so?
permission-how = { $how ->
    [spoken] in a conversation
    [written] in writing
    [form] on a form
    [card] through a card
   *[other] another way
}
permission-how-missing = Choose how they said so.
permission-save = Note it
permission-granted = { $channel } allowed, { $how }
permission-granted-words = { $channel } allowed, { $how }: “{ $words }”
permission-withdrawn = { $channel } taken back, { $how }
permission-withdrawn-words = { $channel } taken back, { $how }: “{ $words }”
dealing-title = Note an inquiry or a payment
dealing-lead = Each starts a clock in some countries. A won deal starts one by itself.
dealing-which = What was it?
dealing-kind = { $kind ->
    [inquiry] They asked about something
   *[payment] They paid
}
dealing-kind-missing = Choose what it was.
dealing-words = What about?
whereabouts-title = Say where they are
whereabouts-lead = What is empty is told from their number, their company and your office.
whereabouts-country = Country
whereabouts-country-hint = Two letters: US, GB, DE.
whereabouts-country-wrong = Write the country as two letters, like GB.
whereabouts-zone = Time zone
whereabouts-zone-hint = Like America/Denver.
whereabouts-side = As whom the law sees them
whereabouts-side-told = As their company tells
whereabouts-side-wrong = Choose one of the two.

why-prepare-for-event = You go to { $event }, which they recommended: ask who will be there that you should meet.
why-after-the-event = You were at { $event }, which they recommended: log whom you met, and thank them.
why-event-nameless = the event
why-birthday = It is their birthday.
why-deal-anniversary = A year or more ago they bought from you: ask how it serves them.
why-ask-what-came-of-it = You brought them together with { $person }: ask what came of it.
introduction-why-missing = Say why the two should meet.
note-introduced = Brought together: { $why }
how-told-outcome = Told what came of it
pass-over-what = Say what is passed over.
event-name-missing = Say what it is called.
event-line-missing = Write down whom you met.
want-missing = Say what they need or offer.
note-met-at = Met at { $event }.
note-met-at-words = Met at { $event }. { $words }
how-not-going = Not going
how-event-moved = The event has another day or recommendation
how-logged-whom = Logged whom we met there
owed-prepare-for-event = Ask who will be at { $event } that you should meet.
owed-after-the-event = Log whom you met at { $event }, and thank them for it.
owed-birthday = Send birthday wishes.
owed-deal-anniversary = Ask how { $product } serves them: it is its anniversary.
owed-ask-what-came-of-it = Ask what came of meeting { $person }.
fact-goes-to-event = You go to an event that they recommended.

## Bringing people together

matches-title = Who could help whom
matches-lead = What one of your people offers and another needs. Nobody who knows the other already, and nobody who asked to be left in peace.
matches-empty = Nobody to bring together yet
matches-empty-words = Note on people’s pages what they offer and what they need; matches appear here.
matches-menu = Bring people together who could help each other
# $needs and $offers are names of people.
match-who = { $offers } and { $needs }
# $need and $offer are what somebody wrote.
match-why = Needs: { $need }. Offers: { $offer }.
match-introduce = Introduce them
match-pass = Not these two
introduction-title = Bring together
introduction-lead = Ask both first if you can. Then send the words below with your own program, and say that you did.
introduction-why = Why should they meet?
introduction-words = Words to send to both
introduction-save = I have introduced them
introduction-said = Noted: you brought them together. You’ll be reminded to ask what came of it.
introduction-subject = { $a }, meet { $b }
introduction-text = Hello { $a_given }, hello { $b_given },

    I think that you two should know each other.

    { $b_name } is looking for this: { $need }.
    { $a_name } offers this: { $offer }.

    I leave it to you to find a time. Tell me how it went, if you like.

    { $me }
introduction-text-plain = Hello { $a_given }, hello { $b_given },

    I think that you two should know each other: { $a_name } and { $b_name }.

    I leave it to you to find a time. Tell me how it went, if you like.

    { $me }
introduction-outcome = { $outcome ->
    [business] They do business
    [met] They met
   *[nothing] Nothing came of it
}
introduction-outcome-said = Noted what came of it.
introduction-with = Brought together with { $name }: { $why }
passed-over-said = Passed over; it isn’t proposed again.
want-said = Noted.
tier-said = From now on: { $tier }.
company-offers = What the company offers
company-needs = What the company needs
company-wants-hint = One thing a line.
company-wants-lead = Counts for everybody of the company when people are brought together.
company-wants-title = What { $company } offers and needs
giving-title = Give and take
giving-need = Needs: { $what }
giving-offer = Offers: { $what }
giving-make-deal = Make it a deal
giving-noticed-need = A note of { $day } says that they need: { $what }
giving-noticed-offer = A note of { $day } says that they offer: { $what }
giving-keep = Note it
giving-pass = Not so
giving-tier = What they did speaks for tier { $tier }
giving-tier-did = { $gave } named, { $won } of them bought, { $bought ->
    [one] one deal of their own.
   *[other] { $bought } deals of their own.
}
giving-tier-take = Make it { $tier }
giving-tier-pass = Leave it
giving-who-could-help = Who could help whom
giving-event = An event they recommend
# $count is a number of people.
lists-gave = { $count ->
    [one] One person has named people and had nothing back yet. Send business their way, or bring them together with somebody who can help.
   *[other] { $count } people have named people and had nothing back yet. Send business their way, or bring them together with somebody who can help.
}
lists-gave-line = { $gave ->
    [one] Named one person
   *[other] Named { $gave } people
}, { $won } bought.
lists-gave-needs = Needs: { $needs }
lists-gave-act = Give back
tiers-title = Who to keep nearer
tiers-lead = What people did speaks for another tier. One tap takes it.
tiers-line = Now { $now }: { $gave } named, { $won } of them bought, { $bought ->
        [one] one deal of their own.
       *[other] { $bought } deals of their own.
    }
tiers-empty = Every tier fits
tiers-empty-words = Nobody did more or less than their tier says.

## Events

events-title = Events
events-lead = Where you could meet the next ones: who recommended it, who goes, and whom you met.
events-menu = Where to meet the next ones, and whom you met there
events-coming = To come
events-past = Gone by
events-none-coming = Nothing is coming up.
events-empty = No events yet
events-empty-words = Ask customers which functions or conferences you could attend. Their answers appear here.
event-new = Write down an event
event-change = Change it
event-name = What is it called?
event-day-hint = Empty where you don’t know it yet.
event-place = Where?
event-what = What is it?
event-kind = { $kind ->
    [association] An association that meets
   *[event] An event
}
event-by = Recommended by { $name }
event-no-day = no day yet
event-goers = { $count ->
    [one] One of you goes
   *[other] { $count } of you go
}
event-talks = { $count ->
    [one] One conversation
   *[other] { $count } conversations
}
event-i-go = I go
event-goes = Goes
event-not = Not going
event-send = Send them
event-who-goes = Who of you goes
event-nobody = Nobody has said so yet.
event-met = Whom you met
event-met-nobody = Nobody is logged yet.
event-harvest = Log whom you met
harvest-lead = One after the other: a line a person, what was said, save. You come back here for the next one.
harvest-line = Whom did you meet?
harvest-line-hint = “Jane Doe, CFO at Acme, 555-0100, call her on Tuesday”
harvest-words = What was said?
harvest-save = Save, and the next one
harvest-said = Logged: { $name }. Who else?
