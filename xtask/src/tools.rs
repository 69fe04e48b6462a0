//! The programs that the check needs beside Rust: found, installed if we may, otherwise asked for in plain words.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::postgres;
use crate::stop::Stop;

const NODE_MAJOR_MIN: u32 = 20;

/// Where the programs are.
#[derive(Debug, Clone)]
pub(crate) struct BrowserTools {
    pub(crate) node: PathBuf,
    pub(crate) npm: PathBuf,
    pub(crate) chromium: PathBuf,
}

/// The folder with PostgreSQL's server programs, installed first if need be.
pub(crate) fn postgres_programs() -> Result<PathBuf, Stop> {
    if postgres::find_programs().is_none() {
        install(&["postgresql"])?;
    }
    postgres::find_programs().ok_or_else(|| {
        Stop::new(
            "PostgreSQL's server programs (initdb, pg_ctl, postgres) are missing, and the store is tested on both \
             engines.\nInstall them: `sudo apt-get install postgresql`, or put their folder in PATH.",
        )
    })
}

/// Node, npm and Chromium, installed first if need be.
pub(crate) fn browser_tools() -> Result<BrowserTools, Stop> {
    let mut missing = Vec::new();
    if in_path("node").is_none() {
        missing.push("nodejs");
    }
    if in_path("npm").is_none() {
        missing.push("npm");
    }
    if find_chromium().is_none() {
        missing.push("chromium");
    }
    if !missing.is_empty() {
        install(&missing)?;
    }
    let ask = |what: &str, package: &str| {
        Stop::new(format!(
            "{what} is missing, and the browser tests need it.\nInstall it: `sudo apt-get install {package}`."
        ))
    };
    let tools = BrowserTools {
        node: in_path("node").ok_or_else(|| ask("Node", "nodejs"))?,
        npm: in_path("npm").ok_or_else(|| ask("npm", "npm"))?,
        chromium: find_chromium().ok_or_else(|| {
            Stop::new(
                "Chromium is missing, and the browser tests need it.\nInstall it: `sudo apt-get install chromium`, or \
                 name a Chrome or Chromium program in WHOELSE_CHROMIUM.",
            )
        })?,
    };
    let version = said_by(Command::new(&tools.node).arg("--version")).unwrap_or_default();
    match node_major(&version) {
        Some(major) if major >= NODE_MAJOR_MIN => Ok(tools),
        _ => Err(Stop::new(format!(
            "Node {NODE_MAJOR_MIN} or newer is needed; {} says `{}`.\nInstall a newer one (Debian 13 has it as \
             `nodejs`) and put it first in PATH.",
            tools.node.display(),
            version.trim()
        ))),
    }
}

/// The mail server that the tests talk to: Dovecot, and what makes its certificate.
pub(crate) fn mail_programs() -> Result<(), Stop> {
    let there = || Path::new("/usr/sbin/dovecot").is_file() && in_path("openssl").is_some();
    if !there() {
        // What it says is asked for below.
        install(&["dovecot-imapd", "openssl"]).ok();
    }
    if there() {
        return Ok(());
    }
    Err(Stop::new(
        "Dovecot is missing: the tests of mails that come in talk to a real server. Install it (Debian: `apt-get \
         install dovecot-imapd openssl`); it is started with a configuration of its own.",
    ))
}

/// A Python with the SMTP server of the tests, in `target/mail-server`.
pub(crate) fn smtp_python(root: &Path) -> Result<PathBuf, Stop> {
    if in_path("openssl").is_none() {
        install(&["openssl"]).ok();
    }
    let wanted = "crates/whoelse/tests/smtp/requirements.txt";
    python_with(root, "target/mail-server", wanted, "import aiosmtpd").ok_or_else(|| {
        Stop::new(
            "The SMTP server of the tests can't be set up: it needs Python 3 with venv, openssl, and aiosmtpd from PyPI (Debian: \
             `apt-get install python3-venv openssl`).",
        )
    })
}

/// A Python with real clients of calendars and address books, and a server to compare with, in `target/dav-clients`.
pub(crate) fn dav_python(root: &Path) -> Result<PathBuf, Stop> {
    let wanted = "crates/whoelse/tests/dav/requirements.txt";
    let works = "import caldav, caldav_server_tester, vdirsyncer, khal, todoman, khard, icalendar, radicale";
    python_with(root, "target/dav-clients", wanted, works).ok_or_else(|| {
        Stop::new(
            "The calendar programs of the tests can't be set up: they need Python 3.11 with venv on Linux, and packages from PyPI \
             (Debian: `apt-get install python3-venv`).",
        )
    })
}

/// A Python with numpy, pandas and SciPy, which count the figures again, in `target/statistics`.
pub(crate) fn statistics_python(root: &Path) -> Result<PathBuf, Stop> {
    let wanted = "tests/statistics/requirements.txt";
    python_with(root, "target/statistics", wanted, "import numpy, pandas, scipy").ok_or_else(|| {
        Stop::new(
            "The programs that count the figures again can't be set up: they need Python 3.11 with venv on Linux, and packages from \
             PyPI (Debian: `apt-get install python3-venv`).",
        )
    })
}

/// A Python in a folder of its own with these packages, pinned by content; `None` where it can't be had.
fn python_with(root: &Path, folder: &str, wanted: &str, works: &str) -> Option<PathBuf> {
    let folder = root.join(folder);
    let python = folder.join("bin/python");
    let works = || said_by(Command::new(&python).args(["-c", works])).is_some();
    if works() {
        return Some(python);
    }
    if in_path("python3").is_none() {
        install(&["python3", "python3-venv"]).ok();
    }
    said_by(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let pip = ["-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps", "-r"];
    said_by(Command::new(&python).args(pip).arg(root.join(wanted)))?;
    works().then_some(python)
}

/// The first executable of this name in PATH.
pub(crate) fn in_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Whether we are root (and therefore may install, but may not run PostgreSQL).
pub(crate) fn is_root() -> bool {
    said_by(Command::new("id").arg("-u")).is_some_and(|said| said.trim() == "0")
}

fn find_chromium() -> Option<PathBuf> {
    env::var_os("WHOELSE_CHROMIUM")
        .map(PathBuf::from)
        .filter(|file| file.is_file())
        .or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(in_path))
}

/// Installs Debian packages when that is possible without asking anybody; otherwise leaves it to the caller to say
/// what is missing.
fn install(packages: &[&str]) -> Result<(), Stop> {
    if !is_root() || !Path::new("/etc/debian_version").exists() || in_path("apt-get").is_none() {
        return Ok(());
    }
    println!("   installing Debian's {}", packages.join(", "));
    apt_get(&["update", "-qq"])?;
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(packages);
    apt_get(&arguments)
}

fn apt_get(arguments: &[&str]) -> Result<(), Stop> {
    let ended = Command::new("apt-get")
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status();
    match ended {
        Ok(status) if status.success() => Ok(()),
        _ => Err(Stop::new(format!(
            "`apt-get {}` failed: see above, and install it by hand.",
            arguments.join(" ")
        ))),
    }
}

fn said_by(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn node_major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_understood() {
        assert_eq!(node_major("v20.11.1\n"), Some(20));
        assert_eq!(node_major("not found"), None);
    }
}
