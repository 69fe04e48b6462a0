use std::sync::LazyLock;

use super::WordSet;

/// Words that a job title ends on, and titles of one word. In lower case and without full stops.
pub(crate) static HEADS: LazyLock<WordSet> = LazyLock::new(|| HEADS_LIST.split_whitespace().collect());

/// Words that may stand before the last word of a job title.
pub(crate) static MODIFIERS: LazyLock<WordSet> =
    LazyLock::new(|| MODIFIERS_LIST.split_whitespace().collect());

/// Parts of a business: "VP Sales", "Head of Operations". Alone they are a title only after a name and a comma.
pub(crate) static DEPARTMENTS: LazyLock<WordSet> =
    LazyLock::new(|| DEPARTMENTS_LIST.split_whitespace().collect());

/// Titles that are family names as often: "Tom Baker".
pub(crate) static FAMILY_NAMES_TOO: LazyLock<WordSet> = LazyLock::new(|| {
    "contractor engineer doctor merchant vakil master sheriff bailey mayor chancellor usher proctor porter groom forrester \
     baker cook mason taylor tailor smith carpenter farmer butler fisher hunter parker porter potter weaver judge miller fuller gardener cooper \
     carter turner walker archer bishop king knight page steward shepherd sheppard barber chandler clerk clark coach constable dean driver \
     fowler glover major marshall masters palmer piper pope priest prior ranger sawyer singer spicer squire thatcher tanner trainer wright \
     deacon monk drummer leiter bookbinder buyer partner chef abbott bowman brewer collier cutler draper forester foreman franklin gardner harper merchant minister pilot doctor captain carver dyer slater sadler hooper packer setter sexton provost chancellor rector warden usher courier printer spinner rider miner hacker framer binder potter turner grocer butcher dock sorter lawyer coach"
        .split_whitespace()
        .collect()
});

/// Ends of job titles that are written in one word in other languages.
pub(crate) const ENDINGS: &[&str] = &[
    "-in-chief",
    "manager",
    "managerin",
    "direktor",
    "assistent",
    "assistentin",
    "medewerker",
    "adviseur",
    "inspektor",
    "vertreter",
    "spezialist",
    "techniker",
    "berater",
    "bestuurder",
    "leiter",
    "leiterin",
    "chef",
    "chefin",
    "fuhrer",
    "fuhrerin",
    "berater",
    "beraterin",
    "ingenieur",
    "ingenieurin",
    "meister",
    "meisterin",
    "anwalt",
    "anwaltin",
    "verkaufer",
    "makler",
    "handler",
];

/// Ends of English words for people who do something, for trades that no list has: "podiatrist", "beekeeper".
pub(crate) const TRADE_ENDINGS: &[&str] = &[
    "ologist", "iatrist", "metrist", "keeper", "maker", "grower", "wright", "smith", "monger", "dresser",
    "ician", "arian", "apist", "graphist", "ographer", "ist", "eer",
];

const HEADS_LIST: &str = "
subcontractor subcontractress conseiller conseillere courtier courtiere avocate pres treas co-pres co-president vice-chair co-chair coord cathaoirleach leas-chathaoirleach runai cisteoir leitung kassenwart kassier schriftfuhrer vorsitzender vorsitzende kassiererin physiotherapeut icemaker farmhand ranchhand stablehand inkoper verkoper convenor convener hoofd bedrijfsleider vertegenwoordiger leiter fotograf referent sachverstandiger redakteur redakteurin dolmetscher ubersetzer tierarzt tierarztin hausmeister polier meister gesellschafter prokuristin disponent kundenberater apotheker gerante expert-comptable franchisor duster crop-duster
gc kaiako tumuaki pharmacien pharmacienne notairesse boulangere kine infirmiere walker dog-walker handywoman plumberess tiler glazer farrierette quilter seamer pollster reseller integrator franchiser licensee licencee leaseholder freeholder
timekeeper gatekeeper goalkeeper peacekeeper bookmaker dressmaker cakemaker candlemaker shoemaker cordwainer luthier perfumer curer roaster chandler cellarman barman barmaid barkeep doorman bouncer usherette ringmaster stuntman
stagehand gaffer roadie lighting-designer choirmaster choirmistress bandmaster bandleader conductor percussionist bassist saxophonist flautist harpist soprano tenor baritone lyricist arranger muralist portraitist calligrapher engraver etcher
printmaker letterpress stonecarver thatcher dry-stone-waller waller hedgelayer ploughman dairymaid milkman iceman coalman fishwife whaler crofter smallholder beefarmer shepherdess herder herdsman cowboy cowgirl wrangler
anaesthesiologist orthotist prosthetist perfusionist histologist cytologist embryologist audiometrist optometrists phlebotomists kinesiologist reflexologist hypnotherapist hypnotist acupressurist ayurvedist herbologist lymphologist
scrutineer adjudicator ombudsman notetaker transcriber transcriptionist stenotypist indexer archivist lexicographer subtitler dubber voiceover announcer newsreader anchorman anchorwoman weatherman columnist correspondent pressman
quartermaster paymaster postmaster postmistress stationmaster harbourmaster harbormaster dockmaster wharfinger shunter trainman brakeman switchman flagman tugman ferryman boatman bargee lockkeeper lighthouse-keeper coastguard
rigger roughneck roustabout driller mudlogger blaster shotfirer caver quarryman sawyer sawmiller timberman treefeller arboriculturist treesurgeon nurseryman nurserywoman seedsman florist plantsman rosarian
telehandler crane-operator banksman slinger signaller steel-erector formworker shuttering-joiner groundworker ganger navvy asphalter kerbsetter pavior drainlayer pipelayer jetter desludger chimneysweep sweep
councilor selectman selectwoman assemblyman assemblywoman supervisor assessor collector prothonotary recorder coroner constable bailiff marshal ranger warden jailer jailor gaoler turnkey
mentor lifecoach wellness-coach careers-adviser matchmaker celebrant officiant gravedigger bellringer gabbai mohel shochet granthi muezzin
telecaller peon chowkidar dabbawala chaiwala paanwala kabadiwala thekedar arhtiya adhatiya
dir
celebrant hod super spark sparks marketeer estimator framer roofie techie foreperson bursar gaffer bailbondsman bondsman
leiterin sachbearbeiter sachbearbeiterin kaufmann kauffrau steuerberater steuerberaterin bauleiter geschaftsfuhrer geschaftsfuhrerin
fd pdg practitioner sergeant attendant payable receivable marshal aide generalist fruiterer greengrocer ironmonger fishmonger columnist negotiator liaison facilitator mediator underwriter producer controller dealer-principal bdc csm sdm scrummaster tech techie techs director-general salaryman salesmen supremo
publican concreter transporter notaire notary grazier seamstress stylist colorist colourist skipper prop propr barkeeper shopkeeper grocer haulier courier porter concierge bellhop
sommelier cheesemaker beekeeper farrier blacksmith cobbler tanner dyer knitter quilter upholsterer framer printer binder typesetter proofreader copywriter copyeditor illustrator animator
videographer filmmaker cinematographer editor producer screenwriter playwright novelist poet blogger podcaster vlogger influencer youtuber dj mc drummer guitarist pianist violinist cellist singer songwriter composer conductor
dancer choreographer actor actress comedian magician clown sculptor potter ceramicist jeweller jeweler goldsmith silversmith watchmaker clockmaker gunsmith saddler taxidermist florist horticulturist agronomist botanist
zoologist geologist geophysicist meteorologist astronomer physicist biologist microbiologist biochemist statistician mathematician economist sociologist anthropologist archaeologist historian archivist curator conservator translator
interpreter linguist philosopher theologian pastor priest minister rabbi imam vicar chaplain deacon deaconess bishop monk nun missionary preacher evangelist organist sexton verger undertaker mortician embalmer funeral-director coroner
toxicologist virologist epidemiologist immunologist pathologist neurologist nephrologist endocrinologist gastroenterologist pulmonologist rheumatologist ophthalmologist otolaryngologist audiologist hematologist haematologist orthopedist
neurosurgeon obstetrician neonatologist anaesthetist anesthetist geriatrician internist hospitalist phlebotomist sonographer radiographer doula acupuncturist naturopath homeopath herbalist masseuse masseur esthetician aesthetician beautician
cosmetologist manicurist barber hairdresser hairstylist groomer kennel breeder jockey trainer rancher farmer dairyman shepherd stockman drover shearer fisherman oysterman trapper hunter forester logger lumberjack ranger gamekeeper
groundskeeper greenkeeper lifeguard umpire referee scorer caddie golfer footballer cricketer swimmer cyclist boxer wrestler athlete sprinter gymnast sportsman bookie croupier
barista bartender waiter waitress server hostess host dishwasher caterer confectioner chocolatier patissier miller brewer brewmaster distiller winemaker vintner vigneron viticulturist restaurateur hotelier innkeeper landlady landlord
housekeeper cleaner janitor custodian caretaker maid nanny babysitter childminder carer caregiver au-pair butler valet chauffeur cabbie trucker lorry-driver bus-driver conductor stevedore longshoreman docker mariner bosun purser deckhand
steward stewardess aviator navigator astronaut controller dispatcher railwayman signalman lineman linesman cabler rigger scaffolder steeplejack roofer slater thatcher drywaller insulator paver plumber pipefitter steamfitter boilermaker
sheetmetalworker ironworker steelworker millwright toolmaker patternmaker machinist lathe-operator grinder polisher electroplater moulder foundryman smelter coppersmith locksmith gunsmith glassblower glazier stonemason stonecutter
tilesetter flooring-installer carpetfitter carpet-fitter kitchen-fitter shopfitter shop-fitter cabinetmaker cabinet-maker woodworker turner carver joiner shipwright boatbuilder sailmaker ropemaker wheelwright coachbuilder panelbeater panel-beater
sprayer signwriter sign-writer mechanic fitter tyre-fitter detailer valeter breaker recycler scrapper dealer hawker peddler vendor merchant trader stallholder wholesaler retailer stockist distributor importer exporter auctioneer
pawnbroker antiquarian bookseller newsagent tobacconist stationer draper haberdasher milliner tailor dressmaker couturier designer cutter presser launderer drycleaner tattooist piercer photographer optician optometrist dentist periodontist
endodontist prosthodontist denturist hygienist paralegal solicitor barrister attorney advocate lawyer conveyancer magistrate mediator arbitrator bailiff sheriff constable warden probation-officer investigator sleuth detective analyst
cryptographer hacker coder webmaster sysadmin devops tester scrum-master technologist futurist strategist marketer publicist spokesperson spokesman spokeswoman lobbyist campaigner activist organizer organiser fundraiser canvasser
volunteer politician congressman congresswoman councilman councilwoman councilmember alderman mayor governor senator legislator diplomat ambassador consul attache envoy trustee regent provost chancellor rector registrar bursar proctor
headmaster headmistress principal superintendent preceptor educator teacher kindergarten-teacher schoolteacher lecturer academic fellow postdoc scholar student undergraduate graduate intern trainee apprentice journeyman pupil cadet
recruit soldier sailor airman officer captain admiral commander veteran reservist guardsman paratrooper sniper gunner sapper firefighter fireman paramedic emt ambulance-driver
agent realtor realtors letting-agent estate-agent valuer appraiser assessor surveyor quantity-surveyor conveyor bookkeeper accountant auditor actuary underwriter broker stockbroker banker teller cashier treasurer comptroller financier
economist planner estimator expediter storekeeper storeman warehouseman packer picker loader forklift-driver checker inspector tester sampler grader sorter weigher operator operative worker labourer laborer handyman
wireman jointer plasterer renderer steelfixer steel-fixer bricky brickie sparky sparkie chippy chippie tradie truckie postie milko garbo muso plumbo dentist gp locum registrar houseman matron midwife nurse
gerente gerant gerente-general directeur directrice director directora jefe jefa encargado encargada administrador administradora abogado abogada medico medica dentista arquitecto arquitecta ingeniero ingeniera contador contadora vendedor
vendedora dueno duena propietario propietaria socio socia presidente presidenta secretaria secretario responsable responsabile proprietaire patronne associe associee avocat avocate medecin infirmier infirmiere ingenieur comptable
vendeur vendeuse acheteur acheteuse chef traiteur boulanger boulangere boucher charcutier coiffeur coiffeuse artisan menuisier plombier electricien macon jardinier titolare direttore direttrice amministratore avvocato
medico ingegnere architetto commercialista geometra idraulico elettricista falegname inhaber inhaberin eigentumer geschaftsfuhrer geschaftsfuhrerin vorstand prokurist rechtsanwalt rechtsanwaltin steuerberater arzt arztin zahnarzt zahnarztin
architekt lehrer lehrerin kaufmann kauffrau vertriebsleiter einkaufsleiter eigenaar directeur zaakvoerder bestuurder notaris advocaat tandarts huisarts makelaar boekhouder aannemer loodgieter vd saljare saljchef ekonomichef agare advokat lakare
daglig leder salgssjef eier direktor direktorka wlasciciel kierownik prezes dyrektor ksiegowy ksiegowa prawnik lekarz inzynier majitel reditel jednatel ugyvezeto igazgato tulajdonos dirigente gestor gestora diretor diretora advogado advogada
sarpanch tehsildar collector patwari munim karyakarta pradhan vakil vaidya pujari acharya pandit ustaad dhobi darzi halwai kirana-owner
preparator preserver restorer reviewer rider saleslady salesman saleswoman salesperson seller scientist shearer shopper sitter solderer splicer spinner stenographer stocker supplier tuner typist usher waxer weaver wrangler writer
workshop-manager shopowner shop-owner homeowner business-owner homemaker retiree pensioner entrepreneur founder-ceo solopreneur freelancer contractor
buyer scheduler merchandiser bookseller packer fundraiser demonstrator telemarketer closer setter prospector rainmaker
ceo cfo coo cto cio cmo cro cpo cso chro ciso cdo vp svp evp avp rvp gm agm dgm md bdm bdr sdr am kam gp rn lpn cna np pa pm hrbp cpa cfp cfa dds dvm jd dpo ea ra qs
president chairman chairwoman chair chairperson founder cofounder owner coowner proprietor proprietress partner principal director manager mgr supervisor superintendent
ifa officer head lead leader chief executive exec administrator admin coordinator co-ordinator specialist analyst consultant adviser advisor associate assistant asst secretary receptionist
clerk representative rep agent broker dealer trader buyer purchaser planner scheduler dispatcher estimator inspector surveyor appraiser assessor adjuster underwriter actuary auditor accountant bookkeeper
controller comptroller treasurer banker teller lender investor developer engineer programmer architect designer technician mechanic electrician plumber carpenter joiner builder roofer
painter decorator plasterer tiler welder machinist fabricator fitter installer contractor subcontractor handyman landscaper gardener arborist mason bricklayer glazier locksmith foreman forewoman
operator driver pilot captain sailor firefighter fireman policeman policewoman sheriff detective guard soldier veteran doctor physician surgeon dentist orthodontist hygienist optometrist optician pharmacist
chemist nurse midwife paramedic therapist physiotherapist physio psychologist psychiatrist counsellor counselor chiropractor podiatrist osteopath vet veterinarian dermatologist pediatrician paediatrician cardiologist
radiologist oncologist anesthesiologist gynecologist gynaecologist urologist dietitian nutritionist teacher professor lecturer tutor instructor trainer coach dean headmaster headmistress headteacher librarian scientist researcher
lawyer attorney solicitor barrister paralegal notary judge magistrate conveyancer realtor landlord landlady developer farmer rancher grazier grower fisherman baker butcher chef cook caterer barista bartender waiter waitress
restaurateur hotelier concierge hairdresser barber stylist beautician tailor jeweller jeweler florist photographer videographer journalist reporter editor writer author publisher translator interpreter artist musician
actor actress producer marketer recruiter copywriter strategist pastor priest minister rabbi imam vicar deacon mayor councillor councilman councilwoman senator governor ambassador commissioner trustee
volunteer student intern apprentice retiree entrepreneur freelancer contractor shopkeeper storekeeper retailer wholesaler distributor importer exporter merchandiser salesperson salesman saleswoman salesrep cashier
undertaker mortician steward stewardess purser custodian janitor cleaner caretaker housekeeper nanny childminder carer caregiver sparky chippy brickie tradie bursar registrar curator provost chancellor rector
gerente directeur directrice directora ingeniero ingeniera abogado abogada contador contadora medico medica dueno duena jefe jefa presidente presidenta vendedor vendedora administrador socio socia profesor profesora arquitecto
geschaftsfuhrer inhaber inhaberin prokurist steuerberater rechtsanwalt zahnarzt arzt arztin gerant avocat notaire comptable medecin titolare direttore avvocato ingegnere forsaljningschef diretor gerant vd
evangelist ambassador facilitator promoter organizer organiser planner handler groomer breeder pharmacist sommelier brewer distiller winemaker vintner tutor invigilator foreperson proofreader storeman courier admiral member franchisee actuary midwife oncologist rep groundskeeper zookeeper steelworker postman postwoman mailman singer dancer comedian cricketer footballer vendor temp alum governess seamstress auctioneer sarpanch";

const MODIFIERS_LIST: &str = "
protection leading electorate bail ground admission hd crop godown pta pto ptsa hoa coa chapter precinct parish rugby-club
trust strata scout nail-supply snowplow snowplough snow lobster crab oyster shrimp prawn salmon trout egg honey bee bees goat pig poultry chicken turkey cattle-feed feed hay straw vegetable veg flower florist orchard vineyard olive almond citrus apple potato
piano violin guitar drum organ bagpipe choir band orchestra opera jazz karaoke wedding-cake cake bread pizza sushi taco bbq burger ice-cream chocolate cheese tea juice whisky whiskey gin cider beer liquor tobacco vape pawn thrift antique antiques coin stamp
jewelry watch clock shoe leather saddle hat bridal costume uniform curtain blind blinds upholstery carpet rug linen mattress bedding lighting lamp mirror glass stained-glass pottery ceramic ceramics stone marble granite slate brick block cement drywall
plaster insulation cladding scaffold scaffolding demolition asbestos mould mold damp flood restoration disaster storm damage hail siding deck decking patio paving driveway fencing gates garage garage-door shutter awning sign signage banner vehicle-wrap
engraving embroidery screen-print promotional trophy gift balloon toy game comic book bookshop library archive museum gallery exhibition conference trade-show trade expo av audio visual stage-hire marquee tent catering-equipment vending laundry dry-cleaning
linen-hire waste rubbish recycling scrap skip junk hazardous sewage effluent irrigation borehole dam canal river coast harbour harbor lifeboat ferry cruise charter limo limousine coach minibus taxi-fleet removal removals relocation moving storage self-storage
locks lock safe vault cctv intruder burglar smoke sprinkler extinguisher first-aid defibrillator eye ear nose skin foot hand heart kidney lung bone joint brain blood cancer sleep pain weight diabetes wound burn trauma stroke spine hip knee dementia
autism hearing vision contact-lens denture braces implant orthodontic hygienic oral cosmetic aesthetic laser botox tanning spray barbering beard waxing threading henna mehndi astrology vastu tarot funeral-home cemetery crematorium memorial headstone
policy government affairs lobbying election polling census records licensing permits zoning code parking meter toll highway road roads bridge tunnel airport rail-freight tram metro bus-depot signal telecoms fibre broadband wifi satellite radio-mast
municipal village borough council parliament court probation parole immigration-law family-law elder-law ip conveyance probate trusts notary legal-aid paralegal patents trademark licensing-law
student-housing international-student study-abroad career careers guidance gifted autistic esol literacy numeracy debate chess robotics stem coding lego drama-club after-school holiday-camp summer-camp scouts guides cadet cubs
wholesale-produce produce seafood meat deli frozen chilled ambient bakery-goods confectionery snack beverage water-cooler coffee-machine catering-supplies janitorial paper-goods stationery toner printer copiers mailroom franking courier-services
store depot bodyshop shopfloor showroom workshop site plant estates lettings rentals fleet crane diamond wholesale retail web
dy addl leasing escrow case talent acquisition company police flight grade help desk first second third fourth fifth 1st 2nd 3rd 4th 5th cabin crew welfare housing benefits eligibility collections repossession cust svc acct er icu ob-gyn home migration hair makeup make-up nail lash brow pet dog horse cattle grain elevator stock estate wedding event birthday party funeral bridal tree lawn pool roof gutter chimney septic drain sewer water well pump boiler furnace duct
migration immigration customs freight cargo parcel mail post office front-desk front desk back-office admissions enrolment enrollment alumni donor volunteer congregational choir worship youth children's women's men's seniors senior
shift line floor dock yard gate cell bay ward theatre theater stage sound lighting camera film tv radio voice podcast news sports weather features copy night-shift paint body panel parts service spare diesel auto motorcycle bicycle bike boat yacht
marine diving scuba ski surf tennis golf cricket football footy rugby soccer netball hockey basketball baseball softball swim swimming dance ballet yoga pilates zumba fitness martial karate judo boxing gymnastics riding
reading spanish french german english maths math physics chemistry biology geography history music art drama pe special-needs sen esl tefl pre-k nursery infant junior primary secondary middle elementary high
physical occupational speech respiratory massage sex marriage couples child adolescent grief addiction substance mental behavioral behavioural clinical counselling counseling medical-records lab laboratory x-ray mri ct
wealth tax estate-planning pension retirement mortgage loan credit debt bond equity commodity futures forex crypto commercial-lines personal-lines life auto-insurance claims loss risk fraud aml kyc compliance treasury payroll
contracts bids bid tender tenders proposals pricing category vendor supplier sourcing commodity materials warehouse inventory stockroom shipping receiving dispatch route fleet transport traffic rail port terminal
certified licensed registered chartered accredited qualified trained experienced award-winning independent mobile freelance self-employed part-time full-time temp interim acting deputy vice assistant associate junior jr sr senior lead principal
chief head master journeyman apprentice trainee graduate managing executive non-exec founding co general group regional area district zone zonal national international global country state city county branch divisional
patient guest visitor member tenant resident student customer-success customer-service client-services people-ops growth demand lead-gen inside outside field key strategic named major enterprise smb mid-market channel partner
alliance alliances influencer seo sem ppc crm erp sap salesforce oracle java python frontend backend full-stack fullstack mobile ios android cloud devops sre ml ai data bi big-data security cyber network systems database qa test ux ui product
operating ap ar senior sr junior jr vice deputy assistant asst associate assoc acting interim executive exec managing general regional national global international area district divisional group corporate chief principal lead
head co joint founding former retired ex staff key account accounts sales marketing business development product project program programme portfolio operations ops office plant factory warehouse site field store shop branch
department dept division team shift practice clinic ward property estate real facility facilities building construction maintenance fleet transport logistics supply chain procurement purchasing sourcing inventory materials quality
production manufacturing process safety health environmental human resources hr people talent financial finance tax credit risk compliance legal investment wealth mortgage loan insurance claims customer client service services support
success experience care relationship relations partner channel technical technology information it systems system network software hardware data database security cyber cloud web digital mobile frontend backend full stack devops
solutions solution application applications research r&d clinical medical dental nursing registered licensed certified chartered public private family divorce criminal patent personal brand content social media communications creative
art graphic interior fashion event events wedding travel hotel restaurant kitchen food beverage catering sous pastry fitness yoga music math maths science chemistry physics biology history english pe primary secondary school high elementary
special education academic student civil mechanical electrical electronic structural chemical industrial petroleum mining marine automotive aerospace hvac heating roofing plumbing landscape garden tree pest pool solar
quantity land town city county state federal parish truck bus taxi train delivery forklift crane heavy equipment auto car tyre tire body paint tile floor carpet window door gutter fence concrete steel metal wood furniture cabinet kitchen
chartered estate letting lettings independent freelance self-employed commercial residential retail wholesale import export inside outside territory strategic enterprise major smb mid-market presales pre-sales post-sales aftersales
police fire prison social care youth community charity church nonprofit fundraising grants gift membership association union works engineering design planning training learning hr payroll benefits recruitment executive admin administrative
non-executive one two first second third night day weekend part-time full-time dairy sheep cattle fruit wine coffee bakery cafe bar pub club small new assurance relations board dog cat pet franchise farm boutique salon gym spa hospital bank supermarket grocery hardware nail hair tattoo yoga pilates piano guitar driving swimming football tennis golf basketball travel window drain boiler gas oil fire rear flight air ship wind wedding party wall roof brewery print printing copy packaging textile garment jewellery export";

const DEPARTMENTS_LIST: &str = "
empfang culture belonging wellbeing wellness engagement insights ventures integrity equity trust monetization acquisition retention loyalty enablement excellence workplace dermatology pediatrics paediatrics ent ob obgyn instandhaltung qualitat fertigung lager versand marketing-kommunikation recht steuern police diversity indirects direct weddings fleet estates grounds catering kitchen canteen lettings aftersales parts workshop stores dispatch despatch goods-in goods-out transport yard depot lab labs studio newsroom editorial circulation
archives collections conservation outreach ministry worship youth missions stewardship giving chaplaincy pastoral safeguarding inclusion senco bursary timetabling registry hospitality banqueting banquets rooms front-of-house foh boh
trading merchandising loss-prevention ecom omnichannel crm loyalty pricing category own-brand sourcing ranging space replenishment allocations forecasting demand sop s&op npd npi r-and-d regulatory pharmacovigilance formulations
einkauf vertrieb verkauf produktion technik logistik labor personal finanzen buchhaltung entwicklung achats ventes ventas compras vendite acquisti
eng mktg dev biz-dev bizdev bd comms fin acct acctg mfg purch log proc prod sw hw rnd csr esg l&d ehs hse maint maintenance housekeeping catering reception dispatch receiving shipping stores workshop
sales marketing operations ops finance accounting accounts hr it engineering procurement purchasing logistics legal compliance research r&d product design technology manufacturing production quality safety facilities maintenance
security communications pr advertising development strategy partnerships customer client people talent recruitment recruiting training learning analytics data infrastructure support service services success experience growth
business supply human information digital global corporate investor public government external internal medical clinical nursing staff admin administration studies academics athletics admissions advancement membership programs programmes events fundraising
construction estates property sourcing merchandising ecommerce e-commerce retail wholesale insurance claims underwriting lending risk treasury tax audit payroll benefits revenue commercial business patient care pharmacy surgery radiology pediatrics
sustainability innovation transformation cloud software hardware platform architecture devops networks systems planning transport fleet warehousing distribution inventory materials environmental ehs qa export import purchase payments";
