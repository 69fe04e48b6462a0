/// How a word sounds, roughly: up to six consonants, those that are taken for each other as one, vowels only where the
/// word begins. "Catherine" and "Kathryn", "Meyer" and "Maier" sound the same. 0 for words without Latin letters.
pub(super) fn sound(word: &str) -> u32 {
    let mut code = 0u32;
    let mut last = 0u32;
    let mut count = 0;
    for byte in word.bytes() {
        let group = match byte {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => 7,
            b'b' | b'f' | b'p' | b'v' => 1,
            b'c' | b'g' | b'j' | b'k' | b'q' | b's' | b'x' | b'z' => 2,
            b'd' | b't' => 3,
            b'l' => 4,
            b'm' | b'n' => 5,
            b'r' => 6,
            // Not heard: "Jhon", "Schmidt", "Owen".
            _ => continue,
        };
        if group == 7 {
            if count == 0 {
                code = 7;
                count = 1;
            }
        } else if group != last {
            code = code * 8 + group;
            count += 1;
        }
        if count == CONSONANTS_MAX {
            break;
        }
        last = group;
    }
    code
}

const CONSONANTS_MAX: u32 = 6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_sound_alike_have_one_code() {
        for (a, b) in [
            ("catherine", "kathryn"),
            ("meyer", "maier"),
            ("smith", "smyth"),
            ("philip", "filip"),
            ("jhon", "john"),
        ] {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
        for (a, b) in [("smith", "jones"), ("anna", "peter"), ("robert", "rupert miller")] {
            assert_ne!(sound(a), sound(b), "{a} {b}");
        }
        assert_eq!((sound(""), sound("李小龍")), (0, 0));
    }
}
