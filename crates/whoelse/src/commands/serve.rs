//! `whoelse serve`

use clap::Args;

use crate::ending::Ending;
use crate::place::Place;
use crate::say;
use crate::server::Server;
use crate::trouble::Trouble;

/// How to serve.
#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    /// The port; 0 takes any that is free
    #[arg(long, env = "WHOELSE_PORT", default_value_t = 7878)]
    port: u16,
    /// The address to listen on; 0.0.0.0 for all networks of this machine
    #[arg(long, default_value = "127.0.0.1")]
    host: String,
    /// How people reach the server, if not at the address it listens on
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
}

/// Serves until told to stop.
pub(crate) async fn run(place: &Place, args: &ServeArgs) -> Result<(), Trouble> {
    let ending = notice()?;
    let app = place.open().await?;
    // Of an office from before these sums were kept they are counted now, and not while somebody waits.
    for workspace in app.db.workspaces().await? {
        app.db.keep_lineages(workspace.id).await?;
    }
    let server = Server::bind(app.clone(), &args.host, args.port, args.public_url.clone()).await?;
    say::line_at_once(format!("Who Else? serves at {}", server.url()));
    if let Some(secret) = actions::set_up_link(&app).await? {
        say::line_at_once(format!("Set up: {}/set-up/{secret}", server.url()));
    }
    server.run(ending).await
}

/// Begins to notice when the process is asked to end.
pub(super) fn notice() -> Result<Ending, Trouble> {
    Ending::new().map_err(|error| Trouble::fault(format!("This system tells no program to end: {error}.")))
}
