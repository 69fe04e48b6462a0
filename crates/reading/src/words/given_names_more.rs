/// Still more given names, with the short forms that people go by. Each may stand in other parts of the world as well.
pub(super) const STILL_MORE: &str = "
jd jp jc jb kc kj ej lj rc rj wc jw deano jonno damo gibbo hendo micko nicko richo smithy stevo wayno kev nev trev bazza gav lozza jezza wozza fi viv bea bex becs tash shaz mags babs jacs ness vee ange raych soph
alyson ashlee ashleigh ashlyn aubree barbie beckie bennie bonny brandie brant brenton brianne brittney broderick bryanna bryon bubba burl butch cade candi
carlie carolee caroll carri cathi cathie charla charlee chauncey cheri cherri cheryll chet christi christie christy collin corbin cordell cris cristy danni
darcie darin davy dawna deann debbi debby debi debra dede dee-dee delmar demi denny dewayne dex dollie dom dominick donovan eddy elbert elden eldridge elly
emmy emory ervin ettie everette felecia fletch francie fredrick gayla ginnie glenna gordie gwenda haylee herschel hyrum irv izzy jaimie janell jarrett
jayce jaye jeane jeanna jeffry jeni jere jerod jerold jerrod jessi jilian jimbo jo-ann jodee joella joellen jonny judd judie juli justina kaci karolyn
kassie kathe kaylin keaton kellee kendal kennie keri kieth kiley kimberlee kimmie kori kortney kristal kristi kristopher kyla kym laci laronda laverne
leesa lenard lesa lesli lindell linsey linwood lonna lorie lorinda lorne lorri luanne lyn marna marv mary-ann mary-anne mary-beth mary-ellen mattie maxie
melodie merrilee mickie micky millard mindi nanci norah norm odessa olin orin orlan orlin pamala patrica peggie phyl rachael raymon rebekah reta rickie
ritchie robb robbi rodger rodrick rolanda rollin roxann roxy ruthann sabra sandi sandie schuyler selina sharleen sharri shelli sheryle shirl skeeter smitty
staci stacia steph sue-ann suzann tamra tawnya teddi teri tery theda tierney tilly timothea tommie toya traci trevin twila verl vinnie vinny vonda wendel
wilber wilburn willy winfred wylie
adwoa aileen ailsa alba albina alphonse amanuel andile anika annelise anselm anthea antonina apolinar aracely archie ariadne aristides arsenio aslan assata
atif augustine aylin azeem balwinder barack barakat barnaby bartholomew batya baz beatrix benita berthold bethan biju bikram biniam birendra borislav
brigid bronagh callie calum carlotta carys catriona caz cerys chuy coleen conrad cornelius costin dafydd dahlia dawit daz delbert denzel diarmuid dieudonne
dimitrios dominga dougal eilidh eilis elmira enda farhana fariha farrah fatemeh fenella finbar frederik garfield gaz griffith hadiya haider harbhajan
harvinder haseeb hassana hermione humaira huw inigo isabela isaias israel itzhak jacinda jakob jalen jaswinder jedediah jericho jerilyn jessamine jithin
johari johnno josip junaid kadir keiran kimberley kordell kosta lakshman lateefa latha lucjan mairi manjit marilou martyn masood mervyn misael morag muneer
nacho nadeem naima naseem naveed nazir niccolo nuala nura nusrat ousmane ozgur paco pancho parveen peadar pearse pepe radhika rashida reina rosina sadia
saima saji sakina samina sania sefo shaji shakira shazia sigmund siva sreekumar sukhdeep sumaira sumita tahira tarek thomasina tommo tremaine tsegaye
tsering vincenzo violeta waqar wenona wyn yasmina yoram zahida zeeshan zilla ziva zuleika
ringo pappu bablu chintu guddu munna pinky sweety rinky tinku kallu bittu gullu lallu mala geeta jiho seo dae hollis fitz jase jace bluey cletus virgil elmo enos hobart hoyt huell jubal lem lonnie milt mitchel morty newt orval orrin purvis ransom vern waylon pearlie maudie marvella lurleen lula lorene lavern lanelle earlene dovie coretta
cleta clarice bettye beulah ardis zella shaniqua lakeisha deja tyrell tyrese trevon tavon shaquille raheem marquise jamaal javon dontae deshawn demarcus dashawn cedrick antwan alonzo demetria keandra laquita latrice nakia tameka
zaria aiyana amaya anaya aniyah makayla nevaeh ander asier edurne eneko gorka inaki jone josune koldo leire maialen miren nagore nerea unai xabier zurine biel carme ferran guillem jaume laia meritxell montse neus oriol quim roser
anxo brais iago sabela uxia xiana xoan afonso caetano goncalo henrique inacio ademir adriano anderson cassio celso cleber edson everton fabiano geraldo helder iara ivone jefferson joaquim jussara neymar sebastiao tatiane thaisa
wanessa alfonsina damaris edelmira emigdio eulalia felipa filiberto fulgencio inocencio itzel juventino leobardo leonel lucero macario margarito nemesio obdulia prudencio rufina serafin silverio teofilo tranquilino viridiana
xochitl yuridia zulema achille anatole apolline baudouin cyprien enguerrand firmin hadrien hippolyte isabeau jacky louison lucile maelys mariette melisande nathanael ombeline pascaline philibert pierrick raoul servane sidonie
solenne toussaint ulysse xaviere yvan zelie barbel benedikt claus cordula eckart erna eugen felicitas finja frieda gertrud gretel irmtraud josefine juliane karola kornelia liselotte magdalene marlis nadja nico nikolaus oda ortrud
otmar roswitha sebald siegmund sybille verena wenzel aad aleid annelies baukje brechtje carolien dries fenna gijsbert greetje harm harmen heleen hendrika hessel hidde huub jacoba jelmer jetske joke jorien leendert loes margriet
marleen mathijs neeltje petronella remco rianne rien rinske siebe sietske swaantje sytske trijntje truus wietske wilco wytze ziggy astri barbro bertil bjorg brita cathrine conny eili esben eskil guttorm hilma idar joran jostein
ludvig mikkel roar runa rut sidsel sigbjorn sissel sixten sture svend synne tollef torkel torun tove vagn valborg vegard viljar yngvar aatos anssi armas asko eija elli emmi ensio eveliina hannele heli helina ilpo inka jaana jani
jorma jyri karri katri keijo kimmo kyllikki liisa maarit maritta martti mauri mirja mirva niina niko olavi outi panu pasi pentti perttu pertti petteri raili reima ritva saana saara saija saila saku salla sinikka sirkka sirpa soile
taisto teija tero toivo tuulikki tytti unto urpo vaino veera veli aleksander arkadiusz blazej bogumil bogumila honorata iga ignacy iza jagoda jarek julita lucyna marzena milosz radoslaw wojtek zbyszek alzbeta andrej borivoj jirina
kvetoslava miluse nadezda sona viktorie adorjan agoston anett aniko aranka arpad bertalan borbala brigitta dalma dezso edina eniko jolan kornel lajos levente marton panna rozsa sarolta szilard terezia alin aurel aurica camelia
cezar ciprian cornel decebal doru florentina georgeta gica grigore horatiu ileana ilie ionel ionela iuliana nelu nicoleta nicu sabin sanda serban sorina viorica andelka andrija ante anto bojan bojana borka boro boze damir danijel
danijela domagoj drazen dubravka dusica enes faruk franjo grozdana ismet jasmina katica kresimir ksenija marica marijana marijan marinko matija mihajlo mile milenko miljenko mira miro mirza momcilo nermin novak ratko rade ranko
ruzica sanela senad silvija sinisa slaven srdan srdjan stanko stipe stjepan suzana vedran vinko vjekoslav vlado zarko zdenko zeljka zeljko zlata afroditi agamemnon alekos alexandros argyro aristotelis athina chara dionysis
efstathios eirini elefteria epaminondas fani iason ilias iro kalliope katina kosmas kyriaki loukas makis manolis manos marianthi markos matina menelaos miltiadis nektarios nicos nikoleta odysseas olympia panagiota pantelis photini
sakis savvas sofoklis sokratis sotiria stathis stavroula stratos tasos thekla theofanis thomais vaggelis vaios voula yorgos zacharias zissis zoi anastasiya anatoliy evgeniya georgy gleb khrystyna larisa maryna olesya orest rustam
tymofiy vsevolod yekaterina aigerim aizhan akmal almaz altynai asel askar ayan azamat bakhyt bekzat bolat daniyar daulet dilshod dinara erlan farrukh gulmira gulnara ilhom jamshid kairat kanat madina marat nargiza nazira nodira
nursultan otabek saule sherzod ulugbek umida yerlan zarina zhanar abbas abdellah abderrahim abdoulaye abdulkarim abeer afnan akram aliaa alya asmaa awad azza bahaa bana bayan boushra dareen diya eman esraa fayez firas haitham
hanaa hania haroon hend hiba hoda husam isra issam jameel karam kinan laith lama manar mays mazen mervat mohannad mostafa mounir mourad muna murtada muath nael nagham najat nayef nazih nidal nihad nisreen noha nour obaid omaima
othman qusai rahaf rahma ramadan ramzi rima rola sabah safaa sajida saja salem sama samah sanaa seham shireen sondos talib thamer ubaidah umaima walaa widad abolfazl afshin ahmadreza amirhossein arezoo arsalan atefeh azadeh
bahareh bahman behzad bijan davood ebrahim elaheh elnaz esmail fariba farideh farnaz farrokh farshad fereydoun fereshteh ghazal golnar hamidreza hengameh hooman iraj jahangir kambiz keyvan khosrow kourosh ladan laleh mahin mahsa
mahshid mandana mehrdad mehrnaz minoo mojgan morteza negar negin niloofar nooshin parvin pejman peyman pooya ramin reyhaneh saeedeh saman samaneh sanam sepideh setareh shahriar shahab shayan sheida shohreh siamak siavash simin
soheila sohrab soroush tahmineh touraj vahid yasaman zohreh ademola adetokunbo adisa adjoa alhassan ama amma anthonia asabea asantewaa azubuike babatunde bamidele bankole bola bukola bunmi chibueze chibuzor chidiebere chike
chinelo chinyere chisom chukwuma chuka dayo dele ekua ekundayo enyinna fatou folashade gbenga godswill gugulethu ibironke ijeoma jumoke karabo keneilwe kweku lamin langa lekan letlhogonolo lulama malaika minenhle motlatsi ndumiso
neo nkemdilim nkosinathi nneka nokuthula nolwazi nomthandazo nqobile ntombizodwa nthabiseng obiageli odion okechukwu oladele olaitan oludayo opeyemi ouma oyinkansola phumzile puleng rapelang refiloe rethabile rotimi sello seun
shola sibongile sindisiwe siphiwe tamuno thabang thando thokozani thuli tiwa toluwani tomiwa tsholofelo tumi ugonna yinka zukiswa aadhya abhimanyu achal adhira aloke amita amruta anirban anoop anushree arijit arpita arpit arshad
arya avantika baljit banu barun bhagyashree bhupesh bijoy chaitali chandni chandrasekhar chetna daksha debasmita deepanshu deepesh dhanashree dhaval dhriti dhruva dilpreet disha divyanshu eesha faraz ganapathy gaurang gopala gouri
gurbaksh gurjit harini harleen harman hemal hemalatha heena himani hiral hiren iqbal indrani indu jasvinder jigna kamakshi kannan karishma kashmira kaustubh kavya kedar keyur kinjal krupa kulwinder kumaran kunj kush lajwanti lata
lavanya malavika manali manan mandeep mangala manpreet maulik mitul mohana moumita mrinalini nagaraj nagarjun nandan narmada navjot neharika nibedita nihar nikhila nimish nipun niranjan nishanth nishikant nitish padmavathi
parikshit parineeti pavitra phalguni prabha pradip prajwal pratiksha premal prisha priyank rahima rajashree ramani ramchandra rathin ridhi rijul rinku rishika ritvik rubina rukhsana rupal samarth samiksha samrat sanchita sanjivani
sanskruti sayan seetha shabbir shaila shamala shambhavi sharadha sharvari shashikala shiela shivakumar simranjit sivakumar soumitra sreedhar sreeja srini sruthi stuti subbu subham subir sucharita sudesh sukhjit sulochana suma
sumanth sumati sunetra surbhi surekha swaroop sweta tanu thanigai udaya urmi vanita vanshika vasanti vatsal venkateswara vibhav vibhuti vidisha vihaan vikramjit vinodini viral vishaka vivan vrushali yashas achara anong aran arunee
boonmee chaiwat chalerm chanida charoen chatchai duangjai jintana kasem kulap lamai manop narong naruemon nattaya panida pichai piyawan pongsak preecha rattana sakchai samart sawat somboon somjai somkiat somying sumalee sunee
supachai surachai suwanna tanawat thanakorn thawatchai thida udom vichai wanida wannapa watchara yuthasak ajeng ani anisa darmawan galih kartika kurnia muhamad nengah rahayu ridwan siska sukma suparman triyono wibowo yulianti
aziah azizah fadzil hafizah haslinda hazwan izzati jamilah kamarul mahathir maimunah nadiah noraini norliza rahmah rosmah salmah shamsul syahirah zaharah antonette arjay benjie boyet carmelita cherrylyn dindo edgardo eleuterio
erlinda ferdie imee inday isagani jennylyn jinky jonel joventino junjun liezl luningning luzviminda maricris marivic melchora menchie merlinda perlita rachelle ramil reymart rizalina romnick rosalinda rowel roselle teodorico
teresita tito vangie dien duy kien thoa aiko akihiko arata chiaki chihiro eriko hironori honoka keisuke kenzo mamoru miyuki natsuko rikuto ryoji saburo sadao sakiko sanae setsuko shingo shogo takanori tomiko wakana yota yuji
gyeong haeun haneul hyunwoo jinho jiyoung junseo minjae minseo nayeon seojun seungmin soomin soyeon sunghoon taeyang yeji yejin youngjae yunho changhao chengyu dawei enlai huifen huiling jiahui jiaqi kaiwen lanfen liling linlin
meixiang nannan qiuyue shiyu weiling xueli yanli yawen yijun yuxuan yuzhen zhiyuan ziyi keng yew akenehe amiria anaru ata awhina eruera haami haki haunui heni hinewai hohepa horiana huia iritana karena kiritapu mahuta makere
manaaki matariki mereana miriama mihaka moerangi ngahuia ngapaki nikora paora parekura patariki piripi porourangi rahera rangimarie raukura rikihana rongo ropata tamahou tamatea taonga tawhiri tiaki timoti tiare tupaea waimarie
waiora wairemu wharetiki alofa asomua atonio faamanu falaniko filipo folau ioane iosefa ilaisaane ketesemane kalolaine lafaele lagi lesieli lisiate losaline makerita malakai manase mataio ofa pauli penisimani petelo salesi seini
setareki siale simione siosaia siosiua sulieti taniela teuila uaine vaimoana
";
