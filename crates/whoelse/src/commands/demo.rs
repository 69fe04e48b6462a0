//! `whoelse demo`

use std::path::PathBuf;
use std::sync::Arc;

use actions::{App, Clock as _, SignInLink, SystemClock, make_sign_in_link};
use clap::Args;
use store::Location;

use crate::demo;
use crate::place::{make_private, open};
use crate::server::Server;
use crate::trouble::Trouble;
use crate::{ids, say};

use super::serve::notice;

/// How to show the demo.
#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    /// The port; 0 takes any that is free
    #[arg(long, env = "WHOELSE_PORT", default_value_t = 7878)]
    port: u16,
}

/// A folder that goes when it is dropped.
struct Throwaway(PathBuf);

impl Drop for Throwaway {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "The demo's folder can't be removed");
        }
    }
}

/// Fills a throw-away database and serves it until told to stop.
pub(crate) async fn run(args: &DemoArgs) -> Result<(), Trouble> {
    let mut ending = notice()?;
    let clock = Arc::new(SystemClock);
    let name = format!("whoelse-demo-{}", ids::new_id(clock.as_ref())?.simple());
    let folder = Throwaway(std::env::temp_dir().join(name));
    make_private(&folder.0)?;
    let app = open(&Location::File(folder.0.join("whoelse.db")), clock.clone()).await?;
    // The key goes with the demo.
    let app = app.with_vault(actions::Vault::from_hex(&actions::Vault::new_key()?).unwrap_or_default());
    // The port first: nobody wants to wait for a story that can't be shown.
    let server = Server::bind(app.clone(), "127.0.0.1", args.port, None).await?;
    let office = tokio::select! {
        filled = demo::fill(&app.db, clock.now()) => filled?,
        () = ending.asked() => {
            app.db.close().await;
            return Ok(());
        }
    };
    tell(&app, &office, server.url()).await?;
    server.run(ending).await
}

async fn tell(app: &App, office: &demo::Office, url: &str) -> Result<(), Trouble> {
    say::line_at_once(format!("A made-up office is at {url} until you press Ctrl-C."));
    let mut first = None;
    for user in &office.users {
        let link = make_sign_in_link(app, office.workspace, user.id, SignInLink::ForTheDay).await?;
        let link = format!("{url}/door/{link}");
        say::line_at_once(format!("Sign in as {} ({}): {link}", user.name, user.role));
        first.get_or_insert(link);
    }
    if let Some(link) = first {
        say::line_at_once(format!("Sign in: {link}"));
    }
    Ok(())
}
