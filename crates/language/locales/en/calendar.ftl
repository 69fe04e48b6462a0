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

## Devices

device-name-missing = Give the device a name.
