## Lo que dice el coach (M6, M7, M10, M12). Las reglas son las del archivo inglés: { $issue } y los demás se quedan como están; lo que va
## entre corchetes se omite cuando no se sabe algo de dentro.

script-quote-open = «
script-quote-close = »
script-lowers-first = yes

script-educate-1 = La mayor parte de mi trabajo me llega por personas como usted. { $brief } Cuando me habla de alguien no me lanzo encima: digo que usted pensó en ellos, pregunto si les sirve y, si no, lo dejo ahí.
script-educate-2 = La mayor parte de mi trabajo me llega por personas como usted. Ayudo a quienes tienen el mismo problema: { $issue }. Cuando me habla de alguien no me lanzo encima: digo que usted pensó en ellos, pregunto si les sirve y, si no, lo dejo ahí.
script-educate-3 = La mayor parte de mi trabajo me llega por personas como usted. Ayudo a quienes necesitan lo que usted miró con nosotros: { $product }. Cuando me habla de alguien no me lanzo encima: digo que usted pensó en ellos, pregunto si les sirve y, si no, lo dejo ahí.
script-educate-4 = La mayor parte de mi trabajo me llega por personas como usted. Ayudo a quienes quieren resolver esto bien. Cuando me habla de alguien no me lanzo encima: digo que usted pensó en ellos, pregunto si les sirve y, si no, lo dejo ahí.

script-praise-business-1 = Me alegra saber que está contento.[ Usted dijo: «{ $words }».] ¿Quién más en { $company }, o que conozca de otro sitio, tiene el mismo problema[: { $issue }]?
script-praise-individual-1 = Me alegra saber que está contento.[ Usted dijo: «{ $words }».] ¿Quién le viene a la mente – amigos, familia, alguien del trabajo – que tenga el mismo problema[: { $issue }]?
script-rescue-business-1 = Me alegro de que pudiéramos sacarle de aquello.[ Usted dijo: «{ $words }».] ¿Quién más en { $company }, o que conozca de otro sitio, tiene el mismo problema[: { $issue }]?
script-rescue-individual-1 = Me alegro de que pudiéramos sacarle de aquello.[ Usted dijo: «{ $words }».] ¿Quién le viene a la mente – amigos, familia, vecinos – que tenga el mismo problema[: { $issue }]?
script-close-business-1 = Gracias por su confianza. Me alegro de que hagamos esto juntos. ¿Quién más en { $company }, o que conozca de otro sitio, tiene el mismo problema[: { $issue }]?
script-close-individual-1 = Gracias por su confianza. Me alegro de que hagamos esto juntos. ¿Quién le viene a la mente – amigos, familia, alguien del trabajo – que tenga el mismo problema[: { $issue }]?
script-unprompted-business-1 = Hay algo que me gustaría preguntarle. ¿Quién más en { $company }, o que conozca de otro sitio, tiene el mismo problema[: { $issue }]?
script-unprompted-individual-1 = Hay algo que me gustaría preguntarle. ¿Quién le viene a la mente – amigos, familia, alguien del trabajo – que tenga el mismo problema[: { $issue }]?
script-gave-before = Ya pensó en otras personas, y les ayudó. Gracias por eso.
script-who-else = ¿Quién más?
script-events-1 = ¿A qué encuentros o congresos podría ir para conocer a otros que tienen esto[: { $issue }]?
script-events-2 = ¿A qué encuentros o congresos podría ir para conocer a otros en la misma situación?
script-thanks-1 = Gracias, { $first_name }, significa mucho. Cuidaré de ellos y le contaré cómo va.
script-thanks-2 = Gracias, significa mucho. Cuidaré de ellos y le contaré cómo va.
script-happy-call = Si les va bien, ¿pueden llamarle para contarle lo contentos que están?
script-better-1 = ¿Quién más en { $company }, o que conozca de otro sitio, tiene el mismo problema[: { $issue }]?
script-better-2 = ¿Quién le viene a la mente, entre amigos, familia y compañeros, que tenga el mismo problema[: { $issue }]?
script-better-3 = ¿Quién más le viene a la mente que tenga el mismo problema[: { $issue }]?

script-objection-nobody-said = No conozco a nadie.
script-objection-nobody-answer = Es normal, así de pronto cuesta. Le nombro algunos grupos, y usted solo me dice si le aparece una cara.
script-objection-too-early-said = Es pronto. Primero quiero ver resultados.
script-objection-too-early-answer = Yo también querría. ¿Puedo preguntarle de nuevo cuando haya visto 60 o 90 días? Le llamaré justo ese día.

script-prompter-business-1-group = En la empresa
script-prompter-business-1-1 = otra persona de la empresa
script-prompter-business-1-2 = otra sucursal o departamento
script-prompter-business-2-group = Alrededor de la empresa
script-prompter-business-2-1 = competidores
script-prompter-business-2-2 = clientes
script-prompter-business-2-3 = proveedores
script-prompter-business-2-4 = miembros de la asociación
script-prompter-individual-1-group = Cerca
script-prompter-individual-1-1 = familia
script-prompter-individual-1-2 = amigos
script-prompter-individual-1-3 = vecinos
script-prompter-individual-2-group = Por el trabajo
script-prompter-individual-2-1 = conocidos de negocios
script-prompter-individual-2-2 = gente de un club o una asociación
script-prompter-own-group = Propios
