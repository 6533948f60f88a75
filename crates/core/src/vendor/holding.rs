//! What there is with each vendor on a day: its contracts, what they cost a year, and the next day
//! on which something must leave the house. Where a contract stands is the contract's own judgement
//! ([`Listed`]); here it is only counted.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::agenda::Urgency;
use crate::contract::RenewalKind;
use crate::contract::ops::SaveContext;
use crate::contract::read::{self, Listed};
use crate::error::Result;
use crate::ids::VendorId;
use crate::money::Totals;
use crate::store::Conn;

/// The contracts with a vendor on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holding {
    /// Those that have neither ended nor been left, drafts and those to come among them.
    pub open: u32,
    /// Those in force.
    pub in_force: u32,
    /// Of these, those that renew by themselves.
    pub tacit: u32,
    /// What those in force cost a year.
    pub annual: Totals,
    /// The next last safe day among them.
    pub next_send_by: Option<NaiveDate>,
    /// How pressing that day is, if its period is the one being decided.
    pub urgency: Option<Urgency>,
}

impl Holding {
    fn add(&mut self, contract: &Listed, day: NaiveDate) -> Result<()> {
        let row = contract.row(day);
        self.open += u32::from(!row.state.over());
        let next = contract.next_send_by(day);
        if let Some(send_by) = next.filter(|d| self.next_send_by.is_none_or(|known| *d < known)) {
            let decided_now = contract.deciding(day).is_some_and(|p| p.period.send_by == send_by);
            self.next_send_by = Some(send_by);
            self.urgency = contract.urgency(day).filter(|_| decided_now);
        }
        if row.state.in_force() {
            self.in_force += 1;
            self.tacit += u32::from(row.renewal == RenewalKind::Tacit);
            self.annual.merge(&row.annual)?;
        }
        Ok(())
    }
}

/// What there is with every vendor on a day.
pub fn holdings(conn: &Conn, day: NaiveDate) -> Result<HashMap<VendorId, Holding>> {
    let mut found: HashMap<VendorId, Holding> = HashMap::new();
    for contract in read::all_on(conn, &SaveContext::load(conn, day)?)? {
        let Some(vendor) = contract.head.vendor_id else { continue };
        found.entry(vendor).or_default().add(&contract, day)?;
    }
    Ok(found)
}
