//! The few rows no other room reads. Knows no rule.

use chrono::NaiveDate;

use super::DirectorDisposal;
use crate::error::Result;
use crate::money::{Currency, Money};
use crate::store::Conn;

/// Assets whose criticality is high or critical.
pub(super) fn critical(conn: &Conn) -> Result<Vec<i64>> {
    let mut find = conn.prepare_cached(
        "SELECT id FROM asset WHERE criticality IN ('high', 'critical') ORDER BY id",
    )?;
    let ids = find.query_map([], |r| r.get("id"))?;
    Ok(ids.collect::<std::result::Result<_, _>>()?)
}

/// What went from `first` to `last`, both counted, with what was got and paid for it. Proved: it went
/// in a lot, was not left out, and each of its data-bearing media is accepted or excepted.
pub(super) fn disposed(conn: &Conn, first: NaiveDate, last: NaiveDate) -> Result<DirectorDisposal> {
    let mut find = conn.prepare_cached(
        "SELECT a.proceeds_minor, a.proceeds_currency, a.disposal_cost_minor,
           a.disposal_cost_currency,
           EXISTS (
             SELECT 1 FROM disposal_line l JOIN disposal_lot d ON d.id = l.lot_id
             WHERE l.asset_id = a.id AND l.left_out = ''
               AND d.stage IN ('certified', 'closed')
               AND NOT EXISTS (
                 SELECT 1 FROM disposal_medium m
                 WHERE m.line_id = l.id AND m.data_bearing = 1
                   AND (m.exception IS NULL OR m.exception = 'vendor_destroys')
                   AND NOT EXISTS (
                     SELECT 1 FROM sanitization s
                     WHERE s.medium_id = m.id AND s.state = 'accepted'))) AS proved
         FROM asset a JOIN asset_status t ON t.id = a.status_id
         WHERE t.state = 'disposed' AND a.disposed_on BETWEEN ?1 AND ?2",
    )?;
    let mut rows = find.query([first, last])?;
    let mut found = DirectorDisposal::default();
    while let Some(r) = rows.next()? {
        found.assets += 1;
        found.proved += u32::from(r.get::<_, bool>("proved")?);
        for (minor, currency, sum) in [
            ("proceeds_minor", "proceeds_currency", &mut found.proceeds),
            ("disposal_cost_minor", "disposal_cost_currency", &mut found.cost),
        ] {
            let minor: Option<i64> = r.get(minor)?;
            let currency: Option<Currency> = r.get(currency)?;
            if let Some((minor, currency)) = minor.zip(currency) {
                sum.add(Money::new(minor, currency))?;
            }
        }
    }
    Ok(found)
}
