//! What a row says of a cover, and how a cover is shown cell by cell.

use super::models;
use crate::contract;
use crate::coverage::file::{Entitlement, Maker, level, words};
use crate::coverage::{CoverageDraft, CoverageKind};
use crate::error::Result;
use crate::import::fields::Field;
use crate::import::record::Record;
use crate::import::{Preset, RowIssue, headers};
use crate::money::Money;
use crate::store::Conn;

/// A row, read.
#[derive(Debug)]
pub(super) struct Read {
    /// `None`: it only speaks of the model.
    pub(super) entitlement: Option<Entitlement>,
    pub(super) remarks: Vec<RowIssue>,
}

/// Reads a row. What is wrong with it is added to its issues.
pub(super) fn read(record: &mut Record<'_>, preset: Preset, manufacturer: &str) -> Read {
    let mut remarks = Vec::new();
    let text = |f: Field| record.text(f).unwrap_or_default().to_owned();
    let (kind_word, code) = (text(Field::CoverKind), text(Field::ServiceCode));
    let service = Some(text(Field::ServiceLevel)).filter(|s| !s.is_empty());
    let service = service.unwrap_or_else(|| code.clone());
    let reference = reference(record, preset);
    let line = record.date(Field::CoverEnd);
    let warranty = record.date(Field::WarrantyEnd);
    // Cisco names the warranty beside the contract; in a row without one it is the cover.
    let bare = preset == Preset::CiscoCoverage && line.is_none() && warranty.is_some();
    let kind = match preset {
        Preset::CiscoCoverage if bare => CoverageKind::Warranty,
        Preset::CiscoCoverage | Preset::RalphSupport => preset.usual_cover(),
        _ => words::kind(&kind_word, &service).unwrap_or(preset.usual_cover()),
    };
    if line.is_some()
        && let Some(to) = warranty.filter(|_| preset == Preset::CiscoCoverage)
    {
        remarks.push(record.about(Field::WarrantyEnd, "warranty_beside", false).with("to", to));
    }
    let Some(mut end) = line.or(warranty).map(Some).or_else(|| {
        let lasts = words::for_life(&service) || words::for_life(&kind_word);
        lasts.then_some(None)
    }) else {
        return without_end(record, remarks);
    };
    if let Some(on) = record.date(Field::CoverTerminated)
        && end.is_none_or(|end| on < end)
    {
        let issue = record.about(Field::CoverTerminated, "ended_early", false);
        remarks.push(issue.with("to", on));
        end = Some(on);
    }
    let keeps = said_yes(record.text(Field::KeepDrive)) || words::keeps_drive(&service);
    let level = level::level(preset.maker(), &service, &code);
    let silent = service.is_empty() && code.is_empty();
    if level.is_none() && !keeps {
        let field = if silent { Field::CoverEnd } else { Field::ServiceLevel };
        remarks.push(record.about(field, "level_unknown", false).with("service", &service));
    }
    let price = price(record, &mut remarks);
    let entitlement = Entitlement {
        kind,
        level,
        provider: provider(record, preset, manufacturer),
        contract_id: None,
        start: record.date(Field::CoverStart).filter(|_| !bare),
        end,
        price,
        keep_drive: keeps,
        reference: if bare { String::new() } else { reference },
        service,
    };
    if let (Some(start), Some(end)) = (entitlement.start, end)
        && end < start
    {
        let issue = record.about(Field::CoverEnd, "end_before_start", true);
        record.issues.push(issue.with("from", start).with("to", end));
    }
    Read { entitlement: Some(entitlement), remarks }
}

/// A row that says until when nothing holds: of use where it dates a model.
fn without_end(record: &mut Record<'_>, mut remarks: Vec<RowIssue>) -> Read {
    if models::speaks(record) {
        remarks.push(record.about(Field::CoverEnd, "not_covered", false));
    } else if !record.is_unreadable(Field::CoverEnd) && !record.is_unreadable(Field::WarrantyEnd) {
        record.issue(Field::CoverEnd, "missing_cover_end");
    }
    Read { entitlement: None, remarks }
}

/// What the maker calls it by: its number, else the code of the service, else its name. Dell sells
/// several services under one item number: there both.
fn reference(record: &Record<'_>, preset: Preset) -> String {
    let text = |f: Field| record.text(f).unwrap_or_default();
    let (number, code) = (text(Field::CoverReference), text(Field::ServiceCode));
    let whole = match (number.is_empty(), code.is_empty()) {
        (false, false) if preset == Preset::DellEntitlement => format!("{number} {code}"),
        (false, _) => number.to_owned(),
        (true, false) => code.to_owned(),
        (true, true) => text(Field::ServiceLevel).to_owned(),
    };
    whole.chars().take(100).collect::<String>().trim_end().to_owned()
}

fn provider(record: &Record<'_>, preset: Preset, manufacturer: &str) -> String {
    let said = record.text(Field::Provider).map(str::to_owned);
    said.unwrap_or_else(|| match preset.maker() {
        Some(maker) => Maker::provider(maker).unwrap_or(manufacturer).to_owned(),
        None => String::new(),
    })
}

fn said_yes(text: Option<&str>) -> bool {
    let word = headers::word(text.unwrap_or_default());
    matches!(word.as_str(), "yes" | "y" | "true" | "1" | "x" | "si" | "s" | "ja" | "oui")
}

fn price(record: &mut Record<'_>, remarks: &mut Vec<RowIssue>) -> Option<Money> {
    let amount = record.amount(Field::Cost)?;
    let currency =
        amount.currency.or_else(|| record.currency()).unwrap_or(record.decided().currency);
    match amount.money(currency) {
        Some((money, _)) if money.minor < 0 => {
            record.issue(Field::Cost, "negative_price");
            None
        }
        Some((money, rounded)) => {
            if rounded {
                let issue = record.about(Field::Cost, "rounded", false);
                remarks.push(issue.with("to", money.to_decimal()));
            }
            Some(money)
        }
        None => {
            record.issue(Field::Cost, "bad_number");
            None
        }
    }
}

/// A cover cell by cell, as the dry run shows it.
pub(super) fn describe(conn: &Conn, d: &CoverageDraft) -> Result<Vec<(Field, String)>> {
    let number = match d.contract_id {
        Some(id) => contract::sql::draft(conn, id)?.number,
        None => String::new(),
    };
    let day = |d: Option<chrono::NaiveDate>| d.map_or(String::new(), |d| d.to_string());
    Ok(vec![
        (Field::CoverKind, d.kind.to_string()),
        (Field::CoverReference, d.reference.clone()),
        (Field::ServiceLevel, d.level.map_or(String::new(), |l| l.to_string())),
        (Field::Provider, d.provider.clone()),
        (Field::Number, number),
        (Field::CoverStart, day(d.start)),
        (Field::CoverEnd, d.end.map_or("lifetime".to_owned(), |d| d.to_string())),
        (
            Field::Cost,
            d.price.map_or(String::new(), |p| format!("{} {}", p.to_decimal(), p.currency)),
        ),
        (Field::KeepDrive, if d.keep_drive { "yes" } else { "" }.to_owned()),
        (Field::CoverOrigin, d.origin.to_string()),
        (Field::Notes, d.note.clone()),
    ])
}
