## Zahlen: was gezählt wird, und wessen

numbers-title = Zahlen
numbers-filters = Zeitraum und Person
numbers-period = Zeitraum
numbers-last-days = { $count } Tage
numbers-this-year = Dieses Jahr
numbers-who = Wessen
numbers-who-me = Ich
numbers-who-team = Das Team
numbers-show = Zeigen
numbers-covers = { $from } bis { $to }, { $whose }
numbers-of-own = deine eigenen
numbers-of-team = das Team
numbers-of-rep = eine Person

## Zahlen: die einzelnen

numbers-percent = { $percent } %
numbers-made-of = { $made } von { $of }
numbers-more = Weitere Zahlen
numbers-few-conversations = Nur { $count } Gespräche: zu wenige, um viel zu sagen.
numbers-few-promises = Nur { $count } Versprechen: zu wenige, um viel zu sagen.
numbers-ask-rate = Wie oft gefragt
numbers-ask-rate-none = In dieser Zeit ist kein Gespräch notiert
numbers-ask-rate-from = { $asks }-mal gefragt in { $conversations ->
    [one] 1 Gespräch, das es erlaubte
   *[other] { $conversations } Gesprächen, die es erlaubten
}
numbers-asks-due = Gefragt, wo es fällig war
numbers-asks-due-from = { $count ->
    [one] 1 Moment kam
   *[other] { $count } Momente kamen
}
numbers-missed = Verpasste Momente
numbers-missed-none = keiner ging vorbei
numbers-missed-some = niemand hat gefragt
numbers-kept = Versprechen am Tag gehalten
numbers-kept-none = keines war fällig
numbers-first-contact = Bis zum ersten Kontakt
numbers-first-contact-days = { $count ->
    [1] 1 Tag
   *[other] { $days } Tage
}
numbers-first-contact-none = noch keine Empfehlung wurde angerufen
numbers-first-contact-from = { $count ->
    [one] in der Mitte von 1 Empfehlung
   *[other] in der Mitte von { $count } Empfehlungen
}

## Zahlen: vom Moment zum Kunden, Schritt für Schritt

numbers-funnel = Vom Moment zum Kunden
numbers-funnel-caption = Wie viele jeden Schritt erreicht haben
numbers-funnel-step = Schritt
numbers-funnel-count = Wie viele
numbers-funnel-bar = Balken
numbers-funnel-rate = Anteil
numbers-step = { $step ->
    [moments] Momente
    [asks] Gefragt
    [named_asks] Gefragt, mit Namen
    [names] Namen
    [contacted] Kontakt aufgenommen
    [met] Getroffen
   *[won] Gewonnen
}
numbers-share-of = { $step ->
    [asks] { $percent } % der Fragen
    [names] { $percent } % der Namen
    [contacted] { $percent } % der Erreichten
   *[met] { $percent } % der Getroffenen
}
numbers-per-ask = { $names } je Frage
numbers-nothing = Noch nichts zu zählen. Notiere ein Gespräch, dann geht es los.
numbers-small = Kleine Zahlen: Lies die Anzahl, nicht die Anteile.

## Zahlen: woher neue Geschäfte kamen

numbers-shares = Woher neue Geschäfte kamen
numbers-shares-referred = Aus Empfehlungen
numbers-shares-without = Ohne
numbers-shares-value = { $count ->
    [one] { $money }, 1 Geschäft
   *[other] { $money }, { $count } Geschäfte
}
numbers-shares-none = In dieser Zeit nichts gewonnen.
numbers-shares-few = { $count ->
    [one] Von 1 gewonnenen Geschäft: zu wenig, um viel zu sagen.
   *[other] Von { $count } gewonnenen Geschäften: zu wenige, um viel zu sagen.
}
numbers-shares-note = { $made } von { $of } gewonnenen Geschäften kamen aus Empfehlungen.
