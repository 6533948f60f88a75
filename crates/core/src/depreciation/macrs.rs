//! MACRS, five-year property: the tables of IRS Publication 946, for reference
//! (DP-041…043). No bonus depreciation, no section 179; salvage is ignored.

use super::less;
use crate::choice::choice;
use crate::error::{FieldError, Result};
use crate::money::Money;

choice! {
    /// Which table.
    MacrsTable {
        /// Half a year in the first year.
        HalfYear = "5yr_half_year",
        /// Entered service in the first quarter.
        FirstQuarter = "5yr_mid_quarter_Q1",
        /// In the second.
        SecondQuarter = "5yr_mid_quarter_Q2",
        /// In the third.
        ThirdQuarter = "5yr_mid_quarter_Q3",
        /// In the fourth.
        FourthQuarter = "5yr_mid_quarter_Q4",
    }
}

impl MacrsTable {
    /// Percentages of cost by year, in hundredths of a percent; their sum is 10,000.
    pub const fn hundredths(self) -> [i32; 6] {
        match self {
            Self::HalfYear => [2000, 3200, 1920, 1152, 1152, 576],
            Self::FirstQuarter => [3500, 2600, 1560, 1101, 1101, 138],
            Self::SecondQuarter => [2500, 3000, 1800, 1137, 1137, 426],
            Self::ThirdQuarter => [1500, 3400, 2040, 1224, 1130, 706],
            Self::FourthQuarter => [500, 3800, 2280, 1368, 1094, 958],
        }
    }

    /// The table of a quarter of the tax year, 0 to 3.
    pub const fn of_quarter(quarter: u32) -> Self {
        match quarter {
            0 => Self::FirstQuarter,
            1 => Self::SecondQuarter,
            2 => Self::ThirdQuarter,
            _ => Self::FourthQuarter,
        }
    }
}

/// The amount of each tax year: cost by percentage, each rounded; the last one takes what is left.
///
/// # Errors
/// Field error `negative-cost`.
pub fn by_year(cost: Money, table: MacrsTable) -> Result<Vec<Money>> {
    if cost.minor < 0 {
        return Err(FieldError::new("cost", "negative-cost").into());
    }
    let percentages = table.hundredths();
    let mut left = cost;
    let mut all = Vec::with_capacity(percentages.len());
    for (year, share) in percentages.iter().enumerate() {
        let last = year + 1 == percentages.len();
        let wanted = cost.mul_ratio((*share).into(), 10_000)?;
        // A few cents can be gone before the table ends.
        let minor = if last { left.minor } else { wanted.minor.min(left.minor) };
        let amount = Money { minor, ..cost };
        left = less(left, amount)?;
        all.push(amount);
    }
    Ok(all)
}
