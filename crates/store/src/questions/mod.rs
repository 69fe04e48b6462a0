//! Named questions: everything that is ever asked of a workspace, grouped by who asks.
//!
//! What somebody may see is part of the question: [`Sight`] names the reps whose people are looked at.

use uuid::Uuid;

/// Continues a `where` over a table whose owner column is given: the owner is one that `$2` may see, at sight `$3`.
///
/// 0 sees their own, 1 their team's as well, 2 everybody's.
macro_rules! seen {
    ($owner:literal) => {
        concat!(
            $owner,
            " in (select seen.id from users seen where seen.workspace_id = $1",
            " and (seen.id = $2 or ($3 >= 1 and seen.manager_id = $2) or $3 = 2))"
        )
    };
}

/// The same for a table with a long history, joined behind the few who may be seen: `from users seen cross join asks a where …`.
/// `cross join` has SQLite look at them first and then go by rep and day, however many rows the office has.
macro_rules! seen_first {
    ($owner:literal) => {
        concat!(
            "seen.workspace_id = $1 and (seen.id = $2 or ($3 >= 1 and seen.manager_id = $2) or $3 = 2) and ",
            $owner,
            " = seen.id"
        )
    };
}

pub(crate) mod bookings;
pub(crate) mod cards;
pub(crate) mod clockwork;
pub(crate) mod coach;
pub(crate) mod cycle;
pub(crate) mod dav;
pub(crate) mod deciding;
pub(crate) mod figures;
pub(crate) mod genealogy;
pub(crate) mod giving;
pub(crate) mod goals;
pub(crate) mod importing;
pub(crate) mod learned;
pub(crate) mod letters;
pub(crate) mod lists;
pub(crate) mod mail;
pub(crate) mod merging;
pub(crate) mod numbers;
pub(crate) mod people;
pub(crate) mod reciprocity;
pub(crate) mod team;
pub(crate) mod timeline;
pub(crate) mod today;
pub(crate) mod tries;

/// Whose people somebody looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// Who looks.
    pub user: Uuid,
    /// How far.
    pub reach: Reach,
}

/// How far somebody sees (M40).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Their own people.
    Own,
    /// Those of their team as well.
    Team,
    /// Everybody's.
    Everyone,
}

impl Reach {
    /// As the statements take it.
    pub(crate) fn number(self) -> i64 {
        match self {
            Reach::Own => 0,
            Reach::Team => 1,
            Reach::Everyone => 2,
        }
    }
}
