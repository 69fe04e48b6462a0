## Das Team für alle, die es führen

team-figures-lead = Nach Namen, in keiner anderen Reihenfolge. Nur du siehst diese Zahlen nebeneinander.
team-covers = { $from } bis { $to }
team-by-name = Alle, nach Namen
team-asked = Gefragt: { $rate }
team-missed = Verpasste Momente: { $count }
team-kept = Am Tag gehaltene Versprechen: { $rate }
team-overdue = { $count } überfällig
team-nothing = noch nichts zu zählen
team-few = { $made } von { $of }, zu wenige für eine Aussage
team-rate = { $made } von { $of } ({ $percent } %)
team-menu-title = Zahlen des Teams
team-menu = Wer fragt, was verpasst wurde, was überfällig ist; wen zwei erfasst haben
claims-title = { $count ->
    [one] Eine Person, die zwei erfasst haben
   *[other] { $count } Personen, die je zwei erfasst haben
}
claims-lead = Wer zuerst da war, behält sie, bis du entscheidest. Beide wissen es.
claims-why = { $keeper } hat den Kontakt; { $claimant } hat ihn am { $day } auch erfasst.
claims-touched = { $keeper } hatte zuletzt am { $day } damit zu tun.
claims-untouched = { $keeper } hat sich noch nicht gemeldet.
claims-keep = Bleibt bei { $keeper }
claims-give = An { $claimant } geben
claims-given = Abgegeben, mit allem, was versprochen ist.
claims-kept = Alles bleibt, wie es ist.
away-title = Abwesend
away-lead = Jemand aus dem Team hält deine Versprechen, solange du weg bist. Deine Leute bleiben deine, und am Tag danach ist alles wie vorher.
away-arrange = Vertretung einrichten
away-user = Wer abwesend ist
away-cover = Wer vertritt
away-from = Erster Tag
away-to = Letzter Tag
away-hint = Versprechen, die bis zum letzten Tag fällig sind, stehen auf beiden Listen, mit dem Namen dabei. Wer sie hält, hält sie für beide.
away-save = Einrichten
away-saved = Eingerichtet. Ihr seht es beide unter Heute.
away-ended = Beendet.
away-end = Jetzt beenden
away-call-off = Absagen
away-running = Jetzt
away-who = { $cover } vertritt { $user }
away-days = { $from } bis { $to }
away-nobody = Niemand ist abwesend.
away-menu = Wer deine Versprechen hält, wenn du Urlaub hast
away-cover-missing = Wähle, wer vertritt.
away-day-missing = Nenne den Tag.
today-stood-in-for = { $name } hält deine Versprechen bis { $until }.
today-stands-in = Du vertrittst { $name } bis { $until }.
month-link = Monat
month-menu-title = Dein Monat
month-menu = Eine Seite zum Drucken: Zahlen, Sätze, Versprechen des nächsten
month-other = Ein anderer Monat
month-said = In Worten
month-figures = Zahlen
month-promised = Versprochen für { $month }
month-nothing-promised = Für diesen Monat ist noch nichts versprochen.
month-before = im Monat davor: { $value }
month-no-conversation = Es gab kein Gespräch, in dem man hätte fragen können.
month-asked = { $of ->
    [one] Es gab ein Gespräch; { $made ->
        [0] gefragt wurde nicht.
       *[other] es wurde gefragt.
    }
   *[other] Nach { $made } von { $of } Gesprächen wurde gefragt.
}
month-names = { $asks ->
    [one] Eine Frage
   *[other] { $asks } Fragen
} und was ungefragt kam, brachten { $names ->
    [0] keine Namen.
    [one] einen Namen.
   *[other] { $names } Namen.
}
month-missed = { $count ->
    [one] Ein guter Moment verging ungefragt.
   *[other] { $count } gute Momente vergingen ungefragt.
}
month-all-kept = { $of ->
    [one] Das eine fällige Versprechen wurde an seinem Tag gehalten.
   *[other] Alle { $of } fälligen Versprechen wurden an ihrem Tag gehalten.
}
month-kept = { $made } von { $of } Versprechen wurden an ihrem Tag gehalten.
month-won = { $deals ->
    [one] Ein Abschluss
   *[other] { $deals } Abschlüsse
} über { $value }; { $referred ->
    [0] keiner davon aus einer Empfehlung.
    [one] einer davon aus einer Empfehlung.
   *[other] { $referred } davon aus Empfehlungen.
}
month-figure = { $figure ->
    [ask_rate] Gefragt
    [missed] Verpasste Momente
    [names] Namen
    [contacted] Davon erreicht
    [kept] Am Tag gehaltene Versprechen
    [won] Gewonnen
   *[referred] Davon aus Empfehlungen
}
team-r-label = Kunden, die ein Kunde bringt (R)
team-r = { $value }, wahrscheinlich zwischen { $low } und { $high }, in { $days } Tagen; von { $customers } Kunden
team-r-few = { $customers ->
    [one] 1 Kunde, zu wenige für eine Aussage
   *[other] { $customers } Kunden, zu wenige für eine Aussage
}
team-r-none = zu wenige Kunden für eine Aussage
