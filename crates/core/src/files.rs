//! Files: written whole or not at all, read when they are small enough.

use std::ffi::OsString;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use crate::error::{Error, FieldError, Result};

/// Reads a file somebody named in `field`, of at most so many bytes (whole MiB).
///
/// # Errors
/// `Invalid` at `field`: `too-large`; `io-…`.
pub fn read_small(path: &Path, most: usize, field: &str) -> Result<Vec<u8>> {
    if std::fs::metadata(path)?.len() > most as u64 {
        let max = format!("{} MB", most >> 20);
        return Err(FieldError::new(field, "too-large").with("max", max).into());
    }
    Ok(std::fs::read(path)?)
}

/// Replaces `path` with `bytes`: written beside, flushed to the disk, then renamed over. A reader
/// sees the old file or the new one, never half of either.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    replace_with(path, |file| Ok(file.write_all(bytes)?))
}

/// [`replace`] with what is written piece by piece; an error leaves what was at `path`.
///
/// # Errors
/// Those of `write`, and `io-…`.
pub fn replace_with<T>(path: &Path, write: impl FnOnce(&mut File) -> Result<T>) -> Result<T> {
    let name = path.file_name().ok_or(Error::Io { code: "io-failed", detail: "no name".into() })?;
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.part", std::process::id()));
    let temp = path.with_file_name(beside);
    let written = (|| {
        let mut file = File::create(&temp)?;
        let made = write(&mut file)?;
        file.sync_all()?;
        std::fs::rename(&temp, path)?;
        Ok(made)
    })();
    if written.is_err() {
        // The part is ours alone; what was at `path` is untouched.
        let _ = std::fs::remove_file(&temp);
    }
    written
}
