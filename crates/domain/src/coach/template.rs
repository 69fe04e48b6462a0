//! Words with facts in them: `Is there someone else at {company} facing the same issue[, {issue}]?`
//!
//! `{issue}` stands for a fact. What stands in square brackets is left out when a fact in it isn't known. There is
//! nothing else to learn, and nothing that could fail once it was read.

use super::{Fact, Facts, opened};

/// Words that were read: texts and facts, some of them only where known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Piece(Piece),
    /// Said only where every fact in it is known.
    IfKnown(Vec<Piece>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Fact(Fact),
}

/// Why words can't be read. Whoever shows it says what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateError {
    /// There are no words.
    Empty,
    /// `{isue}`.
    UnknownFact {
        /// What stands between the brackets.
        written: String,
        /// The fact that is spelt most like it.
        instead: Fact,
    },
    /// `{{issue}}`, `{% if issue %}`.
    TooManySigns,
    /// `{issue`.
    FactNotClosed {
        /// The words before it.
        before: String,
    },
    /// `issue}`.
    FactNotOpened {
        /// The words before it.
        before: String,
    },
    /// `[, {issue}`.
    PartNotClosed {
        /// The words before it.
        before: String,
    },
    /// `, {issue}]`.
    PartNotOpened {
        /// The words before it.
        before: String,
    },
    /// `[a [b] c]`.
    PartInPart {
        /// The words before it.
        before: String,
    },
    /// `[always]`.
    PartWithoutFact {
        /// What stands in it.
        written: String,
    },
}

/// Facts that words rest on and that aren't known, in the order in which they are said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing(pub Vec<Fact>);

impl Template {
    /// Reads words.
    ///
    /// # Errors
    /// [`TemplateError`] says what to write instead.
    pub fn parse(text: &str) -> Result<Template, TemplateError> {
        if text.trim().is_empty() {
            return Err(TemplateError::Empty);
        }
        if ["{{", "}}", "{%", "%}"].iter().any(|sign| text.contains(sign)) {
            return Err(TemplateError::TooManySigns);
        }
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find(['[', ']']) {
            let (before, sign) = rest.split_at(at);
            parts.extend(pieces(before)?.into_iter().map(Part::Piece));
            let Some(inside) = sign.strip_prefix('[') else {
                return Err(TemplateError::PartNotOpened { before: tail(before) });
            };
            let Some(end) = inside.find(['[', ']']) else {
                return Err(TemplateError::PartNotClosed { before: tail(before) });
            };
            let (part, after) = inside.split_at(end);
            let Some(after) = after.strip_prefix(']') else {
                return Err(TemplateError::PartInPart { before: tail(part) });
            };
            let part_pieces = pieces(part)?;
            if !part_pieces.iter().any(|piece| matches!(piece, Piece::Fact(_))) {
                return Err(TemplateError::PartWithoutFact { written: part.trim().to_owned() });
            }
            parts.push(Part::IfKnown(part_pieces));
            rest = after;
        }
        parts.extend(pieces(rest)?.into_iter().map(Part::Piece));
        Ok(Template { parts })
    }

    /// The facts without which it can't be said, in their order.
    pub fn rests_on(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        for part in &self.parts {
            if let Part::Piece(Piece::Fact(fact)) = part
                && !facts.contains(fact)
            {
                facts.push(*fact);
            }
        }
        facts
    }

    /// Whether a fact is spoken of anywhere.
    pub fn speaks_of(&self, fact: Fact) -> bool {
        self.parts.iter().any(|part| match part {
            Part::Piece(piece) => *piece == Piece::Fact(fact),
            Part::IfKnown(pieces) => pieces.contains(&Piece::Fact(fact)),
        })
    }

    /// Says the words: each paragraph begins with a capital, and no gap stays where a part was left out.
    ///
    /// # Errors
    /// [`Missing`] names facts outside square brackets that aren't known.
    pub fn fill(&self, facts: &Facts) -> Result<String, Missing> {
        let missing: Vec<Fact> =
            self.rests_on().into_iter().filter(|fact| facts.value(*fact).is_none()).collect();
        if !missing.is_empty() {
            return Err(Missing(missing));
        }
        let mut said = String::new();
        for part in &self.parts {
            match part {
                Part::Piece(piece) => said.push_str(&piece.said(facts).unwrap_or_default()),
                Part::IfKnown(pieces) => {
                    let known: Option<String> = pieces.iter().map(|piece| piece.said(facts)).collect();
                    said.push_str(&known.unwrap_or_default());
                }
            }
        }
        let paragraphs: Vec<String> = said.lines().map(tidy).filter(|line| !line.is_empty()).collect();
        Ok(paragraphs.join("\n"))
    }
}

impl Piece {
    fn said(&self, facts: &Facts) -> Option<String> {
        match self {
            Piece::Text(text) => Some(text.clone()),
            // A fact is one line: a paragraph is the writer's to begin.
            Piece::Fact(fact) => {
                facts.value(*fact).map(|value| value.split_whitespace().collect::<Vec<_>>().join(" "))
            }
        }
    }
}

/// Texts and facts without square brackets.
fn pieces(text: &str) -> Result<Vec<Piece>, TemplateError> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, sign) = rest.split_at(at);
        if !before.is_empty() {
            all.push(Piece::Text(before.to_owned()));
        }
        let Some(inside) = sign.strip_prefix('{') else {
            return Err(TemplateError::FactNotOpened { before: tail(before) });
        };
        let end = inside.find(['{', '}', '\n']);
        let (name, after) = match end.map(|end| inside.split_at(end)) {
            Some((name, after)) if after.starts_with('}') => (name, after),
            _ => return Err(TemplateError::FactNotClosed { before: tail(before) }),
        };
        all.push(Piece::Fact(fact(name)?));
        rest = after.strip_prefix('}').unwrap_or_default();
    }
    if !rest.is_empty() {
        all.push(Piece::Text(rest.to_owned()));
    }
    Ok(all)
}

/// A fact by its name, however it is spaced.
fn fact(written: &str) -> Result<Fact, TemplateError> {
    let name: String = written.trim().to_lowercase().replace([' ', '-'], "_");
    if let Some(fact) = Fact::parse(&name) {
        return Ok(fact);
    }
    let nearest = Fact::ALL.iter().copied().min_by_key(|fact| distance(&name, fact.as_str()));
    let instead = nearest.unwrap_or(Fact::Issue);
    Err(TemplateError::UnknownFact { written: written.trim().chars().take(40).collect(), instead })
}

/// How many letters to change, add or take away to make one word of the other; long words count as they begin.
fn distance(one: &str, other: &str) -> usize {
    const LETTERS_MAX: usize = 24;
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().take(LETTERS_MAX).enumerate() {
        let mut diagonal = line;
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
        for (at, same) in other.iter().map(|other| *other == letter).enumerate() {
            let (left, above) = (row.get(at).copied(), row.get(at + 1).copied());
            let (left, above) = (left.unwrap_or(LETTERS_MAX), above.unwrap_or(LETTERS_MAX));
            if let Some(cell) = row.get_mut(at + 1) {
                *cell = (diagonal + usize::from(!same)).min(left + 1).min(above + 1);
            }
            diagonal = above;
        }
    }
    row.last().copied().unwrap_or(LETTERS_MAX)
}

/// The last words before a place, by which a writer finds it.
fn tail(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let from = words.len().saturating_sub(3);
    words.get(from..).unwrap_or_default().join(" ")
}

/// One paragraph: single spaces, none before a sign, a capital at its beginning.
fn tidy(line: &str) -> String {
    let mut said = String::with_capacity(line.len());
    for word in line.split_whitespace() {
        let is_sign = word.chars().all(|c| matches!(c, ',' | '.' | '!' | '?' | ';' | ':'));
        if !said.is_empty() && !is_sign {
            said.push(' ');
        }
        said.push_str(word);
    }
    opened(&said)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        Facts {
            first_name: "Ana".into(),
            company: "Northside Dental".into(),
            issue: "toner always ran out on Mondays.".into(),
            words: "you saved our week!".into(),
            ..Facts::default()
        }
    }

    fn filled(text: &str, facts: &Facts) -> String {
        Template::parse(text).unwrap().fill(facts).unwrap()
    }

    #[test]
    fn m6_the_words_name_the_issue_just_solved_and_the_company() {
        let text = "Is there someone else at {company} facing the same issue[, {issue}]?";
        assert_eq!(
            filled(text, &facts()),
            "Is there someone else at Northside Dental facing the same issue, toner always ran out on Mondays?"
        );
        let unknown = Facts { issue: String::new(), ..facts() };
        assert_eq!(
            filled(text, &unknown),
            "Is there someone else at Northside Dental facing the same issue?"
        );
    }

    #[test]
    fn m6_a_part_is_left_out_when_any_fact_in_it_is_unknown_and_leaves_no_gap() {
        let text = "[{first_name}, ]thank you. [You said “{words}” of {product}.] Who else?\n[{brief}]";
        assert_eq!(filled(text, &facts()), "Ana, thank you. Who else?");
        assert_eq!(filled(text, &Facts::default()), "Thank you. Who else?");
    }

    #[test]
    fn m6_words_that_rest_on_an_unknown_fact_are_not_said() {
        let template = Template::parse("You said “{words}” about {issue}. Who else?").unwrap();
        assert_eq!(template.fill(&Facts::default()), Err(Missing(vec![Fact::Words, Fact::Issue])));
        assert!(template.speaks_of(Fact::Words) && !template.speaks_of(Fact::Brief));
    }

    #[test]
    fn m6_names_of_facts_are_taken_as_people_type_them() {
        assert_eq!(filled("{ First name }, hello", &facts()), "Ana, hello");
        assert_eq!(filled("{FIRST-NAME}, hello", &facts()), "Ana, hello");
    }

    #[test]
    fn m8_what_can_not_be_read_says_where_and_what_was_meant() {
        use TemplateError::*;
        let why = |text: &str| Template::parse(text).unwrap_err();
        let unknown = |written: &str, instead| UnknownFact { written: written.into(), instead };
        assert_eq!(why("about {isue}"), unknown("isue", Fact::Issue));
        assert_eq!(why("at {firm name}"), unknown("firm name", Fact::FirstName));
        assert_eq!(why("{% if issue %}about it{% endif %}"), TooManySigns);
        assert_eq!(why("{{issue}}"), TooManySigns);
        assert_eq!(why("I saw {issue and more"), FactNotClosed { before: "I saw".into() });
        assert_eq!(why("the issue} is"), FactNotOpened { before: "the issue".into() });
        assert_eq!(why("and [so, {issue}"), PartNotClosed { before: "and".into() });
        assert_eq!(why("and so, {issue}]"), PartNotOpened { before: "and so, {issue}".into() });
        assert_eq!(why("[a [{issue}]]"), PartInPart { before: "a".into() });
        assert_eq!(why("[always]"), PartWithoutFact { written: "always".into() });
        assert_eq!(why("  "), Empty);
    }

    #[test]
    fn m6_a_fact_can_not_smuggle_brackets_or_paragraphs_in() {
        let sly = Facts { issue: "[{words}]\nand {company}".into(), ..facts() };
        assert_eq!(filled("About {issue}.", &sly), "About [{words}] and {company}.");
    }

    #[test]
    fn no_text_whatever_makes_it_panic() {
        let letters = ['{', '}', '[', ']', 'i', ' ', '\n', 'ß', '\u{202e}', '%'];
        let mut seed = 7u32;
        for _ in 0..5_000 {
            let text: String = (0..12)
                .map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    letters[(seed >> 16) as usize % letters.len()]
                })
                .collect();
            if let Ok(template) = Template::parse(&text) {
                let _ = template.fill(&facts());
            }
        }
    }
}
