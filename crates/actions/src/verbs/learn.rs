//! Learning from what a rep confirms and dismisses (M2): counts of words, nothing hidden, forgotten on demand.

use domain::{ActionId, ids};
use language::say;
use reading::moments::{Learned, LearnedEntry, MomentKind};
use serde::{Deserialize, Serialize};
use store::rows::LearnedRow;
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::{Actor, App, Done, Problem};

/// The most answers that one form brings.
const AT_ONCE_MAX: usize = 50;

/// One answer to a suggestion.
#[derive(Clone, PartialEq, Eq)]
pub struct Taught {
    /// What was suggested.
    pub kind: MomentKind,
    /// The words that led to it, as they stood in the text.
    pub words: String,
    /// Whether it was right.
    pub is_right: bool,
}

impl std::fmt::Debug for Taught {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Taught").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// Answers to suggestions.
#[derive(Debug, Clone, PartialEq)]
pub struct Teach {
    /// The client's id, or one that follows from what the answers came with.
    pub action: ActionId,
    /// The answers.
    pub answers: Vec<Taught>,
}

/// How many of them were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeachAnswer {
    /// Without those that hold a name.
    pub counted: usize,
}

/// Counts answers to suggestions for the whole office. Words with a name in them are left out: they would outlive the person.
///
/// # Errors
/// [`Problem::Invalid`] for too many at once.
pub async fn teach(app: &App, actor: &Actor, input: &Teach) -> Result<Done<TeachAnswer>, Problem> {
    decided!(input.action, teach_once(app, actor, input))
}

async fn teach_once(app: &App, actor: &Actor, input: &Teach) -> Result<Done<TeachAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "teach").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    if input.answers.len() > AT_ONCE_MAX {
        return Err(Problem::field("answers", say::learn_too_many(AT_ONCE_MAX)));
    }
    let counted = draft.learn(&input.answers).await?;
    draft.commit(TeachAnswer { counted }).await
}

impl Draft<'_> {
    /// Counts answers to suggestions; tells how many, without those that may hold a name.
    pub(crate) async fn learn(&mut self, answers: &[Taught]) -> Result<usize, Problem> {
        let mut learned = Learned::default();
        let mut counted = 0;
        for answer in answers.iter().filter(|answer| !may_name_somebody(&answer.words)) {
            counted += 1;
            match answer.is_right {
                true => learned.confirm(answer.kind, &answer.words),
                false => learned.dismiss(answer.kind, &answer.words),
            }
        }
        for entry in learned.entries() {
            let LearnedEntry { kind, words, confirmed, dismissed } = entry;
            let (confirmed, dismissed) = (i64::from(confirmed), i64::from(dismissed));
            let id = ids::derive(self.actor.workspace, &format!("learned/{}/{words}", kind.as_str()), 0);
            match self.reader.get::<LearnedRow>(id).await? {
                Some(row) => {
                    let after = LearnedRow {
                        confirmed: row.confirmed + confirmed,
                        dismissed: row.dismissed + dismissed,
                        ..row.clone()
                    };
                    self.change(row, after);
                }
                None => {
                    let kind = kind.as_str().to_owned();
                    self.add(LearnedRow { id, kind, words, confirmed, dismissed, version: 1 });
                }
            }
        }
        Ok(counted)
    }
}

/// Whether a word inside begins with a capital: it may be a name.
fn may_name_somebody(words: &str) -> bool {
    let is_self = |word: &str| matches!(word.split(['\'', '’']).next(), Some("I"));
    words.split_whitespace().skip(1).any(|word| {
        word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase) && !is_self(word)
    })
}

/// Forgets words.
#[derive(Debug, Clone, PartialEq)]
pub struct ForgetLearned {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub entry: Uuid,
}

/// Forgets what was learned of some words.
///
/// # Errors
/// [`Problem::NotFound`] for words that nothing is known of, [`Problem::Forbidden`] for a rep: it is the whole office's.
pub async fn forget_learned(app: &App, actor: &Actor, input: &ForgetLearned) -> Result<Done<()>, Problem> {
    decided!(input.action, forget_once(app, actor, input))
}

async fn forget_once(app: &App, actor: &Actor, input: &ForgetLearned) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "forget_learned").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<LearnedRow>(input.entry, "entry").await?;
    if !actor.role.sees_team() {
        return Err(Problem::Forbidden(say::learn_manager()));
    }
    draft.remove(row);
    draft.commit(()).await
}
