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
pub mod draft;
pub mod evaluate;
mod fraction;
pub mod hours;
pub mod import;
mod instant;
pub mod ops;
pub mod presets;
pub mod read;
pub mod span;
pub mod sql;
mod target;
pub mod terms;
pub mod window;
mod zone;

pub use fraction::Fraction;
pub use target::{Comparator, Figure, Metric, Unit};
pub use zone::Zone;
