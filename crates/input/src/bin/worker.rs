//! For this crate's tests and measurements: the import worker, and a small program that uses it.
//!
//! `custodia-import-worker FILE` reads a file as the products do, in a child, and prints how it
//! ended (`read` and the records, or the refusal and its line) and what it cost: KiB this program
//! grew by, milliseconds by the clock, milliseconds of processor time of both. The products enter the worker from their own
//! `main`.

use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use custodia_core::import::table::ReadOptions;
use custodia_input::worker;

fn main() -> std::io::Result<()> {
    worker::main();
    let Some(file) = std::env::args_os().nth(1) else {
        eprintln!("usage: custodia-import-worker FILE");
        std::process::exit(2);
    };
    let before = memory("VmRSS:");
    let started = Instant::now();
    let mut go_on = |_| ControlFlow::Continue(());
    let exe = std::env::current_exe()?;
    let result = worker::read_file(&exe, Path::new(&file), &ReadOptions::default(), &mut go_on);
    let milliseconds = started.elapsed().as_millis();
    let processor = processor_milliseconds();
    let grown = memory("VmHWM:").saturating_sub(before);
    match result {
        Ok(table) => println!("read {} {grown} {milliseconds} {processor}", table.rows.len()),
        Err(e) => println!("{} {} {grown} {milliseconds} {processor} {}", e.code, e.line, e.detail),
    }
    Ok(())
}

/// A line of the kernel's account of this process, KiB; 0 where there is none.
fn memory(key: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix(key));
    line.and_then(|l| l.split_ascii_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Processor time of this process and the children it has waited for. The kernel counts in ticks
/// of 10 ms; 0 where it does not count.
fn processor_milliseconds() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program, in brackets, may hold anything.
    let fields = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
    let times = fields.split_ascii_whitespace().skip(11).take(4);
    times.filter_map(|t| t.parse::<u64>().ok()).sum::<u64>() * 10
}
