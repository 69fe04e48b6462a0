## Bringing people in from a file

import-title = Import contacts
import-lead = Bring the people you know. You look it over before anything is saved, and nothing in the file is lost.
import-file = A vCard file (.vcf), a CSV or an Excel workbook (.xlsx)
import-choose = Choose a file first.
import-look = Look it over
import-where = Where to find it
import-where-iphone = <strong>iPhone:</strong> Contacts, Lists, hold “All iPhone”, Export.
import-where-google = <strong>Google:</strong> contacts.google.com, Export, “Google CSV”.
import-where-outlook = <strong>Outlook:</strong> People, Manage contacts, Export. Its “Referred By” becomes a referral.
import-where-linkedin = <strong>LinkedIn:</strong> Settings, Data privacy, Get a copy of your data, Connections.
import-where-crm = <strong>HubSpot, Salesforce, Pipedrive:</strong> export your people as CSV or Excel.
import-where-bni = <strong>BNI:</strong> the Slips Audit Report, as Excel.
import-earlier = Earlier imports
# A line about an earlier import: "58 people, Fri 20 Nov 2026, stopped"
import-earlier-one = { $count ->
    [one] 1 person
   *[other] { $count } people
}, { $day }{ $state ->
    [running] , still coming in
    [failed] , stopped on the way
    [cancelled] , stopped
    [undoing] , being taken back
    [undone] , taken back
   *[finished] {""}
}
import-discarded = Nobody came in. The file is gone from here.

## The file is looked over

# After the sentence that counts the people
import-not-saved = Nothing is saved yet.
import-columns-again = Read the columns again
import-discard = Don’t bring them in
import-first = The first, as they will come in
import-beside = Also on file: <bdi>{ $beside }</bdi>
# A number follows
import-doubt = Perhaps somebody you know
import-doubt-hint = They come in as new people, so that nobody is mixed up.
# A number follows
import-bad = Can’t come in
# Headings of a table: the line of the file, and what is wrong with it
import-bad-line = Line
import-bad-why = Why
import-bad-what = What
import-columns = What each column is
# The parts of "58 people: 50 new, 8 known already."
import-part-new = { $count } new
import-part-known = { $count } known already
import-part-twice = { $count } twice in the file
import-found = { $count ->
    [one] 1 person: { $parts }.
   *[other] { $count } people: { $parts }.
}
import-found-first = { $count ->
    [one] The first 1 person: { $parts }.
   *[other] The first { $count } people: { $parts }.
}
import-found-nobody = Nobody in it can come in.
import-more-rows = The file seems to hold { $count } rows; the others are compared as they come in.
import-known-kept = Whoever you know keeps everything; what the file says beyond that is added.
import-kept-by-others = { $count ->
    [one] 1 person belongs to a colleague: nothing of theirs changes.
   *[other] { $count } people belong to a colleague: nothing of theirs changes.
}
import-perhaps-known = { $count ->
    [one] 1 new person is perhaps somebody you know.
   *[other] { $count } new people are perhaps somebody you know.
}
import-referred = { $count ->
    [one] 1 person says who referred them: that becomes a referral, and promises nothing.
   *[other] { $count } people say who referred them: that becomes a referral, and promises nothing.
}
import-bad-rows = { $count ->
    [one] 1 row can’t come in.
   *[other] { $count } rows can’t come in.
}
import-go = { $count ->
    [one] Bring in 1 person
   *[other] Bring in { $count } people
}
import-go-all = Bring in them all
# What stands in a column, and that its meaning was guessed from it
import-guessed = { $samples } – guessed from these
import-no-header = Column without a name
import-referred-by = referred by { $name }
# What becomes of somebody in the file
import-new = New
import-of-colleague = A colleague keeps them: nothing changes.
import-known = You know them: { $because }
import-known-as = You know them as { $name }: { $because }
import-new-perhaps = New; perhaps { $name }: { $because }
import-new-perhaps-other = New; perhaps somebody whom a colleague keeps: { $because }
import-twice = Stands in the file already, on line { $line }.
# What a column of the file means
import-meaning = { $meaning ->
    [name] Name
    [first_name] First name
    [middle_name] Middle name
    [last_name] Last name
    [prefix] Mr, Ms, Dr
    [suffix] Jr, PhD
    [nickname] Nickname
    [company] Company
    [department] Department
    [title] Job title
    [phone] Phone
    [mobile] Mobile phone
    [work_phone] Work phone
    [home_phone] Home phone
    [fax] Fax
    [email] E-mail
    [work_email] Work e-mail
    [home_email] Private e-mail
    [website] Web address
    [linkedin] LinkedIn
    [address] Address
    [street] Street
    [city] Town
    [region] State or county
    [postcode] Postcode
    [country] Country
    [birthday] Birthday
    [anniversary] Anniversary
    [referred_by] Referred by
    [relationship] What they are to you
    [offers] They offer
    [needs] They need
    [notes] Notes
    [categories] Groups
    [left_out] Leave out
   *[beside] Keep beside
}

## While it comes in, or is taken back

import-bringing = Bringing them in
import-taking-back = Taking it back
import-may-leave = You may leave; it goes on. <a href="{ $href }">Look again</a>
import-reading = Reading the file.
import-so-far = { $done } people.
import-so-far-of = { $done } of about { $total } people.
import-going-back = Taking it back.
import-going-back-stays = Whoever changed since stays; everybody else goes.
import-go-on = It was interrupted. Go on
import-stop = Stop here

## When it is through

import-imported = Imported
import-in = { $count ->
    [one] 1 person is in.
   *[other] { $count } people are in.
}
import-taken-back = Taken back.
import-failed = It stopped on the way.
# After the sentence that says what went wrong
import-again = { $why } Import the file again; who is in already isn’t doubled.
import-cancelled = You stopped it there. Who is in stays, unless you take it back.
import-undone = Everybody who came with it is gone again, and what it added to others.
import-stayed = { $count ->
    [one] 1 person stayed because something happened to them since.
   *[other] { $count } people stayed because something happened to them since.
}
import-known-before = { $count ->
    [one] 1 person was known already; nothing of theirs was overwritten.
   *[other] { $count } people were known already; nothing of theirs was overwritten.
}
import-referrals = { $count ->
    [one] 1 referral was read from the file.
   *[other] { $count } referrals were read from the file.
}
import-beyond = What the file says beyond that is kept on each person’s page.
# A number follows
import-stayed-title = Stayed
import-kept-because = Because { $why }.
# A number follows
import-to-look-at = To look at
import-see-people = See your people
import-take-back = Take the whole import back
