//! Saving and removing stocks of one's own and printer profiles.

use super::{Geometry, LabelStockDraft, Micro, PrinterProfile, sql, stock};
use crate::error::{Checks, Error, FieldError, Result};
use crate::ids::{LabelStockId, PrinterProfileId};
use crate::store::Tx;
use crate::typed;

/// Longest side of a sheet: A0.
const MAX_PAGE: Micro = 1_189_000;
/// A label that is smaller holds no code.
const MIN_LABEL: Micro = 6_000;
/// No printer is further off.
const MAX_SHIFT: Micro = 20_000;
/// Most labels across and down.
const MAX_CELLS: u32 = 50;

/// Saves a stock of one's own.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn stock_save(tx: &Tx<'_>, draft: &LabelStockDraft) -> Result<LabelStockId> {
    let d = LabelStockDraft { name: typed::line(&draft.name), ..draft.clone() };
    let mut c = Checks::new();
    c.text("name", &d.name, true, 100);
    let same = sql::stocks(tx)?.into_iter().find(|s| s.name.eq_ignore_ascii_case(&d.name));
    let taken = same.is_some_and(|s| s.id != d.id)
        || stock::BUILT_IN.iter().any(|(_, name, _)| name.eq_ignore_ascii_case(&d.name));
    c.require(!taken, "name", "duplicate-name");
    check(&d.geometry, &mut c);
    c.done()?;
    tx.subject(&d.name);
    match d.id {
        None => sql::insert_stock(tx, &d),
        Some(id) => {
            sql::update_stock(tx, id, &d)?;
            Ok(id)
        }
    }
}

fn check(g: &Geometry, c: &mut Checks) {
    let range = |c: &mut Checks, field: &str, value: Micro, least: Micro, most: Micro| {
        if !(least..=most).contains(&value) {
            let mm = |n: Micro| format!("{}.{}", n / 1000, n % 1000 / 100);
            let error = FieldError::new(format!("geometry.{field}"), "length-range");
            c.push(error.with("least", mm(least)).with("most", mm(most)));
        }
    };
    range(c, "page_width", g.page_width, MIN_LABEL, MAX_PAGE);
    range(c, "page_height", g.page_height, MIN_LABEL, MAX_PAGE);
    range(c, "width", g.width, MIN_LABEL, MAX_PAGE);
    range(c, "height", g.height, MIN_LABEL, MAX_PAGE);
    range(c, "first_left", g.first_left, 0, MAX_PAGE);
    range(c, "first_top", g.first_top, 0, MAX_PAGE);
    for (field, n) in [("across", g.across), ("down", g.down)] {
        if !(1..=MAX_CELLS).contains(&n) {
            c.push(
                FieldError::new(format!("geometry.{field}"), "label-count").with("max", MAX_CELLS),
            );
        }
    }
    // Labels must neither lie on each other nor leave the sheet.
    for (field, n, first, size, pitch, page) in [
        ("pitch_x", g.across, g.first_left, g.width, g.pitch_x, g.page_width),
        ("pitch_y", g.down, g.first_top, g.height, g.pitch_y, g.page_height),
    ] {
        let field = format!("geometry.{field}");
        c.require(n <= 1 || pitch >= size, &field, "labels-overlap");
        let steps = i64::from(n.saturating_sub(1).min(MAX_CELLS));
        let end = i64::from(first) + steps * i64::from(pitch) + i64::from(size);
        c.require(end <= i64::from(page), &field, "labels-off-sheet");
    }
}

/// Removes a stock of one's own.
pub fn stock_delete(tx: &Tx<'_>, id: LabelStockId) -> Result<()> {
    let found = sql::stocks(tx)?.into_iter().find(|s| s.id == Some(id));
    let found = found.ok_or_else(|| Error::NotFound(format!("label_stock/{id}")))?;
    tx.subject(&found.name);
    sql::delete_stock(tx, id)
}

/// Saves how far a printer is off.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn profile_save(tx: &Tx<'_>, draft: &PrinterProfile) -> Result<PrinterProfileId> {
    let d = PrinterProfile { name: typed::line(&draft.name), ..draft.clone() };
    let mut c = Checks::new();
    c.text("name", &d.name, true, 100);
    let same = sql::profiles(tx)?.into_iter().find(|p| p.name.eq_ignore_ascii_case(&d.name));
    c.require(same.is_none_or(|p| p.id == d.id), "name", "duplicate-name");
    for (field, shift) in [("shift_x", d.shift_x), ("shift_y", d.shift_y)] {
        if shift.saturating_abs() > MAX_SHIFT {
            c.push(FieldError::new(field, "shift-range").with("max", MAX_SHIFT / 1000));
        }
    }
    c.done()?;
    tx.subject(&d.name);
    match d.id {
        None => sql::insert_profile(tx, &d),
        Some(id) => {
            sql::update_profile(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes a printer profile.
pub fn profile_delete(tx: &Tx<'_>, id: PrinterProfileId) -> Result<()> {
    let found = sql::profiles(tx)?.into_iter().find(|p| p.id == Some(id));
    let found = found.ok_or_else(|| Error::NotFound(format!("printer_profile/{id}")))?;
    tx.subject(&found.name);
    sql::delete_profile(tx, id)
}
