## Metas y el repaso semanal

goal-only-managers = Solo quien dirige un equipo puede proponerle una meta.
goal-range = Una meta está entre 1 y { $most } preguntas por semana.
goal-number = Escribe un número entero, o deja el campo vacío si no quieres meta.
goal-title = Tu meta
goal-lead = Preguntas por semana: la pones tú y no la ve nadie más.
goal-menu = Preguntas por semana, y semanas seguidas
goal-none = No has puesto ninguna meta. Está bien: todo lo demás funciona sin ella.
goal-line = { $asks } de { $target ->
    [one] 1 pregunta esta semana
   *[other] { $target } preguntas esta semana
}
goal-reached = { $asks ->
    [one] 1 pregunta esta semana: meta cumplida
   *[other] { $asks } preguntas esta semana: meta cumplida
}
goal-away = Esta semana no estás. No cuenta.
goal-days-off = De tus { $goal } quedan { $target } para esta semana: { $days ->
    [one] falta un día laborable
   *[other] faltan { $days } días laborables
}.
goal-next = A partir del { $day } { $asks ->
    [one] es 1 pregunta por semana.
   *[other] son { $asks } preguntas por semana.
}
goal-next-none = A partir del { $day } no tienes meta.
goal-row-heading = Semanas seguidas
goal-row = { $weeks ->
    [0] Ninguna semana todavía.
    [one] 1 semana
   *[other] { $weeks } semanas seguidas
}
goal-bridged = { $count ->
    [one] Una semana perdida en la serie está salvada.
   *[other] { $count } semanas perdidas en la serie están salvadas.
}
goal-at-stake = { $bridged ->
    [0] Una de las tres últimas semanas que cuentan se perdió. Una segunda terminaría la serie.
   *[other] Una de las tres últimas semanas que cuentan se perdió y está salvada. Una segunda terminaría la serie.
}
goal-longest = La más larga hasta ahora: { $weeks ->
    [one] 1 semana
   *[other] { $weeks } semanas
}.
goal-ended = { $weeks ->
    [one] Una serie de 1 semana
   *[other] Una serie de { $weeks } semanas
} terminó con la semana del { $day }: se perdieron dos semanas de cuatro. Las semanas siguen siendo tuyas, y con la próxima empieza otra serie.
goal-rule = Una semana perdida de cada cuatro se salva. Las semanas que no estás no cuentan, y los días sueltos reducen la meta.
goal-weeks = Semana a semana
goal-weeks-picture = Preguntas por semana, con la meta de cada una como una línea
goal-week-head = { $column ->
    [week] Semana del
    [asks] Preguntas
    [goal] Meta
    [off] Días libres
   *[standing] Qué pasó
}
goal-standing = { $standing ->
    [reached] Cumplida
    [bridged] Perdida, salvada
    [missed] Perdida
    [away] Ausente
    [running] Aún en curso
   *[no_goal] Sin meta
}
goal-form = Pon tu meta
goal-asks = Preguntas por semana
goal-asks-hint = Vacío quiere decir sin meta.
goal-from = Desde
goal-from-this = esta semana
goal-from-next = la próxima semana
goal-proposal = Tus últimas semanas proponen { $asks }: una más que en la semana del medio.
goal-proposed = { $name } propone { $asks } al equipo. Decides tú, y nadie se entera.
goal-save = Ponerla
goal-saved = Puesta: { $asks ->
    [one] 1 pregunta por semana, desde el { $day }.
   *[other] { $asks } preguntas por semana, desde el { $day }.
}
goal-saved-none = Sin meta desde el { $day }.
goal-propose-title = Proponer una meta
goal-propose-lead = Todo el equipo la ve junto a la suya. Quién la acepta y quién la cumple no se muestra a nadie.
goal-propose = Proponerla
goal-propose-said = Propuesta: { $asks ->
    [one] 1 pregunta por semana.
   *[other] { $asks } preguntas por semana.
}
goal-propose-back = Retirada.
goal-link = Tu meta y tus semanas

review-week = Solo se pueden repasar esta semana y la anterior.
review-day-unknown = Elige un día de la semana, o «nunca».
review-hour-unknown = Elige una hora entre 0 y 23.
review-title = Repaso semanal
review-lead = Seis pasos, unos diez minutos. Para cuando quieras: sigue desde ahí.
review-menu = Diez minutos: lo que se perdió, lo que debes, lo que viene
review-line = Repaso semanal: diez minutos
review-begin = Empezar
review-done = Hecho el { $day }.
review-done-minutes = Hecho el { $day }, en { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}.
review-step = { $step ->
    [missed] Buenos momentos que pasaron
    [gave] Dieron y nunca recibieron
    [promises] Promesas
    [owed] Gracias y noticias
    [names] Nombres sin primer contacto
   *[goal] La meta para la próxima semana
}
review-next = Siguiente
review-again = Mirar otra vez
review-gone-through = Repasado
review-finish = Terminado
review-went = { $step }: repasado.
review-taken-up = Retomado.
review-finished = Terminado por esta semana.
review-finished-minutes = Terminado, { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}.
review-begun = Empezado.
review-missed = Desde el { $day } nadie preguntó después de estos. Preguntar tarde también es preguntar.
review-missed-none = Desde el { $day } no pasó ningún buen momento.
review-missed-line = { $ago }: { $what }
review-ask = Preguntar ahora
review-let-be = Este no
review-let-be-said = Se deja. Cuenta como perdido igualmente.
review-gave = Nombraron a gente y nunca recibieron nada de ti.
review-gave-none = Todos los que dieron han recibido algo.
review-gave-line = { $gave ->
    [one] Dio 1 recomendación
   *[other] Dio { $gave } recomendaciones
}{ $won ->
    [0] {""}
    [one] , 1 compró
   *[other] , { $won } compraron
}
review-gave-needs = { $line }. Necesita: { $needs }
review-give-back = Devolver algo
review-late = { $count ->
    [one] Una promesa va con retraso.
   *[other] { $count } promesas van con retraso.
}
review-late-heading = Con retraso
review-promises-none = No hay nada prometido hasta el { $day }.
review-promises = { $count ->
    [one] Una promesa hasta el { $day }.
   *[other] { $count } promesas hasta el { $day }.
}
review-day-count = { $day }: { $count }
review-day-full = { $count } en un día son muchas. Se quedan en su día; lo que cumplas antes está cumplido.
review-day-off = Un día libre. Cúmplela el día antes, o estate ahí.
review-owed = Esperan una palabra sobre las personas que nombraron.
review-owed-none = Nadie que dio nombres espera una palabra.
review-names = Primero quien más espera. Lo prometido es un día laborable.
review-names-none = Se ha contactado a todas las personas nombradas.
review-names-line = La nombró { $name } el { $day }; { $days ->
    [0] hoy
    [one] espera desde hace 1 día laborable
   *[other] espera desde hace { $days } días laborables
}
review-contacted = Contactada
review-log = Anotar
review-time = Cuándo aparece
review-time-lead = Como una línea en Hoy, solo ese día. Nunca pregunta dos veces.
review-time-day = Día
review-time-never = nunca
review-time-hour = Desde
review-hour = { $hour }:00
review-time-save = Guardar
