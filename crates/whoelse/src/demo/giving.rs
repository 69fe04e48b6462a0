//! What the reps of the story gave back: gifts at cost, people who could help each other, an event to go to, a permission.

use actions::{
    GoToEvent, NotePermission, RecordGift, SaveEvent, TakeWant, go_to_event, note_permission, record_gift,
    save_event, take_want,
};
use domain::EventId;
use domain::gift::GiftForm;
use domain::reach::Channel;

use super::cast::Rep;
use super::teller::Teller;
use crate::trouble::Trouble;

/// Gifts: to whom, what, what it is, what it cost in cents, how many days ago.
const GIFTS: &[(&str, &str, GiftForm, i64, i32)] = &[
    ("Ana Ruiz", "Box of pralines from the shop next door", GiftForm::Goods, 3_200, 71),
    ("Grace Adeyemi", "Two tickets for the open day of the zoo", GiftForm::Hospitality, 4_800, 31),
    ("Victor Hale", "Flowers for the new office", GiftForm::Goods, 4_500, 49),
];
/// Offers and needs: whose, whether it is needed, what.
const WANTS: &[(&str, bool, &str)] = &[
    ("Rosa Delgado", false, "Flooring for offices and schools"),
    ("Joan Abbott", true, "New flooring for two classrooms"),
    ("Gloria Mensah", false, "Catering for office parties"),
    ("Kevin Osei", true, "A caterer for the summer party"),
    ("Hector Salinas", false, "Banners and window lettering"),
    ("Lena Brandt", true, "Window lettering for the new studio"),
];

impl Teller {
    /// On the last day, before anything else: what was given and noted on the way.
    pub(super) async fn give_back(&mut self) -> Result<(), Trouble> {
        for (who, what, form, cost_cents, days_ago) in GIFTS {
            let ((contact, actor), action) = (self.person(who)?, self.action());
            let input = RecordGift {
                action,
                contact,
                what: (*what).into(),
                form: *form,
                cost_cents: *cost_cents,
                on: Some(domain::business_days::add_days(self.today(), -days_ago)),
                referral: None,
                follow_up: None,
                over_why: String::new(),
            };
            record_gift(self.app(), &actor, &input).await?;
        }
        for (who, needs, what) in WANTS {
            let ((contact, actor), action) = (self.person(who)?, self.action());
            let input = TakeWant { action, contact, needs: *needs, what: (*what).into() };
            take_want(self.app(), &actor, &input).await?;
        }
        let ((contact, actor), action) = (self.person("Ana Ruiz")?, self.action());
        let input = NotePermission {
            action,
            contact,
            channel: Channel::Email,
            granted: true,
            how: "spoken".into(),
            words: "Yes, send me an e-mail when there is something new.".into(),
            on: Some(domain::business_days::add_days(self.today(), -86)),
        };
        note_permission(self.app(), &actor, &input).await?;
        let ((contact, actor), action) = (self.person("Gloria Mensah")?, self.action());
        let day = |days: i32| Some(domain::business_days::add_days(self.today(), days));
        let event = |name: &str, on, place: &str, recommended_by| SaveEvent {
            action,
            event: None,
            name: name.into(),
            on,
            place: place.into(),
            association: false,
            recommended_by,
        };
        let fair = event("Small business fair", day(16), "Navy Pier", Some(contact));
        let fair = save_event(self.app(), &actor, &fair).await?.answer.event;
        let going = GoToEvent { action: self.action(), event: EventId(fair), user: actor.user, goes: true };
        go_to_event(self.app(), &actor, &going).await?;
        let (action, actor) = (self.action(), self.actor(Rep::Maya)?);
        let gone = SaveEvent {
            action,
            event: None,
            name: "Chamber of Commerce breakfast".into(),
            on: Some(domain::business_days::add_days(self.today(), -9)),
            place: "Union League Club".into(),
            association: false,
            recommended_by: None,
        };
        save_event(self.app(), &actor, &gone).await?;
        Ok(())
    }
}
