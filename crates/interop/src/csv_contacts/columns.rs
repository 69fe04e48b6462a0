//! What each column of a CSV file means.

use std::collections::BTreeMap;

use super::meaning::{Meaning, named_by_layout};
use super::{Layout, layouts, values};

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
    /// A field without a place of its own, as our own export names it: "Also: Shoe size".
    Also,
    /// A part of a slip by which members of a group pass business on.
    Slip(SlipPart),
    /// The rep leaves it out.
    LeftOut,
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
    Relationship,
    Offers,
    Needs,
    Tier,
}

/// Parts of a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SlipPart {
    From,
    To,
    Kind,
    Inside,
    Money,
    Detail,
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
    /// Which roles were told by the cells rather than by the header.
    by_values: Vec<bool>,
}

/// A column of a list as the rep looks it over before anything comes in (M18).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What the file calls it.
    pub header: String,
    /// What it is read as; `None` where only the layout of its program says it.
    pub meaning: Option<Meaning>,
    /// The same in words.
    pub read_as: String,
    /// Whether that was guessed from what stands in the column.
    pub guessed_by_values: bool,
    /// What stands in it, from the first rows.
    pub samples: Vec<String>,
}

impl Columns {
    /// Tells from the cells of the first row what the columns mean.
    pub(super) fn read(cells: Vec<String>) -> Self {
        let headers: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        let plain: Vec<String> = headers.iter().map(|header| header.to_lowercase()).collect();
        let layout = layouts::recognise(&plain);
        let roles = plain.iter().map(|header| layouts::role(layout, header)).collect();
        let by_values = vec![false; headers.len()];
        let mut columns = Self { layout, headers, roles, by_values };
        columns.settle_title();
        columns
    }

    /// Columns of a file that names none: known by what stands in them.
    pub(super) fn nameless(count: usize) -> Self {
        let headers = (1..=count).map(|n| format!("Column {n}")).collect();
        Self {
            layout: Layout::Plain,
            headers,
            roles: vec![Role::Unknown; count],
            by_values: vec![false; count],
        }
    }

    /// Looks at the first rows: where the header says nothing, or something else than the cells.
    pub(super) fn look_at(&mut self, rows: &[Vec<String>]) {
        if self.layout == Layout::Plain {
            self.by_values = values::guess(&self.headers, &mut self.roles, rows);
        }
    }

    /// Takes the rep's word for what columns are.
    pub(super) fn correct(&mut self, meanings: &BTreeMap<usize, Meaning>) {
        for (column, meaning) in meanings {
            if let Some(role) = self.roles.get_mut(*column) {
                *role = meaning.role();
                self.by_values[*column] = false;
            }
        }
    }

    /// The columns with what stands in the first rows, for the rep to look over.
    pub(super) fn shown(&self, rows: &[Vec<String>], samples: usize) -> Vec<Column> {
        let column = |at: usize| {
            let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim());
            let role = self.roles[at];
            let meaning = Meaning::of(role);
            Column {
                header: self.headers[at].clone(),
                meaning,
                read_as: meaning.map_or_else(|| named_by_layout(role), |known| known.label().to_owned()),
                guessed_by_values: self.by_values[at],
                samples: cells.filter(|cell| !cell.is_empty()).take(samples).map(str::to_owned).collect(),
            }
        };
        (0..self.headers.len()).map(column).collect()
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
            Role::Slip(part) => *part == SlipPart::From,
            _ => false,
        })
    }

    /// Whether its cells alone say that this is a list of people: addresses, or numbers beside names.
    pub(super) fn values_name_people(&self) -> bool {
        let has = |wanted: Role| self.roles.contains(&wanted);
        has(Role::Way(Way::Email, "")) || (has(Role::Way(Way::Phone, "")) && has(Role::Field(Field::Display)))
    }

    /// The columns with the cells of a row: header, role, cell.
    pub(super) fn with<'a>(&'a self, cells: &'a [String]) -> impl Iterator<Item = (&'a str, Role, &'a str)> {
        let columns = self.headers.iter().zip(&self.roles);
        columns.zip(cells).map(|((header, role), cell)| (header.as_str(), *role, cell.as_str()))
    }
}
