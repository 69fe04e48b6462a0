## Lo que pueden significar las palabras de un cliente

noticed-question = { $kind ->
   *[praise] ¿Un elogio?
    [testimonial] ¿Un testimonio?
    [gave_referral] ¿Nombraron a alguien?
    [rescue] ¿Les salvamos?
    [association] ¿Un grupo o una asociación?
    [project_completed] ¿Ha terminado un proyecto?
    [no_sale] ¿Dijeron que no?
    [complaint] ¿Una queja? Entonces nadie pregunta hasta que se resuelva.
    [not_yet] ¿Dijeron «más adelante»?
    [declined_referral] ¿Prefieren no dar nombres?
}
noticed-later = Dijeron que más adelante. «Guardar y preguntar ahora» lo anota como su respuesta.
noticed-later-on = Dijeron que más adelante ({ $day }). «Guardar y preguntar ahora» lo anota como su respuesta.
noticed-no-names = Prefieren no dar nombres. «Guardar y preguntar ahora» lo anota como su respuesta.

## Correo: todo

mail-title = Correo
mail-lead = Lo que escriben los clientes, leído en busca de buenos momentos. No se envía nada y no se añade a nadie hasta que tú lo digas.
mail-strangers = De alguien que aún no conoces ({ $count })
mail-to-decide = Aquí hay algo para ti ({ $count })
mail-give = Traer un correo
mail-file = Un correo como archivo (.eml)
mail-file-hint = Arrástralo aquí desde tu programa de correo, o guárdalo allí primero. Un correo reenviado se lee como del cliente.
mail-file-missing = Elige primero un correo.
mail-read = Leerlo
mail-paste = O pega su texto
mail-text = El correo
mail-text-hint = Con «De:» y «Asunto:» arriba, como lo copian los programas de correo; sin eso, tú dices de quién es.
mail-set-up = O <a href="{ $link }">configura un buzón</a> al que reenvías correos.
mail-lately = Archivado hace poco
mail-line = { $kind ->
   *[praise] { $day }: ¿un elogio?
    [testimonial] { $day }: ¿un testimonio?
    [gave_referral] { $day }: ¿nombraron a alguien?
    [rescue] { $day }: ¿les salvamos?
    [association] { $day }: ¿un grupo o una asociación?
    [project_completed] { $day }: ¿ha terminado un proyecto?
    [no_sale] { $day }: ¿dijeron que no?
    [complaint] { $day }: ¿una queja? Entonces nadie pregunta hasta que se resuelva.
    [not_yet] { $day }: ¿dijeron «más adelante»?
    [declined_referral] { $day }: ¿prefieren no dar nombres?
}
mail-line-signed = { $day }: con otra firma
mail-nobody = Sin nombre
mail-waiting = { $count ->
    [one] 1 correo te espera
   *[other] { $count } correos te esperan
}

## Correo: lo que entra

mail-kept-out = No se guardó: quien lo escribió pidió que no le contacten. Sigue en tu programa de correo.
mail-of-a-calendar = Trata de una promesa en un calendario. La promesa sigue en pie, diga lo que diga el calendario.
mail-dropped-before = Este correo ya se tiró antes.
mail-here-already = Este correo ya estaba aquí.
mail-filed = Archivado con quien lo escribió.
mail-waits = Leído. Di de quién es y quedará archivado.
mail-filed-new = Archivado. Sus próximos correos encontrarán el camino solos.
mail-thrown-away = Tirado.

## Correo: uno

mail-no-subject = Sin asunto
mail-when = { $direction ->
    [in] Escribieron el { $day }.
   *[out] Escribiste el { $day }.
}
mail-cut = Es más largo que lo que se guarda.
mail-noticed = Lo que pueden significar sus palabras
mail-yes = Sí
mail-no = No
mail-decided-yes = Sí.
mail-decided-no = No.
mail-question-on = { $question } ({ $day })
mail-ask = Preguntar ahora
mail-moment-waved = Descartado.
mail-moment-open = Hay un momento para preguntar.
mail-moment-complaint = Anotado: nadie pregunta hasta que se resuelva.
mail-moment-answer = Anótalo como su respuesta.
mail-moment-none = Anotado. No se abrió ningún momento: ahora no hay que preguntarles.
mail-signed = Firma distinta de la que tienes
mail-signed-field = { $field ->
    [title] Cargo
    [company] Empresa
    [phone] Teléfono
   *[email] Correo
}
mail-signed-was = { $label }, hasta ahora <bdi>{ $was }</bdi>
mail-signature-take = Usar lo nuevo
mail-signature-taken = Cambiado.
mail-signature-left = Se queda como está.
mail-whole = El correo entero, como se leyó
mail-came-with = Venía con: <bdi>{ $first }</bdi>{ $others }. Los adjuntos se quedan en tu programa de correo.
mail-came-other = { $before }; <bdi>{ $name }</bdi>
mail-attachment = { $name }, { $size } kB
mail-attachment-nameless = algo sin nombre, { $size } kB

## Correo: de alguien desconocido

mail-whose = ¿Quién es?
mail-perhaps = Quizá alguien que conoces, con otra dirección:
mail-person-name = Nombre
mail-person-title = Cargo
mail-person-company = Empresa
mail-person-phone = Teléfono
mail-person-email = Correo
mail-add = Añadir
mail-throw-away = Tirarlo
mail-somebody-else = Otra persona que conoces
mail-who = Su nombre, empresa o número
mail-theirs = Es suyo
mail-who-missing = Escribe un nombre.
mail-who-nobody = Nadie se llama así aquí. Añade a la persona arriba.
mail-who-several = Varias personas se llaman así: elige arriba o escribe más.

## Ajustes: el buzón al que se reenvían correos

mailbox-title = Buzón
mailbox-lead = Un buzón al que reenvías los buenos correos o que pones en copia al escribir. Se mira cada dos minutos.
mailbox-mails = Tus correos
mailbox-look = Mirar ahora
mailbox-remove = Quitarlo
mailbox-form-host = Servidor (IMAP)
mailbox-form-port = Puerto
mailbox-form-security = Cifrado
mailbox-usual-port = Normalmente el puerto { $port }
mailbox-form-user = Nombre para entrar
mailbox-form-password = Contraseña
mailbox-form-password-hint = Déjalo vacío para conservar la que escribiste antes.
mailbox-form-folder = Carpeta
mailbox-form-folder-hint = Usa un buzón o una carpeta solo para esto: aquí se lee cada correo nuevo que llegue. Lo que ya está dentro no se toca.
mailbox-kept = La contraseña tiene que guardarse para poder usarla. Está en la base de datos, sellada con una llave que no está en la base de datos; quien tenga ambas puede leerla. Los correos quedan en el servidor como están: no se mueve, marca ni borra nada.
mailbox-saved = Guardado. Mira ahora si funciona.
mailbox-removed = Quitado, con su contraseña. Los correos que entraron se quedan.
mailbox-works-first = { $count ->
    [one] Funciona: 1 correo en la carpeta. Desde ahora se leen los nuevos.
   *[other] Funciona: { $count } correos en la carpeta. Desde ahora se leen los nuevos.
}
mailbox-works-nothing = Funciona. Nada nuevo.
mailbox-works = { $count ->
    [one] Funciona: 1 correo nuevo.
   *[other] Funciona: { $count } correos nuevos.
}
mailbox-works-not = No funcionó; abajo dice por qué.
mailbox-busy = Se está mirando en este momento.
mailbox-none = Guarda primero un buzón.
mailbox-not-looked = Aún no se ha mirado.
mailbox-when = { $time } del { $day }
mailbox-looked = { $count ->
    [0] Última vez a las { $when }: nada nuevo.
    [one] Última vez a las { $when }: 1 correo nuevo.
   *[other] Última vez a las { $when }: { $count } correos nuevos.
}
mailbox-tried = Último intento a las { $when }.

## Ajustes: lo que enseñaron las respuestas

learned-title = Lo aprendido
learned-lead = De tus respuestas a «¿qué puede significar esto?», para toda la oficina. Las mismas palabras se sugieren más, o menos. Las palabras que llevan un nombre nunca se guardan.
learned-export = Descargar
learned-empty = Aún no se ha aprendido nada.
learned-empty-why = Anota lo que alguien dijo y responde Sí o No a lo que puede significar.
learned-forget = Olvidar
learned-forgotten = Olvidado.
learned-kind = { $kind ->
   *[praise] elogio
    [testimonial] testimonio
    [gave_referral] recomendación
    [rescue] rescate
    [association] grupo o asociación
    [project_completed] proyecto terminado
    [no_sale] un no
    [complaint] queja
    [not_yet] «más adelante»
    [declined_referral] «sin nombres»
}
learned-right = Como { $kind }: acierto { $right ->
    [one] 1 vez
   *[other] { $right } veces
}.
learned-wrong = Como { $kind }: error { $wrong ->
    [one] 1 vez
   *[other] { $wrong } veces
}.
learned-both = Como { $kind }: acierto { $right ->
    [one] 1 vez
   *[other] { $right } veces
}, error { $wrong ->
    [one] 1 vez
   *[other] { $wrong } veces
}.
