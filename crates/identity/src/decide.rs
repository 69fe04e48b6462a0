use crate::fold_company;
use crate::name::{ComparableName, Likeness, likeness};

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
/// *Same* needs an e-mail address or a telephone number in common and names that fit (equal, a nickname, an initial, one
/// slip), or the same full name at the same company with nothing against it. Households share telephones and offices
/// share mailboxes, so the same number under another name is a *maybe*, and so are fathers and sons.
pub fn compare(a: &Person, b: &Person) -> Verdict {
    let (a_name, b_name) = (ComparableName::parse(&a.name), ComparableName::parse(&b.name));
    let evidence = Evidence {
        likeness: likeness(&a_name, &b_name),
        generation_unsure: a_name.generation.is_some() != b_name.generation.is_some(),
        full_names: a_name.is_full() && b_name.is_full(),
        company: companies(a, b),
        mailboxes_differ: own_mailboxes_differ(a, b),
    };
    match contact_in_common(a, b) {
        Some(contact) => with_contact(contact, &evidence),
        None => without_contact(&evidence),
    }
}

struct Evidence {
    likeness: Likeness,
    /// One is called Jr. and the other nothing.
    generation_unsure: bool,
    full_names: bool,
    company: Companies,
    /// Both have addresses at one domain, and none in common: one firm seldom gives one person two.
    mailboxes_differ: bool,
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

fn without_contact(evidence: &Evidence) -> Verdict {
    let against = evidence.mailboxes_differ;
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

fn is_shared_mailbox(email: &str) -> bool {
    email.split_once('@').is_some_and(|(local, _)| SHARED_MAILBOXES.contains(&local))
}

fn own_mailboxes_differ(a: &Person, b: &Person) -> bool {
    const PUBLIC_DOMAINS: &[&str] = &[
        "gmail.com",
        "outlook.com",
        "hotmail.com",
        "yahoo.com",
        "icloud.com",
        "aol.com",
        "gmx.de",
        "web.de",
    ];
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
    a.iter().any(|x| {
        !PUBLIC_DOMAINS.contains(&domain(x).as_str())
            && b.iter().any(|y| domain(x) == domain(y))
            && !b.contains(x)
    }) && !a.iter().any(|x| b.contains(x))
}

fn companies(a: &Person, b: &Person) -> Companies {
    let key = |person: &Person| person.company.as_deref().map(fold_company).filter(|key| !key.is_empty());
    match (key(a), key(b)) {
        (Some(x), Some(y)) if x == y => Companies::Same,
        (Some(_), Some(_)) => Companies::Other,
        _ => Companies::Unknown,
    }
}
