//! The column names of each layout. Headers come in small letters and trimmed.

mod usual;

use usual::USUAL;

use super::{
    Layout,
    columns::{Field, Part, Role, SlipPart, Slot, Way},
};

/// Whose columns these are.
pub(super) fn recognise(headers: &[String]) -> Layout {
    let has = |name: &str| headers.iter().any(|header| header == name);
    if has(OURS) {
        return Layout::WhoElse;
    }
    if has("from") && has("to") && has("slip type") {
        return Layout::BniSlips;
    }
    let numbered = headers.iter().any(|header| {
        numbered_column(header).is_some_and(|(what, _, part)| {
            matches!(what, "e-mail" | "phone" | "address" | "organization")
                && matches!(part, "value" | "name" | "formatted")
        })
    });
    if numbered || (has("organization name") && has("first name")) {
        let old =
            has("given name") || has("family name") || has("organization 1 - name") || has("e-mail 1 - type");
        return if old { Layout::GoogleOld } else { Layout::Google };
    }
    let outlook = has("e-mail address")
        || has("business phone")
        || has("business street")
        || has("e-mail display name");
    if outlook && (has("first name") || has("last name")) && (has("business phone") || has("business street"))
    {
        let web = has("given yomi") || has("imaddress") || has("personal web page") || has("schools");
        let classic = has("e-mail display name") || has("e-mail type") || has("referred by");
        return if web && !classic { Layout::OutlookWeb } else { Layout::Outlook };
    }
    sales_program(&has, headers).unwrap_or(Layout::Plain)
}

/// Programs that salespeople keep their people in.
fn sales_program(has: &dyn Fn(&str) -> bool, headers: &[String]) -> Option<Layout> {
    let any = |names: &[&str]| names.iter().any(|name| has(name));
    if headers.iter().any(|header| header.starts_with("person - ")) || any(&["closed deals", "won deals"]) {
        Some(Layout::Pipedrive)
    } else if has("connected on") && any(&["position", "first name"]) {
        Some(Layout::LinkedIn)
    } else if has("record id")
        && any(&["lifecycle stage", "lead status", "contact owner", "associated company", "create date"])
    {
        Some(Layout::HubSpot)
    } else if any(&["lead owner", "company / account"])
        && any(&["lead status", "lead source", "last name", "name"])
    {
        Some(Layout::SalesforceLeads)
    } else if (has("account name")
        && any(&["mailing street", "mailing city", "contact owner", "account owner"]))
        || (has("lastname") && any(&["accountid", "mailingstreet", "leadsource", "ownerid"]))
    {
        Some(Layout::SalesforceContacts)
    } else {
        None
    }
}

/// The column by which we know our own export, and where the whole name stands.
pub(super) const OURS: &str = "who else? name";

/// What a column of a layout means.
pub(super) fn role(layout: Layout, header: &str) -> Role {
    let known = match layout {
        Layout::Google | Layout::GoogleOld => google(header),
        Layout::Outlook | Layout::OutlookWeb => outlook(header),
        Layout::WhoElse => ours(header),
        Layout::HubSpot => hubspot(header),
        Layout::SalesforceLeads | Layout::SalesforceContacts => salesforce(header),
        Layout::Pipedrive => pipedrive(header),
        Layout::LinkedIn => linkedin(header),
        Layout::BniSlips => slip(header),
        Layout::Plain => None,
    };
    known.unwrap_or_else(|| plain(header))
}

/// "phone 2 - value" is phone, 2, value.
fn numbered_column(header: &str) -> Option<(&str, u32, &str)> {
    let (left, part) = header.split_once(" - ")?;
    let (what, number) = left.rsplit_once(' ')?;
    Some((what, number.parse().ok()?, part))
}

fn google(header: &str) -> Option<Role> {
    use Field::{Department, Display, Family, Given, Middle, Organisation, Prefix, Suffix, Title};
    if let Some((what, number, part)) = numbered_column(header) {
        return google_numbered(what, number, part);
    }
    Some(match header {
        "name" => Role::Field(Display),
        "first name" | "given name" => Role::Field(Given),
        "middle name" | "additional name" => Role::Field(Middle),
        "last name" | "family name" => Role::Field(Family),
        "name prefix" => Role::Field(Prefix),
        "name suffix" => Role::Field(Suffix),
        "organization name" => Role::Field(Organisation),
        "organization title" => Role::Field(Title),
        "organization department" => Role::Field(Department),
        "labels" | "group membership" => Role::Categories,
        "file as" | "photo" | "location" | "language" | "occupation" | "subject" | "priority" => Role::Kept,
        _ => return None,
    })
}

fn google_numbered(what: &str, number: u32, part: &str) -> Option<Role> {
    let slot = match what {
        "e-mail" => Slot::Way(Way::Email),
        "phone" => Slot::Way(Way::Phone),
        "website" => Slot::Way(Way::Url),
        "address" => Slot::Address,
        "event" => Slot::Event,
        "relation" => Slot::Relation,
        "custom field" => Slot::Custom,
        "organization" if number == 1 => {
            return Some(match part {
                "name" => Role::Field(Field::Organisation),
                "title" => Role::Field(Field::Title),
                "department" => Role::Field(Field::Department),
                _ => Role::Kept,
            });
        }
        _ => return Some(Role::Kept),
    };
    Some(match (slot, part) {
        (_, "label" | "type") => Role::SlotLabel(slot, number),
        (Slot::Address, part) => match address_part(part) {
            Some(part) => Role::SlotAddress(number, part),
            None => Role::Kept,
        },
        (_, "value") => Role::SlotValue(slot, number),
        _ => Role::Kept,
    })
}

fn address_part(part: &str) -> Option<Part> {
    Some(match part {
        "formatted" => Part::Formatted,
        "po box" | "address po box" => Part::PoBox,
        "extended address" => Part::Extended,
        "street" | "street 2" | "street 3" => Part::Street,
        "city" => Part::City,
        "region" | "state" => Part::Region,
        "postal code" => Part::Postcode,
        "country" | "country/region" => Part::Country,
        _ => return None,
    })
}

fn outlook(header: &str) -> Option<Role> {
    use Field::{Department, Family, Given, Middle, Nickname, Organisation, Prefix, Suffix, Title};
    use Way::{Email, Phone, Url};
    for (start, label) in [("business ", "work"), ("home ", "home"), ("other ", "other")] {
        if let Some(part) = header.strip_prefix(start).and_then(address_part) {
            return Some(Role::Address(label, part));
        }
    }
    Some(match header {
        "title" => Role::Field(Prefix),
        "first name" => Role::Field(Given),
        "middle name" => Role::Field(Middle),
        "last name" => Role::Field(Family),
        "suffix" => Role::Field(Suffix),
        "nickname" => Role::Field(Nickname),
        "company" => Role::Field(Organisation),
        "department" => Role::Field(Department),
        "job title" => Role::Field(Title),
        "business phone" | "business phone 2" => Role::Way(Phone, "work"),
        "home phone" | "home phone 2" => Role::Way(Phone, "home"),
        "mobile phone" => Role::Way(Phone, "mobile"),
        "other phone" => Role::Way(Phone, "other"),
        "primary phone" => Role::Way(Phone, "main"),
        "company main phone" => Role::Way(Phone, "company main"),
        "assistant's phone" => Role::Way(Phone, "assistant"),
        "business fax" => Role::Way(Phone, "work fax"),
        "home fax" => Role::Way(Phone, "home fax"),
        "other fax" => Role::Way(Phone, "other fax"),
        "car phone" => Role::Way(Phone, "car"),
        "callback" => Role::Way(Phone, "callback"),
        "radio phone" => Role::Way(Phone, "radio"),
        "tty/tdd phone" => Role::Way(Phone, "tty"),
        "pager" | "isdn" | "telex" => Role::Way(Phone, if header == "pager" { "pager" } else { "other" }),
        "e-mail address" | "e-mail 2 address" | "e-mail 3 address" => Role::Way(Email, ""),
        "web page" => Role::Way(Url, ""),
        "personal web page" => Role::Way(Url, "home"),
        "birthday" => Role::Birthday,
        "anniversary" => Role::Anniversary,
        "notes" => Role::Note,
        "categories" => Role::Categories,
        "referred by" => Role::ReferredBy,
        // Plain lists use these words for what Outlook does not mean by them.
        "account"
        | "location"
        | "office location"
        | "language"
        | "keywords"
        | "profession"
        | "e-mail type"
        | "e-mail 2 type"
        | "e-mail 3 type"
        | "e-mail display name"
        | "e-mail 2 display name"
        | "e-mail 3 display name"
        | "user 1"
        | "user 2"
        | "user 3"
        | "user 4" => Role::Kept,
        _ => return None,
    })
}

/// As `export::write_contacts` writes it.
fn ours(header: &str) -> Option<Role> {
    if header.starts_with("also:") {
        return Some(Role::Also);
    }
    Some(match header {
        OURS => Role::Field(Field::Display),
        "relationship" => Role::Field(Field::Relationship),
        "offers" => Role::Field(Field::Offers),
        "needs" => Role::Field(Field::Needs),
        "stay in touch" => Role::Field(Field::Tier),
        _ => return google(header),
    })
}

fn hubspot(header: &str) -> Option<Role> {
    Some(match header {
        "associated company" | "primary associated company" => Role::Field(Field::Organisation),
        "mobile phone number" => Role::Way(Way::Phone, "mobile"),
        "website url" => Role::Way(Way::Url, ""),
        "work email" => Role::Way(Way::Email, "work"),
        "additional email addresses" => Role::Way(Way::Email, ""),
        "state/region" => Role::Address("", Part::Region),
        "country/region" => Role::Address("", Part::Country),
        "lead" | "contact owner" | "account" | "role" | "region" => Role::Kept,
        _ => return None,
    })
}

/// Both as reports name the columns and as the export of all data does: "Mailing Street", "MailingStreet".
fn salesforce(header: &str) -> Option<Role> {
    let plain: String = header.chars().filter(|c| c.is_alphanumeric()).collect();
    let address = |label, rest: &str| {
        let part = match rest {
            "street" | "address" | "addressline1" => Part::Street,
            "addressline2" => Part::Extended,
            "city" => Part::City,
            "state" | "stateprovince" | "statecode" => Part::Region,
            "zip" | "zippostalcode" | "postalcode" => Part::Postcode,
            "country" | "countrycode" => Part::Country,
            _ => return None,
        };
        Some(Role::Address(label, part))
    };
    for (start, label) in [("mailing", ""), ("other", "other"), ("", "")] {
        if let Some(role) = plain.strip_prefix(start).and_then(|rest| address(label, rest)) {
            return Some(role);
        }
    }
    Some(match plain.as_str() {
        "companyaccount" | "accountname" | "company" => Role::Field(Field::Organisation),
        "firstname" => Role::Field(Field::Given),
        "lastname" => Role::Field(Field::Family),
        "middlename" => Role::Field(Field::Middle),
        "title" => Role::Field(Field::Title),
        "mobile" | "mobilephone" => Role::Way(Way::Phone, "mobile"),
        "homephone" => Role::Way(Way::Phone, "home"),
        "otherphone" => Role::Way(Way::Phone, "other"),
        "asstphone" | "assistantphone" => Role::Way(Way::Phone, "assistant"),
        "description" => Role::Note,
        "birthdate" => Role::Birthday,
        "accountid" | "leadowner" | "contactowner" | "accountowner" | "leadsource" | "leadstatus"
        | "rating" | "assistant" | "reportsto" => Role::Kept,
        _ => return None,
    })
}

fn pipedrive(header: &str) -> Option<Role> {
    if let Some(rest) = header.strip_prefix("organization - ") {
        return Some(match rest {
            "name" => Role::Field(Field::Organisation),
            "address" => Role::Address("work", Part::Formatted),
            _ => Role::Kept,
        });
    }
    let rest = header.strip_prefix("person - ").unwrap_or(header);
    if let Some(label) = rest.strip_prefix("phone - ") {
        return Some(Role::Way(Way::Phone, usual_label(label)));
    }
    if let Some(label) = rest.strip_prefix("email - ") {
        return Some(Role::Way(Way::Email, usual_label(label)));
    }
    Some(match rest {
        "name" => Role::Field(Field::Display),
        "first name" => Role::Field(Field::Given),
        "last name" => Role::Field(Field::Family),
        "organization" => Role::Field(Field::Organisation),
        "job title" => Role::Field(Field::Title),
        "phone" => Role::Way(Way::Phone, ""),
        "email" => Role::Way(Way::Email, ""),
        "label" | "labels" => Role::Categories,
        "postal address" => Role::Address("", Part::Formatted),
        "birthday" => Role::Birthday,
        "notes" => Role::Note,
        "owner" | "id" => Role::Kept,
        _ => return None,
    })
}

fn usual_label(label: &str) -> &'static str {
    ["work", "home", "mobile", "other"].into_iter().find(|usual| *usual == label).unwrap_or_default()
}

fn linkedin(header: &str) -> Option<Role> {
    Some(match header {
        "url" => Role::Way(Way::Url, "LinkedIn"),
        "connected on" => Role::Kept,
        _ => return None,
    })
}

/// The audit report of slips of a chapter.
fn slip(header: &str) -> Option<Role> {
    Some(Role::Slip(match header {
        "from" => SlipPart::From,
        "to" => SlipPart::To,
        "slip type" => SlipPart::Kind,
        "inside/outside" | "inside / outside" => SlipPart::Inside,
        "detail" | "details" => SlipPart::Detail,
        money if money.contains("tyfcb") => SlipPart::Money,
        _ => return None,
    }))
}

fn plain(header: &str) -> Role {
    let words: String = header.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let mut words: Vec<&str> = words.split_whitespace().collect();
    // "Phone 2", "E-mail 1": one more of the same.
    if words.len() > 1 && words.last().is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit())) {
        words.pop();
    }
    let name = words.join(" ");
    let known = USUAL.iter().find(|(_, names)| names.contains(&name.as_str()));
    known.map_or(Role::Unknown, |(role, _)| *role)
}
