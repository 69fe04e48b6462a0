## El coach en los ajustes

coach-title = El coach
# Debajo de su nombre en el menú
coach-menu = Tus guiones, respuestas y clientes ideales
coach-lead = Lo que dice en la página «Pedir». Cámbialo, añade lo tuyo y mira qué trae nombres.
# Los caminos dentro del coach, para lectores de pantalla
coach-parts = El coach
coach-wordings = Guiones
coach-objections = Si te dicen…
coach-prompters = En quién pensar
coach-briefs = Clientes ideales
coach-add-wording = Nuevo guion
coach-add-objection = Nueva objeción
coach-add-prompter = Nueva pista
coach-change = Cambiar
coach-hide = Ocultar
coach-show = Usar de nuevo
coach-hidden = oculto
coach-source-changed = con tus palabras, en lugar del original
coach-source-own = con tus palabras
coach-source-shared = con tus palabras, para toda la oficina
coach-source-office = de parte de { $by }, para toda la oficina
# Para quién es y de dónde viene: «Alguien de una empresa, con tus palabras»
coach-line-detail = { $audience }, { $source }
coach-occasion = { $occasion ->
    [gave_referral] Acaba de dar un nombre
    [rescue] Le resolviste un apuro
    [testimonial] Envió un testimonio
    [praise] Elogió tu trabajo
    [close] Compró
    [project_completed] El trabajo está terminado
    [licence_due] El día en que te dijo que volvieras a preguntar
    [association] Se unió a un grupo o habló de un evento
    [no_sale] Dijo que no
    [unprompted] Sin un motivo especial
   *[any] En cualquier momento
}
coach-audience = { $audience ->
    [business] Alguien de una empresa
    [individual] Un particular
   *[both] Cualquiera
}
# Cuántos guiones hay para una ocasión
coach-how-many = { $count ->
    [one] 1 guion
   *[other] { $count } guiones
}

## Cómo le fue a un guion. Unas pocas preguntas no dicen nada, y no debe parecer que sí.

coach-counts-none = Sin usar todavía.
coach-counts-few = { $asks ->
    [one] 1 pregunta hasta ahora (nombres: { $names }): muy pocas para decir algo.
   *[other] { $asks } preguntas hasta ahora, { $brought } con nombres (nombres: { $names }): muy pocas para decir algo.
}
coach-counts-enough = Llegaron nombres en { $brought } de { $asks } preguntas, { $names } en total. Lo más probable: entre { $from } y { $to } de cada 100 preguntas así traen nombres.

## Escribir uno

coach-new-wording-title = Un guion tuyo
coach-change-wording-title = Cambiar el guion
coach-new-objection-title = Algo que te dicen
coach-change-objection-title = Cambiar la respuesta
coach-new-prompter-title = Alguien en quien pensar
coach-change-prompter-title = Cambiar en quién pensar
coach-occasion-label = Cuándo
coach-audience-label = Para quién
coach-words-label = Tus palabras
coach-words-hint = Escribe { $fact } en el lugar de ese dato. Lo que va [entre corchetes] se omite cuando no se sabe.
coach-said-label = Te dicen
coach-answer-label = Respondes
coach-prompter-label = Quién
coach-prompter-hint = Como lo dirías: «padres y madres del colegio».
coach-facts = Lo que puedes escribir
coach-fact = { $fact ->
    [issue] el problema que resolviste, con sus palabras
    [product] lo que compró o miró
    [company] dónde trabaja
    [industry] a qué se dedica su empresa
    [relationship] de qué se conocen
    [words] lo que dijo, palabra por palabra
    [first_name] su nombre de pila
   *[brief] a quién ayudas mejor: la frase del cliente ideal
}
coach-share = Para toda la oficina
coach-save = Guardar
coach-check = Revisar las palabras
coach-back-to-original = Volver al original
coach-remove = Quitar
coach-example = Dicho a Ana
coach-example-name = Ana
coach-example-company = Clínica Dental Norte
coach-example-issue = el tóner siempre se acaba los lunes
coach-example-product = alquiler de fotocopiadora
coach-example-words = nos salvaron la semana
coach-example-industry = dentistas
coach-example-relationship = vecina
coach-example-brief = Ayudo a consultas a las que les falla la impresora cuando la sala de espera está llena.
coach-said-saved = Guardado.
coach-said-saved-marked = Guardado tal cual. Algunas palabras están marcadas; tú decides.
coach-said-hidden = Oculto. Ya no se propone.
coach-said-shown = Se propone de nuevo.
coach-said-original = Volvió el original.
coach-said-removed = Quitado.

## La revisión de las palabras

phrases-title = Palabras marcadas
phrases-fine = Nada que marcar: abre una conversación.
phrases-better = Mejores palabras
phrases-use = Usar estas palabras
phrases-too-long = Es demasiado largo para revisarlo. Acórtalo o revisa una parte.
phrases-why = { $kind ->
    [blunt] Le pide que te busque un comprador. Mejor nombra el problema que resolviste.
    [direct] Pide nombres sin más. Describe a quién ayudas, y los nombres llegan solos.
    [limiting] Invita a parar después de uno o dos. Déjalo abierto.
    [begging] Pide un favor para ti. La gente ayuda a personas que conoce, no a tus cifras.
    [closed] Se puede responder «no», y casi siempre pasa. Pregunta quién, no si hay alguien.
    [presumptuous] Da por hecha su buena voluntad. Deja que la ofrezca.
   *[pushy] Presiona. Un nombre dado bajo presión no es una presentación.
}

## Clientes ideales

briefs-lead = A quién ayudas mejor, producto por producto. El coach lo dice primero; las tarjetas nuevas y las primeras cartas empiezan con eso.
briefs-add = Nuevo cliente ideal
briefs-none = Todavía no hay ningún cliente ideal.
briefs-none-why = Basta una frase: «Ayudo a panaderías a las que les falla el horno un viernes».
briefs-print = Imprimir
briefs-print-all = Imprimir todos
briefs-anything = Cualquier producto
briefs-new-title = Un cliente ideal
briefs-change-title = Cambiar el cliente ideal
briefs-product = ¿Con qué producto?
briefs-product-hint = Vacío: con todo lo que no tenga su propia frase.
briefs-sentence = ¿A quién ayudas mejor?
briefs-sentence-hint = Una frase, como la dirías: «Ayudo a panaderías a las que les falla el horno un viernes».
briefs-signs = ¿En qué se nota?
briefs-signs-hint = Una señal por línea: «hornean de noche», «el horno tiene más años que el panadero».
briefs-not-for = ¿A quién no le sirve?
briefs-not-for-hint = Uno por línea. Decirlo te hace creíble.
briefs-sold-too = También se vende, todavía sin frase:
briefs-said-saved = Guardado. El coach lo dice primero.
briefs-said-removed = Quitado.
briefs-sheet-title = A quién ayudo mejor
briefs-sheet-who-else = ¿Quién más?

## Lo que no se puede guardar

coach-only-managers = Las palabras para toda la oficina las comparte un responsable.
coach-enough = Con { $count } basta. Quita antes lo que ya no uses.
coach-said-missing = Escribe qué te dicen, con sus palabras.
coach-answer-missing = Escribe qué respondes.
coach-prompter-missing = Escribe en quién pensar: «padres y madres del colegio».
briefs-only-managers = Un cliente ideal para toda la oficina lo comparte un responsable.
briefs-twice = Ya hay un cliente ideal para «{ $product }». Cambia ese.
briefs-twice-anything = Ya hay un cliente ideal para todo lo que no tiene su propia frase. Cambia ese.
coach-no-such-audience = Elige para quién es: eso no está en la lista.

# Guiones que no se pueden leer, con lo que hay que escribir en su lugar. Los datos entre llaves vienen dados; los corchetes se quedan como están.
template-empty = Escribe las palabras que dices.
template-unknown = Aquí no se conoce «{ $written }». Escribe { $instead } o uno de estos: { $all }.
template-too-many-signs = Escribe cada dato entre un solo par de llaves, { $example }; y lo que dependa de él, entre corchetes: [Usted me habló de esto: { $example }.]
template-fact-not-closed = Falta cerrar una llave después de «{ $before }». Escríbelo así: { $example }.
template-fact-not-opened = Después de «{ $before }» se cierra una llave que nunca se abrió. Escribe { $example } o quítala.
template-part-not-closed = Falta cerrar un corchete después de «{ $before }». Escribe ] donde termina la parte que se puede omitir.
template-part-not-opened = Después de «{ $before }» se cierra un corchete que nunca se abrió. Escribe [ donde empieza esa parte o quítalo.
template-part-in-part = Hay un corchete dentro de otro después de «{ $before }». Cierra el primero antes de que empiece el siguiente: [una parte] [otra].
template-part-without-fact = «{ $written }» no contiene ningún dato, así que se diría siempre. Quita los corchetes o pon un dato: [Usted dijo: «{ $example }».]
