//! The worklists, one tap away (M3, M4, M20, M24, M32).

use actions::views::giving::gave_never_received;
use actions::views::lists::{
    delighted_never_asked, missed_moments, non_buyers_with_open_loops, overdue_promises, referrals_by_stage,
};
use axum::extract::State;
use axum::response::Redirect;
use domain::business_days::add_days;
use domain::follow_up::FollowUpKind;
use domain::referral::Stage;
use jiff::civil::Date;

use crate::answers::{Answer, page};
use crate::forms::Word;
use crate::layout::Place;
use crate::pages::lists::{ListCount, ListGroup, ListKind, ListLine, ListPage};
use crate::parts::{Act, Tone};
use crate::phrases::{days, owed, person, timeline};
use crate::say;
use crate::server::{Ids, Web};
use crate::session::Member;
use crate::trouble::Trouble;

/// Days for which missed moments are shown.
const MISSED_DAYS: i32 = 90;

/// `GET /lists`
pub(crate) async fn home() -> Redirect {
    Redirect::to("/lists/delighted")
}

/// `GET /lists/{list}`
pub(crate) async fn show(State(web): State<Web>, member: Member, Word(slug): Word) -> Answer {
    let kind = ListKind::ALL.into_iter().find(|kind| kind.slug() == slug).ok_or(Trouble::NotFound)?;
    let today = member.actor().day(web.app.clock.now());
    let mut ids = web.ids()?;
    let mut counts = Vec::new();
    let (mut intro, mut groups) = (String::new(), Vec::new());
    for one in ListKind::ALL {
        let list = List { web: &web, member: &member, today };
        let (count, said, lines) = list.of(one, one == kind, &mut ids).await?;
        counts.push(ListCount { kind: one, count });
        if one == kind {
            (intro, groups) = (said, lines);
        }
    }
    let shell = member.shell(&web, kind.heading(), Place::Lists);
    // Who gave is given something back by bringing them together with others.
    let more = (kind == ListKind::Gave && !groups.iter().all(|group| group.lines.is_empty()))
        .then(|| Act::link(say::matches_title(), "/introductions").icon("people"));
    page(&ListPage { shell, kind, counts, intro, groups, more })
}

struct List<'l> {
    web: &'l Web,
    member: &'l Member,
    today: Date,
}

type Found = Result<(usize, String, Vec<ListGroup>), Trouble>;

fn number(count: i64) -> usize {
    usize::try_from(count).unwrap_or(0)
}

fn one_group(lines: Vec<ListLine>) -> Vec<ListGroup> {
    vec![ListGroup { heading: String::new(), lines }]
}

impl List<'_> {
    /// How many are on a list, what it says of itself, and its lines where they are wanted.
    async fn of(&self, kind: ListKind, wanted: bool, ids: &mut Ids) -> Found {
        match kind {
            ListKind::Delighted => self.delighted().await,
            ListKind::Overdue => self.overdue(wanted, ids).await,
            ListKind::Missed => self.missed().await,
            ListKind::Referrals => self.referrals(wanted).await,
            ListKind::NonBuyers => self.non_buyers(ids).await,
            ListKind::Gave => self.gave().await,
        }
    }

    async fn delighted(&self) -> Found {
        let list = delighted_never_asked(&self.web.app, self.member.actor()).await?;
        let count = number(list.count);
        let lines = list.lines.iter().map(|line| {
            let day = days::ago(line.delighted_on.0, self.today);
            let why = match (&line.moment_words, &line.moment_kind, &line.product) {
                (Some(words), ..) => say::lists_delighted_words(day, words),
                (None, Some(kind), _) => say::lists_moment(day, upper_first(&timeline::moment(kind))),
                (None, None, Some(product)) => say::lists_bought(day, product),
                (None, None, None) => say::lists_delighted_ago(day),
            };
            ListLine::Person {
                href: format!("/contacts/{}", line.id),
                who: line.name.clone(),
                why,
                due: String::new(),
                tone: Tone::Good,
                act: Some(Act::link(say::lists_ask(), format!("/ask/{}", line.id)).about(line.name.clone())),
            }
        });
        let intro = match count {
            0 => String::new(),
            count => say::lists_delighted(count),
        };
        Ok((count, intro, one_group(lines.collect())))
    }

    async fn overdue(&self, wanted: bool, ids: &mut Ids) -> Found {
        let list = overdue_promises(&self.web.app, self.member.actor()).await?;
        let count = number(list.count);
        let me = self.member.actor().user.0;
        let lines = list.lines.iter().filter(|_| wanted).map(|line| {
            let what = owed::sentence(&line.owed);
            let why = if line.owed.owner_id == me {
                what
            } else {
                say::lists_overdue_whose(line.owed.owner.as_str(), what)
            };
            let licence = line.owed.kind == FollowUpKind::LicenceToAsk.as_str();
            let act = match (line.owed.owner_id == me, licence) {
                (false, _) => None,
                (true, true) => Some(Act::link(say::lists_ask(), format!("/ask/{}", line.owed.contact_id))),
                (true, false) => Some(
                    Act::post(say::lists_done(), "/follow-ups/completion")
                        .with("action", ids.text())
                        .with("id", line.owed.id.to_string())
                        .with("back", "/lists/overdue"),
                ),
            };
            ListLine::Person {
                href: format!("/contacts/{}", line.owed.contact_id),
                who: line.owed.contact.clone(),
                why,
                due: days::due(line.owed.due_on.0, self.today),
                tone: Tone::Late,
                act: act.map(|act| act.about(line.owed.contact.clone())),
            }
        });
        let intro = match count {
            0 => String::new(),
            count => say::lists_overdue(count),
        };
        Ok((count, intro, one_group(lines.collect())))
    }

    async fn missed(&self) -> Found {
        let since = add_days(self.today, -MISSED_DAYS);
        let list = missed_moments(&self.web.app, self.member.actor(), since).await?;
        let count = number(list.count);
        let lines = list.lines.iter().map(|line| {
            let (what, ago) =
                (upper_first(&timeline::moment(&line.kind)), days::ago(line.happened_on.0, self.today));
            let asked = line.last_ask_on.is_some_and(|on| on >= line.missed_on);
            ListLine::Person {
                href: format!("/contacts/{}", line.contact_id),
                who: line.contact.clone(),
                why: match line.words.as_deref() {
                    Some(words) => say::lists_moment_words(ago, what, words),
                    None => say::lists_moment(ago, what),
                },
                due: say::lists_missed_on(days::short(line.missed_on.0, self.today)),
                tone: Tone::Calm,
                act: (!line.barred && !asked).then(|| {
                    Act::link(say::lists_ask(), format!("/ask/{}?moment={}", line.contact_id, line.id))
                        .about(line.contact.clone())
                }),
            }
        });
        let intro = match count {
            0 => String::new(),
            count => say::lists_missed(count, MISSED_DAYS),
        };
        Ok((count, intro, one_group(lines.collect())))
    }

    async fn referrals(&self, wanted: bool) -> Found {
        let list = referrals_by_stage(&self.web.app, self.member.actor()).await?;
        let open: usize = list.open.iter().map(|stage| number(stage.count)).sum();
        if !wanted {
            return Ok((open, String::new(), vec![]));
        }
        let moves = |views: &[actions::views::lists::ReferralView]| {
            views.iter().map(|view| ListLine::Referral(person::referral_move(view, self.today))).collect()
        };
        let mut groups: Vec<ListGroup> = list
            .open
            .iter()
            .map(|stage| ListGroup {
                heading: say::lists_stage(number(stage.count), say::stage(stage.stage)),
                lines: moves(&stage.lines),
            })
            .collect();
        let closed: Vec<String> =
            list.closed.iter().map(|one| say::lists_closed_count(one.count, one.stage)).collect();
        groups.push(ListGroup {
            heading: say::lists_closed(closed.join(", ")),
            lines: moves(&list.closed_lately),
        });
        let waiting: usize =
            list.open.iter().filter(|stage| stage.stage == "captured").map(|stage| number(stage.count)).sum();
        let intro = match (open, waiting) {
            (0, _) => String::new(),
            (open, 0) => say::lists_referrals(open),
            (open, waiting) => {
                format!("{} {}", say::lists_referrals(open), say::lists_referrals_waiting(waiting))
            }
        };
        Ok((open, intro, groups))
    }

    async fn gave(&self) -> Found {
        let (count, lines) = gave_never_received(&self.web.app, self.member.actor()).await?;
        let count = number(count);
        let lines = lines.iter().map(|line| {
            let mut why = say::lists_gave_line(line.gave, line.gave_won);
            if let Some(needs) = line.needs.as_deref().filter(|needs| !needs.trim().is_empty()) {
                why = format!("{why} {}", say::lists_gave_needs(needs.replace('\n', ", ")));
            }
            ListLine::Person {
                href: format!("/contacts/{}", line.id),
                who: line.name.clone(),
                why,
                due: String::new(),
                tone: Tone::Calm,
                act: Some(
                    Act::link(say::lists_gave_act(), format!("/contacts/{}/reciprocations", line.id))
                        .about(line.name.clone()),
                ),
            }
        });
        let intro = match count {
            0 => String::new(),
            count => say::lists_gave(count),
        };
        Ok((count, intro, one_group(lines.collect())))
    }

    async fn non_buyers(&self, ids: &mut Ids) -> Found {
        let list = non_buyers_with_open_loops(&self.web.app, self.member.actor()).await?;
        let me = self.member.actor().user.0;
        let lines = list.iter().map(|one| {
            let line = &one.line;
            let mut why = line
                .lost_why
                .as_deref()
                .map_or_else(say::lists_said_no, |why| say::lists_said_no_why(why.trim_end_matches('.')));
            let named: Vec<String> = one
                .referrals
                .iter()
                .map(|view| {
                    let stage = Stage::parse(&view.stage).unwrap_or(Stage::Captured);
                    format!("{} ({})", view.referred.name, say::stage_inside(stage.as_str()))
                })
                .collect();
            if !named.is_empty() {
                why = format!("{why} {}", say::lists_they_named(named.join(", ")));
            }
            let (due, tone) = match line.call_due_on {
                Some(due) => (days::due(due.0, self.today), days::tone(due.0, self.today)),
                None => (String::new(), Tone::Calm),
            };
            let call = line.call_id.filter(|_| line.owner_id == me && !line.do_not_contact);
            ListLine::Person {
                href: format!("/contacts/{}", line.id),
                who: line.name.clone(),
                why,
                due,
                tone,
                act: call.map(|call| {
                    Act::post(say::lists_called(), "/follow-ups/completion")
                        .with("action", ids.text())
                        .with("id", call.to_string())
                        .with("back", "/lists/non-buyers")
                        .about(line.name.clone())
                }),
            }
        });
        let lines: Vec<ListLine> = lines.collect();
        let intro = match lines.len() {
            0 => String::new(),
            _ => say::lists_non_buyers(),
        };
        Ok((lines.len(), intro, one_group(lines)))
    }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
