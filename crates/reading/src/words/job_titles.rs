use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that a job title ends on, and titles of one word. In lower case and without full stops.
pub(crate) static HEADS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| HEADS_LIST.split_whitespace().collect());

/// Words that may stand before the last word of a job title.
pub(crate) static MODIFIERS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| MODIFIERS_LIST.split_whitespace().collect());

/// Parts of a business: "VP Sales", "Head of Operations". Alone they are a title only after a name and a comma.
pub(crate) static DEPARTMENTS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| DEPARTMENTS_LIST.split_whitespace().collect());

/// Titles that are family names as often: "Tom Baker".
pub(crate) static FAMILY_NAMES_TOO: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    "baker cook mason taylor tailor smith carpenter farmer butler fisher hunter parker porter potter weaver judge miller fuller gardener cooper \
     carter turner walker archer bishop king knight page steward shepherd sheppard barber chandler clerk clark coach constable dean driver \
     fowler glover major marshall masters palmer piper pope priest prior ranger sawyer singer spicer squire thatcher tanner trainer wright \
     bookbinder buyer partner chef abbott bowman brewer collier cutler draper forester foreman franklin gardner harper merchant minister pilot doctor captain"
        .split_whitespace()
        .collect()
});

/// Ends of job titles that are written in one word in other languages.
pub(crate) const ENDINGS: &[&str] = &[
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
ceo cfo coo cto cio cmo cro cpo cso chro ciso cdo vp svp evp avp rvp gm agm dgm md bdm bdr sdr am kam gp rn lpn cna np pa pm hrbp cpa cfp cfa dds dvm jd dpo ea ra qs
president chairman chairwoman chair chairperson founder cofounder owner coowner proprietor proprietress partner principal director manager mgr supervisor superintendent
officer head lead leader chief executive exec administrator admin coordinator co-ordinator specialist analyst consultant adviser advisor associate assistant asst secretary receptionist
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
senior sr junior jr vice deputy assistant asst associate assoc acting interim executive exec managing general regional national global international area district divisional group corporate chief principal lead
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
sales marketing operations ops finance accounting accounts hr it engineering procurement purchasing logistics legal compliance research r&d product design technology manufacturing production quality safety facilities maintenance
security communications pr advertising development strategy partnerships customer client people talent recruitment recruiting training learning analytics data infrastructure support service services success experience growth
business supply human information digital global corporate investor public government external internal medical clinical nursing staff admin administration studies academics athletics admissions advancement membership programs programmes events fundraising
construction estates property sourcing merchandising ecommerce e-commerce retail wholesale insurance claims underwriting lending risk treasury tax audit payroll benefits revenue commercial business patient care pharmacy surgery radiology pediatrics
sustainability innovation transformation cloud software hardware platform architecture devops networks systems planning transport fleet warehousing distribution inventory materials environmental ehs qa export import purchase payments";
