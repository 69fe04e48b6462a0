## Einen Namen notieren

capture-who = Wer wurde dir genannt?
capture-who-else = Wer noch?
capture-dictate = Diktieren
capture-from-contacts = Aus meinen Kontakten
capture-just = Gerade notiert
capture-line = Eine Zeile genügt
capture-line-example = Jana Dorn, Leiterin Finanzen bei Acme, 030 5550100, gleiches Problem mit dem Toner
capture-line-hint = Name, Position, Firma, Telefon, E-Mail, in beliebiger Reihenfolge. Tippe an, was falsch gelesen wurde; was nicht verstanden wurde, bleibt als Notiz.
capture-giver = Von wem hast du den Namen?
capture-giver-hint = Namen tippen
capture-giver-unknown = Unter deinen Leuten heißt niemand so. Notiere zuerst diese Person, oder lass das Feld leer.
capture-giver-several = Mehrere passen. Wähle jemanden aus.
capture-happy-call = Zufriedener Anruf: Wer genannt wurde, darf später anrufen und erzählen, wie es war
capture-on = Genannt am
capture-basis = Warum du anrufen darfst
capture-take-down = Notieren
capture-taken-down = Notiert: { $names }.
capture-kept-by = Schon bekannt; zuständig ist { $rep }.
capture-known-already = Schon bekannt: { $because }.
capture-no-contact = Möchte nicht kontaktiert werden, also ist nichts geplant.
capture-next-day = Melde dich bis zum nächsten Werktag.
capture-maybe = Vielleicht jemand, den du kennst, { $name }: { $because }.

## Was von einer Zeile verstanden wurde

capture-name-first = Fang mit einem Namen an; der Rest kann folgen.
capture-several = { $count } Personen
capture-part = { $part ->
    [name] Name
    [title] Position
    [company] Firma
    [phone] Telefon
    [email] E-Mail
    [due] Anruf
    [relationship] Beziehung
   *[context] Notiz
}
capture-retake = { $part ->
    [name] Name
    [title] Position
    [company] Firma
    [phone] Telefon
    [email] E-Mail
    [due] Anruf
    [relationship] Beziehung
   *[context] Notiz
}: { $text }. Stattdessen als { $to ->
    [name] Namen
    [title] Position
    [company] Firma
    [phone] Telefon
    [email] E-Mail
    [due] Anruf
    [relationship] Beziehung
   *[context] Notiz
} nehmen
capture-due = { $ahead ->
    [0] { $day }, heute
    [1] { $day }, morgen
   *[other] { $day }, in { $ahead } Tagen
}
capture-due-at = { $ahead ->
    [0] { $day }, { $time }, heute
    [1] { $day }, { $time }, morgen
   *[other] { $day }, { $time }, in { $ahead } Tagen
}
