//! What each column of a CSV file means.

use super::{Layout, layouts};

/// What a cell of a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A field of the card that has one value.
    Field(Field),
    /// A list of phone numbers, addresses … in one column, with its label.
    Way(Way, &'static str),
    /// One part of the postal address with this label.
    Address(&'static str, Part),
    /// Google's numbered columns: "Phone 2 - Label".
    SlotLabel(Slot, u32),
    /// Google's numbered columns: "Phone 2 - Value".
    SlotValue(Slot, u32),
    /// Google's numbered columns: "Address 1 - City".
    SlotAddress(u32, Part),
    /// Birthday.
    Birthday,
    /// Wedding anniversary.
    Anniversary,
    /// Free text, or a part of it.
    Note,
    /// Groups, tags.
    Categories,
    /// Who referred this person.
    ReferredBy,
    /// We know the column, and have no field for it.
    Kept,
    /// We do not know the column.
    Unknown,
}

/// Fields that have one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Display,
    Prefix,
    Given,
    Middle,
    Family,
    Suffix,
    Nickname,
    Organisation,
    Department,
    Title,
}

/// Ways to reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Phone,
    Email,
    Url,
}

/// Parts of a postal address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Formatted,
    PoBox,
    Extended,
    Street,
    City,
    Region,
    Postcode,
    Country,
}

/// What Google numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Way(Way),
    Address,
    Event,
    Relation,
    Custom,
}

/// The columns of a file, in their order.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) layout: Layout,
    headers: Vec<String>,
    roles: Vec<Role>,
}

impl Columns {
    /// Tells from the cells of the first row what the columns mean.
    pub(super) fn read(cells: Vec<String>) -> Self {
        let headers: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        let plain: Vec<String> = headers.iter().map(|header| header.to_lowercase()).collect();
        let layout = layouts::recognise(&plain);
        let roles = plain.iter().map(|header| layouts::role(layout, header)).collect();
        let mut columns = Self { layout, headers, roles };
        columns.settle_title();
        columns
    }

    /// In a plain list "Title" is the job, unless another column is: then it is "Mr." or "Dr".
    fn settle_title(&mut self) {
        let title = Role::Field(Field::Title);
        if self.layout != Layout::Plain || self.roles.iter().filter(|role| **role == title).count() < 2 {
            return;
        }
        for (header, role) in self.headers.iter().zip(&mut self.roles) {
            if *role == title && header.eq_ignore_ascii_case("title") {
                *role = Role::Field(Field::Prefix);
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.headers.len()
    }

    /// How many columns we know.
    pub(super) fn known(&self) -> usize {
        self.roles.iter().filter(|role| **role != Role::Unknown).count()
    }

    /// Whether a person could be known by one of the columns.
    pub(super) fn name_a_person(&self) -> bool {
        use Field::{Display, Family, Given, Nickname, Organisation};
        self.roles.iter().any(|role| match role {
            Role::Field(field) => matches!(field, Display | Given | Family | Nickname | Organisation),
            Role::Way(way, _) | Role::SlotValue(Slot::Way(way), _) => *way != Way::Url,
            _ => false,
        })
    }

    /// The columns with the cells of a row: header, role, cell.
    pub(super) fn with<'a>(&'a self, cells: &'a [String]) -> impl Iterator<Item = (&'a str, Role, &'a str)> {
        let columns = self.headers.iter().zip(&self.roles);
        columns.zip(cells).map(|((header, role), cell)| (header.as_str(), *role, cell.as_str()))
    }
}
