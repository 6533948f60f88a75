//! A certificate of ours on paper, for a medium or for a lot: what was sealed, word for word, never what
//! the register says today; who stands for it; and where in the journal a stranger finds it again.

use super::word;
use crate::disposal::sealed::CertificateRow;
use crate::disposal::sealed::facts::{
    CertificateFacts, ContentsFacts, ListedMedium, LotFacts, ReceivedFacts,
};
use crate::disposal::sealed::sql;
use crate::error::Result;
use crate::ids::DisposalCertificateId;
use crate::reports::model::{
    Block, Cell, Column, Fact, Figure, MachineCode, Orientation, Report, Row, Symbology, Table,
    Tone,
};
use crate::reports::scene::Scene;
use crate::store::jcs::hex_text;
use crate::store::transparency::{Checkpoint, unhex};

mod attest;
mod medium;

/// Where the proof of a certificate lies: its pages say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofPlace {
    /// In the same file.
    InFile,
    /// In the journal of the audit pack this copy is in.
    Journal,
    /// Among the proofs of the audit pack of one lot.
    Proofs,
}

impl ProofPlace {
    fn said(self) -> &'static str {
        match self {
            Self::InFile => "certificate-paper-proves",
            Self::Journal => "certificate-paper-proves-journal",
            Self::Proofs => "certificate-paper-proves-proofs",
        }
    }
}

/// Draws a certificate; `under` is the checkpoint its pages name.
///
/// # Errors
/// `NotFound`.
pub(in crate::reports) fn build(
    scene: &Scene<'_>,
    id: DisposalCertificateId,
    under: &Checkpoint,
    proof_place: ProofPlace,
) -> Result<Report> {
    let row = sql::row(scene.conn, id)?;
    let (text, hash) = sql::facts(scene.conn, id)?;
    let facts = CertificateFacts::parse(&text)?;
    let names = sql::standing(scene.conn, &facts.signatories())?;
    let mut blocks = Vec::new();
    blocks.extend(annulled(scene, &row).into_iter().flatten());
    if let Some(medium) = &facts.medium {
        blocks.extend(medium::of_medium(scene, medium, &names));
        blocks.extend(attest::of(scene, &facts));
    }
    if let Some(contents) = &facts.contents {
        blocks.extend(of_lot(scene, contents));
    }
    blocks.extend(proof(scene, &row, &hash, under));
    let title = scene.t(&format!("certificate-paper-title-{}", row.kind));
    let title = match row.annulled_on {
        Some(_) => scene.ta("certificate-paper-title-annulled", &[("title", title.into())]),
        None => title,
    };
    let mark = row.annulled_on.map(|_| scene.t("certificate-paper-annulled-mark"));
    let report = scene.report("certificate", title, Orientation::Portrait)?;
    Ok(Report {
        subtitle: format!("{} · {}", row.number, facts.lot.title),
        facts: head(scene, &facts),
        blocks,
        notes: vec![
            scene.t("certificate-paper-records"),
            scene.t(proof_place.said()),
            scene.t("certificate-paper-proves-not"),
        ],
        watermark: mark.or(report.watermark),
        ..report
    })
}

fn head(scene: &Scene<'_>, facts: &CertificateFacts) -> Vec<Fact> {
    let LotFacts { number, reason, destination, vendor, vendor_order, .. } = &facts.lot;
    let reason = reason.map(|r| word(scene, "lot-reason", r.as_str())).unwrap_or_default();
    let args = [("count", facts.lot.hand_overs.into()), ("lot", number.as_str().into())];
    let hand_overs = scene.ta("certificate-paper-hand-overs-of", &args);
    scene.known([
        ("certificate-paper-sealed", Cell::Date(facts.sealed_on)),
        ("certificate-paper-supersedes", Cell::code(&facts.supersedes)),
        ("certificate-lot", Cell::code(number)),
        ("report-disposal-reason", Cell::text(&reason)),
        (
            "report-disposal-destination",
            Cell::Text(word(scene, "medium-destination", destination.as_str())),
        ),
        ("report-disposal-vendor", Cell::text(vendor)),
        ("report-disposal-order", Cell::code(vendor_order)),
        ("report-disposal-pickup", Cell::date(facts.lot.pickup_on)),
        ("certificate-paper-approved", Cell::date(facts.lot.approved_on)),
        ("certificate-paper-hand-overs", Cell::Text(hand_overs)),
        ("certificate-paper-waste", Cell::code(&facts.lot.waste_notes.join(", "))),
    ])
}

/// Said first, whoever reads on.
fn annulled(scene: &Scene<'_>, row: &CertificateRow) -> Option<[Block; 2]> {
    let on = row.annulled_on?;
    let date = scene.format().date(on);
    let args = [
        ("date", date.into()),
        ("by", row.annulled_by.as_str().into()),
        ("reason", row.annulled_reason.as_str().into()),
    ];
    let mut said = scene.ta("certificate-paper-annulled", &args);
    if !row.superseded_by.is_empty() {
        let args = [("number", row.superseded_by.as_str().into())];
        said = format!("{said} {}", scene.ta("certificate-paper-superseded", &args));
    }
    let mark = Cell::Text(scene.t("certificate-paper-annulled-mark"));
    let mark = Figure::new(mark, scene.t("certificate-paper-annulled-label"));
    Some([Block::Figures(vec![mark.toned(Tone::Critical)]), Block::Paragraph(said)])
}

fn heading(scene: &Scene<'_>, id: &str) -> Block {
    Block::Heading { level: 2, text: scene.t(id) }
}

fn of_lot(scene: &Scene<'_>, c: &ContentsFacts) -> Vec<Block> {
    let mut blocks =
        vec![heading(scene, "report-disposal-media"), Block::Table(media(scene, &c.media))];
    blocks.push(heading(scene, "report-disposal-assets"));
    blocks.push(Block::Table(assets(scene, c)));
    if !c.received.is_empty() {
        blocks.push(heading(scene, "certificate-paper-received-title"));
        blocks.extend(c.received.iter().map(|r| Block::Paragraph(received(scene, r))));
    }
    let reasons = scene.known([
        ("certificate-paper-gate", Cell::text(&c.gate_reason)),
        ("certificate-paper-custody", Cell::text(&c.custody_reason)),
    ]);
    if !reasons.is_empty() {
        blocks.push(Block::Facts(reasons));
    }
    blocks
}

fn media(scene: &Scene<'_>, all: &[ListedMedium]) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "media",
        t("report-disposal-media"),
        vec![
            Column::new("tag", t("report-disposal-tag")),
            Column::new("serial", t("report-disposal-serial")).grow(1),
            Column::new("type", t("certificate-paper-type")),
            Column::new("method", t("certificate-paper-method")).grow(1),
            Column::new("certificate", t("certificate-paper-proof-of")).grow(1),
        ],
    );
    table.empty = t("report-disposal-none");
    for m in all {
        let kind = m.media_type.map(|k| word(scene, "media-type", k.as_str()));
        let method = m.achieved.map(|a| word(scene, "achieved-method", a.as_str()));
        let technique = m.technique.as_deref().map(|c| word(scene, "sanitization-technique", c));
        let method: Vec<String> = [method, technique].into_iter().flatten().collect();
        let proof = match m.exception {
            Some(e) if m.certificate.is_empty() => {
                let said = word(scene, "medium-exception", e.as_str());
                Cell::Text(format!("{said}: {}", m.exception_reason))
            }
            _ => Cell::code(&m.certificate),
        };
        table.rows.push(Row::item(vec![
            Cell::code(&m.tag),
            Cell::code(&m.serial),
            Cell::text(&kind.unwrap_or_default()),
            Cell::text(&method.join(" · ")),
            proof,
        ]));
    }
    table
}

fn assets(scene: &Scene<'_>, c: &ContentsFacts) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "assets",
        t("report-disposal-assets"),
        vec![
            Column::new("tag", t("report-disposal-tag")),
            Column::new("serial", t("report-disposal-serial")),
            Column::new("model", t("report-disposal-model")).grow(1),
            Column::new("category", t("certificate-paper-kind")),
            Column::new("left_out", t("certificate-paper-left-out")).grow(1),
        ],
    );
    table.empty = t("report-disposal-none");
    for a in &c.assets {
        table.rows.push(Row::item(vec![
            Cell::code(&a.tag),
            Cell::code(&a.serial),
            Cell::text(format!("{} {}", a.manufacturer, a.model).trim()),
            Cell::text(&a.category),
            Cell::text(&a.left_out),
        ]));
    }
    table
}

/// A vendor's certificate with what it lacks and what was said of its list.
fn received(scene: &Scene<'_>, r: &ReceivedFacts) -> String {
    let on = r.destroyed_on.map(|day| scene.format().date(day)).unwrap_or_default();
    let mut lines = vec![scene.ta(
        "certificate-paper-received-line",
        &[
            ("number", r.number.as_str().into()),
            ("vendor", r.vendor.as_str().into()),
            ("date", on.into()),
            ("count", r.serials.into()),
        ],
    )];
    if !r.missing.is_empty() {
        let fields: Vec<String> =
            r.missing.iter().map(|f| word(scene, "destruction-field", f.as_str())).collect();
        let args = [("fields", fields.join(", ").into())];
        lines.push(scene.ta("certificate-paper-received-lacks", &args));
    }
    for w in &r.words {
        let id = if w.medium.is_empty() { "none" } else { "is" };
        let args = [
            ("serial", w.serial.as_str().into()),
            ("medium", w.medium.as_str().into()),
            ("reason", w.reason.as_str().into()),
        ];
        lines.push(scene.ta(&format!("certificate-paper-word-{id}"), &args));
    }
    lines.join("\n")
}

/// Where in the journal it is found again, for people and for a scanner.
fn proof(scene: &Scene<'_>, row: &CertificateRow, hash: &str, under: &Checkpoint) -> Vec<Block> {
    let root = hex_text(&under.root);
    let seq = row.seq.unsigned_abs();
    let facts = scene.known([
        ("certificate-paper-register", Cell::code(&under.log)),
        // Numbers to be found again, not quantities.
        ("certificate-paper-event", Cell::code(&seq.to_string())),
        ("certificate-paper-leaf", Cell::code(&row.leaf)),
        ("certificate-paper-size", Cell::code(&under.size.to_string())),
        ("certificate-paper-root", Cell::code(&root)),
        ("certificate-paper-hash", Cell::code(hash)),
    ]);
    let data = short(row, under);
    let label = scene.t("certificate-paper-code");
    let code = MachineCode { symbology: Symbology::Qr, data, label };
    vec![heading(scene, "certificate-paper-proof"), Block::Facts(facts), Block::Codes(vec![code])]
}

/// `custodia:1:register:number:event:leaf:events:root`, hashes in base64url.
fn short(row: &CertificateRow, under: &Checkpoint) -> String {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
    let leaf = unhex(&row.leaf).map(|leaf| B64.encode(leaf)).unwrap_or_default();
    format!(
        "custodia:1:{}:{}:{}:{}:{}:{}",
        under.log,
        row.number,
        row.seq,
        leaf,
        under.size,
        B64.encode(under.root)
    )
}
