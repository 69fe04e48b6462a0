//! The store's own stories, on both engines, with a table that only the tests have.

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::{Day, Entity, EntityInfo, Instant, Json, Unit, migrate::Migration, rows::FactRow};

mod commit;
mod schema;
mod walls;

pub(crate) static ENTITIES: &[fn() -> &'static EntityInfo] = &[KeepsakeRow::info];
pub(crate) static MIGRATIONS: &[Migration] =
    &[Migration { version: 9_001, name: "keepsakes", source: include_str!("keepsakes.sql") }];

entity! {
    /// A row with a field of every type.
    pub(crate) struct KeepsakeRow in "keepsakes" {
        pub(crate) name: String,
        pub(crate) note: Option<String>,
        pub(crate) day: Day,
        pub(crate) maybe_day: Option<Day>,
        pub(crate) at: Instant,
        pub(crate) maybe_at: Option<Instant>,
        pub(crate) count: i64,
        pub(crate) maybe_count: Option<i64>,
        pub(crate) flag: bool,
        pub(crate) maybe_flag: Option<bool>,
        pub(crate) extra: Json<JsonValue>,
        pub(crate) maybe_extra: Option<Json<Vec<String>>>,
        pub(crate) parent_id: Option<Uuid>,
    }
}

statements! {
    BY_NAME -> KeepsakeRow = "select @all from keepsakes where workspace_id = $1 and name = $2";
    ALL -> KeepsakeRow = "select @all from keepsakes where workspace_id = $1 order by name";
    COUNTS -> (i64, i64, i64, i64) = "select
        (select count(*) from keepsakes where workspace_id = $1), (select count(*) from actions where workspace_id = $1),
        (select count(*) from changes where workspace_id = $1), (select count(*) from facts where workspace_id = $1)";
}

const OFFICE: Uuid = Uuid::from_u128(1);
const OTHER_OFFICE: Uuid = Uuid::from_u128(2);

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x1d00 + n)
}

fn action(n: u128) -> Uuid {
    Uuid::from_u128(0xac00 + n)
}

fn now() -> Instant {
    Instant::new("2026-11-21T10:00:00.123456789Z".parse().unwrap())
}

fn unit(n: u128) -> Unit {
    Unit::new(OFFICE, action(n), "test", Some(id(0)), now())
}

fn fact(n: u128) -> FactRow {
    FactRow { contact_id: Some(id(3)), ..FactRow::new(id(n), "tested", now(), "2026-11-21".parse().unwrap()) }
}

/// A row with nothing in it that may be left out.
fn keepsake(name: &str) -> KeepsakeRow {
    KeepsakeRow {
        id: Uuid::now_v7(),
        name: name.to_owned(),
        note: None,
        day: "2026-11-21".parse().unwrap(),
        maybe_day: None,
        at: now(),
        maybe_at: None,
        count: 1,
        maybe_count: None,
        flag: true,
        maybe_flag: None,
        extra: Json(serde_json::json!({"a": [1, null, "é"]})),
        maybe_extra: None,
        parent_id: None,
        version: 1,
    }
}
