//! Whether a file's mapping is remembered with its headers: when they needed somebody's word.

use super::columns::{self, Decided, GuessContext};
use super::table::SourceTable;
use super::{ImportKind, ImportOptions, headers, sql};
use crate::error::Result;
use crate::store::Tx;

/// What to do with the remembered mapping when the plan is applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Memory {
    /// The headers explain themselves, and always have.
    Nothing,
    /// They needed somebody's word.
    Keep(Box<ImportOptions>),
    /// They once did.
    Forget,
}

impl Memory {
    /// Remembers or forgets it, under the headers of the file.
    pub(super) fn write(&self, tx: &Tx<'_>, kind: ImportKind, table: &SourceTable) -> Result<()> {
        let hash = headers::hash(&table.headers);
        match self {
            Self::Nothing => Ok(()),
            Self::Keep(options) => sql::remember(tx, kind, &hash, Some(options)),
            Self::Forget => sql::remember(tx, kind, &hash, None),
        }
    }
}

/// A mapping is remembered when the headers alone would not have led to it.
pub(super) fn decide(
    table: &SourceTable,
    options: &ImportOptions,
    ctx: &GuessContext,
    decided: &Decided,
) -> Memory {
    let given = ImportOptions { read: Default::default(), ..options.clone() };
    // The lines of a quote are asked for as such: that is nobody's word about the headers.
    let plain = ImportOptions {
        kind: options.kind.filter(|kind| *kind == ImportKind::Quotes),
        ..ImportOptions::default()
    };
    // Which line they stand on is a word about them, too.
    if ctx.remembered.is_empty() && given == plain && !table.format.header_said {
        return Memory::Nothing;
    }
    let alone = GuessContext { remembered: Vec::new(), ..ctx.clone() };
    let natural = columns::decide(table, &plain, &alone);
    let fields = |d: &Decided| d.layout.columns.iter().map(|(f, _)| *f).collect::<Vec<_>>();
    let same = !table.format.header_said
        && natural.layout.kind == decided.layout.kind
        && natural.layout.preset == decided.layout.preset
        && fields(&natural) == fields(decided)
        && natural.columns == decided.columns
        && natural.exclusive_ends == decided.exclusive_ends
        && natural.currency == decided.currency
        && decided.number_blank_tags.is_none()
        && decided.explained.is_empty();
    if same {
        let known = ctx.remembered.iter().any(|(k, _)| *k == decided.layout.kind);
        return if known { Memory::Forget } else { Memory::Nothing };
    }
    let all = decided.options(&given);
    Memory::Keep(Box::new(ImportOptions {
        exclusive_ends: all.exclusive_ends.filter(|e| *e != natural.exclusive_ends),
        currency: all.currency.filter(|c| *c != natural.currency),
        ..all
    }))
}
