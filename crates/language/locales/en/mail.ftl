## What the words of a customer may mean

# Asked of the rep, beside the words
noticed-question = { $kind ->
   *[praise] Praise?
    [testimonial] A testimonial?
    [gave_referral] Did they name somebody?
    [rescue] Did we save them?
    [association] A group or an association?
    [project_completed] Is a project finished?
    [no_sale] Did they say no?
    [complaint] A complaint? Then nobody asks until it is put right.
    [not_yet] Did they say “later”?
    [declined_referral] Would they rather give no names?
}
# The quoted words are those on the button below
noticed-later = They said later. “Save and ask now” writes it down as their answer.
noticed-later-on = They said later ({ $day }). “Save and ask now” writes it down as their answer.
noticed-no-names = They would rather give no names. “Save and ask now” writes it down as their answer.

## Mail: all of them

mail-title = Mail
mail-lead = What customers write, read for good moments. Nothing is sent, and nobody is added until you say so.
mail-strangers = From somebody you don’t know yet ({ $count })
mail-to-decide = Something in it for you ({ $count })
mail-give = Give it a mail
mail-file = A mail as a file (.eml)
mail-file-hint = Drag it here from your mail program, or save it there first. A forwarded mail is read as the customer’s.
mail-file-missing = Choose a mail first.
mail-read = Read it
mail-paste = Or paste its words
mail-text = The mail
mail-text-hint = With “From:” and “Subject:” on top, as mail programs copy it; without them you say whose it is.
mail-set-up = Or <a href="{ $link }">set up a mailbox</a> that you forward mails to.
mail-lately = Lately filed
# What one of them may mean, in the list: the day it came, then the question
mail-line = { $kind ->
   *[praise] { $day }: praise?
    [testimonial] { $day }: a testimonial?
    [gave_referral] { $day }: did they name somebody?
    [rescue] { $day }: did we save them?
    [association] { $day }: a group or an association?
    [project_completed] { $day }: is a project finished?
    [no_sale] { $day }: did they say no?
    [complaint] { $day }: a complaint? Then nobody asks until it is put right.
    [not_yet] { $day }: did they say “later”?
    [declined_referral] { $day }: would they rather give no names?
}
# Its signature says something else than what is kept of them
mail-line-signed = { $day }: signed differently
mail-nobody = Nobody named
# On Today
mail-waiting = { $count ->
    [one] 1 mail waits for you
   *[other] { $count } mails wait for you
}

## Mail: taken in

mail-kept-out = Not kept: whoever wrote it asked not to be contacted. It is still in your mail program.
mail-of-a-calendar = It is about a promise in a calendar. The promise stands, whatever the calendar says.
mail-dropped-before = This mail was thrown away before.
mail-here-already = This mail was here already.
mail-filed = Filed with whoever wrote it.
mail-waits = Read. Say whose it is, and it is filed.
mail-filed-new = Filed. Their next mails find the way by themselves.
mail-thrown-away = Thrown away.

## Mail: one of them

mail-no-subject = No subject
mail-when = { $direction ->
    [in] They wrote on { $day }.
   *[out] You wrote on { $day }.
}
mail-cut = It is longer than what is kept.
# For screen readers: the label of a list of quoted words with questions
mail-noticed = What their words may mean
mail-yes = Yes
mail-no = No
# What was decided, after the question
mail-decided-yes = Yes.
mail-decided-no = No.
mail-question-on = { $question } ({ $day })
mail-ask = Ask now
mail-moment-waved = Waved away.
mail-moment-open = A moment to ask is open.
mail-moment-complaint = Noted: nobody asks until it is put right.
mail-moment-answer = Write it down as their answer.
mail-moment-none = Noted. No moment opened: they are not to be asked now.
mail-signed = Signed differently than you have it
mail-signed-field = { $field ->
    [title] Title
    [company] Company
    [phone] Phone
   *[email] E-mail
}
# The name of a field, then what is kept of it
mail-signed-was = { $label }, until now <bdi>{ $was }</bdi>
mail-signature-take = Take it over
mail-signature-taken = Taken over.
mail-signature-left = Left as it is.
mail-whole = The whole mail, as it was read
# $first is a file's name and size, $others are none or several mail-came-other
mail-came-with = With it came: <bdi>{ $first }</bdi>{ $others }. Attachments stay in your mail program.
mail-came-other = { $before }; <bdi>{ $name }</bdi>
mail-attachment = { $name }, { $size } kB
mail-attachment-nameless = something without a name, { $size } kB

## Mail: from somebody unknown

mail-whose = Who is this?
mail-perhaps = Perhaps somebody you know, at another address:
mail-person-name = Name
mail-person-title = Title
mail-person-company = Company
mail-person-phone = Phone
mail-person-email = E-mail
mail-add = Add them
mail-throw-away = Throw it away
mail-somebody-else = Somebody else you know
mail-who = Their name, company or number
mail-theirs = It is theirs
mail-who-missing = Write a name.
mail-who-nobody = Nobody here goes by that name. Add them above.
mail-who-several = Several go by that name: choose above, or write more of it.

## Settings: the mailbox that mails are forwarded to

mailbox-title = Mailbox
mailbox-lead = A mailbox you forward good mails to, or copy in when you write. It is looked at every two minutes.
mailbox-mails = Your mails
mailbox-look = Look now
mailbox-remove = Remove it
mailbox-form-host = Server (IMAP)
mailbox-form-port = Port
mailbox-form-security = Encryption
mailbox-usual-port = Usually port { $port }
mailbox-form-user = Name to log in with
mailbox-form-password = Password
mailbox-form-password-hint = Leave it empty to keep the one you typed before.
mailbox-form-folder = Folder
mailbox-form-folder-hint = Use a mailbox or a folder made for this: every new mail in it is read here. What is in it already is left alone.
mailbox-kept = The password has to be kept so that it can be used. It is stored in the database, sealed with a key that is not in the database; whoever has both can read it. Mails stay as they are on the server: nothing is moved, marked or deleted.
mailbox-saved = Saved. Look now to see whether it works.
mailbox-removed = Removed, with its password. The mails that came in stay.
mailbox-works-first = { $count ->
    [one] It works: 1 mail in the folder. New ones are read from now on.
   *[other] It works: { $count } mails in the folder. New ones are read from now on.
}
mailbox-works-nothing = It works. Nothing new.
mailbox-works = { $count ->
    [one] It works: 1 new mail.
   *[other] It works: { $count } new mails.
}
mailbox-works-not = That did not work; why stands below.
mailbox-busy = It is being looked at right now.
mailbox-none = Save a mailbox first.
mailbox-not-looked = Not looked at yet.
# A time of day and a day
mailbox-when = { $time } on { $day }
# $when is a time of day, or mailbox-when
mailbox-looked = { $count ->
    [0] Last looked at { $when }: nothing new.
    [one] Last looked at { $when }: 1 new mail.
   *[other] Last looked at { $when }: { $count } new mails.
}
mailbox-tried = Last tried at { $when }.

## Settings: what the answers to suggestions taught

learned-title = What was learned
learned-lead = From your answers to “what may this mean?”, for the whole office. The same words are suggested more readily, or less. Words with a name in them are never kept.
learned-export = Export
learned-empty = Nothing learned yet.
learned-empty-why = Write down what somebody said, and answer Yes or No to what it may mean.
learned-forget = Forget
learned-forgotten = Forgotten.
# What words were taken for
learned-kind = { $kind ->
   *[praise] praise
    [testimonial] testimonial
    [gave_referral] gave referral
    [rescue] rescue
    [association] association
    [project_completed] project completed
    [no_sale] no sale
    [complaint] complaint
    [not_yet] not yet
    [declined_referral] declined referral
}
# How often they were rightly and wrongly taken for it; $kind is a learned-kind
learned-right = As { $kind }: right { $right ->
    [1] once
    [2] twice
   *[other] { $right } times
}.
learned-wrong = As { $kind }: wrong { $wrong ->
    [1] once
    [2] twice
   *[other] { $wrong } times
}.
learned-both = As { $kind }: right { $right ->
    [1] once
    [2] twice
   *[other] { $right } times
}, wrong { $wrong ->
    [1] once
    [2] twice
   *[other] { $wrong } times
}.
