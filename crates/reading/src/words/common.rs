use std::sync::LazyLock;

use super::WordSet;

/// Everyday words that are no part of a person's or a company's name when written in lower case.
pub(crate) static COMMON: LazyLock<WordSet> = LazyLock::new(|| COMMON_LIST.split_whitespace().collect());

/// Days, months and words of a diary: capitalised, and still nobody's name.
pub(crate) static DIARY: LazyLock<WordSet> = LazyLock::new(|| {
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat january february march april may june july august september october november december \
     jan feb mar apr jun jul aug sep sept oct nov dec christmas easter thanksgiving diwali ramadan eid q1 q2 q3 q4 spring summer autumn winter fall today tomorrow tonight asap am pm tbd tbc fyi ps nb re mon \
     referred referral referrer lead note notes follow call email text meet met needs wants looking interested likes loves hates prefers knows said says has had just same via see ask asked also maybe please very not no yes \
     only recently currently planning moving building buying selling their they she he it we who when where what why how if but and or so because since until after before about around near the this that these those my his her our your"
        .split_whitespace()
        .collect()
});

/// Words that lead up to a name: "call Jane", "you should talk to Jane".
pub(crate) const LEADS: &[&str] = &[
    "fyi",
    "btw",
    "tel",
    "looping",
    "adding",
    "introducing",
    "including",
    "kindly",
    "ping",
    "dm",
    "google",
    "call",
    "contact",
    "rang",
    "phoned",
    "emailed",
    "texted",
    "messaged",
    "chatted",
    "chatting",
    "speaking",
    "spoken",
    "saw",
    "start",
    "either",
    "try",
    "talk",
    "speak",
    "spoke",
    "ask",
    "reach",
    "out",
    "get",
    "in",
    "touch",
    "meet",
    "met",
    "see",
    "also",
    "maybe",
    "you",
    "should",
    "please",
    "text",
    "ring",
    "email",
    "chat",
    "and",
    "then",
    "to",
    "with",
    "for",
    "up",
    "look",
    "introduce",
    "introduced",
    "me",
    "hi",
    "plus",
    "there's",
    "theres",
    "named",
    "called",
    "visit",
    "phone",
    "message",
    "i",
    "know",
    "knows",
    "failing",
    "else",
    "drs",
    "messrs",
    "w",
    "w/",
    "coffee",
    "lunch",
    "breakfast",
];

/// What to do with somebody; right before a name it says that the name is meant.
pub(crate) const CALLING: &[&str] =
    &["call", "try", "contact", "ask", "see", "text", "ring", "email", "phone", "message", "ping"];

/// What somebody did who named another: the other is meant.
pub(crate) const REFERRING: &[&str] = &[
    "referred",
    "recommended",
    "recommends",
    "suggested",
    "suggests",
    "mentioned",
    "mentions",
    "introduced",
    "says",
    "said",
    "reckons",
    "thinks",
    "gave",
    "told",
    "sent",
    "swears",
    "named",
    "offered",
    "reckoned",
];

/// Somebody who has no name yet: "a guy called", "that tall lady".
pub(crate) const SOMEBODY: &[&str] = &[
    "guy", "lady", "woman", "man", "bloke", "fella", "fellow", "chap", "dude", "girl", "gal", "lad", "kid",
    "person", "someone", "somebody", "feller", "lassie", "lass", "geezer",
];

/// What is said for the part of a name that nobody remembers: "Morag somebody".
pub(crate) const PLACEHOLDERS: &[&str] =
    &["somebody", "something", "someone", "whatsit", "whatshisname", "whatshername", "somethingorother"];

/// Words that stand above a list, or before its colon: "Contacts: Jane, Bob".
pub(crate) const HEADINGS: &[&str] = &[
    "names",
    "people",
    "contacts",
    "referrals",
    "leads",
    "prospects",
    "clients",
    "customers",
    "vendors",
    "suppliers",
    "competitors",
    "attendees",
    "guests",
    "members",
    "committee",
    "board",
    "staff",
    "team",
    "friends",
    "neighbors",
    "neighbours",
    "family",
    "to",
    "cc",
    "bcc",
    "from",
    "list",
    "calls",
    "call",
    "intros",
    "introductions",
    "warm intros",
    "people to call",
    "folks",
    "partners",
    "tenants",
    "owners",
    "parents",
];

/// What a line begins with that somebody writes to themselves.
pub(crate) const REMINDERS: &[&str] = &[
    "note to self",
    "note",
    "reminder",
    "memo",
    "fyi",
    "heads up",
    "quick note",
    "to do",
    "todo",
    "to-do",
    "btw",
    "remember",
    "don't forget",
    "dont forget",
    "nb",
    "urgent",
    "important",
    "voicemail",
    "vm",
    "missed call",
    "call back",
    "callback",
    "walk-in",
    "walk in",
    "cold call",
    "web lead",
    "inbound lead",
    "phone lead",
    "internet lead",
    "referral lead",
];

/// What stands behind the name of a company or a club above a list: "Northgate Transit – contacts".
pub(crate) const WHAT_A_LIST_HOLDS: &[&str] = &[
    "contacts",
    "names",
    "leads",
    "referrals",
    "prospects",
    "people",
    "list",
    "intros",
    "team",
    "staff",
    "members",
    "attendees",
    "crew",
    "calls",
    "roster",
    "directory",
    "board",
    "committee",
];

/// A row of nothing but one of these says what sort those below it are: "HOT", "Work".
pub(crate) const SORTS: &[&str] = &[
    "hot",
    "warm",
    "cold",
    "lukewarm",
    "work",
    "school",
    "church",
    "gym",
    "home",
    "personal",
    "business",
    "residential",
    "commercial",
    "maybe",
    "maybes",
    "later",
    "soon",
    "now",
    "priority",
    "friends",
    "family",
    "relatives",
    "relations",
    "colleagues",
    "coworkers",
    "co-workers",
    "misc",
    "other",
    "others",
    "new",
    "old",
    "done",
    "todo",
    "active",
    "inactive",
    "definite",
    "definites",
    "probable",
    "possible",
    "possibles",
    "strong",
    "weak",
    "buyers",
    "sellers",
    "renters",
    "owners",
    "local",
    "locals",
    "called",
    "not called",
    "to call",
    "call first",
    "call later",
    "this week",
    "next week",
    "hot leads",
    "warm leads",
    "cold leads",
    "best bets",
    "long shots",
    "long shot",
    "high priority",
    "low priority",
    "a list",
    "b list",
    "tier 1",
    "tier 2",
    "yes",
    "no",
];

/// Words that stand above a list or before its colon and are never a company, a title or a name.
pub(crate) const LIST_WORDS: &[&str] = &[
    "present",
    "apologies",
    "attendance",
    "absent",
    "regrets",
    "invited",
    "participants",
    "directors",
    "officers",
    "trustees",
    "directory",
    "roster",
    "notes",
    "minutes",
    "teilnehmer",
    "anwesend",
    "entschuldigt",
    "kontakte",
    "namen",
    "presents",
    "excuses",
    "asistentes",
    "guest",
    "guests",
    "speakers",
    "hosts",
    "sponsors",
    "volunteers",
    "nominees",
    "newcomers",
    "introductions",
    "recommendations",
    "suggestions",
    "attending",
    "confirmed",
    "tentative",
    "parties",
    "group",
    "families",
    "couples",
    "regulars",
    "locals",
    "mates",
    "folk",
    "others",
    "crew",
    "gang",
    "lads",
    "ladies",
    "buyers",
    "sellers",
    "declined",
    "rsvp",
    "rsvps",
    "warm",
    "cold",
    "hot",
];

/// What says that a company follows.
pub(crate) const AT_WORDS: &[&str] = &["at", "@", "with", "from", "of", "for", "chez", "bei"];

/// What may stand before "at" and says no more than it: "works at", "is now with".
pub(crate) const BEFORE_AT: &[&str] = &[
    "works",
    "working",
    "worked",
    "work",
    "is",
    "who",
    "now",
    "currently",
    "over",
    "employed",
    "and",
    "he's",
    "she's",
    "hes",
    "shes",
    "a",
    "job",
    "both",
    "also",
    "still",
];

const COMMON_LIST: &str = "
shes hes theyre theres thats whos wheres im ive youre dont doesnt didnt cant wont isnt wasnt lets finally lastly firstly calld erm hmm umm ooh whatsit whatshisname whatshername sb sth whenever wherever however bless awaited kindly reckons hes n u i'd i'll i've i'm we'd we'll we've you'd you'll he'd he'll she'd she'll they'd they'll let's tbd tba vacant add todo whoever whomever whatever whichever leak leaks leaking leaky damage damaged flood flooded noisy slow late cracked rotten burst blocked clogged squeaky drafty draughty outdated renewal renewals refinance refinancing remodel remodeling renovation renovating extension quotation hi hello hey ok well um uh so yeah yep nope oops btw fyi asap pls plz thx lol guy's lady gal dude folks bloke chap fella kinda sorta gonna wanna gotta dunno
a about above across actually after afternoon again against ago ahead all almost alone along already also although always am among an and another any anybody anyone anything anyway are aren't around as ask asked asking at away
back bad be became because become been before began behind being believe below best better between big bit both bought break bring broke broken budget building busy but buy buying by
call called calls came can can't cannot car card cards care cash change changed changing cheap check close closed closing cold come comes coming contract cost costs could couldn't couple currently
day days deal deals did didn't different do does doesn't doing done don't down due during each early either else email end enough even evening ever every everybody everyone everything expand expanding expensive
family far fast feel few find fine first fix fixed follow for former found free friend friends from full fun gave get gets getting give given gives glad go goes going golf gone good got great grew grow growing
guy guys had half happy hard has hasn't hate hates have haven't having he hear heard help helped helping her here hers high him hire hiring his hit home hope hour house how huge i idea if important in insane inside instead interested into is
isn't issue issues it it's its job jobs just keep keeps kid kids kind knew know known knows large last late later least leave left less let let's like liked likes line little live lives long look looked looking lost lot lots love loved loves low
made make makes making many market may maybe me mean means meet meeting mention mentioned met might mine moment money month months more morning most mostly move moved moves moving much must my
near nearly need needed needing needs never new next nice night no nobody none nor not note nothing now number of off offer often ok okay old on once one only onto open opened opening or order other others our out outside over own
paid part past pay paying people perfect person phone place plan planning plans please possible possibly prefers pretty price problem problems project put quick quite quote quotes raining ran rather ready real really reason recent recently referral
referred remember rent replace retired right roof run running runs said same save saw say says see seems seen self sell selling sells send sent serious set several shall she should show since small so sold some somebody someone something sometimes soon sort
spoke start started starting starts still stop store stuff such super supposed sure switch switching take taken takes talk talked talking tell text than thank thanks that that's the their them then there there's these they they're thing things think thinking this those
though thought through time times tired to today together told tomorrow tonight too took toward tried trouble true try trying turn two under unhappy until up upset urgent us use used uses using usually very via visit wait waiting want wanted wanting wants was wasn't
watch way we week weekend weeks well went were what when where which while who who's whole whom whose why will wish with within without won't work worked working works worried worth would wouldn't year years yes yesterday yet you your yours
toner copier printer printers bill bills invoice headache headaches downtown uptown upstairs bakery shop company business firm team team's husband wife son daughter mother father winter summer spring autumn church gym school office boat truck referred
owns owned runs manages heads leads teaches sells makes builds drives studies lives loves wants runs own manage teach does did sold told goes plays played met saw three four five six seven eight nine ten hundred thousand million dollars bucks percent old-school warm";
