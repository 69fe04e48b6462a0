//! Who is here, and inviting others (M40).

use actions::{ChangeMember, Invite, Problem};
use axum::extract::State;
use domain::user::Role;
use domain::{InvitationId, UserId};
use language::day_full;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::settings::{Invitation, Member as Line, TeamPage};
use crate::parts::{Act, Choice};
use crate::phrases::choices;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// `GET /settings/team`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    page(&team_page(&web, &member, &Typed::default(), &Wrongs::default()).await?)
}

/// `POST /settings/team/invitations`: the link is told on this page and never again.
pub(crate) async fn invite(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let Some(role) = Role::parse(typed.one("role")) else {
        let mut wrongs = Wrongs::default();
        wrongs.add("role", say::team_role_missing());
        return again(&team_page(&web, &member, &typed, &wrongs).await?);
    };
    let input = Invite { action, role, email: typed.one("email").to_owned() };
    match actions::invite(&web.app, member.actor(), &input).await {
        Ok(done) if done.answer.secret.is_empty() => {
            let mut form = team_page(&web, &member, &Typed::default(), &Wrongs::default()).await?;
            form.shell.notice = Some(say::team_link_before());
            page(&form)
        }
        Ok(done) => {
            let mut form = team_page(&web, &member, &Typed::default(), &Wrongs::default()).await?;
            form.new_link = web.public(&format!("/join/{}", done.answer.secret));
            page(&form)
        }
        Err(problem) => again(&team_page(&web, &member, &typed, &Wrongs::of(problem)?).await?),
    }
}

/// `POST /settings/team/invitations/{invitation}/withdrawal`
pub(crate) async fn withdraw(
    State(web): State<Web>,
    member: Member,
    Named(invitation): Named<InvitationId>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    actions::withdraw_invitation(&web.app, member.actor(), action, invitation).await?;
    Ok(go(&web, "/settings/team", say::team_withdrawn(), None))
}

/// `POST /settings/team/{user}/role`: what they are, whose team they are on, and whether they have left.
pub(crate) async fn change(
    State(web): State<Web>,
    member: Member,
    Named(user): Named<UserId>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let Some(role) = Role::parse(typed.one("role")) else {
        let mut wrongs = Wrongs::default();
        wrongs.add("role", say::team_role_missing());
        return again(&team_page(&web, &member, &typed, &wrongs).await?);
    };
    let manager = typed.maybe_id("manager", "manager")?;
    let input = ChangeMember { action, user, role, manager, barred: typed.ticked("barred") };
    match actions::change_member(&web.app, member.actor(), &input).await {
        Ok(_) => Ok(go(&web, "/settings/team", say::saved(), None)),
        Err(problem) => again(&team_page(&web, &member, &Typed::default(), &Wrongs::of(problem)?).await?),
    }
}

async fn team_page(web: &Web, member: &Member, typed: &Typed, wrongs: &Wrongs) -> Result<TeamPage, Trouble> {
    let actor = member.actor();
    if !actor.role.sees_team() {
        return Err(Problem::Forbidden(language::say::team_page_managers()).into());
    }
    let colleagues = look::colleagues(web, actor).await?;
    let leads = |role: &str| Role::parse(role).is_some_and(Role::sees_team);
    let leaders: Vec<_> = colleagues.iter().filter(|user| leads(&user.role)).cloned().collect();
    let members = colleagues.into_iter().map(|user| {
        let mine = user.id == actor.user.0;
        let changes = actor.role.runs_workspace() && !mine;
        let on_team = |leader: &store::rows::UserRow| {
            let choice = Choice::of(leader.id.to_string(), say::team_of(leader.name.as_str()));
            if user.manager_id == Some(leader.id) { choice.chosen() } else { choice }
        };
        let others = leaders.iter().filter(|leader| leader.id != user.id);
        Line {
            roles: choices::roles(&user.role).into_iter().filter(|role| changes || role.chosen).collect(),
            teams: if changes { others.map(on_team).collect() } else { vec![] },
            is_me: mine,
            id: user.id.to_string(),
            name: user.name,
            email: user.email,
        }
    });
    let mut ids = web.ids()?;
    let invitations = actions::open_invitations(&web.app, actor).await?.into_iter().map(|row| {
        let role = say::role(row.role.as_str());
        let who = row.email.unwrap_or_else(say::team_invited_anybody);
        let path = format!("/settings/team/invitations/{}/withdrawal", row.id);
        Invitation {
            detail: say::team_invited_until(day_full(actor.day(row.expires_at.timestamp())), role),
            withdraw: Act::post(say::team_withdraw(), path).with("id", ids.text()).about(who.clone()),
            email: who,
        }
    });
    let invitations = invitations.collect();
    let mut shell = member.shell(web, say::team_title(), Place::More);
    let members: Vec<Line> = members.collect();
    shell.notice = wrongs.others(&["email"]);
    Ok(TeamPage {
        shell,
        members,
        invitations,
        email: wrongs.field(typed, "email"),
        roles: choices::roles(typed.given("role").unwrap_or("rep")),
        new_link: String::new(),
    })
}
