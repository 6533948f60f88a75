//! Numbering, sealing and inserting events: the only writer of the chain.
//!
//! Works on ready pieces of JSON; what changed is `pieces`' knowledge.

use rusqlite::{OptionalExtension as _, params};

use super::audit::{self, Hash};
use super::pieces::{Pieces, field};
use super::record::{Entry, actor_text};
use super::tables::AUDITED;
use super::{Conn, instant, jcs};
use crate::error::Result;
use crate::ids::OpRow;

/// An event about the register itself, which is no row: a restore.
pub(super) struct Note {
    pub(super) ent: &'static str,
    /// Field, old value, new value.
    pub(super) data: Vec<(&'static str, serde_json::Value, serde_json::Value)>,
}

/// Numbers, seals and inserts the events of one operation.
pub(super) struct Events {
    /// `{"act":…,"actor":…,"at":…,`
    head: String,
    /// `["flags":[…],]"log":…,"op":…,`
    middle: String,
    log: String,
}

impl Events {
    pub(super) fn new(entry: &Entry<'_>, anomaly: bool) -> Self {
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

    pub(super) fn insert(
        &self,
        conn: &Conn,
        op: OpRow,
        pieces: &mut Pieces,
        notes: &[Note],
    ) -> Result<u64> {
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
