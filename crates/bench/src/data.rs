//! The data: made once by the generator from a fixed seed, and kept between runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Result;

/// The seed of everything but what is changed later.
pub(crate) const SEED: u32 = 42;

/// The folder of the bench beside the profile it was built in, where nothing is ever committed.
fn folder() -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    let target =
        program.parent().and_then(Path::parent).ok_or("the bench is in no build folder")?;
    Ok(target.join("bench"))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder of a generated office with this many assets.
pub(crate) fn generated(assets: u32, seed: u32) -> Result<PathBuf> {
    let script = root().join("testdata").join("gen.py");
    let out = folder()?.join(format!("gen-{assets}-{seed}"));
    // A changed generator makes other data; an interrupted one leaves no manifest.
    let stamp = out.join("bench-stamp");
    let made_by = fs::read(&script)?;
    let stamped = fs::read(&stamp).is_ok_and(|s| s == made_by);
    if stamped && out.join("manifest.json").exists() {
        return Ok(out);
    }
    eprintln!("generating {assets} assets…");
    let python = python();
    let status = Command::new(python)
        .arg(&script)
        .args(["--no-xlsx", "--quiet", "--seed", &seed.to_string()])
        .args(["--assets", &assets.to_string(), "--out"])
        .arg(&out)
        .status()
        .map_err(|e| format!("{python} is needed to generate the data: {e}"))?;
    if !status.success() {
        return Err(format!("the generator ended with {status}").into());
    }
    fs::write(stamp, made_by)?;
    Ok(out)
}

/// The name of Python; which one it is, the PATH says.
pub(crate) const fn python() -> &'static str {
    if cfg!(windows) { "python" } else { "python3" }
}

/// A folder for this run's registers, emptied.
pub(crate) fn workshop(name: &str) -> Result<PathBuf> {
    let path = folder()?.join(name);
    match fs::remove_dir_all(&path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e.into()),
        _ => fs::create_dir_all(&path)?,
    }
    Ok(path)
}
