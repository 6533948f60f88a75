//! The checks of contracts: pure, one contract in force at a time.

use super::Check;
use crate::contract::RenewalKind;

/// What the checks need to know of a contract in force.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub(super) owned: bool,
    pub(super) renewal: RenewalKind,
    pub(super) notice: u32,
    pub(super) costed: bool,
    /// Others stand under it: what they cost is said there.
    pub(super) framework: bool,
    /// It is an agreement that never costs anything.
    pub(super) free: bool,
}

pub(super) const ALONE: [Check; 3] =
    [Check::ContractWithoutOwner, Check::ContractWithoutNotice, Check::ContractWithoutCost];

impl Facts {
    /// Whether a check finds it wrong; `None` where there is nothing to ask.
    pub(super) fn judged(&self, check: Check) -> Option<bool> {
        match check {
            Check::ContractWithoutOwner => Some(!self.owned),
            Check::ContractWithoutNotice => self.renewal.asks_notice().then_some(self.notice == 0),
            Check::ContractWithoutCost => (!self.framework && !self.free).then_some(!self.costed),
            _ => None,
        }
    }
}
