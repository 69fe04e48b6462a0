//! E-mail addresses: what people really write, not all that the standard would allow.

use std::fmt;
use std::ops::Range;

/// An e-mail address that can be written into a letter's header as it is: no spaces, no control characters, no
/// quoting, no comments. The part before the @ keeps its case; the domain is in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EmailAddress(String);

/// Why an e-mail address was refused, in a sentence for the person who typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailRefusal {
    /// Nothing was typed.
    #[error("Type an e-mail address, for example jane@acme.com.")]
    Empty,
    /// Longer than mail servers take.
    #[error("That e-mail address is too long; the limit is 254 characters.")]
    TooLong,
    /// No @, or more than one.
    #[error("An e-mail address has one @ in it, for example jane@acme.com.")]
    NoAt,
    /// A character that has no place in an address.
    #[error("An e-mail address cannot hold spaces, commas, quotes or brackets.")]
    ForbiddenCharacter,
    /// What stands before the @ is missing, too long or has a dot in the wrong place.
    #[error("Check the part of the e-mail address before the @.")]
    LocalPart,
    /// What stands after the @ is not the name of a mail domain.
    #[error("Check the part of the e-mail address after the @; it needs a name like acme.com.")]
    Domain,
}

/// The longest address a mail server must take, in bytes.
pub const EMAIL_BYTES_MAX: usize = 254;
/// The longest part before the @, in bytes.
pub const EMAIL_LOCAL_BYTES_MAX: usize = 64;
const LABEL_BYTES_MAX: usize = 63;

impl EmailAddress {
    /// Reads one address; spaces around it are ignored, the domain is put in lower case.
    ///
    /// # Errors
    /// An [`EmailRefusal`] that says what to mend. Quoted local parts and addresses at bare IP numbers are refused
    /// though the standard has them: nobody gives them to a salesperson, and they make header tricks possible.
    pub fn parse(text: &str) -> Result<EmailAddress, EmailRefusal> {
        let text = text.trim_matches(' ');
        if text.is_empty() {
            return Err(EmailRefusal::Empty);
        }
        if text.len() > EMAIL_BYTES_MAX {
            return Err(EmailRefusal::TooLong);
        }
        if text.chars().any(|c| c != '@' && !may_stand_in_local(c)) {
            return Err(EmailRefusal::ForbiddenCharacter);
        }
        let (local, domain) = text.split_once('@').ok_or(EmailRefusal::NoAt)?;
        if domain.contains('@') {
            return Err(EmailRefusal::NoAt);
        }
        let dots_in_place = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
        if local.is_empty() || local.len() > EMAIL_LOCAL_BYTES_MAX || !dots_in_place {
            return Err(EmailRefusal::LocalPart);
        }
        let domain = domain.to_lowercase();
        if !is_mail_domain(&domain) || local.len() + 1 + domain.len() > EMAIL_BYTES_MAX {
            return Err(EmailRefusal::Domain);
        }
        Ok(EmailAddress(format!("{local}@{domain}")))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the @.
    pub fn local(&self) -> &str {
        self.0.split_once('@').map_or("", |(local, _)| local)
    }

    /// What stands after the @, in lower case.
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Every address in the text with the bytes it takes up, angle brackets and "mailto:" included. Linear in the text.
pub fn find_emails(text: &str) -> Vec<(EmailAddress, Range<usize>)> {
    let mut found: Vec<(EmailAddress, Range<usize>)> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let floor = found.last().map_or(0, |(_, range)| range.end);
        if at < floor {
            continue;
        }
        // Limits keep a line of nothing but @ and letters linear.
        let before = &text[floor..at];
        let local_bytes: usize = before
            .chars()
            .rev()
            .take(EMAIL_LOCAL_BYTES_MAX)
            .take_while(|c| may_stand_in_local(*c) && !matches!(c, '/' | '=' | '|'))
            .map(char::len_utf8)
            .sum();
        let mut start = at - local_bytes;
        start += text[start..at].len() - text[start..at].trim_start_matches(['.', '\'', '*', '-', '~']).len();
        let domain_bytes: usize = text[at + 1..]
            .chars()
            .take(EMAIL_BYTES_MAX)
            .take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
            .map(char::len_utf8)
            .sum();
        let domain = text[at + 1..at + 1 + domain_bytes].trim_end_matches(['.', '-']);
        let end = at + 1 + domain.len();
        if let Ok(address) = EmailAddress::parse(&text[start..end]) {
            found.push((address, with_wrapping(text, floor, start..end)));
        }
    }
    found
}

/// Takes in the signs that only say "this is an address": `<…>`, `mailto:`.
fn with_wrapping(text: &str, floor: usize, bare: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = bare;
    const SCHEME: &str = "mailto:";
    if start >= floor + SCHEME.len()
        && text.get(start - SCHEME.len()..start).is_some_and(|s| s.eq_ignore_ascii_case(SCHEME))
    {
        start -= SCHEME.len();
    }
    if text[floor..start].ends_with('<') && text[end..].starts_with('>') {
        start -= 1;
        end += 1;
    }
    start..end
}

fn may_stand_in_local(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c)
    } else {
        c.is_alphanumeric()
    }
}

fn is_mail_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    labels.len() >= 2
        && labels.iter().all(|label| {
            !label.is_empty()
                && label.len() <= LABEL_BYTES_MAX
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c == '-' || (c.is_alphanumeric() && !c.is_uppercase()))
        })
        && labels.last().is_some_and(|top| top.chars().count() >= 2 && !top.chars().all(|c| c.is_numeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_its_local_part_and_lowers_its_domain() {
        let address = EmailAddress::parse(" Jane.Doe+toner@ACME.Co.UK ").unwrap();
        assert_eq!(address.as_str(), "Jane.Doe+toner@acme.co.uk");
        assert_eq!(address.local(), "Jane.Doe+toner");
        assert_eq!(address.domain(), "acme.co.uk");
        assert!(EmailAddress::parse("josé@correo.es").is_ok());
        assert!(EmailAddress::parse("o'brien@acme.ie").is_ok());
        assert!(EmailAddress::parse("müller@bücher.de").is_ok());
    }

    #[test]
    fn what_could_forge_a_header_is_refused() {
        for (text, why) in [
            ("", EmailRefusal::Empty),
            ("jane", EmailRefusal::NoAt),
            ("jane@acme@com", EmailRefusal::NoAt),
            ("jane@acme", EmailRefusal::Domain),
            ("jane@-acme.com", EmailRefusal::Domain),
            ("jane@acme..com", EmailRefusal::Domain),
            ("jane@10.0.0.1", EmailRefusal::Domain),
            ("@acme.com", EmailRefusal::LocalPart),
            (".jane@acme.com", EmailRefusal::LocalPart),
            ("ja..ne@acme.com", EmailRefusal::LocalPart),
            ("jane doe@acme.com", EmailRefusal::ForbiddenCharacter),
            ("jane@acme.com\r\nBcc: all@acme.com", EmailRefusal::ForbiddenCharacter),
            ("jane@acme.com\n", EmailRefusal::ForbiddenCharacter),
            ("<jane@acme.com>", EmailRefusal::ForbiddenCharacter),
            ("\"jane\"@acme.com", EmailRefusal::ForbiddenCharacter),
            ("jane@acme.com,bob@acme.com", EmailRefusal::ForbiddenCharacter),
            ("jane\u{202e}@acme.com", EmailRefusal::ForbiddenCharacter),
            ("jane\0@acme.com", EmailRefusal::ForbiddenCharacter),
        ] {
            assert_eq!(EmailAddress::parse(text), Err(why), "{text:?}");
        }
        let long = format!("{}@acme.com", "a".repeat(65));
        assert_eq!(EmailAddress::parse(&long), Err(EmailRefusal::LocalPart));
        let longer = format!("a@{}.com", "a.".repeat(200));
        assert_eq!(EmailAddress::parse(&longer), Err(EmailRefusal::TooLong));
    }

    #[test]
    fn addresses_are_found_in_running_text() {
        let text = "write to <Jane@Acme.com>, or mailto:bob@acme.com. Not @acme nor a@b.";
        let found: Vec<(String, &str)> =
            find_emails(text).into_iter().map(|(a, r)| (a.to_string(), &text[r])).collect();
        assert_eq!(
            found,
            [
                ("Jane@acme.com".to_owned(), "<Jane@Acme.com>"),
                ("bob@acme.com".to_owned(), "mailto:bob@acme.com")
            ]
        );
    }
}
