//! Copies of the register that have been opened and checked before they count, and going back.
//!
//! A copy is `VACUUM INTO` a temporary name, made durable, reopened, verified and only then
//! given its name; what failed a step is never listed as a copy.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::events::Note;
use super::kept::{self, Unkept};
use super::pace::{CHAINED, COPIED, Pace, SOUND};
use super::stop::STEPS;
use super::write::CommitGuard;
use super::{Conn, Op, Store, invariants, migrations, open, platform, tables, verify};
use crate::error::{Error, Refusal, Result};
use crate::ids::OpRow;

mod copies;

pub(super) use copies::copies_folder;
use copies::name;
pub use copies::{copy_path, is_automatic_copy, list_copies};

/// Automatic copies kept per register.
const KEEP: usize = 20;

/// A copy that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// Records by table, and `event`: the same as in the register.
    pub counts: BTreeMap<String, i64>,
    /// Where the checkpoint of what was copied could not be kept.
    pub unkept: Vec<Unkept>,
}

/// An automatic copy that can be gone back to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Copy {
    /// File name in the folder of copies.
    pub name: String,
    /// When it was made.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// The last operation in it.
    pub op: OpRow,
    /// Why it was made: `import`, `migration`, `bulk`, `restore`.
    pub reason: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What going back to a copy did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The automatic copy of what was there before.
    pub before: PathBuf,
    /// The op `register.restored`.
    pub op: Option<OpRow>,
    /// The last event before, and the last event of the copy: the events between are set aside.
    pub seq: (i64, i64),
}

impl Store {
    /// Copies the register to a file, or into a folder under a dated name.
    pub fn backup_to(&self, to: &Path, at: DateTime<Utc>) -> Result<Backup> {
        self.backup_at(to, at, &Pace::default())
    }

    fn backup_at(&self, to: &Path, at: DateTime<Utc>, pace: &Pace) -> Result<Backup> {
        let to = if to.is_dir() {
            to.join(name(&self.conn, &self.path, "backup", at)?)
        } else {
            to.to_owned()
        };
        if same_file(&to, &self.path) {
            return Err(Refusal::new("backup-onto-itself").into());
        }
        let mut made = copy_at(&self.conn, &to, pace)?;
        made.unkept = self.keep_checkpoint(&[open::folder(&to)]);
        Ok(made)
    }

    /// [`Store::backup_to`] that tells how much of how much is done. Answered `false` it ends soon
    /// with the refusal `cancelled`, and nothing of it stays; a file of that name stays as it was.
    pub fn backup_until(
        &mut self,
        to: &Path,
        at: DateTime<Utc>,
        observe: impl Fn(u64, u64) -> bool + Send + Sync + 'static,
    ) -> Result<Backup> {
        let pace = Pace::told(observe);
        pace.hear(&mut self.conn)?;
        let made = self.backup_at(to, at, &pace);
        self.conn.progress_handler(STEPS, None::<fn() -> bool>)?;
        made
    }

    /// Takes the automatic copy before something large: an import, a bulk change.
    pub fn auto_copy(&self, reason: &str, at: DateTime<Utc>) -> Result<Backup> {
        auto_copy(&self.conn, &self.path, reason, at)
    }

    /// The automatic copies, newest first.
    pub fn copies(&self) -> Result<Vec<Copy>> {
        list_copies(&self.path)
    }

    /// The file of an automatic copy.
    pub fn copy_path(&self, copy: &Copy) -> PathBuf {
        copy_path(&self.path, copy)
    }

    /// Goes back to a copy: verifies it, copies what is there now, swaps the files under the
    /// writer's lock, and journals `register.restored` with the events set aside.
    ///
    /// Other connections ([`Store::reader`]) still show the old file: drop them before.
    pub fn restore(&mut self, from: &Path, op: &Op) -> Result<Restored> {
        if same_file(from, &self.path) {
            return Err(Refusal::new("restore-from-itself").into());
        }
        let fresh = open::beside(&self.path, ".restore");
        {
            let source = open::closed(from)?;
            copy(&source, &fresh)?;
        }
        let before = self.auto_copy("restore", op.at)?.path;
        let (old_log, old_seq) = (self.log.clone(), last_seq(&self.conn)?);
        if let Err(e) = self.swap(&fresh) {
            open::remove_if_there(&fresh)?;
            return Err(e);
        }
        let new_seq = last_seq(&self.conn)?;
        let mut data = vec![("seq", json!(old_seq), json!(new_seq))];
        if self.log != old_log {
            data.push(("register", json!(old_log), json!(self.log)));
        }
        let note = Note { ent: "register", data };
        let written = self.write_as(op, None, &[note], |_| Ok(()))?;
        Ok(Restored { before, op: written.op, seq: (old_seq, new_seq) })
    }

    /// Puts a verified file in the register's place and opens it.
    fn swap(&mut self, fresh: &Path) -> Result<()> {
        let old = std::mem::replace(&mut self.conn, Conn::open_in_memory()?);
        // A `-wal` left beside the new file would be taken for its own (howtocorrupt §1.4).
        let swapped = old
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .map_err(Error::from)
            .and_then(|()| old.close().map_err(|(_, e)| e.into()))
            .and_then(|()| open::remove_if_there(&open::beside(&self.path, "-wal")))
            .and_then(|()| open::remove_if_there(&open::beside(&self.path, "-shm")))
            .and_then(|()| Ok(std::fs::rename(fresh, &self.path)?))
            .and_then(|()| platform::sync_dir(&open::folder(&self.path)));
        // Whatever happened, the file that has the name now is the register.
        self.conn = open::writer(&self.path)?;
        migrations::run(&self.conn, migrations::MIGRATIONS)?;
        self.guard = CommitGuard::install(&mut self.conn)?;
        self.layouts = tables::Layouts::read(&self.conn)?;
        self.log = super::log_id(&self.conn)?;
        self.version += 1;
        swapped
    }
}

pub(super) fn same_file(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

pub(super) fn last_seq(conn: &Conn) -> Result<i64> {
    Ok(conn.query_row("SELECT coalesce(max(seq), 0) AS seq FROM event", [], |r| r.get("seq"))?)
}

/// Makes a verified copy of a register under a name.
pub(super) fn copy(source: &Conn, to: &Path) -> Result<Backup> {
    copy_at(source, to, &Pace::default())
}

fn copy_at(source: &Conn, to: &Path, pace: &Pace) -> Result<Backup> {
    let part = open::beside(to, ".part");
    open::remove_if_there(&part)?;
    pace.reach(0)?;
    let made = vacuum_into(source, &part, pace).and_then(|()| verified(source, &part, pace));
    let (bytes, counts) = match made {
        Ok(v) => v,
        Err(e) => {
            // Already failing: the first error is the one to tell.
            let _ = std::fs::remove_file(&part);
            return Err(e);
        }
    };
    std::fs::rename(&part, to)?;
    platform::sync_dir(&open::folder(to))?;
    pace.finish();
    Ok(Backup { path: to.to_owned(), bytes, counts, unkept: Vec::new() })
}

fn vacuum_into(source: &Conn, part: &Path, pace: &Pace) -> Result<()> {
    // SQLite fills an empty file, so the mode can be set before there is anything to read.
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    platform::private(&mut options);
    drop(options.open(part)?);
    let name = part.to_str().ok_or(Error::Io {
        code: "io-write",
        detail: format!("{} is not Unicode", part.display()),
    })?;
    let size = "SELECT page_count * page_size AS n FROM pragma_page_count, pragma_page_size";
    let bytes: i64 = source.query_row(size, [], |r| r.get("n"))?;
    pace.grows(part.to_owned(), bytes.unsigned_abs());
    source.execute("VACUUM INTO ?1", [name])?;
    // SQLite does not make the new file durable.
    platform::sync_file(part)
}

/// Opens a copy as it is on disk and checks everything that can be checked.
fn verified(source: &Conn, part: &Path, pace: &Pace) -> Result<(u64, BTreeMap<String, i64>)> {
    let damaged = |why: String| Err(Refusal::new("backup-damaged").with("why", why).into());
    pace.reach(COPIED)?;
    let mut made = open::immutable(part)?;
    pace.hear(&mut made)?;
    open::identity(&made, migrations::MIGRATIONS)?;
    let mut findings = Vec::new();
    invariants::structure(&made, invariants::Depth::Full, &mut findings)?;
    if let Some(f) = findings.first() {
        return damaged(f.code.clone());
    }
    pace.reach(SOUND)?;
    let chain = verify::verify(&made)?;
    if let Some(bad) = chain.first_bad {
        return damaged(format!("chain {} {}", bad.seq, bad.what));
    }
    pace.reach(CHAINED)?;
    let counts = invariants::counts(&made)?;
    if counts != invariants::counts(source)? {
        return damaged("counts".into());
    }
    Ok((std::fs::metadata(part)?.len(), counts))
}

pub(super) fn auto_copy(
    conn: &Conn,
    register: &Path,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<Backup> {
    let folder = copies_folder(register);
    platform::private_dir(&folder)?;
    let mut made = copy(conn, &folder.join(name(conn, register, reason, at)?))?;
    made.unkept = kept::keep_in(conn, &[], [&open::folder(register), &folder].into_iter());
    for old in list_copies(register)?.into_iter().skip(KEEP) {
        let path = folder.join(&old.name);
        // A clock set back must not make the copy just taken the oldest.
        if path != made.path {
            std::fs::remove_file(path)?;
        }
    }
    Ok(made)
}
