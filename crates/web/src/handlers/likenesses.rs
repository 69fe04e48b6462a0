//! Who may be whom, decided in one tap (M16), and a person's data erased (M19).

use actions::views::likeness::{self, LikenessView, open_likenesses};
use actions::{EraseContact, MergeContacts, Problem, TellApart};
use axum::extract::State;
use domain::{ContactId, LikenessId};

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::likenesses::{LikenessesPage, Pair, Side};
use crate::pages::short_form::{ShortAsk, ShortFormPage};
use crate::parts::{Act, Choice};
use crate::phrases::{days, people};
use crate::say;
use crate::server::{Ids, Web};
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// `GET /likenesses`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    let open = open_likenesses(&web.app, member.actor()).await?;
    let mut ids = web.ids()?;
    page(&LikenessesPage {
        shell: member.shell(&web, say::likeness_title(), Place::People),
        pairs: open.into_iter().map(|one| pair(one, &member, &mut ids)).collect(),
    })
}

fn pair(one: LikenessView, member: &Member, ids: &mut Ids) -> Pair {
    let about = people::list(&[one.other.row.name.clone(), one.contact.row.name.clone()]);
    let act = |label: String, what: &str, id: String| {
        Act::post(label, format!("/likenesses/{}/{what}", one.id)).with("id", id).about(about.clone())
    };
    let side = |side: likeness::Side| {
        let on = days::full(member.actor().day(side.row.created_at.timestamp()));
        Side {
            href: format!("/contacts/{}", side.id),
            role: people::role(side.row.title.as_deref(), side.row.company.as_deref()),
            points: side.points.into_iter().map(|point| point.value).collect(),
            since: match side.given_by {
                Some(giver) => say::likeness_by(on, giver),
                None => say::likeness_since(on),
            },
            who: side.row.name,
        }
    };
    Pair {
        because: one.because.clone(),
        same: act(say::likeness_same(), "merger", ids.text()),
        different: act(say::likeness_different(), "difference", ids.text()),
        sides: [side(one.other), side(one.contact)],
    }
}

/// `POST /likenesses/{likeness}/merger`
pub(crate) async fn merge(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<LikenessId>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let (keep, gone) = match likeness::pair(&web.app, member.actor(), id).await {
        Ok(pair) => pair,
        // The same tap again: the likeness went with the contact.
        Err(Problem::NotFound(_)) if merged_before(&web, &member, action).await? => {
            return Ok(go(&web, "/likenesses", say::likeness_merged(), Some(action.0)));
        }
        Err(other) => return Err(other.into()),
    };
    let input = MergeContacts { action, keep, gone };
    let done = actions::merge_contacts(&web.app, member.actor(), &input).await?;
    Ok(go(&web, "/likenesses", say::likeness_merged(), Some(done.action.0)))
}

async fn merged_before(web: &Web, member: &Member, action: domain::ActionId) -> Result<bool, Trouble> {
    let mut reader = web.app.db.read(member.actor().workspace).await.map_err(Problem::from)?;
    let taken = reader.taken(action.0).await.map_err(Problem::from)?;
    Ok(taken
        .is_some_and(|taken| taken.verb == "merge_contacts" && taken.user_id == Some(member.actor().user.0)))
}

/// `POST /likenesses/{likeness}/difference`
pub(crate) async fn tell_apart(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<LikenessId>,
    typed: Typed,
) -> Answer {
    let input = TellApart { action: typed.action("id", web.ids()?.make())?, likeness: id };
    let done = actions::tell_apart(&web.app, member.actor(), &input).await?;
    Ok(go(&web, "/likenesses", say::likeness_told_apart(), Some(done.action.0)))
}

/// `GET /contacts/{contact}/erasure`
pub(crate) async fn erase_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
) -> Answer {
    page(&erase_page(&web, &member, id, &Typed::default(), &Wrongs::default()).await?)
}

/// `POST /contacts/{contact}/erasure`
pub(crate) async fn erase(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let leave_in_peace = match typed.one("peace") {
        "yes" => true,
        "no" => false,
        _ => {
            let mut wrongs = Wrongs::default();
            wrongs.add("peace", say::erase_choose());
            return again(&erase_page(&web, &member, id, &typed, &wrongs).await?);
        }
    };
    let input = EraseContact { action, contact: id, leave_in_peace };
    actions::erase_contact(&web.app, member.actor(), &input).await?;
    Ok(go(&web, "/contacts", say::erase_done(), None))
}

async fn erase_page(
    web: &Web,
    member: &Member,
    id: ContactId,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    if !member.actor().role.sees_team() {
        return Err(Problem::Forbidden(say::erase_managers()).into());
    }
    let contact = look::contact(web, member.actor(), id.0).await?;
    let choice = |value: &str, label: String| Choice {
        chosen: typed.given("peace").unwrap_or("yes") == value,
        ..Choice::of(value, label)
    };
    Ok(ShortFormPage {
        shell: member.shell(web, say::erase_title(), Place::People),
        heading: say::erase_title(),
        lead: say::erase_lead(),
        about: contact.name.clone(),
        back: format!("/contacts/{id}"),
        action: format!("/contacts/{id}/erasure"),
        hidden: vec![("id".into(), web.ids()?.text())],
        asks: vec![ShortAsk::Choice {
            name: "peace",
            label: say::erase_again(),
            choices: vec![choice("yes", say::erase_peace()), choice("no", say::erase_no_peace())],
            error: wrongs.why("peace"),
        }],
        save: say::erase_it(),
    })
}
