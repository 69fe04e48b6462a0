//! Who came through whom: the tree of a person, its picture, and the champions (M37).

use std::collections::BTreeSet;

use actions::views::genealogy::{
    CHAMPIONS_AT_ONCE, ChampionLine, OPEN_MAX, Opened, Tree, TreeNode, TreePlace, champions, tree,
};
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use domain::ContactId;
use domain::referral::Stage;
use language::{day_full, grouped};
use uuid::Uuid;

use crate::answers::{Answer, page};
use crate::forms::{Named, Query, Typed};
use crate::layout::Place;
use crate::pages::genealogy::drawing::{Branch, Drawing};
use crate::pages::genealogy::{ChampionRow, ChampionsPage, OutlineNode, Step, TreePage, TreePicture};
use crate::parts::{Act, Tone};
use crate::phrases::money;
use crate::say;
use crate::server::Web;
use crate::session::Member;

/// `GET /contacts/{contact}/tree?open=&after=&q=`
pub(crate) async fn show(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    Query(query): Query,
) -> Answer {
    let opened = opened(&query);
    let after = query.given("after").map(str::parse::<TreePlace>).transpose()?;
    let wanted = query.one("q");
    let tree = tree(&web.app, member.actor(), id, &opened, after, wanted).await?;
    let name = tree.root.person.name.clone();
    let showing = Showing { tree: &tree, currency: &member.actor().currency, after };
    let is_bare = tree.root.people == 0;
    let root = showing.branch(&tree.root, &[], true);
    let found = tree.found.as_ref().map(|found| {
        let step = |one: &actions::views::genealogy::Found| Step {
            name: one.person.name.clone(),
            href: showing.address(&one.between, None),
        };
        found.iter().map(step).collect()
    });
    page(&TreePage {
        shell: member.shell(&web, say::tree_page_title(name.as_str()), Place::People),
        person_href: format!("/contacts/{id}"),
        sums: showing.sums(),
        above: tree.above.iter().rev().map(step_up).collect(),
        address: format!("/contacts/{id}/tree"),
        open: match opened {
            Opened::These(_) => ids(&tree.open),
            _ => String::new(),
        },
        query: wanted.to_owned(),
        found,
        drawing: (!is_bare).then(|| Drawing::of(&root)),
        outline: tree.root.below.iter().map(|node| showing.outline(node, &[])).collect(),
        by_itself: Act::link(say::tree_by_itself(), format!("/contacts/{id}/tree")),
        shut: Act::link(say::tree_shut(), showing.address(&[], after)),
        keep: Act::link(say::tree_keep(), format!("/contacts/{id}/tree.svg")),
        more: tree.more.map(|more| Act::link(say::tree_next(), showing.address(&[], Some(more)))),
        name,
    })
}

/// `GET /contacts/{contact}/tree.svg`: the whole tree, as far as a picture can hold it.
pub(crate) async fn picture(State(web): State<Web>, member: Member, Named(id): Named<ContactId>) -> Answer {
    let tree = tree(&web.app, member.actor(), id, &Opened::Whole, None, "").await?;
    let showing = Showing { tree: &tree, currency: &member.actor().currency, after: None };
    let title = say::tree_page_title(tree.root.person.name.as_str());
    let drawing = Drawing::of(&showing.branch(&tree.root, &[], false));
    let mut response = page(&TreePicture { title, drawing })?;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    let name = format!("attachment; filename=\"{}.svg\"", say::tree_file_name());
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// `GET /champions?after=&from=`
pub(crate) async fn ranked(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let after = query.given("after").map(str::parse::<TreePlace>).transpose()?;
    let from = query.one("from").parse().ok().filter(|from| (1..1_000_000_000).contains(from)).unwrap_or(1);
    let found = champions(&web.app, member.actor(), after, CHAMPIONS_AT_ONCE).await?;
    let next = from + found.lines.len();
    page(&ChampionsPage {
        shell: member.shell(&web, say::champions_title(), Place::Lists),
        from,
        lines: found.lines.iter().map(|line| champion(line, &member)).collect(),
        more: found
            .next
            .map(|place| Act::link(say::tree_next(), format!("/champions?after={place}&from={next}"))),
    })
}

fn champion(line: &ChampionLine, member: &Member) -> ChampionRow {
    let whose = (line.owner_id != member.actor().user.0).then(|| say::champions_whose(line.owner.as_str()));
    let detail: Vec<String> = line.company.clone().into_iter().chain(whose).collect();
    let gave = grouped(line.gave);
    let balance = match (line.received, line.received_on) {
        (0, _) => say::champions_never(gave),
        (received, Some(day)) => say::champions_balance_last(day_full(day.0), gave, received),
        (received, None) => say::champions_balance(gave, received),
    };
    ChampionRow {
        name: line.name.clone(),
        href: format!("/contacts/{}", line.id),
        tree: format!("/contacts/{}/tree", line.id),
        detail: detail.join(", "),
        value: money::shown(line.cents, &member.actor().currency),
        reach: say::champions_reach(line.buyers, grouped(line.people), line.deepest),
        balance,
        owed: line.received == 0,
    }
}

/// Which branches the address says are open: those that brought the most when it doesn't.
fn opened(query: &Typed) -> Opened {
    // An `open` without anything in it is a tree whose branches are all shut.
    let Some(open) = query.all("open").next() else { return Opened::ByItself };
    let these = open.split(',').filter_map(|id| Uuid::try_parse(id).ok());
    Opened::These(these.take(OPEN_MAX).collect())
}

fn ids(open: &[Uuid]) -> String {
    open.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>().join(",")
}

fn step_up(node: &TreeNode) -> Step {
    Step { name: node.person.name.clone(), href: own_tree(node) }
}

fn own_tree(node: &TreeNode) -> String {
    if node.person.visible { format!("/contacts/{}/tree", node.person.id) } else { String::new() }
}

/// A tree on its way to the page.
struct Showing<'a> {
    tree: &'a Tree,
    currency: &'a str,
    after: Option<TreePlace>,
}

impl Showing<'_> {
    /// The address of this tree with these branches open.
    fn address(&self, open: &[Uuid], after: Option<TreePlace>) -> String {
        let after = after.map(|place| format!("&after={place}")).unwrap_or_default();
        format!("/contacts/{}/tree?open={}{after}", self.tree.root.person.id, ids(open))
    }

    /// Opens or shuts the branch of somebody; `above` leads there.
    fn toggle(&self, node: &TreeNode, above: &[Uuid]) -> String {
        if node.people == 0 {
            return String::new();
        }
        let id = node.person.id;
        let mut open: Vec<Uuid> = self.tree.open.iter().copied().filter(|one| *one != id).collect();
        if !node.open {
            // The way there and the new branch stay open, whatever has to go.
            let kept: BTreeSet<Uuid> = above.iter().copied().chain([id]).collect();
            open.retain(|one| !kept.contains(one));
            open.truncate(OPEN_MAX.saturating_sub(kept.len()));
            open.extend(above.iter().copied().chain([id]));
        }
        self.address(&open, self.after)
    }

    fn sums(&self) -> String {
        let root = &self.tree.root;
        if root.people == 0 {
            return String::new();
        }
        let value = money::shown(root.cents.unwrap_or(0), self.currency);
        let sums = say::tree_sums(root.buyers, root.people, grouped(root.people), value);
        if root.deepest > 1 { format!("{sums} {}", say::tree_furthest(root.deepest)) } else { sums }
    }

    fn stage(&self, node: &TreeNode) -> (String, bool) {
        let won = node.own_deals.is_some_and(|deals| deals > 0);
        let stage = node.stage.as_deref().and_then(Stage::parse).unwrap_or(Stage::Captured);
        let stage = if won { Stage::Won } else { stage };
        let label = say::stage_inside(stage.as_str());
        let label = match node.own_cents.filter(|cents| *cents > 0) {
            Some(cents) => say::tree_worth(label, money::shown(cents, self.currency)),
            None => label,
        };
        (label, stage == Stage::Won)
    }

    fn below(&self, node: &TreeNode) -> String {
        match (node.people, node.cents.filter(|cents| *cents > 0)) {
            (0, _) => String::new(),
            (people, None) => say::tree_below(people, grouped(people)),
            (people, Some(cents)) => {
                say::tree_below_worth(people, grouped(people), money::shown(cents, self.currency))
            }
        }
    }

    fn branch(&self, node: &TreeNode, above: &[Uuid], leads_on: bool) -> Branch {
        let is_root = node.person.id == self.tree.root.person.id;
        let (stage, won) = self.stage(node);
        let below = self.below(node);
        let way: Vec<Uuid> = if is_root { vec![] } else { [above, &[node.person.id]].concat() };
        Branch {
            id: node.person.id.simple().to_string(),
            name: node.person.name.clone(),
            label: if is_root || (!won && !below.is_empty()) { below } else { stage },
            href: if leads_on && !is_root { own_tree(node) } else { String::new() },
            toggle: if leads_on && !is_root { self.toggle(node, above) } else { String::new() },
            has_below: node.people > 0,
            is_open: node.open,
            won: won && !is_root,
            below: node.below.iter().map(|below| self.branch(below, &way, leads_on)).collect(),
            hidden: if node.open && node.hidden > 0 {
                say::tree_and_more(node.hidden, grouped(node.hidden))
            } else {
                String::new()
            },
        }
    }

    fn outline(&self, node: &TreeNode, above: &[Uuid]) -> OutlineNode {
        let (stage, won) = self.stage(node);
        let way = [above, &[node.person.id]].concat();
        let rest = (node.open && node.hidden > 0 && node.person.visible)
            .then(|| Act::link(say::tree_and_more(node.hidden, grouped(node.hidden)), own_tree(node)));
        OutlineNode {
            id: node.person.id.simple().to_string(),
            name: node.person.name.clone(),
            href: own_tree(node),
            stage,
            tone: if won { Tone::Good } else { Tone::Calm },
            below: self.below(node),
            toggle: self.toggle(node, above),
            is_open: node.open,
            nodes: node.below.iter().map(|below| self.outline(below, &way)).collect(),
            rest,
        }
    }
}
