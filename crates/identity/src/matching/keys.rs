use super::aspects::Aspect;
use super::dictionary::{NOTHING, hash_of, mix};
use super::records::Records;

/// Something that rows of one person are likely to share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub(super) hash: u64,
    of: Of,
}

/// What a key is made of: two keys of one thing are not rarer together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Given,
    Family,
    Born,
    Company,
    Reach,
    Street,
    Town,
    House,
}

impl Key {
    /// Whether two of them together say more than one.
    pub(super) fn goes_with(&self, other: &Key) -> bool {
        let is_road = |of: Of| matches!(of, Of::Street | Of::Town);
        self.of != other.of && !(is_road(self.of) && is_road(other.of))
    }
}

/// Adds the keys of a row: whole values, and shorter forms that survive a slip.
pub(super) fn keys_of_row(records: &Records, row: u32, keys: &mut Vec<Key>) {
    let record = &records.rows[row as usize];
    let from = keys.len();
    let mut push = |of: Of, kind: u64, value: u64| keys.push(Key { hash: mix(kind, value), of });
    names(records, row, &mut push);
    for number in records.each(row, Aspect::Email) {
        let email = records.words(Aspect::Email).text(number);
        push(Of::Reach, 10, u64::from(number));
        if let Some((local, _)) = email.rsplit_once('@')
            && local.len() >= 5
        {
            push(Of::Reach, 11, hash_of(local.as_bytes()));
        }
    }
    for number in records.each(row, Aspect::Phone) {
        let digits = records.words(Aspect::Phone).text(number).as_bytes();
        push(Of::Reach, 12, hash_of(&digits[digits.len().saturating_sub(7)..]));
    }
    let born = record.get(Aspect::Born);
    if born != NOTHING {
        let digits = records.words(Aspect::Born).text(born);
        push(Of::Born, 20, u64::from(born));
        push(Of::Born, 21, hash_of(digits.get(..6).unwrap_or(digits).as_bytes()));
        push(Of::Born, 22, hash_of(digits.get(4..).unwrap_or(digits).as_bytes()));
    }
    for (aspect, of, kind) in [
        (Aspect::Company, Of::Company, 30),
        (Aspect::Street, Of::Street, 32),
        (Aspect::Premise, Of::Street, 32),
        (Aspect::City, Of::Town, 35),
        (Aspect::Postcode, Of::Town, 36),
        (Aspect::House, Of::House, 37),
    ] {
        let number = record.get(aspect);
        if number == NOTHING {
            continue;
        }
        push(of, kind, u64::from(number));
        if matches!(aspect, Aspect::Company | Aspect::Street | Aspect::Premise)
            && let Some((first, _)) = records.words(aspect).text(number).split_once(' ')
            && first.len() >= 4
        {
            push(of, kind + 1, hash_of(first.as_bytes()));
        }
    }
    // Slips make several keys equal: each once.
    let mut fresh = from;
    for at in from..keys.len() {
        let key = keys[at];
        if keys[from..fresh].iter().all(|other| other.hash != key.hash) {
            keys[fresh] = key;
            fresh += 1;
        }
    }
    keys.truncate(fresh);
}

/// Names by sound and by their beginning, given and family alike: they may be swapped.
fn names(records: &Records, row: u32, push: &mut impl FnMut(Of, u64, u64)) {
    const LETTERS: usize = 4;
    let record = &records.rows[row as usize];
    let names = &records.names;
    for (aspect, of) in [(Aspect::Given, Of::Given), (Aspect::Family, Of::Family)] {
        let number = record.get(aspect);
        if number == NOTHING {
            continue;
        }
        let head = names.parts(number).head;
        let entry = names.words.entry(head);
        let value = if entry.sound == 0 { u64::from(head) << 32 } else { u64::from(entry.sound) };
        push(of, 1, value);
        let text = names.words.text(head);
        if let Some((end, _)) = text.char_indices().nth(LETTERS) {
            push(of, 2, hash_of(&text.as_bytes()[..end]));
        }
        if aspect == Aspect::Given {
            for alias in names.aliases(head).iter().take(2) {
                push(of, 3, u64::from(*alias));
            }
        } else if names.parts(number).tail != head {
            let tail = names.words.entry(names.parts(number).tail);
            push(of, 1, u64::from(tail.sound));
        }
    }
}
