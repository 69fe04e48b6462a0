//! The frame of every page: title, navigation, toast, palette, keyboard help.

use crate::parts::Act;

/// A place in the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The morning list.
    Today,
    /// Ask somebody.
    Ask,
    /// Take down a name.
    Capture,
    /// Contacts.
    People,
    /// Worklists one tap away.
    Lists,
    /// The dashboard.
    Numbers,
    /// Import, settings, playbook, team.
    More,
}

/// Light, dark, or as the device says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Appearance {
    /// As the device says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Appearance {
    /// The value of the form field and of `data-appearance`.
    #[must_use]
    pub fn value(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The person's name.
    pub name: String,
    /// The workspace's name.
    pub workspace: String,
    /// May see the team's pages (manager or admin).
    pub leads: bool,
}

/// What was just done, with its way back.
#[derive(Debug, Clone)]
pub struct Toast {
    /// "Done: call Ana Ruiz."
    pub text: String,
    /// Takes it back.
    pub undo: Option<Act>,
}

/// Everything around the content of a page.
#[derive(Debug, Clone)]
pub struct Shell {
    /// Title of the window, without the product's name.
    pub title: String,
    /// Where we are; nothing on pages outside the navigation.
    pub place: Option<Place>,
    /// Nobody on the pages before sign-in: no navigation then.
    pub who: Option<SignedIn>,
    /// The person's setting.
    pub appearance: Appearance,
    /// Shown once after an action.
    pub toast: Option<Toast>,
    /// A sentence above the content: something to know before going on.
    pub notice: Option<String>,
    /// Promises due, on the Today badge; 0 hides it.
    pub promises_due: usize,
    /// One task fills the phone: the bottom navigation gives way to the page's own bar.
    pub focus: bool,
}

impl Shell {
    /// A page for somebody signed in.
    #[must_use]
    pub fn new(title: impl Into<String>, place: Place, who: SignedIn) -> Self {
        Self { place: Some(place), who: Some(who), ..Self::outside(title) }
    }

    /// A page before sign-in.
    #[must_use]
    pub fn outside(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            place: None,
            who: None,
            appearance: Appearance::Auto,
            toast: None,
            notice: None,
            promises_due: 0,
            focus: false,
        }
    }

    /// With a toast.
    #[must_use]
    pub fn toast(mut self, text: impl Into<String>, undo: Option<Act>) -> Self {
        self.toast = Some(Toast { text: text.into(), undo });
        self
    }

    /// As a page of one task.
    #[must_use]
    pub fn focused(mut self) -> Self {
        self.focus = true;
        self
    }

    /// For the link of a place: the attribute that marks it as the current one.
    #[must_use]
    pub fn current(&self, place: Place) -> CurrentMark {
        CurrentMark(self.place == Some(place))
    }

    /// A shell as the samples use it.
    #[must_use]
    pub(crate) fn sample(title: &str, place: Place) -> Self {
        let who = SignedIn { name: "Sam Patel".into(), workspace: "Brightwater Heating".into(), leads: true };
        Self { promises_due: 3, ..Self::new(title, place, who) }
    }
}

/// Writes ` aria-current="page"` or nothing.
#[derive(Debug, Clone, Copy)]
pub struct CurrentMark(bool);

impl std::fmt::Display for CurrentMark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0 { r#" aria-current="page""# } else { "" })
    }
}

impl askama::filters::HtmlSafe for CurrentMark {}
