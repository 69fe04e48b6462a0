//! How long a file may be.

use super::Fault;
use crate::tree::{File, Tree};

/// From here on a file is asked to split.
const LINES_WARN: usize = 500;
/// Over this it has to.
const LINES_MAX: usize = 800;

/// Files over the limit.
pub(super) fn too_long(tree: &Tree) -> Vec<Fault> {
    counted(tree)
        .filter(|(_, lines)| *lines > LINES_MAX)
        .map(|(file, lines)| {
            Fault::new(&file.path, 0, format!("{lines} lines, at most {LINES_MAX}: split it by noun"))
        })
        .collect()
}

/// Files on their way there; a warning only.
pub(super) fn long(tree: &Tree) -> Vec<Fault> {
    counted(tree)
        .filter(|(_, lines)| (LINES_WARN + 1..=LINES_MAX).contains(lines))
        .map(|(file, lines)| Fault::new(&file.path, 0, format!("{lines} lines, better under {LINES_WARN}")))
        .collect()
}

fn counted(tree: &Tree) -> impl Iterator<Item = (&File, usize)> {
    tree.files()
        .iter()
        .filter(|file| ["rs", "js", "css", "html"].contains(&file.ending()))
        .map(|file| (file, file.text.lines().count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_over_800_lines_is_a_fault_and_one_over_500_a_warning() {
        let (ok, warned, faulty) = ("x\n".repeat(500), "x\n".repeat(800), "x\n".repeat(801));
        let tree = Tree::of(&[("a.rs", &ok), ("b.css", &warned), ("c.html", &faulty), ("d.md", &faulty)]);
        assert_eq!(too_long(&tree).iter().map(|f| f.path.as_str()).collect::<Vec<_>>(), ["c.html"]);
        assert_eq!(long(&tree).iter().map(|f| f.path.as_str()).collect::<Vec<_>>(), ["b.css"]);
    }
}
