## What there is to choose from in forms

# Why somebody may be contacted
choice-basis = { $basis ->
    [told] They know that I will call
    [named] They were named to me
    [relationship] We know each other
   *[unknown] Not known yet
}
# In the place of a moment to ask
choice-no-moment = Nothing special
# How often to stay in touch, under a letter from A to C
choice-tier-days = every { $days } days

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
