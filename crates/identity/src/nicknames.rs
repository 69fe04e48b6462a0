mod table;

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fold;
use table::NICKNAMES;

/// The formal name that a given name is most often short for: "Bob" gives "robert". Folded; a name that is short for
/// nothing we know gives itself.
pub fn nickname_key(given: &str) -> String {
    let folded = fold(given);
    keys_of(&folded).first().map(|key| (*key).to_owned()).unwrap_or_default()
}

/// All formal names that a given name may be short for, the likeliest first: "Alex" gives "alexander", "alexandra". Two
/// given names can be one person's when their keys meet.
pub fn nickname_keys(given: &str) -> Vec<String> {
    let folded = fold(given);
    keys_of(&folded).into_iter().map(str::to_owned).collect()
}

/// The folded names under which a person of this name may be known: first this one, then with the formal names and the
/// short forms of the given name. "Bob Miller" gives "bob miller", "robert miller", "rob miller" and so on; at most
/// [`NAMES_MAX`]. A single word gives itself: a short form alone says too little.
pub fn names_alike(name: &str) -> Vec<String> {
    let folded = fold(name);
    let Some((given, rest)) = folded.split_once(' ') else { return vec![folded] };
    let formals = keys_of(given);
    let mut givens: Vec<&str> = vec![given];
    givens.extend(&formals);
    let shorts = formals.iter().filter_map(|formal| SHORT_FORMS.get(formal));
    givens.extend(shorts.flat_map(|shorts| shorts.split(' ')));
    let mut seen = std::collections::HashSet::new();
    let names = givens.into_iter().filter(|given| seen.insert(*given)).take(NAMES_MAX);
    names.map(|given| format!("{given} {rest}")).collect()
}

/// The most names that [`names_alike`] gives.
pub const NAMES_MAX: usize = 16;

static SHORT_FORMS: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| NICKNAMES.iter().copied().collect());

/// [`nickname_keys`] of a folded name.
pub(crate) fn keys_of(folded: &str) -> Vec<&str> {
    let mut keys: Vec<&str> = Vec::new();
    match TABLE.get(folded) {
        None => keys.push(folded),
        Some(entry) => {
            // A formal name stands for itself first, whatever it is short for elsewhere: Anna may be Annabel, but is Anna.
            if entry.is_formal {
                keys.push(folded);
            }
            keys.extend(&entry.short_for);
        }
    }
    keys
}

/// Whether the folded name is in the table at all, short or long.
pub(crate) fn is_known(folded: &str) -> bool {
    TABLE.contains_key(folded)
}

#[derive(Default)]
struct Entry {
    is_formal: bool,
    short_for: Vec<&'static str>,
}

static TABLE: LazyLock<HashMap<&'static str, Entry>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Entry> = HashMap::new();
    for (formal, short_forms) in NICKNAMES {
        table.entry(formal).or_default().is_formal = true;
        for short in short_forms.split(' ') {
            table.entry(short).or_default().short_for.push(formal);
        }
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m16_a_name_is_looked_for_with_every_form_of_the_given_name() {
        let bob = names_alike("Bob Miller");
        assert_eq!(bob[0], "bob miller", "as it is comes first");
        for other in ["robert miller", "rob miller"] {
            assert!(bob.iter().any(|name| name == other), "{other}: {bob:?}");
            assert!(names_alike(other).iter().any(|name| name == "bob miller"), "and back: {other}");
        }
        assert_eq!(names_alike("Zorblax Miller"), ["zorblax miller"]);
        assert_eq!(names_alike("Bob"), ["bob"]);
        assert_eq!(names_alike(""), [""]);
        assert!(NICKNAMES.iter().all(|(formal, _)| names_alike(&format!("{formal} x")).len() <= NAMES_MAX));
    }

    #[test]
    fn a_short_name_leads_to_the_formal_one() {
        for (given, expected) in [
            ("Bob", "robert"),
            ("Bill", "william"),
            ("Liz", "elizabeth"),
            ("Pepe", "jose"),
            ("Robert", "robert"),
            ("Anna", "anna"),
            ("José", "jose"),
            ("Zorblax", "zorblax"),
            ("", ""),
        ] {
            assert_eq!(nickname_key(given), expected, "{given}");
        }
        assert_eq!(nickname_keys("Alex"), ["alexander", "alexandra", "alejandro"].map(str::to_owned));
    }

    #[test]
    fn the_table_is_folded_and_no_name_is_short_for_itself() {
        for (formal, short_forms) in NICKNAMES {
            assert_eq!(*formal, fold(formal));
            for short in short_forms.split(' ') {
                assert_eq!(short, fold(short), "{formal}");
                assert_ne!(short, *formal);
            }
        }
        let short_forms: std::collections::HashSet<&str> =
            NICKNAMES.iter().flat_map(|(_, short_forms)| short_forms.split(' ')).collect();
        assert!(short_forms.len() > 350, "{}", short_forms.len());
    }
}
