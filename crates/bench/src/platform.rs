//! What only the operating system knows: processor time, memory, processes, the machine itself.
//!
//! Linux tells all of it under `/proc`. Elsewhere the answer is nothing, shown as not measured.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Processor time of this process and of the children it waited for; zero where it is not known.
pub(crate) fn processor_time() -> Duration {
    own_time() + children_time()
}

#[cfg(unix)]
fn own_time() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(now.tv_sec.try_into().unwrap_or(0), now.tv_nsec.try_into().unwrap_or(0))
}

#[cfg(not(unix))]
fn own_time() -> Duration {
    Duration::ZERO
}

/// Processor time of this thread; `None` where it is not known.
#[cfg(unix)]
pub(crate) fn thread_time() -> Option<Duration> {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Some(Duration::new(now.tv_sec.try_into().ok()?, now.tv_nsec.try_into().ok()?))
}

/// Processor time of this thread; `None` where it is not known.
#[cfg(not(unix))]
pub(crate) fn thread_time() -> Option<Duration> {
    None
}

/// The kernel counts children in ticks of 10 ms.
fn children_time() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = after_name(&stat).skip(13).take(2).filter_map(|t| t.parse::<u64>().ok());
    Duration::from_millis(ticks.sum::<u64>() * 10)
}

/// The fields of a `stat` line after the program's name, which may hold anything.
fn after_name(stat: &str) -> impl Iterator<Item = &str> {
    stat.rsplit_once(") ").map_or("", |(_, rest)| rest).split_ascii_whitespace()
}

/// KiB of memory this process holds now.
pub(crate) fn memory_now() -> u64 {
    kib("/proc/self/status", "VmRSS:")
}

/// The most it ever held.
pub(crate) fn memory_peak() -> u64 {
    kib("/proc/self/status", "VmHWM:")
}

/// A line `Key:   123 kB` of a file.
fn kib(path: impl AsRef<Path>, key: &str) -> u64 {
    let text = fs::read_to_string(path).unwrap_or_default();
    let line = text.lines().find_map(|l| l.strip_prefix(key));
    line.and_then(|l| l.split_ascii_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Memory of a process and everything below it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Household {
    /// Resident, shared pages counted in every process, KiB.
    pub(crate) rss: u64,
    /// Proportional: shared pages divided among those who share them, KiB.
    pub(crate) pss: u64,
    /// Processor time so far, counted in ticks of 10 ms.
    pub(crate) cpu: Duration,
    /// Processes.
    pub(crate) processes: u64,
}

/// Looks at a process, its children and their children.
pub(crate) fn household(root: u32) -> Household {
    let mut all = Household::default();
    for pid in family(root) {
        let rollup = format!("/proc/{pid}/smaps_rollup");
        all.rss += kib(&rollup, "Rss:");
        all.pss += kib(&rollup, "Pss:");
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let ticks = after_name(&stat).skip(11).take(2).filter_map(|t| t.parse::<u64>().ok());
        all.cpu += Duration::from_millis(ticks.sum::<u64>() * 10);
        all.processes += 1;
    }
    all
}

/// A process and all its descendants.
fn family(root: u32) -> Vec<u32> {
    let mut parents = Vec::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|n| n.parse::<u32>().ok()) else {
            continue;
        };
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        if let Some(parent) = after_name(&stat).nth(1).and_then(|p| p.parse::<u32>().ok()) {
            parents.push((pid, parent));
        }
    }
    let mut found = vec![root];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        found.extend(parents.iter().filter(|(_, p)| *p == parent).map(|(pid, _)| *pid));
        at += 1;
    }
    found
}

/// Whether there is a graphics device that can render.
pub(crate) fn can_render() -> bool {
    fs::read_dir("/dev/dri").is_ok_and(|entries| {
        entries.flatten().any(|e| e.file_name().to_string_lossy().starts_with("renderD"))
    })
}

/// Asks a process that we started to end, as a logout does; true when it was told.
#[cfg(unix)]
pub(crate) fn ask_to_end(child: &std::process::Child) -> bool {
    let pid = rustix::process::Pid::from_child(child);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).is_ok()
}

/// Asks a process that we started to end, as a logout does; true when it was told.
#[cfg(not(unix))]
pub(crate) fn ask_to_end(_: &std::process::Child) -> bool {
    false
}

/// The machine in one line: processor, cores, memory, system, compiler, load.
pub(crate) fn machine() -> String {
    let line = |path: &str, key: &str| {
        let text = fs::read_to_string(path).unwrap_or_default();
        let found = text.lines().find_map(|l| l.strip_prefix(key));
        found.map(|l| l.trim_matches([' ', '\t', ':', '=', '"']).to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = line("/proc/cpuinfo", "model name").unwrap_or_else(|| "processor unknown".into());
    let system =
        line("/etc/os-release", "PRETTY_NAME").unwrap_or_else(|| std::env::consts::OS.into());
    let gib = kib("/proc/meminfo", "MemTotal:").div_ceil(1024 * 1024);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("unknown").to_owned();
    let rustc = said("rustc", &["--version"]).unwrap_or_else(|| "rustc unknown".into());
    format!("{cores} × {model}, {gib} GiB, {system}, {rustc}; load {load} at the start")
}

/// The first line a program prints.
pub(crate) fn said(program: &str, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().next().filter(|_| output.status.success()).map(str::to_owned)
}

/// Whether a program can be started by its name.
pub(crate) fn on_path(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|dir| dir.join(program).is_file())
}
