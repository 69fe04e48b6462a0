//! The people: page after page by name, or found by the words of a query (M16).

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};
pub use store::ContactLine;
use uuid::Uuid;

use crate::{Actor, App, Problem};

/// The most lines of one answer.
pub const CONTACTS_MAX: usize = 200;
/// Matches of a search that are compared; more only say that the query is too short.
const MATCHES_MAX: i64 = 200;
/// Letters of a query that are read.
const QUERY_MAX: usize = 200;
/// Up to here people are counted: beyond it nobody reads the figure.
const COUNTED_MAX: i64 = 10_000;

/// A page of people.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ContactList {
    /// The people, by name, or the best matches first.
    pub lines: Vec<ContactLine>,
    /// Where the next page begins; nothing on the last one.
    pub next: Option<ContactCursor>,
    /// How many people there are in all, or fit the query; nothing when they are too many to count quickly, and on
    /// later pages.
    pub total: Option<i64>,
}

/// A place in the list by name. As text it is the id, a dash and the folded name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactCursor {
    name_key: String,
    id: Uuid,
}

impl fmt::Display for ContactCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.id.simple(), self.name_key)
    }
}

impl FromStr for ContactCursor {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        let unknown = || Problem::NotFound("page");
        let (id, name_key) = text.split_once('-').ok_or_else(unknown)?;
        let id = Uuid::try_parse(id).map_err(|_| unknown())?;
        // Folded again: whatever came in, nothing but folded letters goes on to the database.
        Ok(Self { name_key: identity::fold(name_key), id })
    }
}

impl Serialize for ContactCursor {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// The people in sight: by name from a cursor on, or the best matches of a query, best first. A query is looked for at
/// the beginning of words in names, companies, titles, addresses and numbers; case, accents and punctuation don't matter.
///
/// `limit` is cut to [`CONTACTS_MAX`]. A search has no next page: more words find fewer people.
///
/// # Errors
/// [`Problem::Fault`] when the database fails; never because of a query.
pub async fn contacts(
    app: &App,
    actor: &Actor,
    query: Option<&str>,
    after: Option<&ContactCursor>,
    limit: usize,
) -> Result<ContactList, Problem> {
    let limit = limit.clamp(1, CONTACTS_MAX);
    match query.filter(|query| !query.trim().is_empty()) {
        Some(query) => found(app, actor, query, limit).await,
        None => listed(app, actor, after, limit).await,
    }
}

/// The best matches of a query, for pickers; nobody for an empty one.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn people_named(
    app: &App,
    actor: &Actor,
    query: &str,
    limit: usize,
) -> Result<Vec<ContactLine>, Problem> {
    Ok(found(app, actor, query, limit.clamp(1, CONTACTS_MAX)).await?.lines)
}

/// The actor's own people, those touched last first, so that a limit leaves out the forgotten ones.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn own_people(app: &App, actor: &Actor, limit: usize) -> Result<Vec<ContactLine>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    Ok(reader.own_people(actor.user.0, limit as i64).await?)
}

async fn listed(
    app: &App,
    actor: &Actor,
    after: Option<&ContactCursor>,
    limit: usize,
) -> Result<ContactList, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let sight = actor.sight();
    let from = after.map_or(("", Uuid::nil()), |after| (after.name_key.as_str(), after.id));
    let mut lines = reader.contacts_from(sight, from, limit as i64 + 1).await?;
    let total = match after {
        None => Some(reader.contact_count(sight, COUNTED_MAX).await?).filter(|count| *count < COUNTED_MAX),
        Some(_) => None,
    };
    reader.close().await?;
    let more = lines.len() > limit;
    lines.truncate(limit);
    let last = lines.last().filter(|_| more);
    let next = last.map(|line| ContactCursor { name_key: line.name_key.clone(), id: line.id });
    Ok(ContactList { lines, next, total })
}

async fn found(app: &App, actor: &Actor, query: &str, limit: usize) -> Result<ContactList, Problem> {
    let typed: String = query.chars().take(QUERY_MAX).collect();
    let folded = identity::fold(&typed);
    let words: Vec<String> = folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    if words.is_empty() {
        return Ok(ContactList { lines: Vec::new(), next: None, total: Some(0) });
    }
    let mut reader = app.db.read(actor.workspace).await?;
    // The names that begin so come first, in order, however many others match.
    let mut lines = reader.contacts_named(actor.sight(), &folded, limit as i64).await?;
    let mut total = None;
    if lines.len() < limit {
        let matches = reader.search(actor.sight(), &words, MATCHES_MAX).await?;
        let all = (matches.len() as i64) < MATCHES_MAX;
        let known = lines.len();
        let others =
            matches.into_iter().filter(|line| lines[..known].iter().all(|other| other.id != line.id));
        let mut others: Vec<ContactLine> = others.collect();
        others.sort_by(|a, b| order(a, &words).cmp(&order(b, &words)));
        lines.append(&mut others);
        total = all.then_some(lines.len() as i64);
    }
    reader.close().await?;
    lines.truncate(limit);
    Ok(ContactList { lines, next: None, total })
}

/// Those whose name the words begin, before those that they are found in elsewhere; then by name.
fn order<'a>(line: &'a ContactLine, words: &[String]) -> (bool, &'a str, Uuid) {
    let in_name = |word: &String| line.name_key.split(' ').any(|part| part.starts_with(word.as_str()));
    (!words.iter().all(in_name), &line.name_key, line.id)
}
