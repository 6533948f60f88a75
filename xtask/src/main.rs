//! `cargo xtask`: the project's own commands, from a bare machine to a tested build.
//!
//! It has no dependencies, so that it compiles in a second before anything else is installed. It
//! drives other tools (apt, npm, cargo, the Tauri CLI); it must not contain rules of the product,
//! nor need anything that it installs itself.

mod commands;
mod failure;
mod packages;
mod project;
mod rules;
mod steps;
mod tool;
mod toolchain;

use std::process::ExitCode;

use failure::Failure;
use project::Project;

const HELP: &str = "\
Usage: cargo xtask <command> [arguments]

  run      Build Custodia and open its window on the sample register.
           Arguments go to Custodia. Without a display the demo runs instead.
  test     Everything that must hold: formatting, lints, types, unit tests, golden cases,
           and the end-to-end tests in the real window. Ends in a one-line summary.
  demo     No display needed: the sample register, an import and every report, into out/.
  bench    Measure a release build and print the table. `bench --help` lists its arguments;
           `bench pdf` sets paper beside every other PDF writer that is installed.
  gen      Write the TypeScript types of the interface from the Rust ones.
  pictures Take the pictures of the user guide from those the tests in the window took.
  bundle   Build the packages for this system (Linux: .deb and .rpm).
  help     This text.

What is missing on the machine is installed with apt on Debian and Ubuntu (through sudo when
needed); elsewhere the exact list and command are printed. Node and Rust must be there already.";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_else(|| "help".to_owned());
    let rest: Vec<String> = args.collect();
    match dispatch(&command, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.is_told() {
                eprintln!("\n{failure}");
            }
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, rest: &[String]) -> Result<(), Failure> {
    if matches!(command, "help" | "-h" | "--help") {
        println!("{HELP}");
        return Ok(());
    }
    let project = Project::find()?;
    match command {
        "run" => commands::run::run(&project, rest),
        "bench" => commands::bench::run(&project, rest),
        "test" => no_arguments(command, rest).and_then(|()| commands::test::run(&project)),
        "demo" => no_arguments(command, rest).and_then(|()| commands::demo::run(&project)),
        "gen" => no_arguments(command, rest).and_then(|()| commands::generate::run(&project)),
        "pictures" => no_arguments(command, rest).and_then(|()| commands::pictures::run(&project)),
        "bundle" => no_arguments(command, rest).and_then(|()| commands::bundle::run(&project)),
        _ => Err(Failure::new(
            format!("there is no command `{command}`"),
            "`cargo xtask help` lists the commands.",
        )),
    }
}

/// Refuses arguments that would silently be ignored.
fn no_arguments(command: &str, rest: &[String]) -> Result<(), Failure> {
    match rest.first() {
        None => Ok(()),
        Some(extra) => Err(Failure::new(
            format!("`{command}` takes no arguments, but got `{extra}`"),
            "`cargo xtask help` lists the commands.",
        )),
    }
}
