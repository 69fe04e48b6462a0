//! The files of the repository, read once.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::rust_source::RustSource;
use crate::stop::Stop;

const SKIPPED_FOLDERS: [&str; 4] = ["target", "node_modules", ".git", "proptest-regressions"];
const TEXT_ENDINGS: [&str; 14] =
    ["rs", "ftl", "js", "css", "html", "md", "sql", "toml", "json", "sh", "svg", "txt", "xml", "yml"];

/// One text file.
#[derive(Debug)]
pub(crate) struct File {
    /// From the root of the repository, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
    rust: OnceCell<RustSource>,
}

impl File {
    pub(crate) fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), rust: OnceCell::new() }
    }

    pub(crate) fn ending(&self) -> &str {
        ending(&self.path)
    }

    /// The crate this file belongs to: `crates/NAME/…`.
    pub(crate) fn crate_name(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    pub(crate) fn rust(&self) -> &RustSource {
        self.rust.get_or_init(|| RustSource::parse(&self.text))
    }
}

/// The repository's files.
#[derive(Debug)]
pub(crate) struct Tree {
    files: Vec<File>,
    /// Every path, folders and pictures too, for links.
    paths: BTreeSet<String>,
    /// Path beginnings of modules declared behind `#[cfg(test)]`.
    test_modules: BTreeSet<String>,
}

impl Tree {
    pub(crate) fn read(root: &Path) -> Result<Self, Stop> {
        let mut files = Vec::new();
        let mut paths = BTreeSet::new();
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            let place = root.join(&folder);
            for entry in fs::read_dir(&place).map_err(|error| Stop::unreadable(&place, &error))? {
                let entry = entry.map_err(|error| Stop::unreadable(&place, &error))?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
                let kind = entry.file_type().map_err(|error| Stop::unreadable(&place, &error))?;
                if kind.is_dir() {
                    if !SKIPPED_FOLDERS.contains(&name.as_str()) {
                        folders.push(path.clone());
                    }
                } else if TEXT_ENDINGS.contains(&ending(&name)) && name != "package-lock.json" {
                    match fs::read_to_string(entry.path()) {
                        Ok(text) => files.push(File::new(path.clone(), text)),
                        // Fixtures in other encodings are data, not ours to tidy.
                        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {}
                        Err(error) => return Err(Stop::unreadable(&entry.path(), &error)),
                    }
                }
                paths.insert(path);
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self::new(files, paths))
    }

    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let mut paths = BTreeSet::new();
        for (path, _) in files {
            for (at, _) in path.match_indices('/') {
                paths.insert(path[..at].to_owned());
            }
            paths.insert((*path).to_owned());
        }
        Self::new(files.iter().map(|(path, text)| File::new(*path, *text)).collect(), paths)
    }

    fn new(files: Vec<File>, paths: BTreeSet<String>) -> Self {
        let mut test_modules = BTreeSet::new();
        for file in files.iter().filter(|file| file.ending() == "rs") {
            for module in file.rust().test_modules() {
                test_modules.insert(format!("{}/{module}", module_folder(&file.path)));
            }
        }
        Self { files, paths, test_modules }
    }

    pub(crate) fn files(&self) -> &[File] {
        &self.files
    }

    pub(crate) fn rust_files(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.ending() == "rs")
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        path.is_empty() || self.paths.contains(path)
    }

    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }

    /// Whether the whole file exists for tests, examples or benchmarks only.
    pub(crate) fn is_test_file(&self, file: &File) -> bool {
        let in_folder = file.path.split('/').any(|part| ["tests", "benches", "examples"].contains(&part));
        let stem = file.path.strip_suffix(".rs").unwrap_or(&file.path);
        let declared = self.test_modules.iter().any(|module| {
            stem.strip_prefix(module.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        in_folder
            || declared
            || stem.ends_with("/tests")
            || stem.ends_with("_tests")
            || stem.ends_with("/testing")
    }
}

fn ending(path: &str) -> &str {
    path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, ending)| ending)
}

/// Where a file's own modules live: `a/lib.rs` and `a/mod.rs` → `a`, `a/b.rs` → `a/b`.
fn module_folder(path: &str) -> &str {
    ["/lib.rs", "/main.rs", "/mod.rs", ".rs"]
        .into_iter()
        .find_map(|ending| path.strip_suffix(ending))
        .unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_files_are_told_from_the_rest() {
        let tree = Tree::of(&[
            ("crates/a/src/lib.rs", "#[cfg(test)]\nmod story;\nmod real;"),
            ("crates/a/src/story.rs", ""),
            ("crates/a/src/story/more.rs", ""),
            ("crates/a/src/real.rs", ""),
            ("crates/a/src/storyteller.rs", ""),
            ("crates/a/tests/all.rs", ""),
            ("crates/a/src/testing.rs", ""),
        ]);
        let tests: Vec<_> = tree
            .files()
            .iter()
            .filter(|file| tree.is_test_file(file))
            .map(|file| file.path.as_str())
            .collect();
        assert_eq!(
            tests,
            [
                "crates/a/src/story.rs",
                "crates/a/src/story/more.rs",
                "crates/a/tests/all.rs",
                "crates/a/src/testing.rs"
            ]
        );
    }

    #[test]
    fn the_real_repository_can_be_read() {
        let tree = Tree::read(&crate::root()).unwrap();
        assert!(tree.has("xtask/src/tree.rs") && tree.has("crates"));
        assert!(!tree.paths().any(|path| path.starts_with("target/")));
    }
}
