/// Whether one slip of the finger makes one word of the other: a letter too many, too few, wrong, or two
/// neighbours swapped. Equal words are no slip. Linear in the words.
pub(crate) fn is_one_slip(a: &str, b: &str) -> bool {
    slips(a, b, 1) == Some(1)
}

/// How many slips of the finger lie between two words, up to `limit`; `None` for more, and for texts that differ over
/// more than 64 letters.
pub(crate) fn slips(a: &str, b: &str, limit: usize) -> Option<usize> {
    if a.is_ascii() && b.is_ascii() {
        return slips_between(a.as_bytes(), b.as_bytes(), limit);
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    slips_between(&a, &b, limit)
}

const LETTERS_MAX: usize = 64;
const FAR: u8 = 200;

fn slips_between<T: Copy + PartialEq>(a: &[T], b: &[T], limit: usize) -> Option<usize> {
    let (a, b) = without_common_ends(a, b);
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > limit || long.len() > LETTERS_MAX {
        return None;
    }
    if short.is_empty() {
        return Some(long.len());
    }
    if limit == 1 {
        // Both ends differ: one wrong letter or one swap is all that is left.
        let wrong = long.len() == 1;
        let swapped = long.len() == 2 && short.len() == 2 && short[0] == long[1] && short[1] == long[0];
        return (wrong || swapped).then_some(1);
    }
    banded(short, long, limit)
}

/// The restricted Damerau distance, only as far from the diagonal as the limit allows.
fn banded<T: Copy + PartialEq>(short: &[T], long: &[T], limit: usize) -> Option<usize> {
    let mut before = [FAR; LETTERS_MAX + 2];
    let mut last = [FAR; LETTERS_MAX + 2];
    let mut now = [FAR; LETTERS_MAX + 2];
    for (j, cost) in last.iter_mut().enumerate().take(limit.min(long.len()) + 1) {
        *cost = j as u8;
    }
    for i in 1..=short.len() {
        let (from, to) = (i.saturating_sub(limit).max(1), (i + limit).min(long.len()));
        now[from - 1] = if from == 1 { i as u8 } else { FAR };
        let mut best = now[from - 1];
        for j in from..=to {
            let is_equal = short[i - 1] == long[j - 1];
            let mut cost = (last[j - 1] + u8::from(!is_equal)).min(last[j] + 1).min(now[j - 1] + 1);
            if i > 1 && j > 1 && short[i - 1] == long[j - 2] && short[i - 2] == long[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            now[j] = cost.min(FAR);
            best = best.min(cost);
        }
        now[to + 1] = FAR;
        if best as usize > limit {
            return None;
        }
        (before, last, now) = (last, now, before);
    }
    let found = last[long.len()] as usize;
    (found <= limit).then_some(found)
}

fn without_common_ends<'a, T: PartialEq>(a: &'a [T], b: &'a [T]) -> (&'a [T], &'a [T]) {
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    (&a[..a.len() - end], &b[..b.len() - end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_slip_is_a_letter_more_less_wrong_or_swapped() {
        for (a, b) in
            [("micheal", "michael"), ("jonson", "johnson"), ("smyth", "smith"), ("doe", "doee"), ("a", "")]
        {
            assert!(is_one_slip(a, b) && is_one_slip(b, a), "{a} {b}");
        }
        for (a, b) in
            [("smith", "smith"), ("anna", "hanan"), ("peter", "pater noster"), ("jane", "joan"), ("", "")]
        {
            assert!(!is_one_slip(a, b) && !is_one_slip(b, a), "{a} {b}");
        }
    }

    #[test]
    fn slips_are_counted_up_to_the_limit() {
        for (a, b, limit, expected) in [
            ("kitten", "sitting", 3, Some(3)),
            ("kitten", "sitting", 2, None),
            ("same", "same", 2, Some(0)),
            ("liverpool", "liverpol", 3, Some(1)),
            ("müller", "muller", 2, Some(1)),
            ("abcdef", "badcfe", 3, Some(3)),
            ("", "abc", 3, Some(3)),
        ] {
            assert_eq!(slips(a, b, limit), expected, "{a} {b}");
        }
    }

    /// The same distance by the textbook, with the whole table.
    fn whole_table(a: &[char], b: &[char]) -> usize {
        let mut cost = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                cost[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let wrong = cost[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let mut best = wrong.min(cost[i - 1][j] + 1).min(cost[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(cost[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        cost[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn the_short_cut_counts_what_the_whole_table_counts(a in "[abc]{0,9}", b in "[abc]{0,9}", limit in 1usize..4) {
            let (letters_a, letters_b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let exact = whole_table(&letters_a, &letters_b);
            prop_assert_eq!(slips(&a, &b, limit), (exact <= limit).then_some(exact));
        }
    }
}
