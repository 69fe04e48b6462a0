## Die Seite einer Person

person-edit = Bearbeiten
person-log = Festhalten
person-complaint-open = Offene Beschwerde
person-moments = Ein guter Moment
person-to-do = Zu tun
person-promise = Versprechen,
person-owed = Offen
person-you-owe = Du bist dran
person-they-owe = Von der anderen Seite
person-timeline = Verlauf
person-timeline-empty = Noch nichts. Halte das erste Gespräch fest.
person-timeline-older = Ältere
person-deals = Geschäfte
person-chain = Wer zu wem geführt hat
person-chain-empty = Hat noch zu niemandem geführt.
person-stage = Stand der Empfehlung
person-notes = Notizen
person-unknown = Was sonst noch vorliegt
person-limits = Grenzen
person-complained = Es gab eine Beschwerde
person-what-went-wrong = Was ging schief?
person-what-went-wrong-hint = Nicht fragen, bis du es behoben hast.
person-note-complaint = Beschwerde notieren
person-ask-now = Jetzt fragen
person-barred-do-not-ask = Möchte nicht um Empfehlungen gebeten werden.
person-barred-complaint = Nicht fragen, solange die Beschwerde offen ist. Behebe sie zuerst.
person-tier = { $tier }: alle { $days } Tage
person-customer-since = Kunde seit { $month }
person-non-buyer-why = Nichtkäufer: { $why }

person-came-asked = Den Namen hast du am { $day } von { $giver }, auf deine Frage hin.
person-came-card = Den Namen hast du am { $day } von { $giver }, über deine Karte.
person-came-unasked = Den Namen hast du am { $day } von { $giver }, ungefragt.
person-came-file = Kam am { $day } mit { $file } herein.
person-came-import = Kam am { $day } mit einer Datei herein.
person-came-added = Eingetragen am { $day }.
person-giver-unknown = jemandem
person-basis = { $basis ->
    [told] Weiß, dass du anrufst.
    [named] Wurde dir genannt und weiß noch nichts davon.
    [relationship] Ihr kennt euch.
   *[unknown] Ob du Kontakt aufnehmen darfst, ist nicht bekannt.
}
person-kept-by = Zuständig: { $owner }.

person-complaint-since = seit { $day }
person-complaint-resolve = Beheben
person-owed-back = Etwas zurückgeben: { $gave ->
    [one] 1 Empfehlung
   *[other] { $gave } Empfehlungen
} von dort, { $received ->
    [0] keine
   *[other] { $received }
} von dir.
person-done = Erledigt: { $what }
person-moment-words = { $what }: „{ $words }“
person-moment-since = seit { $day }
person-warmth = { $heat }: { $ago }
person-warmth-until = { $heat }: { $ago }, bis { $day }
person-deal-open = Offen
person-deal-won = Gewonnen
person-deal-won-on = Gewonnen { $day }
person-deal-lost = Verloren
person-deal-lost-on = Verloren { $day }
person-deal-lost-why = Verloren: { $why }
person-deal-lost-on-why = Verloren { $day }: { $why }
person-deal-finished = Arbeit ist fertig
person-deal-win = Gewonnen
person-deal-lose = Verloren
person-point = { $kind ->
    [phone] Telefon
    [email] E-Mail
    [url] Web
   *[address] Adresse
}
person-address = Adresse
person-birthday = Geburtstag
person-relationship = Beziehung
person-offers = Bietet
person-needs = Braucht
person-captured-line = Notiert als
person-promise-something = Etwas versprechen
person-write-letter = Brief schreiben
person-make-card = Karte machen
person-give-back = Etwas zurückgeben
person-give-away = Im Team weitergeben
person-erase = Daten löschen
person-credit = { $name } anrechnen

## Empfehlungen und wie weit sie sind

referral-by = genannt von { $name }, { $day }
referral-by-also = genannt von { $name }, { $day }, auch empfohlen
referral-stage-of = Stand bei <bdi>{ $name }</bdi>
referral-move = Ändern<span class="sr">: <bdi>{ $name }</bdi></span>
referral-moved = { $name }: { $stage }.
referral-stands-already = Steht schon so: { $stage }.
referral-choose-stage = Wähle einen Stand aus der Liste.
referral-correct = Stand berichtigen
referral-correct-lead = Beides bleibt stehen: wie es war, und dass es berichtigt wurde.
referral-stands-at = Es steht bei
referral-since = Seit
referral-since-hint = Leer heißt heute.
referral-correct-it = Berichtigen
referral-corrected = Berichtigt: { $name }, { $stage }.
referral-credit = Anders anrechnen
referral-credit-lead = Angerechnet wird { $name }; die anderen bleiben als „auch empfohlen“ stehen.
referral-credit-why = Warum?
referral-credit-give = Anrechnen
referral-credited = Angerechnet wird jetzt { $name }.

## Vielleicht dieselbe Person

likeness-title = Vielleicht dieselbe Person
likeness-lead = Nichts wird zusammengelegt, bevor du es sagst, und „Rückgängig“ trennt es wieder.
likeness-none = Niemand, den du notiert hast, sieht aus wie jemand, den du schon kennst.
likeness-same = Eine Person
likeness-different = Zwei Personen
likeness-by = Von { $giver }, am { $day }.
likeness-since = Seit { $day }.
likeness-merged = Jetzt ist es eine Person.
likeness-told-apart = Zwei Personen. Sie werden nicht wieder vorgeschlagen.

## Daten löschen

erase-title = Daten löschen
erase-lead = Name, Nummern, Adressen, Notizen und Worte verschwinden für immer; „Rückgängig“ holt sie nicht zurück. Dass etwas geschah, bleibt, ohne Namen.
erase-again = Falls die Person wieder genannt wird
erase-peace = In Ruhe lassen: Fingerabdrücke der Nummern und Adressen behalten
erase-no-peace = Darf wieder notiert werden
erase-choose = Wähle eins von beiden.
erase-it = Endgültig löschen
erase-done = Gelöscht. Was geschah, bleibt ohne Namen.

## Was geschah: der Verlauf

fact-somebody = jemand
fact-imported = Kam mit einer Datei herein.
fact-named-by = Notiert. Den Namen gab dir { $name }.
fact-added = Notiert.
fact-changed = Angaben geändert.
fact-reassigned = Im Team weitergegeben.
fact-moment = { $kind ->
    [gave_referral] gerade eine Empfehlung bekommen
    [rescue] du warst die Rettung
    [testimonial] ein Lob zum Vorzeigen
    [praise] Lob für dich
    [close] es wurde gekauft
    [project_completed] die Arbeit ist fertig
    [licence_due] der ausgemachte Tag ist da
    [association] neu in einer Gruppe oder bei einer Veranstaltung
    [no_sale] es kam ein Nein
   *[other] etwas Gutes
}
fact-moment-opened = Ein Moment zum Fragen: { $what }.
fact-moment-dismissed = Kein Moment zum Fragen: { $what }.
fact-moment-missed = Ein Moment verging ungefragt: { $what }.
fact-referred = Hat { $name } genannt.
fact-was-referred = Genannt von { $name }.
fact-was-referred-card = Genannt von { $name }, über deine Karte.
fact-referral-moved = Empfehlung von { $name }: { $stage }.
fact-referral-corrected = Empfehlung von { $name } berichtigt: { $stage }.
fact-moved = verändert
fact-credit = Angerechnet wird es { $name }.
fact-a-deal = ein Geschäft
fact-deal-opened = Geschäft eröffnet: { $deal }.
fact-deal-won = Gewonnen: { $deal }.
fact-deal-won-worth = Gewonnen: { $deal }, { $value }.
fact-deal-lost = Verloren: { $deal }.
fact-silence = Bis dahin hatte niemand angerufen.
fact-promised = Versprochen: { $what }.
fact-promised-for = Versprochen: { $what }, für { $day }.
fact-planned = Geplant: { $what }.
fact-planned-for = Geplant: { $what }, für { $day }.
fact-done = Erledigt: { $what }.
fact-let-go = Fallen gelassen: { $what }.
fact-put-off = Verschoben: { $what }.
fact-complained = Es gab eine Beschwerde.
fact-put-right = Die Beschwerde ist behoben.
fact-ask-again = Darf wieder gefragt werden.
fact-do-not-ask = Möchte nicht gefragt werden.
fact-contact-again = Darf wieder kontaktiert werden.
fact-do-not-contact = Möchte nicht kontaktiert werden.
fact-letter = { $kind ->
    [thank_you] Du hast geschrieben: Dank.
    [update] Du hast geschrieben: wie es lief.
    [first_contact] Du hast geschrieben: erster Kontakt.
    [introduction] Du hast geschrieben: beide einander vorgestellt.
    [forwardable_note] Du hast geschrieben: Zeilen zum Weitergeben.
    [happy_call] Du hast geschrieben: Bitte um einen zufriedenen Anruf.
    [permission] Du hast geschrieben: Bitte, das Lob zu veröffentlichen.
   *[other] Du hast geschrieben: ein Brief.
}
fact-merged = Zwei Kontakte waren eine Person: Was über beide bekannt war, steht hier.
fact-erased = Die persönlichen Daten wurden gelöscht.
fact-taken-back = { $verb ->
    [save_ask] Zurückgenommen: eine Frage nach Empfehlungen.
    [log_interaction] Zurückgenommen: etwas Festgehaltenes.
    [capture] Zurückgenommen: ein Name.
    [take_card_names] Zurückgenommen: Namen über eine Karte.
    [open_deal] Zurückgenommen: ein neues Geschäft.
    [close_deal] Zurückgenommen: das Ende eines Geschäfts.
    [complete_follow_ups] Zurückgenommen: etwas Erledigtes.
    [release_follow_up] Zurückgenommen: etwas Fallengelassenes.
    [put_off] Zurückgenommen: ein anderer Tag.
    [make_promise] Zurückgenommen: ein Versprechen.
    [dismiss_moment] Zurückgenommen: ein verworfener Moment.
    [move_referral] Zurückgenommen: eine Änderung an einer Empfehlung.
    [credit_referral] Zurückgenommen: eine Änderung an einer Empfehlung.
    [edit_contact] Zurückgenommen: eine Änderung.
    [open_complaint] Zurückgenommen: eine Beschwerde.
    [resolve_complaint] Zurückgenommen: eine Beschwerde.
    [respect_wish] Zurückgenommen: ein Wunsch.
    [give_back] Zurückgenommen: etwas Zurückgegebenes.
    [reassign] Zurückgenommen: eine neue Zuständigkeit.
    [record_gift] Zurückgenommen: ein Geschenk.
   *[other] Zurückgenommen: etwas.
}
fact-interaction = { $kind ->
    [call] Ihr habt telefoniert.
    [meeting] Ihr habt euch getroffen.
    [email_in] Eine E-Mail kam an.
    [email] Du hast geschrieben.
    [text] Du hast eine SMS geschrieben.
    [visit] Du warst dort.
    [testimonial] Ein Lob zum Vorzeigen kam an.
   *[note] Notiz.
}
fact-asked-named = Du hast gefragt. Genannt: { $count ->
    [1] eine Person
   *[other] { $count } Personen
}.
fact-asked-named-all = Du hast gefragt. Genannt: { $count ->
    [1] eine Person
   *[other] { $count } Personen
}, dann fiel niemand mehr ein.
fact-asked-not-yet-on = Du hast gefragt. Noch nicht: Frag wieder am { $day }.
fact-asked = { $outcome ->
    [not_yet] Du hast gefragt. Noch nicht.
    [nobody_in_mind] Du hast gefragt. Niemand kam in den Sinn.
    [declined] Du hast gefragt. Lieber nicht.
   *[other] Du hast gefragt.
}
