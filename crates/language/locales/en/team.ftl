## The team for whoever leads it

team-figures-lead = By name, in no other order. Nobody but you sees these figures side by side.
team-covers = { $from } to { $to }
team-by-name = Everybody, by name
team-asked = Asked: { $rate }
team-missed = Missed moments: { $count }
team-kept = Promises kept on their day: { $rate }
team-overdue = { $count } overdue
team-nothing = nothing to count yet
team-few = { $made } of { $of }, too few to say
team-rate = { $made } of { $of } ({ $percent }%)
team-menu-title = Team figures
team-menu = Who asks, what was missed, what is overdue; whom two captured
claims-title = { $count ->
    [one] One person whom two captured
   *[other] { $count } people whom two captured
}
claims-lead = The first keeps them until you decide. Both were told.
claims-why = { $keeper } keeps them; { $claimant } captured them too on { $day }.
claims-touched = { $keeper } last had to do with them on { $day }.
claims-untouched = { $keeper } has not been in touch yet.
claims-keep = { $keeper } keeps them
claims-give = Give them to { $claimant }
claims-given = Given, with everything that is promised.
claims-kept = They stay where they are.
away-title = Away
away-lead = A colleague keeps your promises while you are away. Your people stay yours, and on the day after all is as it was.
away-arrange = Arrange it
away-user = Who is away
away-cover = Who stands in
away-from = First day
away-to = Last day
away-hint = Promises due by the last day are on both lists, marked with whose they are. Whoever does them does them for both.
away-save = Arrange it
away-saved = Arranged. Both of you see it on Today.
away-ended = Ended.
away-end = End it now
away-call-off = Call it off
away-running = Now
away-who = { $cover } stands in for { $user }
away-days = { $from } to { $to }
away-nobody = Nobody is away.
away-menu = Who keeps your promises while you are on holiday
away-cover-missing = Choose who stands in.
away-day-missing = Say the day.
today-stood-in-for = { $name } keeps your promises until { $until }.
today-stands-in = You stand in for { $name } until { $until }.
month-link = Month
month-menu-title = Your month
month-menu = One page to print: figures, sentences, promises of the next
month-other = Another month
month-said = In words
month-figures = Figures
month-promised = Promised for { $month }
month-nothing-promised = Nothing is promised for that month yet.
month-before = the month before: { $value }
month-no-conversation = There was no conversation in which to ask.
month-asked = { $of ->
    [one] There was one conversation; { $made ->
        [0] nobody was asked.
       *[other] somebody was asked.
    }
   *[other] Somebody was asked after { $made } of { $of } conversations.
}
month-names = { $asks ->
    [one] One ask
   *[other] { $asks } asks
} and what came unasked brought { $names ->
    [0] no names.
    [one] one name.
   *[other] { $names } names.
}
month-missed = { $count ->
    [one] One good moment went by unasked.
   *[other] { $count } good moments went by unasked.
}
month-all-kept = { $of ->
    [one] The one promise that fell due was kept on its day.
   *[other] All { $of } promises that fell due were kept on their day.
}
month-kept = { $made } of { $of } promises were kept on their day.
month-won = { $deals ->
    [one] One deal was won
   *[other] { $deals } deals were won
} for { $value }; { $referred ->
    [0] none came by referral.
    [one] one came by referral.
   *[other] { $referred } came by referral.
}
month-figure = { $figure ->
    [ask_rate] Asked
    [missed] Missed moments
    [names] Names
    [contacted] Contacted of those
    [kept] Promises kept on their day
    [won] Won
   *[referred] Of that, from referrals
}
team-r-label = Customers brought by a customer (R)
team-r = { $value }, likely between { $low } and { $high }, in { $days } days; of { $customers } customers
team-r-few = { $customers ->
    [one] 1 customer, too few to say
   *[other] { $customers } customers, too few to say
}
team-r-none = too few customers to say
