//! How a person may be reached: what holds, what they allowed, where they are, what starts a clock (M30).

use actions::reaching::{caution_said, permission_said};
use actions::views::contact_rules::{ContactRules, contact_rules};
use actions::{
    DEALINGS, NoteDealing, NotePermission, PERMISSION_HOWS, SetWhereabouts, note_dealing, note_permission,
    said, set_whereabouts,
};
use axum::extract::State;
use domain::ContactId;
use domain::reach::{Channel, Side};
use language::day_full;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Typed, Wrongs};
use crate::layout::Place;
use crate::pages::record::{RecordForm, RecordGroup, RecordLine, RecordPage};
use crate::pages::short_form::ShortAsk;
use crate::parts::{Act, Choice, Tone};
use crate::phrases::days;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// `GET /contacts/{contact}/rules`
pub(crate) async fn show(State(web): State<Web>, member: Member, Named(id): Named<ContactId>) -> Answer {
    let rules = contact_rules(&web.app, member.actor(), id).await?;
    let today = member.actor().day(web.app.clock.now());
    let reaching = &rules.reaching;
    let mut notes = vec![say::rules_where(
        if reaching.country.is_empty() { "none" } else { reaching.country.as_str() },
        reaching.there.strftime("%H:%M").to_string(),
        if reaching.zones.is_empty() { say::rules_zone_unknown() } else { reaching.zones.join(", ") },
    )];
    notes.push(say::rules_side(reaching.side.as_str()));
    if let Some(until) = reaching.relationship_until {
        let law = reaching.policy.relationship.map_or("", |clock| clock.law);
        notes.push(match today <= until {
            true => say::rules_clock(day_full(until), law),
            false => say::rules_clock_over(day_full(until), law),
        });
    }
    notes.push(say::rules_not_advice(day_full(reaching.policy.looked_at)));
    let mut warnings = Vec::new();
    if rules.state.do_not_contact {
        warnings.push(say::not_contacted());
    }
    warnings.extend(reaching.hours_said());
    if let Some((on, until)) = rules.call_outside {
        let law = reaching.policy.relationship.map_or("", |clock| clock.law);
        warnings.push(say::rules_call_outside(day_full(on), law, day_full(until)));
    }
    let ways = Channel::ALL.iter().map(|channel| {
        let law = reaching.policy.rule(*channel);
        let (detail, due, tone) = match reaching.way(*channel) {
            Ok(None) => {
                (law.map_or_else(String::new, |rule| rule.law.to_owned()), say::way_open(), Tone::Good)
            }
            Ok(Some(caution)) => (caution_said(&caution), say::way_careful(), Tone::Today),
            Err(refusal) => (said(&refusal), say::way_closed(), Tone::Late),
        };
        RecordLine {
            href: law.map(|rule| rule.source).unwrap_or_default().to_owned(),
            title: say::channel(channel.as_str()),
            detail,
            due,
            tone: Some(tone),
            acts: vec![],
        }
    });
    let said_so = rules.permissions.iter().map(|row| RecordLine {
        title: permission_said(row),
        due: days::short(row.on_day.0, today),
        tone: Some(Tone::Calm),
        ..RecordLine::default()
    });
    let dealt = rules.dealings.iter().map(|row| RecordLine {
        title: say::dealing_kind(row.kind.as_str()),
        detail: row.words.clone().unwrap_or_default(),
        due: days::short(row.on_day.0, today),
        tone: Some(Tone::Calm),
        ..RecordLine::default()
    });
    let home = format!("/contacts/{}", id);
    let mut acts = vec![
        Act::link(say::permission_title(), format!("{home}/permissions")).icon("check"),
        Act::link(say::dealing_title(), format!("{home}/dealings")).icon("note"),
        Act::link(say::whereabouts_title(), format!("{home}/whereabouts")).icon("clock"),
    ];
    if let Some((referrer, name)) = &rules.way_out {
        let href = format!("/contacts/{referrer}/letter?kind=forwardable_note&other={id}");
        acts.insert(0, Act::link(say::rules_way_out(name.as_str()), href).icon("mail"));
    }
    page(&RecordPage {
        about: rules.contact.name.clone(),
        back: home,
        notes,
        warnings,
        acts,
        groups: vec![
            RecordGroup { heading: say::rules_ways(), none: String::new(), lines: ways.collect() },
            RecordGroup {
                heading: say::rules_said(),
                none: say::rules_said_nothing(),
                lines: said_so.collect(),
            },
            RecordGroup { heading: say::rules_dealt(), none: String::new(), lines: dealt.collect() },
        ],
        ..RecordPage::plain(
            member.shell(&web, say::rules_title(), Place::People),
            say::rules_title(),
            String::new(),
        )
    })
}

/// One of the three short forms.
struct Asked {
    to: &'static str,
    heading: String,
    lead: String,
    asks: Vec<ShortAsk>,
    save: String,
}

fn form_page(
    web: &Web,
    member: &Member,
    rules: &ContactRules,
    wrongs: &Wrongs,
    asked: Asked,
) -> Result<RecordPage, Trouble> {
    let home = format!("/contacts/{}", rules.contact.id);
    let shown = ["channel", "granted", "how", "words", "on", "kind", "country", "time_zone", "side"];
    Ok(RecordPage {
        about: rules.contact.name.clone(),
        back: format!("{home}/rules"),
        warnings: wrongs.others(&shown).into_iter().collect(),
        form: Some(RecordForm {
            action: format!("{home}/{}", asked.to),
            hidden: vec![("id".into(), web.ids()?.text())],
            asks: asked.asks,
            save: asked.save,
        }),
        ..RecordPage::plain(
            member.shell(web, asked.heading.as_str(), Place::People),
            asked.heading,
            asked.lead,
        )
    })
}

fn choices(words: &[&'static str], label: impl Fn(&str) -> String, chosen: &str) -> Vec<Choice> {
    words.iter().map(|word| Choice { chosen: *word == chosen, ..Choice::of(*word, label(word)) }).collect()
}

fn select(name: &'static str, label: String, choices: Vec<Choice>, wrongs: &Wrongs) -> ShortAsk {
    ShortAsk::Choice { name, label, choices, error: wrongs.why(name) }
}

fn text(
    name: &'static str,
    label: String,
    kind: &'static str,
    hint: String,
    typed: &Typed,
    wrongs: &Wrongs,
) -> ShortAsk {
    ShortAsk::Text { name, label, hint, field: wrongs.field(typed, name), kind }
}

fn words(label: String, hint: String, typed: &Typed, wrongs: &Wrongs) -> ShortAsk {
    ShortAsk::Words { name: "words", label, hint, field: wrongs.field(typed, "words") }
}

// Permissions.

fn permission_page(
    web: &Web,
    member: &Member,
    rules: &ContactRules,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<RecordPage, Trouble> {
    let channels: Vec<&'static str> = Channel::ALL.iter().map(|channel| channel.as_str()).collect();
    let asks = vec![
        select(
            "channel",
            say::permission_channel(),
            choices(&channels, |word| say::channel(word), typed.one("channel")),
            wrongs,
        ),
        select(
            "granted",
            say::permission_which(),
            choices(&["yes", "no"], |word| say::permission_word(word), typed.one("granted")),
            wrongs,
        ),
        words(say::permission_words(), say::permission_words_hint(), typed, wrongs),
        select(
            "how",
            say::permission_how_title(),
            choices(&PERMISSION_HOWS, |word| say::permission_how(word), typed.one("how")),
            wrongs,
        ),
        text("on", say::gift_day(), "date", say::give_day_hint(), typed, wrongs),
    ];
    let (heading, lead, save) = (say::permission_title(), say::permission_lead(), say::permission_save());
    form_page(web, member, rules, wrongs, Asked { to: "permissions", heading, lead, asks, save })
}

/// `GET /contacts/{contact}/permissions`
pub(crate) async fn permission_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
) -> Answer {
    let rules = contact_rules(&web.app, member.actor(), id).await?;
    page(&permission_page(&web, &member, &rules, &Typed::default(), &Wrongs::default())?)
}

/// `POST /contacts/{contact}/permissions`
pub(crate) async fn permission(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let rules = contact_rules(&web.app, member.actor(), id).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let on = typed.day("on", &mut wrongs);
    let channel = Channel::parse(typed.one("channel"));
    if channel.is_none() {
        wrongs.add("channel", say::permission_channel_missing());
    }
    if let Some(channel) = channel.filter(|_| !wrongs.any()) {
        let input = NotePermission {
            action,
            contact: id,
            channel,
            granted: typed.one("granted") == "yes",
            how: typed.one("how").to_owned(),
            words: typed.one("words").to_owned(),
            on,
        };
        match note_permission(&web.app, member.actor(), &input).await {
            Ok(done) => {
                let name = rules.contact.name.as_str();
                let said = say::rules_noted(name);
                return Ok(go(&web, &format!("/contacts/{id}/rules"), said, Some(done.action.0)));
            }
            Err(problem) => wrongs = Wrongs::of(problem)?,
        }
    }
    again(&permission_page(&web, &member, &rules, &typed, &wrongs)?)
}

// Inquiries and payments.

fn dealing_page(
    web: &Web,
    member: &Member,
    rules: &ContactRules,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<RecordPage, Trouble> {
    let asks = vec![
        select(
            "kind",
            say::dealing_which(),
            choices(&DEALINGS, |word| say::dealing_kind(word), typed.one("kind")),
            wrongs,
        ),
        words(say::dealing_words(), String::new(), typed, wrongs),
        text("on", say::gift_day(), "date", say::give_day_hint(), typed, wrongs),
    ];
    let (heading, lead, save) = (say::dealing_title(), say::dealing_lead(), say::permission_save());
    form_page(web, member, rules, wrongs, Asked { to: "dealings", heading, lead, asks, save })
}

/// `GET /contacts/{contact}/dealings`
pub(crate) async fn dealing_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
) -> Answer {
    let rules = contact_rules(&web.app, member.actor(), id).await?;
    page(&dealing_page(&web, &member, &rules, &Typed::default(), &Wrongs::default())?)
}

/// `POST /contacts/{contact}/dealings`
pub(crate) async fn dealing(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let rules = contact_rules(&web.app, member.actor(), id).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let on = typed.day("on", &mut wrongs);
    if !wrongs.any() {
        let (kind, words) = (typed.one("kind").to_owned(), typed.one("words").to_owned());
        let input = NoteDealing { action, contact: id, kind, words, on };
        match note_dealing(&web.app, member.actor(), &input).await {
            Ok(done) => {
                let said = say::rules_noted(rules.contact.name.as_str());
                return Ok(go(&web, &format!("/contacts/{id}/rules"), said, Some(done.action.0)));
            }
            Err(problem) => wrongs = Wrongs::of(problem)?,
        }
    }
    again(&dealing_page(&web, &member, &rules, &typed, &wrongs)?)
}

// Where they are.

fn whereabouts_page(
    web: &Web,
    member: &Member,
    rules: &ContactRules,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<RecordPage, Trouble> {
    let mut sides =
        vec![Choice { chosen: typed.one("side").is_empty(), ..Choice::of("", say::whereabouts_side_told()) }];
    let words: Vec<&'static str> = Side::ALL.iter().map(|side| side.as_str()).collect();
    sides.extend(choices(&words, |word| say::side(word), typed.one("side")));
    let asks = vec![
        text("country", say::whereabouts_country(), "text", say::whereabouts_country_hint(), typed, wrongs),
        text("time_zone", say::whereabouts_zone(), "text", say::whereabouts_zone_hint(), typed, wrongs),
        select("side", say::whereabouts_side(), sides, wrongs),
    ];
    let (heading, lead, save) = (say::whereabouts_title(), say::whereabouts_lead(), say::save());
    form_page(web, member, rules, wrongs, Asked { to: "whereabouts", heading, lead, asks, save })
}

/// `GET /contacts/{contact}/whereabouts`
pub(crate) async fn whereabouts_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
) -> Answer {
    let rules = contact_rules(&web.app, member.actor(), id).await?;
    let mut typed = Typed::default();
    if let Some(row) = &rules.whereabouts {
        typed.put("country", row.country.clone().unwrap_or_default());
        typed.put("time_zone", row.time_zone.clone().unwrap_or_default());
        typed.put("side", row.side.clone().unwrap_or_default());
    }
    page(&whereabouts_page(&web, &member, &rules, &typed, &Wrongs::default())?)
}

/// `POST /contacts/{contact}/whereabouts`
pub(crate) async fn whereabouts(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let rules = contact_rules(&web.app, member.actor(), id).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let of = |name: &str| typed.one(name).to_owned();
    let input = SetWhereabouts {
        action,
        contact: id,
        country: of("country"),
        time_zone: of("time_zone"),
        side: of("side"),
    };
    match set_whereabouts(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let said = say::rules_noted(rules.contact.name.as_str());
            Ok(go(&web, &format!("/contacts/{id}/rules"), said, Some(done.action.0)))
        }
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?;
            again(&whereabouts_page(&web, &member, &rules, &typed, &wrongs)?)
        }
    }
}
