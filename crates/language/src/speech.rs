//! Which language is spoken, and how a message is said in it.

use std::borrow::Cow;
use std::future::Future;
use std::sync::LazyLock;

use askama::filters::{Html, HtmlSafe, escape};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::SOURCES;

/// A word or a number in a message.
pub type Value<'a> = fluent_bundle::FluentValue<'a>;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<Vec<Bundle>> = LazyLock::new(|| SOURCES.iter().map(bundle).collect());

tokio::task_local! {
    static SPOKEN: Language;
}

/// A language that the product speaks. The default is English, the complete one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Language(usize);

impl Language {
    /// Every language there is, English first.
    pub fn all() -> impl Iterator<Item = Language> {
        (0..SOURCES.len()).map(Language)
    }

    /// By its tag (BCP 47) or a longer one that begins with it: "de", "de-AT". `None` for one that isn't spoken here.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Language> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Language::all().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// What a browser asks for (`Accept-Language`, RFC 9110): the first of its languages, by weight, that is spoken
    /// here.
    #[must_use]
    pub fn accepted(header: &str) -> Option<Language> {
        let mut wanted: Vec<(f32, Language)> = header
            .split(',')
            .take(32)
            .filter_map(|part| {
                let (tag, weight) = part.split_once(';').unwrap_or((part, "q=1"));
                let weight = weight.trim().strip_prefix("q=")?.parse::<f32>().ok()?;
                (weight > 0.0).then_some((weight, Language::parse(tag)?))
            })
            .collect();
        wanted.sort_by(|one, other| other.0.total_cmp(&one.0));
        wanted.first().map(|(_, language)| *language)
    }

    /// Its tag: "en".
    #[must_use]
    pub fn tag(self) -> &'static str {
        SOURCES.get(self.0).map_or("en", |source| source.tag)
    }

    /// For the `lang` of a page: as [`Language::tag`], English as it is written here.
    #[must_use]
    pub fn page_tag(self) -> &'static str {
        if self.0 == 0 { "en-GB" } else { self.tag() }
    }

    /// Its own name: "Deutsch".
    #[must_use]
    pub fn name(self) -> String {
        said(self, "language-name", None)
    }
}

/// Text with markup in it, made of a message of ours and escaped arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markup(String);

impl std::fmt::Display for Markup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Markup {}

impl From<Markup> for Value<'_> {
    /// Markup may stand in a message as it is.
    fn from(markup: Markup) -> Self {
        Value::Custom(Box::new(Whole(markup.0)))
    }
}

/// Markup that is an argument: already escaped.
#[derive(Debug, Clone, PartialEq)]
struct Whole(String);

impl fluent_bundle::types::FluentType for Whole {
    fn duplicate(&self) -> Box<dyn fluent_bundle::types::FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.0.clone().into()
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.0.clone().into()
    }
}

/// Everything that `work` says, it says in this language.
pub async fn speaking<T>(language: Language, work: impl Future<Output = T>) -> T {
    SPOKEN.scope(language, work).await
}

/// The language that is spoken; English outside of [`speaking`].
#[must_use]
pub fn current() -> Language {
    SPOKEN.try_with(|language| *language).unwrap_or_default()
}

/// A message as plain text.
pub(crate) fn plain(id: &str, given: &[(&'static str, Value<'_>)]) -> String {
    said(current(), id, Some(&given.iter().cloned().collect()))
}

/// A message of which only the name is known, for tables of words such as the coach's: in the language that is spoken,
/// as plain text. `None` for one that isn't there.
#[must_use]
pub fn by_name(id: &str, given: impl Iterator<Item = (&'static str, String)>) -> Option<String> {
    let is_there = BUNDLES.first().is_some_and(|whole| whole.has_message(id));
    let given: FluentArgs<'_> = given.map(|(name, text)| (name, Value::from(text))).collect();
    is_there.then(|| said(current(), id, Some(&given)))
}

/// A message as markup: what it is given is escaped.
pub(crate) fn markup(id: &str, given: &[(&'static str, Value<'_>)]) -> Markup {
    let escaped = given.iter().map(|(name, value)| match value {
        Value::String(text) => (
            *name,
            Value::from(escape(text.as_ref(), Html).map_or_else(|_| String::new(), |safe| safe.to_string())),
        ),
        other => (*name, other.clone()),
    });
    Markup(said(current(), id, Some(&escaped.collect())))
}

/// A message in one language; what that language lacks is said in English, and what even that lacks, by its name.
fn said(language: Language, id: &str, given: Option<&FluentArgs<'_>>) -> String {
    let bundles = [BUNDLES.get(language.0), BUNDLES.first()];
    for bundle in bundles.into_iter().flatten() {
        if let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) {
            let mut errors = Vec::new();
            return bundle.format_pattern(pattern, given, &mut errors).into_owned();
        }
    }
    id.to_owned()
}

fn bundle(source: &crate::Source) -> Bundle {
    let tag: LanguageIdentifier = source.tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Names stand in `<bdi>` where a page shows them; in a mail or a file the marks would be rubbish.
    bundle.set_use_isolating(false);
    for text in source.texts {
        // Every file was parsed when the program was built.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
