//! Whether a lot's value asks for an approver other than who requested it. Pure.

use crate::asset::Ownership;
use crate::disposal::lot::LotLine;
use crate::disposal::settings::DisposalSettings;
use crate::error::Result;
use crate::money::{Currency, Money, Totals};

/// The value that asks for another approver; none where the lot is below the limit.
///
/// What is ours and has no book value counts at its cost: nobody knows that it is worth less. Without a
/// limit, and for a value in another currency than the limit's, another approver is always asked for.
pub(in crate::disposal::lot) fn asked(
    settings: &DisposalSettings,
    lines: &[LotLine],
) -> Result<Option<Money>> {
    let here = lines.iter().filter(|l| l.left_out.is_empty());
    let values = here.filter_map(|l| match l.ownership {
        Ownership::Owned => l.book.or(l.cost),
        _ => l.book,
    });
    let totals = Totals::of(values)?;
    let Some(limit) = settings.approval_limit else {
        let any = totals.0.first().copied();
        return Ok(Some(any.unwrap_or(Money::zero(Currency::EUR))));
    };
    let foreign = totals.0.iter().find(|m| m.currency != limit.currency && m.minor > 0);
    let own = Money::new(totals.minor_in(limit.currency).unwrap_or(0), limit.currency);
    Ok(if own.minor >= limit.minor { Some(own) } else { foreign.copied() })
}
