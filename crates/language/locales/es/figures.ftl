## Páginas de cifras: crecimiento, pasos, negocio

figures-tabs = Cifras
figures-tab-overview = Resumen
figures-tab-growth = Crecimiento
figures-tab-steps = Pasos
figures-tab-business = Negocio
figures-by = Repartido por
figures-by-way = { $way ->
    [month] Mes
    [kind] Tipo de momento
    [wording] Palabras
   *[rep] Persona
}
figures-table = Las cifras que hay detrás
figures-csv = Como archivo CSV
figures-trend = Cuántos clientes trae un cliente, a lo largo del tiempo
figures-quarter = T{ $quarter } { $year }
figures-none = –
figures-few = Muy pocos para decir mucho: mira las cantidades, no los porcentajes.

## Cabeceras de columnas

figures-head = { $column ->
    [quarter] Trimestre
    [until] Año hasta
    [r] R
    [low] Desde
    [high] Hasta
    [days] Días vistos
    [customers] Clientes
    [brought] Traídos
    [after90] En 90 días
    [after180] En 180 días
    [after365] En 365 días
    [step] Paso
    [now] Ahora
    [of] De
    [goal] Meta
    [then] R entonces
    [month] Mes
    [kind] Tipo de momento
    [wording] Palabras
    [rep] Persona
    [moments] Momentos
    [asks] Peticiones
    [named_asks] Con nombres
    [names] Nombres
    [unasked] De ellos, sin pedirlos
    [per_ask] Nombres por petición
    [contacted] Contactados
    [met] Reunidos
    [won] Ganados
    [closed] Cerrados
    [value] Valor ({ $currency })
    [source] Origen
    [to_win] Días hasta ganar
    [from_name] Días desde que se nombró
    [when] Cuándo
    [count] Cuántos
    [kept] Cumplidas
    [due] Vencidas
    [missed] Perdidos
    [name_value] Un nombre ({ $currency })
    [start] Empezamos con
    [learned] Aprendido
   *[colleagues] Peticiones de colegas
}

## Crecimiento

figures-growth = Cuántos clientes trae un cliente
figures-r = { $days ->
    [365] Un cliente trae { $r } clientes nuevos en su primer año, probablemente entre { $low } y { $high }.
   *[other] Un cliente trae { $r } clientes nuevos en sus primeros { $days } días, probablemente entre { $low } y { $high }. Todavía casi nadie es cliente desde hace mucho más.
}
figures-r-from = { $customers ->
    [one] 1 cliente
   *[other] { $customers } clientes
} del último año trajeron { $brought }. A partir de 1, el negocio se genera solo.
figures-r-few = Solo { $customers } clientes: muy pocos para decir mucho.
figures-r-none = Muy pocos clientes para decirlo: hacen falta cinco que lo sean desde hace un mes.
figures-trend-heading = Año a año, hasta cada trimestre
figures-trend-sentence = Cada punto mira el año anterior; la barra pálida es donde probablemente está.
figures-levers = Qué lo mueve más
figures-levers-none = Muy pocos casos para decirlo.
figures-goal = { $percent ->
    [50] la mitad
    [75] tres cuartas partes
    [100] la totalidad
   *[other] el { $percent } %
}
figures-lever = { $step ->
    [asking] Si preguntaras después de { $goal } de tus buenos momentos en vez de { $made } de { $of }, un cliente traería unos { $then } en vez de { $now }.
    [naming] Si una petición trajera { $goal } nombres en vez de { $rate }, un cliente traería unos { $then } en vez de { $now }.
    [contacting] Si contactaras con { $goal } de los nombrados en vez de { $made } de { $of }, un cliente traería unos { $then } en vez de { $now }.
    [meeting] Si se reuniera contigo { $goal } de los contactados en vez de { $made } de { $of }, un cliente traería unos { $then } en vez de { $now }.
   *[winning] Si comprara { $goal } de aquellos con quienes te reúnes en vez de { $made } de { $of }, un cliente traería unos { $then } en vez de { $now }.
}
figures-lever-most = Lo que más:
figures-lever-own = Lo que depende solo de ti:
figures-step = { $step ->
    [asking] Preguntar tras buenos momentos
    [naming] Nombres por petición
    [contacting] Contactar con los nombrados
    [meeting] Reunirse con ellos
   *[winning] Ganarlos
}
figures-more-percent = +{ $percent } %
figures-lever-detail = { $made } de { $of }, meta { $goal }
figures-cohorts = Clientes según el trimestre en que llegaron
figures-cohorts-sentence = Los más recientes aún tienen tiempo de traer a alguien.
figures-cohort-detail = { $brought ->
    [one] trajeron 1 hasta ahora
   *[other] trajeron { $brought } hasta ahora
}

## Pasos

figures-asked-after = Preguntaste después de { $made } de { $of ->
    [one] 1 buen momento
   *[other] { $of } buenos momentos
}; cuando preguntas, llegan { $names } nombres.
figures-asked-only = Cuando preguntas, llegan { $names } nombres.
figures-asked-none = Ninguna petición todavía en este tiempo.
figures-far = De { $names ->
    [one] 1 nombre
   *[other] { $names } nombres
}, { $contacted } fueron contactados, { $met } reunidos y { $won } ganados.
figures-steps-by = { $way ->
    [month] Por mes
    [kind] Por tipo de momento
    [wording] Por palabras
   *[rep] Por persona
}
figures-no-moment = Sin un momento
figures-no-wording = Palabras propias o desconocidas
figures-names-an-ask = { $names } nombres por petición
figures-slice = { $asks ->
    [one] 1 petición
   *[other] { $asks } peticiones
}, { $names ->
    [one] 1 nombre
   *[other] { $names } nombres
}{ $unasked ->
    [0] {""}
    [one] , 1 sin pedirlo
   *[other] , { $unasked } sin pedirlos
}, { $won } ganados
figures-slice-few = { $asks ->
    [one] 1 petición
   *[other] { $asks } peticiones
}, { $names ->
    [one] 1 nombre
   *[other] { $names } nombres
}{ $unasked ->
    [0] {""}
    [one] , 1 sin pedirlo
   *[other] , { $unasked } sin pedirlos
}, { $won } ganados: muy pocos para decirlo
figures-slice-value = { $slice }, { $money }
figures-slice-moments = { $moments ->
    [one] 1 momento
   *[other] { $moments } momentos
}: { $slice }
figures-slice-none = { $moments ->
    [one] 1 momento, ninguna petición
   *[other] { $moments } momentos, ninguna petición
}

## Negocio

figures-sources = Recomendados y los demás
figures-source = { $source ->
    [referred] Recomendados
   *[cold] Todos los demás
}
figures-sources-sentence = De los negocios con recomendados ganaste { $made } de { $of }; de todos los demás, { $others } de { $of_others }.
figures-source-detail = { $made } de { $of } ganados, { $money }
figures-source-days = { $detail }, { $days } días desde que se abrió hasta ganarlo
figures-source-none = Ningún negocio se cerró en este tiempo.
figures-clock = Hasta el primer contacto
figures-clock-sentence = Con { $made } de { $of } se contactó en un día hábil; el valor central fue de { $days } días.
figures-clock-none = Aún no se contactó con nadie en este tiempo.
figures-wait = { $when ->
    [same] El mismo día
    [next] El siguiente día hábil
    [third] Antes del tercero
    [later] Más tarde
    [waiting] Aún no, pero a tiempo
   *[late] Aún no, y tarde
}
figures-promises = Promesas cumplidas en su día
figures-promises-sentence = Cumpliste { $made } de { $of ->
    [one] 1 promesa
   *[other] { $of } promesas
} en su día. Deberían ser todas.
figures-promises-none = Ninguna promesa vencía en este tiempo.
figures-missed = Momentos perdidos en dinero
figures-missed-sentence = { $missed ->
    [one] 1 momento perdido: unos { $money }
   *[other] { $missed } momentos perdidos: unos { $money }
} según tus propios nombres por petición y tu propio valor de un nombre.
figures-missed-few = { $missed ->
    [one] 1 momento perdido.
   *[other] { $missed } momentos perdidos.
} Muy pocas peticiones y nombres propios para decir lo que costó.
figures-missed-none = No pasó ningún momento sin preguntar.
figures-missed-detail = { $names } nombres por petición
figures-expected = Lo que trae una petición
figures-expected-sentence = Hoy ordena así las peticiones, enfriadas con el tiempo. Donde aún tienes pocas de un tipo, se apoya en las de tus colegas y en nuestros valores iniciales.
figures-expected-detail = { $asks ->
    [one] 1 petición tuya
   *[other] { $asks } peticiones tuyas
}, { $colleagues } de colegas, empezamos con { $start }
