## Karten: alle

cards-title = Karten
cards-lead = Zum Überreichen nach dem Abschluss. Die Namen kommen von selbst herein.
cards-empty = Noch keine Karte
cards-empty-why = Mach eine, druck sie und überreiche sie, wenn du dich eben von einem zufriedenen Kunden verabschiedet hast.
card-new = Neue Karte
card-for = Für { $client }.
card-for-all = Für alle.
card-of-for = Von { $rep }, für { $client }.
card-of-for-all = Von { $rep }, für alle.
card-names = { $count ->
    [0] Noch kein Name.
    [one] Bisher 1 Name.
   *[other] Bisher { $count } Namen.
}
card-revoked = Widerrufen
card-over = Abgelaufen

## Karten: eine neue

card-new-for-all = Für alle: Wer sie öffnet, sagt, wer er ist. Soll sie für einen Kunden sein, fang auf der Seite des Kunden an.
card-new-for = Für <bdi>{ $client }</bdi>: Wer darauf genannt wird, ist von dort empfohlen.
card-form-brief = Wem hilfst du am besten?
card-form-brief-hint = Ein Satz, wie du ihn sagen würdest: „Ich helfe Bäckereien, deren Ofen am Freitag ausfällt.“
card-form-phone = Dein Telefon auf der Karte
card-form-email = Deine E-Mail auf der Karte
card-form-name = Wie du sie nennst
card-form-name-hint = Nur du siehst das. Darf leer bleiben.
card-form-days = Schließt sich von selbst nach so vielen Tagen
card-form-days-hint = Leer für ohne Ende. Du kannst sie jederzeit widerrufen.
card-form-days-wrong = Schreib eine Zahl von Tagen, oder lass es leer.
card-make = Karte machen
card-made = Die Karte ist fertig.

## Karten: eine davon

card-made-on = Gemacht am { $day }.
card-closes-on = Sie schließt sich am { $day }.
card-closed-on = Sie schloss sich am { $day }.
card-was-revoked = Sie wurde widerrufen: Ihre Adressen antworten nicht mehr.
card-show = Einem Kunden zeigen
card-show-hint = Ein Code auf diesem Bildschirm, für die Kamera des Kunden.
card-on-it = Was darauf steht
card-on-paper = Auf Papier
card-size = Größe
card-size-of = { $size ->
    [a6] Postkarte (A6)
   *[business] Visitenkarte, zwei Seiten
}
card-paper = Papier
card-paper-of = { $paper ->
    [a4] A4-Bögen mit Schnittmarken
    [letter] Letter-Bögen mit Schnittmarken
   *[single] Eine Karte je Seite
}
card-places = Plätze für Namen
card-places-of = { $count ->
    [1] Einer
    [3] Drei
   *[5] Fünf
}
card-pdf-hint = Jedes PDF hat eine eigene Adresse; alle führen zu dieser Karte.
card-pdf = PDF machen
card-pdf-wrong = Wähle Größe, Papier und wie viele Plätze.
card-came = Was hereinkam
card-came-nothing = Noch nichts.
card-came-names = { $count ->
    [0] Kein neuer Name.
    [one] 1 Name; die Person weiß es.
   *[other] { $count } Namen; sie wissen es.
}
card-came-untold = { $count ->
    [0] Kein neuer Name.
    [one] 1 Name; die Person weiß es noch nicht: frag erst nach.
   *[other] { $count } Namen; sie wissen es noch nicht: frag erst nach.
}
card-left-out = { $count ->
    [one] Jemand, der nicht kontaktiert werden will, wurde weggelassen.
   *[other] Einige, die nicht kontaktiert werden wollen, wurden weggelassen.
}
card-take-back = Zurücknehmen
card-revoke = Widerrufen
card-revoked-now = Widerrufen: Ihre Adressen antworten nicht mehr.

## Karten: der Code auf dem eigenen Bildschirm

card-scan = Code zum Scannen
card-scan-heading = Scanne das mit deinem Telefon
card-scan-code = Ein Code, der zur Adresse unten führt
card-address = Oder verschick diese Adresse
card-address-hint = Sie wird nur dieses eine Mal gezeigt; mach so viele, wie du willst. Sie gilt, bis du die Karte widerrufst.
card-address-copy = Kopieren

## Die Seite hinter dem Code einer Karte: hier liest ein Kunde

handout-title = Ein Wort von { $rep }
handout-wrong = Noch wurde nichts gesendet.
handout-you = Zuerst: Wer sind Sie?
handout-you-hint = Damit { $first } weiß, wem zu danken ist.
handout-me = Ihr Name
handout-reach = Ihr Telefon oder Ihre E-Mail
handout-who = Schreiben Sie auf, wer Ihnen einfällt
handout-person = Person { $number }
handout-name = Name
handout-about = Telefon, E-Mail oder wo sie arbeitet
handout-more = Wer noch?
handout-trap = Lassen Sie das leer
handout-told = Ich habe ihnen gesagt, dass ich ihren Namen weitergebe
handout-told-hint = Wenn nicht, fragt { $first } Sie, bevor es zu einem Kontakt kommt.
handout-send = An { $first } senden
handout-yourself = Oder sagen Sie es ihnen selbst
handout-yourself-hint = Machen Sie diese Worte zu Ihren. Sie gehen von Ihnen aus; wir sehen sie nie.
handout-message = Ihre Nachricht
handout-share = Teilen …
handout-text = Textnachricht
handout-mail = E-Mail
handout-copy = Kopieren
handout-subject = Darf ich { $rep } vorstellen?
handout-privacy = Was Sie eingeben, geht an { $first } und sonst niemanden. Diese Seite zeigt niemandem, was andere eingegeben haben.
handout-still-here = Was Sie getippt haben, ist noch da.

handout-thanks = Danke
handout-thanks-from = Danke von { $rep }
handout-thanks-lead = { $first } hat es und wird Ihnen selbst danken.
handout-thanks-hear = { $first } sagt Ihnen, wie es ausgeht.
handout-thanks-more = Wer fällt Ihnen noch ein?

handout-gone = Diese Karte gilt nicht
handout-gone-description = Bitten Sie um eine neue.
handout-gone-lead = Prüfen Sie die Adresse, oder bitten Sie um eine neue, wo Sie die Karte bekommen haben.
handout-gone-nothing = Nichts wurde gesendet.
