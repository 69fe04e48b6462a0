## Briefe: alle

letters-title = Briefe
letters-lead = Einer nach dem anderen, in deinen Worten. Ein Versprechen ist gehalten, wenn der Brief weg ist.
letters-empty = Noch kein Brief.
letters-empty-why = Am schnellsten geht ein Dank: Öffne jemanden, der dir einen Namen genannt hat, und schreib.
letters-line = { $kind }, { $day }: { $subject }
letters-line-by = { $kind }, { $day }, von { $who }: { $subject }

## Briefe: einen schreiben

letter-to-both = An <bdi>{ $one }</bdi> und <bdi>{ $other }</bdi>.
letter-to-about = An <bdi>{ $one }</bdi>, über <bdi>{ $other }</bdi>.
letter-form-to = An
letter-form-to-other = Und an
letter-also-known = Auch bekannt: { $addresses }
letter-form-subject = Betreff
letter-form-words = Deine Worte
letter-form-words-hint = Ein Entwurf aus dem, was bekannt ist. Mach ihn zu deinem: Dieselben Worte gehen nie zweimal an eine Person.
letter-law = Der letzte Satz sagt, woher die Daten stammen: { $law } verlangt das.
letter-when-gone = Wenn er weg ist, ist das erledigt: { $what }.
letter-under-way = { $state ->
   *[queued] So einen Brief an sie gibt es schon: Er ist unterwegs.
    [sending] So einen Brief an sie gibt es schon: Er wird verschickt.
    [handed] So einen Brief an sie gibt es schon: Er liegt bei dir.
    [sent] So einen Brief an sie gibt es schon: Er ist verschickt.
    [failed] So einen Brief an sie gibt es schon: Er wurde nicht verschickt.
    [unknown] So einen Brief an sie gibt es schon: Er wurde vielleicht verschickt.
    [withdrawn] So einen Brief an sie gibt es schon: Er wurde zurückgenommen.
}
letter-send = Senden
letter-send-own = Selbst senden
letter-send-program = Mit meinem eigenen Programm senden
letter-set-up = Senden von hier einrichten
letter-leaves = Dein Brief an { $who } geht in { $seconds } Sekunden ab.
letter-kept = Aufbewahrt. Jetzt sende ihn.

## Briefe: was aus einem wurde

letter-shown-to = An <bdi>{ $who }</bdi>
letter-text = Der Text
letter-copy = Text kopieren
letter-told-queued = Er geht gleich ab.
letter-told-waits = Er ist noch nicht weg: { $why } Um { $time } wird es wieder versucht.
letter-told-sending = Er wird gerade deinem Mailserver übergeben.
letter-told-handed = Er liegt bei dir. Sende ihn mit deinem eigenen Programm und sag dann, dass er weg ist.
letter-told-sent = Verschickt am { $day }.
letter-told-sent-some-day = Verschickt an einem Tag, der nicht bekannt ist.
letter-told-failed = Er wurde nicht verschickt. { $why }
letter-told-unknown = Vielleicht ging er weg, vielleicht nicht. { $why } Sieh in deinem Mailprogramm unter den verschickten nach, bevor du ihn noch einmal verschickst.
letter-told-withdrawn = Du hast ihn zurückgenommen.
letter-why-unknown = Niemand weiß, warum.
letter-open = Im Mailprogramm öffnen
letter-as-text = Als Textnachricht
letter-take-back = Zurücknehmen
letter-leave = Lassen
letter-myself = Ich sende ihn selbst
letter-went = Er ist weg
letter-again = Noch einmal senden
letter-did-not-go = Er ging nicht: noch einmal senden
letter-did-went = Verschickt, und was du schuldig warst, ist erledigt.
letter-did-again = Er geht noch einmal ab.
letter-did-drop = Zurückgenommen.

## Vor dem Anruf bei jemandem, der nicht gekauft, aber einen Namen gegeben hat, aus dem ein Geschäft wurde

brief-title = Was du vorher wissen solltest
brief-say = Was du sagen kannst
brief-bought = Wer seitdem gekauft hat
brief-bought-nobody = Noch niemand.
brief-bought-ring = { $day }, darf sie anrufen
brief-bought-ring-some-day = darf sie anrufen
brief-no = Wozu sie Nein gesagt haben
brief-no-nothing = Nichts ist notiert.
brief-done = Erledigt
brief-talk-again = Sie möchten wieder reden
brief-thank-names = Danke ihnen für die Namen, die sie genannt haben.
brief-thank-bought = { $count ->
    [one] Danke ihnen noch einmal: { $who } hat zugesagt.
   *[other] Danke ihnen noch einmal: { $who } haben zugesagt.
}
brief-happy-call = Sie haben einen kurzen Anruf erlaubt: Frag, ob sie es aus erster Hand hören möchten.
brief-ask-since = Frag, wie es seitdem ging mit dem, wozu sie Nein gesagt haben: { $product }.
brief-listen = Dann hör zu. Möchten sie wieder reden, wird daraus ein neues Geschäft.

## Einstellungen: der Mailserver für die Briefe

mail-server-lead = Sende von hier, über deinen eigenen Mailserver und mit deiner eigenen Adresse. Ohne ihn öffnen sich Briefe in deinem Mailprogramm.
mail-server-host = Server
mail-server-port = Port
mail-server-security = Die Leitung
mail-server-security-hint = Immer verschlüsselt, und das Zertifikat wird geprüft.
mail-server-tls = TLS von Anfang an (465)
mail-server-starttls = STARTTLS (587)
mail-server-user = Name zum Anmelden
mail-server-user-hint = Meist deine Adresse. Leer, wenn der Server keinen will.
mail-server-password = Passwort
mail-server-password-kept = Eines ist aufbewahrt. Lass das leer, um es zu behalten.
mail-server-password-new = Versiegelt in der Datenbank aufbewahrt, mit einem Schlüssel, der daneben liegt. Viele Anbieter wollen ein Passwort eigens für Programme.
mail-server-from = Dein Name in Briefen
mail-server-from-email = Deine Adresse in Briefen
mail-server-worked = Hat zuletzt am { $day } einen Brief angenommen.
mail-server-set-up = Eingerichtet. Noch ging kein Brief darüber.
mail-server-try = Jetzt ausprobieren
mail-server-forget = Vergessen
mail-server-no-security = Wähle, wie die Leitung verschlüsselt ist.
mail-server-no-port = Ein Port ist eine Zahl, meist 465 oder 587.
mail-server-saved = Gespeichert. Probier es jetzt aus.
mail-server-works = Es klappt: Der Server hat uns eingelassen.
mail-server-forgotten = Vergessen, samt Passwort.
