//! Every address of the app, on one screen.

use axum::Router;
use axum::middleware::from_fn;
use axum::routing;

use crate::handlers::{
    ask, briefs, calendar, capture, cards, coach, contact_rules, contacts, deals, devices, diary, doors,
    events, figures, files, follow_ups, genealogy, gifts, goal, handout, import, introductions, learned,
    letters, likenesses, limits, lists, log, mail, mail_server, mailbox, numbers, office, outbox, people,
    person, phrases, referrals, review, settings, team, team_figures, today, undo,
};
use crate::server::Web;
use crate::session::members_only;

/// Who may use an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Whoever comes: the ways in, the files, and what a secret address opens.
    Anybody,
    /// Members of a workspace; everybody else is led to the door.
    Member,
}

/// One address with one method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// `get` or `post`.
    pub method: &'static str,
    /// As written below, with `{id}` and the like in it.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
}

macro_rules! routes {
    ($($access:ident $method:ident $path:literal => $handler:path;)+) => {
        /// Every address, for the tests that drive all of them.
        pub const ROUTES: &[Route] =
            &[$(Route { method: stringify!($method), path: $path, access: Access::$access }),+];

        pub(crate) fn table() -> Router<Web> {
            Router::new()$(.route($path, routes!(@gate $access, routing::$method($handler))))+
        }
    };
    (@gate Anybody, $route:expr) => { $route };
    (@gate Member, $route:expr) => { $route.layer(from_fn(members_only)) };
}

routes! {
    Anybody get  "/health" => files::health;
    Anybody get  "/assets/{file}" => files::asset;
    Anybody get  "/sw.js" => files::service_worker;
    Anybody get  "/offline" => files::offline;
    Anybody get  "/calendar/{file}" => calendar::feed;
    Anybody get  "/devices/{file}" => devices::profile_by_code;
    Anybody get  "/sign-in" => doors::sign_in_form;
    Anybody post "/sign-in" => doors::sign_in;
    Anybody post "/sign-out" => doors::sign_out;
    Anybody get  "/set-up/{token}" => doors::set_up_form;
    Anybody post "/set-up" => doors::set_up;
    Anybody get  "/join/{token}" => doors::join_form;
    Anybody post "/join/{token}" => doors::join;
    Anybody get  "/door/{token}" => doors::door;
    Anybody post "/door/{token}" => doors::enter;
    Anybody get  "/c/{token}" => handout::show;
    Anybody post "/c/{token}" => handout::enter;
    Anybody get  "/c/{token}/thanks" => handout::thanks;

    Member get  "/" => doors::home;
    Member get  "/today" => today::show;
    Member get  "/today/sheet" => today::sheet;
    Member get  "/ask" => ask::start;
    Member get  "/ask/offline" => ask::anybody;
    Member get  "/ask/{contact}" => ask::show;
    Member post "/ask/{contact}/wording" => ask::step;
    Member post "/asks" => ask::save;
    Member get  "/capture" => capture::show;
    Member get  "/capture/preview" => capture::preview;
    Member post "/captures" => capture::save;
    Member get  "/people/found" => people::found;
    Member get  "/people/mine" => people::mine;
    Member get  "/outbox" => outbox::show;

    Member get  "/contacts" => contacts::list;
    Member post "/contacts" => contacts::add;
    Member get  "/contacts/new" => contacts::new;
    Member get  "/contacts/{contact}" => person::show;
    Member post "/contacts/{contact}" => contacts::save;
    Member get  "/contacts/{contact}/edit" => contacts::edit;
    Member get  "/contacts/{contact}/log" => log::show;
    Member post "/noticed" => log::noticed;
    Member post "/interactions" => log::save;
    Member get  "/contacts/{contact}/deals/new" => deals::new;
    Member post "/deals" => deals::open;
    Member get  "/deals/{deal}/won" => deals::win_form;
    Member post "/deals/{deal}/won" => deals::win;
    Member post "/deals/{deal}/completion" => deals::complete_project;
    Member get  "/deals/{deal}/lost" => deals::lose_form;
    Member post "/deals/{deal}/lost" => deals::lose;
    Member get  "/contacts/{contact}/complaints" => limits::complaint_form;
    Member post "/contacts/{contact}/complaints" => limits::complain;
    Member get  "/contacts/{contact}/complaints/resolution" => limits::resolution_form;
    Member post "/contacts/{contact}/complaints/resolution" => limits::resolve;
    Member get  "/contacts/{contact}/wishes" => limits::wish_form;
    Member post "/contacts/{contact}/wishes" => limits::wish;
    Member get  "/contacts/{contact}/promises" => limits::promise_form;
    Member post "/contacts/{contact}/promises" => limits::promise;
    Member get  "/contacts/{contact}/reciprocations" => limits::give_form;
    Member post "/contacts/{contact}/reciprocations" => limits::give;
    Member get  "/contacts/{contact}/gifts" => gifts::form;
    Member post "/contacts/{contact}/gifts" => gifts::record;
    Member get  "/contacts/{contact}/rules" => contact_rules::show;
    Member get  "/contacts/{contact}/permissions" => contact_rules::permission_form;
    Member post "/contacts/{contact}/permissions" => contact_rules::permission;
    Member get  "/contacts/{contact}/dealings" => contact_rules::dealing_form;
    Member post "/contacts/{contact}/dealings" => contact_rules::dealing;
    Member get  "/contacts/{contact}/whereabouts" => contact_rules::whereabouts_form;
    Member post "/contacts/{contact}/whereabouts" => contact_rules::whereabouts;
    Member post "/contacts/{contact}/wants" => introductions::take;
    Member post "/contacts/{contact}/tier" => introductions::tier;
    Member get  "/contacts/{contact}/company" => introductions::company_form;
    Member post "/contacts/{contact}/company" => introductions::company;
    Member get  "/contacts/{contact}/owner" => limits::owner_form;
    Member post "/contacts/{contact}/owner" => limits::reassign;
    Member get  "/contacts/{contact}/tree" => genealogy::show;
    Member get  "/contacts/{contact}/tree.svg" => genealogy::picture;
    Member get  "/contacts/{contact}/erasure" => likenesses::erase_form;
    Member post "/contacts/{contact}/erasure" => likenesses::erase;
    Member get  "/likenesses" => likenesses::show;
    Member post "/likenesses/{likeness}/merger" => likenesses::merge;
    Member post "/likenesses/{likeness}/difference" => likenesses::tell_apart;
    Member post "/referrals/{referral}/stage" => referrals::advance;
    Member get  "/referrals/{referral}/correction" => referrals::correction_form;
    Member post "/referrals/{referral}/correction" => referrals::correct;
    Member get  "/referrals/{referral}/credit" => referrals::credit_form;
    Member post "/referrals/{referral}/credit" => referrals::credit;

    Member post "/follow-ups/completion" => follow_ups::complete;
    Member post "/follow-ups/release" => follow_ups::release;
    Member post "/follow-ups/{follow_up}/completion" => follow_ups::complete_one;
    Member get  "/follow-ups/{follow_up}/release" => follow_ups::release_form;
    Member post "/follow-ups/{follow_up}/release" => follow_ups::release_one;
    Member get  "/follow-ups/{follow_up}/day" => follow_ups::day_form;
    Member post "/follow-ups/{follow_up}/day" => follow_ups::put_off;
    Member get  "/moments/{moment}/dismissal" => limits::dismissal_form;
    Member post "/moments/{moment}/dismissal" => limits::dismiss;
    Member post "/undo/{action}" => undo::undo;

    Member get  "/letters" => letters::list;
    Member post "/letters" => letters::send;
    Member get  "/contacts/{contact}/letter" => letters::write;
    Member get  "/letters/{letter}" => letters::show;
    Member post "/letters/{letter}/word" => letters::tell;
    Member get  "/contacts/{contact}/brief" => letters::brief;

    Member get  "/lists" => lists::home;
    Member get  "/lists/{list}" => lists::show;
    Member get  "/champions" => genealogy::ranked;
    Member get  "/introductions" => introductions::list;
    Member post "/introductions" => introductions::save;
    Member get  "/introductions/new" => introductions::new;
    Member post "/introductions/{introduction}/outcome" => introductions::outcome;
    Member get  "/tiers" => introductions::tiers;
    Member post "/passed-over" => introductions::pass;
    Member get  "/events" => events::list;
    Member post "/events" => events::save;
    Member get  "/events/new" => events::new;
    Member get  "/events/{event}" => events::show;
    Member get  "/events/{event}/edit" => events::edit;
    Member post "/events/{event}/goers" => events::goes;
    Member get  "/events/{event}/harvest" => events::harvest_form;
    Member post "/events/{event}/harvest" => events::reap;
    Member get  "/gifts" => gifts::ledger;
    Member get  "/gifts.csv" => gifts::export;
    Member get  "/goal" => goal::show;
    Member post "/goal" => goal::set;
    Member post "/goal/proposal" => goal::propose;
    Member get  "/review" => review::show;
    Member post "/review/beginning" => review::begin;
    Member post "/review/steps" => review::step;
    Member post "/review/moments" => review::let_be;
    Member post "/review/completion" => review::finish;
    Member post "/review/time" => review::set_time;
    Member get  "/numbers" => numbers::show;
    Member get  "/numbers/growth" => figures::growth;
    Member get  "/numbers/steps" => figures::steps;
    Member get  "/numbers/business" => figures::business;
    Member get  "/numbers/tables/{table}" => figures::table;
    Member get  "/team" => team_figures::show;
    Member get  "/team/{user}/month" => team_figures::month;
    Member post "/claims/{claim}/decision" => team_figures::decide;
    Member get  "/away" => team_figures::away;
    Member post "/away" => team_figures::arrange;
    Member post "/away/{cover}/end" => team_figures::end;
    Member get  "/more" => settings::more;
    Member get  "/cards" => cards::list;
    Member post "/cards" => cards::make;
    Member get  "/cards/new" => cards::new;
    Member get  "/cards/{card}" => cards::show;
    Member post "/cards/{card}/showing" => cards::showing;
    Member post "/cards/{card}/pdf" => cards::pdf;
    Member post "/cards/{card}/revocation" => cards::revoke;
    Member get  "/mail" => mail::list;
    Member post "/mail/file" => mail::upload;
    Member post "/mail/pasted" => mail::pasted;
    Member get  "/mail/{mail}" => mail::show;
    Member post "/mail/{mail}/person" => mail::add_person;
    Member post "/mail/{mail}/contact" => mail::choose;
    Member post "/mail/{mail}/disposal" => mail::throw_away;
    Member post "/mail/{mail}/moments" => mail::answer_moment;
    Member post "/mail/{mail}/signature" => mail::answer_signature;
    Member get  "/import" => import::form;
    Member post "/import" => import::upload;
    Member get  "/import/{waiting}" => import::look_over;
    Member post "/import/{waiting}" => import::correct;
    Member post "/import/{waiting}/start" => import::start;
    Member post "/import/{waiting}/discard" => import::discard;
    Member get  "/imports/{import}" => import::show;
    Member get  "/imports/{import}/events" => import::events;
    Member post "/imports/{import}/cancel" => import::cancel;
    Member post "/imports/{import}/undo" => import::take_back;
    Member get  "/people.csv" => files::people;
    Member get  "/settings" => settings::me;
    Member post "/settings" => settings::save_me;
    Member get  "/settings/calendar" => diary::show;
    Member post "/settings/calendar" => diary::make_feed;
    Member post "/settings/calendar/revocation" => diary::revoke_feed;
    Member post "/settings/calendar/invitations" => diary::invite;
    Member post "/settings/calendar/invitations/again" => diary::again;
    Member get  "/settings/devices" => devices::show;
    Member post "/settings/devices" => devices::add;
    Member get  "/settings/devices/profile" => devices::profile;
    Member post "/settings/devices/{device}/revocation" => devices::revoke;
    Member get  "/settings/letters" => mail_server::show;
    Member post "/settings/letters" => mail_server::save;
    Member post "/settings/letters/trial" => mail_server::try_out;
    Member post "/settings/letters/removal" => mail_server::forget;
    Member get  "/settings/learned" => learned::show;
    Member get  "/learned.csv" => learned::export;
    Member post "/settings/learned/{entry}/removal" => learned::forget;
    Member get  "/settings/coach" => coach::wordings;
    Member get  "/settings/coach/objections" => coach::objections;
    Member get  "/settings/coach/prompters" => coach::prompters;
    Member get  "/settings/coach/words/new" => coach::new;
    Member post "/settings/coach/words" => coach::save;
    Member get  "/settings/coach/words/{words}" => coach::edit;
    Member post "/settings/coach/words/{words}/hiding" => coach::hide;
    Member post "/settings/coach/words/{words}/removal" => coach::remove;
    Member get  "/settings/coach/briefs" => briefs::list;
    Member post "/settings/coach/briefs" => briefs::save;
    Member get  "/settings/coach/briefs/new" => briefs::new;
    Member get  "/settings/coach/briefs/sheet" => briefs::sheet;
    Member get  "/settings/coach/briefs/{brief}" => briefs::edit;
    Member post "/settings/coach/briefs/{brief}/removal" => briefs::remove;
    Member post "/phrases/check" => phrases::check;
    Member get  "/settings/mailbox" => mailbox::show;
    Member post "/settings/mailbox" => mailbox::save;
    Member post "/settings/mailbox/look" => mailbox::look;
    Member post "/settings/mailbox/removal" => mailbox::remove;
    Member get  "/settings/playbook" => settings::playbook;
    Member post "/settings/playbook/{rule}" => settings::set_rule;
    Member get  "/settings/team" => team::show;
    Member post "/settings/team/invitations" => team::invite;
    Member post "/settings/team/invitations/{invitation}/withdrawal" => team::withdraw;
    Member post "/settings/team/{user}/role" => team::change;
    Member get  "/settings/office" => office::show;
    Member post "/settings/office" => office::save;
    Member get  "/settings/sender" => mail_server::show_office;
    Member post "/settings/sender" => mail_server::save_office;
    Member post "/settings/sender/trial" => mail_server::try_out_office;
    Member post "/settings/sender/removal" => mail_server::forget_office;
    Member get  "/settings/password" => settings::password_form;
    Member post "/settings/password" => settings::change_password;
}
