## Entrar: iniciar sesión, empezar, unirse

door-lead = Qué alegría verte.
door-email = Correo
door-password = Contraseña
door-email-missing = Escribe tu correo.
door-password-missing = Escribe tu contraseña.
door-come-in = Adelante
door-come-in-lead = Un toque y ya estás dentro.
door-your-email = Tu correo
door-a-password = Una contraseña
door-password-hint = Ocho caracteres o más; lo mejor es una frase corta.
set-up-title = Te damos la bienvenida
set-up-lead = Dos minutos y llega el primer nombre.
set-up-workspace = Tu negocio o equipo
set-up-country = País
set-up-currency = Moneda
set-up-start = Empezar
join-title = Unirse
join-heading = Únete
join-invitation = Te invitaron a { $workspace }. Tu función: { $role ->
    [manager] responsable del equipo
    [admin] administración
   *[rep] ventas
}.
