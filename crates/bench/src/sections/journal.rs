//! Verifying the journal and making a verified copy, against what each costs at least (P24).

use custodia_core::store::{Store, audit, verify};
use rusqlite::Connection;

use super::{Site, remove};
use crate::measure::{Cost, Ratio, cost, megabytes};
use crate::table::Row;
use crate::{Result, office};

pub(crate) fn run(site: &mut Site) -> Result<()> {
    chain(site)?;
    copy(site)?;
    if !site.args.quick {
        lengthened(site)?;
        chain(site)?;
    }
    Ok(())
}

/// Events of a register that has been in use for years.
const LONG: u64 = 1_000_000;

/// Changes all assets until the journal is as long as that.
fn lengthened(site: &Site) -> Result<()> {
    let mut store = Store::open(&site.register(), office::at(5_000))?;
    let count = "SELECT count(*) AS n FROM event";
    let mut events = u64::try_from(store.conn().query_row(count, [], |r| r.get::<_, i64>("n"))?)?;
    let mut n = 5_000;
    while events < LONG {
        let op = office::op("bulk.edit", n);
        let told = format!("Rack {n}");
        let written =
            store.write(&op, |tx| Ok(tx.execute("UPDATE asset SET room = ?1", [&told])?))?;
        n += 1;
        if written.events == 0 {
            return Err("there is no asset to change".into());
        }
        events += written.events;
    }
    store.close()?;
    Ok(())
}

fn chain(site: &mut Site) -> Result<()> {
    let reader = Store::open_read_only(&site.register())?;
    let mut find = reader.prepare("SELECT bytes FROM event ORDER BY seq")?;
    let texts = find.query_map([], |r| r.get("bytes"))?;
    let text = texts.collect::<std::result::Result<Vec<String>, _>>()?.concat();
    let (_, floor) = cost(|| Ok(audit::content(text.as_bytes())))?;
    let (report, ours) = cost(|| Ok(verify(&reader)?))?;
    if !report.ok {
        return Err(format!("the journal does not verify: {report:?}").into());
    }
    let ratio = Ratio::of(ours.honest(), floor.honest());
    let what = format!("Verify the journal, {} events", report.events);
    site.add(
        Row::plain("P24", what, format!("{ours}; {ratio}"))
            .at_most(ratio, Ratio(300), "SHA-256 of the text")
            .how(format!(
                "reads, parses and rehashes every event; SHA-256 of the {} alone: {floor}",
                megabytes(u64::try_from(text.len())?)
            )),
    );
    Ok(())
}

fn copy(site: &mut Site) -> Result<()> {
    let (ours_to, bare_to) = (site.folder.join("copy.db"), site.folder.join("vacuum.db"));
    remove(&bare_to);
    let store = Store::open(&site.register(), office::at(1000))?;
    let (backup, ours) = cost(|| Ok(store.backup_to(&ours_to, office::at(1001))?))?;
    store.close()?;
    let bare = Connection::open(site.register())?;
    let (_, floor): (_, Cost) = cost(|| {
        bare.execute("VACUUM INTO ?1", [bare_to.to_string_lossy()])?;
        let copy = Connection::open(&bare_to)?;
        Ok(copy.query_row("PRAGMA quick_check", [], |r| r.get::<_, String>(0))?)
    })?;
    let ratio = Ratio::of(ours.honest(), floor.honest());
    let size = std::fs::metadata(&backup.path)?.len();
    site.add(
        Row::plain("P24", "Back up, verified", format!("{ours}; {ratio}"))
            .at_most(ratio, Ratio(150), "VACUUM INTO + quick_check")
            .how(format!("{}; bare SQLite on the same file: {floor}", megabytes(size))),
    );
    for db in [ours_to, bare_to] {
        remove(&db);
    }
    Ok(())
}
