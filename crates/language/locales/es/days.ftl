## Días, meses y números

language-name = Español
number-example = 1.234,5

day-full = { $weekday } { $day } { $month } { $year }
day-short = { $weekday } { $day } { $month }
day-heading = { $weekday } { $day } de { $month }
month-heading = { $month } de { $year }

weekday = { $day ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
weekday-short = { $day ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
}
month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
month-short = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[12] dic
}

due-today = hoy
due-tomorrow = mañana
due-late = { $days ->
    [1] 1 día de retraso
   *[other] { $days } días de retraso
}
due-by = antes del { $day }
ago-today = hoy
ago-yesterday = ayer
ago-days = hace { $days } días
ago-on = el { $day }
days-count = { $days ->
    [1] 1 día
   *[other] { $days } días
}
