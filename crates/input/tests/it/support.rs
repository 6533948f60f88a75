//! What the tests share: files in a folder of their own, and tables as plain text.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use custodia_core::import::table::{ReadError, ReadOptions, SourceTable};

/// The worker built from this crate.
pub(crate) fn exe() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_custodia-import-worker"))
}

/// A fresh folder for one test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Writes one file into a fresh folder.
pub(crate) fn file(folder_name: &str, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder(folder_name).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// Runs one of the repository's Python generators in `folder`.
pub(crate) fn python(script: &str, arguments: &[&str], folder: &Path) {
    let testdata = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata");
    let script = testdata.canonicalize().unwrap().join(script);
    let output = Command::new("python3")
        .arg(script)
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("python3 is needed to generate test files");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Reads bytes in this process with nothing overridden.
pub(crate) fn read(bytes: &[u8]) -> Result<SourceTable, ReadError> {
    custodia_input::read_bytes(bytes, "file", &ReadOptions::default())
}

/// Reads a file in the worker with nothing overridden.
pub(crate) fn read_file(path: &Path) -> Result<SourceTable, ReadError> {
    read_file_with(path, &ReadOptions::default())
}

/// Reads a file in the worker.
pub(crate) fn read_file_with(path: &Path, options: &ReadOptions) -> Result<SourceTable, ReadError> {
    custodia_input::worker::read_file(exe(), path, options, &mut |_| ControlFlow::Continue(()))
}

/// Every record as text.
pub(crate) fn texts(table: &SourceTable) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text()).collect()).collect()
}

/// The physical line of every record.
pub(crate) fn lines(table: &SourceTable) -> Vec<u32> {
    table.rows.iter().map(|row| row.line).collect()
}

/// The count of a notice, 0 when it is absent.
pub(crate) fn notice(table: &SourceTable, code: &str) -> u32 {
    table.notices.iter().find(|n| n.code == code).map_or(0, |n| n.count)
}

/// Text as UTF-16, without a byte order mark.
pub(crate) fn utf16(text: &str, little: bool) -> Vec<u8> {
    let bytes = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
    text.encode_utf16().flat_map(bytes).collect()
}

/// Code and line of a refusal.
pub(crate) fn refusal(result: Result<SourceTable, ReadError>) -> (String, u32) {
    let error = result.map(|t| format!("read {} records", t.rows.len())).unwrap_err();
    (error.code, error.line)
}
