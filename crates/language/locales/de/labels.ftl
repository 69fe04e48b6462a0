## Die Wörter der Methode, als Beschriftung

standing = { $standing ->
    [prospect] Interessent
    [customer] Kunde
    [non_buyer] Nichtkäufer
   *[partner] Partner
}
tier = { $tier ->
    [A] A
    [B] B
   *[C] C
}
role = { $role ->
    [rep] Vertrieb
    [manager] Teamleitung
   *[admin] Verwaltung
}
interaction-kind = { $kind ->
    [call] Anruf
    [meeting] Treffen
    [email] E-Mail
    [text] SMS
    [visit] Besuch
    [testimonial] Schriftliches Lob
   *[note] Notiz
}
moment-kind = { $kind ->
    [gave_referral] Hat gerade jemanden empfohlen
    [rescue] Du warst die Rettung
    [testimonial] Hat ein Lob geschrieben
    [praise] Hat dich gelobt
    [close] Hat gekauft
    [project_completed] Projekt abgeschlossen
    [licence_due] Wollte heute gefragt werden
    [association] Ist einem Verband beigetreten
   *[no_sale] Hat Nein gesagt
}
stage = { $stage ->
    [captured] Name notiert
    [introduced] Vorgestellt
    [contacted] Kontakt aufgenommen
    [met] Getroffen
    [won] Gewonnen
    [lost] Verloren
   *[no_response] Keine Antwort
}
# Mitten im Satz
stage-inside = { $stage ->
    [captured] Name notiert
    [introduced] vorgestellt
    [contacted] Kontakt aufgenommen
    [met] getroffen
    [won] gewonnen
    [lost] verloren
   *[no_response] keine Antwort
}
follow-up-kind = { $kind ->
    [licence_to_ask] Um Empfehlungen bitten
    [contact_the_referral] Kontakt aufnehmen
    [call_the_non_buyer] Anrufen und danken
    [thank_the_referrer] Danke sagen
    [inform_of_the_win] Vom Kauf erzählen
    [promise] Versprechen halten
    [thank_with_gift] Mit einem Geschenk danken
    [thank_up_the_chain] Für die ganze Kette danken
    [inform_the_referrer] Auf dem Laufenden halten
    [ask_for_the_happy_call] Um einen kurzen Anruf bitten
    [ask_to_publish] Fragen, ob das Lob veröffentlicht werden darf
    [attend] Hingehen
    [stay_in_touch] In Kontakt bleiben
    [reciprocate] Etwas zurückgeben
    [silence_alarm] Noch hat niemand angerufen
    [prepare_for_event] Veranstaltung vorbereiten
    [after_the_event] Festhalten, wen du getroffen hast
    [birthday] Zum Geburtstag gratulieren
    [deal_anniversary] An den Jahrestag eines Abschlusses denken
    [ask_what_came_of_it] Fragen, was daraus wurde
   *[other] Dranbleiben
}
# Mitten im Satz
follow-up-inside = { $kind ->
    [licence_to_ask] um Empfehlungen bitten
    [contact_the_referral] Kontakt aufnehmen
    [call_the_non_buyer] anrufen und danken
    [thank_the_referrer] danke sagen
    [inform_of_the_win] vom Kauf erzählen
    [promise] Versprechen halten
    [thank_with_gift] mit einem Geschenk danken
    [thank_up_the_chain] für die ganze Kette danken
    [inform_the_referrer] auf dem Laufenden halten
    [ask_for_the_happy_call] um einen kurzen Anruf bitten
    [ask_to_publish] fragen, ob das Lob veröffentlicht werden darf
    [attend] hingehen
    [stay_in_touch] in Kontakt bleiben
    [reciprocate] etwas zurückgeben
    [silence_alarm] noch hat niemand angerufen
    [prepare_for_event] die Veranstaltung vorbereiten
    [after_the_event] festhalten, wen du getroffen hast
    [birthday] zum Geburtstag gratulieren
    [deal_anniversary] an den Jahrestag eines Abschlusses denken
    [ask_what_came_of_it] fragen, was daraus wurde
   *[other] dranbleiben
}
letter-kind = { $kind ->
    [thank_you] Dank
    [update] Wie es gelaufen ist
    [first_contact] Erste Worte
    [introduction] Beide einander vorstellen
    [forwardable_note] Nachricht zum Weitergeben
    [happy_call] Bitte um einen kurzen Anruf
   *[permission] Bitte, das Lob zu veröffentlichen
}
letter-state = { $state ->
    [queued] Unterwegs
    [sending] Wird gerade verschickt
    [handed] Liegt bei dir
    [sent] Verschickt
    [failed] Nicht verschickt
    [unknown] Vielleicht verschickt
   *[withdrawn] Zurückgezogen
}

## Im eigenen Kalender

feed-name = Who Else? – { $name }
feed-title = { $what }: { $whom }
feed-promise = Versprechen
