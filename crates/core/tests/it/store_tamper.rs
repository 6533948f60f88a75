//! What one checkpoint kept outside finds of what is done to a register behind our back (R14).
//!
//! Seven kinds of edit of the journal, as somebody who owns the file and knows the algorithm makes
//! them, and random edits of everything the journal answers for. Beside each stands what the chain
//! alone finds: a figure without that column would not say what the checkpoint is for.

use custodia_core::store::audit::{self, Hash};
use custodia_core::store::kept::compare;
use custodia_core::store::tables::AUDITED;
use custodia_core::store::transparency::Checkpoint;
use custodia_core::store::{Conn, Depth, check_invariants, checkpoint, verify};

use super::store::{Folder, op, register, run, value};
use super::store_export::Dice;

/// Seed of the figures in `docs/benchmarks.md`.
const SEED: u64 = 14;

/// A copied register past every guard, and the checkpoint that left it before.
struct Target {
    conn: Conn,
    kept: Checkpoint,
    log: String,
    /// Events.
    size: usize,
    _folder: Folder,
}

impl Target {
    /// A register with some eighty events of inserts, updates and deletes, copied, and its triggers
    /// dropped as an administrator of the file would.
    fn new() -> Self {
        let folder = Folder::new();
        let mut store = register(&folder);
        for i in 1..=60 {
            let sql = match i % 6 {
                0 => format!("INSERT INTO vendor (name, customer_no) VALUES ('V{i}', 'C{i}')"),
                1 => format!("UPDATE person SET phone = '{i}' WHERE id = {}", 1 + i % 2),
                2 => format!("INSERT INTO category (name) VALUES ('Class {i}')"),
                3 => format!("UPDATE contract SET title = 'Title {i}' WHERE id = 1"),
                4 if i % 4 == 0 => {
                    "DELETE FROM category WHERE id = (SELECT max(id) FROM category)".into()
                }
                _ => format!("UPDATE asset SET room = '{i}' WHERE id = {}", 1 + i % 2),
            };
            run(&mut store, &op("asset.edit", i), &sql);
        }
        let kept = Checkpoint::parse(&checkpoint(store.conn()).unwrap()).unwrap();
        let copy = store.backup_to(&folder.path("copied.db"), super::store::at(99)).unwrap().path;
        let conn = Conn::open(copy).unwrap();
        conn.pragma_update(None, "foreign_keys", false).unwrap();
        let triggers: Vec<String> = conn
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |r| r.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        triggers.iter().for_each(|t| conn.execute_batch(&format!("DROP TRIGGER {t}")).unwrap());
        let size = usize::try_from(kept.size).unwrap();
        Self { conn, log: kept.log.clone(), kept, size, _folder: folder }
    }

    fn chain_finds(&self) -> bool {
        // Bytes that are no event any more are an error or a fault: found either way.
        verify(&self.conn).map_or(true, |report| !report.ok)
    }

    fn checkpoint_finds(&self) -> bool {
        let one = std::slice::from_ref(&self.kept);
        compare(&self.conn, one).map_or(true, |c| c.fit.is_empty())
    }

    fn tables_find(&self) -> bool {
        check_invariants(&self.conn, Depth::Full).map_or(true, |report| !report.ok)
    }

    /// Does something, asks, and takes it back.
    fn trial<T>(&self, edit: impl FnOnce(&Self), ask: impl FnOnce(&Self) -> T) -> T {
        self.conn.execute_batch("BEGIN").unwrap();
        edit(self);
        let answer = ask(self);
        self.conn.execute_batch("ROLLBACK").unwrap();
        answer
    }

    fn sql(&self, sql: &str) {
        self.conn.execute_batch(sql).unwrap_or_else(|e| panic!("{sql}: {e}"));
    }

    fn bytes(&self, seq: usize) -> String {
        value(&self.conn, &format!("SELECT bytes FROM event WHERE seq = {seq}"))
    }

    fn set_bytes(&self, seq: usize, bytes: &str) {
        let sql = "UPDATE event SET bytes = ?1 WHERE seq = ?2";
        self.conn.execute(sql, rusqlite::params![bytes, i64::try_from(seq).unwrap()]).unwrap();
    }

    /// Numbers and seals everything anew, as the published format says: what is left is a journal
    /// that is right in itself.
    fn seal_anew(&self) {
        let events: Vec<(i64, String)> = self
            .conn
            .prepare("SELECT seq, bytes FROM event ORDER BY seq")
            .unwrap()
            .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let mut chain: Hash = audit::genesis(&self.log);
        let sql = "UPDATE event SET seq = ?1, bytes = ?2, leaf = ?3, chain = ?4 WHERE seq = ?5";
        let mut update = self.conn.prepare_cached(sql).unwrap();
        for (n, (seq, bytes)) in (1_i64..).zip(events) {
            let label = format!("\"seq\":{seq},\"v\":1}}");
            let bytes = bytes.replace(&label, &format!("\"seq\":{n},\"v\":1}}"));
            let leaf = audit::leaf(bytes.as_bytes());
            chain = audit::chain(&chain, &leaf);
            update.execute(rusqlite::params![n, bytes, leaf, chain, seq]).unwrap();
        }
    }
}

/// A digit, a letter or a sign of an event's values is another one: still an event, not the same.
fn altered(bytes: &str, dice: &mut Dice) -> String {
    let places: Vec<usize> = bytes
        .char_indices()
        .filter(|(i, c)| c.is_ascii_digit() && bytes[..*i].contains("\"data\":{"))
        .filter(|(i, _)| !bytes[..*i].contains("\"ent\":"))
        .map(|(i, _)| i)
        .collect();
    let mut text = bytes.as_bytes().to_vec();
    match places.as_slice() {
        [] => return bytes.replacen("\"actor\":\"", "\"actor\":\"x", 1),
        some => {
            let at = some[dice.below(some.len())];
            text[at] = if text[at] == b'9' { b'1' } else { text[at] + 1 };
        }
    }
    String::from_utf8(text).unwrap()
}

type Kind = (&'static str, fn(&Target, &mut Dice), bool);

/// The kinds, and whether the chain alone sees them.
const KINDS: [Kind; 7] = [
    ("an event edited", |t, dice| edit(t, dice), true),
    ("an event deleted", |t, dice| delete(t, dice), true),
    (
        "two events swapped",
        |t, dice| {
            let (a, b) = (1 + dice.below(t.size - 1), t.size);
            t.sql(&format!(
                "UPDATE event SET seq = -1 WHERE seq = {a}; UPDATE event SET seq = {a} WHERE seq = {b};
                 UPDATE event SET seq = {b} WHERE seq = -1"
            ));
        },
        true,
    ),
    (
        "an event inserted",
        |t, dice| {
            let at = 1 + dice.below(t.size);
            t.sql(&format!(
                "UPDATE event SET seq = -seq - 1 WHERE seq >= {at}; UPDATE event SET seq = -seq WHERE seq < 0;
                 INSERT INTO op (op_id, name, at, actor) VALUES ('forged', 'asset.edit', '', 'system');
                 INSERT INTO event SELECT {at}, (SELECT max(id) FROM op), ent, bytes, leaf, chain
                   FROM event WHERE seq = {}",
                at + 1
            ));
        },
        true,
    ),
    (
        "the end cut off",
        |t, dice| {
            let left = t.size - 1 - dice.below(t.size / 2);
            t.sql(&format!("DELETE FROM event WHERE seq > {left}"));
        },
        false,
    ),
    (
        "an event edited, all sealed anew",
        |t, dice| {
            // What the row and its operation repeat must stay what they repeat.
            loop {
                let seq = 1 + dice.below(t.size);
                let bytes = t.bytes(seq);
                let other = altered(&bytes, dice);
                if other.contains("\"data\":{") && !other.contains("\"actor\":\"x") {
                    t.set_bytes(seq, &other);
                    break;
                }
            }
            t.seal_anew();
        },
        false,
    ),
    (
        "an event deleted, all sealed anew",
        |t, dice| {
            delete(t, dice);
            t.seal_anew();
        },
        false,
    ),
];

fn edit(t: &Target, dice: &mut Dice) {
    let seq = 1 + dice.below(t.size);
    t.set_bytes(seq, &altered(&t.bytes(seq), dice));
}

fn delete(t: &Target, dice: &mut Dice) {
    // Not the last one: that is the end cut off.
    t.sql(&format!("DELETE FROM event WHERE seq = {}", 1 + dice.below(t.size - 1)));
}

/// One random edit that changes something the journal answers for, told as SQL.
fn random_edit(t: &Target, dice: &mut Dice) -> String {
    loop {
        let sql = match dice.below(10) {
            0 => "DELETE FROM event WHERE seq = :n"
                .replace(":n", &(1 + dice.below(t.size)).to_string()),
            1 => of_event(t, dice, &["bytes", "ent", "leaf", "chain", "seq", "op"]),
            2 => of_op(t, dice),
            3 => of_personal(t, dice),
            _ => of_table(t, dice),
        };
        if sql.is_empty() {
            continue;
        }
        t.sql("SAVEPOINT tried");
        let changed = t.conn.execute(&sql, []).is_ok_and(|n| n > 0);
        if changed {
            // Half of those who touch the journal know how to seal it anew.
            if sql.contains(" event ") && sql.contains("bytes") && dice.below(2) == 0 {
                t.seal_anew();
            }
            return sql;
        }
        t.sql("ROLLBACK TO tried; RELEASE tried");
    }
}

fn of_event(t: &Target, dice: &mut Dice, columns: &[&str]) -> String {
    let seq = 1 + dice.below(t.size);
    let column = columns[dice.below(columns.len())];
    let new = match column {
        "bytes" => "replace(bytes, '\"act\":\"', '\"act\":\"x')",
        "ent" => "ent || '9'",
        "leaf" | "chain" => "randomblob(32)",
        "seq" => "seq + 1000",
        _ => "op + 1",
    };
    format!("UPDATE event SET {column} = {new} WHERE seq = {seq}")
}

fn of_op(t: &Target, dice: &mut Dice) -> String {
    let ops: i64 = value(&t.conn, "SELECT count(*) FROM op");
    let id = 1 + dice.below(usize::try_from(ops).unwrap());
    let column = ["op_id", "name", "at", "actor"][dice.below(4)];
    format!("UPDATE op SET {column} = {column} || 'x' WHERE id = {id}")
}

fn of_personal(t: &Target, dice: &mut Dice) -> String {
    let count: i64 = value(&t.conn, "SELECT count(*) FROM event_pii");
    let skip = dice.below(usize::try_from(count).unwrap());
    let how = [
        "UPDATE event_pii SET salt = randomblob(32)",
        "UPDATE event_pii SET value = '[null,\"Eve\"]'",
        "DELETE FROM event_pii",
    ][dice.below(3)];
    format!(
        "{how} WHERE (seq, field) =
           (SELECT seq, field FROM event_pii ORDER BY seq, field LIMIT 1 OFFSET {skip})"
    )
}

/// A row of any table that has one: a column set to something else, the row gone, or another one.
fn of_table(t: &Target, dice: &mut Dice) -> String {
    let table = AUDITED[dice.below(AUDITED.len())].name;
    let count: i64 = value(&t.conn, &format!("SELECT count(*) FROM {table}"));
    if count == 0 {
        return String::new();
    }
    let row = format!(
        "id = (SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET {})",
        dice.below(usize::try_from(count).unwrap())
    );
    let columns: Vec<String> = t
        .conn
        .prepare("SELECT name FROM pragma_table_info(?1) WHERE name <> 'id' ORDER BY cid")
        .unwrap()
        .query_map([table], |r| r.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let column = &columns[dice.below(columns.len())];
    match dice.below(8) {
        0 => format!("DELETE FROM {table} WHERE {row}"),
        1 => {
            let all = columns.join(", ");
            format!("INSERT INTO {table} ({all}) SELECT {all} FROM {table} WHERE {row}")
        }
        _ => format!(
            "UPDATE OR IGNORE {table} SET {column} = CASE typeof({column})
               WHEN 'integer' THEN {column} + 1 WHEN 'blob' THEN randomblob(8)
               WHEN 'null' THEN 1 ELSE {column} || 'x' END WHERE {row}"
        ),
    }
}

/// Found by chain alone, found with the checkpoint, of so many.
fn kinds(trials: usize) -> Vec<(&'static str, usize, usize, bool)> {
    let target = Target::new();
    let mut dice = Dice(SEED);
    KINDS
        .iter()
        .map(|(name, edit, seen)| {
            let (mut chain, mut both) = (0, 0);
            for _ in 0..trials {
                let ask = |t: &Target| (t.chain_finds(), t.checkpoint_finds());
                let (by_chain, by_checkpoint) = target.trial(|t| edit(t, &mut dice), ask);
                chain += usize::from(by_chain);
                both += usize::from(by_chain || by_checkpoint);
            }
            (*name, chain, both, *seen)
        })
        .collect()
}

/// Random edits: those the chain alone finds, those everything finds; what got away, as SQL.
fn random(trials: usize) -> (usize, usize, Vec<String>) {
    let target = Target::new();
    let mut dice = Dice(SEED);
    let (mut chain, mut all, mut missed) = (0, 0, Vec::new());
    for _ in 0..trials {
        let mut sql = String::new();
        let (by_chain, by_rest) = target.trial(
            |t| sql = random_edit(t, &mut dice),
            |t| (t.chain_finds(), t.checkpoint_finds() || t.tables_find()),
        );
        chain += usize::from(by_chain);
        all += usize::from(by_chain || by_rest);
        if !by_chain && !by_rest {
            missed.push(sql);
        }
    }
    (chain, all, missed)
}

/// The control of the control: a register nobody touched raises no alarm.
fn untouched() -> bool {
    let t = Target::new();
    !t.chain_finds() && !t.checkpoint_finds() && !t.tables_find()
}

fn measured(each: usize, edits: usize) {
    println!(
        "| What was done, {each} times each, seed {SEED} | The chain alone | With one checkpoint |"
    );
    for (name, chain, both, seen) in kinds(each) {
        println!("| {name} | {chain} | {both} |");
        assert_eq!(both, each, "{name}: found with the checkpoint");
        assert_eq!(chain, if seen { each } else { 0 }, "{name}: found by the chain alone");
    }
    let (chain, all, missed) = random(edits);
    println!("| random SQL, {edits} edits | {chain} | {all} |");
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(chain < edits, "the chain alone cannot see what it does not hash");
    assert!(untouched());
}

#[test]
fn one_checkpoint_outside_finds_what_the_chain_alone_does_not() {
    measured(6, 60);
}

/// `cargo test --release -p custodia-core --test it -- --ignored --nocapture tampering_in_figures`
#[test]
#[ignore = "takes minutes without optimisation; the figures of docs/benchmarks.md"]
fn tampering_in_figures() {
    measured(200, 1_000);
}
