//! Workbooks made to exhaust a reader: the program that asked stays small, quick and alive.

use std::path::Path;
use std::process::Command;

use crate::support::{exe, folder, python};

/// How reading a file ended, seen from a program that does nothing else.
struct Outcome {
    code: String,
    grown_kib: u64,
    /// Of the program and its child: a busy machine makes the clock run ahead.
    processor_milliseconds: u64,
}

fn read_as_a_program(path: &Path) -> Outcome {
    let output = Command::new(exe()).arg(path).output().unwrap();
    assert!(output.status.success(), "{path:?}: the program did not survive");
    let line = String::from_utf8(output.stdout).unwrap();
    let words: Vec<&str> = line.split_whitespace().collect();
    Outcome {
        code: words[0].to_owned(),
        grown_kib: words[2].parse().unwrap(),
        processor_milliseconds: words[4].parse().unwrap(),
    }
}

#[test]
fn every_bomb_ends_in_a_clear_error_or_a_small_table() {
    let folder = folder("bombs");
    python("xlsx_bombs.py", &[], &folder);
    let expected = [
        // A cell in the last column of the last row, and one in a column that tables have.
        ("far", "too-many-columns"),
        ("mid", "read"),
        // Four thousand million strings announced, half a gigabyte of text, of blanks.
        ("ss", "workbook-bomb"),
        ("bigstring", "cell-too-long"),
        ("bigspace", "cell-too-long"),
        ("cells3m", "too-many-rows"),
    ];
    let written = std::fs::read_dir(&folder).unwrap().count();
    assert_eq!(written, expected.len(), "a bomb without an expectation");
    for (name, code) in expected {
        let outcome = read_as_a_program(&folder.join(format!("{name}.xlsx")));
        assert_eq!(outcome.code, code, "{name}");
        assert!(outcome.grown_kib < 20 << 10, "{name}: grew by {} KiB", outcome.grown_kib);
        let spent = outcome.processor_milliseconds;
        assert!(spent < 5_000, "{name}: {spent} ms of processor time");
    }
}
