//! Why a wording can't be read, for whoever wrote it: always with what to write instead.

use domain::coach::{Fact, TemplateError};
use language::say;

/// Why a wording can't be read, and what to write instead.
pub fn told(why: &TemplateError) -> String {
    let written = |fact: Fact| format!("{{{fact}}}");
    let example = written(Fact::Issue);
    match why {
        TemplateError::Empty => say::template_empty(),
        TemplateError::UnknownFact { written: wrong, instead } => {
            let all: Vec<String> = Fact::ALL.iter().copied().map(written).collect();
            say::template_unknown(all.join(", "), written(*instead), format!("{{{wrong}}}"))
        }
        TemplateError::TooManySigns => say::template_too_many_signs(example),
        TemplateError::FactNotClosed { before } => say::template_fact_not_closed(before.as_str(), example),
        TemplateError::FactNotOpened { before } => say::template_fact_not_opened(before.as_str(), example),
        TemplateError::PartNotClosed { before } => say::template_part_not_closed(before.as_str()),
        TemplateError::PartNotOpened { before } => say::template_part_not_opened(before.as_str()),
        TemplateError::PartInPart { before } => say::template_part_in_part(before.as_str()),
        TemplateError::PartWithoutFact { written: alone } => {
            say::template_part_without_fact(written(Fact::Words), format!("[{alone}]"))
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::coach::Template;

    use super::*;

    #[test]
    fn m8_what_can_not_be_read_is_told_with_what_to_write_instead() {
        let told = |text: &str| told(&Template::parse(text).unwrap_err());
        assert!(told("about {isue}").contains("“{isue}” is not known here. Write {issue}"));
        assert!(told("{% if issue %}about it{% endif %}").contains("[You told me about {issue}.]"));
        assert!(told("I saw {issue and more").contains("after “I saw”"));
        assert!(told("and [so, {issue}").contains("Write ] where"));
        assert!(told("[always]").contains("“[always]” has no fact in it"));
        assert!(told("  ").contains("Write the words"));
    }
}
