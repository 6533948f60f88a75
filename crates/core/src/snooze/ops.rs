//! Putting a decision off, and taking it up again before its day.

use chrono::NaiveDate;

use super::{SnoozeDraft, sql};
use crate::contract::draft::NextStep;
use crate::contract::ops::SaveContext;
use crate::contract::read;
use crate::contract::sql::exists;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::ContractId;
use crate::store::Tx;
use crate::typed;

/// Puts off the decision that is open about a contract.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field: a day that is not after today, or after the last safe
/// day (`snooze-too-late`, with `max`); refused (`nothing-to-decide`) where nothing is open.
pub fn snooze(tx: &Tx<'_>, draft: &SnoozeDraft, today: NaiveDate) -> Result<ContractId> {
    let ctx = SaveContext::load(tx, today)?;
    let listed = read::one_on(tx, draft.contract_id, &ctx)?;
    let open = listed.deciding(today).filter(|_| listed.step(today) == Some(NextStep::Decide));
    let Some(period) = open.map(|s| s.period) else {
        return Err(Refusal::new("nothing-to-decide").with("title", &listed.head.title).into());
    };
    let d = SnoozeDraft { reason: typed::paragraph(&draft.reason), ..draft.clone() };
    let mut c = Checks::new();
    c.text("reason", &d.reason, true, 4000);
    c.require(d.until > today, "until", "snooze-not-ahead");
    if d.until > period.send_by {
        c.push(FieldError::new("until", "snooze-too-late").with("max", period.send_by));
    }
    match d.by {
        None => c.require(false, "by", "required"),
        Some(p) => c.require(exists(tx, "person", p.0)?, "by", "unknown"),
    }
    c.done()?;
    let by = d.by.ok_or_else(|| Error::from(FieldError::new("by", "required")))?;
    tx.subject(listed.head.key());
    sql::put(tx, &d, period.index, by, today)?;
    Ok(d.contract_id)
}

/// Takes a decision up again that was put off.
pub fn wake(tx: &Tx<'_>, id: ContractId) -> Result<()> {
    tx.subject(read::one(tx, id)?.head.key());
    sql::delete(tx, id)
}
