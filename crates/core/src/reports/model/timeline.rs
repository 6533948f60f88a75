//! Deadlines on a time axis.

use chrono::NaiveDate;

/// Deadlines on a time axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The finding in one sentence; also the alternative text.
    pub caption: String,
    /// First day of the axis.
    pub from: NaiveDate,
    /// Last day of the axis.
    pub to: NaiveDate,
    /// "Today" on the axis.
    pub today: NaiveDate,
    /// One lane per contract, at most what fits a page; sorted.
    pub lanes: Vec<Lane>,
    /// Legend: a mark and its meaning.
    pub legend: Vec<(Mark, String)>,
}

/// One lane of a timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Label at the left.
    pub label: String,
    /// Bar from/to (inclusive), e.g. the running period.
    pub bar: Option<(NaiveDate, NaiveDate)>,
    /// Marks on it.
    pub marks: Vec<(Mark, NaiveDate)>,
}

/// Marks on a timeline; each has its own shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Decide by.
    Decide,
    /// Last safe day (send by).
    LastSafe,
    /// Last day of notice by the contract.
    Notice,
    /// Period end.
    End,
}
