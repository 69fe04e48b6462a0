//! Who could be brought together with whom, and what behaviour says of how near somebody stands (M26, M27).

use std::collections::{BTreeMap, BTreeSet};

use crate::ContactId;
use crate::contact::Tier;
use crate::words::words;

/// The most proposals in all.
const PROPOSALS_MAX: usize = 60;
/// The most proposals in which one person comes up.
const PER_PERSON_MAX: usize = 3;
/// What it adds when one of the two has given more than they received: our guess.
const OWED_BONUS: f64 = 0.5;

words! {
    /// What came of an introduction.
    pub enum IntroductionOutcome {
        /// They do business with each other.
        Business = "business", "Business";
        /// They got to know each other.
        Met = "met", "They met";
        /// Nothing.
        Nothing = "nothing", "Nothing";
    }
}

/// Something offered or needed: as written, and the stems by which it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// As written.
    pub text: String,
    /// Without endings and without words that say nothing.
    pub stems: BTreeSet<String>,
}

/// Somebody who offers or needs something, and may be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Giver {
    /// Who.
    pub id: ContactId,
    /// The folded name of where they work; people of one company need no introduction.
    pub company: Option<String>,
    /// What they offer.
    pub offers: Vec<Item>,
    /// What they need.
    pub needs: Vec<Item>,
    /// Whether they gave more than they received.
    pub is_owed: bool,
}

/// Two people who could help each other, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Who offers.
    pub offers: ContactId,
    /// Who needs.
    pub needs: ContactId,
    /// What is offered, as written.
    pub offer: String,
    /// What is needed, as written.
    pub need: String,
    /// How well it fits; higher is better. Rare words count for more than common ones.
    pub score: f64,
}

/// M27. Whom to bring together, the best fit first. Never two who know each other already (`known`, in any order), nor two of
/// one company. Whoever may not be contacted is left out by whoever asks.
///
/// A shared stem counts `ln(1 + n / k)` where `k` of the `n` offers have it (inverse document frequency); the sum is divided by the
/// square root of the need's stems, so that a long need isn't a better one. Who is owed comes a little earlier.
pub fn propose(people: &[Giver], known: &BTreeSet<(ContactId, ContactId)>) -> Vec<Proposal> {
    let mut by_stem: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    let mut offers = 0usize;
    for (who, person) in people.iter().enumerate() {
        for (which, item) in person.offers.iter().enumerate() {
            offers += 1;
            item.stems.iter().for_each(|stem| by_stem.entry(stem).or_default().push((who, which)));
        }
    }
    let mut found: Vec<Proposal> = Vec::new();
    for person in people {
        for need in &person.needs {
            let mut scores: BTreeMap<(usize, usize), f64> = BTreeMap::new();
            for stem in &need.stems {
                let Some(places) = by_stem.get(stem.as_str()) else { continue };
                let worth = (1.0 + offers as f64 / places.len() as f64).ln();
                places.iter().for_each(|place| *scores.entry(*place).or_default() += worth);
            }
            let length = (need.stems.len().max(1) as f64).sqrt();
            for ((who, which), score) in scores {
                let Some(other) = people.get(who) else { continue };
                let Some(offer) = other.offers.get(which) else { continue };
                let strangers =
                    !known.contains(&(other.id, person.id)) && !known.contains(&(person.id, other.id));
                let apart = other.company.is_none() || other.company != person.company;
                if other.id == person.id || !strangers || !apart {
                    continue;
                }
                let owed = if person.is_owed || other.is_owed { OWED_BONUS } else { 0.0 };
                found.push(Proposal {
                    offers: other.id,
                    needs: person.id,
                    offer: offer.text.clone(),
                    need: need.text.clone(),
                    score: score / length + owed,
                });
            }
        }
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.offers, a.needs).cmp(&(b.offers, b.needs))));
    let mut pairs = BTreeSet::new();
    let mut often: BTreeMap<ContactId, usize> = BTreeMap::new();
    found.retain(|one| {
        let (a, b) = (one.offers.min(one.needs), one.offers.max(one.needs));
        let (n, m) = (often.get(&a).copied().unwrap_or(0), often.get(&b).copied().unwrap_or(0));
        if n >= PER_PERSON_MAX || m >= PER_PERSON_MAX || !pairs.insert((a, b)) {
            return false;
        }
        *often.entry(a).or_default() += 1;
        *often.entry(b).or_default() += 1;
        true
    });
    found.truncate(PROPOSALS_MAX);
    found
}

/// What somebody did, as far as it says how near they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Behaviour {
    /// Referrals they gave.
    pub gave: i64,
    /// Of these, won.
    pub gave_won: i64,
    /// Deals they won with us.
    pub bought: i64,
    /// What those are worth, in the smallest unit.
    pub bought_cents: i64,
    /// What a won deal is worth in this workspace, in the middle; 0 when nothing is known.
    pub middle_cents: i64,
}

/// M26. The tier that behaviour proposes: A for whoever brought us a customer, or gave three names, or bought for twice what a deal
/// is worth in the middle; B for whoever gave a name or bought; C for the rest. These are our starting values without a published
/// source: a rep takes them with one tap, or not.
pub fn tier_by_behaviour(did: Behaviour) -> Tier {
    let much = did.middle_cents > 0 && did.bought_cents >= did.middle_cents.saturating_mul(2);
    if did.gave_won > 0 || did.gave >= 3 || much {
        Tier::A
    } else if did.gave > 0 || did.bought > 0 {
        Tier::B
    } else {
        Tier::C
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn item(text: &str) -> Item {
        Item { text: text.into(), stems: text.split(' ').map(str::to_owned).collect() }
    }

    fn person(n: u128, offers: &[&str], needs: &[&str]) -> Giver {
        Giver {
            id: ContactId(Uuid::from_u128(n)),
            company: None,
            offers: offers.iter().map(|text| item(text)).collect(),
            needs: needs.iter().map(|text| item(text)).collect(),
            is_owed: false,
        }
    }

    fn pairs(people: &[Giver], known: &[(u128, u128)]) -> Vec<(u128, u128)> {
        let id = |n: u128| ContactId(Uuid::from_u128(n));
        let known = known.iter().map(|(a, b)| (id(*a), id(*b))).collect();
        let found = propose(people, &known);
        found.iter().map(|one| (one.offers.0.as_u128(), one.needs.0.as_u128())).collect()
    }

    #[test]
    fn m27_whoever_offers_is_brought_together_with_whoever_needs_it() {
        let people =
            [person(1, &["books"], &[]), person(2, &[], &["books", "van"]), person(3, &["van"], &["books"])];
        assert_eq!(pairs(&people, &[]), [(1, 2), (1, 3), (3, 2)]);
        assert!(pairs(&[person(1, &["books"], &["books"])], &[]).is_empty(), "nobody meets themselves");
    }

    #[test]
    fn m27_never_two_who_know_each_other_already_nor_two_of_one_company() {
        let people = [person(1, &["books"], &[]), person(2, &[], &["books"])];
        assert!(pairs(&people, &[(1, 2)]).is_empty());
        assert!(pairs(&people, &[(2, 1)]).is_empty(), "whoever named whom");
        let at = |person: Giver| Giver { company: Some("acme".into()), ..person };
        assert!(pairs(&[at(people[0].clone()), at(people[1].clone())], &[]).is_empty());
    }

    #[test]
    fn m27_a_rare_word_fits_better_than_a_common_one_and_who_is_owed_comes_first() {
        let common: Vec<Giver> = (10..20).map(|n| person(n, &["print"], &[])).collect();
        let mut people = vec![person(1, &["rye"], &[]), person(2, &[], &["print"]), person(3, &[], &["rye"])];
        people.extend(common);
        assert_eq!(pairs(&people, &[])[0], (1, 3));
        let two = [
            person(1, &["books"], &[]),
            person(2, &[], &["books"]),
            Giver { is_owed: true, ..person(3, &[], &["books"]) },
        ];
        assert_eq!(pairs(&two, &[]), [(1, 3), (1, 2)]);
    }

    #[test]
    fn m27_nobody_is_proposed_more_than_three_times() {
        let mut people = vec![person(1, &["books"], &[])];
        people.extend((2..40).map(|n| person(n, &[], &["books"])));
        assert_eq!(pairs(&people, &[]).len(), 3);
    }

    #[test]
    fn m26_tiers_follow_what_people_did() {
        let tier = tier_by_behaviour;
        assert_eq!(tier(Behaviour::default()), Tier::C);
        assert_eq!(tier(Behaviour { gave: 1, ..Behaviour::default() }), Tier::B);
        assert_eq!(tier(Behaviour { gave: 3, ..Behaviour::default() }), Tier::A);
        assert_eq!(tier(Behaviour { gave: 1, gave_won: 1, ..Behaviour::default() }), Tier::A);
        let bought = Behaviour { bought: 1, bought_cents: 100, middle_cents: 100, ..Behaviour::default() };
        assert_eq!(tier(bought), Tier::B);
        assert_eq!(tier(Behaviour { bought_cents: 200, ..bought }), Tier::A);
    }
}
