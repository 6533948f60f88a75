//! The child process: same result as reading here, and every bad end is a typed error.

use std::ops::ControlFlow;
use std::path::Path;

use custodia_core::import::table::ReadOptions;
use custodia_input::worker::{self, Progress};

use crate::support::{exe, file, folder, read_file, read_file_with, refusal};
use crate::workbooks::raw;

fn many_rows(records: usize) -> Vec<u8> {
    let mut text = String::from("tag,name,note\n");
    for i in 0..records {
        text.push_str(&format!("IT-{i},Lenovo ThinkPad,\"città {i}\nsecond line\"\n"));
    }
    text.into_bytes()
}

#[test]
fn the_worker_hands_over_exactly_what_is_read_here() {
    let bytes = many_rows(20_000);
    let path = file("same", "assets.csv", &bytes);
    let here = custodia_input::read_bytes(&bytes, "assets.csv", &ReadOptions::default()).unwrap();
    assert!(read_file(&path).unwrap() == here, "the tables differ");
}

#[test]
fn options_reach_the_worker_and_refusals_come_back() {
    let path = file("options", "a.csv", b"a,b;c\n1,2;3\n");
    let options = ReadOptions { delimiter: Some(";".to_owned()), ..Default::default() };
    assert_eq!(read_file_with(&path, &options).unwrap().headers, ["a,b", "c"]);
    let open = file("refusals", "a.csv", b"a,b\n1,2\n3,\"4\n");
    assert_eq!(refusal(read_file(&open)), ("unterminated-quote".into(), 3));
}

#[test]
fn a_path_needs_no_utf_8_and_no_plain_name() {
    let path = file("paths", "città ; $(x) 'q'.csv", b"a,b\n1,2\n");
    assert_eq!(read_file(&path).unwrap().file_name, "città ; $(x) 'q'.csv");
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::ffi::OsStrExt;
        let odd = folder("odd_paths").join(std::ffi::OsStr::from_bytes(b"caf\xe9.csv"));
        std::fs::write(&odd, b"a,b\n1,2\n").unwrap();
        assert_eq!(read_file(&odd).unwrap().rows.len(), 1);
    }
}

#[test]
fn what_is_no_file_is_refused_before_any_child_starts() {
    let nowhere = Path::new("/nonexistent/worker");
    let folder = folder("no_file");
    for path in [folder.join("missing.csv"), folder] {
        let mut none = |_: Progress| ControlFlow::Continue(());
        let error = worker::read_file(nowhere, &path, &ReadOptions::default(), &mut none);
        assert_eq!(error.unwrap_err().code, "unreadable");
    }
}

#[test]
fn progress_is_told_and_cancelling_ends_the_child() {
    let path = file("cancelled", "big.csv", &many_rows(400_000));
    let mut calls = 0;
    let mut observe = |p: Progress| {
        calls += 1;
        assert!(p.done <= p.total);
        ControlFlow::Break(())
    };
    let result = worker::read_file(exe(), &path, &ReadOptions::default(), &mut observe);
    assert_eq!(refusal(result).0, "cancelled");
    assert_eq!(calls, 1);
}

#[test]
fn a_program_that_is_no_worker_is_a_crash_and_not_a_hang() {
    let path = file("not_a_worker", "a.csv", b"a,b\n1,2\n");
    let mut none = |_: Progress| ControlFlow::Continue(());
    for program in ["/bin/true", "/bin/echo", "/nonexistent/worker"] {
        let program = Path::new(program);
        let result = worker::read_file(program, &path, &ReadOptions::default(), &mut none);
        assert_eq!(refusal(result).0, "crashed", "{program:?}");
    }
}

/// Programs in the worker's place that die the way a worker can.
#[cfg(unix)]
#[test]
fn every_way_to_die_has_its_own_error() {
    use std::os::unix::fs::PermissionsExt;
    let data = file("deaths", "a.csv", b"a,b\n1,2\n");
    let cases = [
        ("echo 'memory allocation of 9 bytes failed' >&2; kill -ABRT $$", "memory-limit"),
        ("kill -KILL $$", "memory-limit"),
        ("kill -XCPU $$", "time-limit"),
        ("kill -SEGV $$", "crashed"),
        ("kill -ABRT $$", "crashed"),
        ("echo 'thread main panicked' >&2; exit 101", "crashed"),
        // Frames of a worker gone mad: an absurd length, and garbage.
        ("printf 'R\\377\\377\\377\\377'", "crashed"),
        ("printf 'garbage garbage garbage'", "crashed"),
    ];
    for (script, code) in cases {
        let program = data.with_file_name("program.sh");
        std::fs::write(&program, format!("#!/bin/sh\nulimit -c 0\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).unwrap();
        let mut none = |_: Progress| ControlFlow::Continue(());
        let result = worker::read_file(&program, &data, &ReadOptions::default(), &mut none);
        assert_eq!(refusal(result).0, code, "{script}");
    }
}

/// A real worker under a lower limit than its own, and a workbook that needs more.
#[cfg(target_os = "linux")]
#[test]
fn a_worker_out_of_memory_is_told_as_such() {
    use std::os::unix::fs::PermissionsExt;
    let strings: String = (0..700_000).map(|i| format!("<si><t>{i}</t></si>")).collect();
    let strings = format!("<sst>{strings}</sst>");
    let data = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
    let book = raw(data, &[("xl/sharedStrings.xml", &strings)]);
    let path = file("out_of_memory", "strings.xlsx", &book);
    assert_eq!(read_file(&path).unwrap().headers, ["0"], "it fits the worker's own limit");
    let tight = path.with_file_name("tight.sh");
    let script =
        format!("#!/bin/sh\nulimit -c 0; ulimit -v 45000\nexec '{}' \"$@\"\n", exe().display());
    std::fs::write(&tight, script).unwrap();
    std::fs::set_permissions(&tight, PermissionsExt::from_mode(0o755)).unwrap();
    let mut none = |_: Progress| ControlFlow::Continue(());
    let result = worker::read_file(&tight, &path, &ReadOptions::default(), &mut none);
    assert_eq!(refusal(result).0, "memory-limit");
}

#[cfg(target_os = "linux")]
#[test]
fn the_worker_cannot_open_or_write_files_and_its_memory_is_limited() {
    use std::io::Read;
    use std::process::{Command, Stdio};
    // A worker that waits: its output is a pipe nobody empties.
    let path = file("limits", "big.csv", &many_rows(100_000));
    let mut child = Command::new(exe())
        .args(["--import-worker", r#"{"kind":"table","options":{}}"#])
        .stdin(std::fs::File::open(path).unwrap())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0];
    child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    let soft = |name: &str| -> u64 {
        let line = limits.lines().find(|l| l.starts_with(name)).unwrap();
        line[name.len()..].split_whitespace().next().unwrap().parse().unwrap()
    };
    assert_eq!(soft("Max open files"), 0);
    assert_eq!(soft("Max file size"), 0);
    assert_eq!(soft("Max core file size"), 0);
    let memory = soft("Max address space");
    assert!((512 << 20..700 << 20).contains(&memory), "{memory}");
    assert!(soft("Max cpu time") >= 20);
}
