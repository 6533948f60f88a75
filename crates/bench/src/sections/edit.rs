//! Saving one edit against the same transaction by hand (P15).

use custodia_core::asset;
use custodia_core::ids::AssetId;
use custodia_core::store::Store;
use rusqlite::{Connection, params};

use super::Site;
use crate::measure::{Ratio, Samples};
use crate::table::Row;
use crate::{Result, office};

pub(crate) fn run(site: &mut Site) -> Result<()> {
    let mut store = Store::open(&site.register(), office::at(100))?;
    let bare = Connection::open(site.bare())?;
    bare.execute_batch("PRAGMA synchronous=FULL; PRAGMA cache_size=-65536")?;
    let edits = site.args.times(300);
    let (mut ours, mut raw) = (Samples::default(), Samples::default());
    // In turn: the disk has moods, and both must meet the same ones.
    for n in 0..edits {
        let n = i64::try_from(n)?;
        let id = 1 + n * i64::from(site.args.assets) / i64::try_from(edits)?;
        ours.take(|| edit(&mut store, AssetId(id), n))?;
        raw.take(|| by_hand(&bare, id, n))?;
    }
    store.close()?;
    let ratio = Ratio::of(ours.wall(95), raw.wall(95));
    site.add(
        Row::plain("P15", "Save one edit, p50 / p95", format!("{}; {ratio}", ours.walls()))
            .at_most(ratio, Ratio(200), "the same transaction by hand, p95")
            .how(format!(
                "{edits} edits: checks, session, journal, chain, undo, full text, commit with \
                 synchronous=FULL; by the clock, in turn; by hand {} (p50 ratio {})",
                raw.walls(),
                Ratio::of(ours.wall(50), raw.wall(50)),
            )),
    );
    let what = "… processor time of it, p50 / p95";
    let how = format!("by hand {}", raw.both());
    site.add(Row::plain("", what, ours.both()).how(how));
    Ok(())
}

/// As the window saves a form.
fn edit(store: &mut Store, id: AssetId, n: i64) -> Result<()> {
    let mut draft = asset::sql::draft(store.conn(), id)?;
    draft.id = Some(id);
    draft.room = format!("B{n}");
    draft.name = format!("MOVED-{n}-{id}");
    let op = office::op("asset.save", 100 + n);
    store.write(&op, |tx| asset::ops::save(tx, &draft))?;
    Ok(())
}

/// The same rows, index entries and journal, without anything being worked out.
fn by_hand(bare: &Connection, id: i64, n: i64) -> Result<()> {
    let name = format!("MOVED-{n}-{id}");
    bare.execute_batch("BEGIN IMMEDIATE")?;
    bare.prepare_cached("UPDATE asset SET room = ?2, name = ?3 WHERE id = ?1")?
        .execute(params![id, format!("B{n}"), name])?;
    bare.prepare_cached("DELETE FROM asset_fts WHERE rowid = ?1")?.execute([id])?;
    bare.prepare_cached(
        "INSERT INTO asset_fts (rowid, tag, serial, name, manufacturer, model, custodian, location)
         SELECT a.id, a.tag, a.serial, a.name, a.manufacturer, a.model, coalesce(p.name, ''),
           a.location
         FROM asset a LEFT JOIN person p ON p.id = a.custodian_id WHERE a.id = ?1",
    )?
    .execute([id])?;
    bare.prepare_cached(
        "INSERT INTO op (op_id, name, at, actor, subject) VALUES (?1, 'asset.save',
           '2026-07-01T00:00:00.000Z', 'person/1', ?2)",
    )?
    .execute(params![format!("00000000-0000-7000-8000-{n:012}"), name])?;
    let op = bare.last_insert_rowid();
    bare.prepare_cached(
        "INSERT INTO event (seq, op, ent, bytes, leaf, chain)
         VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM event), ?1, ?2, ?3, ?4, ?4)",
    )?
    .execute(params![op, format!("asset/{id}"), "x".repeat(380), [0_u8; 32].as_slice()])?;
    bare.prepare_cached("INSERT INTO op_inverse (op, part, bytes) VALUES (?1, 0, ?2)")?
        .execute(params![op, [0_u8; 200].as_slice()])?;
    bare.execute_batch("COMMIT")?;
    Ok(())
}
