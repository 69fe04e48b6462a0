//! The coach in the settings: wordings, objections, whom to think of (M6–M8, M12, M35).

use actions::coach::{Line, Source};
use actions::views::coach::coach_words;
use actions::{
    HideCoachWords, Problem, RemoveCoachWords, SaveCoachWords, hide_coach_words, remove_coach_words,
    save_coach_words,
};
use axum::extract::State;
use domain::coach::{Audience, CoachKind, Fact, Occasion};

use super::phrases::on_wording;
use crate::answers::{Answer, again, page};
use crate::forms::{Query, Typed, Word, Wrongs};
use crate::layout::Place;
use crate::pages::coach::{CoachGroup, CoachLine, CoachPage, WordsPage};
use crate::pages::phrase_marks::PhraseMarks;
use crate::parts::{Act, Choice};
use crate::phrases::coach;
use crate::say;
use crate::server::{Ids, Web};
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// Where words are changed.
const WORDS: &str = "/settings/coach/words";

/// The page on which words of a kind stand.
fn list_of(kind: CoachKind) -> &'static str {
    match kind {
        CoachKind::Wording => "/settings/coach",
        CoachKind::Objection => "/settings/coach/objections",
        CoachKind::Prompter => "/settings/coach/prompters",
    }
}

/// `GET /settings/coach`
pub(crate) async fn wordings(State(web): State<Web>, member: Member) -> Answer {
    let (mut ids, lines) = at_hand(&web, &member, CoachKind::Wording).await?;
    let mut groups = Vec::new();
    for occasion in Occasion::all() {
        let mut of: Vec<&Line> = lines.iter().filter(|line| line.occasion == occasion).collect();
        // The rep's own stand first, as they are offered.
        of.sort_by_key(|line| !matches!(line.source, Source::Own | Source::Changed));
        if of.is_empty() {
            continue;
        }
        let is_own = |line: &&Line| line.source != Source::BuiltIn || line.tally.asks > 0;
        groups.push(CoachGroup {
            heading: coach::occasion(occasion),
            how_many: say::coach_how_many(of.len()),
            open: of.iter().any(is_own),
            lines: of.into_iter().map(|line| shown(line, &mut ids)).collect(),
        });
    }
    page(&CoachPage {
        shell: member.shell(&web, say::coach_title(), Place::More),
        part: "wordings",
        add: new_one(CoachKind::Wording),
        groups,
    })
}

/// `GET /settings/coach/objections`
pub(crate) async fn objections(State(web): State<Web>, member: Member) -> Answer {
    let (mut ids, lines) = at_hand(&web, &member, CoachKind::Objection).await?;
    let lines = lines.iter().map(|line| shown(line, &mut ids)).collect();
    page(&CoachPage {
        shell: member.shell(&web, say::coach_objections(), Place::More),
        part: "objections",
        add: new_one(CoachKind::Objection),
        groups: vec![CoachGroup { heading: String::new(), how_many: String::new(), open: true, lines }],
    })
}

/// `GET /settings/coach/prompters`
pub(crate) async fn prompters(State(web): State<Web>, member: Member) -> Answer {
    let (mut ids, lines) = at_hand(&web, &member, CoachKind::Prompter).await?;
    let mut groups: Vec<CoachGroup> = Vec::new();
    for line in &lines {
        let shown = shown(line, &mut ids);
        match groups.iter_mut().find(|group| group.heading == line.group) {
            Some(group) => group.lines.push(shown),
            None => groups.push(CoachGroup {
                heading: line.group.clone(),
                how_many: String::new(),
                open: true,
                lines: vec![shown],
            }),
        }
    }
    page(&CoachPage {
        shell: member.shell(&web, say::coach_prompters(), Place::More),
        part: "prompters",
        add: new_one(CoachKind::Prompter),
        groups,
    })
}

async fn at_hand(web: &Web, member: &Member, kind: CoachKind) -> Result<(Ids, Vec<Line>), Trouble> {
    let mut lines = coach_words(&web.app, member.actor()).await?;
    lines.retain(|line| line.kind == kind);
    Ok((web.ids()?, lines))
}

fn new_one(kind: CoachKind) -> Act {
    let label = match kind {
        CoachKind::Wording => say::coach_add_wording(),
        CoachKind::Objection => say::coach_add_objection(),
        CoachKind::Prompter => say::coach_add_prompter(),
    };
    Act::link(label, format!("{WORDS}/new?kind={kind}"))
}

fn shown(line: &Line, ids: &mut Ids) -> CoachLine {
    let audience = coach::audience(line.audience);
    let source = match &line.source {
        Source::BuiltIn => String::new(),
        Source::Changed => say::coach_source_changed(),
        Source::Own if line.shared => say::coach_source_shared(),
        Source::Own => say::coach_source_own(),
        Source::Office { by } => say::coach_source_office(by.as_str()),
    };
    let mut detail = match source.as_str() {
        "" => audience,
        source => say::coach_line_detail(audience, source),
    };
    if line.hidden {
        detail = say::coach_line_detail(detail, say::coach_hidden());
    }
    let about = if line.said.is_empty() { &line.words } else { &line.said };
    let about: String = about.chars().take(60).collect();
    let (label, hidden) = match line.hidden {
        true => (say::coach_show(), "off"),
        false => (say::coach_hide(), "on"),
    };
    CoachLine {
        said: line.said.clone(),
        words: line.words.clone(),
        detail,
        counts: match line.kind {
            CoachKind::Wording => coach::counts(line.tally),
            CoachKind::Objection | CoachKind::Prompter => String::new(),
        },
        hidden: line.hidden,
        change: Act::link(say::coach_change(), format!("{WORDS}/{}", line.key)).about(about.clone()),
        hide: Act::post(label, format!("{WORDS}/{}/hiding", line.key))
            .with("id", ids.text())
            .with("hidden", hidden)
            .about(about),
    }
}

/// `GET /settings/coach/words/new?kind=&occasion=`
pub(crate) async fn new(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    page(&form(&web, &member, None, &query, &Wrongs::default(), false)?)
}

/// `GET /settings/coach/words/{key}`
pub(crate) async fn edit(State(web): State<Web>, member: Member, Word(key): Word) -> Answer {
    let line = line(&web, &member, &key).await?;
    let mut typed = Typed::default();
    typed.put("words", line.words.clone());
    typed.put("said", line.said.clone());
    typed.put("occasion", line.occasion.as_str().into());
    typed.put("audience", line.audience.as_str().into());
    if line.shared {
        typed.put("shared", "on".into());
    }
    page(&form(&web, &member, Some(&line), &typed, &Wrongs::default(), true)?)
}

async fn line(web: &Web, member: &Member, key: &str) -> Result<Line, Trouble> {
    let lines = coach_words(&web.app, member.actor()).await?;
    Ok(lines.into_iter().find(|line| line.key == key).ok_or(Problem::NotFound("words"))?)
}

fn form(
    web: &Web,
    member: &Member,
    line: Option<&Line>,
    typed: &Typed,
    wrongs: &Wrongs,
    checked: bool,
) -> Result<WordsPage, Trouble> {
    let kind = match line {
        Some(line) => line.kind,
        None => {
            CoachKind::parse(typed.given("kind").unwrap_or("wording")).ok_or(Problem::NotFound("words"))?
        }
    };
    let (heading, back_to) = match (kind, line.is_some()) {
        (CoachKind::Wording, false) => (say::coach_new_wording_title(), say::coach_wordings()),
        (CoachKind::Wording, true) => (say::coach_change_wording_title(), say::coach_wordings()),
        (CoachKind::Objection, false) => (say::coach_new_objection_title(), say::coach_objections()),
        (CoachKind::Objection, true) => (say::coach_change_objection_title(), say::coach_objections()),
        (CoachKind::Prompter, false) => (say::coach_new_prompter_title(), say::coach_prompters()),
        (CoachKind::Prompter, true) => (say::coach_change_prompter_title(), say::coach_prompters()),
    };
    let occasion = typed.given("occasion").and_then(Occasion::parse).unwrap_or(Occasion::Any);
    let audience = audience(typed);
    let choice = |value: &'static str, label: String, chosen| Choice { chosen, ..Choice::of(value, label) };
    let words = typed.one("words");
    let is_wording = kind == CoachKind::Wording;
    let marks = match is_wording && checked && !words.trim().is_empty() {
        true => on_wording(words, audience),
        false => PhraseMarks::default(),
    };
    let mut ids = web.ids()?;
    let remove = line.and_then(|line| {
        let label = match line.source {
            Source::Changed => say::coach_back_to_original(),
            Source::Own => say::coach_remove(),
            Source::BuiltIn | Source::Office { .. } => return None,
        };
        Some(Act::post(label, format!("{WORDS}/{}/removal", line.key)).with("id", ids.text()))
    });
    let mut words = wrongs.field(typed, "words");
    if !marks.trouble.is_empty() && words.error.is_none() {
        words.error = Some(marks.trouble.clone());
    }
    let mut shell = member.shell(web, heading.clone(), Place::More);
    shell.notice = wrongs.others(&["words", "said"]).or(shell.notice);
    Ok(WordsPage {
        shell,
        id: ids.text(),
        kind: kind.as_str(),
        key: line.map(|line| line.key.clone()).unwrap_or_default(),
        heading,
        back: list_of(kind),
        back_to,
        occasions: Occasion::all()
            .map(|one| choice(one.as_str(), coach::occasion(one), one == occasion))
            .collect(),
        audiences: Audience::ALL
            .iter()
            .map(|one| choice(one.as_str(), coach::audience(*one), *one == audience))
            .collect(),
        said: wrongs.field(typed, "said"),
        words,
        facts: match is_wording {
            true => {
                Fact::ALL.iter().map(|fact| (format!("{{{fact}}}"), say::coach_fact(fact.as_str()))).collect()
            }
            false => Vec::new(),
        },
        marks: PhraseMarks { trouble: String::new(), ..marks },
        share: member.actor().role.sees_team().then(|| typed.ticked("shared")),
        counts: line.filter(|_| is_wording).map(|line| coach::counts(line.tally)).unwrap_or_default(),
        remove,
    })
}

fn audience(typed: &Typed) -> Audience {
    typed.given("audience").and_then(Audience::parse).unwrap_or(Audience::Both)
}

/// `POST /settings/coach/words`: saves, or checks the words, or takes the better ones.
pub(crate) async fn save(State(web): State<Web>, member: Member, mut typed: Typed) -> Answer {
    let known = match typed.given("key") {
        Some(key) => Some(line(&web, &member, key).await?),
        None => None,
    };
    if typed.one("use") == "better" {
        let better = typed.one("better").to_owned();
        typed.replace("words", better);
        return page(&form(&web, &member, known.as_ref(), &typed, &Wrongs::default(), true)?);
    }
    if typed.ticked("check") {
        return page(&form(&web, &member, known.as_ref(), &typed, &Wrongs::default(), true)?);
    }
    let kind = known.as_ref().map(|line| line.kind).or_else(|| CoachKind::parse(typed.one("kind")));
    let input = SaveCoachWords {
        action: typed.action("id", web.ids()?.make())?,
        key: known.as_ref().map(|line| line.key.clone()),
        kind: kind.ok_or(Problem::NotFound("words"))?,
        occasion: typed.given("occasion").and_then(Occasion::parse).unwrap_or(Occasion::Any),
        audience: audience(&typed),
        said: typed.one("said").to_owned(),
        words: typed.one("words").to_owned(),
        shared: typed.ticked("shared"),
    };
    match save_coach_words(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let is_marked = input.kind == CoachKind::Wording
                && !on_wording(&input.words, input.audience).marks.is_empty();
            // What is marked is shown at once, on the page where it can be changed.
            let (to, said) = match is_marked {
                true => (format!("{WORDS}/{}", done.answer.key), say::coach_said_saved_marked()),
                false => (list_of(input.kind).to_owned(), say::coach_said_saved()),
            };
            Ok(go(&web, &to, said, Some(done.action.0)))
        }
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?;
            again(&form(&web, &member, known.as_ref(), &typed, &wrongs, false)?)
        }
    }
}

/// `POST /settings/coach/words/{key}/hiding`
pub(crate) async fn hide(State(web): State<Web>, member: Member, Word(key): Word, typed: Typed) -> Answer {
    let kind = line(&web, &member, &key).await?.kind;
    let hidden = typed.ticked("hidden");
    let input = HideCoachWords { action: typed.action("id", web.ids()?.make())?, key, hidden };
    let done = hide_coach_words(&web.app, member.actor(), &input).await?;
    let said = if hidden { say::coach_said_hidden() } else { say::coach_said_shown() };
    Ok(go(&web, list_of(kind), said, Some(done.action.0)))
}

/// `POST /settings/coach/words/{key}/removal`
pub(crate) async fn remove(State(web): State<Web>, member: Member, Word(key): Word, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let known = line(&web, &member, &key).await.ok();
    let input = RemoveCoachWords { action, key };
    let done = remove_coach_words(&web.app, member.actor(), &input).await?;
    let said = match known.as_ref().map(|line| &line.source) {
        Some(Source::Changed) => say::coach_said_original(),
        _ => say::coach_said_removed(),
    };
    Ok(go(&web, known.map_or("/settings/coach", |line| list_of(line.kind)), said, Some(done.action.0)))
}
