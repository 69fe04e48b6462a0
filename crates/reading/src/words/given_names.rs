use std::sync::LazyLock;

use super::WordSet;
use super::common::{COMMON, DIARY};
use super::companies::NOUNS;
use super::job_titles::{DEPARTMENTS, HEADS, MODIFIERS};
use super::name_parts::PARTICLES;

/// Given names that are common somewhere in the world. They help to tell a person from a company; a name that is not
/// here is read as well. Of the longer list only those count that are nothing else.
static GIVEN_NAMES: LazyLock<WordSet> = LazyLock::new(|| {
    let is_other_word = |word: &str| {
        COMMON.contains(word)
            || DIARY.contains(word)
            || NOUNS.contains(word)
            || HEADS.contains(word)
            || MODIFIERS.contains(word)
            || DEPARTMENTS.contains(word)
            || PARTICLES.contains(&word)
    };
    let worldwide = [super::given_names_world::MORE, super::given_names_more::STILL_MORE];
    let more = worldwide
        .into_iter()
        .flat_map(str::split_whitespace)
        .filter(|word| !is_other_word(word) && !FAMILY_FIRST.contains(word));
    LIST.split_whitespace().chain(more).collect()
});

/// Given names of the longer lists that are family names more often.
const FAMILY_FIRST: &[&str] = &[
    "tran", "phan", "truong", "vuong", "luong", "hoang", "duong", "setiawan", "gunawan", "wibowo", "widodo",
];

/// Whether a folded word is a given name; of a name with hyphens the first part counts: "stacy-ann".
pub(crate) fn is_given_name(key: &str) -> bool {
    GIVEN_NAMES.contains(key)
        || key.split_once('-').is_some_and(|(first, second)| {
            GIVEN_NAMES.contains(first) && second.chars().all(|c| c.is_alphabetic() || c == '-')
        })
}

/// Whether a given name is an everyday word too, or as short as one, and says nothing in small letters.
pub(crate) fn is_doubtful_given_name(key: &str) -> bool {
    const SURE_LETTERS_MIN: usize = 4;
    WORDS_TOO.contains(key)
        || COMMON.contains(key)
        || key.chars().count() < SURE_LETTERS_MIN && !SHORT_NAMES.contains(&key)
}

/// Short given names that are no words.
const SHORT_NAMES: &[&str] = &[
    "moe", "sol", "nat", "gil", "abi", "avi", "bao", "bea", "cam", "gia", "jax", "kip", "luc", "luz", "mai",
    "mei", "nik", "obi", "oli", "rae", "taj", "teo", "vin", "zev", "zia", "joe", "tom", "tim", "jim", "sam",
    "dan", "ann", "amy", "kim", "ben", "bob", "ted", "ed", "sue", "liz", "deb", "jen", "jon", "jan", "ian",
    "ken", "leo", "lou", "mia", "eva", "ava", "zoe", "mel", "pam", "meg", "kat", "lee", "lea", "ali", "ana",
    "eve", "ida", "ira", "ivy", "joy", "jo", "kai", "lex", "lin", "liv", "mae", "may", "ray", "roy", "rex",
    "rob", "ron", "ryu", "sal", "sid", "stu", "tia", "una", "val", "vic", "zac", "zak", "abe", "ada", "al",
    "aj", "tj", "jj", "dj", "cj", "pj", "bj", "mj", "rj", "jt", "bev", "cal", "dee", "dot", "flo", "gus",
    "guy", "hal", "huy", "ike", "jai", "jed", "kay", "kit", "ned", "nia", "noa", "ola", "pat", "pia", "raj",
    "reg", "ria", "roz", "sia", "tad", "uma", "uri", "uwe", "vi",
];

/// Given names that are also everyday words: in lower case they say nothing.
pub(crate) static WORDS_TOO: LazyLock<WordSet> = LazyLock::new(|| {
    "will mark bill rose joy faith hope art may june april pat rich frank drew sue jack grace grant dean chip chase hunter mason \
     penny ruby amber crystal dawn eve holly ivy lily summer autumn sandy rusty sunny cliff dale glen heath rod ray ron \
     van guy jay lance max miles pierce rob sky skip ty wade ward wes don hazel melody harmony angel an al ben ali else \
     su ma li he my so do in la le to an mo ed di day cash cole reed brook clay earl forest gene grey lane case \
     pearl ginger olive basil sage patience prudence mercy honor destiny trinity river rocky buck colt taylor carter cooper parker \
     duke prince stew august winter love happy true ever justice january major price barb kitty bunny cherry misty lucky buddy bud junior sterling flint scout jet kit teddy tex india kenya reg"
        .split_whitespace()
        .collect()
});

const LIST: &str = "
may august winter love happy true ever justice january major price houston london
constantine solene soraya
beryl beto shaz kel trev koos zanele narelle pieter sipho thabo lerato nomsa bongani themba lindiwe ayanda sibusiso nkosana kagiso mpho tshepo palesa refilwe lebo manny jeb moira sheree kylah raelene jolene leanne gaylene noelene darryn wazza
meenakshi kamala kausalya vasanthi chitra savitri parvati gayatri malini revathi rukmini saroja sumathi thilaga vasudha yamini zubin cyrus rustom jamshed hormuz ferdinand sorab dinshaw freny roshan khurshed pervez armaity
siew ling hock kok boon seng kheng chee wai keong mun yoke lian hwee geok swee kah yee ching fong khim
aroha ngaire hemi wiremu tane rangi mere hine kiri moana tui anahera ngaio hinemoa rawiri tamati hone pita matiu hoani tipene
faith summer autumn art chase rusty dusty sunny pearl amber ginger olive basil sage harmony patience
constance prudence mercy honor destiny trinity sky skye river cliff heath forest rocky reed chip buck colt mason taylor carter cooper parker duke prince stew barb kitty bunny cherry misty lucky sonny buddy bud junior sterling clay flint booker scout dallas savannah cheyenne sydney adelaide brooklyn india kenya dakota montana tex cash jet wren birdie kit teddy
meena moe sol nat gil
dev hakim candy charity tanner porter hunter ned marty shazza bazza dazza gazza kezza jezza wazza macca jacko davo damo thommo robbo johno stevo simmo niamh aoife caoimhe orlaith sinead grainne padraig eoghan cathal fiachra ciaran tadhg siobhan deirdre ailbhe cillian darragh oisin ruairi
aaron abby abdul abdullah abel abigail abraham ada adam adele adil aditya adrian adriana agnes ahmad ahmed aidan aiden aisha ajay akash
akira al alan alana albert alberto alec alejandra alejandro alessandro alex alexander alexandra alexis alfred alfredo ali alice alicia alina alison
allan allen allison alun alvin amanda amar amara amelia amina amir amit amy ana anand anders andre andrea andreas andres andrew andy angel angela angelo
angie anil anish anita anjali ankit ann anna anne annie anthony antoine antonio anup anya april arjun arlene armando arnold arthur arturo aruna
arun asha ashley ashok ashwin astrid audrey aurora austin ava ayesha babu barbara barry bart beatrice beatriz becky ben benjamin bernard bernie bert beth
betty beverly bharat bill billy bjorn bob bobby bonnie boris brad bradley brandon brenda brendan brent brett brian bridget brittany brooke bruce bruno bryan
bryce byron caitlin caleb callum calvin cameron camila camille candice carl carla carlo carlos carmen carol carole caroline carolyn carrie casey cassandra catalina
catherine cathy cecilia cedric cesar chad chandra charlene charles charlie charlotte chelsea cheryl chester chidi chinedu chloe chris christian christina christine
christopher chuck ciara cindy claire clara clarence claude claudia clifford clive clyde cody colin colleen connie connor conor con consuelo corey courtney craig cristina crystal
curtis cynthia daisy dale damian damien dan dana daniel daniela danielle danny daphne darlene darrell darren darryl dave david davo dawn dean deb debbie deborah debra
deepa deepak deepika denise dennis derek derrick desmond devi devon dhruv diana diane diego dilip dimitri dinesh dirk divya dmitri dolores dominic don donald donna doreen
doris dorothy doug douglas drew duncan dustin dylan earl ed eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elizabeth ella ellen ellie
elodie elsa emeka emil emilia emilio emily emma emmanuel enrique eric erica erik erika erin ernest ernesto esteban esther ethan eugene eva evan eve evelyn faisal
farah farhan fatima faye felicia felix fernanda fernando finn fiona flora florence floyd frances francesca francesco francis francisco francois frank franz fred freddie frederick
frida fritz gabriel gabriela gabrielle gail ganesh gareth garth gary gavin gayle gene geoff geoffrey george georgia georgina gerald geraldine gerard gerry giancarlo gianni gilbert
gillian gina giorgio giovanni girish giulia giuseppe gladys glen glenn gloria gonzalo gopal gordon grace graham grant greg gregory greta guillermo gunther gus gustavo
guy gwen gwendolyn haley hamza hank hannah hans hari harold harpreet harriet harry harsh harvey hassan hazel heather hector heidi helen helena helga henrik henry herbert
herman hilary hiroshi holly hope howard hua hubert hugh hugo hussein ian ibrahim ida ignacio ilse imogen imran indira ingrid ira irene iris irina isaac isabel isabella ismail
ivan ivy jack jackie jackson jacob jacqueline jade jaime jake jamal james jamie jan jane janet janice jared jasmine jason javier jay jayden jayesh jean jeanette jeff jeffrey jen
jenna jennifer jenny jens jeremiah jeremy jerome jerry jesse jessica jessie jesus jill jim jimmy jing jo joan joanna joanne joaquin jocelyn jodie joe joel joey johan johanna
john johnny jon jonas jonathan jordan jorge jose josef joseph josephine josh joshua joy joyce juan juana juanita judith judy julia julian juliana julie julio june jurgen justin jyoti
kai kamal kapil karan kareem karen karin karina karl karla karthik kate katherine kathleen kathryn kathy katie katrina kavita kay kayla keith kelly ken kendra kenji kenneth
kenny kent kerry kevin khalid kiara kim kimberly kiran kirk kirsten klaus krishna krista kristen kristin kristina kumar kunal kurt kyle kylie lakshmi lalit lana lance larry lars
latoya laura lauren laurence laurie lawrence layla leah lee leila lena leo leon leonard leonardo leroy leslie leticia lewis liam lidia lila lillian lily lin linda lindsay lindsey lisa
liz lizzie lloyd logan lois lola loretta lori lorraine lou louis louisa louise luca lucas lucia lucy luis luisa luke luz lydia lynn mabel mackenzie madeline madison magda maggie
mahesh malcolm malik mandy manish manoj manuel mara marc marcel marcela marcia marco marcos marcus margaret maria mariam marian mariana marie mariela mario marilyn marina marion marissa
marjorie mark marlene marta martha martin marty marvin mary maryam mateo matt matteo matthew maureen maurice mauricio max maya mee meera mei mel melanie melissa mohd melody mercedes meredith mia
michael michele michelle mick miguel mihir mike mikhail mildred miles min ming minh miranda miriam mitch mitchell mohamed mohammad mohammed mohan mohit moira molly mona monica morgan moses
muhammad mukesh murray myra nadia nadine nagesh nancy naomi narendra natalia natalie natasha nate nathan nathaniel naveen neal neel neha neil nell nelson niall nicholas nick nicola
nicolas nicole nigel nikhil nikita nina niraj nisha nitin noah noel nora norma norman oleg olga oliver olivia omar ophelia oscar otto owen pablo padma paige pam pamela pankaj
paolo parag pat patricia patrick patty paul paula paulo pauline pavel pedro peggy penelope penny percy perry pete peter phil philip philippa phillip phyllis pierre pierce ping pooja prakash pranav
prasad prashant praveen preeti priscilla priya priyanka quentin quinn rachel radha rafael rahul raj raja rajan rajesh rajiv rakesh ralph ram ramesh ramon ramona ranbir randall randy
ranjit raquel rashid raul ravi ray raymond reba rebecca reena reggie regina reginald renata rene renee reza rhonda ricardo rich richard rick ricky riley rita ritu roald rob robert roberta roberto
robin rocio rod roderick rodney rodrigo roger rohan rohit roland roman ron ronald ronnie rosa rosalind rosario rose rosemary ross roxanne roy ruben ruby rudolf rudy rupa rupert
russell ruth ryan sabrina sachin sadie said salim sally salvador sam samantha sameer samir samuel sandeep sandra sandy sanjay sanjeev santiago sara sarah sasha satish saul scott
sean sebastian selena serena sergei sergio seth shane shankar shannon sharma sharon shaun shawn sheila shelby shelley sheng sherry shirley shiv shivani shreya sid sidney siddharth silvia simon simone siobhan
sneha sofia sonia sonja sophia sophie srinivas stacey stacy stan stanley stella stefan stefano stephanie stephen steve steven stewart stuart subhash sue suman sumit sunil sunita suresh
susan susana susanna susanne suzanne sven swati sylvia syed tabitha tahlia takeshi tamara tamika tammy tania tanya tara tariq tasha tatiana ted terence teresa terri terry tess thabo thandiwe theo theodore
theresa thomas tiffany tim timothy tina tobias toby todd tom tomas tommy toni tony tracey tracy travis trevor tricia trisha troy tyler tyrone uma umesh ursula usha val valentina valeria valerie
vanessa vaughn veena vera vernon veronica vicki vicky victor victoria vijay vikas vikram vince vincent vineet vinod viola violet virginia vishal vivek vivian vladimir wade wallace walter wanda
warren wayne wei wendy wesley whitney wilfred will willem william willie winston wolfgang xavier xiao yan yang yasmin ying yolanda yoshi yousef yuki yuri yusuf yvette yvonne zach zachary zainab zara zoe
zoltan zsofia";
