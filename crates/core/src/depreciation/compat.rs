//! What other software shows, to explain a difference (DP-070). Never used for our own figures.

use chrono::{Datelike, NaiveDate};

use super::check_life;
use crate::dates::add_months_overflow;
use crate::error::{Error, Result};
use crate::money::Money;

/// Whole months left and the value shown by Snipe-IT's linear depreciation.
///
/// Months remaining are whole ones, a part is dropped, so a full month is lost on the day after the
/// purchase; `floor` is the least it shows (snipe-it `app/Models/Depreciable.php`).
///
/// # Errors
/// Field error `life-not-positive`; days beyond the calendar.
pub fn snipe_linear(
    cost: Money,
    floor: Money,
    months: u32,
    purchased: NaiveDate,
    now: NaiveDate,
) -> Result<(u32, Money)> {
    check_life(months)?;
    let end = add_months_overflow(purchased, months.into())
        .ok_or_else(|| Error::Internal("beyond the calendar".into()))?;
    let months_between = (end.year() - now.year()) * 12 + i32::try_from(end.month()).unwrap_or(0)
        - i32::try_from(now.month()).unwrap_or(0)
        - i32::from(end.day() < now.day());
    let left = u32::try_from(months_between).unwrap_or(0);
    let value = cost.mul_ratio(left.into(), months.into())?;
    Ok((left, Money { minor: value.minor.max(floor.minor).max(0), ..value }))
}
