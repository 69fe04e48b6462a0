## Was es in Formularen zu wählen gibt

choice-basis = { $basis ->
    [told] Sie wissen, dass ich anrufe
    [named] Sie wurden mir genannt
    [relationship] Wir kennen uns
   *[unknown] Noch nicht bekannt
}
choice-no-moment = Nichts Besonderes
choice-tier-days = { $days ->
    [1] jeden Tag
   *[other] alle { $days } Tage
}

choice-region = { $code ->
    [US] Vereinigte Staaten
    [GB] Vereinigtes Königreich
    [IE] Irland
    [AU] Australien
    [NZ] Neuseeland
    [CA] Kanada
    [IN] Indien
    [ZA] Südafrika
    [SG] Singapur
    [AE] Vereinigte Arabische Emirate
    [AT] Österreich
    [BE] Belgien
    [BR] Brasilien
    [CH] Schweiz
    [CZ] Tschechien
    [DE] Deutschland
    [DK] Dänemark
    [ES] Spanien
    [FI] Finnland
    [FR] Frankreich
    [IT] Italien
    [JP] Japan
    [MX] Mexiko
    [NL] Niederlande
    [NO] Norwegen
    [PL] Polen
    [PT] Portugal
   *[SE] Schweden
}
choice-currency = { $code ->
    [USD] US-Dollar
    [GBP] Pfund Sterling
    [EUR] Euro
    [AUD] Australischer Dollar
    [NZD] Neuseeland-Dollar
    [CAD] Kanadischer Dollar
    [INR] Indische Rupie
    [ZAR] Südafrikanischer Rand
    [SGD] Singapur-Dollar
    [AED] VAE-Dirham
    [BRL] Brasilianischer Real
    [CHF] Schweizer Franken
    [CZK] Tschechische Krone
    [DKK] Dänische Krone
    [HKD] Hongkong-Dollar
    [JPY] Japanischer Yen
    [MXN] Mexikanischer Peso
    [NOK] Norwegische Krone
    [PLN] Polnischer Złoty
   *[SEK] Schwedische Krone
}
