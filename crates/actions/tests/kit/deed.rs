//! Everything a person can do, as one type: for replays, undo, walls and simulations.

use actions::*;
use domain::ActionId;
use serde_json::Value;

/// One thing somebody does.
#[derive(Debug, Clone)]
pub enum Deed {
    Ask(SaveAsk),
    Capture(Capture),
    Log(LogInteraction),
    Dismiss(DismissMoment),
    Open(OpenDeal),
    Close(CloseDeal),
    Move(MoveReferral),
    Credit(CreditReferral),
    Complete(CompleteFollowUps),
    Release(ReleaseFollowUp),
    PutOff(PutOff),
    Promise(MakePromise),
    Add(AddContact),
    Edit(EditContact),
    Complain(OpenComplaint),
    Resolve(ResolveComplaint),
    Wish(RespectWish),
    GiveBack(GiveBack),
    Gift(RecordGift),
    Permission(NotePermission),
    Dealing(NoteDealing),
    Whereabouts(SetWhereabouts),
    Introduce(Introduce),
    Outcome(TellIntroduction),
    PassOver(PassOver),
    Want(TakeWant),
    Company(SetCompanyWants),
    Tier(SetTier),
    Event(SaveEvent),
    Goes(GoToEvent),
    Harvest(Harvest),
    Reassign(Reassign),
    Cover(ArrangeCover),
    EndCover(EndCover),
    Claim(DecideClaim),
    Goal(SetGoal),
    ProposeGoal(ProposeGoal),
    Review(Review),
    ReviewTime(SetReviewTime),
    Merge(MergeContacts),
    Erase(EraseContact),
    Settings(ChangeSettings),
    Profile(ChangeProfile),
    Letter(WriteLetter),
    Receive(Box<ReceiveMail>),
    File(FileMail),
    Found(AnswerMoment),
    Signature(AnswerSignature),
    Words(SaveCoachWords),
    HideWords(HideCoachWords),
    RemoveWords(RemoveCoachWords),
    Brief(SaveBrief),
    RemoveBrief(RemoveBrief),
    Undo(ActionId, ActionId),
}

macro_rules! deeds {
    ($self:expr, $app:expr, $actor:expr; $($deed:ident => $verb:ident),+) => {
        match $self {
            $(Deed::$deed(input) => {
                let done = $verb($app, $actor, input).await?;
                (serde_json::to_value(&done.answer).unwrap(), done.replayed)
            })+
            Deed::Undo(action, of) => {
                (serde_json::to_value(undo($app, $actor, *action, *of).await?).unwrap(), false)
            }
        }
    };
}

macro_rules! ids {
    ($self:expr, $into:expr; $($deed:ident)+) => {
        match $self {
            $(Deed::$deed(input) => $into(&mut input.action),)+
            Deed::Settings(input) => {
                let mut action = input.action.unwrap();
                let found = $into(&mut action);
                input.action = Some(action);
                found
            }
            Deed::Undo(action, _) => $into(action),
        }
    };
}

impl Deed {
    /// Does it: the answer, and whether it had been done before.
    pub async fn carry_out(&self, app: &App, actor: &Actor) -> Result<(Value, bool), Problem> {
        Ok(deeds!(self, app, actor;
            Ask => save_ask, Capture => capture, Log => log_interaction, Dismiss => dismiss_moment, Open => open_deal,
            Close => close_deal, Move => move_referral, Credit => credit_referral, Complete => complete_follow_ups,
            Release => release_follow_up, PutOff => put_off, Promise => make_promise, Add => add_contact,
            Edit => edit_contact, Complain => open_complaint, Resolve => resolve_complaint, Wish => respect_wish,
            GiveBack => give_back, Gift => record_gift, Permission => note_permission, Dealing => note_dealing, Whereabouts => set_whereabouts, Introduce => introduce,
            Outcome => tell_introduction, PassOver => pass_over, Want => take_want, Company => set_company_wants,
            Tier => set_tier, Event => save_event, Goes => go_to_event, Harvest => harvest, Merge => merge_contacts, Erase => erase_contact, Reassign => reassign, Cover => arrange_cover, EndCover => end_cover, Claim => decide_claim, Goal => set_goal, ProposeGoal => propose_goal, Review => review, ReviewTime => set_review_time, Settings => change_settings, Profile => change_profile, Letter => write_letter,
            Receive => receive_mail, File => file_mail, Found => answer_moment, Signature => answer_signature,
            Words => save_coach_words, HideWords => hide_coach_words, RemoveWords => remove_coach_words,
            Brief => save_brief, RemoveBrief => remove_brief))
    }

    /// The client's id.
    pub fn action(&self) -> ActionId {
        self.clone().with(|id| *id)
    }

    /// The same deed under another id.
    pub fn again(&self, id: ActionId) -> Deed {
        let mut deed = self.clone();
        deed.with(|own| *own = id);
        deed
    }

    fn with<T>(&mut self, into: impl FnOnce(&mut ActionId) -> T) -> T {
        ids!(self, into; Ask Capture Log Dismiss Open Close Move Credit Complete Release PutOff Promise Add Edit Complain
            Resolve Wish GiveBack Gift Permission Dealing Whereabouts
            Introduce Outcome PassOver Want Company Tier Event Goes Harvest Reassign Cover EndCover Claim Goal ProposeGoal Review ReviewTime Merge Erase Profile Letter Receive File Found Signature
            Words HideWords RemoveWords Brief RemoveBrief)
    }
}
