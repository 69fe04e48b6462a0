## Heute

today-section = { $section ->
    [promises] Versprechen
    [ask] Fragen
   *[next] Als Nächstes
}
today-count-promises = { $count } Versprechen
today-count-asks = { $count } zu fragen
today-count-more = noch { $count }
today-count-rest = { $count } zu tun
today-done = { $count } heute erledigt
today-letters = { $count ->
    [1] Ein Brief wartet auf ein Wort von dir
   *[other] { $count } Briefe warten auf ein Wort von dir
}
today-more = { $count ->
    [1] Noch 1 wartet. Es rückt nach, sobald du etwas erledigt hast.
   *[other] Noch { $count } warten. Sie rücken nach, sobald du etwas erledigt hast.
}
today-suppressed = Vorerst nicht fragen
today-and-more = (und noch { $count })
today-promise = Versprechen,
today-escalated = Überfällig: Deine Teamleitung sieht das auch.
today-not-now = Jetzt nicht
today-why-not-ask = Warum <bdi>{ $name }</bdi> nicht fragen?
today-why-not-ask-hint = Falscher Tag, gerade erst gefragt, …
today-why-let-go = Du hast dein Wort gegeben. Warum fallen lassen?
today-why-not = Warum nicht? (darf leer bleiben)
today-why-not-hint = Hat mich angerufen, ist weggezogen, …
today-let-go = Fallen lassen
today-team-late = { $others ->
    [0] { $owner } hat { $name } etwas versprochen: { $late }.
    [1] { $owner } hat { $name } etwas versprochen: { $late }. Noch ein Versprechen im Team ist überfällig.
   *[other] { $owner } hat { $name } etwas versprochen: { $late }. Noch { $others } Versprechen im Team sind überfällig.
}
today-all-kept = Alle Versprechen gehalten.
today-nothing-due = Nichts steht an.
today-next-is = Als Nächstes, { $due }: { $name }.
today-nobody-waits = Niemand wartet auf dich.
today-never-asked = Wer ist begeistert und wurde nie gefragt?
today-first-name = Notiere den nächsten Namen, den du hörst, oder halte ein gutes Wort fest, das jemand gesagt hat.
today-capture = Namen notieren
today-barred = { $because ->
    [do_not_ask] Möchte nicht gefragt werden.
    [do_not_contact] Möchte nicht kontaktiert werden.
   *[complaint] Nicht fragen, solange die Beschwerde offen ist.
}
today-ask-now = Jetzt fragen
today-done-act = Erledigt
today-done-with = für { $name }
today-done-what = Erledigt: { $what }
today-open = Öffnen
today-another-day = Anderer Tag
today-log = Gespräch festhalten
today-know-first = Vorher lesen
today-talk-again = Möchte wieder reden
today-write = Schreiben
today-write-to = an { $name }
today-moment = Ein guter Moment zum Fragen
today-you-promised = Du hast versprochen: { $words }
today-warmth = { $heat ->
    [hot] Heiß: { $ago }
    [warm] Warm: { $ago }
   *[cooling] Kühlt ab: { $ago }
}
today-learned = { $kind }: { $names } Namen je Frage (aus { $asks } deiner Fragen)
heat = { $heat ->
    [hot] Heiß
    [warm] Warm
   *[cooling] Kühlt ab
}

## Das Tagesblatt, auf Papier

sheet-print = Drucken
sheet-nothing = Nichts steht an. Ein Tag, um jemanden zu begeistern.
sheet-day = { $weekday }, { $day }. { $month } { $year }
sheet-whose = { $name }, { $workspace }
sheet-who-else = Wer noch?

## Was ansteht, in einem Satz

owed-somebody = jemand
owed-licence-to-ask = Bitte um Empfehlungen: Dieser Tag war ausgemacht.
owed-contact-the-referral = Melde dich. Die Empfehlung kam von { $person }.
owed-thank-the-referrer = Sag danke für die Namen.
owed-thank-with-gift = Bedank dich mit einem Geschenk, wo das erlaubt ist: { $person } hat gekauft.
owed-thank-up-the-chain = Sag danke: { $person } hat gekauft, und die Kette dorthin hat hier begonnen.
owed-inform-the-referrer = { $stage ->
    [captured] Erzähl, wie es mit { $person } steht: Name notiert.
    [introduced] Erzähl, wie es mit { $person } steht: vorgestellt.
    [contacted] Erzähl, wie es mit { $person } steht: Kontakt aufgenommen.
    [met] Erzähl, wie es mit { $person } steht: getroffen.
    [won] Erzähl, wie es mit { $person } steht: gewonnen.
    [lost] Erzähl, wie es mit { $person } steht: verloren.
    [no_response] Erzähl, wie es mit { $person } steht: keine Antwort.
   *[unknown] Erzähl, wie es mit { $person } steht.
}
owed-inform-of-the-win = Erzähl, dass { $person } gekauft hat, und sag danke.
owed-call-the-non-buyer = Ruf an und sag danke: Hier kam ein Nein, aber { $person } hat gekauft.
owed-ask-for-the-happy-call = Bitte um einen kurzen Anruf bei { $person }: nur um zu erzählen, wie zufrieden man ist.
owed-ask-to-publish = Frag, ob du das Lob veröffentlichen darfst.
owed-attend = Geh hin oder lass dich vorstellen.
owed-attend-event = { $event }: Geh hin oder lass dich vorstellen.
owed-attend-event-at = { $event }, { $place }: Geh hin oder lass dich vorstellen.
owed-stay-in-touch = Bleib in Kontakt.
owed-reciprocate = Gib etwas zurück: Von hier kam eine Empfehlung.
owed-silence-alarm = Noch hat niemand angerufen. Die Empfehlung kam von { $person }.
owed-promise = Halte dein Versprechen.
owed-follow-up = Bleib dran.

## Halten, fallen lassen, verschieben

done-title = Erledigt
done-lead = Sag in ein paar Worten, wie es lief, oder gar nichts.
done-how = Wie lief es?
kept-on-the-timeline = Bleibt im Verlauf stehen.
done-said = Erledigt: { $name }.
reopened-said = Ein neues Geschäft mit { $name }.
let-go-lead = Ein Versprechen lässt du nur mit schriftlicher Begründung fallen.
let-go-why = Warum?
let-go-said = Vom Tisch: { $name }.
put-off-lead = Was kein Versprechen ist, darf warten. Ein Versprechen bleibt an seinem Tag.
put-off-until = Bis
put-off-save = Verschieben
put-off-missing = Wähle einen Tag, der noch kommt.
put-off-said = Verschoben auf { $day }.
dismissal-lead = Sag in ein paar Worten, warum das kein guter Moment zum Fragen ist.

## Kleine Entscheidungen über eine Person

complaint-title = Beschwerde
complaint-lead = Nicht fragen, bis du es in Ordnung gebracht hast.
complaint-what = Was ist schiefgelaufen?
in-their-words = Im Wortlaut.
complaint-save = Beschwerde notieren
complaint-missing = Schreib auf, was schiefgelaufen ist.
complaint-said = Notiert. { $name } wird nicht gefragt, bis du es in Ordnung gebracht hast.
resolution-title = In Ordnung gebracht
resolution-how = Wie?
may-stay-empty = Darf leer bleiben.
resolution-save = Ist in Ordnung
resolution-said = In Ordnung gebracht. Du darfst wieder fragen.
wish = { $wish ->
    [do_not_ask] Nie fragen
    [ask_again] Darf wieder gefragt werden
    [do_not_contact] Nie kontaktieren
   *[contact_again] Darf wieder kontaktiert werden
}
wish-said = { $wish ->
    [do_not_ask] { $name }: Nie fragen.
    [ask_again] { $name }: Darf wieder gefragt werden.
    [do_not_contact] { $name }: Nie kontaktieren.
   *[contact_again] { $name }: Darf wieder kontaktiert werden.
}
wish-title = Was gewünscht ist
wish-lead = Dieser Wunsch geht immer vor: Was ihm entgegensteht, fällt weg.
wish-save = Respektieren
wish-from-now = Ab jetzt
wish-words = Was wurde gesagt?
wish-missing = Wähle, was gewünscht ist.
promise-title = Etwas versprechen
promise-lead = Es bleibt an seinem Tag und kommt in deinen Kalender.
promise-save = Versprechen
promise-what = Was hast du versprochen?
promise-day = Tag
promise-time = Uhrzeit
promise-day-missing = Wähle den Tag, den du versprochen hast.
promise-missing = Schreib auf, was du versprochen hast.
promise-said = Notiert: dein Versprechen an { $name } für { $day }.
give-title = Etwas zurückgeben
give-lead = Ein Auftrag, den du vermittelt hast, oder ein Kontakt, der gebraucht wurde.
give-save = Festhalten
give-what = Was hast du zurückgegeben?
give-day-hint = Leer heißt heute.
give-said = Festgehalten: Du hast { $name } etwas zurückgegeben.
owner-title = Im Team übergeben
owner-lead = Jedes Versprechen geht mit, und kein Tag verschiebt sich.
owner-save = Übergeben
owner-to = An
owner-missing = Wähle, wer übernimmt.
owner-said = { $name } ist übergeben.
owner-only-managers = Nur die Teamleitung kann Kontakte neu zuteilen.
