//! The directory of workspaces: one per business, the wall between tenants.

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::{Db, Instant, Json, StoreError};

row! {
    /// A workspace and the settings of all its people.
    pub struct WorkspaceRow {
        /// Its id, the first column of every other table.
        pub id: Uuid,
        /// What the business is called.
        pub name: String,
        /// IANA name of its time zone, e.g. `Europe/Zurich`.
        pub time_zone: String,
        /// ISO 3166 code that phone numbers and holidays default to.
        pub region: String,
        /// ISO 4217 code.
        pub currency: String,
        /// Everything else that can be set.
        pub settings: Json<JsonValue>,
        /// When it was founded.
        pub created_at: Instant,
    }
}

statements! {
    ALL -> WorkspaceRow = "select @all from workspaces order by created_at, id";
    ONE -> WorkspaceRow = "select @all from workspaces where id = $1";
    SET -> () = "update workspaces set name = $2, time_zone = $3, region = $4, currency = $5, settings = $6
                 where id = $1";
}

pub(crate) const FOUND: &str = "insert into workspaces
    (id, name, time_zone, region, currency, settings, created_at) values ($1, $2, $3, $4, $5, $6, $7)";

impl Db {
    /// All workspaces, oldest first.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn workspaces(&self) -> Result<Vec<WorkspaceRow>, StoreError> {
        self.system().all(&ALL, ()).await
    }

    /// One workspace.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn workspace(&self, id: Uuid) -> Result<Option<WorkspaceRow>, StoreError> {
        self.system().opt(&ONE, (id,)).await
    }

    /// Saves name, zone, region, currency and settings of a workspace; false if there is none with this id.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn save_workspace(&self, w: &WorkspaceRow) -> Result<bool, StoreError> {
        let values = (w.id, &w.name, &w.time_zone, &w.region, &w.currency, &w.settings);
        Ok(self.system().run(&SET, values).await? == 1)
    }
}
