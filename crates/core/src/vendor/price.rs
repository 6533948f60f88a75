//! How a vendor's prices behave: what it asked for renewed periods against what the contracts
//! allow (domain §B.7).

use std::collections::HashMap;

use chrono::NaiveDate;

use super::scorecard::PriceFigures;
use super::sql::{self, PricedPeriod};
use crate::contract::Percent;
use crate::contract::uplift::{Uplift, UpliftRule};
use crate::error::Result;
use crate::ids::VendorId;
use crate::money::Money;
use crate::store::Conn;

/// The prices of every vendor's periods that begin between two days, both included.
pub fn figures(
    conn: &Conn,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<HashMap<VendorId, PriceFigures>> {
    let mut found: HashMap<VendorId, PriceFigures> = HashMap::new();
    for period in sql::priced_periods(conn, from, to)? {
        let Some(allowed) = allowed(&period)? else { continue };
        let figures = found.entry(period.vendor_id).or_default();
        figures.periods += 1;
        figures.before.add(period.before)?;
        figures.asked.add(period.asked)?;
        figures.allowed.add(allowed)?;
    }
    Ok(found)
}

/// The highest price the clause allows; `None` where it cannot be said: another currency, or an
/// index whose change nobody entered. Without a clause the price stays.
fn allowed(p: &PricedPeriod) -> Result<Option<Money>> {
    if p.before.currency != p.asked.currency {
        return Ok(None);
    }
    let fixed = p.fixed.unwrap_or(Percent::ZERO);
    let rule = match (p.uplift.as_str(), p.index_change) {
        ("none", _) => return Ok(Some(p.before)),
        ("fixed", _) => UpliftRule::Fixed { pct: fixed },
        ("cpi_plus", Some(cpi)) => UpliftRule::CpiPlus { cpi, plus: fixed },
        ("cpi_share", Some(cpi)) => match p.share {
            Some(share) => UpliftRule::CpiShare { cpi, share },
            None => return Ok(None),
        },
        ("lower_of", Some(cpi)) => UpliftRule::LowerOf { fixed, cpi },
        ("higher_of", Some(cpi)) => UpliftRule::HigherOf { fixed, cpi },
        _ => return Ok(None),
    };
    let uplift = Uplift { rule, floor: p.floor, cap: p.cap };
    uplift.percent()?.raise(p.before).map(Some)
}
