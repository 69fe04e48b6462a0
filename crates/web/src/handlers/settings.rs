//! Oneself, the playbook, the password.

use actions::{Actor, ChangePassword, ChangeProfile, ChangeSettings, Office, Problem};
use axum::extract::State;
use domain::playbook::{RULES, Rule, rule};
use interop::{ContactCard, Labelled};

use crate::answers::{Answer, again, page};
use crate::forms::{Typed, Word, Wrongs};
use crate::layout::Place;
use crate::pages::more::MorePage;
use crate::pages::settings::{MePage, PlaybookPage, RuleGroup, RuleLine};
use crate::pages::short_form::{ShortAsk, ShortFormPage};
use crate::parts::{Choice, Field};
use crate::phrases::choices;
use crate::say;
use crate::server::Web;
use crate::session::{self, Member, go};
use crate::trouble::Trouble;

/// `GET /more`
pub(crate) async fn more(State(web): State<Web>, member: Member) -> Answer {
    let user = member.actor().user.to_string();
    page(&MorePage { shell: member.shell(&web, say::more_title(), Place::More), user })
}

/// `GET /settings`
pub(crate) async fn me(State(web): State<Web>, member: Member) -> Answer {
    let actor = member.actor();
    let appearance = if actor.appearance == "system" { "auto" } else { &actor.appearance };
    page(&me_page(
        &web,
        &member,
        Field::of(actor.name.clone()),
        &Chosen {
            zone: &actor.zone_name,
            appearance,
            language: actor.language.map_or("", language::Language::tag),
        },
        &Wrongs::default(),
    ))
}

/// `POST /settings`
pub(crate) async fn save_me(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let appearance = match typed.one("appearance") {
        "auto" => "system",
        other => other,
    };
    let input = ChangeProfile {
        action,
        name: typed.one("name").to_owned(),
        time_zone: typed.one("zone").to_owned(),
        appearance: appearance.to_owned(),
        language: typed.one("language").to_owned(),
    };
    match actions::change_profile(&web.app, member.actor(), &input).await {
        Ok(_) => Ok(go(&web, "/settings", say::saved(), None)),
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?.call("time_zone", "zone");
            let name = wrongs.field(&typed, "name");
            let chosen = Chosen {
                zone: typed.one("zone"),
                appearance: typed.one("appearance"),
                language: typed.one("language"),
            };
            again(&me_page(&web, &member, name, &chosen, &wrongs))
        }
    }
}

/// What is chosen on the page of oneself.
struct Chosen<'a> {
    zone: &'a str,
    appearance: &'a str,
    language: &'a str,
}

fn me_page(web: &Web, member: &Member, name: Field, chosen: &Chosen<'_>, wrongs: &Wrongs) -> MePage {
    let mut shell = member.shell(web, say::settings_title(), Place::More);
    shell.notice = wrongs.others(&["name", "zone"]);
    let appearances = [
        ("auto", say::appearance_auto()),
        ("light", say::appearance_light()),
        ("dark", say::appearance_dark()),
    ];
    let languages = std::iter::once(("", say::language_auto()))
        .chain(language::Language::all().map(|one| (one.tag(), one.name())));
    MePage {
        shell,
        name,
        zones: choices::zones(chosen.zone),
        zone_error: wrongs.why("zone"),
        languages: languages
            .map(|(tag, name)| Choice { chosen: tag == chosen.language, ..Choice::of(tag, name) })
            .collect(),
        appearances: appearances
            .into_iter()
            .map(|(value, label)| Choice { chosen: value == chosen.appearance, ..Choice::of(value, label) })
            .collect(),
        card: interop::QrCode::of(&visiting_card(member.actor())).ok().map(Into::into),
    }
}

/// Who the member is, as a vCard.
fn visiting_card(actor: &Actor) -> String {
    interop::write_vcard(&ContactCard {
        display: actor.name.clone(),
        organisation: actor.workspace_name.clone(),
        emails: vec![Labelled::new("work", &actor.email)],
        ..ContactCard::default()
    })
}

/// `GET /settings/playbook`
pub(crate) async fn playbook(State(web): State<Web>, member: Member) -> Answer {
    page(&playbook_page(&web, &member, None).await?)
}

/// `POST /settings/playbook/{rule}`
pub(crate) async fn set_rule(State(web): State<Web>, member: Member, Word(id): Word, typed: Typed) -> Answer {
    let known = rule(&id).ok_or(Trouble::NotFound)?;
    let days = match (known.days, typed.given("days")) {
        (Some(_), Some(text)) => match text.parse::<i32>() {
            Ok(days) if (0..=domain::playbook::RULE_DAYS_MAX).contains(&days) => Some(days),
            _ => {
                let why = say::settings_days_between(0, domain::playbook::RULE_DAYS_MAX);
                return again(&playbook_page(&web, &member, Some((known, text, &why))).await?);
            }
        },
        _ => None,
    };
    let action = typed.maybe_id("id", "action")?;
    let on = typed.ticked("on") || !known.optional;
    let input = ChangeSettings { action, rules: vec![(id, on, days)], ..ChangeSettings::default() };
    let done = actions::change_settings(&web.app, member.actor(), &input).await?;
    Ok(go(&web, "/settings/playbook", say::saved(), Some(done.action.0)))
}

async fn playbook_page(
    web: &Web,
    member: &Member,
    wrong: Option<(&'static Rule, &str, &str)>,
) -> Result<PlaybookPage, Trouble> {
    let actor = member.actor();
    let mut reader = web.app.db.read(actor.workspace).await.map_err(Problem::from)?;
    let office = Office::load(&mut reader).await.map_err(Problem::from)?;
    drop(reader);
    let line = |rule: &&'static Rule| {
        let days = rule.days.map(|_| match wrong {
            Some((known, typed, why)) if known.id == rule.id => Field::wrong(typed, why),
            _ => Field::of(office.settings.days(rule).to_string()),
        });
        RuleLine {
            id: rule.id.into(),
            sentence: say::rule_sentence(rule.id),
            on: office.settings.is_on(rule),
            fixed: !rule.optional,
            days,
            days_label: say::playbook_days(),
            guess: rule.guess,
        }
    };
    let group = |heading: String, wanted: fn(&Rule) -> bool| RuleGroup {
        heading,
        rules: RULES.iter().filter(|rule| wanted(rule)).map(line).collect(),
    };
    Ok(PlaybookPage {
        shell: member.shell(web, say::playbook_title(), Place::More),
        groups: vec![
            group(say::playbook_promises(), |rule| rule.must_do),
            group(say::playbook_rest(), |rule| !rule.must_do),
        ],
        may_change: actor.role.runs_workspace(),
    })
}

/// `GET /settings/password`
pub(crate) async fn password_form(State(web): State<Web>, member: Member) -> Answer {
    page(&password_page(&web, &member, &Wrongs::default())?)
}

/// `POST /settings/password`: what was typed is never shown again.
pub(crate) async fn change_password(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let (current, new) = (typed.one("current").to_owned(), typed.one("password").to_owned());
    match actions::change_password(&web.app, member.actor(), &ChangePassword { action, current, new }).await {
        Ok(_) => {
            let signed_in = actions::sign_out_elsewhere(&web.app, member.actor()).await?;
            let told = go(&web, "/settings", say::password_changed(), None);
            Ok(session::renewed(&web, told, &signed_in.session))
        }
        Err(problem) => again(&password_page(&web, &member, &Wrongs::of(problem)?)?),
    }
}

fn password_page(web: &Web, member: &Member, wrongs: &Wrongs) -> Result<ShortFormPage, Trouble> {
    let field = |name: &str| wrongs.field(&Typed::default(), name);
    let ask = |name, label, hint| ShortAsk::Text { name, label, hint, field: field(name), kind: "password" };
    Ok(ShortFormPage {
        shell: member.shell(web, say::password_title(), Place::More),
        heading: say::password_title(),
        lead: say::password_lead(),
        about: say::settings_title(),
        back: "/settings".into(),
        action: "/settings/password".into(),
        hidden: vec![("id".into(), web.ids()?.text())],
        asks: vec![
            ask("current", say::password_current(), say::password_current_hint()),
            ask("password", say::password_new(), String::new()),
        ],
        save: say::password_change(),
    })
}
