## What did not go, and why: one sentence each

problem-stale-contact = { $name } was changed in the meantime.
problem-not-found = { $what ->
    [action] There is no such action here.
    [card] There is no such card here.
    [contact] There is no such contact here.
    [deal] There is no such deal here.
    [file] There is no such file here.
    [follow-up] There is no such follow-up here.
    [import] There is no such import here.
    [invitation] There is no such invitation here.
    [letter] There is no such letter here.
    [likeness] There is no such likeness here.
    [mail] There is no such mail here.
    [mail-server] There is no such mail server here.
    [mailbox] There is no such mailbox here.
    [moment] There is no such moment here.
    [page] There is no such page here.
    [referral] There is no such referral here.
    [user] There is no such user here.
    [workspace] There is no such workspace here.
   *[other] There is no such { $what } here.
}
problem-wrong-password = That e-mail address and password don't go together.
problem-too-many-tries = Too many tries. Please wait { $minutes } minutes.
problem-link-used = This link has been used or is too old. Ask for a new one.
problem-our-side = Something went wrong on our side. Nothing was saved.

## What to do instead

next-put-right = Put that right and save again; nothing you typed is lost.
next-both-versions = Look at both versions and decide which one stays.
next-by-hand = Look at the timeline and change what you need by hand.
next-try-again = Try again in a moment.

## The method says no

refusal = { $refusal ->
    [licence_needs_ask] They gave you permission to ask on this day, so only an ask closes it.
    [not_your_promise] Only the rep who gave their word can close this promise.
    [must_do_needs_reason] A promise is only let go with a reason in writing.
    [must_do_stays] This was promised for { $day }. A promise doesn't move.
    [follow_up_already_closed] This follow-up is closed already.
    [moment_already_closed] This moment is closed already.
    [dismissal_needs_reason] Say in a few words why this is no moment to ask.
    [deal_already_closed] This deal is closed already.
    [closed_before_opened] This deal was opened on { $day }, so it can't have been closed before.
    [moved_before_captured] They were named on { $day }, so this can't have happened before.
    [do_not_contact] They asked not to be contacted.
    [left_in_peace] Somebody among them asked not to be contacted by this office again, so we don't keep their number or address.
    [do_not_ask] They asked not to be asked for referrals.
    [complaint_open] They have an open complaint. Put that right first.
    [asked_recently] You asked them on { $day } without a particular reason. Leave it until { $until }, unless something new happens.
    [no_names] Write down at least one name.
    [prompters_not_shown] Go through the prompters once more before you write this off.
    [decline_needs_reason] Write down why they'd rather not, in their words.
    [licence_not_ahead] The day to ask again has to come after the conversation.
    [licence_too_far] That is more than five years ahead. Please check the date.
    [stage_unchanged] This referral is there already.
    [stage_goes_back] That would take the referral back. Correct it instead, so that the record shows both.
    [self_referral] One of the lines names the very person who gave the names. Somebody can't refer themselves.
    [credit_needs_reason] Say why the credit goes to somebody else.
    [gift_over_limit] That is more than is allowed: { $limit } a person in 12 months ({ $law }). They were given { $given } in those months.
    [gift_for_referral] In your trade nothing is given for a referral ({ $law }).
    [gift_rules_unknown] Your office's trade is one that this version doesn't know, so nobody can say what may be given.
    [gift_is_money] In your trade a gift is never money ({ $law }).
    [needs_permission] Nobody here has dealt with them yet, and the law where they are wants their permission first ({ $law }).
    [needs_permission_anyway] Nobody here has dealt with them yet, and we don’t know the law where they are: an unsolicited message waits for their permission.
    [permission_withdrawn] They no longer want to be reached by { $channel ->
        [phone] phone
        [sms] text message
        [email] e-mail
       *[post] post
    }.
   *[in_the_future] { $day } is still to come.
}
refusal-next = { $refusal ->
    [licence_needs_ask] Open the Ask screen, or let the promise go with a written reason.
    [not_your_promise] Ask the owner, or have a manager reassign the contact first.
    [must_do_needs_reason] Add a few words and save again.
    [dismissal_needs_reason] Add a few words and save again.
    [must_do_stays] Keep it, or let it go with a written reason.
    [follow_up_already_closed] Look at the timeline to see who closed it and when.
    [moment_already_closed] Look at the timeline to see who closed it and when.
    [deal_already_closed] Look at the timeline to see who closed it and when.
    [closed_before_opened] Check the day.
    [moved_before_captured] Check the day.
    [do_not_contact] Leave them in peace. A manager can lift this if they changed their mind.
    [left_in_peace] Take that person's number and address out and save the others. Thank whoever named them all the same.
    [do_not_ask] If they named somebody of their own accord, record it as volunteered.
    [complaint_open] Mark the complaint as resolved when it is, then ask.
    [asked_recently] If something new happened, mark the moment; if they named somebody unasked, record it as volunteered.
    [no_names] Add a name, or choose what they said instead.
    [prompters_not_shown] Read them out, then tick that you did.
    [decline_needs_reason] A few words are enough.
    [licence_not_ahead] Choose 30, 60 or 90 days, or another day ahead.
    [licence_too_far] Choose 30, 60 or 90 days, or another day ahead.
    [stage_unchanged] Nothing to do.
    [stage_goes_back] Use “Correct” on the referral.
    [self_referral] Take that line out, or write down more about who is meant.
    [credit_needs_reason] Add a few words and save again.
    [gift_over_limit] Choose something smaller, or ask a manager: they may let it go beyond, with a written note.
    [gift_for_referral] Thank them in words. A note of the manager doesn’t change this.
    [gift_rules_unknown] An admin chooses the trade anew in the office's settings.
    [gift_is_money] Choose goods or a gift card.
    [needs_permission] Let the referrer send the introduction in their own words, or note the permission when you have it.
    [needs_permission_anyway] Let the referrer send the introduction in their own words, or note the permission when you have it.
    [permission_withdrawn] Reach them another way, or note it when they allow it again.
   *[in_the_future] Choose today or a day before.
}

## Fields that can't be read

field-too-long = Please shorten this: { $length } characters are more than { $most }.
field-still-to-come = { $day } is still to come. Choose today or a day before.
field-too-long-ago = { $day } is too long ago. Please check the year.
field-name = Write down a name.
field-your-name = Write down your name.
field-no-randomness = This system has no source of randomness.
field-id = This id can't be used. Make a new one.
field-clock = This device says that it was { $day }. Set its clock right and save this again.
numbers-days-swapped = The last day comes before the first.
password-too-short = Choose a password of at least { $least } characters.
password-too-long = Choose a password of at most { $most } characters.
password-unusable = This password can't be used: { $why }.
password-not-hashed = The password could not be hashed.
password-not-current = That is not your password until now.
profile-appearance = Choose light, dark or as the system does.
profile-language = Choose one of the languages.
profile-zone = Choose a time zone from the list.
office-name = Say what your office is called.
office-currency = Write the currency as three letters, like USD or EUR.
office-rule = There is no rule called “{ $rule }”.
office-week = Choose at least one working day.
team-invites = Only an admin invites managers, and only managers and admins invite reps.
team-invites-back = Only managers and admins invite, and take invitations back.
team-address-taken = Somebody signs in with this address already.
team-roles = Only an admin can change roles and teams.
team-one-admin = The office needs at least one admin.
team-manager = Choose somebody who is a manager or an admin.
team-page-managers = The team’s page is for managers.
team-playbook = Only an admin can change the playbook.
learn-too-many = Send { $most } answers at most.
learn-manager = What the whole office has learned is forgotten by a manager.
done-what = Say what was done.
let-go-what = Say what is to be let go.
close-too-many = Close { $most } at most at once.
promise-not-ahead = { $day } isn't ahead. Choose a later day.
promise-too-far = { $day } is more than five years ahead. Please check the date.
undo-not-here = This can't be undone here.
undo-licence = Only the rep who was given this licence to ask can take it back.
undo-do-not-contact = Only a manager can lift a do-not-contact.
undo-built-upon = Something newer builds on this, so it can't be undone as a whole.
undo-goal-over = A week with this goal is over, and weeks that are over keep the goal that they had. Set another one instead.
undo-cover-over = Days away that are over stay as they were. What still goes on can be ended under Away.
undo-of-undo = That was an undo. Do the thing again instead.
undo-too-late = That is too long ago to be undone.
undo-import-theirs = Only whoever brought these people in can take the import back.
undo-import-old = This import is from before imports could be taken back as a whole.
wish-words-missing = Write down what they said.
give-missing = Say what you gave them.
mailbox-host = Write the name of the server, like imap.example.com.
mailbox-host-only = Write only the name of the server, like imap.example.com.
mailbox-port = Between 1 and 65535; usually 993.
mailbox-security = Choose how the connection is encrypted.
mailbox-user = Write the name you log in with.
mailbox-sign = There is a sign in it that no name has.
mailbox-password = This can't be a password: it is too long, or has a line break in it.
mailbox-password-again = Type the password: it is only ever sent to the server it was typed for.
mailbox-left = { $count ->
    [1] One mail was left: it is too large, or no mail.
   *[other] { $count } mails were left: they are too large, or no mails.
}
mailbox-member-gone = This member doesn't work here any more.
capture-long-list = That is a long list. Save it as a file and import it instead.
capture-no-name = Write down at least a name.
capture-too-many = { $most } people at once are enough. Import longer lists as a file.
contact-phone = “{ $phone }” doesn't look like a telephone number.
merge-same = Choose two different contacts.
merge-two-reps = These two belong to two reps. Let somebody who manages both make them one.
card-brief = Say in one sentence whom you help: “I help bakeries whose ovens fail on a Friday.”
card-days = Between 1 and { $most } days, or empty for no end.
card-reach = Write down a telephone number or an e-mail address: people want to reach you.
card-everybody = For everybody
card-closed = This card is closed. Make a new one.
card-names-me = Write down your own name, so that we know whom to thank.
card-names-reach = Write down how to reach you.
card-names-everybody = Write down a name for everybody.
card-names-none = Write down at least one name.
card-names-too-many = { $most } people at once are enough. Send these, then the others.
answer-signature-known = The contact says all of this already.
ask-too-many-names = Save { $most } names at most at once, then go on.
ask-when-again = Choose when to ask again.
reopen-only-after-no = Only the call to somebody who said no can end like this.
server-host = Write the server's name like smtp.example.com.
server-port = A port is a number from 1 to 65535, usually 465 or 587.
server-password-long = A password has at most { $most } characters, on one line.
server-password = Type the password for this server.
server-office-address = Write the address that the office’s mails come from; it may not be that of somebody who gets them.
vault-too-long = This secret can't be sealed: it is too long.
vault-no-key = This server has no key to keep passwords with.
vault-other-key = The password was kept with another key. Type it once more in the settings.
erase-managers = Only a manager or an admin erases somebody's data.
deal-product = Say what you are selling.
deal-why = Write down why they said no, in their words.
deal-value = Please check the value.
letter-same-words = You wrote these very words to them before. Change a few: a letter is for one person, one time.
letter-subject = Say in a few words what it is about.
letter-body = Write what you want to tell them.
letter-same-address = Both have the same address. An introduction needs one for each.
letter-address = Write down the address it goes to, or send it with your own program.
letter-other = Choose the other person whom it is about.
letter-other-self = Choose somebody else: nobody is introduced to themselves.
letter-no-server = Set up your mail server first, or send it with your own program.
letter-keeps = Keep { $most } at most with one letter.
letter-being-sent = It is being sent this very moment. Look again in a minute.
letter-gone = This letter has gone already.
letter-not-so = That doesn't go with where this letter stands.
letter-send-yourself = There is no server or no address for it. Send it yourself.
log-licence = A licence to ask comes from an ask: save it there as “not yet”.
log-event-before = The event's day lies before the conversation.
log-complaint = A complaint is no moment to ask. Choose one of the two.
log-note = Write down what happened.
import-other-file = Another file was imported under this id. Import it under a new one.
import-damaged = This file can’t be read: it is damaged.
import-interrupted = It was interrupted.
import-nobody = There is nobody on this row.
import-keeper = { $keeper } keeps this person as a contact; nothing was changed.
import-no-more = The file says no more than an import before.
import-perhaps-peace = May be somebody who asked not to be contacted: came in, and a manager decides.
import-perhaps = Came in as new. Perhaps { $name }: { $because }
post-nobody-carries = Nobody carries letters here.
post-stopped = This server stopped while the letter was being sent.
post-writer-gone = Whoever wrote it doesn't work here any more.
post-our-side = Something went wrong on our side.
post-no-address = There is no address for it.
post-no-server = There is no mail server in your settings.
post-too-slow = The mail server took too long to answer.

## Kept on the timeline, in the words of whoever did it

note-gave-back = Gave back: { $what }
how-gave-back = Gave something back
how-let-go = Let go
how-told-with-rest = Told with the rest
how-stage-corrected = The referral's stage was corrected
how-one-person = The two contacts were one person
note-also-known = Also known as { $name }.
how-not-again = They asked not to be asked again
deal-second = Second conversation
how-talk-again = They want to talk again
how-by-letter = By letter: { $subject }
came-by-mail = How they came here
came-by-mail-out = You wrote to them on { $day }
came-by-mail-in = They wrote to you on { $day }
note-named-again = Named again: { $line }
perhaps-peace = May be somebody who asked not to be contacted: a manager decides.
you-chose-them = You chose them
note-card-who = Wrote on your card who they are: { $line }
note-card-named = Named on your card: { $line }
note-card-peace = { $count ->
    [1] Named somebody on your card who asked not to be contacted. Nothing of it was kept.
   *[other] Named { $count } people on your card who asked not to be contacted. Nothing of it was kept.
}
not-told-yet = They have not been told yet. Ask whoever named them first.

## Today: why something is owed, in one sentence

# person: who was named, or who named them
why-licence-to-ask = They told you to ask for referrals on { $day }.
why-contact-the-referral = { $person } named them. Make the first contact.
why-contact-the-referral-on = { $person } named them on { $day }. Make the first contact.
why-thank-the-referrer = They gave you names. Say thank you.
why-thank-with-gift = { $person }, whom they sent you, bought. Thank them with a gift, where that is allowed.
why-thank-up-the-chain = { $person } bought. The chain of referrals that led there began with them.
why-inform-the-referrer = { $stage ->
    [met] Tell them how it goes with { $person }: you met.
    [lost] Tell them how it goes with { $person }: it came to nothing.
    [no_response] Tell them how it goes with { $person }: there was no answer.
    [won] Tell them how it goes with { $person }: it was won.
   *[contacted] Tell them how it goes with { $person }: you are in touch.
}
why-inform-of-the-win = { $person }, whom they sent you, bought. Tell them and thank them.
why-call-the-non-buyer = { $person }, whom they sent you, bought. They had said no themselves. Call and thank them.
why-call-the-non-buyer-said = { $person }, whom they sent you, bought. They themselves had said no: “{ $why }”. Call and thank them.
why-ask-for-the-happy-call = { $person } sent them to you and would love to hear that they are happy. Ask them to call.
why-ask-to-publish = They sent a testimonial. Ask whether you may publish it.
why-attend = They mentioned an association. Go, or ask for an introduction.
why-attend-event = They recommended { $event }. Go, or ask for an introduction.
why-stay-in-touch = It has been a while. Stay in touch.
why-reciprocate = They gave you a referral and have had nothing back yet.
why-silence-alarm = { $person } named them and nobody has been in touch.
why-silence-alarm-on = { $person } named them on { $day } and nobody has been in touch.
why-promise = You gave them your word.

## Today: why to ask, in one sentence; ago is "today", "5 days ago"

why-ask-gave-referral = They gave you a referral { $ago }. Ask for all the others now.
why-ask-rescue = You saved them { $ago }.
why-ask-testimonial = They sent a testimonial { $ago }.
why-ask-praise = They praised you { $ago }.
why-ask-close = They bought { $ago }. The feeling is fresh.
why-ask-project-completed = Their work was finished { $ago }.
why-ask-licence-due = They told you to ask on { $day }.
why-ask-association = They joined an association; you heard { $ago }.
why-ask-association-event = They told you about { $event } { $ago }.
why-ask-no-sale = They said no { $ago }. Asking takes the pressure off.


## Standing in, and who keeps whom

cover-who = Choose a colleague who is there.
cover-over = That day is over. The first day is { $today } or later.
cover-ahead = That is more than a year ahead.
cover-swapped = The last day comes before the first.
cover-long = That is more than half a year. Give the contacts to a colleague instead.
cover-taken = Somebody stands in from { $from } until { $to } already. End that first.
cover-away-too = { $name } is away then, too.
cover-stands-in = They stand in for a colleague in that time. End that first.
why-for-a-colleague = For { $name }, who is away: { $why }
feed-for-a-colleague = { $whom } (for { $colleague })
month-not-begun = That month has not begun.
