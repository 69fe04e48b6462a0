## Seiten mit Zahlen: Wachstum, Schritte, Geschäft

figures-tabs = Zahlen
figures-tab-overview = Überblick
figures-tab-growth = Wachstum
figures-tab-steps = Schritte
figures-tab-business = Geschäft
figures-by = Aufgeteilt nach
figures-by-way = { $way ->
    [month] Monat
    [kind] Art des Moments
    [wording] Wortlaut
   *[rep] Person
}
figures-table = Die Zahlen dahinter
figures-csv = Als CSV-Datei
figures-trend = Wie viele Kunden ein Kunde bringt, im Lauf der Zeit
figures-quarter = Q{ $quarter } { $year }
figures-none = –
figures-few = Zu wenige, um viel zu sagen: Lies die Anzahlen, nicht die Anteile.

## Spaltenköpfe

figures-head = { $column ->
    [quarter] Quartal
    [until] Jahr bis
    [r] R
    [low] Von
    [high] Bis
    [days] Tage gesehen
    [customers] Kunden
    [brought] Gebracht
    [after90] In 90 Tagen
    [after180] In 180 Tagen
    [after365] In 365 Tagen
    [step] Schritt
    [now] Jetzt
    [of] Von
    [goal] Ziel
    [then] R dann
    [month] Monat
    [kind] Art des Moments
    [wording] Wortlaut
    [rep] Person
    [moments] Momente
    [asks] Fragen
    [named_asks] Mit Namen
    [names] Namen
    [unasked] Davon ungefragt
    [per_ask] Namen je Frage
    [contacted] Kontaktiert
    [met] Getroffen
    [won] Gewonnen
    [closed] Abgeschlossen
    [value] Wert ({ $currency })
    [source] Woher
    [to_win] Tage bis zum Gewinn
    [from_name] Tage seit der Nennung
    [when] Wann
    [count] Wie viele
    [kept] Gehalten
    [due] Fällig
    [missed] Verpasst
    [name_value] Ein Name ({ $currency })
    [start] Wir beginnen mit
    [learned] Gelernt
   *[colleagues] Fragen der Kollegen
}

## Wachstum

figures-growth = Wie viele Kunden ein Kunde bringt
figures-r = { $days ->
    [365] Ein Kunde bringt im ersten Jahr { $r } neue Kunden, wahrscheinlich zwischen { $low } und { $high }.
   *[other] Ein Kunde bringt in den ersten { $days } Tagen { $r } neue Kunden, wahrscheinlich zwischen { $low } und { $high }. Noch ist kaum jemand viel länger Kunde.
}
figures-r-from = { $customers ->
    [one] 1 Kunde
   *[other] { $customers } Kunden
} des letzten Jahres brachten { $brought }. Ab 1 trägt sich das Geschäft selbst.
figures-r-few = Nur { $customers } Kunden: zu wenige, um viel zu sagen.
figures-r-none = Zu wenige Kunden, um etwas zu sagen: Es braucht fünf, die seit einem Monat Kunden sind.
figures-trend-heading = Jahr für Jahr, bis zu jedem Quartal
figures-trend-sentence = Jeder Punkt sieht auf das Jahr davor; der blasse Balken zeigt, wo er wahrscheinlich liegt.
figures-levers = Was es am meisten bewegt
figures-levers-none = Zu wenige Fälle, um etwas zu sagen.
figures-goal = { $percent ->
    [50] der Hälfte
    [75] drei Vierteln
    [100] allen
   *[other] { $percent } %
}
figures-lever = { $step ->
    [asking] Würdest du nach { $goal } deiner guten Momente fragen statt nach { $made } von { $of }, brächte ein Kunde etwa { $then } statt { $now }.
    [naming] Brächte eine Frage { $goal } Namen statt { $rate }, brächte ein Kunde etwa { $then } statt { $now }.
    [contacting] Kämst du zu { $goal } der Genannten durch statt zu { $made } von { $of }, brächte ein Kunde etwa { $then } statt { $now }.
    [meeting] Käme es bei { $goal } der Erreichten zum Treffen statt bei { $made } von { $of }, brächte ein Kunde etwa { $then } statt { $now }.
   *[winning] Käme es bei { $goal } der Getroffenen zum Kauf statt bei { $made } von { $of }, brächte ein Kunde etwa { $then } statt { $now }.
}
figures-lever-most = Am allermeisten:
figures-lever-own = Was nur an dir liegt:
figures-step = { $step ->
    [asking] Nach guten Momenten fragen
    [naming] Namen je Frage
    [contacting] Die Genannten erreichen
    [meeting] Sie treffen
   *[winning] Sie gewinnen
}
figures-more-percent = +{ $percent } %
figures-lever-detail = { $made } von { $of }, Ziel { $goal }
figures-cohorts = Kunden nach dem Quartal, in dem sie kamen
figures-cohorts-sentence = Die späteren haben noch Zeit, jemanden zu bringen.
figures-cohort-detail = bisher { $brought } gebracht

## Schritte

figures-asked-after = Du hast nach { $made } von { $of ->
    [one] 1 guten Moment
   *[other] { $of } guten Momenten
} gefragt; wenn du fragst, kommen { $names } Namen.
figures-asked-only = Wenn du fragst, kommen { $names } Namen.
figures-asked-none = In dieser Zeit noch keine Frage.
figures-far = Von { $names ->
    [one] 1 Namen
   *[other] { $names } Namen
} wurden { $contacted } erreicht, { $met } getroffen und { $won } gewonnen.
figures-steps-by = { $way ->
    [month] Nach Monat
    [kind] Nach Art des Moments
    [wording] Nach Wortlaut
   *[rep] Nach Person
}
figures-no-moment = Ohne Moment
figures-no-wording = Eigene Worte oder nicht bekannt
figures-names-an-ask = { $names } Namen je Frage
figures-slice = { $asks ->
    [one] 1 Frage
   *[other] { $asks } Fragen
}, { $names } Namen{ $unasked ->
    [0] {""}
    [one] , 1 ungefragt
   *[other] , { $unasked } ungefragt
}, { $won } gewonnen
figures-slice-few = { $asks ->
    [one] 1 Frage
   *[other] { $asks } Fragen
}, { $names } Namen{ $unasked ->
    [0] {""}
    [one] , 1 ungefragt
   *[other] , { $unasked } ungefragt
}, { $won } gewonnen: zu wenige, um etwas zu sagen
figures-slice-value = { $slice }, { $money }
figures-slice-moments = { $moments ->
    [one] 1 Moment
   *[other] { $moments } Momente
}: { $slice }
figures-slice-none = { $moments ->
    [one] 1 Moment, keine Frage
   *[other] { $moments } Momente, keine Frage
}

## Geschäft

figures-sources = Empfohlene und andere
figures-source = { $source ->
    [referred] Empfohlen
   *[cold] Alle anderen
}
figures-sources-sentence = Von Geschäften mit Empfohlenen hast du { $made } von { $of } gewonnen, von allen anderen { $others } von { $of_others }.
figures-source-detail = { $made } von { $of } gewonnen, { $money }
figures-source-days = { $detail }, { $days } Tage vom Beginn bis zum Gewinn
figures-source-none = In dieser Zeit wurde kein Geschäft abgeschlossen.
figures-clock = Bis zum ersten Kontakt
figures-clock-sentence = { $made } von { $of } wurden innerhalb eines Werktags kontaktiert; in der Mitte dauerte es { $days } Tage.
figures-clock-none = In dieser Zeit wurde noch niemand kontaktiert.
figures-wait = { $when ->
    [same] Am selben Tag
    [next] Am nächsten Werktag
    [third] Bis zum dritten
    [later] Später
    [waiting] Noch nicht, aber noch in der Zeit
   *[late] Noch nicht, und zu spät
}
figures-promises = Am Tag gehaltene Versprechen
figures-promises-sentence = Du hast { $made } von { $of ->
    [one] 1 Versprechen
   *[other] { $of } Versprechen
} am Tag gehalten. Es sollten alle sein.
figures-promises-none = In dieser Zeit war kein Versprechen fällig.
figures-missed = Verpasste Momente in Geld
figures-missed-sentence = { $missed ->
    [one] 1 verpasster Moment: etwa { $money }
   *[other] { $missed } verpasste Momente: etwa { $money }
}, nach deinen eigenen Namen je Frage und deinem eigenen Wert eines Namens.
figures-missed-few = { $missed ->
    [one] 1 verpasster Moment.
   *[other] { $missed } verpasste Momente.
} Zu wenige eigene Fragen und Namen, um zu sagen, was das gekostet hat.
figures-missed-none = Kein Moment ging vorbei.
figures-missed-detail = { $names } Namen je Frage
figures-expected = Was eine Frage bringt
figures-expected-sentence = In dieser Reihenfolge stehen die Fragen unter „Heute“, mit dem Alter abgekühlt. Wo du erst wenige Fragen einer Art hast, stützt sie sich auf die deiner Kollegen und auf unsere Anfangswerte.
figures-expected-detail = { $asks ->
    [one] 1 Frage von dir
   *[other] { $asks } Fragen von dir
}, { $colleagues } von Kollegen, wir beginnen mit { $start }
