## Die Arbeitslisten

lists-heading = { $list ->
    [delighted] Begeistert, nie gefragt
    [overdue] Überfällige Versprechen
    [missed] Verpasste Momente
    [referrals] Empfehlungen nach Stand
    [gave] Gegeben, nie bekommen
   *[non-buyers] Nichtkäufer, bei denen noch etwas offen ist
}
lists-tab = { $list ->
    [delighted] Nie gefragt
    [overdue] Überfällig
    [missed] Verpasst
    [referrals] Empfehlungen
    [gave] Gegeben, nie bekommen
   *[non-buyers] Nichtkäufer
}
lists-empty = { $list ->
    [delighted] Alle Begeisterten wurden gefragt.
    [overdue] Kein einziges Versprechen ist überfällig.
    [missed] Kein Moment ging vorbei.
    [referrals] Noch keine Empfehlungen.
    [gave] Niemand wartet auf etwas
   *[non-buyers] Nichts ist offen.
}
lists-empty-hint = { $list ->
    [delighted] Das ist seltener, als du denkst. Halte das nächste gute Wort fest, das du hörst.
    [overdue] Dein Wort gilt.
    [missed] Du hast jedes Mal gefragt, wenn es einen Grund gab.
    [referrals] Sie beginnen mit einer einzigen Frage.
    [gave] Wer Namen genannt hat, hat auch etwas von dir bekommen.
   *[non-buyers] Niemand, der Nein gesagt hat, wartet darauf, von dir zu hören.
}
lists-empty-next = { $list ->
    [delighted] Zurück zu Heute
    [overdue] Sieh, wer als Nächstes dran ist
    [missed] Sieh deine Zahlen
    [referrals] Jemanden fragen
    [gave] Wer könnte wem helfen
   *[non-buyers] Zurück zu Heute
}
lists-ask = Fragen
lists-done = Erledigt
lists-called = Angerufen

lists-delighted = { $count ->
    [1] Ein Kunde ist froh, dich zu kennen, und niemand hat gefragt.
   *[other] { $count } Kunden sind froh, dich zu kennen, und niemand hat sie gefragt.
}
lists-delighted-words = „{ $words }“, { $ago }.
lists-moment = { $what }, { $ago }.
lists-moment-words = { $what }, { $ago }. „{ $words }“
lists-bought = { $product } gekauft, { $ago }.
lists-delighted-ago = Begeistert, { $ago }.
lists-overdue = { $count ->
    [1] Ein Versprechen ist überfällig. Ein Anruf heute macht es noch gut.
   *[other] { $count } Versprechen sind überfällig. Ein Anruf heute macht sie noch gut.
}
lists-overdue-whose = { $what } Dran ist { $owner }.
lists-missed = { $count ->
    [1] Ein Moment verging in den letzten { $days } Tagen ungefragt.
   *[other] { $count } Momente vergingen in den letzten { $days } Tagen ungefragt.
}
lists-missed-on = verpasst { $day }
lists-stage = { $stage }, { $count }
lists-closed = Abgeschlossen: { $counts }
lists-closed-count = { $stage ->
    [captured] { $count } notiert
    [introduced] { $count } vorgestellt
    [contacted] { $count } erreicht
    [met] { $count } getroffen
    [won] { $count } gewonnen
    [lost] { $count } verloren
   *[no_response] { $count } ohne Antwort
}
lists-referrals = { $count ->
    [one] 1 Empfehlung ist unterwegs.
   *[other] { $count } Empfehlungen sind unterwegs.
}
lists-referrals-waiting = { $waiting ->
    [one] 1 wurde noch nicht angerufen.
   *[other] { $waiting } wurden noch nicht angerufen.
}
lists-non-buyers = Sie haben Nein gesagt und trotzdem jemanden genannt. Halte sie auf dem Laufenden.
lists-said-no = Es kam ein Nein.
lists-said-no-why = Es kam ein Nein: „{ $why }“.
lists-they-named = Genannt: { $names }.
