//! What may be linked without asking.

use super::aspects::{Aspect, Level};
use super::levels::Comparison;

/// Odds of 300 to 1.
const SAME_MIN: f32 = 5.7;
/// Odds of 20 to 1, for pairs that anybody would call one: in a small table nothing can be rarer than the table is long.
const PLAIN_MIN: f32 = 3.0;
/// Names alone never say more than nine to one, however rare they are.
pub(super) const NAMES_ALONE_MAX: f32 = 2.2;

/// Whether something besides the names speaks for the two being one.
pub(super) fn has_witness(pair: &Comparison) -> bool {
    let reach = matches!(pair.get(Aspect::Email), Level::Equal | Level::Alias | Level::Slip | Level::Near)
        || matches!(pair.get(Aspect::Phone), Level::Equal | Level::Slip | Level::Part);
    let born = matches!(pair.get(Aspect::Born), Level::Equal | Level::Slip | Level::Alias | Level::Near);
    let street = matches!(pair.get(Aspect::Street), Level::Equal | Level::Slip | Level::Near | Level::Part);
    let company =
        !pair.nameless && matches!(pair.get(Aspect::Company), Level::Equal | Level::Slip | Level::Part);
    let town = pair.get(Aspect::Postcode) == Level::Equal;
    reach || born || street || company || town
}

/// Whether the odds and the rules allow to link two rows without asking.
pub(super) fn is_same(pair: &Comparison, log_odds: f32) -> bool {
    let least = if is_plain(pair) { PLAIN_MIN } else { SAME_MIN };
    log_odds >= least && may_be_same(pair)
}

/// The same name with an own mailbox, number or date of birth in common, or the same company with a number or an address,
/// and nothing that speaks against it.
fn is_plain(pair: &Comparison) -> bool {
    let names: [(Aspect, &[Level]); 2] = [
        (Aspect::Given, &[Level::Equal, Level::Alias, Level::Slip]),
        (Aspect::Family, &[Level::Equal, Level::Slip]),
    ];
    let reach = pair.get(Aspect::Email) == Level::Equal || pair.get(Aspect::Phone) == Level::Equal;
    let against = Aspect::ALL.into_iter().filter(|aspect| *aspect != Aspect::ReferredBy).any(|aspect| {
        let is_reach = matches!(aspect, Aspect::Email | Aspect::Phone);
        matches!(pair.get(aspect), Level::Clash) || pair.get(aspect) == Level::Other && !(is_reach && reach)
    });
    if pair.nameless {
        return !against && pair.get(Aspect::Company) == Level::Equal && (reach || has_place(pair));
    }
    !against
        && names.iter().all(|(aspect, levels)| levels.contains(&pair.get(*aspect)))
        && (reach || pair.get(Aspect::Born) == Level::Equal)
}

/// The rules that no score overrides (M16): families, namesakes, shared mailboxes and branches are for the rep to decide.
fn may_be_same(pair: &Comparison) -> bool {
    if pair.nameless {
        return nameless_may_be_same(pair);
    }
    let (given, family) = (pair.get(Aspect::Given), pair.get(Aspect::Family));
    let (email, phone) = (pair.get(Aspect::Email), pair.get(Aspect::Phone));
    let born = pair.get(Aspect::Born);
    let same_birthday = matches!(born, Level::Equal | Level::Slip | Level::Alias);
    let own_mailbox = email == Level::Equal;
    if pair.generations_clash || pair.generation_unsure && born != Level::Equal {
        return false;
    }
    if born == Level::Clash || matches!(born, Level::Other | Level::Near) && !own_mailbox {
        return false;
    }
    let given_fits = match given {
        Level::Equal | Level::Alias | Level::Slip | Level::Part | Level::Swapped => true,
        Level::Near | Level::Initial => own_mailbox || same_birthday,
        Level::Missing => {
            own_mailbox && same_birthday || family == Level::Equal && born == Level::Equal && has_place(pair)
        }
        Level::Rival | Level::Clash | Level::Other => false,
    };
    let family_fits = match family {
        Level::Other => own_mailbox && born == Level::Equal && given == Level::Equal,
        Level::Initial => own_mailbox || same_birthday,
        _ => true,
    };
    given_fits
        && family_fits
        && has_witness(pair)
        && !(email == Level::Clash && phone != Level::Equal && !same_birthday)
}

/// Companies and places: the same name, and at one place or with one number.
fn nameless_may_be_same(pair: &Comparison) -> bool {
    let company = matches!(pair.get(Aspect::Company), Level::Equal | Level::Slip | Level::Part);
    let reach = pair.get(Aspect::Phone) == Level::Equal || pair.get(Aspect::Email) == Level::Equal;
    let elsewhere = pair.get(Aspect::Street) == Level::Other || pair.get(Aspect::House) == Level::Other;
    company && (reach && !(elsewhere && pair.get(Aspect::Postcode) == Level::Other) || has_place(pair))
}

/// At one address, as far as it is said.
fn has_place(pair: &Comparison) -> bool {
    let fits = |aspect: Aspect| pair.get(aspect) != Level::Other;
    matches!(pair.get(Aspect::Street), Level::Equal | Level::Slip)
        && fits(Aspect::House)
        && (fits(Aspect::City) || fits(Aspect::Postcode))
}
