//! Word lists, our own, one table a file. All entries are in lower case and without diacritics.

pub(crate) mod common;
pub(crate) mod companies;
pub(crate) mod courtesies;
pub(crate) mod family_names;
mod family_names_more;
pub(crate) mod given_names;
mod given_names_more;
mod given_names_world;
pub(crate) mod job_titles;
pub(crate) mod name_parts;
pub(crate) mod name_suffixes;
pub(crate) mod notices;
pub(crate) mod phone_labels;
pub(crate) mod places;
mod places_more;
pub(crate) mod relations;
pub(crate) mod streets;

/// Whether the table holds the word.
pub(crate) fn is_in(table: &[&str], word: &str) -> bool {
    table.contains(&word)
}

/// Lower case, without diacritics and full stops: the form in which the tables are asked.
pub(crate) fn key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            '.' | '®' | '™' => {}
            '’' | 'ʼ' | '‘' => key.push('\''),
            _ => key.push(plain(c)),
        }
    }
    key
}

/// The letter without its mark, for the letters of western names; others as they are. The tables need no more.
fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    }
}
