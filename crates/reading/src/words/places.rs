use std::sync::LazyLock;

use super::WordSet;
use super::given_names::is_given_name;

/// Cities, states and countries that a rep writes after a name, so that they are not taken for a company. Words apart by
/// one blank.
pub(crate) static PLACES: LazyLock<WordSet> = LazyLock::new(|| {
    // A town that is called like people is rather somebody's name.
    let more = super::places_more::MORE.split(',').map(str::trim).filter(|place| !is_given_name(place));
    LIST.split(',').map(str::trim).chain(more).collect()
});

/// Towns that are called like people: behind a company they say where it is.
pub(crate) static CALLED_LIKE_PEOPLE: LazyLock<WordSet> = LazyLock::new(|| {
    const PEOPLE_FIRST: &[&str] = &["gary", "frederick", "elizabeth", "gilbert", "napoleon"];
    let more = super::places_more::MORE.split(',').map(str::trim).filter(|place| is_given_name(place));
    more.filter(|place| !PEOPLE_FIRST.contains(place)).collect()
});

const LIST: &str = "
usa, us, uk, united states, united kingdom, england, scotland, wales, ireland, northern ireland, india, australia, new zealand, canada, mexico, germany, france, spain, italy, netherlands, belgium, switzerland, austria, sweden, norway,
denmark, finland, poland, portugal, greece, turkey, brazil, argentina, chile, colombia, peru, south africa, nigeria, kenya, egypt, uae, dubai, abu dhabi, singapore, malaysia, indonesia, philippines, japan, china, korea, hong kong, taiwan,
new york, nyc, brooklyn, manhattan, queens, los angeles, la, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas, san jose, austin, jacksonville, fort worth, columbus, charlotte, san francisco, sf, indianapolis, seattle, denver,
boston, nashville, detroit, portland, las vegas, memphis, louisville, baltimore, milwaukee, albuquerque, tucson, fresno, sacramento, mesa, atlanta, kansas city, miami, tampa, orlando, omaha, raleigh, oakland, minneapolis, cleveland, tulsa,
pittsburgh, cincinnati, st louis, st paul, newark, buffalo, tempe, scottsdale, boise, spokane, honolulu, anchorage, salt lake city, des moines, richmond, norfolk, hartford, providence, charleston, savannah, birmingham, new orleans, baton rouge,
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri,
montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington, wisconsin, wyoming,
tx, ca, ny, nj, fl, il, oh, ga, nc, mi, va, az, ma, tn, md, mn, wi, co, sc, al, ky, ok, ct, ut, ia, nv, ar, ks, nm, ne, wv, id, nh, ri, mt, mo, pa, sd, nd, ak, vt, wy, dc,
london, manchester, leeds, liverpool, sheffield, bristol, newcastle, nottingham, leicester, coventry, bradford, hull, stoke, wolverhampton, plymouth, derby, southampton, portsmouth, brighton, reading, york, oxford, cambridge, norwich, exeter, bath,
cardiff, swansea, newport, edinburgh, glasgow, aberdeen, dundee, inverness, belfast, dublin, cork, galway, kent, essex, surrey, sussex, devon, cornwall, yorkshire, lancashire, cheshire,
mumbai, bombay, delhi, new delhi, bangalore, bengaluru, hyderabad, chennai, madras, kolkata, calcutta, pune, ahmedabad, surat, jaipur, lucknow, kanpur, nagpur, indore, bhopal, thane, patna, vadodara, ludhiana, agra, nashik, kochi, cochin,
coimbatore, mysore, mysuru, gurgaon, gurugram, noida, ghaziabad, faridabad, chandigarh, goa, rajkot, varanasi, amritsar, trivandrum, vizag, kerala, gujarat, punjab, maharashtra, karnataka, tamil nadu, rajasthan,
sydney, melbourne, brisbane, perth, adelaide, canberra, hobart, darwin, gold coast, cairns, newcastle, wollongong, geelong, townsville, ballarat, bendigo, dubbo, nsw, vic, qld, wa, sa, tas, act, nt, auckland, wellington, christchurch,
toronto, vancouver, montreal, calgary, ottawa, berlin, munich, hamburg, frankfurt, cologne, vienna, zurich, geneva, paris, lyon, madrid, barcelona, rome, milan, amsterdam, rotterdam, brussels, stockholm, oslo, copenhagen, helsinki, warsaw, prague,
lisbon, athens, istanbul, moscow, tel aviv, cairo, lagos, nairobi, johannesburg, cape town, durban, tokyo, osaka, seoul, shanghai, beijing, shenzhen, bangkok, manila, jakarta, kuala lumpur, sao paulo, rio de janeiro, buenos aires, mexico city,
downtown, uptown, midtown, midwest, east coast, west coast, bay area, silicon valley";
