//! Labels of assets on a stock: which assets, on which cells, saying what.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{
    Block, Cell, Column, Label, Labels, MachineCode, Orientation, Report, Row, Symbology, Table,
};
use super::scene::Scene;
use crate::asset::sql::list::selected;
use crate::error::{Checks, Error, FieldError, Result};
use crate::ids::PrinterProfileId;
use crate::label::sql::{Labelled, labelled, supplies};
use crate::label::{LabelCode, LabelField, LabelStock, PrinterProfile};
use crate::list::{ListKind, Selection};

/// Most labels of one run.
const MAX_LABELS: usize = 20_000;
/// Longest text of one's own, characters.
const MAX_TEXT: usize = 80;

/// Which labels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct LabelsParams {
    /// Of which assets, in which order.
    pub assets: Selection,
    /// The stock's key.
    pub stock: String,
    /// The first free cell of the first sheet, counted from 1 along the rows.
    pub start: u32,
    /// How far the printer is off.
    pub profile_id: Option<PrinterProfileId>,
    /// The code.
    pub code: LabelCode,
    /// The lines besides the tag.
    pub fields: Vec<LabelField>,
    /// A line of one's own on every label, e.g. whom to call.
    pub text: String,
    /// Rulers and outlines instead of labels.
    pub test: bool,
}

impl Default for LabelsParams {
    fn default() -> Self {
        Self {
            assets: Selection::Ids { ids: Vec::new() },
            stock: "avery_l7160".into(),
            start: 1,
            profile_id: None,
            code: LabelCode::Qr,
            fields: vec![LabelField::Company, LabelField::Name, LabelField::Model],
            text: String::new(),
            test: false,
        }
    }
}

pub(super) fn build(scene: &Scene<'_>, params: &LabelsParams) -> Result<Report> {
    let supplies = supplies(scene.conn)?;
    let stock = supplies.stocks.into_iter().find(|s| s.key == params.stock);
    let mut c = Checks::new();
    c.require(stock.is_some(), "stock", "unknown");
    c.text("text", params.text.trim(), false, MAX_TEXT);
    c.require(!params.text.contains(['\n', '\r']), "text", "one-line");
    let cells = stock.as_ref().map_or(u32::MAX, |s| s.geometry.cells());
    if !(1..=cells).contains(&params.start) {
        c.push(FieldError::new("start", "label-start").with("max", cells));
    }
    c.done()?;
    let stock = stock.ok_or_else(|| Error::from(FieldError::new("stock", "unknown")))?;
    let profile = profile(params.profile_id, supplies.profiles)?;
    let mut assets = Vec::new();
    if !params.test {
        let ids =
            selected(scene.conn, &params.assets.on_day(ListKind::Assets, scene.moment.today)?)?;
        scene.within(ids.len(), MAX_LABELS)?;
        assets = labelled(scene.conn, scene.first(&ids))?;
        if assets.is_empty() {
            return Err(FieldError::new("assets", "required").into());
        }
    }
    let labels: Vec<Label> = assets.iter().map(|a| label(scene, params, a)).collect();
    let title = scene.t("report-labels-title");
    let report = scene.report("labels", title, Orientation::Portrait)?;
    let block = Labels {
        geometry: stock.geometry,
        shift: (profile.shift_x, profile.shift_y),
        skip: if params.test { 0 } else { params.start.saturating_sub(1) },
        test: params.test.then(|| ruler_words(scene, &stock, &profile)),
        table: table(scene, &assets, &labels),
        labels,
    };
    Ok(Report {
        subtitle: stock.name,
        blocks: vec![Block::Labels(block)],
        // A mark across a code would keep a scanner from reading it.
        watermark: None,
        ..report
    })
}

fn profile(id: Option<PrinterProfileId>, all: Vec<PrinterProfile>) -> Result<PrinterProfile> {
    let Some(id) = id else { return Ok(PrinterProfile::default()) };
    let found = all.into_iter().find(|p| p.id == Some(id));
    found.ok_or_else(|| Error::NotFound(format!("printer_profile/{id}")))
}

/// What the ruler page says in its first cells.
fn ruler_words(scene: &Scene<'_>, stock: &LabelStock, profile: &PrinterProfile) -> Vec<String> {
    // Hundredths of a millimetre, as exact as anybody measures.
    let mm = |micro: i32| {
        let sign = if micro < 0 { "-" } else { "" };
        let n = micro.unsigned_abs() / 10;
        format!("{sign}{}.{:02}", n / 100, n % 100)
    };
    let shift = [("x", mm(profile.shift_x).into()), ("y", mm(profile.shift_y).into())];
    vec![
        stock.name.clone(),
        scene.t("report-labels-ruler"),
        scene.ta("report-labels-shift", &shift),
    ]
}

fn label(scene: &Scene<'_>, params: &LabelsParams, asset: &Labelled) -> Label {
    let own = &scene.settings.organisation.name;
    let line = |field: &LabelField| match field {
        LabelField::Company if asset.company.is_empty() => own.clone(),
        LabelField::Company => asset.company.clone(),
        LabelField::Name => asset.name.clone(),
        LabelField::Model => asset.model.clone(),
        LabelField::Serial if asset.serial.is_empty() => String::new(),
        LabelField::Serial => {
            scene.ta("report-labels-serial", &[("serial", asset.serial.as_str().into())])
        }
        LabelField::Location => asset.location.clone(),
    };
    let mut lines: Vec<String> = params.fields.iter().map(line).collect();
    lines.push(params.text.trim().to_owned());
    lines.retain(|l| !l.is_empty());
    let code = |symbology| MachineCode { symbology, data: asset.tag.clone(), label: String::new() };
    let code = match params.code {
        LabelCode::Qr => Some(code(Symbology::Qr)),
        LabelCode::Code128 => Some(code(Symbology::Code128)),
        LabelCode::None => None,
    };
    Label { title: asset.tag.clone(), lines, code }
}

/// The same labels for programs that print labels themselves.
fn table(scene: &Scene<'_>, assets: &[Labelled], labels: &[Label]) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "labels",
        t("report-labels-title"),
        vec![
            Column::new("tag", t("stocktake-col-tag")),
            Column::new("serial", t("stocktake-col-serial")),
            Column::new("name", t("stocktake-col-name")).grow(1),
            Column::new("model", t("assets-col-model")).grow(1),
            Column::new("location", t("assets-col-location")).grow(1),
            Column::new("lines", t("report-labels-lines")).grow(2),
        ],
    );
    table.empty = t("report-labels-none");
    for (asset, label) in assets.iter().zip(labels) {
        table.rows.push(Row::item(vec![
            Cell::Code(asset.tag.clone()),
            Cell::code(&asset.serial),
            Cell::text(&asset.name),
            Cell::text(&asset.model),
            Cell::text(&asset.location),
            Cell::text(&label.lines.join(" · ")),
        ]));
    }
    table
}
