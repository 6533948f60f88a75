//! `cargo xtask run`: from a checkout to the open window.

use crate::commands::demo;
use crate::failure::Failure;
use crate::packages::Level;
use crate::project::Project;
use crate::steps::{self, Step, cargo};

/// `args` go to Custodia itself.
pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    if !has_display() {
        println!("There is no display here, so the demo runs instead of the window.");
        return demo::run(project);
    }
    let desktop = |subcommand: &str| {
        cargo(project)
            .args([subcommand, "--locked", "--release", "--package", "custodia-desktop"])
            .args(["--features", "custom-protocol"])
            // Whole-program optimisation buys 3 % of size for minutes of waiting; packages have it.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
    };
    let steps = [
        Step::system(Level::Window),
        Step::npm(),
        Step::ui_build(),
        Step::new("build", "Build Custodia (some minutes the first time)", |_| {
            desktop("build").run()
        }),
        Step::new("window", "Custodia is open; this ends when its window is closed", |_| {
            desktop("run").args(["--quiet", "--"]).args(args).run()
        }),
    ];
    steps::follow("run", project, &steps)
}

/// Windows and macOS always have one; elsewhere X11 or Wayland must announce itself.
fn has_display() -> bool {
    let announced = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || announced("DISPLAY") || announced("WAYLAND_DISPLAY")
}
