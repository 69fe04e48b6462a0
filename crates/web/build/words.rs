//! The words of our scripts, put into them when the program is built: `say('copied')` becomes the message of that name, once for
//! each language. A phone fetches the words of one language only, and a message that isn't there doesn't build.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::parser::parse;

/// The file of a language with the words of scripts.
const FILE: &str = "browser.ftl";
/// The language that is complete.
pub(crate) const WHOLE: &str = "en";

/// The messages of one language, and behind them the English ones.
pub(crate) struct Words {
    messages: BTreeMap<String, Pattern<String>>,
}

impl Words {
    /// Every language's, by its tag.
    pub(crate) fn of_all(locales: &Path) -> Result<BTreeMap<String, Words>, String> {
        let whole = read(&locales.join(WHOLE).join(FILE))?;
        let mut all = BTreeMap::new();
        for folder in fs::read_dir(locales).map_err(|error| format!("{}: {error}", locales.display()))? {
            let folder = folder.map_err(|error| error.to_string())?.path();
            let Some(tag) = folder.file_name().and_then(|name| name.to_str()) else { continue };
            let file = folder.join(FILE);
            let mut messages = whole.clone();
            if file.exists() {
                messages.extend(read(&file)?);
            }
            all.insert(tag.to_owned(), Words { messages });
        }
        Ok(all)
    }

    /// A script with its words in this language.
    pub(crate) fn put_into(&self, script: &str) -> Result<String, String> {
        let mut text = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(at) = call(rest) {
            text.push_str(&rest[..at]);
            let (id, given, length) = read_call(&rest[at..])?;
            let message = self.messages.get(id).ok_or_else(|| format!("{FILE} has no message “{id}”"))?;
            text.push_str(&literal(message, &given)?);
            rest = &rest[at + length..];
        }
        text.push_str(rest);
        Ok(text)
    }
}

/// Whether a script has words at all.
pub(crate) fn has_words(script: &str) -> bool {
    call(script).is_some()
}

/// Where the next `say('` begins that is no part of a longer name.
fn call(text: &str) -> Option<usize> {
    text.match_indices("say('")
        .map(|(at, _)| at)
        .find(|at| !text[..*at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.'))
}

/// The message's name, what it is given (`{ count, name: who }`) as JavaScript expressions, and the length of the call.
fn read_call(text: &str) -> Result<(&str, BTreeMap<&str, &str>, usize), String> {
    let odd = || format!("this can't be read: {}", text.lines().next().unwrap_or_default());
    let rest = text.strip_prefix("say('").ok_or_else(odd)?;
    let (id, rest) = rest.split_once('\'').ok_or_else(odd)?;
    let mut given = BTreeMap::new();
    let rest = if let Some(after) = rest.strip_prefix(", { ") {
        let (inside, after) = after.split_once(" }").ok_or_else(odd)?;
        for one in inside.split(", ") {
            let (name, value) = one.split_once(": ").unwrap_or((one, one));
            given.insert(name, value);
        }
        after
    } else {
        rest
    };
    let rest = rest.strip_prefix(')').ok_or_else(odd)?;
    Ok((id, given, text.len() - rest.len()))
}

/// A message as a JavaScript expression.
fn literal(pattern: &Pattern<String>, given: &BTreeMap<&str, &str>) -> Result<String, String> {
    let mut text = String::new();
    let mut is_plain = true;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => escape(value, &mut text),
            PatternElement::Placeable { expression } => {
                is_plain = false;
                text.push_str("${");
                match expression {
                    Expression::Inline(inline) => text.push_str(&argument(inline, given)?),
                    Expression::Select { selector, variants } => {
                        text.push_str(&choice(&argument(selector, given)?, variants, given)?);
                    }
                }
                text.push('}');
            }
        }
    }
    // A choice alone needs no quotation marks around it.
    if let [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] =
        pattern.elements.as_slice()
    {
        return Ok(format!("({})", choice(&argument(selector, given)?, variants, given)?));
    }
    let mark = if is_plain && !text.contains('\'') && !text.contains('\n') { '\'' } else { '`' };
    Ok(format!("{mark}{text}{mark}"))
}

fn choice(on: &str, variants: &[Variant<String>], given: &BTreeMap<&str, &str>) -> Result<String, String> {
    let mut code = String::new();
    let mut last = String::new();
    for variant in variants {
        let value = literal(&variant.value, given)?;
        match &variant.key {
            _ if variant.default => last = value,
            VariantKey::NumberLiteral { value: number } => {
                code.push_str(&format!("{on} === {number} ? {value} : "))
            }
            VariantKey::Identifier { name } => code.push_str(&format!("{on} === '{name}' ? {value} : ")),
        }
    }
    Ok(code + &last)
}

fn argument(inline: &InlineExpression<String>, given: &BTreeMap<&str, &str>) -> Result<String, String> {
    match inline {
        InlineExpression::VariableReference { id } => given
            .get(id.name.as_str())
            .map(|value| (*value).to_owned())
            .ok_or_else(|| format!("a message wants ${}, which the script doesn't give", id.name)),
        InlineExpression::StringLiteral { value } => Ok(format!("'{value}'")),
        other => Err(format!("{other:?} is no part of a script's words")),
    }
}

fn escape(text: &str, into: &mut String) {
    for c in text.chars() {
        match c {
            '`' | '\\' => into.extend(['\\', c]),
            '$' => into.push_str("\\$"),
            c => into.push(c),
        }
    }
}

fn read(file: &Path) -> Result<BTreeMap<String, Pattern<String>>, String> {
    let source = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let resource: Resource<String> =
        parse(source).map_err(|(_, errors)| format!("{}: {errors:?}", file.display()))?;
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value?)),
        _ => None,
    });
    Ok(messages.collect())
}
