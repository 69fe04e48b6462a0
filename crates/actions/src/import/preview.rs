//! A file as it would come in: nothing is written (M18).

use std::collections::{BTreeMap, HashMap};

use identity::Verdict;
use interop::Meaning;
use serde::Serialize;
use uuid::Uuid;

use super::batch::{Among, Who, people_of};
use super::card::FromFile;
use super::reading::Reading;
use super::{ImportFile, ImportProblem};
use crate::{Actor, App, Problem};

/// How many people are shown as they would come in.
const FIRST: usize = 10;
/// How many doubts, and how many bad rows, are shown.
const SHOWN: usize = 20;
/// How many rows are compared with everybody known; of a longer file the beginning, so that nobody waits long.
const COMPARED_MAX: usize = 20_000;
/// Rows compared at once.
const AT_ONCE: usize = 500;
/// People in the file who share a number or a name and are compared with one; an office has one switchboard.
const ALIKE_MAX: usize = 20;

/// What would come of a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preview {
    /// What it turned out to be: "Google contacts (CSV)".
    pub format: String,
    /// How many rows it seems to hold.
    pub estimated: u64,
    /// Its columns; cards have none.
    pub columns: Vec<PreviewColumn>,
    /// The first people.
    pub first: Vec<PreviewPerson>,
    /// How many of what.
    pub counts: Counts,
    /// Whether every row was compared; the counts are of the first ones otherwise.
    pub is_whole: bool,
    /// The first people about whom there is doubt.
    pub in_doubt: Vec<PreviewPerson>,
    /// The first rows that would not come in.
    pub problems: Vec<ImportProblem>,
}

/// A column, and what it is read as.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PreviewColumn {
    /// What the file calls it.
    pub header: String,
    /// The word of what it is read as; nothing where only the layout of its program says it.
    pub field: Option<&'static str>,
    /// The same in words.
    pub read_as: String,
    /// Whether that was guessed from what stands in the column.
    pub guessed_by_values: bool,
    /// What stands in it.
    pub samples: Vec<String>,
}

/// How many rows would become what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Rows that were looked at.
    pub rows: usize,
    /// People who would be new.
    pub new: usize,
    /// Among the new: those who may be somebody known, or somebody else in the file.
    pub perhaps: usize,
    /// People who are known.
    pub known: usize,
    /// Among the known: those whom a colleague keeps.
    pub kept_by_others: usize,
    /// People who stand in the file already, further up.
    pub twice: usize,
    /// People who say who referred them.
    pub referred: usize,
    /// Rows that would not come in.
    pub bad: usize,
}

/// Somebody as they would come in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PreviewPerson {
    /// The line in the file.
    pub line: i64,
    /// Called.
    pub name: String,
    /// Job title.
    pub title: Option<String>,
    /// Where they work.
    pub company: Option<String>,
    /// Telephone numbers as written.
    pub phones: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Who referred them.
    pub referred_by: Option<String>,
    /// What is kept beside: field and value.
    pub beside: Vec<(String, String)>,
    /// Who they are among those that are known.
    #[serde(flatten)]
    pub look: Look,
}

/// Who somebody in a file is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Look {
    /// Somebody new.
    New,
    /// A contact; nothing of theirs is overwritten.
    Known {
        /// As they are called here; nothing where the actor doesn't see them.
        name: Option<String>,
        /// Why we think so.
        because: String,
        /// Whether a colleague keeps them: then nothing changes.
        kept_by_another: bool,
    },
    /// Perhaps a contact, or somebody in the file: they come in as new.
    Perhaps {
        /// Who.
        name: Option<String>,
        /// What speaks for it.
        because: String,
    },
    /// Stands in the file already.
    Twice {
        /// Where.
        line: i64,
    },
}

/// What would come of a file, read with the rep's word for its columns.
///
/// # Errors
/// [`Problem::Unreadable`] for a file that holds no contacts.
pub async fn preview(
    app: &App,
    actor: &Actor,
    file: &ImportFile,
    meanings: &BTreeMap<usize, Meaning>,
) -> Result<Preview, Problem> {
    let mut reading = Reading::open(file, meanings).await?;
    let mut preview = Preview {
        format: reading.format.clone(),
        estimated: reading.estimated,
        columns: reading.columns.drain(..).map(column).collect(),
        first: vec![],
        counts: Counts::default(),
        is_whole: true,
        in_doubt: vec![],
        problems: vec![],
    };
    let mut in_file = InFile::default();
    loop {
        let mut rows = Vec::with_capacity(AT_ONCE);
        while rows.len() < AT_ONCE
            && let Some(row) = reading.next().await
        {
            rows.push(row);
        }
        if rows.is_empty() {
            break;
        }
        if preview.counts.rows >= COMPARED_MAX {
            preview.is_whole = false;
            break;
        }
        preview.counts.rows += rows.len();
        let (people, problems) = people_of(&rows, actor);
        preview.counts.bad += problems.len();
        let room = SHOWN.saturating_sub(preview.problems.len());
        let told = problems.into_iter().take(room).map(|(line, why)| ImportProblem { line, why });
        preview.problems.extend(told);
        // A snapshot a heap: on a database in memory somebody else may want the one connection.
        let mut reader = app.db.read(actor.workspace).await?;
        let among = Among::load(&mut reader, &people).await?;
        reader.close().await?;
        for (line, person) in people {
            let look = look(&among, &mut in_file, actor, line, &person);
            preview.count(&look, &person);
            preview.show(line, person, look);
        }
    }
    Ok(preview)
}

fn column(column: interop::Column) -> PreviewColumn {
    PreviewColumn {
        header: column.header,
        field: column.meaning.map(Meaning::word),
        read_as: column.read_as,
        guessed_by_values: column.guessed_by_values,
        samples: column.samples,
    }
}

fn look(among: &Among, in_file: &mut InFile, actor: &Actor, line: i64, person: &FromFile) -> Look {
    let seen =
        |id: Uuid| among.contact(id).filter(|row| actor.sees(row.owner_id)).map(|row| row.name.clone());
    let known = among.who(person);
    let in_this_file = in_file.look(line, person);
    match (known, in_this_file) {
        (Who::Known { contact, because }, _) => {
            let kept_by_another = among.contact(contact).is_some_and(|row| row.owner_id != actor.user.0);
            Look::Known { name: seen(contact), because, kept_by_another }
        }
        (_, twice @ Look::Twice { .. }) => twice,
        (Who::Perhaps { contact, because, .. }, _) => Look::Perhaps { name: seen(contact), because },
        (Who::New, here) => here,
    }
}

impl Preview {
    fn count(&mut self, look: &Look, person: &FromFile) {
        let counts = &mut self.counts;
        match look {
            Look::New => counts.new += 1,
            Look::Perhaps { .. } => {
                counts.new += 1;
                counts.perhaps += 1;
            }
            Look::Known { kept_by_another, .. } => {
                counts.known += 1;
                counts.kept_by_others += usize::from(*kept_by_another);
            }
            Look::Twice { .. } => counts.twice += 1,
        }
        counts.referred += usize::from(person.referred_by.is_some());
    }

    fn show(&mut self, line: i64, one: FromFile, look: Look) {
        let doubtful = matches!(look, Look::Perhaps { .. }) && self.in_doubt.len() < SHOWN;
        if !doubtful && self.first.len() >= FIRST {
            return;
        }
        let person = PreviewPerson {
            line,
            name: one.person.name,
            title: one.person.title,
            company: one.person.company,
            phones: one.person.phones.into_iter().map(|phone| phone.raw).collect(),
            emails: one.person.emails.iter().map(|email| email.as_str().to_owned()).collect(),
            referred_by: one.referred_by,
            beside: one.person.extra,
            look,
        };
        if doubtful {
            self.in_doubt.push(person.clone());
        }
        if self.first.len() < FIRST {
            self.first.push(person);
        }
    }
}

/// The people of the file so far.
#[derive(Default)]
struct InFile {
    people: Vec<(i64, identity::Person)>,
    by_key: HashMap<String, Vec<usize>>,
}

impl InFile {
    /// Who somebody is among those further up, and adds them.
    fn look(&mut self, line: i64, one: &FromFile) -> Look {
        let person = one.person.identity();
        let mut keys: Vec<String> = person.phones.iter().chain(&person.emails).cloned().collect();
        keys.push(format!("n:{}", identity::fold(&person.name)));
        let mut found = Look::New;
        for place in
            keys.iter().filter_map(|key| self.by_key.get(key)).flat_map(|all| all.iter().take(ALIKE_MAX))
        {
            let Some((other, known)) = self.people.get(*place) else { continue };
            match identity::compare(&person, known) {
                Verdict::Same { .. } => return Look::Twice { line: *other },
                // The same words once more, of somebody of whom there is only a name.
                _ if *known == person && one.person.phones.is_empty() => return Look::Twice { line: *other },
                Verdict::Maybe { because, score } if score >= 0.5 && found == Look::New => {
                    found = Look::Perhaps { name: Some(known.name.clone()), because };
                }
                _ => {}
            }
        }
        for key in keys {
            self.by_key.entry(key).or_default().push(self.people.len());
        }
        self.people.push((line, person));
        found
    }
}
