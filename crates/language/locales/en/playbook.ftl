## The rules of the playbook, in one sentence each

rule-sentence = { $rule ->
    [ask_after_the_close] When a deal is won, ask the new customer while the feeling is fresh, whoever they came from.
    [ask_after_the_no] When somebody says no, ask anyway: it takes the pressure off them and shows confidence.
    [ask_again_while_they_give] When somebody has just named people and has not run out, ask for all the others now.
    [ask_for_the_happy_call] Seven days after a referral bought, ask the new customer to call their referrer, if the referrer allowed it.
    [ask_to_publish] When a testimonial comes in, ask within two days whether it may be published.
    [attend] When somebody mentions an association or event, attend on its day, or ask for an introduction within seven days.
    [call_the_non_buyer] Each time somebody that a non-buyer referred buys, call the non-buyer on the next business day and thank them again.
    [contact_the_referral] Get in touch with a referred person within one business day of their being named.
    [inform_of_the_win] Tell the referrer the same day that their referral bought, and thank them.
    [inform_the_referrer] Tell the referrer within two days when their referral was contacted, met, lost or never answered; several updates go in one.
    [licence_day_comes] On the day of a licence to ask, open the moment to ask; it never expires.
    [licence_to_ask] When somebody says “not yet, ask me in 90 days”, ask on exactly that day, whatever weekday it is.
    [reciprocate] Thirty days after somebody's first referral, give something back if they have received nothing yet.
    [silence_alarm] When a referral has not been contacted for three business days, tell the rep and the manager.
    [stay_in_touch] Stay in touch with every customer and referrer: every 30, 60 or 90 days by tier, counted from the last touch of any kind.
    [thank_the_referrer] Thank whoever gave you names on the same day, once for all the names.
    [thank_up_the_chain] When somebody buys at the end of a chain of referrals, thank within three days whoever began the chain.
    [prepare_for_event] Three days before an event you go to, ask whoever recommended it who will be there that you should meet.
    [after_the_event] The day after an event you went to, log whom you met, and thank whoever recommended it.
    [birthday] On the birthday of a customer or referrer, send them your wishes.
    [deal_anniversary] A year after a deal was won, and every year after, ask how it serves them.
    [ask_what_came_of_it] Three weeks after you brought two people together, ask the one who needed something what came of it.
   *[thank_with_gift] When somebody's referral buys, thank them with a gift within three days, where that is allowed.
}
