//! What the columns of a file hold: decided over the whole file, shown before anything is
//! written, open to override.
//!
//! Pure: what the register knows comes in through [`GuessContext`].

mod formats;

use std::collections::HashMap;

use super::clean::{fold, trimmed};
use super::fields::{self, Field, Reads};
use super::layout::{self, Layout};
use super::table::{SourceCell, SourceTable};
use super::values::words;
use super::{
    ColumnChoice, ColumnInfo, Confidence, DateOrder, DecimalSign, ImportKind, ImportOptions,
    ImportPreview, Preset, StatusChoice, WordCount,
};
use crate::asset::{AssetState, AssetStatus};
use crate::catalogue::field::CustomField;
use crate::money::Currency;
use crate::text::Lang;
use formats::{ends_by_their_terms, formats, warranty_by_its_cells};

/// Different values of a column shown as examples.
const SAMPLES: usize = 5;

/// What the register brings to the reading of a file.
#[derive(Debug, Clone)]
pub struct GuessContext {
    /// Language of the register: decides what the file leaves open.
    pub language: Lang,
    /// The organisation's currency.
    pub currency: Currency,
    /// Named statuses.
    pub statuses: Vec<AssetStatus>,
    /// Fields people added to assets.
    pub own: Vec<CustomField>,
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
    /// Fields people added to assets.
    pub(super) own: Vec<CustomField>,
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
                field: field.map_or(String::new(), |f| f.key().into_owned()),
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
    matches!(r, Reads::Amount | Reads::Signed)
}

/// What was understood of a file, before anything is compared or written.
pub fn guess(table: &SourceTable, options: &ImportOptions, ctx: &GuessContext) -> ImportPreview {
    let decided = decide(table, options, ctx);
    let kind = decided.layout.kind;
    let have = |f: Field| decided.column(f).is_some();
    let missing = fields::of(kind).iter().filter(|f| f.required(kind) && !have(**f));
    let every = fields::of(kind).iter().copied().chain(Field::own(kind, &ctx.own));
    ImportPreview {
        file_name: table.file_name.clone(),
        format: table.format.clone(),
        notices: table.notices.clone(),
        records: count(table.rows.len()),
        kind,
        near: decided.layout.near,
        preset: decided.layout.preset,
        columns: (0..table.headers.len()).map(|i| info(table, &decided, i)).collect(),
        fields: every.map(|f| f.info(kind, &ctx.own)).collect(),
        missing: missing.map(|f| f.key().into_owned()).collect(),
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
        field: field.map_or(String::new(), |f| f.key().into_owned()),
        confidence,
        date_order: column.filter(|_| is(is_date)).map(|c| c.order),
        decimal: column.filter(|_| is(is_amount)).map(|c| c.sign),
        ambiguous: decided.ambiguous.contains(&index),
    }
}

/// Decides over a file; the result is used by every later step.
pub(super) fn decide(table: &SourceTable, options: &ImportOptions, ctx: &GuessContext) -> Decided {
    let mut layout = layout::decide(&table.headers, options, &ctx.remembered, &ctx.own);
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
        own: ctx.own.clone(),
        layout,
    };
    decided.exclusive_ends = options
        .exclusive_ends
        .or_else(|| before.and_then(|o| o.exclusive_ends))
        .or_else(|| ends_by_their_terms(table, &decided))
        .unwrap_or_else(|| decided.layout.preset.ends_exclusive());
    decided
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
        ImportKind::Contracts => {
            decided.explained.contains_key(&super::headers::word(text))
                || words::standing(text).is_some()
        }
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
    let deployed = || handed_out(text, decided).then_some(AssetState::InUse);
    said.or_else(named).or_else(|| words::asset_state(text)).or_else(deployed)
}

/// The list of a tool that says behind the status that somebody has the asset.
pub(super) fn handed_out(text: &str, decided: &Decided) -> bool {
    decided.layout.preset == Preset::SnipeList && words::is_deployed(text)
}
