//! One number of all checks.
//!
//! Each check loses its share of wrong records, weighted by how much they harm: high 5, medium 3,
//! low 1. Checks that had nothing to look at do not count. The score is what is left of 100, rounded
//! down: 100 says that nothing is wrong, anything wrong costs at least one.

use super::{CheckResult, Severity};

/// The weight of a check.
pub const fn weight(severity: Severity) -> u32 {
    match severity {
        Severity::High => 5,
        Severity::Medium => 3,
        Severity::Low => 1,
    }
}

const WHOLE: u128 = 1_000_000;

/// The score; `None` where no check had anything to look at.
pub fn score(checks: &[CheckResult]) -> Option<u8> {
    let (mut lost, mut weights) = (0_u128, 0_u128);
    for check in checks.iter().filter(|c| c.of > 0) {
        let weight = u128::from(weight(check.severity));
        let count = u128::from(check.count.min(check.of));
        // Rounded up: one wrong record of a million is not none.
        lost += weight * (count * WHOLE).div_ceil(u128::from(check.of));
        weights += weight;
    }
    if weights == 0 {
        return None;
    }
    u8::try_from((weights * WHOLE - lost) * 100 / (weights * WHOLE)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quality::{Check, Subject};

    fn result(severity: Severity, count: u32, of: u32) -> CheckResult {
        CheckResult { check: Check::MissingSerial, severity, subject: Subject::Asset, count, of }
    }

    #[test]
    fn shares_are_weighted_and_nothing_wrong_is_a_hundred() {
        use Severity as S;
        for (checks, expect) in [
            (vec![], None),
            (vec![result(S::High, 0, 0)], None),
            (vec![result(S::High, 0, 10), result(S::Low, 0, 1)], Some(100)),
            (vec![result(S::High, 10, 10)], Some(0)),
            // 5 × 1/2 of 5 + 3: 2.5 of 8 lost.
            (vec![result(S::High, 5, 10), result(S::Medium, 0, 10)], Some(68)),
            (vec![result(S::High, 0, 10), result(S::Low, 10, 10)], Some(83)),
            (vec![result(S::Low, 1, u32::MAX), result(S::High, 0, 9)], Some(99)),
            (vec![result(S::Low, 0, 0), result(S::High, 0, 9)], Some(100)),
        ] {
            assert_eq!(score(&checks), expect, "{checks:?}");
        }
    }
}
