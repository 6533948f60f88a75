//! The index of an audit pack: what is in it, lot by lot, and how each piece is checked.

use super::register::{certified, heading};
use super::{DisposalSpanParams, count, problem, span, word};
use chrono::NaiveDate;

use crate::disposal::chain;
use crate::disposal::lot::sql::media;
use crate::disposal::lot::{LotRow, read};
use crate::disposal::pack;
use crate::disposal::paper::{self, PaperCertificate};
use crate::error::Result;
use crate::reports::model::{
    Block, Cell, Column, Figure, Orientation, Period, Report, Row, Table, Tone,
};
use crate::reports::scene::Scene;

/// Faults of a chain the index tells of one lot.
const TOLD: usize = 5;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &DisposalSpanParams) -> Result<Report> {
    let days = params.days(scene, None)?;
    let lots: Vec<LotRow> =
        paper::lots(scene.conn, days)?.into_iter().map(|(_, lot)| lot).collect();
    of_lots(scene, days, &lots, false)
}

/// The index of some lots; `one`: of the pack of one, which has proofs instead of the journal.
pub(in crate::reports) fn of_lots(
    scene: &Scene<'_>,
    days: (NaiveDate, NaiveDate),
    lots: &[LotRow],
    one: bool,
) -> Result<Report> {
    let mut own = Vec::new();
    let mut files = file_table(scene);
    let (mut proofs, mut out) = (proof_table(scene), exception_table(scene));
    let mut faults = fault_table(scene);
    for (at, lot) in lots.iter().enumerate() {
        scene.go_on(at)?;
        let all = paper::certificates(scene.conn, lot.id)?;
        own.extend(all.into_iter().map(|c| (lot.number.clone(), c)));
        add_files(scene, lot, &mut files)?;
        add_proofs(scene, lot, &mut proofs)?;
        add_exceptions(scene, lot, &mut out)?;
        add_faults(scene, lot, &mut faults)?;
    }
    let sealed = certificates(scene, own.iter().map(|(lot, c)| (lot.as_str(), c)));
    let mut blocks = vec![figures(scene, lots, own.len(), files.rows.len(), out.rows.len())];
    blocks.extend([heading(scene, "report-audit-contents"), Block::Table(contents(scene, one))]);
    blocks.extend([heading(scene, "report-disposal-lots"), Block::Table(lot_table(scene, lots))]);
    for (id, table) in [
        ("report-disposal-certificates", sealed),
        ("report-disposal-evidence", files),
        ("report-disposal-proofs", proofs),
        ("report-disposal-exceptions", out),
        ("report-disposal-custody-faults", faults),
    ] {
        blocks.extend([heading(scene, id), Block::Table(table)]);
    }
    blocks.push(heading(scene, "report-audit-verify"));
    let steps = if one {
        ["hashes", "proofs", "checkpoints", "limits"]
    } else {
        ["hashes", "certificates", "journal", "limits"]
    };
    for step in steps {
        blocks.push(Block::Paragraph(scene.t(&format!("report-audit-verify-{step}"))));
    }
    let title = scene.t("report-audit-index-title");
    Ok(Report {
        subtitle: span(scene, days),
        period: Period::new(days.0, days.1),
        blocks,
        notes: vec![scene.t("report-disposal-note-days"), scene.t("report-disposal-note-profile")],
        ..scene.report("audit_index", title, Orientation::Landscape)?
    })
}

fn figures(
    scene: &Scene<'_>,
    lots: &[LotRow],
    certificates: usize,
    files: usize,
    exceptions: usize,
) -> Block {
    let figure = |value: Cell, id: &str| Figure::new(value, scene.t(id));
    let sum = |of: fn(&LotRow) -> u32| lots.iter().map(|l| i64::from(of(l))).sum::<i64>();
    Block::Figures(vec![
        figure(count(lots.len()), "report-disposal-lots"),
        figure(Cell::Int(sum(|l| l.assets)), "report-disposal-assets"),
        figure(Cell::Int(sum(|l| l.media)), "report-disposal-media"),
        figure(count(certificates), "report-disposal-certificates"),
        figure(count(files), "report-disposal-evidence"),
        figure(count(exceptions), "report-disposal-exceptions"),
    ])
}

fn contents(scene: &Scene<'_>, one: bool) -> Table {
    let columns = vec![
        Column::new("file", scene.t("report-audit-file")),
        Column::new("what", scene.t("report-audit-what")).grow(1),
    ];
    let mut table = Table::new("contents", scene.t("report-audit-contents"), columns);
    table.rows.extend(pack::contents(one).map(|(file, what)| {
        Row::item(vec![Cell::code(file), Cell::Text(scene.t(&format!("report-audit-has-{what}")))])
    }));
    table
}

fn lot_table(scene: &Scene<'_>, lots: &[LotRow]) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "lots",
        t("report-disposal-lots"),
        vec![
            Column::new("number", t("report-disposal-number")),
            Column::new("title", t("report-disposal-title")).grow(2),
            Column::new("vendor", t("report-disposal-vendor")).grow(1),
            Column::new("requested", t("report-disposal-requested-by")).grow(1),
            Column::new("approved", t("report-disposal-approved-by")).grow(1),
            Column::new("pickup", t("report-disposal-pickup")),
            Column::new("closed", t("report-disposal-closed")),
            Column::new("certificate", t("report-disposal-certificate")),
            Column::new("assets", t("report-disposal-assets")).end(),
            Column::new("media", t("report-disposal-media")).end(),
        ],
    );
    table.empty = t("report-disposal-none");
    table.rows.extend(lots.iter().map(|l| {
        Row::item(vec![
            Cell::code(&l.number),
            Cell::text(&l.draft.title),
            Cell::text(&l.vendor),
            Cell::text(&l.requested_by),
            Cell::text(&l.approved_by),
            Cell::date(l.draft.pickup_on),
            Cell::date(l.closed_on),
            certified(scene, l),
            Cell::Int(l.assets.into()),
            Cell::Int(l.media.into()),
        ])
    }));
    table
}

/// Our certificates with the fingerprint of what each certifies.
pub(super) fn certificates<'a>(
    scene: &Scene<'_>,
    all: impl Iterator<Item = (&'a str, &'a PaperCertificate)>,
) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "certificates",
        t("report-disposal-certificates"),
        vec![
            Column::new("number", t("report-disposal-certificate")),
            Column::new("lot", t("report-disposal-lot")),
            Column::new("of", t("report-disposal-certifies")).grow(1),
            Column::new("sealed", t("report-disposal-sealed-on")),
            Column::new("sha256", t("report-disposal-facts-sha256")),
            Column::new("annulled", t("report-disposal-annulled-on")),
        ],
    );
    table.empty = t("report-disposal-no-certificate");
    for (lot, c) in all {
        let of = if c.of_lot {
            Cell::Text(t("report-disposal-whole-lot"))
        } else {
            Cell::code(format!("{} {}", c.tag, c.serial).trim())
        };
        let row = Row::item(vec![
            Cell::code(&c.number),
            Cell::code(lot),
            of,
            Cell::Date(c.sealed_on),
            Cell::code(&c.facts_sha256),
            c.annulled_on.map_or(Cell::Empty, |day| Cell::TonedDate(Tone::Critical, day)),
        ]);
        table.rows.push(match c.annulled_reason.as_str() {
            "" => row,
            reason => row.with_note(reason),
        });
    }
    table
}

fn file_table(scene: &Scene<'_>) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "evidence",
        t("report-disposal-evidence"),
        vec![
            Column::new("lot", t("report-disposal-lot")),
            Column::new("name", t("report-disposal-file")).grow(1),
            Column::new("tool", t("report-disposal-tool")),
            Column::new("drives", t("report-disposal-drives")).end(),
            Column::new("sha256", t("report-audit-kept-sha256")),
        ],
    );
    table.empty = t("report-audit-no-file");
    table
}

fn add_files(scene: &Scene<'_>, lot: &LotRow, table: &mut Table) -> Result<()> {
    for f in paper::files(scene.conn, lot.id)? {
        let row = Row::item(vec![
            Cell::code(&lot.number),
            Cell::text(&f.name),
            Cell::text(&f.tool),
            Cell::Int(f.drives.into()),
            Cell::code(&f.kept_sha256),
        ]);
        // What is kept lacks its passwords: the original's fingerprint is another.
        table.rows.push(if f.kept_sha256 == f.sha256 {
            row
        } else {
            let args = [("sha256", f.sha256.as_str().into())];
            row.with_note(scene.ta("report-audit-redacted", &args))
        });
    }
    Ok(())
}

fn proof_table(scene: &Scene<'_>) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "vendor_proofs",
        t("report-disposal-proofs"),
        vec![
            Column::new("lot", t("report-disposal-lot")),
            Column::new("vendor", t("report-disposal-vendor")).grow(1),
            Column::new("pickup", t("report-disposal-pickup")),
            Column::new("proof", t("report-disposal-proof")),
            Column::new("state", t("report-disposal-state")),
            Column::new("number", t("report-disposal-proof-number")),
            Column::new("until", t("report-disposal-valid-until")),
        ],
    );
    table.empty = t("report-audit-no-proof");
    table
}

fn add_proofs(scene: &Scene<'_>, lot: &LotRow, table: &mut Table) -> Result<()> {
    use crate::vendor::gate::GateState;
    let Some(gate) = read::gate_of(scene.conn, lot)? else { return Ok(()) };
    let from = table.rows.len();
    for f in &gate.findings {
        let tone = if f.state == GateState::Valid { Tone::Ok } else { Tone::Muted };
        table.rows.push(Row::item(vec![
            Cell::code(&lot.number),
            Cell::text(&lot.vendor),
            Cell::Date(gate.day),
            Cell::Text(word(scene, "vendor-scheme", f.scheme.as_str())),
            Cell::Toned(tone, word(scene, "disposal-gate", f.state.as_str())),
            Cell::code(&f.number),
            Cell::date(f.valid_until),
        ]));
    }
    if let Some(last) =
        table.rows.get_mut(from..).and_then(<[Row]>::last_mut).filter(|_| !gate.open)
    {
        let reason = scene.stated(&lot.draft.gate_reason);
        last.note = Some(scene.ta("report-disposal-unproved", &[("reason", reason.into())]));
    }
    Ok(())
}

fn exception_table(scene: &Scene<'_>) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "exceptions",
        t("report-disposal-exceptions"),
        vec![
            Column::new("lot", t("report-disposal-lot")),
            Column::new("medium", t("report-disposal-medium")),
            Column::new("exception", t("report-disposal-exception")),
            Column::new("reason", t("report-disposal-because")).grow(2),
            Column::new("by", t("report-disposal-granted-by")).grow(1),
            Column::new("on", t("report-disposal-on")),
        ],
    );
    table.empty = t("report-audit-no-exception");
    table
}

fn add_exceptions(scene: &Scene<'_>, lot: &LotRow, table: &mut Table) -> Result<()> {
    for m in media::of_lot(scene.conn, lot.id)? {
        let Some(exception) = m.exception else { continue };
        table.rows.push(Row::item(vec![
            Cell::code(&lot.number),
            Cell::code(&m.label),
            Cell::Text(word(scene, "medium-exception", exception.as_str())),
            Cell::text(&m.exception_reason),
            Cell::text(&m.exception_by),
            Cell::date(m.exception_on),
        ]));
    }
    Ok(())
}

fn fault_table(scene: &Scene<'_>) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "custody_faults",
        t("report-disposal-custody-faults"),
        vec![
            Column::new("lot", t("report-disposal-lot")),
            Column::new("fault", t("report-audit-fault")).grow(2),
            Column::new("reason", t("report-audit-accepted-because")).grow(1),
        ],
    );
    table.empty = t("report-disposal-custody-whole");
    table
}

fn add_faults(scene: &Scene<'_>, lot: &LotRow, table: &mut Table) -> Result<()> {
    let problems = chain::read::of_lot(scene.conn, lot.id)?.problems;
    let more = problems.len().saturating_sub(TOLD);
    for (at, p) in problems.iter().take(TOLD).enumerate() {
        let reason = scene.stated(&lot.draft.custody_reason);
        let row = Row::item(vec![
            Cell::code(&lot.number),
            Cell::Text(problem(scene, p)),
            if at == 0 { Cell::Text(reason) } else { Cell::Empty },
        ]);
        let last = at + 1 == TOLD && more > 0;
        let told = || scene.ta("report-disposal-more", &[("count", more.into())]);
        table.rows.push(if last { row.with_note(told()) } else { row });
    }
    Ok(())
}
