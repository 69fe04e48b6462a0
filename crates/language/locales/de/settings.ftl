settings-title = Einstellungen
settings-name = Dein Name
settings-zone = Zeitzone
settings-zone-hint = Versprechen werden an deinen Tagen fällig.
settings-language = Sprache
language-auto = Wie das Gerät
settings-appearance = Aussehen
appearance-auto = Wie das Gerät
appearance-light = Hell
appearance-dark = Dunkel
settings-password = Passwort ändern
settings-card = Deine Karte
settings-card-hint = Jemand möchte deine Daten? Lass sie die Kamera hierauf richten.
settings-card-qr = QR-Code mit deinem Namen, deiner Firma und deiner E-Mail-Adresse

## Einstellungen: die Wege zwischen ihren Seiten

settings-tabs = Einstellungen
settings-tab-me = Du

## Einstellungen: der Kalender, in dem die Versprechen stehen

calendar-title = Kalender
calendar-lead = Deine Versprechen, in dem Kalender, in den du ohnehin schaust.
calendar-subscribe = Abonnieren
calendar-address = Deine geheime Adresse
calendar-address-hint = Wer sie hat, kann deine Versprechen lesen.
calendar-address-once = Kopiere sie jetzt: Sie wird nur dieses eine Mal gezeigt.
calendar-copy = Kopieren
calendar-open = Im Kalender dieses Geräts öffnen
calendar-how = So abonnierst du ihn
calendar-apple = iPhone und Mac
calendar-apple-how = Drück den Knopf oben. Oder: Kalender, Kalender hinzufügen, Kalenderabonnement hinzufügen, und füge die Adresse ein.
calendar-google = Google Kalender
calendar-google-how = Am Computer: Weitere Kalender, +, Per URL, und füge die Adresse ein. Google sieht alle paar Stunden wieder nach.
calendar-outlook = Outlook
calendar-outlook-how = Kalender, Kalender hinzufügen, Aus dem Internet abonnieren, und füge die Adresse ein.
calendar-none = Mach einmal eine Adresse, und jeder versprochene Anruf steht in Outlook, Google oder Apple Kalender, mit den Worten aus dem Gespräch.
calendar-initials = Leute nur mit ihren Anfangsbuchstaben nennen und ihre Worte weglassen
calendar-make = Meine Adresse machen
calendar-make-new = Eine neue Adresse machen
calendar-revoke = Widerrufen
calendar-revoked = Widerrufen: Die Adresse antwortet nicht mehr.
calendar-works = Deine Kalenderadresse wurde am { $day } gemacht und gilt. Sie wurde einmal gezeigt; hast du sie verloren, mach eine neue.

## Einstellungen: die Spielregeln

playbook-title = Spielregeln
playbook-lead = Woraus welcher Moment und welche Aufgabe wird. Was deine Antworten sie gelehrt haben: <a href="{ $link }">was gelernt wurde</a>.
playbook-promises = Versprechen
playbook-rest = Alles andere
playbook-guess = Unsere Schätzung, ohne veröffentlichte Quelle
playbook-guesses = * Unsere Schätzung, ohne veröffentlichte Quelle. Ersetze sie durch deine eigenen Zahlen.
playbook-days = Tage
playbook-fixed = immer an
playbook-on = An
playbook-save = <span class="sr">Diese Regel </span>Speichern

## Einstellungen: der Betrieb

office-title = Betrieb
office-lead = Was als Arbeitstag zählt, und wie oft ihr in Kontakt bleibt.
office-admin-only = Nur die Verwaltung ändert das.
office-weekdays = Arbeitstage
office-holidays = Feiertage
office-holidays-hint = Einer je Zeile, wie 2026-12-25. Anrufe bei Empfohlenen und bei denen, die nicht gekauft haben, überspringen sie; eine Erlaubnis zu fragen nie.
office-holidays-wrong = Schreib jeden Tag wie 2026-12-25, einen je Zeile.
office-holidays-many = Höchstens { $most } Tage.
office-cadence = { $tier }: alle … Tage
settings-days-between = Zwischen { $from } und { $to } Tagen.

## Einstellungen: das Team

team-title = Team
team-members = Mitglieder
team-you = du, { $role }
team-role-of = Rolle von <bdi>{ $name }</bdi>
team-team-of = Team von <bdi>{ $name }</bdi>
team-none = In keinem Team
team-of = Team von { $name }
team-left = Ist weg
team-save = <span class="sr">Rolle von <bdi>{ $name }</bdi> </span>Speichern
team-invited = Eingeladen
team-invited-until = { $role }, bis { $day }
team-invited-anybody = Ein Link für alle
team-withdraw = Zurückziehen
team-withdrawn = Zurückgezogen: Der Link öffnet nichts mehr.
team-invite = Jemanden einladen
team-link = Schick ihnen diesen Link; er wird einmal gezeigt
team-link-copy = Kopieren
team-link-before = Diese Einladung gab es schon; ihr Link wurde damals gezeigt.
team-email = Ihre E-Mail
team-role = Als
team-role-missing = Wähle, was sie sein sollen.
team-make = Einladungslink machen

## Einstellungen: das Passwort

password-title = Dein Passwort
password-lead = Acht Zeichen oder mehr; ein paar Wörter sind am besten.
password-current = Dein Passwort bisher
password-current-hint = Lass es leer, wenn du noch keines hast.
password-new = Das neue
password-change = Ändern
password-changed = Dein Passwort ist geändert. Alle anderen Geräte sind abgemeldet.

## Settings: promises as invitations in one's own calendar

diary-title = Einladungen
diary-lead = Jedes Versprechen kommt als Einladung an deine Adresse, zu seiner Zeit, und geht wieder, wenn es gehalten ist. Für Outlook und Google.
diary-to = Sie gehen an { $email }.
diary-on = Mir für jedes Versprechen eine Einladung schicken
diary-full = Leute mit vollem Namen nennen
diary-full-hint = Sonst mit ihren Anfangsbuchstaben, und ohne die Worte.
diary-no-sender = Das Büro hat noch keinen Mailserver, um Einladungen zu verschicken. Ein Admin richtet ihn unter Büro ein.
diary-from-oneself = Die Mails des Büros kommen von { $email }, deiner eigenen Adresse: Ein Kalender zeigt keine Einladung von einem selbst. Ein Admin richtet unter Büro eine andere ein.
diary-standing = { $count ->
        [0] Noch steht keines deiner Versprechen per Einladung in deinem Kalender.
        [one] Ein Versprechen steht per Einladung in deinem Kalender.
       *[other] { $count } Versprechen stehen per Einladung in deinem Kalender.
    }
diary-failed = { $count ->
        [one] Eine Einladung ging nicht hinaus: { $why }
       *[other] { $count } Einladungen gingen nicht hinaus. Die letzte: { $why }
    }
diary-again = Noch einmal versuchen
diary-tried = Sie gehen jetzt noch einmal hinaus.
diary-saved-on = Deine Versprechen kommen in deinen Kalender.
diary-saved-off = Ausgeschaltet. Was in deinem Kalender steht, wird wieder herausgenommen.
diary-cancelled = Eines deiner Versprechen braucht keinen Platz mehr in deinem Kalender.

## Settings: the office's own mail server

sender-title = Absender
sender-lead = Der Mailserver, von dem das Büro selbst schreibt: Einladungen in die Kalender eurer Leute. Nicht die Adresse von jemandem, der sie bekommt.
sender-admins = Nur ein Admin richtet den Mailserver des Büros ein.
sender-from = Der Name des Büros in Mails
sender-from-email = Die Adresse des Büros in Mails
sender-link = Der Mailserver des Büros
