//! What an import asks, many at a time: a file holds thousands of people, and a question a person would take hours.

use uuid::Uuid;

use crate::rows::{CompanyRow, ContactPointRow, ContactRow, ImportProblemRow};
use crate::{Json, Reader, StoreError};

// In no order: SQLite would rather read all points of a workspace in order than look a few up and sort them.
statements! {
    POINTS_AMONG -> ContactPointRow = "select @all from contact_points
        where workspace_id = $1 and kind in ('phone','email') and normal in (select value from json_each($2))",
        pg: "select @all from contact_points
        where workspace_id = $1 and kind in ('phone','email') and normal in (select jsonb_array_elements_text($2))";
    POINTS_OF_ALL -> ContactPointRow = "select @all from contact_points
        where workspace_id = $1 and contact_id in (select unhex(value) from json_each($2))
        order by contact_id, position, id",
        pg: "select @all from contact_points
        where workspace_id = $1 and contact_id in (select cast(jsonb_array_elements_text($2) as uuid))
        order by contact_id, position, id";
    CALLED_AMONG -> ContactRow = "select @all from contacts
        where workspace_id = $1 and name_key in (select value from json_each($2)) order by created_at, id",
        pg: "select @all from contacts
        where workspace_id = $1 and name_key in (select jsonb_array_elements_text($2)) order by created_at, id";
    COMPANIES_AMONG -> CompanyRow = "select @all from companies
        where workspace_id = $1 and name_folded in (select value from json_each($2))",
        pg: "select @all from companies
        where workspace_id = $1 and name_folded in (select jsonb_array_elements_text($2))";
    PROBLEMS_OF -> ImportProblemRow = "select @all from import_problems
        where workspace_id = $1 and import_id = $2 order by line, id limit $3";
}

impl Reader {
    /// Telephone numbers and e-mail addresses among these (in their normal form), whoever has them; in no order.
    pub async fn points_among(&mut self, normals: &[String]) -> Result<Vec<ContactPointRow>, StoreError> {
        self.all(&POINTS_AMONG, (Json(normals),)).await
    }

    /// The ways to reach any of these contacts, by contact and place.
    pub async fn points_of_all(&mut self, contacts: &[Uuid]) -> Result<Vec<ContactPointRow>, StoreError> {
        if contacts.is_empty() {
            return Ok(Vec::new());
        }
        let contacts: Vec<String> = contacts.iter().map(|id| id.simple().to_string()).collect();
        self.all(&POINTS_OF_ALL, (Json(&contacts),)).await
    }

    /// Contacts of one of these folded names, oldest first.
    pub async fn called_among(&mut self, name_keys: &[String]) -> Result<Vec<ContactRow>, StoreError> {
        self.all(&CALLED_AMONG, (Json(name_keys),)).await
    }

    /// Companies of one of these folded names.
    pub async fn companies_among(&mut self, names_folded: &[String]) -> Result<Vec<CompanyRow>, StoreError> {
        self.all(&COMPANIES_AMONG, (Json(names_folded),)).await
    }

    /// What was wrong with which line of an imported file, by line.
    pub async fn import_problems(
        &mut self,
        import: Uuid,
        limit: i64,
    ) -> Result<Vec<ImportProblemRow>, StoreError> {
        self.all(&PROBLEMS_OF, (import, limit)).await
    }
}
