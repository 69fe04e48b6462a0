## Ziele und die Wochenschau

goal-only-managers = Nur wer ein Team führt, kann ihm ein Ziel vorschlagen.
goal-range = Ein Ziel liegt zwischen 1 und { $most } Fragen pro Woche.
goal-number = Schreib eine ganze Zahl, oder lass das Feld leer, wenn du kein Ziel willst.
goal-title = Dein Ziel
goal-lead = Fragen pro Woche: von dir gesetzt und von niemandem sonst gesehen.
goal-menu = Fragen pro Woche, und Wochen in Folge
goal-none = Du hast kein Ziel gesetzt. Das ist in Ordnung: Alles andere geht auch ohne.
goal-line = { $asks } von { $target ->
    [one] 1 Frage diese Woche
   *[other] { $target } Fragen diese Woche
}
goal-reached = { $asks ->
    [one] 1 Frage diese Woche: dein Ziel ist erreicht
   *[other] { $asks } Fragen diese Woche: dein Ziel ist erreicht
}
goal-away = Du bist diese Woche nicht da. Sie zählt nicht.
goal-days-off = Von deinen { $goal } bleiben für diese Woche { $target }: { $days ->
    [one] ein Arbeitstag fällt aus
   *[other] { $days } Arbeitstage fallen aus
}.
goal-next = Ab { $day } { $asks ->
    [one] ist es 1 Frage pro Woche.
   *[other] sind es { $asks } Fragen pro Woche.
}
goal-next-none = Ab { $day } hast du kein Ziel.
goal-row-heading = Wochen in Folge
goal-row = { $weeks ->
    [0] Noch keine Woche.
    [one] 1 Woche
   *[other] { $weeks } Wochen in Folge
}
goal-bridged = { $count ->
    [one] Eine verpasste Woche darin ist überbrückt.
   *[other] { $count } verpasste Wochen darin sind überbrückt.
}
goal-at-stake = { $bridged ->
    [0] Eine der letzten drei Wochen, die zählen, wurde verpasst. Eine zweite würde die Reihe beenden.
   *[other] Eine der letzten drei Wochen, die zählen, wurde verpasst und ist überbrückt. Eine zweite würde die Reihe beenden.
}
goal-longest = Die längste bisher: { $weeks ->
    [one] 1 Woche
   *[other] { $weeks } Wochen
}.
goal-ended = { $weeks ->
    [one] Eine Reihe von 1 Woche
   *[other] Eine Reihe von { $weeks } Wochen
} endete mit der Woche ab { $day }: Zwei von vier Wochen wurden verpasst. Die Wochen bleiben deine, und mit der nächsten beginnt eine neue Reihe.
goal-rule = Eine verpasste Woche von vieren ist überbrückt. Wochen, in denen du weg bist, zählen nicht, und einzelne Tage machen das Ziel kleiner.
goal-weeks = Woche für Woche
goal-weeks-picture = Fragen nach Woche, das Ziel jeder Woche als Strich
goal-week-head = { $column ->
    [week] Woche ab
    [asks] Fragen
    [goal] Ziel
    [off] Freie Tage
   *[standing] Was daraus wurde
}
goal-standing = { $standing ->
    [reached] Erreicht
    [bridged] Verpasst, überbrückt
    [missed] Verpasst
    [away] Abwesend
    [running] Läuft noch
   *[no_goal] Kein Ziel
}
goal-form = Ziel setzen
goal-asks = Fragen pro Woche
goal-asks-hint = Leer heißt: kein Ziel.
goal-from = Ab
goal-from-this = dieser Woche
goal-from-next = nächster Woche
goal-proposal = Deine letzten Wochen legen { $asks } nahe: eine mehr als in der Woche in der Mitte.
goal-proposed = { $name } schlägt dem Team { $asks } vor. Du entscheidest, und niemand erfährt es.
goal-save = Setzen
goal-saved = Gesetzt: { $asks ->
    [one] 1 Frage pro Woche, ab { $day }.
   *[other] { $asks } Fragen pro Woche, ab { $day }.
}
goal-saved-none = Kein Ziel ab { $day }.
goal-propose-title = Ein Ziel vorschlagen
goal-propose-lead = Alle im Team sehen es neben ihrem eigenen. Wer es übernimmt und wer es erreicht, wird niemandem gezeigt.
goal-propose = Vorschlagen
goal-propose-said = Vorgeschlagen: { $asks ->
    [one] 1 Frage pro Woche.
   *[other] { $asks } Fragen pro Woche.
}
goal-propose-back = Zurückgenommen.
goal-link = Dein Ziel und deine Wochen

review-week = Nur diese Woche und die davor können durchgesehen werden.
review-day-unknown = Wähle einen Wochentag oder „gar nicht“.
review-hour-unknown = Wähle eine Stunde zwischen 0 und 23.
review-title = Wochenschau
review-lead = Sechs Schritte, ungefähr zehn Minuten. Hör auf, wann du willst: Es geht dort weiter.
review-menu = Zehn Minuten: was verpasst wurde, was du schuldest, was kommt
review-line = Wochenschau: zehn Minuten
review-begin = Anfangen
review-done = Erledigt am { $day }.
review-done-minutes = Erledigt am { $day }, in { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}.
review-step = { $step ->
    [missed] Gute Momente, die vorbeigingen
    [gave] Gegeben, nie bekommen
    [promises] Versprechen
    [owed] Dank und Neuigkeiten
    [names] Namen ohne ersten Kontakt
   *[goal] Das Ziel für die nächste Woche
}
review-next = Weiter
review-again = Noch einmal ansehen
review-gone-through = Durchgesehen
review-finish = Fertig
review-went = { $step }: durchgesehen.
review-taken-up = Wieder aufgenommen.
review-finished = Fertig für diese Woche.
review-finished-minutes = Fertig, { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}.
review-begun = Angefangen.
review-missed = Seit { $day } hat danach niemand gefragt. Spät gefragt ist auch gefragt.
review-missed-none = Seit { $day } ging kein guter Moment vorbei.
review-missed-line = { $ago }: { $what }
review-ask = Jetzt fragen
review-let-be = Diesen nicht
review-let-be-said = Gelassen. Verpasst zählt er trotzdem.
review-gave = Sie haben Leute genannt und von dir noch nie etwas zurückbekommen.
review-gave-none = Alle, die gegeben haben, haben auch etwas zurückbekommen.
review-gave-line = { $gave ->
    [one] Hat 1 Empfehlung gegeben
   *[other] Hat { $gave } Empfehlungen gegeben
}{ $won ->
    [0] {""}
    [one] , 1 hat gekauft
   *[other] , { $won } haben gekauft
}
review-gave-needs = { $line }. Braucht: { $needs }
review-give-back = Etwas zurückgeben
review-late = { $count ->
    [one] Ein Versprechen ist überfällig.
   *[other] { $count } Versprechen sind überfällig.
}
review-late-heading = Überfällig
review-promises-none = Bis { $day } ist nichts versprochen.
review-promises = { $count ->
    [one] Ein Versprechen bis { $day }.
   *[other] { $count } Versprechen bis { $day }.
}
review-day-count = { $day }: { $count }
review-day-full = { $count } an einem Tag sind viel. Sie bleiben auf ihrem Tag; was du früher hältst, ist gehalten.
review-day-off = Ein freier Tag. Halte es am Tag davor, oder sei da.
review-owed = Sie warten auf ein Wort über die, die sie genannt haben.
review-owed-none = Niemand, der Namen gegeben hat, wartet auf ein Wort.
review-names = Wer am längsten wartet, steht oben. Versprochen ist ein Arbeitstag.
review-names-none = Alle, die genannt wurden, sind kontaktiert.
review-names-line = Genannt von { $name } am { $day }; { $days ->
    [0] heute
    [one] wartet seit 1 Arbeitstag
   *[other] wartet seit { $days } Arbeitstagen
}
review-contacted = Kontaktiert
review-log = Notieren
review-time = Wann sie sich meldet
review-time-lead = Als eine Zeile unter Heute, nur an diesem Tag. Sie fragt nie zweimal.
review-time-day = Tag
review-time-never = gar nicht
review-time-hour = Ab
review-hour = { $hour } Uhr
review-time-save = Speichern
