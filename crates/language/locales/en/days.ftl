## Days, months and numbers

language-name = English
# Only the marks between the digits matter.
number-example = 1,234.5

# Fri 19 Feb 2027
day-full = { $weekday } { $day } { $month } { $year }
# Fri 19 Feb
day-short = { $weekday } { $day } { $month }
# Saturday 21 November
day-heading = { $weekday } { $day } { $month }
# March 2025
month-heading = { $month } { $year }

# From Monday, 1, to Sunday
weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekday-short = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

# When something that is owed is due
due-today = today
due-tomorrow = tomorrow
due-late = { $days ->
    [1] 1 day late
   *[other] { $days } days late
}
due-by = by { $day }
# When something was
ago-today = today
ago-yesterday = yesterday
ago-days = { $days } days ago
ago-on = on { $day }
days-count = { $days ->
    [1] 1 day
   *[other] { $days } days
}
