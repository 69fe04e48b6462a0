//! E-mail addresses, telephone numbers, dates of birth, companies and referrers of a table's rows.

use std::collections::HashMap;

use super::born::{DayOrder, born_digits, order_of};
use super::dictionary::{Dictionary, NOTHING, hash_of};
use super::field::Field;
use super::sources::Sources;
use crate::decide::{email_key, is_public_domain, is_shared_mailbox};
use crate::{fold, fold_company};

/// One aspect of all rows: a number a row, and the texts behind the numbers.
pub(super) struct Texts {
    pub(super) words: Dictionary,
    pub(super) of_row: Vec<u32>,
    /// What a row has beyond the first.
    pub(super) more: HashMap<u32, Vec<u32>>,
}

/// So many addresses and numbers of one person are compared.
const EACH_MAX: usize = 6;

impl Texts {
    pub(super) fn new(rows: usize) -> Texts {
        Texts { words: Dictionary::new(), of_row: Vec::with_capacity(rows), more: HashMap::new() }
    }

    /// Adds a row with at most one text.
    pub(super) fn push(&mut self, text: &str) {
        let number = self.words.count(text);
        self.of_row.push(number);
    }

    /// Adds a row with any number of texts.
    fn push_all(&mut self, texts: impl Iterator<Item = String>) {
        let row = self.of_row.len() as u32;
        let mut numbers: Vec<u32> = Vec::new();
        for text in texts {
            let number = self.words.number(&text);
            if number != NOTHING && !numbers.contains(&number) && numbers.len() < EACH_MAX {
                self.words.count(&text);
                numbers.push(number);
            }
        }
        self.of_row.push(numbers.first().copied().unwrap_or(NOTHING));
        if numbers.len() > 1 {
            self.more.insert(row, numbers.split_off(1));
        }
    }
}

pub(super) fn emails(sources: &Sources<'_>) -> Texts {
    let mut texts = Texts::new(sources.rows());
    sources.each(&[Field::Email], |cells| {
        let each =
            cells.iter().flat_map(|(_, cell)| cell.split([';', ',', ' ']).flat_map(|part| part.split(":::")));
        texts.push_all(each.filter_map(mailbox));
    });
    texts
}

/// What is asked of an address again and again.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mailbox {
    local: u16,
    /// Its hash.
    pub(super) domain: u64,
    /// Of an office, not of a person.
    pub(super) is_shared: bool,
    /// At a provider where anybody gets an address.
    pub(super) is_public: bool,
}

impl Mailbox {
    /// What stands before the sign.
    pub(super) fn local_of<'a>(&self, email: &'a str) -> &'a str {
        &email[..usize::from(self.local)]
    }
}

/// The mailbox behind each number.
pub(super) fn mailboxes(words: &Dictionary) -> Vec<Mailbox> {
    let each = (0..words.len() as u32).map(|number| {
        let Some((local, domain)) = words.text(number).rsplit_once('@') else { return Mailbox::default() };
        Mailbox {
            local: local.len() as u16,
            domain: hash_of(domain.as_bytes()),
            is_shared: is_shared_mailbox(words.text(number)),
            is_public: is_public_domain(domain),
        }
    });
    each.collect()
}

/// The address without what the mailbox's owner may add or leave out.
fn mailbox(text: &str) -> Option<String> {
    let email = email_key(text.trim_start_matches("mailto:").trim_matches(['<', '>', '"']))?;
    let (local, domain) = email.rsplit_once('@')?;
    let local = local.split_once('+').map_or(local, |(local, _)| local);
    let is_google = matches!(domain, "gmail.com" | "googlemail.com");
    let local = if is_google { local.replace('.', "") } else { local.to_owned() };
    (!local.is_empty()).then(|| format!("{local}@{}", if is_google { "gmail.com" } else { domain }))
}

pub(super) fn phones(sources: &Sources<'_>) -> Texts {
    let mut texts = Texts::new(sources.rows());
    sources.each(&[Field::Phone], |cells| {
        let each =
            cells.iter().flat_map(|(_, cell)| cell.split([';', ',']).flat_map(|part| part.split(":::")));
        texts.push_all(each.filter_map(number));
    });
    texts
}

/// The digits without what is dialled or not depending on where one calls from: "+1 (415) 555-0134 x5" and
/// "415.555.0134" end in the same digits. Numbers of one digit repeated are placeholders.
fn number(text: &str) -> Option<String> {
    const DIGITS_MIN: usize = 6;
    const DIGITS_MAX: usize = 15;
    let lower = text.to_ascii_lowercase().replace("(0)", "");
    let main = lower.split(['x', '#', 'e']).next().unwrap_or_default();
    let digits: String = main.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    let first = digits.chars().next()?;
    let is_placeholder = digits.chars().skip(1).all(|digit| digit == first);
    (digits.len() >= DIGITS_MIN && digits.len() <= DIGITS_MAX && !is_placeholder).then(|| digits.to_owned())
}

pub(super) fn born(sources: &Sources<'_>) -> Texts {
    let (mut day_first, mut month_first) = (0, 0);
    sources.each(&[Field::Born], |cells| {
        for (_, cell) in cells {
            match order_of(cell) {
                Some(DayOrder::DayFirst) => day_first += 1,
                Some(DayOrder::MonthFirst) => month_first += 1,
                None => {}
            }
        }
    });
    let order = if month_first > day_first { DayOrder::MonthFirst } else { DayOrder::DayFirst };
    let mut texts = Texts::new(sources.rows());
    sources.each(&[Field::Born], |cells| {
        let first = cells.iter().find_map(|(_, cell)| born_digits(cell, order));
        texts.push(&first.unwrap_or_default());
    });
    texts
}

pub(super) fn companies(sources: &Sources<'_>) -> Texts {
    first_folded(sources, Field::Company, fold_company)
}

pub(super) fn referrers(sources: &Sources<'_>) -> Texts {
    first_folded(sources, Field::ReferredBy, fold)
}

fn first_folded(sources: &Sources<'_>, field: Field, fold: fn(&str) -> String) -> Texts {
    let mut texts = Texts::new(sources.rows());
    sources.each(&[field], |cells| {
        let first = cells.iter().map(|(_, cell)| fold(cell)).find(|text| !text.is_empty());
        texts.push(&first.unwrap_or_default());
    });
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_its_digits_without_prefixes_and_extensions() {
        for (text, expected) in [
            ("+1 (415) 555-0134 x5", Some("14155550134")),
            ("0044 (0)20 7946 0958", Some("442079460958")),
            ("020 7946 0958", Some("2079460958")),
            ("0000000", None),
            ("9999999999", None),
            ("12", None),
            ("call me", None),
        ] {
            assert_eq!(number(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_mailbox_is_one_however_its_owner_writes_it() {
        assert_eq!(mailbox("Jane.Doe+news@GMail.com").as_deref(), Some("janedoe@gmail.com"));
        assert_eq!(mailbox("<jane.doe@acme.com>").as_deref(), Some("jane.doe@acme.com"));
        assert_eq!((mailbox("nobody"), mailbox("@x")), (None, None));
    }
}
