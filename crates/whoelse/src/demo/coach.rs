//! What the reps of the story made of the coach: their own words, and whom they help best.

use actions::{SaveBrief, SaveCoachWords, save_brief, save_coach_words};
use domain::coach::{Audience, CoachKind, Occasion};
use domain::moment::MomentKind;

use super::cast::Rep;
use super::teller::Teller;
use crate::trouble::Trouble;

/// Words: what they are, when, what is said to a rep, the words.
type Words = (CoachKind, Occasion, &'static str, &'static str);
/// An ideal client: product, sentence, signs, who is no fit.
type Brief = (&'static str, &'static str, &'static str, &'static str);

const MAYAS: &[Words] = &[
    (
        CoachKind::Wording,
        Occasion::Any,
        "",
        "{first_name}, you know how it was before[: {issue}]. Who else comes to mind who still has it like that?",
    ),
    (
        CoachKind::Wording,
        Occasion::Moment(MomentKind::Close),
        "",
        "Thank you, {first_name}. Before I order anything: who did you talk to while you were looking around, and who of them is facing the same issue[, {issue}]?",
    ),
    (
        CoachKind::Objection,
        Occasion::Any,
        "Our office manager decides that.",
        "Then the two of you will know who suffers from it elsewhere. Shall we ring them together for a minute?",
    ),
    (CoachKind::Prompter, Occasion::Any, "", "practices in the same building"),
];

const SAMS: &[Words] = &[(
    CoachKind::Wording,
    Occasion::Unprompted,
    "",
    "{first_name}, who else at {company}, or among the people you deliver to, is facing the same issue[, {issue}]?",
)];

const BRIEFS: &[Brief] = &[
    (
        "Copier",
        "I help practices and schools whose copier gives up when the waiting room is full.",
        "There is a second, older machine “for emergencies”\nSomebody keeps a bag of change for the copy shop\nThe service number is on a sticker",
        "Home offices\nWhoever bought new this year",
    ),
    (
        "",
        "I look after offices that only notice their printers when they stand still.",
        "One person knows the trick, and is on holiday\nToner is bought at the supermarket",
        "Print shops: they know more than I do",
    ),
];

impl Teller {
    /// Before the first day: the reps write down how they ask.
    pub(super) async fn prepare_the_coach(&mut self) -> Result<(), Trouble> {
        for (rep, all) in [(Rep::Maya, MAYAS), (Rep::Sam, SAMS)] {
            for (kind, occasion, said, words) in all {
                let (action, actor) = (self.action(), self.actor(rep)?);
                let input = SaveCoachWords {
                    action,
                    key: None,
                    kind: *kind,
                    occasion: *occasion,
                    audience: Audience::Both,
                    said: (*said).into(),
                    words: (*words).into(),
                    shared: false,
                };
                save_coach_words(self.app(), &actor, &input).await?;
            }
        }
        for (product, sentence, signs, not_for) in BRIEFS {
            let (action, actor) = (self.action(), self.actor(Rep::Maya)?);
            let input = SaveBrief {
                action,
                brief: None,
                product: (*product).into(),
                sentence: (*sentence).into(),
                signs: (*signs).into(),
                not_for: (*not_for).into(),
                shared: false,
            };
            save_brief(self.app(), &actor, &input).await?;
        }
        Ok(())
    }
}
