## Anotar un nombre

capture-who = ¿Qué nombre te dieron?
capture-who-else = ¿Quién más?
capture-dictate = Dictar
capture-from-contacts = De mis contactos
capture-just = Anotados ahora
capture-line = Con una línea basta
capture-line-example = Ana Ruiz, directora financiera en Acme, 555-0100, el mismo problema con el tóner
capture-line-hint = Nombre, cargo, empresa, teléfono, correo, en cualquier orden. Toca lo que se leyó mal; lo que no se entendió queda como nota.
capture-giver = ¿Quién te dio el nombre?
capture-giver-hint = Escribe un nombre
capture-giver-unknown = Nadie de los tuyos se llama así. Anota primero a esa persona o deja esto vacío.
capture-giver-several = Coinciden varias personas. Elige una.
capture-happy-call = Llamada feliz: puede llamar a quien dio su nombre y contarle cómo fue
capture-on = Nombre dado el
capture-basis = Por qué puedes llamar
capture-take-down = Anotar
capture-taken-down = Anotado: { $names }.
capture-kept-by = Ya está entre los contactos; lo lleva { $rep }.
capture-known-already = Ya está entre los contactos: { $because }.
capture-no-contact = Pidió que no se le contacte, así que no hay nada previsto.
capture-next-day = Ponte en contacto antes de que acabe el próximo día laborable.
capture-maybe = Quizá sea { $name }, a quien ya conoces: { $because }.

## Lo que se entendió de una línea

capture-name-first = Empieza por un nombre; lo demás puede venir después.
capture-several = { $count } personas
capture-part = { $part ->
    [name] Nombre
    [title] Cargo
    [company] Empresa
    [phone] Teléfono
    [email] Correo
    [due] Llamada
    [relationship] Relación
   *[context] Nota
}
capture-retake = { $part ->
    [name] Nombre
    [title] Cargo
    [company] Empresa
    [phone] Teléfono
    [email] Correo
    [due] Llamada
    [relationship] Relación
   *[context] Nota
}: { $text }. Tomarlo como { $to ->
    [name] nombre
    [title] cargo
    [company] empresa
    [phone] teléfono
    [email] correo
    [due] llamada
    [relationship] relación
   *[context] nota
}
capture-due = { $ahead ->
    [0] { $day }, hoy
    [1] { $day }, mañana
   *[other] { $day }, dentro de { $ahead } días
}
capture-due-at = { $ahead ->
    [0] { $day }, { $time }, hoy
    [1] { $day }, { $time }, mañana
   *[other] { $day }, { $time }, dentro de { $ahead } días
}
