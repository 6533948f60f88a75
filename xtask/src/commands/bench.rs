//! `cargo xtask bench`: figures of a release build.

use crate::failure::Failure;
use crate::packages::Level;
use crate::project::Project;
use crate::steps::{self, Step, cargo};

/// `args` go to the benchmark itself.
pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    let release = |subcommand: &str, package: &str| {
        cargo(project)
            .args([subcommand, "--locked", "--release", "--package", package])
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
    };
    let steps = [
        Step::system(Level::Bench),
        Step::npm(),
        Step::ui_build(),
        Step::new("build", "Build Custodia and the benchmark for release", |_| {
            release("build", "custodia-desktop").args(["--features", "custom-protocol"]).run()?;
            release("build", "custodia-bench").run()
        }),
        Step::new("bench", "Measure", |_| {
            release("run", "custodia-bench").args(["--quiet", "--"]).args(args).run()
        }),
    ];
    steps::follow("bench", project, &steps)
}
