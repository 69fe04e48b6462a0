//! One verb a file.

mod answer_mail;
mod ask;
mod brief;
mod calendar_answer;
mod capture;
mod card;
mod card_names;
mod claim;
mod coach_words;
mod complaint;
mod contact;
mod contact_rules;
mod cover;
mod deal;
mod device;
mod device_book;
mod device_card;
mod diary;
mod erase;
mod event;
mod feed;
mod follow_up;
mod gift;
mod goal;
mod interaction;
mod introduce;
mod invite;
mod learn;
mod letter;
mod mail_server;
mod mailbox;
mod merge;
mod moment;
mod receive_mail;
mod reciprocate;
mod referral;
mod reopen;
mod review;
mod run_day;
mod set_up;
mod sign_in;
mod team;
mod undo;
mod wants;
mod wishes;

pub(crate) use answer_mail::news;
pub use answer_mail::{
    AnswerMoment, AnswerSignature, FieldNews, FileMail, MailMomentAnswer, WhoseMail, answer_moment,
    answer_signature, drop_mail, file_mail,
};
pub use ask::{AskAnswer, AskOutcome, EventToAttend, NameLine, SaveAsk, save_ask};
pub use brief::{BriefAnswer, RemoveBrief, SaveBrief, remove_brief, save_brief};
pub use capture::{Capture, CaptureAnswer, Captures, capture};
pub use card::{BRIEF_MAX, CardAddress, CardAnswer, MakeCard, make_card, make_card_address, revoke_card};
pub(crate) use card::{answers, open_card};
pub use card_names::{CARD_NAMES_MAX, CardName, CardNames, Thanked, take_card_names};
pub use claim::{ClaimAnswer, DecideClaim, decide_claim};
pub use coach_words::{
    CoachWordsAnswer, HideCoachWords, RemoveCoachWords, SaveCoachWords, WORDING_MAX, hide_coach_words,
    remove_coach_words, save_coach_words,
};
pub use complaint::{ComplaintAnswer, OpenComplaint, ResolveComplaint, open_complaint, resolve_complaint};
pub use contact::{AddContact, ContactAnswer, ContactDetails, EditContact, add_contact, edit_contact};
pub use contact_rules::{
    ContactRuleAnswer, DEALINGS, NoteDealing, NotePermission, PERMISSION_HOWS, SetWhereabouts, note_dealing,
    note_permission, set_whereabouts,
};
pub use cover::{ArrangeCover, CoverAnswer, EndCover, arrange_cover, end_cover};
pub use deal::{CloseDeal, DealAnswer, DealEnd, OpenDeal, close_deal, open_deal};
pub use device::{
    AddDevice, DeviceAnswer, DeviceSignIn, DeviceVisit, add_device, new_action, open_device, owner_of_device,
    revoke_device,
};
pub use device_book::{
    DEVICE_ENTRIES_MAX, DEVICE_TEXT_MAX, EntryAnswer, KeepEntry, KeepLook, KeepMark, MarkAnswer, NoteWish,
    RemoveEntry, WishTried, keep_entry, keep_look, keep_mark, note_wish, remove_entry,
};
pub use device_card::{TakeCard, take_card};
pub use diary::{DiaryAnswer, DiaryState, SetDiary, TryBookingsAgain, diary, set_diary, try_bookings_again};
pub use erase::{EraseAnswer, EraseContact, erase_contact};
pub use event::{
    EventAnswer, GoToEvent, Harvest, HarvestAnswer, SaveEvent, go_to_event, harvest, save_event,
};
pub use feed::{FeedAnswer, MakeFeed, make_feed, open_feed, revoke_feed};
pub use follow_up::{
    CompleteFollowUps, FollowUpAnswer, MakePromise, PutOff, ReleaseFollowUp, ReleaseFollowUps,
    RewordFollowUp, complete_follow_ups, make_promise, put_off, release_follow_up, release_follow_ups,
    reword_follow_up,
};
pub use gift::{GiftAnswer, RecordGift, record_gift};
pub use goal::{GoalAnswer, GoalFrom, ProposeGoal, SetGoal, propose_goal, set_goal};
pub use interaction::{InteractionAnswer, LogInteraction, MomentMark, log_interaction};
pub use introduce::{
    Introduce, IntroductionAnswer, PassOver, TellIntroduction, introduce, pass_over, tell_introduction,
};
pub use invite::{
    AcceptInvitation, Invite, InviteAnswer, Offer, accept_invitation, add_user, invite, look_at_invitation,
    open_invitations, withdraw_invitation,
};
pub use learn::{ForgetLearned, Taught, Teach, TeachAnswer, forget_learned, teach};
pub use letter::{
    LETTER_WAITS_SECONDS, LetterAnswer, LetterWay, LetterWord, TellLetter, WriteLetter, tell_letter,
    write_letter,
};
pub(crate) use letter::{kept_by, recipients};
pub(crate) use mail_server::open_server;
pub use mail_server::{
    ForgetMailServer, MailServerAnswer, Sender, SetMailServer, forget_mail_server, mail_server,
    set_mail_server,
};
pub use mailbox::{MailboxAnswer, SaveMailbox, remove_mailbox, save_mailbox, try_mailbox};
pub use merge::{MergeAnswer, MergeContacts, TellApart, merge_contacts, tell_apart};
pub use moment::{DismissMoment, MomentAnswer, dismiss_moment};
pub(crate) use receive_mail::bytes_key;
pub use receive_mail::{CameBy, MailAnswer, ReceiveMail, receive_mail};
pub use reciprocate::{GiveBack, GiveBackAnswer, give_back};
pub use referral::{
    CreditReferral, MoveReferral, ReferralAnswer, StageChange, credit_referral, move_referral,
};
pub use reopen::{Reopen, reopen};
pub use review::{
    Review, ReviewAnswer, ReviewDeed, SetReviewTime, review, set_review_time, weekday_of_word, weekday_word,
};
pub(crate) use review::{due_week, gone_through, let_be, minutes, review_time};
pub use run_day::{DayRun, run_day, run_day_for};
pub use set_up::{SetUp, found_workspace, is_set_up, look_at_set_up, set_up, set_up_link};
pub use sign_in::{
    SignIn, SignInLink, SignedIn, make_sign_in_link, session, sign_in, sign_in_by_link, sign_out,
    sign_out_elsewhere,
};
pub use team::{
    ChangeMember, ChangePassword, ChangeProfile, ChangeSettings, GiftChoice, Reassign, ReassignAnswer,
    change_member, change_password, change_profile, change_settings, reassign,
};
pub use undo::{UndoAnswer, undo};
pub use wants::{SetCompanyWants, SetTier, TakeWant, WantAnswer, set_company_wants, set_tier, take_want};
pub use wishes::{RespectWish, Wish, WishAnswer, respect_wish};

use language::say;
use uuid::Uuid;

use crate::Problem;

/// An id for an action that no client named.
pub(crate) fn fresh_id(now: jiff::Timestamp) -> Result<Uuid, Problem> {
    let mut random = [0u8; 10];
    getrandom::fill(&mut random).map_err(|_| Problem::Forbidden(say::field_no_randomness()))?;
    let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}
