## Cartas en borrador, que la persona de ventas edita y envía: de usted, sin presionar

draft-and = { $most } y { $last }
draft-hello = Buenos días, { $name }:
draft-hello-nobody = Buenos días:
draft-hello-both = Buenos días, { $name }, y buenos días, { $other }:
draft-regards = Saludos cordiales,
draft-me-from = { $me }, de { $office }
draft-me-of = { $me } de { $office }

## Agradecimiento

draft-thank-you-subject = Muchas gracias
draft-thank-you-people = las personas que me recomendó
draft-thank-you-opening = { $turn ->
    [0] Gracias por pensar en { $names }. Significa mucho para mí que respalde mi trabajo con su nombre.
    [1] No quería que acabara el día sin darle las gracias: sin usted, nunca habría llegado hasta { $names }.
    [2] Me alegró el día al mencionar a { $names }. Se lo agradezco de corazón.
    [3] Poca gente se toma el tiempo de pensar en los demás como usted hizo con { $names }. Es un detalle que valoro mucho.
   *[4] Unas líneas para agradecerle que me hablara de { $names }. Sé que usted no da nombres a la ligera.
}
draft-thank-you-ending = { $turn ->
    [0] Pondré el mismo cuidado que pongo con usted y le contaré cómo va.
    [1] Diré que la idea fue suya y no presionaré a nadie.
    [2] Iré con calma, sin agobiar, y le haré saber en qué queda.
   *[3] Tiene mi palabra de que quien viene de su parte recibe el mejor trato. Ya tendrá noticias mías.
}
draft-thank-you-won = Ya trabajamos con { $names }, y todo empezó con usted.

## Cómo va

draft-update-subject = Cómo va con las personas que me recomendó
draft-update-subject-one = Sobre { $name }
draft-update-opening = { $turn ->
    [0] Nadie merece antes que usted saber cómo fue.
    [1] Unas palabras sobre lo que ha salido de su recomendación.
    [2] Le prometí noticias, así que le cuento en qué punto estamos.
    [3] Usted me abrió una puerta; esto es lo que había detrás.
   *[4] Traigo novedades de lo que usted puso en marcha.
}
draft-update-line = { $stage ->
    [captured] Tengo anotado el nombre de { $name } y me pondré en contacto.
    [introduced] Ya hicimos las presentaciones { $name } y yo.
    [contacted] Ya me puse en contacto con { $name }.
    [met] Ya me reuní con { $name }.
    [won] Ya trabajamos con { $name }. ¡Muchas gracias!
    [lost] Para { $name } no es lo adecuado, y está bien así.
   *[no_response] No conseguí dar con { $name }, y ahí lo dejo.
}
draft-update-nothing = Todavía no hay novedades; en cuanto las haya, se las cuento.
draft-update-ending = { $turn ->
    [0] Gracias otra vez por acordarse de mí.
    [1] Sin usted, nada de esto habría ocurrido.
    [2] Le agradezco que confiara en mí para esto.
   *[3] Si le llega algún comentario por ese lado, me gustará saberlo.
}

## Primer contacto

draft-first-subject = { $referrer } me sugirió que le escribiera
draft-first-subject-nobody = Unas palabras de { $me }
draft-first-nobody = Soy { $me }. Me gustaría saber si puedo serle útil en algo.
draft-first-opening = { $turn ->
    [0] A { $referrer } le pareció que usted y yo deberíamos conocernos. Soy { $me }.
    [1] Le escribo porque { $referrer } me habló de usted. Soy { $me }.
    [2] Supe de usted gracias a la amabilidad de { $referrer }. Soy { $me }.
    [3] Su nombre salió en una conversación con { $referrer }. Soy { $me }.
   *[4] { $referrer }, con quien he trabajado, se acordó de usted. Soy { $me }.
}
draft-first-use = ¿Puede servirle lo que hago? Todavía no lo sé, y me gustaría hacerle dos o tres preguntas para averiguarlo.
draft-first-issue = Esto es lo que resolvimos en aquel caso: { $issue }. ¿Le ocurre a usted lo mismo? Si es así, puedo contarle qué funcionó; si no, al menos lo habremos aclarado.
draft-first-ending = { $turn ->
    [0] Si no es para usted, dígamelo y ahí lo dejo.
    [1] Un no breve también es una buena respuesta.
    [2] No tiene que hacer nada; basta una línea cuando le venga bien.
   *[3] Si ahora no es el momento, dígame cuál sería mejor.
}
draft-first-source = Su nombre y la forma de contactar con usted me los dio { $referrer }. Si prefiere no recibir noticias mías, basta una palabra: borraré ambos datos y no volveré a escribirle.

## Presentación de ambas partes

draft-introduction-subject = Presentación: { $other }, { $me }
draft-introduction-opening = { $turn ->
    [0] { $referrer }, gracias por ponernos en contacto. { $referred }, es un placer conocernos así.
    [1] { $referred }, { $referrer } sugirió que habláramos, de modo que les escribo a la vez.
    [2] { $referrer }, siguiendo su consejo, incluyo a { $referred } en este mensaje. { $referred }, ¡mucho gusto!
    [3] { $referred }, { $referrer } siente un gran aprecio por usted. { $referrer }, gracias por la idea.
   *[4] Tal como propuso { $referrer }, van unas líneas para ustedes.
}
draft-introduction-me = Soy { $me }.
draft-introduction-solved = Soy { $me }. Lo que { $referrer } y yo resolvimos: { $issue }.
draft-introduction-ending = { $turn ->
    [0] { $referred }, ¿cuándo le vendrían bien diez minutos?
    [1] { $referred }, ¿le convendría una llamada corta esta semana o la próxima?
    [2] { $referred }, ¿le serviría de algo que lo comentáramos? Si no, no pasa nada.
   *[3] { $referred }, respóndame solo a mí y así no molestamos más a quien nos presentó.
}

## Nota para reenviar, en palabras de quien recomienda

draft-note-subject = Unas líneas para { $name }
draft-note-somebody = esa persona
draft-note-opening = { $turn ->
    [0] Me dijo que prefería hablar antes con { $referred }. Aquí tiene unas líneas que puede pasarle, con sus propias palabras.
    [1] Para que no le quite tiempo: esto es lo que podría enviarle a { $referred }. Cámbielo como guste.
    [2] Más abajo va una nota para { $referred }, tal como la diría usted. Hágala suya con toda libertad.
    [3] Gracias por ofrecerse a preguntarle a { $referred }. Si le sirven estas frases, son suyas.
   *[4] Le dejo algo breve para reenviar a { $referred }, si le sigue pareciendo buena idea.
}
draft-note-hello = Hola, { $referred }
draft-note-hello-nobody = Hola
draft-note = «{ $hello }: llevo un tiempo trabajando con { $me } y el trato ha sido muy bueno. Me acordé de ti. Si te pasa algo parecido, vale la pena hablar; si no, no pasa nada{ $reach }».
draft-note-solved = «{ $hello }: he estado trabajando con { $me } en esto: { $issue }. Me acordé de ti. Si te pasa algo parecido, vale la pena hablar; si no, no pasa nada{ $reach }».
# Va detrás de la última palabra de la nota, que acaba en comillas y punto; por eso empieza con el punto
draft-note-reach = {"."} Este es su contacto: { $reach }
draft-note-ending = { $turn ->
    [0] Y cuénteme cómo fue, sea cual sea la respuesta.
    [1] Por mi parte, no escribiré a nadie hasta tener noticias suyas.
    [2] Sin prisa: quedo a la espera de lo que usted me diga.
   *[3] Si prefiere dejarlo, también me parece bien.
}

## Pedir la llamada de cliente feliz

draft-happy-subject = Unas palabras para { $name }
draft-happy-opening = { $turn ->
    [0] Ahora que ya le funciona, ¿puedo pedirle un pequeño favor?
    [1] Espero que su compra le dé tantas alegrías como a mí contar con usted.
    [2] Hay alguien a quien le encantaría saber cómo le va.
    [3] Con un pequeño gesto puede alegrarle el día a una persona.
   *[4] Se acordará de cómo llegamos a conocernos.
}
draft-happy = { $referrer } pensó en usted y me dijo que una llamada suya sería bien recibida. ¿Podría llamar a { $name } y contarle, con sus propias palabras, qué tal le ha ido?
draft-happy-ending = { $turn ->
    [0] Son dos minutos, y le hará mucha ilusión.
    [1] Solo si usted quiere, por supuesto.
    [2] Y si algo no está como debería, dígamelo antes a mí, por favor.
   *[3] Gracias, decida lo que decida.
}

## Permiso para publicar

draft-permission-subject = ¿Podemos citar sus palabras?
draft-permission-opening = { $turn ->
    [0] Gracias por lo que escribió sobre nosotros. Lo he leído más de una vez.
    [1] Lo que dijo de nuestro trabajo ha corrido de boca en boca por aquí. Se lo agradecemos.
    [2] Sus amables palabras significan mucho para nosotros.
    [3] Me sigo acordando de lo que nos contó.
   *[4] No todos los días alguien dice algo así.
}
draft-permission = ¿Nos permite mostrarlo a otras personas, con su nombre o sin él?
draft-permission-said = ¿Nos permite mostrarlo a otras personas, con su nombre o sin él? «{ $words }».
draft-permission-ending = { $turn ->
    [0] Si prefiere que no, queda entre nosotros.
    [1] Antes puede cambiar lo que quiera.
    [2] Podrá retirar el permiso en cualquier momento.
   *[3] Me basta un sí o un no en una sola línea.
}
