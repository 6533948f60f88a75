//! The crash test: a writer killed a hundred times loses nothing it acknowledged.
//!
//! The writer is this test binary again, in a process of its own. It prints `BEGIN` before and
//! `ACK` after each write; the control prints `ACK` too early and must be caught by the same
//! harness, or the harness sees nothing.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use custodia_core::store::{Op, Store};
use uuid::Uuid;

use super::store::{Folder, assert_sound, at, register, value};

const DIR: &str = "CUSTODIA_CRASH_DIR";
const EARLY: &str = "CUSTODIA_CRASH_EARLY";
/// Records of an import.
const MANY: i64 = 120;

/// A small generator, so that a run can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
}

/// The process that is killed. Without its variable this is not a test of its own.
#[test]
fn writer_process() {
    let Ok(dir) = std::env::var(DIR) else { return };
    let early = std::env::var(EARLY).is_ok();
    let mut store = Store::open(&Path::new(&dir).join("office.db"), at(0)).unwrap();
    let say = |what: &str, op: &Op| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "\n{what} {}", op.op_id).unwrap();
        out.flush().unwrap();
    };
    for n in 0.. {
        let import = n % 3 == 1;
        let name = if import { "import.apply" } else { "asset.edit" };
        let op = Op::with_id(Uuid::new_v4(), name, Op::SYSTEM, at(n));
        say("BEGIN", &op);
        if early {
            say("ACK", &op);
        }
        store
            .write(&op, |tx| {
                if import {
                    let mut add = tx.prepare_cached(
                        "INSERT INTO asset (tag, serial, name, status_id, custodian_id)
                         VALUES (?1, ?1, 'imported', 1, 1)",
                    )?;
                    for i in 0..MANY {
                        add.execute([format!("{}-{i}", op.op_id)])?;
                    }
                } else {
                    tx.execute("UPDATE asset SET notes = ?1 WHERE id = 1", [op.op_id.to_string()])?;
                }
                Ok(())
            })
            .unwrap();
        if !early {
            say("ACK", &op);
        }
    }
}

/// What one killed writer had said.
#[derive(Default)]
struct Said {
    begun: usize,
    acknowledged: Vec<String>,
}

/// Starts a writer, kills it a moment after it began its `nth` write, and returns what it said.
///
/// The moment is a part (of 256) of the time its writes take here and now, so that slow and busy
/// machines are killed in the same places as fast ones.
fn kill_a_writer(folder: &Folder, early: bool, nth: u64, part: u64) -> Said {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "store_crash::writer_process", "--nocapture", "--test-threads=1"]);
    command.env(DIR, folder.dir()).stdout(Stdio::piped()).stderr(Stdio::null());
    if early {
        command.env(EARLY, "1");
    }
    let mut child = command.spawn().unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (tell, begins) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut said = Said::default();
        for line in out.lines().map_while(Result::ok) {
            if line.starts_with("BEGIN ") {
                said.begun += 1;
                let _ = tell.send(Instant::now());
            } else if let Some(id) = line.strip_prefix("ACK ") {
                // A line cut by the kill was not said.
                if id.len() == 36 {
                    said.acknowledged.push(id.to_owned());
                }
            }
        }
        said
    });
    let next = || begins.recv_timeout(Duration::from_secs(60)).expect("the writer stopped");
    let (mut before, mut last) = (None, next());
    for _ in 1..nth {
        (before, last) = (Some(last), next());
    }
    let usual = before.map_or(Duration::from_millis(4), |b| last - b);
    let until = last + usual * u32::try_from(part).unwrap() / 256;
    while Instant::now() < until {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

/// Acknowledged ops that are not in the journal after the next opening; nothing may be half there.
fn lost(folder: &Folder, said: &Said) -> usize {
    let store = Store::open(&folder.path("office.db"), at(0)).unwrap();
    let c = store.conn();
    let mut find = c.prepare("SELECT count(*) FROM op WHERE op_id = ?1").unwrap();
    let lost = said
        .acknowledged
        .iter()
        .filter(|id| find.query_row([id], |r| r.get::<_, i64>(0)).unwrap() == 0)
        .count();
    let half: i64 = value(
        c,
        &format!(
            "SELECT count(*) FROM op o WHERE o.id > 1 AND (SELECT count(*) FROM event e
               WHERE e.op = o.id) <> CASE o.name WHEN 'import.apply' THEN {MANY} ELSE 1 END"
        ),
    );
    assert_eq!(half, 0, "ops with some of their events");
    let (rows, imports): (i64, i64) = (
        value(c, "SELECT count(*) FROM asset WHERE name = 'imported'"),
        value(c, "SELECT count(*) FROM op WHERE name = 'import.apply'"),
    );
    assert_eq!(rows, imports * MANY, "an import is there whole or not at all");
    lost
}

#[test]
fn a_writer_killed_a_hundred_times_loses_nothing_it_acknowledged() {
    let mut dice = Dice(0x5eed_2026);
    let (mut interrupted, mut acknowledged) = (0, 0);
    for round in 0..4 {
        let folder = Folder::new();
        register(&folder).close().unwrap();
        for _ in 0..25 {
            let (nth, part) = (1 + dice.roll(6), dice.roll(256));
            let said = kill_a_writer(&folder, false, nth, part);
            interrupted += usize::from(said.begun > said.acknowledged.len());
            acknowledged += said.acknowledged.len();
            assert_eq!(lost(&folder, &said), 0, "acknowledged, and gone");
        }
        let store = Store::open_read_only(&folder.path("office.db")).unwrap();
        println!("round {round}: {acknowledged} acknowledged, {interrupted} killed in a write");
        assert_sound(&store);
    }
    assert!(acknowledged > 100, "only {acknowledged} writes: the test saw next to nothing");
    assert!(interrupted > 25, "only {interrupted} of 100 kills hit a write");
}

#[test]
fn the_harness_catches_a_writer_that_acknowledges_before_it_commits() {
    let mut dice = Dice(0x5eed_2026);
    let folder = Folder::new();
    register(&folder).close().unwrap();
    let caught = (0..50).any(|_| {
        let said = kill_a_writer(&folder, true, 1 + dice.roll(6), dice.roll(256));
        lost(&folder, &said) > 0
    });
    assert!(caught, "the control must lose something");
}
