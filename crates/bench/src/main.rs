//! The bench behind `docs/benchmarks.md`: every figure beside what it stands against, in one run.
//!
//! It measures the product's own ways on generated data and prints one table. It decides nothing:
//! a missed target is a line of the table, never a failure.

mod anchors;
mod args;
mod beside;
mod child;
mod data;
mod home;
mod measure;
mod office;
mod platform;
mod screen;
mod sections;
mod table;

use std::path::Path;
use std::process::ExitCode;

use args::{Args, Asked, USAGE};
use sections::Site;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    // The import's reader, as in the products: never gets further than this line.
    custodia_input::worker::main();
    let done = child::main().unwrap_or_else(asked);
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("custodia-bench: {e}");
            ExitCode::FAILURE
        }
    }
}

fn asked() -> Result<()> {
    match Asked::parse(std::env::args().skip(1))? {
        Asked::Table(args) => bench(args),
        Asked::Beside(args) => beside::run(&args),
        Asked::Usage => {
            print!("{USAGE}");
            Ok(())
        }
    }
}

fn bench(args: Args) -> Result<()> {
    let data = data::generated(args.assets, data::SEED)?;
    // Made anew every time; what the last run left is there to be looked at.
    let folder = data::workshop("run")?;
    std::fs::create_dir_all(folder.join("office"))?;
    let what = format!("{} assets, {} contracts", args.assets, args.contracts);
    let head = head(args.quick, &what);
    let mut site = Site { args, data, folder, rows: Vec::new() };
    step(&mut site, "import", sections::import::run)?;
    site.import_contracts()?;
    step(&mut site, "search", sections::search::run)?;
    step(&mut site, "grid", sections::grid::run)?;
    step(&mut site, "fleet", sections::fleet::run)?;
    step(&mut site, "agenda", sections::agenda::run)?;
    step(&mut site, "sla", sections::sla::run)?;
    step(&mut site, "edit", sections::edit::run)?;
    step(&mut site, "disposal", sections::disposal::run)?;
    step(&mut site, "journal", sections::journal::run)?;
    step(&mut site, "paper", sections::paper::run)?;
    step(&mut site, "busy", sections::busy::run)?;
    step(&mut site, "window", sections::window::run)?;
    print(&table::markdown(&head, &site.rows), site.args.out.as_deref())
}

/// Shows a table, and keeps it where it was asked for.
fn print(text: &str, out: Option<&Path>) -> Result<()> {
    println!("{text}");
    out.map_or(Ok(()), |out| Ok(std::fs::write(out, text)?))
}

/// Does a part, unless another one was asked for. The import makes what all others need.
fn step(site: &mut Site, name: &str, run: fn(&mut Site) -> Result<()>) -> Result<()> {
    let wanted =
        site.args.only.as_ref().is_none_or(|only| only.split(',').any(|o| name.contains(o)));
    if !wanted && name != "import" {
        return Ok(());
    }
    eprintln!("{name}…");
    run(site).map_err(|e| format!("{name}: {e}").into())
}

/// What stands above the table: what was run where.
#[allow(clippy::disallowed_methods, reason = "the date of the run is its label, not a rule")]
fn head(quick: bool, what: &str) -> Vec<String> {
    let build = match cfg!(debug_assertions) {
        true => "debug build: the figures mean nothing",
        false => "release build",
    };
    let commit = platform::said("git", &["rev-parse", "--short", "HEAD"]);
    let commit = commit.unwrap_or_else(|| "unknown".into());
    let runs = if quick { ", quick: few repetitions" } else { "" };
    let date = chrono::Local::now().date_naive();
    vec![
        format!(
            "{date}, commit {commit}, {build}{runs}. {what}, seed 42, SQLite {}.",
            rusqlite::version()
        ),
        format!("{}.", platform::machine()),
    ]
}
