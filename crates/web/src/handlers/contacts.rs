//! The people: the list, and the form that adds or edits one.

use actions::views::contacts::{ContactCursor, contacts};
use actions::{AddContact, ContactDetails, EditContact, Problem};
use axum::extract::State;
use axum::http::StatusCode;
use domain::ContactId;
use domain::contact::{Basis, Standing, Tier};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use store::ContactLine;
use store::rows::ContactRow;

use crate::answers::{Answer, again, page, page_with};
use crate::forms::{Named, Query, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::contacts::conflict::{ConflictPage, ConflictRow};
use crate::pages::contacts::edit::EditContactPage;
use crate::pages::contacts::list::{ContactsPage, PersonLine};
use crate::parts::{Act, Empty, Field};
use crate::phrases::{choices, people};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// People on one page of the list.
const PEOPLE_AT_ONCE: usize = 50;

/// The fields of the form, as they are called in it and by people.
fn fields() -> [(&'static str, String); 11] {
    [
        ("name", say::edit_name()),
        ("title", say::edit_title()),
        ("company", say::edit_company()),
        ("phone", say::edit_phone()),
        ("email", say::edit_email()),
        ("kind", say::edit_kind()),
        ("tier", say::edit_tier()),
        ("basis", say::edit_basis()),
        ("offers", say::edit_offers()),
        ("needs", say::edit_needs()),
        ("notes", say::edit_notes()),
    ]
}

/// `GET /contacts?q=&after=`
pub(crate) async fn list(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let words = query.given("q");
    let after: Option<ContactCursor> = query.given("after").map(str::parse).transpose()?;
    let found = contacts(&web.app, member.actor(), words, after.as_ref(), PEOPLE_AT_ONCE).await?;
    let empty = match words {
        Some(_) => Empty::new(
            "search",
            &say::people_nobody_named(),
            &say::people_nobody_named_hint(),
            Some(Act::link(say::people_new(), "/contacts/new")),
        ),
        None => Empty::new(
            "people",
            &say::people_none(),
            &say::people_none_hint(),
            Some(Act::link(say::people_import(), "/import")),
        ),
    };
    let count = match (found.total, found.lines.len()) {
        (Some(total), _) => say::people_count(total.max(0)),
        (None, 0) => String::new(),
        (None, _) if words.is_some() => say::people_many_fit(),
        (None, _) => String::new(),
    };
    let more = found.next.as_ref().map(|next| {
        let after = utf8_percent_encode(&next.to_string(), NON_ALPHANUMERIC).to_string();
        Act::link(say::people_more(), format!("/contacts?after={after}"))
    });
    page(&ContactsPage {
        shell: member.shell(&web, say::place_people(), Place::People),
        query: Field::of(words.unwrap_or_default()),
        count,
        people: found.lines.iter().map(person_line).collect(),
        more,
        empty,
    })
}

fn person_line(line: &ContactLine) -> PersonLine {
    let hint = if line.do_not_contact {
        say::people_hint("do_not_contact")
    } else if line.complaint_open {
        say::people_hint("complaint_open")
    } else if line.do_not_ask {
        say::people_hint("do_not_ask")
    } else if line.first_gave_on.is_some() {
        say::people_hint("gave_names")
    } else if line.last_ask_on.is_none() && line.delighted_on.is_some() {
        say::people_hint("never_asked")
    } else {
        String::new()
    };
    PersonLine {
        href: format!("/contacts/{}", line.id),
        name: line.name.clone(),
        role: people::role(line.title.as_deref(), line.company.as_deref()),
        standing: say::standing(line.standing.as_str()),
        hint,
    }
}

/// `GET /contacts/new`
pub(crate) async fn new(State(web): State<Web>, member: Member) -> Answer {
    page(&new_page(&web, &member, &Typed::default(), &Wrongs::default())?)
}

/// `POST /contacts`
pub(crate) async fn add(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let input = AddContact { action, details: details(&typed, None) };
    match actions::add_contact(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let to = format!("/contacts/{}", done.answer.contact);
            Ok(go(&web, &to, say::edit_is_here(typed.one("name").trim()), Some(done.action.0)))
        }
        Err(problem) => again(&new_page(&web, &member, &typed, &renamed(problem)?)?),
    }
}

/// `GET /contacts/{contact}/edit`
pub(crate) async fn edit(State(web): State<Web>, member: Member, Named(id): Named<ContactId>) -> Answer {
    let row = look::contact(&web, member.actor(), id.0).await?;
    let state = look::state(&web, member.actor(), id.0).await?;
    let (phone, email) = look::points(&web, member.actor(), id.0).await?;
    page(&EditContactPage {
        version: row.version.to_string(),
        heading: say::edit_edit(row.name.as_str()),
        action: format!("/contacts/{id}"),
        back: format!("/contacts/{id}"),
        name: Field::of(row.name.clone()),
        title: Field::of(row.title.clone().unwrap_or_default()),
        company: Field::of(row.company.clone().unwrap_or_default()),
        phone: Field::of(phone),
        email: Field::of(email),
        kinds: choices::standings(&state.standing),
        tiers: tiers(&row.tier),
        bases: choices::bases(&row.basis),
        offers: Field::of(row.offers.clone().unwrap_or_default()),
        needs: Field::of(row.needs.clone().unwrap_or_default()),
        notes: Field::of(row.notes.clone().unwrap_or_default()),
        ..new_page(&web, &member, &Typed::default(), &Wrongs::default())?
    })
}

/// `POST /contacts/{contact}`
pub(crate) async fn save(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let row = look::contact(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let Ok(version) = typed.one("version").trim().parse() else {
        return Err(Trouble::BadRequest("This form has lost its version. Open the page again."));
    };
    let input = EditContact { action, contact: id, version, details: details(&typed, Some(&row)) };
    match actions::edit_contact(&web.app, member.actor(), &input).await {
        Ok(done) => Ok(go(&web, &format!("/contacts/{id}"), say::saved(), Some(done.action.0))),
        Err(Problem::Stale(now)) => conflict(&web, &member, &typed, &now).await,
        Err(problem) => {
            let wrongs = renamed(problem)?;
            again(&EditContactPage {
                version: version.to_string(),
                heading: say::edit_edit(row.name.as_str()),
                action: format!("/contacts/{id}"),
                back: format!("/contacts/{id}"),
                ..new_page(&web, &member, &typed, &wrongs)?
            })
        }
    }
}

/// Both versions side by side (409): what stands now, and what was typed.
async fn conflict(web: &Web, member: &Member, typed: &Typed, now: &ContactRow) -> Answer {
    let (phone, email) = look::points(web, member.actor(), now.id).await?;
    let state = look::state(web, member.actor(), now.id).await?;
    let kept = |field: &str| match field {
        "name" => now.name.clone(),
        "title" => now.title.clone().unwrap_or_default(),
        "company" => now.company.clone().unwrap_or_default(),
        "phone" => phone.clone(),
        "email" => email.clone(),
        "kind" => state.standing.clone(),
        "offers" => now.offers.clone().unwrap_or_default(),
        "needs" => now.needs.clone().unwrap_or_default(),
        "tier" => now.tier.clone(),
        "basis" => now.basis.clone(),
        _ => now.notes.clone().unwrap_or_default(),
    };
    let mut rows = Vec::new();
    let mut same = Vec::new();
    for (field, label) in fields() {
        let (theirs, yours) = (kept(field), typed.one(field).trim().replace("\r\n", "\n"));
        if theirs == yours {
            same.push((field.to_owned(), yours));
        } else {
            rows.push(ConflictRow { field: field.into(), label, theirs, yours });
        }
    }
    let page = ConflictPage {
        shell: member.shell(web, say::conflict_title(), Place::People),
        what: now.name.clone(),
        sentence: say::conflict_sentence(),
        action: format!("/contacts/{}", now.id),
        id: web.ids()?.text(),
        version: now.version.to_string(),
        rows,
        same,
        back: format!("/contacts/{}", now.id),
    };
    page_with(StatusCode::CONFLICT, &page)
}

/// What was typed; what has no field in the form stays as it is kept.
pub(super) fn details(typed: &Typed, kept: Option<&ContactRow>) -> ContactDetails {
    let text = |name: &str| typed.one(name).to_owned();
    let as_kept = |field: fn(&ContactRow) -> &Option<String>| {
        kept.and_then(|row| field(row).clone()).unwrap_or_default()
    };
    ContactDetails {
        name: text("name"),
        title: text("title"),
        company: text("company"),
        phones: several_phones(typed.one("phone")),
        emails: several(typed.one("email"), &[';', ',', '\n']),
        address: as_kept(|row| &row.address),
        birthday: as_kept(|row| &row.birthday),
        relationship: as_kept(|row| &row.relationship),
        notes: text("notes"),
        offers: text("offers"),
        needs: text("needs"),
        standing: Standing::parse(typed.one("kind")),
        tier: Tier::parse(typed.one("tier")),
        basis: Basis::parse(typed.one("basis")),
    }
}

fn several(typed: &str, parted_by: &[char]) -> Vec<String> {
    typed.split(parted_by).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Numbers parted by semicolons, lines or commas. After a comma with too few digits for a number stands an extension.
fn several_phones(typed: &str) -> Vec<String> {
    const DIGITS_MIN: usize = 6;
    let mut phones: Vec<String> = Vec::new();
    for group in several(typed, &[';', '\n']) {
        let first = phones.len();
        for part in several(&group, &[',']) {
            let is_number = part.chars().filter(char::is_ascii_digit).count() >= DIGITS_MIN;
            match phones.get_mut(first..).and_then(<[String]>::last_mut) {
                Some(number) if !is_number => *number = format!("{number}, {part}"),
                _ => phones.push(part),
            }
        }
    }
    phones
}

pub(super) fn renamed(problem: Problem) -> Result<Wrongs, Trouble> {
    Ok(Wrongs::of(problem)?.call("phones", "phone").call("emails", "email"))
}

fn tiers(chosen: &str) -> Vec<crate::parts::Choice> {
    choices::tiers(chosen, Tier::cadence_days)
}

fn new_page(web: &Web, member: &Member, typed: &Typed, wrongs: &Wrongs) -> Result<EditContactPage, Trouble> {
    let mut shell = member.shell(web, say::people_new(), Place::People);
    shell.notice = wrongs.others(&["name", "title", "company", "phone", "email", "offers", "needs", "notes"]);
    Ok(EditContactPage {
        shell,
        id: web.ids()?.text(),
        action: "/contacts".into(),
        version: String::new(),
        heading: say::people_new(),
        back: "/contacts".into(),
        name: wrongs.field(typed, "name"),
        title: wrongs.field(typed, "title"),
        company: wrongs.field(typed, "company"),
        phone: wrongs.field(typed, "phone"),
        email: wrongs.field(typed, "email"),
        kinds: choices::standings(typed.given("kind").unwrap_or(Standing::Prospect.as_str())),
        tiers: tiers(typed.given("tier").unwrap_or(Tier::C.as_str())),
        bases: choices::bases(typed.given("basis").unwrap_or(Basis::Relationship.as_str())),
        offers: wrongs.field(typed, "offers"),
        needs: wrongs.field(typed, "needs"),
        notes: wrongs.field(typed, "notes"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_numbers_in_one_field_are_parted_and_an_extension_stays_with_its_number() {
        assert_eq!(
            several_phones("415 555 0134, ext. 12; 020 7946 0958, 07700 900123\n;,"),
            ["415 555 0134, ext. 12", "020 7946 0958", "07700 900123"]
        );
    }
}
