//! What can be typed of lists.

use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    /// Which list.
    #[arg(value_enum)]
    pub(crate) what: What,
    /// Words to find.
    #[arg(long, default_value = "")]
    pub(crate) text: String,
    /// Assets, contracts, vendors: a filter as text, e.g. "vendor:dell warranty<90d".
    #[arg(long, default_value = "")]
    pub(crate) filter: String,
    /// Assets, contracts, vendors: count and sum by this column instead of listing.
    #[arg(long)]
    pub(crate) group: Option<String>,
    /// Agenda: "decide by" within this many days.
    #[arg(long, default_value_t = 90)]
    pub(crate) days: u32,
    /// Agenda: also what is decided already.
    #[arg(long)]
    pub(crate) decided: bool,
    /// Agenda: also what was put off.
    #[arg(long)]
    pub(crate) snoozed: bool,
    /// Service levels and credits: this calendar year; the last twelve months when absent.
    #[arg(long)]
    pub(crate) year: Option<i32>,
    /// Cover: only what lacks the cover it should have, or will within this many days.
    #[arg(long, value_name = "DAYS")]
    pub(crate) gaps: Option<u32>,
    /// At most this many rows; all when absent.
    #[arg(long)]
    pub(crate) limit: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    Assets,
    Contracts,
    Vendors,
    Agenda,
    Periods,
    /// Service levels with what their periods came to.
    Slas,
    /// Missed periods and what became of their credits.
    Credits,
    /// Assets with their cover: state, reason, last day, gap.
    Coverage,
    /// Contracts that cover what is gone, past its support, or covered twice.
    PaidForNothing,
    Stocktakes,
    /// Disposal lots, with how far each has come.
    Disposals,
    /// Purchase orders.
    Orders,
    /// Invoices.
    Invoices,
    /// What was done with assets, by the number of its form.
    Handovers,
    /// Models, with their last days and how many assets there are.
    Models,
    /// Models by the day their maker stops caring for them.
    Lifecycle,
    /// Categories, with the cover each demands.
    Categories,
    /// Sites, buildings, rooms, racks, with what stands in them.
    Locations,
    /// Own fields.
    Fields,
    People,
    /// What contracts and vendors ask of us, with the next day.
    Duties,
    /// Kept views of lists.
    Views,
}
