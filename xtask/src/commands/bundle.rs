//! `cargo xtask bundle`: installable packages for the system it runs on.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::packages::{Level, runs};
use crate::project::Project;
use crate::steps::{self, Step};
use crate::tool::Tool;

/// What the deb must pull in: SQLCipher is linked with the system's libcrypto.
const DEB_DEPENDS: [&str; 3] = ["libssl3", "libwebkit2gtk-4.1-0", "libgtk-3-0"];

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    let steps = [
        Step::system(Level::Window),
        Step::npm(),
        Step::ui_build(),
        Step::new("bundle", "Build for release and package", |project| {
            let program = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
            let program = project.ui().join("node_modules/.bin").join(program);
            let bundles: &[&str] =
                if cfg!(target_os = "linux") { &["--bundles", "deb,rpm"] } else { &[] };
            Tool::new(program, project.root()).args(["build", "--ci"]).args(bundles).run()
        }),
        Step::new("check", "The packages and what they depend on", check),
    ];
    steps::follow("bundle", project, &steps)
}

/// Lists the packages made, and reads the deb's dependencies back where dpkg is at hand.
fn check(project: &Project) -> Result<(), Failure> {
    let made = packages(project)?;
    for path in &made {
        println!("   {}", path.display());
    }
    for deb in made.iter().filter(|path| path.extension().is_some_and(|name| name == "deb")) {
        if !runs("dpkg-deb", &["--version"]) {
            continue;
        }
        let depends =
            Tool::new("dpkg-deb", project.root()).arg("--field").arg(deb).arg("Depends").read()?;
        println!("   Depends: {}", depends.trim());
        if let Some(lacking) = DEB_DEPENDS.iter().find(|name| !depends.contains(**name)) {
            return Err(Failure::new(
                format!("the deb does not depend on {lacking}"),
                "Name it in bundle.linux.deb.depends of src-tauri/tauri.conf.json.",
            ));
        }
    }
    Ok(())
}

/// Every file in Tauri's bundle folder that is a package, not a folder on the way to one.
fn packages(project: &Project) -> Result<Vec<PathBuf>, Failure> {
    let dir = project.target().join("release/bundle");
    let unreadable = |error: std::io::Error| {
        Failure::new(format!("{} is unreadable", dir.display()), error.to_string())
    };
    let mut made = Vec::new();
    for kind in fs::read_dir(&dir).map_err(unreadable)? {
        for entry in fs::read_dir(kind.map_err(unreadable)?.path()).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if path.is_file() || path.extension().is_some_and(|name| name == "app") {
                made.push(path);
            }
        }
    }
    made.sort();
    Ok(made)
}
