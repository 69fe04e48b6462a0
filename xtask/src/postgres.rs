//! A temporary PostgreSQL server for the store tests.

use std::cell::Cell;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::stop::Stop;
use crate::supervised::Supervised;
use crate::tools;

const SUPERVISOR: &str = include_str!("postgres.sh");

/// A running server in a folder of its own. Dropping it stops the server and removes the folder.
#[derive(Debug)]
pub(crate) struct Postgres {
    _server: Supervised,
    url: String,
}

impl Postgres {
    /// Starts a server for tests on a free loopback port, as a user who is not root. It would not survive a power cut.
    pub(crate) fn start(programs: &Path) -> Result<Self, Stop> {
        Self::start_with(programs, "off")
    }

    /// The same with every commit on the disk, as a server should run: for figures.
    pub(crate) fn start_durable(programs: &Path) -> Result<Self, Stop> {
        Self::start_with(programs, "on")
    }

    fn start_with(programs: &Path, durable: &str) -> Result<Self, Stop> {
        let port = Cell::new(0);
        let arguments = || {
            port.set(free_port()?);
            Ok(vec![programs.into(), port.get().to_string().into(), durable.into()])
        };
        let (server, _) = Supervised::start("PostgreSQL", SUPERVISOR, arguments)?;
        let url = format!("postgres://whoelse@127.0.0.1:{}/whoelse", port.get());
        Ok(Self { _server: server, url })
    }

    /// Where the tests find it: a role that may create databases and is no superuser.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

/// The folder with the server's programs: Debian's newest version, else wherever `initdb` in PATH really lives.
pub(crate) fn find_programs() -> Option<PathBuf> {
    let complete =
        |folder: &PathBuf| ["initdb", "pg_ctl", "postgres"].iter().all(|p| folder.join(p).exists());
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| complete(folder))
        .collect();
    versions.sort();
    versions.pop().map(|(_, folder)| folder).or_else(|| {
        let initdb = fs::canonicalize(tools::in_path("initdb")?).ok()?;
        initdb.parent().map(Path::to_path_buf).filter(complete)
    })
}

/// PostgreSQL refuses to run as root, so root lends it the `postgres` user (or `nobody`).
pub(crate) fn as_ordinary_user() -> Result<Command, Stop> {
    if !tools::is_root() {
        return Ok(Command::new("env"));
    }
    let people = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let user = ["postgres", "nobody"]
        .into_iter()
        .find(|user| people.lines().any(|line| line.split(':').next() == Some(user)))
        .ok_or_else(|| {
            Stop::new("Servers for tests do not run as root, and there is no user `postgres` to lend them: add one.")
        })?;
    if tools::in_path("setpriv").is_some() {
        let mut command = Command::new("setpriv");
        command.args([
            &format!("--reuid={user}"),
            "--regid",
            primary_group(&people, user),
            "--clear-groups",
            "--",
        ]);
        return Ok(command);
    }
    if tools::in_path("runuser").is_some() {
        let mut command = Command::new("runuser");
        command.args(["-u", user, "--"]);
        return Ok(command);
    }
    Err(Stop::new(
        "Servers for tests do not run as root: install `setpriv` (package util-linux) or run this as another user.",
    ))
}

fn primary_group<'a>(people: &'a str, user: &str) -> &'a str {
    people
        .lines()
        .map(|line| line.split(':').collect::<Vec<_>>())
        .find(|fields| fields.first() == Some(&user))
        .and_then(|fields| fields.get(3).copied())
        .unwrap_or("nogroup")
}

/// A port on the loopback that nobody uses now.
pub(crate) fn free_port() -> Result<u16, Stop> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Stop::new(format!("No free port on 127.0.0.1 for a temporary server: {error}.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_group_of_a_user_is_read_from_the_list_of_people() {
        let people = "root:x:0:0:root:/root:/bin/sh\npostgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash\n";
        assert_eq!(primary_group(people, "postgres"), "104");
        assert_eq!(primary_group(people, "absent"), "nogroup");
    }

    #[test]
    fn a_server_lives_as_long_as_its_handle_and_leaves_nothing_behind() {
        let programs = find_programs().expect("PostgreSQL's server programs are installed");
        let server = Postgres::start(&programs).expect("it starts");
        let port: u16 = server
            .url()
            .split(['@', ':', '/'])
            .find_map(|part| part.parse().ok())
            .expect("the address names a port");
        assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
        drop(server);
        assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_err());
    }
}
