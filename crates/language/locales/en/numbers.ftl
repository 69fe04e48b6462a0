## Numbers: what is counted, and whose

numbers-title = Numbers
# For screen readers: the label of the choices on top
numbers-filters = Period and person
numbers-period = Period
# The last so many days
numbers-last-days = { $count } days
numbers-this-year = This year
numbers-who = Whose
numbers-who-me = Me
numbers-who-team = The team
numbers-show = Show
# $whose is one of the three below, or a name
numbers-covers = { $from } to { $to }, { $whose }
numbers-of-own = your own
numbers-of-team = the team
numbers-of-rep = one rep

## Numbers: figures. A small label, the figure, and what it was counted from

numbers-percent = { $percent }%
numbers-made-of = { $made } of { $of }
numbers-more = More figures
numbers-few-conversations = Only { $count } conversations: too few to say much.
numbers-few-promises = Only { $count } promises: too few to say much.
numbers-ask-rate = Ask rate
numbers-ask-rate-none = No conversation logged in this time
numbers-ask-rate-from = { $asks ->
    [one] 1 ask
   *[other] { $asks } asks
} in { $conversations ->
    [one] 1 conversation
   *[other] { $conversations } conversations
} that allowed one
numbers-asks-due = Asks made of asks due
numbers-asks-due-from = { $count ->
    [one] 1 moment came up
   *[other] { $count } moments came up
}
numbers-missed = Missed moments
numbers-missed-none = none went by
numbers-missed-some = nobody asked
numbers-kept = Promises kept on the day
numbers-kept-none = none was due
numbers-first-contact = To first contact
# $days is the same number as people write it: 1.5
numbers-first-contact-days = { $count ->
    [1] 1 day
   *[other] { $days } days
}
numbers-first-contact-none = no referral was called yet
numbers-first-contact-from = { $count ->
    [one] in the middle of 1 referral
   *[other] in the middle of { $count } referrals
}

## Numbers: from moment to customer, step by step

numbers-funnel = From moment to customer
# For screen readers: what the table shows, and the heads of its columns
numbers-funnel-caption = How many reached each step
numbers-funnel-step = Step
numbers-funnel-count = How many
numbers-funnel-bar = Bar
numbers-funnel-rate = Rate
numbers-step = { $step ->
    [moments] Moments
    [asks] Asks
    [named_asks] Asks with names
    [names] Names
    [contacted] Contacted
    [met] Met
   *[won] Won
}
# The share of a step in the one before
numbers-share-of = { $step ->
    [asks] { $percent }% of asks
    [names] { $percent }% of names
    [contacted] { $percent }% of contacted
   *[met] { $percent }% of met
}
numbers-per-ask = { $names } per ask
numbers-nothing = Nothing to count yet. Log a conversation and it begins.
numbers-small = Small numbers: read the counts, not the rates.

## Numbers: where new business came from

numbers-shares = Where new business came from
numbers-shares-referred = From referrals
numbers-shares-without = Without
numbers-shares-value = { $count ->
    [one] { $money }, 1 deal
   *[other] { $money }, { $count } deals
}
numbers-shares-none = Nothing won in this time.
numbers-shares-few = { $count ->
    [one] Of 1 deal won: too few to say much.
   *[other] Of { $count } deals won: too few to say much.
}
numbers-shares-note = { $made } of { $of } deals won came from referrals.
