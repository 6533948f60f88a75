//! `cargo xtask bench`: figures of a release build.

use crate::failure::Failure;
use crate::packages::Level;
use crate::project::Project;
use crate::steps::{self, Step, cargo};
use crate::tool::Tool;

/// `args` go to the benchmark itself.
pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    // One profile and one set of features for both programs: nothing is compiled twice. Without
    // LTO, as the plan's anchors were; the shipped build has it and is a little faster.
    let release = |subcommand: &str| {
        cargo(project)
            .args([subcommand, "--locked", "--release"])
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
    };
    let steps = [
        Step::system(Level::Test),
        Step::npm(),
        Step::ui_build(),
        Step::new("build", "Build Custodia and the benchmark for release", |_| {
            let both = ["--package", "custodia-desktop", "--package", "custodia-bench"];
            let features = ["--features", "custodia-desktop/custom-protocol"];
            release("build").args(both).args(features).run()
        }),
        Step::new("bench", "Measure", |project| {
            // Started as built: another `cargo run` would choose other features and build again.
            let program = format!("custodia-bench{}", std::env::consts::EXE_SUFFIX);
            Tool::new(project.target().join("release").join(program), project.root())
                .args(args)
                .run()
        }),
    ];
    steps::follow("bench", project, &steps)
}
