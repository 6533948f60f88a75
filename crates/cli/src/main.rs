//! `custodia`: the register from a terminal. The same core as the window; no rule lives here.
//!
//! Exit codes: 0 done, 1 refused or invalid (the reason on standard error), 2 wrong usage, 3 a certificate
//! that is genuine and was annulled.

use std::process::ExitCode;

use clap::Parser as _;
use custodia_core::error::Result;

mod args;
mod asked;
mod certificate;
mod check;
mod context;
mod coverage;
mod disposals;
mod evidence;
mod export;
mod import;
mod journal;
mod list;
mod money;
mod narrowed;
mod pack;
mod purchasing;
mod quality;
mod records;
mod report;
mod scratch;
mod slas;
mod stocktakes;
mod system;

use args::{Cli, Command, CountryArg, ReportArg};
use context::Context;

fn main() -> ExitCode {
    // A process started to read one untrusted file never gets further than this line.
    custodia_input::worker::main();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(e) => {
            // Help and version are answers, everything else is wrong usage.
            let code = if e.use_stderr() { 2 } else { 0 };
            let _ = e.print();
            return ExitCode::from(code);
        }
    };
    let context = Context::new(&cli);
    match run(&cli, &context) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            context.complain(&error);
            ExitCode::from(certificate::code(&error))
        }
    }
}

fn run(cli: &Cli, context: &Context) -> Result<()> {
    match &cli.command {
        Command::Sample => check::sample(context),
        Command::New { organisation, country } => {
            check::new(context, organisation, country.map(CountryArg::core))
        }
        Command::Import(args) => import::run(context, args),
        Command::List(args) => list::run(context, args),
        Command::Quality(args) => quality::run(context, args),
        Command::Receive(args) => purchasing::receive(context, args),
        Command::Report(args) => report::run(context, args),
        Command::Money { what } => money::run(context, what),
        Command::Labels(args) => report::one(context, &ReportArg::Labels(args.clone())),
        Command::Stocktake { what } => stocktakes::run(context, what),
        Command::Evidence(args) => evidence::run(context, args),
        Command::Certificate { what } => certificate::run(context, what),
        Command::Export { what } => export::run(context, what),
        Command::Presets => report::presets(context),
        Command::Search { text } => list::search(context, text),
        Command::Journal(args) => journal::run(context, args),
        Command::AuditPack(args) => pack::run(context, args),
        Command::Check => check::check(context),
        Command::Undo => journal::undo(context),
        Command::Backup { to } => check::backup(context, to),
    }
}
