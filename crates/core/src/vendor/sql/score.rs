//! The contracts in force with each vendor on a day: how many, how many of them renew by
//! themselves, and what they cost a year.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::named_params;

use super::list::IN_FORCE;
use crate::contract::RenewalKind;
use crate::contract::value::annualised_cost;
use crate::error::Result;
use crate::ids::{ContractId, VendorId};
use crate::money::{Money, Totals};
use crate::store::Conn;

/// The contracts in force with a vendor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holding {
    /// How many.
    pub contracts: u32,
    /// Of these, those that renew by themselves.
    pub tacit: u32,
    /// What they cost a year.
    pub annual: Totals,
}

/// What is in force with every vendor on a day, from the cost lines in one reading.
pub fn holdings(conn: &Conn, day: NaiveDate) -> Result<HashMap<VendorId, Holding>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT c.id AS id, c.vendor_id AS vendor_id, c.renewal AS renewal,
           l.amount_minor AS minor, l.amount_currency AS currency, l.billing AS billing
         FROM contract c LEFT JOIN cost_line l ON l.contract_id = c.id
         WHERE {IN_FORCE} ORDER BY c.id",
    ))?;
    let mut rows = stmt.query(named_params! { ":today": day })?;
    let mut found: HashMap<VendorId, Holding> = HashMap::new();
    let mut last = None;
    while let Some(r) = rows.next()? {
        let (id, vendor): (ContractId, VendorId) = (r.get("id")?, r.get("vendor_id")?);
        let renewal: RenewalKind = r.get("renewal")?;
        let holding = found.entry(vendor).or_default();
        if last != Some(id) {
            last = Some(id);
            holding.contracts += 1;
            holding.tacit += u32::from(renewal == RenewalKind::Tacit);
        }
        let Some(minor) = r.get("minor")? else { continue };
        let amount = Money::new(minor, r.get("currency")?);
        let yearly = annualised_cost(amount, r.get("billing")?)?.annualised;
        if yearly.minor != 0 {
            holding.annual.add(yearly)?;
        }
    }
    Ok(found)
}
