//! The custody manifest: what goes with the goods, and boxes to sign in at every hand-over.

use std::collections::HashMap;

use super::{DisposalLotParams, facts, weight, word};
use crate::disposal::chain::{self, CustodyView};
use crate::disposal::lot::sql::{lines, media};
use crate::disposal::lot::{self, LotLine};
use crate::disposal::record::SignatoryRole;
use crate::error::Result;
use crate::ids::DisposalLineId;
use crate::reports::MAX_REGISTER_ROWS;
use crate::reports::model::{
    Block, Cell, Column, Fact, MachineCode, Orientation, Report, Row, RowLevel, Signature,
    Symbology, Table,
};
use crate::reports::scene::Scene;

/// Most tags a hand-over of a part of the lot names.
const NAMED: usize = 60;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &DisposalLotParams) -> Result<Report> {
    let row = lot::sql::row(scene.conn, params.lot_id)?;
    let all = lines::of_lot(scene.conn, row.id)?;
    let here: Vec<&LotLine> = all.iter().filter(|l| l.left_out.is_empty()).collect();
    scene.within(here.len(), MAX_REGISTER_ROWS)?;
    let chain = chain::read::of_lot(scene.conn, row.id)?;
    let tags: HashMap<DisposalLineId, &str> = all.iter().map(|l| (l.id, l.tag.as_str())).collect();
    let mut blocks = vec![Block::Table(items(scene, params, &here)?)];
    blocks.extend(code(&row.number));
    for event in &chain.events {
        blocks.extend(hand_over(scene, event, &tags));
    }
    if chain.events.is_empty() {
        blocks.extend(by_hand(scene));
    } else {
        let reason = &row.draft.custody_reason;
        blocks.extend(super::lot::faults(scene, &chain.problems, reason));
    }
    let title = scene.t("report-custody-manifest-title");
    Ok(Report {
        subtitle: row.draft.title.clone(),
        facts: facts(scene, &row),
        blocks,
        notes: vec![scene.t("report-custody-note-serials")],
        ..scene.report("custody_manifest", title, Orientation::Portrait)?
    })
}

/// What a scanner at the gate finds the lot by.
fn code(number: &str) -> Option<Block> {
    let data = number.to_owned();
    let code = MachineCode { symbology: Symbology::Code128, data, label: String::new() };
    number.is_ascii().then(|| Block::Codes(vec![code]))
}

fn items(scene: &Scene<'_>, params: &DisposalLotParams, here: &[&LotLine]) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut serials: HashMap<DisposalLineId, Vec<String>> = HashMap::new();
    for m in media::of_lot(scene.conn, params.lot_id)? {
        if m.draft.data_bearing && !m.draft.serial.is_empty() {
            serials.entry(m.draft.line_id).or_default().push(m.draft.serial);
        }
    }
    let mut table = Table::new(
        "items",
        t("report-disposal-assets"),
        vec![
            Column::new("no", t("report-disposal-no")).end(),
            Column::new("tag", t("report-disposal-tag")),
            Column::new("serial", t("report-disposal-serial")),
            Column::new("model", t("report-disposal-model")).grow(1),
            Column::new("media", t("report-custody-media")).grow(1),
            Column::new("weight", t("report-disposal-kg")).end(),
            Column::new("seen", t("report-custody-seen")),
        ],
    );
    table.empty = t("report-disposal-none");
    let grams = here.iter().filter_map(|l| l.draft.weight_g).fold(0_i64, i64::saturating_add);
    for (at, line) in scene.first(here).iter().enumerate() {
        scene.go_on(at)?;
        let own = serials.get(&line.id).map(|s| s.join(", ")).unwrap_or_default();
        table.rows.push(Row::item(vec![
            super::count(at + 1),
            Cell::code(&line.tag),
            Cell::code(&line.serial),
            Cell::text(format!("{} {}", line.manufacturer, line.model).trim()),
            Cell::code(&own),
            weight(scene, line.draft.weight_g),
            Cell::Tick,
        ]));
    }
    if !here.is_empty() {
        let said = scene.ta("report-custody-total", &[("count", here.len().into())]);
        let mut total = table.line(
            RowLevel::Total,
            String::new(),
            &[("model", Cell::Text(said)), ("weight", weight(scene, Some(grams)))],
        );
        if let Some(first) = total.cells.first_mut() {
            *first = Cell::Empty;
        }
        table.rows.push(total);
    }
    Ok(table)
}

fn hand_over(
    scene: &Scene<'_>,
    event: &CustodyView,
    tags: &HashMap<DisposalLineId, &str>,
) -> Vec<Block> {
    let d = &event.draft;
    let action = word(scene, "custody-action", d.action.as_str());
    let text = format!("{}. {action} · {}", event.position, event.local);
    let mut blocks = vec![Block::Heading { level: 1, text }];
    blocks.push(Block::Facts(scene.known([
        ("report-disposal-from", Cell::text(&event.from)),
        ("report-disposal-to", Cell::text(&event.to)),
        ("report-disposal-place", Cell::text(&d.place)),
        ("report-custody-container", Cell::code(&d.container)),
        ("report-disposal-seals", Cell::code(&d.seals.join(", "))),
        ("report-custody-vehicle", Cell::code(&d.vehicle)),
        ("report-custody-driver", Cell::text(&d.driver)),
        ("report-custody-condition", Cell::text(&d.condition)),
        ("report-custody-photo", Cell::code(&event.photo_sha256)),
        ("report-disposal-assets", Cell::Int(event.items.into())),
        ("report-disposal-remarks", Cell::text(&d.note)),
    ])));
    if !d.lines.is_empty() {
        let named = d.lines.iter().filter_map(|l| tags.get(l)).copied();
        let mut only: Vec<&str> = named.take(NAMED).collect();
        if d.lines.len() > NAMED {
            only.push("…");
        }
        let args = [("tags", only.join(", ").into())];
        blocks.push(Block::Paragraph(scene.ta("report-custody-only", &args)));
    }
    let mut signed: Vec<String> = Vec::new();
    for p in d.people.iter().filter(|p| !p.signature.is_empty()) {
        let on = p.signed_on.map(|day| scene.format().date(day)).unwrap_or_default();
        let kind = p.signature_kind.map_or("typed", |k| k.as_str());
        let args = [("name", p.name.as_str().into()), ("date", on.into())];
        signed.push(scene.ta(&format!("report-custody-signed-{kind}"), &args));
    }
    if event.changed_since_signed {
        signed.push(scene.t("report-custody-changed"));
    }
    if !signed.is_empty() {
        blocks.push(Block::Paragraph(signed.join("\n")));
    }
    let person = |role: SignatoryRole, id: &str, party: &str| {
        let named = d.people.iter().find(|p| p.role == role).map(|p| p.name.clone());
        let name = named.filter(|n| !n.is_empty()).unwrap_or_else(|| party.to_owned());
        Signature::new(scene.t(id), name)
    };
    blocks.push(Block::Signatures(vec![
        person(SignatoryRole::From, "report-custody-gives", &event.from),
        person(SignatoryRole::To, "report-custody-takes", &event.to),
    ]));
    blocks
}

/// What is filled in by hand.
pub(super) const BLANK: &str = "______________________";

/// A hand-over nobody has entered yet: blanks to fill in at the gate.
fn by_hand(scene: &Scene<'_>) -> Vec<Block> {
    let blank = |id: &str| Fact { label: scene.t(id), value: Cell::Text(BLANK.to_owned()) };
    let heading = Block::Heading { level: 1, text: scene.t("report-custody-by-hand") };
    let asked = [
        "report-disposal-when",
        "report-disposal-place",
        "report-custody-container",
        "report-disposal-seals",
        "report-custody-vehicle",
        "report-custody-driver",
        "report-custody-condition",
    ];
    let line = |id: &str| Signature::new(scene.t(id), String::new());
    vec![
        heading,
        Block::Facts(asked.into_iter().map(blank).collect()),
        Block::Signatures(vec![line("report-custody-gives"), line("report-custody-takes")]),
    ]
}
