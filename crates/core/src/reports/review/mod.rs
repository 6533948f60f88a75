//! The procurement review pack: one document a meeting with procurement is held over. Cover and
//! contents, a summary on one page, a decision sheet a contract, how the vendors did, what they
//! supplied and has to be replaced or was disposed of, what is not known, and the data itself.
//!
//! Every number is a read model's own and says which list of the register it stands in. Sums are in
//! one currency, by the register's dated rates; what has no rate stands beside them, never in them.

mod appendix;
mod contract;
pub(super) mod minutes;
mod questions;
mod summary;
mod vendors;
mod years;

use super::ReviewPackParams;
use super::model::{Anchor, Block, Cell, Fact, Orientation, Period, Report, Section};
use super::scene::Scene;
use crate::contract::recommend::{Because, ReasonUnit, Recommendation};
use crate::error::Result;
use crate::meeting::{Gathered, gather};
use crate::money::{Currency, Totals};
use crate::rates::{Converted, Rates, settings};
use crate::reports::Extent;

/// Most decision sheets of a pack: a document of a page or two for every one.
const MAX_SHEETS: usize = 500;

/// Most vendors the cover names; the appendix names them all.
const MAX_NAMED: usize = 8;

/// The pack being made: the register, what was gathered, and the rates of its day.
pub(super) struct Pack<'p, 's> {
    scene: &'p Scene<'s>,
    all: &'p Gathered,
    rates: Rates,
}

pub(super) fn build(scene: &Scene<'_>, params: &ReviewPackParams) -> Result<Report> {
    super::check_days(params.days)?;
    let today = scene.moment.today;
    let all = gather(scene.conn, &params.query(), today)?;
    scene.within(all.on_table().count(), MAX_SHEETS)?;
    let currency = match params.currency {
        Some(currency) => currency,
        None => settings::report_currency(scene.conn)?,
    };
    let rates = Rates::on(scene.conn, currency, today)?;
    let pack = Pack { scene, all: &all, rates };
    let mut blocks = summary::blocks(&pack)?;
    if scene.extent == Extent::Whole {
        blocks.extend(summary::in_full(&pack)?);
        for case in all.on_table() {
            scene.go_on(0)?;
            blocks.extend(contract::blocks(&pack, case)?);
        }
        blocks.extend(vendors::scorecards(&pack)?);
        blocks.extend(vendors::refresh(&pack)?);
        blocks.extend(vendors::disposals(&pack)?);
        blocks.extend(questions::blocks(&pack)?);
        blocks.extend(appendix::blocks(&pack, params.assets)?);
    }
    let until = scene.format().date_long(all.until);
    let report = scene.report("review_pack", scene.t("pack-title"), Orientation::Portrait)?;
    Ok(Report {
        subtitle: scene.ta("pack-subtitle", &[("until", until.into())]),
        period: Period::new(today, all.until),
        facts: facts(&pack, params),
        contents: true,
        blocks,
        notes: notes(&pack),
        ..report
    })
}

/// What the pack is about: the cover.
fn facts(pack: &Pack<'_, '_>, params: &ReviewPackParams) -> Vec<Fact> {
    let scene = pack.scene;
    let which = if params.vendor_ids.is_empty() { "pack-which-due" } else { "pack-which-chosen" };
    let days = [("days", i64::from(params.days).into())];
    let names: Vec<&str> = pack.all.vendors.iter().map(|v| v.name.as_str()).collect();
    let vendors = match names.as_slice() {
        [] => scene.t("pack-no-vendors"),
        names if names.len() <= MAX_NAMED => names.join("\n"),
        names => names.len().to_string(),
    };
    let sheets = pack.all.on_table().count();
    let every = if params.every { "pack-sheets-every" } else { "pack-sheets-due" };
    scene.known([
        ("pack-vendors", Cell::Text(vendors)),
        ("pack-which", Cell::Text(scene.t(which))),
        ("report-fact-window", Cell::Text(scene.ta("report-fact-window-days", &days))),
        ("pack-sheets", Cell::Text(format!("{sheets} · {}", scene.t(every)))),
        ("pack-currency", Cell::Text(pack.currency().to_string())),
    ])
}

fn notes(pack: &Pack<'_, '_>) -> Vec<String> {
    let scene = pack.scene;
    let ids = ["pack-note-recommends", "pack-note-rates", "pack-note-lists"];
    let usual = ["deadlines", "inclusive", "annualised", "committed"];
    let usual = usual.map(|id| format!("report-renewals-note-{id}"));
    ids.into_iter().map(|id| scene.t(id)).chain(usual.iter().map(|id| scene.t(id))).collect()
}

impl Pack<'_, '_> {
    fn currency(&self) -> Currency {
        self.rates.currency()
    }

    fn t(&self, id: &str) -> String {
        self.scene.t(id)
    }

    /// An amount in the pack's currency, with what has no rate under it; a sum of nothing is nothing.
    fn money(&self, of: &Totals) -> Result<Cell> {
        Ok(super::money::converted(&self.rates.totals(of)?))
    }

    /// Says what of some sums has no rate; nothing where all has.
    fn apart(&self, of: &Converted) -> Option<Block> {
        super::money::apart(self.scene, &of.apart).map(Block::Paragraph)
    }

    /// Says which currencies have no rate, where several sums stand on a page; nothing where all
    /// have one.
    fn apart_codes(&self, of: &Totals) -> Result<Option<Block>> {
        let found = self.rates.totals(of)?;
        let codes: Vec<&str> = found.apart.0.iter().map(|m| m.currency.as_str()).collect();
        if codes.is_empty() {
            return Ok(None);
        }
        let args = [
            ("list", codes.join(", ").into()),
            ("into", self.currency().as_str().to_owned().into()),
        ];
        Ok(Some(Block::Paragraph(self.scene.ta("pack-apart", &args))))
    }

    /// Where in the register the numbers above stand.
    fn source(&self, list: &str) -> Block {
        Block::Paragraph(self.scene.ta("pack-source", &[("list", list.to_owned().into())]))
    }

    fn section(&self, title: &str, new_page: bool) -> Block {
        Block::Section(Section {
            title: self.t(title),
            subtitle: String::new(),
            anchor: Some(Anchor(title.to_owned())),
            orientation: Some(Orientation::Portrait),
            new_page,
        })
    }

    fn heading(&self, id: &str) -> Block {
        Block::Heading { level: 2, text: self.t(id) }
    }
}

/// What is recommended, in a word.
fn advice(scene: &Scene<'_>, of: &Recommendation) -> String {
    scene.t(&format!("advice-{}", of.advice))
}

/// A reason in words.
fn reason(scene: &Scene<'_>, of: Because) -> String {
    let share = match of.unit {
        ReasonUnit::Percent => scene.format().percent(of.value),
        _ => String::new(),
    };
    let args = [("count", of.value.into()), ("share", share.into())];
    scene.ta(&format!("advice-reason-{}", of.reason), &args)
}

/// All reasons as sentences, one after the other.
fn reasons(scene: &Scene<'_>, of: &Recommendation) -> String {
    of.because.iter().map(|b| reason(scene, *b)).collect::<Vec<_>>().join(" ")
}
