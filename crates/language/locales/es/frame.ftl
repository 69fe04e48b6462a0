frame-description = A quién preguntar, qué se prometió y quién más.
frame-skip = Ir al contenido
frame-places = Menú principal
frame-promises-due = promesas por cumplir
frame-find = Buscar
frame-no-network = Sin red. Lo que escribiste sigue aquí; guarda otra vez cuando vuelvas a tener red.
frame-hide = Ocultar este mensaje

place-today = Hoy
place-people = Personas
place-ask = Preguntar
place-capture = Anotar
place-lists = Listas
place-numbers = Cifras
place-more = Menú

save = Guardar
saved = Guardado.
undo = Deshacer
cancel = Cancelar
