## Lo que se elige en los formularios

choice-basis = { $basis ->
    [told] Saben que voy a llamar
    [named] Me dieron su nombre
    [relationship] Ya nos conocemos
   *[unknown] Aún no se sabe
}
choice-no-moment = Nada especial
choice-tier-days = { $days ->
    [1] cada día
   *[other] cada { $days } días
}

choice-region = { $code ->
    [US] Estados Unidos
    [GB] Reino Unido
    [IE] Irlanda
    [AU] Australia
    [NZ] Nueva Zelanda
    [CA] Canadá
    [IN] India
    [ZA] Sudáfrica
    [SG] Singapur
    [AE] Emiratos Árabes Unidos
    [AT] Austria
    [BE] Bélgica
    [BR] Brasil
    [CH] Suiza
    [CZ] Chequia
    [DE] Alemania
    [DK] Dinamarca
    [ES] España
    [FI] Finlandia
    [FR] Francia
    [IT] Italia
    [JP] Japón
    [MX] México
    [NL] Países Bajos
    [NO] Noruega
    [PL] Polonia
    [PT] Portugal
   *[SE] Suecia
}
choice-currency = { $code ->
    [USD] dólar estadounidense
    [GBP] libra esterlina
    [EUR] euro
    [AUD] dólar australiano
    [NZD] dólar neozelandés
    [CAD] dólar canadiense
    [INR] rupia india
    [ZAR] rand sudafricano
    [SGD] dólar de Singapur
    [AED] dírham de los EAU
    [BRL] real brasileño
    [CHF] franco suizo
    [CZK] corona checa
    [DKK] corona danesa
    [HKD] dólar de Hong Kong
    [JPY] yen japonés
    [MXN] peso mexicano
    [NOK] corona noruega
    [PLN] esloti polaco
   *[SEK] corona sueca
}
