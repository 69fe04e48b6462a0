## Der Coach in den Einstellungen

coach-title = Der Coach
# Unter seinem Namen im Menü
coach-menu = Deine Formulierungen, Antworten und Wunschkunden
coach-lead = Was er auf der Seite „Fragen“ sagt. Ändere es, ergänze Eigenes und sieh, was Namen bringt.
# Die Wege innerhalb des Coachs, für Vorleseprogramme
coach-parts = Der Coach
coach-wordings = Formulierungen
coach-objections = Wenn jemand sagt …
coach-prompters = Gedächtnisstützen
coach-briefs = Wunschkunden
coach-add-wording = Neue Formulierung
coach-add-objection = Neuer Einwand
coach-add-prompter = Neue Gedächtnisstütze
coach-change = Ändern
coach-hide = Ausblenden
coach-show = Wieder benutzen
coach-hidden = ausgeblendet
coach-source-changed = von dir, anstelle des Originals
coach-source-own = von dir
coach-source-shared = von dir für den ganzen Betrieb
coach-source-office = von { $by } für den ganzen Betrieb
# Für wen, und woher: „Jemand aus einer Firma, von dir“
coach-line-detail = { $audience }, { $source }
coach-occasion = { $occasion ->
    [gave_referral] Hat gerade jemanden empfohlen
    [rescue] Du warst die Rettung
    [testimonial] Hat ein Lob geschrieben
    [praise] Hat dich gelobt
    [close] Hat gekauft
    [project_completed] Die Arbeit ist fertig
    [licence_due] Der ausgemachte Tag ist da
    [association] Ist einer Gruppe beigetreten oder hat von einer Veranstaltung erzählt
    [no_sale] Hat Nein gesagt
    [unprompted] Ohne besonderen Anlass
   *[any] Jederzeit
}
coach-audience = { $audience ->
    [business] Jemand aus einer Firma
    [individual] Eine Privatperson
   *[both] Alle
}
# Wie viele Formulierungen es zu einem Anlass gibt
coach-how-many = { $count ->
    [one] 1 Formulierung
   *[other] { $count } Formulierungen
}

## Wie sich eine Formulierung bewährt hat. Wenige Fragen besagen nichts und sollen nicht so aussehen.

coach-counts-none = Noch nicht benutzt.
coach-counts-few = { $asks ->
    [one] Bisher 1-mal gefragt (Namen: { $names }): zu wenig, um etwas zu sagen.
   *[other] Bisher { $asks }-mal gefragt, { $brought }-mal kamen Namen (Namen: { $names }): zu wenig, um etwas zu sagen.
}
coach-counts-enough = { $asks }-mal gefragt, { $brought }-mal kamen Namen, insgesamt { $names }. Bei { $from } bis { $to } von 100 solchen Fragen kommen wahrscheinlich Namen.

## Etwas Eigenes schreiben

coach-new-wording-title = Eine eigene Formulierung
coach-change-wording-title = Formulierung ändern
coach-new-objection-title = Was du zu hören bekommst
coach-change-objection-title = Antwort ändern
coach-new-prompter-title = Eine Gedächtnisstütze
coach-change-prompter-title = Gedächtnisstütze ändern
coach-occasion-label = Wann
coach-audience-label = Für wen
coach-words-label = Deine Worte
coach-words-hint = Schreib { $fact }, wo das für etwas steht. Was in [eckigen Klammern] steht, fällt weg, wenn es nicht bekannt ist.
coach-said-label = Du hörst
coach-answer-label = Du antwortest
coach-prompter-label = Wer
coach-prompter-hint = So, wie du es sagen würdest: „Eltern aus der Schule“.
coach-facts = Was du schreiben kannst
coach-fact = { $fact ->
    [issue] das Problem, das du gelöst hast, im Wortlaut des Kunden
    [product] was gekauft oder angesehen wurde
    [company] die Firma
    [industry] was die Firma macht
    [relationship] woher ihr euch kennt
    [words] was gesagt wurde, Wort für Wort
    [first_name] der Vorname
   *[brief] wem du am besten hilfst: der Satz zum Wunschkunden
}
coach-share = Für den ganzen Betrieb
coach-save = Speichern
coach-check = Worte prüfen
coach-back-to-original = Zurück zum Original
coach-remove = Entfernen
coach-example = Zu Ana gesagt
coach-example-name = Ana
coach-example-company = Nordstadt Dental
coach-example-issue = jeden Montag leerer Toner
coach-example-product = Kopierer-Leasing
coach-example-words = Sie haben unsere Woche gerettet
coach-example-industry = Zahnarztpraxen
coach-example-relationship = Nachbarin
coach-example-brief = Ich helfe Praxen, deren Drucker ausfallen, wenn das Wartezimmer voll ist.
coach-said-saved = Behalten.
coach-said-saved-marked = So behalten, wie es ist. Einige Worte sind markiert; du entscheidest.
coach-said-hidden = Ausgeblendet. Es wird nicht mehr vorgeschlagen.
coach-said-shown = Es wird wieder vorgeschlagen.
coach-said-original = Das Original ist zurück.
coach-said-removed = Entfernt.

## Die Prüfung der Worte

phrases-title = Markierte Worte
phrases-fine = Nichts zu markieren: Damit beginnt ein Gespräch.
phrases-better = Bessere Worte
phrases-use = Diese Worte nehmen
phrases-too-long = Das ist zu lang zum Prüfen. Kürze es oder prüfe einen Teil.
phrases-why = { $kind ->
    [blunt] Das bittet darum, dir jemanden zu suchen, der kauft. Nenne stattdessen das Problem, das du gelöst hast.
    [direct] Das fragt nach bloßen Namen. Beschreib, wem du hilfst, dann kommen die Namen von selbst.
    [limiting] Damit ist nach einem oder zweien Schluss. Lass es offen.
    [begging] Das bittet um einen Gefallen für dich. Geholfen wird Menschen, die man kennt, nicht deinen Zahlen.
    [closed] Darauf lässt sich „nein“ sagen, und meistens geschieht das auch. Frag nach dem Wer, nicht nach dem Ob.
    [presumptuous] Das nimmt das Wohlwollen als selbstverständlich. Lass es dir anbieten.
   *[pushy] Das drängt. Ein Name, der unter Druck fällt, öffnet keine Tür.
}

## Wunschkunden

briefs-lead = Wem du am besten hilfst, Produkt für Produkt. Der Coach sagt es zuerst; neue Karten und erste Briefe fangen damit an.
briefs-add = Neuer Wunschkunde
briefs-none = Noch kein Wunschkunde.
briefs-none-why = Ein Satz genügt: „Ich helfe Bäckereien, deren Ofen am Freitag ausfällt.“
briefs-print = Drucken
briefs-print-all = Alle drucken
briefs-anything = Was es auch ist
briefs-new-title = Ein Wunschkunde
briefs-change-title = Wunschkunden ändern
briefs-product = Mit welchem Produkt?
briefs-product-hint = Leer: mit allem, was keinen eigenen Satz hat.
briefs-sentence = Wem hilfst du am besten?
briefs-sentence-hint = Ein Satz, wie du ihn sagen würdest: „Ich helfe Bäckereien, deren Ofen am Freitag ausfällt.“
briefs-signs = Woran erkennt man sie?
briefs-signs-hint = Eins je Zeile: „nachts wird gebacken“, „der Ofen ist älter als der Bäcker“.
briefs-not-for = Wer passt nicht?
briefs-not-for-hint = Eins je Zeile. Wer das sagt, dem glaubt man.
briefs-sold-too = Wird auch verkauft, noch ohne Satz:
briefs-said-saved = Behalten. Der Coach sagt es zuerst.
briefs-said-removed = Entfernt.
briefs-sheet-title = Wem ich am besten helfe
briefs-sheet-who-else = Wer noch?

## Was sich nicht speichern lässt

coach-only-managers = Worte für den ganzen Betrieb gibt die Teamleitung frei.
coach-enough = { $count } sind genug. Entferne erst ein paar.
coach-said-missing = Schreib auf, was du zu hören bekommst, im Wortlaut.
coach-answer-missing = Schreib auf, was du antwortest.
coach-prompter-missing = Schreib auf, an wen zu denken ist: „Eltern aus der Schule“.
briefs-only-managers = Einen Wunschkunden für den ganzen Betrieb gibt die Teamleitung frei.
briefs-twice = Für „{ $product }“ gibt es schon einen. Ändere diesen.
briefs-twice-anything = Für alles ohne eigenen Satz gibt es schon einen. Ändere diesen.
coach-no-such-audience = Diese Auswahl für wen gibt es nicht.

# Formulierungen, die sich nicht lesen lassen, und was stattdessen zu schreiben ist. Was in geschweiften Klammern steht, kommt von außen; eckige Klammern bleiben, wie sie sind.
template-empty = Schreib die Worte auf, die du sagst.
template-unknown = „{ $written }“ ist hier nicht bekannt. Schreib { $instead } oder eins von diesen: { $all }.
template-too-many-signs = Schreib das Bekannte in ein einziges Paar geschweifter Klammern, { $example }; und was darauf angewiesen ist, in eckige Klammern: [Sie haben mir davon erzählt: { $example }.]
template-fact-not-closed = Eine geschweifte Klammer nach „{ $before }“ ist nicht geschlossen. Schreib sie wie { $example }.
template-fact-not-opened = Nach „{ $before }“ steht eine schließende geschweifte Klammer, die nie geöffnet wurde. Schreib { $example } oder lass sie weg.
template-part-not-closed = Eine eckige Klammer nach „{ $before }“ ist nicht geschlossen. Schreib ], wo der Teil endet, der wegfallen darf.
template-part-not-opened = Nach „{ $before }“ steht eine schließende eckige Klammer, die nie geöffnet wurde. Schreib [, wo dieser Teil beginnt, oder lass sie weg.
template-part-in-part = Nach „{ $before }“ steht eine eckige Klammer in einer anderen. Schließ die erste, bevor die nächste beginnt: [ein Teil] [noch einer].
template-part-without-fact = In „{ $written }“ steht nichts, was unbekannt sein könnte; es würde also immer gesagt. Nimm die eckigen Klammern weg oder setz etwas ein: [Sie haben gesagt: „{ $example }“.]
