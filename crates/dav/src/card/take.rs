//! From a card that a program wrote to what the rep knows: a new card is a capture, a changed one an edit.

use actions::views::dav::{Book, Card};
use actions::{
    ContactDetails, EditContact, KeepMark, TakeCard, edit_contact, keep_mark, new_action, take_card,
};
use domain::ContactId;
use interop::{ContactCard, VcardReader};
use language::say;
use reading::{EmailAddress, Region, normalise_phone};
use serde_json::{Map, Value as JsonValue, json};

use super::{FIELDS, Known};
use crate::answer::Refused;
use crate::ical::{Line, unfolded};
use crate::server::Asking;

/// The most lines of a card.
const LINES_MAX: usize = 2_000;

/// What a program wrote.
struct Written {
    card: ContactCard,
    /// Telephone numbers and addresses that we can read; others stay in the rest.
    phones: Vec<String>,
    emails: Vec<String>,
    fields: Map<String, JsonValue>,
    rest: String,
    categories: String,
    has_uid: bool,
}

fn bad(says: impl Into<String>) -> Refused {
    Refused::forbidden("<CR:valid-address-data/>", says)
}

impl Written {
    fn read(body: &[u8], region: Region) -> Result<Written, Refused> {
        let text = std::str::from_utf8(body).map_err(|_| bad("This is no card: it isn't UTF-8."))?;
        let lines = unfolded(text.trim_start_matches('\u{feff}'));
        if lines.len() > LINES_MAX {
            return Err(bad("This card has too many lines."));
        }
        let lines: Vec<Line> = lines
            .iter()
            .map(|line| Line::parse(line).ok_or_else(|| bad("A line of this card has no name.")))
            .collect::<Result<_, _>>()?;
        let is =
            |line: &Line, name: &str| line.name == name && line.value.trim().eq_ignore_ascii_case("VCARD");
        let whole = lines.first().is_some_and(|line| is(line, "BEGIN"))
            && lines.last().is_some_and(|line| is(line, "END"));
        if !whole || lines.iter().filter(|line| matches!(line.name.as_str(), "BEGIN" | "END")).count() != 2 {
            return Err(bad("Put one card, and a whole one."));
        }
        let is_group = lines.iter().any(|line| {
            matches!(line.name.as_str(), "KIND" | "X-ADDRESSBOOKSERVER-KIND")
                && line.value.trim().eq_ignore_ascii_case("group")
        });
        if is_group {
            return Err(bad(say::dav_refused_group()));
        }
        let mut cards = VcardReader::new(text.as_bytes());
        let card = match cards.next() {
            Some(Ok(card)) => card,
            Some(Err(row)) => return Err(bad(row.why)),
            None => return Err(bad("There is no card in it.")),
        };
        let is_four = lines.iter().any(|line| line.name == "VERSION" && line.value.trim().starts_with('4'));
        let mut written = Written {
            phones: card
                .phones
                .iter()
                .map(|phone| phone.value.clone())
                .filter(|phone| is_phone(phone, region))
                .collect(),
            emails: card
                .emails
                .iter()
                .map(|email| email.value.clone())
                .filter(|email| is_email(email))
                .collect(),
            card,
            fields: Map::new(),
            rest: String::new(),
            categories: String::new(),
            has_uid: false,
        };
        written.sort(&lines, is_four, region);
        Ok(written)
    }

    /// Puts each line to the field that it belongs to, or to the rest.
    fn sort(&mut self, lines: &[Line], is_four: bool, region: Region) {
        let label_of = |group: &str| {
            lines
                .iter()
                .find(|line| line.name == "X-ABLABEL" && line.group.eq_ignore_ascii_case(group))
                .map(Line::text)
        };
        let is_ours = |line: &Line| {
            line.name == "X-ABRELATEDNAMES"
                && label_of(&line.group)
                    .is_some_and(|label| label.trim_matches(['_', '$', '!', '<', '>']) == super::REFERRED_BY)
        };
        let mut pieces: std::collections::BTreeMap<&str, String> = std::collections::BTreeMap::new();
        let mut categories: Vec<String> = Vec::new();
        for line in lines {
            let (line, leader) = match line.name.as_str() {
                // A label goes where the line goes that it labels.
                "X-ABLABEL" if !line.group.is_empty() => {
                    let leader = lines.iter().find(|other| {
                        other.name != "X-ABLABEL" && other.group.eq_ignore_ascii_case(&line.group)
                    });
                    (line, leader.unwrap_or(line))
                }
                _ => (line, line),
            };
            if is_ours(leader) {
                continue;
            }
            let field = match leader.name.as_str() {
                "BEGIN" | "END" | "VERSION" | "PRODID" | "REV" => continue,
                "N" | "FN" => Some("name"),
                "ORG" => Some("company"),
                "TITLE" => Some("title"),
                "TEL"
                    if is_phone(leader.value.trim_start_matches("tel:"), region)
                        || is_phone(&leader.text(), region) =>
                {
                    Some("phones")
                }
                "EMAIL" if is_email(&leader.text()) => Some("emails"),
                "ADR" => Some("address"),
                "BDAY" => Some("birthday"),
                "NOTE" => Some("notes"),
                "CATEGORIES" => {
                    categories.extend(split_list(&line.value));
                    continue;
                }
                "UID" => {
                    self.has_uid = true;
                    None
                }
                _ => None,
            };
            let line = if is_four { as_three(line) } else { line.clone() };
            match field {
                Some(field) => line.write(pieces.entry(field).or_default()),
                None => line.write(&mut self.rest),
            }
        }
        let ours = [
            domain::contact::Standing::Prospect,
            domain::contact::Standing::Customer,
            domain::contact::Standing::NonBuyer,
            domain::contact::Standing::Partner,
        ];
        categories.retain(|one| !ours.iter().any(|standing| say::standing(standing.as_str()) == *one));
        self.categories = categories.join(",");
        for (field, lines) in pieces {
            self.fields.insert(field.to_owned(), json!({ "is": self.value(field), "lines": lines }));
        }
    }

    /// What the card says of a field.
    fn value(&self, field: &str) -> String {
        let card = &self.card;
        let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        match field {
            "name" => line(card.best_name()),
            "company" => line(&card.organisation),
            "title" => line(&card.title),
            "phones" => self.phones.join("\n"),
            "emails" => self.emails.join("\n"),
            "address" => card.addresses.first().map(|address| address.lines().join(", ")).unwrap_or_default(),
            "birthday" => card.birthday.as_ref().map(|day| day.text.clone()).unwrap_or_default(),
            "notes" => card.note.trim().to_owned(),
            _ => String::new(),
        }
    }

    /// The details as a form would have them; what a card has no place for stays as it is known.
    fn details(&self, known: Option<&Card>) -> ContactDetails {
        ContactDetails {
            name: self.value("name"),
            title: self.value("title"),
            company: self.value("company"),
            phones: self.phones.clone(),
            emails: self.emails.clone(),
            address: self.value("address"),
            birthday: match known {
                // A birthday that no card can say isn't taken away by one.
                Some(known)
                    if self.card.birthday.is_none()
                        && super::birthday(&Known::of(known).value("birthday")).is_none() =>
                {
                    Known::of(known).value("birthday")
                }
                _ => self.value("birthday"),
            },
            notes: self.value("notes"),
            ..ContactDetails::default()
        }
    }

    /// What is kept beside what we know: lines only of fields in which both say the same.
    fn kept(&self, known: Option<&Card>) -> JsonValue {
        let mut fields = self.fields.clone();
        if let Some(card) = known {
            let known = Known::of(card);
            fields.retain(|field, piece| {
                piece.get("is").and_then(JsonValue::as_str).is_some_and(|is| same(is, &known.value(field)))
            });
            for (field, piece) in &mut fields {
                if let Some(piece) = piece.as_object_mut() {
                    piece.insert("is".to_owned(), JsonValue::String(known.value(field)));
                }
            }
        }
        json!({ "fields": fields, "rest": self.rest, "categories": self.categories, "uid": self.has_uid })
    }
}

/// Whether two values say the same, but for spaces.
fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    plain(one) == plain(other)
}

fn is_phone(text: &str, region: Region) -> bool {
    normalise_phone(text, region).is_some()
}

fn is_email(text: &str) -> bool {
    EmailAddress::parse(text.trim()).is_ok()
}

fn split_list(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for c in value.chars() {
        match c {
            ',' if !escaped => parts.push(String::new()),
            _ => {
                if let Some(last) = parts.last_mut() {
                    last.push(c);
                }
            }
        }
        escaped = c == '\\' && !escaped;
    }
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// A line of vCard 4.0 as 3.0 has it: numbers and pictures aren't addresses there, and what is preferred is a type.
fn as_three(line: &Line) -> Line {
    let mut types: Vec<String> = Vec::new();
    let mut others = String::new();
    for (name, value) in line.parameters() {
        match name.to_ascii_uppercase().as_str() {
            "TYPE" => types.extend(value.split(',').map(|one| one.trim().to_ascii_uppercase())),
            "PREF" => types.push("PREF".to_owned()),
            "VALUE"
                if matches!(
                    line.name.as_str(),
                    "TEL" | "PHOTO" | "LOGO" | "BDAY" | "UID" | "KEY" | "SOUND"
                ) => {}
            "MEDIATYPE" | "ALTID" | "PID" => {}
            _ => others.push_str(&format!(";{name}={}", quoted(&value))),
        }
    }
    let mut value = line.value.clone();
    match line.name.as_str() {
        "TEL" => value = value.trim_start_matches("tel:").to_owned(),
        "PHOTO" | "LOGO" | "SOUND" | "KEY" => {
            if let Some((media, data)) =
                value.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,"))
            {
                let kind = media.rsplit('/').next().unwrap_or(media).to_ascii_uppercase();
                types = vec![kind];
                others = ";ENCODING=b".to_owned();
                value = data.to_owned();
            } else {
                others.push_str(";VALUE=uri");
            }
        }
        _ => {}
    }
    types.retain(|one| !one.is_empty());
    if !types.is_empty() {
        others.push_str(&format!(";TYPE={}", types.join(",")));
    }
    Line { parameters: others, value, ..line.clone() }
}

fn quoted(value: &str) -> String {
    let needs = value.contains([';', ':', ',']);
    if needs { format!("\"{}\"", value.replace('"', "'")) } else { value.replace('"', "'") }
}

/// A card that was changed on a device.
pub(crate) async fn change(asking: &Asking<'_>, known: &Card, body: &[u8]) -> Result<(), Refused> {
    let (app, actor) = (asking.app, asking.actor);
    let written = Written::read(body, actor.region)?;
    let details = written.details(Some(known));
    let ours = Known::of(known);
    let of = |field: &str| match field {
        "birthday" => details.birthday.clone(),
        field => written.value(field),
    };
    if FIELDS.iter().any(|field| !same(&of(field), &ours.value(field))) {
        let action = new_action(app)?;
        let id = known.person.id;
        let version = version_of(asking, known).await?;
        let details = keeping(asking, id, details).await?;
        edit_contact(app, actor, &EditContact { action, contact: ContactId(id), version, details }).await?;
    }
    keep(asking, &known.name(), known.person.id, &written).await
}

/// A card that was made on a device, or put back where it was taken off.
pub(crate) async fn add(asking: &Asking<'_>, name: &str, body: &[u8]) -> Result<(), Refused> {
    let written = Written::read(body, asking.actor.region)?;
    let mut books = asking.books().await?;
    let by_id = || name.strip_suffix(".vcf").and_then(|id| uuid::Uuid::try_parse(id).ok());
    let former = books.contact_called(name).await?.or_else(by_id);
    let hidden = match former {
        Some(id) => books.mark(Book::People, id).await?.filter(|mark| mark.hidden).map(|mark| (id, mark)),
        None => None,
    };
    books.close().await?;
    let action = new_action(asking.app)?;
    if let Some((subject, mark)) = hidden {
        let kept = mark.kept.0;
        keep_mark(
            asking.app,
            asking.actor,
            &KeepMark { action, book: Book::People, subject, kept, hidden: false },
        )
        .await?;
        let mut books = asking.books().await?;
        let known = books.card(name).await?;
        books.close().await?;
        return match known {
            Some(known) => change(asking, &known, body).await,
            None => Ok(()),
        };
    }
    let input =
        TakeCard { action, name: name.to_owned(), details: written.details(None), kept: written.kept(None) };
    let taken = take_card(asking.app, asking.actor, &input).await?;
    keep(asking, name, taken.answer.contact, &written).await
}

/// Keeps how the program wrote it, compared with what we know by now.
async fn keep(
    asking: &Asking<'_>,
    name: &str,
    subject: uuid::Uuid,
    written: &Written,
) -> Result<(), Refused> {
    let mut books = asking.books().await?;
    let known = books.card(name).await?;
    books.close().await?;
    // A colleague's contact, or somebody to be left in peace: not in this book.
    let Some(known) = known else { return Ok(()) };
    let kept = written.kept(Some(&known));
    if known.person.kept.as_ref().is_some_and(|now| now.0 == kept) {
        return Ok(());
    }
    let action = new_action(asking.app)?;
    keep_mark(
        asking.app,
        asking.actor,
        &KeepMark { action, book: Book::People, subject, kept, hidden: false },
    )
    .await?;
    Ok(())
}

async fn version_of(asking: &Asking<'_>, known: &Card) -> Result<i64, Refused> {
    let row = actions::views::dav::contact(asking.app, asking.actor, known.person.id).await?;
    row.map(|row| row.version).ok_or_else(Refused::changed)
}

/// The details with what no card says, as it is known.
async fn keeping(
    asking: &Asking<'_>,
    id: uuid::Uuid,
    details: ContactDetails,
) -> Result<ContactDetails, Refused> {
    let row =
        actions::views::dav::contact(asking.app, asking.actor, id).await?.ok_or_else(Refused::changed)?;
    Ok(ContactDetails {
        relationship: row.relationship.unwrap_or_default(),
        offers: row.offers.unwrap_or_default(),
        needs: row.needs.unwrap_or_default(),
        ..details
    })
}
