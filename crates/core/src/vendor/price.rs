//! How a vendor's prices behave: what it asked for renewed periods against what the contracts
//! allow, as the uplift tracker of each contract has it (domain §B.7).

use std::collections::HashMap;

use chrono::NaiveDate;

use super::scorecard::PriceFigures;
use super::sql;
use crate::contract::ops::SaveContext;
use crate::contract::read;
use crate::error::Result;
use crate::ids::VendorId;
use crate::store::Conn;

/// The prices of every vendor's periods that begin between two days, both included: those somebody
/// typed, where the clause says what may be asked.
pub fn figures(
    conn: &Conn,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<HashMap<VendorId, PriceFigures>> {
    let mut found: HashMap<VendorId, PriceFigures> = HashMap::new();
    let ctx = SaveContext::load(conn, to)?;
    for (vendor, contract) in sql::priced_contracts(conn, from, to)? {
        let mut before = None;
        for period in read::tracker_on(conn, contract, &ctx)? {
            let renewed = period.typed && (from..=to).contains(&period.start);
            if let (true, Some(before), Some(asked), Some(allowed)) =
                (renewed, before, period.asked, period.allowed)
            {
                let figures = found.entry(vendor).or_default();
                figures.periods += 1;
                figures.before.add(before)?;
                figures.asked.add(asked)?;
                figures.allowed.add(allowed)?;
            }
            before = period.asked.or(before);
        }
    }
    Ok(found)
}
