//! The words on a card that a client takes home, and of the introduction they may forward (M6, M12, M17).

/// The ask on a card: it names the trouble, never "anyone who might want my product" (M6).
pub const CARD_ASK: &str = "Who else do you know who is facing the same thing?";

/// What happens to a person who is named (M6): a resource, not a pounce.
pub fn card_promise(rep: &str) -> String {
    format!(
        "What happens to a person you name: {} says that you thought of them, asks whether it is any use to them, and \
         leaves it there if not.",
        first_name(rep)
    )
}

/// A short introduction for the client to forward, to be put into their own words (M12). Empty text is left out.
pub fn card_introduction(rep: &str, company: &str, brief: &str, phone: &str, email: &str) -> String {
    let at = if company.is_empty() { String::new() } else { format!(" at {company}") };
    let says =
        if brief.is_empty() { String::new() } else { format!(" In their words: “{}”", ended(brief)) };
    let reach: Vec<&str> = [phone, email].into_iter().filter(|way| !way.is_empty()).collect();
    let reach =
        if reach.is_empty() { String::new() } else { format!(" You reach them here: {}.", reach.join(", ")) };
    format!(
        "Hello! I have worked with {rep}{at}, and thought of you.{says} If that is of any use to you, have a word with \
         them; if not, no harm done.{reach}"
    )
}

/// The first word of a name: what one calls somebody.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

fn ended(sentence: &str) -> String {
    let sentence = sentence.trim();
    if sentence.ends_with(['.', '!', '?', '…']) { sentence.to_owned() } else { format!("{sentence}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m17_the_introduction_says_who_why_and_how_and_leaves_a_way_out() {
        let words = card_introduction(
            "Maya Lindqvist",
            "Brightwater Heating",
            "I help bakeries whose ovens fail on a Friday",
            "(312) 555-0100",
            "",
        );
        assert!(words.contains("Maya Lindqvist at Brightwater Heating"));
        assert!(words.contains("fail on a Friday.”"));
        assert!(words.contains("no harm done"));
        assert!(words.ends_with("(312) 555-0100."));
    }

    #[test]
    fn m6_the_words_on_a_card_promise_a_resource_and_no_pounce() {
        assert!(card_promise("Maya Lindqvist").contains("Maya says that you thought of them"));
        assert!(CARD_ASK.contains("facing the same thing"));
    }
}
