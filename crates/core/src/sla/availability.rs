//! Availability of a service over a window, from its outages (domain §C.1).

use super::fraction::Fraction;
use super::span::{self, Span};
use crate::choice::choice;
use crate::contract::Percent;

choice! {
    /// What downtime is measured against.
    AvailabilityMethod {
        /// Agreed service time: window less excluded windows is the whole.
        Agreed = "ast",
        /// The whole window, as published by AWS, Azure and Google; excluded downtime is not
        /// counted, the whole stays.
        Total = "total",
    }
}

/// Downtime and what it is measured against, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// Downtime that counts.
    pub downtime: i64,
    /// Unbroken stretches of downtime that count.
    pub outages: u32,
    /// The time the service was owed.
    pub service: i64,
}

impl Measured {
    /// `(service − downtime) ÷ service`; `None` where no service was owed: no data, never 100 %.
    pub fn availability(self) -> Option<Fraction> {
        let up = self.service.checked_sub(self.downtime)?;
        Fraction::new(up.into(), self.service.into())
    }
}

/// How outages are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// What downtime is measured against.
    pub method: AvailabilityMethod,
    /// Shorter stretches do not count, in seconds (SL-028).
    pub minimum: i64,
}

/// What counts in a window: merged outages, clipped to it, less excluded windows, without the
/// short ones (SL-020…028). `outages` and `excluded` must be merged; time outside the service
/// hours is among `excluded`.
pub fn measure(outages: &[Span], excluded: &[Span], window: Span, how: Counting) -> Measured {
    let excluded = span::clip(excluded, window);
    let inside = span::clip(outages, window);
    let counted = span::subtract(&inside, &excluded);
    let mut found = Measured { downtime: 0, outages: 0, service: window.seconds() };
    for stretch in counted.iter().map(|s| s.seconds()).filter(|s| *s >= how.minimum) {
        found.downtime += stretch;
        found.outages += 1;
    }
    if how.method == AvailabilityMethod::Agreed {
        found.service -= span::seconds(&excluded);
    }
    found
}

/// Downtime a target allows in so much service, in seconds: `service × (1 − target)` (SL-001…012).
pub fn allowed_downtime(service: i64, target: Percent) -> Option<Fraction> {
    Fraction::from(target).complement()?.checked_mul(Fraction::from(service))
}

/// Availability of parts that are all needed: the product (SL-045).
pub fn serial(parts: &[Fraction]) -> Option<Fraction> {
    parts.iter().try_fold(Fraction::ONE, |whole, part| whole.checked_mul(*part))
}

/// Availability of parts of which one is enough: `1 − Π(1 − a)` (SL-046).
pub fn redundant(parts: &[Fraction]) -> Option<Fraction> {
    let all_down =
        parts.iter().try_fold(Fraction::ONE, |down, part| down.checked_mul(part.complement()?))?;
    all_down.complement()
}

/// Mean time to restore and mean time between failures, in seconds (SL-047).
///
/// Downtime by incident, and uptime by incident; `None` without incidents.
pub fn means(measured: Measured) -> Option<(Fraction, Fraction)> {
    let incidents = i128::from(measured.outages);
    let restore = Fraction::new(measured.downtime.into(), incidents)?;
    let up = measured.service.checked_sub(measured.downtime)?;
    Some((restore, Fraction::new(up.into(), incidents)?))
}
