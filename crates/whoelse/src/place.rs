//! Where the data live, and opening them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use actions::{App, Clock, SystemClock, Vault};
use clap::Args;
use directories::ProjectDirs;
use store::{Db, Engine, Instant, Location};

use crate::smtp::Smtp;
use crate::trouble::Trouble;

/// The database file in the data folder.
const FILE: &str = "whoelse.db";
/// The key that seals passwords of other servers, beside the database and not in it.
const KEY_FILE: &str = "secret.key";

/// Where the data live.
#[derive(Debug, Clone, Args)]
pub(crate) struct Place {
    /// The folder of the built-in database; usually the system's place for data of programs
    #[arg(long, env = "WHOELSE_DATA", value_name = "FOLDER", global = true)]
    pub(crate) data: Option<PathBuf>,
    /// A PostgreSQL database instead: postgres://user:password@host/database
    #[arg(long, env = "WHOELSE_DATABASE_URL", value_name = "URL", global = true, hide_env_values = true)]
    pub(crate) database_url: Option<String>,
    /// The key that seals passwords of other servers: 64 hexadecimal digits; usually kept in the data folder
    #[arg(long, env = "WHOELSE_SECRET_KEY", value_name = "KEY", global = true, hide_env_values = true)]
    pub(crate) secret_key: Option<String>,
    /// Certificates (PEM) of a mail server of your own, beside those of the system
    #[arg(long, env = "WHOELSE_MAIL_CA", value_name = "FILE", global = true)]
    pub(crate) mail_ca: Option<PathBuf>,
}

impl Place {
    /// Opens the database and brings it up to date.
    pub(crate) async fn open(&self) -> Result<App, Trouble> {
        let app = open(&self.location()?, Arc::new(SystemClock)).await?;
        let app = app.with_vault(self.vault()?).with_carrier(Arc::new(Smtp::new(self.mail_ca.as_deref())?));
        Ok(App { ca_file: self.mail_ca.clone(), ..app })
    }

    /// The key that was given, else the one in the data folder, which is made when there is none yet. Servers of one
    /// PostgreSQL database have to share it.
    fn vault(&self) -> Result<Vault, Trouble> {
        let unread =
            |from: &str| Trouble::usage(format!("The key {from} isn't one: it has 64 hexadecimal digits."));
        if let Some(key) = &self.secret_key {
            return Vault::from_hex(key).ok_or_else(|| unread("that was given"));
        }
        let folder = match self.folder() {
            Ok(folder) => folder,
            // A PostgreSQL server needs no folder, and without one there is no key to keep passwords with.
            Err(_) if self.database_url.is_some() => return Ok(Vault::default()),
            Err(no_folder) => return Err(no_folder),
        };
        make_private(&folder)?;
        let file = folder.join(KEY_FILE);
        let key = read_or_make(&file).map_err(|source| {
            Trouble::fault_with(
                format!("The key {} can't be read or made: {source}.", file.display()),
                "Check that you may write to the folder, or give the key as WHOELSE_SECRET_KEY.",
            )
        })?;
        Vault::from_hex(&key).ok_or_else(|| unread(&format!("in {}", file.display())))
    }

    fn location(&self) -> Result<Location, Trouble> {
        if let Some(url) = &self.database_url {
            return Ok(Location::parse(url)?);
        }
        let folder = self.folder()?;
        make_private(&folder)?;
        Ok(Location::File(folder.join(FILE)))
    }

    fn folder(&self) -> Result<PathBuf, Trouble> {
        match &self.data {
            Some(folder) => Ok(folder.clone()),
            None => ProjectDirs::from("", "", "whoelse")
                .map(|dirs| dirs.data_dir().to_owned())
                .ok_or_else(|| Trouble::usage("This system has no place for data. Choose one with --data.")),
        }
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

/// The text of a file that only its owner can read; a new key is written into one that isn't there.
fn read_or_make(file: &Path) -> std::io::Result<String> {
    match std::fs::read_to_string(file) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        read => return read,
    }
    let key = Vault::new_key().map_err(std::io::Error::other)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Ok(mut made) => {
            std::io::Write::write_all(&mut made, format!("{key}\n").as_bytes())?;
            made.sync_all()?;
            Ok(key)
        }
        // Another server was faster.
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => std::fs::read_to_string(file),
        Err(error) => Err(error),
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
