## Hoy

today-section = { $section ->
    [promises] Promesas
    [ask] Preguntar
   *[next] Después
}
today-count-promises = { $count ->
    [1] 1 promesa
   *[other] { $count } promesas
}
today-count-asks = { $count } por preguntar
today-count-more = { $count } más
today-count-rest = { $count } por hacer
today-done = Hecho hoy: { $count }
today-letters = { $count ->
    [1] Una carta espera una palabra tuya
   *[other] { $count } cartas esperan una palabra tuya
}
today-more = { $count ->
    [1] Queda 1 más. Sube cuando vayas terminando.
   *[other] Quedan { $count } más. Suben cuando vayas terminando.
}
today-suppressed = Por ahora, no preguntar
today-and-more = (y { $count } más)
today-promise = Promesa,
today-escalated = Con retraso: tu responsable también lo ve.
today-not-now = Ahora no
today-why-not-ask = ¿Por qué no preguntarle a <bdi>{ $name }</bdi>?
today-why-not-ask-hint = No es el día, acabo de preguntarle, …
today-why-let-go = Diste tu palabra. ¿Por qué descartarla?
today-why-not = ¿Por qué no? (puede quedar vacío)
today-why-not-hint = Ya me llamó, se mudó, …
today-let-go = Descartar
today-team-late = { $others ->
    [0] { $owner } le debe una promesa a { $name }: { $late }.
    [1] { $owner } le debe una promesa a { $name }: { $late }. Hay otra promesa del equipo con retraso.
   *[other] { $owner } le debe una promesa a { $name }: { $late }. Hay otras { $others } promesas del equipo con retraso.
}
today-all-kept = Todas las promesas, cumplidas.
today-nothing-due = No hay nada pendiente.
today-next-is = Lo siguiente: { $name }, { $due }.
today-nobody-waits = Nadie te está esperando.
today-never-asked = ¿A quién le encantó y nunca le preguntaste?
today-first-name = Anota el próximo nombre que oigas o registra algo bueno que alguien haya dicho.
today-capture = Anotar un nombre
today-barred = { $because ->
    [do_not_ask] Pidió que no se le pregunte.
    [do_not_contact] Pidió que no se le contacte.
   *[complaint] No preguntes mientras su queja siga abierta.
}
today-ask-now = Preguntar ahora
today-done-act = Hecho
today-done-with = con { $name }
today-done-what = Hecho: { $what }
today-open = Abrir
today-another-day = Otro día
today-log = Registrar conversación
today-know-first = Leer antes
today-talk-again = Quiere volver a hablar
today-write = Escribir
today-write-to = a { $name }
today-moment = Un buen momento para preguntar
today-you-promised = Prometiste: { $words }
today-warmth = { $heat ->
    [hot] Caliente: { $ago }
    [warm] Templado: { $ago }
   *[cooling] Se enfría: { $ago }
}
today-learned = { $kind }: { $names } nombres por petición (de { $asks } peticiones tuyas)
heat = { $heat ->
    [hot] Caliente
    [warm] Templado
   *[cooling] Se enfría
}

## La hoja del día, en papel

sheet-print = Imprimir
sheet-nothing = No hay nada pendiente. Un buen día para entusiasmar a alguien.
sheet-day = { $weekday } { $day } de { $month } de { $year }
sheet-whose = { $name }, { $workspace }
sheet-who-else = ¿Quién más?

## Lo que se debe, en una frase

owed-somebody = alguien
owed-licence-to-ask = Pide recomendaciones: es el día que te dijo.
owed-contact-the-referral = Ponte en contacto. La recomendación viene de { $person }.
owed-thank-the-referrer = Da las gracias por los nombres.
owed-thank-with-gift = Agradéceselo con un regalo, donde esté permitido: { $person } compró.
owed-thank-up-the-chain = Dale las gracias: { $person } compró, y la cadena que llevó hasta ahí empezó aquí.
owed-inform-the-referrer = { $stage ->
    [captured] Cuéntale cómo va con { $person }: nombre anotado.
    [introduced] Cuéntale cómo va con { $person }: presentación hecha.
    [contacted] Cuéntale cómo va con { $person }: primer contacto hecho.
    [met] Cuéntale cómo va con { $person }: ya hubo reunión.
    [won] Cuéntale cómo va con { $person }: venta ganada.
    [lost] Cuéntale cómo va con { $person }: venta perdida.
    [no_response] Cuéntale cómo va con { $person }: sin respuesta.
   *[unknown] Cuéntale cómo va con { $person }.
}
owed-inform-of-the-win = Cuéntale que { $person } compró y dale las gracias.
owed-call-the-non-buyer = Llama y da las gracias: aquí te dijeron que no, pero { $person } compró.
owed-ask-for-the-happy-call = Pídele que llame a { $person } y le diga que está feliz con su compra.
owed-ask-to-publish = Pregunta si puedes publicar su testimonio.
owed-attend = Ve o pide que te presenten.
owed-attend-event = { $event }: ve o pide que te presenten.
owed-attend-event-at = { $event }, { $place }: ve o pide que te presenten.
owed-stay-in-touch = Mantén el contacto.
owed-reciprocate = Devuelve el favor: te dio una recomendación.
owed-silence-alarm = Todavía no ha llamado nadie. La recomendación viene de { $person }.
owed-promise = Cumple tu promesa.
owed-follow-up = Dale seguimiento.

## Cumplir, descartar, aplazar

done-title = Hecho
done-lead = Di en pocas palabras cómo fue, o nada en absoluto.
done-how = ¿Cómo fue?
kept-on-the-timeline = Queda en el historial.
done-said = Hecho: { $name }.
reopened-said = Una nueva oportunidad con { $name }.
let-go-lead = Una promesa solo se descarta con una razón por escrito.
let-go-why = ¿Por qué?
let-go-said = Ya no está pendiente: { $name }.
put-off-lead = Lo que no es una promesa puede esperar. Una promesa se queda en su día.
put-off-until = Hasta
put-off-save = Aplazar
put-off-missing = Elige un día que aún no haya llegado.
put-off-said = Aplazado hasta el { $day }.
dismissal-lead = Di en pocas palabras por qué no es un buen momento para preguntar.

## Pequeñas decisiones sobre una persona

complaint-title = Hubo una queja
complaint-lead = No preguntes hasta que lo hayas solucionado.
complaint-what = ¿Qué salió mal?
in-their-words = Con sus palabras.
complaint-save = Anotar la queja
complaint-missing = Escribe qué salió mal.
complaint-said = Anotado. A { $name } no se le pregunta hasta que lo soluciones.
resolution-title = Solucionado
resolution-how = ¿Cómo?
may-stay-empty = Puede quedar vacío.
resolution-save = Ya está solucionado
resolution-said = Solucionado. Ya puedes volver a preguntar.
wish = { $wish ->
    [do_not_ask] No preguntar nunca
    [ask_again] Se le puede volver a preguntar
    [do_not_contact] No contactar nunca
   *[contact_again] Se le puede volver a contactar
}
wish-said = { $wish ->
    [do_not_ask] { $name }: no preguntar nunca.
    [ask_again] { $name }: se le puede volver a preguntar.
    [do_not_contact] { $name }: no contactar nunca.
   *[contact_again] { $name }: se le puede volver a contactar.
}
wish-title = Lo que desea
wish-lead = Su palabra siempre manda: lo pendiente que la contradiga se descarta.
wish-save = Respetar
wish-from-now = De ahora en adelante
wish-words = ¿Qué te dijo?
wish-missing = Elige lo que desea.
promise-title = Prometer algo
promise-lead = Se queda en su día y entra en tu calendario.
promise-save = Prometer
promise-what = ¿Qué prometiste?
promise-day = Día
promise-time = Hora
promise-day-missing = Elige el día que prometiste.
promise-missing = Escribe qué prometiste.
promise-said = Anotada tu promesa a { $name } para el { $day }.
give-title = Devolver el favor
give-lead = Un negocio que le enviaste o una presentación que necesitaba.
give-save = Registrar
give-what = ¿Qué le diste?
give-day-hint = Vacío quiere decir hoy.
give-said = Registrado: le devolviste el favor a { $name }.
owner-title = Pasar a alguien del equipo
owner-lead = Todas las promesas van incluidas y ningún día cambia.
owner-save = Pasar
owner-to = A
owner-missing = Elige a quién.
owner-said = Ahora otra persona se ocupa de { $name }.
owner-only-managers = Solo los responsables pueden reasignar contactos.
