//! How many of the tickets of a period kept their limit (domain §C.3).

use super::clock;
use super::fraction::Fraction;
use super::hours::ServiceHours;
use super::span::Span;

/// Where a ticket stands against its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketStanding {
    /// Closed within the limit.
    Kept,
    /// Closed after it, or still open past its deadline.
    Broken,
    /// Still open within its limit: says nothing yet.
    Open,
}

/// Tickets of a period by where they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attainment {
    /// Within the limit.
    pub kept: u32,
    /// Past it.
    pub broken: u32,
    /// Open and still within it.
    pub open: u32,
}

impl Attainment {
    /// Counts one more.
    pub const fn add(&mut self, standing: TicketStanding) {
        match standing {
            TicketStanding::Kept => self.kept += 1,
            TicketStanding::Broken => self.broken += 1,
            TicketStanding::Open => self.open += 1,
        }
    }

    /// `kept ÷ (kept + broken)`; `None` without either: no data, never 100 % (SL-080…083).
    pub fn share(self) -> Option<Fraction> {
        let judged = i128::from(self.kept) + i128::from(self.broken);
        Fraction::new(self.kept.into(), judged)
    }
}

/// Where a ticket stands at `now`. Limit and instants are seconds.
pub fn standing(
    hours: &ServiceHours,
    opened: i64,
    closed: Option<i64>,
    pauses: &[Span],
    limit: i64,
    now: i64,
) -> TicketStanding {
    let elapsed = clock::elapsed(hours, opened, closed.unwrap_or(now), pauses);
    match (clock::kept(elapsed, limit), closed) {
        (true, Some(_)) => TicketStanding::Kept,
        (true, None) => TicketStanding::Open,
        (false, _) => TicketStanding::Broken,
    }
}
