//! QR codes (ISO/IEC 18004) as modules: for the card on paper, and as a path for a page.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

/// The light modules that have to surround a code so that cameras find it.
pub const QUIET_MODULES: usize = 4;

/// A QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrCode {
    size: usize,
    dark: Vec<bool>,
}

/// The text is too long for a QR code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("This address is too long for a QR code.")]
pub struct QrTooLong;

impl QrCode {
    /// The code of a text, with error correction of level M: 15% of it may be creased or covered.
    ///
    /// # Errors
    /// [`QrTooLong`] for more than 2,331 bytes.
    pub fn of(text: &str) -> Result<QrCode, QrTooLong> {
        let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| QrTooLong)?;
        let rows = (0..code.size).flat_map(|y| code[y].iter().take(code.size).map(|module| module.value()));
        Ok(QrCode { size: code.size, dark: rows.collect() })
    }

    /// Modules on a side, without the quiet ones around it.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Whether a module is dark; those outside are light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && y < self.size && self.dark.get(y * self.size + x) == Some(&true)
    }

    /// The dark modules row by row, as runs: where each begins and how many there are.
    pub fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs = Vec::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let length = (x..self.size).take_while(|at| self.is_dark(*at, y)).count();
                if length > 0 {
                    runs.push((x, y, length));
                }
                x += length.max(1);
            }
        }
        runs
    }

    /// The path of the dark modules, one unit each, for the `d` of an SVG path.
    pub fn svg_path(&self) -> String {
        self.runs().into_iter().fold(String::new(), |mut path, (x, y, length)| {
            // Writing to a String can't fail.
            let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
            path
        })
    }

    /// The view that goes with [`QrCode::svg_path`], the quiet modules included, for the `viewBox` of an SVG.
    pub fn svg_view(&self) -> String {
        let all = self.size + 2 * QUIET_MODULES;
        format!("-{QUIET_MODULES} -{QUIET_MODULES} {all} {all}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runs_are_the_dark_modules() {
        let code = QrCode::of("https://who-else.example/c/7k3m9x-2pq4rt-8vwz5y").unwrap();
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.is_dark(*x, *y)).count();
        assert_eq!(code.runs().iter().map(|(_, _, length)| length).sum::<usize>(), dark);
        assert!(code.svg_path().starts_with("M0 0h7v1h-7z"), "the corner square begins in the corner");
        assert!(!code.is_dark(code.size(), 0));
    }

    #[test]
    fn what_is_too_long_is_refused() {
        assert_eq!(QrCode::of(&"x".repeat(2_400)), Err(QrTooLong));
    }
}
