//! What can happen in the story.

use domain::interaction::InteractionKind;
use domain::letter::LetterKind;
use domain::moment::MomentKind;
use domain::referral::Stage;

/// Something that happened on a day with somebody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene {
    /// Days before the day on which the story is told: 0 or less.
    pub(super) day: i32,
    /// With whom, by their full name.
    pub(super) who: &'static str,
    /// What.
    pub(super) step: Step,
}

/// What happened.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// They spoke, wrote or met.
    Log(InteractionKind, &'static str),
    /// They did, and a moment was marked with the words that showed it.
    Mark(InteractionKind, &'static str, MomentKind, &'static str),
    /// They mentioned an event: note, name, days from then, place.
    Event(&'static str, &'static str, i32, &'static str),
    /// A deal was opened: product, issue in their words, dollars.
    Open(&'static str, &'static str, i64),
    /// Their deal was won.
    Win,
    /// Their deal was lost: why, in their words.
    Lose(&'static str),
    /// They were asked and gave names; the last says whether they ran out.
    Named(&'static [Line], bool),
    /// They were asked and said when to ask again: days, words.
    NotYet(i32, &'static str),
    /// They were asked and could think of nobody, prompters or not.
    Nobody,
    /// They were asked and would rather not: why.
    Declined(&'static str),
    /// The same, and they asked not to be asked again.
    DeclinedForGood(&'static str),
    /// They named somebody without being asked.
    Volunteered(&'static str),
    /// Their rep met somebody else there, and took them down.
    Met(&'static str),
    /// They passed their rep's address on, and somebody unknown wrote: who, what about, the words.
    Mailed(&'static str, &'static str, &'static str),
    /// They were handed a card, and entered names on its page: brief, and for each a name and what is said of them.
    Card(&'static str, &'static [(&'static str, &'static str)]),
    /// They were written to; and whether the rep said that the letter went.
    Wrote(LetterKind, bool),
    /// As a referral, they got to a stage.
    Moved(Stage),
    /// They complained.
    Complained(&'static str),
    /// The complaint was put right.
    PutRight(&'static str),
    /// They asked not to be contacted.
    DoNotContact(&'static str),
    /// They were given something back.
    GaveBack(&'static str),
    /// They were promised something: days ahead, words.
    Promise(i32, &'static str),
    /// Their moments were dismissed: why.
    Dismissed(&'static str),
}

/// One name of an ask.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) text: &'static str,
    /// May the referrer be called by them once they bought?
    pub(super) happy_call: bool,
    /// Did the referrer tell them to expect us?
    pub(super) told: bool,
}

/// A name.
pub(super) const fn name(text: &'static str) -> Line {
    Line { text, happy_call: false, told: false }
}

/// A name whose referrer told them to expect us, and would love a happy call.
pub(super) const fn warm(text: &'static str) -> Line {
    Line { text, happy_call: true, told: true }
}

/// A scene.
pub(super) const fn on(day: i32, who: &'static str, step: Step) -> Scene {
    Scene { day, who, step }
}
