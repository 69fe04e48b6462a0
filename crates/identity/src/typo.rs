/// Whether one slip of the finger makes one word of the other: a letter too many, too few, wrong, or two
/// neighbours swapped. Equal words are no slip. Linear in the words.
pub(crate) fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if short == long || long.len() - short.len() > 1 {
        return false;
    }
    let same_start = short.iter().zip(long.iter()).take_while(|(x, y)| x == y).count();
    let (short, long) = (&short[same_start..], &long[same_start..]);
    if short.len() < long.len() {
        return short == &long[1..];
    }
    let wrong = short[1..] == long[1..];
    let swapped = short.len() >= 2 && short[0] == long[1] && short[1] == long[0] && short[2..] == long[2..];
    wrong || swapped
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
