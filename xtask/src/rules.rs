//! What may be depended upon, and from where inside the sources. The lists of licences and bans stand
//! in `deny.toml`, where cargo-deny reads them too; this needs nothing installed.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::project::Project;
use crate::steps::cargo;

mod borders;
mod cargo_lock;
mod licence;
mod manifests;
mod npm_lock;

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NPM: &str = "https://registry.npmjs.org/";

/// Checks both dependency trees and the sources; every breach is named, not only the first.
pub(crate) fn check(project: &Project) -> Result<(), Failure> {
    let root = project.root();
    let deny = read(&root.join("deny.toml"))?;
    let licences = array(&deny, "allow");
    let banned = array(&deny, "deny");
    if licences.is_empty() || banned.is_empty() {
        return Err(Failure::new("deny.toml has no lists", "It needs `allow = [` and `deny = [`."));
    }

    let crates = cargo_lock::parse(&read(&root.join("Cargo.lock"))?);
    let mut breaches = cargo_lock::breaches(&crates, &banned, CRATES_IO);

    let tree = cargo(project)
        .args(["tree", "--locked", "--quiet", "--workspace", "--edges", "normal,build"])
        .args(["--prefix", "none", "--format", "{p}\t{l}"])
        .read()?;
    let licensed = licence::parse_tree(&tree);
    breaches.extend(licence::breaches(&licensed, &licences));

    let packages = npm_lock::parse(&read(&project.ui().join("package-lock.json"))?);
    breaches.extend(npm_lock::breaches(&packages, &licences, NPM));
    breaches.extend(npm_lock::loose_versions(&read(&project.ui().join("package.json"))?));
    breaches.extend(borders::breaches(root)?);
    for member in array(&read(&root.join("Cargo.toml"))?, "members") {
        let manifest = read(&root.join(&member).join("Cargo.toml"))?;
        breaches.extend(manifests::breaches(&member, &manifest));
    }

    println!(
        "   {} crates locked, {} licences read; {} npm packages, {} of them shipped",
        crates.len(),
        licensed.len(),
        packages.len(),
        packages.iter().filter(|package| package.shipped).count()
    );
    if breaches.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("{} breaches of the rules about dependencies", breaches.len()),
        format!("  {}\nThe rules are in deny.toml and xtask/src/rules.", breaches.join("\n  ")),
    ))
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| {
        Failure::new(format!("{} is unreadable", path.display()), error.to_string())
    })
}

/// The quoted strings of the first array called `name` in a TOML text; comments are skipped.
fn array(toml: &str, name: &str) -> Vec<String> {
    let opening = format!("{name} = [");
    let lines = toml.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let mut items = Vec::new();
    for line in lines.skip_while(|line| !line.starts_with(&opening)) {
        let body = line.strip_prefix(&opening).unwrap_or(line);
        items.extend(body.split('"').skip(1).step_by(2).map(str::to_owned));
        if body.ends_with(']') {
            break;
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrays_are_read_with_comments_on_one_line_or_many() {
        let toml = "[licenses]\nallow = [\n  \"MIT\", # \"GPL-3.0\"\n  \"ISC\",\n]\n\
                    [bans]\ndeny = [\"sqlx\", \"x\"]\nskip = [\"y\"]\n";
        assert_eq!(array(toml, "allow"), ["MIT", "ISC"]);
        assert_eq!(array(toml, "deny"), ["sqlx", "x"]);
        assert!(array(toml, "none").is_empty());
    }
}
