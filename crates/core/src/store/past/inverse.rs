//! Taking one operation back by its stored inverse, whatever version of the schema wrote it.

use std::io::{Error as IoError, ErrorKind, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use flate2::{Decompress, FlushDecompress, Status};
use rusqlite::ErrorCode as C;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::hooks::Action;
use rusqlite::params_from_iter;
use rusqlite::session::{ChangesetItem, ChangesetIter, ConflictAction};
use rusqlite::types::{ToSqlOutput, ValueRef};

use crate::error::Result;
use crate::store::Conn;

/// Tables whose columns changed places, with what they were before. A changeset names columns by
/// their place; everywhere else later columns only came behind those that were there, and SQLite
/// gives them their defaults.
const MOVED: &[(&str, &[&str])] = &[
    // Version 9 put the asset beside contract and vendor.
    (
        "document",
        &[
            "id",
            "contract_id",
            "vendor_id",
            "purpose",
            "name",
            "size",
            "sha256",
            "added_on",
            "note",
        ],
    ),
];

/// Takes back what an inverse says; `false` when it is damaged or the tables are not what it
/// expects.
pub(super) fn apply(conn: &Conn, packed: &[u8]) -> Result<bool> {
    let met = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&met);
    let in_place = move |table: &str| {
        let moved = MOVED.iter().any(|(name, _)| *name == table);
        seen.fetch_or(moved, Ordering::Relaxed);
        !moved
    };
    let mut changes = Unpacked::new(packed);
    let applied = conn
        .apply_strm(&mut changes, Some(in_place), |_, _| ConflictAction::SQLITE_CHANGESET_ABORT);
    if !fits(applied)? {
        return Ok(false);
    }
    if met.load(Ordering::Relaxed) {
        return fits(by_name(conn, packed));
    }
    Ok(true)
}

/// Whether it was done; an error when what failed is not the inverse.
fn fits(done: rusqlite::Result<()>) -> Result<bool> {
    match done {
        Ok(()) => Ok(true),
        Err(e) => match e.sqlite_error_code() {
            Some(C::OperationInterrupted | C::OutOfMemory | C::DiskFull) => Err(e.into()),
            _ => Ok(false),
        },
    }
}

/// Takes back the changes of moved tables, each column under the name it had.
fn by_name(conn: &Conn, packed: &[u8]) -> rusqlite::Result<()> {
    let mut changes = Unpacked::new(packed);
    let input: &mut dyn Read = &mut changes;
    let mut items = ChangesetIter::start_strm(&input)?;
    while let Some(item) = items.next()? {
        let change = item.op()?;
        let width = usize::try_from(change.number_of_columns()).unwrap_or_default();
        let Some((table, before)) = MOVED.iter().find(|(name, _)| *name == change.table_name())
        else {
            continue;
        };
        let names: Vec<String> = if width == before.len() {
            before.iter().map(|&name| name.to_owned()).collect()
        } else {
            conn.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?
                .query_map([table], |r| r.get("name"))?
                .collect::<rusqlite::Result<_>>()?
        };
        one(conn, table, &names, item, change.code())?;
    }
    Ok(())
}

/// One change by names: the row must be what the change expects, as a changeset has it.
fn one(
    conn: &Conn,
    table: &str,
    names: &[String],
    item: &ChangesetItem,
    how: Action,
) -> rusqlite::Result<()> {
    type Side<'a> = Vec<(&'a str, ValueRef<'a>)>;
    let named = || names.iter().map(String::as_str).enumerate();
    // The iterator answers an error for a value a change does not have.
    let old: Side<'_> = match how {
        Action::SQLITE_INSERT => Vec::new(),
        _ => named().filter_map(|(i, n)| Some((n, item.old_value(i).ok()?))).collect(),
    };
    let new: Side<'_> = match how {
        Action::SQLITE_DELETE => Vec::new(),
        _ => named().filter_map(|(i, n)| Some((n, item.new_value(i).ok()?))).collect(),
    };
    let each = |side: &Side<'_>, sign: &str, between: &str| {
        let all: Vec<String> = side.iter().map(|(n, _)| format!("{n}{sign}?")).collect();
        all.join(between)
    };
    let sql = match how {
        Action::SQLITE_INSERT => {
            let columns: Vec<&str> = new.iter().map(|(n, _)| *n).collect();
            let places = vec!["?"; new.len()].join(", ");
            format!("INSERT INTO {table} ({}) VALUES ({places})", columns.join(", "))
        }
        Action::SQLITE_DELETE => {
            format!("DELETE FROM {table} WHERE {}", each(&old, " IS ", " AND "))
        }
        _ => {
            let (set, at) = (each(&new, " = ", ", "), each(&old, " IS ", " AND "));
            format!("UPDATE {table} SET {set} WHERE {at}")
        }
    };
    let values = new.iter().chain(&old).map(|(_, value)| ToSqlOutput::Borrowed(*value));
    match conn.prepare_cached(&sql)?.execute(params_from_iter(values))? {
        1 => Ok(()),
        rows => Err(rusqlite::Error::StatementChangedRows(rows)),
    }
}

/// A packed changeset being read. Unlike a plain decoder it does not take a part that is missing at
/// the end for the end.
struct Unpacked<'a> {
    packed: &'a [u8],
    decoder: Decompress,
    ended: bool,
}

impl<'a> Unpacked<'a> {
    fn new(packed: &'a [u8]) -> Self {
        Self { packed, decoder: Decompress::new(true), ended: false }
    }
}

impl Read for Unpacked<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        while !self.ended && !out.is_empty() {
            let (read, written) = (self.decoder.total_in(), self.decoder.total_out());
            let at = usize::try_from(read).unwrap_or(usize::MAX);
            let rest = self.packed.get(at..).unwrap_or_default();
            let status = self.decoder.decompress(rest, out, FlushDecompress::None)?;
            self.ended = status == Status::StreamEnd;
            let count = self.decoder.total_out() - written;
            if count > 0 {
                return usize::try_from(count).map_err(IoError::other);
            }
            if !self.ended && self.decoder.total_in() == read {
                return Err(IoError::from(ErrorKind::UnexpectedEof));
            }
        }
        Ok(0)
    }
}
