use crate::matching::{DayOrder, Place, born_digits};
use crate::name::{ComparableName, Likeness, likeness};
use crate::typo::is_one_slip;
use crate::{fold, fold_company};

/// What is known of a person, for telling whether two are one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// As shown: "Dr. Jane Doe", "Doe, Jane". May be empty.
    pub name: String,
    /// As shown: "Acme Inc".
    pub company: Option<String>,
    /// In E.164: "+14155550134". Numbers without an area code prove nothing and are left out.
    pub phones: Vec<String>,
    /// As kept; compared without regard to case.
    pub emails: Vec<String>,
    /// Postal address in one text: "12 Forbes St, Kellerberrin WA 4510".
    pub address: Option<String>,
    /// Date of birth as kept: "1980-04-03", "3 Apr 1980"; without a year ("--04-03") it says little.
    pub born: Option<String>,
    /// Who referred them: a name, or an id that stands for one person.
    pub referred_by: Option<String>,
}

/// Whether two people are one (M16). Each answer says why, in a sentence for the rep.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// May be linked without asking; shown, and can be undone.
    Same {
        /// "Same e-mail address and the same name."
        because: String,
    },
    /// The rep decides.
    Maybe {
        /// "Same telephone number, but another name: perhaps one household or office."
        because: String,
        /// How likely, from 0 to 1, to show the likeliest first. A ranking, not a measured probability.
        score: f32,
    },
    /// Nothing speaks for it, or something speaks against it.
    Different,
}

/// Decides whether two people are one (M16); the order of the two does not matter.
///
/// *Same* needs an e-mail address, a telephone number or a date of birth in common and names that fit (equal, a nickname,
/// an initial, one slip), or the same full name at the same company or address with nothing against it. Households share
/// telephones and addresses and offices share mailboxes, so the same number under another name is a *maybe*, and so are
/// fathers and sons. Two dates of birth that no slip explains make two people, or a question where an own mailbox or a
/// number says otherwise.
pub fn compare(a: &Person, b: &Person) -> Verdict {
    let (a_name, b_name) = (ComparableName::parse(&a.name), ComparableName::parse(&b.name));
    let evidence = Evidence {
        likeness: likeness(&a_name, &b_name),
        generation_unsure: a_name.generation.is_some() != b_name.generation.is_some(),
        full_names: a_name.is_full() && b_name.is_full(),
        company: companies(a, b),
        mailboxes_differ: own_mailboxes_differ(a, b),
        born: births(a, b),
        same_address: same_address(a, b),
        same_referrer: same_referrer(a, b),
    };
    let verdict = match contact_in_common(a, b) {
        Some(contact) => with_contact(contact, &evidence),
        None if evidence.born == Births::Same => with_birthday(&evidence),
        None => without_contact(&evidence),
    };
    if evidence.born == Births::Other { two_birthdays(verdict) } else { verdict }
}

struct Evidence {
    likeness: Likeness,
    /// One is called Jr. and the other nothing.
    generation_unsure: bool,
    full_names: bool,
    company: Companies,
    /// Both have addresses at one domain, and none in common: one firm seldom gives one person two.
    mailboxes_differ: bool,
    born: Births,
    same_address: bool,
    same_referrer: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Births {
    /// On one day, year and all.
    Same,
    /// One says nothing, or no year, or the two differ by a slip.
    Unknown,
    /// On two days that no slip explains.
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Companies {
    Same,
    Unknown,
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Contact {
    OwnEmail,
    SharedMailbox,
    Phone,
}

impl Contact {
    fn words(self) -> &'static str {
        match self {
            Contact::OwnEmail => "e-mail address",
            Contact::SharedMailbox => "office mailbox",
            Contact::Phone => "telephone number",
        }
    }
}

/// Mailboxes that an office shares.
const SHARED_MAILBOXES: &[&str] = &[
    "info",
    "office",
    "sales",
    "contact",
    "hello",
    "admin",
    "mail",
    "support",
    "enquiries",
    "inquiries",
    "team",
    "accounts",
    "billing",
    "hr",
    "reception",
    "service",
    "noreply",
    "no-reply",
    "help",
    "post",
    "kontakt",
    "ventas",
    "marketing",
    "orders",
    "family",
];

fn with_contact(contact: Contact, evidence: &Evidence) -> Verdict {
    let what = contact.words();
    let is_own = contact == Contact::OwnEmail;
    match evidence.likeness {
        Likeness::Equal | Likeness::Reordered if evidence.generation_unsure && !is_own => maybe(
            format!("Same {what} and the same name, but one is a Jr., Sr. or III: perhaps father and son."),
            0.7,
        ),
        Likeness::Equal | Likeness::Reordered => same(format!("Same {what} and the same name.")),
        Likeness::Nickname => same(format!("Same {what}, and one name is short for the other.")),
        Likeness::Typo => same(format!("Same {what}, and the names differ by one typing error.")),
        // In one household or office J. Doe can be Jane as well as John.
        Likeness::Initial if is_own || evidence.company == Companies::Same => {
            same(format!("Same {what}, and one name is the initial of the other."))
        }
        Likeness::Initial => maybe(format!("Same {what}, and one name is the initial of the other."), 0.85),
        Likeness::Part if is_own => maybe(format!("Same {what}, and one name is part of the other."), 0.95),
        Likeness::Part => maybe(format!("Same {what}, and one name is part of the other."), 0.85),
        Likeness::Missing => maybe(format!("Same {what}; one of the two has no name."), 0.8),
        Likeness::OtherFamily if is_own => {
            maybe(format!("Same {what} and first name, but another family name: perhaps married."), 0.9)
        }
        Likeness::OtherFamily => maybe(format!("Same {what} and first name, but another family name."), 0.6),
        Likeness::Contradicted => {
            maybe(format!("Same {what}, but the names say they are two people: perhaps one household."), 0.3)
        }
        Likeness::OtherGiven => maybe(format!("Same {what} and family name: perhaps one household."), 0.35),
        Likeness::Other => {
            maybe(format!("Same {what}, but another name: perhaps one household or office."), 0.3)
        }
    }
}

/// Thousands of people share a birthday, but few of them a name that fits.
fn with_birthday(evidence: &Evidence) -> Verdict {
    let full = evidence.full_names;
    match evidence.likeness {
        Likeness::Equal | Likeness::Reordered if full => same("Same full name and date of birth.".to_owned()),
        Likeness::Nickname if full => {
            same("Same date of birth, and one name is short for the other.".to_owned())
        }
        Likeness::Typo if full => {
            same("Same date of birth, and the names differ by one typing error.".to_owned())
        }
        Likeness::Equal | Likeness::Reordered | Likeness::Nickname | Likeness::Typo => {
            maybe("Same date of birth and the same single name.".to_owned(), 0.7)
        }
        Likeness::Initial => {
            maybe("Same date of birth, and one name is the initial of the other.".to_owned(), 0.85)
        }
        Likeness::Part => maybe("Same date of birth, and one name is part of the other.".to_owned(), 0.8),
        Likeness::OtherFamily => maybe(
            "Same date of birth and first name, but another family name: perhaps married.".to_owned(),
            0.6,
        ),
        Likeness::OtherGiven => maybe("Same date of birth and family name: perhaps twins.".to_owned(), 0.2),
        Likeness::Missing | Likeness::Contradicted | Likeness::Other => Verdict::Different,
    }
}

/// Nobody is born twice: what else agrees belongs to a family, or a date is wrong.
fn two_birthdays(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Same { because } => {
            maybe(format!("{because} But their dates of birth differ: perhaps one family."), 0.4)
        }
        // What was in doubt before is none now.
        Verdict::Maybe { .. } | Verdict::Different => Verdict::Different,
    }
}

fn without_contact(evidence: &Evidence) -> Verdict {
    let against = evidence.mailboxes_differ;
    if let Some(verdict) = with_address_or_referrer(evidence).filter(|_| !against) {
        return verdict;
    }
    match (evidence.likeness, evidence.company) {
        (Likeness::Equal, Companies::Same)
            if evidence.full_names && !evidence.generation_unsure && !against =>
        {
            same("Same full name at the same company.".to_owned())
        }
        (Likeness::Equal | Likeness::Reordered, Companies::Same) if against => {
            maybe("Same name at the same company, but each with an own e-mail address there.".to_owned(), 0.5)
        }
        (_, _) if against => Verdict::Different,
        (Likeness::Equal, Companies::Same) if evidence.generation_unsure => maybe(
            "Same name at the same company, but one is a Jr., Sr. or III: perhaps father and son.".to_owned(),
            0.6,
        ),
        (Likeness::Equal | Likeness::Reordered, Companies::Same) => {
            maybe("Same name at the same company.".to_owned(), 0.85)
        }
        (Likeness::Nickname, Companies::Same) => {
            maybe("At the same company, and one name is short for the other.".to_owned(), 0.85)
        }
        (Likeness::Typo, Companies::Same) => {
            maybe("At the same company, and the names differ by one typing error.".to_owned(), 0.85)
        }
        (Likeness::Initial, Companies::Same) => {
            maybe("At the same company, and one name is the initial of the other.".to_owned(), 0.7)
        }
        (Likeness::Part, Companies::Same) => {
            maybe("At the same company, and one name is part of the other.".to_owned(), 0.65)
        }
        (Likeness::Equal | Likeness::Reordered, Companies::Unknown) if evidence.full_names => {
            maybe("Same name; nothing else to go by.".to_owned(), 0.6)
        }
        (Likeness::Equal, Companies::Unknown) => {
            maybe("Same single name; nothing else to go by.".to_owned(), 0.4)
        }
        (Likeness::Nickname, Companies::Unknown) if evidence.full_names => {
            maybe("One name is short for the other; nothing else to go by.".to_owned(), 0.5)
        }
        (Likeness::Typo, Companies::Unknown) => {
            maybe("The names differ by one typing error; nothing else to go by.".to_owned(), 0.45)
        }
        (Likeness::Equal, Companies::Other) if evidence.full_names => {
            maybe("Same name at another company: perhaps they changed jobs.".to_owned(), 0.3)
        }
        _ => Verdict::Different,
    }
}

/// One address, or one person who gave both, beside names that fit.
fn with_address_or_referrer(evidence: &Evidence) -> Option<Verdict> {
    let full = evidence.full_names;
    let is_equal = evidence.likeness == Likeness::Equal;
    if evidence.same_address {
        return match evidence.likeness {
            Likeness::Equal | Likeness::Reordered if evidence.generation_unsure => Some(maybe(
                "Same name and address, but one is a Jr., Sr. or III: perhaps father and son.".to_owned(),
                0.6,
            )),
            Likeness::Equal if full => Some(same("Same full name at the same address.".to_owned())),
            Likeness::Equal | Likeness::Reordered => {
                Some(maybe("Same name at the same address.".to_owned(), 0.85))
            }
            Likeness::Nickname => {
                Some(maybe("At the same address, and one name is short for the other.".to_owned(), 0.9))
            }
            Likeness::Typo => {
                Some(maybe("At the same address, and the names differ by one typing error.".to_owned(), 0.85))
            }
            Likeness::Initial => {
                Some(maybe("At the same address, and one name is the initial of the other.".to_owned(), 0.7))
            }
            _ => None,
        };
    }
    (evidence.same_referrer
        && is_equal
        && full
        && !evidence.generation_unsure
        && evidence.company != Companies::Same)
        .then(|| maybe("Same name, and the same person gave both.".to_owned(), 0.85))
}

fn same(because: String) -> Verdict {
    Verdict::Same { because }
}

fn maybe(because: String, score: f32) -> Verdict {
    Verdict::Maybe { because, score }
}

/// The strongest contact that both have.
fn contact_in_common(a: &Person, b: &Person) -> Option<Contact> {
    let b_emails: Vec<String> = b.emails.iter().filter_map(|email| email_key(email)).collect();
    let shared: Vec<String> = a
        .emails
        .iter()
        .filter_map(|email| email_key(email))
        .filter(|email| b_emails.contains(email))
        .collect();
    if shared.iter().any(|email| !is_shared_mailbox(email)) {
        return Some(Contact::OwnEmail);
    }
    if a.phones.iter().any(|phone| !phone.trim().is_empty() && b.phones.contains(phone)) {
        return Some(Contact::Phone);
    }
    if shared.is_empty() { None } else { Some(Contact::SharedMailbox) }
}

/// The address in lower case; `None` for what is no address.
pub(crate) fn email_key(email: &str) -> Option<String> {
    let email = email.trim().to_lowercase();
    email
        .split_once('@')
        .is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
        .then_some(email)
}

pub(crate) fn is_shared_mailbox(email: &str) -> bool {
    email.split_once('@').is_some_and(|(local, _)| SHARED_MAILBOXES.contains(&local))
}

/// Where anybody gets an address: two different ones there say nothing.
const PUBLIC_DOMAINS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "hotmail.co.uk",
    "live.com",
    "msn.com",
    "yahoo.com",
    "yahoo.co.uk",
    "yahoo.co.in",
    "ymail.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "comcast.net",
    "verizon.net",
    "att.net",
    "sbcglobal.net",
    "btinternet.com",
    "bigpond.com",
    "optusnet.com.au",
    "rediffmail.com",
    "gmx.de",
    "gmx.net",
    "web.de",
    "t-online.de",
    "orange.fr",
    "free.fr",
    "libero.it",
    "proton.me",
    "protonmail.com",
    "mail.ru",
    "yandex.ru",
    "qq.com",
    "163.com",
];

pub(crate) fn is_public_domain(domain: &str) -> bool {
    PUBLIC_DOMAINS.contains(&domain)
}

fn own_mailboxes_differ(a: &Person, b: &Person) -> bool {
    let own = |person: &Person| -> Vec<String> {
        person
            .emails
            .iter()
            .filter_map(|email| email_key(email))
            .filter(|email| !is_shared_mailbox(email))
            .collect()
    };
    let (a, b) = (own(a), own(b));
    let domain = |email: &str| email.split_once('@').map_or(String::new(), |(_, domain)| domain.to_owned());
    a.iter()
        .any(|x| !is_public_domain(&domain(x)) && b.iter().any(|y| domain(x) == domain(y)) && !b.contains(x))
        && !a.iter().any(|x| b.contains(x))
}

fn companies(a: &Person, b: &Person) -> Companies {
    let key = |person: &Person| person.company.as_deref().map(fold_company).filter(|key| !key.is_empty());
    match (key(a), key(b)) {
        (Some(x), Some(y)) if x == y => Companies::Same,
        (Some(_), Some(_)) => Companies::Other,
        _ => Companies::Unknown,
    }
}

fn births(a: &Person, b: &Person) -> Births {
    let (Some(x), Some(y)) = (birthday(a), birthday(b)) else { return Births::Unknown };
    let is_whole = |digits: &str| !digits.starts_with("0000") && !digits[4..].contains("00");
    match (is_whole(&x) && is_whole(&y), x == y) {
        (true, true) => Births::Same,
        (false, _) => Births::Unknown,
        (true, false) => {
            let swapped = x[..4] == y[..4] && x[4..6] == y[6..] && x[6..] == y[4..6];
            if swapped || is_one_slip(&x, &y) { Births::Unknown } else { Births::Other }
        }
    }
}

/// Eight digits, however it was written.
pub(crate) fn birthday(person: &Person) -> Option<String> {
    person.born.as_deref().and_then(|born| born_digits(born, DayOrder::DayFirst))
}

fn same_address(a: &Person, b: &Person) -> bool {
    match (place(a), place(b)) {
        (Some(x), Some(y)) => {
            let fits = |p: &str, q: &str| p.is_empty() || q.is_empty() || p == q;
            x.house == y.house
                && x.street == y.street
                && fits(&x.city, &y.city)
                && fits(&x.postcode, &y.postcode)
                && fits(&x.state, &y.state)
        }
        _ => false,
    }
}

/// Where somebody lives or works, if it is said down to the house.
pub(crate) fn place(person: &Person) -> Option<Place> {
    let place = person.address.as_deref().map(Place::parse)?;
    (!place.house.is_empty() && !place.street.is_empty()).then_some(place)
}

fn same_referrer(a: &Person, b: &Person) -> bool {
    let key = |person: &Person| person.referred_by.as_deref().map(fold).filter(|key| !key.is_empty());
    key(a).is_some_and(|key_of_a| key(b) == Some(key_of_a))
}
