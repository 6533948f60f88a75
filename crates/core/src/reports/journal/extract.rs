//! The events of an extract in the published format, carried inside its PDF: whoever has the file
//! can recompute the chain without us.

use serde_json::json;

use crate::error::{Error, Result};
use crate::reports::model::{Attachment, AttachmentContent};
use crate::reports::scene::Scene;
use crate::store::{OpInfo, checkpoint, journal};

/// The events as JSON lines, and what ties them to the whole journal. The stretch is whole: it has
/// every operation between the first and the last, whoever did it.
pub(super) fn files(scene: &Scene<'_>, ops: &[OpInfo]) -> Result<Vec<Attachment>> {
    let (Some(first), Some(last)) = (ops.first(), ops.last()) else { return Ok(Vec::new()) };
    let Some(found) = journal::extract(scene.conn, first.id, last.id)? else {
        return Ok(Vec::new());
    };
    let proof = json!({
        "format": "custodia-journal-extract-1",
        "log": found.log,
        "first_seq": found.seqs.0,
        "last_seq": found.seqs.1,
        "chain_before": found.chain.0,
        "chain_after": found.chain.1,
        "checkpoint": checkpoint(scene.conn)?,
    });
    let proof = serde_json::to_string_pretty(&proof).map_err(|e| Error::Internal(e.to_string()))?;
    let mut lines = found.events.join("\n");
    lines.push('\n');
    let file = |name: &str, id: &str, media, text: String| Attachment {
        name: name.to_owned(),
        description: scene.t(id),
        content: AttachmentContent::Bytes { media, bytes: text.into_bytes() },
    };
    Ok(vec![
        file("journal.jsonl", "report-attachment-events", "application/jsonl", lines),
        file("journal-proof.json", "report-attachment-proof", "application/json", proof + "\n"),
    ])
}
