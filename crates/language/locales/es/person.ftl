## La página de una persona

person-edit = Editar
person-log = Registrar
person-complaint-open = Queja abierta
person-moments = Un buen momento
person-to-do = Por hacer
person-promise = Promesa,
person-owed = Pendiente
person-you-owe = Tú debes
person-they-owe = Te debe
person-timeline = Historial
person-timeline-empty = Todavía nada. Registra la primera conversación.
person-timeline-older = Anteriores
person-deals = Oportunidades
person-chain = Quién llevó a quién
person-chain-empty = Todavía no llevó a nadie.
person-stage = Estado de la recomendación
person-notes = Notas
person-unknown = También consta
person-limits = Límites
person-complained = Hubo una queja
person-what-went-wrong = ¿Qué salió mal?
person-what-went-wrong-hint = No preguntes hasta que lo hayas solucionado.
person-note-complaint = Anotar la queja
person-ask-now = Preguntar ahora
person-barred-do-not-ask = Pidió que no se le pidan recomendaciones.
person-barred-complaint = No preguntes mientras su queja siga abierta. Soluciónala antes.
person-tier = { $tier }: cada { $days } días
person-customer-since = Cliente desde { $month }
person-non-buyer-why = No compró: { $why }

person-came-asked = { $giver } te dio el nombre el { $day }, cuando preguntaste.
person-came-card = { $giver } te dio el nombre el { $day }, con tu tarjeta.
person-came-unasked = { $giver } te dio el nombre el { $day }, sin que preguntaras.
person-came-file = Llegó con { $file } el { $day }.
person-came-import = Llegó con una importación el { $day }.
person-came-added = Se añadió el { $day }.
person-giver-unknown = Alguien
person-basis = { $basis ->
    [told] Sabe que vas a llamar.
    [named] Te dieron su nombre; todavía nadie se lo ha dicho.
    [relationship] Ya se conocen.
   *[unknown] No se sabe si se le puede contactar.
}
person-kept-by = Lo lleva { $owner }.

person-complaint-since = desde el { $day }
person-complaint-resolve = Solucionar
person-owed-back = Devolver el favor: te dio { $gave ->
    [one] 1 recomendación
   *[other] { $gave } recomendaciones
} y recibió { $received ->
    [0] ninguna
   *[other] { $received }
}.
person-done = Hecho: { $what }
person-moment-words = { $what }: «{ $words }»
person-moment-since = desde el { $day }
person-warmth = { $heat }: { $ago }
person-warmth-until = { $heat }: { $ago }, hasta el { $day }
person-deal-open = Abierta
person-deal-won = Ganada
person-deal-won-on = Ganada el { $day }
person-deal-lost = Perdida
person-deal-lost-on = Perdida el { $day }
person-deal-lost-why = Perdida: { $why }
person-deal-lost-on-why = Perdida el { $day }: { $why }
person-deal-finished = El trabajo está terminado
person-deal-win = Ganada
person-deal-lose = Perdida
person-point = { $kind ->
    [phone] Teléfono
    [email] Correo
    [url] Web
   *[address] Dirección
}
person-address = Dirección
person-birthday = Cumpleaños
person-relationship = Relación
person-offers = Ofrece
person-needs = Necesita
person-captured-line = Anotado como
person-promise-something = Prometer algo
person-write-letter = Escribir una carta
person-make-card = Hacer una tarjeta
person-give-back = Devolver el favor
person-give-away = Pasar a alguien del equipo
person-erase = Borrar sus datos
person-credit = Atribuir a { $name }

## Recomendaciones y sus estados

referral-by = nombre dado por { $name }, { $day }
referral-by-also = nombre dado por { $name }, { $day }, también recomendó
referral-stage-of = Estado de <bdi>{ $name }</bdi>
referral-move = Cambiar<span class="sr">: <bdi>{ $name }</bdi></span>
referral-moved = { $name }: { $stage }.
referral-stands-already = Ya está así: { $stage }.
referral-choose-stage = Elige un estado de la lista.
referral-correct = Corregir el estado
referral-correct-lead = Ambas cosas quedan registradas: dónde estaba y que se corrigió.
referral-stands-at = Está en
referral-since = Desde
referral-since-hint = Vacío quiere decir hoy.
referral-correct-it = Corregir
referral-corrected = Corregido: { $name }, { $stage }.
referral-credit = Cambiar el mérito
referral-credit-lead = El mérito es de { $name }; los demás quedan como «también recomendó».
referral-credit-why = ¿Por qué?
referral-credit-give = Dar el mérito
referral-credited = El mérito es ahora de { $name }.

## Quizá la misma persona

likeness-title = Quizá la misma persona
likeness-lead = Nada se une hasta que tú lo digas, y «Deshacer» lo vuelve a separar.
likeness-none = Nadie de los que anotaste se parece a alguien que ya conoces.
likeness-same = Una persona
likeness-different = Dos personas
likeness-by = Por { $giver }, el { $day }.
likeness-since = Desde el { $day }.
likeness-merged = Ahora son una sola persona.
likeness-told-apart = Dos personas. No se vuelven a proponer.

## Borrar los datos de alguien

erase-title = Borrar sus datos
erase-lead = Nombre, números, direcciones, notas y palabras se van para siempre; «Deshacer» no los recupera. Que algo pasó se conserva, sin nombre.
erase-again = Si alguien vuelve a dar su nombre
erase-peace = Dejar en paz: conservar huellas de sus números y direcciones
erase-no-peace = Se puede volver a anotar
erase-choose = Elige una de las dos opciones.
erase-it = Borrar para siempre
erase-done = Borrado. Lo que pasó se conserva sin nombres.

## Lo que pasó: el historial

fact-somebody = alguien
fact-imported = Llegó con una importación.
fact-named-by = Nombre anotado. Te lo dio { $name }.
fact-added = Nombre anotado.
fact-changed = Datos cambiados.
fact-reassigned = Pasó a otra persona del equipo.
fact-moment = { $kind ->
    [gave_referral] acaba de dar una recomendación
    [rescue] le sacaste de un apuro
    [testimonial] envió un testimonio
    [praise] te elogió
    [close] compró
    [project_completed] el trabajo está terminado
    [licence_due] llegó el día que te dijo
    [association] se unió a un grupo o evento
    [no_sale] dijo que no
   *[other] algo bueno
}
fact-moment-opened = Un momento para preguntar: { $what }.
fact-moment-dismissed = No es momento para preguntar: { $what }.
fact-moment-missed = Pasó un momento sin preguntar: { $what }.
fact-referred = Dio el nombre de { $name }.
fact-was-referred = { $name } dio su nombre.
fact-was-referred-card = { $name } dio su nombre, con tu tarjeta.
fact-referral-moved = Recomendación de { $name }: { $stage }.
fact-referral-corrected = Recomendación de { $name } corregida: { $stage }.
fact-moved = con cambios
fact-credit = El mérito es de { $name }.
fact-a-deal = una venta
fact-deal-opened = Oportunidad abierta: { $deal }.
fact-deal-won = Ganada: { $deal }.
fact-deal-won-worth = Ganada: { $deal }, { $value }.
fact-deal-lost = Perdida: { $deal }.
fact-silence = Hasta entonces no había llamado nadie.
fact-promised = Prometido: { $what }.
fact-promised-for = Prometido: { $what }, para el { $day }.
fact-planned = Previsto: { $what }.
fact-planned-for = Previsto: { $what }, para el { $day }.
fact-done = Hecho: { $what }.
fact-let-go = Descartado: { $what }.
fact-put-off = Aplazado: { $what }.
fact-complained = Hubo una queja.
fact-put-right = La queja está solucionada.
fact-ask-again = Se le puede volver a preguntar.
fact-do-not-ask = Pidió que no se le pregunte.
fact-contact-again = Se le puede volver a contactar.
fact-do-not-contact = Pidió que no se le contacte.
fact-letter = { $kind ->
    [thank_you] Escribiste: agradecimiento.
    [update] Escribiste: cómo fue.
    [first_contact] Escribiste: primer contacto.
    [introduction] Escribiste: presentación de ambas personas.
    [forwardable_note] Escribiste: nota para reenviar.
    [happy_call] Escribiste: petición de que llame para contar que está feliz.
    [permission] Escribiste: petición de permiso para publicar.
   *[other] Escribiste: una carta.
}
fact-merged = Dos contactos eran una persona: lo que se sabía de ambos está aquí.
fact-erased = Se borraron sus datos personales.
fact-taken-back = { $verb ->
    [save_ask] Deshecho: una petición de recomendaciones.
    [log_interaction] Deshecho: algo registrado.
    [capture] Deshecho: un nombre.
    [take_card_names] Deshecho: nombres dados con una tarjeta.
    [open_deal] Deshecho: una nueva oportunidad.
    [close_deal] Deshecho: el cierre de una oportunidad.
    [complete_follow_ups] Deshecho: algo hecho.
    [release_follow_up] Deshecho: algo descartado.
    [put_off] Deshecho: otro día.
    [make_promise] Deshecho: una promesa.
    [dismiss_moment] Deshecho: un momento descartado.
    [move_referral] Deshecho: un cambio en una recomendación.
    [credit_referral] Deshecho: un cambio en una recomendación.
    [edit_contact] Deshecho: un cambio de datos.
    [open_complaint] Deshecho: una queja.
    [resolve_complaint] Deshecho: una queja.
    [respect_wish] Deshecho: un deseo.
    [give_back] Deshecho: un favor devuelto.
    [reassign] Deshecho: un cambio de persona a cargo.
    [record_gift] Deshecho: un regalo.
   *[other] Deshecho: algo.
}
fact-interaction = { $kind ->
    [call] Hablaron por teléfono.
    [meeting] Se reunieron.
    [email_in] Llegó un correo.
    [email] Escribiste.
    [text] Enviaste un SMS.
    [visit] Hiciste una visita.
    [testimonial] Envió un testimonio.
   *[note] Nota.
}
fact-asked-named = Preguntaste. Nombres que te dio: { $count ->
    [1] uno
   *[other] { $count }
}.
fact-asked-named-all = Preguntaste. Nombres que te dio: { $count ->
    [1] uno
   *[other] { $count }
}; después no se le ocurrió nadie más.
fact-asked-not-yet-on = Preguntaste. Todavía no: vuelve a preguntar el { $day }.
fact-asked = { $outcome ->
    [not_yet] Preguntaste. Todavía no.
    [nobody_in_mind] Preguntaste. No se le ocurrió nadie.
    [declined] Preguntaste. Prefiere que no.
   *[other] Preguntaste.
}
