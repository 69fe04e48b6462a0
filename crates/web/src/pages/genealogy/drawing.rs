//! Where everybody stands in the picture of a tree: a column a step, a row a branch that ends. The person whose tree it is
//! stands left, half-way down those they led to.

/// Width of a column.
const COLUMN: i32 = 236;
/// Width of a box.
const BOX: i32 = 190;
/// Height of a row.
const ROW: i32 = 54;
/// Height of a box.
const BOX_HEIGHT: i32 = 44;
/// Space around.
const MARGIN: i32 = 16;
/// Letters of a name that fit a box.
const NAME_MAX: usize = 20;
/// Letters of the line below it.
const LABEL_MAX: usize = 28;

/// Somebody to be drawn, with those below as far as they are open.
#[derive(Debug, Clone, Default)]
pub struct Branch {
    /// Who; empty in a picture without ways to anywhere.
    pub id: String,
    /// Name.
    pub name: String,
    /// "won, £4,200".
    pub label: String,
    /// Their own tree; empty for nowhere.
    pub href: String,
    /// Opens or shuts their branch; empty where there is none.
    pub toggle: String,
    /// Whether somebody came through them.
    pub has_below: bool,
    /// Whether their branch is open.
    pub is_open: bool,
    /// Whether they bought.
    pub won: bool,
    /// Those right below.
    pub below: Vec<Branch>,
    /// "and 88 more"; empty when everybody is shown.
    pub hidden: String,
}

/// A tree with places.
#[derive(Debug, Clone, Default)]
pub struct Drawing {
    /// Width of all of it.
    pub width: i32,
    /// Height of all of it.
    pub height: i32,
    /// The lines between the boxes.
    pub lines: Vec<String>,
    /// The boxes.
    pub boxes: Vec<Placed>,
    /// "and 88 more", where a branch isn't shown whole.
    pub rests: Vec<Rest>,
}

/// A box with its place.
#[derive(Debug, Clone)]
pub struct Placed {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Name, cut to fit.
    pub name: String,
    /// The whole name.
    pub whole: String,
    /// The line below.
    pub label: String,
    /// Their own tree; empty for nowhere.
    pub href: String,
    /// Opens or shuts their branch; empty where there is none.
    pub toggle: String,
    /// Whether somebody came through them.
    pub has_below: bool,
    /// Whether their branch is open.
    pub is_open: bool,
    /// Whether they bought.
    pub won: bool,
    /// Whether it is their tree.
    pub is_root: bool,
}

/// A branch that isn't shown whole.
#[derive(Debug, Clone)]
pub struct Rest {
    /// Left edge of the words.
    pub x: i32,
    /// Their line.
    pub y: i32,
    /// The words.
    pub words: String,
}

impl Placed {
    /// Width of a box.
    #[must_use]
    pub fn width(&self) -> i32 {
        BOX
    }

    /// Height of a box.
    #[must_use]
    pub fn height(&self) -> i32 {
        BOX_HEIGHT
    }

    /// Where the sign stands that opens a branch.
    #[must_use]
    pub fn sign_x(&self) -> i32 {
        self.x + BOX
    }

    /// The middle of the box.
    #[must_use]
    pub fn middle(&self) -> i32 {
        self.y + BOX_HEIGHT / 2
    }
}

impl Drawing {
    /// Gives everybody of a tree a place.
    #[must_use]
    pub fn of(root: &Branch) -> Self {
        let mut drawing = Self::default();
        let mut rows = 0;
        drawing.place(root, 0, &mut rows);
        drawing.height = rows * ROW + 2 * MARGIN;
        let right = drawing.boxes.iter().map(|placed| placed.x + BOX).max().unwrap_or(0);
        drawing.width = right + 2 * MARGIN + 14;
        drawing
    }

    /// Places a branch from the row on; gives the middle of its box.
    fn place(&mut self, branch: &Branch, depth: i32, rows: &mut i32) -> i32 {
        let x = MARGIN + depth * COLUMN;
        let first = *rows;
        let mut middles = Vec::new();
        for below in &branch.below {
            middles.push(self.place(below, depth + 1, rows));
        }
        if !branch.hidden.is_empty() && branch.is_open {
            let y = MARGIN + *rows * ROW + BOX_HEIGHT / 2;
            self.rests.push(Rest { x: x + COLUMN + 12, y: y + 5, words: branch.hidden.clone() });
            middles.push(y);
            *rows += 1;
        }
        if *rows == first {
            *rows += 1;
        }
        let middle = match (middles.first(), middles.last()) {
            (Some(top), Some(bottom)) => (top + bottom) / 2,
            _ => MARGIN + first * ROW + BOX_HEIGHT / 2,
        };
        for below in middles {
            let (from, to) = (x + BOX, x + COLUMN);
            let half = (from + to) / 2;
            self.lines.push(format!("M{from} {middle}C{half} {middle} {half} {below} {to} {below}"));
        }
        self.boxes.push(Placed {
            x,
            y: middle - BOX_HEIGHT / 2,
            name: cut(&branch.name, NAME_MAX),
            whole: branch.name.clone(),
            label: cut(&branch.label, LABEL_MAX),
            href: branch.href.clone(),
            toggle: branch.toggle.clone(),
            has_below: branch.has_below,
            is_open: branch.is_open,
            won: branch.won,
            is_root: depth == 0,
        });
        middle
    }
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most - 1).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn branch(name: &str, below: Vec<Branch>) -> Branch {
        Branch { name: name.into(), is_open: true, below, ..Branch::default() }
    }

    #[test]
    fn m37_nobody_stands_on_somebody_else_and_everybody_stands_beside_who_led_to_them() {
        let leaves = |n: usize| (0..n).map(|i| branch(&format!("leaf {i}"), vec![])).collect::<Vec<_>>();
        let tree =
            branch("root", vec![branch("one", leaves(3)), branch("two", vec![]), branch("three", leaves(4))]);
        let drawing = Drawing::of(&tree);
        assert_eq!(drawing.boxes.len(), 11);
        for (i, a) in drawing.boxes.iter().enumerate() {
            for b in &drawing.boxes[i + 1..] {
                assert!(a.x != b.x || (a.y - b.y).abs() >= BOX_HEIGHT, "{} and {}", a.name, b.name);
            }
            assert!(a.x + BOX < drawing.width && a.y + BOX_HEIGHT < drawing.height);
        }
        assert_eq!(drawing.lines.len(), 10, "a line for everybody but the root");
    }

    #[test]
    fn long_names_are_cut_and_the_whole_name_is_kept() {
        let drawing = Drawing::of(&branch(&"Donau".repeat(40), vec![]));
        assert_eq!(drawing.boxes[0].name.chars().count(), NAME_MAX);
        assert_eq!(drawing.boxes[0].whole.len(), 200);
    }
}
