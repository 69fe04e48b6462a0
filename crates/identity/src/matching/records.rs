use std::collections::HashMap;

use super::aspects::{ASPECTS, Aspect};
use super::dictionary::{Dictionary, NOTHING};
use super::people::{Names, People, people};
use super::places::{Places, places};
use super::reach::{self, Mailbox, Texts, mailboxes};
use super::sources::Sources;

/// All rows, understood: a number for each aspect instead of a text.
pub(super) struct Records {
    pub(super) rows: Vec<Record>,
    pub(super) names: Names,
    texts: Vec<Dictionary>,
    /// By the number of the address.
    pub(super) mailboxes: Vec<Mailbox>,
    more: More,
    /// The first row of the second table.
    pub(super) split: usize,
}

/// One row.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Record {
    pub(super) numbers: [u32; ASPECTS],
    /// 0 where nothing is said, 1 for Sr., 2 for Jr. …
    pub(super) generation: u8,
    /// Has more than one e-mail address or telephone number.
    pub(super) has_more: bool,
    /// The given name is one of those that have short forms.
    pub(super) has_aliases: bool,
    /// Which letters the names have, one bit each: enough to see that most names are not alike.
    pub(super) given_letters: u32,
    pub(super) family_letters: u32,
}

impl Record {
    pub(super) fn get(&self, aspect: Aspect) -> u32 {
        self.numbers[aspect as usize]
    }
}

/// What rows have beyond the first address and number.
#[derive(Default)]
struct More {
    emails: HashMap<u32, Vec<u32>>,
    phones: HashMap<u32, Vec<u32>>,
}

impl Records {
    /// Reads all rows, half of the columns on each of two threads.
    pub(super) fn read(sources: &Sources<'_>) -> Records {
        let (first, second) = std::thread::scope(|scope| {
            let rest = scope.spawn(|| (reach::emails(sources), reach::phones(sources), people(sources)));
            let here =
                (places(sources), reach::born(sources), reach::companies(sources), reach::referrers(sources));
            (here, rest.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        let (places, born, companies, referrers) = first;
        let (emails, phones, people) = second;
        assemble(sources, people, places, [companies, emails, phones, born, referrers])
    }

    /// The texts of an aspect. Given and family names have one dictionary, and so have the lines of an address.
    pub(super) fn words(&self, aspect: Aspect) -> &Dictionary {
        match aspect {
            Aspect::Given | Aspect::Family => &self.names.words,
            Aspect::Premise => &self.texts[Aspect::Street as usize],
            _ => &self.texts[aspect as usize],
        }
    }

    pub(super) fn words_mut(&mut self, aspect: Aspect) -> &mut Dictionary {
        match aspect {
            Aspect::Given | Aspect::Family => &mut self.names.words,
            Aspect::Premise => &mut self.texts[Aspect::Street as usize],
            _ => &mut self.texts[aspect as usize],
        }
    }

    /// All that the row has of an aspect.
    pub(super) fn each(&self, row: u32, aspect: Aspect) -> impl Iterator<Item = u32> {
        let record = &self.rows[row as usize];
        let more = match aspect {
            Aspect::Email if record.has_more => self.more.emails.get(&row),
            Aspect::Phone if record.has_more => self.more.phones.get(&row),
            _ => None,
        };
        let first = record.get(aspect);
        (first != NOTHING).then_some(first).into_iter().chain(more.into_iter().flatten().copied())
    }

    /// Whether the two rows may be compared: with two tables, only across.
    pub(super) fn may_pair(&self, a: u32, b: u32) -> bool {
        a != b
            && (self.split == self.rows.len() || ((a as usize) < self.split) != ((b as usize) < self.split))
    }

    /// In how many ways two rows can be paired.
    pub(super) fn pairs(&self) -> f64 {
        let (rows, split) = (self.rows.len() as f64, self.split as f64);
        if self.split == self.rows.len() { rows * (rows - 1.0) / 2.0 } else { split * (rows - split) }
    }
}

fn assemble(sources: &Sources<'_>, people: People, places: Places, others: [Texts; 5]) -> Records {
    let [companies, emails, phones, born, referrers] = others;
    let People { names, given, family, generation } = people;
    let columns = [
        (Aspect::Company, companies),
        (Aspect::Email, emails),
        (Aspect::Phone, phones),
        (Aspect::House, places.house),
        (Aspect::Street, places.street),
        (Aspect::City, places.city),
        (Aspect::Postcode, places.postcode),
        (Aspect::State, places.state),
        (Aspect::Born, born),
        (Aspect::ReferredBy, referrers),
    ];
    let mut rows = vec![Record::default(); sources.rows()];
    for (row, record) in rows.iter_mut().enumerate() {
        record.numbers[Aspect::Given as usize] = given[row];
        record.numbers[Aspect::Family as usize] = family[row];
        record.numbers[Aspect::Premise as usize] = places.premise[row];
        record.generation = generation[row];
        record.given_letters = letters_of(&names, given[row]);
        record.family_letters = letters_of(&names, family[row]);
        record.has_aliases = names.has_aliases(given[row]);
    }
    let mut texts: Vec<Dictionary> = (0..ASPECTS).map(|_| Dictionary::new()).collect();
    let mut more = More::default();
    for (aspect, column) in columns {
        for (record, number) in rows.iter_mut().zip(&column.of_row) {
            record.numbers[aspect as usize] = *number;
        }
        for row in column.more.keys() {
            rows[*row as usize].has_more = true;
        }
        match aspect {
            Aspect::Email => more.emails = column.more,
            Aspect::Phone => more.phones = column.more,
            _ => {}
        }
        texts[aspect as usize] = column.words;
    }
    let mailboxes = mailboxes(&texts[Aspect::Email as usize]);
    Records { rows, names, texts, mailboxes, more, split: sources.split() }
}

/// The bits of the 26 letters; all bits for names with others, which are always looked at.
fn letters_of(names: &Names, number: u32) -> u32 {
    const LATIN: u64 = (1 << 26) - 1;
    let letters = names.words.entry(number).letters;
    if letters & !LATIN == 0 { letters as u32 } else { u32::MAX }
}
