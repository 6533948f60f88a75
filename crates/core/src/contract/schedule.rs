//! The billing schedule of a contract: what is charged, when, for which days; and the same money by
//! fiscal year or month, as cash (by invoice date) or accrued (by days of service), domain §B.8.
//!
//! Pure: lines and days in, charges out. Shares sum exactly to what was charged.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::billing::{BillingTiming, billing_date};
use super::draft::CostLineDraft;
use super::proration::allocate;
use crate::choice::choice;
use crate::dates::{add_months, days_inclusive, month_end};
use crate::error::{Error, Result};
use crate::money::{Money, Totals};

choice! {
    /// When money counts.
    CostView {
        /// On the day of the invoice.
        Cash = "cash",
        /// Over the days it is for.
        Accrual = "accrual",
    }
}

/// Days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day, inclusive.
    pub until: NaiveDate,
}

impl Span {
    /// Days both spans have; 0 when they do not meet.
    fn shared(self, other: Self) -> u32 {
        let days = days_inclusive(self.from.max(other.from), self.until.min(other.until));
        u32::try_from(days).unwrap_or(0)
    }
}

/// One invoice of one cost line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charge {
    /// Place of the line in its contract.
    pub line: usize,
    /// Date of the invoice.
    pub invoiced: NaiveDate,
    /// What it is for.
    pub service: Span,
    /// How much.
    pub amount: Money,
}

/// The charges of a contract in force on `life`, as far as invoice or service touch `window`.
///
/// A billing period is counted from the line's first day; one that is cut short by the end of the
/// line or of the contract costs its share by days. Invoices follow their own anchor where the
/// first one has a date (CD-110, CD-111). A one-off is for the day it is invoiced.
pub fn charges(lines: &[CostLineDraft], life: Span, window: Span) -> Result<Vec<Charge>> {
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let from = line.from.map_or(life.from, |f| f.max(life.from));
        let until = line.until.map_or(life.until, |u| u.min(life.until));
        match line.billing.months() {
            None => {
                let on = line.first_invoice.or(line.from).unwrap_or(life.from);
                let service = Span { from: on, until: on };
                if service.shared(window) > 0 {
                    found.push(Charge { line: at, invoiced: on, service, amount: line.amount });
                }
            }
            Some(months) if from <= until => {
                recurring(&mut found, line, at, months, Span { from, until }, window)?;
            }
            Some(_) => {}
        }
    }
    Ok(found)
}

fn recurring(
    found: &mut Vec<Charge>,
    line: &CostLineDraft,
    at: usize,
    months: u32,
    owed: Span,
    window: Span,
) -> Result<()> {
    for i in 0.. {
        // Outside the calendar nothing is charged; billing periods are at least a month.
        let Some(from) = billing_date(owed.from, months, i).filter(|d| *d <= owed.until) else {
            break;
        };
        let next = billing_date(owed.from, months, i + 1);
        let Some(whole_until) = next.and_then(|d| d.pred_opt()) else { break };
        let service = Span { from, until: whole_until.min(owed.until) };
        let by_anchor = line.first_invoice.and_then(|first| billing_date(first, months, i));
        let invoiced = by_anchor.unwrap_or(match line.timing {
            BillingTiming::Advance => service.from,
            BillingTiming::Arrears => service.until,
        });
        if from > window.until && invoiced > window.until {
            break;
        }
        let touches =
            service.shared(window) > 0 || (window.from <= invoiced && invoiced <= window.until);
        if touches {
            let days = days_inclusive(from, service.until);
            let whole = days_inclusive(from, whole_until);
            let amount = line.amount.mul_ratio(days.into(), whole.into())?;
            found.push(Charge { line: at, invoiced, service, amount });
        }
    }
    Ok(())
}

/// A charge's money in each bucket, in their order; buckets follow each other without gap.
///
/// Accrued money is split by days and sums exactly to the charge with what lies outside.
pub fn shares(charge: &Charge, buckets: &[Span], view: CostView) -> Result<Vec<Money>> {
    let none = Money::zero(charge.amount.currency);
    if view == CostView::Cash {
        let day = Span { from: charge.invoiced, until: charge.invoiced };
        let of = |b: &Span| if b.shared(day) > 0 { charge.amount } else { none };
        return Ok(buckets.iter().map(of).collect());
    }
    let (Some(first), Some(last)) = (buckets.first(), buckets.last()) else {
        return Ok(Vec::new());
    };
    let outside = |before: bool| {
        let span = match before {
            true => first.from.pred_opt().map(|until| Span { from: NaiveDate::MIN, until }),
            false => last.until.succ_opt().map(|from| Span { from, until: NaiveDate::MAX }),
        };
        span.map_or(0, |s| s.shared(charge.service))
    };
    let days: Vec<u32> = std::iter::once(outside(true))
        .chain(buckets.iter().map(|b| b.shared(charge.service)))
        .chain(std::iter::once(outside(false)))
        .collect();
    let all = allocate(charge.amount, &days)?;
    Ok(all[1..=buckets.len()].to_vec())
}

/// The money of charges in each bucket.
pub fn by_bucket(charges: &[Charge], buckets: &[Span], view: CostView) -> Result<Vec<Totals>> {
    let mut sums = vec![Totals::default(); buckets.len()];
    for charge in charges {
        for (sum, share) in sums.iter_mut().zip(shares(charge, buckets, view)?) {
            if share.minor != 0 {
                sum.add(share)?;
            }
        }
    }
    Ok(sums)
}

/// Fiscal years from the one that begins in the calendar year `first`, as many as `count`.
pub fn fiscal_years(first: i32, count: u32, first_month: u32) -> Result<Vec<Span>> {
    months_each(first, first_month, count, 12)
}

/// The twelve months of the fiscal year that begins in the calendar year `year`.
pub fn fiscal_months(year: i32, first_month: u32) -> Result<Vec<Span>> {
    months_each(year, first_month, 12, 1)
}

fn months_each(year: i32, month: u32, count: u32, step: u32) -> Result<Vec<Span>> {
    let bad = || Error::Internal(format!("no fiscal year {year} from month {month}"));
    let start = NaiveDate::from_ymd_opt(year, month, 1).ok_or_else(bad)?;
    (0..count)
        .map(|i| {
            let from = add_months(start, i64::from(i) * i64::from(step))?;
            let last = add_months(from, i64::from(step) - 1)?;
            Some(Span { from, until: month_end(last)? })
        })
        .collect::<Option<Vec<_>>>()
        .ok_or_else(bad)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::BillingPeriod;
    use crate::money::Currency;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(from: &str, until: &str) -> Span {
        Span { from: day(from), until: day(until) }
    }

    fn line(minor: i64, billing: BillingPeriod) -> CostLineDraft {
        CostLineDraft::new(String::new(), Money::new(minor, Currency::EUR), billing)
    }

    fn told(charges: &[Charge]) -> Vec<(String, String, String, i64)> {
        let text = |d: NaiveDate| d.to_string();
        let each = |c: &Charge| {
            (text(c.invoiced), text(c.service.from), text(c.service.until), c.amount.minor)
        };
        charges.iter().map(each).collect()
    }

    #[test]
    fn invoices_follow_the_line_and_the_last_one_is_cut_to_its_days() {
        let life = span("2026-01-31", "2026-05-15");
        let found = charges(&[line(31_000, BillingPeriod::Monthly)], life, life).unwrap();
        let row = |i: &str, f: &str, u: &str, a| (i.into(), f.into(), u.into(), a);
        assert_eq!(
            told(&found),
            [
                row("2026-01-31", "2026-01-31", "2026-02-27", 31_000),
                row("2026-02-28", "2026-02-28", "2026-03-30", 31_000),
                row("2026-03-31", "2026-03-31", "2026-04-29", 31_000),
                // 16 of 31 days.
                row("2026-04-30", "2026-04-30", "2026-05-15", 16_000),
            ]
        );
    }

    #[test]
    fn arrears_and_an_anchor_of_their_own_move_invoices_and_nothing_else() {
        let life = span("2026-01-01", "2026-12-31");
        let mut quarterly = line(30_000, BillingPeriod::Quarterly);
        quarterly.timing = BillingTiming::Arrears;
        let found = charges(&[quarterly.clone()], life, life).unwrap();
        let dates: Vec<String> = found.iter().map(|c| c.invoiced.to_string()).collect();
        assert_eq!(dates, ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]);
        quarterly.first_invoice = Some(day("2026-01-15"));
        let found = charges(&[quarterly], life, life).unwrap();
        let dates: Vec<String> = found.iter().map(|c| c.invoiced.to_string()).collect();
        assert_eq!(dates, ["2026-01-15", "2026-04-15", "2026-07-15", "2026-10-15"]);
    }

    #[test]
    fn a_fiscal_year_has_the_invoices_as_cash_and_the_days_as_accrual() {
        // A year paid at once on 1 October; the fiscal year begins in July.
        let life = span("2025-10-01", "2026-09-30");
        let years = fiscal_years(2025, 2, 7).unwrap();
        let window = Span { from: years[0].from, until: years[1].until };
        let found = charges(&[line(36_500, BillingPeriod::Annual)], life, window).unwrap();
        let money = |view| -> Vec<i64> {
            let sums = by_bucket(&found, &years, view).unwrap();
            sums.iter().map(|t| t.0.first().map_or(0, |m| m.minor)).collect()
        };
        assert_eq!(money(CostView::Cash), [36_500, 0]);
        // 1 October to 30 June are 273 days, July to September 92.
        assert_eq!(money(CostView::Accrual), [27_300, 9_200]);
    }

    #[test]
    fn what_lies_outside_the_buckets_is_in_none_and_the_rest_is_exact() {
        let life = span("2024-03-01", "2029-02-28");
        let months = fiscal_months(2026, 1).unwrap();
        let window = span("2026-01-01", "2026-12-31");
        let lines = [line(10_001, BillingPeriod::Annual), line(7, BillingPeriod::OneOff)];
        let found = charges(&lines, life, window).unwrap();
        assert_eq!(found.len(), 2, "two years touch the window; the one-off was in 2024");
        let sums = by_bucket(&found, &months, CostView::Accrual).unwrap();
        let sum: i64 = sums.iter().flat_map(|t| &t.0).map(|m| m.minor).sum();
        // 59 days of the year to February and 306 of the next: not a cent more or less.
        assert_eq!(sum, 10_001);
    }
}
