//! Who is here, and inviting others (M40).

use actions::{Invite, Problem};
use axum::extract::State;
use domain::user::Role;

use crate::answers::{Answer, again, page};
use crate::forms::{Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::settings::{Member as Line, TeamPage};
use crate::phrases::choices;
use crate::server::Web;
use crate::session::Member;
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
        wrongs.add("role", "Choose what they will be.");
        return again(&team_page(&web, &member, &typed, &wrongs).await?);
    };
    let input = Invite { action, role, email: typed.one("email").to_owned() };
    match actions::invite(&web.app, member.actor(), &input).await {
        Ok(done) if done.answer.secret.is_empty() => {
            let mut form = team_page(&web, &member, &Typed::default(), &Wrongs::default()).await?;
            form.shell.notice = Some("That invitation was made before; its link was shown then.".into());
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

async fn team_page(web: &Web, member: &Member, typed: &Typed, wrongs: &Wrongs) -> Result<TeamPage, Trouble> {
    let actor = member.actor();
    if !actor.role.sees_team() {
        return Err(Problem::Forbidden("The team’s page is for managers.").into());
    }
    let members = look::colleagues(web, actor).await?.into_iter().map(|user| Line {
        roles: choices::roles(&user.role).into_iter().filter(|role| role.chosen).collect(),
        is_me: user.id == actor.user.0,
        id: user.id.to_string(),
        name: user.name,
        email: user.email,
    });
    let mut shell = member.shell(web, "Team", Place::More);
    shell.notice = wrongs.others(&["email"]);
    Ok(TeamPage {
        shell,
        members: members.collect(),
        invitations: vec![],
        email: wrongs.field(typed, "email"),
        roles: choices::roles(typed.given("role").unwrap_or("rep")),
        new_link: String::new(),
    })
}
