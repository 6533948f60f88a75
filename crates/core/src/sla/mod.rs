//! Service levels: what a provider promised, what was measured, what a miss is worth, and until
//! when it must be claimed.
//!
//! Rules are pure, one file a concept: instants are seconds in UTC, values exact fractions; what is
//! shown has two decimals, what is decided has none lost. Missing data is "no data", never 100 %.

pub mod attainment;
pub mod availability;
pub mod claim_by;
pub mod clock;
pub mod credit;
mod fraction;
pub mod hours;
pub mod span;
mod target;
pub mod window;
mod zone;

pub use fraction::Fraction;
pub use target::{Comparator, Figure, Metric, Unit};
pub use zone::Zone;
