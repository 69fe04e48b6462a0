## Las palabras del método, como etiquetas

standing = { $standing ->
    [prospect] Posible cliente
    [customer] Cliente
    [non_buyer] No compró
   *[partner] Colabora
}
tier = { $tier ->
    [A] A
    [B] B
   *[C] C
}
role = { $role ->
    [rep] Ventas
    [manager] Responsable del equipo
   *[admin] Administración
}
interaction-kind = { $kind ->
    [call] Llamada
    [meeting] Reunión
    [email] Correo
    [text] SMS
    [visit] Visita
    [testimonial] Testimonio
   *[note] Nota
}
moment-kind = { $kind ->
    [gave_referral] Acaba de darte una recomendación
    [rescue] Le resolviste un apuro
    [testimonial] Envió un testimonio
    [praise] Elogió tu trabajo
    [close] Compró
    [project_completed] Proyecto terminado
    [licence_due] Te dijo que preguntaras hoy
    [association] Entró en una asociación
   *[no_sale] Dijo que no
}
stage = { $stage ->
    [captured] Nombre anotado
    [introduced] Presentación hecha
    [contacted] Primer contacto hecho
    [met] Ya hubo reunión
    [won] Venta ganada
    [lost] Venta perdida
   *[no_response] Sin respuesta
}
stage-inside = { $stage ->
    [captured] nombre anotado
    [introduced] presentación hecha
    [contacted] primer contacto hecho
    [met] ya hubo reunión
    [won] venta ganada
    [lost] venta perdida
   *[no_response] sin respuesta
}
follow-up-kind = { $kind ->
    [licence_to_ask] Pedir recomendaciones
    [contact_the_referral] Ponerse en contacto
    [call_the_non_buyer] Llamar y dar las gracias
    [thank_the_referrer] Dar las gracias
    [inform_of_the_win] Contar que hubo venta
    [promise] Cumplir tu promesa
    [thank_with_gift] Agradecer con un regalo
    [thank_up_the_chain] Agradecer toda la cadena
    [inform_the_referrer] Contar cómo va
    [ask_for_the_happy_call] Pedir la llamada de cliente feliz
    [ask_to_publish] Pedir permiso para publicar
    [attend] Asistir
    [stay_in_touch] Mantener el contacto
    [reciprocate] Devolver el favor
    [silence_alarm] Todavía no ha llamado nadie
    [prepare_for_event] Preparar el evento
    [after_the_event] Apuntar a quién conociste
    [birthday] Felicitar el cumpleaños
    [deal_anniversary] Recordar el aniversario de una venta
    [ask_what_came_of_it] Preguntar qué salió
   *[other] Seguimiento
}
follow-up-inside = { $kind ->
    [licence_to_ask] pedir recomendaciones
    [contact_the_referral] ponerse en contacto
    [call_the_non_buyer] llamar y dar las gracias
    [thank_the_referrer] dar las gracias
    [inform_of_the_win] contar que hubo venta
    [promise] cumplir tu promesa
    [thank_with_gift] agradecer con un regalo
    [thank_up_the_chain] agradecer toda la cadena
    [inform_the_referrer] contar cómo va
    [ask_for_the_happy_call] pedir la llamada de cliente feliz
    [ask_to_publish] pedir permiso para publicar
    [attend] asistir
    [stay_in_touch] mantener el contacto
    [reciprocate] devolver el favor
    [silence_alarm] todavía no ha llamado nadie
    [prepare_for_event] preparar el evento
    [after_the_event] apuntar a quién conociste
    [birthday] felicitar el cumpleaños
    [deal_anniversary] recordar el aniversario de una venta
    [ask_what_came_of_it] preguntar qué salió
   *[other] seguimiento
}
letter-kind = { $kind ->
    [thank_you] Agradecimiento
    [update] Cómo va
    [first_contact] Primer contacto
    [introduction] Presentación de ambas partes
    [forwardable_note] Nota para reenviar
    [happy_call] Pedir la llamada de cliente feliz
   *[permission] Pedir permiso para publicar
}
letter-state = { $state ->
    [queued] En camino
    [sending] Enviándose
    [handed] En tus manos
    [sent] Enviada
    [failed] No enviada
    [unknown] Quizá enviada
   *[withdrawn] Retirada
}

## En tu propio calendario

feed-name = Who Else? – { $name }
feed-title = { $what }: { $whom }
feed-promise = Promesa
