## Cartas: todas

letters-title = Cartas
letters-lead = Una a una, con tus palabras. La promesa se cumple cuando la carta ha salido.
letters-empty = Aún no hay cartas.
letters-empty-why = Lo más rápido es dar las gracias: abre a alguien que te dio un nombre y escribe.
letters-line = { $kind }, { $day }: { $subject }
letters-line-by = { $kind }, { $day }, de { $who }: { $subject }

## Cartas: escribir una

letter-to-both = Para <bdi>{ $one }</bdi> y <bdi>{ $other }</bdi>.
letter-to-about = Para <bdi>{ $one }</bdi>, sobre <bdi>{ $other }</bdi>.
letter-form-to = Para
letter-form-to-other = Y para
letter-also-known = También se conoce: { $addresses }
letter-form-subject = Asunto
letter-form-words = Tus palabras
letter-form-words-hint = Un borrador con lo que se sabe. Hazlo tuyo: las mismas palabras nunca van dos veces a una persona.
letter-law = La última frase dice de dónde salieron sus datos: { $law } lo exige.
letter-when-gone = Cuando haya salido, queda hecho esto: { $what }.
letter-under-way = { $state ->
   *[queued] Ya hay una carta así para esa persona: en camino.
    [sending] Ya hay una carta así para esa persona: enviándose.
    [handed] Ya hay una carta así para esa persona: la tienes tú.
    [sent] Ya hay una carta así para esa persona: enviada.
    [failed] Ya hay una carta así para esa persona: no enviada.
    [unknown] Ya hay una carta así para esa persona: quizá enviada.
    [withdrawn] Ya hay una carta así para esa persona: retirada.
}
letter-send = Enviar
letter-send-own = La envío yo
letter-send-program = Enviarla con mi propio programa
letter-set-up = Configurar el envío desde aquí
letter-leaves = Tu carta a { $who } sale en { $seconds } segundos.
letter-kept = Guardada. Ahora envíala.

## Cartas: qué fue de una

letter-shown-to = Para <bdi>{ $who }</bdi>
letter-text = El texto
letter-copy = Copiar el texto
letter-told-queued = Sale en un momento.
letter-told-waits = Aún no ha salido: { $why } Se intenta otra vez a las { $time }.
letter-told-sending = Se está entregando a tu servidor de correo.
letter-told-handed = La tienes tú. Envíala con tu propio programa y di después que salió.
letter-told-sent = Enviada el { $day }.
letter-told-sent-some-day = Enviada un día que no se conoce.
letter-told-failed = No se envió. { $why }
letter-told-unknown = Quizá salió, quizá no. { $why } Mira entre los enviados de tu programa de correo antes de enviarla otra vez.
letter-told-withdrawn = La retiraste.
letter-why-unknown = Nadie sabe por qué.
letter-open = Abrir en tu programa de correo
letter-as-text = Por mensaje
letter-take-back = Retirarla
letter-leave = Dejarlo
letter-myself = La envío yo
letter-went = Salió
letter-again = Enviarla otra vez
letter-did-not-go = No salió: enviarla otra vez
letter-did-went = Enviada, y lo que debías está hecho.
letter-did-again = Sale otra vez.
letter-did-drop = Retirada.

## Antes de llamar a quien no compró y cuya recomendación sí

brief-title = Lo que conviene saber antes
brief-say = Qué decir
brief-bought = Quién ha comprado desde entonces
brief-bought-nobody = Nadie todavía.
brief-bought-ring = { $day }, puede llamarles
brief-bought-ring-some-day = puede llamarles
brief-no = A qué dijeron que no
brief-no-nothing = No hay nada anotado.
brief-done = Hecho
brief-talk-again = Quieren volver a hablar
brief-thank-names = Dales las gracias por los nombres que dieron.
brief-thank-bought = { $count ->
    [one] Dales las gracias una vez más: { $who } siguió adelante.
   *[other] Dales las gracias una vez más: { $who } siguieron adelante.
}
brief-happy-call = Permitieron una llamada de agradecimiento: pregunta si quieren oírlo de primera mano.
brief-ask-since = Pregunta cómo les ha ido desde entonces con lo que rechazaron: { $product }.
brief-listen = Después escucha. Si quieren volver a hablar, será un negocio nuevo.

## Ajustes: el servidor por el que salen las cartas

mail-server-lead = Envía desde aquí, con tu propio servidor de correo y tu propia dirección. Sin él, las cartas se abren en tu programa de correo.
mail-server-host = Servidor
mail-server-port = Puerto
mail-server-security = La línea
mail-server-security-hint = Siempre cifrada, y se comprueba su certificado.
mail-server-tls = TLS desde el principio (465)
mail-server-starttls = STARTTLS (587)
mail-server-user = Nombre para entrar
mail-server-user-hint = Normalmente tu dirección. Vacío si el servidor no pide ninguno.
mail-server-password = Contraseña
mail-server-password-kept = Hay una guardada. Déjalo vacío para conservarla.
mail-server-password-new = Se guarda sellada en la base de datos, con una llave que está a su lado. Muchos proveedores piden una contraseña hecha para programas.
mail-server-from = Tu nombre en las cartas
mail-server-from-email = Tu dirección en las cartas
mail-server-worked = Aceptó una carta por última vez el { $day }.
mail-server-set-up = Configurado. Aún no ha salido ninguna carta por él.
mail-server-try = Probarlo ahora
mail-server-forget = Olvidarlo
mail-server-no-security = Elige cómo se cifra la línea.
mail-server-no-port = Un puerto es un número, normalmente 465 o 587.
mail-server-saved = Guardado. Pruébalo ahora.
mail-server-works = Funciona: el servidor nos dejó entrar.
mail-server-forgotten = Olvidado, con su contraseña.
