//! A good form for every address that takes one. An address without one here fails the tests, so that none is
//! forgotten.

use uuid::Uuid;
use web::{Access, ROUTES, Route};

use crate::office::{ANA, Office};

/// The id that the forms carry.
pub(crate) const ID: u128 = 0x0193_4f5e_0000_7000_8000_0000_0000_abcd;

/// Every address that takes a form from a member.
pub(crate) fn posts() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().filter(|route| route.method == "post" && route.access == Access::Member)
}

/// Addresses whose form changes what belongs to whoever sends it, and nothing else.
pub(crate) const OWN: &[&str] = &[
    "/contacts",
    "/cards",
    "/settings",
    "/settings/password",
    "/settings/calendar",
    "/settings/calendar/revocation",
    "/settings/calendar/invitations",
    "/settings/calendar/invitations/again",
    "/settings/devices",
    "/settings/letters",
    "/settings/letters/trial",
    "/settings/letters/removal",
    "/import",
    "/mail/file",
    "/mail/pasted",
    "/settings/mailbox",
    "/settings/mailbox/look",
    "/settings/mailbox/removal",
    "/away",
    "/goal",
    "/goal/proposal",
    "/review/beginning",
    "/review/steps",
    "/review/completion",
    "/review/time",
];

/// Addresses that take a file.
pub(crate) const FILES: &[&str] = &["/import", "/mail/file"];

/// Addresses for which an empty form says enough.
pub(crate) const EMPTY_IS_ENOUGH: &[&str] = &[
    "/noticed",
    "/phrases/check",
    "/ask/{contact}/wording",
    "/settings/coach/words/{words}/hiding",
    "/settings/coach/words/{words}/removal",
    "/settings/coach/briefs/{brief}/removal",
    "/settings/learned/{entry}/removal",
    "/settings/letters/trial",
    "/settings/letters/removal",
    "/cards/{card}/showing",
    "/cards/{card}/pdf",
    "/cards/{card}/revocation",
    "/settings/calendar",
    "/settings/calendar/revocation",
    "/settings/calendar/invitations",
    "/settings/calendar/invitations/again",
    "/settings/sender/trial",
    "/settings/sender/removal",
    "/settings/devices/{device}/revocation",
    "/settings/playbook/{rule}",
    "/follow-ups/{follow_up}/completion",
    "/contacts/{contact}/complaints/resolution",
    "/contacts/{contact}/whereabouts",
    "/contacts/{contact}/company",
    "/deals/{deal}/won",
    "/deals/{deal}/completion",
    "/undo/{action}",
    "/settings/team/invitations/{invitation}/withdrawal",
    "/likenesses/{likeness}/merger",
    "/likenesses/{likeness}/difference",
    "/mail/{mail}/disposal",
    "/settings/mailbox/look",
    "/settings/mailbox/removal",
    "/import/{waiting}",
    "/import/{waiting}/start",
    "/import/{waiting}/discard",
    "/imports/{import}/cancel",
    "/imports/{import}/undo",
    "/claims/{claim}/decision",
    "/away/{cover}/end",
    "/goal",
    "/goal/proposal",
    "/review/beginning",
    "/review/completion",
];

impl Office {
    /// The address with the ids of Maya's things in it.
    pub(crate) fn address(&self, route: &Route) -> String {
        let follow_up = if route.path.ends_with("/day") { self.no_promise } else { self.first_call };
        let user = if route.path.ends_with("/month") { &self.maya } else { &self.sam };
        let decides = ["/moments", "/signature"].iter().any(|end| route.path.ends_with(end));
        let mail = if decides { self.filed_mail } else { self.waiting_mail };
        route
            .path
            .replace("{mail}", &mail.to_string())
            .replace("{contact}", &self.ana.to_string())
            .replace("{introduction}", &self.introduction.to_string())
            .replace("{event}", &self.event.to_string())
            .replace("{deal}", &self.deal.to_string())
            .replace("{moment}", &self.moment.to_string())
            .replace("{referral}", &self.referral.to_string())
            .replace("{follow_up}", &follow_up.to_string())
            .replace("{action}", &self.deal_opened.to_string())
            .replace("{import}", &self.import.to_string())
            .replace("{waiting}", &self.waiting.to_string())
            .replace("{card}", &self.card.to_string())
            .replace("{letter}", &self.letter.to_string())
            .replace("{words}", &self.wording)
            .replace("{brief}", &self.brief.to_string())
            .replace("{device}", &self.device.to_string())
            .replace("{entry}", &self.learned.to_string())
            .replace("{list}", "overdue")
            .replace("{table}", "kinds")
            .replace("{rule}", "ask_to_publish")
            .replace("{file}", "nothing")
            .replace("{token}", "nothing")
            .replace("{claim}", &self.claim.to_string())
            .replace("{cover}", &self.cover.to_string())
            .replace("{likeness}", &self.likeness.to_string())
            .replace("{invitation}", &self.invitation.to_string())
            .replace("{user}", &user.id.to_string())
    }

    /// A form that Maya (or an admin, where it takes one) could send there.
    pub(crate) fn good(&self, route: &Route) -> Vec<(&'static str, String)> {
        let id = || Uuid::from_u128(ID).to_string();
        let ana = || self.ana.to_string();
        let text = |text: &str| text.to_owned();
        match route.path {
            "/asks" => vec![
                ("id", id()),
                ("contact_id", ana()),
                ("moment_id", self.moment.to_string()),
                ("names", text("Jane Doe, CFO at Acme, 312 555 0100")),
                ("names", text("Carl Moss")),
                ("happy_call", text("1")),
                ("outcome", text("named")),
                ("ran_out", text("on")),
                ("events", text("Chamber breakfast")),
                ("event_on", text("2026-12-04")),
            ],
            "/captures" => vec![
                ("id", id()),
                ("line", text("Jane Doe, CFO at Acme, 312 555 0100, same oven")),
                ("given_by", ana()),
                ("on", text("2026-11-20")),
                ("basis", text("named")),
            ],
            "/contacts" => vec![("id", id()), ("name", text("June Achebe")), ("phone", text("312 555 0123"))],
            "/contacts/{contact}" => vec![
                ("id", id()),
                ("version", text("1")),
                ("name", text(ANA)),
                ("title", text("Founder")),
                ("company", text("Ruiz Bakery")),
                ("phone", text("(312) 555-0142; (312) 555-0177")),
                ("email", text("ana@example.com")),
                ("kind", text("prospect")),
                ("tier", text("A")),
                ("basis", text("relationship")),
                ("notes", text("Two shops now")),
            ],
            "/noticed" => vec![("what", text("You saved us")), ("kind", text("call"))],
            "/interactions" => vec![
                ("id", id()),
                ("contact_id", ana()),
                ("kind", text("call")),
                ("on", text("2026-11-20")),
                ("what", text("They joined the chamber")),
                ("moment", text("association")),
                ("association", text("Chamber of Commerce")),
                ("event_on", text("2026-12-04")),
                ("could_ask", text("on")),
            ],
            "/deals" => vec![
                ("id", id()),
                ("contact_id", ana()),
                ("title", text("Third oven")),
                ("value", text("9,500")),
                ("issue", text("No room for rye")),
            ],
            "/deals/{deal}/won" => vec![
                ("id", id()),
                ("on", text("2026-11-21")),
                ("value", text("18,500")),
                ("issue", text("Fridays are saved")),
            ],
            "/deals/{deal}/lost" => {
                vec![("id", id()), ("on", text("2026-11-21")), ("reason", text("Too dear"))]
            }
            "/deals/{deal}/completion" => vec![("id", id())],
            "/contacts/{contact}/complaints" => vec![("id", id()), ("text", text("Charged twice"))],
            "/contacts/{contact}/complaints/resolution" => vec![("id", id()), ("how", text("Paid back"))],
            "/contacts/{contact}/wishes" => {
                vec![("id", id()), ("wish", text("do_not_ask")), ("why", text("Not my thing"))]
            }
            "/contacts/{contact}/promises" => vec![
                ("id", id()),
                ("words", text("Bring the figures")),
                ("on", text("2026-11-30")),
                ("at", text("14:30")),
            ],
            "/contacts/{contact}/reciprocations" => {
                vec![("id", id()), ("what", text("Sent them a baker")), ("on", text("2026-11-20"))]
            }
            "/contacts/{contact}/gifts" => vec![
                ("id", id()),
                ("what", text("Box of tea")),
                ("cost", text("24.50")),
                ("form", text("goods")),
                ("on", text("2026-11-20")),
            ],
            "/introductions" => vec![
                ("id", id()),
                ("offers_id", ana()),
                ("needs_id", self.tom.to_string()),
                ("why", text("Needs flour")),
                ("on", text("2026-11-20")),
            ],
            "/introductions/{introduction}/outcome" => {
                vec![("id", id()), ("outcome", text("met")), ("note", text("Over lunch"))]
            }
            "/passed-over" => {
                vec![("id", id()), ("contact", ana()), ("kind", text("need")), ("what", text("a van"))]
            }
            "/contacts/{contact}/wants" => {
                vec![("id", id()), ("kind", text("need")), ("what", text("a van"))]
            }
            "/contacts/{contact}/tier" => vec![("id", id()), ("tier", text("A"))],
            "/contacts/{contact}/company" => {
                vec![("id", id()), ("offers", text("Bread")), ("needs", text("Flour"))]
            }
            "/events" => vec![
                ("id", id()),
                ("event", self.event.to_string()),
                ("name", text("Bakers’ fair")),
                ("event_on", text("2026-12-04")),
                ("place", text("Town Hall")),
                ("kind", text("event")),
                ("recommended_by", ana()),
            ],
            "/events/{event}/goers" => {
                vec![("id", id()), ("user", self.maya.id.to_string()), ("goes", text("yes"))]
            }
            "/events/{event}/harvest" => {
                vec![
                    ("id", id()),
                    ("line", text("Jane Doe, CFO at Acme")),
                    ("words", text("Asked for prices")),
                ]
            }
            "/contacts/{contact}/permissions" => vec![
                ("id", id()),
                ("channel", text("email")),
                ("granted", text("yes")),
                ("words", text("Yes, write to me")),
                ("how", text("spoken")),
                ("on", text("2026-11-20")),
            ],
            "/contacts/{contact}/dealings" => vec![
                ("id", id()),
                ("kind", text("inquiry")),
                ("words", text("A third oven")),
                ("on", text("2026-11-20")),
            ],
            "/contacts/{contact}/whereabouts" => vec![
                ("id", id()),
                ("country", text("DE")),
                ("time_zone", text("Europe/Berlin")),
                ("side", text("person")),
            ],
            "/contacts/{contact}/owner" => vec![("id", id()), ("to", self.sam.id.to_string())],
            "/referrals/{referral}/stage" | "/referrals/{referral}/correction" => {
                vec![("id", id()), ("stage", text("met")), ("on", text("2026-11-21"))]
            }
            "/referrals/{referral}/credit" => vec![("id", id()), ("why", text("She called him herself"))],
            "/follow-ups/completion" => {
                vec![("action", id()), ("id", self.first_call.to_string()), ("how", text("Rang him"))]
            }
            "/follow-ups/release" => {
                vec![("action", id()), ("id", self.first_call.to_string()), ("reason", text("He moved away"))]
            }
            "/follow-ups/{follow_up}/completion" => vec![("action", id()), ("how", text("Rang him"))],
            "/follow-ups/{follow_up}/release" => vec![("action", id()), ("reason", text("He moved away"))],
            "/follow-ups/{follow_up}/day" => vec![("action", id()), ("until", text("2027-01-12"))],
            "/moments/{moment}/dismissal" => vec![("id", id()), ("reason", text("The wrong day"))],
            "/undo/{action}" => vec![("id", id()), ("back", text("/today"))],
            "/cards" => vec![
                ("id", id()),
                ("contact", ana()),
                ("brief", text("I help bakeries whose ovens fail on a Friday.")),
                ("phone", text("(312) 555-0100")),
                ("email", text("maya@example.com")),
                ("title", text("After the second oven")),
                ("days", text("90")),
            ],
            "/settings/learned/{entry}/removal"
            | "/settings/coach/words/{words}/removal"
            | "/settings/coach/briefs/{brief}/removal" => vec![("id", id())],
            "/settings/coach/words/{words}/hiding" => vec![("id", id()), ("hidden", text("on"))],
            "/settings/coach/words" => vec![
                ("id", id()),
                ("key", self.wording.clone()),
                ("kind", text("wording")),
                ("occasion", text("praise")),
                ("audience", text("both")),
                ("words", text("Who else at {company} is facing the same issue?")),
            ],
            "/settings/coach/briefs" => vec![
                ("id", id()),
                ("brief_id", self.brief.to_string()),
                ("product", text("Ovens")),
                ("sentence", text("I help bakeries whose ovens fail on a Friday.")),
                ("signs", text("They bake at night")),
                ("not_for", text("Supermarkets")),
            ],
            "/phrases/check" => vec![
                ("text", text("Who do you know who might want an oven?")),
                ("kind", text("letter")),
                ("contact", ana()),
            ],
            "/ask/{contact}/wording" => {
                vec![("names", text("Jane Doe")), ("step", text("unprompted-business-2"))]
            }
            "/letters" => vec![
                ("id", id()),
                ("kind", text("update")),
                ("contact", ana()),
                ("to_email", text("ana@example.com")),
                ("subject", text("How it went")),
                ("body", text("Tom and I have met.")),
                ("way", text("own")),
            ],
            "/letters/{letter}/word" => vec![("id", id()), ("word", text("went"))],
            "/settings/letters" | "/settings/sender" => vec![
                ("id", id()),
                ("host", text("smtp.example.com")),
                ("port", text("587")),
                ("security", text("starttls")),
                ("user_name", text("maya")),
                ("password", text("correct horse")),
                ("from_name", text("Maya")),
                ("from_email", text("office@example.com")),
            ],
            "/settings/letters/trial" | "/settings/sender/trial" => vec![],
            "/settings/letters/removal" | "/settings/sender/removal" => vec![("id", id())],
            "/cards/{card}/showing" => vec![],
            "/cards/{card}/pdf" => {
                vec![("size", text("business")), ("paper", text("single")), ("rows", text("3"))]
            }
            "/cards/{card}/revocation" => vec![("id", id())],
            "/mail/pasted" => vec![
                ("id", id()),
                ("text", text("From: Jane Doe <jane@acme.example>\nSubject: Thanks\n\nYou saved us.")),
            ],
            "/mail/{mail}/person" => vec![
                ("id", id()),
                ("name", text("Stan Walled")),
                ("title", text("Office Manager")),
                ("company", text("Walled Ltd")),
                ("phone", text("312-555-0166")),
                ("email", text("stan@else.example")),
            ],
            "/mail/{mail}/contact" => vec![("id", id()), ("contact", ana())],
            "/settings/mailbox" => vec![
                ("id", id()),
                ("host", text("127.0.0.1")),
                ("port", text("9")),
                ("security", text("tls")),
                ("username", text("maya@example.com")),
                ("password", text("correct horse")),
                ("folder", text("INBOX")),
            ],
            "/settings/mailbox/look" => vec![],
            "/settings/mailbox/removal" => vec![("id", id())],
            "/mail/{mail}/disposal" => vec![("id", id())],
            "/mail/{mail}/moments" => vec![("id", id()), ("kind", text("rescue")), ("answer", text("yes"))],
            "/mail/{mail}/signature" => vec![("id", id()), ("answer", text("yes"))],
            "/mail/file"
            | "/import"
            | "/import/{waiting}/discard"
            | "/imports/{import}/cancel"
            | "/imports/{import}/undo" => vec![],
            "/import/{waiting}" | "/import/{waiting}/start" => {
                vec![("column-0", text("name")), ("column-1", text("mobile"))]
            }
            "/settings" => vec![
                ("id", id()),
                ("name", text("Maya L.")),
                ("zone", text("America/Denver")),
                ("appearance", text("dark")),
                ("language", text("de")),
            ],
            "/settings/calendar"
            | "/settings/calendar/revocation"
            | "/settings/calendar/invitations/again" => {
                vec![("id", id())]
            }
            "/settings/calendar/invitations" => vec![("id", id()), ("full_titles", text("on"))],
            "/settings/devices" => vec![("id", id()), ("name", text("My phone"))],
            "/settings/devices/{device}/revocation" => vec![("id", id())],
            "/settings/playbook/{rule}" => vec![("id", id()), ("on", text("on")), ("days", text("5"))],
            "/settings/team/invitations" => {
                vec![("id", id()), ("email", text("kim@example.com")), ("role", text("rep"))]
            }
            "/settings/team/invitations/{invitation}/withdrawal" => vec![("id", id())],
            "/likenesses/{likeness}/merger" | "/likenesses/{likeness}/difference" => vec![("id", id())],
            "/claims/{claim}/decision" => vec![("id", id()), ("give", text("yes"))],
            "/goal" => vec![("id", id()), ("asks", text("5")), ("start", text("this"))],
            "/goal/proposal" => vec![("id", id()), ("asks", text("4"))],
            "/review/beginning" | "/review/completion" => vec![("id", id())],
            "/review/steps" => vec![("id", id()), ("step", text("gave")), ("gone", text("yes"))],
            "/review/moments" => vec![("id", id()), ("moment", self.moment.to_string())],
            "/review/time" => vec![("id", id()), ("day", text("thu")), ("hour", text("9"))],
            "/away" => vec![
                ("id", id()),
                ("cover", self.sam.id.to_string()),
                ("from", text("2027-03-01")),
                ("to", text("2027-03-05")),
            ],
            "/away/{cover}/end" => vec![("id", id())],
            "/contacts/{contact}/erasure" => vec![("id", id()), ("peace", text("yes"))],
            "/settings/office" => vec![
                ("id", id()),
                ("week", text("mon")),
                ("week", text("sat")),
                ("holidays", text("2026-12-25")),
                ("cadence_a", text("14")),
                ("gift_profile", text("washington_insurance")),
                ("gift_limit", text("80")),
                ("gift_source", text("Handbook, page 3")),
            ],
            "/settings/team/{user}/role" => {
                vec![("id", id()), ("role", text("manager"))]
            }
            "/settings/password" => {
                vec![("id", id()), ("current", text("")), ("password", text("correct horse"))]
            }
            other => panic!("{other} takes a form, but no test knows one for it"),
        }
    }
}

/// Who may send that form.
pub(crate) fn sender<'o>(office: &'o Office, route: &Route) -> &'o crate::office::Person {
    match route.path {
        "/contacts/{contact}/owner"
        | "/contacts/{contact}/erasure"
        | "/claims/{claim}/decision"
        | "/goal/proposal"
        | "/settings/playbook/{rule}"
        | "/settings/team/invitations"
        | "/settings/team/invitations/{invitation}/withdrawal"
        | "/settings/office"
        | "/settings/sender"
        | "/settings/sender/trial"
        | "/settings/sender/removal"
        | "/settings/learned/{entry}/removal"
        | "/settings/team/{user}/role" => &office.priya,
        _ => &office.maya,
    }
}

/// What kind of thing a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Id,
    Day,
    Text,
    Word,
}

pub(crate) fn holds(field: &str) -> Holds {
    match field {
        "id" | "action" | "contact_id" | "moment_id" | "given_by" | "to" | "contact" | "key" | "brief_id"
        | "cover" | "offers_id" | "needs_id" | "user" | "event" | "recommended_by" => Holds::Id,
        "on" | "event_on" | "until" | "not_yet_on" | "from" => Holds::Day,
        "version" | "answer" | "kind" | "tier" | "basis" | "outcome" | "happy_call" | "ran_out"
        | "could_ask" | "column-0" | "column-1" | "week" | "peace" | "cadence_a" | "moment" | "stage"
        | "wish" | "at" | "zone" | "appearance" | "days" | "role" | "back" | "size" | "paper" | "rows"
        | "way" | "word" | "port" | "security" | "occasion" | "audience" | "hidden" | "step" | "channel"
        | "granted" | "how" | "country" | "time_zone" | "side" | "cost" | "form" | "gift_profile"
        | "gift_limit" | "give" | "goes" | "start" | "gone" | "day" | "hour" => Holds::Word,
        _ => Holds::Text,
    }
}
