## The coach in the settings

coach-title = The coach
# Below its name in the menu
coach-menu = Your wordings, answers and ideal clients
coach-lead = What it says on the Ask screen. Change it, add your own, and see what brings names.
# Navigation within the coach, for screen readers
coach-parts = The coach
coach-wordings = Wordings
coach-objections = If they say…
coach-prompters = Whom to think of
coach-briefs = Ideal clients
coach-add-wording = New wording
coach-add-objection = New objection
coach-add-prompter = New one to think of
coach-change = Change
coach-hide = Hide
coach-show = Use again
coach-hidden = hidden
coach-source-changed = yours, in place of a built-in one
coach-source-own = yours
coach-source-shared = yours, shared with the office
coach-source-office = shared by { $by }
# Who it is for, and where it comes from: "Somebody at a company, yours"
coach-line-detail = { $audience }, { $source }
coach-occasion = { $occasion ->
    [gave_referral] They named somebody just now
    [rescue] You saved them
    [testimonial] They wrote a testimonial
    [praise] They praised you
    [close] They bought
    [project_completed] The work is finished
    [licence_due] The day they asked you to ask again
    [association] They joined a group or told of an event
    [no_sale] They said no
    [unprompted] Out of the blue
   *[any] Whenever
}
coach-audience = { $audience ->
    [business] Somebody at a company
    [individual] A private person
   *[both] Anybody
}
# How many wordings are for an occasion
coach-how-many = { $count ->
    [one] 1 wording
   *[other] { $count } wordings
}

## How a wording did. Few asks say nothing, and are not to look as if they did.

coach-counts-none = Not used yet.
coach-counts-few = { $asks ->
    [one] 1 ask so far (names: { $names }): too few to say.
   *[other] { $asks } asks so far, { $brought } brought names (names: { $names }): too few to say.
}
coach-counts-enough = { $brought } of { $asks } asks brought names, { $names } in all. Most likely { $from } to { $to } of 100 such asks bring names.

## Writing one

coach-new-wording-title = A wording of your own
coach-change-wording-title = Change the wording
coach-new-objection-title = Something they say
coach-change-objection-title = Change the answer
coach-new-prompter-title = Somebody to think of
coach-change-prompter-title = Change whom to think of
coach-occasion-label = When
coach-audience-label = For whom
coach-words-label = Your words
coach-words-hint = Write { $fact } where it stands for something. What stands in [square brackets] is left out when it isn’t known.
coach-said-label = They say
coach-answer-label = You answer
coach-prompter-label = Whom
coach-prompter-hint = As you would say it: “parents at the school”.
coach-facts = What you can write
coach-fact = { $fact ->
    [issue] the issue you solved, in their words
    [product] what they bought, or looked at
    [company] where they work
    [industry] what their company does
    [relationship] how you know each other
    [words] what they said, word for word
    [first_name] their first name
   *[brief] whom you help best: the sentence of the ideal client
}
coach-share = For the whole office
coach-save = Save
coach-check = Check the words
coach-back-to-original = Back to the original
coach-remove = Remove
coach-example = Said to Ana
coach-example-name = Ana
coach-example-company = Northside Dental
coach-example-issue = toner always runs out on Mondays
coach-example-product = copier lease
coach-example-words = you saved our week
coach-example-industry = dentists
coach-example-relationship = neighbour
coach-example-brief = I help practices whose printers fail when the waiting room is full.
coach-said-saved = Kept.
coach-said-saved-marked = Kept as it is. Some words are marked; you decide.
coach-said-hidden = Hidden. It is not offered any more.
coach-said-shown = It is offered again.
coach-said-original = The original is back.
coach-said-removed = Removed.

## The phrase check

phrases-title = Marked words
phrases-fine = Nothing to mark: it opens a conversation.
phrases-better = Better words
phrases-use = Use these words
phrases-too-long = That is too long to check. Shorten it, or check a part.
phrases-why = { $kind ->
    [blunt] It asks them to find you a buyer. Name the problem you solved instead.
    [direct] It asks for names as such. Describe who you help, and names come by themselves.
    [limiting] It tells them to stop after one or two. Leave it open.
    [begging] It asks for your sake. They help people they know, not your figures.
    [closed] It can be answered “no”, and mostly is. Ask who, not whether.
    [presumptuous] It takes their goodwill for granted. Let them offer.
   *[pushy] It presses them. A name given under pressure is no introduction.
}

## Ideal clients

briefs-lead = Whom you help best, product by product. The coach says it first; new cards and first letters begin with it.
briefs-add = New ideal client
briefs-none = No ideal client yet.
briefs-none-why = One sentence is enough: “I help bakeries whose ovens fail on a Friday.”
briefs-print = Print
briefs-print-all = Print them all
briefs-anything = Whatever it is
briefs-new-title = An ideal client
briefs-change-title = Change the ideal client
briefs-product = With which product?
briefs-product-hint = Empty: with whatever has no sentence of its own.
briefs-sentence = Whom do you help best?
briefs-sentence-hint = One sentence, as you would say it: “I help bakeries whose ovens fail on a Friday.”
briefs-signs = How does one notice them?
briefs-signs-hint = One a line: “they bake at night”, “the oven is older than the baker”.
briefs-not-for = Who is no fit?
briefs-not-for-hint = One a line. Saying it makes you believable.
briefs-sold-too = Also sold, without a sentence yet:
briefs-said-saved = Kept. The coach says it first.
briefs-said-removed = Removed.
briefs-sheet-title = Whom I help best
briefs-sheet-who-else = Who else?

## What can't be saved

coach-only-managers = Words for the whole office are shared by a manager.
coach-enough = { $count } are enough. Remove some first.
coach-said-missing = Write what they say, in their words.
coach-answer-missing = Write what you answer.
coach-prompter-missing = Write whom to think of: “parents at the school”.
briefs-only-managers = A brief for the whole office is shared by a manager.
briefs-twice = There is one for “{ $product }” already. Change that one.
briefs-twice-anything = There is one for whatever has none of its own already. Change that one.
coach-no-such-audience = There is no such audience.

# Wordings that can’t be read, with what to write instead. The facts in curly brackets are given; square brackets stand as they are.
template-empty = Write the words you say.
template-unknown = “{ $written }” is not known here. Write { $instead }, or one of: { $all }.
template-too-many-signs = Write a fact in one pair of curly brackets, { $example }; and what needs it in square brackets: [You told me about { $example }.]
template-fact-not-closed = A curly bracket is not closed after “{ $before }”. Write it like { $example }.
template-fact-not-opened = There is a closing curly bracket after “{ $before }” that was never opened. Write { $example }, or leave it out.
template-part-not-closed = A square bracket is not closed after “{ $before }”. Write ] where the part ends that may be left out.
template-part-not-opened = There is a closing square bracket after “{ $before }” that was never opened. Write [ where that part begins, or leave it out.
template-part-in-part = There is a square bracket within another after “{ $before }”. Close the first one before the next begins: [one part] [another].
template-part-without-fact = “{ $written }” has no fact in it, so it would always be said. Take the square brackets away, or put a fact in: [You said “{ $example }”.]
