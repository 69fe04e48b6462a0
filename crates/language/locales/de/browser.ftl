browser-copied = Kopiert
browser-stop = Stopp
browser-dictate = Diktieren
browser-no-network = Kein Netz. Was du speicherst, wartet auf diesem Gerät.
browser-seen = Kein Netz. So sah es am { $when } aus. Was du speicherst, wartet auf diesem Gerät.
browser-nothing-here = Kein Netz.
browser-kept = Auf diesem Gerät behalten. Es wird gesendet, sobald du wieder Netz hast.
browser-waits = Wartet auf das Senden
browser-giver = Wer hat dir den Namen gegeben?
browser-nobody-called = Niemand namens „<bdi>{ $name }</bdi>“ ist auf diesem Gerät.
browser-dates = de-DE
browser-day-names = de-DE
browser-day = { $weekday } { $number }. { $month } { $year }

after-call-spoke = Gesprochen
after-call-no-answer = Nicht erreicht
after-call-no-answer-note = Angerufen, nicht erreicht.
after-call-sent = Gesendet
after-call-how = Wie lief es mit { $name }?
after-call-them = dem Kontakt
after-call-ask = Jetzt fragen
after-call-more = Mehr schreiben
after-call-not-now = Nicht jetzt

names-name = Name
names-happy-call = Zufriedener Anruf
names-take-off = { $name } streichen
names-count = { $count ->
    [0] {""}
    [1] 1 Name
   *[other] { $count } Namen
}
names-who = Wer fällt Ihnen ein?
names-who-else = Wer noch?
names-save = Speichern
names-save-and-thank = Speichern und danken

card-page-person = Person { $number }

outbox-what-ask = Frage
outbox-what-capture = Notiert
outbox-what-log = Gespräch
outbox-what-follow-up = Was ansteht
outbox-what-not-now = Nicht jetzt
outbox-what-referral = Empfehlung
outbox-what-deal = Geschäft
outbox-what-contact = Kontakt
outbox-what-undo = Rückgängig
outbox-what-form = Formular
outbox-field-line = Wer
outbox-field-name = Name
outbox-field-more-names = Weitere Namen
outbox-field-given-by = Genannt von
outbox-field-what = Was war
outbox-field-words = Was gesagt wurde
outbox-field-how = Wie es lief
outbox-field-why = Warum
outbox-field-why-not = Warum nicht
outbox-field-went-wrong = Was schiefging
outbox-field-product = Was
outbox-field-title = Titel
outbox-field-day = Tag
outbox-field-until = Bis
outbox-field-ask-again = Tag, an dem du wieder fragst
outbox-leaving = { $count ->
    [1] 1 Eintrag ist noch nicht auf dem Server. Wenn du dich abmeldest, ist er weg.
   *[other] { $count } Einträge sind noch nicht auf dem Server. Wenn du dich abmeldest, sind sie weg.
}
outbox-discard = Wegwerfen
outbox-save-and-send = Speichern und senden
outbox-edit = Bearbeiten
unsent-waiting = { $waiting } noch nicht auf dem Server
unsent-sign-in = { $waiting } noch nicht auf dem Server: melde dich an, um zu senden
unsent-refused = { $refused } zurückgekommen

palette-today = Heute
palette-ask = Jemanden fragen
palette-capture = Einen Namen notieren
palette-people = Leute
palette-new-contact = Neuer Kontakt
palette-delighted = Begeistert, nie gefragt
palette-overdue = Überfällige Versprechen
palette-missed = Verpasste Momente
palette-referrals = Empfehlungen nach Stand
palette-non-buyers = Nichtkäufer mit offenen Runden
palette-numbers = Zahlen
palette-goal = Dein Ziel
palette-review = Wochenschau
palette-sheet = Tagesblatt drucken
palette-import = Kontakte importieren
palette-settings = Einstellungen
palette-calendar = Kalender-Abo
palette-playbook = Spielregeln
palette-find = Eine Person oder Seite suchen
palette-hint = Ein Name, eine Firma, eine Seite
palette-results = Treffer
palette-choose = wählen
palette-open = öffnen
palette-close = schließen
keys-title = Tasten
keys-close = Schließen
keys-ask = Fragen
keys-capture = Notieren
keys-places = Leute, Listen, Zahlen
keys-cards = Nächste, vorige Karte
keys-do = Tun, was die offene Karte sagt
keys-undo = Rückgängig
keys-find = Suchen
keys-these = Diese Tasten

## Während ein Geschenk eingetippt wird

gift-live-sum = Mit diesem Geschenk: { $sum } in 12 Monaten.
gift-live-left = Mit diesem Geschenk: { $sum } von { $limit } in 12 Monaten; { $left } bleiben.
gift-live-over = Mit diesem Geschenk: { $sum } in 12 Monaten. Das sind { $over } mehr als die erlaubten { $limit }.
