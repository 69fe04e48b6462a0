## Letters as they are drafted for the rep, who edits and sends them (M22–M24, M34)
##
## Where a message has several variants by $turn, each is another way to say the same: no person gets the same words twice. There
## are five openings and four endings of each, so that twenty letters differ; a translation keeps as many.

# Several names: "Jane Doe, Carl Moss and Priya Shah"; most ends before the last
draft-and = { $most } and { $last }
draft-hello = Hello { $name },
draft-hello-nobody = Hello,
draft-hello-both = Hello { $name }, hello { $other },
draft-regards = Kind regards,
# The rep and where they work
draft-me-from = { $me } from { $office }
draft-me-of = { $me } of { $office }

## Thank-you

draft-thank-you-subject = Thank you
draft-thank-you-people = the people you named
draft-thank-you-opening = { $turn ->
    [0] Thank you for thinking of { $names }. It means a lot to me that you put your name behind my work.
    [1] I wanted to say thank you before the day is out: { $names } would not have crossed my path without you.
    [2] You made my day when you mentioned { $names }. Thank you.
    [3] Not many people take the time to think of others the way you did with { $names }. Thank you for that.
   *[4] A short note to thank you for { $names }. I know that you don't give out names lightly.
}
draft-thank-you-ending = { $turn ->
    [0] I will look after them as I would after you, and tell you how it goes.
    [1] They will hear that the idea came from you, and nothing will be pressed on them.
    [2] I will get in touch gently, and let you know what comes of it.
   *[3] You have my word that I treat them with care. You'll hear from me how it went.
}
draft-thank-you-won = { $names } went ahead with us, and that began with you.

## How it went

draft-update-subject = How it went with the people you named
draft-update-subject-one = About { $name }
draft-update-opening = { $turn ->
    [0] You should be the first to hear how it went.
    [1] A short word on what came of your introduction.
    [2] I promised to keep you informed, so here is where we are.
    [3] You opened a door for me; this is what lay behind it.
   *[4] Here is some news about what you started.
}
draft-update-line = { $stage ->
    [captured] I have { $name } down and will be in touch.
    [introduced] { $name } and I are introduced.
    [contacted] I have been in touch with { $name }.
    [met] { $name } and I have met.
    [won] { $name } and I are working together now. Thank you!
    [lost] It isn't the right thing for { $name }, and that is fine.
   *[no_response] I couldn't reach { $name }, and leave it at that.
}
draft-update-nothing = There is nothing new yet; I'll tell you as soon as there is.
draft-update-ending = { $turn ->
    [0] Thank you again for thinking of me.
    [1] None of it would have happened without you.
    [2] I am grateful that you trusted me with this.
   *[3] If you hear something from that side, I'd be glad to know.
}

## First contact

draft-first-subject = { $referrer } suggested that I write
draft-first-subject-nobody = A word from { $me }
draft-first-nobody = I am { $me }. I would like to find out whether I can be of any use to you.
draft-first-opening = { $turn ->
    [0] { $referrer } thought that we should know each other. I am { $me }.
    [1] I am writing because { $referrer } mentioned you. I am { $me }.
    [2] { $referrer } was kind enough to tell me about you. I am { $me }.
    [3] Your name came up when I spoke with { $referrer }. I am { $me }.
   *[4] { $referrer } and I have worked together, and they thought of you. I am { $me }.
}
draft-first-use = Is what I do of any use to you? I don't know yet, and would like to ask you two or three questions to find out.
draft-first-issue = What we solved for them: { $issue }. Are you facing the same issue? If so I can tell you what worked; if not, we both know.
draft-first-ending = { $turn ->
    [0] If it isn't for you, tell me so and I leave it there.
    [1] A short no is a good answer too.
    [2] There is nothing you have to do; a line whenever it suits you is plenty.
   *[3] If now is the wrong time, tell me when a better one would be.
}
# Where the law wants the source of somebody's data told
draft-first-source = I have your name and how to reach you from { $referrer }. If you'd rather not hear from me, a word is enough: I will delete both and not write again.

## Introduction of both

draft-introduction-subject = { $other } and { $me }
draft-introduction-opening = { $turn ->
    [0] { $referrer }, thank you for bringing us together. { $referred }, it's good to meet you this way.
    [1] { $referred }, { $referrer } suggested that we talk, so I am writing to you both.
    [2] { $referrer }, as you suggested, I am putting { $referred } and myself in touch. { $referred }, hello!
    [3] { $referred }, { $referrer } thinks highly of you. { $referrer }, thank you for the idea.
   *[4] As { $referrer } proposed, here is a line to the two of you.
}
draft-introduction-me = I am { $me }.
draft-introduction-solved = I am { $me }. What { $referrer } and I solved: { $issue }.
draft-introduction-ending = { $turn ->
    [0] { $referred }, when would be a good time for ten minutes?
    [1] { $referred }, would a short call this week or next suit you?
    [2] { $referred }, is it of any use to you to talk about it? If not, no harm done.
   *[3] { $referred }, just answer to me alone, so that we leave our friend in peace.
}

## Note to pass on, in the referrer's voice

draft-note-subject = A note for { $name }
draft-note-somebody = them
draft-note-opening = { $turn ->
    [0] You said you would rather have a word with { $referred } first. Here are a few lines that you can pass on, in your own words.
    [1] So that it costs you no time: this is what you might send to { $referred }. Change it as you like.
    [2] Below is a note for { $referred }, as you would say it. Please make it yours.
    [3] Thank you for offering to ask { $referred }. You are welcome to use these lines.
   *[4] Here is something short to forward to { $referred }, if you still think it is a good idea.
}
draft-note-hello = Hi { $referred }
draft-note-hello-nobody = Hi
draft-note = “{ $hello }, I have been working with { $me } and was well looked after. It made me think of you. If you are facing something similar, have a word with them; if not, no harm done.{ $reach }”
draft-note-solved = “{ $hello }, I have been working with { $me } on this: { $issue }. It made me think of you. If you are facing something similar, have a word with them; if not, no harm done.{ $reach }”
# Stands at the end of the note; begins with a blank
draft-note-reach = {" "}Here is how: { $reach }.
draft-note-ending = { $turn ->
    [0] And do tell me how it went, whichever way.
    [1] I won't write to them before I hear from you.
    [2] Take your time; I wait for your word.
   *[3] If you'd rather leave it, that is fine too.
}

## Asking for the happy call

draft-happy-subject = A word to { $name }
draft-happy-opening = { $turn ->
    [0] Now that it works for you, may I ask you a small favour?
    [1] I hope you are as happy with it as I am to have you with us.
    [2] There is somebody who would love to hear how you are getting on.
    [3] One thing would make somebody's day.
   *[4] You remember how we came to know each other.
}
draft-happy = { $referrer } thought of you, and told me that a call from you would be welcome. Would you ring { $name } and say in your own words how it has been?
draft-happy-ending = { $turn ->
    [0] It takes two minutes, and they'd be delighted.
    [1] Only if you feel like it, of course.
    [2] And if something isn't as it should be, tell me first, please.
   *[3] Thank you, whatever you decide.
}

## Permission to publish

draft-permission-subject = May we quote you?
draft-permission-opening = { $turn ->
    [0] Thank you for what you wrote about us. I have read it more than once.
    [1] What you said about our work has made the rounds here. Thank you.
    [2] Your kind words mean a great deal to us.
    [3] I keep thinking of what you told us.
   *[4] It isn't every day that somebody says such a thing.
}
draft-permission = May we show it to others, with your name or without?
draft-permission-said = May we show it to others, with your name or without? “{ $words }”
draft-permission-ending = { $turn ->
    [0] If you'd rather not, it stays between us.
    [1] You may change any word of it first.
    [2] You can take it back at any time.
   *[3] A yes or a no in one line is all I need.
}
