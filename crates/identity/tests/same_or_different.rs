//! Who is who, in sentences (M16).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use identity::{Person, Verdict, blocking_keys, compare, fold, fold_company, nickname_keys};
use proptest::prelude::*;

fn person(name: &str) -> Person {
    Person { name: name.to_owned(), ..Person::default() }
}

trait With {
    fn at(self, company: &str) -> Person;
    fn phone(self, phone: &str) -> Person;
    fn email(self, email: &str) -> Person;
    fn lives(self, address: &str) -> Person;
    fn born(self, born: &str) -> Person;
    fn given_by(self, referrer: &str) -> Person;
}

impl With for Person {
    fn at(self, company: &str) -> Person {
        Person { company: Some(company.to_owned()), ..self }
    }

    fn phone(mut self, phone: &str) -> Person {
        self.phones.push(phone.to_owned());
        self
    }

    fn email(mut self, email: &str) -> Person {
        self.emails.push(email.to_owned());
        self
    }

    fn lives(self, address: &str) -> Person {
        Person { address: Some(address.to_owned()), ..self }
    }

    fn born(self, born: &str) -> Person {
        Person { born: Some(born.to_owned()), ..self }
    }

    fn given_by(self, referrer: &str) -> Person {
        Person { referred_by: Some(referrer.to_owned()), ..self }
    }
}

const PHONE: &str = "+14155550134";

#[track_caller]
fn assert_same(a: Person, b: Person, why: &str) {
    let verdict = compare(&a, &b);
    assert_eq!(verdict, Verdict::Same { because: why.to_owned() });
    assert_eq!(compare(&b, &a), verdict);
}

#[track_caller]
fn assert_maybe(a: Person, b: Person, why: &str) {
    let Verdict::Maybe { because, score } = compare(&a, &b) else { panic!("{:?}", compare(&a, &b)) };
    assert_eq!(because, why);
    assert!((0.0..=1.0).contains(&score));
    assert_eq!(compare(&b, &a), Verdict::Maybe { because, score });
}

#[track_caller]
fn assert_different(a: Person, b: Person) {
    assert_eq!(compare(&a, &b), Verdict::Different);
    assert_eq!(compare(&b, &a), Verdict::Different);
}

#[test]
fn the_same_email_and_name_are_one_person_whatever_the_capitals() {
    assert_same(
        person("Jane Doe").email("Jane@acme.com"),
        person("DOE, JANE").email("jane@ACME.com"),
        "Same e-mail address and the same name.",
    );
}

#[test]
fn bob_and_robert_with_one_telephone_are_one_person() {
    assert_same(
        person("Bob Rossi").phone(PHONE),
        person("Robert Rossi").phone(PHONE),
        "Same telephone number, and one name is short for the other.",
    );
}

#[test]
fn transposed_letters_with_one_telephone_are_one_person() {
    assert_same(
        person("Micheal Jones").phone(PHONE),
        person("Michael Jones").phone(PHONE),
        "Same telephone number, and the names differ by one typing error.",
    );
}

#[test]
fn transposed_letters_and_nothing_else_are_for_the_rep_to_decide() {
    assert_maybe(
        person("Micheal Jones"),
        person("Michael Jones"),
        "The names differ by one typing error; nothing else to go by.",
    );
}

#[test]
fn a_father_and_a_son_who_share_a_telephone_are_for_the_rep_to_decide() {
    let why = "Same telephone number, but the names say they are two people: perhaps one household.";
    assert_maybe(person("John Smith Sr.").phone(PHONE), person("John Smith Jr.").phone(PHONE), why);
    assert_maybe(person("John A. Smith").phone(PHONE), person("John B. Smith").phone(PHONE), why);
    assert_maybe(
        person("John Smith").phone(PHONE),
        person("John Smith, Jr.").phone(PHONE),
        "Same telephone number and the same name, but one is a Jr., Sr. or III: perhaps father and son.",
    );
}

#[test]
fn father_and_son_without_anything_in_common_but_the_name_are_two_people() {
    assert_different(person("John Smith Sr."), person("John Smith Jr."));
    assert_different(
        person("John Smith Sr.").at("Smith & Sons"),
        person("John Smith Jr.").at("Smith & Sons"),
    );
}

#[test]
fn a_couple_that_shares_a_telephone_is_for_the_rep_to_decide() {
    assert_maybe(
        person("Jane Doe").phone(PHONE),
        person("John Doe").phone(PHONE),
        "Same telephone number and family name: perhaps one household.",
    );
    assert_maybe(
        person("Mario Rossi").phone(PHONE),
        person("Maria Rossi").phone(PHONE),
        "Same telephone number and family name: perhaps one household.",
    );
}

#[test]
fn twins_at_one_company_are_two_people() {
    assert_different(person("Anna Berg").at("Acme Inc"), person("Hanna Berg").at("Acme"));
    assert_different(person("Tim Cook").at("Acme"), person("Tom Cook").at("Acme"));
}

#[test]
fn a_married_name_with_the_same_email_is_for_the_rep_to_decide() {
    assert_maybe(
        person("Jane Doe").email("jane@gmail.com"),
        person("Jane Miller").email("jane@gmail.com"),
        "Same e-mail address and first name, but another family name: perhaps married.",
    );
}

#[test]
fn one_full_name_at_one_company_is_one_person() {
    assert_same(
        person("Jürgen Müller").at("Bosch GmbH"),
        person("Jurgen Muller").at("BOSCH"),
        "Same full name at the same company.",
    );
}

#[test]
fn one_name_at_one_company_with_two_addresses_there_is_for_the_rep_to_decide() {
    assert_maybe(
        person("John Smith").at("Acme").email("john.smith@acme.com"),
        person("John Smith").at("Acme").email("john.smith2@acme.com"),
        "Same name at the same company, but each with an own e-mail address there.",
    );
}

#[test]
fn a_private_and_an_office_address_do_not_speak_against_one_person() {
    assert_same(
        person("Jane Doe").at("Acme").email("jane@acme.com"),
        person("Jane Doe").at("Acme").email("janedoe@gmail.com"),
        "Same full name at the same company.",
    );
}

#[test]
fn a_first_name_is_not_enough() {
    assert_different(person("Jane"), person("Jane Doe"));
    assert_maybe(
        person("Jane").at("Acme"),
        person("Jane Doe").at("Acme"),
        "At the same company, and one name is part of the other.",
    );
    assert_maybe(
        person("Jane").phone(PHONE),
        person("Jane Doe").phone(PHONE),
        "Same telephone number, and one name is part of the other.",
    );
}

#[test]
fn an_initial_is_believed_with_an_email_and_asked_about_with_a_telephone() {
    assert_same(
        person("J. Doe").email("jane@acme.com"),
        person("Jane Doe").email("jane@acme.com"),
        "Same e-mail address, and one name is the initial of the other.",
    );
    assert_maybe(
        person("J. Doe").phone(PHONE),
        person("Jane Doe").phone(PHONE),
        "Same telephone number, and one name is the initial of the other.",
    );
}

#[test]
fn an_office_mailbox_does_not_make_two_people_one() {
    assert_maybe(
        person("Jane Doe").email("info@acme.com"),
        person("Bob Roe").email("info@acme.com"),
        "Same office mailbox, but another name: perhaps one household or office.",
    );
}

#[test]
fn one_name_at_two_companies_is_at_most_a_question() {
    assert_maybe(
        person("Jane Doe").at("Acme"),
        person("Jane Doe").at("Beta"),
        "Same name at another company: perhaps they changed jobs.",
    );
    assert_different(person("Bob Doe").at("Acme"), person("Robert Doe").at("Beta"));
}

#[test]
fn a_full_name_and_a_date_of_birth_are_one_person_however_the_date_is_written() {
    assert_same(
        person("Jane Doe").born("1980-04-03"),
        person("Doe, Jane").born("3 Apr 1980"),
        "Same full name and date of birth.",
    );
    assert_same(
        person("Bob Rossi").born("1980-04-03"),
        person("Robert Rossi").born("1980-04-03"),
        "Same date of birth, and one name is short for the other.",
    );
}

#[test]
fn a_birthday_without_its_year_proves_nothing() {
    assert_maybe(
        person("Jane Doe").born("--04-03"),
        person("Jane Doe").born("--04-03"),
        "Same name; nothing else to go by.",
    );
}

#[test]
fn twins_and_a_married_name_are_for_the_rep_to_decide() {
    assert_maybe(
        person("Anna Berg").born("1980-04-03"),
        person("Maria Berg").born("1980-04-03"),
        "Same date of birth and family name: perhaps twins.",
    );
    assert_maybe(
        person("Jane Doe").born("1980-04-03"),
        person("Jane Miller").born("1980-04-03"),
        "Same date of birth and first name, but another family name: perhaps married.",
    );
}

#[test]
fn a_father_and_a_son_of_one_name_are_told_apart_by_their_dates_of_birth() {
    assert_maybe(
        person("John Smith").phone(PHONE).born("1952-11-20"),
        person("John Smith").phone(PHONE).born("1980-04-03"),
        "Same telephone number and the same name. But their dates of birth differ: perhaps one family.",
    );
    assert_different(person("John Smith").born("1952-11-20"), person("John Smith").born("1980-04-03"));
}

#[test]
fn a_slip_in_a_date_of_birth_makes_nobody_two() {
    assert_same(
        person("Jane Doe").phone(PHONE).born("1980-04-03"),
        person("Jane Doe").phone(PHONE).born("1980-04-08"),
        "Same telephone number and the same name.",
    );
    assert_same(
        person("Jane Doe").phone(PHONE).born("1980-04-03"),
        person("Jane Doe").phone(PHONE).born("1980-03-04"),
        "Same telephone number and the same name.",
    );
}

#[test]
fn one_full_name_at_one_address_is_one_person_and_a_neighbour_is_not() {
    assert_same(
        person("Jane Doe").lives("12 Forbes St, Perth WA 6000"),
        person("Jane Doe").lives("12 Forbes Street, Perth"),
        "Same full name at the same address.",
    );
    assert_maybe(
        person("John Smith").lives("12 Forbes St, Perth"),
        person("John Smith Jr.").lives("12 Forbes St, Perth"),
        "Same name and address, but one is a Jr., Sr. or III: perhaps father and son.",
    );
    assert_different(
        person("Jane Doe").lives("12 Forbes St, Perth"),
        person("John Roe").lives("12 Forbes St, Perth"),
    );
    assert_maybe(
        person("Jane Doe").lives("12 Forbes St, Perth"),
        person("Jane Doe").lives("14 Forbes St, Perth"),
        "Same name; nothing else to go by.",
    );
}

#[test]
fn a_name_given_twice_by_one_person_is_likely_one() {
    assert_maybe(
        person("Jane Doe").given_by("Ana Ruiz"),
        person("Jane Doe").given_by("ANA RUIZ"),
        "Same name, and the same person gave both.",
    );
}

#[test]
fn people_without_anything_in_common_are_different() {
    assert_different(person("Jane Doe"), person("Peter Pan"));
    assert_different(person("Jane Doe").at("Acme"), person("Peter Pan").at("Acme"));
    assert_different(Person::default(), Person::default());
    assert_different(person("").phone(""), person("").phone(""));
}

#[test]
fn everybody_with_a_name_a_number_or_an_address_can_be_found() {
    let keys =
        blocking_keys(&person("Bob Rossi").at("Rossi Plumbing LLC").phone(PHONE).email("Bob@Rossi.com"));
    assert!(keys.contains(&"e:bob@rossi.com".to_owned()));
    assert!(keys.contains(&format!("p:{PHONE}")));
    assert!(keys.len() < 24, "{keys:?}");
    assert!(blocking_keys(&Person::default()).is_empty());
}

#[test]
fn a_slip_at_either_end_of_a_name_and_a_swapped_order_do_not_hide_anybody() {
    for (a, b) in [
        ("Jane Kramer", "Jane Cramer"),
        ("Jane Johnson", "Jane Johnsom"),
        ("Zorblax Doe", "Yorblax Doe"),
        ("Zorblax Doe", "Zorblaz Doe"),
        ("Zheng Wei", "Wei Zheng"),
        ("Bob Rossi", "Robert Rossi"),
    ] {
        let (a, b) = (person(a), person(b));
        assert!(matches!(compare(&a, &b), Verdict::Maybe { .. }), "{a:?} {b:?}");
        let keys = blocking_keys(&a);
        assert!(blocking_keys(&b).iter().any(|key| keys.contains(key)), "{a:?} {b:?}");
    }
}

fn some_name() -> impl Strategy<Value = String> {
    let given = prop::sample::select(vec![
        "Jane",
        "Janet",
        "Jan",
        "J.",
        "Bob",
        "Robert",
        "Robbie",
        "Michael",
        "Micheal",
        "Mike",
        "Maria",
        "Mario",
        "Alex",
        "Alexandra",
        "Anna",
        "Hanna",
        "",
        "José",
        "Jose",
        "Dr. Jane",
        "Christopher",
        "Chirstopher",
        "John A.",
        "John B.",
        "Mary Jane",
    ]);
    let family = prop::sample::select(vec![
        "Doe",
        "Smith",
        "Smyth",
        "Smiht",
        "Johnson",
        "Jonson",
        "de la Cruz",
        "De La Cruz",
        "Müller",
        "Muller",
        "Mueller",
        "O'Brien",
        "OBrien",
        "Ruiz",
        "Ruiz Lopez",
        "",
        "Jane",
        "Robert",
    ]);
    let ending = prop::sample::select(vec!["", "", "", " Jr.", " Sr.", ", PhD", " III"]);
    (given, family, ending, any::<bool>()).prop_map(|(given, family, ending, is_inverted)| {
        if is_inverted { format!("{family}, {given}{ending}") } else { format!("{given} {family}{ending}") }
    })
}

fn somebody() -> impl Strategy<Value = Person> {
    let company =
        prop::option::of(prop::sample::select(vec!["Acme", "Acme Inc.", "Beta LLC", "", "J.P. Morgan"]));
    let phones = prop::collection::vec(prop::sample::select(vec!["+14155550134", "+14155550135", ""]), 0..2);
    let emails = prop::collection::vec(
        prop::sample::select(vec![
            "jane@acme.com",
            "JANE@acme.com",
            "bob@acme.com",
            "info@acme.com",
            "j@gmail.com",
            "nonsense",
        ]),
        0..2,
    );
    let address = prop::option::of(prop::sample::select(vec![
        "12 Forbes St, Perth WA 6000",
        "12 Forbes Street, Perth",
        "14 Forbes St, Perth",
        "Perth",
        "",
    ]));
    let born = prop::option::of(prop::sample::select(vec![
        "1980-04-03",
        "3 Apr 1980",
        "1980-04-30",
        "1952-11-20",
        "--04-03",
        "soon",
    ]));
    let referred_by = prop::option::of(prop::sample::select(vec!["Ana Ruiz", "ana ruiz", "Bob Rossi"]));
    let name = prop_oneof![8 => some_name(), 1 => "\\PC{0,20}"];
    (name, company, phones, emails, address, born, referred_by).prop_map(
        |(name, company, phones, emails, address, born, referred_by)| Person {
            name,
            company: company.map(str::to_owned),
            phones: phones.into_iter().map(str::to_owned).collect(),
            emails: emails.into_iter().map(str::to_owned).collect(),
            address: address.map(str::to_owned),
            born: born.map(str::to_owned),
            referred_by: referred_by.map(str::to_owned),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn comparing_does_not_depend_on_the_order(a in somebody(), b in somebody()) {
        prop_assert_eq!(compare(&a, &b), compare(&b, &a));
    }

    #[test]
    fn whoever_may_be_one_shares_a_blocking_key(a in somebody(), b in somebody()) {
        if compare(&a, &b) != Verdict::Different {
            let (a_keys, b_keys) = (blocking_keys(&a), blocking_keys(&b));
            prop_assert!(a_keys.iter().any(|key| b_keys.contains(key)), "{:?} and {:?}: {:?}", a, b, compare(&a, &b));
        }
    }

    #[test]
    fn nobody_is_different_from_a_full_copy_of_themselves(a in somebody()) {
        let has_contact = a.phones.iter().any(|phone| !phone.is_empty()) || a.emails.iter().any(|email| email.contains('@'));
        if has_contact {
            prop_assert_ne!(compare(&a, &a), Verdict::Different);
        }
    }

    #[test]
    fn no_text_makes_anything_panic(name in "(?s).{0,60}", company in "(?s).{0,40}", email in "(?s).{0,30}") {
        let odd = person(&name).at(&company).email(&email).phone(&email);
        let _ = compare(&odd, &odd.clone());
        let _ = blocking_keys(&odd);
        let _ = nickname_keys(&name);
        let _ = (fold(&name), fold_company(&company));
    }
}
