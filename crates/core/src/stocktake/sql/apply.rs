//! The register as it is when a stock-take is completed, and what is written into it.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::params;

use crate::error::Result;
use crate::ids::{AssetId, StatusId, StocktakeId};
use crate::stocktake::plan::Now;
use crate::store::{Conn, Tx};

/// The assets of a stock-take as the register has them now; those that are gone are left out.
pub(in crate::stocktake) fn now(conn: &Conn, id: StocktakeId) -> Result<HashMap<AssetId, Now>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT a.id AS id, {} AS place, s.state AS state, a.seen_on AS seen_on
         FROM stocktake_line l JOIN asset a ON a.id = l.asset_id
         JOIN asset_status s ON s.id = a.status_id
         WHERE l.stocktake_id = ?1",
        super::PLACE
    ))?;
    let rows = stmt.query_map([id], |r| {
        let now =
            Now { place: r.get("place")?, state: r.get("state")?, seen_on: r.get("seen_on")? };
        Ok((r.get("id")?, now))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Moves an asset: its new place says the room, too.
pub(in crate::stocktake) fn move_to(tx: &Tx<'_>, asset: AssetId, place: &str) -> Result<()> {
    tx.prepare_cached("UPDATE asset SET location = ?1, room = '' WHERE id = ?2")?
        .execute(params![place, asset])?;
    Ok(())
}

pub(in crate::stocktake) fn set_seen(tx: &Tx<'_>, asset: AssetId, day: NaiveDate) -> Result<()> {
    tx.prepare_cached("UPDATE asset SET seen_on = ?1 WHERE id = ?2")?
        .execute(params![day, asset])?;
    Ok(())
}

pub(in crate::stocktake) fn set_status(
    tx: &Tx<'_>,
    asset: AssetId,
    status: StatusId,
) -> Result<()> {
    tx.prepare_cached("UPDATE asset SET status_id = ?1 WHERE id = ?2")?
        .execute(params![status, asset])?;
    Ok(())
}
