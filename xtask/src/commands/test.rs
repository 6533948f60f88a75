//! `cargo xtask test`: everything that must hold, quick things first.

use crate::failure::Failure;
use crate::packages::Level;
use crate::project::Project;
use crate::rules;
use crate::steps::{self, Step, WORKSPACE, cargo};
use crate::tool::Tool;
use crate::toolchain;

/// Screen of the virtual display; the window tests set their own window size within it.
const SCREEN: &str = "-screen 0 1440x1000x24 -nolisten tcp";

/// Property tests draw the same cases here on every machine and day, so that a change is judged by what
/// it changes. `cargo test` alone draws new ones, and so does another seed.
const SEED: (&str, &str) = ("PROPTEST_RNG_SEED", "20261128");

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    let steps = [
        Step::system(Level::Test),
        Step::new("format", "Formatting of the Rust code", |project| {
            toolchain::lint_tools(project)?;
            cargo(project).args(["fmt", "--all", "--check"]).or("Run `cargo fmt --all`.").run()
        }),
        Step::new("rules", "Dependencies: sources, licences, bans, borders", rules::check),
        Step::npm(),
        Step::new("ui format", "Formatting of the user interface", |project| {
            steps::npm_script(project, "format:check")
        }),
        Step::new("ui lint", "Lints of the user interface", |project| {
            steps::npm_script(project, "lint")
        }),
        Step::new("ui types", "Types of the user interface", |project| {
            steps::npm_script(project, "check")
        }),
        Step::new("ui tests", "Unit tests of the user interface", |project| {
            steps::npm_script(project, "test")
        }),
        Step::ui_build(),
        Step::new("clippy", "Lints of the Rust code", |project| {
            let clippy = cargo(project).arg("clippy").args(WORKSPACE);
            clippy.args(["--all-targets", "--", "--deny", "warnings"]).run()
        }),
        Step::new("build", "Build the tests", |project| {
            cargo(project).arg("test").args(WORKSPACE).arg("--no-run").run()
        }),
        Step::new("gen", "The generated TypeScript is what Rust says", steps::ensure_fresh_types),
        Step::new("tests", "Unit, golden, property and crash tests", |project| {
            let seed = std::env::var_os(SEED.0).unwrap_or_else(|| SEED.1.into());
            cargo(project).arg("test").args(WORKSPACE).env(SEED.0, seed).run()
        }),
        Step::new("window", "End-to-end tests in the real window", window),
    ];
    steps::follow("test", project, &steps)
}

/// The window tests, one at a time (they share the keyboard focus), on a display of their own.
fn window(project: &Project) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        println!("   Skipped: they need WebKitWebDriver, which only Linux has.");
        return Ok(());
    }
    let tests = |cargo: Tool, flags: &[&str]| {
        cargo.arg("test").args(WORKSPACE).args(["--test", "window"]).args(flags)
    };
    tests(cargo(project), &["--no-run"]).run()?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let on_display = Tool::new("xvfb-run", project.root())
        .args(["--auto-servernum", "--server-args", SCREEN])
        .arg(cargo);
    tests(on_display, &["--", "--test-threads=1"])
        // No GPU to hand buffers to, and no settings daemon to warn about.
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("GSETTINGS_BACKEND", "memory")
        .or(format!("Screenshots, if it got that far: {}.", project.out().display()))
        .run()
}
