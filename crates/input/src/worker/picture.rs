//! Pictures: a logo and a thumbnail, made in a child process of their own.

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{LAST_WORDS, TICK};
use crate::{limits, logo, platform};

/// First argument of a process that reads a logo.
pub(super) const LOGO: &str = "--logo-worker";

/// First argument of a process that makes a thumbnail of a photograph.
pub(super) const THUMBNAIL: &str = "--thumbnail-worker";

/// Reads a picture from standard input; writes what `make` makes of it, or the code of what is wrong
/// with it.
pub(super) fn serve_picture(make: fn(&[u8]) -> Result<Vec<u8>, &'static str>) -> i32 {
    let answer = || -> io::Result<Result<Vec<u8>, &'static str>> {
        let file = platform::input_file()?;
        platform::limit(limits::WORKER_MEMORY, limits::LOGO_CPU_SECONDS);
        let mut bytes = Vec::new();
        file.take(limits::LOGO_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(make(&bytes))
    };
    match answer() {
        Ok(Ok(png)) => i32::from(io::stdout().lock().write_all(&png).is_err()),
        Ok(Err(code)) => {
            eprintln!("{code}");
            REFUSED
        }
        Err(error) => {
            eprintln!("{error}");
            1
        }
    }
}

/// Exit code of a worker that has read a logo and does not take it.
const REFUSED: i32 = 3;

/// Reads the logo at `path` in a child process that runs `exe`: a PNG, a JPEG or an SVG becomes a
/// PNG of a size that paper can use.
///
/// # Errors
/// A code of the catalogue's `field-<code>`: `logo-kind`, `logo-empty`, `logo-broken`,
/// `logo-too-large`, `logo-text`, `logo-image`.
pub fn read_logo(exe: &Path, path: &Path) -> Result<Vec<u8>, &'static str> {
    read_picture(exe, LOGO, path)
}

/// Makes a small PNG of the photograph at `path` (PNG or JPEG) in a child process that runs `exe`.
///
/// # Errors
/// As [`read_logo`].
pub fn read_thumbnail(exe: &Path, path: &Path) -> Result<Vec<u8>, &'static str> {
    read_picture(exe, THUMBNAIL, path)
}

fn read_picture(exe: &Path, task: &str, path: &Path) -> Result<Vec<u8>, &'static str> {
    let found = std::fs::metadata(path).map_err(|_| "logo-broken")?;
    match found.len() {
        _ if !found.is_file() => return Err("logo-kind"),
        0 => return Err("logo-empty"),
        n if n > limits::LOGO_BYTES => return Err("logo-too-large"),
        _ => {}
    }
    let file = File::open(path).map_err(|_| "logo-broken")?;
    let mut child = Command::new(exe)
        .arg(task)
        .stdin(file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|_| "logo-broken")?;
    let (output, errors) = (child.stdout.take(), child.stderr.take());
    let taken = std::thread::spawn(move || {
        let mut png = Vec::new();
        let whole = output.map(|o| o.take(limits::LOGO_BYTES).read_to_end(&mut png));
        whole.map_or(Vec::new(), |_| png)
    });
    let until = Instant::now() + Duration::from_secs(2 * limits::LOGO_CPU_SECONDS);
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break Some(status),
            Ok(None) if Instant::now() < until => std::thread::park_timeout(TICK / 4),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                break None;
            }
        }
    };
    let mut words = String::new();
    if let Some(errors) = errors {
        let _ = errors.take(LAST_WORDS).read_to_string(&mut words);
    }
    let png = taken.join().unwrap_or_default();
    match status.and_then(|s| s.code()) {
        Some(0) if !png.is_empty() => Ok(png),
        Some(REFUSED) => {
            Err(logo::CODES.iter().copied().find(|c| *c == words.trim()).unwrap_or("logo-broken"))
        }
        // It ran out of memory or time, or fell over: no picture is worth that much.
        _ => Err("logo-too-large"),
    }
}
