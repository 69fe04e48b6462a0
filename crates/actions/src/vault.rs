//! Secrets that have to be used again, such as the password of the rep's mail server: kept sealed in the database, with a
//! key that is not in it.
//!
//! Sealed with ChaCha20-Poly1305 (RFC 8439) under a random nonce of 96 bits; what it is for is bound to it, so that a sealed
//! text put in another row opens nothing.

use std::fmt;
use std::sync::Arc;

use language::say;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::Problem;
use crate::secret::hex;

/// Bytes of the key.
pub const VAULT_KEY_BYTES: usize = 32;
/// Stands before what was sealed this way.
const VERSION: &str = "1:";

/// Seals and opens secrets.
#[derive(Clone, Default)]
pub struct Vault {
    key: Option<Arc<LessSafeKey>>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.key.is_some() { "Vault(…)" } else { "Vault(none)" })
    }
}

impl Vault {
    /// A vault with this key.
    pub fn new(key: &[u8; VAULT_KEY_BYTES]) -> Vault {
        let key = UnboundKey::new(&CHACHA20_POLY1305, key).ok();
        Vault { key: key.map(|key| Arc::new(LessSafeKey::new(key))) }
    }

    /// A vault with a key of 64 hexadecimal digits; `None` for anything else.
    pub fn from_hex(text: &str) -> Option<Vault> {
        let bytes = from_hex(text.trim())?;
        let key: [u8; VAULT_KEY_BYTES] = bytes.try_into().ok()?;
        Some(Vault::new(&key))
    }

    /// A new key, in 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] when the system has no randomness to give.
    pub fn new_key() -> Result<String, Problem> {
        crate::secret::new_secret()
    }

    /// Whether secrets can be kept.
    pub fn is_open(&self) -> bool {
        self.key.is_some()
    }

    /// Seals a secret; `what` says what it is for and whose it is.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] without a key or without randomness.
    pub fn seal(&self, what: &str, secret: &str) -> Result<String, Problem> {
        let key = self.key.as_ref().ok_or_else(no_key)?;
        let mut nonce = [0u8; NONCE_LEN];
        getrandom::fill(&mut nonce).map_err(|_| Problem::Forbidden(say::field_no_randomness()))?;
        let mut sealed = secret.as_bytes().to_vec();
        let aad = Aad::from(what.as_bytes());
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut sealed)
            .map_err(|_| Problem::Forbidden(say::vault_too_long()))?;
        Ok(format!("{VERSION}{}{}", hex(&nonce), hex(&sealed)))
    }

    /// Opens what was sealed for the same purpose.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] without the key it was sealed with, and for anything that was changed.
    pub fn open(&self, what: &str, sealed: &str) -> Result<String, Problem> {
        let key = self.key.as_ref().ok_or_else(no_key)?;
        let bytes = sealed.strip_prefix(VERSION).and_then(from_hex).filter(|bytes| bytes.len() > NONCE_LEN);
        let mut bytes = bytes.ok_or_else(wrong_key)?;
        let mut text = bytes.split_off(NONCE_LEN);
        let nonce = Nonce::try_assume_unique_for_key(&bytes).map_err(|_| wrong_key())?;
        let opened =
            key.open_in_place(nonce, Aad::from(what.as_bytes()), &mut text).map_err(|_| wrong_key())?;
        String::from_utf8(opened.to_vec()).map_err(|_| wrong_key())
    }
}

fn no_key() -> Problem {
    Problem::Forbidden(say::vault_no_key())
}

fn wrong_key() -> Problem {
    Problem::Forbidden(say::vault_other_key())
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    digits.chunks(2).map(|pair| Some(value(*pair.first()?)? << 4 | value(*pair.get(1)?)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_with_its_key_and_for_its_purpose_only() {
        let vault = Vault::new(&[7; VAULT_KEY_BYTES]);
        let sealed = vault.seal("mail/1", "corréct horse").unwrap();
        assert!(!sealed.contains("horse"));
        assert_ne!(sealed, vault.seal("mail/1", "corréct horse").unwrap(), "a nonce is never used twice");
        assert_eq!(vault.open("mail/1", &sealed).unwrap(), "corréct horse");
        assert!(vault.open("mail/2", &sealed).is_err());
        assert!(Vault::new(&[8; VAULT_KEY_BYTES]).open("mail/1", &sealed).is_err());
        assert!(Vault::default().open("mail/1", &sealed).is_err());
    }

    #[test]
    fn what_was_changed_or_never_sealed_is_refused() {
        let vault = Vault::new(&[7; VAULT_KEY_BYTES]);
        let sealed = vault.seal("mail/1", "secret").unwrap();
        for wrong in
            ["", "1:", "1:00", "secret", &sealed[..sealed.len() - 2], &format!("{sealed}00"), "1:zz", "1:é"]
        {
            assert!(vault.open("mail/1", wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_key_is_read_as_it_is_written() {
        let key = Vault::new_key().unwrap();
        let sealed = Vault::from_hex(&key).unwrap().seal("x", "y").unwrap();
        assert_eq!(Vault::from_hex(&format!("{key}\n")).unwrap().open("x", &sealed).unwrap(), "y");
        assert!(Vault::from_hex("abc").is_none() && Vault::from_hex("").is_none());
    }
}
