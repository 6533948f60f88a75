//! Everything about the operating system that the worker needs: limits, and how a child died.
//!
//! On Unix the worker limits itself with `setrlimit`. On Windows it does not yet: there it runs in
//! its own process, is ended after its time and cannot take the program with it, but its memory is
//! not limited (a job object would do it).

use std::fs::File;
use std::io;
use std::process::ExitStatus;

/// How a child ended that did not say so itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Death {
    /// Out of memory: by its own limit, or ended by the system.
    Memory,
    /// Out of processor time.
    Time,
    /// Any other end.
    Crash,
}

/// Standard input as a file that can seek; the program that started the worker made it one.
#[cfg(unix)]
pub(crate) fn input_file() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdin().as_fd().try_clone_to_owned()?))
}

/// Standard input as a file that can seek; the program that started the worker made it one.
#[cfg(windows)]
pub(crate) fn input_file() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    Ok(File::from(io::stdin().as_handle().try_clone_to_owned()?))
}

/// Limits this process for good: memory beyond what it maps now, processor time, no new files
/// opened or written, no core dump of other people's data.
#[cfg(unix)]
pub(crate) fn limit(memory: u64, cpu_seconds: u64) {
    use rustix::process::Resource;
    // A desktop executable maps its libraries before `main`; they are not the file's doing.
    let (mapped, data) = mapped_now();
    if let Some(mapped) = mapped {
        set(Resource::As, mapped + memory, mapped + memory);
    }
    let data = data.unwrap_or(0) + memory;
    set(Resource::Data, data, data);
    set(Resource::Cpu, cpu_seconds, cpu_seconds + 1);
    set(Resource::Core, 0, 0);
    set(Resource::Fsize, 0, 0);
    set(Resource::Nofile, 0, 0);
}

/// Not yet.
#[cfg(not(unix))]
pub(crate) const fn limit(_memory: u64, _cpu_seconds: u64) {}

/// A limit that cannot be set (a lower one is in force, or the system has no such limit) is left:
/// the file is still read outside the program.
#[cfg(unix)]
fn set(resource: rustix::process::Resource, soft: u64, hard: u64) {
    use rustix::process::{Rlimit, getrlimit, setrlimit};
    let ceiling = getrlimit(resource).maximum.unwrap_or(u64::MAX);
    let limit = Rlimit { current: Some(soft.min(ceiling)), maximum: Some(hard.min(ceiling)) };
    let _ = setrlimit(resource, limit);
}

/// Address space and data of this process, bytes; unknown where there is no `/proc`.
#[cfg(unix)]
fn mapped_now() -> (Option<u64>, Option<u64>) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kib = |key: &str| -> Option<u64> {
        let line = status.lines().find_map(|l| l.strip_prefix(key))?;
        line.split_ascii_whitespace().next()?.parse::<u64>().ok()
    };
    (kib("VmSize:").map(|k| k << 10), kib("VmData:").map(|k| k << 10))
}

/// What killed a child, judged by its signal and its last words.
#[cfg(unix)]
pub(crate) fn death(status: ExitStatus, last_words: &str) -> Death {
    use rustix::process::Signal;
    use std::os::unix::process::ExitStatusExt;
    let signal = status.signal().unwrap_or(0);
    if signal == Signal::XCPU.as_raw() {
        return Death::Time;
    }
    // Rust aborts when an allocation fails and says so; the system's own killer sends KILL.
    let out_of_memory = last_words.contains("memory allocation of");
    if signal == Signal::KILL.as_raw() || (signal == Signal::ABORT.as_raw() && out_of_memory) {
        return Death::Memory;
    }
    Death::Crash
}

/// What ended a child, judged by its last words.
#[cfg(not(unix))]
pub(crate) fn death(_status: ExitStatus, last_words: &str) -> Death {
    if last_words.contains("memory allocation of") { Death::Memory } else { Death::Crash }
}
