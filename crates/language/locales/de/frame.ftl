## Um jede Seite herum

frame-description = Wen du fragst, was versprochen ist und wer noch.
frame-skip = Zum Inhalt
frame-places = Hauptmenü
frame-promises-due = Versprechen fällig
frame-find = Suchen
frame-no-network = Kein Netz. Was du getippt hast, bleibt hier; speichere noch einmal, sobald du wieder Netz hast.
frame-hide = Meldung ausblenden

place-today = Heute
place-people = Leute
place-ask = Fragen
place-capture = Notieren
place-lists = Listen
place-numbers = Zahlen
place-more = Menü

## Auf vielen Seiten

save = Speichern
saved = Gespeichert.
undo = Rückgängig
cancel = Abbrechen
menu-back = Zurück
day-sheet = Tagesblatt
sign-in = Anmelden
sign-out = Abmelden

## Knöpfe, mit denen man jemanden erreicht

reach-call = Anrufen:
reach-text-title = SMS
reach-text = SMS an { $number }
reach-email-title = E-Mail
reach-email = E-Mail an { $address }
not-contacted = Möchte nicht kontaktiert werden.

## Seiten, die sagen, was nicht ging

problem-quote = Falls es wieder passiert, nenne uns <code>{ $reference }</code>.
problem-title = Augenblick
problem-to-today = Zu Heute
problem-hold-on = Einen Augenblick
problem-nothing-here = Hier ist nichts
problem-nothing-here-why = Die Adresse stimmt nicht, oder was hier war, ist nicht mehr da.
problem-not-yours = Das ist nicht deins
problem-not-yours-why = Das gehört jemand anderem im Team oder ist Sache der Teamleitung. Frag dort nach, wenn du es brauchst.
problem-fault = Da ging etwas schief
problem-fault-why = Das liegt an uns und ist notiert. Nichts wurde nur halb gespeichert. Versuch es noch einmal.
problem-twice = Doppelt gesendet
problem-twice-why = Dieses Formular wurde schon für etwas anderes benutzt. Öffne die Seite neu.
problem-not-for-you = Nicht für dich
problem-link-closed = Dieser Link gilt nicht mehr
problem-too-late = Das geht nicht mehr
problem-not-like-that = So nicht
problem-not-like-that-why = Diese Adresse lässt sich so nicht benutzen. Fang auf einer Seite an.
problem-unreadable = Das lässt sich nicht lesen
problem-own-pages = Diese Adresse nimmt nur Formulare von ihren eigenen Seiten an.
problem-too-much = Zu viel auf einmal
problem-too-much-why = Das ist mehr als die { $megabytes } MB, die hier Platz haben. Nichts wurde gespeichert.
problem-not-from-here = Nicht von hier
problem-not-from-here-why = Das kam von einer fremden Seite, deshalb ist nichts passiert. Mach es von hier aus noch einmal.
problem-sign-in = Melde dich an, dann geht es weiter.
problem-stale = Das wurde inzwischen geändert. Öffne es und sieh es dir noch einmal an.
problem-not-saved = So lässt sich das nicht speichern. Öffne es und sieh es dir noch einmal an.
undone = Zurückgenommen.

## Das Menü

more-title = Menü
more-lead = <bdi>{ $name }</bdi>, { $workspace }
more-install = Hol dir Who Else? auf den Startbildschirm: Tippe auf „Teilen“, dann auf „Zum Home-Bildschirm“. Es öffnet sich dann auch ohne Netz, und das Telefon räumt nicht weg, was du gespeichert hast.
more-lists = Nie gefragt, überfällig, verpasst, Empfehlungen, Nichtkäufer
more-numbers = Wie oft gefragt, Namen, gehaltene Versprechen, Anteil aus Empfehlungen
more-likenesses-title = Vielleicht doppelt
more-likenesses = Zwei Kontakte, die ein und dieselbe Person sein könnten
more-sheet = Heute auf einem Blatt Papier
more-mail-title = Post
more-mail = Was Kunden schreiben, und gute Momente darin
more-cards-title = Karten
more-cards = Zum Weitergeben, mit einem Code, über den Namen zu dir kommen
more-letters-title = Briefe
more-letters = Dank, Neuigkeiten, erste Worte: unterwegs und verschickt
more-import-title = Kontakte importieren
more-import = vCard, CSV, Excel; erst durchsehen, und auf einmal wieder zurückzunehmen
more-export-title = Leute exportieren
more-export = Eine CSV-Datei für jede Tabelle oder ein anderes Programm
more-calendar-title = Kalender
more-calendar = Deine Versprechen in deinem eigenen Kalender
more-playbook-title = Spielregeln
more-playbook = Was dazu führt, dass etwas ansteht
more-team-title = Team
more-team = Wer dabei ist, und wie andere dazukommen
more-outbox = Was auf diesem Gerät auf ein Netz wartet
more-settings = Name, Zeitzone, hell und dunkel

## Ohne Netz

offline-title = Kein Netz
offline-lead = Diese Seite ist nicht auf diesem Gerät. Diese schon:
offline-today = Wie du es zuletzt gesehen hast
offline-ask = Alle, die du kennst
offline-capture = Einen Namen notieren
offline-outbox = Was hier auf ein Netz wartet
outbox-title = Noch nicht gesendet
outbox-lead = Was du ohne Netz gespeichert hast, wartet hier und wird von selbst gesendet.
outbox-throw-away = Abmelden und verwerfen
outbox-stay = Angemeldet bleiben
outbox-send = Jetzt senden
outbox-empty = Alles ist auf dem Server.
outbox-nothing-waits = Auf diesem Gerät wartet nichts.
