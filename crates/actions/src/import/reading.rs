//! The rows of a file, read beside the server's own work: unpacking a workbook or finding the columns of a long list keeps a
//! processor busy, and nobody's page waits for it.

use std::collections::BTreeMap;
use std::sync::Arc;

use interop::{BadRow, Column, ContactCard, Meaning, read_contacts_as};
use language::say;
use tokio::sync::{mpsc, oneshot};

use super::ImportFile;
use crate::Problem;

/// Rows that are handed over at once.
const ROWS_AT_ONCE: usize = 250;
/// Heaps of rows that are read ahead.
const AHEAD: usize = 4;

/// A row of a file: somebody, or why there is nobody.
pub(super) type FileRow = Result<ContactCard, BadRow>;

/// A file being read.
pub(super) struct Reading {
    pub(super) format: String,
    pub(super) estimated: u64,
    pub(super) columns: Vec<Column>,
    rows: mpsc::Receiver<Vec<FileRow>>,
    ready: std::collections::VecDeque<FileRow>,
}

type Head = Result<(String, u64, Vec<Column>), String>;

impl Reading {
    /// Opens a file.
    ///
    /// # Errors
    /// [`Problem::Unreadable`] for one that holds no contacts.
    pub(super) async fn open(
        file: &ImportFile,
        meanings: &BTreeMap<usize, Meaning>,
    ) -> Result<Self, Problem> {
        let (head_to, head) = oneshot::channel::<Head>();
        let (to, rows) = mpsc::channel(AHEAD);
        let (bytes, name): (Arc<[u8]>, _) = (file.bytes.as_slice().into(), file.file_name.clone());
        let meanings = meanings.clone();
        tokio::task::spawn_blocking(move || read(&bytes, &name, &meanings, head_to, &to));
        match head.await {
            Ok(Ok((format, estimated, columns))) => {
                Ok(Reading { format, estimated, columns, rows, ready: Default::default() })
            }
            Ok(Err(why)) => Err(Problem::Unreadable(why)),
            Err(_) => Err(Problem::Unreadable(say::import_damaged())),
        }
    }

    /// The next row; nothing after the last.
    pub(super) async fn next(&mut self) -> Option<FileRow> {
        if self.ready.is_empty() {
            self.ready.extend(self.rows.recv().await?);
        }
        self.ready.pop_front()
    }
}

/// Whoever asked may have gone: then nobody is told.
fn read(
    bytes: &[u8],
    name: &str,
    meanings: &BTreeMap<usize, Meaning>,
    head_to: oneshot::Sender<Head>,
    to: &mpsc::Sender<Vec<FileRow>>,
) {
    let mut contacts = match read_contacts_as(bytes, name, meanings) {
        Ok(contacts) => contacts,
        Err(unreadable) => {
            let _ = head_to.send(Err(unreadable.why));
            return;
        }
    };
    let head = (contacts.format_name(), contacts.estimated_total(), contacts.columns().to_vec());
    if head_to.send(Ok(head)).is_err() {
        return;
    }
    loop {
        let rows: Vec<FileRow> = contacts.by_ref().take(ROWS_AT_ONCE).collect();
        if rows.is_empty() || to.blocking_send(rows).is_err() {
            return;
        }
    }
}
