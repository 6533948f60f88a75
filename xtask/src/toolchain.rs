//! Rust and Node: present and new enough, or a clear word about it. rustfmt and clippy are added
//! through rustup when a minimal profile left them out.

use crate::failure::Failure;
use crate::packages::runs;
use crate::project::Project;
use crate::steps::cargo;
use crate::tool::Tool;

/// The oldest compiler that builds Custodia; `rust-version` in Cargo.toml says the same.
const RUST: Version = Version([1, 90]);
/// The oldest Node that the UI's tools accept; `engines` in ui/package.json says the same.
const NODE: Version = Version([20, 19]);

/// Major and minor number of a tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Version([u32; 2]);

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.0[0], self.0[1])
    }
}

/// The compiler is new enough.
pub(crate) fn rust(project: &Project) -> Result<(), Failure> {
    let printed = Tool::new("rustc", project.root()).arg("--version").read()?;
    at_least("rustc", &printed, RUST, "Update it with: rustup update stable")
}

/// rustfmt and clippy answer.
pub(crate) fn lint_tools(project: &Project) -> Result<(), Failure> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if cargo(project).args([subcommand, "--version"]).read().is_err() {
            Tool::new("rustup", project.root()).args(["component", "add", component]).run()?;
        }
    }
    Ok(())
}

/// Node and npm are there, and Node is new enough.
pub(crate) fn node(project: &Project) -> Result<(), Failure> {
    let remedy = format!("Install Node {NODE} or newer (LTS) from https://nodejs.org.");
    let printed = Tool::new("node", project.root()).arg("--version").read();
    let printed = printed.map_err(|_| Failure::new("Node is not on the PATH", remedy.clone()))?;
    at_least("node", &printed, NODE, &remedy)?;
    if runs(npm_program(), &["--version"]) {
        Ok(())
    } else {
        Err(Failure::new(
            "npm is not on the PATH",
            "It comes with Node; on Debian: apt install npm.",
        ))
    }
}

/// npm is a script on Windows and must be named in full there.
pub(crate) const fn npm_program() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

fn at_least(tool: &str, printed: &str, needed: Version, remedy: &str) -> Result<(), Failure> {
    match parse(printed) {
        Some(found) if found >= needed => Ok(()),
        Some(found) => Err(Failure::new(format!("{tool} {found} is older than {needed}"), remedy)),
        None => Err(Failure::new(format!("{tool} printed no version: {}", printed.trim()), remedy)),
    }
}

/// Finds `20.19` in `v20.19.0` and `1.90` in `rustc 1.90.0 (…)`.
fn parse(printed: &str) -> Option<Version> {
    let word = printed.split_whitespace().find(|word| word.contains('.'))?;
    let mut parts = word.trim_start_matches('v').split('.').map(str::parse);
    Some(Version([parts.next()?.ok()?, parts.next()?.ok()?]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_the_tools_print() {
        let cases = [
            ("v20.19.0\n", Some(Version([20, 19]))),
            ("rustc 1.95.0 (59807616e 2026-04-14)\n", Some(Version([1, 95]))),
            ("rustc 1.96.0-nightly (abc 2026-05-01)", Some(Version([1, 96]))),
            ("command not found", None),
        ];
        for (printed, expected) in cases {
            assert_eq!(parse(printed), expected, "{printed}");
        }
    }

    #[test]
    fn an_old_tool_is_refused_with_both_numbers() {
        let failure = at_least("node", "v18.20.4", NODE, "Update.").unwrap_err();
        assert_eq!(failure.what, "node 18.20 is older than 20.19");
        assert!(at_least("node", "v20.19.0", NODE, "").is_ok());
        assert!(at_least("node", "v24.1.0", NODE, "").is_ok());
    }

    #[test]
    fn the_numbers_agree_with_the_manifests() {
        let rust = include_str!("../../Cargo.toml");
        assert!(rust.contains(&format!("rust-version = \"{RUST}\"")));
    }
}
