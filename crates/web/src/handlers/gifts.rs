//! Gifts at cost, within what the trade allows (M29).

use actions::views::gifts::{GiftScreen, export_gifts, gift_ledger, gift_screen};
use actions::{RecordGift, record_gift};
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use domain::ContactId;
use domain::gift::GiftForm;
use language::day_full;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Typed, Wrongs};
use crate::layout::Place;
use crate::pages::record::{GiftYear, RecordForm, RecordGroup, RecordLine, RecordPage};
use crate::pages::short_form::ShortAsk;
use crate::parts::{Act, Choice, Empty, Field, Tone};
use crate::phrases::{days, money};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// The most gifts shown of a ledger; the file has all of them.
const LINES_SHOWN: usize = 500;

/// `GET /contacts/{contact}/gifts`
pub(crate) async fn form(State(web): State<Web>, member: Member, Named(id): Named<ContactId>) -> Answer {
    let screen = gift_screen(&web.app, member.actor(), id).await?;
    let mut typed = Typed::default();
    if let Some((owed, referral)) = screen.owed {
        typed.put("follow_up", owed.to_string());
        typed.put("referral", referral.map(|id| id.to_string()).unwrap_or_default());
    }
    page(&gift_page(&web, &member, &screen, &typed, &Wrongs::default())?)
}

/// `POST /contacts/{contact}/gifts`
pub(crate) async fn record(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let actor = member.actor();
    let screen = gift_screen(&web.app, actor, id).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let on = typed.day("on", &mut wrongs);
    let form = GiftForm::parse(typed.one("form")).unwrap_or(GiftForm::Goods);
    let cost = match money::read(typed.one("cost"), &actor.currency) {
        Ok(Some(cost)) => cost,
        Ok(None) => {
            wrongs.add("cost", say::gift_cost_missing());
            0
        }
        Err(why) => {
            wrongs.add("cost", why);
            0
        }
    };
    let referral = typed.maybe_id("referral", "referral")?;
    let follow_up = typed.maybe_id("follow_up", "follow-up")?;
    if !wrongs.any() {
        let input = RecordGift {
            action,
            contact: id,
            what: typed.one("what").to_owned(),
            form,
            cost_cents: cost,
            on,
            referral,
            follow_up,
            over_why: typed.one("over_why").to_owned(),
        };
        match record_gift(&web.app, actor, &input).await {
            Ok(done) => {
                let (cost, name) = (money::shown(cost, &actor.currency), screen.contact.name.as_str());
                let said = match done.answer.over {
                    true => say::gift_said_over(cost, name),
                    false => say::gift_said(cost, name),
                };
                return Ok(go(&web, &format!("/contacts/{}", id), said, Some(done.action.0)));
            }
            Err(problem) => wrongs = Wrongs::of(problem)?,
        }
    } else if typed.given("what").is_none() {
        wrongs.add("what", say::gift_what_missing());
    }
    again(&gift_page(&web, &member, &screen, &typed, &wrongs)?)
}

fn gift_page(
    web: &Web,
    member: &Member,
    screen: &GiftScreen,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<RecordPage, Trouble> {
    let actor = member.actor();
    let today = actor.day(web.app.clock.now());
    let shown = |cents: i64| money::shown(cents, &actor.currency);
    let rules = &screen.rules;
    let mut notes = Vec::new();
    match rules.limit_cents() {
        Some(limit) => {
            notes.push(say::gift_year_limit(shown(screen.in_year_cents), shown(limit)));
            notes.push(say::gift_limit_law(rules.source(), shown(limit)));
        }
        None => notes.push(say::gift_year(shown(screen.in_year_cents))),
    }
    if !rules.profile.tied_to_referral {
        notes.push(say::gift_no_referral(rules.profile.law));
    }
    let words = |name, label, hint| ShortAsk::Words { name, label, hint, field: wrongs.field(typed, name) };
    let line = |name, label, kind, hint| ShortAsk::Text {
        name,
        label,
        hint,
        field: wrongs.field(typed, name),
        kind,
    };
    let form_now = GiftForm::parse(typed.one("form")).unwrap_or(GiftForm::Goods);
    let forms = GiftForm::ALL.iter().filter(|form| rules.profile.cash || **form != GiftForm::Cash);
    let forms = forms.map(|form| Choice {
        chosen: *form == form_now,
        ..Choice::of(form.as_str(), say::gift_form_kind(form.as_str()))
    });
    let mut asks = vec![
        line("what", say::gift_what(), "text", say::gift_what_hint()),
        line(
            "cost",
            format!("{} ({})", say::gift_cost(), language::money_sign(&actor.currency)),
            "text",
            String::new(),
        ),
        ShortAsk::Choice {
            name: "form",
            label: say::gift_form(),
            choices: forms.collect(),
            error: wrongs.why("form"),
        },
    ];
    if rules.profile.tied_to_referral && !screen.referrals.is_empty() {
        let chosen = typed.one("referral");
        let mut choices = vec![Choice::of("", say::gift_referral_none())];
        choices.extend(screen.referrals.iter().map(|(id, name)| Choice {
            chosen: id.to_string() == chosen,
            ..Choice::of(id.to_string(), name)
        }));
        let error = wrongs.why("referral");
        asks.push(ShortAsk::Choice { name: "referral", label: say::gift_referral(), choices, error });
    }
    asks.push(line("on", say::gift_day(), "date", say::give_day_hint()));
    if screen.may_lift && rules.limit_cents().is_some() {
        asks.push(words("over_why", say::gift_over_why(), say::gift_over_why_hint()));
    }
    let given = screen.before.iter().map(|row| format!("{}:{}", row.on_day, row.cost_cents));
    let year = GiftYear {
        given: given.collect::<Vec<_>>().join(" "),
        limit: rules.limit_cents().map(|limit| limit.to_string()).unwrap_or_default(),
        places: language::money_decimals(&actor.currency),
        sign: language::money_sign(&actor.currency).to_owned(),
        today: today.to_string(),
    };
    let before = screen.before.iter().map(|row| RecordLine {
        title: say::gift_line(shown(row.cost_cents), row.what.as_str()),
        detail: row.over_why.clone().unwrap_or_default(),
        due: days::short(row.on_day.0, today),
        tone: Some(Tone::Calm),
        ..RecordLine::default()
    });
    let mut hidden = vec![("id".into(), web.ids()?.text())];
    hidden.extend(typed.given("follow_up").map(|id| ("follow_up".to_owned(), id.to_owned())));
    let id = screen.contact.id;
    Ok(RecordPage {
        about: screen.contact.name.clone(),
        back: format!("/contacts/{id}"),
        notes,
        warnings: wrongs
            .others(&["what", "cost", "on", "over_why", "form", "referral"])
            .into_iter()
            .collect(),
        year: Some(year),
        form: Some(RecordForm {
            action: format!("/contacts/{id}/gifts"),
            hidden,
            asks,
            save: say::gift_save(),
        }),
        groups: vec![RecordGroup {
            heading: say::gift_before(),
            none: say::gift_nobody(),
            lines: before.collect(),
        }],
        ..RecordPage::plain(
            member.shell(web, say::gift_title(), Place::People),
            say::gift_title(),
            say::gift_lead(),
        )
    })
}

/// `GET /gifts`
pub(crate) async fn ledger(State(web): State<Web>, member: Member) -> Answer {
    let actor = member.actor();
    let today = actor.day(web.app.clock.now());
    let ledger = gift_ledger(&web.app, actor).await?;
    let shown = |cents: i64| money::shown(cents, &actor.currency);
    let limit = ledger.rules.limit_cents();
    let people = ledger.by_person.iter().map(|(id, name, sum)| RecordLine {
        href: format!("/contacts/{id}/gifts"),
        title: match limit {
            Some(limit) => say::gifts_sum_limit(shown(*sum), shown(limit), name.as_str()),
            None => say::gifts_sum(shown(*sum), name.as_str()),
        },
        tone: Some(if limit.is_some_and(|limit| *sum > limit) { Tone::Late } else { Tone::Calm }),
        ..RecordLine::default()
    });
    let lines = ledger.lines.iter().take(LINES_SHOWN).map(|line| {
        let what = match &line.referred {
            Some(name) => say::gift_line_for(shown(line.cost_cents), name.as_str(), line.what.as_str()),
            None => say::gift_line(shown(line.cost_cents), line.what.as_str()),
        };
        let over = line
            .over_why
            .as_ref()
            .map(|why| say::gift_line_over(line.over_by.clone().unwrap_or_default(), why.as_str()));
        RecordLine {
            href: format!("/contacts/{}", line.contact_id),
            title: line.contact.clone(),
            detail: over.map_or(what.clone(), |over| format!("{what}. {over}")),
            due: days::short(line.on_day.0, today),
            tone: Some(Tone::Calm),
            acts: vec![],
        }
    });
    let is_empty = ledger.lines.is_empty();
    let profile = say::gift_profile_name(ledger.rules.profile.id);
    page(&RecordPage {
        notes: vec![say::gifts_profile(profile)],
        acts: if is_empty { vec![] } else { vec![Act::link(say::gifts_csv(), "/gifts.csv").icon("import")] },
        groups: vec![
            RecordGroup { heading: say::gifts_by_person(), none: String::new(), lines: people.collect() },
            RecordGroup { heading: say::gifts_all(), none: String::new(), lines: lines.collect() },
        ],
        empty: is_empty.then(|| Empty::new("gift", &say::gifts_empty(), &say::gifts_empty_words(), None)),
        ..RecordPage::plain(
            member.shell(&web, say::gifts_title(), Place::More),
            say::gifts_title(),
            say::gifts_lead(),
        )
    })
}

/// `GET /gifts.csv`: every gift, for an auditor; no cell of it runs in a spreadsheet.
pub(crate) async fn export(State(web): State<Web>, member: Member) -> Answer {
    let mut response = export_gifts(&web.app, member.actor()).await?.into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    out.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"gifts.csv\""));
    Ok(response)
}

/// The trades as an office chooses one: each with what it allows and where that stands.
pub(crate) fn profiles(chosen: &str) -> Vec<Choice> {
    let all = domain::gift::gift_profiles().iter();
    let known = all
        .map(|one| Choice { chosen: one.id == chosen, ..Choice::of(one.id, say::gift_profile_name(one.id)) });
    // A trade that we don't know stays as it is until one is chosen.
    let unknown = domain::gift::UNKNOWN_TRADE.id;
    let stays = Choice { chosen: true, ..Choice::of("", say::gift_profile_name(unknown)) };
    [unknown, ""].contains(&chosen).then_some(stays).into_iter().chain(known).collect()
}

/// What each trade allows, and where that stands.
pub(crate) fn profile_notes() -> Vec<(String, String, String, &'static str)> {
    let all = domain::gift::gift_profiles().iter();
    all.map(|one| {
        let source = match one.law.is_empty() {
            true => String::new(),
            false => say::gift_profile_source(day_full(one.looked_at), one.law),
        };
        (say::gift_profile_name(one.id), say::gift_profile_says(one.id), source, one.source)
    })
    .collect()
}

/// The choice of an office, as typed.
///
/// # Errors
/// A sentence for an amount that can't be read.
pub(crate) fn choice(typed: &Typed, currency: &str) -> Result<Option<actions::GiftChoice>, String> {
    let Some(profile) = typed.given("gift_profile") else { return Ok(None) };
    let limit_cents = money::read(typed.one("gift_limit"), currency)?;
    Ok(Some(actions::GiftChoice {
        profile: profile.to_owned(),
        limit_cents,
        source: typed.one("gift_source").to_owned(),
    }))
}

/// A limit of the office's own, as its form shows it.
pub(crate) fn own_limit(rules: &domain::gift::GiftRules, currency: &str) -> (Field, Field) {
    match &rules.own {
        Some(own) => (Field::of(money::plain(own.cents, currency)), Field::of(own.source.clone())),
        None => (Field::default(), Field::default()),
    }
}
