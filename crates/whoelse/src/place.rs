//! Where the data live, and opening them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use actions::{App, Clock, SystemClock};
use clap::Args;
use directories::ProjectDirs;
use store::{Db, Engine, Instant, Location};

use crate::trouble::Trouble;

/// The database file in the data folder.
const FILE: &str = "whoelse.db";

/// Where the data live.
#[derive(Debug, Clone, Args)]
pub(crate) struct Place {
    /// The folder of the built-in database; usually the system's place for data of programs
    #[arg(long, env = "WHOELSE_DATA", value_name = "FOLDER", global = true)]
    pub(crate) data: Option<PathBuf>,
    /// A PostgreSQL database instead: postgres://user:password@host/database
    #[arg(long, env = "WHOELSE_DATABASE_URL", value_name = "URL", global = true, hide_env_values = true)]
    pub(crate) database_url: Option<String>,
}

impl Place {
    /// Opens the database and brings it up to date.
    pub(crate) async fn open(&self) -> Result<App, Trouble> {
        open(&self.location()?, Arc::new(SystemClock)).await
    }

    fn location(&self) -> Result<Location, Trouble> {
        if let Some(url) = &self.database_url {
            return Ok(Location::parse(url)?);
        }
        let folder = match &self.data {
            Some(folder) => folder.clone(),
            None => ProjectDirs::from("", "", "whoelse").map(|dirs| dirs.data_dir().to_owned()).ok_or_else(
                || Trouble::usage("This system has no place for data. Choose one with --data."),
            )?,
        };
        make_private(&folder)?;
        Ok(Location::File(folder.join(FILE)))
    }
}

/// Opens a database and brings it up to date, or refuses one that is newer than this program.
pub(crate) async fn open(location: &Location, clock: Arc<dyn Clock>) -> Result<App, Trouble> {
    let db = Db::open(location).await.map_err(|error| unopened(location, error))?;
    db.migrate(Instant::new(clock.now())).await?;
    if db.engine() == Engine::Postgres && !db.wall_holds().await? {
        tracing::warn!("This PostgreSQL role passes row-level security; use one that is no superuser");
    }
    Ok(App::new(db, clock))
}

fn unopened(location: &Location, error: store::StoreError) -> Trouble {
    match (&error, location) {
        (store::StoreError::Database(driver), Location::File(path)) => Trouble::fault_with(
            format!("The database {} can't be opened: {driver}.", path.display()),
            "Check that it is a Who Else? database and that you may write to it, or choose another folder with \
             --data.",
        ),
        (store::StoreError::Database(driver), Location::Postgres(_)) => Trouble::fault_with(
            format!("The database doesn't answer: {driver}."),
            "Check the address, the password and that the server runs.",
        ),
        _ => error.into(),
    }
}

/// Makes a folder that only its owner can look into. One that is there already is left as it is.
pub(crate) fn make_private(folder: &Path) -> Result<(), Trouble> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|source| {
        Trouble::fault_with(
            format!("The folder {} can't be made: {source}.", folder.display()),
            "Choose another one with --data.",
        )
    })
}
