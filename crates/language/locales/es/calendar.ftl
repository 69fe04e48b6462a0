## Lo que aparece en el calendario y en la libreta de direcciones de un dispositivo

# Los nombres de los tres libros, como los muestra un teléfono.
dav-book-calendar = Calendario de Who Else?
dav-book-people = Personas de Who Else?
dav-book-promises = Promesas de Who Else?

# Los grupos en los que están los seguimientos.
dav-group-follow-up = Seguimiento
dav-group-promise = Promesa

# De dónde vino un contacto, en sus datos.
dav-came-from = Vino de
dav-came-from-phone = La libreta de direcciones de un teléfono

## Cómo se cerró algo en un dispositivo

dav-how-cancelled = Cancelado en un dispositivo
dav-how-deleted = Eliminado en un dispositivo
dav-how-ticked = Marcado como hecho en un dispositivo

## Lo que se rechaza y por qué: un programa lo muestra o lo guarda en su registro

dav-refused-book = Who Else? tiene tres libros para ti: promesas, calendario y personas. Aquí no se pueden crear otros.
dav-refused-delete-book = Tus libros de Who Else? no se pueden eliminar. Mejor quita la cuenta de este dispositivo.
dav-refused-group = Aquí no se puede guardar un grupo. Mejor ponles una categoría a las personas.
dav-refused-kind = Entre las promesas solo van tareas. Pon esto en el calendario.
dav-refused-reopen = Esto se cerró con algo más que una marca. Deshazlo en Who Else?
dav-refused-series = Un seguimiento es una sola cosa en un solo día. Crea aparte una serie tuya.
dav-refused-sign-in = Inicia sesión con tu correo y la contraseña de este dispositivo. La contraseña se crea en los ajustes de Who Else?
dav-refused-too-many = Aquí hay demasiadas entradas tuyas.

## Hoy pregunta, antes de decir por qué está ahí una promesa

why-device-done = Marcaste esto como hecho en un dispositivo, pero solo se cierra preguntando. Pregunta o descártalo con una razón.
why-device-moved = Moviste esto al { $day } en un dispositivo, pero una promesa se queda en su día. Cúmplela o descártala con una razón.
why-device-removed = Eliminaste esto en un dispositivo, pero una promesa se queda. Cúmplela o descártala con una razón.

## En un historial

fact-reworded = Texto cambiado: { $what }.

## Dispositivos

device-name-missing = Ponle un nombre al dispositivo.
devices-title = Dispositivos
devices-lead = Tus promesas y tus personas, en tu teléfono y en tu propio programa de calendario.
devices-yours = Tus dispositivos
device-account = En el dispositivo
device-once = La contraseña se muestra solo esta vez. Es únicamente para este dispositivo.
device-camera = Un iPhone o iPad: apunta aquí con su cámara
device-camera-how = Recibe un perfil con todo dentro. Instálalo en Ajustes, General, VPN y gestión de dispositivos. No enseñes el código a nadie más: la contraseña está en él.
device-code = Código QR: el perfil de este dispositivo
device-by-hand = Cualquier otro: escribe esto
device-server = Servidor
device-user = Nombre de usuario
device-password = Contraseña
device-copy = Copiar
device-name = ¿Cómo lo llamas?
device-name-example = Mi teléfono
device-add = Añadir un dispositivo
device-revoke = Quitarlo
device-revoked = Quitado: ya no se sincroniza.
device-never = Todavía no se ha conectado.
device-just-now = Sincronizado ahora mismo.
device-minutes-ago = Sincronizado hace { $minutes } min.
device-hours-ago = { $hours ->
    [one] Sincronizado hace una hora.
   *[other] Sincronizado hace { $hours } horas.
}
device-on = Sincronizado por última vez el { $day }.
device-how = Cómo configurarlo
device-how-apple = Primero añade aquí el dispositivo. Después abre en él esta página, descarga el perfil e instálalo en Ajustes, General, VPN y gestión de dispositivos. Te pedirá la contraseña. O a mano: Ajustes, Apps, Calendario, Cuentas, Añadir cuenta, Otra, Añadir cuenta CalDAV; y otra vez con CardDAV para las personas.
device-profile = Descargar el perfil
device-how-android = Android no tiene calendarios así por sí solo. Instala DAVx⁵, elige «Acceder con URL y nombre de usuario» y escribe el servidor, el nombre de usuario y la contraseña. Para las tareas, instala también Tasks.org o jtx Board.
device-how-thunderbird = Calendario, Nuevo calendario, En la red: escribe el nombre de usuario y el servidor. Para las personas: Libreta de direcciones, Nueva libreta de direcciones, Añadir libreta de direcciones CardDAV.
device-how-outlook = Outlook no puede sincronizar por sí solo los calendarios de otros servidores. En Windows lo hace el complemento gratuito CalDav Synchronizer: necesita el servidor, el nombre de usuario y la contraseña.
device-how-google = El calendario de Google no se sincroniza con otros servidores. Pero sí puede mostrar tus promesas:
device-to-feed = suscríbete a ellas
device-what-happens = Marca una promesa como hecha en el dispositivo y aquí queda cumplida. Una promesa se queda en su día: si allí mueves o eliminas una, Hoy te pregunta la razón. Una ficha que crees pasa a ser un contacto; una que elimines desaparece solo del teléfono.
