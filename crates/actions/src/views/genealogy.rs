//! Who came through whom (M37): the tree of one person, opened branch by branch, and the champions of the people in sight.
//!
//! A tree may hold twenty thousand people: nothing here ever reads more of it than is shown.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use domain::ContactId;
use serde::{Serialize, Serializer};
pub use store::ChampionLine;
use store::rows::ContactRow;
use store::{LINEAGE_FIRST, LineageLine, LineagePlace, Reader};
use uuid::Uuid;

use super::contact_page::PersonRef;
use super::contacts::people_named;
use crate::{Actor, App, Problem};

/// People of one branch that are shown at once.
pub const BRANCH_MAX: usize = 12;
/// People right below the one of the page that are shown at once.
pub const FIRST_BRANCH_MAX: usize = 30;
/// People that a tree opens by itself.
const OPENED_BY_ITSELF: usize = 36;
/// The most branches that somebody opens in one tree.
pub const OPEN_MAX: usize = 60;
/// The most people of a tree that is drawn whole.
pub const WHOLE_MAX: usize = 2_000;
/// The most people right below one of them in a tree that is drawn whole.
const WHOLE_BRANCH_MAX: i64 = 400;
/// The most people above somebody that are listed.
const ABOVE_MAX: i64 = 50;
/// People whose name fits that are looked for in a tree.
const NAMED_MAX: usize = 200;
/// The most that are shown of them.
const FOUND_MAX: usize = 20;
/// Champions on one page.
pub const CHAMPIONS_AT_ONCE: usize = 50;

/// What of a tree is open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Opened {
    /// What brought the most, as far as it fits a page.
    #[default]
    ByItself,
    /// These branches, and the one of the page.
    These(Vec<Uuid>),
    /// Everything, up to [`WHOLE_MAX`] people.
    Whole,
}

/// The tree of one person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tree {
    /// The person, with those below as far as they are open.
    pub root: TreeNode,
    /// Who led to the person, nearest first.
    pub above: Vec<TreeNode>,
    /// Which branches are open: the ids, but for the one of the page.
    pub open: Vec<Uuid>,
    /// Where the next people right below the person begin; nothing when all are shown.
    pub more: Option<TreePlace>,
    /// People of this tree whose name fits the query, each with those between, from the top down; nothing without one.
    pub found: Option<Vec<Found>>,
}

/// Somebody in a tree.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TreeNode {
    /// Who.
    pub person: PersonRef,
    /// How far the referral came by which they came.
    pub stage: Option<String>,
    /// Deals they won for us since; nothing when another rep keeps them.
    pub own_deals: Option<i64>,
    /// What these are worth, in cents; nothing when another rep keeps them.
    pub own_cents: Option<i64>,
    /// People they led to, at all depths.
    pub people: i64,
    /// Of those, who bought.
    pub buyers: i64,
    /// What those are worth, in cents; nothing when another rep keeps them.
    pub cents: Option<i64>,
    /// Steps to the person furthest away.
    pub deepest: i64,
    /// Whether the people below are shown.
    pub open: bool,
    /// Those right below that are shown, those who bring the most first.
    pub below: Vec<TreeNode>,
    /// People below that are not shown.
    pub hidden: i64,
}

/// Somebody found in a tree.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Found {
    /// Who.
    pub person: PersonRef,
    /// Who is between the person of the page and them, from the top down.
    pub between: Vec<Uuid>,
}

/// A place in a list sorted by what is brought. As text: the two figures and the id, with underscores between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TreePlace(LineagePlace);

impl fmt::Display for TreePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (cents, people, id) = self.0;
        write!(f, "{cents}_{people}_{}", id.simple())
    }
}

impl FromStr for TreePlace {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        let unknown = || Problem::NotFound("page");
        let mut parts = text.splitn(3, '_');
        let mut next = || parts.next().ok_or_else(unknown);
        let cents = next()?.parse().map_err(|_| unknown())?;
        let people = next()?.parse().map_err(|_| unknown())?;
        let id = Uuid::try_parse(next()?).map_err(|_| unknown())?;
        Ok(Self((cents, people, id)))
    }
}

impl Serialize for TreePlace {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// M37. The champions among the people in sight.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Champions {
    /// Those who led to the most won value first.
    pub lines: Vec<ChampionLine>,
    /// Where the next page begins; nothing on the last one.
    pub next: Option<TreePlace>,
}

/// The tree of a contact: who led to them, and whom they led to as far as it is open.
///
/// # Errors
/// [`Problem::NotFound`] for an unknown contact and for somebody else's alike.
pub async fn tree(
    app: &App,
    actor: &Actor,
    id: ContactId,
    opened: &Opened,
    after: Option<TreePlace>,
    query: &str,
) -> Result<Tree, Problem> {
    let mut reader = reader(app, actor).await?;
    let contact = reader.get::<ContactRow>(id.0).await?;
    let contact = contact.filter(|row| actor.sees(row.owner_id)).ok_or(Problem::NotFound("contact"))?;
    let line = reader.lineage(id.0).await?.unwrap_or_else(|| nobody_below(&contact));
    let above = reader.above(id.0, ABOVE_MAX).await?;
    let mut growing = Growing { actor, reader, below: BTreeMap::new() };
    let more = match opened {
        Opened::Whole => growing.grow_whole(&line).await?,
        _ => growing.grow(&line, opened, after).await?,
    };
    let root = growing.node(&line);
    let open = growing.below.keys().copied().filter(|open| *open != id.0).collect();
    let above = above.iter().map(|line| growing.node(line)).collect();
    growing.reader.close().await?;
    let found = match query.trim() {
        "" => None,
        query => Some(found(app, actor, id.0, query).await?),
    };
    Ok(Tree { root, above, open, more, found })
}

/// Those of the people in sight whose referrals led to won deals, at any depth.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn champions(
    app: &App,
    actor: &Actor,
    after: Option<TreePlace>,
    limit: usize,
) -> Result<Champions, Problem> {
    let mut reader = reader(app, actor).await?;
    let from = after.map_or(LINEAGE_FIRST, |place| place.0);
    let mut lines = reader.champions(actor.sight(), from, limit as i64 + 1).await?;
    reader.close().await?;
    let more = lines.len() > limit;
    lines.truncate(limit);
    let last = lines.last().filter(|_| more);
    let next = last.map(|line| TreePlace((line.cents, line.buyers, line.id)));
    Ok(Champions { lines, next })
}

/// A snapshot in which the sums are kept: in an office from before they were, they are counted first.
pub(super) async fn reader(app: &App, actor: &Actor) -> Result<Reader, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    if reader.lineages_are_kept().await? {
        return Ok(reader);
    }
    reader.close().await?;
    app.db.keep_lineages(actor.workspace).await?;
    Ok(app.db.read(actor.workspace).await?)
}

fn nobody_below(contact: &ContactRow) -> LineageLine {
    LineageLine {
        id: contact.id,
        parent_id: None,
        name: contact.name.clone(),
        owner_id: contact.owner_id,
        stage: None,
        own_deals: 0,
        own_cents: 0,
        people: 0,
        buyers: 0,
        deals: 0,
        cents: 0,
        deepest: 0,
    }
}

/// What somebody brings to whoever is above them: the order of branches.
fn brings(line: &LineageLine) -> (i64, i64, Uuid) {
    (line.own_cents + line.cents, line.people, line.id)
}

/// People found in the tree of a contact.
async fn found(app: &App, actor: &Actor, root: Uuid, query: &str) -> Result<Vec<Found>, Problem> {
    let named = people_named(app, actor, query, NAMED_MAX).await?;
    let ids: Vec<Uuid> = named.iter().map(|line| line.id).collect();
    let mut reader = app.db.read(actor.workspace).await?;
    let above: BTreeMap<Uuid, Option<Uuid>> = reader.lineage_paths(&ids).await?.into_iter().collect();
    reader.close().await?;
    let in_tree = named.into_iter().filter_map(|line| {
        let mut between = Vec::new();
        let mut at = line.id;
        while at != root {
            at = (*above.get(&at)?)?;
            between.push(at);
        }
        // The one of the page is not between; they themselves are found as well.
        between.pop();
        between.reverse();
        let person = PersonRef { id: line.id, name: line.name, visible: true };
        Some(Found { person, between })
    });
    Ok(in_tree.take(FOUND_MAX).collect())
}

/// A tree being opened.
struct Growing<'a> {
    actor: &'a Actor,
    reader: Reader,
    /// The open branches: who is right below whom, those who bring the most first.
    below: BTreeMap<Uuid, Vec<LineageLine>>,
}

impl Growing<'_> {
    async fn grow(
        &mut self,
        root: &LineageLine,
        opened: &Opened,
        after: Option<TreePlace>,
    ) -> Result<Option<TreePlace>, Problem> {
        let from = after.map_or(LINEAGE_FIRST, |place| place.0);
        let mut first = match root.people {
            0 => Vec::new(),
            _ => self.reader.right_below_from(root.id, from, FIRST_BRANCH_MAX as i64 + 1).await?,
        };
        let more = first.len() > FIRST_BRANCH_MAX;
        first.truncate(FIRST_BRANCH_MAX);
        let more = first.last().filter(|_| more).map(|last| TreePlace(brings(last)));
        let wanted: Vec<Uuid> = match opened {
            Opened::These(these) => these.iter().take(OPEN_MAX).copied().collect(),
            _ => first.iter().filter(|line| line.people > 0).map(|line| line.id).take(BRANCH_MAX).collect(),
        };
        let mut branches = self.branches(&wanted, BRANCH_MAX as i64).await?;
        let mut shown = first.len();
        if *opened == Opened::ByItself {
            for line in &first {
                let Some(branch) = branches.get(&line.id) else { continue };
                shown += branch.len();
                if shown > OPENED_BY_ITSELF {
                    branches.remove(&line.id);
                    shown = OPENED_BY_ITSELF;
                }
            }
        }
        if root.people > 0 {
            self.below.insert(root.id, first);
        }
        // Only what hangs together from the top is open.
        let mut reached = vec![root.id];
        while let Some(at) = reached.pop() {
            let below: Vec<Uuid> = self.below.get(&at).into_iter().flatten().map(|line| line.id).collect();
            for id in below {
                if let Some(branch) = branches.remove(&id) {
                    self.below.insert(id, branch);
                    reached.push(id);
                }
            }
        }
        Ok(more)
    }

    /// Everything, level by level, as long as it fits.
    async fn grow_whole(&mut self, root: &LineageLine) -> Result<Option<TreePlace>, Problem> {
        let mut level = vec![root.id];
        let mut left = WHOLE_MAX;
        while !level.is_empty() && left > 0 {
            let branches = self.branches(&level, WHOLE_BRANCH_MAX).await?;
            level.clear();
            for (parent, mut branch) in branches {
                branch.truncate(left);
                left -= branch.len();
                level.extend(branch.iter().filter(|line| line.people > 0).map(|line| line.id));
                self.below.insert(parent, branch);
            }
        }
        Ok(None)
    }

    async fn branches(
        &mut self,
        parents: &[Uuid],
        each: i64,
    ) -> Result<BTreeMap<Uuid, Vec<LineageLine>>, Problem> {
        let mut branches: BTreeMap<Uuid, Vec<LineageLine>> = BTreeMap::new();
        for line in self.reader.right_below(parents, each).await? {
            if let Some(parent) = line.parent_id {
                branches.entry(parent).or_default().push(line);
            }
        }
        for branch in branches.values_mut() {
            branch.sort_by_key(|line| std::cmp::Reverse(brings(line)));
        }
        Ok(branches)
    }

    fn node(&self, line: &LineageLine) -> TreeNode {
        let visible = self.actor.sees(line.owner_id);
        let below: Vec<TreeNode> =
            self.below.get(&line.id).into_iter().flatten().map(|line| self.node(line)).collect();
        let shown: i64 = below.iter().map(|node| node.people + 1).sum();
        TreeNode {
            person: PersonRef { id: line.id, name: line.name.clone(), visible },
            stage: line.stage.clone(),
            own_deals: visible.then_some(line.own_deals),
            own_cents: visible.then_some(line.own_cents),
            people: line.people,
            buyers: line.buyers,
            cents: visible.then_some(line.cents),
            deepest: line.deepest,
            open: self.below.contains_key(&line.id),
            hidden: line.people - shown,
            below,
        }
    }
}
