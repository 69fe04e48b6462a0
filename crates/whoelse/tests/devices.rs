//! Real calendar and address book programs against the real server: what `tests/dav/clients.py` does and says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::process::Command;

/// A Python with the programs in it; `cargo xtask test` sets it up.
const PYTHON: &str = "WHOELSE_TEST_DAV_PYTHON";

#[test]
fn m20_vdirsyncer_khal_todoman_khard_and_caldav_go_on_with_what_they_are_told() {
    let Some(python) = std::env::var_os(PYTHON) else {
        return eprintln!(
            "NOT TESTED: real calendar programs. Run `cargo xtask test -p whoelse --test devices`."
        );
    };
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/dav/clients.py");
    let done = Command::new(python).args([script, env!("CARGO_BIN_EXE_whoelse")]).output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    println!("{said}");
    assert!(done.status.success(), "{said}\n{}", String::from_utf8_lossy(&done.stderr));
}
