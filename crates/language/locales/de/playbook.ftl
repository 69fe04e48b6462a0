rule-sentence = { $rule ->
    [ask_after_the_close] Wenn ein Geschäft gewonnen ist, frag die neue Kundschaft, solange die Freude frisch ist, egal, woher sie kam.
    [ask_after_the_no] Wenn jemand Nein sagt, frag trotzdem: Das nimmt den Druck und zeigt Sicherheit.
    [ask_again_while_they_give] Wenn jemand gerade Namen genannt hat und noch mehr weiß, frag jetzt nach allen anderen.
    [ask_for_the_happy_call] Sieben Tage nachdem eine Empfehlung gekauft hat, bitte um den Anruf bei der Person, die sie empfohlen hat, wenn diese es erlaubt hat.
    [ask_to_publish] Wenn ein schriftliches Lob kommt, frag innerhalb von zwei Tagen, ob du es zeigen darfst.
    [attend] Wenn jemand einen Verband oder eine Veranstaltung nennt, geh am Tag hin, oder bitte innerhalb von sieben Tagen um eine Vorstellung.
    [call_the_non_buyer] Jedes Mal, wenn jemand kauft, den ein Nichtkäufer empfohlen hat: Ruf den Nichtkäufer am nächsten Werktag an und danke noch einmal.
    [contact_the_referral] Melde dich bei einer empfohlenen Person innerhalb eines Werktags, nachdem sie genannt wurde.
    [inform_of_the_win] Sag noch am selben Tag, dass die Empfehlung gekauft hat, und danke dafür.
    [inform_the_referrer] Sag innerhalb von zwei Tagen Bescheid, wenn eine Empfehlung erreicht, getroffen, verloren oder nie beantwortet wurde; mehrere Neuigkeiten gehen in eine Nachricht.
    [licence_day_comes] Am Tag einer Erlaubnis zu fragen öffnet sich der Moment zu fragen; er läuft nie ab.
    [licence_to_ask] Wenn jemand sagt: „Noch nicht, frag mich in 90 Tagen“, frag an genau diesem Tag, egal, welcher Wochentag es ist.
    [reciprocate] Dreißig Tage nach der ersten Empfehlung gib etwas zurück, wenn noch nichts zurückkam.
    [silence_alarm] Wenn eine Empfehlung drei Werktage lang nicht angesprochen wurde, erfahren es Vertrieb und Teamleitung.
    [stay_in_touch] Bleib mit allen Kunden und allen, die dich empfehlen, in Kontakt: alle 30, 60 oder 90 Tage je nach Stufe, gezählt von der letzten Berührung an.
    [thank_the_referrer] Danke noch am selben Tag für genannte Namen, einmal für alle.
    [thank_up_the_chain] Wenn am Ende einer Kette von Empfehlungen jemand kauft, danke innerhalb von drei Tagen der Person, die sie begonnen hat.
    [prepare_for_event] Drei Tage vor einer Veranstaltung, zu der du gehst, frag, wer sie empfohlen hat, wen du dort treffen solltest.
    [after_the_event] Am Tag nach einer Veranstaltung halt fest, wen du getroffen hast, und dank dem, der sie empfohlen hat.
    [birthday] Zum Geburtstag eines Kunden oder Empfehlers schick deine Wünsche.
    [deal_anniversary] Ein Jahr nach einem gewonnenen Abschluss und jedes Jahr danach frag, wie er sich bewährt.
    [ask_what_came_of_it] Drei Wochen nachdem du zwei Menschen zusammengebracht hast, frag den, der etwas brauchte, was daraus wurde.
   *[thank_with_gift] Wenn eine Empfehlung kauft, danke innerhalb von drei Tagen mit einem Geschenk, wo das erlaubt ist.
}
