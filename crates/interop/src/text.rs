//! Bytes to text, and text to tidy text: what every reader and writer here shares.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How much of a file is looked at to guess an encoding, in bytes.
const SAMPLE_BYTES: usize = 4096;

/// A file's bytes without byte order mark, and in an encoding that contains ASCII: UTF-16 becomes UTF-8.
pub(crate) fn ascii_compatible(bytes: &[u8]) -> Cow<'_, [u8]> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return Cow::Borrowed(rest);
    }
    let utf16 = if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        Some((UTF_16LE, rest))
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        Some((UTF_16BE, rest))
    } else {
        unmarked_utf16(bytes).map(|encoding| (encoding, bytes))
    };
    match utf16 {
        Some((encoding, rest)) => {
            Cow::Owned(encoding.decode_without_bom_handling(rest).0.into_owned().into_bytes())
        }
        None => Cow::Borrowed(bytes),
    }
}

/// UTF-16 without a byte order mark: in a contact file nearly every second byte is then zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    let pairs = sample.len() / 2;
    let zeros = |odd: usize| sample.chunks_exact(2).filter(|pair| pair[odd] == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if pairs < 4 {
        None
    } else if odd * 2 > pairs && even * 10 < pairs {
        Some(UTF_16LE)
    } else if even * 2 > pairs && odd * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Text from bytes that name no encoding: UTF-8 where it is valid, and each byte that is not as Windows-1252.
/// A file from an old Windows program thus reads right, and one broken byte spoils one letter, not the file.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    Cow::Owned(text)
}

/// Text from bytes in a named encoding; without a name as [`decode`] does it.
pub(crate) fn decode_as<'a>(bytes: &'a [u8], charset: Option<&'static Encoding>) -> Cow<'a, str> {
    match charset {
        // A file marked UTF-8 may still hold stray Windows bytes; the guess keeps their letters.
        Some(encoding) if encoding != encoding_rs::UTF_8 => encoding.decode_without_bom_handling(bytes).0,
        _ => decode(bytes),
    }
}

/// A text of several lines: line ends as `\n`, other control characters out, no space around it.
pub(crate) fn tidy_block(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let clean: String = unix.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    clean.trim().to_owned()
}

/// A text of one line: as [`tidy_block`], with line ends as spaces.
pub(crate) fn tidy_line(text: &str) -> String {
    tidy_block(text).replace(['\n', '\t'], " ")
}

/// Escapes a text value as both iCalendar and vCard 3.0 want it.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
    out
}

/// The physical line that starts at `at` (without its end), and where the next one starts.
/// `\n`, `\r\n`, a lone `\r` and the `\r\r\n` of files copied in text mode end a line.
pub(crate) fn line_at(bytes: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
    let length = rest.iter().position(|b| matches!(b, b'\r' | b'\n')).unwrap_or(rest.len());
    let end = match &rest[length..] {
        [b'\r', b'\r', b'\n', ..] => 3,
        [b'\r', b'\n', ..] => 2,
        [] => 0,
        _ => 1,
    };
    Some((&rest[..length], at + length + end))
}

/// How many physical lines begin in these bytes.
pub(crate) fn count_lines(bytes: &[u8]) -> u64 {
    let (mut at, mut lines) = (0, 0);
    while let Some((_, next)) = line_at(bytes, at) {
        at = next;
        lines += 1;
    }
    lines
}

/// The beginning of a text for a message, at most 60 characters.
pub(crate) fn excerpt(text: &str) -> String {
    const EXCERPT_CHARS: usize = 60;
    let line = tidy_line(text);
    match line.char_indices().nth(EXCERPT_CHARS) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_encoding_reads_as_the_same_text() {
        let name = "Zoë Müller";
        let utf16 = |big: bool| -> Vec<u8> {
            name.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
        };
        let marked = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
        for bytes in [
            name.as_bytes().to_vec(),
            marked(b"\xEF\xBB\xBF", name.as_bytes().to_vec()),
            marked(b"\xFF\xFE", utf16(false)),
            marked(b"\xFE\xFF", utf16(true)),
            utf16(false),
            utf16(true),
            b"Zo\xEB M\xFCller".to_vec(),
        ] {
            assert_eq!(decode(&ascii_compatible(&bytes)), name, "{bytes:?}");
        }
    }

    #[test]
    fn one_stray_byte_spoils_one_letter_and_not_the_file() {
        assert_eq!(decode(b"Zo\xC3\xAB at Caf\xE9"), "Zoë at Café");
    }

    #[test]
    fn lines_end_in_all_the_ways_they_end_in() {
        let bytes = b"a\nb\r\nc\rd\r\r\n\ne";
        let (mut at, mut lines) = (0, Vec::new());
        while let Some((line, next)) = line_at(bytes, at) {
            lines.push(line);
            at = next;
        }
        assert_eq!(lines, [b"a" as &[u8], b"b", b"c", b"d", b"", b"e"]);
        assert_eq!(count_lines(bytes), 6);
    }
}
