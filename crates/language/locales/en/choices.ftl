## What there is to choose from in forms

# Why somebody may be contacted
choice-basis = { $basis ->
    [told] They know that I will call
    [named] They were named to me
    [relationship] We know each other
   *[unknown] Not known yet
}
# What somebody is to us
choice-standing = { $standing ->
    [prospect] Prospect
    [customer] Customer
    [non_buyer] Non-buyer
   *[partner] Partner
}
# How often to stay in touch, under a letter from A to C
choice-tier-days = every { $days } days
# What kind of conversation it was
choice-interaction = { $kind ->
    [call] Call
    [meeting] Meeting
    [email] E-mail
    [text] Text
    [visit] Visit
    [testimonial] Testimonial
   *[note] Note
}
# What happened in a conversation that makes it a good moment to ask for referrals
choice-moment = { $kind ->
    [gave_referral] Just gave a referral
    [rescue] You saved them
    [testimonial] Sent a testimonial
    [praise] Praised you
    [close] Bought
    [project_completed] Project finished
    [licence_due] Asked you to ask today
    [association] Joined an association
    [no_sale] Said no
   *[none] Nothing special
}
# How far a referral has come
choice-stage = { $stage ->
    [captured] Captured
    [introduced] Introduced
    [contacted] Contacted
    [met] Met
    [won] Won
    [lost] Lost
   *[no_response] No response
}
# What a member of the office may do
choice-role = { $role ->
    [manager] Manager
    [admin] Admin
   *[rep] Rep
}

## Countries and currencies, by their codes (ISO 3166, ISO 4217)

choice-region = { $code ->
    [US] United States
    [GB] United Kingdom
    [IE] Ireland
    [AU] Australia
    [NZ] New Zealand
    [CA] Canada
    [IN] India
    [ZA] South Africa
    [SG] Singapore
    [AE] United Arab Emirates
    [AT] Austria
    [BE] Belgium
    [BR] Brazil
    [CH] Switzerland
    [CZ] Czechia
    [DE] Germany
    [DK] Denmark
    [ES] Spain
    [FI] Finland
    [FR] France
    [IT] Italy
    [JP] Japan
    [MX] Mexico
    [NL] Netherlands
    [NO] Norway
    [PL] Poland
    [PT] Portugal
   *[SE] Sweden
}
choice-currency = { $code ->
    [USD] US dollar
    [GBP] Pound sterling
    [EUR] Euro
    [AUD] Australian dollar
    [NZD] New Zealand dollar
    [CAD] Canadian dollar
    [INR] Indian rupee
    [ZAR] South African rand
    [SGD] Singapore dollar
    [AED] UAE dirham
    [BRL] Brazilian real
    [CHF] Swiss franc
    [CZK] Czech koruna
    [DKK] Danish krone
    [HKD] Hong Kong dollar
    [JPY] Japanese yen
    [MXN] Mexican peso
    [NOK] Norwegian krone
    [PLN] Polish złoty
   *[SEK] Swedish krona
}
