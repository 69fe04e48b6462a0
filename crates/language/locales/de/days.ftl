## Tage, Monate und Zahlen

language-name = Deutsch
number-example = 1.234,5

day-full = { $weekday } { $day }. { $month } { $year }
day-short = { $weekday } { $day }. { $month }
day-heading = { $weekday }, { $day }. { $month }
month-heading = { $month } { $year }

weekday = { $day ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
weekday-short = { $day ->
    [1] Mo
    [2] Di
    [3] Mi
    [4] Do
    [5] Fr
    [6] Sa
   *[7] So
}
month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] März
    [4] Apr
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug
    [9] Sept
    [10] Okt
    [11] Nov
   *[12] Dez
}

due-today = heute
due-tomorrow = morgen
due-late = { $days ->
    [1] 1 Tag überfällig
   *[other] { $days } Tage überfällig
}
due-by = bis { $day }
ago-today = heute
ago-yesterday = gestern
ago-days = vor { $days } Tagen
ago-on = am { $day }
days-count = { $days ->
    [1] 1 Tag
   *[other] { $days } Tage
}
