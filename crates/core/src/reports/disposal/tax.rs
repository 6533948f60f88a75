//! Italy's papers on the destruction of goods (DPR 441/1997, art. 2): the notice to tax office and
//! financial police, and the sworn statement. By their nature they are Italian, whatever the language
//! of everything else; what the register does not know is left blank to be filled in by hand.

use std::collections::BTreeMap;

use super::manifest::BLANK;
use super::{DisposalLotParams, count};
use crate::asset::Ownership;
use crate::disposal::italy::tax::{DestructionProof, NOTICE_DAYS, SWORN_UP_TO};
use crate::disposal::lot::{self, LotLine, LotRow};
use crate::disposal::waste::{self, TaxView};
use crate::error::{Refusal, Result};
use crate::money::{Currency, Money, Totals};
use crate::reports::model::{
    Block, Cell, Column, Fact, Orientation, Report, Row, RowLevel, Signature, Table,
};
use crate::reports::scene::Scene;

/// What both papers are about.
struct Goods {
    row: LotRow,
    lines: Vec<LotLine>,
    tax: TaxView,
}

impl Goods {
    /// The organisation's own goods of a lot; what is leased is somebody else's.
    fn of(scene: &Scene<'_>, params: &DisposalLotParams) -> Result<Self> {
        let row = lot::sql::row(scene.conn, params.lot_id)?;
        let mut lines = lot::sql::lines::of_lot(scene.conn, row.id)?;
        lines.retain(|l| l.left_out.is_empty() && l.ownership == Ownership::Owned);
        let tax = waste::read::of_lot(scene.conn, row.id, scene.moment.today)?.tax;
        Ok(Self { row, lines, tax })
    }

    /// What the goods cost, currency by currency.
    fn cost(&self) -> Result<Totals> {
        Totals::of(self.lines.iter().filter_map(|l| l.cost))
    }
}

/// The notice, five days before at the latest.
pub(in crate::reports) fn notice(scene: &Scene<'_>, params: &DisposalLotParams) -> Result<Report> {
    let goods = Goods::of(scene, params)?;
    let t = |id: &str| scene.t(id);
    let firm = firm(scene);
    let blank = [("blank", BLANK.into())];
    let mut blocks = vec![
        Block::Paragraph(scene.ta("tax-notice-to", &blank)),
        Block::Paragraph(t("tax-notice-subject")),
        Block::Paragraph(
            scene.ta("tax-notice-opening", &[("firm", firm.into()), ("blank", BLANK.into())]),
        ),
    ];
    let day = goods.row.draft.pickup_on;
    let said = |id: &str, value: Cell| Fact { label: scene.t(id), value };
    let by_hand = || Cell::Text(BLANK.to_owned());
    blocks.push(Block::Facts(vec![
        said("tax-place", by_hand()),
        said("tax-day", day.map_or_else(by_hand, Cell::Date)),
        said("tax-hour", by_hand()),
        said("tax-how", by_hand()),
        said(
            "tax-operator",
            match goods.row.vendor.as_str() {
                "" => by_hand(),
                vendor => Cell::text(vendor),
            },
        ),
        said("tax-quantity", count(goods.lines.len())),
        said("tax-cost", scene.totals(&goods.cost()?)),
        said("tax-residual", by_hand()),
    ]));
    blocks.push(Block::Table(by_kind(scene, &goods)?));
    blocks.push(Block::Paragraph(scene.ta("tax-notice-closing", &blank)));
    blocks.push(place_and_day(scene));
    blocks.push(scene.signatory());
    let mut notes = vec![scene.ta("tax-note-notice", &[("days", NOTICE_DAYS.into())])];
    if let Some(by) = day.and_then(|d| crate::dates::add_days(d, -i64::from(NOTICE_DAYS))) {
        let late = by < scene.moment.today;
        let id = if late { "tax-note-late" } else { "tax-note-by" };
        notes.push(scene.ta(id, &[("date", scene.format().date(by).into())]));
    }
    notes.extend(doubts(scene, &goods));
    let title = t("report-tax-notice-title");
    Ok(Report {
        subtitle: goods.row.number,
        blocks,
        notes,
        ..scene.report("tax_notice", title, Orientation::Portrait)?
    })
}

/// The sworn statement, for goods that cost no more than the limit in all.
///
/// # Errors
/// Refused (`sworn-limit`) above the limit: minutes by an official prove it then.
pub(in crate::reports) fn sworn(scene: &Scene<'_>, params: &DisposalLotParams) -> Result<Report> {
    let goods = Goods::of(scene, params)?;
    let euro = goods.cost()?.minor_in(Currency::EUR).unwrap_or_default();
    if euro > SWORN_UP_TO {
        let money = |minor| scene.format().money(Money::new(minor, Currency::EUR));
        return Err(Refusal::new("sworn-limit")
            .with("number", &goods.row.number)
            .with("cost", money(euro))
            .with("limit", money(SWORN_UP_TO))
            .into());
    }
    let t = |id: &str| scene.t(id);
    let blank = [("blank", BLANK.into()), ("firm", firm(scene).into())];
    let day = goods.row.draft.pickup_on.map(|d| scene.format().date_long(d));
    let day = day.unwrap_or_else(|| BLANK.to_owned());
    let done = [("blank", BLANK.into()), ("day", day.into())];
    let blocks = vec![
        Block::Paragraph(t("sworn-law")),
        Block::Paragraph(scene.ta("sworn-who", &blank)),
        Block::Paragraph(t("sworn-aware")),
        Block::Heading { level: 1, text: t("sworn-declares") },
        Block::Paragraph(scene.ta("sworn-what", &done)),
        Block::Table(one_by_one(scene, &goods)?),
        Block::Paragraph(scene.ta("sworn-after", &blank)),
        place_and_day(scene),
        Block::Signatures(vec![Signature::new(t("sworn-signature"), String::new())]),
    ];
    let mut notes = vec![t("sworn-note-identity"), t("sworn-note-limit")];
    notes.extend(doubts(scene, &goods));
    let title = t("report-sworn-statement-title");
    Ok(Report {
        subtitle: goods.row.number,
        blocks,
        notes,
        ..scene.report("sworn_statement", title, Orientation::Portrait)?
    })
}

fn firm(scene: &Scene<'_>) -> String {
    let own = &scene.settings.organisation;
    let address: Vec<&str> = own.address.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    match (own.name.as_str(), address.join(", ")) {
        ("", _) => BLANK.to_owned(),
        (name, address) if address.is_empty() => name.to_owned(),
        (name, address) => format!("{name}, {address}"),
    }
}

fn place_and_day(scene: &Scene<'_>) -> Block {
    Block::Paragraph(scene.ta("tax-place-and-day", &[("blank", BLANK.into())]))
}

/// What makes the sum doubtful, and that another proof may be enough.
fn doubts(scene: &Scene<'_>, goods: &Goods) -> Vec<String> {
    let mut notes = Vec::new();
    if goods.tax.uncosted > 0 {
        notes.push(scene.ta("tax-note-uncosted", &[("count", goods.tax.uncosted.into())]));
    }
    if goods.tax.proof == Some(DestructionProof::FirOrDdt) {
        notes.push(scene.t("tax-note-operator"));
    }
    notes
}

/// The nature of the goods: by category, how many and at what cost.
fn by_kind(scene: &Scene<'_>, goods: &Goods) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "goods",
        t("tax-goods"),
        vec![
            Column::new("kind", t("tax-nature")).grow(1),
            Column::new("quantity", t("tax-quantity")).end(),
            Column::new("cost", t("tax-cost")).end(),
        ],
    );
    table.empty = t("tax-no-goods");
    let mut kinds: BTreeMap<String, (usize, Totals)> = BTreeMap::new();
    for line in &goods.lines {
        let kind = scene.stated(&line.category);
        let (quantity, cost) = kinds.entry(kind).or_default();
        *quantity += 1;
        line.cost.map_or(Ok(()), |m| cost.add(m))?;
    }
    for (kind, (quantity, cost)) in kinds {
        table.rows.push(Row::item(vec![Cell::Text(kind), count(quantity), scene.totals(&cost)]));
    }
    total(scene, goods, &mut table)?;
    Ok(table)
}

fn one_by_one(scene: &Scene<'_>, goods: &Goods) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "goods",
        t("tax-goods"),
        vec![
            Column::new("kind", t("tax-nature")),
            Column::new("model", t("tax-quality")).grow(1),
            Column::new("serial", t("tax-serial")),
            Column::new("quantity", t("tax-quantity")).end(),
            Column::new("cost", t("tax-cost")).end(),
        ],
    );
    table.empty = t("tax-no-goods");
    for (at, line) in scene.first(&goods.lines).iter().enumerate() {
        scene.go_on(at)?;
        let serial = if line.serial.is_empty() { &line.tag } else { &line.serial };
        table.rows.push(Row::item(vec![
            Cell::text(&line.category),
            Cell::text(format!("{} {}", line.manufacturer, line.model).trim()),
            Cell::code(serial),
            Cell::Int(1),
            Cell::money(line.cost),
        ]));
    }
    total(scene, goods, &mut table)?;
    Ok(table)
}

fn total(scene: &Scene<'_>, goods: &Goods, table: &mut Table) -> Result<()> {
    if goods.lines.is_empty() {
        return Ok(());
    }
    let cells = [("quantity", count(goods.lines.len())), ("cost", scene.totals(&goods.cost()?))];
    let row = table.line(RowLevel::Total, scene.t("report-total"), &cells);
    table.rows.push(row);
    Ok(())
}
