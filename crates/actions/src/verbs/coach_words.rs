//! The coach's words as reps make them: added, changed, hidden, brought back, shared with the office (M6–M8, M12).

use domain::coach::{Audience, CoachKind, Occasion, Template};
use domain::{ActionId, ids};
use language::say;
use serde::{Deserialize, Serialize};
use store::Instant;
use store::rows::CoachWordsRow;
use uuid::Uuid;

use crate::app::decided;
use crate::coach::{Book, Line, built_in, told};
use crate::draft::{Begun, Draft};
use crate::text::{Check, TEXT_MAX, one_line};
use crate::{Actor, App, Done, Problem};

/// The most characters of a wording.
pub const WORDING_MAX: usize = 1_500;
/// The most characters of what somebody may say, and of whom to think of.
const SAID_MAX: usize = 200;
/// The most words of all kinds that one rep keeps.
const KEPT_MAX: usize = 400;

/// Adds words, or changes some.
#[derive(Debug, Clone, PartialEq)]
pub struct SaveCoachWords {
    /// The client's id.
    pub action: ActionId,
    /// Which are changed; `None` for new ones. Built-in ones and those of the office become a copy of the rep's.
    pub key: Option<String>,
    /// What they are; what is changed stays what it is.
    pub kind: CoachKind,
    /// When a wording is used; any time where other words are.
    pub occasion: Occasion,
    /// For whom.
    pub audience: Audience,
    /// What they say, for an objection.
    pub said: String,
    /// The wording, the answer, or whom to think of.
    pub words: String,
    /// Whether the whole office is to use them; for those who lead a team.
    pub shared: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoachWordsAnswer {
    /// By which they are named now; for what was brought back, that of the built-in ones.
    pub key: String,
}

/// Adds words of the rep's own, or changes some. Blunt wordings are kept too: the rep decides (M8).
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read, [`Problem::NotFound`] for words that aren't at hand,
/// [`Problem::Forbidden`] for a rep who shares them.
pub async fn save_coach_words(
    app: &App,
    actor: &Actor,
    input: &SaveCoachWords,
) -> Result<Done<CoachWordsAnswer>, Problem> {
    decided!(input.action, save_once(app, actor, input))
}

async fn save_once(
    app: &App,
    actor: &Actor,
    input: &SaveCoachWords,
) -> Result<Done<CoachWordsAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "save_coach_words").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let known = match &input.key {
        Some(key) => Some(draft.coach_words(key).await?),
        None => None,
    };
    if input.shared && !actor.role.sees_team() {
        return Err(Problem::Forbidden(say::coach_only_managers()));
    }
    let kind = known.as_ref().map_or(input.kind, |known| known.line.kind);
    let (said, words) = check(kind, input)?;
    let now = Instant::new(draft.now);
    let row = CoachWordsRow {
        id: Uuid::nil(),
        user_id: actor.user.0,
        kind: kind.as_str().into(),
        original: None,
        occasion: (kind == CoachKind::Wording).then(|| input.occasion.as_str().into()),
        audience: input.audience.as_str().into(),
        said,
        words: Some(words),
        shared: input.shared,
        hidden: false,
        made_at: now,
        version: 1,
    };
    let key = match known {
        // The rep's own, or their copy.
        Some(Known { row: Some(mine), .. }) => {
            let after = CoachWordsRow {
                id: mine.id,
                original: mine.original.clone(),
                hidden: mine.hidden && mine.words.is_some(),
                made_at: mine.made_at,
                version: mine.version,
                ..row
            };
            let key = mine.id.to_string();
            draft.change(mine, after);
            key
        }
        Some(Known { row: None, line }) => {
            let id = copy_id(actor, &line.key);
            draft.add(CoachWordsRow { id, original: Some(line.key), ..row });
            id.to_string()
        }
        None => {
            let kept = draft.reader.coach_words(actor.user.0).await?;
            if kept.iter().filter(|row| row.user_id == actor.user.0).count() >= KEPT_MAX {
                return Err(Problem::field("words", say::coach_enough(KEPT_MAX)));
            }
            let id = draft.mint("coach_words");
            draft.add(CoachWordsRow { id, ..row });
            id.to_string()
        }
    };
    draft.commit(CoachWordsAnswer { key }).await
}

/// A rep's copy of some words is one row, however often it is made and taken back.
fn copy_id(actor: &Actor, original: &str) -> Uuid {
    ids::derive(actor.user.0, &format!("coach_words/{original}"), 0)
}

fn check(kind: CoachKind, input: &SaveCoachWords) -> Result<(Option<String>, String), Problem> {
    let mut check = Check::default();
    let said = match kind {
        CoachKind::Objection => {
            let said = check.required("said", &input.said, SAID_MAX, say::coach_said_missing);
            Some(one_line(&said))
        }
        CoachKind::Wording | CoachKind::Prompter => None,
    };
    let words = match kind {
        CoachKind::Wording => {
            let words = check.text("words", &input.words, WORDING_MAX).unwrap_or_default();
            if let Err(why) = Template::parse(&words) {
                check.wrong("words", told(&why));
            }
            words
        }
        CoachKind::Objection => check.required("words", &input.words, TEXT_MAX, say::coach_answer_missing),
        CoachKind::Prompter => {
            let words = check.required("words", &input.words, SAID_MAX, say::coach_prompter_missing);
            one_line(&words)
        }
    };
    check.done()?;
    Ok((said, words))
}

/// Hides words, so that they are not offered, or shows them again.
#[derive(Debug, Clone, PartialEq)]
pub struct HideCoachWords {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub key: String,
    /// Whether they are hidden from now on.
    pub hidden: bool,
}

/// Hides words from this rep's Ask screen, or shows them again.
///
/// # Errors
/// [`Problem::NotFound`] for words that aren't at hand.
pub async fn hide_coach_words(
    app: &App,
    actor: &Actor,
    input: &HideCoachWords,
) -> Result<Done<CoachWordsAnswer>, Problem> {
    decided!(input.action, hide_once(app, actor, input))
}

async fn hide_once(
    app: &App,
    actor: &Actor,
    input: &HideCoachWords,
) -> Result<Done<CoachWordsAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "hide_coach_words").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let Known { line, row } = draft.coach_words(&input.key).await?;
    match row {
        // Built-in words that are only hidden have nothing else to keep.
        Some(row) if row.words.is_none() && !input.hidden => draft.remove(row),
        Some(row) => {
            let after = CoachWordsRow { hidden: input.hidden, ..row.clone() };
            draft.change(row, after);
        }
        None if input.hidden => {
            let is_wording = line.kind == CoachKind::Wording;
            let row = CoachWordsRow {
                id: copy_id(actor, &line.key),
                user_id: actor.user.0,
                kind: line.kind.as_str().into(),
                occasion: is_wording.then(|| line.occasion.as_str().into()),
                audience: line.audience.as_str().into(),
                original: Some(line.key.clone()),
                said: None,
                words: None,
                shared: false,
                hidden: true,
                made_at: Instant::new(draft.now),
                version: 1,
            };
            draft.add(row);
        }
        None => {}
    }
    draft.commit(CoachWordsAnswer { key: line.key }).await
}

/// Removes words of the rep's own, or brings back what a copy was made of.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveCoachWords {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub key: String,
}

/// Removes words of the rep's own. What they were made of is there again. Asks that were made with them keep their count.
///
/// # Errors
/// [`Problem::NotFound`] for words that aren't the rep's.
pub async fn remove_coach_words(
    app: &App,
    actor: &Actor,
    input: &RemoveCoachWords,
) -> Result<Done<CoachWordsAnswer>, Problem> {
    decided!(input.action, remove_once(app, actor, input))
}

async fn remove_once(
    app: &App,
    actor: &Actor,
    input: &RemoveCoachWords,
) -> Result<Done<CoachWordsAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "remove_coach_words").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let known = draft.coach_words(&input.key).await?;
    let row = known.row.ok_or(Problem::NotFound("words"))?;
    let key = row.original.clone().unwrap_or_else(|| row.id.to_string());
    draft.remove(row);
    draft.commit(CoachWordsAnswer { key }).await
}

/// Words at hand, and the rep's row behind them where there is one.
struct Known {
    line: Line,
    row: Option<CoachWordsRow>,
}

impl Draft<'_> {
    /// Words that the actor has at hand: built-in, shared with the office, or their own.
    async fn coach_words(&mut self, key: &str) -> Result<Known, Problem> {
        let book = Book::load(&mut self.reader, self.actor).await?;
        let line = book.line(key).cloned().ok_or(Problem::NotFound("words"))?;
        let rows = self.reader.coach_words(self.actor.user.0).await?;
        let row = rows.into_iter().find(|row| {
            row.user_id == self.actor.user.0
                && (row.id.to_string() == key || row.original.as_deref() == Some(key))
        });
        Ok(Known { line, row })
    }

    /// A wording that an ask was made with, as the ask keeps it: nothing where it is not at hand. An ask that was
    /// saved offline is worth more than the words it was made with.
    pub(crate) async fn wording_at_hand(&mut self, key: Option<&str>) -> Result<Option<String>, Problem> {
        let Some(key) = key else { return Ok(None) };
        if built_in().iter().any(|one| one.kind == CoachKind::Wording && one.key == key) {
            return Ok(Some(key.to_owned()));
        }
        let rows = self.reader.coach_words(self.actor.user.0).await?;
        let row = rows.into_iter().find(|row| {
            row.kind == CoachKind::Wording.as_str() && row.words.is_some() && row.id.to_string() == key
        });
        Ok(row.map(|row| row.id.to_string()))
    }
}
