## Settings: oneself

settings-title = Settings
settings-name = Your name
settings-zone = Time zone
settings-zone-hint = Promises fall due on your days.
settings-language = Language
language-auto = As the device says
settings-appearance = Appearance
appearance-auto = As the device
appearance-light = Light
appearance-dark = Dark
settings-password = Change your password
settings-card = Your card
settings-card-hint = Somebody wants your details? Let them point their camera here.
settings-card-qr = QR code with your name, company and e-mail address

## Settings: the ways between their pages

# Label of the tabs, for screen readers
settings-tabs = Settings
# The tab of one's own settings
settings-tab-me = You

## Settings: the calendar that promises show in

calendar-title = Calendar
calendar-lead = Your promises, in the calendar you already look at.
calendar-subscribe = Subscribe
calendar-address = Your secret address
calendar-address-hint = Whoever has it can read your promises.
calendar-address-once = Copy it now: it is shown this once.
calendar-copy = Copy
calendar-open = Open in this device’s calendar
calendar-how = How to subscribe
calendar-apple = iPhone and Mac
# The names of menus are those of Apple's program
calendar-apple-how = Press the button above. Or: Calendar, Calendars, Add Calendar, Add Subscription Calendar, and paste the address.
calendar-google = Google Calendar
# The names of menus are those of Google's program
calendar-google-how = On a computer: Other calendars, +, From URL, and paste the address. Google looks again every few hours.
calendar-outlook = Outlook
# The names of menus are those of Microsoft's program
calendar-outlook-how = Calendar, Add calendar, Subscribe from web, and paste the address.
calendar-none = Make an address once, and every must-do call shows in Outlook, Google or Apple Calendar with the words of the conversation.
calendar-initials = Name people by their initials only, and leave their words out
calendar-make = Make my address
calendar-make-new = Make a new address
calendar-revoke = Revoke it
calendar-revoked = Revoked: the address answers no more.
calendar-works = Your calendar address was made on { $day } and works. It was shown once; if you have lost it, make a new one.

## Settings: the playbook

playbook-title = Playbook
playbook-lead = What makes which moment and which follow-up. What your answers taught it: <a href="{ $link }">what was learned</a>.
playbook-promises = Promises
playbook-rest = Everything else
# Title of a star after a rule
playbook-guess = Our guess, without a published source
playbook-guesses = * Our guess, without a published source. Let your own numbers replace it.
# Label of the field for a rule's days
playbook-days = Days
playbook-fixed = always on
playbook-on = On
playbook-save = Save<span class="sr"> this rule</span>

## Settings: the office

office-title = Office
office-lead = What counts as a business day, and how often to stay in touch.
office-admin-only = Only an admin changes this.
office-weekdays = Working days
office-holidays = Holidays
office-holidays-hint = One a line, like 2026-12-25. Calls to referrals and non-buyers skip them; a licence to ask never does.
office-holidays-wrong = Write each day like 2026-12-25, one a line.
office-holidays-many = At most { $most } days.
# $tier is A, B or C: how near somebody is; the field below holds the days
office-cadence = { $tier }: every … days
settings-days-between = Between { $from } and { $to } days.

## Settings: the team

team-title = Team
# For screen readers
team-members = Members
# Of one's own role, like "Admin"
team-you = you, { $role }
team-role-of = Role of <bdi>{ $name }</bdi>
team-team-of = Team of <bdi>{ $name }</bdi>
team-none = On no team
# The team that a manager leads
team-of = { $name }’s team
team-left = Has left
team-save = Save<span class="sr"> role of <bdi>{ $name }</bdi></span>
team-invited = Invited
team-invited-until = { $role }, until { $day }
team-invited-anybody = A link for anybody
team-withdraw = Withdraw
team-withdrawn = Withdrawn: the link opens nothing any more.
team-invite = Invite somebody
team-link = Send them this link; it is shown once
team-link-copy = Copy
team-link-before = That invitation was made before; its link was shown then.
team-email = Their e-mail
# Label of the choice of a role: as a rep, as a manager
team-role = As a
team-role-missing = Choose what they will be.
team-make = Make an invitation link

## Settings: the password

password-title = Your password
password-lead = Eight characters or more; a few words are best.
password-current = Your password until now
password-current-hint = Leave it empty if you have none yet.
password-new = The new one
password-change = Change it
password-changed = Your password was changed. Every other device is signed out.

## Settings: promises as invitations in one's own calendar

diary-title = Invitations
diary-lead = Each promise comes as an invitation to your address, at its own time, and goes again when it is kept. For Outlook and Google.
diary-to = They go to { $email }.
diary-on = Send me an invitation for each promise
diary-full = Name people in full
diary-full-hint = Otherwise their initials, and none of the words.
diary-no-sender = The office has no mail server to send invitations from yet. An admin sets it under Office.
diary-from-oneself = The office’s mails come from { $email }, your own address: a calendar shows no invitation from oneself. An admin sets another under Office.
diary-standing = { $count ->
        [0] None of your promises stands in your calendar by invitation yet.
        [one] One promise stands in your calendar by invitation.
       *[other] { $count } promises stand in your calendar by invitation.
    }
diary-failed = { $count ->
        [one] One invitation did not go: { $why }
       *[other] { $count } invitations did not go. The last: { $why }
    }
diary-again = Try again
diary-tried = They leave again now.
diary-saved-on = Your promises come to your calendar.
diary-saved-off = Switched off. What stands in your calendar is taken out again.
diary-cancelled = A promise of yours needs no place in your calendar any more.

## Settings: the office's own mail server

sender-title = Sender
sender-lead = The mail server that the office itself writes from: invitations to your reps’ calendars. Not the address of somebody who gets them.
sender-admins = Only an admin sets the office’s mail server.
sender-from = The office’s name in mails
sender-from-email = The office’s address in mails
sender-link = The office’s mail server
