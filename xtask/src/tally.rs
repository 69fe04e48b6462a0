//! Counting the tests that ran, from what the test runners print.

use std::io::{Read, Write};
use std::ops::AddAssign;

/// How many tests ran and how they ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    /// Left out by the runner: the check does not accept any.
    pub(crate) skipped: u64,
}

impl Tally {
    /// One line of cargo's: `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
    pub(crate) fn of_cargo_line(line: &str) -> Option<Self> {
        let counts = line.trim_start().strip_prefix("test result:")?;
        let mut tally = Self::default();
        for part in counts.split([';', '.']) {
            if let Some((number, what)) = part.trim().split_once(' ') {
                let Ok(number) = number.parse::<u64>() else { continue };
                match what {
                    "passed" => tally.passed += number,
                    "failed" => tally.failed += number,
                    "ignored" => tally.skipped += number,
                    _ => {}
                }
            }
        }
        Some(tally)
    }

    /// The last lines of Node's TAP report: `# pass 7`, `# fail 0`, …
    pub(crate) fn of_tap(report: &str) -> Self {
        let mut tally = Self::default();
        for line in report.lines() {
            let Some((what, number)) = line.strip_prefix("# ").and_then(|rest| rest.split_once(' ')) else {
                continue;
            };
            let Ok(number) = number.trim().parse::<u64>() else { continue };
            match what {
                "pass" => tally.passed = number,
                "fail" => tally.failed += number,
                "cancelled" => tally.failed += number,
                "skipped" | "todo" => tally.skipped += number,
                _ => {}
            }
        }
        tally
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Passes a runner's output on as it comes and adds up its `test result:` lines.
pub(crate) fn stream_and_count(mut from: impl Read, mut to: impl Write) -> std::io::Result<Tally> {
    let mut tally = Tally::default();
    let mut line: Vec<u8> = Vec::new();
    let mut chunk = [0_u8; 8192];
    loop {
        let read = from.read(&mut chunk)?;
        if read == 0 {
            break;
        }
        to.write_all(&chunk[..read])?;
        to.flush()?;
        for &byte in &chunk[..read] {
            if byte == b'\n' {
                tally += Tally::of_cargo_line(&String::from_utf8_lossy(&line)).unwrap_or_default();
                line.clear();
            } else {
                line.push(byte);
            }
        }
    }
    tally += Tally::of_cargo_line(&String::from_utf8_lossy(&line)).unwrap_or_default();
    Ok(tally)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_result_lines_are_added_up_while_the_output_passes_through() {
        let output = "running 2 tests\ntest a ... ok\n\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; \
                      0 filtered out; finished in 0.05s\n\ntest result: FAILED. 3 passed; 1 failed; 1 ignored; \
                      0 measured; 5 filtered out; finished in 1.00s";
        let mut shown = Vec::new();
        let tally = stream_and_count(output.as_bytes(), &mut shown).unwrap();
        assert_eq!(tally, Tally { passed: 5, failed: 1, skipped: 1 });
        assert_eq!(shown, output.as_bytes());
    }

    #[test]
    fn a_test_that_prints_the_words_in_passing_is_not_counted() {
        assert_eq!(Tally::of_cargo_line("the test result: 9 passed; 0 failed"), None);
    }

    #[test]
    fn nodes_closing_counts_are_read_and_a_cancelled_test_counts_as_failed() {
        let tap =
            "ok 1 - opens\n# tests 9\n# suites 0\n# pass 6\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n";
        assert_eq!(Tally::of_tap(tap), Tally { passed: 6, failed: 2, skipped: 1 });
    }
}
