## Wer durch wen kam

tree-title = Wer durch <bdi>{ $name }</bdi> kam
tree-page-title = Wer durch { $name } kam
tree-sums = { $people ->
    [one] Eine Person kam auf diesem Weg
   *[other] { $shown } Personen kamen auf diesem Weg
}; { $buyers ->
    [0] gekauft hat noch niemand.
    [one] eine davon hat gekauft: { $value }.
   *[other] { $buyers } davon haben gekauft: { $value }.
}
tree-furthest = Die weiteste ist { $steps } Schritte entfernt.
tree-above = Wer hierher führte
tree-find = Jemanden in diesem Baum finden
tree-found = { $count ->
    [0] Niemand dieses Namens in diesem Baum
    [one] Eine Person gefunden
   *[other] { $count } gefunden
}
tree-by-itself = Die besten Zweige öffnen
tree-shut = Alle Zweige schließen
tree-keep = Als Bild behalten
tree-print = Drucken
tree-zoom-in = Größer
tree-zoom-out = Kleiner
tree-zoom-fit = Einpassen
tree-picture = Der Baum von { $name } als Bild; die Liste darunter sagt dasselbe
tree-picture-hint = Ziehen zum Bewegen, mit zwei Fingern oder mit + und − vergrößern. Ein Zeichen neben einer Person öffnet und schließt ihren Zweig.
tree-outline = Als Liste
tree-branch = Zweig von { $name }
tree-and-more = { $count ->
    [one] und noch eine Person
   *[other] und { $shown } weitere
}
tree-next = Die nächsten
tree-below = { $people ->
    [one] eine Person
   *[other] { $shown } Personen
}
tree-below-worth = { $people ->
    [one] eine Person
   *[other] { $shown } Personen
}, { $value }
tree-worth = { $stage }, { $value }
tree-empty = Durch { $name } kam noch niemand.
tree-empty-hint = Eine Frage beginnt einen Baum: Wer hat dasselbe Problem?
tree-empty-next = Fragen
tree-link = Der ganze Baum
tree-file-name = wer-durch-wen-kam

champions-title = Fürsprecher
champions-lead = Wessen Empfehlungen am meisten brachten, in jeder Tiefe.
champions-tree = Baum
champions-reach = { $buyers ->
    [one] Eine von { $shown } Personen hat gekauft
   *[other] { $buyers } von { $shown } Personen haben gekauft
}, bis zu { $steps ->
    [one] einen Schritt
   *[other] { $steps } Schritte
} entfernt
champions-balance = Nannte { $gave }; bekam { $received } zurück
champions-balance-last = Nannte { $gave }; bekam { $received } zurück, zuletzt { $day }
champions-never = Nannte { $gave } und bekam nichts zurück
champions-whose = bei { $rep }
champions-empty = Noch keine Fürsprecher.
champions-empty-hint = Fürsprecher ist, wessen Empfehlungen zu einem Abschluss führten, wie lang die Kette auch ist.
champions-empty-next = Jemanden fragen
champions-how = Wie das gezählt wird
champions-how-long = Alle, die über einer Kundin oder einem Kunden stehen, haben den vollen Wert jedes Abschlusses, einmal, wie lang die Kette auch ist. Es zählt, was am Tag der Empfehlung oder später abgeschlossen wurde, und die Person, der die Empfehlung angerechnet ist. Zahlen zweier Personen einer Kette enthalten also dieselben Abschlüsse: Zähl sie nicht zusammen. Wo zwei einander nannten, führte die erste Nennung zur zweiten.
more-champions = Wessen Empfehlungen am meisten brachten, in jeder Tiefe
