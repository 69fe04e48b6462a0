### Devolver, y cómo se puede contactar con la gente (M26–M30).

## Regalos

gift-title = Un regalo
gift-lead = Apunta lo que regalas, a precio de coste.
gift-what = ¿Qué regalas?
gift-what-hint = Como deba leerlo un auditor: «Caja de té con tarjeta».
gift-what-missing = Di qué regalas.
gift-cost = Lo que costó
gift-cost-missing = Di lo que costó, en cifras. Nada es 0.
gift-cost-wrong = Revisa el importe.
gift-form = ¿Qué es?
gift-form-kind = { $form ->
    [goods] Un objeto
    [gift_card] Tarjeta de regalo
    [hospitality] Comida o entrada
   *[cash] Dinero
}
gift-day = Día
gift-referral = ¿Por qué recomendación?
gift-referral-none = Por ninguna: un cumpleaños, gracias por otra cosa
gift-over-why = ¿Por qué puede pasar del límite?
gift-over-why-hint = Solo puede la dirección. Tu nota queda junto al regalo, para el auditor.
gift-save = Registrar el regalo
gift-said = Registrado: { $cost } para { $name }.
gift-said-over = Registrado por encima del límite, con tu nota: { $cost } para { $name }.
gift-year-limit = Regalado en los últimos 12 meses: { $given } de { $limit }.
gift-year = Regalado en los últimos 12 meses: { $given }. No hay límite.
gift-limit-law = El límite de { $limit } por persona en 12 meses seguidos viene de: { $law }.
gift-no-referral = { $law }: por una recomendación no se regala nada. Un cumpleaños o las gracias por otra cosa, sí.
gift-before = Regalado antes
gift-nobody = Todavía no se ha regalado nada.
gift-line = { $what }, { $cost }
gift-line-for = { $what }, { $cost }, por { $name }
gift-line-over = Por encima del límite: { $why } ({ $by })
note-gift = Regalo: { $what }, { $cost }
how-gave-gift = Se dieron las gracias con un regalo
fact-gift = Se regaló algo.
gifts-title = Regalos
gifts-lead = Lo que se regaló en los últimos 12 meses, a precio de coste. Para el auditor, llévate la lista.
gifts-csv = La lista en un archivo (CSV)
gifts-empty = Aún no hay regalos
gifts-empty-words = Un regalo se registra en la página de una persona, o desde «Agradecer con un regalo» en Hoy.
gifts-menu = Qué se regaló a quién, a precio de coste
gifts-sum = { $name }: { $given } en 12 meses
gifts-sum-limit = { $name }: { $given } de { $limit } en 12 meses
gifts-profile = Reglas: { $profile }.
gifts-all = Todo lo regalado
gifts-by-person = Por persona
person-gift = Regalar algo
person-gift-owed = Agradecer con un regalo
gift-profile-title = Regalos
gift-profile-lead = Lo que permite tu sector. Con nuestras palabras y sin ser asesoría legal: lee la fuente o pon un límite propio.
gift-profile = Sector
gift-profile-name = { $profile ->
    [unknown] Un sector que esta versión no conoce: elige uno
    [free] Sin reglas de un sector
    [settlement_services] Cierre de compraventas inmobiliarias (EE. UU.)
    [broker_dealer] Agencia de valores: regalos de empresa (EE. UU.)
   *[washington_insurance] Seguros en el estado de Washington
}
gift-profile-says = { $profile ->
    [free] Decide la oficina. Pon un límite propio si quieres.
    [settlement_services] Nada de valor por una recomendación, cueste lo que cueste; una nota de la dirección no lo cambia.
    [broker_dealer] Como mucho 300 $ por persona en 12 meses, en relación con el negocio de su empresa.
   *[washington_insurance] Objetos y tarjetas de regalo de como mucho 100 $ por persona en 12 meses, nunca dinero y sin atarlos a una venta.
}
gift-profile-source = { $law }, consultado el { $day }.
gift-profile-unknown = Elige uno de los sectores.
gift-limit-own = Un límite propio
gift-limit-own-hint = Por persona y 12 meses. Vacío deja el del sector.
gift-source = De dónde viene tu límite
gift-source-missing = Di de dónde viene tu límite: un manual, una ley, una decisión.
gift-limit-currency = El límite de este sector está en { $other } y tu oficina cuenta en { $currency }. Pon un límite propio.

## El historial

fact-permission = { $word ->
    [granted] Permitió una vía de contacto.
   *[withdrawn] Retiró una vía de contacto.
}
fact-dealt = { $kind ->
    [inquiry] Preguntó por algo.
   *[payment] Pagó.
}
fact-brought-together = Lo pusiste en contacto con { $name }.
fact-introduction-came-to = { $outcome ->
    [business] De la presentación con { $name } salió un negocio.
    [met] Conoció a { $name }.
   *[nothing] De la presentación con { $name } no salió nada.
}

## Cómo se puede contactar

reach-hours-today = Allí son las { $there }. Se puede llamar desde las { $from } ({ $law }).
reach-hours = Allí son las { $there }. Se puede llamar desde el { $day }, { $from } ({ $law }).
caution-unknown = No hemos leído la ley de su país. Si haces publicidad, pide antes su permiso.
caution-register = Mira antes en: { $register } ({ $law }).
caution-presumed = Vale donde el asunto encaja con su negocio: su permiso se presume, no está dado ({ $law }).
caution-referrer = Puede salir un mensaje sin permiso si nombra por entero a quien lo recomendó ({ $law }).
caution-adverts = Para publicidad, la ley pide antes su permiso ({ $law }).
channel = { $channel ->
    [phone] Teléfono
    [sms] Mensaje de texto
    [email] Correo electrónico
   *[post] Correo postal
}
side = { $side ->
    [person] Particular
   *[business] En su trabajo
}
rules-title = Cómo contactar
rules-where = País: { $country ->
    [none] el número no lo dice
   *[other] { $country }
}. Hora allí: { $time } ({ $zone }).
rules-zone-unknown = zona desconocida, se muestra la tuya
rules-side = { $side ->
    [person] Cuenta como particular.
   *[business] Cuenta como alguien en su trabajo.
}
rules-clock = Cuenta como alguien que trata contigo hasta el { $day } ({ $law }).
rules-clock-over = Contó como alguien que trata contigo hasta el { $day } ({ $law }).
rules-not-advice = Con nuestras palabras, consultado el { $day }, y sin ser asesoría legal.
rules-call-outside = La llamada que prometiste para el { $day } cae después del { $until }, el último día en que cuenta como alguien que trata contigo ({ $law }). Apunta su permiso, con sus palabras.
rules-way-out = Que { $name } envíe la presentación
rules-ways = Vía por vía
rules-said = Lo que dijo
rules-said-nothing = Aún no hay nada apuntado.
rules-dealt = Consultas y pagos
rules-noted = Apuntado para { $name }.
way-open = Vale
way-careful = Con cuidado
way-closed = Aún no
permission-title = Apuntar un permiso
permission-lead = Un permiso vale lo que vale su prueba: quién, cuándo, cómo y con qué palabras.
permission-channel = ¿Para qué vía?
permission-channel-missing = Elige una vía.
permission-which = ¿Qué dijo?
permission-word = { $word ->
    [yes] Sí, puedes
   *[no] No más, por favor
}
permission-words = Sus palabras
permission-words-hint = «Sí, mándame un correo sobre eso.»
permission-words-missing = Apunta sus palabras: son la prueba.
permission-how-title = ¿Cómo lo dijo?
permission-how = { $how ->
    [spoken] en una conversación
    [written] por escrito
    [form] en un formulario
    [card] por una tarjeta
   *[other] de otra forma
}
permission-how-missing = Elige cómo lo dijo.
permission-save = Apuntar
permission-granted = { $channel } permitido, { $how }
permission-granted-words = { $channel } permitido, { $how }: «{ $words }»
permission-withdrawn = { $channel } retirado, { $how }
permission-withdrawn-words = { $channel } retirado, { $how }: «{ $words }»
dealing-title = Apuntar una consulta o un pago
dealing-lead = Cada uno pone en marcha un plazo en algunos países. Una venta ganada lo pone por sí sola.
dealing-which = ¿Qué fue?
dealing-kind = { $kind ->
    [inquiry] Preguntó por algo
   *[payment] Pagó
}
dealing-kind-missing = Elige qué fue.
dealing-words = ¿Sobre qué?
whereabouts-title = Decir dónde está
whereabouts-lead = Lo que esté vacío se deduce de su número, su empresa y tu oficina.
whereabouts-country = País
whereabouts-country-hint = Dos letras: US, GB, DE.
whereabouts-country-wrong = Escribe el país con dos letras, como GB.
whereabouts-zone = Zona horaria
whereabouts-zone-hint = Como America/Denver.
whereabouts-side = Cómo lo ve la ley
whereabouts-side-told = Como indique su empresa
whereabouts-side-wrong = Elige una de las dos.

why-prepare-for-event = Vas a { $event }, que te recomendó: pregunta a quién deberías conocer allí.
why-after-the-event = Estuviste en { $event }, que te recomendó: apunta a quién conociste y da las gracias.
why-event-nameless = el evento
why-birthday = Hoy es su cumpleaños.
why-deal-anniversary = Hace un año o más te compró: pregunta cómo le sirve.
why-ask-what-came-of-it = Lo pusiste en contacto con { $person }: pregunta qué salió.
introduction-why-missing = Di por qué deberían conocerse.
note-introduced = Puestos en contacto: { $why }
how-told-outcome = Se dijo qué salió
pass-over-what = Di qué se pasa por alto.
event-name-missing = Di cómo se llama.
event-line-missing = Apunta a quién conociste.
want-missing = Di qué necesita u ofrece.
note-met-at = Conocido en { $event }.
note-met-at-words = Conocido en { $event }. { $words }
how-not-going = No va
how-event-moved = El evento tiene otro día u otra recomendación
how-logged-whom = Apuntado a quién conocimos allí
owed-prepare-for-event = Pregunta a quién deberías conocer en { $event }.
owed-after-the-event = Apunta a quién conociste en { $event } y da las gracias.
owed-birthday = Felicita el cumpleaños.
owed-deal-anniversary = Pregunta cómo le sirve { $product }: es su aniversario.
owed-ask-what-came-of-it = Pregunta qué salió de conocer a { $person }.
fact-goes-to-event = Vas a un evento que te recomendó.

## Poner a gente en contacto

matches-title = Quién podría ayudar a quién
matches-lead = Lo que uno ofrece y otro necesita. Nadie que ya conozca al otro, ni nadie que pidió que lo dejaran en paz.
matches-empty = Aún no hay a quién presentar
matches-empty-words = Apunta en las páginas de la gente qué ofrece y qué necesita; lo que encaje aparece aquí.
matches-menu = Pon en contacto a gente que podría ayudarse
match-who = { $offers } y { $needs }
match-why = Necesita: { $need }. Ofrece: { $offer }.
match-introduce = Presentarlos
match-pass = Estos dos no
introduction-title = Poner en contacto
introduction-lead = Pregunta antes a los dos si puedes. Luego envía las palabras de abajo con tu programa y di que lo hiciste.
introduction-why = ¿Por qué deberían conocerse?
introduction-words = Palabras para los dos
introduction-save = Los he presentado
introduction-said = Apuntado: los pusiste en contacto. Se te recordará preguntar qué salió.
introduction-subject = { $a }, te presento a { $b }
introduction-text = Hola { $a_given }, hola { $b_given }:

    creo que deberíais conoceros.

    { $b_name } busca esto: { $need }.
    { $a_name } ofrece esto: { $offer }.

    Os dejo que busquéis un momento. Contadme cómo fue, si queréis.

    { $me }
introduction-text-plain = Hola { $a_given }, hola { $b_given }:

    creo que deberíais conoceros: { $a_name } y { $b_name }.

    Os dejo que busquéis un momento. Contadme cómo fue, si queréis.

    { $me }
introduction-outcome = { $outcome ->
    [business] Hacen negocios
    [met] Se conocieron
   *[nothing] No salió nada
}
introduction-outcome-said = Apuntado qué salió.
introduction-with = En contacto con { $name }: { $why }
passed-over-said = Pasado por alto; no se vuelve a proponer.
want-said = Apuntado.
tier-said = Desde ahora: { $tier }.
company-offers = Lo que ofrece la empresa
company-needs = Lo que necesita la empresa
company-wants-hint = Una cosa por línea.
company-wants-lead = Vale para todos los de la empresa cuando se pone a gente en contacto.
company-wants-title = Lo que { $company } ofrece y necesita
giving-title = Dar y recibir
giving-need = Necesita: { $what }
giving-offer = Ofrece: { $what }
giving-make-deal = Convertirlo en venta
giving-noticed-need = Una nota del { $day } dice que necesita: { $what }
giving-noticed-offer = Una nota del { $day } dice que ofrece: { $what }
giving-keep = Apuntarlo
giving-pass = No es así
giving-tier = Lo que hizo habla por el nivel { $tier }
giving-tier-did = { $gave } nombrados, { $won } compraron, ventas propias: { $bought }.
giving-tier-take = Pasarlo a { $tier }
giving-tier-pass = Dejarlo
giving-who-could-help = Quién podría ayudar a quién
giving-event = Un evento que recomienda
lists-gave = { $count ->
    [one] Una persona nombró a gente y aún no ha recibido nada. Mándale negocio o preséntale a alguien que pueda ayudar.
   *[other] { $count } personas nombraron a gente y aún no han recibido nada. Mándales negocio o preséntales a alguien que pueda ayudar.
}
lists-gave-line = { $gave ->
    [one] Nombró a una persona
   *[other] Nombró a { $gave } personas
}, { $won } compraron.
lists-gave-needs = Necesita: { $needs }
lists-gave-act = Devolver el favor
tiers-title = A quién tener más cerca
tiers-lead = Lo que hicieron habla por otro nivel. Un toque lo acepta.
tiers-line = Ahora { $now }: { $gave } nombrados, { $won } compraron, ventas propias: { $bought }.
tiers-empty = Todos los niveles encajan
tiers-empty-words = Nadie hizo más ni menos de lo que dice su nivel.

## Eventos

events-title = Eventos
events-lead = Dónde podrías conocer a los siguientes: quién lo recomendó, quién va y a quién conocisteis.
events-menu = Dónde conocer a los siguientes, y a quién conociste allí
events-coming = Por venir
events-past = Pasados
events-none-coming = No hay nada a la vista.
events-empty = Aún no hay eventos
events-empty-words = Pregunta a los clientes a qué encuentros o congresos podrías ir. Sus respuestas aparecen aquí.
event-new = Apuntar un evento
event-change = Cambiarlo
event-name = ¿Cómo se llama?
event-day-hint = Vacío si aún no lo sabes.
event-place = ¿Dónde?
event-what = ¿Qué es?
event-kind = { $kind ->
    [association] Una asociación que se reúne
   *[event] Un evento
}
event-by = Recomendado por { $name }
event-no-day = aún sin día
event-goers = { $count ->
    [one] Va uno de vosotros
   *[other] Van { $count } de vosotros
}
event-talks = { $count ->
    [one] Una conversación
   *[other] { $count } conversaciones
}
event-i-go = Yo voy
event-goes = Va
event-not = No va
event-send = Que vaya
event-who-goes = Quién de vosotros va
event-nobody = Nadie lo ha dicho aún.
event-met = A quién conocisteis
event-met-nobody = Aún no hay nadie apuntado.
event-harvest = Apuntar a quién conociste
harvest-lead = Uno tras otro: una línea por persona, qué se dijo, guardar. Luego vuelves aquí.
harvest-line = ¿A quién conociste?
harvest-line-hint = «Jane Doe, CFO en Acme, 555-0100, llamarla el martes»
harvest-words = ¿Qué se dijo?
harvest-save = Guardar, y el siguiente
harvest-said = Apuntado: { $name }. ¿Quién más?
