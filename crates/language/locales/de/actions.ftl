## Was nicht ging, und warum: je ein Satz

problem-stale-contact = { $name } wurde inzwischen geändert.
problem-not-found = { $what ->
    [action] Diese Aktion gibt es hier nicht.
    [card] Diese Karte gibt es hier nicht.
    [contact] Diesen Kontakt gibt es hier nicht.
    [deal] Dieses Geschäft gibt es hier nicht.
    [file] Diese Datei gibt es hier nicht.
    [follow-up] Diese Aufgabe gibt es hier nicht.
    [import] Diesen Import gibt es hier nicht.
    [invitation] Diese Einladung gibt es hier nicht.
    [letter] Diesen Brief gibt es hier nicht.
    [likeness] Diese Ähnlichkeit gibt es hier nicht.
    [mail] Diese E-Mail gibt es hier nicht.
    [mail-server] Diesen E-Mail-Server gibt es hier nicht.
    [mailbox] Dieses Postfach gibt es hier nicht.
    [moment] Diesen Moment gibt es hier nicht.
    [page] Diese Seite gibt es hier nicht.
    [referral] Diese Empfehlung gibt es hier nicht.
    [user] Dieses Teammitglied gibt es hier nicht.
    [workspace] Diesen Betrieb gibt es hier nicht.
   *[other] Das gibt es hier nicht: { $what }.
}
problem-wrong-password = E-Mail-Adresse und Passwort passen nicht zusammen.
problem-too-many-tries = Zu viele Versuche. Bitte warte { $minutes } Minuten.
problem-link-used = Dieser Link wurde schon benutzt oder ist zu alt. Lass dir einen neuen geben.
problem-our-side = Bei uns ging etwas schief. Nichts wurde gespeichert.

## Was stattdessen geht

next-put-right = Berichtige das und speichere noch einmal; nichts, was du getippt hast, geht verloren.
next-both-versions = Sieh dir beide Fassungen an und entscheide, welche bleibt.
next-by-hand = Sieh im Verlauf nach und ändere von Hand, was nötig ist.
next-try-again = Versuch es gleich noch einmal.

## Die Methode sagt Nein

refusal = { $refusal ->
    [licence_needs_ask] Für diesen Tag hast du die Erlaubnis zu fragen. Erledigt ist sie erst, wenn du gefragt hast.
    [not_your_promise] Nur wer sein Wort gegeben hat, kann dieses Versprechen abschließen.
    [must_do_needs_reason] Ein Versprechen lässt du nur mit schriftlicher Begründung fallen.
    [must_do_stays] Das ist für { $day } versprochen. Ein Versprechen bleibt an seinem Tag.
    [follow_up_already_closed] Diese Aufgabe ist schon abgeschlossen.
    [moment_already_closed] Dieser Moment ist schon abgeschlossen.
    [dismissal_needs_reason] Sag in ein paar Worten, warum das kein guter Moment zum Fragen ist.
    [deal_already_closed] Dieses Geschäft ist schon abgeschlossen.
    [closed_before_opened] Dieses Geschäft begann am { $day }; vorher kann es nicht abgeschlossen worden sein.
    [moved_before_captured] Der Name fiel am { $day }; vorher kann das nicht gewesen sein.
    [do_not_contact] Möchte nicht kontaktiert werden.
    [left_in_peace] Jemand darunter möchte von diesem Betrieb nicht mehr kontaktiert werden. Deshalb behalten wir weder Nummer noch Adresse.
    [do_not_ask] Möchte nicht um Empfehlungen gebeten werden.
    [complaint_open] Es gibt eine offene Beschwerde. Bring sie zuerst in Ordnung.
    [asked_recently] Am { $day } hast du schon ohne besonderen Anlass gefragt. Warte bis { $until }, außer es gibt etwas Neues.
    [no_names] Schreib mindestens einen Namen auf.
    [prompters_not_shown] Geh die Gedächtnisstützen noch einmal durch, bevor du aufgibst.
    [decline_needs_reason] Schreib im Wortlaut auf, was dagegen spricht.
    [licence_not_ahead] Der Tag, an dem du wieder fragst, muss nach dem Gespräch liegen.
    [licence_too_far] Das ist in mehr als fünf Jahren. Prüf bitte das Datum.
    [stage_unchanged] So weit ist diese Empfehlung schon.
    [stage_goes_back] Damit ginge die Empfehlung einen Schritt zurück. Korrigiere sie stattdessen, dann steht beides im Verlauf.
    [self_referral] Eine der Zeilen nennt genau die Person, von der die Namen kommen. Sich selbst kann niemand empfehlen.
    [credit_needs_reason] Sag, warum die Empfehlung jemand anderem zugerechnet wird.
    [gift_over_limit] Das ist mehr, als erlaubt ist: { $limit } je Person in 12 Monaten ({ $law }). In diesen Monaten wurde schon { $given } geschenkt.
    [gift_for_referral] In deiner Branche wird für eine Empfehlung nichts geschenkt ({ $law }).
    [gift_rules_unknown] Diese Version kennt die Branche deines Büros nicht, also lässt sich nicht sagen, was geschenkt werden darf.
    [gift_is_money] In deiner Branche ist ein Geschenk nie Geld ({ $law }).
    [needs_permission] Hier hatte noch niemand mit dieser Person zu tun, und das Recht an ihrem Ort verlangt vorher ihre Einwilligung ({ $law }).
    [needs_permission_anyway] Hier hatte noch niemand mit dieser Person zu tun, und wir kennen das Recht an ihrem Ort nicht: Eine unverlangte Nachricht wartet auf ihre Einwilligung.
    [permission_withdrawn] Diese Person möchte so nicht mehr erreicht werden: { $channel ->
        [phone] Telefon
        [sms] SMS
        [email] E-Mail
       *[post] Post
    }.
   *[in_the_future] { $day } kommt erst noch.
}
refusal-next = { $refusal ->
    [licence_needs_ask] Öffne „Fragen“ oder lass das Versprechen mit schriftlicher Begründung fallen.
    [not_your_promise] Sprich mit der Person, die den Kontakt betreut, oder lass ihn erst von der Teamleitung neu zuteilen.
    [must_do_needs_reason] Ergänze ein paar Worte und speichere noch einmal.
    [dismissal_needs_reason] Ergänze ein paar Worte und speichere noch einmal.
    [must_do_stays] Halte es oder lass es mit schriftlicher Begründung fallen.
    [follow_up_already_closed] Im Verlauf steht, wer das wann abgeschlossen hat.
    [moment_already_closed] Im Verlauf steht, wer das wann abgeschlossen hat.
    [deal_already_closed] Im Verlauf steht, wer das wann abgeschlossen hat.
    [closed_before_opened] Prüf den Tag.
    [moved_before_captured] Prüf den Tag.
    [do_not_contact] Respektiere das. Die Teamleitung kann es aufheben, wenn sich der Wunsch geändert hat.
    [left_in_peace] Nimm Nummer und Adresse dieser Person heraus und speichere die übrigen. Bedank dich trotzdem für den Namen.
    [do_not_ask] Kam ein Name von selbst, dann halte ihn als ungefragt genannt fest.
    [complaint_open] Vermerke, sobald sie in Ordnung gebracht ist, und frag dann.
    [asked_recently] Gab es etwas Neues, dann halte den Moment fest; fiel ein Name von selbst, dann halte ihn als ungefragt genannt fest.
    [no_names] Ergänze einen Namen oder wähle, was stattdessen gesagt wurde.
    [prompters_not_shown] Lies sie vor und hak dann ab, dass du es getan hast.
    [decline_needs_reason] Ein paar Worte genügen.
    [licence_not_ahead] Wähle 30, 60 oder 90 Tage oder einen anderen Tag, der noch kommt.
    [licence_too_far] Wähle 30, 60 oder 90 Tage oder einen anderen Tag, der noch kommt.
    [stage_unchanged] Nichts zu tun.
    [stage_goes_back] Nimm „Korrigieren“ bei der Empfehlung.
    [self_referral] Nimm diese Zeile heraus oder schreib genauer auf, wer gemeint ist.
    [credit_needs_reason] Ergänze ein paar Worte und speichere noch einmal.
    [gift_over_limit] Wähl etwas Kleineres oder frag die Leitung: Sie darf es mit einer schriftlichen Notiz zulassen.
    [gift_for_referral] Dank mit Worten. Eine Notiz der Leitung ändert daran nichts.
    [gift_rules_unknown] Die Verwaltung wählt die Branche in den Einstellungen des Büros neu.
    [gift_is_money] Wähl ein Sachgeschenk oder einen Gutschein.
    [needs_permission] Lass die Vorstellung von dem schicken, der sie empfohlen hat, in eigenen Worten – oder halt die Einwilligung fest, sobald du sie hast.
    [needs_permission_anyway] Lass die Vorstellung von dem schicken, der sie empfohlen hat, in eigenen Worten – oder halt die Einwilligung fest, sobald du sie hast.
    [permission_withdrawn] Erreich sie auf anderem Weg, oder halt es fest, wenn sie es wieder erlaubt.
   *[in_the_future] Wähle heute oder einen früheren Tag.
}

## Felder, die sich nicht lesen lassen

field-too-long = Bitte kürzen: { $length } Zeichen sind mehr als { $most }.
field-still-to-come = { $day } kommt erst noch. Wähle heute oder einen früheren Tag.
field-too-long-ago = { $day } ist zu lange her. Prüf bitte das Jahr.
field-name = Schreib einen Namen auf.
field-your-name = Schreib deinen Namen auf.
field-no-randomness = Dieses System hat keine Quelle für Zufallszahlen.
field-id = Diese Kennung lässt sich nicht verwenden. Nimm eine neue.
field-clock = Auf diesem Gerät war { $day } eingestellt. Stell die Uhr richtig und speichere das noch einmal.
numbers-days-swapped = Der letzte Tag liegt vor dem ersten.
password-too-short = Wähle ein Passwort mit mindestens { $least } Zeichen.
password-too-long = Wähle ein Passwort mit höchstens { $most } Zeichen.
password-unusable = Dieses Passwort lässt sich nicht verwenden: { $why }.
password-not-hashed = Das Passwort ließ sich nicht sicher ablegen.
password-not-current = Das ist nicht dein bisheriges Passwort.
profile-appearance = Wähle hell, dunkel oder wie das Gerät.
profile-language = Wähle eine der Sprachen.
profile-zone = Wähle eine Zeitzone aus der Liste.
office-name = Sag, wie dein Betrieb heißt.
office-currency = Schreib die Währung mit drei Buchstaben, etwa EUR oder CHF.
office-rule = Eine Regel namens „{ $rule }“ gibt es nicht.
office-week = Wähle mindestens einen Arbeitstag.
team-invites = In die Teamleitung lädt nur die Verwaltung ein, in den Vertrieb nur Teamleitung und Verwaltung.
team-invites-back = Nur Teamleitung und Verwaltung laden ein und ziehen Einladungen zurück.
team-address-taken = Mit dieser Adresse meldet sich schon jemand an.
team-roles = Nur die Verwaltung kann Rollen und Teams ändern.
team-one-admin = Der Betrieb braucht mindestens eine Person in der Verwaltung.
team-manager = Wähle jemanden aus Teamleitung oder Verwaltung.
team-page-managers = Die Teamseite ist für die Teamleitung.
team-playbook = Nur die Verwaltung kann die Spielregeln ändern.
learn-too-many = Sende höchstens { $most } Antworten.
learn-manager = Was der ganze Betrieb gelernt hat, kann nur die Teamleitung vergessen lassen.
done-what = Sag, was erledigt ist.
let-go-what = Sag, was du fallen lassen willst.
close-too-many = Schließ höchstens { $most } auf einmal ab.
promise-not-ahead = { $day } liegt nicht in der Zukunft. Wähle einen späteren Tag.
promise-too-far = Bis { $day } sind es mehr als fünf Jahre. Prüf bitte das Datum.
undo-not-here = Das lässt sich hier nicht rückgängig machen.
undo-licence = Nur wer diese Erlaubnis zu fragen bekommen hat, kann sie zurücknehmen.
undo-do-not-contact = Nur die Teamleitung kann „Nie kontaktieren“ aufheben.
undo-built-upon = Etwas Neueres baut darauf auf, deshalb lässt es sich nicht als Ganzes rückgängig machen.
undo-goal-over = Eine Woche mit diesem Ziel ist vorbei, und vergangene Wochen behalten ihr Ziel. Setz stattdessen ein neues.
undo-cover-over = Abwesenheiten, die vorbei sind, bleiben, wie sie waren. Was noch läuft, kannst du unter Abwesend beenden.
undo-of-undo = Damit wurde schon etwas zurückgenommen. Mach es stattdessen einfach noch einmal.
undo-too-late = Das ist zu lange her, um es rückgängig zu machen.
undo-import-theirs = Nur wer diese Leute importiert hat, kann den Import zurücknehmen.
undo-import-old = Als dieser Import lief, ließen sich Importe noch nicht als Ganzes zurücknehmen.
wish-words-missing = Schreib auf, was gesagt wurde.
give-missing = Schreib auf, was du zurückgegeben hast.
mailbox-host = Schreib den Namen des Servers, etwa imap.example.com.
mailbox-host-only = Schreib nur den Namen des Servers, etwa imap.example.com.
mailbox-port = Zwischen 1 und 65535; meistens 993.
mailbox-security = Wähle, wie die Verbindung verschlüsselt wird.
mailbox-user = Schreib den Namen, mit dem du dich dort anmeldest.
mailbox-sign = Darin steht ein Zeichen, das in keinem Namen vorkommt.
mailbox-password = Das kann kein Passwort sein: Es ist zu lang oder geht über mehrere Zeilen.
mailbox-password-again = Gib das Passwort ein: Es geht immer nur an den Server, für den es eingegeben wurde.
mailbox-left = { $count ->
    [1] Eine E-Mail blieb liegen: Sie ist zu groß oder gar keine E-Mail.
   *[other] { $count } E-Mails blieben liegen: Sie sind zu groß oder gar keine E-Mails.
}
mailbox-member-gone = Dieses Teammitglied arbeitet nicht mehr hier.
capture-long-list = Das ist eine lange Liste. Speichere sie als Datei und importiere sie.
capture-no-name = Schreib wenigstens einen Namen auf.
capture-too-many = { $most } Personen auf einmal sind genug. Längere Listen importierst du als Datei.
contact-phone = „{ $phone }“ sieht nicht nach einer Telefonnummer aus.
merge-same = Wähle zwei verschiedene Kontakte.
merge-two-reps = Diese beiden gehören zwei Leuten im Team. Wer beide leitet, kann sie zusammenführen.
card-brief = Sag in einem Satz, wem du hilfst: „Ich helfe Bäckereien, denen freitags der Ofen ausfällt.“
card-days = Zwischen 1 und { $most } Tagen, oder leer für unbegrenzt.
card-reach = Schreib eine Telefonnummer oder eine E-Mail-Adresse auf: Man möchte dich erreichen.
card-everybody = Für alle
card-closed = Diese Karte gilt nicht mehr. Mach eine neue.
# Die nächsten fünf liest, wer auf der Karte Namen einträgt: ohne du und Sie
card-names-me = Bitte den eigenen Namen eintragen, damit wir wissen, wem wir danken dürfen.
card-names-reach = Bitte eine Telefonnummer oder E-Mail-Adresse eintragen.
card-names-everybody = Bitte zu jeder Person einen Namen eintragen.
card-names-none = Bitte mindestens einen Namen eintragen.
card-names-too-many = { $most } Personen auf einmal sind genug. Bitte erst diese senden, dann die übrigen.
answer-signature-known = All das steht schon beim Kontakt.
ask-too-many-names = Speichere höchstens { $most } Namen auf einmal, dann geht es weiter.
ask-when-again = Wähle, wann du wieder fragst.
reopen-only-after-no = So kann nur der Anruf bei jemandem enden, der Nein gesagt hat.
server-host = Schreib den Namen des Servers, etwa smtp.example.com.
server-port = Ein Port ist eine Zahl von 1 bis 65535, meistens 465 oder 587.
server-password-long = Ein Passwort hat höchstens { $most } Zeichen und steht in einer Zeile.
server-password = Gib das Passwort für diesen Server ein.
server-office-address = Gib die Adresse an, von der die Mails des Büros kommen; nicht die von jemandem, der sie bekommt.
vault-too-long = Dieses Geheimnis lässt sich nicht versiegeln: Es ist zu lang.
vault-no-key = Dieser Server hat keinen Schlüssel, um Passwörter aufzubewahren.
vault-other-key = Das Passwort wurde mit einem anderen Schlüssel aufbewahrt. Gib es in den Einstellungen noch einmal ein.
erase-managers = Nur Teamleitung oder Verwaltung löschen die Daten einer Person.
deal-product = Sag, was du verkaufst.
deal-why = Schreib im Wortlaut auf, warum es ein Nein war.
deal-value = Prüf bitte den Betrag.
letter-same-words = Genau diese Worte gingen schon einmal an dieselbe Person. Ändere ein paar: Ein Brief ist für einen Menschen und für ein Mal.
letter-subject = Sag in ein paar Worten, worum es geht.
letter-body = Schreib, was du erzählen möchtest.
letter-same-address = Beide haben dieselbe Adresse. Um zwei einander vorzustellen, braucht jeder eine eigene.
letter-address = Schreib die Adresse auf, an die es geht, oder verschick es mit deinem eigenen Programm.
letter-other = Wähle die andere Person, um die es geht.
letter-other-self = Wähle jemand anderen: Niemand wird sich selbst vorgestellt.
letter-no-server = Richte zuerst deinen E-Mail-Server ein oder verschick es mit deinem eigenen Programm.
letter-keeps = Mit einem Brief erledigst du höchstens { $most } Aufgaben.
letter-being-sent = Der Brief wird gerade verschickt. Sieh in einer Minute wieder nach.
letter-gone = Dieser Brief ist schon fort.
letter-not-so = Das passt nicht dazu, wie weit dieser Brief ist.
letter-send-yourself = Dafür fehlt ein Server oder eine Adresse. Verschick den Brief selbst.
log-licence = Eine Erlaubnis zu fragen bekommst du beim Fragen: Speichere sie dort als „noch nicht“.
log-event-before = Der Tag der Veranstaltung liegt vor dem Gespräch.
log-complaint = Eine Beschwerde ist kein Moment zum Fragen. Wähle eins von beiden.
log-note = Schreib auf, was war.
import-other-file = Unter dieser Kennung wurde eine andere Datei importiert. Importiere diese unter einer neuen.
import-damaged = Diese Datei lässt sich nicht lesen: Sie ist beschädigt.
import-interrupted = Der Import wurde unterbrochen.
import-nobody = In dieser Zeile steht niemand.
import-keeper = Diese Person ist schon ein Kontakt von { $keeper }; nichts wurde geändert.
import-no-more = In der Datei steht nicht mehr als in einem früheren Import.
import-perhaps-peace = Vielleicht jemand, der nicht kontaktiert werden möchte: aufgenommen, und die Teamleitung entscheidet.
import-perhaps = Neu aufgenommen. Vielleicht { $name }: { $because }
post-nobody-carries = Hier befördert niemand Briefe.
post-stopped = Dieser Server hielt an, während der Brief verschickt wurde.
post-writer-gone = Wer das geschrieben hat, arbeitet nicht mehr hier.
post-our-side = Bei uns ging etwas schief.
post-no-address = Dafür gibt es keine Adresse.
post-no-server = In deinen Einstellungen steht kein E-Mail-Server.
post-too-slow = Der E-Mail-Server hat zu lange nicht geantwortet.

## Was im Verlauf stehen bleibt, in den Worten dessen, der es getan hat

note-gave-back = Etwas zurückgegeben: { $what }
how-gave-back = Etwas zurückgegeben
how-let-go = Fallen gelassen
how-told-with-rest = Zusammen mit dem Übrigen erzählt
how-stage-corrected = Der Stand der Empfehlung wurde korrigiert
how-one-person = Die beiden Kontakte waren ein und dieselbe Person
note-also-known = Auch bekannt als { $name }.
how-not-again = Möchte nicht wieder gefragt werden
deal-second = Zweites Gespräch
how-talk-again = Möchte wieder reden
how-by-letter = Mit einem Brief: { $subject }
came-by-mail = Woher der Kontakt kommt
came-by-mail-out = Du hast am { $day } geschrieben
came-by-mail-in = Hat dir am { $day } geschrieben
note-named-again = Noch einmal genannt: { $line }
perhaps-peace = Vielleicht jemand, der nicht kontaktiert werden möchte: Die Teamleitung entscheidet.
you-chose-them = Von dir ausgewählt
note-card-who = Hat sich auf deiner Karte eingetragen: { $line }
note-card-named = Auf deiner Karte genannt: { $line }
note-card-peace = { $count ->
    [1] Hat auf deiner Karte jemanden genannt, der nicht kontaktiert werden möchte. Nichts davon wurde behalten.
   *[other] Hat auf deiner Karte { $count } Personen genannt, die nicht kontaktiert werden möchten. Nichts davon wurde behalten.
}
not-told-yet = Weiß noch nichts davon. Frag zuerst die Person, von der der Name kommt.

## Heute: warum etwas ansteht, in einem Satz

why-licence-to-ask = Für { $day } ist ausgemacht, dass du um Empfehlungen bittest.
why-contact-the-referral = Die Empfehlung kam von { $person }. Melde dich zum ersten Mal.
why-contact-the-referral-on = Die Empfehlung kam am { $day } von { $person }. Melde dich zum ersten Mal.
why-thank-the-referrer = Hat dir Namen genannt. Sag danke.
why-thank-with-gift = { $person } kam auf diese Empfehlung und hat gekauft. Bedank dich mit einem Geschenk, wo das erlaubt ist.
why-thank-up-the-chain = { $person } hat gekauft. Die Kette der Empfehlungen dorthin hat hier begonnen.
why-inform-the-referrer = { $stage ->
    [met] Erzähl, wie es mit { $person } steht: Ihr habt euch getroffen.
    [lost] Erzähl, wie es mit { $person } steht: Es ist nichts daraus geworden.
    [no_response] Erzähl, wie es mit { $person } steht: Es kam keine Antwort.
    [won] Erzähl, wie es mit { $person } steht: gewonnen.
   *[contacted] Erzähl, wie es mit { $person } steht: Ihr seid in Kontakt.
}
why-inform-of-the-win = { $person } kam auf diese Empfehlung und hat gekauft. Erzähl es und sag danke.
why-call-the-non-buyer = { $person } kam auf diese Empfehlung und hat gekauft. Hier selbst kam ein Nein. Ruf an und sag danke.
why-call-the-non-buyer-said = { $person } kam auf diese Empfehlung und hat gekauft. Hier selbst kam ein Nein: „{ $why }“. Ruf an und sag danke.
why-ask-for-the-happy-call = Die Empfehlung kam von { $person }. Bitte um einen kurzen Anruf dort: nur um zu erzählen, wie zufrieden man ist.
why-ask-to-publish = Hat ein Lob geschrieben. Frag, ob du es veröffentlichen darfst.
why-attend = Ein Verband kam zur Sprache. Geh hin oder lass dich vorstellen.
why-attend-event = Hat dir „{ $event }“ empfohlen. Geh hin oder lass dich vorstellen.
why-stay-in-touch = Es ist eine Weile her. Bleib in Kontakt.
why-reciprocate = Hat dir jemanden empfohlen und noch nichts zurückbekommen.
why-silence-alarm = Die Empfehlung kam von { $person }, und noch hat sich niemand gemeldet.
why-silence-alarm-on = Die Empfehlung kam am { $day } von { $person }, und noch hat sich niemand gemeldet.
why-promise = Du hast dein Wort gegeben.

## Heute: warum fragen, in einem Satz

why-ask-gave-referral = Hat dir { $ago } jemanden empfohlen. Frag jetzt nach allen anderen.
why-ask-rescue = Du warst { $ago } die Rettung.
why-ask-testimonial = Hat { $ago } ein Lob geschrieben.
why-ask-praise = Hat dich { $ago } gelobt.
why-ask-close = Hat { $ago } gekauft. Die Freude ist noch frisch.
why-ask-project-completed = Das Projekt wurde { $ago } abgeschlossen.
why-ask-licence-due = Für { $day } ist ausgemacht, dass du fragst.
why-ask-association = Ist einem Verband beigetreten; du hast { $ago } davon gehört.
why-ask-association-event = Hat dir { $ago } von „{ $event }“ erzählt.
why-ask-no-sale = Hat { $ago } Nein gesagt. Jetzt zu fragen, nimmt den Druck heraus.

## Vertretung, und wer wen behält

cover-who = Wähle jemanden aus dem Team, der da ist.
cover-over = Dieser Tag ist vorbei. Der erste Tag ist { $today } oder später.
cover-ahead = Das ist mehr als ein Jahr voraus.
cover-swapped = Der letzte Tag liegt vor dem ersten.
cover-long = Das ist mehr als ein halbes Jahr. Gib die Kontakte besser ganz ab.
cover-taken = Von { $from } bis { $to } gibt es schon eine Vertretung. Beende sie zuerst.
cover-away-too = { $name } ist dann auch abwesend.
cover-stands-in = In dieser Zeit wird selbst jemand vertreten. Beende das zuerst.
why-for-a-colleague = Für { $name }, derzeit abwesend: { $why }
feed-for-a-colleague = { $whom } (für { $colleague })
month-not-begun = Dieser Monat hat noch nicht begonnen.
