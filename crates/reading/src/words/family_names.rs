use std::sync::LazyLock;

use super::WordSet;
use super::common::{COMMON, DIARY};
use super::companies::NOUNS;
use super::job_titles::{DEPARTMENTS, HEADS, MODIFIERS};
use super::name_parts::PARTICLES;

/// Family names that are common somewhere in the world. They only help to tell a person from a company.
pub(crate) static FAMILY_NAMES: LazyLock<WordSet> =
    LazyLock::new(|| LIST.split_whitespace().chain(more()).collect());

/// Of the longer list only what is nothing else.
fn more() -> impl Iterator<Item = &'static str> {
    let is_other_word = |word: &str| {
        COMMON.contains(word)
            || DIARY.contains(word)
            || NOUNS.contains(word)
            || HEADS.contains(word)
            || MODIFIERS.contains(word)
            || DEPARTMENTS.contains(word)
            || PARTICLES.contains(&word)
    };
    super::family_names_more::MORE.split_whitespace().filter(move |word| !is_other_word(word))
}

/// Ends of family names in many languages: "Kowalczyk", "Papadopoulos", "Hovhannisyan".
const ENDINGS: &[&str] = &[
    "sson", "sen", "ski", "sky", "ska", "skaya", "czyk", "wicz", "vich", "vic", "ovic", "evic", "enko",
    "chuk", "ov", "ova", "ev", "eva", "oglu", "yan", "ian", "dze", "shvili", "idis", "opoulos", "akis",
    "escu", "eanu", "ez", "mann", "stein", "berg", "feld", "bauer", "meier", "meyer", "stra", "huis", "sma",
    "kar", "wala", "swamy", "appa", "singh", "putra", "moto", "mura", "yama", "shita", "gawa", "kawa",
    "naga", "guchi", "ini", "elli", "etti", "ucci", "iello", "aro", "nen", "quist", "qvist", "strom", "gren",
    "lund", "gaard", "stad", "haug", "haugen", "aker", "dahl", "dottir", "worth", "field", "ley", "ington",
];
const LETTERS_BEFORE_ENDING_MIN: usize = 3;

/// Whether a folded word is a known family name or ends like one.
pub(crate) fn is_like_family_name(key: &str) -> bool {
    FAMILY_NAMES.contains(key)
        || key.starts_with("o'") && key.len() > 3
        || key.starts_with("mc") && key.len() > 4
        || key.split('-').count() == 2 && key.split('-').all(|part| FAMILY_NAMES.contains(part))
        || ENDINGS.iter().any(|end| key.len() >= end.len() + LETTERS_BEFORE_ENDING_MIN && key.ends_with(end))
}

const LIST: &str = "
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson
walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales
murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers
long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds griffin wallace moreno west cole
hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford olson
simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd stone salazar fox warren mills meyer rice schmidt garza daniels ferguson nichols stephens soto
weaver ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen peters santos hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado berry perkins
hoffman johnston matthews pena richards contreras willis carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago maldonado morrison franklin
carlson austin dominguez carr lawson jacobs obrien lynch singh vega bishop montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson le mccoy garrett burton fuller wang weber welch
rojas lucas marquez fields park yang little banks padilla day walsh bowman schultz luna fowler mejia davidson acosta brewer may holland juarez newman pearson curtis cortez douglas schneider joseph barrett navarro figueroa
keller avila wade molina stanley hopkins campos barnett bates chambers caldwell beck lambert miranda byrd craig ayala lowe frazier powers neal leonard gregory carrillo sutton fleming rhodes shelton schwartz norris jennings
rios watts duran walters cohen mcdaniel moran parks steele vaughn becker holt deleon barker terry hale leon hail benson haynes horton miles lyons pham graves bush thornton wolfe warner cabrera mckinney mann zimmerman
dawson lara fletcher page mccarthy love robles cervantes solis erickson reeves chang klein salinas fuentes baldwin daniel simon velasquez hardy higgins aguirre lin cummings chandler sharp barber bowen ochoa dennis robbins
liu ramsey francis griffith paul blair oconnor cardenas pacheco cross calderon quinn moss swanson chan rivas khan rodgers serrano fitzgerald rosales stevenson christensen manning gill curry mclaughlin harmon mcgee gross
doyle garner newton burgess reese walton blake trujillo adkins brady goodman roman webster goodwin fischer huang potter delacruz montoya todd wu hines mullins castaneda malone cannon tate mack sherman hubbard hodges zhang
guerra wolf valencia saunders franco rowe gallagher farmer hammond hampton townsend ingram wise gallegos clarke barton schroeder maxwell waters logan camacho strickland norman colon parsons frank harrington glover
osborne buchanan casey floyd patton ibarra ball tyler suarez bowers orozco salas cobb gibbs andrade bauer conner moody escobar mcguire lloyd mueller hartman french kramer mcbride pope lindsey velazquez norton mccormick
sparks flynn yates hogan marsh macias villanueva zamora pratt stokes owen ballard lang brock villarreal charles drake barrera cain patrick pineda burnett mercado santana shepherd bautista ali shaffer lamb trevino mckenzie
hess beil olsen cochran morton nash wilkins petersen briggs shah roth nicholson holloway lozano flowers rangel hoover arias short mora valenzuela bryan meyers weiss underwood bass greer summers houston carson morrow clayton
whitaker decker yoder collier zuniga carey wilcox melendez poole roberson larsen conley davenport copeland massey lam huff rocha cameron jefferson hood monroe anthony pittman huynh randall singleton kirk combs mathis christian
skinner bradford richard galvan wall boone kirby wilkinson bridges bruce atkinson velez meza roy vincent york hodge villa abbott allison tapia gates chase sosa sweeney farrell wyatt dalton horn barron phelps yu dickerson
heath foley atkins mathews bonilla acevedo benitez zavala hensley glenn cisneros harrell shields rubio huffman choi boyer garrison arroyo bond kane hancock callahan dillon cline wiggins grimes arellano melton oneill savage ho
beltran pitts parrish ponce rich booth koch golden ware brennan mcdowell marks cantu humphrey baxter sawyer clay tanner hutchinson kaur berg wiley gilmore russo villegas hobbs keith wilkerson ahmed beard mcclain montes mata
rosario vang walter henson oneal mosley mcclure beasley stephenson snow huerta preston vance barry johns eaton blackwell dyer prince macdonald solomon guevara stafford english hurst woodard cortes shannon kemp nolan mccullough
merritt murillo moon salgado strong kline cordova barajas roach rosas winters jacobson lester knox bullock kerr leach meadows orr davila whitehead pruitt kent conway mckee barr david dejesus marin berger mcintyre blankenship
gaines palacios cuevas bartlett durham dorsey mccall odonnell stein browning stout lowery sloan mclean hendricks calhoun sexton chung gentry hull duarte ellison nielsen gillespie buck middleton sellers leblanc esparza hardin
bradshaw mcintosh howe livingston frost glass morse knapp herman stark bravo noble spears weeks corona frederick buckley mcfarland hebert enriquez hickman quintero randolph schaefer walls trejo house reilly pennington michael
conrad giles benjamin crosby fitzpatrick donovan mays mahoney valentine raymond medrano hahn mcmillan small bentley felix peck lucero boyle hanna pace rush hurley harding mcconnell bernal nava ayers everett ventura avery pugh
mayer bender shepard mcmahon landry case sampson moses magana blackburn dunlap gould duffy vaughan herring mckay espinosa rivers farley bernard ashley friedman potts truong costa correa blevins nixon clements fry delarosa best
benton lugo portillo dougherty crane haley phan villalobos blanchard horne finley quintana lynn esquivel bean dodson mullen xiong hayden cano levy huber richmond moyer lim frye sheppard mccarty avalos booker waller parra
woodward jaramillo krueger rasmussen brandt peralta donaldson stuart faulkner maynard galindo coffey estes sanford burch maddox vo oconnell vu andersen spence mcpherson church schmitt stanton leal cherry compton dudley sierra
pollard alfaro hester proctor lu hinton novak good madden mccann terrell jarvis dickson reyna cantrell mayo branch hendrix rollins rowland whitney duke odom daugherty travis tang archer
gupta sharma verma kumar rao reddy nair menon iyer iyengar pillai mehta joshi desai kapoor khanna malhotra chopra bhatia bhatt trivedi pandey mishra tiwari dubey srivastava saxena agarwal aggarwal jain bansal goel mittal
chatterjee banerjee mukherjee bose ghosh das sen dutta roychowdhury chakraborty bhattacharya kulkarni deshpande deshmukh patil pawar shinde jadhav gaikwad naik kamath shetty hegde gowda murthy krishnan subramanian
raman venkataraman natarajan raghavan chauhan rathore thakur yadav chaudhary choudhary sinha prasad ahuja arora batra sethi sood anand grover sidhu gill grewal dhillon sandhu bedi ahluwalia bajaj modi parekh kothari doshi
gandhi naidu thomas mathew varghese kurian fernandes dsouza d'souza pereira lobo pinto rodrigues mascarenhas qureshi siddiqui ansari sheikh shaikh syed hussain ahmed malik mirza chaudhry butt raza abbasi perera silva fernando
jayasuriya wickramasinghe bandara gunawardena
zhao wu zhou xu sun ma zhu hu guo lin gao luo zheng liang xie tang deng han feng cao zeng peng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao zhong cui tan fan fu liao shi jia xia gong bai
kong cui kang mao qiu qin gu hou shao meng long wan qian yin chow cheung leung ng lau kwok yeung tsang mak fung tse chiu chu yip lai tam siu hui kwan poon yuen tsui wan tong sin chin teo goh koh ong toh chua 
sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu saito mori abe ikeda hashimoto ishikawa ogawa okada fujita goto hasegawa
murakami kondo ishii sakamoto endo aoki fujii nishimura fukuda ota miura fujiwara okamoto matsuda nakagawa nakano harada ono tamura takeuchi kaneko wada nakayama ishida ueda morita hara shibata sakai kudo yokoyama miyazaki
kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong jeon ko moon yang bae baek heo nam noh ha joo koo min ryu
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly trinh dinh lam luong mai cao thai ta chau quach diep
ivanov petrov sidorov smirnov kuznetsov popov volkov sokolov lebedev kozlov novikov morozov pavlov shevchenko kovalenko bondarenko tkachenko kravchenko melnyk kovalchuk nowak kowalski wisniewski wojcik kowalczyk lewandowski
zielinski szymanski wozniak dabrowski kozlowski mazur krawczyk kaczmarek zajac krol wrobel novak svoboda dvorak cerny prochazka kucera vesely horvat kovac nagy kovacs toth szabo horvath varga kiss molnar popescu ionescu
muller schmid meier fischer huber koch richter wolf neumann schwarz braun hofmann hartmann lange krause lehmann werner kohler maier walter mayer konig kaiser fuchs scholz moller weiss jung vogel schubert gunther winkler
lorenz baumann franke albrecht schuster simon ludwig bohm winter kraus schumacher kruger vogt stein jager otto sommer gross seidel heinrich brandt haas schreiber graf dietrich ziegler kuhn pohl engel horn busch bergmann
de-jong janssen bakker visser smit meijer mulder bos vos peters hendriks dekker dijkstra vermeulen jacobs maes claes goossens wouters mertens andersson johansson karlsson nilsson eriksson larsson olsson persson svensson
gustafsson pettersson hansen johansen olsen larsen andersen pedersen nilsen kristiansen berg haugen hagen nielsen jensen christensen sorensen rasmussen jorgensen madsen kristensen korhonen virtanen makinen nieminen makela
hamalainen laine heikkinen koskinen jarvinen rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti mancini costa giordano rizzo lombardi moretti barbieri fontana santoro mariani rinaldi
caruso ferrara galli martini leone longo gentile martinelli vitale lombardo serra coppola marchetti parisi villa conte ferraro fabbri dubois durand leroy moreau laurent lefebvre michel bertrand roux fournier morel girard
andre lefevre mercier dupont bonnet francois legrand garnier faure rousseau blanc guerin muller henry roussel nicolas perrin morin mathieu gauthier dumont lopez fontaine chevalier robin masson sanchez noel dufour blanchard
brunet giraud lemaire joly rey vidal caron renaud meunier petit fabre marchand tremblay gagnon roy bouchard gauthier cote lavoie fortin gagne ouellet pelletier belanger levesque bergeron leblanc da-silva sousa souza santos
ferreira oliveira pereira costa rodrigues almeida nascimento carvalho araujo ribeiro alves lima gomes martins barbosa rocha dias moreira teixeira correia mendes nunes marques cardoso fonseca machado azevedo cavalcanti
papadopoulos papageorgiou georgiou nikolaou yilmaz kaya demir sahin celik yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan simsek hassan hussein ibrahim mahmoud mohamed khalil saleh
haddad khoury nasser mansour rahman karimi hosseini rezaei moradi ahmadi al-rashid al-farsi al-sayed bin-laden cohen levi mizrahi peretz biton dahan avraham friedman goldberg shapiro katz rosen weinberg kaplan feldman
okafor okonkwo adeyemi adebayo okoro nwosu eze obi balogun ogunleye olawale oyelaran afolabi bello musa abubakar lawal danjuma mensah owusu boateng asante osei appiah amoah agyeman mwangi kamau kariuki njoroge otieno ochieng
odhiambo wanjiru kimani maina kiprop cheruiyot mutua ndlovu nkosi dlamini khumalo mokoena zulu mthembu sithole ngcobo botha van-wyk nel venter pretorius du-plessis fourie coetzee kruger moyo ncube sibanda banda phiri tembo
mulenga tesfaye bekele haile abebe desta
 mcallister mcarthur mccabe mcgrath mckenna mcleod mcnamara mcneil mcqueen macleod mackenzie macgregor macmillan macpherson pemberton ashworth hargreaves fairclough entwistle sidebottom ramsbottom whittaker crowther
braithwaite holroyd ogden bradbury bancroft birch blackwood bloom bolton bourne brooke broughton buckland burrows callaghan carmichael cartwright cavanagh clifton colbert connolly cooke corbett crowe cullen cusack daly darby
dempsey devlin doherty donnelly dooley driscoll dunne eastwood egan fallon fenton finch finnegan flanagan forde gale gallacher gannon garvey geraghty gilchrist gleeson goddard grady greenwood haines halliday hanlon hanrahan
hartley hastings healy heaney hennessy higginson hilton hogarth holden hollis hooper horgan hurley hyde irving irwin jarman joyce kavanagh keane kearney keating keenan keogh kiernan kilpatrick lacey leary leighton lennon
lockwood lowry macken maguire maher mallon marsden mather mcauley merriman milne moffat molloy mooney moriarty mulligan nesbitt nightingale nugent oakley o'brien o'connor o'neill o'reilly o'sullivan osborn oxley pickering
plunkett quigley quirke rafferty redmond regan roche rooney rutherford savage scully sheehan sheridan slater stack stubbs sutherland swann tierney timmins tobin traynor tully twomey wainwright waite wakefield
walmsley whelan whitfield whitmore wickham winslow woodhouse yeats";
