//! The binary: the command line, where the data live, the server, the clock's loop and the demo office.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod args;
mod commands;
mod demo;
mod ending;
mod ids;
mod pages;
mod place;
mod say;
mod scheduler;
mod server;
mod smtp;
mod trouble;
mod values;
mod who;

use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::EnvFilter;

use crate::args::Cli;
use crate::trouble::Trouble;

fn main() -> ExitCode {
    let json = std::env::args_os().any(|arg| arg == "--json");
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(asked) if !asked.use_stderr() || !json => asked.exit(),
        Err(wrong) => return Trouble::usage(wrong.to_string().trim_end()).tell(true),
    };
    log(cli.command.serves());
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Trouble::fault(format!("The program can't start: {error}.")).tell(json),
    };
    match runtime.block_on(commands::run(&cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => trouble.tell(cli.json),
    }
}

/// Logs go to standard error; `WHOELSE_LOG` or `RUST_LOG` chooses what. Commands only warn, a server tells a little.
fn log(serves: bool) {
    let usual = if serves { "info,sqlx=warn" } else { "warn" };
    let chosen = std::env::var("WHOELSE_LOG").or_else(|_| std::env::var("RUST_LOG"));
    let filter = chosen.ok().and_then(|text| EnvFilter::try_new(text).ok());
    tracing_subscriber::fmt()
        .with_env_filter(filter.unwrap_or_else(|| EnvFilter::new(usual)))
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
}
