## Tarjetas: todas

cards-title = Tarjetas
cards-lead = Para entregar después del cierre. Los nombres llegan solos.
cards-empty = Aún no hay tarjetas
cards-empty-why = Haz una, imprímela y entrégala justo después de despedirte de un cliente contento.
card-new = Tarjeta nueva
card-for = Para { $client }.
card-for-all = Para todos.
card-of-for = De { $rep }, para { $client }.
card-of-for-all = De { $rep }, para todos.
card-names = { $count ->
    [0] Ningún nombre todavía.
    [one] 1 nombre hasta ahora.
   *[other] { $count } nombres hasta ahora.
}
card-revoked = Revocada
card-over = Vencida

## Tarjetas: una nueva

card-new-for-all = Para todos: quien la abre dice quién es. Para hacer una para un cliente, empieza en la página del cliente.
card-new-for = Para <bdi>{ $client }</bdi>: quien aparezca en ella viene con su recomendación.
card-form-brief = ¿A quién ayudas mejor?
card-form-brief-hint = Una frase, como la dirías: «Ayudo a panaderías a las que se les estropea el horno un viernes».
card-form-phone = Tu teléfono en la tarjeta
card-form-email = Tu correo en la tarjeta
card-form-name = Cómo la llamas
card-form-name-hint = Solo lo ves tú. Puede quedar vacío.
card-form-days = Se cierra sola después de tantos días
card-form-days-hint = Vacío para que no venza. Puedes revocarla cuando quieras.
card-form-days-wrong = Escribe un número de días o déjalo vacío.
card-make = Hacer la tarjeta
card-made = La tarjeta está hecha.

## Tarjetas: una

card-made-on = Hecha el { $day }.
card-closes-on = Se cierra el { $day }.
card-closed-on = Se cerró el { $day }.
card-was-revoked = Fue revocada: sus direcciones ya no responden.
card-show = Mostrar a un cliente
card-show-hint = Un código en esta pantalla, para leerlo con su teléfono.
card-on-it = Lo que pone
card-on-paper = En papel
card-size = Tamaño
card-size-of = { $size ->
    [a6] Postal (A6)
   *[business] Tarjeta de visita, dos caras
}
card-paper = Papel
card-paper-of = { $paper ->
    [a4] Hojas A4, con marcas de corte
    [letter] Hojas carta, con marcas de corte
   *[single] Una tarjeta por página
}
card-places = Lugares para nombres
card-places-of = { $count ->
    [1] Uno
    [3] Tres
   *[5] Cinco
}
card-pdf-hint = Cada PDF tiene su propia dirección; todas llevan a esta tarjeta.
card-pdf = Hacer el PDF
card-pdf-wrong = Elige un tamaño, un papel y cuántos lugares.
card-came = Lo que llegó
card-came-nothing = Nada todavía.
card-came-names = { $count ->
    [0] Ningún nombre nuevo.
    [one] 1 nombre; la persona lo sabe.
   *[other] { $count } nombres; lo saben.
}
card-came-untold = { $count ->
    [0] Ningún nombre nuevo.
    [one] 1 nombre; la persona aún no lo sabe: pregunta antes.
   *[other] { $count } nombres; aún no lo saben: pregunta antes.
}
card-left-out = { $count ->
    [one] Se dejó fuera a una persona que pidió que no la contacten.
   *[other] Se dejó fuera a personas que pidieron que no las contacten.
}
card-take-back = Deshacer
card-revoke = Revocarla
card-revoked-now = Revocada: sus direcciones ya no responden.

## Tarjetas: el código en la propia pantalla

card-scan = Código para leer
card-scan-heading = Lee esto con tu teléfono
card-scan-code = Un código que lleva a la dirección de abajo
card-address = O envía esta dirección
card-address-hint = Se muestra solo esta vez; haz tantas como quieras. Funciona hasta que revoques la tarjeta.
card-address-copy = Copiar

## La página detrás del código de una tarjeta: aquí lee un cliente

handout-title = Unas palabras de { $rep }
handout-wrong = Todavía no se envió nada.
handout-you = Primero, ¿quién es usted?
handout-you-hint = Para que { $first } sepa a quién dar las gracias.
handout-me = Su nombre
handout-reach = Su teléfono o correo
handout-who = Escriba a quién recuerda
handout-person = Persona { $number }
handout-name = Nombre
handout-about = Teléfono, correo o dónde trabaja
handout-more = ¿Quién más?
handout-trap = Deje esto vacío
handout-told = Les he dicho que paso su nombre
handout-told-hint = Si no, { $first } le pregunta antes de ponerse en contacto.
handout-send = Enviar a { $first }
handout-yourself = O dígaselo usted
handout-yourself-hint = Haga suyas estas palabras. Salen de usted; nosotros nunca las vemos.
handout-message = Su mensaje
handout-share = Compartir…
handout-text = Mensaje de texto
handout-mail = Correo
handout-copy = Copiar
handout-subject = Le presento a { $rep }
handout-privacy = Lo que escriba llega a { $first } y a nadie más. Esta página no muestra a nadie lo que otros escribieron.
handout-still-here = Lo que escribió sigue aquí.

handout-thanks = Gracias
handout-thanks-from = Gracias de parte de { $rep }
handout-thanks-lead = Ya le llegó a { $first }, que le dará las gracias en persona.
handout-thanks-hear = { $first } le contará cómo va.
handout-thanks-more = ¿A quién más recuerda?

handout-gone = Esta tarjeta no está en uso
handout-gone-description = Pida una nueva.
handout-gone-lead = Revise la dirección o pida una nueva a quien le dio la tarjeta.
handout-gone-nothing = No se envió nada.
