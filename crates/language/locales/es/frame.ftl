## Alrededor de cada página

frame-description = A quién preguntar, qué se prometió y quién más.
frame-skip = Ir al contenido
frame-places = Menú principal
frame-promises-due = promesas por cumplir
frame-find = Buscar
frame-no-network = Sin red. Lo que escribiste sigue aquí; guarda otra vez cuando vuelvas a tener red.
frame-hide = Ocultar este mensaje

place-today = Hoy
place-people = Personas
place-ask = Pedir
place-capture = Anotar
place-lists = Listas
place-numbers = Cifras
place-more = Menú

## En muchas páginas

save = Guardar
saved = Guardado.
undo = Deshacer
cancel = Cancelar
menu-back = Volver
day-sheet = Hoja del día
sign-in = Iniciar sesión
sign-out = Cerrar sesión

## Botones para contactar con alguien

reach-call = Llamar al
reach-text-title = SMS
reach-text = SMS al { $number }
reach-email-title = Correo
reach-email = Correo a { $address }
not-contacted = Pidió que no se le contacte.

## Páginas que dicen lo que no pudo ser

problem-quote = Si vuelve a pasar, danos esta referencia: <code>{ $reference }</code>.
problem-title = Espera
problem-to-today = Ir a Hoy
problem-hold-on = Espera un poco
problem-nothing-here = Aquí no hay nada
problem-nothing-here-why = La dirección no es correcta o lo que había aquí ya no está.
problem-not-yours = Esto no es tuyo
problem-not-yours-why = Es de otra persona del equipo o les toca a los responsables. Pregúntale a tu responsable si lo necesitas.
problem-fault = Algo salió mal
problem-fault-why = Es culpa nuestra y ha quedado registrado. Nada se guardó a medias. Inténtalo otra vez.
problem-twice = Enviado dos veces
problem-twice-why = Este formulario ya se usó para otra cosa. Abre la página de nuevo.
problem-not-for-you = No es para ti
problem-link-closed = Este enlace ya no vale
problem-too-late = Eso ya no se puede hacer
problem-not-like-that = Así no
problem-not-like-that-why = Esta dirección no se puede usar así. Empieza desde una página.
problem-unreadable = Eso no se puede leer
problem-own-pages = Esta dirección solo acepta formularios de sus propias páginas.
problem-too-much = Demasiado de una vez
problem-too-much-why = Es más de los { $megabytes } MB que caben aquí. No se guardó nada.
problem-not-from-here = No viene de aquí
problem-not-from-here-why = Lo envió una página que no es nuestra, así que no se hizo nada. Hazlo de nuevo desde aquí.
problem-sign-in = Inicia sesión para seguir.
problem-stale = Esto cambió mientras tanto. Ábrelo y vuelve a mirarlo.
problem-not-saved = Así no se puede guardar. Ábrelo y vuelve a mirarlo.
undone = Deshecho.

## El menú

more-title = Menú
more-lead = <bdi>{ $name }</bdi>, { $workspace }
more-install = Pon Who Else? en tu pantalla de inicio: toca «Compartir» y luego «Añadir a pantalla de inicio» o «Agregar a Inicio». Así se abre sin red y el teléfono no borra lo que guardaste.
more-lists = Nunca se preguntó, con retraso, perdidos, recomendaciones, no compraron
more-numbers = Cuánto preguntas, nombres, promesas cumplidas, lo que llega por recomendación
more-likenesses-title = Quizá repetidos
more-likenesses = Dos contactos que podrían ser la misma persona
more-sheet = Hoy en una hoja de papel
more-mail-title = Correo
more-mail = Lo que escriben tus clientes y los buenos momentos que hay ahí
more-cards-title = Tarjetas
more-cards = Para entregar, con un código que recoge nombres
more-letters-title = Cartas
more-letters = Agradecimientos, novedades, primeras palabras: en camino y enviadas
more-import-title = Importar contactos
more-import = vCard, CSV, Excel; primero los revisas y se deshace de una sola vez
more-export-title = Exportar personas
more-export = Un CSV para cualquier hoja de cálculo u otro programa
more-calendar-title = Calendario
more-calendar = Tus promesas en tu propio calendario
more-playbook-title = Reglas
more-playbook = Qué hace que algo quede pendiente
more-team-title = Equipo
more-team = Quién está aquí y cómo invitar a más
more-outbox = Lo que espera red en este dispositivo
more-settings = Nombre, zona horaria, claro y oscuro

## Sin red

offline-title = Sin red
offline-lead = Esta página no está en este dispositivo. Estas sí:
offline-today = Como lo viste la última vez
offline-ask = A cualquiera que conozcas
offline-capture = Anotar un nombre
offline-outbox = Lo que espera red aquí
outbox-title = Aún sin enviar
outbox-lead = Lo que guardaste sin red espera aquí y se envía solo.
outbox-throw-away = Cerrar sesión y descartarlo
outbox-stay = Seguir en la sesión
outbox-send = Enviar ahora
outbox-empty = Todo está en el servidor.
outbox-nothing-waits = Nada espera en este dispositivo.
