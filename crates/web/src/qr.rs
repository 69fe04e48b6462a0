//! A QR code as one drawn path, to be shown in a page: black on white whatever the page looks like, for cameras.

use fast_qr::qr::QRBuilder;

/// A square of modules, with the quiet margin that readers need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Width and height in modules.
    pub side: usize,
    /// The dark modules, for the `d` of an SVG path.
    pub path: String,
}

/// Modules of margin on each side.
const MARGIN: usize = 4;

/// The code of a text; nothing for one that is too long for any.
#[must_use]
pub fn qr(text: &str) -> Option<Qr> {
    let code = QRBuilder::new(text).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        for x in (0..code.size).filter(|x| code[y][*x].value()) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + MARGIN, y + MARGIN));
        }
    }
    Some(Qr { side: code.size + 2 * MARGIN, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_its_margin() {
        let code = qr("BEGIN:VCARD").unwrap();
        assert!(code.side >= 21 + 2 * MARGIN);
        let far = code.side - MARGIN - 1;
        for corner in
            [format!("M{MARGIN} {MARGIN}h"), format!("M{far} {MARGIN}h"), format!("M{MARGIN} {far}h")]
        {
            assert!(code.path.contains(&corner), "{corner}");
        }
        assert!(!code.path.contains("M3 "), "the margin is empty");
        assert_eq!(qr(&"x".repeat(10_000)), None);
    }
}
