## Leute: wer sie sind

people-role = { $title } bei { $company }
people-listed = { $count ->
    [0] niemand
    [1] { $first }
    [2] { $first } und { $second }
   *[other] { $first } und { $others } weitere
}
people-count = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}

## Die Liste der Leute

people-new = Neuer Kontakt
people-find = Jemanden suchen
people-find-hint = Name, Firma, Nummer
people-find-button = Suchen
people-nobody-named = Niemand mit diesem Namen.
people-nobody-named-hint = Versuch es mit einem Teil des Namens oder der Firma – oder trag die Person ein.
people-none = Noch ist niemand hier.
people-none-hint = Hol die Leute herein, die du kennst, oder notiere den nächsten Namen, den du hörst.
people-import = Kontakte einlesen
people-many-fit = Viele passen; die besten stehen oben. Tippe mehr, um weniger zu finden.
people-more = Weitere Leute
people-hint = { $hint ->
    [do_not_contact] nicht kontaktieren
    [complaint_open] Beschwerde offen
    [do_not_ask] nicht fragen
    [gave_names] hat Namen genannt
   *[never_asked] nie gefragt
}

## Gefunden beim Tippen

found-nobody = Niemand heißt „<bdi>{ $query }</bdi>“.
found-nobody-add = Niemand heißt „<bdi>{ $query }</bdi>“. <a href="/contacts/new">Neu eintragen</a>
found-spoken-with = Mit wem du zuletzt gesprochen hast
found-who-gave = Von wem hast du den Namen?
found-giver-nobody = Niemand

## Das Formular eines Kontakts

edit-back = Zurück
edit-edit = { $name } bearbeiten
edit-name = Name
edit-title = Position
edit-company = Firma
edit-phone = Telefon
edit-email = E-Mail
edit-several = Mehrere: mit Kommas trennen.
edit-kind = Für dich
edit-tier = In Kontakt bleiben
edit-basis = Warum du Kontakt aufnehmen darfst
edit-offers = Bietet
edit-offers-hint = Was anderen nützen könnte.
edit-needs = Braucht
edit-needs-hint = Wen oder was die Person sucht.
edit-notes = Notizen
edit-is-here = { $name } ist eingetragen.

## Inzwischen hat es jemand anderes geändert

conflict-title = Zwei Fassungen
conflict-sentence = Jemand hat Änderungen gespeichert, während du geschrieben hast. Nichts von dir ist verloren: Wähle Zeile für Zeile.
conflict-theirs = Jetzt gespeichert
conflict-yours = Deine
conflict-empty = leer
conflict-save = Gewähltes speichern
conflict-keep = Deine Änderungen verwerfen

## Ein Gespräch wird festgehalten

log-title = Gespräch festhalten
log-heading = Was ist passiert?
log-kind = Es war
log-what = In ein paar Worten
log-what-hint = Am meisten zählt der genaue Wortlaut. Eine Mail kannst du ganz einfügen.
log-day = Tag
log-moment = Ein Grund zu fragen?
log-association = Welche Gruppe oder Veranstaltung?
log-association-day = Wann sie ist
log-could-ask = Ich hätte dabei fragen können
log-complained = Es gab eine Beschwerde: nicht fragen, bis sie behoben ist
log-then-ask = Speichern und jetzt fragen
log-done = Festgehalten.
log-done-moment = Festgehalten, und ein Moment zum Fragen ist da.
log-done-barred = Festgehalten. Kein Moment zum Fragen: { $name } soll gerade nicht gefragt werden.
log-done-complaint = Festgehalten. Bis es behoben ist, wird { $name } nicht gefragt.
log-choose-kind = Wähle, was es war.
log-choose-moment = Wähle einen Grund aus der Liste oder keinen.
noticed-title = Was diese Worte bedeuten können
noticed-yes = Ja
noticed-no = Nein

## Geschäfte

deal-new = Neues Geschäft
deal-what = Worum geht es?
deal-value-hint = Darf leer bleiben.
deal-issue = Welches Problem löst es?
deal-issue-hint = Im Wortlaut der Kundschaft. Du brauchst ihn, wenn du fragst, wer noch davor steht.
deal-open-it = Geschäft eröffnen
deal-open-done = Das Geschäft ist eröffnet.
deal-selling = Was verkaufst du?
deal-won-title = Gewonnen
deal-won-heading = Gewonnen!
deal-lost-title = Verloren
deal-lost-heading = Es kam ein Nein
deal-day = Tag
deal-issue-solved = Welches Problem hat es gelöst?
deal-issue-solved-hint = Im Wortlaut der Kundschaft. Auf der nächsten Seite fragst du, wer noch davor steht.
deal-won-then-ask = Speichern und fragen, wer noch
deal-reason = Wozu kam das Nein?
deal-reason-hint = Für den Tag, an dem du für einen Namen danke sagst.
deal-reason-missing = Wozu kam das Nein? Du brauchst es, wenn du wieder anrufst.
deal-lost-anyway = Frag trotzdem: Das nimmt den Druck heraus, und vielleicht passt es jemand anderem.
deal-lost-then-ask = Speichern und fragen, zu wem es passt
deal-won-done = Gewonnen: { $name }. Frag jetzt, solange die Freude frisch ist.
deal-finished-note = Fertig: { $deal }
deal-finished-done = Fertig für { $name }: { $deal }.

## Geld

money-label = Wert in { $sign }
money-with-sign = { $amount } { $sign }
money-with-code = { $amount } { $code }
money-unreadable = Nur Ziffern, wie 4.200.
money-too-much = Bitte prüfe den Wert.
