## Lo que no pudo ser y por qué: una frase para cada caso

problem-stale-contact = Los datos de { $name } cambiaron mientras tanto.
problem-not-found = { $what ->
    [action] Aquí no existe esa acción.
    [card] Aquí no existe esa tarjeta.
    [contact] Aquí no existe ese contacto.
    [deal] Aquí no existe esa oportunidad.
    [file] Aquí no existe ese archivo.
    [follow-up] Aquí no existe ese seguimiento.
    [import] Aquí no existe esa importación.
    [invitation] Aquí no existe esa invitación.
    [letter] Aquí no existe esa carta.
    [likeness] Aquí no existe ese posible repetido.
    [mail] Aquí no existe ese correo.
    [mail-server] Aquí no existe ese servidor de correo.
    [mailbox] Aquí no existe ese buzón.
    [moment] Aquí no existe ese momento.
    [page] Aquí no existe esa página.
    [referral] Aquí no existe esa recomendación.
    [user] Aquí no existe esa cuenta.
    [workspace] Aquí no existe ese espacio de trabajo.
   *[other] Aquí no existe lo que buscas.
}
problem-wrong-password = Ese correo y esa contraseña no coinciden.
problem-too-many-tries = Demasiados intentos. { $minutes ->
    [1] Espera 1 minuto, por favor.
   *[other] Espera { $minutes } minutos, por favor.
}
problem-link-used = Este enlace ya se usó o es demasiado antiguo. Pide uno nuevo.
problem-our-side = Algo falló de nuestro lado. No se guardó nada.

## Qué hacer entonces

next-put-right = Corrígelo y guarda otra vez; no se pierde nada de lo que escribiste.
next-both-versions = Mira las dos versiones y decide cuál se queda.
next-by-hand = Mira el historial y cambia a mano lo que necesites.
next-try-again = Inténtalo otra vez dentro de un momento.

## El método dice que no

refusal = { $refusal ->
    [licence_needs_ask] Te dio permiso para preguntar este día, así que esto solo se cierra preguntando.
    [not_your_promise] Esta promesa solo la puede cerrar quien dio su palabra.
    [must_do_needs_reason] Una promesa solo se descarta con una razón por escrito.
    [must_do_stays] Esto se prometió para el { $day }. Una promesa no se mueve.
    [follow_up_already_closed] Este seguimiento ya está cerrado.
    [moment_already_closed] Este momento ya está cerrado.
    [dismissal_needs_reason] Di en pocas palabras por qué no es un buen momento para preguntar.
    [deal_already_closed] Esta oportunidad ya está cerrada.
    [closed_before_opened] Esta oportunidad se abrió el { $day }, así que no pudo cerrarse antes.
    [moved_before_captured] Su nombre se anotó el { $day }, así que esto no pudo pasar antes.
    [do_not_contact] Pidió que no se le contacte.
    [left_in_peace] Una de estas personas pidió que tu empresa no vuelva a contactarla, así que no guardamos su número ni su dirección.
    [do_not_ask] Pidió que no se le pidan recomendaciones.
    [complaint_open] Tiene una queja abierta. Soluciónala primero.
    [asked_recently] Le preguntaste el { $day } sin un motivo especial. Déjalo hasta el { $until }, salvo que pase algo nuevo.
    [no_names] Anota al menos un nombre.
    [prompters_not_shown] Repasa las pistas una vez más antes de darlo por imposible.
    [decline_needs_reason] Escribe por qué prefiere que no, con sus palabras.
    [licence_not_ahead] El día para volver a preguntar tiene que ser posterior a la conversación.
    [licence_too_far] Faltan más de cinco años para eso. Revisa la fecha.
    [stage_unchanged] Esta recomendación ya está en ese punto.
    [stage_goes_back] Con eso la recomendación iría hacia atrás. Mejor corrígela, para que queden anotadas las dos cosas.
    [self_referral] Una de las líneas nombra a la misma persona que dio los nombres. Nadie puede recomendarse a sí mismo.
    [credit_needs_reason] Di por qué el mérito pasa a otra persona.
    [gift_over_limit] Es más de lo permitido: { $limit } por persona en 12 meses ({ $law }). En esos meses ya se le regalaron { $given }.
    [gift_for_referral] En tu sector no se regala nada por una recomendación ({ $law }).
    [gift_rules_unknown] Esta versión no conoce el sector de tu oficina, así que nadie puede decir qué se puede regalar.
    [gift_is_money] En tu sector un regalo nunca es dinero ({ $law }).
    [needs_permission] Aquí nadie ha tratado aún con esa persona, y la ley de su lugar pide antes su permiso ({ $law }).
    [needs_permission_anyway] Aquí nadie ha tratado aún con esa persona y no conocemos la ley de su lugar: un mensaje no solicitado espera su permiso.
    [permission_withdrawn] Ya no quiere que se le contacte así: { $channel ->
        [phone] teléfono
        [sms] mensaje de texto
        [email] correo electrónico
       *[post] correo postal
    }.
   *[in_the_future] El { $day } aún no ha llegado.
}
refusal-next = { $refusal ->
    [licence_needs_ask] Abre «Preguntar» o descarta la promesa con una razón por escrito.
    [not_your_promise] Habla con quien lleva el contacto o haz que un responsable lo reasigne primero.
    [must_do_needs_reason] Añade unas palabras y guarda otra vez.
    [dismissal_needs_reason] Añade unas palabras y guarda otra vez.
    [must_do_stays] Cúmplela o descártala con una razón por escrito.
    [follow_up_already_closed] Mira en el historial quién lo cerró y cuándo.
    [moment_already_closed] Mira en el historial quién lo cerró y cuándo.
    [deal_already_closed] Mira en el historial quién la cerró y cuándo.
    [closed_before_opened] Revisa el día.
    [moved_before_captured] Revisa el día.
    [do_not_contact] Respeta su decisión. Si cambia de idea, un responsable puede levantar esto.
    [left_in_peace] Quita el número y la dirección de esa persona y guarda los demás. Y dale las gracias igualmente a quien dio su nombre.
    [do_not_ask] Si te dio un nombre por iniciativa propia, anótalo como recomendación espontánea.
    [complaint_open] Marca la queja como solucionada cuando lo esté y pregunta después.
    [asked_recently] Si pasó algo nuevo, marca el momento; si te dio un nombre sin que preguntaras, anótalo como recomendación espontánea.
    [no_names] Añade un nombre o elige qué te dijo.
    [prompters_not_shown] Léelas en voz alta y marca que lo hiciste.
    [decline_needs_reason] Bastan unas palabras.
    [licence_not_ahead] Elige 30, 60 o 90 días, u otro día que aún no haya llegado.
    [licence_too_far] Elige 30, 60 o 90 días, u otro día que aún no haya llegado.
    [stage_unchanged] No hay nada que hacer.
    [stage_goes_back] Usa «Corregir» en la recomendación.
    [self_referral] Quita esa línea o escribe algo más sobre la persona de la que se trata.
    [credit_needs_reason] Añade unas palabras y guarda otra vez.
    [gift_over_limit] Elige algo más pequeño o pregunta a la dirección: puede permitirlo con una nota por escrito.
    [gift_for_referral] Da las gracias con palabras. Una nota de la dirección no lo cambia.
    [gift_rules_unknown] Administración elige de nuevo el sector en los ajustes de la oficina.
    [gift_is_money] Elige un objeto o una tarjeta de regalo.
    [needs_permission] Deja que quien lo recomendó envíe la presentación con sus propias palabras, o apunta el permiso cuando lo tengas.
    [needs_permission_anyway] Deja que quien lo recomendó envíe la presentación con sus propias palabras, o apunta el permiso cuando lo tengas.
    [permission_withdrawn] Contacta por otra vía, o apúntalo cuando lo vuelva a permitir.
   *[in_the_future] Elige hoy o un día anterior.
}

## Campos que no se pueden leer

field-too-long = Acorta esto, por favor: tiene { $length } caracteres y caben { $most }.
field-still-to-come = El { $day } aún no ha llegado. Elige hoy o un día anterior.
field-too-long-ago = El { $day } queda demasiado lejos. Revisa el año.
field-name = Escribe un nombre.
field-your-name = Escribe tu nombre.
field-no-randomness = Este sistema no tiene ninguna fuente de azar.
field-id = Este identificador no se puede usar. Crea uno nuevo.
field-clock = Este dispositivo marcaba el { $day }. Ponlo en hora y guarda esto otra vez.
numbers-days-swapped = El último día es anterior al primero.
password-too-short = Elige una contraseña de al menos { $least } caracteres.
password-too-long = Elige una contraseña de { $most } caracteres como máximo.
password-unusable = Esta contraseña no se puede usar: { $why }.
password-not-hashed = No se pudo cifrar la contraseña.
password-not-current = Esa no es tu contraseña actual.
profile-appearance = Elige claro, oscuro o como el dispositivo.
profile-language = Elige uno de los idiomas.
profile-zone = Elige una zona horaria de la lista.
office-name = Di cómo se llama tu empresa.
office-currency = Escribe la moneda con tres letras, por ejemplo USD o EUR.
office-rule = No hay ninguna regla que se llame «{ $rule }».
office-week = Elige al menos un día laborable.
team-invites = A los responsables solo los invita administración; a la gente de ventas, también los responsables.
team-invites-back = Solo los responsables y administración pueden invitar y retirar invitaciones.
team-address-taken = Alguien ya inicia sesión con esa dirección.
team-roles = Solo administración puede cambiar funciones y equipos.
team-one-admin = La empresa necesita al menos una persona en administración.
team-manager = Elige a alguien que sea responsable o de administración.
team-page-managers = La página del equipo es para los responsables.
team-playbook = Solo administración puede cambiar las reglas.
learn-too-many = Envía { $most } respuestas como máximo.
learn-manager = Lo que ha aprendido toda la empresa solo lo puede borrar un responsable.
done-what = Di qué se hizo.
let-go-what = Di qué se descarta.
close-too-many = Cierra { $most } a la vez como máximo.
promise-not-ahead = El { $day } no está por venir. Elige un día posterior.
promise-too-far = Para el { $day } faltan más de cinco años. Revisa la fecha.
undo-not-here = Esto no se puede deshacer aquí.
undo-licence = Este permiso para preguntar solo lo puede retirar la persona a quien se le dio.
undo-do-not-contact = Solo un responsable puede levantar un «No contactar nunca».
undo-built-upon = Hay algo más reciente que depende de esto, así que no se puede deshacer del todo.
undo-goal-over = Una semana con esta meta ya terminó, y las semanas terminadas conservan su meta. Pon otra en su lugar.
undo-cover-over = Las ausencias que ya terminaron quedan como estaban. Lo que sigue en curso puedes terminarlo en Ausencias.
undo-of-undo = Eso ya deshacía algo. Mejor vuelve a hacerlo desde el principio.
undo-too-late = Ha pasado demasiado tiempo para deshacerlo.
undo-import-theirs = Solo quien trajo a estas personas puede deshacer la importación.
undo-import-old = Esta importación es de antes de que se pudieran deshacer de una sola vez.
wish-words-missing = Escribe qué te dijo.
give-missing = Di qué le diste.
mailbox-host = Escribe el nombre del servidor, por ejemplo imap.example.com.
mailbox-host-only = Escribe solo el nombre del servidor, por ejemplo imap.example.com.
mailbox-port = Entre 1 y 65535; normalmente, 993.
mailbox-security = Elige cómo se cifra la conexión.
mailbox-user = Escribe el nombre con el que inicias sesión.
mailbox-sign = Contiene un signo que no lleva ningún nombre.
mailbox-password = Esto no puede ser una contraseña: es demasiado largo o tiene un salto de línea.
mailbox-password-again = Escribe la contraseña: solo se envía al servidor para el que se escribió.
mailbox-left = { $count ->
    [1] Un correo quedó fuera: es demasiado grande o no es un correo.
   *[other] { $count } correos quedaron fuera: son demasiado grandes o no son correos.
}
mailbox-member-gone = Esta persona ya no trabaja aquí.
capture-long-list = Es una lista larga. Guárdala en un archivo e impórtala.
capture-no-name = Escribe al menos un nombre.
capture-too-many = Con { $most } personas a la vez basta. Importa las listas más largas desde un archivo.
contact-phone = «{ $phone }» no parece un número de teléfono.
merge-same = Elige dos contactos distintos.
merge-two-reps = Estos dos son de dos comerciales. Que los una alguien responsable de ambos.
card-brief = Di en una frase a quién ayudas: «Ayudo a panaderías a las que les falla el horno un viernes».
card-days = Entre 1 y { $most } días, o vacío para que no caduque.
card-reach = Escribe un número de teléfono o un correo: la gente querrá contactar contigo.
card-everybody = Para todo el mundo
card-closed = Esta tarjeta está cerrada. Crea una nueva.
card-names-me = Escriba también su nombre, para saber a quién dar las gracias.
card-names-reach = Escriba cómo podemos contactar con usted.
card-names-everybody = Escriba un nombre para cada persona.
card-names-none = Escriba al menos un nombre.
card-names-too-many = Con { $most } personas a la vez basta. Envíe estas y después las demás.
answer-signature-known = El contacto ya dice todo esto.
ask-too-many-names = Guarda { $most } nombres a la vez como máximo y luego sigue.
ask-when-again = Elige cuándo volver a preguntar.
reopen-only-after-no = Solo puede acabar así la llamada a alguien que dijo que no.
server-host = Escribe el nombre del servidor, por ejemplo smtp.example.com.
server-port = Un puerto es un número del 1 al 65535; normalmente, 465 o 587.
server-password-long = Una contraseña tiene { $most } caracteres como máximo, en una sola línea.
server-password = Escribe la contraseña de este servidor.
server-office-address = Escribe la dirección desde la que salen los correos de la oficina; no la de alguien que los recibe.
vault-too-long = Este secreto no se puede cifrar: es demasiado largo.
vault-no-key = Este servidor no tiene ninguna clave con la que guardar contraseñas.
vault-other-key = La contraseña se guardó con otra clave. Escríbela una vez más en los ajustes.
erase-managers = Solo los responsables y administración pueden borrar los datos de alguien.
deal-product = Di qué vendes.
deal-why = Escribe por qué dijo que no, con sus palabras.
deal-value = Revisa el importe.
letter-same-words = Ya le escribiste estas mismas palabras. Cambia algunas: una carta es para una persona y una sola vez.
letter-subject = Di en pocas palabras de qué se trata.
letter-body = Escribe lo que quieres contarle.
letter-same-address = Las dos personas tienen la misma dirección. Para presentarlas hace falta una de cada una.
letter-address = Escribe a qué dirección va o envíala con tu propio programa.
letter-other = Elige a la otra persona, de quien trata la carta.
letter-other-self = Elige a otra persona: a nadie se le presenta consigo mismo.
letter-no-server = Configura primero tu servidor de correo o envíala con tu propio programa.
letter-keeps = Con una sola carta se cumplen { $most } seguimientos como máximo.
letter-being-sent = Se está enviando en este mismo momento. Vuelve a mirar dentro de un minuto.
letter-gone = Esta carta ya salió.
letter-not-so = Eso no encaja con el punto en que está esta carta.
letter-send-yourself = Le falta un servidor o una dirección. Envíala tú.
log-licence = El permiso para preguntar se da cuando preguntas: guárdalo allí como «todavía no».
log-event-before = El día del evento es anterior a la conversación.
log-complaint = Una queja no es momento para preguntar. Elige una de las dos cosas.
log-note = Escribe qué pasó.
import-other-file = Con este identificador ya se importó otro archivo. Impórtalo con uno nuevo.
import-damaged = Este archivo no se puede leer: está dañado.
import-interrupted = Se interrumpió.
import-nobody = En esta fila no hay nadie.
import-keeper = Este contacto lo lleva { $keeper }; no se cambió nada.
import-no-more = El archivo no dice nada que no dijera ya una importación anterior.
import-perhaps-peace = Puede ser alguien que pidió que no se le contacte: entró, y un responsable decide.
import-perhaps = Entró como contacto nuevo. Quizá sea { $name }: { $because }
post-nobody-carries = Aquí nadie reparte cartas.
post-stopped = Este servidor se detuvo mientras se enviaba la carta.
post-writer-gone = Quien la escribió ya no trabaja aquí.
post-our-side = Algo falló de nuestro lado.
post-no-address = No hay ninguna dirección a la que enviarla.
post-no-server = No hay ningún servidor de correo en tus ajustes.
post-too-slow = El servidor de correo tardó demasiado en responder.

## Lo que queda en el historial

note-gave-back = Favor devuelto: { $what }
how-gave-back = Se devolvió el favor
how-let-go = Descartado
how-told-with-rest = Contado junto con lo demás
how-stage-corrected = Se corrigió en qué punto estaba la recomendación
how-one-person = Los dos contactos eran la misma persona
note-also-known = También se le conoce como { $name }.
how-not-again = Pidió que no se le vuelva a preguntar
deal-second = Segunda conversación
how-talk-again = Quiere volver a hablar
how-by-letter = Por carta: { $subject }
came-by-mail = Cómo llegó aquí
came-by-mail-out = Le escribiste el { $day }
came-by-mail-in = Te escribió el { $day }
note-named-again = Su nombre volvió a salir: { $line }
perhaps-peace = Puede ser alguien que pidió que no se le contacte: un responsable decide.
you-chose-them = Tú elegiste este contacto
note-card-who = Escribió en tu tarjeta quién es: { $line }
note-card-named = Alguien dio su nombre en tu tarjeta: { $line }
note-card-peace = { $count ->
    [1] Dio en tu tarjeta el nombre de alguien que pidió que no se le contacte. No se guardó nada de eso.
   *[other] Dio en tu tarjeta el nombre de { $count } personas que pidieron que no se las contacte. No se guardó nada de eso.
}
not-told-yet = Todavía no lo sabe. Pregúntale primero a quien dio su nombre.

## Hoy: por qué se debe algo, en una frase

why-licence-to-ask = Te dijo que le pidieras recomendaciones el { $day }.
why-contact-the-referral = Su nombre te lo dio { $person }. Haz el primer contacto.
why-contact-the-referral-on = Su nombre te lo dio { $person } el { $day }. Haz el primer contacto.
why-thank-the-referrer = Te dio nombres. Da las gracias.
why-thank-with-gift = Compró { $person }, que llegó de su parte. Agradéceselo con un regalo, donde esté permitido.
why-thank-up-the-chain = { $person } compró. La cadena de recomendaciones que llevó hasta ahí empezó con esta persona.
why-inform-the-referrer = { $stage ->
    [met] Cuéntale cómo va con { $person }: ya hubo reunión.
    [lost] Cuéntale cómo va con { $person }: no salió adelante.
    [no_response] Cuéntale cómo va con { $person }: no hubo respuesta.
    [won] Cuéntale cómo va con { $person }: venta ganada.
   *[contacted] Cuéntale cómo va con { $person }: primer contacto hecho.
}
why-inform-of-the-win = Compró { $person }, que llegó de su parte. Cuéntaselo y dale las gracias.
why-call-the-non-buyer = Compró { $person }, que llegó de su parte. En su día, aquí te dijeron que no. Llama y da las gracias.
why-call-the-non-buyer-said = Compró { $person }, que llegó de su parte. En su día, aquí te dijeron que no: «{ $why }». Llama y da las gracias.
why-ask-for-the-happy-call = Llegó de parte de { $person }, a quien le encantaría oír que está feliz con su compra. Pídele que llame.
why-ask-to-publish = Envió un testimonio. Pregunta si puedes publicarlo.
why-attend = Mencionó una asociación. Ve o pide que te presenten.
why-attend-event = Te recomendó { $event }. Ve o pide que te presenten.
why-stay-in-touch = Ha pasado un tiempo. Mantén el contacto.
why-reciprocate = Te dio una recomendación y todavía no ha recibido nada a cambio.
why-silence-alarm = Su nombre lo dio { $person } y nadie se ha puesto en contacto todavía.
why-silence-alarm-on = Su nombre lo dio { $person } el { $day } y nadie se ha puesto en contacto todavía.
why-promise = Le diste tu palabra.

## Hoy: por qué preguntar, en una frase

why-ask-gave-referral = Te dio una recomendación { $ago }. Pregunta ahora por todas las demás.
why-ask-rescue = Le resolviste un apuro { $ago }.
why-ask-testimonial = Envió un testimonio { $ago }.
why-ask-praise = Elogió tu trabajo { $ago }.
why-ask-close = Compró { $ago }. La ilusión está reciente.
why-ask-project-completed = Terminaste su proyecto { $ago }.
why-ask-licence-due = Te dijo que preguntaras el { $day }.
why-ask-association = Entró en una asociación; lo supiste { $ago }.
why-ask-association-event = Te habló de { $event } { $ago }.
why-ask-no-sale = Dijo que no { $ago }. Preguntar le quita presión.

## Sustituciones, y quién se queda con quién

cover-who = Elige a una persona del equipo que esté.
cover-over = Ese día ya pasó. El primer día es { $today } o después.
cover-ahead = Falta más de un año para eso.
cover-swapped = El último día es anterior al primero.
cover-long = Es más de medio año. Mejor pasa los contactos a otra persona.
cover-taken = Ya hay una sustitución del { $from } al { $to }. Termínala primero.
cover-away-too = { $name } tampoco estará.
cover-stands-in = En ese tiempo sustituye a otra persona. Termina eso primero.
why-for-a-colleague = Por { $name }, que no está: { $why }
feed-for-a-colleague = { $whom } (por { $colleague })
month-not-begun = Ese mes todavía no ha empezado.
