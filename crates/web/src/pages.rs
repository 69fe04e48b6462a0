//! Every page and fragment: a struct, its template beside it, and `samples()` for the tests and the gallery.

use askama::filters::HtmlSafe;

pub mod ask;
pub mod ask_start;
pub mod capture;
pub mod capture_preview;
pub mod cards;
pub mod coach;
pub mod contacts;
pub mod devices;
pub mod genealogy;
pub mod goal;
pub mod handout;
pub mod import;
pub mod join;
pub mod learned;
pub mod letters;
pub mod likenesses;
pub mod lists;
pub mod mail;
pub mod mailbox;
pub mod more;
pub mod numbers;
pub mod office;
pub mod offline;
pub mod outbox;
pub mod people_found;
pub mod phrase_marks;
pub mod problem;
pub mod record;
pub mod referral_move;
pub mod review;
pub mod set_up;
pub mod settings;
pub mod short_form;
pub mod sign_in;
pub mod team;
pub mod today;
pub mod today_sheet;

/// Attributes kept by fragments that htmx puts into a page: they undo what the frame sets for whole answers.
#[derive(Debug, Clone, Copy)]
pub struct Fragment;

impl std::fmt::Display for Fragment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(r#" hx-select="unset" hx-select-oob="unset""#)
    }
}

impl HtmlSafe for Fragment {}

/// Every sample of every page and fragment: its name (`today-typical`) and its HTML. For the snapshot tests and
/// the gallery.
///
/// # Errors
/// When a template fails to render, which none does.
pub fn gallery() -> askama::Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    macro_rules! add {
        ($($name:literal: $page:ty),+ $(,)?) => {$(
            for (sample, page) in <$page>::samples() {
                all.push((format!("{}-{sample}", $name), askama::Template::render(&page)?));
            }
        )+};
    }
    add! {
        "sign-in": sign_in::SignInPage,
        "set-up": set_up::SetUpPage,
        "join": join::JoinPage,
        "today": today::TodayPage,
        "today-sheet": today_sheet::TodaySheetPage,
        "ask-start": ask_start::AskStartPage,
        "ask": ask::AskPage,
        "capture-preview": capture_preview::Understood,
        "people-found": people_found::PeopleFound,
        "contact": contacts::show::ContactPage,
        "contacts": contacts::list::ContactsPage,
        "contact-edit": contacts::edit::EditContactPage,
        "contact-conflict": contacts::conflict::ConflictPage,
        "contact-log": contacts::log::LogPage,
        "contact-noticed": contacts::noticed::Noticed,
        "deal-new": contacts::new_deal::NewDealPage,
        "deal-close": contacts::close_deal::CloseDealPage,
        "capture": capture::CapturePage,
        "likenesses": likenesses::LikenessesPage,
        "list": lists::ListPage,
        "tree": genealogy::TreePage,
        "tree-picture": genealogy::TreePicture,
        "champions": genealogy::ChampionsPage,
        "numbers": numbers::NumbersPage,
        "figures": numbers::figures::FiguresPage,
        "mail": mail::MailListPage,
        "mail-one": mail::MailPage,
        "more": more::MorePage,
        "offline": offline::OfflinePage,
        "outbox": outbox::OutboxPage,
        "cards": cards::CardsPage,
        "card-new": cards::NewCardPage,
        "card": cards::CardPage,
        "card-showing": cards::ShowingPage,
        "coach": coach::CoachPage,
        "coach-words": coach::WordsPage,
        "coach-briefs": coach::BriefsPage,
        "coach-brief": coach::BriefFormPage,
        "coach-sheet": coach::BriefSheetPage,
        "phrase-marks": phrase_marks::PhraseMarks,
        "learned": learned::LearnedPage,
        "letter-new": letters::WritePage,
        "letter": letters::LetterPage,
        "letters": letters::LettersPage,
        "call-brief": letters::BriefPage,
        "settings-letters": letters::ServerPage,
        "handout": handout::HandoutPage,
        "handout-thanks": handout::HandoutThanksPage,
        "handout-gone": handout::HandoutGonePage,
        "import": import::ImportPage,
        "import-preview": import::ImportPreviewPage,
        "import-progress": import::ImportProgressPage,
        "import-report": import::ImportReportPage,
        "settings-me": settings::MePage,
        "settings-calendar": settings::CalendarPage,
        "settings-devices": devices::DevicesPage,
        "settings-playbook": settings::PlaybookPage,
        "settings-team": settings::TeamPage,
        "team": team::FiguresPage,
        "away": team::AwayPage,
        "month": team::MonthPage,
        "settings-mailbox": mailbox::MailboxPage,
        "settings-office": office::OfficePage,
        "goal": goal::GoalPage,
        "review": review::ReviewPage,
        "record": record::RecordPage,
        "short-form": short_form::ShortFormPage,
        "problem": problem::ProblemPage,
    }
    Ok(all)
}

/// Names and words that try to break a page; used by every page's samples.
pub(crate) mod hostile {
    /// Markup instead of a name.
    pub(crate) const SCRIPT: &str = "<script>alert(1)</script>";
    /// Breaks out of an attribute.
    pub(crate) const QUOTES: &str = "\"><img src=x onerror='alert(2)'>";
    /// Right to left.
    pub(crate) const RTL: &str = "مريم عبد الرحمن";
    /// Signs outside the basic plane.
    pub(crate) const EMOJI: &str = "Zoë 🦊 O’Hara-Łukasz 🇺🇳";

    /// Three hundred letters without a space.
    pub(crate) fn long() -> String {
        "Donaudampfschifffahrt".chars().cycle().take(300).collect()
    }
}
