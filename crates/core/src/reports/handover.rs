//! Hand-over, loan and return forms: what changed hands, in which condition, on which terms, and the
//! lines to sign, in the language of whoever signs.

use super::HandoverFormParams;
use super::model::{
    Block, Cell, Column, Fact, MachineCode, Orientation, Report, Row, Signature, Symbology, Table,
};
use super::scene::Scene;
use crate::asset::AssetRow;
use crate::asset::sql::list;
use crate::error::{Error, Refusal, Result};
use crate::moves::{DataDeletion, Handover, MoveKind, ops, rule, sql};

/// Most assets of a form.
const MAX_ASSETS: usize = 2_000;
/// Most codes on a form: one row of them, so that fifteen assets stay on one page.
const MAX_CODES: usize = 4;

pub(super) fn build(scene: &Scene<'_>, params: &HandoverFormParams) -> Result<Report> {
    let steps = sql::of_sheet(scene.conn, params.sheet)?;
    scene.within(steps.len(), MAX_ASSETS)?;
    let head = steps.first().ok_or_else(|| Error::NotFound("handover".into()))?;
    if !rule::has_form(head.kind) {
        return Err(Refusal::new("form-none").into());
    }
    let ids: Vec<i64> = scene.first(&steps).iter().map(|s| s.asset_id.0).collect();
    let assets = list::rows(scene.conn, &ids)?;
    let title = scene.t(&format!("form-{}-title", head.kind));
    let report = scene.report("handover_form", title, Orientation::Portrait)?;
    let mut blocks = vec![Block::Facts(facts(scene, head))];
    blocks.push(Block::Table(table(scene, &assets)));
    blocks.extend(data(scene, head));
    blocks.extend(scene.remarks("form-terms", &terms(scene, head)?));
    blocks.extend(scene.remarks("form-note", &head.note));
    blocks.extend(codes(&assets));
    blocks.push(signatures(scene, head));
    Ok(Report { subtitle: head.person.clone(), blocks, ..report })
}

fn back(head: &Handover) -> bool {
    head.kind == MoveKind::Return
}

fn facts(scene: &Scene<'_>, head: &Handover) -> Vec<Fact> {
    let (person, by) = if back(head) {
        ("form-person-gave", "form-by-return")
    } else {
        ("form-person-got", "form-by")
    };
    let condition = head.condition.map(|c| scene.t(&format!("move-condition-{c}")));
    scene.known([
        (person, Cell::text(&head.person)),
        (by, Cell::text(&head.by)),
        ("form-on", Cell::Date(head.on)),
        ("form-due-back", Cell::date(head.due_back)),
        ("form-place", Cell::text(&head.place)),
        ("form-condition", Cell::text(&condition.unwrap_or_default())),
        ("form-accessories", Cell::text(&head.accessories)),
        ("form-number", Cell::Text(head.sheet.to_string())),
    ])
}

fn table(scene: &Scene<'_>, assets: &[AssetRow]) -> Table {
    let columns = vec![
        Column::new("tag", scene.t("form-col-tag")),
        Column::new("asset", scene.t("form-col-asset")).grow(3),
        Column::new("serial", scene.t("form-col-serial")).grow(1),
    ];
    let mut table = Table::new("assets", scene.t("form-assets"), columns);
    table.rows.extend(assets.iter().map(|a| {
        let model = format!("{} {}", a.manufacturer, a.model);
        // Without a model the category says what it is, without both the name.
        let what = [model.trim(), &a.category, &a.name].into_iter().find(|t| !t.is_empty());
        let cells = [Cell::code(&a.tag), Cell::text(what.unwrap_or_default())];
        Row::item(cells.into_iter().chain([Cell::code(&a.serial)]).collect())
    }));
    table
}

/// What became of the data, and that whoever gives it back has taken their own.
fn data(scene: &Scene<'_>, head: &Handover) -> Vec<Block> {
    let Some(said) = head.data_deletion else { return Vec::new() };
    let date = scene.format().date_long(head.on);
    let args = [("date", date.into()), ("person", head.deleted_by.as_str().into())];
    let mut words = vec![scene.ta(&format!("form-data-{said}"), &args)];
    if said != DataDeletion::NoData {
        words.push(scene.t("form-data-own"));
    }
    scene.remarks("form-data", &words.join("\n"))
}

/// The register's own terms in the form's language, else ours; that they were accepted already.
fn terms(scene: &Scene<'_>, head: &Handover) -> Result<String> {
    let all = ops::transitions(scene.conn)?;
    let own = all.iter().find(|t| t.id.is_some() && t.id == head.transition_id);
    let own = own.map(|t| t.terms(scene.lang)).unwrap_or_default();
    let firm = match scene.settings.organisation.name.as_str() {
        "" => scene.t("form-firm"),
        firm => firm.to_owned(),
    };
    let usual = || scene.ta(&format!("form-terms-{}", head.kind), &[("firm", firm.into())]);
    let mut words = if own.is_empty() { usual() } else { own.to_owned() };
    if head.accepted {
        let date = scene.format().date_long(head.on);
        words.push('\n');
        words.push_str(&scene.ta("form-accepted", &[("date", date.into())]));
    }
    Ok(words)
}

/// What a scanner finds the assets by; Code 128 knows ASCII only.
fn codes(assets: &[AssetRow]) -> Option<Block> {
    let code = |a: &AssetRow| MachineCode {
        symbology: Symbology::Code128,
        data: a.tag.clone(),
        label: String::new(),
    };
    let few = !assets.is_empty() && assets.len() <= MAX_CODES;
    let tags = assets.iter().filter(|a| a.tag.is_ascii());
    few.then(|| Block::Codes(tags.map(code).collect()))
}

fn signatures(scene: &Scene<'_>, head: &Handover) -> Block {
    let (person, by) = if back(head) {
        ("form-sign-gave", "form-sign-by-return")
    } else {
        ("form-sign-got", "form-sign-by")
    };
    let line = |role: &str, name: &str| Signature::new(scene.t(role), name.to_owned());
    Block::Signatures(vec![line(person, &head.person), line(by, &head.by)])
}
