//! The clock of a ticket: minutes counted inside the service hours, without its pauses.

use super::fraction::Fraction;
use super::hours::ServiceHours;
use super::span::{self, Span};

/// How far a deadline is looked for at a time, in seconds: thirty days.
const STRETCH: i64 = 30 * 86_400;

/// A deadline that is not reached in about twenty years of looking is none.
const STRETCHES: u32 = 250;

/// Seconds counted between two instants (domain §C.2, SL-071…073). `pauses` need no order.
pub fn elapsed(hours: &ServiceHours, opened: i64, closed: i64, pauses: &[Span]) -> i64 {
    span::seconds(&counted(hours, Span::new(opened, closed), pauses))
}

fn counted(hours: &ServiceHours, whole: Span, pauses: &[Span]) -> Vec<Span> {
    let open = hours.within(whole);
    if pauses.is_empty() { open } else { span::subtract(&open, &span::merge(pauses.to_vec())) }
}

/// The first instant at which the counted time reaches the limit (SL-050…065): one that falls on
/// closing time stays there. `None` where the service hours never give that much.
pub fn deadline(hours: &ServiceHours, opened: i64, limit: i64, pauses: &[Span]) -> Option<i64> {
    if limit <= 0 {
        return Some(opened);
    }
    let (mut left, mut from) = (limit, opened);
    for _ in 0..STRETCHES {
        let until = from.checked_add(STRETCH)?;
        for open in counted(hours, Span::new(from, until), pauses) {
            if open.seconds() >= left {
                return Some(open.from + left);
            }
            left -= open.seconds();
        }
        from = until;
    }
    None
}

/// Whether the limit was kept: equality is kept.
pub const fn kept(elapsed: i64, limit: i64) -> bool {
    elapsed <= limit
}

/// The share of the limit that was used, `None` for a limit of 0.
pub fn consumed(elapsed: i64, limit: i64) -> Option<Fraction> {
    Fraction::new(elapsed.into(), limit.into())
}
