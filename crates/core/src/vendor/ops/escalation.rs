//! Saving the escalation path of a vendor, as a whole.

use std::collections::BTreeSet;

use crate::error::{Checks, FieldError, Result};
use crate::ids::EscalationId;
use crate::store::Tx;
use crate::typed;
use crate::vendor::escalation::{EscalationDraft, EscalationLevel};
use crate::vendor::sql;

/// Most levels of a path.
const MAX_LEVELS: usize = 20;
/// Longest time before a level is called, minutes: a year.
const MAX_MINUTES: u32 = 366 * 24 * 60;

/// Makes the stored path that of the draft; unchanged levels are not touched.
///
/// # Errors
/// `Invalid` with every wrong field, the order of the levels with both numbers of minutes;
/// `NotFound` for an unknown vendor.
pub fn save_escalation(tx: &Tx<'_>, draft: &EscalationDraft) -> Result<()> {
    let vendor = sql::name(tx, draft.vendor_id)?;
    let levels: Vec<EscalationLevel> = draft.levels.iter().map(tidy).collect();
    let old = sql::levels(tx, draft.vendor_id)?;
    check(&levels, &old.iter().filter_map(|l| l.id).collect())?;
    tx.subject(&vendor);
    sql::put_levels(tx, draft.vendor_id, &levels)
}

fn tidy(l: &EscalationLevel) -> EscalationLevel {
    EscalationLevel {
        id: l.id,
        who: typed::line(&l.who),
        after_minutes: l.after_minutes,
        hours: typed::line(&l.hours),
        phone: typed::line(&l.phone),
        email: typed::key(&l.email),
        portal: typed::line(&l.portal),
        quote_no: typed::key(&l.quote_no),
    }
}

fn check(levels: &[EscalationLevel], known: &BTreeSet<EscalationId>) -> Result<()> {
    let mut c = Checks::new();
    if levels.len() > MAX_LEVELS {
        c.push(FieldError::new("levels", "too-many").with("max", MAX_LEVELS));
    }
    let mut seen = BTreeSet::new();
    let mut before: Option<u32> = None;
    for (i, l) in levels.iter().enumerate() {
        let field = |name: &str| format!("levels.{i}.{name}");
        c.text(&field("who"), &l.who, true, 200);
        c.text(&field("hours"), &l.hours, false, 100);
        c.text(&field("phone"), &l.phone, false, 50);
        c.text(&field("email"), &l.email, false, 254);
        c.text(&field("portal"), &l.portal, false, 300);
        c.text(&field("quote_no"), &l.quote_no, false, 100);
        c.require(l.email.is_empty() || typed::is_email(&l.email), &field("email"), "email");
        let reachable = [&l.phone, &l.email, &l.portal].iter().any(|t| !t.is_empty());
        c.require(reachable, &field("phone"), "unreachable");
        if l.after_minutes > MAX_MINUTES {
            c.push(FieldError::new(field("after_minutes"), "range").with("max", MAX_MINUTES));
        } else if let Some(above) = before.filter(|above| l.after_minutes < *above) {
            c.push(
                FieldError::new(field("after_minutes"), "level-order")
                    .with("minutes", l.after_minutes)
                    .with("above", above),
            );
        }
        before = Some(l.after_minutes.max(before.unwrap_or(0)));
        if let Some(id) = l.id {
            c.require(known.contains(&id) && seen.insert(id), &field("id"), "unknown");
        }
    }
    c.done()
}
