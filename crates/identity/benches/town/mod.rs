//! A made-up town: households with addresses, telephones and mailboxes, of whom a list holds some twice or more, with
//! slips, short names, moves and gaps. The same for the same number of rows.

use identity::MatchTable;

pub(crate) struct Town {
    pub(crate) table: MatchTable,
    /// For each row the person it is.
    pub(crate) truth: Vec<String>,
}

/// A repeatable stream of numbers (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.roll() % limit as u64) as usize
    }

    fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A few are common, most are rare.
    fn uneven(&mut self, limit: usize) -> usize {
        let x = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((x * x * x) * limit as f64) as usize
    }
}

const SHORT: [(&str, &str); 24] = [
    ("Robert", "Bob"),
    ("William", "Bill"),
    ("Elizabeth", "Liz"),
    ("Margaret", "Peggy"),
    ("Katherine", "Kate"),
    ("Michael", "Mike"),
    ("Richard", "Dick"),
    ("James", "Jim"),
    ("Thomas", "Tom"),
    ("Jennifer", "Jenny"),
    ("Susan", "Sue"),
    ("Patricia", "Pat"),
    ("David", "Dave"),
    ("Daniel", "Dan"),
    ("Christopher", "Chris"),
    ("Anthony", "Tony"),
    ("Maria", "Mari"),
    ("Joseph", "Joe"),
    ("Charles", "Chuck"),
    ("Steven", "Steve"),
    ("Andrew", "Andy"),
    ("Samuel", "Sam"),
    ("Victoria", "Vicky"),
    ("Rebecca", "Becky"),
];
const SYLLABLES: [&str; 32] = [
    "ba", "ber", "can", "dor", "el", "fin", "gar", "hol", "in", "jor", "kel", "lan", "mar", "nor", "ol",
    "per", "quin", "ros", "sal", "tor", "ul", "ver", "wil", "xan", "yor", "zim", "ash", "brook", "cliff",
    "dale", "ford", "ton",
];
const KINDS: [&str; 8] = ["Street", "Road", "Avenue", "Lane", "Drive", "Court", "Place", "Crescent"];
const PROVIDERS: [&str; 5] = ["gmail.com", "outlook.com", "yahoo.com", "icloud.com", "aol.com"];

fn word(number: usize) -> String {
    let mut text = String::new();
    let mut rest = number;
    loop {
        text.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
        if rest == 0 {
            break;
        }
    }
    if text.len() < 4 {
        text.push_str("en");
    }
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

fn given(dice: &mut Dice) -> String {
    let x = dice.below(1 << 20) as f64 / f64::from(1 << 20);
    let at = (x * x * 1500.0) as usize;
    SHORT.get(at).map_or_else(|| word(at * 7 + 3), |(long, _)| (*long).to_owned())
}

#[derive(Clone)]
struct Person {
    given: String,
    family: String,
    born: (usize, usize, usize),
    house: usize,
    street: String,
    city: usize,
    phone: String,
    email: String,
}

pub(crate) fn headers() -> Vec<String> {
    ["id", "first name", "last name", "birthday", "street", "city", "zip", "state", "phone", "email"]
        .map(str::to_owned)
        .to_vec()
}

pub(crate) fn town(rows: usize) -> Town {
    let mut dice = Dice(42);
    let mut table = MatchTable::new(&headers());
    let mut truth = Vec::new();
    let mut who = 0;
    while table.rows() < rows {
        for person in household(&mut dice, rows) {
            who += 1;
            let copies = 1 + usize::from(dice.happens(22)) + usize::from(dice.happens(5));
            for copy in 0..copies {
                push(&mut table, &mut dice, &person, copy > 0);
                truth.push(who.to_string());
            }
        }
    }
    Town { table, truth }
}

fn household(dice: &mut Dice, rows: usize) -> Vec<Person> {
    let family = word(dice.uneven(60_000) + 40);
    let at = dice.uneven(rows / 20 + 300);
    let (house, street, city) = (
        1 + dice.below(300),
        format!("{} {}", word(at * 5 + 11), KINDS[at % 8]),
        dice.uneven(rows / 400 + 60),
    );
    let phone = number(dice);
    let heads = 1 + dice.below(2) + usize::from(dice.happens(15));
    let mut called: Vec<String> = Vec::new();
    (0..heads)
        .map(|_| {
            let mut name = given(dice);
            while called.contains(&name) {
                name = given(dice);
            }
            let given = name;
            called.push(given.clone());
            let own = if dice.happens(60) { number(dice) } else { phone.clone() };
            let email =
                format!("{}.{}{}@{}", given, family, dice.below(90), PROVIDERS[dice.below(5)]).to_lowercase();
            let born = (1935 + dice.below(70), 1 + dice.below(12), 1 + dice.below(28));
            Person {
                given,
                family: family.clone(),
                born,
                house,
                street: street.clone(),
                city,
                phone: own,
                email,
            }
        })
        .collect()
}

fn number(dice: &mut Dice) -> String {
    format!("{}{:07}", 200 + dice.below(700), 2_000_000 + dice.below(7_000_000))
}

fn slip(dice: &mut Dice, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = 1 + dice.below(letters.len().max(2) - 1);
    match dice.below(4) {
        0 if letters.len() > 3 && at < letters.len() => {
            letters.remove(at);
        }
        1 if at + 1 < letters.len() => letters.swap(at, at + 1),
        2 if at < letters.len() => letters[at] = char::from(b'a' + dice.below(26) as u8),
        _ => letters.insert(at.min(letters.len()), char::from(b'a' + dice.below(26) as u8)),
    }
    letters.into_iter().collect()
}

/// Writes a row as somebody would: a copy differs from the first in what people change, forget and mistype.
fn push(table: &mut MatchTable, dice: &mut Dice, person: &Person, is_copy: bool) {
    let mut p = person.clone();
    if is_copy {
        if let Some((_, short)) = SHORT.iter().find(|(long, _)| *long == p.given).filter(|_| dice.happens(30))
        {
            p.given = (*short).to_owned();
        } else if dice.happens(12) {
            p.given = slip(dice, &p.given);
        } else if dice.happens(4) {
            p.given.truncate(1);
        }
        if dice.happens(12) {
            p.family = slip(dice, &p.family);
        } else if dice.happens(3) {
            p.family = word(dice.uneven(60_000) + 40);
        }
        if dice.happens(2) {
            std::mem::swap(&mut p.given, &mut p.family);
        }
        if dice.happens(6) {
            p.born.2 = 1 + dice.below(28);
        }
        if dice.happens(15) {
            (p.house, p.street) = (
                1 + dice.below(300),
                format!("{} {}", word(dice.below(3000) * 5 + 11), KINDS[dice.below(8)]),
            );
            p.city = dice.uneven(table.rows() / 400 + 60);
        } else if dice.happens(12) {
            p.street = slip(dice, &p.street);
        }
        if dice.happens(20) {
            p.phone = number(dice);
        }
        if dice.happens(25) {
            p.email = format!("{}{}@{}", p.given, dice.below(900), PROVIDERS[dice.below(5)]).to_lowercase();
        } else if dice.happens(6) {
            p.email = slip(dice, &p.email);
        }
    }
    let empty = |dice: &mut Dice, percent: usize, text: String| {
        if dice.happens(percent) { String::new() } else { text }
    };
    let born = format!("{:04}-{:02}-{:02}", p.born.0, p.born.1, p.born.2);
    let digits = p.phone.clone();
    let phone = match dice.below(3) {
        0 => format!("+1 {} {} {}", &digits[..3], &digits[3..6], &digits[6..]),
        1 => format!("({}) {}-{}", &digits[..3], &digits[3..6], &digits[6..]),
        _ => digits,
    };
    let state = ["CA", "TX", "NY", "FL", "OH"][p.city % 5];
    let cells = [
        table.rows().to_string(),
        p.given,
        p.family,
        empty(dice, 40, born),
        empty(dice, 15, format!("{} {}", p.house, p.street)),
        empty(dice, 8, word(p.city * 3 + 5)),
        empty(dice, 15, format!("{:05}", 10_000 + p.city * 7 % 89_000)),
        empty(dice, 10, state.to_owned()),
        empty(dice, 25, phone),
        empty(dice, 30, p.email),
    ];
    table.push_row(&cells.iter().map(String::as_str).collect::<Vec<_>>());
}
