## A quién preguntar

ask-title = Pedir
ask-start-lead = ¿Con quién hablas?
ask-find = Buscar a una persona
ask-find-example = Un nombre o una empresa
ask-find-go = Buscar
ask-just-capture = Solo anotar un nombre
ask-just-capture-why = Te dieron el nombre de alguien sin que preguntaras.
ask-warm = Buenos momentos ahora
ask-nobody-warm = Nadie tiene un momento abierto. Registra lo que te cuenten y aparecerá aquí.

## La conversación

ask-heading = Preguntar a <bdi>{ $name }</bdi>
ask-title-of = Preguntar a { $name }
ask-back-to = Volver a { $name }
ask-not-saved = Todavía no se guardó.
ask-save = Guardar
ask-say = Qué decir
ask-other-words = Decirlo de otra manera
# Cómo le ha ido hasta ahora al guion que está en la pantalla
ask-count = { $asks ->
    [0] Sin usar todavía.
    [one] 1 pregunta hasta ahora: muy pocas para decir algo.
   *[other] { $asks } preguntas hasta ahora: muy pocas para decir algo.
}
ask-count-enough = Con estas palabras llegaron nombres en { $brought } de { $asks } preguntas.
ask-jog = Ayúdale a recordar
ask-if-they-say = Si te dicen…

## Nombres

ask-names = Nombres
ask-name-number = Nombre { $number }
ask-name-example = Ana Ruiz, directora financiera en Acme, 555-0100, el mismo problema
ask-name-example-short = Ana Ruiz, finanzas en Acme, 555-0100…
ask-happy-call = Llamada feliz
ask-more-names = Más nombres, uno por línea
ask-who-first = ¿Quién le viene a la mente?
ask-take-name = Anotar este nombre
ask-ran-out = No se le ocurre nadie más por ahora
ask-happy-call-all = Llamada feliz: sí, para todos los nombres

## Eventos

ask-events = Eventos
# Los días se leen en inglés o así: 2027-01-12
ask-events-hint = Uno por línea, con su día: «Desayuno de la Cámara, Ayuntamiento, 2027-01-12». Cada uno pasa a tus seguimientos.
ask-event-day = Escribe el día del evento así: 2026-11-21.

## Cómo terminó

ask-outcome = ¿Cómo terminó?
ask-outcome-named = Nombres
ask-outcome-not-yet = Todavía no
ask-outcome-nobody = No se le ocurre nadie
ask-outcome-declined = Prefiere que no
ask-outcome-missing = Elige cómo terminó.
ask-not-yet-promise = Prometes llamar exactamente ese día. Entra en tu calendario.
ask-not-yet-when = ¿Cuándo puedes llamar?
ask-another-day = Otro día
ask-not-yet-days-wrong = Elige 30, 60 o 90 días.
ask-what-they-said = Qué dijo
ask-what-they-said-hint = Lo volverás a leer antes de la llamada.
ask-once-more = Una vez más, despacio. Lee estas pistas en voz alta y espera después de cada una:
ask-went-through = Las repasé una vez más
ask-declined-why = ¿Por qué?
ask-declined-why-hint = Con sus palabras, si puedes.
ask-never-again = No volver a preguntar a <bdi>{ $name }</bdi>

## Lo que se guardó

ask-said-named = { $names ->
    [one] 1 nombre de parte de { $who }. Da las gracias hoy y ponte en contacto.
   *[other] { $names } nombres de parte de { $who }. Da las gracias hoy y ponte en contacto con cada persona.
}
# Sigue a la frase de arriba: alguien del equipo ya conoce a tantas personas
ask-said-kept = { $by } ya conoce a { $count } de estas personas.
ask-said-maybe = Quizá ya conozcas a alguna de estas personas.
ask-said-events = { $count ->
    [one] 1 evento al que ir.
   *[other] { $count } eventos a los que ir.
}
ask-said-not-yet = Puedes preguntarle a { $who } el { $day }. Es una promesa, exactamente para ese día.
ask-said-later = Guardado: preguntar a { $who } más adelante.
ask-said-nobody = Guardado: por ahora no se le ocurre nadie. Ya le preguntaste a { $who }.
ask-said-declined = Guardado: { $who } prefiere que no.

## Lo que se sabe de la persona, una frase para cada cosa

ask-fact-bought = Compró { $product }.
ask-fact-bought-on = Compró { $product } el { $day }.
ask-fact-issue = Su problema: { $issue }
ask-fact-gave = { $names ->
    [one] Ya dio un nombre antes.
   *[other] Ya dio { $names } nombres antes.
}
ask-fact-last-asked = Se le preguntó por última vez el { $day }.
ask-fact-never-asked = Nunca se le preguntó.
ask-fact-offline = Lo que se sabe de esta persona vuelve con la red.
ask-write-note = Escribir la nota que pueden reenviar
