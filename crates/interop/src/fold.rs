//! Content lines of iCalendar and vCard: at most 75 octets, ended by CRLF, continued after a space.

/// The most octets a line may have without its CRLF (RFC 5545 3.1, RFC 2426 2.6).
const LINE_OCTETS_MAX: usize = 75;

/// Appends one content line, folded between characters so that no letter is torn apart.
pub fn push_line(out: &mut String, line: &str) {
    if line.len() <= LINE_OCTETS_MAX {
        out.push_str(line);
        out.push_str("\r\n");
        return;
    }
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE_OCTETS_MAX {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_75_octets_and_nothing_is_lost() {
        let line = "NOTE:".to_owned() + &"né 👍🏽 ".repeat(60);
        let mut out = String::new();
        push_line(&mut out, &line);
        assert!(out.split("\r\n").all(|l| l.len() <= LINE_OCTETS_MAX));
        assert_eq!(out.replace("\r\n ", "").trim_end_matches("\r\n"), line);
    }
}
