//! Where the law wants a person to be told where their data came from (M34).

/// A law that wants the source of somebody's data told to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataSourceLaw {
    /// Countries, ISO 3166.
    pub regions: &'static [&'static str],
    /// Which law, for people.
    pub law: &'static str,
    /// Where it stands.
    pub source: &'static str,
}

/// Read on 2026-11-22. This says where the sentence is put by itself; it is no legal advice and not a full list: elsewhere
/// a rep may write the sentence all the same.
const LAWS: &[DataSourceLaw] = &[
    DataSourceLaw {
        regions: &[
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
            "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
        ],
        law: "GDPR, Article 14",
        source: "Regulation (EU) 2016/679, Article 14(2)(f) and (3)(b): the source, at the latest with the first message",
    },
    DataSourceLaw {
        regions: &["GB", "GG", "IM", "JE"],
        law: "UK GDPR, Article 14",
        source: "UK GDPR, Article 14(2)(f) and (3)(b), as kept by the Data Protection Act 2018",
    },
];

/// The law that wants the source told in this country (ISO 3166); `None` where we know of none.
pub fn data_source_law(region: &str) -> Option<&'static DataSourceLaw> {
    LAWS.iter().find(|law| law.regions.contains(&region))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m34_the_source_is_told_where_the_law_wants_it() {
        assert_eq!(data_source_law("IE").unwrap().law, "GDPR, Article 14");
        assert!(data_source_law("GB").unwrap().source.contains("(3)(b)"));
        assert!(data_source_law("US").is_none());
    }
}
