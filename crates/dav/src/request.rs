//! What a request says beside its body.

use axum::http::header::{IF_MATCH, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName};

const DEPTH: HeaderName = HeaderName::from_static("depth");

/// How far below a collection a request reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// It alone.
    Zero,
    /// What is in it as well.
    One,
    /// Everything below: never answered.
    Infinity,
}

impl Depth {
    /// As the header says; `otherwise` where it is missing.
    pub(crate) fn of(headers: &HeaderMap, otherwise: Depth) -> Depth {
        match headers.get(DEPTH).and_then(|value| value.to_str().ok()).map(str::trim) {
            Some("0") => Depth::Zero,
            Some("1") => Depth::One,
            Some(text) if text.eq_ignore_ascii_case("infinity") => Depth::Infinity,
            _ => otherwise,
        }
    }
}

/// What must hold for a change to be made, or an answer to be worth sending.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Conditions {
    if_match: Option<String>,
    if_none_match: Option<String>,
}

impl Conditions {
    pub(crate) fn of(headers: &HeaderMap) -> Conditions {
        let all = |name: HeaderName| {
            let values: Vec<&str> =
                headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect();
            (!values.is_empty()).then(|| values.join(","))
        };
        Conditions { if_match: all(IF_MATCH), if_none_match: all(IF_NONE_MATCH) }
    }

    /// Whether a change may be made to what has this tag, or isn't there.
    pub(crate) fn hold(&self, tag: Option<&str>) -> bool {
        let matched = self.if_match.as_deref().is_none_or(|tags| tag.is_some_and(|tag| names(tags, tag)));
        let unmatched =
            self.if_none_match.as_deref().is_none_or(|tags| tag.is_none_or(|tag| !names(tags, tag)));
        matched && unmatched
    }

    /// Whether who asks has it already.
    pub(crate) fn knows(&self, tag: &str) -> bool {
        self.if_none_match.as_deref().is_some_and(|tags| names(tags, tag))
    }
}

fn names(tags: &str, tag: &str) -> bool {
    tags.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_made_to_the_version_that_was_seen() {
        let with = |name: HeaderName, value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().unwrap());
            Conditions::of(&headers)
        };
        assert!(with(IF_MATCH, "\"a\", \"b\"").hold(Some("\"b\"")));
        assert!(!with(IF_MATCH, "\"a\"").hold(Some("\"b\"")));
        assert!(!with(IF_MATCH, "*").hold(None));
        assert!(with(IF_NONE_MATCH, "*").hold(None));
        assert!(!with(IF_NONE_MATCH, "*").hold(Some("\"b\"")));
        assert!(Conditions::default().hold(None) && Conditions::default().hold(Some("\"b\"")));
    }
}
