//! The custody manifest: what goes with the goods, and boxes to sign in at every hand-over.

use std::collections::HashMap;

use super::{DisposalLotParams, facts, local_time, weight, word};
use crate::disposal::chain::{self, CustodyView};
use crate::disposal::lot::sql::{lines, media as sql_media};
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

/// The data-bearing media of an asset.
#[derive(Default)]
struct Media {
    serials: Vec<String>,
    unnumbered: usize,
}

impl Media {
    fn add(&mut self, serial: String) {
        match serial.as_str() {
            "" => self.unnumbered += 1,
            _ => self.serials.push(serial),
        }
    }

    const fn count(&self) -> usize {
        self.serials.len() + self.unnumbered
    }

    /// Their numbers, and how many have none: whoever takes them counts them.
    fn told(&self, scene: &Scene<'_>) -> Cell {
        let serials = self.serials.join(", ");
        if self.unnumbered == 0 {
            return Cell::code(&serials);
        }
        let rest = scene.ta("report-custody-unnumbered", &[("count", self.unnumbered.into())]);
        Cell::Text(if serials.is_empty() { rest } else { format!("{serials}, {rest}") })
    }
}

fn items(scene: &Scene<'_>, params: &DisposalLotParams, here: &[&LotLine]) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut media: HashMap<DisposalLineId, Media> = HashMap::new();
    for m in sql_media::of_lot(scene.conn, params.lot_id)? {
        if m.draft.data_bearing {
            media.entry(m.draft.line_id).or_default().add(m.draft.serial);
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
    for (at, line) in scene.first(here).iter().enumerate() {
        scene.go_on(at)?;
        let own = media.get(&line.id).map_or(Cell::Empty, |m| m.told(scene));
        table.rows.push(Row::item(vec![
            super::count(at + 1),
            Cell::code(&line.tag),
            Cell::code(&line.serial),
            Cell::text(format!("{} {}", line.manufacturer, line.model).trim()),
            own,
            weight(scene, line.draft.weight_g),
            Cell::Tick,
        ]));
    }
    if !here.is_empty() {
        let said = scene.ta("report-custody-total", &[("count", here.len().into())]);
        let all: usize = here.iter().filter_map(|l| media.get(&l.id)).map(Media::count).sum();
        let of_media = scene.ta("report-custody-total-media", &[("count", all.into())]);
        let grams = here.iter().filter_map(|l| l.draft.weight_g);
        let grams = grams.fold(0_i64, i64::saturating_add);
        let mut total = table.line(
            RowLevel::Total,
            String::new(),
            &[
                ("model", Cell::Text(said)),
                ("media", Cell::Text(of_media)),
                ("weight", super::weighed(scene, grams)),
            ],
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
    let text = format!("{}. {action} · {}", event.position, local_time(scene, &d.at));
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
        // All of them: what is signed for is on the paper.
        let only: Vec<&str> = d.lines.iter().filter_map(|l| tags.get(l)).copied().collect();
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
