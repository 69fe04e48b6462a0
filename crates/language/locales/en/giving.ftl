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
rules-where = Country: { $country }. Time at their place: { $time } ({ $zone }).
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
