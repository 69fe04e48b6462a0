## Was im Kalender und im Adressbuch eines Geräts steht

# Die Namen der drei Bücher, wie ein Telefon sie auflistet
dav-book-calendar = Who Else? – Kalender
dav-book-people = Who Else? – Leute
dav-book-promises = Who Else? – Versprechen

# Die Gruppen, zu denen Aufgaben gehören
dav-group-follow-up = Aufgabe
dav-group-promise = Versprechen

# Woher ein Kontakt kam, in seinen Angaben
dav-came-from = Woher der Kontakt kommt
dav-came-from-phone = Das Adressbuch eines Telefons

## Wie etwas auf einem Gerät abgeschlossen wurde

dav-how-cancelled = Auf einem Gerät abgesagt
dav-how-deleted = Auf einem Gerät gelöscht
dav-how-ticked = Auf einem Gerät abgehakt

## Was nicht geht, und warum: Ein Programm zeigt es oder schreibt es in sein Protokoll

dav-refused-book = Who Else? führt drei Bücher für dich: Versprechen, Kalender und Leute. Weitere lassen sich hier nicht anlegen.
dav-refused-delete-book = Deine Bücher in Who Else? lassen sich nicht löschen. Nimm stattdessen das Konto von diesem Gerät.
dav-refused-group = Eine Gruppe lässt sich hier nicht behalten. Gib den Leuten stattdessen eine Kategorie.
dav-refused-kind = Bei den Versprechen stehen nur Aufgaben. Trag das in den Kalender ein.
dav-refused-reopen = Das wurde nicht bloß durch Abhaken abgeschlossen. Nimm es in Who Else? zurück.
dav-refused-series = Eine Aufgabe ist eine Sache an einem Tag. Leg daneben eine eigene Serie an.
dav-refused-sign-in = Melde dich mit deiner E-Mail-Adresse und dem Passwort dieses Geräts an. Du bekommst es in den Einstellungen von Who Else?, unter „Geräte“.
dav-refused-too-many = Hier stehen zu viele eigene Einträge.

## Heute fragt nach, bevor steht, warum ein Versprechen da ist

why-device-done = Du hast das auf einem Gerät abgehakt, aber erledigt ist es erst, wenn du gefragt hast. Frag, oder lass es mit Begründung fallen.
why-device-moved = Du hast das auf einem Gerät verschoben, auf { $day }, aber ein Versprechen bleibt an seinem Tag. Halte es, oder lass es mit Begründung fallen.
why-device-removed = Du hast das auf einem Gerät gelöscht, aber ein Versprechen bleibt. Halte es, oder lass es mit Begründung fallen.

## Im Verlauf

fact-reworded = Umformuliert: { $what }.

## Geräte

device-name-missing = Gib dem Gerät einen Namen.
devices-title = Geräte
devices-lead = Deine Versprechen und deine Leute, auf deinem Telefon und in deinem eigenen Kalenderprogramm.
devices-yours = Deine Geräte
device-account = Auf dem Gerät
device-once = Das Passwort wird nur dieses eine Mal gezeigt. Es gilt nur für dieses Gerät.
device-camera = Ein iPhone oder iPad: die Kamera hierauf richten
device-camera-how = Es bekommt ein Profil, in dem alles steht. Installiere es unter Einstellungen, Allgemein, VPN und Geräteverwaltung. Zeig den Code niemandem sonst: Das Passwort steht darin.
device-code = QR-Code: das Profil dieses Geräts
device-by-hand = Jedes andere: das hier eintippen
device-server = Server
device-user = Benutzername
device-password = Passwort
device-copy = Kopieren
device-name = Wie nennst du es?
device-name-example = Mein Telefon
device-add = Gerät hinzufügen
device-revoke = Entfernen
device-revoked = Entfernt: Es synchronisiert nicht mehr.
device-never = War noch nie hier.
device-just-now = Gerade eben synchronisiert.
device-minutes-ago = Vor { $minutes } Minuten synchronisiert.
device-hours-ago = { $hours ->
    [one] Vor einer Stunde synchronisiert.
   *[other] Vor { $hours } Stunden synchronisiert.
}
device-on = Zuletzt synchronisiert am { $day }.
device-how = So richtest du es ein
device-how-apple = Füge das Gerät zuerst hier hinzu. Öffne dann diese Seite auf dem Gerät, hol dir das Profil und installiere es unter Einstellungen, Allgemein, VPN und Geräteverwaltung. Dabei wird nach dem Passwort gefragt. Oder von Hand: Einstellungen, Apps, Kalender, Kalenderaccounts, Account hinzufügen, Andere, CalDAV-Account hinzufügen; und für die Leute noch einmal mit CardDAV.
device-profile = Profil holen
device-how-android = Android kann das nicht von Haus aus. Installiere DAVx⁵, wähle die Anmeldung mit URL und Benutzername und gib Server, Benutzername und Passwort ein. Für die Aufgaben installiere dazu Tasks.org oder jtx Board.
device-how-thunderbird = Kalender, Neuer Kalender, Im Netzwerk: Gib Benutzername und Server ein. Für die Leute: Adressbuch, Neues Adressbuch, CardDAV-Adressbuch hinzufügen.
device-how-outlook = Outlook kann Kalender anderer Server nicht von sich aus synchronisieren. Unter Windows kann es die kostenlose Erweiterung CalDav Synchronizer: Sie braucht Server, Benutzername und Passwort.
device-how-google = Google Kalender synchronisiert nicht mit anderen Servern. Deine Versprechen anzeigen kann er aber:
device-to-feed = So abonnierst du sie
device-what-happens = Hakst du ein Versprechen auf dem Gerät ab, ist es hier gehalten. Ein Versprechen bleibt an seinem Tag: Verschiebst oder löschst du dort eines, fragt „Heute“ dich nach dem Grund. Aus einer Karte, die du dort anlegst, wird ein Kontakt; eine, die du löschst, verschwindet nur vom Telefon.
