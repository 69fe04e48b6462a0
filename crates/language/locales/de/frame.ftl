## Um jede Seite herum

frame-description = Wen fragen, was wurde versprochen, und wer noch?
frame-skip = Zum Inhalt
frame-places = Hauptmenü
frame-promises-due = fällige Versprechen
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

save = Speichern
saved = Gespeichert.
undo = Rückgängig
cancel = Abbrechen
