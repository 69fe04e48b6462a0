//! Whom a rep helps best, product by product (M6).

use domain::ActionId;
use language::say;
use serde::{Deserialize, Serialize};
use store::Instant;
use store::rows::BriefRow;
use uuid::Uuid;

use super::BRIEF_MAX;
use crate::app::decided;
use crate::coach::folded_product;
use crate::draft::{Begun, Draft};
use crate::text::{Check, NAME_MAX, TEXT_MAX, one_line};
use crate::{Actor, App, Done, Problem};

/// The most briefs that one rep keeps.
const BRIEFS_MAX: usize = 100;

/// Writes a brief, or changes one.
#[derive(Debug, Clone, PartialEq)]
pub struct SaveBrief {
    /// The client's id.
    pub action: ActionId,
    /// Which is changed; `None` for a new one.
    pub brief: Option<Uuid>,
    /// The product; empty for anything.
    pub product: String,
    /// Whom the rep helps best with it, in one sentence.
    pub sentence: String,
    /// How one notices them, a line each.
    pub signs: String,
    /// Who is no fit, a line each.
    pub not_for: String,
    /// Whether the whole office is to use it; for those who lead a team.
    pub shared: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BriefAnswer {
    /// Which.
    pub brief: Uuid,
}

/// Writes a brief: the coach says it first, the card and the first contact may.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read and for a second brief of one product, [`Problem::NotFound`] for a brief
/// that isn't the rep's, [`Problem::Forbidden`] for a rep who shares it.
pub async fn save_brief(app: &App, actor: &Actor, input: &SaveBrief) -> Result<Done<BriefAnswer>, Problem> {
    decided!(input.action, save_once(app, actor, input))
}

async fn save_once(app: &App, actor: &Actor, input: &SaveBrief) -> Result<Done<BriefAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "save_brief").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let mut mine = draft.reader.briefs(actor.user.0).await?;
    mine.retain(|row| row.user_id == actor.user.0);
    let before = match input.brief {
        Some(id) => Some(mine.iter().find(|row| row.id == id).cloned().ok_or(Problem::NotFound("brief"))?),
        None => None,
    };
    if input.shared && !actor.role.sees_team() {
        return Err(Problem::Forbidden(say::briefs_only_managers()));
    }
    let mut check = Check::default();
    let product = one_line(&check.text("product", &input.product, NAME_MAX).unwrap_or_default());
    let product_folded = folded_product(&product);
    let sentence = check.required("sentence", &input.sentence, BRIEF_MAX, say::card_brief);
    let signs = check.text("signs", &input.signs, TEXT_MAX);
    let not_for = check.text("not_for", &input.not_for, TEXT_MAX);
    let other = mine.iter().find(|row| row.product_folded == product_folded && Some(row.id) != input.brief);
    if let Some(other) = other {
        let why = match other.product.as_str() {
            "" => say::briefs_twice_anything(),
            product => say::briefs_twice(product),
        };
        check.wrong("product", why);
    }
    if before.is_none() && mine.len() >= BRIEFS_MAX {
        check.wrong("product", say::coach_enough(BRIEFS_MAX));
    }
    check.done()?;
    let id = before.as_ref().map_or_else(|| draft.mint("brief"), |row| row.id);
    let row = BriefRow {
        id,
        user_id: actor.user.0,
        product,
        product_folded,
        sentence: one_line(&sentence),
        signs,
        not_for,
        shared: input.shared,
        made_at: before.as_ref().map_or(Instant::new(draft.now), |row| row.made_at),
        version: before.as_ref().map_or(1, |row| row.version),
    };
    match before {
        Some(before) => draft.change(before, row),
        None => draft.add(row),
    }
    draft.commit(BriefAnswer { brief: id }).await
}

/// Removes a brief.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveBrief {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub brief: Uuid,
}

/// Removes a brief of the rep's.
///
/// # Errors
/// [`Problem::NotFound`] for one that isn't the rep's.
pub async fn remove_brief(
    app: &App,
    actor: &Actor,
    input: &RemoveBrief,
) -> Result<Done<BriefAnswer>, Problem> {
    decided!(input.action, remove_once(app, actor, input))
}

async fn remove_once(app: &App, actor: &Actor, input: &RemoveBrief) -> Result<Done<BriefAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "remove_brief").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<BriefRow>(input.brief, "brief").await?;
    if row.user_id != actor.user.0 {
        return Err(Problem::NotFound("brief"));
    }
    draft.remove(row);
    draft.commit(BriefAnswer { brief: input.brief }).await
}
