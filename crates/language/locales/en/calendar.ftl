## What stands in the calendar and the address book of a device

# The names of the three books, as a phone lists them.
dav-book-calendar = Who Else? calendar
dav-book-people = Who Else? people
dav-book-promises = Who Else? promises

# The groups that follow-ups are in.
dav-group-follow-up = Follow-up
dav-group-promise = Promise

# Where a contact came from, in their details.
dav-came-from = Came from
dav-came-from-phone = The address book of a phone

## How something was closed on a device

dav-how-cancelled = Called off on a device
dav-how-deleted = Deleted on a device
dav-how-ticked = Ticked off on a device

## What is refused, and why: a program shows it, or keeps it in its log

dav-refused-book = Who Else? keeps three books for you: promises, calendar and people. No others can be made here.
dav-refused-delete-book = Your books in Who Else? can't be deleted. Take the account off this device instead.
dav-refused-group = A group can't be kept here. Give people a category instead.
dav-refused-kind = Only to-dos stand among the promises. Put this in the calendar.
dav-refused-reopen = What closed this was more than a tick. Undo it in Who Else?.
dav-refused-series = A follow-up is one thing on one day. Make a series of your own beside it.
dav-refused-sign-in = Sign in with your e-mail address and the password of this device. The settings of Who Else? make one.
dav-refused-too-many = There are too many entries of your own here.

## Today asks, before it says why a promise is there

why-device-done = You ticked this off on a device, and only an ask closes it. Ask, or let it go with a reason.
why-device-moved = You moved this to { $day } on a device, and a promise stays on its day. Keep it, or let it go with a reason.
why-device-removed = You deleted this on a device, and a promise stays. Keep it, or let it go with a reason.

## On a timeline

fact-reworded = Reworded: { $what }.

## Devices

device-name-missing = Give the device a name.
devices-title = Devices
devices-lead = Your promises and your people, on your phone and in your own calendar program.
devices-yours = Your devices
device-account = On the device
device-once = The password is told this once. It is for this device alone.
device-camera = An iPhone or iPad: point its camera here
device-camera-how = It gets a profile with everything in it. Install it under Settings, General, VPN and Device Management. Show the code to nobody else: the password is in it.
device-code = QR code: the profile of this device
device-by-hand = Any other: type these
device-server = Server
device-user = User name
device-password = Password
device-copy = Copy
device-name = What do you call it?
device-name-example = My phone
device-add = Add a device
device-revoke = Take it off
device-revoked = Taken off: it syncs no more.
device-never = Was never here.
device-just-now = Synced just now.
device-minutes-ago = Synced { $minutes } minutes ago.
device-hours-ago = { $hours ->
    [one] Synced an hour ago.
   *[other] Synced { $hours } hours ago.
}
device-on = Synced last on { $day }.
device-how = How to set it up
device-how-apple = Add the device here first. Then open this page on it, get the profile, and install it under Settings, General, VPN and Device Management. It asks for the password. Or by hand: Settings, Apps, Calendar, Accounts, Add Account, Other, Add CalDAV Account; and once more with CardDAV for the people.
device-profile = Get the profile
device-how-android = Android has no such calendars of its own. Install DAVx⁵, choose Log in with URL and user name, and type the server, the user name and the password. For the to-dos install Tasks.org or jtx Board as well.
device-how-thunderbird = Calendar, New Calendar, On the Network: type the user name and the server. For the people: Address Book, New Address Book, Add CardDAV Address Book.
device-how-outlook = Outlook can't sync calendars of other servers by itself. On Windows the free add-in CalDav Synchronizer does: it takes the server, the user name and the password.
device-how-google = Google's calendar doesn't sync with other servers. It can show your promises, though:
device-to-feed = subscribe to them
device-what-happens = Tick a promise off on the device, and it is kept here. A promise stays on its day: if you move or delete one there, Today asks you for the reason. A card that you make becomes a contact; one that you delete leaves the phone only.
