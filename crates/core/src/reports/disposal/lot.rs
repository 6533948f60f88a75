//! The report of one lot: everything that is known of it, on paper worth keeping.

use super::register::{heading, outcome};
use super::{DisposalLotParams, count, facts, local_time, problem, weighed, weight, why, word};
use crate::disposal::chain;
use crate::disposal::lot::{LotDetail, LotLine, LotMedium, read};
use crate::disposal::paper::{self, PaperRecord};
use crate::disposal::{record, waste};
use crate::error::Result;
use crate::money::Totals;
use crate::reports::MAX_REGISTER_ROWS;
use crate::reports::model::{
    Block, Cell, Column, Figure, Orientation, Report, Row, RowLevel, Table, Tone,
};
use crate::reports::scene::Scene;
use crate::vendor::gate::GateState;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &DisposalLotParams) -> Result<Report> {
    let detail = read::detail(scene.conn, params.lot_id, scene.moment.today)?;
    scene.within(detail.lines.len() + detail.media.len(), MAX_REGISTER_ROWS)?;
    let mut blocks = vec![figures(scene, &detail), heading(scene, "report-disposal-assets")];
    blocks.push(Block::Table(lines(scene, &detail.lines)?));
    blocks.push(heading(scene, "report-disposal-media"));
    blocks.push(Block::Table(media(scene, &detail)?));
    blocks.extend(sampled(scene, &detail)?);
    blocks.extend(exceptions(scene, &detail.media));
    blocks.extend(gate(scene, &detail));
    blocks.extend(custody(scene, &detail)?);
    blocks.extend(notes_of_waste(scene, &detail)?);
    blocks.extend(files(scene, &detail)?);
    blocks.extend(certificates(scene, &detail)?);
    blocks.extend(scene.remarks("report-disposal-hold", &detail.row.draft.hold));
    blocks.extend(scene.remarks("report-disposal-remarks", &detail.row.draft.note));
    let mut notes =
        vec![scene.t("report-disposal-note-frozen"), scene.t("report-disposal-note-profile")];
    if let Some(day) = detail.keep_until {
        let date = scene.format().date(day);
        notes.push(scene.ta("report-disposal-note-keep", &[("date", date.into())]));
    }
    let title = scene.t("report-disposal-lot-title");
    Ok(Report {
        subtitle: detail.row.draft.title.clone(),
        facts: facts(scene, &detail.row),
        blocks,
        notes,
        ..scene.report("disposal_lot", title, Orientation::Landscape)?
    })
}

fn figures(scene: &Scene<'_>, detail: &LotDetail) -> Block {
    let row = &detail.row;
    let open = row.media.saturating_sub(row.media_done);
    let tone = if open > 0 { Tone::Warning } else { Tone::Ok };
    let figure = |value: Cell, id: &str| Figure::new(value, scene.t(id));
    let mut all = vec![
        figure(Cell::Int(row.assets.into()), "report-disposal-assets"),
        figure(Cell::Int(row.media.into()), "report-disposal-media"),
        figure(Cell::Int(open.into()), "report-disposal-open").toned(tone),
    ];
    for (totals, id) in
        [(&row.book, "report-disposal-book"), (&row.proceeds, "report-disposal-proceeds")]
    {
        if !totals.is_empty() {
            all.push(figure(scene.totals(totals), id));
        }
    }
    if let Some(cost) = row.draft.cost {
        all.push(figure(Cell::Money(cost), "report-disposal-cost"));
    }
    Block::Figures(all)
}

fn lines(scene: &Scene<'_>, all: &[LotLine]) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "assets",
        t("report-disposal-assets"),
        vec![
            Column::new("tag", t("report-disposal-tag")),
            Column::new("serial", t("report-disposal-serial")),
            Column::new("model", t("report-disposal-model")).grow(2),
            Column::new("category", t("report-disposal-category")),
            Column::new("confidentiality", t("report-disposal-confidentiality")),
            Column::new("eer", t("report-disposal-eer")),
            Column::new("weight", t("report-disposal-kg")).end(),
            Column::new("cost", t("report-disposal-bought-for")).end(),
            Column::new("book", t("report-disposal-book")).end(),
            Column::new("proceeds", t("report-disposal-proceeds")).end(),
            Column::new("share", t("report-disposal-share")).end(),
            Column::new("result", t("report-disposal-result")).end(),
        ],
    );
    table.empty = t("report-disposal-none");
    let mut sums = [Totals::default(), Totals::default(), Totals::default(), Totals::default()];
    for (at, line) in all.iter().enumerate() {
        scene.go_on(at)?;
        let out = !line.left_out.is_empty();
        if !out {
            let amounts = [line.book, line.draft.proceeds, line.share, line.result];
            for (sum, amount) in sums.iter_mut().zip(amounts) {
                amount.map_or(Ok(()), |m| sum.add(m))?;
            }
        }
        if at >= scene.extent.rows() {
            continue;
        }
        let row = Row::item(vec![
            Cell::code(&line.tag),
            Cell::code(&line.serial),
            Cell::text(format!("{} {}", line.manufacturer, line.model).trim()),
            Cell::text(&line.category),
            Cell::Text(word(scene, "security-category", line.draft.confidentiality.as_str())),
            Cell::text(&line.draft.eer),
            weight(scene, line.draft.weight_g),
            Cell::money(line.cost),
            Cell::money(line.book),
            Cell::money(line.draft.proceeds),
            Cell::money(line.share),
            Cell::money(line.result),
        ]);
        let reason = [("reason", line.left_out.as_str().into())];
        table.rows.push(if out {
            row.with_note(scene.ta("report-disposal-left-out", &reason))
        } else {
            row
        });
    }
    let [book, proceeds, share, result] = sums;
    let here = all.iter().filter(|l| l.left_out.is_empty());
    let grams = here.filter_map(|l| l.draft.weight_g).fold(0_i64, i64::saturating_add);
    let cells = [
        ("weight", weighed(scene, grams)),
        ("book", scene.totals(&book)),
        ("proceeds", scene.totals(&proceeds)),
        ("share", scene.totals(&share)),
        ("result", scene.totals(&result)),
    ];
    table.rows.push(table.line(RowLevel::Total, t("report-total"), &cells));
    Ok(table)
}

fn media(scene: &Scene<'_>, detail: &LotDetail) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let records = paper::records(scene.conn, detail.row.id)?;
    let mut table = Table::new(
        "media",
        t("report-disposal-media"),
        vec![
            Column::new("tag", t("report-disposal-tag")),
            Column::new("serial", t("report-disposal-serial")),
            Column::new("type", t("report-disposal-type")),
            Column::new("required", t("report-disposal-required")),
            Column::new("achieved", t("report-disposal-achieved")),
            Column::new("technique", t("report-disposal-technique")).grow(2),
            Column::new("verification", t("report-disposal-verification")).grow(1),
            Column::new("tool", t("report-disposal-tool")),
            Column::new("performer", t("report-disposal-performer")).grow(1),
            Column::new("validator", t("report-disposal-validator")).grow(1),
            Column::new("decided", t("report-disposal-decided")),
            Column::new("certificate", t("report-disposal-certificate")),
        ],
    );
    table.empty = t("report-disposal-no-media");
    let bearing: Vec<&LotMedium> = detail.media.iter().filter(|m| m.draft.data_bearing).collect();
    for (at, medium) in scene.first(&bearing).iter().enumerate() {
        scene.go_on(at)?;
        let record = medium.record_id.and_then(|id| records.get(&id));
        let outcome = outcome(scene, medium, &records);
        table.rows.push(medium_row(scene, medium, record, outcome));
    }
    Ok(table)
}

fn medium_row(
    scene: &Scene<'_>,
    medium: &LotMedium,
    record: Option<&PaperRecord>,
    outcome: String,
) -> Row {
    let tone = if medium.done { Tone::Ok } else { Tone::Warning };
    let kind = medium.draft.media_type.map(|m| word(scene, "media-type", m.as_str()));
    let technique = record.and_then(|r| r.counted);
    let technique = technique.map(|c| word(scene, "sanitization-technique", c.as_str()));
    let verified =
        record.map(|r| word(scene, "sanitization-verification", r.verification.as_str()));
    let of = |text: fn(&PaperRecord) -> &str| Cell::text(record.map_or("", text));
    let row = Row::item(vec![
        Cell::code(&medium.tag),
        // One without a number is told apart as it is in every list of the lot.
        Cell::code(if medium.draft.serial.is_empty() {
            &medium.label
        } else {
            &medium.draft.serial
        }),
        Cell::text(&kind.unwrap_or_default()),
        Cell::Text(word(scene, "sanitization-method", medium.required.as_str())),
        Cell::Toned(tone, outcome),
        Cell::text(&technique.unwrap_or_default()),
        Cell::text(&verified.unwrap_or_default()),
        of(|r| &r.tool),
        of(|r| &r.performer),
        of(|r| &r.validator),
        Cell::date(record.and_then(|r| r.decided_on)),
        Cell::code(&medium.certificate),
    ]);
    let mut told: Vec<String> = Vec::new();
    if let Some(record) = record {
        told.extend(record.reasons.iter().map(|r| why(scene, r)));
        told.extend(Some(record.decided_reason.clone()).filter(|r| !r.is_empty()));
    }
    if told.is_empty() { row } else { row.with_note(told.join(" · ")) }
}

/// How many media were looked at again by somebody independent; nothing where none has to be.
fn sampled(scene: &Scene<'_>, detail: &LotDetail) -> Result<Option<Block>> {
    let sample = record::read::sample(scene.conn, detail.row.id)?;
    let args = [
        ("done", sample.done.into()),
        ("needed", sample.needed.into()),
        ("percent", sample.percent.into()),
        ("of", sample.of.into()),
    ];
    let said = || Block::Paragraph(scene.ta("report-disposal-sample", &args));
    Ok((sample.needed > 0).then(said))
}

fn exceptions(scene: &Scene<'_>, media: &[LotMedium]) -> Vec<Block> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "exceptions",
        t("report-disposal-exceptions"),
        vec![
            Column::new("tag", t("report-disposal-tag")),
            Column::new("medium", t("report-disposal-medium")),
            Column::new("exception", t("report-disposal-exception")),
            Column::new("reason", t("report-disposal-because")).grow(2),
            Column::new("by", t("report-disposal-granted-by")).grow(1),
            Column::new("on", t("report-disposal-on")),
        ],
    );
    for m in media {
        let Some(exception) = m.exception else { continue };
        table.rows.push(Row::item(vec![
            Cell::code(&m.tag),
            Cell::code(&m.label),
            Cell::Text(word(scene, "medium-exception", exception.as_str())),
            Cell::text(&m.exception_reason),
            Cell::text(&m.exception_by),
            Cell::date(m.exception_on),
        ]));
    }
    titled(scene, "report-disposal-exceptions", table)
}

/// A table under its heading; nothing where it has no rows.
fn titled(scene: &Scene<'_>, id: &str, table: Table) -> Vec<Block> {
    if table.rows.is_empty() {
        return Vec::new();
    }
    vec![heading(scene, id), Block::Table(table)]
}

/// What the vendor proved on the day it came.
fn gate(scene: &Scene<'_>, detail: &LotDetail) -> Vec<Block> {
    let Some(gate) = &detail.gate else { return Vec::new() };
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "vendor_proofs",
        t("report-disposal-proofs"),
        vec![
            Column::new("proof", t("report-disposal-proof")).grow(1),
            Column::new("state", t("report-disposal-state")),
            Column::new("number", t("report-disposal-proof-number")),
            Column::new("until", t("report-disposal-valid-until")),
        ],
    );
    for f in &gate.findings {
        let tone = if f.state == GateState::Valid { Tone::Ok } else { Tone::Muted };
        table.rows.push(Row::item(vec![
            Cell::Text(word(scene, "vendor-scheme", f.scheme.as_str())),
            Cell::Toned(tone, word(scene, "disposal-gate", f.state.as_str())),
            Cell::code(&f.number),
            Cell::date(f.valid_until),
        ]));
    }
    let mut blocks = titled(scene, "report-disposal-proofs", table);
    if !gate.open {
        let reason = scene.stated(&detail.row.draft.gate_reason);
        let said = scene.ta("report-disposal-unproved", &[("reason", reason.into())]);
        blocks.push(Block::Paragraph(said));
    }
    blocks
}

fn custody(scene: &Scene<'_>, detail: &LotDetail) -> Result<Vec<Block>> {
    let t = |id: &str| scene.t(id);
    let chain = chain::read::of_lot(scene.conn, detail.row.id)?;
    let mut table = Table::new(
        "custody",
        t("report-disposal-custody"),
        vec![
            Column::new("position", t("report-disposal-no")).end(),
            Column::new("at", t("report-disposal-when")),
            Column::new("action", t("report-disposal-action")),
            Column::new("from", t("report-disposal-from")).grow(1),
            Column::new("to", t("report-disposal-to")).grow(1),
            Column::new("place", t("report-disposal-place")).grow(1),
            Column::new("seals", t("report-disposal-seals")),
            Column::new("items", t("report-disposal-assets")).end(),
        ],
    );
    for e in &chain.events {
        table.rows.push(Row::item(vec![
            Cell::Int(e.position.into()),
            Cell::Text(local_time(scene, &e.draft.at)),
            Cell::Text(word(scene, "custody-action", e.draft.action.as_str())),
            Cell::text(&e.from),
            Cell::text(&e.to),
            Cell::text(&e.draft.place),
            Cell::code(&e.draft.seals.join(", ")),
            Cell::Int(e.items.into()),
        ]));
    }
    let mut blocks = titled(scene, "report-disposal-custody", table);
    if !chain.events.is_empty() {
        blocks.extend(faults(scene, &chain.problems, &detail.row.draft.custody_reason));
    }
    Ok(blocks)
}

/// Faults of a chain on paper: so many are told.
const TOLD: usize = 50;

/// What is wrong with a chain, and why it was accepted.
pub(super) fn faults(
    scene: &Scene<'_>,
    problems: &[crate::disposal::custody::CustodyProblem],
    reason: &str,
) -> Vec<Block> {
    if problems.is_empty() {
        return vec![Block::Paragraph(scene.t("report-disposal-custody-whole"))];
    }
    let mut told: Vec<String> = problems.iter().take(TOLD).map(|p| problem(scene, p)).collect();
    if let Some(more) = problems.len().checked_sub(TOLD).filter(|n| *n > 0) {
        told.push(scene.ta("report-disposal-more", &[("count", more.into())]));
    }
    let reason = scene.stated(reason);
    told.push(scene.ta("report-disposal-custody-because", &[("reason", reason.into())]));
    let heading = Block::Heading { level: 2, text: scene.t("report-disposal-custody-faults") };
    vec![heading, Block::Paragraph(told.join("\n"))]
}

fn notes_of_waste(scene: &Scene<'_>, detail: &LotDetail) -> Result<Vec<Block>> {
    let found = waste::read::of_lot(scene.conn, detail.row.id, scene.moment.today)?.notes;
    let table = super::waste::table(scene, &found).without(&["lot"]);
    Ok(titled(scene, "report-disposal-waste", table))
}

fn files(scene: &Scene<'_>, detail: &LotDetail) -> Result<Vec<Block>> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "evidence",
        t("report-disposal-evidence"),
        vec![
            Column::new("name", t("report-disposal-file")).grow(1),
            Column::new("tool", t("report-disposal-tool")),
            Column::new("drives", t("report-disposal-drives")).end(),
            Column::new("sha256", t("report-disposal-sha256")),
        ],
    );
    for f in paper::files(scene.conn, detail.row.id)? {
        table.rows.push(Row::item(vec![
            Cell::text(&f.name),
            Cell::text(&f.tool),
            count(f.drives as usize),
            Cell::code(&f.sha256),
        ]));
    }
    Ok(titled(scene, "report-disposal-evidence", table))
}

fn certificates(scene: &Scene<'_>, detail: &LotDetail) -> Result<Vec<Block>> {
    let all = paper::certificates(scene.conn, detail.row.id)?;
    let shown = all.iter().map(|c| (detail.row.number.as_str(), c));
    let table = super::index::certificates(scene, shown).without(&["lot"]);
    Ok(titled(scene, "report-disposal-certificates", table))
}
