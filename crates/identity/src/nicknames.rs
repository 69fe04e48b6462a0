use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fold;

/// The formal name that a given name is most often short for: "Bob" gives "robert". Folded; a name that is short for
/// nothing we know gives itself.
pub fn nickname_key(given: &str) -> String {
    let folded = fold(given);
    keys_of(&folded).first().map(|key| (*key).to_owned()).unwrap_or_default()
}

/// All formal names that a given name may be short for, the likeliest first: "Alex" gives "alexander", "alexandra". Two
/// given names can be one person's when their keys meet.
pub fn nickname_keys(given: &str) -> Vec<String> {
    let folded = fold(given);
    keys_of(&folded).into_iter().map(str::to_owned).collect()
}

/// The folded names under which a person of this name may be known: first this one, then with the formal names and the
/// short forms of the given name. "Bob Miller" gives "bob miller", "robert miller", "rob miller" and so on; at most
/// [`NAMES_MAX`]. A single word gives itself: a short form alone says too little.
pub fn names_alike(name: &str) -> Vec<String> {
    let folded = fold(name);
    let Some((given, rest)) = folded.split_once(' ') else { return vec![folded] };
    let formals = keys_of(given);
    let mut givens: Vec<&str> = vec![given];
    givens.extend(&formals);
    let shorts = formals.iter().filter_map(|formal| SHORT_FORMS.get(formal));
    givens.extend(shorts.flat_map(|shorts| shorts.split(' ')));
    let mut seen = std::collections::HashSet::new();
    let names = givens.into_iter().filter(|given| seen.insert(*given)).take(NAMES_MAX);
    names.map(|given| format!("{given} {rest}")).collect()
}

/// The most names that [`names_alike`] gives.
pub const NAMES_MAX: usize = 16;

static SHORT_FORMS: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| NICKNAMES.iter().copied().collect());

/// [`nickname_keys`] of a folded name.
pub(crate) fn keys_of(folded: &str) -> Vec<&str> {
    let mut keys: Vec<&str> = Vec::new();
    match TABLE.get(folded) {
        None => keys.push(folded),
        Some(entry) => {
            // A formal name stands for itself first, whatever it is short for elsewhere: Anna may be Annabel, but is Anna.
            if entry.is_formal {
                keys.push(folded);
            }
            keys.extend(&entry.short_for);
        }
    }
    keys
}

/// Whether the folded name is in the table at all, short or long.
pub(crate) fn is_known(folded: &str) -> bool {
    TABLE.contains_key(folded)
}

#[derive(Default)]
struct Entry {
    is_formal: bool,
    short_for: Vec<&'static str>,
}

static TABLE: LazyLock<HashMap<&'static str, Entry>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Entry> = HashMap::new();
    for (formal, short_forms) in NICKNAMES {
        table.entry(formal).or_default().is_formal = true;
        for short in short_forms.split(' ') {
            table.entry(short).or_default().short_for.push(formal);
        }
    }
    table
});

/// Formal name, its short forms. English first, then Spanish, German, Italian, French and Slavic ones that sales books
/// hold. A short form may belong to several.
const NICKNAMES: &[(&str, &str)] = &[
    ("abigail", "abby abbie gail"),
    ("abraham", "abe bram"),
    ("adelaide", "addie ada heidi"),
    ("agnes", "aggie nessa"),
    ("albert", "al bert bertie"),
    ("alberta", "bertie"),
    ("alexander", "alex al alec lex sandy xander zander sasha sacha alasdair"),
    ("alexandra", "alex lexi lexie sandra sandy sasha alexa allie"),
    ("alfred", "al alf alfie fred freddie"),
    ("alice", "ally allie"),
    ("alison", "ali allie ally"),
    ("amanda", "mandy manda"),
    ("amelia", "amy millie mia"),
    ("andrea", "andie drea"),
    ("andrew", "andy drew andi"),
    ("angela", "angie ange"),
    ("ann", "annie nan nancy"),
    ("anna", "annie"),
    ("anne", "annie nan"),
    ("annabel", "anna bella belle"),
    ("anthony", "tony ant"),
    ("antonia", "toni tonia"),
    ("archibald", "archie"),
    ("arthur", "art artie"),
    ("augustus", "gus augie"),
    ("barbara", "barb babs barbie bobbie"),
    ("bartholomew", "bart"),
    ("beatrice", "bea trixie"),
    ("benedict", "ben"),
    ("benjamin", "ben benji benny bennie"),
    ("bernadette", "bernie detta"),
    ("bernard", "bernie barney"),
    ("bethany", "beth"),
    ("beverly", "bev"),
    ("bradley", "brad"),
    ("brandon", "bran"),
    ("bridget", "biddy bridie"),
    ("calvin", "cal"),
    ("cameron", "cam"),
    ("camilla", "millie cam"),
    ("carolyn", "carol lyn caro"),
    ("caroline", "carol carrie caro lina"),
    ("cassandra", "cass cassie sandra"),
    ("catherine", "cathy cath cate cat kate katie kitty kit katy kat"),
    ("cecilia", "cece celia cissy"),
    ("cedric", "ced rick"),
    ("charles", "charlie chuck chas chaz chip"),
    ("charlotte", "charlie lottie char"),
    ("chester", "chet"),
    ("christian", "chris"),
    ("christina", "chris chrissie tina christie"),
    ("christine", "chris chrissie tina christie"),
    ("christopher", "chris kit topher kris"),
    ("clarence", "clare"),
    ("clifford", "cliff"),
    ("clinton", "clint"),
    ("constance", "connie"),
    ("cornelius", "con neil corey"),
    ("cynthia", "cindy cyndi"),
    ("daniel", "dan danny"),
    ("danielle", "dani"),
    ("david", "dave davey davy"),
    ("deborah", "deb debbie debby debra"),
    ("denise", "dee"),
    ("dennis", "den denny"),
    ("derek", "del rick"),
    ("diana", "di"),
    ("diane", "di"),
    ("dolores", "lola dee"),
    ("dominic", "dom nick"),
    ("donald", "don donny donnie"),
    ("dorothy", "dot dottie dolly dora"),
    ("douglas", "doug dougie"),
    ("edgar", "ed eddie"),
    ("edith", "edie"),
    ("edmund", "ed eddie ned ted"),
    ("edward", "ed eddie ned ted teddy"),
    ("edwin", "ed eddie win"),
    ("eleanor", "ellie nell nellie nora ella"),
    ("elijah", "eli lije"),
    (
        "elizabeth",
        "liz lizzie lizzy beth betty betsy bess eliza libby lisa liza elisabeth ellie elsie lilibeth bette buffy",
    ),
    ("emily", "em emmy millie"),
    ("emma", "em"),
    ("eric", "rick ricky"),
    ("ernest", "ernie"),
    ("esther", "essie hettie"),
    ("ethan", "eth"),
    ("eugene", "gene"),
    ("evelyn", "eve evie"),
    ("florence", "flo flossie florrie"),
    ("frances", "fran frannie frankie"),
    ("francis", "frank fran frankie"),
    ("francesca", "fran chess franca checca"),
    ("franklin", "frank"),
    ("frederick", "fred freddie freddy rick fritz"),
    ("gabriel", "gabe"),
    ("gabrielle", "gabby gaby"),
    ("geoffrey", "geoff jeff"),
    ("george", "georgie"),
    ("georgina", "georgie gina"),
    ("gerald", "gerry jerry"),
    ("geraldine", "gerry geri"),
    ("gerard", "gerry"),
    ("gilbert", "gil bert"),
    ("gordon", "gordy"),
    ("grace", "gracie"),
    ("gregory", "greg gregg"),
    ("gwendolyn", "gwen wendy"),
    ("hannah", "hanna annie"),
    ("harold", "harry hal"),
    ("harriet", "hattie harri"),
    ("harrison", "harry"),
    ("harvey", "harv"),
    ("helen", "nell nellie lena"),
    ("henrietta", "hettie etta"),
    ("henry", "harry hank hal"),
    ("herbert", "herb bert"),
    ("howard", "howie"),
    ("hubert", "hugh bert"),
    ("isaac", "ike zac"),
    ("isabella", "bella izzy isa"),
    ("isabel", "izzy belle isa chabela"),
    ("jacob", "jake jay"),
    ("jacqueline", "jackie jacqui"),
    ("james", "jim jimmy jamie jimmie jem"),
    ("jane", "janie jenny"),
    ("janet", "jan"),
    ("janice", "jan"),
    ("jason", "jay jase"),
    ("jeffrey", "jeff"),
    ("jennifer", "jen jenny jenn jennie"),
    ("jeremiah", "jerry jem"),
    ("jeremy", "jerry jez jem"),
    ("jerome", "jerry"),
    ("jessica", "jess jessie"),
    ("joan", "joanie"),
    ("joanna", "jo joanne"),
    ("joel", "joe"),
    ("john", "jack johnny jon johnnie"),
    ("jonathan", "jon jonny john nathan"),
    ("joseph", "joe joey jo"),
    ("josephine", "jo josie"),
    ("joshua", "josh"),
    ("joyce", "joy"),
    ("judith", "judy jude"),
    ("julia", "jules julie"),
    ("julian", "jules"),
    ("justin", "jus"),
    ("karen", "kaz"),
    ("katherine", "kathy kath kate katie kitty kit katy kat catherine kathryn"),
    ("kathleen", "kathy kath kay katie"),
    ("kelvin", "kel"),
    ("kenneth", "ken kenny"),
    ("kevin", "kev"),
    ("kimberly", "kim kimmy"),
    ("kristen", "kris kristie"),
    ("kristina", "kris tina kristie"),
    ("laura", "laurie lori"),
    ("laurence", "larry laurie loz lawrence"),
    ("lawrence", "larry laurie"),
    ("leonard", "len lenny leo"),
    ("leslie", "les"),
    ("lillian", "lily lil lilly"),
    ("linda", "lin lindy"),
    ("louis", "lou louie lewis"),
    ("louisa", "lou"),
    ("louise", "lou"),
    ("lucille", "lucy lu"),
    ("lucinda", "lucy cindy"),
    ("luther", "lou"),
    ("lydia", "lyddie"),
    ("madeleine", "maddie maddy madeline"),
    ("magdalena", "lena magda"),
    ("malcolm", "mal malc"),
    ("marcus", "marc mark"),
    ("margaret", "maggie meg peg peggy madge marge margie greta daisy rita maisie megan"),
    ("marilyn", "lyn"),
    ("marjorie", "marge margie"),
    ("martha", "marty mattie patsy"),
    ("martin", "marty mart"),
    ("mary", "molly polly mamie may"),
    ("matilda", "tilly mattie tilda"),
    ("matthew", "matt matty"),
    ("maureen", "mo reenie"),
    ("maurice", "mo morrie"),
    ("maximilian", "max"),
    ("maxwell", "max"),
    ("melanie", "mel"),
    ("melissa", "mel missy lissa"),
    ("melvin", "mel"),
    ("michael", "mike mick mickey mikey micky mitch"),
    ("michelle", "shelly chelle mich"),
    ("mildred", "millie"),
    ("miranda", "mandy randy"),
    ("miriam", "mimi"),
    ("mitchell", "mitch"),
    ("mohammed", "mo mohammad muhammad mohamed mohd md"),
    ("monica", "mon"),
    ("montgomery", "monty"),
    ("nancy", "nan"),
    ("natalie", "nat"),
    ("natasha", "tasha nat"),
    ("nathan", "nate nat"),
    ("nathaniel", "nate nat nathan"),
    ("neil", "neilly"),
    ("nicholas", "nick nicky nico klaus nic nicolas"),
    ("nicole", "nicky nikki nic"),
    ("nigel", "nige"),
    ("norman", "norm"),
    ("oliver", "ollie olly"),
    ("olivia", "liv livvy ollie"),
    ("oscar", "ozzie"),
    ("oswald", "oz ozzie"),
    ("pamela", "pam"),
    ("patricia", "pat patty patsy trish tricia patti"),
    ("patrick", "pat paddy rick"),
    ("paul", "paulie"),
    ("pauline", "polly paula"),
    ("penelope", "penny"),
    ("percival", "percy"),
    ("peter", "pete"),
    ("philip", "phil pip phillip"),
    ("philippa", "pippa pip"),
    ("phyllis", "phyl"),
    ("priscilla", "cilla prissy"),
    ("rachel", "rach rae"),
    ("ralph", "raff"),
    ("randall", "randy rand"),
    ("randolph", "randy dolph"),
    ("raymond", "ray"),
    ("rebecca", "becky becca bec"),
    ("reginald", "reg reggie rex"),
    ("rhonda", "ron"),
    ("richard", "rick ricky rich dick richie dickie rik"),
    ("robert", "bob bobby rob robbie bert robby bobbie"),
    ("roberta", "bobbie robbie bertie"),
    ("roderick", "rod rick roddy"),
    ("rodney", "rod"),
    ("roger", "rodge"),
    ("roland", "rollo roly"),
    ("ronald", "ron ronnie ronny"),
    ("rosalind", "roz ros"),
    ("rosemary", "rose rosie romy"),
    ("roxanne", "roxy"),
    ("rudolph", "rudy dolph"),
    ("rupert", "rup bert"),
    ("russell", "russ rusty"),
    ("ruth", "ruthie"),
    ("sabrina", "brina"),
    ("samantha", "sam sammy sammie"),
    ("samuel", "sam sammy"),
    ("sandra", "sandy sandie"),
    ("sarah", "sally sadie sara"),
    ("sebastian", "seb bas"),
    ("sharon", "shaz shari"),
    ("shirley", "shirl"),
    ("sidney", "sid"),
    ("simon", "si"),
    ("solomon", "sol solly"),
    ("sophia", "sophie"),
    ("stanley", "stan"),
    ("stephanie", "steph stephie"),
    ("stephen", "steve stevie steven"),
    ("stuart", "stu stew stewart"),
    ("susan", "sue suzie susie suzy"),
    ("susanna", "sue susie suzanna"),
    ("suzanne", "sue suzie suzy"),
    ("sylvester", "sly syl"),
    ("sylvia", "syl"),
    ("tabitha", "tabby"),
    ("tamara", "tammy tam"),
    ("teresa", "terry tess tessa tracy terri tere maite"),
    ("theresa", "terry tess tessa terri"),
    ("terence", "terry tel"),
    ("thaddeus", "tad thad"),
    ("theodora", "dora theo thea"),
    ("theodore", "ted teddy theo"),
    ("thomas", "tom tommy"),
    ("timothy", "tim timmy"),
    ("tobias", "toby"),
    ("valerie", "val"),
    ("vanessa", "nessa"),
    ("veronica", "ronnie roni vera"),
    ("victor", "vic"),
    ("victoria", "vicky vicki tori vic"),
    ("vincent", "vince vin vinny"),
    ("virginia", "ginny ginger"),
    ("vivian", "viv"),
    ("wallace", "wally"),
    ("walter", "walt wally wat"),
    ("warren", "waz"),
    ("wesley", "wes"),
    ("wilhelmina", "mina willa billie"),
    ("william", "bill billy will willie liam willy"),
    ("winifred", "winnie freda"),
    ("winston", "win"),
    ("yvonne", "vonnie"),
    ("zachary", "zach zack zac zak"),
    // Spanish
    ("alejandro", "alex ale jandro"),
    ("alfonso", "poncho fonso"),
    ("antonio", "tono tony antoni toni"),
    ("concepcion", "concha conchita"),
    ("consuelo", "chelo"),
    ("eduardo", "edu lalo"),
    ("enrique", "quique kike"),
    ("fernando", "nando fer"),
    ("francisco", "paco pancho curro fran kiko"),
    ("gabriela", "gaby gabi"),
    ("guadalupe", "lupe lupita"),
    ("guillermo", "memo guille"),
    ("ignacio", "nacho"),
    ("jesus", "chuy chus suso"),
    ("jose", "pepe pepito che"),
    ("josefa", "pepa"),
    ("josefina", "pepa fina"),
    ("juan", "juanito juancho"),
    ("luis", "lucho"),
    ("manuel", "manolo manu manny"),
    ("maria", "mari maruja"),
    ("mercedes", "merche meche"),
    ("miguel", "migue mike"),
    ("montserrat", "montse"),
    ("pedro", "perico"),
    ("pilar", "pili"),
    ("rafael", "rafa"),
    ("ramon", "moncho"),
    ("roberto", "beto rober"),
    ("rosario", "charo"),
    ("santiago", "santi chago"),
    ("vicente", "chente"),
    // German
    ("andreas", "andi andy"),
    ("christoph", "chris stoffel"),
    ("elisabeth", "lisa elli sissi liesl lisbeth"),
    ("friedrich", "fritz fried"),
    ("georg", "schorsch"),
    ("gerhard", "gerd"),
    ("guenther", "gunter gunther gunt"),
    ("heinrich", "heinz heiner hein"),
    ("hildegard", "hilde"),
    ("johann", "hans hannes johannes"),
    ("johannes", "hans hannes jo"),
    ("josef", "sepp jupp"),
    ("joachim", "jochen achim"),
    ("karl", "kalle carl"),
    ("katharina", "kathi katja kathrin"),
    ("manfred", "manni fred"),
    ("margarete", "grete gretel greta"),
    ("matthias", "matze hias"),
    ("michaela", "michi"),
    ("nikolaus", "klaus niko"),
    ("reinhard", "reiner"),
    ("rudolf", "rudi"),
    ("sabine", "bine"),
    ("stefan", "steffen stephan"),
    ("susanne", "susi sanne"),
    ("ulrich", "uli ulli"),
    ("ursula", "uschi ulla"),
    ("wilhelm", "willi willy helmut"),
    ("wolfgang", "wolf wolfi"),
    // Italian, French, Slavic
    ("giuseppe", "beppe peppe pino"),
    ("giovanni", "gianni vanni"),
    ("luigi", "gigi gino"),
    ("salvatore", "toto sal turi"),
    ("frederic", "fred"),
    ("veronique", "vero"),
    ("aleksandr", "sasha alexandr alexander"),
    ("dmitri", "dima mitya dmitry"),
    ("ekaterina", "katya katia"),
    ("mikhail", "misha"),
    ("vladimir", "vova volodya vlad"),
    ("aleksandra", "ola sasha"),
    ("malgorzata", "gosia"),
    ("katarzyna", "kasia"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m16_a_name_is_looked_for_with_every_form_of_the_given_name() {
        let bob = names_alike("Bob Miller");
        assert_eq!(bob[0], "bob miller", "as it is comes first");
        for other in ["robert miller", "rob miller"] {
            assert!(bob.iter().any(|name| name == other), "{other}: {bob:?}");
            assert!(names_alike(other).iter().any(|name| name == "bob miller"), "and back: {other}");
        }
        assert_eq!(names_alike("Zorblax Miller"), ["zorblax miller"]);
        assert_eq!(names_alike("Bob"), ["bob"]);
        assert_eq!(names_alike(""), [""]);
        assert!(NICKNAMES.iter().all(|(formal, _)| names_alike(&format!("{formal} x")).len() <= NAMES_MAX));
    }

    #[test]
    fn a_short_name_leads_to_the_formal_one() {
        for (given, expected) in [
            ("Bob", "robert"),
            ("Bill", "william"),
            ("Liz", "elizabeth"),
            ("Pepe", "jose"),
            ("Robert", "robert"),
            ("Anna", "anna"),
            ("José", "jose"),
            ("Zorblax", "zorblax"),
            ("", ""),
        ] {
            assert_eq!(nickname_key(given), expected, "{given}");
        }
        assert_eq!(nickname_keys("Alex"), ["alexander", "alexandra", "alejandro"].map(str::to_owned));
    }

    #[test]
    fn the_table_is_folded_and_no_name_is_short_for_itself() {
        for (formal, short_forms) in NICKNAMES {
            assert_eq!(*formal, fold(formal));
            for short in short_forms.split(' ') {
                assert_eq!(short, fold(short), "{formal}");
                assert_ne!(short, *formal);
            }
        }
        let short_forms: std::collections::HashSet<&str> =
            NICKNAMES.iter().flat_map(|(_, short_forms)| short_forms.split(' ')).collect();
        assert!(short_forms.len() > 350, "{}", short_forms.len());
    }
}
