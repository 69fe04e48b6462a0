## Letters: all of them

letters-title = Letters
letters-lead = One by one, in your words. A promise is kept when the letter has gone.
letters-empty = No letter yet.
letters-empty-why = A thank-you is the quickest: open somebody who gave you a name and write.
# "Thank-you, yesterday: Thank you"
letters-line = { $kind }, { $day }: { $subject }
letters-line-by = { $kind }, { $day }, by { $who }: { $subject }

## Letters: writing one

letter-to-both = To <bdi>{ $one }</bdi> and <bdi>{ $other }</bdi>.
letter-to-about = To <bdi>{ $one }</bdi>, about <bdi>{ $other }</bdi>.
# Labels of the fields for addresses
letter-form-to = To
letter-form-to-other = And to
# A hint: further addresses of the same person
letter-also-known = Also known: { $addresses }
letter-form-subject = Subject
letter-form-words = Your words
letter-form-words-hint = A draft from what is known. Make it yours: the same words never go twice to one person.
letter-law = The last sentence says where their data came from: { $law } wants that.
# $what is one or several of follow-up-inside
letter-when-gone = When it has gone, this is done: { $what }.
letter-under-way = { $state ->
   *[queued] A letter of this kind to them is there already: on its way.
    [sending] A letter of this kind to them is there already: being sent.
    [handed] A letter of this kind to them is there already: with you.
    [sent] A letter of this kind to them is there already: sent.
    [failed] A letter of this kind to them is there already: not sent.
    [unknown] A letter of this kind to them is there already: perhaps sent.
    [withdrawn] A letter of this kind to them is there already: taken back.
}
letter-send = Send
letter-send-own = Send it myself
letter-send-program = Send it with my own program
letter-set-up = Set up sending from here
letter-leaves = Your letter to { $who } leaves in { $seconds } seconds.
letter-kept = Kept. Now send it.

## Letters: what became of one

letter-shown-to = To <bdi>{ $who }</bdi>
# For screen readers: the label of the letter's text
letter-text = The words
letter-copy = Copy the words
letter-told-queued = It leaves in a moment.
# $why is a sentence, $time a time of day like 14:05
letter-told-waits = It has not gone yet: { $why } It goes again at { $time }.
letter-told-sending = It is being handed to your mail server.
letter-told-handed = It is with you. Send it with your own program, then say that it went.
letter-told-sent = Sent on { $day }.
letter-told-sent-some-day = Sent on a day that isn't known.
letter-told-failed = It was not sent. { $why }
letter-told-unknown = Perhaps it went, perhaps not. { $why } Look among the sent letters in your mail program before you send it again.
letter-told-withdrawn = You took it back.
# In the place of $why
letter-why-unknown = Nobody knows why.
letter-open = Open in your mail program
letter-as-text = Text it
# What the rep says of a letter: words on buttons
letter-take-back = Take it back
letter-leave = Leave it
letter-myself = I send it myself
letter-went = It went
letter-again = Send it again
letter-did-not-go = It did not: send it again
# The answers to them
letter-did-went = Sent, and what you owed is done.
letter-did-again = It goes again.
letter-did-drop = Taken back.

## What to know before calling a non-buyer whose referral bought

brief-title = What to know first
brief-say = What to say
brief-bought = Who bought since
brief-bought-nobody = Nobody yet.
# Of somebody who bought: they may ring the one who referred them
brief-bought-ring = { $day }, may ring them
brief-bought-ring-some-day = may ring them
brief-no = What they said no to
brief-no-nothing = Nothing is written down.
brief-done = Done
brief-talk-again = They want to talk again
brief-thank-names = Thank them for the names they gave.
brief-thank-bought = { $count ->
    [one] Thank them once more: { $who } went ahead.
   *[other] Thank them once more: { $who } went ahead.
}
brief-happy-call = They allowed a happy call: ask whether they would like to hear it first hand.
brief-ask-since = Ask how it has been since, with what they said no to: { $product }.
brief-listen = Then listen. If they want to talk again, it becomes a new deal.

## Settings: the mail server that letters leave by

mail-server-lead = Send from here, with your own mail server and your own address. Without one, letters open in your mail program.
mail-server-host = Server
mail-server-port = Port
# How the connection is encrypted
mail-server-security = The line
mail-server-security-hint = Always encrypted, and its certificate is checked.
mail-server-tls = TLS from the start (465)
mail-server-starttls = STARTTLS (587)
mail-server-user = Name to sign in with
mail-server-user-hint = Usually your address. Empty where the server wants none.
mail-server-password = Password
mail-server-password-kept = One is kept. Leave this empty to keep it.
mail-server-password-new = Kept sealed in the database, with a key that lies beside it. Many providers want a password made for programs.
mail-server-from = Your name in letters
mail-server-from-email = Your address in letters
mail-server-worked = Last took a letter on { $day }.
mail-server-set-up = Set up. No letter has gone through it yet.
mail-server-try = Try it now
mail-server-forget = Forget it
mail-server-no-security = Choose how the line is encrypted.
mail-server-no-port = A port is a number, usually 465 or 587.
mail-server-saved = Saved. Try it now.
mail-server-works = It works: the server let us in.
mail-server-forgotten = Forgotten, with its password.
