use std::sync::LazyLock;

use super::WordSet;

/// Legal forms, in lower case and without full stops.
pub(crate) const LEGAL_FORMS: &[&str] = &[
    "wll",
    "saog",
    "psc",
    "fze",
    "fzco",
    "fzc",
    "spzoo",
    "scs",
    "scp",
    "sca",
    "sarl-s",
    "tnhh",
    "jsc",
    "pjsc",
    "ojsc",
    "cjsc",
    "tbk",
    "ead",
    "ood",
    "rl",
    "inc",
    "incorporated",
    "llc",
    "llp",
    "lllp",
    "lp",
    "pllc",
    "corp",
    "pa",
    "apc",
    "ltd co",
    "lc",
    "unlimited",
    "dac",
    "clg",
    "cio",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "plc",
    "cic",
    "pty",
    "pvt",
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "ug",
    "ohg",
    "ev",
    "se",
    "sa",
    "sas",
    "sarl",
    "eurl",
    "srl",
    "spa",
    "sl",
    "slu",
    "bv",
    "nv",
    "vof",
    "ab",
    "as",
    "asa",
    "aps",
    "oy",
    "oyj",
    "sro",
    "doo",
    "kft",
    "ltda",
    "kk",
    "hf",
    "ehf",
    "ooo",
    "zao",
    "oao",
    "uab",
    "sia",
    "eood",
    "cyf",
    "teo",
    "sdn",
    "bhd",
    "pte",
    "opc",
    "cv",
    "sapi",
    "pc",
    "lda",
    "eireli",
    "private",
];

/// Legal forms that are words or names too, and therefore count only in capitals or with a full stop.
pub(crate) const DOUBTFUL_FORMS: &[&str] = &[
    "teo",
    "rl",
    "psc",
    "scs",
    "scp",
    "sca",
    "ood",
    "ead",
    "tbk",
    "jsc",
    "pa",
    "lc",
    "cio",
    "unlimited",
    "dac",
    "apc",
    "co",
    "as",
    "ab",
    "se",
    "sa",
    "ag",
    "ev",
    "ug",
    "spa",
    "sl",
    "cv",
    "pc",
    "oy",
    "kk",
    "sas",
    "lp",
    "nv",
    "private",
    "company",
    "limited",
];

/// What companies, practices, schools and public bodies are called.
pub(crate) static NOUNS: LazyLock<WordSet> = LazyLock::new(|| NOUNS_LIST.split_whitespace().collect());

/// Companies so well known that a rep writes only the name.
pub(crate) static KNOWN: LazyLock<WordSet> = LazyLock::new(|| KNOWN_LIST.split_whitespace().collect());

const NOUNS_LIST: &str = "
rotary kiwanis lions elks jaycees soroptimists toastmasters legion vfw ymca implement implements beverages beverage pecans produce tile civil boerdery guns ammo brick drywall barn barns orchard ranch ranches seed florals mechanical baths exteriors carpet bakeshop fisheries pianos guitars avionics tooling molds pipe filters filtration excavating nutrition floral comics thrift charities borough motel precision septic cuts laundromat laundromats tire tyre cheese cheeses crating rugs tamales sweets shearing division bureau precinct squad taskforce brigade directorate ministry institut lehrstuhl klinikum praxis kanzlei stadtwerke landratsamt verein apotheke backerei metzgerei gasthof gasthaus autohaus spedition druckerei schreinerei tischlerei malerbetrieb gartnerei reiseburo buro architekturburo ingenieurburo etablissements societe boulangerie patisserie pharmacie librairie imprimerie menuiserie plomberie traiteurs mairie lycee ferreteria panaderia peluqueria carniceria tienda taller restaurante abogados asesores constructora inmobiliaria seguros transportes ferretera ristorante trattoria panificio officina studio farmacia bottega azienda mart marts cutz kutz barnyard inn inns retreat chalet hostel guesthouse campsite glamping marina boathouse clubhouse allotments smallholding homestead creameries dairies cidery taproom brewpub alehouse winebar tearoom tearooms
chipshop takeaway carvery chophouse smokehouse rotisserie crabshack oysterbar gelateria crepes crepery waffles pancakes bagelry doughnut donut pretzels popcorn fudge toffee preserves jams apiary apiaries hatchery hatcheries
floristry blooms petals bouquets topiary treecare arborists stumps mulch turf lawns lawncare groundworks sandblasting powdercoating electroplating anodising anodizing heatreating toolroom diecasting moldings mouldings extrusions
laminates composites fibreglass fiberglass carbonfibre nanotech biotech medtech fintech edtech proptech agritech agritech cleantech greentech insurtech martech adtech legaltech foodtech aerotech autotech biolabs bioscience biosciences
lifesciences pharma pharmaceuticals pharmaceutical nutraceuticals supplements vitamins cosmetics perfumes fragrances candles soaps detergents disinfectants hygienics
plumbworks drainworks rooftops skylights conservatories sunrooms orangeries kitchenware glassware tableware cutlery giftware homeware hardware ironmongery ironworks tinworks copperworks brassworks blacksmiths forge
storefront emporium bazaar mercantile drygoods feedstore tackle archery gunsmiths armoury ammunition
advisory-group actuaries receivers liquidators insolvency debt collections creditunion remittance exchange bullion pawnbrokers cashpoint
childrens nurseries daycare preschool kidzone playcentre softplay tutoring-centre driving-school aviation-academy conservatoire conservatory philharmonic symphony orchestra choir choirs chorale opera playhouse
synagogue chapel minster priory monastery convent friary hospices almshouse almshouses foodbank shelter shelters
yatra tours-and-travels trader traders tradelink tradelinks exim steels ispat cements sugars estates-ltd plantation plantations spices masala oils oilmills ginning spinning-mills jewels gems bullion sarees fabrics boutiques parlour parlor salon
medicals medicos pathology diagnostics nursing-home polyclinic scans dental-care eye-care skin-clinic ivf-centre
fellowship tabernacle ministries assembly congregation synod gurdwara masjid estates elementary preparatory prep universitat universiteit universitet universite hochschule schule gymnasium lycee ecole escuela instituto hospice banque banco banca bank versicherungen immobilien immobiliare inmobiliaria talleres taller carpinteria fontaneria peluqueria farmacia pharmacie apotheke backerei metzgerei brauerei gasthaus restaurante ristorante cartonnerie imprimerie menuiserie garage autohaus werkstatt maschinenbau elektro bygg bau bouw bakkerij slagerij
center centre centres centers arts vidyalaya mandir ashram bhavan udyog niketan peeth sansthan samiti silks sarees textile mills migration immigration moto motos garages depot mutual society building societies
co-operative coop credit bank savings federal federation council councils parish diocese cathedral mosque synagogue convent hospice infirmary sanatorium polyclinic orthopaedics orthopedics cardiology oncology dermatology radiology
obgyn gynecology urology podiatry optometry optometrists hearing audiology chiropractors acupuncture naturopathy homeopathy ayurveda apothecary chemists drugstore drugs dispensary vets paws kennels grooming cattery stables equestrian
orthodontists dentists implants smiles dentalcare counseling counselling psychology psychotherapy rehab rehabilitation hospice homecare carehome nursing retirement villas apartments suites residences condos lettings realestate homes
constructions excavations excavation earthmoving demolition scaffolding rendering plastering plasterers stonework bricklaying paving asphalt driveways decking decks patios fences blinds shutters curtains upholstery furnishings bedding mattresses
bathrooms plumbers drainage septic pumping pumps irrigation boilers furnaces ducts insulation weatherproofing waterproofing coatings paints painters signs signage graphics embroidery screenprinting copies bindery
framing framers galleries gallery antiques auctions auctioneers pawn collectibles coins stamps vintage boutique boutiques fashions couture bridal tailors tailoring alterations shoes footwear leather luggage eyewear watches
diamonds gems goldsmiths cosmetic nails lashes tanning barbershop hairdressing hairdressers tattoo tattoos piercing massage wellbeing pilates yoga crossfit boxing martial karate dojo dance ballet stables ski surf dive
cycles bikes bicycles motorcycles scooters caravans campers rvs trailers tractors trucks truck vans vehicles autobody bodyshop panelbeaters smash repairs repair tuning exhausts batteries transmissions radiators carwash detailing wreckers salvage scrap
taxis taxi cabs limousines limo chauffeurs charters charter buses ferries cruises yachts shipyards chandlery docks ports terminals airports aircraft drones satellites
feed grains seeds fertilizer fertilisers agri agro agriculture agronomy livestock meats meat butchery bbq steakhouse tavern taverns bar bars saloon bistro brasserie cantina taqueria trattoria osteria ristorante sushi noodle ramen curry
tandoori kebab kebabs burgers wings subs sandwiches bagels donuts doughnuts cupcakes cakes patisserie chocolates confectionery candy icecream gelato creamery juices teas roasters roastery espresso spirits liquors bottleshop cellars cidery meadery
tobacco vapes vape pharmacies grocers grocery greengrocers delicatessen provisions fruits vegetables spices herbs eggs
chocolate charters catering tamales tacos eats cuisine kitchens dhaba sweets mithai namkeen caterers tiffin
software apps app saas platform platforms pixels interactive robotics drones semiconductors microsystems optics photonics lasers sensors controls instruments calibration testing inspection certification metrology scientific genomics therapeutics
vaccines implants prosthetics devices orthotics mobility wheelchairs ambulance rescue extinguishers sprinklers locks lockers guards surveillance investigations detectives
notaries conveyancing conveyancers barristers mediation arbitration immigration paralegal bail surety escrow appraisal appraisals valuations surveying surveys mapping geospatial drilling boring blasting quarries quarry aggregates cement
bricks pavers slates ceramics pottery glassworks mirrors plasticscorp rubber polymers resins adhesives sealants dyes inks pigments paperworks pulp cartons containers pallets crates bottles cans tapes ropes rigging
fasteners bolts springs bearings gears valves fittings pipes tubes cables wires wire switches transformers motors generators turbines compressors engines hydraulics pneumatics conveyors cranes hoists lifts elevators escalators forklifts
castings forgings stampings machining welders fabricators fabrications sheetmetal galvanizing plating polishing grinding sharpening
jewels garments hosiery knits knitwear weavers weaving looms spinners spinning yarns yarn woollens linens uniforms workwear sportswear
playschool creche childcare tutoring tutors tuition kindergartens montessori seminary polytechnic campus scholars alumni scouts
recruiters headhunters outsourcing bpo callcenter callcentre telemarketing advertising marketing branding promotions publicity pr events exhibitions expo conferences weddings planners rentals hire leasing leasingco
lotteries casino casinos cinema cinemas circus karaoke arcade bowling skating rink arena stadium racing raceway speedway racecourse courses racquet tennis swimming aquatics aquarium zoo wildlife reserve
trust conservancy preservation heritage historical genealogy archives
gasworks windpower biomass biofuels ethanol propane lpg nuclear grid electricals lighting lights led bulbs neon
glazing joinery timbers sawmill millwork veneer veneers plywood pallets
chambers assessors adjusters adjusting reinsurance annuities pensions superannuation
janitorial housekeeping linen sanitation hygiene septic rubbish skips junk hauling dumpsters shredding
broadcasters podcast podcasts magazine magazines gazette herald tribune chronicle courier-post journal printshop bookshop bookstore books booksellers
clinicals surgeons physicians pediatric urgent careclinic midwifery birthing fertility ivf dialysis imaging mri xray pathology labs blood
exports impex overseas expeditions safaris outfitters adventures excursions holidays vacations getaways
communications telecoms wireless broadband fibre fiber cable internet hosting domains websites
group holdings industries enterprises partners associates sons bros brothers consulting consultants consultancy advisors advisers advisory solutions services systems technologies technology tech
software labs laboratories lab studio studios design designs media digital agency creative communications network networks telecom wireless electronics electric electrical electricals energy power solar oil gas petroleum
mining minerals steel metals metal iron foundry fasteners tools machinery machines equipment engineering manufacturing mfg fabrication products materials chemicals chemical plastics packaging paper printing
prints textiles fabrics garments apparel clothing fashion jewellers jewelers jewellery jewelry furniture interiors kitchens cabinets flooring floors carpets tiles tiling glass windows doors roofing roofers gutters plumbing plumbers heating hvac
cooling refrigeration builders building construction contractors contracting construcciones homes housing developments developers properties property realty realtors estates mortgage mortgages lending loans bank banking bancorp capital
finance financial investments investment ventures equity fund funds wealth trust insurance assurance underwriters brokers brokerage accounting accountants bookkeeping tax legal law solicitors attorneys advocates chambers
medical medicine health healthcare hospital hospitals clinic clinics surgery dental dentistry orthodontics pediatrics paediatrics physio physiotherapy therapy chiropractic optical opticians eyecare pharmacy pharma pharmaceuticals
biotech biosciences sciences diagnostics veterinary animal wellness fitness gym spa salon barbers hair beauty cosmetics school schools college university academy institute education learning preschool kindergarten nursery daycare
church ministries foundation charity society association chamber council department ministry authority district county bureau library museum theatre theater club gardens garden nurseries landscaping landscapes farms farm
orchards vineyards winery wines brewing brewery distillers distillery foods food bakery bakeries sweets catering caterers deli cafe coffee restaurant restaurants grill pizza pizzeria kitchen diner pub hotel hotels inn resort resorts lodge
travel tours airlines airways aviation aerospace rail railways shipping freight logistics transport transportation trucking haulage movers removals storage warehouse warehousing couriers delivery supply supplies supplier distribution distributors
wholesale imports exports trading traders retail stores store shop market supermarket automotive auto autos motors motor cars garage tyres tires collision towing parts marine boats security alarms locksmiths
cleaning cleaners laundry maintenance pest pools fencing fence paving concrete masonry painting decorating joinery carpentry woodworking works welding recycling waste environmental water utilities infotech info infra infrastructure
photography films pictures productions entertainment events weddings music records publishing news broadcasting radio tv games gaming sports athletics recruitment staffing personnel talent training coaching
international global worldwide corporation conglomerate collective cooperative co-op union alliance maschinen werke technik bau versicherung sparkasse hermanos hijos asociados ferreteria panaderia clinica colegio universidad boulangerie cabinet
dairy poultry seafood meats butchers florist florists flowers gifts toys books stationery electronics mobile computers computing analytics data cloud robotics automation instruments controls aluminium aluminum timber lumber hardware freightways
cafeteria canteen partnership practice realestate agencies steelworks shipyard refinery mill mills factory plant depot biz outfitters surveyors architects planners organics naturals essentials";

const KNOWN_LIST: &str = "
google alphabet microsoft apple amazon meta facebook netflix tesla ford toyota honda bmw siemens bosch sap oracle ibm intel nvidia cisco dell hp hpe xerox canon salesforce hubspot adobe stripe square paypal visa mastercard
uber lyft airbnb shopify canva atlassian slack zoom twitter linkedin boeing airbus lockheed raytheon ge 3m pfizer novartis roche bayer basf unilever nestle pepsico pepsi coca-cola starbucks mcdonald's walmart target costco ikea lego tesco
sainsbury's asda aldi lidl vodafone verizon comcast t-mobile deloitte kpmg pwc ey accenture mckinsey bain infosys wipro tcs cognizant hcl reliance flipkart paytm zomato swiggy mahindra bajaj airtel hdfc icici sbi axis
telstra optus woolworths coles bunnings qantas westpac anz nab lendlease bhp barclays hsbc lloyds natwest citibank citi chase jpmorgan goldman fedex ups dhl usps philips shell bp exxon chevron totalenergies sony samsung lg
panasonic hitachi volvo ericsson nokia datadog snowflake databricks github gitlab openai acme nike adidas zara h&m sasol huawei alibaba tencent lenovo xiaomi";

/// Companies that are called like people, folded.
pub(crate) const NAMED_AFTER_PEOPLE: &[&str] = &[
    "edward jones",
    "charles schwab",
    "morgan stanley",
    "goldman sachs",
    "john lewis",
    "ray white",
    "john deere",
    "jp morgan",
    "raymond james",
    "merrill lynch",
    "wells fargo",
    "booz allen",
    "booz allen hamilton",
    "harvey norman",
    "coldwell banker",
    "keller williams",
    "calvin klein",
    "ralph lauren",
    "tommy hilfiger",
    "hugo boss",
    "louis vuitton",
    "michael page",
    "robert half",
    "robert walters",
    "david jones",
    "tim hortons",
    "jenny craig",
    "mary kay",
    "eli lilly",
    "baker mckenzie",
    "clifford chance",
    "allen overy",
    "eddie stobart",
    "arthur andersen",
    "rolls royce",
    "balfour beatty",
    "taylor wimpey",
    "thomas cook",
    "philip morris",
    "jack daniels",
    "william hill",
    "harley davidson",
    "ben sherman",
    "karen millen",
    "laura ashley",
    "paul smith",
    "ted baker",
    "fred perry",
    "tom ford",
    "stanley black",
    "perkins coie",
    "jackson hewitt",
    "price waterhouse",
    "grant thornton",
    "ernst young",
    "russell reynolds",
    "spencer stuart",
    "barry callebaut",
    "oliver wyman",
    "alvarez marsal",
    "jones lang lasalle",
    "knight frank",
    "cushman wakefield",
    "jim beam",
    "johnnie walker",
    "warner bros",
    "walt disney",
    "dun bradstreet",
    "howard hughes medical",
    "shirdi sai",
    "arthur murray",
    "sherwin williams",
    "benjamin moore",
    "mitchell martin",
    "frank winfield",
    "stephen james",
    "arnold clark",
    "george weston",
    "lee hecht harrison",
];
