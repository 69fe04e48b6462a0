## Hereinkommen: anmelden, einrichten, beitreten

door-lead = Schön, dich zu sehen.
door-email = E-Mail
door-password = Passwort
door-email-missing = Gib deine E-Mail-Adresse ein.
door-password-missing = Gib dein Passwort ein.
door-come-in = Komm herein
door-come-in-lead = Einmal tippen, und du bist drin.
door-your-email = Deine E-Mail
door-a-password = Ein Passwort
door-password-hint = Mindestens acht Zeichen; am besten ein kurzer Satz.
set-up-title = Willkommen
set-up-lead = Zwei Minuten, dann der erste Name.
set-up-workspace = Dein Betrieb oder Team
set-up-country = Land
set-up-currency = Währung
set-up-start = Los geht’s
join-title = Beitreten
join-heading = Komm dazu
join-invitation = Du bist zu { $workspace } eingeladen. Deine Rolle: { $role ->
    [manager] Teamleitung
    [admin] Verwaltung
   *[rep] Vertrieb
}.
