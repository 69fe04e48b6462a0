## Wen fragen

ask-title = Fragen
ask-start-lead = Mit wem sprichst du?
ask-find = Person suchen
ask-find-example = Ein Name oder eine Firma
ask-find-go = Suchen
ask-just-capture = Nur einen Namen notieren
ask-just-capture-why = Jemand wurde dir genannt, ohne dass du gefragt hast.
ask-warm = Gerade warm
ask-nobody-warm = Niemand hat gerade einen offenen Moment. Halte fest, was man dir erzählt, dann erscheint es hier.

## Das Fragen

ask-heading = <bdi>{ $name }</bdi> fragen
ask-title-of = { $name } fragen
ask-back-to = Zurück zu { $name }
ask-not-saved = Noch nicht gespeichert.
ask-save = Speichern
ask-say = Das sagst du
ask-other-words = Anders sagen
# Wie sich die gezeigte Formulierung bisher bewährt hat
ask-count = { $asks ->
    [0] Noch nicht benutzt.
    [one] Bisher 1-mal gefragt: zu wenig, um etwas zu sagen.
   *[other] Bisher { $asks }-mal gefragt: zu wenig, um etwas zu sagen.
}
ask-count-enough = { $asks }-mal mit diesen Worten gefragt, { $brought }-mal kamen Namen.
ask-jog = Dem Gedächtnis helfen
ask-if-they-say = Wenn jemand sagt …

## Namen

ask-names = Namen
ask-name-number = Name { $number }
ask-name-example = Jana Dorn, Leiterin Finanzen bei Acme, 030 5550100, gleiches Problem
ask-name-example-short = Jana Dorn, Finanzen bei Acme, 030 555 …
ask-happy-call = Zufriedener Anruf
ask-more-names = Weitere Namen, einer je Zeile
# Das fragst du den Kunden
ask-who-first = Wer fällt Ihnen ein?
ask-take-name = Diesen Namen notieren
ask-ran-out = Es fällt niemand mehr ein: Das sind vorerst alle
ask-happy-call-all = Zufriedener Anruf: ja, für alle

## Veranstaltungen

ask-events = Veranstaltungen
ask-events-hint = Eine je Zeile, mit ihrem Tag: „Frühstück der Handelskammer, Rathaus, 15.1.2027“. Jede kommt zu deinen Aufgaben.
ask-event-day = Schreib den Tag der Veranstaltung wie 2026-11-21.

## Wie es ausging

ask-outcome = Wie ging es aus?
ask-outcome-named = Namen
ask-outcome-not-yet = Noch nicht
ask-outcome-nobody = Niemand kam in den Sinn
ask-outcome-declined = Lieber nicht
ask-outcome-missing = Wähle, wie es ausging.
ask-not-yet-promise = Du versprichst, an genau diesem Tag anzurufen. Das kommt in deinen Kalender.
ask-not-yet-when = Wann darfst du anrufen?
ask-another-day = Anderer Tag
ask-not-yet-days-wrong = Wähle 30, 60 oder 90 Tage.
ask-what-they-said = Was gesagt wurde
ask-what-they-said-hint = Vor dem Anruf liest du es noch einmal.
ask-once-more = Noch einmal, in Ruhe. Lies das vor und warte jedes Mal ein wenig:
ask-went-through = Ich bin alles noch einmal durchgegangen
ask-declined-why = Warum?
ask-declined-why-hint = Möglichst im Wortlaut.
ask-never-again = <bdi>{ $name }</bdi> nicht wieder fragen

## Was gespeichert wurde

ask-said-named = { $names ->
    [one] 1 Name von { $who }. Sag heute danke und nimm Kontakt auf.
   *[other] { $names } Namen von { $who }. Sag heute danke und nimm mit allen Kontakt auf.
}
# Folgt auf den Satz davor: So viele davon kennt jemand im Team
ask-said-kept = { $by } kennt { $count } davon schon.
ask-said-maybe = Vielleicht kennst du jemanden davon schon.
ask-said-events = { $count ->
    [one] 1 Veranstaltung zum Hingehen.
   *[other] { $count } Veranstaltungen zum Hingehen.
}
ask-said-not-yet = Am { $day } darfst du { $who } fragen. Das ist ein Versprechen für genau diesen Tag.
ask-said-later = Gespeichert: { $who } später fragen.
ask-said-nobody = Gespeichert: Vorerst kam niemand in den Sinn. { $who } wurde gefragt.
ask-said-declined = Gespeichert: { $who } möchte lieber nicht.

## Was bekannt ist, je ein Satz

ask-fact-bought = Hat gekauft: { $product }.
ask-fact-bought-on = Hat am { $day } gekauft: { $product }.
ask-fact-issue = Das Problem: { $issue }
ask-fact-gave = { $names ->
    [one] Hat dir schon einen Namen genannt.
   *[other] Hat dir schon { $names } Namen genannt.
}
ask-fact-last-asked = Zuletzt gefragt am { $day }.
ask-fact-never-asked = Noch nie gefragt.
ask-fact-offline = Was über diesen Kontakt bekannt ist, steht hier, sobald du wieder Netz hast.
ask-write-note = Die Zeilen zum Weitergeben schreiben
