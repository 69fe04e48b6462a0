//! Secrets: made from the system's randomness, told once, kept as hashes.

use std::fmt::Write as _;

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use language::say;
use sha2::{Digest, Sha256};

use crate::Problem;

/// The fewest characters of a password (NIST SP 800-63B).
pub const PASSWORD_MIN: usize = 8;
/// The most characters of a password: hashing megabytes would be a way to keep us busy.
pub const PASSWORD_MAX: usize = 256;

/// A new secret of 256 random bits, in 64 hexadecimal digits.
///
/// # Errors
/// [`Problem::Forbidden`] when the system has no randomness to give.
pub fn new_secret() -> Result<String, Problem> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| Problem::Forbidden(say::field_no_randomness()))?;
    Ok(hex(&bytes))
}

/// The hash under which a secret is kept: SHA-256 in hexadecimal. Fine for 256 random bits, not for passwords.
pub fn hash_secret(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// The letters of a card's address: digits and small letters without i, l, o and u, which are read as others.
const TOKEN_LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A new secret that fits on paper and can be typed by hand: 18 letters of 5 random bits, 90 in all, in three groups.
///
/// # Errors
/// [`Problem::Forbidden`] when the system has no randomness to give.
pub(crate) fn new_token() -> Result<String, Problem> {
    let mut bytes = [0u8; 18];
    getrandom::fill(&mut bytes).map_err(|_| Problem::Forbidden(say::field_no_randomness()))?;
    let letters: Vec<char> =
        bytes.iter().map(|byte| char::from(TOKEN_LETTERS[usize::from(byte & 31)])).collect();
    Ok(letters.chunks(6).map(String::from_iter).collect::<Vec<_>>().join("-"))
}

/// The hash of such a secret, however somebody typed it: in capitals, without hyphens, with an o for the zero.
pub(crate) fn hash_token(typed: &str) -> String {
    let letters = typed.chars().take(100).filter(|c| *c != '-').map(|c| match c.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    });
    hash_secret(&format!("token:{}", letters.collect::<String>()))
}

/// The hash under which an e-mail address stands in the directory: of its lower-case form.
pub fn hash_email(email: &str) -> String {
    hash_secret(&format!("email:{}", email.to_lowercase()))
}

/// Hashes a password with argon2id (RFC 9106; 19 MiB, 2 passes, 1 lane: the OWASP minimum) and a random salt.
///
/// # Errors
/// [`Problem::Invalid`] when it is too short or too long.
pub fn hash_password(password: &str) -> Result<String, Problem> {
    let length = password.chars().count();
    if length < PASSWORD_MIN {
        return Err(Problem::field("password", say::password_too_short(PASSWORD_MIN)));
    }
    if length > PASSWORD_MAX {
        return Err(Problem::field("password", say::password_too_long(PASSWORD_MAX)));
    }
    let mut salt = [0u8; 16];
    getrandom::fill(&mut salt).map_err(|_| Problem::Forbidden(say::field_no_randomness()))?;
    let hash = argon().hash_password_with_salt(password.as_bytes(), &salt);
    let hash = hash.map_err(|error| Problem::field("password", say::password_unusable(error.to_string())))?;
    Ok(hash.to_string())
}

/// Whether a password belongs to a hash. `None` as the hash takes as long and is always wrong, so that nobody
/// learns by the clock which addresses are known.
pub fn password_fits(password: &str, hash: Option<&str>) -> bool {
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    if password.chars().count() > PASSWORD_MAX {
        return false;
    }
    let Ok(parsed) = PasswordHash::new(hash.unwrap_or(NOBODY)) else { return false };
    argon().verify_password(password.as_bytes(), &parsed).is_ok() && hash.is_some()
}

fn argon() -> Argon2<'static> {
    // The crate's default parameters are the ones named above; spelt out so that an update can't change them.
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_only() {
        let hash = hash_password("correct horse").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(password_fits("correct horse", Some(&hash)));
        assert!(!password_fits("correct horsf", Some(&hash)));
        assert!(!password_fits("correct horse", None));
        assert!(!password_fits("correct horse", Some("nonsense")));
    }

    #[test]
    fn two_hashes_of_one_password_differ() {
        assert_ne!(hash_password("correct horse").unwrap(), hash_password("correct horse").unwrap());
    }

    #[test]
    fn a_short_password_is_refused_in_a_sentence() {
        let Err(Problem::Invalid(problems)) = hash_password("short") else { panic!("it was too short") };
        assert!(problems[0].why.contains("at least 8"));
    }

    #[test]
    fn m17_a_token_is_read_however_it_is_typed() {
        let token = new_token().unwrap();
        assert_eq!(token.len(), 20);
        assert_ne!(token, new_token().unwrap());
        assert_eq!(hash_token(&token), hash_token(&token.to_uppercase().replace('-', "")));
        assert_eq!(hash_token("01x"), hash_token("OLX"));
        assert_ne!(hash_token("01x"), hash_token("01y"));
    }

    #[test]
    fn secrets_are_long_and_never_the_same() {
        let (one, two) = (new_secret().unwrap(), new_secret().unwrap());
        assert_eq!(one.len(), 64);
        assert_ne!(one, two);
        assert_ne!(hash_secret(&one), one);
    }
}
