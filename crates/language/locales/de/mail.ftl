## Was die Worte eines Kunden heißen können

noticed-question = { $kind ->
   *[praise] Ein Lob?
    [testimonial] Schriftliches Lob?
    [gave_referral] Haben sie jemanden genannt?
    [rescue] Haben wir sie gerettet?
    [association] Eine Gruppe oder ein Verein?
    [project_completed] Ist ein Projekt fertig?
    [no_sale] Haben sie Nein gesagt?
    [complaint] Eine Beschwerde? Dann fragt niemand, bis sie aus der Welt ist.
    [not_yet] Haben sie „später“ gesagt?
    [declined_referral] Möchten sie lieber keine Namen nennen?
}
noticed-later = Sie haben „später“ gesagt. „Speichern und jetzt fragen“ notiert es als ihre Antwort.
noticed-later-on = Sie haben „später“ gesagt ({ $day }). „Speichern und jetzt fragen“ notiert es als ihre Antwort.
noticed-no-names = Sie möchten lieber keine Namen nennen. „Speichern und jetzt fragen“ notiert es als ihre Antwort.

## Mails: alle

mail-title = Mails
mail-lead = Was Kunden schreiben, gelesen auf gute Momente hin. Nichts wird gesendet, und niemand kommt dazu, bevor du es sagst.
mail-strangers = Von jemandem, den du noch nicht kennst ({ $count })
mail-to-decide = Etwas für dich dabei ({ $count })
mail-give = Eine Mail hereingeben
mail-file = Eine Mail als Datei (.eml)
mail-file-hint = Zieh sie aus deinem Mailprogramm hierher oder speichere sie dort zuerst. Eine weitergeleitete Mail wird als die des Kunden gelesen.
mail-file-missing = Wähle zuerst eine Mail.
mail-read = Lesen
mail-paste = Oder füge ihren Text ein
mail-text = Die Mail
mail-text-hint = Mit „Von:“ und „Betreff:“ obenauf, wie Mailprogramme sie kopieren; ohne sie sagst du, von wem sie ist.
mail-set-up = Oder <a href="{ $link }">richte ein Postfach ein</a>, an das du Mails weiterleitest.
mail-lately = Zuletzt abgelegt
mail-line = { $kind ->
   *[praise] { $day }: ein Lob?
    [testimonial] { $day }: schriftliches Lob?
    [gave_referral] { $day }: haben sie jemanden genannt?
    [rescue] { $day }: haben wir sie gerettet?
    [association] { $day }: eine Gruppe oder ein Verein?
    [project_completed] { $day }: ist ein Projekt fertig?
    [no_sale] { $day }: haben sie Nein gesagt?
    [complaint] { $day }: eine Beschwerde? Dann fragt niemand, bis sie aus der Welt ist.
    [not_yet] { $day }: haben sie „später“ gesagt?
    [declined_referral] { $day }: möchten sie lieber keine Namen nennen?
}
mail-line-signed = { $day }: anders unterschrieben
mail-nobody = Niemand genannt
mail-waiting = { $count ->
    [one] 1 Mail wartet auf dich
   *[other] { $count } Mails warten auf dich
}

## Mails: hereingenommen

mail-kept-out = Nicht aufbewahrt: Wer sie schrieb, möchte nicht kontaktiert werden. In deinem Mailprogramm ist sie noch.
mail-of-a-calendar = Es geht um ein Versprechen in einem Kalender. Das Versprechen steht, was auch immer der Kalender sagt.
mail-dropped-before = Diese Mail wurde früher schon weggeworfen.
mail-here-already = Diese Mail war schon da.
mail-filed = Abgelegt bei der Person, die sie schrieb.
mail-waits = Gelesen. Sag, von wem sie ist, dann wird sie abgelegt.
mail-filed-new = Abgelegt. Ihre nächsten Mails finden den Weg von selbst.
mail-thrown-away = Weggeworfen.

## Mails: eine davon

mail-no-subject = Ohne Betreff
mail-when = { $direction ->
    [in] Sie haben am { $day } geschrieben.
   *[out] Du hast am { $day } geschrieben.
}
mail-cut = Sie ist länger als das, was aufbewahrt wird.
mail-noticed = Was ihre Worte heißen können
mail-yes = Ja
mail-no = Nein
mail-decided-yes = Ja.
mail-decided-no = Nein.
mail-question-on = { $question } ({ $day })
mail-ask = Jetzt fragen
mail-moment-waved = Abgewinkt.
mail-moment-open = Ein Moment zum Fragen ist offen.
mail-moment-complaint = Notiert: Niemand fragt, bis es aus der Welt ist.
mail-moment-answer = Notiere es als ihre Antwort.
mail-moment-none = Notiert. Kein Moment ist offen: Sie sollen jetzt nicht gefragt werden.
mail-signed = Anders unterschrieben, als du es hast
mail-signed-field = { $field ->
    [title] Position
    [company] Firma
    [phone] Telefon
   *[email] E-Mail
}
mail-signed-was = { $label }, bisher <bdi>{ $was }</bdi>
mail-signature-take = Übernehmen
mail-signature-taken = Übernommen.
mail-signature-left = Bleibt, wie es ist.
mail-whole = Die ganze Mail, wie sie gelesen wurde
mail-came-with = Dabei war: <bdi>{ $first }</bdi>{ $others }. Anhänge bleiben in deinem Mailprogramm.
mail-came-other = { $before }; <bdi>{ $name }</bdi>
mail-attachment = { $name }, { $size } kB
mail-attachment-nameless = etwas ohne Namen, { $size } kB

## Mails: von jemand Unbekanntem

mail-whose = Wer ist das?
mail-perhaps = Vielleicht jemand, den du kennst, mit einer anderen Adresse:
mail-person-name = Name
mail-person-title = Position
mail-person-company = Firma
mail-person-phone = Telefon
mail-person-email = E-Mail
mail-add = Hinzufügen
mail-throw-away = Wegwerfen
mail-somebody-else = Jemand anderes, den du kennst
mail-who = Name, Firma oder Nummer
mail-theirs = Von dieser Person
mail-who-missing = Schreib einen Namen.
mail-who-nobody = Niemand hier heißt so. Füge die Person oben hinzu.
mail-who-several = Mehrere heißen so: Wähle oben, oder schreib mehr davon.

## Einstellungen: das Postfach für weitergeleitete Mails

mailbox-title = Postfach
mailbox-lead = Ein Postfach, an das du gute Mails weiterleitest oder das du beim Schreiben in Kopie setzt. Alle zwei Minuten wird hineingesehen.
mailbox-mails = Deine Mails
mailbox-look = Jetzt nachsehen
mailbox-remove = Entfernen
mailbox-form-host = Server (IMAP)
mailbox-form-port = Port
mailbox-form-security = Verschlüsselung
mailbox-usual-port = Meist Port { $port }
mailbox-form-user = Name zum Anmelden
mailbox-form-password = Passwort
mailbox-form-password-hint = Lass es leer, um das vorige zu behalten.
mailbox-form-folder = Ordner
mailbox-form-folder-hint = Nimm ein Postfach oder einen Ordner eigens dafür: Jede neue Mail darin wird hier gelesen. Was schon darin ist, bleibt unberührt.
mailbox-kept = Das Passwort muss aufbewahrt werden, damit es benutzt werden kann. Es steht in der Datenbank, versiegelt mit einem Schlüssel, der nicht in der Datenbank ist; wer beides hat, kann es lesen. Auf dem Server bleiben die Mails, wie sie sind: Nichts wird verschoben, markiert oder gelöscht.
mailbox-saved = Gespeichert. Sieh jetzt nach, ob es klappt.
mailbox-removed = Entfernt, samt Passwort. Die Mails, die ankamen, bleiben.
mailbox-works-first = { $count ->
    [one] Es klappt: 1 Mail im Ordner. Ab jetzt werden neue gelesen.
   *[other] Es klappt: { $count } Mails im Ordner. Ab jetzt werden neue gelesen.
}
mailbox-works-nothing = Es klappt. Nichts Neues.
mailbox-works = { $count ->
    [one] Es klappt: 1 neue Mail.
   *[other] Es klappt: { $count } neue Mails.
}
mailbox-works-not = Das hat nicht geklappt; warum, steht unten.
mailbox-busy = Gerade wird schon hineingesehen.
mailbox-none = Speichere zuerst ein Postfach.
mailbox-not-looked = Noch nicht hineingesehen.
mailbox-when = { $time } am { $day }
mailbox-looked = { $count ->
    [0] Zuletzt hineingesehen um { $when }: nichts Neues.
    [one] Zuletzt hineingesehen um { $when }: 1 neue Mail.
   *[other] Zuletzt hineingesehen um { $when }: { $count } neue Mails.
}
mailbox-tried = Zuletzt versucht um { $when }.

## Einstellungen: was die Antworten gelehrt haben

learned-title = Was gelernt wurde
learned-lead = Aus deinen Antworten auf „Was kann das heißen?“, für den ganzen Betrieb. Dieselben Worte werden eher vorgeschlagen, oder seltener. Worte mit einem Namen darin werden nie aufbewahrt.
learned-export = Herunterladen
learned-empty = Noch nichts gelernt.
learned-empty-why = Notiere, was jemand gesagt hat, und antworte mit Ja oder Nein auf das, was es heißen kann.
learned-forget = Vergessen
learned-forgotten = Vergessen.
learned-kind = { $kind ->
   *[praise] Lob
    [testimonial] schriftliches Lob
    [gave_referral] Empfehlung
    [rescue] Rettung
    [association] Gruppe oder Verein
    [project_completed] fertiges Projekt
    [no_sale] Nein
    [complaint] Beschwerde
    [not_yet] „später“
    [declined_referral] „keine Namen“
}
learned-right = Als { $kind }: { $right }-mal richtig.
learned-wrong = Als { $kind }: { $wrong }-mal falsch.
learned-both = Als { $kind }: { $right }-mal richtig, { $wrong }-mal falsch.
