//! Reads `locales/`: a folder a language, each with Fluent files. English is complete and decides which messages there
//! are; each becomes a function of `say`, so that a message that isn't there, or lacks a word it needs, doesn't compile.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser::parse;

/// The language that is complete.
const WHOLE: &str = "en";

/// A message of the complete language, as its function needs it.
struct Said {
    arguments: BTreeSet<String>,
    is_markup: bool,
    text: String,
}

fn main() {
    println!("cargo:rerun-if-changed=locales");
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("locales");
    let whole = messages(&root.join(WHOLE));
    let mut languages = folders(&root);
    languages.sort_by_key(|name| (name != WHOLE, name.clone()));
    let mut code = String::new();
    writeln!(code, "pub(crate) static SOURCES: &[Source] = &[").unwrap();
    for name in &languages {
        if name != WHOLE {
            compare(name, &messages(&root.join(name)), &whole);
        }
        let texts: Vec<String> = files(&root.join(name))
            .iter()
            .map(|path| format!("include_str!({:?})", path.to_str().expect("a path in UTF-8")))
            .collect();
        writeln!(code, "Source {{ tag: {name:?}, texts: &[{}] }},", texts.join(", ")).unwrap();
    }
    writeln!(code, "];").unwrap();
    writeln!(code, "/// Every message as a function; its arguments stand in the order of the alphabet.")
        .unwrap();
    writeln!(code, "pub mod say {{ use super::{{Markup, Value}};").unwrap();
    for (id, said) in &whole {
        function(&mut code, id, said);
    }
    writeln!(code, "}}").unwrap();
    let out = PathBuf::from(std::env::var("OUT_DIR").unwrap()).join("messages.rs");
    fs::write(out, code).unwrap();
}

fn folders(root: &Path) -> Vec<String> {
    let entries = fs::read_dir(root).expect("a folder of languages");
    let folders = entries.map(|entry| entry.unwrap()).filter(|entry| entry.file_type().unwrap().is_dir());
    folders.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of a language");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "ftl"))
        .collect();
    files.sort();
    files
}

fn messages(folder: &Path) -> BTreeMap<String, Said> {
    let mut all = BTreeMap::new();
    for path in files(folder) {
        let source = fs::read_to_string(&path).unwrap();
        let resource = parse(source.as_str()).unwrap_or_else(|(_, errors)| {
            let at = |place: usize| source[..place].lines().count();
            let told: Vec<String> =
                errors.iter().map(|error| format!("line {}: {error}", at(error.pos.start))).collect();
            panic!("{}: {}", path.display(), told.join("; "));
        });
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            assert!(
                all.insert(id.to_owned(), said(message, &path)).is_none(),
                "{}: {id} is there twice",
                path.display()
            );
        }
    }
    all
}

fn said(message: &Message<&str>, path: &Path) -> Said {
    let pattern = message
        .value
        .as_ref()
        .unwrap_or_else(|| panic!("{}: {} says nothing", path.display(), message.id.name));
    assert!(message.attributes.is_empty(), "{}: {} has attributes", path.display(), message.id.name);
    let mut said = Said { arguments: BTreeSet::new(), is_markup: false, text: String::new() };
    walk(pattern, &mut said);
    said
}

fn walk(pattern: &Pattern<&str>, said: &mut Said) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                said.is_markup |= value.contains('<');
                said.text.push_str(value);
            }
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => {
                    walk_inline(inline, said);
                    said.text.push('…');
                }
                Expression::Select { selector, variants } => {
                    walk_inline(selector, said);
                    for variant in variants {
                        walk(&variant.value, said);
                        said.text.push_str(" | ");
                    }
                }
            },
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, said: &mut Said) {
    match inline {
        InlineExpression::VariableReference { id } => {
            said.arguments.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } => said.is_markup |= value.contains('<'),
        InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                walk_inline(inner, said);
            } else {
                panic!("a choice within a choice is hard to translate");
            }
        }
        other => panic!("{other:?}: messages refer to nothing but their arguments"),
    }
}

/// A translation may say less than the whole, never more.
fn compare(language: &str, its: &BTreeMap<String, Said>, whole: &BTreeMap<String, Said>) {
    for (id, said) in its {
        let ours = whole.get(id).unwrap_or_else(|| panic!("{language}: {id} isn't a message of {WHOLE}"));
        let unknown: Vec<&String> = said.arguments.difference(&ours.arguments).collect();
        assert!(unknown.is_empty(), "{language}: {id} names {unknown:?}, which it isn't given");
        assert!(said.is_markup <= ours.is_markup, "{language}: {id} has markup, which the whole one hasn't");
    }
}

fn function(code: &mut String, id: &str, said: &Said) {
    let name = id.replace('-', "_");
    let text: String = said.text.split_whitespace().collect::<Vec<_>>().join(" ");
    writeln!(code, "#[doc = {:?}]", format!("`{text}`")).unwrap();
    let (answer, way) = if said.is_markup { ("Markup", "markup") } else { ("String", "plain") };
    if said.arguments.is_empty() {
        writeln!(code, "#[must_use] pub fn {name}() -> {answer} {{ crate::speech::{way}({id:?}, &[]) }}")
            .unwrap();
        return;
    }
    let typed: Vec<String> =
        said.arguments.iter().map(|argument| format!("{}: impl Into<Value<'a>>", safe(argument))).collect();
    let given: Vec<String> =
        said.arguments.iter().map(|argument| format!("({argument:?}, {}.into())", safe(argument))).collect();
    writeln!(
        code,
        "#[must_use] pub fn {name}<'a>({}) -> {answer} {{ crate::speech::{way}({id:?}, &[{}]) }}",
        typed.join(", "),
        given.join(", ")
    )
    .unwrap();
}

/// An argument's name as Rust takes it.
fn safe(argument: &str) -> String {
    let name = argument.replace('-', "_");
    if ["type", "for", "in", "as", "where", "self", "ref", "move", "match", "use"].contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    }
}
