### Zurückgeben, und wie man Menschen erreichen darf (M26–M30).

## Geschenke

gift-title = Ein Geschenk
gift-lead = Schreib auf, was du schenkst, zum Einkaufspreis.
gift-what = Was schenkst du?
gift-what-hint = So, wie es ein Prüfer lesen soll: „Dose Tee mit Karte“.
gift-what-missing = Sag, was du schenkst.
gift-cost = Was es gekostet hat
gift-cost-missing = Sag in Ziffern, was es gekostet hat. Gar nichts ist 0.
gift-cost-wrong = Bitte prüf den Betrag.
gift-form = Was ist es?
gift-form-kind = { $form ->
    [goods] Sachgeschenk
    [gift_card] Gutschein
    [hospitality] Essen oder Karte
   *[cash] Geld
}
gift-day = Tag
gift-referral = Für welche Empfehlung?
gift-referral-none = Für keine: Geburtstag, Dank für etwas anderes
gift-over-why = Warum darf es über die Grenze gehen?
gift-over-why-hint = Das darf nur die Leitung. Die Notiz steht beim Geschenk, für den Prüfer.
gift-save = Geschenk festhalten
gift-said = Festgehalten: { $cost } für { $name }.
gift-said-over = Mit deiner Notiz über die Grenze hinaus festgehalten: { $cost } für { $name }.
gift-year-limit = In den letzten 12 Monaten geschenkt: { $given } von { $limit }.
gift-year = In den letzten 12 Monaten geschenkt: { $given }. Es gibt keine Grenze.
gift-limit-law = Die Grenze von { $limit } je Person in jeweils 12 Monaten kommt von: { $law }.
gift-no-referral = { $law }: Für eine Empfehlung wird nichts geschenkt. Ein Geburtstag oder der Dank für etwas anderes ist in Ordnung.
gift-before = Bisher geschenkt
gift-nobody = Bisher wurde nichts geschenkt.
gift-line = { $what }, { $cost }
gift-line-for = { $what }, { $cost }, für { $name }
gift-line-over = Über die Grenze: { $why } ({ $by })
note-gift = Geschenk: { $what }, { $cost }
how-gave-gift = Mit einem Geschenk bedankt
fact-gift = Etwas geschenkt.
gifts-title = Geschenke
gifts-lead = Was in den letzten 12 Monaten geschenkt wurde, zum Einkaufspreis. Für den Prüfer nimm die Liste mit.
gifts-csv = Die Liste als Datei (CSV)
gifts-empty = Noch keine Geschenke
gifts-empty-words = Ein Geschenk hältst du auf der Seite einer Person fest oder aus „Mit einem Geschenk danken“ auf Heute.
gifts-menu = Was wem geschenkt wurde, zum Einkaufspreis
gifts-sum = { $name }: { $given } in 12 Monaten
gifts-sum-limit = { $name }: { $given } von { $limit } in 12 Monaten
gifts-profile = Regeln: { $profile }.
gifts-all = Alles Geschenkte
gifts-by-person = Je Person
person-gift = Etwas schenken
person-gift-owed = Mit einem Geschenk danken
gift-profile-title = Geschenke
gift-profile-lead = Was deine Branche erlaubt. In unseren Worten und keine Rechtsberatung: Lies die Quelle oder setz eine eigene Grenze.
gift-profile = Branche
gift-profile-name = { $profile ->
    [unknown] Eine Branche, die diese Version nicht kennt: bitte wählen
    [free] Keine Regeln einer Branche
    [settlement_services] Abwicklung von Immobilienkäufen (USA)
    [broker_dealer] Wertpapierhaus: Geschäftsgeschenke (USA)
   *[washington_insurance] Versicherung im Staat Washington
}
gift-profile-says = { $profile ->
    [free] Das Büro entscheidet. Setz eine eigene Grenze, wenn du magst.
    [settlement_services] Nichts von Wert für eine Empfehlung, was es auch kostet; auch eine Notiz der Leitung ändert das nicht.
    [broker_dealer] Höchstens 300 $ je Person in 12 Monaten, im Zusammenhang mit dem Geschäft ihres Arbeitgebers.
   *[washington_insurance] Sachen und Gutscheine für höchstens 100 $ je Person in 12 Monaten, nie Geld, und nicht an einen Abschluss gebunden.
}
gift-profile-source = { $law }, nachgesehen am { $day }.
gift-profile-unknown = Wähl eine der Branchen.
gift-limit-own = Eine eigene Grenze
gift-limit-own-hint = Je Person und 12 Monate. Leer lässt die der Branche gelten.
gift-source = Woher deine Grenze kommt
gift-source-missing = Sag, woher deine Grenze kommt: ein Handbuch, ein Gesetz, ein Beschluss.
gift-limit-currency = Die Grenze dieser Branche ist in { $other }, dein Büro rechnet in { $currency }. Setz eine eigene Grenze.

## Der Verlauf

fact-permission = { $word ->
    [granted] Hat einen Weg erlaubt, erreicht zu werden.
   *[withdrawn] Hat einen Weg widerrufen, erreicht zu werden.
}
fact-dealt = { $kind ->
    [inquiry] Hat nach etwas gefragt.
   *[payment] Hat gezahlt.
}
fact-brought-together = Du hast beide zusammengebracht, mit { $name }.
fact-introduction-came-to = { $outcome ->
    [business] Aus der Vorstellung mit { $name } wurde ein Geschäft.
    [met] Hat { $name } kennengelernt.
   *[nothing] Aus der Vorstellung mit { $name } wurde nichts.
}

## Wie man Menschen erreichen darf

reach-hours-today = Dort ist es jetzt { $there }. Anrufen geht ab { $from } ({ $law }).
reach-hours = Dort ist es jetzt { $there }. Anrufen geht ab { $day }, { $from } ({ $law }).
caution-unknown = Wir haben das Recht dieses Landes nicht gelesen. Wenn du wirbst, hol dir vorher die Einwilligung.
caution-register = Sieh vorher hier nach: { $register } ({ $law }).
caution-presumed = In Ordnung, wo die Sache zum Geschäft passt: Die Einwilligung wird vermutet, nicht gegeben ({ $law }).
caution-referrer = Eine Nachricht darf ohne Einwilligung gehen, wenn sie mit vollem Namen nennt, wer empfohlen hat ({ $law }).
caution-adverts = Für Werbung verlangt das Recht vorher eine Einwilligung ({ $law }).
channel = { $channel ->
    [phone] Telefon
    [sms] SMS
    [email] E-Mail
   *[post] Post
}
side = { $side ->
    [person] Privatperson
   *[business] Bei der Arbeit
}
rules-title = Wie du sie erreichst
rules-where = Land: { $country ->
    [none] verrät die Nummer nicht
   *[other] { $country }
}. Uhrzeit dort: { $time } ({ $zone }).
rules-zone-unknown = Zeitzone unbekannt, deine wird gezeigt
rules-side = { $side ->
    [person] Gilt als Privatperson.
   *[business] Gilt als jemand bei der Arbeit.
}
rules-clock = Gilt bis { $day } als jemand, der mit dir zu tun hat ({ $law }).
rules-clock-over = Galt bis { $day } als jemand, der mit dir zu tun hat ({ $law }).
rules-not-advice = In unseren Worten, nachgesehen am { $day }, und keine Rechtsberatung.
rules-call-outside = Der Anruf, den du für { $day } versprochen hast, liegt nach { $until }, dem letzten Tag, an dem sie als jemand gelten, der mit dir zu tun hat ({ $law }). Halt ihre Einwilligung fest, in ihren Worten.
rules-way-out = { $name } die Vorstellung schicken lassen
rules-ways = Weg für Weg
rules-said = Was sie gesagt haben
rules-said-nothing = Bisher ist nichts festgehalten.
rules-dealt = Anfragen und Zahlungen
rules-noted = Für { $name } festgehalten.
way-open = In Ordnung
way-careful = Mit Bedacht
way-closed = Noch nicht
permission-title = Einwilligung festhalten
permission-lead = Eine Einwilligung ist nur so viel wert wie ihr Nachweis: wer, wann, wie und mit welchen Worten.
permission-channel = Für welchen Weg?
permission-channel-missing = Wähl einen Weg.
permission-which = Was haben sie gesagt?
permission-word = { $word ->
    [yes] Ja, gern
   *[no] Bitte nicht mehr
}
permission-words = Ihre Worte
permission-words-hint = „Ja, schicken Sie mir dazu eine E-Mail.“
permission-words-missing = Schreib ihre Worte auf: Sie sind der Nachweis.
permission-how-title = Wie haben sie es gesagt?
permission-how = { $how ->
    [spoken] im Gespräch
    [written] schriftlich
    [form] auf einem Formular
    [card] über eine Karte
   *[other] auf anderem Weg
}
permission-how-missing = Wähl, wie sie es gesagt haben.
permission-save = Festhalten
permission-granted = { $channel } erlaubt, { $how }
permission-granted-words = { $channel } erlaubt, { $how }: „{ $words }“
permission-withdrawn = { $channel } widerrufen, { $how }
permission-withdrawn-words = { $channel } widerrufen, { $how }: „{ $words }“
dealing-title = Anfrage oder Zahlung festhalten
dealing-lead = Jede startet in manchen Ländern eine Frist. Ein gewonnener Abschluss startet sie von selbst.
dealing-which = Was war es?
dealing-kind = { $kind ->
    [inquiry] Sie haben nach etwas gefragt
   *[payment] Sie haben gezahlt
}
dealing-kind-missing = Wähl, was es war.
dealing-words = Worum ging es?
whereabouts-title = Sagen, wo sie sind
whereabouts-lead = Was leer ist, sagen ihre Nummer, ihre Firma und dein Büro.
whereabouts-country = Land
whereabouts-country-hint = Zwei Buchstaben: US, GB, DE.
whereabouts-country-wrong = Schreib das Land mit zwei Buchstaben, etwa GB.
whereabouts-zone = Zeitzone
whereabouts-zone-hint = Etwa America/Denver.
whereabouts-side = Als wen das Recht sie sieht
whereabouts-side-told = Wie ihre Firma es sagt
whereabouts-side-wrong = Wähl eins von beiden.

why-prepare-for-event = Du gehst zu { $event }, das kam als Tipp von hier: Frag, wen du dort treffen solltest.
why-after-the-event = Du warst bei { $event }, das kam als Tipp von hier: Halt fest, wen du getroffen hast, und bedank dich.
why-event-nameless = der Veranstaltung
why-birthday = Hat heute Geburtstag.
why-deal-anniversary = Hat vor einem Jahr oder mehr bei dir gekauft: Frag, wie es sich bewährt.
why-ask-what-came-of-it = Du hast beide zusammengebracht, mit { $person }: Frag, was daraus wurde.
introduction-why-missing = Sag, warum die beiden sich treffen sollten.
note-introduced = Zusammengebracht: { $why }
how-told-outcome = Gesagt, was daraus wurde
pass-over-what = Sag, was übergangen wird.
event-name-missing = Sag, wie sie heißt.
event-line-missing = Schreib auf, wen du getroffen hast.
want-missing = Sag, was gebraucht oder geboten wird.
note-met-at = Getroffen bei { $event }.
note-met-at-words = Getroffen bei { $event }. { $words }
how-not-going = Geht nicht hin
how-event-moved = Die Veranstaltung hat einen anderen Tag oder eine andere Empfehlung
how-logged-whom = Notiert, wen wir dort getroffen haben
owed-prepare-for-event = Frag, wen du bei { $event } treffen solltest.
owed-after-the-event = Halt fest, wen du bei { $event } getroffen hast, und bedank dich dafür.
owed-birthday = Gratulier zum Geburtstag.
owed-deal-anniversary = Frag, wie sich { $product } bewährt: Es ist der Jahrestag.
owed-ask-what-came-of-it = Frag, was aus dem Treffen mit { $person } wurde.
fact-goes-to-event = Du gehst zu einer Veranstaltung, die von hier als Tipp kam.

## Menschen zusammenbringen

matches-title = Wer könnte wem helfen
matches-lead = Was jemand bietet und jemand anderes braucht. Niemand, der den anderen schon kennt, und niemand, der in Ruhe gelassen werden will.
matches-empty = Noch niemand zum Zusammenbringen
matches-empty-words = Notiere auf den Seiten der Menschen, was sie bieten und brauchen; was passt, erscheint hier.
matches-menu = Menschen zusammenbringen, die einander helfen könnten
match-who = { $offers } und { $needs }
match-why = Braucht: { $need }. Bietet: { $offer }.
match-introduce = Vorstellen
match-pass = Diese beiden nicht
introduction-title = Zusammenbringen
introduction-lead = Frag wenn möglich vorher beide. Dann schick die Worte unten mit deinem Programm und sag, dass du es getan hast.
introduction-why = Warum sollten sie sich treffen?
introduction-words = Worte an beide
introduction-save = Ich habe sie vorgestellt
introduction-said = Festgehalten: Du hast sie zusammengebracht. Du wirst erinnert zu fragen, was daraus wurde.
introduction-subject = { $a }, das ist { $b }
introduction-text = Hallo { $a_given }, hallo { $b_given },

    ich glaube, ihr zwei solltet euch kennen.

    { $b_name } sucht das: { $need }.
    { $a_name } bietet das: { $offer }.

    Findet ihr selbst einen Termin? Sagt mir gern, wie es war.

    { $me }
introduction-text-plain = Hallo { $a_given }, hallo { $b_given },

    ich glaube, ihr zwei solltet euch kennen: { $a_name } und { $b_name }.

    Findet ihr selbst einen Termin? Sagt mir gern, wie es war.

    { $me }
introduction-outcome = { $outcome ->
    [business] Sie machen Geschäfte
    [met] Sie kennen sich
   *[nothing] Es wurde nichts daraus
}
introduction-outcome-said = Festgehalten, was daraus wurde.
introduction-with = Zusammengebracht mit { $name }: { $why }
passed-over-said = Übergangen; es wird nicht wieder vorgeschlagen.
want-said = Festgehalten.
tier-said = Ab jetzt: { $tier }.
company-offers = Was die Firma bietet
company-needs = Was die Firma braucht
company-wants-hint = Eine Sache je Zeile.
company-wants-lead = Gilt für alle aus der Firma, wenn Menschen zusammengebracht werden.
company-wants-title = Was { $company } bietet und braucht
giving-title = Geben und Nehmen
giving-need = Braucht: { $what }
giving-offer = Bietet: { $what }
giving-make-deal = Zum Geschäft machen
giving-noticed-need = Eine Notiz vom { $day } sagt, dass gebraucht wird: { $what }
giving-noticed-offer = Eine Notiz vom { $day } sagt, dass geboten wird: { $what }
giving-keep = Festhalten
giving-pass = Stimmt nicht
giving-tier = Was bisher geschah, spricht für Stufe { $tier }
giving-tier-did = { $gave } genannt, { $won } davon haben gekauft, eigene Abschlüsse: { $bought }.
giving-tier-take = { $tier } daraus machen
giving-tier-pass = So lassen
giving-who-could-help = Wer könnte wem helfen
giving-event = Eine Veranstaltung als Tipp
lists-gave = { $count ->
    [one] Eine Person hat Namen genannt und noch nichts zurückbekommen. Vermittle ihr ein Geschäft oder bring sie mit jemandem zusammen, der helfen kann.
   *[other] { $count } Personen haben Namen genannt und noch nichts zurückbekommen. Vermittle ihnen ein Geschäft oder bring sie mit jemandem zusammen, der helfen kann.
}
lists-gave-line = { $gave ->
    [one] Hat eine Person genannt
   *[other] Hat { $gave } Personen genannt
}, { $won } haben gekauft.
lists-gave-needs = Braucht: { $needs }
lists-gave-act = Zurückgeben
tiers-title = Wem du näher bleiben solltest
tiers-lead = Was sie getan haben, spricht für eine andere Stufe. Ein Tipp übernimmt sie.
tiers-line = Jetzt { $now }: { $gave } genannt, { $won } davon haben gekauft, eigene Abschlüsse: { $bought }.
tiers-empty = Jede Stufe passt
tiers-empty-words = Niemand hat mehr oder weniger getan, als die Stufe sagt.

## Veranstaltungen

events-title = Veranstaltungen
events-lead = Wo du die Nächsten treffen könntest: wer sie empfohlen hat, wer hingeht und wen ihr getroffen habt.
events-menu = Wo du die Nächsten triffst, und wen du dort getroffen hast
events-coming = Es kommen
events-past = Vorbei
events-none-coming = Es steht nichts an.
events-empty = Noch keine Veranstaltungen
events-empty-words = Frag Kunden, welche Treffen oder Tagungen du besuchen könntest. Ihre Antworten erscheinen hier.
event-new = Veranstaltung aufschreiben
event-change = Ändern
event-name = Wie heißt sie?
event-day-hint = Leer, wenn du ihn noch nicht weißt.
event-place = Wo?
event-what = Was ist es?
event-kind = { $kind ->
    [association] Ein Verein, der sich trifft
   *[event] Eine Veranstaltung
}
event-by = Tipp von { $name }
event-no-day = noch ohne Tag
event-goers = { $count ->
    [one] Eine oder einer von euch geht hin
   *[other] { $count } von euch gehen hin
}
event-talks = { $count ->
    [one] Ein Gespräch
   *[other] { $count } Gespräche
}
event-i-go = Ich gehe hin
event-goes = Geht hin
event-not = Geht nicht hin
event-send = Hinschicken
event-who-goes = Wer von euch hingeht
event-nobody = Noch hat niemand zugesagt.
event-met = Wen ihr getroffen habt
event-met-nobody = Noch ist niemand festgehalten.
event-harvest = Festhalten, wen du getroffen hast
harvest-lead = Eine nach der anderen: eine Zeile je Person, was gesagt wurde, speichern. Danach bist du wieder hier.
harvest-line = Wen hast du getroffen?
harvest-line-hint = „Jane Doe, CFO bei Acme, 555-0100, am Dienstag anrufen“
harvest-words = Was wurde gesagt?
harvest-save = Speichern, und die Nächste
harvest-said = Festgehalten: { $name }. Wer noch?
