//! Who came through whom (M37): the tree of a person as a picture and as an outline, and the champions.

use askama::Template;
use askama::filters::HtmlSafe;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Empty, Tone};
use crate::say;

pub mod drawing;

use drawing::{Branch, Drawing};

/// `GET /contacts/{contact}/tree`: who came through somebody.
#[derive(Debug, Template)]
#[template(path = "pages/genealogy/tree.html")]
pub struct TreePage {
    /// The frame.
    pub shell: Shell,
    /// The person's page.
    pub person_href: String,
    /// Their name.
    pub name: String,
    /// "43 people, of whom 5 bought: £12,000. The furthest is 4 steps away."
    pub sums: String,
    /// Who led to them, furthest first.
    pub above: Vec<Step>,
    /// Where this page is, for the search.
    pub address: String,
    /// The branches that are open, for the search; empty when they opened by themselves.
    pub open: String,
    /// What is looked for.
    pub query: String,
    /// Who was found; nothing when nobody is looked for.
    pub found: Option<Vec<Step>>,
    /// The picture; nothing for somebody through whom nobody came.
    pub drawing: Option<Drawing>,
    /// The same as a list.
    pub outline: Vec<OutlineNode>,
    /// Opens what brought the most.
    pub by_itself: Act,
    /// Shuts every branch.
    pub shut: Act,
    /// The whole tree as a picture to keep.
    pub keep: Act,
    /// The next people right below; nothing when all are shown.
    pub more: Option<Act>,
}

/// Somebody with a way to them.
#[derive(Debug, Clone)]
pub struct Step {
    /// Name.
    pub name: String,
    /// Where to; empty when they may not be seen.
    pub href: String,
}

/// Somebody in the outline, with those below as far as they are open.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/genealogy/outline_node.html")]
pub struct OutlineNode {
    /// Unique on the page.
    pub id: String,
    /// Name.
    pub name: String,
    /// Their own tree; empty when they may not be seen.
    pub href: String,
    /// "won, £4,200".
    pub stage: String,
    /// Colour of it.
    pub tone: Tone,
    /// "12 people, £9,000". Empty for somebody through whom nobody came.
    pub below: String,
    /// Opens or shuts the branch; empty for somebody through whom nobody came.
    pub toggle: String,
    /// Whether it is open.
    pub is_open: bool,
    /// Those right below.
    pub nodes: Vec<OutlineNode>,
    /// "and 88 more": their own tree shows them.
    pub rest: Option<Act>,
}

impl HtmlSafe for OutlineNode {}

/// `GET /contacts/{contact}/tree.svg`: the whole tree as a picture of its own.
#[derive(Debug, Template)]
#[template(path = "pages/genealogy/tree.svg", escape = "html")]
pub struct TreePicture {
    /// Whose.
    pub title: String,
    /// The picture.
    pub drawing: Drawing,
}

/// `GET /champions`: whose referrals led to the most.
#[derive(Debug, Template)]
#[template(path = "pages/genealogy/champions.html")]
pub struct ChampionsPage {
    /// The frame.
    pub shell: Shell,
    /// The number of the first one.
    pub from: usize,
    /// The champions.
    pub lines: Vec<ChampionRow>,
    /// The next page; nothing on the last one.
    pub more: Option<Act>,
}

/// A champion.
#[derive(Debug, Clone)]
pub struct ChampionRow {
    /// Name.
    pub name: String,
    /// Their page.
    pub href: String,
    /// Their tree.
    pub tree: String,
    /// Where they work, and whose contact they are where that isn't the reader. May be empty.
    pub detail: String,
    /// "£12,000".
    pub value: String,
    /// "5 of 43 people bought, up to 4 steps away".
    pub reach: String,
    /// "Named 12, received 2, last Fri 13 Nov 2026".
    pub balance: String,
    /// They have given and never received.
    pub owed: bool,
}

impl ChampionsPage {
    fn empty() -> Empty {
        let next = Act::link(say::champions_empty_next(), "/ask");
        Empty::new("heart", &say::champions_empty(), &say::champions_empty_hint(), Some(next))
    }

    /// Nobody, some, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let row = |name: &str, value: &str, owed| ChampionRow {
            name: name.into(),
            href: "/contacts/3".into(),
            tree: "/contacts/3/tree".into(),
            detail: "Ruiz Bakery".into(),
            value: value.into(),
            reach: "5 of 43 people bought, up to 4 steps away".into(),
            balance: "Named 12; received 2, last Fri 13 Nov 2026".into(),
            owed,
        };
        let page =
            |from, lines, more| Self { shell: Shell::sample("Champions", Place::Lists), from, lines, more };
        let long = hostile::long();
        let odd =
            ChampionRow { detail: long.clone(), balance: long.clone(), ..row(hostile::SCRIPT, &long, true) };
        vec![
            ("nobody", page(1, vec![], None)),
            ("some", page(1, vec![row("Ana Ruiz", "£12,000", false), row("Marc Bell", "£900", true)], None)),
            (
                "hostile",
                page(
                    51,
                    vec![odd, row(hostile::RTL, "£1", true)],
                    Some(Act::link("More", "/champions?after=x")),
                ),
            ),
        ]
    }
}

impl TreePage {
    fn empty(&self) -> Empty {
        let next = Act::link(say::tree_empty_next(), self.person_href.replace("/contacts/", "/ask/"));
        Empty::new("link", &say::tree_empty(self.name.as_str()), &say::tree_empty_hint(), Some(next))
    }

    /// Nobody below, some, found, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let leaf = |id: &str, name: &str, label: &str, won| Branch {
            id: id.into(),
            name: name.into(),
            label: label.into(),
            href: format!("/contacts/{id}/tree"),
            won,
            ..Branch::default()
        };
        let root = |name: &str, below: Vec<Branch>| Branch {
            id: "1".into(),
            name: name.into(),
            label: "3 people, £4,200".into(),
            is_open: true,
            below,
            ..Branch::default()
        };
        let node = |id: &str, name: &str, nodes: Vec<OutlineNode>| OutlineNode {
            id: id.into(),
            name: name.into(),
            href: format!("/contacts/{id}/tree"),
            stage: "won, £4,200".into(),
            tone: Tone::Good,
            below: if nodes.is_empty() { String::new() } else { "12 people, £9,000".into() },
            toggle: if nodes.is_empty() { String::new() } else { "/contacts/1/tree?open=".into() },
            is_open: !nodes.is_empty(),
            rest: (!nodes.is_empty()).then(|| Act::link("and 9 more", "/contacts/2/tree")),
            nodes,
        };
        let page = |name: &str, branch: Option<Branch>, outline: Vec<OutlineNode>| Self {
            shell: Shell::sample(name, Place::People),
            person_href: "/contacts/1".into(),
            name: name.into(),
            sums: "3 people, of whom 1 bought: £4,200. The furthest is 2 steps away.".into(),
            above: vec![Step { name: "Lena Fischer".into(), href: "/contacts/9/tree".into() }],
            address: "/contacts/1/tree".into(),
            open: String::new(),
            query: String::new(),
            found: None,
            drawing: branch.map(|branch| Drawing::of(&branch)),
            outline,
            by_itself: Act::link("Open the branches that brought the most", "/contacts/1/tree"),
            shut: Act::link("Shut all branches", "/contacts/1/tree?open="),
            keep: Act::link("Keep as a picture", "/contacts/1/tree.svg"),
            more: None,
        };
        let open = Branch {
            toggle: "/contacts/1/tree?open=".into(),
            is_open: true,
            has_below: true,
            hidden: "and 9 more".into(),
            below: vec![leaf("4", "Dee Eng", "captured", false)],
            ..leaf("2", "Bob Cole", "won, £4,200", true)
        };
        let shut = Branch {
            toggle: "/contacts/1/tree?open=5".into(),
            has_below: true,
            ..leaf("5", "Cy Dahl", "met", false)
        };
        let some = root("Ana Ruiz", vec![open, shut]);
        let outline =
            vec![node("2", "Bob Cole", vec![node("4", "Dee Eng", vec![])]), node("5", "Cy Dahl", vec![])];
        let long = hostile::long();
        let mut found = page("Ana Ruiz", Some(some.clone()), outline.clone());
        found.query = "dee".into();
        found.found = Some(vec![Step { name: "Dee Eng".into(), href: "/contacts/1/tree?open=2".into() }]);
        let mut nowhere = page("Ana Ruiz", Some(some.clone()), outline.clone());
        nowhere.query = hostile::QUOTES.into();
        nowhere.found = Some(vec![]);
        let mut alone = page("Ana Ruiz", None, vec![]);
        alone.above = vec![];
        alone.sums = String::new();
        let hostile_branch = root(
            hostile::SCRIPT,
            vec![leaf("6", &long, &long, true), leaf("7", hostile::RTL, hostile::EMOJI, false)],
        );
        let mut odd = page(
            hostile::SCRIPT,
            Some(hostile_branch),
            vec![node("6", &long, vec![]), node("7", hostile::QUOTES, vec![node("8", hostile::RTL, vec![])])],
        );
        odd.more = Some(Act::link("The next people", "/contacts/1/tree?after=1"));
        vec![
            ("alone", alone),
            ("some", page("Ana Ruiz", Some(some), outline)),
            ("found", found),
            ("nowhere", nowhere),
            ("hostile", odd),
        ]
    }
}

impl TreePicture {
    /// A picture with markup for names.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let below = vec![Branch { name: hostile::QUOTES.into(), won: true, ..Branch::default() }];
        let root = Branch { name: hostile::SCRIPT.into(), is_open: true, below, ..Branch::default() };
        vec![("hostile", Self { title: hostile::SCRIPT.into(), drawing: Drawing::of(&root) })]
    }
}
