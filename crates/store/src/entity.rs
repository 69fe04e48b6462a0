//! Rows that units write: their statements, built once, and their journal images.

use std::{fmt, sync::LazyLock};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value as JsonValue;
use sqlx::postgres::PgTypeInfo;
use uuid::Uuid;

use crate::{Binds, ReadRow};

/// A row of a table that units write. Made by `entity!`, never by hand.
pub trait Entity:
    ReadRow + Serialize + DeserializeOwned + Clone + PartialEq + fmt::Debug + Send + Sync + 'static
{
    /// The table, its statements and how an image becomes a row again.
    fn info() -> &'static EntityInfo;
    /// The row's id.
    fn id(&self) -> Uuid;
    /// The version the row was read with; 1 for a new one.
    fn version(&self) -> i64;
    /// Sets the version.
    fn set_version(&mut self, version: i64);
    /// Binds the columns between `id` and `version`, in order.
    fn bind_fields(&self, to: &mut Binds<'_>);
}

/// What the store knows of a table.
pub struct EntityInfo {
    /// The table.
    pub table: &'static str,
    /// `id`, the fields, `version`; not `workspace_id`.
    pub columns: &'static [&'static str],
    /// Its statements.
    pub texts: LazyLock<Texts>,
    /// Makes a row from its journal image.
    pub from_json: fn(JsonValue) -> Result<Box<dyn AnyEntity>, serde_json::Error>,
    /// Whether the row type can read this PostgreSQL type in that column.
    pub postgres_accepts: fn(usize, &PgTypeInfo) -> bool,
}

/// The statements of a table. `$1` is always the workspace.
pub struct Texts {
    /// `$2` id, then the fields, then the version.
    pub insert: String,
    /// The same, doing nothing if the row (or a unique key of it) is there already.
    pub insert_once: String,
    /// `$2` id, then the fields, last the version it is based on; counts the version up.
    pub update: String,
    /// `$2` id, `$3` the version it is based on.
    pub delete: String,
    /// `$2` id.
    pub get: String,
}

impl Texts {
    /// The statements of a table with these columns, `id` first and `version` last.
    pub fn of(table: &'static str, columns: &[&'static str]) -> Self {
        let fields = columns.get(1..columns.len().saturating_sub(1)).unwrap_or_default();
        let mut set: Vec<String> =
            fields.iter().enumerate().map(|(i, field)| format!("{field} = ${}", i + 3)).collect();
        set.push("version = version + 1".to_owned());
        let based_on = fields.len() + 3;
        let (set, all) = (set.join(", "), columns.join(", "));
        Self {
            insert: insert_text(table, columns, 1),
            insert_once: insert_once_text(table, columns, 1),
            update: format!(
                "update {table} set {set} where workspace_id = $1 and id = $2 and version = ${based_on}"
            ),
            delete: format!("delete from {table} where workspace_id = $1 and id = $2 and version = $3"),
            get: format!("select {all} from {table} where workspace_id = $1 and id = $2"),
        }
    }
}

/// `insert` of several rows at once; `$1` is the workspace of all of them.
pub(crate) fn insert_text(table: &str, columns: &[&str], rows: usize) -> String {
    let mut next = 1;
    let mut text = format!("insert into {table} (workspace_id, {}) values ", columns.join(", "));
    for row in 0..rows {
        text.push_str(if row == 0 { "($1" } else { ", ($1" });
        for _ in columns {
            next += 1;
            text.push_str(&format!(", ${next}"));
        }
        text.push(')');
    }
    text
}

/// The same, leaving out rows that are there already and telling the ids of the others.
pub(crate) fn insert_once_text(table: &str, columns: &[&str], rows: usize) -> String {
    format!("{} on conflict do nothing returning id", insert_text(table, columns, rows))
}

/// An [`Entity`] of whatever table, so that one unit can hold rows of several.
pub trait AnyEntity: Send + Sync {
    /// The table.
    fn info(&self) -> &'static EntityInfo;
    /// The row's id.
    fn id(&self) -> Uuid;
    /// The version the row was read with.
    fn version(&self) -> i64;
    /// Sets the version.
    fn set_version(&mut self, version: i64);
    /// Binds the columns between `id` and `version`, in order.
    fn bind_fields(&self, to: &mut Binds<'_>);
    /// The journal image.
    ///
    /// # Errors
    /// If a field cannot be said in JSON (a map with keys that are no text).
    fn to_json(&self) -> Result<JsonValue, serde_json::Error>;
}

impl<E: Entity> AnyEntity for E {
    fn info(&self) -> &'static EntityInfo {
        E::info()
    }

    fn id(&self) -> Uuid {
        Entity::id(self)
    }

    fn version(&self) -> i64 {
        Entity::version(self)
    }

    fn set_version(&mut self, version: i64) {
        Entity::set_version(self, version);
    }

    fn bind_fields(&self, to: &mut Binds<'_>) {
        Entity::bind_fields(self, to);
    }

    fn to_json(&self) -> Result<JsonValue, serde_json::Error> {
        serde_json::to_value(self)
    }
}
