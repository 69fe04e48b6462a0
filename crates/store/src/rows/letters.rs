//! Letters and the servers that carry them (M22–M24, M34).

use domain::letter::{LetterKind, LetterState};
use serde_json::Value;
use uuid::Uuid;

use crate::{Instant, Json, StoreError};

entity! {
    /// A letter.
    pub struct LetterRow in "letters" {
        /// Who writes it.
        pub user_id: Uuid,
        /// To whom.
        pub contact_id: Uuid,
        /// The other person: of whom it tells, or the second one it goes to.
        pub other_id: Option<Uuid>,
        /// What it is for.
        pub kind: String,
        /// Where it stands.
        pub state: String,
        /// The address it goes to; may be missing where the rep sends it.
        pub to_email: Option<String>,
        /// The second address, of an introduction.
        pub other_email: Option<String>,
        /// One line.
        pub subject: String,
        /// The words.
        pub body: String,
        /// A hash of the words as they are compared.
        pub words_key: String,
        /// Ids of the follow-ups that are kept when it has gone.
        pub follow_ups: Json<Value>,
        /// When it was written.
        pub made_at: Instant,
        /// Not before: so long it can be taken back.
        pub leaves_at: Instant,
        /// How often it was taken to the server.
        pub tried: i64,
        /// When it was taken there last.
        pub taken_at: Option<Instant>,
        /// When it was sent, failed or was taken back.
        pub ended_at: Option<Instant>,
        /// Why it did not go, in a sentence.
        pub why: Option<String>,
    }
}

impl LetterRow {
    /// What it is for.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] for an unknown word.
    pub fn letter_kind(&self) -> Result<LetterKind, StoreError> {
        LetterKind::parse(&self.kind)
            .ok_or_else(|| StoreError::Corrupt(format!("letters {}: unknown kind “{}”", self.id, self.kind)))
    }

    /// Where it stands.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] for an unknown word.
    pub fn letter_state(&self) -> Result<LetterState, StoreError> {
        LetterState::parse(&self.state).ok_or_else(|| {
            StoreError::Corrupt(format!("letters {}: unknown state “{}”", self.id, self.state))
        })
    }

    /// The follow-ups that are kept when it has gone.
    pub fn owed(&self) -> Vec<Uuid> {
        let ids = self.follow_ups.0.as_array().map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(Value::as_str).filter_map(|id| Uuid::try_parse(id).ok()).collect()
    }
}

entity! {
    /// A rep's own mail server. Its id is the rep's.
    pub struct MailServerRow in "mail_servers" {
        /// Its name.
        pub host: String,
        /// The port.
        pub port: i64,
        /// `tls` from the first byte, or `starttls`.
        pub security: String,
        /// The name to sign in with; none where the server wants none.
        pub user_name: Option<String>,
        /// The password, sealed.
        pub password_sealed: Option<String>,
        /// Who writes, as people read it.
        pub from_name: String,
        /// The address it comes from.
        pub from_email: String,
        /// When it last took a letter or a trial.
        pub worked_at: Option<Instant>,
    }
}
