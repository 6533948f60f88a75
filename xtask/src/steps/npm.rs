//! The UI's packages and scripts, through npm.

use std::fs;

use crate::failure::Failure;
use crate::project::Project;
use crate::tool::Tool;
use crate::toolchain::npm_program;

/// Installs exactly what `package-lock.json` says, unless that was already done.
///
/// No package may run a script of its own while it is installed.
pub(crate) fn install(project: &Project) -> Result<(), Failure> {
    let ui = project.ui();
    let lock = ui.join("package-lock.json");
    let bytes = fs::read(&lock).map_err(|error| {
        Failure::new(format!("{} is unreadable", lock.display()), error.to_string())
    })?;
    let node = Tool::new("node", &ui).args(["-p", "process.version + process.arch"]).read()?;
    let wanted = format!("{:016x} {}", fnv1a(&bytes), node.trim());
    let stamp = ui.join("node_modules/.custodia-lock");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        println!("   node_modules is as locked");
        return Ok(());
    }
    Tool::new(npm_program(), &ui)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .or("Without a network it needs npm's cache from an earlier run. If package.json was \
             edited, run `npm install` in ui/ and commit package-lock.json.")
        .run()?;
    fs::write(&stamp, wanted).map_err(|error| {
        Failure::new(format!("{} could not be written", stamp.display()), error.to_string())
    })
}

/// Runs one of the scripts of `ui/package.json`.
pub(crate) fn script(project: &Project, name: &str) -> Result<(), Failure> {
    Tool::new(npm_program(), &project.ui()).args(["run", "--silent", name]).run()
}

/// FNV-1a, 64 bits: tells one lock file from the next, the same on every compiler.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_fnv_1a() {
        // Test vectors of the FNV authors.
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
