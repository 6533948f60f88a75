//! Where things are in the repository. Paths only; nothing is read or written here.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The root of the repository, and the places that the commands use.
#[derive(Debug)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the repository that this program belongs to, wherever it was started from.
    pub(crate) fn find() -> Result<Self, Failure> {
        // Cargo says where the package is now; the compiled-in path serves a direct start.
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        match package.parent() {
            Some(root) if root.join("Cargo.lock").is_file() => Ok(Self { root: root.to_owned() }),
            _ => Err(Failure::new(
                format!("no Custodia repository around {}", package.display()),
                "Start it as `cargo xtask` from inside the repository.",
            )),
        }
    }

    /// The top folder: commands run here.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The user interface's npm project.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// TypeScript written by [`crate::steps::generate`].
    pub(crate) fn generated(&self) -> PathBuf {
        self.root.join("ui/src/lib/api/gen")
    }

    /// Everything a command makes for people to look at; ignored by git.
    pub(crate) fn out(&self) -> PathBuf {
        self.root.join("out")
    }

    /// Cargo's build folder.
    pub(crate) fn target(&self) -> PathBuf {
        match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => self.root.join(dir),
            None => self.root.join("target"),
        }
    }
}
