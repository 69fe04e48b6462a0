//! Small pieces that many pages share: icons, actions, form fields, empty states.

use std::fmt::Display;

use askama::Template;
use askama::filters::HtmlSafe;

use crate::assets::asset;

/// A picture from `icons.svg`, hidden from screen readers: the words beside it say what it means.
#[derive(Debug, Clone, Copy)]
pub struct Icon(&'static str);

/// The icon with this symbol id.
#[must_use]
pub fn icon(id: &'static str) -> Icon {
    Icon(id)
}

impl std::fmt::Display for Icon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sheet = asset("icons.svg");
        write!(f, r##"<svg class="icon" aria-hidden="true"><use href="{sheet}#{}"/></svg>"##, self.0)
    }
}

impl HtmlSafe for Icon {}

/// How an [`Act`] reaches the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// A plain link (also `tel:`, `sms:`, `mailto:`).
    Link,
    /// A form of its own with hidden fields.
    Post,
}

/// Something that one tap does.
#[derive(Debug, Clone)]
pub struct Act {
    /// The words on the button.
    pub label: String,
    /// Who or what it is about, for screen readers only ("Ana Ruiz"); empty where the label says it all.
    pub about: String,
    /// The address. Must come from our own code or be checked: it is shown as it is.
    pub href: String,
    /// Link or form.
    pub how: How,
    /// Hidden fields of the form, in order; names may repeat.
    pub fields: Vec<(String, String)>,
    /// Symbol id in `icons.svg`; empty for none.
    pub icon: &'static str,
}

impl Act {
    /// A link.
    #[must_use]
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self::new(label.into(), href.into(), How::Link)
    }

    /// A form of one button.
    #[must_use]
    pub fn post(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self::new(label.into(), href.into(), How::Post)
    }

    fn new(label: String, href: String, how: How) -> Self {
        Self { label, about: String::new(), href, how, fields: Vec::new(), icon: "" }
    }

    /// Adds a hidden field.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.fields.push((name.into(), value.into()));
        self
    }

    /// Shows an icon before the words.
    #[must_use]
    pub fn icon(mut self, id: &'static str) -> Self {
        self.icon = id;
        self
    }

    /// Says to screen readers whom it is about.
    #[must_use]
    pub fn about(mut self, whom: impl Into<String>) -> Self {
        self.about = whom.into();
        self
    }

    /// As a button with these classes (`primary`, `quiet`, `danger`, …).
    #[must_use]
    pub fn button<'a>(&'a self, look: &'a str) -> ActButton<'a> {
        ActButton { act: self, look, key: "", icon: self.icon, icon_only: false }
    }

    /// As a round button that shows its icon only (a tick where it has none); the words stay for screen readers and as a tooltip.
    #[must_use]
    pub fn round<'a>(&'a self, look: &'a str) -> ActButton<'a> {
        let icon = if self.icon.is_empty() { "check" } else { self.icon };
        ActButton { act: self, look, key: "", icon, icon_only: true }
    }
}

/// An [`Act`] in one of its looks.
#[derive(Debug, Template)]
#[template(path = "parts/act.html")]
pub struct ActButton<'a> {
    act: &'a Act,
    look: &'a str,
    key: &'a str,
    icon: &'static str,
    icon_only: bool,
}

impl<'a> ActButton<'a> {
    /// Gives it a single-key shortcut, shown as a hint on desktop.
    #[must_use]
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }
}

impl HtmlSafe for ActButton<'_> {}

/// What a form field holds: the value as typed, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// As typed, kept even when it is wrong.
    pub value: String,
    /// A sentence for the person who typed it.
    pub error: Option<String>,
}

impl Field {
    /// A field without an error.
    #[must_use]
    pub fn of(value: impl Into<String>) -> Self {
        Self { value: value.into(), error: None }
    }

    /// The typed value with what is wrong with it.
    #[must_use]
    pub fn wrong(value: impl Into<String>, error: impl Into<String>) -> Self {
        Self { value: value.into(), error: Some(error.into()) }
    }
}

/// One entry of a select, a set of chips or radio buttons.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What people read.
    pub label: String,
    /// A second, quieter line; empty for none.
    pub detail: String,
    /// Whether it is chosen now.
    pub chosen: bool,
}

impl Choice {
    /// A choice that is not chosen.
    #[must_use]
    pub fn of(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), detail: String::new(), chosen: false }
    }

    /// Adds a quieter line.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// Chooses it.
    #[must_use]
    pub fn chosen(mut self) -> Self {
        self.chosen = true;
        self
    }
}

/// A labelled input with its hint and its error beside it.
#[derive(Debug, Template)]
#[template(path = "parts/input.html")]
pub struct Input<'a> {
    name: &'a str,
    label: String,
    field: &'a Field,
    kind: &'a str,
    hint: String,
    autocomplete: &'a str,
    placeholder: String,
    rows: u8,
    required: bool,
    autofocus: bool,
}

/// One line of text. `name` is also the id of the input.
#[must_use]
pub fn input<'a>(name: &'a str, label: impl Display, field: &'a Field) -> Input<'a> {
    Input {
        name,
        label: label.to_string(),
        field,
        kind: "text",
        hint: String::new(),
        autocomplete: "off",
        placeholder: String::new(),
        rows: 0,
        required: false,
        autofocus: false,
    }
}

impl<'a> Input<'a> {
    /// The input's `type`: `email`, `tel`, `date`, `password`, …
    #[must_use]
    pub fn kind(mut self, kind: &'a str) -> Self {
        self.kind = kind;
        self
    }

    /// A quiet line under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Display) -> Self {
        self.hint = hint.to_string();
        self
    }

    /// What the browser may fill in.
    #[must_use]
    pub fn autocomplete(mut self, token: &'a str) -> Self {
        self.autocomplete = token;
        self
    }

    /// An example inside the empty input.
    #[must_use]
    pub fn placeholder(mut self, example: impl Display) -> Self {
        self.placeholder = example.to_string();
        self
    }

    /// Several lines instead of one.
    #[must_use]
    pub fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }

    /// Must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Has the cursor when the page opens.
    #[must_use]
    pub fn autofocus(mut self) -> Self {
        self.autofocus = true;
        self
    }
}

impl HtmlSafe for Input<'_> {}

/// Chips of which one (radio) or several (checkbox) may be chosen.
#[derive(Debug, Template)]
#[template(path = "parts/chips.html")]
pub struct Chips<'a> {
    name: &'a str,
    legend: String,
    choices: &'a [Choice],
    error: Option<&'a str>,
    kind: &'a str,
    quiet_legend: bool,
}

/// One of these.
#[must_use]
pub fn one_of<'a>(name: &'a str, legend: impl Display, choices: &'a [Choice]) -> Chips<'a> {
    Chips { name, legend: legend.to_string(), choices, error: None, kind: "radio", quiet_legend: false }
}

/// Any of these.
#[must_use]
pub fn any_of<'a>(name: &'a str, legend: impl Display, choices: &'a [Choice]) -> Chips<'a> {
    Chips { name, legend: legend.to_string(), choices, error: None, kind: "checkbox", quiet_legend: false }
}

impl<'a> Chips<'a> {
    /// What is wrong with the choice.
    #[must_use]
    pub fn error(mut self, error: Option<&'a String>) -> Self {
        self.error = error.map(String::as_str);
        self
    }

    /// Keeps the legend for screen readers only.
    #[must_use]
    pub fn quiet_legend(mut self) -> Self {
        self.quiet_legend = true;
        self
    }
}

impl HtmlSafe for Chips<'_> {}

/// A list to choose one from.
#[derive(Debug, Template)]
#[template(path = "parts/select.html")]
pub struct Select<'a> {
    name: &'a str,
    label: String,
    choices: &'a [Choice],
    hint: String,
    error: Option<&'a str>,
}

/// A select with its label.
#[must_use]
pub fn select<'a>(name: &'a str, label: impl Display, choices: &'a [Choice]) -> Select<'a> {
    Select { name, label: label.to_string(), choices, hint: String::new(), error: None }
}

impl<'a> Select<'a> {
    /// A quiet line under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Display) -> Self {
        self.hint = hint.to_string();
        self
    }

    /// What is wrong with the choice.
    #[must_use]
    pub fn error(mut self, error: Option<&'a String>) -> Self {
        self.error = error.map(String::as_str);
        self
    }
}

impl HtmlSafe for Select<'_> {}

/// What stands where nothing is: good news or a hint, and one next step.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/empty.html")]
pub struct Empty {
    /// A symbol id.
    pub icon: &'static str,
    /// Two to five words.
    pub headline: String,
    /// One sentence.
    pub sentence: String,
    /// The one next step.
    pub next: Option<Act>,
}

impl Empty {
    /// An empty state with a next step.
    #[must_use]
    pub fn new(icon: &'static str, headline: &str, sentence: &str, next: Option<Act>) -> Self {
        Self { icon, headline: headline.into(), sentence: sentence.into(), next }
    }
}

impl HtmlSafe for Empty {}

/// How pressing a date is. Colour follows it, and the words always say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The day has passed.
    Late,
    /// It is today.
    Today,
    /// Later, or without a date.
    Calm,
    /// Well done.
    Good,
}

impl Tone {
    /// The class in the stylesheet.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Today => "now",
            Self::Calm => "calm",
            Self::Good => "good",
        }
    }
}

/// A telephone number to show and to dial.
#[derive(Debug, Clone)]
pub struct Phone {
    /// As people read it.
    pub shown: String,
    /// For `tel:` and `sms:` links: digits with a leading plus, nothing else.
    pub dial: String,
}

impl Phone {
    /// Keeps only what may stand in a `tel:` link.
    #[must_use]
    pub fn new(shown: impl Into<String>) -> Self {
        let shown = shown.into();
        let dial = shown.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        Self { shown, dial }
    }
}

/// Ways to reach somebody, as links.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/reach.html")]
pub struct Reach {
    /// Whose: asked "How did it go?" on the way back.
    pub contact: String,
    /// Call and text.
    pub phone: Option<Phone>,
    /// Write. Checked as an address before it comes here.
    pub email: Option<String>,
    /// Whether a text may be sent.
    pub texts: bool,
    /// The number where it may not be rung just now: to be read, not tapped.
    pub number: String,
    /// What to mind, each in a sentence (M30).
    pub notes: Vec<String>,
    /// Why none of them may be used ("Asked not to be contacted."); hides the links (M30).
    pub forbidden: Option<String>,
}

impl HtmlSafe for Reach {}

/// A QR code as one drawn path: dark on white whatever the page looks like, for cameras.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnQr {
    /// For the `viewBox` of an SVG, the quiet margin included.
    pub view: String,
    /// The dark modules, for the `d` of an SVG path.
    pub path: String,
}

impl DrawnQr {
    /// A corner of a code, for samples.
    pub(crate) fn sample() -> Self {
        Self { view: "-4 -4 29 29".into(), path: "M0 0h7v1h-7z".into() }
    }
}

impl From<interop::QrCode> for DrawnQr {
    fn from(code: interop::QrCode) -> Self {
        Self { view: code.svg_view(), path: code.svg_path() }
    }
}
