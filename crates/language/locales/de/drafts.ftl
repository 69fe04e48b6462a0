## Briefentwürfe, die noch durchgesehen und dann verschickt werden (M22–M24, M34)
##
## Nach der Anrede steht ein Komma; deshalb beginnt jeder erste Satz klein, wo das Wort es zulässt.

draft-and = { $most } und { $last }
draft-hello = Guten Tag { $name },
draft-hello-nobody = Guten Tag,
draft-hello-both = Guten Tag { $name }, guten Tag { $other },
draft-regards = Freundliche Grüße
draft-me-from = { $me } von { $office }
draft-me-of = { $me } von { $office }

## Dank

draft-thank-you-subject = Vielen Dank
draft-thank-you-people = die Menschen aus Ihrem Umfeld
draft-thank-you-opening = { $turn ->
    [0] danke, dass Sie an { $names } gedacht haben. Es bedeutet mir viel, dass Sie mit Ihrem Namen für meine Arbeit einstehen.
    [1] bevor der Tag zu Ende geht, möchte ich Ihnen noch Dank sagen: Ohne Sie wäre ich nie auf { $names } gekommen.
    [2] Sie haben mir eine große Freude gemacht, als Sie { $names } erwähnten. Herzlichen Dank!
    [3] nur wenige nehmen sich die Zeit, so an andere zu denken wie Sie an { $names }. Das weiß ich sehr zu schätzen.
   *[4] nur ein paar Zeilen, um Ihnen für { $names } zu danken. Ich weiß, dass Sie Namen nicht leichtfertig weitergeben.
}
draft-thank-you-ending = { $turn ->
    [0] Ich werde mich dort genauso kümmern wie um Sie und Ihnen erzählen, wie es läuft.
    [1] Wer von mir hört, erfährt auch, dass die Idee von Ihnen kam; gedrängt wird niemand.
    [2] Ich melde mich behutsam und sage Ihnen, was daraus wird.
   *[3] Sie haben mein Wort, dass ich sorgsam damit umgehe. Über den Ausgang halte ich Sie auf dem Laufenden.
}
draft-thank-you-won = Mit { $names } arbeiten wir jetzt zusammen, und angefangen hat das mit Ihnen.

## Wie es gelaufen ist

draft-update-subject = Was aus Ihren Empfehlungen geworden ist
draft-update-subject-one = Kurz zu { $name }
draft-update-opening = { $turn ->
    [0] Sie sollen vor allen anderen erfahren, wie es gelaufen ist.
    [1] ein kurzes Wort dazu, was aus Ihrer Empfehlung geworden ist.
    [2] ich hatte versprochen, Sie auf dem Laufenden zu halten. Hier also der Stand der Dinge.
    [3] Sie haben mir eine Tür geöffnet. Heute kann ich Ihnen sagen, was dahinter lag.
   *[4] es gibt Neuigkeiten zu dem, was Sie angestoßen haben.
}
draft-update-line = { $stage ->
    [captured] { $name } habe ich mir notiert und melde mich dort bald.
    [introduced] { $name } und ich sind einander vorgestellt.
    [contacted] Mit { $name } bin ich in Kontakt.
    [met] { $name } und ich haben uns getroffen.
    [won] { $name } und ich arbeiten jetzt zusammen. Vielen Dank!
    [lost] Für { $name } ist es nicht das Richtige, und das ist völlig in Ordnung.
   *[no_response] { $name } habe ich nicht erreicht, und dabei lasse ich es.
}
draft-update-nothing = Noch gibt es nichts Neues; sobald sich etwas tut, erfahren Sie es von mir.
draft-update-ending = { $turn ->
    [0] Noch einmal danke, dass Sie an mich gedacht haben.
    [1] Ohne Sie wäre nichts davon zustande gekommen.
    [2] Für Ihr Vertrauen bin ich Ihnen sehr verbunden.
   *[3] Falls Sie von dort etwas hören, freue ich mich über eine Zeile.
}

## Erste Worte

draft-first-subject = Auf Empfehlung von { $referrer }
draft-first-subject-nobody = Ein paar Zeilen von { $me }
draft-first-nobody = ich bin { $me } und würde gern herausfinden, ob ich Ihnen von Nutzen sein kann.
draft-first-opening = { $turn ->
    [0] { $referrer } meinte, wir sollten uns kennenlernen. Ich bin { $me }.
    [1] ich schreibe Ihnen, weil { $referrer } Sie erwähnt hat. Mein Name ist { $me }.
    [2] { $referrer } war so freundlich, mir von Ihnen zu erzählen. Ich bin { $me }.
    [3] im Gespräch mit { $referrer } fiel Ihr Name. Ich bin { $me }.
   *[4] aus der Zusammenarbeit mit { $referrer } kam die Anregung, mich bei Ihnen zu melden. Mein Name ist { $me }.
}
draft-first-use = Ist das, was ich tue, für Sie von Nutzen? Das weiß ich noch nicht und würde Ihnen gern zwei oder drei Fragen stellen, um es herauszufinden.
draft-first-issue = Das konnten wir dort lösen: { $issue }. Kennen Sie das auch? Dann erzähle ich Ihnen gern, was geholfen hat; wenn nicht, wissen wir es beide.
draft-first-ending = { $turn ->
    [0] Wenn es nichts für Sie ist, sagen Sie es mir, und ich lasse es dabei.
    [1] Auch ein kurzes Nein ist eine gute Antwort.
    [2] Sie müssen gar nichts tun; eine Zeile, wann immer es Ihnen passt, reicht völlig.
   *[3] Falls es gerade ungelegen kommt, nennen Sie mir gern eine bessere Zeit.
}
draft-first-source = Ihren Namen und Ihre Kontaktdaten habe ich von { $referrer }. Wenn Sie lieber nichts von mir hören möchten, genügt ein Wort: Dann lösche ich beides und schreibe Ihnen nicht wieder.

## Beide einander vorstellen

draft-introduction-subject = { $other } und { $me }
draft-introduction-opening = { $turn ->
    [0] { $referrer }, vielen Dank, dass Sie uns zusammenbringen. { $referred }, schön, Sie auf diesem Weg kennenzulernen.
    [1] { $referred }, { $referrer } hat vorgeschlagen, dass wir miteinander sprechen. Deshalb schreibe ich Ihnen beiden.
    [2] { $referrer }, wie von Ihnen angeregt, stelle ich hiermit den Kontakt her. { $referred }, freut mich sehr!
    [3] { $referred }, { $referrer } hält große Stücke auf Sie. { $referrer }, danke für die Idee.
   *[4] dem Wunsch von { $referrer } komme ich gern nach: Hier sind ein paar Zeilen an Sie beide.
}
draft-introduction-me = Ich bin { $me }.
draft-introduction-solved = Ich bin { $me }. Das haben { $referrer } und ich gelöst: { $issue }.
draft-introduction-ending = { $turn ->
    [0] { $referred }, wann hätten Sie zehn Minuten Zeit?
    [1] { $referred }, wäre Ihnen diese oder nächste Woche ein kurzes Telefonat recht?
    [2] { $referred }, hätten Sie etwas davon, wenn wir darüber sprechen? Falls nicht, ist das völlig in Ordnung.
   *[3] { $referred }, antworten Sie einfach nur mir, dann wird sonst niemand gestört.
}

## Nachricht zum Weitergeben, in den Worten dessen, der empfiehlt

draft-note-subject = Ein paar Zeilen für { $name }
# Steht wie ein Name im vierten Fall
draft-note-somebody = Ihren Kontakt
draft-note-opening = { $turn ->
    [0] Sie wollten lieber erst selbst auf { $referred } zugehen. Hier sind ein paar Zeilen zum Weitergeben, gern in Ihren eigenen Worten.
    [1] damit es Sie keine Zeit kostet: So etwas könnten Sie an { $referred } schicken. Ändern Sie daran, was Sie möchten.
    [2] unten steht eine Nachricht für { $referred }, wie sie von Ihnen kommen könnte. Machen Sie bitte Ihre eigene daraus.
    [3] danke für Ihr Angebot, { $referred } zu fragen. Diesen Text dürfen Sie dafür gern verwenden.
   *[4] hier ist etwas Kurzes zum Weiterleiten an { $referred }, falls Sie die Idee noch immer gut finden.
}
# Ohne du und Sie: Wie die beiden einander anreden, wissen wir nicht.
draft-note-hello = Hallo { $referred }
draft-note-hello-nobody = Hallo
draft-note = „{ $hello }, ich habe mit { $me } zusammengearbeitet und war dort in guten Händen. Da kam mir ein Gedanke: Falls gerade etwas Ähnliches ansteht, lohnt sich ein Gespräch; wenn nicht, auch gut.{ $reach }“
draft-note-solved = „{ $hello }, ich habe mit { $me } an Folgendem gearbeitet: { $issue }. Da kam mir ein Gedanke: Falls gerade etwas Ähnliches ansteht, lohnt sich ein Gespräch; wenn nicht, auch gut.{ $reach }“
# Steht am Ende der Nachricht; beginnt mit einem Leerzeichen
draft-note-reach = {" "}Zu erreichen unter { $reach }.
draft-note-ending = { $turn ->
    [0] Und erzählen Sie mir gern, wie es ausgegangen ist, so oder so.
    [1] Ich schreibe dort erst, wenn ich von Ihnen gehört habe.
    [2] Lassen Sie sich Zeit; ich warte Ihre Nachricht ab.
   *[3] Wenn Sie es lieber lassen möchten, ist das auch in Ordnung.
}

## Bitte um einen kurzen Anruf

draft-happy-subject = Ein Anruf bei { $name }
draft-happy-opening = { $turn ->
    [0] jetzt, da bei Ihnen alles läuft: Darf ich Sie um einen kleinen Gefallen bitten?
    [1] ich hoffe, Sie haben daran so viel Freude wie ich daran, dass Sie bei uns sind.
    [2] jemand würde sehr gern hören, wie es Ihnen inzwischen damit geht.
    [3] mit einer Kleinigkeit können Sie einem Menschen den Tag verschönern.
   *[4] Sie erinnern sich bestimmt, wie wir uns kennengelernt haben.
}
draft-happy = { $referrer } hat damals an Sie gedacht und mir gesagt, dass ein Anruf von Ihnen willkommen ist. Würden Sie { $name } anrufen und in Ihren eigenen Worten erzählen, wie es Ihnen ergangen ist?
draft-happy-ending = { $turn ->
    [0] Es dauert zwei Minuten, und die Freude wäre groß.
    [1] Natürlich nur, wenn Ihnen danach ist.
    [2] Und sollte etwas nicht so sein, wie es sein muss, sagen Sie es bitte zuerst mir.
   *[3] Danke, wie auch immer Sie sich entscheiden.
}

## Bitte, das Lob zu veröffentlichen

draft-permission-subject = Dürfen wir Sie zitieren?
draft-permission-opening = { $turn ->
    [0] danke für das, was Sie über uns geschrieben haben. Ich habe es mehr als einmal gelesen.
    [1] was Sie über unsere Arbeit gesagt haben, hat bei uns die Runde gemacht. Haben Sie vielen Dank!
    [2] Ihre freundlichen Worte bedeuten uns sehr viel.
    [3] ich denke immer wieder gern an das, was wir von Ihnen gehört haben.
   *[4] so etwas bekommt man nicht alle Tage zu hören.
}
draft-permission = Dürfen wir es anderen zeigen, mit Ihrem Namen oder ohne?
draft-permission-said = Dürfen wir es anderen zeigen, mit Ihrem Namen oder ohne? „{ $words }“
draft-permission-ending = { $turn ->
    [0] Wenn Sie das lieber nicht möchten, bleibt es unter uns.
    [1] Vorher dürfen Sie daran jedes Wort ändern.
    [2] Sie können Ihr Ja jederzeit zurücknehmen.
   *[3] Eine kurze Antwort genügt mir, ob Zusage oder Absage.
}
