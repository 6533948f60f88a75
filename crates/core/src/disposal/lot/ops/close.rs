//! What closing a lot does: its assets are disposed of, its cost is shared out, gain or loss is booked,
//! and what covered them ends. All of it is one operation.

use chrono::NaiveDate;

use crate::asset::Ownership;
use crate::coverage::contracts;
use crate::depreciation::{Book, read as depreciation};
use crate::disposal::lot::read::blocks;
use crate::disposal::lot::{LotLine, LotRow, sql};
use crate::disposal::required::MediumDestination;
use crate::error::Result;
use crate::money::Money;
use crate::moves::{self, MoveDraft, MoveKind};
use crate::purchase::split::split;
use crate::store::Tx;

/// Closes a lot. Its assets left on the day they were picked up, or today where that is not known;
/// those that stay in the house are what they were.
pub(super) fn close(tx: &Tx<'_>, row: &LotRow, lines: &[LotLine], today: NaiveDate) -> Result<()> {
    if blocks::stays_in_the_house(row.draft.destination) {
        // Sanitized and used on: it is nobody's waste, and nothing of it ends.
        return sql::set_closed(tx, row.id, today);
    }
    let here: Vec<&LotLine> = lines.iter().filter(|l| l.left_out.is_empty()).collect();
    let ids: Vec<i64> = here.iter().map(|l| l.asset_id.0).collect();
    let day = row.draft.pickup_on.filter(|on| *on <= today).unwrap_or(today);
    let step = MoveDraft {
        on: day,
        vendor_id: row.draft.vendor_id,
        reference: row.number.clone(),
        ..MoveDraft::new(MoveKind::Dispose, &[], day)
    };
    moves::ops::dispose(tx, &step, &ids)?;
    let shares = shares(row.draft.cost, here.len())?;
    for (line, share) in here.iter().zip(&shares) {
        sql::close::put_asset(tx, line.asset_id, day, (brought(row, line), *share))?;
    }
    // What was written is read again: the result is what the books of depreciation say from now on.
    let results = depreciation::disposals(tx, &ids, Book::Civil)?;
    for (line, share) in here.iter().zip(&shares) {
        let result = results.get(&line.asset_id).map(|booked| booked.result);
        sql::close::put_line(tx, line.id, (*share, result))?;
    }
    end_covers(tx, row, &ids, (day, today))?;
    sql::set_closed(tx, row.id, today)
}

/// What an asset brought: nothing where it goes back to its lessor, or was never ours to sell.
fn brought(row: &LotRow, line: &LotLine) -> Option<Money> {
    let ours = !matches!(line.ownership, Ownership::Leased | Ownership::Rented);
    let sold = row.draft.destination != MediumDestination::LeaseReturn;
    line.draft.proceeds.filter(|_| ours && sold)
}

/// Equal shares of the lot's cost, to the cent.
fn shares(cost: Option<Money>, lines: usize) -> Result<Vec<Option<Money>>> {
    let Some(cost) = cost else { return Ok(vec![None; lines]) };
    let shares = split(cost.minor, &vec![1; lines])?;
    Ok(shares.into_iter().map(|minor| Some(Money::new(minor, cost.currency))).collect())
}

/// Takes the assets out of their contracts and notes the covers that still run; a vendor's own days
/// are never changed.
fn end_covers(
    tx: &Tx<'_>,
    row: &LotRow,
    ids: &[i64],
    (day, today): (NaiveDate, NaiveDate),
) -> Result<()> {
    let places = sql::close::contracts(tx, row.id)?;
    if !places.is_empty() {
        let known = contracts::all(tx, today)?;
        for (line, contract) in places {
            let until = known.get(&contract).and_then(|c| c.end);
            sql::close::put_contract(tx, line, contract, (day, until))?;
        }
        sql::close::leave_contracts(tx, ids)?;
    }
    sql::close::put_covers(tx, row.id, day)
}
