//! Runs the built program on a database of its own.
#![allow(dead_code, reason = "each test file uses its part of this")]
#![allow(unreachable_pub, reason = "a test is a crate of its own")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use uuid::Uuid;

/// A data folder that goes when it is dropped.
pub struct Office {
    pub folder: PathBuf,
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Office {
    /// A data folder in which nobody works yet.
    pub fn empty() -> Self {
        let folder = std::env::temp_dir().join(format!("whoelse-cli-{}", Uuid::now_v7().simple()));
        Self { folder }
    }

    /// An office with one user, who needs not be named.
    pub fn of_one() -> Self {
        let office = Self::empty();
        office.json(&["user", "add", "Maya Lindholm", "maya@example.com", "--time-zone", "America/Chicago"]);
        office
    }

    /// The program in this office, with nothing of ours in its environment.
    pub fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_whoelse"));
        for name in ["WHOELSE_USER", "WHOELSE_DATABASE_URL", "WHOELSE_PORT", "WHOELSE_LOG", "RUST_LOG"] {
            command.env_remove(name);
        }
        command.env("WHOELSE_DATA", &self.folder);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.program().args(arguments).stdin(Stdio::null()).output().expect("the program starts")
    }

    /// The exit code and the JSON of a command.
    pub fn try_json(&self, arguments: &[&str]) -> (i32, Value) {
        let output = self.run(&[arguments, &["--json"]].concat());
        let text = String::from_utf8(output.stdout).expect("what is printed is UTF-8");
        let value = serde_json::from_str(&text).unwrap_or_else(|error| {
            panic!("{arguments:?}: {error}: {text} {}", String::from_utf8_lossy(&output.stderr))
        });
        (output.status.code().expect("it ended by itself"), value)
    }

    /// The JSON of a command that does what was asked.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let (code, value) = self.try_json(arguments);
        assert_eq!(code, 0, "{arguments:?}: {value}");
        value
    }

    /// The sentences of a command that does what was asked.
    pub fn text(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("what is printed is UTF-8")
    }

    /// A command that gets a text on standard input.
    pub fn json_with_input(&self, arguments: &[&str], input: &str) -> Value {
        let mut child = self
            .program()
            .args(arguments)
            .arg("--json")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        child.stdin.take().expect("it has an input").write_all(input.as_bytes()).expect("it reads its input");
        let output = child.wait_with_output().expect("it ends");
        assert!(output.status.success(), "{arguments:?}");
        serde_json::from_slice(&output.stdout).expect("it prints JSON")
    }

    /// The page of a contact, as the program shows it.
    pub fn show(&self, contact: &str) -> Value {
        self.json(&["show", contact])
    }
}

/// A text of the answer.
pub fn text(value: &Value, pointer: &str) -> String {
    let found = value.pointer(pointer).unwrap_or_else(|| panic!("{pointer} in {value}"));
    found.as_str().map_or_else(|| found.to_string(), str::to_owned)
}

/// The shared sample files, where they are at hand.
pub fn shared_vcards() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/vcard");
    folder.is_dir().then_some(folder)
}

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}
