//! Which part of the journal is under a checkpoint that left the machine (reliability §4.2). What
//! nobody outside has seen can be cut off or recomputed without a trace; so it is counted.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use super::AnchorState;
use crate::error::Result;
use crate::settings::sql as settings;
use crate::store::transparency::Checkpoint;
use crate::store::{Conn, Tx, checkpoint, kept};

/// Key among the settings.
const KEY: &str = "anchor";

/// The checkpoint somebody says they sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    /// Events under it.
    size: i64,
    /// Its three lines.
    checkpoint: String,
    /// When, RFC 3339.
    at: String,
}

/// How many events are under the newest checkpoint that was sent. The event that says so comes after
/// it: one is never anchored to its end by its own doing.
pub(super) fn state(conn: &Conn) -> Result<AnchorState> {
    let now = checkpoint(conn)?;
    let sent: Option<Sent> = settings::get(conn, KEY)?;
    // A file that cannot be read keeps nothing.
    let file = kept::compare(conn, &kept::beside(conn).unwrap_or_default())?;
    let kept = file.fit.iter().map(|c| c.size).max().unwrap_or_default();
    Ok(AnchorState {
        events: size(&now),
        anchored: sent.as_ref().map_or(0, |s| s.size),
        anchored_at: sent.map(|s| s.at),
        kept: i64::try_from(kept).unwrap_or(i64::MAX),
        against: u32::try_from(file.against.len()).unwrap_or(u32::MAX),
        checkpoint: now,
    })
}

/// Notes that the checkpoint of now left the machine: somebody mailed its three lines.
pub(super) fn sent(tx: &Tx<'_>, at: DateTime<Utc>) -> Result<()> {
    let checkpoint = checkpoint(tx)?;
    let at = at.to_rfc3339_opts(SecondsFormat::Millis, true);
    settings::put(tx, KEY, &Sent { size: size(&checkpoint), checkpoint, at })
}

fn size(checkpoint: &str) -> i64 {
    Checkpoint::parse(checkpoint).and_then(|c| i64::try_from(c.size).ok()).unwrap_or_default()
}
