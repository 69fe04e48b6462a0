//! Serving: a listener, the clock's loop beside it, and an end that finishes what was begun.

use std::net::SocketAddr;
use std::time::Duration;

use actions::App;
use tokio::net::TcpListener;

use crate::ending::Ending;
use crate::pages;
use crate::scheduler::Scheduler;
use crate::smtp;
use crate::trouble::Trouble;

/// How long requests may take to finish once the server was told to end.
const FINISH: Duration = Duration::from_secs(10);

/// A server that listens and is about to answer.
pub(crate) struct Server {
    app: App,
    listener: TcpListener,
    public_url: String,
}

impl Server {
    /// Listens; port 0 takes any that is free.
    pub(crate) async fn bind(
        app: App,
        host: &str,
        port: u16,
        public_url: Option<String>,
    ) -> Result<Self, Trouble> {
        let listener = TcpListener::bind((host, port)).await.map_err(|error| deaf(host, port, &error))?;
        let address = listener.local_addr().map_err(|error| deaf(host, port, &error))?;
        let public_url = match public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => local_url(address),
        };
        Ok(Self { app, listener, public_url })
    }

    /// How people reach it, without a slash at the end.
    pub(crate) fn url(&self) -> &str {
        &self.public_url
    }

    /// Serves until the process is told to end; requests under way are finished.
    pub(crate) async fn run(self, mut ending: Ending) -> Result<(), Trouble> {
        let Self { app, listener, public_url } = self;
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let post = tokio::spawn(smtp::carry_on(app.clone(), stopped));
        let diaries = tokio::spawn(smtp::keep_on(app.clone(), public_url.clone(), stop.subscribe()));
        let scheduler = tokio::spawn(Scheduler::new(app.clone())?.run());
        let mailboxes = tokio::spawn(Scheduler::look_at_mailboxes(app.clone()));
        let pages =
            pages::router(app.clone(), public_url).into_make_service_with_connect_info::<SocketAddr>();
        let (told, mut telling) = tokio::sync::watch::channel(false);
        let serving = axum::serve(listener, pages).with_graceful_shutdown(async move {
            ending.asked().await;
            // The receiver lives as long as this function.
            let _ = told.send(true);
        });
        let too_late = async {
            let _ = telling.wait_for(|told| *told).await;
            tokio::time::sleep(FINISH).await;
        };
        let served = tokio::select! {
            served = serving.into_future() => served,
            () = too_late => Ok(()),
        };
        // The letter in hand is finished: what is broken off is a letter of which nobody knows.
        let _ = stop.send(true);
        let _ = tokio::time::timeout(FINISH, async { tokio::join!(post, diaries) }).await;
        scheduler.abort();
        mailboxes.abort();
        let _ = tokio::join!(scheduler, mailboxes);
        app.db.close().await;
        served.map_err(|error| Trouble::fault(format!("The server stopped: {error}.")))
    }
}

fn local_url(address: SocketAddr) -> String {
    if address.ip().is_unspecified() {
        format!("http://127.0.0.1:{}", address.port())
    } else {
        format!("http://{address}")
    }
}

fn deaf(host: &str, port: u16, error: &std::io::Error) -> Trouble {
    match error.kind() {
        std::io::ErrorKind::AddrInUse => Trouble::fault_with(
            format!("Port {port} is in use by another program – perhaps Who Else? runs already."),
            "End that one, or choose another port with --port.",
        ),
        std::io::ErrorKind::PermissionDenied => Trouble::fault_with(
            format!("You may not listen on port {port}."),
            "Choose a port above 1023 with --port.",
        ),
        _ => Trouble::fault_with(
            format!("{host}:{port} can't be listened on: {error}."),
            "Check --host and --port.",
        ),
    }
}
