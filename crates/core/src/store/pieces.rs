//! The changes of an operation as pieces of JSON, in the journal's order.
//!
//! Reads the changeset once; numbering and sealing is `events`' work. Personal values leave here
//! as commitments, attachments as hashes.

use std::io::Read;
use std::ops::Range;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::ValueRef;

use super::audit::{self, Hash};
use super::jcs;
use super::tables::{Class, Column, Layout, Layouts};
use crate::error::{Error, Result};

/// A changed record that full-text search may have to follow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Touch {
    pub(super) table: &'static str,
    pub(super) id: i64,
    pub(super) how: Action,
    /// The record it belongs to now, and the one it did, as far as the change says so.
    pub(super) owners: [Option<i64>; 2],
}

/// One changed record: its place in the order, and its pieces of JSON.
pub(super) struct Row {
    pub(super) rank: u16,
    pub(super) id: i64,
    /// `"att":{…},"data":{…},` in [`Pieces::text`].
    pub(super) body: Range<usize>,
    /// `"pii":{…},` in [`Pieces::text`].
    pub(super) pii: Range<usize>,
    /// In [`Pieces::personal`].
    pub(super) personal: Range<usize>,
}

/// A personal field: what stays erasable.
pub(super) struct Personal {
    pub(super) field: String,
    pub(super) salt: Hash,
    /// `[old,new]`, canonical.
    pub(super) value: String,
}

/// All of them.
#[derive(Default)]
pub(super) struct Pieces {
    pub(super) text: String,
    pub(super) rows: Vec<Row>,
    pub(super) personal: Vec<Personal>,
    pub(super) touched: Vec<Touch>,
}

impl Pieces {
    pub(super) fn read(layouts: &Layouts, changes: &[u8]) -> Result<Self> {
        let mut all = Self::default();
        if changes.is_empty() {
            return Ok(all);
        }
        let mut bytes = changes;
        let input: &mut dyn Read = &mut bytes;
        let mut items = ChangesetIter::start_strm(&input)?;
        while let Some(item) = items.next()? {
            let operation = item.op()?;
            let Some(layout) = layouts.get(operation.table_name()) else {
                let what = operation.table_name().to_owned();
                return Err(Error::Internal(format!("a write to {what} outside the journal")));
            };
            all.add(layout, item, operation.code())?;
        }
        all.rows.sort_unstable_by_key(|r| (r.rank, r.id));
        Ok(all)
    }

    fn add(&mut self, layout: &Layout, item: &ChangesetItem, how: Action) -> Result<()> {
        let key = if how == Action::SQLITE_INSERT {
            item.new_value(layout.key)?
        } else {
            item.old_value(layout.key)?
        };
        let id = key.as_i64().map_err(|e| Error::Internal(format!("id: {e}")))?;
        let change = |i: usize| change(item, how, i);
        let start = self.text.len();
        self.attachments(layout, &change)?;
        let mut reindex = false;
        let mut open = false;
        for &i in &layout.by_name {
            let column = &layout.columns[i];
            let Some((old, new)) = change(i).filter(|_| column.class != Class::Key) else {
                continue;
            };
            reindex |= column.indexed;
            if column.class == Class::Data {
                field(&mut self.text, &mut open, "\"data\":{", &column.name);
                pair(&mut self.text, column, old, new)?;
            }
        }
        if open {
            self.text.push_str("},");
        }
        let body = start..self.text.len();
        let first = self.personal.len();
        self.commitments(layout, &change)?;
        if reindex {
            let sides = layout.owner.and_then(&change);
            let owners = sides.map_or([None; 2], |(old, new)| [old, new].map(|v| v.as_i64().ok()));
            self.touched.push(Touch { table: layout.table.name, id, how, owners });
        }
        let (pii, personal) = (body.end..self.text.len(), first..self.personal.len());
        self.rows.push(Row { rank: layout.rank, id, body, pii, personal });
        Ok(())
    }

    fn attachments<'v>(
        &mut self,
        layout: &Layout,
        change: &impl Fn(usize) -> Option<(ValueRef<'v>, ValueRef<'v>)>,
    ) -> Result<()> {
        let mut open = false;
        for &i in layout.by_name.iter().filter(|i| layout.columns[**i].class == Class::Attachment) {
            let Some((_, ValueRef::Blob(new))) = change(i) else { continue };
            field(&mut self.text, &mut open, "\"att\":{", &layout.columns[i].name);
            self.text.push('"');
            jcs::hex(&mut self.text, &audit::content(new));
            self.text.push('"');
        }
        if open {
            self.text.push_str("},");
        }
        Ok(())
    }

    fn commitments<'v>(
        &mut self,
        layout: &Layout,
        change: &impl Fn(usize) -> Option<(ValueRef<'v>, ValueRef<'v>)>,
    ) -> Result<()> {
        let mut open = false;
        for &i in layout.by_name.iter().filter(|i| layout.columns[**i].class == Class::Personal) {
            let Some((old, new)) = change(i) else { continue };
            let column = &layout.columns[i];
            let mut value = String::new();
            pair(&mut value, column, old, new)?;
            let mut salt = [0; 32];
            getrandom::fill(&mut salt).map_err(|e| Error::Internal(format!("randomness: {e}")))?;
            field(&mut self.text, &mut open, "\"pii\":{", &column.name);
            self.text.push('"');
            jcs::hex(&mut self.text, &audit::commitment(&salt, &value)?);
            self.text.push('"');
            self.personal.push(Personal { field: column.name.clone(), salt, value });
        }
        if open {
            self.text.push_str("},");
        }
        Ok(())
    }
}

/// Old and new value of a column; `None` when it did not change or is null on both sides.
fn change<'v>(
    item: &'v ChangesetItem,
    how: Action,
    column: usize,
) -> Option<(ValueRef<'v>, ValueRef<'v>)> {
    // The iterator answers an error for the side a change does not have.
    let old = match how {
        Action::SQLITE_INSERT => ValueRef::Null,
        Action::SQLITE_UPDATE => item.old_value(column).ok()?,
        _ => item.old_value(column).unwrap_or(ValueRef::Null),
    };
    let new = match how {
        Action::SQLITE_DELETE => ValueRef::Null,
        Action::SQLITE_UPDATE => item.new_value(column).ok()?,
        _ => item.new_value(column).unwrap_or(ValueRef::Null),
    };
    (old != ValueRef::Null || new != ValueRef::Null).then_some((old, new))
}

/// Opens the object on its first field, then writes the field's name.
pub(super) fn field(out: &mut String, open: &mut bool, object: &str, name: &str) {
    out.push_str(if *open { "," } else { object });
    *open = true;
    jcs::string(out, name);
    out.push(':');
}

fn pair(out: &mut String, column: &Column, old: ValueRef<'_>, new: ValueRef<'_>) -> Result<()> {
    out.push('[');
    scalar(out, column, old)?;
    out.push(',');
    scalar(out, column, new)?;
    out.push(']');
    Ok(())
}

fn scalar(out: &mut String, column: &Column, value: ValueRef<'_>) -> Result<()> {
    match value {
        ValueRef::Null => out.push_str("null"),
        ValueRef::Integer(n) => jcs::int(out, n)?,
        ValueRef::Text(_) => {
            let text = value.as_str().map_err(|e| Error::Internal(format!("not UTF-8: {e}")))?;
            jcs::string(out, text);
        }
        ValueRef::Real(_) | ValueRef::Blob(_) => {
            return Err(Error::Internal(format!("{} cannot be journalled", column.name)));
        }
    }
    Ok(())
}
