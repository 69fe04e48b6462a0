## Around every page

frame-description = Whom to ask, what was promised, and who else.
frame-skip = Skip to content
# Label of the navigation, for screen readers
frame-places = Main
# After a number: "3 promises due"
frame-promises-due = promises due
frame-find = Find
frame-no-network = No network. What you have typed stays here; save again when you are back.
frame-hide = Hide this message

place-today = Today
place-people = People
place-ask = Ask
place-capture = Capture
place-lists = Lists
place-numbers = Numbers
place-more = Menu

## On many pages

save = Save
saved = Saved.
undo = Undo
cancel = Cancel
