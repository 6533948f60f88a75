//! What vendors are measured by: when an expiry is announced, and for each row of the scorecard its
//! weight, its target, and the value that earns nothing. Kept among the settings, under its own key.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::scorecard::ScoreKind;
use crate::error::{Checks, FieldError, Result};
use crate::settings::sql as settings;
use crate::store::{Conn, Tx};

/// Key among the settings.
const KEY: &str = "vendors";
/// Largest weight of a row.
const MAX_WEIGHT: u32 = 100;
/// Largest target: a million of whatever is measured, in hundredths.
const MAX_VALUE: i64 = 100_000_000;

/// What vendors are measured by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VendorStandards {
    /// Days before the end of a document at which its alert begins; 60 unless changed (domain §A.8).
    pub expiry_alert_days: u32,
    /// The rows of the scorecard, each once, in their order.
    pub rows: Vec<ScoreStandard>,
}

/// How one row is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ScoreStandard {
    /// The row.
    pub kind: ScoreKind,
    /// Its weight, 0 to 100; 0 leaves it out.
    pub weight: u32,
    /// The value that earns 100 points, in hundredths of the row's unit.
    pub target: i64,
    /// The value that earns 0 points, likewise. Above the target where little is good.
    pub zero: i64,
}

impl ScoreStandard {
    /// A row as a new register has it.
    pub const fn new(kind: ScoreKind) -> Self {
        let (weight, target, zero) = match kind {
            ScoreKind::SlaAttainment => (25, 9_900, 8_000),
            ScoreKind::SlaBreaches => (10, 0, 600),
            ScoreKind::SlaCredits => (10, 10_000, 0),
            ScoreKind::Delivery => (20, 450, 200),
            ScoreKind::Price => (15, 0, 1_000),
            ScoreKind::Tacit => (5, 3_000, 10_000),
            ScoreKind::Concentration => (5, 2_000, 6_000),
            ScoreKind::Certificates => (10, 0, 200),
        };
        Self { kind, weight, target, zero }
    }
}

impl Default for VendorStandards {
    fn default() -> Self {
        let rows = ScoreKind::ALL.iter().map(|kind| ScoreStandard::new(*kind)).collect();
        Self { expiry_alert_days: 60, rows }
    }
}

impl VendorStandards {
    /// How a row is scored.
    pub fn row(&self, kind: ScoreKind) -> ScoreStandard {
        let found = self.rows.iter().find(|r| r.kind == kind).copied();
        found.unwrap_or(ScoreStandard::new(kind))
    }
}

/// What vendors are measured by; the defaults until somebody says otherwise.
pub fn load(conn: &Conn) -> Result<VendorStandards> {
    let stored: VendorStandards = settings::get(conn, KEY)?.unwrap_or_default();
    // Rows that came with a later version have their defaults.
    let rows = ScoreKind::ALL.iter().map(|kind| stored.row(*kind)).collect();
    Ok(VendorStandards { rows, ..stored })
}

/// Saves what vendors are measured by; rows that are left out keep their defaults.
///
/// # Errors
/// `Invalid` with every wrong field.
pub fn save(tx: &Tx<'_>, new: &VendorStandards) -> Result<()> {
    let mut c = Checks::new();
    c.require(new.expiry_alert_days <= 365, "expiry_alert_days", "range-365");
    let mut total = 0_u64;
    for (i, row) in new.rows.iter().enumerate() {
        let field = |name: &str| format!("rows.{i}.{name}");
        total += u64::from(row.weight);
        if row.weight > MAX_WEIGHT {
            c.push(FieldError::new(field("weight"), "range").with("max", MAX_WEIGHT));
        }
        for (value, name) in [(row.target, "target"), (row.zero, "zero")] {
            c.require((0..=MAX_VALUE).contains(&value), &field(name), "amount-range");
        }
        c.require(row.target != row.zero, &field("zero"), "target-is-zero");
        let twice = new.rows.iter().take(i).any(|r| r.kind == row.kind);
        c.require(!twice, &field("kind"), "twice");
    }
    c.require(new.rows.is_empty() || total > 0, "rows.0.weight", "no-weight");
    c.done()?;
    let rows = ScoreKind::ALL.iter().map(|kind| new.row(*kind)).collect();
    settings::put(tx, KEY, &VendorStandards { rows, ..new.clone() })
}
