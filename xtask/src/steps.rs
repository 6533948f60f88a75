//! The steps that commands are made of, and the one way of following them: say what happens, show
//! it happening, take its time, stop at the first failure, end in one line.

use std::time::{Duration, Instant};
use std::{env, fs};

use crate::failure::Failure;
use crate::packages::{self, Level};
use crate::project::Project;
use crate::tool::Tool;
use crate::toolchain;

mod npm;
mod types;

pub(crate) use npm::{install as npm_install, script as npm_script};
pub(crate) use types::{ensure_fresh as ensure_fresh_types, generate as generate_types};

/// What every cargo call on the whole workspace shares, so that nothing is compiled twice: the
/// window's features included, since they change how Tauri itself is built.
pub(crate) const WORKSPACE: &[&str] = &[
    "--locked",
    "--workspace",
    "--features",
    "custodia-desktop/custom-protocol,custodia-desktop/e2e",
];

type Action<'a> = Box<dyn Fn(&Project) -> Result<(), Failure> + 'a>;

/// One thing to do, under a short name for the summary and a sentence for the reader.
pub(crate) struct Step<'a> {
    name: &'static str,
    what: &'static str,
    action: Action<'a>,
}

impl<'a> Step<'a> {
    pub(crate) fn new(
        name: &'static str,
        what: &'static str,
        action: impl Fn(&Project) -> Result<(), Failure> + 'a,
    ) -> Self {
        Self { name, what, action: Box::new(action) }
    }

    /// System packages up to `level`, and the Rust compiler's age.
    pub(crate) fn system(level: Level) -> Self {
        Self::new("system", "System packages and the Rust compiler", move |project| {
            packages::ensure(project, level)?;
            toolchain::rust(project)
        })
    }

    /// Node's age, and the UI's packages exactly as locked.
    pub(crate) fn npm() -> Self {
        Self::new("npm", "Packages of the user interface", |project| {
            toolchain::node(project)?;
            npm_install(project)
        })
    }

    /// The UI, built to the files that the desktop program embeds.
    pub(crate) fn ui_build() -> Self {
        Self::new("ui build", "Build the user interface", |project| npm_script(project, "build"))
    }
}

/// Does `steps` in order and prints a one-line summary whichever way it ends.
pub(crate) fn follow(title: &str, project: &Project, steps: &[Step<'_>]) -> Result<(), Failure> {
    let started = Instant::now();
    let mut done: Vec<(&str, Duration)> = Vec::new();
    let mut outcome = Ok(());
    for (number, step) in steps.iter().enumerate() {
        println!("\n{}", bold(&format!("[{}/{}] {}", number + 1, steps.len(), step.what)));
        let step_started = Instant::now();
        outcome = (step.action)(project);
        let took = step_started.elapsed();
        if outcome.is_err() {
            break;
        }
        println!("   done in {}", spoken(took));
        done.push((step.name, took));
    }
    let failed = outcome.is_err().then(|| steps[done.len()].name);
    let line = summary(title, &done, failed, steps.len(), started.elapsed());
    if let Err(failure) = &outcome {
        // The reason stands above the line, so that the line is the last word.
        eprintln!("\n{failure}");
    }
    println!("\n{}", bold(&line));
    outcome.map_err(|_| Failure::told())
}

/// `test: all 3 steps passed in 1 min 5 s (npm 20 s, …)`, or which one failed.
fn summary(
    title: &str,
    done: &[(&str, Duration)],
    failed: Option<&str>,
    steps: usize,
    total: Duration,
) -> String {
    let times = done.iter().map(|(name, took)| format!("{name} {}", spoken(*took)));
    let times = times.collect::<Vec<_>>().join(", ");
    let head = match failed {
        None => format!("{title}: all {steps} steps passed"),
        Some(name) => format!("{title}: FAILED at {name}, {} of {steps} steps passed", done.len()),
    };
    let times = if times.is_empty() { times } else { format!(" ({times})") };
    format!("{head} in {}{times}", spoken(total))
}

/// Whole seconds as people say them.
fn spoken(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

fn bold(text: &str) -> String {
    use std::io::IsTerminal;
    if std::io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none() {
        format!("\x1b[1m{text}\x1b[0m")
    } else {
        text.to_owned()
    }
}

/// Cargo, in the repository's root.
pub(crate) fn cargo(project: &Project) -> Tool {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    Tool::new(program, project.root())
}

/// Compiling the shell embeds `ui/dist`; an empty folder is enough where no window is opened.
pub(crate) fn ensure_dist(project: &Project) -> Result<(), Failure> {
    let dist = project.ui().join("dist");
    fs::create_dir_all(&dist).map_err(|error| {
        Failure::new(format!("{} could not be made", dist.display()), error.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_whole_seconds_and_minutes() {
        let cases = [(0, "0 s"), (59, "59 s"), (60, "1 min 0 s"), (1264, "21 min 4 s")];
        for (seconds, expected) in cases {
            assert_eq!(spoken(Duration::from_secs(seconds)), expected);
        }
    }

    #[test]
    fn the_summary_is_one_line_and_names_the_step_that_failed() {
        let second = Duration::from_secs(1);
        let done = [("npm", second), ("clippy", second * 61)];
        assert_eq!(
            summary("test", &done, None, 2, second * 62),
            "test: all 2 steps passed in 1 min 2 s (npm 1 s, clippy 1 min 1 s)"
        );
        assert_eq!(
            summary("test", &done[..1], Some("clippy"), 2, second * 2),
            "test: FAILED at clippy, 1 of 2 steps passed in 2 s (npm 1 s)"
        );
        assert_eq!(
            summary("run", &[], Some("system"), 4, second),
            "run: FAILED at system, 0 of 4 steps passed in 1 s"
        );
    }

    #[test]
    fn the_first_failure_stops_the_rest() {
        let project = Project::find().unwrap();
        let ran = std::cell::Cell::new(0);
        let count = || ran.set(ran.get() + 1);
        let steps = [
            Step::new("a", "good", |_| {
                count();
                Ok(())
            }),
            Step::new("b", "bad", |_| {
                count();
                Err(Failure::new("b broke", "Mend b."))
            }),
            Step::new("c", "never", |_| {
                count();
                Ok(())
            }),
        ];
        assert!(follow("trial", &project, &steps).is_err());
        assert_eq!(ran.get(), 2);
    }
}
