//! How the cells of each column are read: date order, decimal sign, whether ends are the last day,
//! decided over whole columns.

use std::collections::BTreeMap;

use super::{Column, Decided, GuessContext, cells, is_amount, is_date};
use crate::dates::add_months;
use crate::dates::{TermConvention, term_end};
use crate::import::fields::Field;
use crate::import::layout::Layout;
use crate::import::table::{SourceRow, SourceTable};
use crate::import::values::{counts, dates, numbers};
use crate::import::{ColumnChoice, Confidence, DateOrder, DecimalSign, ImportKind, ImportOptions};
use crate::text::Lang;

/// Cells looked at where a sample is enough.
const SAMPLE_CELLS: usize = 2000;

/// "Warranty" heads months in one tool and a date in the next: the cells tell.
pub(super) fn warranty_by_its_cells(table: &SourceTable, layout: &mut Layout) {
    let taken = layout.columns.iter().any(|(f, _)| *f == Some(Field::WarrantyEnd));
    let Some(index) = layout
        .columns
        .iter()
        .position(|(f, c)| *f == Some(Field::WarrantyMonths) && *c == Confidence::Alias)
    else {
        return;
    };
    let (mut months, mut days) = (0, 0);
    for cell in cells(table, index).take(SAMPLE_CELLS) {
        if counts::months(cell).is_some() {
            months += 1;
        } else if [DateOrder::Dmy, DateOrder::Mdy].iter().any(|o| dates::parse(cell, *o).is_some())
        {
            days += 1;
        }
    }
    if days > months {
        layout.columns[index].0 = (!taken).then_some(Field::WarrantyEnd);
    }
}

/// Date orders and decimal signs of the mapped columns, and which of them are only likely.
pub(super) fn formats(
    table: &SourceTable,
    layout: &Layout,
    options: &ImportOptions,
    before: Option<&ImportOptions>,
    ctx: &GuessContext,
) -> (Vec<Column>, Vec<usize>) {
    let mut day_votes = BTreeMap::new();
    let mut sign_votes = BTreeMap::new();
    let (mut all_days, mut all_signs) = (dates::Votes::default(), numbers::Votes::default());
    for (index, (field, _)) in layout.columns.iter().enumerate() {
        let Some(field) = field else { continue };
        if is_date(field.reads()) {
            let mut votes = dates::Votes::default();
            cells(table, index).for_each(|c| votes.add(c));
            all_days.merge(&votes);
            day_votes.insert(index, votes);
        } else if is_amount(field.reads()) {
            let mut votes = numbers::Votes::default();
            cells(table, index).for_each(|c| votes.add(c));
            all_signs.merge(&votes);
            sign_votes.insert(index, votes);
        }
    }
    let choice = |o: &ImportOptions, index: usize, field: Field| -> Option<ColumnChoice> {
        let same = |c: &&ColumnChoice| c.index as usize == index && c.field == field.key();
        o.columns.iter().find(same).cloned()
    };
    let mut ambiguous = Vec::new();
    let mut columns = Vec::new();
    for (index, (field, _)) in layout.columns.iter().enumerate() {
        let Some(field) = *field else { continue };
        let said = choice(options, index, field);
        let was = before.and_then(|o| choice(o, index, field));
        let mut column = Column { index, field, order: DateOrder::Ymd, sign: DecimalSign::Point };
        if let Some(v) = day_votes.get(&index) {
            let said = said.as_ref().and_then(|c| c.date_order);
            let open = v.decided().is_none() && v.either > 0;
            if open {
                ambiguous.push(index);
            }
            column.order = said
                .or_else(|| v.decided())
                .or_else(|| was.as_ref().and_then(|c| c.date_order).filter(|_| open))
                .or_else(|| (v.either == 0 && v.dotted > 0).then_some(DateOrder::Dmy))
                .or_else(|| v.silent().then_some(DateOrder::Ymd))
                .or_else(|| all_days.decided())
                .unwrap_or_else(|| usual_order(ctx));
        } else if let Some(v) = sign_votes.get(&index) {
            let said = said.as_ref().and_then(|c| c.decimal);
            let open = v.decided().is_none() && v.either > 0;
            if open {
                ambiguous.push(index);
            }
            column.sign = said
                .or_else(|| v.decided())
                .or_else(|| was.as_ref().and_then(|c| c.decimal).filter(|_| open))
                .or_else(|| all_signs.decided())
                .or_else(|| v.grouping().filter(|_| ctx.currency.scale() < 1000))
                .unwrap_or_else(|| usual_sign(table, ctx));
        }
        columns.push(column);
    }
    (columns, ambiguous)
}

/// What people who write this language and use this currency mean by `03/04/2024`.
fn usual_order(ctx: &GuessContext) -> DateOrder {
    let dollars = ctx.currency.as_str() == "USD";
    if ctx.language == Lang::En && dollars { DateOrder::Mdy } else { DateOrder::Dmy }
}

/// A file delimited by semicolons leaves the comma to its decimals.
fn usual_sign(table: &SourceTable, ctx: &GuessContext) -> DecimalSign {
    match (table.format.delimiter.as_str(), ctx.language) {
        (";", _) | (_, Lang::It) => DecimalSign::Comma,
        (_, Lang::En) => DecimalSign::Point,
    }
}

/// Where a file gives start, months and end, its ends tell whether they count the last day or the
/// day after; `None` when it does not, or is of two minds.
pub(super) fn ends_by_their_terms(table: &SourceTable, decided: &Decided) -> Option<bool> {
    let (starts, months, end): (&[Field], _, _) = match decided.layout.kind {
        ImportKind::Assets => (
            &[Field::WarrantyStart, Field::PurchaseDate],
            Field::WarrantyMonths,
            Field::WarrantyEnd,
        ),
        ImportKind::Contracts => (&[Field::Start], Field::Duration, Field::End),
        ImportKind::Vendors | ImportKind::Quotes | ImportKind::Coverages => return None,
    };
    let start = starts.iter().find_map(|f| decided.column(*f))?;
    let (months, end) = (decided.column(months)?, decided.column(end)?);
    let cell = |row: &'_ SourceRow, c: &Column| row.cells.get(c.index).cloned();
    let (mut last, mut after) = (0_u32, 0_u32);
    for row in table.rows.iter().take(SAMPLE_CELLS) {
        let read = || {
            let from = dates::parse(&cell(row, start)?, start.order)?;
            let to = dates::parse(&cell(row, end)?, end.order)?;
            Some((from, counts::months(&cell(row, months)?)?, to))
        };
        let Some((from, months, to)) = read() else { continue };
        if term_end(from, months, TermConvention::CorrespondingDay) == Some(to) {
            last += 1;
        } else if add_months(from, i64::from(months)) == Some(to) {
            after += 1;
        }
    }
    // Renewed contracts fit neither; a clear majority of those that fit decides.
    (last + after > 0 && last != after).then_some(after > last)
}
