//! Who led to whom, at any depth, and what came of it (M33, M37).
//!
//! Everybody has at most one *credited* referrer (M33), so the links form a forest – but for loops: Ana names Bob, and a
//! year later Bob names Ana. Of a loop the link that was made last doesn't count: nobody came through somebody who came
//! through them.
//!
//! **How credit is counted.** Everybody above a person has the full value of each deal that the person won, once, however
//! long the chain between them is. What counts is a deal closed on the day on which the person was referred or later: what
//! they had bought before came by no referral. Shares are not split, so the sums of two people of one chain hold the same
//! deals: they are never added up.
//!
//! [`Forest`] keeps these sums while links and deals change one by one; [`Forest::of`] counts them from scratch. Both give
//! the same, whatever the order of the changes was.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{ContactId, ReferralId};

/// From this depth on, a win is the end of a chain: Ana named Bob, Bob named Cem, and Cem bought.
pub const CHAIN_DEPTH: usize = 2;

/// The credited referral by which somebody came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The day it was captured.
    pub since: Date,
    /// The referral: of two that were captured on one day, the one with the higher id is the later one.
    pub referral: ReferralId,
    /// Who named them.
    pub referrer: ContactId,
}

/// Deals that somebody won for us since they were referred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Won {
    /// How many.
    pub deals: i64,
    /// What they are worth, in cents.
    pub cents: i64,
}

/// What is below somebody, at all depths; they themselves don't count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Below {
    /// People they led to.
    pub people: i64,
    /// Of those, who bought.
    pub buyers: i64,
    /// Deals of those.
    pub deals: i64,
    /// What these are worth, in cents.
    pub cents: i64,
    /// Steps to the person furthest away.
    pub deepest: i64,
}

/// Where somebody stands in the forest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Line {
    /// By which referral they came; nothing for somebody whom nobody referred.
    pub link: Option<Link>,
    /// Whether that link counts: it doesn't when it closes a loop.
    pub joined: bool,
    /// What they won for us since.
    pub own: Won,
    /// What is below them.
    pub below: Below,
}

impl Line {
    /// Who is right above them.
    pub fn parent(&self) -> Option<ContactId> {
        self.link.filter(|_| self.joined).map(|link| link.referrer)
    }

    /// Whether there is nothing to keep: nobody referred them, and nobody came through them.
    pub fn is_empty(&self) -> bool {
        self.link.is_none() && self.below == Below::default()
    }

    /// What they bring to everybody above them.
    fn brings(&self) -> Below {
        Below {
            people: self.below.people + 1,
            buyers: self.below.buyers + i64::from(self.own.deals > 0),
            deals: self.below.deals + self.own.deals,
            cents: self.below.cents + self.own.cents,
            deepest: self.below.deepest + 1,
        }
    }
}

/// A forest, or the part of it that a change may touch: with everybody who is changed, everybody above them and above
/// whom they will hang from ([`Forest::missing`] tells who is still to be loaded).
#[derive(Debug, Clone, Default)]
pub struct Forest {
    lines: BTreeMap<ContactId, Line>,
    changed: BTreeSet<ContactId>,
    /// Whose depth is to be counted anew from those right below them: somebody was taken away there.
    shallower: BTreeSet<ContactId>,
}

/// A forest taken apart again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// The lines that changed; an empty one is to go.
    pub lines: BTreeMap<ContactId, Line>,
    /// Whose depth may have become less: to be counted from those right below them, and so on upwards while it differs.
    pub shallower: BTreeSet<ContactId>,
}

impl Forest {
    /// Counts a whole forest from scratch, in one pass from the leaves to the roots.
    pub fn of(known: impl IntoIterator<Item = (ContactId, Option<Link>, Won)>) -> Self {
        let mut lines: BTreeMap<ContactId, Line> = BTreeMap::new();
        for (person, link, own) in known {
            if let Some(link) = link {
                lines.entry(link.referrer).or_default();
            }
            // Without a referral nothing that they won is of interest to anybody above.
            let own = if link.is_some() { own } else { Won::default() };
            lines.insert(person, Line { link, joined: link.is_some(), own, below: Below::default() });
        }
        cut_loops(&mut lines);
        let mut waiting: BTreeMap<ContactId, usize> = BTreeMap::new();
        for parent in lines.values().filter_map(Line::parent) {
            *waiting.entry(parent).or_default() += 1;
        }
        let mut ready: Vec<ContactId> =
            lines.keys().filter(|person| !waiting.contains_key(person)).copied().collect();
        while let Some(person) = ready.pop() {
            let Some(line) = lines.get(&person).copied() else { continue };
            let Some(parent) = line.parent() else { continue };
            if let Some(above) = lines.get_mut(&parent) {
                above.below = added(above.below, line.brings(), 1);
                above.below.deepest = above.below.deepest.max(line.below.deepest + 1);
            }
            if let Some(left) = waiting.get_mut(&parent) {
                *left -= 1;
                if *left == 0 {
                    ready.push(parent);
                }
            }
        }
        Self { lines, ..Self::default() }
    }

    /// Puts a line in as it was kept.
    pub fn load(&mut self, person: ContactId, line: Line) {
        self.lines.insert(person, line);
    }

    /// Whom the lines at hand lead to and who isn't at hand: a change may touch them.
    pub fn missing(&self) -> BTreeSet<ContactId> {
        let leads_to = self.lines.values().filter_map(|line| line.link).map(|link| link.referrer);
        leads_to.filter(|person| !self.lines.contains_key(person)).collect()
    }

    /// Where somebody stands.
    pub fn line(&self, person: ContactId) -> Line {
        self.lines.get(&person).copied().unwrap_or_default()
    }

    /// Everybody with their line.
    pub fn lines(&self) -> impl Iterator<Item = (ContactId, Line)> + '_ {
        self.lines.iter().map(|(person, line)| (*person, *line))
    }

    /// Says how somebody came and what they won since, whatever was known before.
    pub fn set(&mut self, person: ContactId, link: Option<Link>, own: Won) {
        let own = if link.is_some() { own } else { Won::default() };
        let before = self.line(person);
        if before.link == link {
            self.earn(person, own);
            return;
        }
        let root = self.root(person);
        if before.joined {
            self.part(person);
        }
        let line = self.edit(person);
        line.link = link;
        line.own = own;
        self.join(person);
        // The loop that kept the root apart may be open now.
        if root != person {
            self.join(root);
        }
    }

    /// Says what somebody won, who hangs where they hung.
    fn earn(&mut self, person: ContactId, own: Won) {
        let before = self.line(person);
        if before.own == own {
            return;
        }
        self.edit(person).own = own;
        let (was, is) = (before.brings(), self.line(person).brings());
        for over in self.above(person) {
            let line = self.edit(over);
            line.below = added(added(line.below, was, -1), is, 1);
        }
    }

    /// The lines that differ from what was loaded.
    pub fn changes(self) -> Changes {
        let Forest { lines, changed, shallower } = self;
        let lines = changed.iter().filter_map(|person| Some((*person, *lines.get(person)?))).collect();
        Changes { lines, shallower }
    }

    /// Everybody above somebody, nearest first.
    pub fn above(&self, person: ContactId) -> Vec<ContactId> {
        let mut above = Vec::new();
        let mut at = person;
        while let Some(parent) = self.lines.get(&at).and_then(Line::parent) {
            above.push(parent);
            at = parent;
        }
        above
    }

    fn root(&self, person: ContactId) -> ContactId {
        self.above(person).last().copied().unwrap_or(person)
    }

    fn edit(&mut self, person: ContactId) -> &mut Line {
        self.changed.insert(person);
        self.lines.entry(person).or_default()
    }

    /// Takes somebody, with all who are below them, from whom they hang.
    fn part(&mut self, person: ContactId) {
        let brings = self.line(person).brings();
        let above = self.above(person);
        for over in &above {
            let line = self.edit(*over);
            line.below = added(line.below, brings, -1);
        }
        // Whoever has nobody below any more is no step deep; how deep those above are is counted later.
        let bare = above.first().filter(|over| self.line(**over).below.people == 0).copied();
        if let Some(bare) = bare {
            self.edit(bare).below.deepest = 0;
        }
        self.shallower.extend(above.get(usize::from(bare.is_some())));
        self.edit(person).joined = false;
    }

    /// Hangs somebody from their referrer, unless that closes a loop: then the latest of its links goes.
    fn join(&mut self, person: ContactId) {
        let line = self.line(person);
        let Some(link) = line.link.filter(|_| !line.joined) else { return };
        let mut above = vec![link.referrer];
        above.extend(self.above(link.referrer));
        if above.last() == Some(&person) {
            let in_loop = above.iter().filter_map(|one| Some((self.line(*one).link?, *one)));
            let Some((_, last)) = in_loop.max() else { return };
            if last == person {
                return;
            }
            self.part(last);
            above = vec![link.referrer];
            above.extend(self.above(link.referrer));
        }
        let line = self.edit(person);
        line.joined = true;
        let brings = line.brings();
        for (steps, over) in (0..).zip(above) {
            let line = self.edit(over);
            line.below = added(line.below, brings, 1);
            line.below.deepest = line.below.deepest.max(brings.deepest + steps);
        }
    }
}

/// Sums with more or less of something. The depth is no sum.
fn added(below: Below, more: Below, sign: i64) -> Below {
    Below {
        people: below.people + sign * more.people,
        buyers: below.buyers + sign * more.buyers,
        deals: below.deals + sign * more.deals,
        cents: below.cents + sign * more.cents,
        deepest: below.deepest,
    }
}

/// Takes the latest link out of every loop.
fn cut_loops(lines: &mut BTreeMap<ContactId, Line>) {
    // Walks that ended elsewhere, or in a loop that is cut.
    let mut settled: BTreeSet<ContactId> = BTreeSet::new();
    let mut cut = Vec::new();
    for start in lines.keys() {
        let mut walked = Vec::new();
        let mut on_this_walk = BTreeSet::new();
        let mut at = *start;
        loop {
            if settled.contains(&at) {
                break;
            }
            if !on_this_walk.insert(at) {
                let in_loop = walked.iter().rev().take_while(|one| **one != at).chain([&at]);
                let latest = in_loop.filter_map(|one| Some((lines.get(one)?.link?, *one))).max();
                cut.extend(latest.map(|(_, person)| person));
                break;
            }
            walked.push(at);
            match lines.get(&at).and_then(|line| line.link) {
                Some(link) => at = link.referrer,
                None => break,
            }
        }
        settled.extend(walked);
    }
    for person in cut {
        if let Some(line) = lines.get_mut(&person) {
            line.joined = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn who(n: u128) -> ContactId {
        ContactId(Uuid::from_u128(n))
    }

    /// Named by `referrer` on a day of January; the referral's id is the day's number as well.
    fn named_by(referrer: u128, day: i8) -> Option<Link> {
        let referral = ReferralId(Uuid::from_u128(day.unsigned_abs().into()));
        Some(Link { since: date(2026, 1, day), referral, referrer: who(referrer) })
    }

    fn won(cents: i64) -> Won {
        Won { deals: 1, cents }
    }

    /// The forest with depths counted anew where somebody was taken away, as the store does it.
    fn settled(mut forest: Forest) -> BTreeMap<ContactId, Line> {
        let mut todo: Vec<ContactId> = std::mem::take(&mut forest.shallower).into_iter().collect();
        let mut lines = forest.lines;
        while let Some(person) = todo.pop() {
            let below = lines.values().filter(|line| line.parent() == Some(person));
            let deepest = below.map(|line| line.below.deepest + 1).max().unwrap_or(0);
            let Some(line) = lines.get_mut(&person) else { continue };
            if line.below.deepest != deepest {
                line.below.deepest = deepest;
                todo.extend(line.parent());
            }
        }
        lines.into_iter().filter(|(_, line)| !line.is_empty()).collect()
    }

    fn counted(known: impl IntoIterator<Item = (ContactId, Option<Link>, Won)>) -> BTreeMap<ContactId, Line> {
        Forest::of(known).lines.into_iter().filter(|(_, line)| !line.is_empty()).collect()
    }

    #[test]
    fn m37_everybody_above_a_win_has_its_full_value_once() {
        let forest = Forest::of([
            (who(2), named_by(1, 1), Won::default()),
            (who(3), named_by(2, 2), won(500)),
            (who(4), named_by(3, 3), won(70)),
            (who(5), named_by(2, 4), Won::default()),
        ]);
        let ana = forest.line(who(1)).below;
        assert_eq!(ana, Below { people: 4, buyers: 2, deals: 2, cents: 570, deepest: 3 });
        assert_eq!(forest.line(who(2)).below.cents, 570);
        assert_eq!(
            forest.line(who(3)).below,
            Below { people: 1, buyers: 1, deals: 1, cents: 70, deepest: 1 }
        );
    }

    #[test]
    fn m33_of_two_who_named_each_other_the_first_led_to_the_second() {
        let known = [(who(1), named_by(2, 9), won(10)), (who(2), named_by(1, 3), won(200))];
        let forest = Forest::of(known);
        assert_eq!(forest.line(who(1)).parent(), None);
        assert_eq!(forest.line(who(2)).parent(), Some(who(1)));
        assert_eq!((forest.line(who(1)).below.cents, forest.line(who(2)).below.cents), (200, 0));
        let mut told = Forest::default();
        for (person, link, own) in known {
            told.set(person, link, own);
        }
        assert_eq!(settled(told), counted(known));
    }

    #[test]
    fn a_loop_that_opens_gives_the_link_back_that_it_had_cost() {
        let mut forest = Forest::default();
        forest.set(who(2), named_by(1, 1), Won::default());
        forest.set(who(3), named_by(2, 2), Won::default());
        forest.set(who(1), named_by(3, 3), won(40));
        assert_eq!(forest.line(who(1)).parent(), None);
        forest.set(who(3), None, Won::default());
        assert_eq!(forest.line(who(1)).parent(), Some(who(3)));
        assert_eq!(forest.line(who(3)).below.cents, 40);
    }

    #[test]
    fn a_chain_of_ten_thousand_is_counted() {
        let known: Vec<_> = (1..10_000u128)
            .map(|n| {
                let referral = ReferralId(Uuid::from_u128(n));
                let link = Link { since: date(2026, 1, 1), referral, referrer: who(n) };
                (who(n + 1), Some(link), won(1))
            })
            .collect();
        let root = Forest::of(known).line(who(1)).below;
        assert_eq!((root.people, root.cents, root.deepest), (9_999, 9_999, 9_999));
    }

    #[test]
    fn what_was_bought_before_anybody_referred_them_is_nobodys_credit() {
        let forest = Forest::of([(who(1), None, won(9_000)), (who(2), named_by(1, 1), won(5))]);
        assert_eq!(forest.line(who(1)).own, Won::default());
        assert_eq!(forest.line(who(1)).below.cents, 5);
    }

    #[derive(Debug, Clone)]
    struct Told {
        person: u128,
        referrer: Option<u128>,
        day: i8,
        cents: i64,
    }

    fn told() -> impl Strategy<Value = Told> {
        (1..9u128, proptest::option::weighted(0.8, 1..9u128), 1..29i8, 0..4i64)
            .prop_map(|(person, referrer, day, cents)| Told { person, referrer, day, cents })
    }

    proptest! {
        #[test]
        fn m37_sums_kept_change_by_change_are_those_counted_from_scratch(told in prop::collection::vec(told(), 1..60)) {
            let mut known: BTreeMap<ContactId, (Option<Link>, Won)> = BTreeMap::new();
            let mut forest = Forest::default();
            for one in told {
                let referrer = one.referrer.filter(|referrer| *referrer != one.person);
                let own = if one.cents > 0 { won(one.cents) } else { Won::default() };
                // A referral has an id of its own: it follows from the two and the day.
                let link = referrer.map(|referrer| {
                    let id = one.person * 10_000 + referrer * 100 + u128::from(one.day.unsigned_abs());
                    Link { referral: ReferralId(Uuid::from_u128(id)), ..named_by(referrer, one.day).unwrap() }
                });
                known.insert(who(one.person), (link, own));
                forest.set(who(one.person), link, own);
                let lines = settled(forest);
                prop_assert_eq!(&lines, &counted(known.iter().map(|(who, (link, own))| (*who, *link, *own))));
                forest = Forest { lines, ..Forest::default() };
            }
        }
    }
}
