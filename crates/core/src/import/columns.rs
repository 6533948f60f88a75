//! What the columns of a file hold: decided over the whole file, shown before anything is
//! written, open to override.
//!
//! Pure: what the register knows comes in through [`GuessContext`].

use std::collections::{BTreeMap, HashMap};

use super::clean::{fold, trimmed};
use super::fields::{self, Field, Reads};
use super::layout::{self, Layout};
use super::table::{SourceCell, SourceRow, SourceTable};
use super::values::{dates, numbers, words};
use super::{
    ColumnChoice, ColumnInfo, Confidence, DateOrder, DecimalSign, ImportKind, ImportOptions,
    ImportPreview, StatusChoice, WordCount,
};
use crate::asset::{AssetState, AssetStatus};
use crate::contract::TermConvention;
use crate::contract::term::term_end;
use crate::dates::add_months;
use crate::money::Currency;
use crate::text::Lang;

/// Different values of a column shown as examples.
const SAMPLES: usize = 5;
/// Cells looked at where a sample is enough.
const SAMPLE_CELLS: usize = 2000;

/// What the register brings to the reading of a file.
#[derive(Debug, Clone)]
pub struct GuessContext {
    /// Language of the register: decides what the file leaves open.
    pub language: Lang,
    /// The organisation's currency.
    pub currency: Currency,
    /// Named statuses.
    pub statuses: Vec<AssetStatus>,
    /// What was done with the same headers before.
    pub remembered: Vec<(ImportKind, ImportOptions)>,
}

/// A mapped column and how its cells are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) index: usize,
    pub(super) field: Field,
    pub(super) order: DateOrder,
    pub(super) sign: DecimalSign,
}

/// Everything decided about a file.
#[derive(Debug, Clone)]
pub(super) struct Decided {
    pub(super) layout: Layout,
    /// Mapped columns, in file order.
    pub(super) columns: Vec<Column>,
    /// Columns that would also read another way.
    pub(super) ambiguous: Vec<usize>,
    pub(super) exclusive_ends: bool,
    pub(super) currency: Currency,
    pub(super) number_blank_tags: Option<String>,
    /// Status words the user or memory explained, folded.
    pub(super) explained: HashMap<String, AssetState>,
}

impl Decided {
    pub(super) fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|c| c.field == field)
    }

    /// Status words somebody explained, in a stable order.
    pub(super) fn explanations(&self) -> Vec<StatusChoice> {
        let mut all: Vec<StatusChoice> = self
            .explained
            .iter()
            .map(|(text, state)| StatusChoice { text: text.clone(), state: *state })
            .collect();
        all.sort_by(|a, b| a.text.cmp(&b.text));
        all
    }

    /// The decisions as options: what the window sends back, and what is remembered.
    pub(super) fn options(&self, given: &ImportOptions) -> ImportOptions {
        let choice = |(i, (field, _)): (usize, &(Option<Field>, Confidence))| {
            let column = self.columns.iter().find(|c| c.index == i);
            let is = |f: fn(Reads) -> bool| field.is_some_and(|x| f(x.reads()));
            ColumnChoice {
                index: u32::try_from(i).unwrap_or(u32::MAX),
                field: field.map_or(String::new(), |f| f.key().to_owned()),
                date_order: column.filter(|_| is(is_date)).map(|c| c.order),
                decimal: column.filter(|_| is(is_amount)).map(|c| c.sign),
            }
        };
        ImportOptions {
            read: given.read.clone(),
            kind: Some(self.layout.kind),
            preset: Some(self.layout.preset),
            columns: self.layout.columns.iter().enumerate().map(choice).collect(),
            statuses: self.explanations(),
            number_blank_tags: self.number_blank_tags.clone(),
            exclusive_ends: Some(self.exclusive_ends),
            currency: Some(self.currency),
        }
    }
}

const fn is_date(r: Reads) -> bool {
    matches!(r, Reads::Date | Reads::End)
}

const fn is_amount(r: Reads) -> bool {
    matches!(r, Reads::Amount)
}

/// What was understood of a file, before anything is compared or written.
pub fn guess(table: &SourceTable, options: &ImportOptions, ctx: &GuessContext) -> ImportPreview {
    let decided = decide(table, options, ctx);
    let kind = decided.layout.kind;
    let have = |f: Field| decided.column(f).is_some();
    let missing = fields::of(kind).iter().filter(|f| f.required(kind) && !have(**f));
    ImportPreview {
        file_name: table.file_name.clone(),
        format: table.format.clone(),
        notices: table.notices.clone(),
        records: count(table.rows.len()),
        kind,
        preset: decided.layout.preset,
        columns: (0..table.headers.len()).map(|i| info(table, &decided, i)).collect(),
        fields: fields::of(kind).iter().map(|f| f.info(kind)).collect(),
        missing: missing.map(|f| f.key().to_owned()).collect(),
        unknown_statuses: unknown_statuses(table, &decided, ctx),
        options: decided.options(options),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn cells(table: &SourceTable, index: usize) -> impl Iterator<Item = &SourceCell> {
    table.rows.iter().filter_map(move |r| r.cells.get(index)).filter(|c| !c.is_blank())
}

fn info(table: &SourceTable, decided: &Decided, index: usize) -> ColumnInfo {
    let (field, confidence) = decided.layout.columns[index];
    let mut samples: Vec<String> = Vec::new();
    let mut filled = 0_usize;
    for cell in cells(table, index) {
        filled += 1;
        let text = trimmed(cell.text());
        if samples.len() < SAMPLES && !samples.iter().any(|s| s == text) {
            samples.push(text.chars().take(200).collect());
        }
    }
    let column = decided.columns.iter().find(|c| c.index == index);
    let is = |f: fn(Reads) -> bool| field.is_some_and(|x| f(x.reads()));
    ColumnInfo {
        index: count(index),
        header: table.headers[index].clone(),
        samples,
        filled: count(filled),
        field: field.map_or(String::new(), |f| f.key().to_owned()),
        confidence,
        date_order: column.filter(|_| is(is_date)).map(|c| c.order),
        decimal: column.filter(|_| is(is_amount)).map(|c| c.sign),
        ambiguous: decided.ambiguous.contains(&index),
    }
}

/// Decides over a file; the result is used by every later step.
pub(super) fn decide(table: &SourceTable, options: &ImportOptions, ctx: &GuessContext) -> Decided {
    let mut layout = layout::decide(&table.headers, options, &ctx.remembered);
    warranty_by_its_cells(table, &mut layout);
    let before = ctx.remembered.iter().find(|(k, _)| *k == layout.kind).map(|(_, o)| o);
    let (columns, ambiguous) = formats(table, &layout, options, before, ctx);
    let explained = before
        .into_iter()
        .chain([options])
        .flat_map(|o| &o.statuses)
        .map(|s| (super::headers::word(&s.text), s.state))
        .collect();
    let mut decided = Decided {
        columns,
        ambiguous,
        exclusive_ends: false,
        currency: options
            .currency
            .or_else(|| before.and_then(|o| o.currency))
            .unwrap_or(ctx.currency),
        number_blank_tags: options
            .number_blank_tags
            .clone()
            .or_else(|| before.and_then(|o| o.number_blank_tags.clone())),
        explained,
        layout,
    };
    decided.exclusive_ends = options
        .exclusive_ends
        .or_else(|| before.and_then(|o| o.exclusive_ends))
        .or_else(|| ends_by_their_terms(table, &decided))
        .unwrap_or_else(|| decided.layout.preset.ends_exclusive());
    decided
}

/// "Warranty" heads months in one tool and a date in the next: the cells tell.
fn warranty_by_its_cells(table: &SourceTable, layout: &mut Layout) {
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
        if numbers::months(cell).is_some() {
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
fn formats(
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
fn ends_by_their_terms(table: &SourceTable, decided: &Decided) -> Option<bool> {
    let (starts, months, end): (&[Field], _, _) = match decided.layout.kind {
        ImportKind::Assets => (
            &[Field::WarrantyStart, Field::PurchaseDate],
            Field::WarrantyMonths,
            Field::WarrantyEnd,
        ),
        ImportKind::Contracts => (&[Field::Start], Field::Duration, Field::End),
        ImportKind::Vendors => return None,
    };
    let start = starts.iter().find_map(|f| decided.column(*f))?;
    let (months, end) = (decided.column(months)?, decided.column(end)?);
    let cell = |row: &'_ SourceRow, c: &Column| row.cells.get(c.index).cloned();
    let (mut last, mut after) = (0_u32, 0_u32);
    for row in table.rows.iter().take(SAMPLE_CELLS) {
        let read = || {
            let from = dates::parse(&cell(row, start)?, start.order)?;
            let to = dates::parse(&cell(row, end)?, end.order)?;
            Some((from, numbers::months(&cell(row, months)?)?, to))
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

/// Status words nobody knows, most frequent first.
fn unknown_statuses(table: &SourceTable, decided: &Decided, ctx: &GuessContext) -> Vec<WordCount> {
    let Some(column) = decided.column(Field::Status) else { return Vec::new() };
    if decided.layout.kind == ImportKind::Vendors {
        return Vec::new();
    }
    let mut seen: HashMap<&str, u32> = HashMap::new();
    for cell in cells(table, column.index) {
        *seen.entry(trimmed(cell.text())).or_default() += 1;
    }
    let known = |text: &str| match decided.layout.kind {
        ImportKind::Contracts => words::standing(text).is_some(),
        _ => state_of(text, decided, &ctx.statuses).is_some(),
    };
    let mut unknown: Vec<WordCount> = seen
        .into_iter()
        .filter(|(text, _)| !known(text))
        .map(|(text, count)| WordCount { text: text.to_owned(), count })
        .collect();
    unknown.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.text.cmp(&b.text)));
    unknown
}

/// The state a status word of a file means: the user's word, then the register's, then ours.
pub(super) fn state_of(
    text: &str,
    decided: &Decided,
    statuses: &[AssetStatus],
) -> Option<AssetState> {
    let said = decided.explained.get(&super::headers::word(text)).copied();
    let named = || {
        let folded = fold(text);
        statuses.iter().find(|s| fold(&s.name) == folded).map(|s| s.state)
    };
    said.or_else(named).or_else(|| words::asset_state(text))
}
