## Leute aus einer Datei einlesen

import-title = Kontakte einlesen
import-lead = Hol die Leute herein, die du kennst. Du siehst alles durch, bevor etwas gespeichert wird, und nichts aus der Datei geht verloren.
import-file = Eine vCard-Datei (.vcf), eine CSV-Datei oder eine Excel-Mappe (.xlsx)
import-choose = Wähle zuerst eine Datei.
import-look = Durchsehen
import-where = Wo du sie findest
import-where-iphone = <strong>iPhone:</strong> Kontakte, Listen, „Alle iPhone“ gedrückt halten, Exportieren.
import-where-google = <strong>Google:</strong> contacts.google.com, Exportieren, „Google CSV“.
import-where-outlook = <strong>Outlook:</strong> Personen, Kontakte verwalten, Exportieren. „Empfohlen von“ wird zur Empfehlung.
import-where-linkedin = <strong>LinkedIn:</strong> Einstellungen, Datenschutz, Kopie deiner Daten anfordern, Kontakte.
import-where-crm = <strong>HubSpot, Salesforce, Pipedrive:</strong> deine Leute als CSV oder Excel exportieren.
import-where-bni = <strong>BNI:</strong> den „Slips Audit Report“ als Excel.
import-earlier = Früher eingelesen
import-earlier-one = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}, { $day }{ $state ->
    [running] , kommt noch herein
    [failed] , unterwegs stehen geblieben
    [cancelled] , angehalten
    [undoing] , wird zurückgenommen
    [undone] , zurückgenommen
   *[finished] {""}
}
import-discarded = Niemand kam herein. Die Datei ist hier weg.

## Die Datei wird durchgesehen

import-not-saved = Noch ist nichts gespeichert.
import-columns-again = Spalten neu lesen
import-discard = Nicht einlesen
import-first = Die ersten, so wie sie hereinkommen
import-beside = Außerdem: <bdi>{ $beside }</bdi>
import-doubt = Vielleicht jemand, den du kennst
import-doubt-hint = Sie kommen als neue Leute herein, damit niemand verwechselt wird.
import-bad = Kann nicht hereinkommen
import-bad-line = Zeile
import-bad-why = Warum
import-bad-what = Was
import-columns = Was jede Spalte ist
import-part-new = { $count } neu
import-part-known = { $count } schon bekannt
import-part-twice = { $count } doppelt in der Datei
import-found = { $count ->
    [one] 1 Person: { $parts }.
   *[other] { $count } Personen: { $parts }.
}
import-found-first = { $count ->
    [one] Die erste Person: { $parts }.
   *[other] Die ersten { $count } Personen: { $parts }.
}
import-found-nobody = Daraus kann niemand hereinkommen.
import-more-rows = Die Datei hat wohl { $count } Zeilen; die anderen werden verglichen, wenn sie hereinkommen.
import-known-kept = Wen du kennst, der behält alles; was die Datei darüber hinaus sagt, kommt dazu.
import-kept-by-others = { $count ->
    [one] Für 1 Person ist jemand anderes im Team zuständig: Dort ändert sich nichts.
   *[other] Für { $count } Personen ist jemand anderes im Team zuständig: Dort ändert sich nichts.
}
import-perhaps-known = { $count ->
    [one] 1 neue Person ist vielleicht jemand, den du kennst.
   *[other] { $count } neue Personen sind vielleicht Leute, die du kennst.
}
import-referred = { $count ->
    [one] Bei 1 Person steht, von wem die Empfehlung kam: Daraus wird eine Empfehlung, und nichts ist damit versprochen.
   *[other] Bei { $count } Personen steht, von wem die Empfehlung kam: Daraus werden Empfehlungen, und nichts ist damit versprochen.
}
import-bad-rows = { $count ->
    [one] 1 Zeile kann nicht hereinkommen.
   *[other] { $count } Zeilen können nicht hereinkommen.
}
import-go = { $count ->
    [one] 1 Person einlesen
   *[other] { $count } Personen einlesen
}
import-go-all = Alle einlesen
import-guessed = { $samples } – daraus erraten
import-no-header = Spalte ohne Namen
import-referred-by = empfohlen von { $name }
import-new = Neu
import-of-colleague = Jemand anderes im Team ist zuständig: Nichts ändert sich.
import-known = Kennst du: { $because }
import-known-as = Kennst du als { $name }: { $because }
import-new-perhaps = Neu; vielleicht { $name }: { $because }
import-new-perhaps-other = Neu; vielleicht jemand, für den jemand anderes im Team zuständig ist: { $because }
import-twice = Steht schon in der Datei, in Zeile { $line }.
import-meaning = { $meaning ->
    [name] Name
    [first_name] Vorname
    [middle_name] Weitere Vornamen
    [last_name] Nachname
    [prefix] Herr, Frau, Dr.
    [suffix] jun., PhD
    [nickname] Spitzname
    [company] Firma
    [department] Abteilung
    [title] Position
    [phone] Telefon
    [mobile] Mobiltelefon
    [work_phone] Telefon geschäftlich
    [home_phone] Telefon privat
    [fax] Fax
    [email] E-Mail
    [work_email] E-Mail geschäftlich
    [home_email] E-Mail privat
    [website] Internetadresse
    [linkedin] LinkedIn
    [address] Adresse
    [street] Straße
    [city] Ort
    [region] Bundesland oder Kanton
    [postcode] Postleitzahl
    [country] Land
    [birthday] Geburtstag
    [anniversary] Jahrestag
    [referred_by] Empfohlen von
    [relationship] Was die Person für dich ist
    [offers] Bietet
    [needs] Braucht
    [notes] Notizen
    [categories] Gruppen
    [left_out] Weglassen
   *[beside] Nebenher aufheben
}

## Während es hereinkommt oder zurückgenommen wird

import-bringing = Wird eingelesen
import-taking-back = Wird zurückgenommen
import-may-leave = Du kannst weggehen; es geht weiter. <a href="{ $href }">Noch einmal nachsehen</a>
import-reading = Die Datei wird gelesen.
import-so-far = { $done } Personen.
import-so-far-of = { $done } von etwa { $total } Personen.
import-going-back = Wird zurückgenommen.
import-going-back-stays = Wo sich seitdem etwas getan hat, bleibt die Person; alle anderen gehen.
import-go-on = Es wurde unterbrochen. Weitermachen
import-stop = Hier anhalten

## Wenn es durch ist

import-imported = Eingelesen
import-in = { $count ->
    [one] 1 Person ist da.
   *[other] { $count } Personen sind da.
}
import-taken-back = Zurückgenommen.
import-failed = Es blieb unterwegs stehen.
import-again = { $why } Lies die Datei noch einmal ein; wer schon da ist, kommt nicht doppelt.
import-cancelled = Du hast es dort angehalten. Wer da ist, bleibt, außer du nimmst es zurück.
import-undone = Alle, die damit kamen, sind wieder weg, und auch, was bei anderen dazukam.
import-stayed = { $count ->
    [one] 1 Person blieb, weil seitdem etwas geschehen ist.
   *[other] { $count } Personen blieben, weil seitdem etwas geschehen ist.
}
import-known-before = { $count ->
    [one] 1 Person war schon bekannt; nichts wurde überschrieben.
   *[other] { $count } Personen waren schon bekannt; nichts wurde überschrieben.
}
import-referrals = { $count ->
    [one] 1 Empfehlung stand in der Datei.
   *[other] { $count } Empfehlungen standen in der Datei.
}
import-beyond = Was die Datei darüber hinaus sagt, steht auf der Seite der jeweiligen Person.
import-stayed-title = Geblieben
import-kept-because = Weil: { $why }.
import-to-look-at = Zum Nachsehen
import-see-people = Zu deinen Leuten
import-take-back = Alles Eingelesene zurücknehmen
