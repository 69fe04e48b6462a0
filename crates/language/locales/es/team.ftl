## El equipo para quien lo dirige

team-figures-lead = Por nombre, sin otro orden. Solo tú ves estas cifras juntas.
team-covers = { $from } a { $to }
team-by-name = Todos, por nombre
team-asked = Preguntó: { $rate }
team-missed = Momentos perdidos: { $count }
team-kept = Promesas cumplidas en su día: { $rate }
team-overdue = { $count } con retraso
team-nothing = todavía nada que contar
team-few = { $made } de { $of }, muy pocas para decir algo
team-rate = { $made } de { $of } ({ $percent } %)
team-menu-title = Cifras del equipo
team-menu = Quién pregunta, qué se perdió, qué va con retraso; a quién anotaron dos
claims-title = { $count ->
    [one] Una persona anotada por dos
   *[other] { $count } personas anotadas por dos
}
claims-lead = Se la queda quien llegó primero hasta que decidas. Los dos lo saben.
claims-why = La lleva { $keeper }; { $claimant } también la anotó el { $day }.
claims-touched = { $keeper } trató con ella por última vez el { $day }.
claims-untouched = { $keeper } todavía no la ha contactado.
claims-keep = Se queda con { $keeper }
claims-give = Pasarla a { $claimant }
claims-given = Pasada, con todo lo prometido.
claims-kept = Todo queda como está.
away-title = Ausencias
away-lead = Una persona del equipo cumple tus promesas mientras no estás. Tu gente sigue siendo tuya, y al día siguiente todo vuelve a ser como antes.
away-arrange = Organizar la sustitución
away-user = Quién no está
away-cover = Quién sustituye
away-from = Primer día
away-to = Último día
away-hint = Las promesas que vencen hasta el último día están en las dos listas, con el nombre de quien las hizo. Quien las cumple, las cumple por los dos.
away-save = Organizar
away-saved = Organizado. Los dos lo veis en Hoy.
away-ended = Terminado.
away-end = Terminar ahora
away-call-off = Cancelar
away-running = Ahora
away-who = { $cover } sustituye a { $user }
away-days = { $from } a { $to }
away-nobody = No falta nadie.
away-menu = Quién cumple tus promesas mientras estás de vacaciones
away-cover-missing = Elige quién sustituye.
away-day-missing = Indica el día.
today-stood-in-for = { $name } cumple tus promesas hasta el { $until }.
today-stands-in = Sustituyes a { $name } hasta el { $until }.
month-link = Mes
month-menu-title = Tu mes
month-menu = Una página para imprimir: cifras, frases, promesas del siguiente
month-other = Otro mes
month-said = En palabras
month-figures = Cifras
month-promised = Prometido para { $month }
month-nothing-promised = Todavía no hay nada prometido para ese mes.
month-before = el mes anterior: { $value }
month-no-conversation = No hubo ninguna conversación en la que preguntar.
month-asked = { $of ->
    [one] Hubo una conversación; { $made ->
        [0] no se preguntó.
       *[other] se preguntó.
    }
   *[other] Se preguntó después de { $made } de { $of } conversaciones.
}
month-names = { $asks ->
    [one] Una pregunta
   *[other] { $asks } preguntas
} y lo que llegó sin preguntar dieron { $names ->
    [0] ningún nombre.
    [one] un nombre.
   *[other] { $names } nombres.
}
month-missed = { $count ->
    [one] Un buen momento pasó sin que se preguntara.
   *[other] { $count } buenos momentos pasaron sin que se preguntara.
}
month-all-kept = { $of ->
    [one] La única promesa que vencía se cumplió en su día.
   *[other] Las { $of } promesas que vencían se cumplieron en su día.
}
month-kept = { $made } de { $of } promesas se cumplieron en su día.
month-won = { $deals ->
    [one] Se ganó una venta
   *[other] Se ganaron { $deals } ventas
} por { $value }; { $referred ->
    [0] ninguna llegó por recomendación.
    [one] una llegó por recomendación.
   *[other] { $referred } llegaron por recomendación.
}
month-figure = { $figure ->
    [ask_rate] Preguntó
    [missed] Momentos perdidos
    [names] Nombres
    [contacted] De ellos, contactados
    [kept] Promesas cumplidas en su día
    [won] Ganado
   *[referred] De eso, por recomendaciones
}
team-r-label = Clientes que trae un cliente (R)
team-r = { $value }, probablemente entre { $low } y { $high }, en { $days } días; de { $customers } clientes
team-r-few = { $customers ->
    [one] 1 cliente, muy pocos para decir algo
   *[other] { $customers } clientes, muy pocos para decir algo
}
team-r-none = muy pocos clientes para decir algo
