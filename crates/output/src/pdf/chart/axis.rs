//! The axis of values: ends and ticks at round numbers. Whole numbers only, of any size.

use super::super::unit::{Mp, clamp};

/// From `low` to `high` in steps of `step`; both ends are ticks, and zero is one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Axis {
    low: i128,
    high: i128,
    step: i128,
}

impl Axis {
    /// The axis of values from `least` (0 or less) to `most` (0 or more), of about `wanted` steps.
    pub(crate) fn new(least: i64, most: i64, wanted: i128) -> Self {
        let (least, most) = (i128::from(least.min(0)), i128::from(most.max(0)));
        let step = round_up((most - least).max(1), wanted);
        let low = least.div_euclid(step) * step;
        let high = (most + step - 1).div_euclid(step) * step;
        Self { low, high: high.max(low + step), step }
    }

    /// The ticks, from the lowest.
    pub(crate) fn ticks(self) -> impl Iterator<Item = i64> {
        let count = (self.high - self.low) / self.step;
        (0..=count).filter_map(move |n| i64::try_from(self.low + n * self.step).ok())
    }

    /// How far a value stands from the low end, as a part of `length`.
    pub(crate) fn share(self, value: i64, length: Mp) -> Mp {
        let value = i128::from(value).clamp(self.low, self.high);
        let part = (value - self.low) * i128::from(length) / (self.high - self.low);
        clamp(i64::try_from(part).unwrap_or(i64::MAX))
    }
}

/// The smallest of 1, 2, 5 × 10ⁿ that covers `span` in `wanted` steps.
fn round_up(span: i128, wanted: i128) -> i128 {
    let least = (span + wanted - 1) / wanted;
    let mut ten = 1;
    loop {
        for factor in [1, 2, 5] {
            if ten * factor >= least {
                return ten * factor;
            }
        }
        ten *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(least: i64, most: i64) -> Vec<i64> {
        Axis::new(least, most, 5).ticks().collect()
    }

    #[test]
    fn ends_and_steps_are_round_and_zero_is_a_tick() {
        assert_eq!(ticks(0, 7), [0, 2, 4, 6, 8]);
        assert_eq!(ticks(0, 43_700), [0, 10_000, 20_000, 30_000, 40_000, 50_000]);
        assert_eq!(ticks(-30, 70), [-40, -20, 0, 20, 40, 60, 80]);
        assert_eq!(ticks(-9, 0), [-10, -8, -6, -4, -2, 0]);
        assert_eq!(ticks(0, 0), [0, 1]);
        assert_eq!(ticks(0, 1), [0, 1]);
    }

    #[test]
    fn values_of_any_size_have_an_axis_and_stand_on_it() {
        for (least, most) in [(0, i64::MAX), (i64::MIN, 0), (i64::MIN, i64::MAX), (-1, 1)] {
            let axis = Axis::new(least, most, 5);
            assert!(axis.ticks().count() >= 2 && axis.ticks().any(|t| t == 0), "{axis:?}");
            let at = |v| axis.share(v, 100_000);
            assert!((0..=100_000).contains(&at(least)) && at(least) <= at(most), "{axis:?}");
        }
        let axis = Axis::new(0, 100, 5);
        assert_eq!([0, 50, 100].map(|v| axis.share(v, 1_000)), [0, 500, 1_000]);
    }
}
