## Cifras: qué se cuenta, y de quién

numbers-title = Cifras
numbers-filters = Periodo y persona
numbers-period = Periodo
numbers-last-days = { $count } días
numbers-this-year = Este año
numbers-who = De quién
numbers-who-me = Yo
numbers-who-team = El equipo
numbers-show = Mostrar
numbers-covers = { $from } a { $to }, { $whose }
numbers-of-own = las tuyas
numbers-of-team = el equipo
numbers-of-rep = una persona

## Cifras: una a una

numbers-percent = { $percent } %
numbers-made-of = { $made } de { $of }
numbers-more = Más cifras
numbers-few-conversations = Solo { $count } conversaciones: muy pocas para decir mucho.
numbers-few-promises = Solo { $count } promesas: muy pocas para decir mucho.
numbers-ask-rate = Cuánto se preguntó
numbers-ask-rate-none = No hay conversaciones anotadas en este tiempo
numbers-ask-rate-from = { $asks ->
    [one] 1 pregunta
   *[other] { $asks } preguntas
} en { $conversations ->
    [one] 1 conversación que la permitía
   *[other] { $conversations } conversaciones que la permitían
}
numbers-asks-due = Preguntas hechas de las debidas
numbers-asks-due-from = { $count ->
    [one] surgió 1 momento
   *[other] surgieron { $count } momentos
}
numbers-missed = Momentos perdidos
numbers-missed-none = no pasó ninguno
numbers-missed-some = nadie preguntó
numbers-kept = Promesas cumplidas en su día
numbers-kept-none = no vencía ninguna
numbers-first-contact = Hasta el primer contacto
numbers-first-contact-days = { $count ->
    [1] 1 día
   *[other] { $days } días
}
numbers-first-contact-none = aún no se llamó a ningún recomendado
numbers-first-contact-from = { $count ->
    [one] en el medio de 1 recomendación
   *[other] en el medio de { $count } recomendaciones
}

## Cifras: del momento al cliente, paso a paso

numbers-funnel = Del momento al cliente
numbers-funnel-caption = Cuántos llegaron a cada paso
numbers-funnel-step = Paso
numbers-funnel-count = Cuántos
numbers-funnel-bar = Barra
numbers-funnel-rate = Proporción
numbers-step = { $step ->
    [moments] Momentos
    [asks] Preguntas
    [named_asks] Preguntas con nombres
    [names] Nombres
    [contacted] Contactados
    [met] Con reunión
   *[won] Ganados
}
numbers-share-of = { $step ->
    [asks] { $percent } % de las preguntas
    [names] { $percent } % de los nombres
    [contacted] { $percent } % de los contactados
   *[met] { $percent } % de las reuniones
}
numbers-per-ask = { $names } por pregunta
numbers-nothing = Aún no hay nada que contar. Anota una conversación y empieza.
numbers-small = Cifras pequeñas: lee las cantidades, no las proporciones.

## Cifras: de dónde vinieron los negocios nuevos

numbers-shares = De dónde vinieron los negocios nuevos
numbers-shares-referred = De recomendaciones
numbers-shares-without = Sin ellas
numbers-shares-value = { $count ->
    [one] { $money }, 1 negocio
   *[other] { $money }, { $count } negocios
}
numbers-shares-none = Nada ganado en este tiempo.
numbers-shares-few = { $count ->
    [one] De 1 negocio ganado: muy poco para decir mucho.
   *[other] De { $count } negocios ganados: muy pocos para decir mucho.
}
numbers-shares-note = { $made } de { $of } negocios ganados vinieron de recomendaciones.
