//! What a disposal gains or loses (DP-050…052): *plusvalenza* or *minusvalenza*.

use super::less;
use crate::choice::choice;
use crate::error::Result;
use crate::money::Money;

choice! {
    /// How a disposal ended.
    ResultKind { Gain = "gain", Loss = "loss", None = "none" }
}

/// The result of a disposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DisposalResult {
    /// Book value on the day.
    pub nbv: Money,
    /// `proceeds − costs − book value`: a gain above 0.
    pub result: Money,
    /// Which.
    pub kind: ResultKind,
}

/// What is gained or lost by a disposal.
///
/// # Errors
/// For amounts of different currencies or out of range.
pub fn disposal_result(
    cost: Money,
    accumulated: Money,
    proceeds: Money,
    disposal_costs: Money,
) -> Result<DisposalResult> {
    let nbv = less(cost, accumulated)?;
    let result = less(less(proceeds, disposal_costs)?, nbv)?;
    let kind = match result.minor {
        0 => ResultKind::None,
        1.. => ResultKind::Gain,
        _ => ResultKind::Loss,
    };
    Ok(DisposalResult { nbv, result, kind })
}
