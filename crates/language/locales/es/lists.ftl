## Las listas de trabajo

lists-heading = { $list ->
    [delighted] Les encantó y nunca les preguntaste
    [overdue] Promesas con retraso
    [missed] Momentos perdidos
    [referrals] Recomendaciones por estado
    [gave] Dieron, nunca recibieron
   *[non-buyers] Dijeron que no y queda algo abierto
}
lists-tab = { $list ->
    [delighted] Sin preguntar
    [overdue] Con retraso
    [missed] Perdidos
    [referrals] Recomendaciones
    [gave] Dieron, nunca recibieron
   *[non-buyers] No compraron
}
lists-empty = { $list ->
    [delighted] Preguntaste a todos los que están encantados.
    [overdue] Ni una promesa lleva retraso.
    [missed] No pasó ningún momento.
    [referrals] Todavía no hay recomendaciones.
    [gave] Nadie espera nada a cambio
   *[non-buyers] No queda nada abierto.
}
lists-empty-hint = { $list ->
    [delighted] Es más raro de lo que crees. Registra lo próximo bueno que oigas.
    [overdue] Tu palabra vale.
    [missed] Preguntaste cada vez que hubo un motivo.
    [referrals] Empiezan con una sola pregunta.
    [gave] Quien nombró a gente también ha recibido algo de ti.
   *[non-buyers] Nadie que dijo que no espera noticias tuyas.
}
lists-empty-next = { $list ->
    [delighted] Volver a Hoy
    [overdue] Ver quién sigue
    [missed] Ver tus cifras
    [referrals] Preguntar a alguien
    [gave] Quién podría ayudar a quién
   *[non-buyers] Volver a Hoy
}
lists-ask = Preguntar
lists-done = Hecho
lists-called = Ya llamé

lists-delighted = { $count ->
    [1] Un cliente se alegra de haberte conocido y nadie le preguntó.
   *[other] { $count } clientes se alegran de haberte conocido y nadie les preguntó.
}
lists-delighted-words = «{ $words }», { $ago }.
lists-moment = { $what }, { $ago }.
lists-moment-words = { $what }, { $ago }. «{ $words }»
lists-bought = Compró { $product }, { $ago }.
lists-delighted-ago = Le encantó, { $ago }.
lists-overdue = { $count ->
    [1] Una promesa lleva retraso. Una llamada hoy todavía lo arregla.
   *[other] { $count } promesas llevan retraso. Una llamada hoy todavía lo arregla.
}
lists-overdue-whose = { $what } Lo debe { $owner }.
lists-missed = { $count ->
    [1] Un momento pasó sin preguntar en los últimos { $days } días.
   *[other] { $count } momentos pasaron sin preguntar en los últimos { $days } días.
}
lists-missed-on = perdido el { $day }
lists-stage = { $stage }, { $count }
lists-closed = Cerradas ({ $counts })
lists-closed-count = { $stage ->
    [captured] con nombre anotado: { $count }
    [introduced] con presentación: { $count }
    [contacted] con primer contacto: { $count }
    [met] con reunión: { $count }
    [won] ganadas: { $count }
    [lost] perdidas: { $count }
   *[no_response] sin respuesta: { $count }
}
lists-referrals = { $count ->
    [one] 1 recomendación está en camino.
   *[other] { $count } recomendaciones están en camino.
}
lists-referrals-waiting = { $waiting ->
    [one] A 1 persona todavía no la has llamado.
   *[other] A { $waiting } personas todavía no las has llamado.
}
lists-non-buyers = Dijeron que no y, aun así, dieron el nombre de alguien. Cuéntales cómo va.
lists-said-no = Dijo que no.
lists-said-no-why = Dijo que no: «{ $why }».
lists-they-named = Nombres que dio: { $names }.
