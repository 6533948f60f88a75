//! The automatic copies of a register: how they are called, and which there are.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

use super::Copy;
use crate::error::Result;
use crate::ids::OpRow;
use crate::store::{Conn, open};

/// The folder of automatic copies, beside the register.
const COPIES: &str = "copies";

/// The folder of a register's automatic copies.
pub(in crate::store) fn copies_folder(register: &Path) -> PathBuf {
    open::folder(register).join(COPIES)
}

fn stem(register: &Path) -> String {
    register.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// `office-20261120T101530Z-000123-import.db`: when (UTC), after which op, why.
pub(super) fn name(
    conn: &Conn,
    register: &Path,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<String> {
    let op: i64 =
        conn.query_row("SELECT coalesce(max(id), 0) AS id FROM op", [], |r| r.get("id"))?;
    Ok(format!("{}-{}-{op:06}-{reason}.db", stem(register), at.format("%Y%m%dT%H%M%SZ")))
}

/// Reads such a name back.
fn parse_name(register: &Path, name: &str) -> Option<(DateTime<Utc>, OpRow, String)> {
    let rest = name.strip_prefix(&stem(register))?.strip_prefix('-')?.strip_suffix(".db")?;
    let mut parts = rest.splitn(3, '-');
    let (at, op, reason) = (parts.next()?, parts.next()?, parts.next()?);
    Some((stamp(at)?, OpRow(op.parse().ok()?), reason.to_owned()))
}

fn stamp(text: &str) -> Option<DateTime<Utc>> {
    Some(NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ").ok()?.and_utc())
}

/// The file of an automatic copy of a register.
pub fn copy_path(register: &Path, copy: &Copy) -> PathBuf {
    copies_folder(register).join(&copy.name)
}

/// Whether a file is one of some register's automatic copies, which are thinned out one day: not a
/// place to go on working in.
pub fn is_automatic_copy(path: &Path) -> bool {
    let in_copies = path.parent().and_then(Path::file_name).is_some_and(|n| n == COPIES);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut parts = name.rsplitn(4, '-').skip(1);
    let op = parts.next().is_some_and(|op| op.parse::<i64>().is_ok());
    in_copies && op && parts.next().is_some_and(|at| stamp(at).is_some())
}

/// The automatic copies of a register, newest first.
pub fn list_copies(register: &Path) -> Result<Vec<Copy>> {
    let entries = match std::fs::read_dir(copies_folder(register)) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(e.into()),
    };
    let mut all = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some((at, op, reason)) = parse_name(register, &name) {
            all.push(Copy { name, at, op, reason, bytes: entry.metadata()?.len() });
        }
    }
    all.sort_by(|a, b| (b.at, b.op, &b.name).cmp(&(a.at, a.op, &a.name)));
    Ok(all)
}
