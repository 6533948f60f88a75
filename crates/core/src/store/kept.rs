//! Checkpoints kept outside the register, in a text file that only grows (reliability §4.2).
//!
//! One lies beside the register and one in every folder copies went to. Against them a cut tail and a
//! recomputed chain show, which the chain alone cannot tell. Keeping one never stops what it follows:
//! where it cannot be written, that is told.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::audit::Hash;
use super::invariants::{CheckReport, Finding};
use super::transparency::Checkpoint;
use super::{Conn, Store, audit, log_id, open, platform};
use crate::error::{Error, Refusal, Result};

/// The file's name, in whatever folder.
pub const KEPT: &str = "checkpoints.txt";

/// Most bytes of such a file that are read: some hundred thousand checkpoints.
const LARGEST: u64 = 32 << 20;

/// A folder a checkpoint could not be kept in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unkept {
    /// The folder.
    pub folder: PathBuf,
    /// Why.
    pub why: Error,
}

impl Store {
    /// Keeps the checkpoint of now beside the register and in other folders; where it could not be.
    /// A folder that is not there now, a stick that was pulled out, is passed over.
    pub fn keep_checkpoint(&self, others: &[PathBuf]) -> Vec<Unkept> {
        self.keep_named(&[], others)
    }

    /// Keeps checkpoints that paper names, and that of now, in the same places. Paper is drawn before
    /// the event that says so: without its own checkpoint it would name a root no file has.
    pub fn keep_named(&self, named: &[Checkpoint], others: &[PathBuf]) -> Vec<Unkept> {
        let own = [open::folder(&self.path)];
        let there = others.iter().filter(|folder| folder.is_dir());
        keep_in(&self.conn, named, own.iter().chain(there))
    }
}

/// Keeps checkpoints that are named somewhere, and that of now, in folders, each once; where they could
/// not be.
pub(super) fn keep_in<'a>(
    conn: &Conn,
    named: &[Checkpoint],
    folders: impl Iterator<Item = &'a PathBuf>,
) -> Vec<Unkept> {
    let now = now(conn);
    let mut seen = Vec::new();
    let mut unkept = Vec::new();
    for folder in folders {
        let place = folder.canonicalize().unwrap_or_else(|_| folder.clone());
        if seen.contains(&place) {
            continue;
        }
        seen.push(place);
        let kept = now.clone().and_then(|now| {
            named.iter().try_for_each(|one| append_missing(folder, one))?;
            append(folder, &now)
        });
        unkept.extend(kept.err().map(|why| Unkept { folder: folder.clone(), why }));
    }
    unkept
}

fn now(conn: &Conn) -> Result<Checkpoint> {
    Ok(Checkpoint::of(&log_id(conn)?, &leaves(conn)?))
}

/// Leaves of all events, in their order.
pub(super) fn leaves(conn: &Conn) -> Result<Vec<Hash>> {
    let mut all = conn.prepare_cached("SELECT leaf FROM event ORDER BY seq")?;
    let leaves = all.query_map([], |r| r.get("leaf"))?.collect::<rusqlite::Result<_>>()?;
    Ok(leaves)
}

/// Adds a checkpoint to the file of a folder that has it nowhere yet.
fn append_missing(folder: &Path, named: &Checkpoint) -> Result<()> {
    match Checkpoint::scan(&text(&folder.join(KEPT))?).contains(named) {
        true => Ok(()),
        false => append(folder, named).map(|_| ()),
    }
}

/// Adds a checkpoint to the file of a folder, unless the last one of this register there is the same.
/// What stands in the file stays as it is, of whatever register. `false`: it was there already.
///
/// # Errors
/// `io-…`; refused `checkpoints-place` where the name is taken by something else than a file, and
/// `checkpoints-large` for one no machine of ours has written.
pub fn append(folder: &Path, now: &Checkpoint) -> Result<bool> {
    let path = folder.join(KEPT);
    let before = text(&path)?;
    if Checkpoint::scan(&before).iter().rfind(|c| c.log == now.log) == Some(now) {
        return Ok(false);
    }
    // A line somebody's power cut left half-written must not swallow the first of these.
    let mut lines = match () {
        () if before.is_empty() => String::new(),
        () if before.ends_with('\n') => "\n".to_owned(),
        () => "\n\n".to_owned(),
    };
    lines.push_str(&now.text());
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    platform::private(&mut options);
    let mut file = options.open(&path)?;
    // In one piece: another program may be adding its own.
    file.write_all(lines.as_bytes())?;
    file.sync_all()?;
    if before.is_empty() {
        platform::sync_dir(folder)?;
    }
    Ok(true)
}

/// What the file holds; empty where there is none.
fn text(path: &Path) -> Result<String> {
    match std::fs::symlink_metadata(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(String::new()),
        Err(e) => return Err(e.into()),
        // Behind a link could be anything, and it is written to.
        Ok(meta) if !meta.is_file() => return Err(Refusal::new("checkpoints-place").into()),
        Ok(_) => {}
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
        return Err(Refusal::new("checkpoints-large").into());
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The checkpoints a folder keeps of a register, in the order they were written.
///
/// # Errors
/// Those of [`append`].
pub fn read(folder: &Path, log: &str) -> Result<Vec<Checkpoint>> {
    let mut all = Checkpoint::scan(&text(&folder.join(KEPT))?);
    all.retain(|c| c.log == log);
    Ok(all)
}

/// The checkpoints kept beside a register that is a file; none for one in memory.
///
/// # Errors
/// Those of [`append`].
pub fn beside(conn: &Conn) -> Result<Vec<Checkpoint>> {
    match conn.path() {
        None | Some("") => Ok(Vec::new()),
        Some(path) => read(&open::folder(Path::new(path)), &log_id(conn)?),
    }
}

/// What going back to a copy set aside: events from one on, up to another where that is known.
struct Aside {
    /// The last event that stayed.
    stayed: u64,
    /// The last there was before; `None` when the register could not be read any more.
    before: Option<u64>,
}

/// Every time somebody went back to a copy. Forged entries would hide as much as they name, which is
/// why the check says how many checkpoints were set aside.
fn set_aside(conn: &Conn) -> Result<Vec<Aside>> {
    let mut find = conn.prepare_cached("SELECT bytes FROM event WHERE ent = 'register'")?;
    let mut rows = find.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let event: Value = serde_json::from_str(row.get_ref("bytes")?.as_str().unwrap_or_default())
            .unwrap_or_default();
        let seq = &event["data"]["seq"];
        if let Some(stayed) = seq[1].as_u64() {
            all.push(Aside { stayed, before: seq[0].as_u64() });
        }
    }
    Ok(all)
}

/// How checkpoints that were kept outside stand to the journal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compared {
    /// They seal the journal as it is, in the order they were given.
    pub fit: Vec<Checkpoint>,
    /// They seal events that were set aside when somebody went back to a copy.
    pub aside: Vec<Checkpoint>,
    /// The journal is shorter, or was another, and nothing it says explains that.
    pub against: Vec<Checkpoint>,
}

/// Compares checkpoints of one file, in its order, with the journal. Those of another register are
/// passed over.
pub fn compare(conn: &Conn, kept: &[Checkpoint]) -> Result<Compared> {
    let log = log_id(conn)?;
    let leaves = leaves(conn)?;
    let aside = set_aside(conn)?;
    let sizes = kept.iter().filter(|c| c.log == log).map(|c| c.size).collect();
    let roots = audit::roots(&leaves, &sizes, audit::node);
    let mut compared = Compared::default();
    // The largest that fits: what follows it in the file was written by the journal of today, as far
    // as a copy that was gone back to reaches under it.
    let mut reached = 0;
    for c in kept.iter().filter(|c| c.log == log) {
        if roots.get(&c.size) == Some(&c.root) {
            reached = reached.max(c.size);
            compared.fit.push(c.clone());
            continue;
        }
        let excused = aside.iter().any(|a| {
            reached <= a.stayed && c.size > a.stayed && a.before.is_none_or(|last| c.size <= last)
        });
        let list = if excused { &mut compared.aside } else { &mut compared.against };
        list.push(c.clone());
    }
    Ok(compared)
}

/// Adds to a check what the checkpoints kept in folders say against the journal: `kept`, with the
/// number of events one seals and the folder's name; `kept-unread` for a file that cannot be read.
pub fn check_kept(conn: &Conn, folders: &[PathBuf], report: &mut CheckReport) -> Result<()> {
    let log = log_id(conn)?;
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        let name = folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned();
        let Ok(kept) = read(folder, &log) else {
            report.findings.push(Finding::new("kept-unread", &[("folder", name)]));
            continue;
        };
        if let Some(first) = compare(conn, &kept)?.against.first() {
            let params = [("events", first.size.to_string()), ("folder", name)];
            report.findings.push(Finding::new("kept", &params));
        }
    }
    report.ok = report.findings.is_empty();
    Ok(())
}

/// The folder a register lies in and the one of its automatic copies: where its own checkpoints are.
pub fn own_folders(register: &Path) -> Vec<PathBuf> {
    vec![open::folder(register), super::backup::copies_folder(register)]
}
