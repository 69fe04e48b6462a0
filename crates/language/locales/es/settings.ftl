settings-title = Ajustes
settings-name = Tu nombre
settings-zone = Zona horaria
settings-zone-hint = Las promesas vencen en tus días.
settings-language = Idioma
language-auto = Como el dispositivo
settings-appearance = Aspecto
appearance-auto = Como el dispositivo
appearance-light = Claro
appearance-dark = Oscuro
settings-password = Cambiar la contraseña
settings-card = Tu tarjeta
settings-card-hint = ¿Alguien quiere tus datos? Que apunte su cámara aquí.
settings-card-qr = Código QR con tu nombre, tu empresa y tu correo

## Ajustes: los caminos entre sus páginas

settings-tabs = Ajustes
settings-tab-me = Tú

## Ajustes: el calendario en el que aparecen las promesas

calendar-title = Calendario
calendar-lead = Tus promesas, en el calendario que ya miras.
calendar-subscribe = Suscribirte
calendar-address = Tu dirección secreta
calendar-address-hint = Quien la tenga puede leer tus promesas.
calendar-address-once = Cópiala ahora: se muestra solo esta vez.
calendar-copy = Copiar
calendar-open = Abrir en el calendario de este dispositivo
calendar-how = Cómo suscribirse
calendar-apple = iPhone y Mac
calendar-apple-how = Pulsa el botón de arriba. O bien: Calendario, Calendarios, Añadir calendario, Añadir calendario por suscripción, y pega la dirección.
calendar-google = Google Calendar
calendar-google-how = En un ordenador: Otros calendarios, +, Desde URL, y pega la dirección. Google vuelve a mirar cada pocas horas.
calendar-outlook = Outlook
calendar-outlook-how = Calendario, Agregar calendario, Suscribirse desde la web, y pega la dirección.
calendar-none = Haz una dirección una vez, y cada llamada prometida aparece en Outlook, Google o Apple Calendar con las palabras de la conversación.
calendar-initials = Nombrar a las personas solo con sus iniciales y omitir sus palabras
calendar-make = Hacer mi dirección
calendar-make-new = Hacer una dirección nueva
calendar-revoke = Revocarla
calendar-revoked = Revocada: la dirección ya no responde.
calendar-works = Tu dirección de calendario se hizo el { $day } y funciona. Se mostró una vez; si la perdiste, haz una nueva.

## Ajustes: las reglas

playbook-title = Reglas
playbook-lead = De qué sale cada momento y cada tarea. Lo que tus respuestas les enseñaron: <a href="{ $link }">lo aprendido</a>.
playbook-promises = Promesas
playbook-rest = Todo lo demás
playbook-guess = Suposición nuestra, sin fuente publicada
playbook-guesses = * Suposición nuestra, sin fuente publicada. Que tus propias cifras la sustituyan.
playbook-days = Días
playbook-fixed = siempre activa
playbook-on = Activa
playbook-save = Guardar<span class="sr"> esta regla</span>

## Ajustes: la oficina

office-title = Oficina
office-lead = Qué cuenta como día laborable y cada cuánto seguir en contacto.
office-admin-only = Solo la administración cambia esto.
office-weekdays = Días laborables
office-holidays = Festivos
office-holidays-hint = Uno por línea, como 2026-12-25. Las llamadas a recomendados y a quienes no compraron los saltan; un permiso para preguntar, nunca.
office-holidays-wrong = Escribe cada día como 2026-12-25, uno por línea.
office-holidays-many = Como máximo { $most } días.
office-cadence = { $tier }: cada … días
settings-days-between = Entre { $from } y { $to } días.

## Ajustes: el equipo

team-title = Equipo
team-members = Miembros
team-you = tú, { $role }
team-role-of = Función de <bdi>{ $name }</bdi>
team-team-of = Equipo de <bdi>{ $name }</bdi>
team-none = En ningún equipo
team-of = Equipo de { $name }
team-left = Se fue
team-save = Guardar<span class="sr"> la función de <bdi>{ $name }</bdi></span>
team-invited = Invitaciones
team-invited-until = { $role }, hasta { $day }
team-invited-anybody = Un enlace para cualquiera
team-withdraw = Retirar
team-withdrawn = Retirada: el enlace ya no abre nada.
team-invite = Invitar a alguien
team-link = Envíale este enlace; se muestra una vez
team-link-copy = Copiar
team-link-before = Esa invitación ya se hizo antes; su enlace se mostró entonces.
team-email = Su correo
team-role = Como
team-role-missing = Elige qué será.
team-make = Hacer un enlace de invitación

## Ajustes: la contraseña

password-title = Tu contraseña
password-lead = Ocho caracteres o más; lo mejor son unas cuantas palabras.
password-current = Tu contraseña hasta ahora
password-current-hint = Déjalo vacío si aún no tienes ninguna.
password-new = La nueva
password-change = Cambiarla
password-changed = Tu contraseña cambió. Se cerró la sesión en todos los demás dispositivos.

## Settings: promises as invitations in one's own calendar

diary-title = Invitaciones
diary-lead = Cada promesa llega como invitación a tu dirección, a su hora, y desaparece cuando está cumplida. Para Outlook y Google.
diary-to = Van a { $email }.
diary-on = Enviarme una invitación por cada promesa
diary-full = Nombrar a las personas por completo
diary-full-hint = Si no, solo con sus iniciales y sin sus palabras.
diary-no-sender = La oficina aún no tiene un servidor de correo para enviar invitaciones. Lo configura un administrador en Oficina.
diary-from-oneself = Los correos de la oficina salen de { $email }, tu propia dirección: un calendario no muestra invitaciones de uno mismo. Un administrador pone otra en Oficina.
diary-standing = { $count ->
        [0] Ninguna de tus promesas está todavía en tu calendario por invitación.
        [one] Una promesa está en tu calendario por invitación.
       *[other] { $count } promesas están en tu calendario por invitación.
    }
diary-failed = { $count ->
        [one] Una invitación no salió: { $why }
       *[other] { $count } invitaciones no salieron. La última: { $why }
    }
diary-again = Intentar de nuevo
diary-tried = Salen de nuevo ahora.
diary-saved-on = Tus promesas llegan a tu calendario.
diary-saved-off = Desactivado. Lo que está en tu calendario se quita de nuevo.
diary-cancelled = Una de tus promesas ya no necesita lugar en tu calendario.

## Settings: the office's own mail server

sender-title = Remitente
sender-lead = El servidor de correo desde el que escribe la propia oficina: invitaciones para los calendarios de tus vendedores. No la dirección de alguien que las recibe.
sender-admins = Solo un administrador configura el servidor de correo de la oficina.
sender-from = El nombre de la oficina en los correos
sender-from-email = La dirección de la oficina en los correos
sender-link = El servidor de correo de la oficina
