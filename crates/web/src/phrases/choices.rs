//! What there is to choose from in forms, in the domain's own words.

use domain::contact::{Basis, Standing, Tier};
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use domain::user::Role;
use jiff::tz;

use crate::parts::Choice;

fn choose(choices: impl Iterator<Item = Choice>, chosen: &str) -> Vec<Choice> {
    choices.map(|choice| Choice { chosen: choice.value == chosen, ..choice }).collect()
}

/// On what basis somebody may be contacted (M19).
pub(crate) fn bases(chosen: &str) -> Vec<Choice> {
    let words = |basis: &Basis| match basis {
        Basis::Told => "They know that I will call",
        Basis::Named => "They were named to me",
        Basis::Relationship => "We know each other",
        Basis::Unknown => "Not known yet",
    };
    choose(Basis::ALL.iter().map(|basis| Choice::of(basis.as_str(), words(basis))), chosen)
}

/// What somebody is to us.
pub(crate) fn standings(chosen: &str) -> Vec<Choice> {
    choose(Standing::ALL.iter().map(|one| Choice::of(one.as_str(), one.label())), chosen)
}

/// How often to stay in touch (M26), with the workspace's days.
pub(crate) fn tiers(chosen: &str, cadence: impl Fn(Tier) -> i32) -> Vec<Choice> {
    let tier = |tier: &Tier| {
        Choice::of(tier.as_str(), tier.label()).detail(format!("every {} days", cadence(*tier)))
    };
    choose(Tier::ALL.iter().map(tier), chosen)
}

/// The kinds of interaction.
pub(crate) fn interactions(chosen: &str) -> Vec<Choice> {
    choose(InteractionKind::ALL.iter().map(|kind| Choice::of(kind.as_str(), kind.label())), chosen)
}

/// The moments that may be marked by hand: all but the licence, which comes from an ask.
pub(crate) fn moments(chosen: &str) -> Vec<Choice> {
    let marked = MomentKind::ALL.iter().filter(|kind| **kind != MomentKind::LicenceDue);
    let kinds = marked.map(|kind| Choice::of(kind.as_str(), kind.label()));
    choose(std::iter::once(Choice::of("none", "Nothing special")).chain(kinds), chosen)
}

/// The stages of a referral (M32).
pub(crate) fn stages(chosen: &str) -> Vec<Choice> {
    choose(Stage::ALL.iter().map(|stage| Choice::of(stage.as_str(), stage.label())), chosen)
}

/// What somebody may do.
pub(crate) fn roles(chosen: &str) -> Vec<Choice> {
    choose(Role::ALL.iter().map(|role| Choice::of(role.as_str(), role.label())), chosen)
}

/// Every time zone, `chosen` among them even if it is an old name.
pub(crate) fn zones(chosen: &str) -> Vec<Choice> {
    let mut names: Vec<String> = tz::db().available().map(|name| name.to_string()).collect();
    names.retain(|name| name.contains('/') && !name.starts_with("Etc/") && !name.starts_with("posix"));
    if !chosen.is_empty() && !names.iter().any(|name| name == chosen) && tz::TimeZone::get(chosen).is_ok() {
        names.push(chosen.to_owned());
    }
    names.sort();
    names.dedup();
    choose(names.into_iter().map(|name| Choice::of(name.clone(), name.replace('_', " "))), chosen)
}

/// The regions that telephone numbers are read in, the usual ones first.
pub(crate) fn regions(chosen: &str) -> Vec<Choice> {
    const REGIONS: [(&str, &str); 28] = [
        ("US", "United States"),
        ("GB", "United Kingdom"),
        ("IE", "Ireland"),
        ("AU", "Australia"),
        ("NZ", "New Zealand"),
        ("CA", "Canada"),
        ("IN", "India"),
        ("ZA", "South Africa"),
        ("SG", "Singapore"),
        ("AE", "United Arab Emirates"),
        ("AT", "Austria"),
        ("BE", "Belgium"),
        ("BR", "Brazil"),
        ("CH", "Switzerland"),
        ("CZ", "Czechia"),
        ("DE", "Germany"),
        ("DK", "Denmark"),
        ("ES", "Spain"),
        ("FI", "Finland"),
        ("FR", "France"),
        ("IT", "Italy"),
        ("JP", "Japan"),
        ("MX", "Mexico"),
        ("NL", "Netherlands"),
        ("NO", "Norway"),
        ("PL", "Poland"),
        ("PT", "Portugal"),
        ("SE", "Sweden"),
    ];
    choose(REGIONS.into_iter().map(|(code, name)| Choice::of(code, name)), chosen)
}

/// Currencies, the usual ones first.
pub(crate) fn currencies(chosen: &str) -> Vec<Choice> {
    const CURRENCIES: [(&str, &str); 20] = [
        ("USD", "US dollar"),
        ("GBP", "Pound sterling"),
        ("EUR", "Euro"),
        ("AUD", "Australian dollar"),
        ("NZD", "New Zealand dollar"),
        ("CAD", "Canadian dollar"),
        ("INR", "Indian rupee"),
        ("ZAR", "South African rand"),
        ("SGD", "Singapore dollar"),
        ("AED", "UAE dirham"),
        ("BRL", "Brazilian real"),
        ("CHF", "Swiss franc"),
        ("CZK", "Czech koruna"),
        ("DKK", "Danish krone"),
        ("HKD", "Hong Kong dollar"),
        ("JPY", "Japanese yen"),
        ("MXN", "Mexican peso"),
        ("NOK", "Norwegian krone"),
        ("PLN", "Polish złoty"),
        ("SEK", "Swedish krona"),
    ];
    choose(CURRENCIES.into_iter().map(|(code, name)| Choice::of(code, format!("{code} – {name}"))), chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zone_that_is_kept_is_always_among_the_choices() {
        let zones = zones("America/Chicago");
        assert!(zones.iter().any(|zone| zone.chosen && zone.value == "America/Chicago"));
        assert!(zones.len() > 300);
        assert!(super::zones("UTC").iter().any(|zone| zone.chosen));
    }

    #[test]
    fn every_region_on_offer_can_be_read() {
        assert!(regions("GB").iter().all(|region| reading::Region::parse(&region.value).is_ok()));
    }
}
