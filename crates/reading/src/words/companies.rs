use std::collections::HashSet;
use std::sync::LazyLock;

/// Legal forms, in lower case and without full stops.
pub(crate) const LEGAL_FORMS: &[&str] = &[
    "inc",
    "incorporated",
    "llc",
    "llp",
    "lllp",
    "lp",
    "pllc",
    "corp",
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
    "co", "as", "ab", "se", "sa", "ag", "ev", "ug", "spa", "sl", "cv", "pc", "oy", "kk", "sas", "lp", "nv",
    "private", "company", "limited",
];

/// What companies, practices, schools and public bodies are called.
pub(crate) static NOUNS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| NOUNS_LIST.split_whitespace().collect());

/// Companies so well known that a rep writes only the name.
pub(crate) static KNOWN: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| KNOWN_LIST.split_whitespace().collect());

const NOUNS_LIST: &str = "
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
travel tours airlines airways aviation aerospace rail railways shipping freight logistics transport transportation trucking haulage movers removals storage warehouse warehousing courier couriers delivery supply supplies supplier distribution distributors
wholesale imports exports trading traders retail stores store shop mart market supermarket automotive auto autos motors motor cars garage tyres tires collision towing parts marine boats security alarms locksmiths
cleaning cleaners laundry maintenance pest pools fencing fence paving concrete masonry painting decorating joinery carpentry woodworking works welding recycling waste environmental water utilities infotech info infra infrastructure
photography films pictures productions entertainment events weddings music records publishing press news broadcasting radio tv games gaming sports athletics recruitment staffing personnel talent training coaching
international global worldwide corporation conglomerate collective cooperative co-op union alliance maschinen werke technik bau versicherung sparkasse hermanos hijos asociados ferreteria panaderia clinica colegio universidad boulangerie cabinet
dairy poultry seafood meats butchers florist florists flowers gifts toys books stationery electronics mobile computers computing analytics data cloud robotics automation instruments controls aluminium aluminum timber lumber hardware freightways
cafeteria canteen partnership practice realestate agencies steelworks shipyard refinery mill mills factory plant depot biz outfitters surveyors architects planners organics naturals essentials";

const KNOWN_LIST: &str = "
google alphabet microsoft apple amazon meta facebook netflix tesla ford toyota honda bmw siemens bosch sap oracle ibm intel nvidia cisco dell hp hpe xerox canon salesforce hubspot adobe stripe square paypal visa mastercard
uber lyft airbnb shopify canva atlassian slack zoom twitter linkedin boeing airbus lockheed raytheon ge 3m pfizer novartis roche bayer basf unilever nestle pepsico pepsi coca-cola starbucks mcdonald's walmart target costco ikea lego tesco
sainsbury's asda aldi lidl vodafone verizon comcast t-mobile deloitte kpmg pwc ey accenture mckinsey bain infosys wipro tcs cognizant hcl reliance flipkart paytm zomato swiggy mahindra bajaj airtel hdfc icici sbi axis
telstra optus woolworths coles bunnings qantas westpac anz nab lendlease bhp barclays hsbc lloyds natwest citibank citi chase jpmorgan goldman fedex ups dhl usps philips shell bp exxon chevron totalenergies sony samsung lg
panasonic hitachi volvo ericsson nokia datadog snowflake databricks github gitlab openai acme nike adidas zara h&m sasol huawei alibaba tencent lenovo xiaomi";
