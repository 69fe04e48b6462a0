browser-copied = Copiado
browser-stop = Parar
browser-dictate = Dictar
browser-no-network = Sin red. Lo que guardes espera en este dispositivo.
browser-seen = Sin red. Así se veía el { $when }. Lo que guardes espera en este dispositivo.
browser-nothing-here = Sin red.
browser-kept = Guardado en este dispositivo. Se envía cuando vuelvas a tener red.
browser-waits = Espera para enviarse
browser-giver = ¿Quién te dio el nombre?
browser-nobody-called = Nadie llamado «<bdi>{ $name }</bdi>» está en este dispositivo.
browser-dates = es
browser-day-names = es
browser-day = { $weekday } { $number } { $month } { $year }

after-call-spoke = Hablamos
after-call-no-answer = No contestó
after-call-no-answer-note = Llamé, no contestó.
after-call-sent = Enviado
after-call-how = ¿Cómo te fue con { $name }?
after-call-them = tu contacto
after-call-ask = Preguntar ahora
after-call-more = Escribir más
after-call-not-now = Ahora no

names-name = Nombre
names-happy-call = Llamada feliz
names-take-off = Quitar a { $name }
names-count = { $count ->
    [0] {""}
    [1] 1 nombre
   *[other] { $count } nombres
}
names-who = ¿Quién le viene a la mente?
names-who-else = ¿Quién más?
names-save = Guardar
names-save-and-thank = Guardar y agradecer

card-page-person = Persona { $number }

outbox-what-ask = Pregunta
outbox-what-capture = Nombre anotado
outbox-what-log = Conversación
outbox-what-follow-up = Pendiente
outbox-what-not-now = Ahora no
outbox-what-referral = Recomendación
outbox-what-deal = Oportunidad
outbox-what-contact = Contacto
outbox-what-undo = Deshacer
outbox-what-form = Formulario
outbox-field-line = Quién
outbox-field-name = Nombre
outbox-field-more-names = Más nombres
outbox-field-given-by = De parte de
outbox-field-what = Qué pasó
outbox-field-words = Qué dijo
outbox-field-how = Cómo fue
outbox-field-why = Por qué
outbox-field-why-not = Por qué no
outbox-field-went-wrong = Qué salió mal
outbox-field-product = Qué
outbox-field-title = Título
outbox-field-day = Día
outbox-field-until = Hasta
outbox-field-ask-again = Día para volver a preguntar
outbox-leaving = { $count ->
    [1] 1 entrada aún no está en el servidor. Si cierras sesión, se pierde.
   *[other] { $count } entradas aún no están en el servidor. Si cierras sesión, se pierden.
}
outbox-discard = Tirar
outbox-save-and-send = Guardar y enviar
outbox-edit = Editar
unsent-waiting = { $waiting } aún no en el servidor
unsent-sign-in = { $waiting } aún no en el servidor: entra para enviar
unsent-refused = Devueltas: { $refused }

palette-today = Hoy
palette-ask = Preguntar a alguien
palette-capture = Anotar un nombre
palette-people = Personas
palette-new-contact = Nuevo contacto
palette-delighted = Encantados, nunca preguntados
palette-overdue = Promesas vencidas
palette-missed = Momentos perdidos
palette-referrals = Recomendaciones por etapa
palette-non-buyers = No compraron, con algo pendiente
palette-numbers = Cifras
palette-goal = Tu meta
palette-review = Repaso semanal
palette-sheet = Imprimir la hoja del día
palette-import = Importar contactos
palette-settings = Ajustes
palette-calendar = Calendario
palette-playbook = Reglas
palette-find = Busca una persona o una página
palette-hint = Un nombre, una empresa, una página
palette-results = Resultados
palette-choose = elegir
palette-open = abrir
palette-close = cerrar
keys-title = Teclas
keys-close = Cerrar
keys-ask = Preguntar
keys-capture = Anotar
keys-places = Personas, Listas, Cifras
keys-cards = Tarjeta siguiente, anterior
keys-do = Hacer lo que dice la tarjeta abierta
keys-undo = Deshacer
keys-find = Buscar
keys-these = Estas teclas

## Mientras se escribe un regalo

gift-live-sum = Con este regalo: { $sum } en 12 meses.
gift-live-left = Con este regalo: { $sum } de { $limit } en 12 meses; quedan { $left }.
gift-live-over = Con este regalo: { $sum } en 12 meses. Son { $over } más de los { $limit } permitidos.
