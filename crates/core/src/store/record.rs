//! From a changeset to the journal: the op, one event per changed record, the inverse for undo.
//!
//! What is written is what SQLite recorded, never what a caller says. Two passes: the changes are
//! turned into JSON pieces as they come, then sorted (table, row) and numbered.

use std::io::{Read, Write as _};
use std::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter, invert_strm};
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension as _, params};

use super::audit::{self, Hash};
use super::tables::{AUDITED, Class, Column, Layout, Layouts};
use super::{Conn, Op, instant, jcs};
use crate::error::{Error, Result};
use crate::ids::{OpRow, PersonId};

/// Largest part of a stored inverse, in bytes: well under SQLite's limit for one value.
const PART: usize = 4 << 20;

/// What the journal's entry says beside the changes.
pub(super) struct Entry<'a> {
    pub(super) op: &'a Op,
    pub(super) subject: &'a str,
    pub(super) undoes: Option<OpRow>,
    pub(super) notes: &'a [Note],
    pub(super) log: &'a str,
}

/// An event about the register itself, which is no row: a restore.
pub(super) struct Note {
    pub(super) ent: &'static str,
    /// Field, old value, new value.
    pub(super) data: Vec<(&'static str, serde_json::Value, serde_json::Value)>,
}

/// A changed record that full-text search may have to follow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Touch {
    pub(super) table: &'static str,
    pub(super) id: i64,
    pub(super) how: Action,
}

/// What was recorded.
pub(super) struct Recorded {
    pub(super) op: OpRow,
    pub(super) events: u64,
    pub(super) tables: Vec<&'static str>,
    pub(super) touched: Vec<Touch>,
}

/// How an actor is spelt in the journal: a number, never a name.
pub(super) fn actor_text(actor: PersonId) -> String {
    if actor == Op::SYSTEM { "system".into() } else { format!("u_{actor}") }
}

/// Writes op, events, personal values and inverse for a changeset, in the current transaction.
pub(super) fn record(
    conn: &Conn,
    layouts: &Layouts,
    entry: &Entry<'_>,
    changes: &[u8],
) -> Result<Recorded> {
    let mut pieces = Pieces::read(layouts, changes)?;
    let anomaly = clock_anomaly(conn, entry.op.at)?;
    let op = insert_op(conn, entry)?;
    let events = Events::new(entry, anomaly).insert(conn, op, &mut pieces, entry.notes)?;
    insert_inverse(conn, op, changes)?;
    let mut tables: Vec<&'static str> = Vec::new();
    for row in &pieces.rows {
        let name = AUDITED[usize::from(row.rank)].name;
        if tables.last() != Some(&name) {
            tables.push(name);
        }
    }
    Ok(Recorded { op, events, tables, touched: pieces.touched })
}

fn insert_op(conn: &Conn, e: &Entry<'_>) -> Result<OpRow> {
    conn.prepare_cached(
        "INSERT INTO op (op_id, name, at, actor, subject, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        e.op.op_id.to_string(),
        e.op.name,
        instant(e.op.at),
        actor_text(e.op.actor),
        e.subject,
        e.undoes
    ])?;
    Ok(OpRow(conn.last_insert_rowid()))
}

/// The clock is not to be believed: more than 2 minutes before, or 400 days after, the last op.
fn clock_anomaly(conn: &Conn, at: DateTime<Utc>) -> Result<bool> {
    let last: Option<DateTime<Utc>> = conn
        .prepare_cached("SELECT at FROM op ORDER BY id DESC LIMIT 1")?
        .query_row([], |r| r.get(0))
        .optional()?;
    Ok(last
        .is_some_and(|last| at < last - TimeDelta::minutes(2) || at > last + TimeDelta::days(400)))
}

fn insert_inverse(conn: &Conn, op: OpRow, changes: &[u8]) -> Result<()> {
    if changes.is_empty() {
        return Ok(());
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    let mut input = changes;
    invert_strm(&mut input, &mut packed)?;
    packed.flush()?;
    let packed = packed.finish()?;
    let mut insert =
        conn.prepare_cached("INSERT INTO op_inverse (op, part, bytes) VALUES (?1, ?2, ?3)")?;
    for (part, bytes) in (0_i64..).zip(packed.chunks(PART)) {
        insert.execute(params![op, part, bytes])?;
    }
    Ok(())
}

/// One changed record: its place in the order, and its pieces of JSON.
struct Row {
    rank: u16,
    id: i64,
    /// `"att":{…},"data":{…},` in [`Pieces::text`].
    body: Range<usize>,
    /// `"pii":{…},` in [`Pieces::text`].
    pii: Range<usize>,
    /// In [`Pieces::personal`].
    personal: Range<usize>,
}

/// A personal field: what stays erasable.
struct Personal {
    field: String,
    salt: Hash,
    /// `[old,new]`, canonical.
    value: String,
}

#[derive(Default)]
struct Pieces {
    text: String,
    rows: Vec<Row>,
    personal: Vec<Personal>,
    touched: Vec<Touch>,
}

impl Pieces {
    fn read(layouts: &Layouts, changes: &[u8]) -> Result<Self> {
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
            self.touched.push(Touch { table: layout.table.name, id, how });
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
fn field(out: &mut String, open: &mut bool, object: &str, name: &str) {
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

/// Numbers, seals and inserts the events of one operation.
struct Events {
    /// `{"act":…,"actor":…,"at":…,`
    head: String,
    /// `["flags":[…],]"log":…,"op":…,`
    middle: String,
    log: String,
}

impl Events {
    fn new(entry: &Entry<'_>, anomaly: bool) -> Self {
        let op = entry.op;
        let mut head = String::from("{\"act\":");
        jcs::string(&mut head, op.name);
        head.push_str(",\"actor\":");
        jcs::string(&mut head, &actor_text(op.actor));
        head.push_str(",\"at\":");
        jcs::string(&mut head, &instant(op.at));
        head.push(',');
        let mut middle = String::new();
        if anomaly {
            middle.push_str("\"flags\":[\"clock_anomaly\"],");
        }
        middle.push_str("\"log\":");
        jcs::string(&mut middle, entry.log);
        middle.push_str(",\"op\":");
        jcs::string(&mut middle, &op.op_id.to_string());
        middle.push(',');
        Self { head, middle, log: entry.log.to_owned() }
    }

    fn insert(&self, conn: &Conn, op: OpRow, pieces: &mut Pieces, notes: &[Note]) -> Result<u64> {
        let mut chain = Chain::continue_from(conn, &self.log)?;
        let mut personal = std::mem::take(&mut pieces.personal);
        let mut salted = conn.prepare_cached(
            "INSERT INTO event_pii (seq, field, salt, value) VALUES (?1, ?2, ?3, ?4)",
        )?;
        let (mut bytes, mut ent, mut count) = (String::new(), String::new(), 0);
        for row in &pieces.rows {
            ent.clear();
            ent.push_str(AUDITED[usize::from(row.rank)].name);
            ent.push('/');
            jcs::int(&mut ent, row.id)?;
            let (body, pii) = (&pieces.text[row.body.clone()], &pieces.text[row.pii.clone()]);
            self.write(&mut bytes, &ent, body, pii, chain.seq + 1)?;
            chain.append(conn, op, &ent, &bytes)?;
            for p in personal.get_mut(row.personal.clone()).unwrap_or_default() {
                salted.execute(params![chain.seq, p.field, p.salt.as_slice(), p.value])?;
            }
            count += 1;
        }
        for note in notes {
            self.write(&mut bytes, note.ent, &note.body()?, "", chain.seq + 1)?;
            chain.append(conn, op, note.ent, &bytes)?;
            count += 1;
        }
        Ok(count)
    }

    fn write(&self, bytes: &mut String, ent: &str, body: &str, pii: &str, seq: i64) -> Result<()> {
        bytes.clear();
        bytes.push_str(&self.head);
        bytes.push_str(body);
        bytes.push_str("\"ent\":");
        jcs::string(bytes, ent);
        bytes.push(',');
        bytes.push_str(&self.middle);
        bytes.push_str(pii);
        bytes.push_str("\"seq\":");
        jcs::int(bytes, seq)?;
        bytes.push_str(",\"v\":1}");
        Ok(())
    }
}

impl Note {
    fn body(&self) -> Result<String> {
        let mut fields: Vec<_> = self.data.iter().collect();
        fields.sort_by_key(|(name, ..)| *name);
        let (mut body, mut open) = (String::new(), false);
        for (name, old, new) in fields {
            field(&mut body, &mut open, "\"data\":{", name);
            body.push('[');
            jcs::value(&mut body, old)?;
            body.push(',');
            jcs::value(&mut body, new)?;
            body.push(']');
        }
        if open {
            body.push_str("},");
        }
        Ok(body)
    }
}

/// The end of the journal's chain.
struct Chain {
    seq: i64,
    hash: Hash,
}

impl Chain {
    fn continue_from(conn: &Conn, log: &str) -> Result<Self> {
        let last: Option<(i64, Hash)> = conn
            .prepare_cached("SELECT seq, chain FROM event ORDER BY seq DESC LIMIT 1")?
            .query_row([], |r| Ok((r.get("seq")?, r.get("chain")?)))
            .optional()?;
        let (seq, hash) = last.unwrap_or_else(|| (0, audit::genesis(log)));
        Ok(Self { seq, hash })
    }

    fn append(&mut self, conn: &Conn, op: OpRow, ent: &str, bytes: &str) -> Result<()> {
        let leaf = audit::leaf(bytes.as_bytes());
        self.hash = audit::chain(&self.hash, &leaf);
        self.seq += 1;
        conn.prepare_cached(
            "INSERT INTO event (seq, op, ent, bytes, leaf, chain) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            self.seq,
            op,
            ent,
            bytes,
            leaf.as_slice(),
            self.hash.as_slice()
        ])?;
        Ok(())
    }
}
