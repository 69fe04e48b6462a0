## Personas: quiénes son

people-role = { $title } en { $company }
people-listed = { $count ->
    [0] nadie
    [1] { $first }
    [2] { $first } y { $second }
   *[other] { $first } y { $others } más
}
people-count = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}

## La lista de personas

people-new = Nuevo contacto
people-find = Buscar a alguien
people-find-hint = Nombre, empresa, número
people-find-button = Buscar
people-nobody-named = Nadie con ese nombre.
people-nobody-named-hint = Prueba con una parte del nombre o de la empresa, o añade a la persona.
people-none = Aquí todavía no hay nadie.
people-none-hint = Trae a las personas que conoces o anota el próximo nombre que oigas.
people-import = Importar contactos
people-many-fit = Coinciden muchas personas; las mejores están arriba. Escribe más para encontrar menos.
people-more = Más personas
people-hint = { $hint ->
    [do_not_contact] no contactar
    [complaint_open] queja abierta
    [do_not_ask] no preguntar
    [gave_names] dio nombres
   *[never_asked] nunca le preguntaste
}

## Lo encontrado al escribir

found-nobody = Nadie se llama «<bdi>{ $query }</bdi>».
found-nobody-add = Nadie se llama «<bdi>{ $query }</bdi>». <a href="/contacts/new">Añadir</a>
found-spoken-with = Con quién hablaste últimamente
found-who-gave = ¿Quién te dio el nombre?
found-giver-nobody = Nadie

## El formulario de un contacto

edit-back = Volver
edit-edit = Editar a { $name }
edit-name = Nombre
edit-title = Cargo
edit-company = Empresa
edit-phone = Teléfono
edit-email = Correo
edit-several = Si hay varios, sepáralos con comas.
edit-kind = Para ti es
edit-tier = Mantener el contacto
edit-basis = Por qué puedes contactar
edit-offers = Ofrece
edit-offers-hint = Lo que podría hacer por otros.
edit-needs = Necesita
edit-needs-hint = A quién o qué busca.
edit-notes = Notas
edit-is-here = { $name } ya está aquí.

## Mientras tanto lo cambió otra persona

conflict-title = Dos versiones
conflict-sentence = Alguien guardó cambios mientras escribías. No se pierde nada tuyo: elige línea por línea.
conflict-theirs = Guardado ahora
conflict-yours = Lo tuyo
conflict-empty = vacío
conflict-save = Guardar lo elegido
conflict-keep = Dejar lo guardado

## Se registra una conversación

log-title = Registrar conversación
log-heading = ¿Qué pasó?
log-kind = Fue
log-what = En pocas palabras
log-what-hint = Lo que más vale son sus propias palabras. Puedes pegar un correo entero.
log-day = Día
log-moment = ¿Un motivo para preguntar?
log-association = ¿Qué grupo o evento?
log-association-day = Su día
log-could-ask = Podría haber preguntado en esa conversación
log-complained = Hubo una queja: no preguntar hasta que esté solucionada
log-then-ask = Guardar y preguntar ahora
log-done = Registrado.
log-done-moment = Registrado, y hay un momento para preguntar.
log-done-barred = Registrado. Sin momento para preguntar: a { $name } no se le pregunta por ahora.
log-done-complaint = Registrado. A { $name } no se le pregunta hasta que esté solucionado.
log-choose-kind = Elige qué fue.
log-choose-moment = Elige un motivo de la lista, o ninguno.
noticed-title = Lo que pueden significar sus palabras
noticed-yes = Sí
noticed-no = No

## Oportunidades de venta

deal-new = Nueva oportunidad
deal-what = ¿De qué se trata?
deal-value-hint = Puede quedar vacío.
deal-issue = ¿Qué problema resuelve?
deal-issue-hint = Con sus palabras. Las necesitarás cuando preguntes quién más lo tiene.
deal-open-it = Abrir la oportunidad
deal-open-done = La oportunidad está abierta.
deal-selling = ¿Qué vendes?
deal-won-title = Ganada
deal-won-heading = ¡Ganada!
deal-lost-title = Perdida
deal-lost-heading = Te dijeron que no
deal-day = Día
deal-issue-solved = ¿Qué problema resolvió?
deal-issue-solved-hint = Con sus palabras. En la página siguiente preguntas quién más lo tiene.
deal-won-then-ask = Guardar y preguntar quién más
deal-reason = ¿A qué te dijeron que no?
deal-reason-hint = Para el día en que des las gracias por un nombre.
deal-reason-missing = ¿A qué te dijeron que no? Te hará falta cuando vuelvas a llamar.
deal-lost-anyway = Pregunta igualmente: quita presión, y quizá conozca a alguien a quien le sirva.
deal-lost-then-ask = Guardar y preguntar a quién le serviría
deal-won-done = Ganada con { $name }. Pregunta ahora, mientras está reciente.
deal-finished-note = Terminado: { $deal }
deal-finished-done = Terminado para { $name }: { $deal }.

## Dinero

money-label = Valor en { $sign }
money-with-sign = { $sign }{ $amount }
money-with-code = { $code } { $amount }
money-unreadable = Solo cifras, como 4.200.
money-too-much = Revisa el valor, por favor.
