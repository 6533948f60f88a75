//! Italy's papers on the destruction of goods (DPR 441/1997, art. 2): the notice to tax office and
//! financial police, and the sworn statement. By their nature they are Italian, whatever the language
//! of everything else; what the register does not know is left blank to be filled in by hand.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::manifest::BLANK;
use super::{DisposalLotParams, count};
use crate::asset::Ownership;
use crate::disposal::italy::tax::{DestructionProof, NOTICE_DAYS, SWORN_UP_TO};
use crate::disposal::lot::{self, LotLine, LotRow};
use crate::disposal::received;
use crate::disposal::waste::{self, LotWaste};
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
    waste: LotWaste,
    /// When they were destroyed, as those who did it certify; `None` where nobody has, or on several
    /// days.
    destroyed_on: Option<NaiveDate>,
}

impl Goods {
    /// The organisation's own goods of a lot; what is leased is somebody else's.
    fn of(scene: &Scene<'_>, params: &DisposalLotParams) -> Result<Self> {
        let row = lot::sql::row(scene.conn, params.lot_id)?;
        let mut lines = lot::sql::lines::of_lot(scene.conn, row.id)?;
        lines.retain(|l| l.left_out.is_empty() && l.ownership == Ownership::Owned);
        let today = scene.moment.today;
        let waste = waste::read::of_lot(scene.conn, row.id, today)?;
        let lists = received::read::of_lot(scene.conn, row.id)?.certificates;
        let mut days = lists.iter().map(|c| c.draft.destroyed_on);
        let first = days.next().flatten().filter(|day| *day <= today);
        let destroyed_on = first.filter(|_| days.all(|day| day == first));
        Ok(Self { row, lines, waste, destroyed_on })
    }

    /// What all goods cost.
    fn cost(&self) -> Result<Option<Money>> {
        cost(self.lines.iter())
    }
}

/// What goods cost in euro, the law's currency; `None` where one has no such cost: then the sum is
/// somebody's to find out, and stays blank on paper.
fn cost<'l>(lines: impl Iterator<Item = &'l LotLine>) -> Result<Option<Money>> {
    let mut sum = Totals::default();
    for line in lines {
        let Some(cost) = line.cost.filter(|m| m.currency == Currency::EUR) else {
            return Ok(None);
        };
        sum.add(cost)?;
    }
    Ok(Some(Money::new(sum.minor_in(Currency::EUR).unwrap_or_default(), Currency::EUR)))
}

/// An amount, or a blank to write it on.
fn amount(money: Option<Money>) -> Cell {
    money.map_or_else(|| Cell::Text(BLANK.to_owned()), Cell::Money)
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
        said("tax-cost", amount(goods.cost()?)),
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
    // Those of unknown cost can only make it more.
    let in_euro = |l: &&LotLine| l.cost.is_some_and(|m| m.currency == Currency::EUR);
    let euro = cost(goods.lines.iter().filter(in_euro))?.map_or(0, |m| m.minor);
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
    let day = goods.destroyed_on.map(|d| scene.format().date_long(d));
    let day = day.unwrap_or_else(|| BLANK.to_owned());
    let done = [("blank", BLANK.into()), ("day", day.into())];
    let [to, number, on] = handed_to(scene, &goods);
    let after = [("to", to.into()), ("number", number.into()), ("date", on.into())];
    let blocks = vec![
        Block::Paragraph(t("sworn-law")),
        Block::Paragraph(scene.ta("sworn-who", &blank)),
        Block::Paragraph(t("sworn-aware")),
        Block::Heading { level: 1, text: t("sworn-declares") },
        Block::Paragraph(scene.ta("sworn-what", &done)),
        Block::Table(one_by_one(scene, &goods)?),
        Block::Paragraph(scene.ta("sworn-after", &after)),
        Block::Paragraph(scene.ta("sworn-residual", &blank)),
        place_and_day(scene),
        Block::Signatures(vec![Signature::new(t("sworn-signature"), String::new())]),
    ];
    let mut notes = vec![t("sworn-note-identity"), t("sworn-note-limit"), t("sworn-note-day")];
    notes.extend(doubts(scene, &goods));
    let title = t("report-sworn-statement-title");
    Ok(Report {
        subtitle: goods.row.number,
        blocks,
        notes,
        ..scene.report("sworn_statement", title, Orientation::Portrait)?
    })
}

/// To whom, with which note and when what is left of them went, where one note says it of all.
fn handed_to(scene: &Scene<'_>, goods: &Goods) -> [String; 3] {
    let blank = || BLANK.to_owned();
    let known = |text: &str| if text.is_empty() { blank() } else { text.to_owned() };
    match goods.waste.notes.as_slice() {
        [note] => {
            let on = note.draft.left_on.map(|day| scene.format().date(day));
            [known(&note.recipient), known(&note.draft.number), on.unwrap_or_else(blank)]
        }
        _ => [blank(), blank(), blank()],
    }
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
    if goods.waste.tax.uncosted > 0 {
        notes.push(scene.ta("tax-note-uncosted", &[("count", goods.waste.tax.uncosted.into())]));
    }
    if goods.waste.tax.proof == Some(DestructionProof::FirOrDdt) {
        notes.push(scene.t("tax-note-operator"));
    }
    notes
}

/// Nature, quality and quantity of the goods: by category and model, how many and at what cost.
fn by_kind(scene: &Scene<'_>, goods: &Goods) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "goods",
        t("tax-goods"),
        vec![
            Column::new("kind", t("tax-nature")),
            Column::new("model", t("tax-quality")).grow(1),
            Column::new("quantity", t("tax-quantity")).end(),
            Column::new("cost", t("tax-cost")).end(),
        ],
    );
    table.empty = t("tax-no-goods");
    let mut kinds: BTreeMap<(String, String), Vec<&LotLine>> = BTreeMap::new();
    for line in &goods.lines {
        kinds.entry((scene.stated(&line.category), model(line))).or_default().push(line);
    }
    for ((kind, model), lines) in kinds {
        table.rows.push(Row::item(vec![
            Cell::Text(kind),
            Cell::text(&model),
            count(lines.len()),
            amount(cost(lines.into_iter())?),
        ]));
    }
    total(scene, goods, &mut table)?;
    Ok(table)
}

fn model(line: &LotLine) -> String {
    format!("{} {}", line.manufacturer, line.model).trim().to_owned()
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
            Cell::text(&model(line)),
            Cell::code(serial),
            Cell::Int(1),
            amount(cost(std::iter::once(line))?),
        ]));
    }
    total(scene, goods, &mut table)?;
    Ok(table)
}

fn total(scene: &Scene<'_>, goods: &Goods, table: &mut Table) -> Result<()> {
    if goods.lines.is_empty() {
        return Ok(());
    }
    let cells = [("quantity", count(goods.lines.len())), ("cost", amount(goods.cost()?))];
    let row = table.line(RowLevel::Total, scene.t("report-total"), &cells);
    table.rows.push(row);
    Ok(())
}
