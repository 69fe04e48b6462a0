use crate::decide::{Person, birthday, email_key, place};
use crate::fold_company;
use crate::name::ComparableName;
use crate::nicknames::keys_of;

/// Texts of which two people share at least one whenever [`crate::compare`] could say anything but *different*: keep
/// them indexed and compare only people who share one (M16). Between none and about twenty short texts a person, sorted,
/// each once.
pub fn blocking_keys(person: &Person) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(person.emails.iter().filter_map(|email| email_key(email)).map(|email| format!("e:{email}")));
    keys.extend(
        person.phones.iter().filter(|phone| !phone.trim().is_empty()).map(|phone| format!("p:{phone}")),
    );
    let name = ComparableName::parse(&person.name);
    let company = person.company.as_deref().map(fold_company).unwrap_or_default();
    if !name.given.is_empty() {
        name_keys(&name, &mut keys);
        if !company.is_empty() {
            company_keys(&name, &company, &mut keys);
        }
        if let Some(born) = birthday(person) {
            birthday_keys(&name, &born, &mut keys);
        }
        // At one address an initial is enough to ask.
        if let Some(place) = place(person) {
            keys.push(format!("a:{} {}", place.house, place.street));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// One slip changes the beginning or the end of a name, not both: each name is kept once by its first letter and once by
/// its last ones, beside the other name whole.
fn name_keys(name: &ComparableName, keys: &mut Vec<String>) {
    let nicknames = keys_of(&name.given);
    if name.family.is_empty() {
        keys.extend(nicknames.iter().map(|key| format!("n:{key}")));
        return;
    }
    keys.push(format!("w:{}", name.sorted_words()));
    keys.push(format!("f:{}:{}", name.family, first_letters(&name.given, 1)));
    keys.push(format!("l:{}:{}", name.family, last_letters(&name.given, 2)));
    for key in nicknames {
        keys.push(format!("g:{key}:{}", first_letters(&name.family, 1)));
        keys.push(format!("h:{key}:{}", last_letters(&name.family, 2)));
    }
}

/// At one company a part of the name is enough to ask.
fn company_keys(name: &ComparableName, company: &str, keys: &mut Vec<String>) {
    for key in keys_of(&name.given) {
        keys.push(format!("c:{company}:{key}"));
    }
    if !name.family.is_empty() {
        keys.push(format!("c:{company}:{}", name.family));
    }
}

/// On one day of birth a part of the name is enough to ask.
fn birthday_keys(name: &ComparableName, born: &str, keys: &mut Vec<String>) {
    for key in keys_of(&name.given) {
        keys.push(format!("b:{born}:{key}"));
    }
    if !name.family.is_empty() {
        keys.push(format!("b:{born}:{}", name.family));
    }
}

fn first_letters(word: &str, count: usize) -> String {
    word.chars().take(count).collect()
}

fn last_letters(word: &str, count: usize) -> String {
    let skipped = word.chars().count().saturating_sub(count);
    word.chars().skip(skipped).collect()
}
