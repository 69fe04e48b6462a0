use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form in which texts are compared and searched on both database engines (M16): compatibility-decomposed, without
/// accents, in lower case, letters like ß, ø, ł and æ spelt out, apostrophes gone, all other punctuation and white space
/// one blank. "Müller-Lüdenscheidt, Ørsted & O’Brien" becomes "muller ludenscheidt orsted obrien".
///
/// Folding twice is folding once. A text without letters and digits folds to nothing. Vowel signs of Indic scripts
/// stay: they are letters there, not accents.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut folded = String::with_capacity(text.len());
    let mut blank_owed = false;
    for c in text.nfkd().flat_map(char::to_lowercase).nfkd() {
        if is_accent(c) || is_dropped(c) {
            continue;
        }
        if !c.is_alphanumeric() && !is_combining_mark(c) {
            blank_owed = true;
            continue;
        }
        if blank_owed && !folded.is_empty() {
            folded.push(' ');
        }
        blank_owed = false;
        match spelt_out(c) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(c),
        }
    }
    folded
}

/// [`fold`] of a text that has nothing to decompose: most texts, in a tenth of the time.
fn fold_ascii(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut blank_owed = false;
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            if blank_owed && !folded.is_empty() {
                folded.push(' ');
            }
            blank_owed = false;
            folded.push(char::from(byte.to_ascii_lowercase()));
        } else if !is_dropped(char::from(byte)) {
            blank_owed = true;
        }
    }
    folded
}

/// [`fold`] for companies: legal forms at the end ("Inc", "Pty Ltd", "GmbH & Co. KG", "S.A."), a leading "the" and every
/// "and" are left out, and spaced capitals joined: "J.P. Morgan & Co." becomes "jp morgan". A name that is nothing but
/// legal forms stays as it is.
pub fn fold_company(name: &str) -> String {
    let folded = fold(name);
    let mut words: Vec<String> = Vec::new();
    let mut letters_joined = false;
    for word in folded.split(' ').filter(|word| !word.is_empty() && *word != "and") {
        let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        match words.last_mut() {
            Some(last) if is_letter && letters_joined => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
        letters_joined = is_letter;
    }
    while words.len() > 1 && words.last().is_some_and(|word| LEGAL_FORMS.contains(&word.as_str())) {
        words.pop();
    }
    while words.len() > 1 && words.first().is_some_and(|word| word == "the") {
        words.remove(0);
    }
    words.join(" ")
}

/// Whether a folded word is a legal form: "gmbh", "inc".
pub(crate) fn is_legal_form(word: &str) -> bool {
    LEGAL_FORMS.contains(&word)
}

/// Marks that people leave out when they type: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{0591}'..='\u{05c7}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{fe20}'..='\u{fe2f}')
        && is_combining_mark(c)
}

/// Apostrophes and invisible signs: "O'Brien" and "OBrien" are one.
fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | 'ʻ' | 'ʹ' | '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// Letters that do not decompose and that others type as plain ones.
fn spelt_out(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "n",
        'ŧ' => "t",
        'ƒ' => "f",
        'ɓ' => "b",
        'ɗ' => "d",
        'ƙ' => "k",
        'ƴ' => "y",
        'ə' => "e",
        'ς' => "σ",
        _ => return None,
    })
}

const LEGAL_FORMS: &[&str] = &[
    "inc",
    "incorporated",
    "llc",
    "llp",
    "lllp",
    "lp",
    "pllc",
    "pc",
    "pa",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "plc",
    "cic",
    "pty",
    "pvt",
    "private",
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "ug",
    "ohg",
    "ev",
    "se",
    "sa",
    "sas",
    "sasu",
    "sarl",
    "eurl",
    "srl",
    "spa",
    "sl",
    "slu",
    "sau",
    "cv",
    "sapi",
    "bv",
    "nv",
    "vof",
    "ab",
    "as",
    "asa",
    "aps",
    "oy",
    "oyj",
    "sro",
    "doo",
    "kft",
    "zrt",
    "sp",
    "zoo",
    "oo",
    "ltda",
    "eireli",
    "kk",
    "sdn",
    "bhd",
    "pte",
    "opc",
    "dba",
    "holding",
    "holdings",
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_makes_the_ways_of_writing_one_name_equal() {
        for (text, expected) in [
            ("Müller-Lüdenscheidt, Ørsted & O’Brien", "muller ludenscheidt orsted obrien"),
            ("  STRAẞE ", "strasse"),
            ("Łukasz Đoković", "lukasz dokovic"),
            ("Æsir Œuvre", "aesir oeuvre"),
            ("İstanbul Işık", "istanbul isik"),
            ("ﬁancée", "fiancee"),
            ("Ｊａｎｅ　Ｄｏｅ", "jane doe"),
            ("ΑΛΈΞΗΣ", "αλεξησ"),
            ("jane@acme.com", "jane acme com"),
            ("+1 (415) 555-0134", "1 415 555 0134"),
            ("अनिल कुमार", "अनिल कुमार"),
            ("🎉", ""),
            ("", ""),
        ] {
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    #[test]
    fn a_company_is_the_same_with_and_without_its_legal_form() {
        for (text, expected) in [
            ("Acme, Inc.", "acme"),
            ("The Acme Company", "acme"),
            ("Rossi Plumbing Pty Ltd", "rossi plumbing"),
            ("Müller GmbH & Co. KG", "muller"),
            ("J.P. Morgan & Co.", "jp morgan"),
            ("Telefónica S.A.", "telefonica"),
            ("Infosys Pvt. Ltd.", "infosys"),
            ("Smith and Sons", "smith sons"),
            ("Smith & Sons", "smith sons"),
            ("Limited", "limited"),
            ("The The", "the"),
            ("", ""),
        ] {
            assert_eq!(fold_company(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn plain_text_is_folded_by_the_same_rules_as_any_other(text in "[ -~\\t\\n]{0,40}") {
            let (plain, other) = (fold(&text), fold(&format!("{text} é")));
            prop_assert_eq!(if plain.is_empty() { "e".to_owned() } else { format!("{plain} e") }, other);
        }

        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,60}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_a_company_twice_is_folding_it_once(text in "[A-Za-z&. ]{0,12}( (Inc|GmbH|Co\\.|S\\.A\\.|and|The)){0,3}") {
            let once = fold_company(&text);
            prop_assert_eq!(fold_company(&once), once);
        }
    }
}
