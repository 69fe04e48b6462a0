//! Where a table's rows live or work.

use super::field::Field;
use super::known;
use super::reach::Texts;
use super::shapes::is_postcode;
use super::sources::Sources;
use crate::fold;

/// An address taken apart and folded; empty parts are not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) house: String,
    /// In long words: "forbes street".
    pub(crate) street: String,
    pub(crate) premise: String,
    pub(crate) city: String,
    /// Without blanks; five digits of the United States' nine.
    pub(crate) postcode: String,
    /// The usual abbreviation, where there is one.
    pub(crate) state: String,
}

pub(super) struct Places {
    pub(super) house: Texts,
    pub(super) street: Texts,
    /// Numbers of the streets' dictionary: people write the lines of an address in any order.
    pub(super) premise: Vec<u32>,
    pub(super) city: Texts,
    pub(super) postcode: Texts,
    pub(super) state: Texts,
}

pub(super) fn places(sources: &Sources<'_>) -> Places {
    let rows = sources.rows();
    let texts = || Texts::new(rows);
    let mut places = Places {
        house: texts(),
        street: texts(),
        premise: Vec::with_capacity(rows),
        city: texts(),
        postcode: texts(),
        state: texts(),
    };
    let wanted = [
        Field::HouseNumber,
        Field::Street,
        Field::AddressLine2,
        Field::Address,
        Field::City,
        Field::Postcode,
        Field::State,
    ];
    sources.each(&wanted, |cells| {
        let place = Place::of_cells(cells);
        places.house.push(&place.house);
        places.street.push(&place.street);
        places.premise.push(places.street.words.count(&place.premise));
        places.city.push(&place.city);
        places.postcode.push(&place.postcode);
        places.state.push(&place.state);
    });
    places
}

impl Place {
    /// Takes a whole address apart: "12 Forbes St, Kellerberrin WA 4510". What it cannot tell apart is the city.
    pub(crate) fn parse(address: &str) -> Place {
        let mut place = Place::default();
        let pieces: Vec<&str> =
            address.split([',', '\n', ';']).map(str::trim).filter(|p| !p.is_empty()).collect();
        let mut rest: Vec<String> = Vec::new();
        for piece in pieces {
            let folded = fold(&without_zip_ends(piece));
            let has_street = folded.split(' ').skip(1).any(|word| known::street_word(word).is_some());
            let has_number = folded.bytes().any(|byte| byte.is_ascii_digit());
            if place.street.is_empty()
                && (has_street || has_number && folded.contains(' '))
                && rest.is_empty()
            {
                rest.extend(place.take_street(&folded));
            } else {
                rest.push(folded);
            }
        }
        place.take_town(&rest);
        place
    }

    fn of_cells(cells: &[(Field, &str)]) -> Place {
        let of = |field: Field| {
            cells.iter().find(|(of, cell)| *of == field && !cell.is_empty()).map_or("", |(_, cell)| *cell)
        };
        let whole = of(Field::Address);
        let mut place = if whole.is_empty() { Place::default() } else { Place::parse(whole) };
        let street = fold(of(Field::Street));
        if !street.is_empty() {
            let house = of(Field::HouseNumber);
            if house.is_empty() {
                place.take_street_alone(&street);
            } else {
                place.street = in_long_words(&street);
            }
        }
        let mut put = |to: fn(&mut Place) -> &mut String, text: String| {
            if !text.is_empty() {
                *to(&mut place) = text;
            }
        };
        put(|place| &mut place.house, house_number(&fold(of(Field::HouseNumber))));
        put(|place| &mut place.premise, in_long_words(&fold(of(Field::AddressLine2))));
        put(|place| &mut place.city, in_long_words(&fold(of(Field::City))));
        put(|place| &mut place.postcode, postcode(of(Field::Postcode)));
        put(|place| &mut place.state, state_text(fold(of(Field::State))));
        place
    }

    /// A cell that holds a street, with or without the number: the number is the last of the numbers in front, or the
    /// one behind ("Hauptstrasse 5").
    fn take_street_alone(&mut self, folded: &str) {
        let words: Vec<&str> = folded.split(' ').collect();
        let is_number = |word: &&str| word.as_bytes().first().is_some_and(u8::is_ascii_digit);
        let numbers = words.iter().take_while(|word| is_number(word)).count();
        let (house, street) = if numbers > 0 && numbers < words.len() {
            (words[numbers - 1], &words[numbers..])
        } else if numbers == 0 && words.len() > 1 && words.last().is_some_and(is_number) {
            (words[words.len() - 1], &words[..words.len() - 1])
        } else {
            ("", words.as_slice())
        };
        self.house = house_number(house);
        self.street = in_long_words(&street.join(" "));
    }

    /// The street in front of a piece of an address; what stands behind its last street word is given back.
    fn take_street(&mut self, folded: &str) -> Option<String> {
        let words: Vec<&str> = folded.split(' ').collect();
        let is_kind = |word: &&str| {
            word.len() > 1 && known::street_word(word).is_some() && known::state(word).is_none()
        };
        let end = words.iter().skip(1).position(is_kind).map_or(words.len(), |at| at + 2);
        // "12 Forbes St N": the direction belongs to the street.
        let end =
            end + usize::from(words.get(end).is_some_and(|word| matches!(*word, "n" | "s" | "e" | "w")));
        let end = if words.len() - end <= 1 && !words.last().is_some_and(|word| is_postcode(word)) {
            words.len()
        } else {
            end
        };
        self.take_street_alone(&words[..end].join(" "));
        (end < words.len()).then(|| words[end..].join(" "))
    }

    /// Postcode, state and city from what follows the street.
    fn take_town(&mut self, pieces: &[String]) {
        let mut pieces: Vec<&str> =
            pieces.iter().map(String::as_str).filter(|piece| !piece.is_empty()).collect();
        if pieces.len() > 1 && pieces.last().is_some_and(|last| known::is_country(last)) {
            pieces.pop();
        }
        let text = pieces.join(" ");
        let mut words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        self.take_postcode(&mut words);
        if let Some(state) = words.last().and_then(|word| known::state(word)).filter(|_| words.len() > 1) {
            self.state = state.to_owned();
            words.pop();
        }
        self.city = in_long_words(&words.join(" "));
    }

    fn take_postcode(&mut self, words: &mut Vec<&str>) {
        let has_digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
        // "SW1A 1AA" is two words, "94105" one; it stands last, or first ("10115 Berlin").
        for at in (0..words.len()).rev() {
            if at + 1 < words.len() {
                let pair = format!("{}{}", words[at], words[at + 1]);
                if pair.len() <= 7 && has_digit(words[at]) && has_digit(words[at + 1]) && is_postcode(&pair) {
                    self.postcode = postcode(&pair);
                    words.drain(at..at + 2);
                    return;
                }
            }
            if words[at].len() >= 4 && has_digit(words[at]) && is_postcode(words[at]) {
                self.postcode = postcode(words[at]);
                words.remove(at);
                return;
            }
        }
    }
}

/// The four digits behind "94105-0003" tell nobody apart, and alone they look like a postcode.
fn without_zip_ends(piece: &str) -> String {
    let is_nine = |word: &str| word.len() == 10 && word.as_bytes()[5] == b'-' && is_postcode(word);
    let words = piece.split_whitespace().map(|word| if is_nine(word) { &word[..5] } else { word });
    words.collect::<Vec<_>>().join(" ")
}

fn house_number(folded: &str) -> String {
    let compact = folded.replace(' ', "");
    let trimmed = compact.trim_start_matches('0');
    if trimmed.is_empty() { compact } else { trimmed.to_owned() }
}

fn postcode(text: &str) -> String {
    let folded = fold(text).replace(' ', "");
    let is_nine = folded.len() == 9 && folded.bytes().all(|byte| byte.is_ascii_digit());
    if is_nine { folded[..5].to_owned() } else { folded }
}

fn state_text(folded: String) -> String {
    known::state(&folded).map_or(folded, str::to_owned)
}

/// "st" is "street" except where it begins a name ("St Kilda Road").
fn in_long_words(folded: &str) -> String {
    if !folded.contains(' ') {
        return folded.to_owned();
    }
    let long = |(at, word): (usize, &str)| {
        let keeps = at == 0 || word.len() < 2;
        if keeps { word.to_owned() } else { known::street_word(word).unwrap_or(word).to_owned() }
    };
    folded.split(' ').enumerate().map(long).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_apart() {
        for (text, house, street, city, postcode, state) in [
            ("12 Forbes St, Kellerberrin WA 4510", "12", "forbes street", "kellerberrin", "4510", "wa"),
            ("12 Forbes Street Kellerberrin WA 4510", "12", "forbes street", "kellerberrin", "4510", "wa"),
            (
                "1600 Pennsylvania Ave NW, Washington, DC 20500-0003, USA",
                "1600",
                "pennsylvania avenue northwest",
                "washington",
                "20500",
                "dc",
            ),
            ("10 Downing Street, London SW1A 2AA", "10", "downing street", "london", "sw1a2aa", ""),
            ("Hauptstraße 5, 10115 Berlin", "5", "hauptstrasse", "berlin", "10115", ""),
            ("San Francisco, CA", "", "", "san francisco", "", "ca"),
            ("", "", "", "", "", ""),
        ] {
            let place = Place::parse(text);
            assert_eq!(
                [&place.house, &place.street, &place.city, &place.postcode, &place.state],
                [house, street, city, postcode, state],
                "{text}"
            );
        }
    }

    #[test]
    fn a_street_with_its_number_is_one_with_the_number_beside_it() {
        let alone = Place::of_cells(&[(Field::Street, "3/12 Forbes St.")]);
        let beside = Place::of_cells(&[(Field::HouseNumber, "012"), (Field::Street, "Forbes Street")]);
        assert_eq!((alone.house, alone.street), (beside.house, beside.street));
    }
}
