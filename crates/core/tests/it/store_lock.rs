//! One writer among many launches: the lock is the operating system's, so a killed holder frees it.
//!
//! A launch is this test binary again, in a process of its own.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use custodia_core::error::{Error, RegisterError};
use custodia_core::store::Store;

use super::store::{Folder, at, register, value};

const DIR: &str = "CUSTODIA_LAUNCH_DIR";
const LAUNCHES: usize = 20;
const ROUNDS: usize = 3;

/// What a second start does: it asks to write, and reads when it may not. Without its variable
/// this is not a test of its own.
#[test]
fn launched_process() {
    let Ok(dir) = std::env::var(DIR) else { return };
    let path = Path::new(&dir).join("office.db");
    let (word, _held) = match Store::open(&path, at(0)) {
        Ok(store) => ("WRITER", Some(store)),
        Err(Error::Register(RegisterError::Locked)) => {
            let beside = Store::open_read_only(&path).unwrap();
            assert_eq!(value::<i64>(&beside, "SELECT count(*) FROM vendor"), 2);
            ("READER", None)
        }
        Err(other) => panic!("{other:?}"),
    };
    println!("\n{word}");
    // Holds what it has until it is killed or the parent goes away.
    let _ = std::io::stdin().read(&mut [0]);
}

fn launch(folder: &Folder) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "store_lock::launched_process", "--nocapture", "--test-threads=1"]);
    command.env(DIR, folder.dir());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// Whether a launch became the writer; waits for its word.
fn is_writer(child: &mut Child) -> bool {
    let out = BufReader::new(child.stdout.take().unwrap());
    let word = out
        .lines()
        .map_while(Result::ok)
        .find(|l| l == "WRITER" || l == "READER")
        .expect("a launch neither wrote nor read");
    word == "WRITER"
}

#[test]
fn of_twenty_launches_at_once_one_writes_and_the_others_can_read() {
    let folder = Folder::new();
    register(&folder).close().unwrap();
    for round in 0..ROUNDS {
        let mut launches: Vec<Child> = (0..LAUNCHES).map(|_| launch(&folder)).collect();
        // Nobody leaves before everybody has spoken.
        let wrote: Vec<bool> = launches.iter_mut().map(is_writer).collect();
        assert_eq!(wrote.iter().filter(|w| **w).count(), 1, "round {round}: {wrote:?}");
        let winner = wrote.iter().position(|w| *w).unwrap();
        launches[winner].kill().unwrap();
        launches[winner].wait().unwrap();
        let killed = Instant::now();
        Store::open(&folder.path("office.db"), at(1)).unwrap().close().unwrap();
        assert!(killed.elapsed() < Duration::from_secs(1), "the next start waits for nothing");
        for mut child in launches {
            drop(child.stdin.take());
            child.wait().unwrap();
        }
    }
}

/// A register is closed and opened again while other programs are being started: none of them
/// keeps the lock, though each holds a copy of every open file for a moment.
#[cfg(unix)]
#[test]
fn a_closed_register_is_free_at_once_whatever_is_being_started() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let folder = Folder::new();
    register(&folder).close().unwrap();
    let path = folder.path("office.db");
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                // An argument list of its own makes the start longer.
                let status = Command::new("true").args(["x"; 200]).status();
                assert!(status.unwrap().success());
            }
        });
        for _ in 0..200 {
            let opened = Store::open(&path, at(1)).map(drop);
            done.store(opened.is_err(), Ordering::Relaxed);
            opened.unwrap();
        }
        done.store(true, Ordering::Relaxed);
    });
}
