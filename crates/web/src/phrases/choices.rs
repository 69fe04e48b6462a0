//! What there is to choose from in forms, in the domain's own words.

use domain::contact::{Basis, Standing, Tier};
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use domain::user::Role;
use jiff::tz;

use crate::parts::Choice;
use crate::say;

fn choose(choices: impl Iterator<Item = Choice>, chosen: &str) -> Vec<Choice> {
    choices.map(|choice| Choice { chosen: choice.value == chosen, ..choice }).collect()
}

/// On what basis somebody may be contacted (M19).
pub(crate) fn bases(chosen: &str) -> Vec<Choice> {
    let word = |basis: &Basis| Choice::of(basis.as_str(), say::choice_basis(basis.as_str()));
    choose(Basis::ALL.iter().map(word), chosen)
}

/// What somebody is to us.
pub(crate) fn standings(chosen: &str) -> Vec<Choice> {
    let word = |one: &Standing| Choice::of(one.as_str(), say::standing(one.as_str()));
    choose(Standing::ALL.iter().map(word), chosen)
}

/// How often to stay in touch (M26), with the workspace's days.
pub(crate) fn tiers(chosen: &str, cadence: impl Fn(Tier) -> i32) -> Vec<Choice> {
    let tier = |tier: &Tier| {
        Choice::of(tier.as_str(), say::tier(tier.as_str())).detail(say::choice_tier_days(cadence(*tier)))
    };
    choose(Tier::ALL.iter().map(tier), chosen)
}

/// The kinds of interaction.
pub(crate) fn interactions(chosen: &str) -> Vec<Choice> {
    let word = |kind: &InteractionKind| Choice::of(kind.as_str(), say::interaction_kind(kind.as_str()));
    choose(InteractionKind::ALL.iter().map(word), chosen)
}

/// The moments that may be marked by hand: all but the licence, which comes from an ask.
pub(crate) fn moments(chosen: &str) -> Vec<Choice> {
    let marked = MomentKind::ALL.iter().filter(|kind| **kind != MomentKind::LicenceDue);
    let kinds = marked.map(|kind| Choice::of(kind.as_str(), say::moment_kind(kind.as_str())));
    choose(std::iter::once(Choice::of("none", say::choice_no_moment())).chain(kinds), chosen)
}

/// The stages of a referral (M32).
pub(crate) fn stages(chosen: &str) -> Vec<Choice> {
    let word = |stage: &Stage| Choice::of(stage.as_str(), say::stage(stage.as_str()));
    choose(Stage::ALL.iter().map(word), chosen)
}

/// What somebody may do.
pub(crate) fn roles(chosen: &str) -> Vec<Choice> {
    let word = |role: &Role| Choice::of(role.as_str(), say::role(role.as_str()));
    choose(Role::ALL.iter().map(word), chosen)
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
    const REGIONS: [&str; 28] = [
        "US", "GB", "IE", "AU", "NZ", "CA", "IN", "ZA", "SG", "AE", "AT", "BE", "BR", "CH", "CZ", "DE", "DK",
        "ES", "FI", "FR", "IT", "JP", "MX", "NL", "NO", "PL", "PT", "SE",
    ];
    choose(REGIONS.into_iter().map(|code| Choice::of(code, say::choice_region(code))), chosen)
}

/// Currencies, the usual ones first.
pub(crate) fn currencies(chosen: &str) -> Vec<Choice> {
    const CURRENCIES: [&str; 20] = [
        "USD", "GBP", "EUR", "AUD", "NZD", "CAD", "INR", "ZAR", "SGD", "AED", "BRL", "CHF", "CZK", "DKK",
        "HKD", "JPY", "MXN", "NOK", "PLN", "SEK",
    ];
    let line = |code| Choice::of(code, format!("{code} – {}", say::choice_currency(code)));
    choose(CURRENCIES.into_iter().map(line), chosen)
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
