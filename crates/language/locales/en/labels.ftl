## The words of the method, as labels

standing = { $standing ->
    [prospect] Prospect
    [customer] Customer
    [non_buyer] Non-buyer
   *[partner] Partner
}
tier = { $tier ->
    [A] A
    [B] B
   *[C] C
}
role = { $role ->
    [rep] Rep
    [manager] Manager
   *[admin] Admin
}
interaction-kind = { $kind ->
    [call] Call
    [meeting] Meeting
    [email] E-mail
    [text] Text
    [visit] Visit
    [testimonial] Testimonial
   *[note] Note
}
moment-kind = { $kind ->
    [gave_referral] Just gave a referral
    [rescue] You saved them
    [testimonial] Sent a testimonial
    [praise] Praised you
    [close] Bought
    [project_completed] Project finished
    [licence_due] Asked you to ask today
    [association] Joined an association
   *[no_sale] Said no
}
stage = { $stage ->
    [captured] Captured
    [introduced] Introduced
    [contacted] Contacted
    [met] Met
    [won] Won
    [lost] Lost
   *[no_response] No response
}
# Within a sentence
stage-inside = { $stage ->
    [captured] captured
    [introduced] introduced
    [contacted] contacted
    [met] met
    [won] won
    [lost] lost
   *[no_response] no response
}
follow-up-kind = { $kind ->
    [licence_to_ask] Ask for referrals
    [contact_the_referral] Get in touch
    [call_the_non_buyer] Call to thank
    [thank_the_referrer] Say thank you
    [inform_of_the_win] Tell them it was won
    [promise] Keep your promise
    [thank_with_gift] Thank with a gift
    [thank_up_the_chain] Thank for the whole chain
    [inform_the_referrer] Keep them informed
    [ask_for_the_happy_call] Ask for the happy call
    [ask_to_publish] Ask to publish
    [attend] Attend
    [stay_in_touch] Stay in touch
    [reciprocate] Give back
    [silence_alarm] Nobody has called yet
    [prepare_for_event] Prepare the event
    [after_the_event] Log whom you met
    [birthday] Send birthday wishes
    [deal_anniversary] Mark the anniversary of a deal
    [ask_what_came_of_it] Ask what came of it
   *[other] Follow-up
}
# Within a sentence
follow-up-inside = { $kind ->
    [licence_to_ask] ask for referrals
    [contact_the_referral] get in touch
    [call_the_non_buyer] call to thank
    [thank_the_referrer] say thank you
    [inform_of_the_win] tell them it was won
    [promise] keep your promise
    [thank_with_gift] thank with a gift
    [thank_up_the_chain] thank for the whole chain
    [inform_the_referrer] keep them informed
    [ask_for_the_happy_call] ask for the happy call
    [ask_to_publish] ask to publish
    [attend] attend
    [stay_in_touch] stay in touch
    [reciprocate] give back
    [silence_alarm] nobody has called yet
    [prepare_for_event] prepare the event
    [after_the_event] log whom you met
    [birthday] send birthday wishes
    [deal_anniversary] mark the anniversary of a deal
    [ask_what_came_of_it] ask what came of it
   *[other] follow-up
}
letter-kind = { $kind ->
    [thank_you] Thank-you
    [update] How it went
    [first_contact] First contact
    [introduction] Introduction of both
    [forwardable_note] Note to pass on
    [happy_call] Ask for the happy call
   *[permission] Ask to publish
}
letter-state = { $state ->
    [queued] On its way
    [sending] Being sent
    [handed] With you
    [sent] Sent
    [failed] Not sent
    [unknown] Perhaps sent
   *[withdrawn] Taken back
}

## In the rep's own calendar

feed-name = Who Else? – { $name }
# what: the kind of follow-up; whom: a name or initials
feed-title = { $what }: { $whom }
feed-promise = Promise
