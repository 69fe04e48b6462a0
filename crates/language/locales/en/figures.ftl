## Pages of figures: growth, steps, business

figures-tabs = Numbers
figures-tab-overview = Overview
figures-tab-growth = Growth
figures-tab-steps = Steps
figures-tab-business = Business
figures-by = Split up by
figures-by-way = { $way ->
    [month] Month
    [kind] Kind of moment
    [wording] Wording
   *[rep] Rep
}
figures-table = The numbers behind it
figures-csv = As a CSV file
# For screen readers: the picture of R over time; the table behind it says the same
figures-trend = How many customers a customer brings, over time
figures-quarter = Q{ $quarter } { $year }
figures-none = –
figures-few = Too few to say: read the counts, not the rates.

## Heads of columns

figures-head = { $column ->
    [quarter] Quarter
    [until] Year up to
    [r] R
    [low] From
    [high] To
    [days] Days seen
    [customers] Customers
    [brought] Brought
    [after90] In 90 days
    [after180] In 180 days
    [after365] In 365 days
    [step] Step
    [now] Now
    [of] Of
    [goal] Goal
    [then] R then
    [month] Month
    [kind] Kind of moment
    [wording] Wording
    [rep] Rep
    [moments] Moments
    [asks] Asks
    [named_asks] With names
    [names] Names
    [unasked] Of these, unasked
    [per_ask] Names an ask
    [contacted] Contacted
    [met] Met
    [won] Won
    [closed] Closed
    [value] Value ({ $currency })
    [source] From
    [to_win] Days to win
    [from_name] Days since named
    [when] When
    [count] How many
    [kept] Kept
    [due] Due
    [missed] Missed
    [name_value] A name ({ $currency })
    [start] We start at
    [learned] Learned
   *[colleagues] Asks of colleagues
}

## Growth

figures-growth = How many customers a customer brings
# $days is 365 once the business is old enough
figures-r = { $days ->
    [365] A customer brings { $r } new customers in their first year, likely between { $low } and { $high }.
   *[other] A customer brings { $r } new customers in their first { $days } days, likely between { $low } and { $high }. Nobody has been a customer for much longer yet.
}
figures-r-from = { $customers ->
    [one] 1 customer
   *[other] { $customers } customers
} of the last year brought { $brought }. From 1 on, the business generates itself.
figures-r-few = Only { $customers } customers: too few to say much.
figures-r-none = Too few customers to say: it takes five who have been customers for a month.
figures-trend-heading = Year by year, up to each quarter
figures-trend-sentence = Each point looks at the year before it; the pale bar is where it likely lies.
figures-levers = What moves it most
figures-levers-none = Too few cases to say.
# Which share is meant in the sentences below
figures-goal = { $percent ->
    [50] half
    [75] three quarters
    [100] all
   *[other] { $percent }%
}
figures-lever = { $step ->
    [asking] If you asked after { $goal } of your good moments instead of { $made } of { $of }, a customer would bring about { $then } instead of { $now }.
    [naming] If an ask brought { $goal } names instead of { $rate }, a customer would bring about { $then } instead of { $now }.
    [contacting] If you reached { $goal } of those who are named instead of { $made } of { $of }, a customer would bring about { $then } instead of { $now }.
    [meeting] If { $goal } of those you reach met you instead of { $made } of { $of }, a customer would bring about { $then } instead of { $now }.
   *[winning] If { $goal } of those you meet bought instead of { $made } of { $of }, a customer would bring about { $then } instead of { $now }.
}
figures-lever-most = Most of all:
figures-lever-own = In your own hands:
figures-step = { $step ->
    [asking] Asking after good moments
    [naming] Names an ask
    [contacting] Reaching those named
    [meeting] Meeting them
   *[winning] Winning them
}
figures-more-percent = +{ $percent }%
figures-lever-detail = { $made } of { $of }, goal { $goal }
figures-cohorts = Customers by the quarter in which they came
figures-cohorts-sentence = The later ones still have time to bring somebody.
figures-cohort-detail = { $brought ->
    [one] brought 1 so far
   *[other] brought { $brought } so far
}

## Steps

figures-asked-after = You asked after { $made } of { $of ->
    [one] 1 good moment
   *[other] { $of } good moments
}; when you ask, { $names } names come.
figures-asked-only = When you ask, { $names } names come.
figures-asked-none = No ask in this time yet.
figures-far = Of { $names ->
    [one] 1 name
   *[other] { $names } names
}, { $contacted } were reached, { $met } met and { $won } won.
figures-steps-by = { $way ->
    [month] By month
    [kind] By kind of moment
    [wording] By wording
   *[rep] By rep
}
figures-no-moment = Without a moment
figures-no-wording = Own words, or not known
figures-names-an-ask = { $names } names an ask
figures-slice = { $asks ->
    [one] 1 ask
   *[other] { $asks } asks
}, { $names ->
    [one] 1 name
   *[other] { $names } names
}{ $unasked ->
    [0] {""}
    [one] , 1 unasked
   *[other] , { $unasked } unasked
}, { $won } won
figures-slice-few = { $asks ->
    [one] 1 ask
   *[other] { $asks } asks
}, { $names ->
    [one] 1 name
   *[other] { $names } names
}{ $unasked ->
    [0] {""}
    [one] , 1 unasked
   *[other] , { $unasked } unasked
}, { $won } won: too few to say
figures-slice-value = { $slice }, { $money }
figures-slice-moments = { $moments ->
    [one] 1 moment
   *[other] { $moments } moments
}: { $slice }
figures-slice-none = { $moments ->
    [one] 1 moment, no ask
   *[other] { $moments } moments, no ask
}

## Business

figures-sources = Referred and others
figures-source = { $source ->
    [referred] Referred
   *[cold] All others
}
figures-sources-sentence = Of deals with people who were referred you won { $made } of { $of }; of all others { $others } of { $of_others }.
figures-source-detail = { $made } of { $of } won, { $money }
figures-source-days = { $detail }, { $days } days from opening to winning
figures-source-none = No deal was closed in this time.
figures-clock = To the first contact
figures-clock-sentence = { $made } of { $of } were contacted within one business day; in the middle it took { $days } days.
figures-clock-none = Nobody was contacted yet in this time.
figures-wait = { $when ->
    [same] The same day
    [next] The next business day
    [third] By the third
    [later] Later
    [waiting] Not yet, still in time
   *[late] Not yet, and late
}
figures-promises = Promises kept on the day
figures-promises-sentence = You kept { $made } of { $of ->
    [one] 1 promise
   *[other] { $of } promises
} on the day. It ought to be all of them.
figures-promises-none = No promise was due in this time.
figures-missed = Missed moments in money
figures-missed-sentence = { $missed ->
    [one] 1 missed moment: about { $money }
   *[other] { $missed } missed moments: about { $money }
} by your own names an ask and your own value of a name.
figures-missed-few = { $missed ->
    [one] 1 missed moment. Too few asks and names of your own
   *[other] { $missed } missed moments. Too few asks and names of your own
} to say what that cost.
figures-missed-none = No moment went by.
figures-missed-detail = { $names } names an ask
figures-expected = What an ask brings
figures-expected-sentence = Today puts asks in this order, cooled by age. Where you have few asks of a kind, it leans on your colleagues’ and on our starting values.
figures-expected-detail = { $asks ->
    [one] 1 ask of yours
   *[other] { $asks } asks of yours
}, { $colleagues } of colleagues, we start at { $start }
