//! Putting a copy in the place of a register that cannot be opened any more.
//!
//! Nothing is deleted: the file that could not be opened stays beside the new one, under a name
//! that says what it is. Going back from a register that *is* open is [`Store::restore`].

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde_json::json;

use super::events::Note;
use super::{Op, Store, backup, lock, open, platform};
use crate::error::{Refusal, Result};

impl Store {
    /// Verifies `from`, sets the file at `path` aside (when there is one), puts a copy of `from`
    /// in its place, opens it and journals `register.restored`.
    ///
    /// Refused without touching anything: while another program has the register, when `from` is
    /// the register itself, or when `from` is not a sound copy.
    pub fn recover(path: &Path, from: &Path, op: &Op) -> Result<Self> {
        platform::private_dir(&open::folder(path))?;
        let path = platform::resolve(path)?;
        platform::check_place(&path)?;
        if backup::same_file(from, &path) {
            return Err(Refusal::new("restore-from-itself").into());
        }
        let lock = lock::Lock::take(&path)?;
        let fresh = open::beside(&path, ".restore");
        backup::copy(&open::closed(from)?, &fresh)?;
        let aside = set_aside(&path, op.at)?;
        std::fs::rename(&fresh, &path)?;
        platform::sync_dir(&open::folder(&path))?;
        let mut store = Self::connect(&path, lock, op.at)?;
        let seq = backup::last_seq(&store.conn)?;
        let kept = aside.and_then(|p| p.file_name().map(|n| n.to_string_lossy().into_owned()));
        let data = vec![("seq", json!(null), json!(seq)), ("set_aside", json!(null), json!(kept))];
        store.write_as(op, None, &[Note { ent: "register", data }], |_| Ok(()))?;
        Ok(store)
    }
}

/// Renames the register's files; `None` when there was none.
fn set_aside(path: &Path, at: DateTime<Utc>) -> Result<Option<PathBuf>> {
    if !path.exists() {
        // A `-wal` without its database would be taken for the new one's (howtocorrupt §1.4).
        for suffix in SIDE_FILES {
            rename_if_there(&open::beside(path, suffix), &free_name(path, at, suffix))?;
        }
        return Ok(None);
    }
    let aside = free_name(path, at, "");
    std::fs::rename(path, &aside)?;
    for suffix in SIDE_FILES {
        rename_if_there(&open::beside(path, suffix), &open::beside(&aside, suffix))?;
    }
    Ok(Some(aside))
}

const SIDE_FILES: [&str; 2] = ["-wal", "-shm"];

fn rename_if_there(from: &Path, to: &Path) -> Result<()> {
    if from.exists() { Ok(std::fs::rename(from, to)?) } else { Ok(()) }
}

/// `custodia.broken-20261125T093000Z.db`, numbered when that is taken.
fn free_name(path: &Path, at: DateTime<Utc>, suffix: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let stamp = at.format("%Y%m%dT%H%M%SZ");
    let name = |n: u32| match n {
        1 => path.with_file_name(format!("{stem}.broken-{stamp}.db{suffix}")),
        n => path.with_file_name(format!("{stem}.broken-{stamp}-{n}.db{suffix}")),
    };
    (1..).map(name).find(|p| !p.exists()).unwrap_or_else(|| name(1))
}
