//! The events of an extract in the published format, carried inside its PDF with all that checks them:
//! whoever has the file can recompute the chain without us.

use crate::error::Result;
use crate::reports::model::{Attachment, AttachmentContent};
use crate::reports::scene::Scene;
use crate::store::transparency::VERIFIER;
use crate::store::{OpInfo, journal};

/// The events as JSON lines, what ties them to the whole journal, the checkpoints kept beside the
/// register, proofs of the first, the last and every certificate's event, and the program that checks
/// them. The stretch is whole: it has every operation between the first and the last, whoever did it.
pub(super) fn files(scene: &Scene<'_>, ops: &[OpInfo]) -> Result<Vec<Attachment>> {
    let (Some(first), Some(last)) = (ops.first(), ops.last()) else { return Ok(Vec::new()) };
    let Some(found) = journal::extract(scene.conn, first.id, last.id)? else {
        return Ok(Vec::new());
    };
    let certificates = journal::certificate_events(scene.conn, found.seqs)?;
    let evidence = journal::evidence(scene.conn, &found, &certificates)?;
    let json = "application/json";
    let mut all = vec![
        ("journal.jsonl", "report-attachment-events", "application/jsonl", evidence.events),
        ("journal-proof.json", "report-attachment-proof", json, evidence.proof),
        ("inclusion-proofs.json", "report-attachment-inclusions", json, evidence.inclusions),
    ];
    if !evidence.checkpoints.is_empty() {
        let checkpoints = evidence.checkpoints;
        all.push(("checkpoints.txt", "report-attachment-checkpoints", "text/plain", checkpoints));
    }
    all.push(("verify.py", "report-attachment-verifier", "text/x-python", VERIFIER.to_owned()));
    let readme = scene.t("evidence-readme-journal") + "\n";
    all.push(("README.txt", "report-attachment-readme", "text/plain", readme));
    let carried = |(name, id, media, text): (&str, &str, &'static str, String)| Attachment {
        name: name.to_owned(),
        description: scene.t(id),
        content: AttachmentContent::Bytes { media, bytes: text.into_bytes() },
    };
    Ok(all.into_iter().map(carried).collect())
}
