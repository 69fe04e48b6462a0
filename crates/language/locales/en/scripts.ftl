## What the coach says (M6, M7, M10, M12).
##
## Words with facts in them: { $issue } and the like stay as they are in another language. What stands in square brackets
## is left out when a fact in it isn't known; a wording with an unknown fact outside of them isn't offered.
## Facts: $issue, $product, $company, $industry, $relationship, $words (what they said), $first_name, $brief (a sentence).

# The marks around words of theirs, and whether such words run on in small letters (yes, no).
script-quote-open = “
script-quote-close = ”
script-lowers-first = yes

## Said first: a good fit, and what happens to a person they name. The first that can be said is.

script-educate-1 = Most of my work comes from people like you. { $brief } When you mention somebody I don’t pounce: I say you thought of them, ask whether it is any use to them, and leave it there if not.
script-educate-2 = Most of my work comes from people like you. I help people who have the same trouble: { $issue }. When you mention somebody I don’t pounce: I say you thought of them, ask whether it is any use to them, and leave it there if not.
script-educate-3 = Most of my work comes from people like you. I help people who need what you looked at with us: { $product }. When you mention somebody I don’t pounce: I say you thought of them, ask whether it is any use to them, and leave it there if not.
script-educate-4 = Most of my work comes from people like you. I help people who want this sorted out properly. When you mention somebody I don’t pounce: I say you thought of them, ask whether it is any use to them, and leave it there if not.

## Praise

script-praise-business-1 = [{ $first_name }, ]it is good to hear that you are happy.[ You said: “{ $words }”.] Is there someone else at { $company }, or somebody that you know elsewhere, facing the same issue[, { $issue }]?
script-praise-business-2 = You said “{ $words }”, and that made my day. Who else at { $company }, or among the firms you work with, still has the same trouble[: { $issue }]?
script-praise-individual-1 = [{ $first_name }, ]it is good to hear that you are happy.[ You said: “{ $words }”.] Is there someone you know – a friend, family, somebody you work with – facing the same issue[, { $issue }]?
script-praise-individual-2 = You said “{ $words }”, and that made my day. Who else comes to mind, at home or at work, who still has the same trouble[: { $issue }]?

## Testimonial

script-testimonial-business-1 = [{ $first_name }, ]thank you for what you wrote about us.[ “{ $words }” stayed with me.] Is there someone else at { $company }, or somebody that you know elsewhere, facing the same issue[, { $issue }]?
script-testimonial-business-2 = What you wrote will help somebody decide who is where you were. Who comes to mind when you read it again: who else is facing the same issue[, { $issue }]?
script-testimonial-individual-1 = [{ $first_name }, ]thank you for what you wrote about us.[ “{ $words }” stayed with me.] Is there someone you know – a friend, family, somebody you work with – facing the same issue[, { $issue }]?
script-testimonial-individual-2 = What you wrote will help somebody who is where you were. Who did you have in mind while you wrote it: who else is facing the same issue[, { $issue }]?

## They gave a referral just now

script-gave-referral-both-1 = [{ $first_name }, ]thank you for thinking of somebody just now. It sounds as if you meet people like that. Who else comes to mind who is facing the same issue[, { $issue }]?
script-gave-referral-both-2 = Thank you, I’ll look after them. While you have them before your eyes: who else is in the same boat[, with { $issue }]?
script-gave-referral-business-3 = Thank you, I’ll look after them. And around { $company }: who else – a customer of yours, a supplier, a branch – is facing the same issue[, { $issue }]?

## Rescue

script-rescue-business-1 = [{ $first_name }, ]I’m glad we could get you out of that.[ You said: “{ $words }”.] Is there someone else at { $company }, or somebody that you know elsewhere, facing the same issue[, { $issue }]?
script-rescue-business-2 = That was a bad day, and I’m glad it is over. Who else in your business could it happen to tomorrow: who has the same trouble[, { $issue },] and nobody to call?
script-rescue-individual-1 = [{ $first_name }, ]I’m glad we could get you out of that.[ You said: “{ $words }”.] Is there someone you know – a friend, family, a neighbour – facing the same issue[, { $issue }]?
script-rescue-individual-2 = That was a bad day, and I’m glad it is over. Who else among your family, friends and neighbours is facing the same trouble[, { $issue },] with nobody to call?

## They joined a group or told of an event

script-association-both-1 = [{ $first_name }, ]you told me about the group you joined.[ You said: “{ $words }”.] Who of the people there is facing the same issue[, { $issue }]? And how do I best meet them: through you, or by coming along one time?
script-association-both-2 = The group you spoke of sounds like people I can be of use to. Who is the person there who is facing what you had[: { $issue }], and what would be the best way to meet them?

## The work is done

script-project-completed-business-1 = [{ $first_name }, ]now that the work is done, I hope it does what you wanted. Is there someone else at { $company }, or somebody that you know elsewhere, facing the same issue[, { $issue }]?
script-project-completed-business-2 = Now that it is done: who asked you about it while it was going on? Who else, in the house or outside, is facing the same issue[, { $issue }]?
script-project-completed-individual-1 = [{ $first_name }, ]now that the work is done, I hope it does what you wanted. Is there someone you know – a friend, family, a neighbour – facing the same issue[, { $issue }]?
script-project-completed-individual-2 = Now that it is done: who asked you about it while it was going on? Who else, a neighbour or a friend, is facing the same issue[, { $issue }]?

## They bought

script-close-business-1 = [{ $first_name }, ]thank you for your trust. I’m glad we are doing this together. Is there someone else at { $company }, or somebody that you know elsewhere, facing the same issue[, { $issue }]?
script-close-business-2 = You took your time over this, and you know by now what to look for. Who else do you know who is facing the same issue[, { $issue }], and would be glad of what you found out?
script-close-individual-1 = [{ $first_name }, ]thank you for your trust. I’m glad we are doing this together. Is there someone you know – a friend, family, somebody you work with – facing the same issue[, { $issue }]?
script-close-individual-2 = You took your time over this, and you know by now what to look for. Who else, among friends or family, is facing the same issue[, { $issue }]?

## They said no

script-no-sale-business-1 = [{ $first_name }, ]it’s fine that this isn’t for you, and I’d rather you told me so. Let me ask you something else: is there someone else at { $company }, or somebody that you know elsewhere, facing the same issue[, { $issue }]?
script-no-sale-business-2 = That settles it for you, and there are no hard feelings. You know your line of work[, { $industry },] far better than I do: who else is facing the same issue[, { $issue }]?
script-no-sale-individual-1 = [{ $first_name }, ]it’s fine that this isn’t for you, and I’d rather you told me so. Let me ask you something else: is there someone you know – a friend, family, somebody you work with – facing the same issue[, { $issue }]?
script-no-sale-individual-2 = That settles it for you, and there are no hard feelings. Who else comes to mind, among friends or at work, who is facing the same issue[, { $issue }]?

## The day of a licence to ask

script-licence-due-business-1 = [{ $first_name }, ]you told me to ask you again by now, so here I am. How has it been going?[ You said: “{ $words }”.] Is there someone else at { $company }, or somebody that you know elsewhere, facing the same issue[, { $issue }]?
script-licence-due-business-2 = I wrote today down when we last spoke, because you wanted to see results first. What have you seen since? And who else, at { $company } or outside, is facing the same issue[, { $issue }]?
script-licence-due-individual-1 = [{ $first_name }, ]you told me to ask you again by now, so here I am. How has it been going?[ You said: “{ $words }”.] Is there someone you know – a friend, family, somebody you work with – facing the same issue[, { $issue }]?
script-licence-due-individual-2 = I wrote today down when we last spoke, because you wanted to see results first. What have you seen since? And who else, at home or at work, is facing the same issue[, { $issue }]?

## No moment led here

script-unprompted-business-1 = [{ $first_name }, ]there is something I would like to ask you. Is there someone else at { $company }, or somebody that you know elsewhere, facing the same issue[, { $issue }]?
script-unprompted-business-2 = I thought of you this week, because I am looking for people in the place where you were[, with { $issue }]. Who else around { $company } is facing the same issue?
script-unprompted-individual-1 = [{ $first_name }, ]there is something I would like to ask you. Is there someone you know – a friend, family, somebody you work with – facing the same issue[, { $issue }]?
script-unprompted-individual-2 = I thought of you this week, because I am looking for people in the place where you were[, with { $issue }]. Who else, among family, friends and neighbours, is facing the same issue?

## Beside the ask

# To somebody who gave names before.
script-gave-before = You have thought of people before, and it helped them. Thank you for that.
script-who-else = Who else?
# The first that can be said is.
script-events-1 = Which business functions or conferences could I attend to meet others facing this[, { $issue }]?
script-events-2 = Which business functions or conferences could I attend to meet others in the same position?
script-thanks-1 = Thank you, { $first_name }, that means a lot. I’ll look after them and tell you how it goes.
script-thanks-2 = Thank you, that means a lot. I’ll look after them and tell you how it goes.
script-happy-call = If it works out for them, may they call you and tell you how happy they are?

## A better question in the place of a blunt one (M8). The first that can be said is.

script-better-1 = Who else at { $company }, or that you know elsewhere, is facing the same issue[, { $issue }]?
script-better-2 = Who else comes to mind, among friends, family and the people you work with, who is facing the same issue[, { $issue }]?
script-better-3 = Who else comes to mind who is facing the same issue[, { $issue }]?

## What they may say, and answers (M12)

script-objection-nobody-said = I don’t know anyone.
script-objection-nobody-answer = That’s fair, it’s hard to think of people on the spot. Let me name a few groups, and you just tell me whether a face comes up.
script-objection-too-early-said = It’s too early. I want to see results first.
script-objection-too-early-answer = I’d want that too. May I ask you again once you have seen 60 or 90 days of it? I’ll call on that very day.
script-objection-no-names-said = I don’t give out names.
script-objection-no-names-answer = I respect that. I’d never call anybody out of the blue: whoever you mention hears from you first, and I’m there if they have a question.
script-objection-ask-first-said = Let me ask them first.
script-objection-ask-first-answer = That’s the best way. I’ll write you two sentences that you can forward in your own words, and you tell me how it went.
script-objection-grabby-said = Isn’t this a bit grabby?
script-objection-grabby-answer = I understand. I’m only looking for people with the problem we just solved for you. If it isn’t a fit I tell them so, and they lose nothing.
script-objection-what-happens-said = What will you do with their names?
script-objection-what-happens-answer = I get in touch once, say that you thought of them, and ask whether it is any use. You hear from me how it went, whatever comes of it.

## Whom to think of (M7)

script-prompter-business-1-group = In the company
script-prompter-business-1-1 = someone else in the company
script-prompter-business-1-2 = another branch or department
script-prompter-business-2-group = Around the company
script-prompter-business-2-1 = competitors
script-prompter-business-2-2 = customers
script-prompter-business-2-3 = vendors
script-prompter-business-2-4 = association members
script-prompter-individual-1-group = Close by
script-prompter-individual-1-1 = family
script-prompter-individual-1-2 = friends
script-prompter-individual-1-3 = neighbours
script-prompter-individual-2-group = Through work
script-prompter-individual-2-1 = business associates
script-prompter-individual-2-2 = people at a club or association
# The group of a rep's own.
script-prompter-own-group = Of your own
