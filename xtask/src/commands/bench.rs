//! `cargo xtask bench`: figures of a release build.

use crate::failure::Failure;
use crate::packages::Level;
use crate::project::Project;
use crate::steps::{self, Step, cargo};
use crate::tool::Tool;

/// The benchmark's own words; it is not built to say them.
const USAGE: &str = include_str!("../../../crates/bench/src/usage.txt");

/// `args` go to the benchmark itself.
pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    match asked(args) {
        Asked::Usage => {
            print!("{USAGE}");
            Ok(())
        }
        Asked::Paper => steps::follow("bench", project, &paper(args)),
        Asked::Table => steps::follow("bench", project, &table(args)),
    }
}

/// What has to be built, by what is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    Usage,
    /// Paper beside other writers opens no window.
    Paper,
    Table,
}

fn asked(args: &[String]) -> Asked {
    let first = args.first().map(String::as_str);
    if args.iter().any(|arg| matches!(arg.as_str(), "--help" | "-h" | "help")) {
        Asked::Usage
    } else if first == Some("pdf") {
        Asked::Paper
    } else {
        Asked::Table
    }
}

fn table(args: &[String]) -> Vec<Step<'_>> {
    let build = Step::new("build", "Build Custodia and the benchmark for release", |project| {
        let both = ["--package", "custodia-desktop", "--package", "custodia-bench"];
        let features = ["--features", "custodia-desktop/custom-protocol"];
        release(project).args(both).args(features).run()
    });
    vec![Step::system(Level::Test), Step::npm(), Step::ui_build(), build, measure(args)]
}

fn paper(args: &[String]) -> Vec<Step<'_>> {
    let build = Step::new("build", "Build the benchmark for release", |project| {
        release(project).args(["--package", "custodia-bench"]).run()
    });
    // Python and a reader of PDF are among what the tests need.
    vec![Step::system(Level::Test), build, measure(args)]
}

/// One profile and one set of features for all programs: nothing is compiled twice. Without LTO, as
/// the plan's anchors were; the shipped build has it and is a little faster.
fn release(project: &Project) -> Tool {
    let cargo = cargo(project).args(["build", "--locked", "--release"]);
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "off")
}

fn measure(args: &[String]) -> Step<'_> {
    Step::new("bench", "Measure", move |project| {
        // Started as built: another `cargo run` would choose other features and build again.
        let program = format!("custodia-bench{}", std::env::consts::EXE_SUFFIX);
        Tool::new(project.target().join("release").join(program), project.root()).args(args).run()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_asked_for_is_built() {
        for (text, expected) in [
            ("", Asked::Table),
            ("--quick --only paper", Asked::Table),
            ("pdf", Asked::Paper),
            ("pdf --rows 100", Asked::Paper),
            ("--help", Asked::Usage),
            ("pdf -h", Asked::Usage),
        ] {
            let args: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            assert_eq!(asked(&args), expected, "{text}");
        }
    }
}
