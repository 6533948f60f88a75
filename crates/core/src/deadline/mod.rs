//! Every deadline of the register in one read model: what the calendar, the timeline, the calendar
//! file and the renewal calendar on paper show.
//!
//! Dates are the stored ones of the contracts; `today` only says what is still open and how pressing
//! it is. A further kind of deadline is a file beside `contracts.rs` and `duties.rs`, a
//! line in [`deadlines`] and a [`DeadlineKind`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::Urgency;
use crate::choice::choice;
use crate::contract::draft::ContractKind;
use crate::contract::ops::SaveContext;
use crate::contract::read::{self, Listed};
use crate::decision::DecisionChoice;
use crate::error::{Checks, FieldError, Result};
use crate::ids::{AssetId, ContractId, DisposalLotId, DutyId, PersonId, VendorId};
use crate::money::Totals;
use crate::store::Conn;
use crate::text::Lang;
use crate::vendor::certificate::{self, CertificateScheme};

mod certificates;
mod claims;
mod contracts;
mod duties;
mod feed;
mod loans;
mod lots;
mod sql;
mod timeline;
mod waste;

pub use feed::{Asked, Feed, FeedEvent, feed};
pub use timeline::{TimelineBar, TimelineMark, TimelineQuery, TimelineRow, timeline};

/// Longest window, days: ten years.
const MAX_DAYS: i64 = 3660;

choice! {
    /// What falls on a day. The order of the declaration is that of a day's deadlines.
    DeadlineKind {
        /// The last safe day: the notice leaves on it at the latest.
        LastSafe = "last_safe",
        /// The last day on which notice may be received, by the contract's terms.
        NoticeBy = "notice_by",
        /// The day to have decided by.
        DecideBy = "decide_by",
        /// The first day on which notice is valid.
        NoticeOpens = "notice_opens",
        /// The last day of a period.
        PeriodEnd = "period_end",
        /// A credit can be claimed until then.
        Claim = "claim",
        /// What a vendor proves ends.
        Certificate = "certificate",
        /// A duty is due.
        Duty = "duty",
        /// What was lent, or went to be repaired, is due back.
        DueBack = "due_back",
        /// The recipient's copy of a note of waste has to be back.
        WasteCopy = "waste_copy",
        /// The last day waste may lie here.
        WasteStorage = "waste_storage",
        /// The last day the notice of a destruction may reach the tax office.
        DestructionNotice = "destruction_notice",
        /// A disposal lot is fetched.
        LotPickup = "lot_pickup",
        /// A disposal lot that has left has to be certified.
        LotCertificate = "lot_certificate",
        /// A decision was recorded.
        Decided = "decided",
        /// A duty was done, or left out.
        DutyDone = "duty_done",
    }
}

/// One deadline, or one day something was decided or done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Deadline {
    /// What it is, the same for ever: `contract/12/3/last_safe`.
    pub key: String,
    /// What falls on the day.
    pub kind: DeadlineKind,
    /// The day.
    pub date: NaiveDate,
    /// Contract.
    pub contract_id: Option<ContractId>,
    /// Duty.
    pub duty_id: Option<DutyId>,
    /// Asset.
    pub asset_id: Option<AssetId>,
    /// Disposal lot.
    pub lot_id: Option<DisposalLotId>,
    /// Vendor.
    pub vendor_id: Option<VendorId>,
    /// Vendor's name; of an asset, its tag; of a lot, its number.
    pub vendor: String,
    /// The contract's number, or the document's, or the note of waste's; may be empty.
    pub number: String,
    /// The contract's title, the duty's, the service level's, what an asset is, or what a document is
    /// called beside its `scheme`.
    pub title: String,
    /// What the vendor proves with a document.
    pub scheme: Option<CertificateScheme>,
    /// First day of the missed period of a claim.
    pub period: Option<NaiveDate>,
    /// Owner.
    pub owner_id: Option<PersonId>,
    /// Owner's name, may be empty.
    pub owner: String,
    /// Annualised cost of the contract, or the credit to claim; nothing for a duty or a document.
    pub at_stake: Totals,
    /// Whether the contract goes on by itself if nobody acts.
    pub renews: bool,
    /// Whether something is still to be decided or done.
    pub open: bool,
    /// How pressing it is while it is open.
    pub urgency: Option<Urgency>,
    /// What was decided about the period.
    pub decision: Option<DecisionChoice>,
}

impl Deadline {
    /// What it is about, in words: the title, of a document what it proves.
    pub fn subject(&self, lang: Lang) -> String {
        certificate::subject(self.scheme, &self.title, lang)
    }
}

/// Which deadlines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DeadlineQuery {
    /// First day.
    pub from: NaiveDate,
    /// Last day, inclusive; at most ten years later.
    pub to: NaiveDate,
    /// Only this vendor.
    #[serde(default)]
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    #[serde(default)]
    pub owner_id: Option<PersonId>,
    /// Only contracts of this type.
    #[serde(default)]
    pub kind: Option<ContractKind>,
    /// Only what is still to be decided or done.
    #[serde(default)]
    pub open: bool,
}

impl DeadlineQuery {
    /// Everything from a day to another.
    pub const fn all(from: NaiveDate, to: NaiveDate) -> Self {
        Self { from, to, vendor_id: None, owner_id: None, kind: None, open: false }
    }

    fn check(&self) -> Result<()> {
        let mut c = Checks::new();
        c.require(self.from <= self.to, "to", "end-before-start");
        if (self.to - self.from).num_days() > MAX_DAYS {
            c.push(FieldError::new("to", "range-days").with("max", MAX_DAYS));
        }
        c.done()
    }

    fn keeps(&self, d: &Deadline) -> bool {
        (self.from..=self.to).contains(&d.date)
            && self.vendor_id.is_none_or(|v| d.vendor_id == Some(v))
            && self.owner_id.is_none_or(|o| d.owner_id == Some(o))
            && (d.open || !self.open)
    }

    fn kept(&self, d: Deadline) -> Option<Deadline> {
        self.keeps(&d).then_some(d)
    }
}

/// The deadlines in a window, by day, then by kind, vendor and title.
///
/// # Errors
/// [`crate::error::Error::Invalid`] for a window that ends before it begins or is too long.
pub fn deadlines(conn: &Conn, query: &DeadlineQuery, today: NaiveDate) -> Result<Vec<Deadline>> {
    query.check()?;
    let ctx = SaveContext::load(conn, today)?;
    of_listed(conn, &read::all_on(conn, &ctx)?, query, today)
}

/// [`deadlines`] of contracts that are read already.
fn of_listed(
    conn: &Conn,
    listed: &[Listed],
    query: &DeadlineQuery,
    today: NaiveDate,
) -> Result<Vec<Deadline>> {
    let mut found = Vec::new();
    contracts::add(listed, query, today, &mut found);
    duties::add(conn, listed, query, today, &mut found)?;
    claims::add(conn, listed, query, today, &mut found)?;
    certificates::add(conn, query, today, &mut found)?;
    loans::add(conn, query, today, &mut found)?;
    lots::add(conn, query, today, &mut found)?;
    waste::add(conn, query, today, &mut found)?;
    found.sort_by(|a, b| {
        let key = |d: &Deadline| (d.date, d.kind);
        (key(a), &a.vendor, &a.title, &a.key).cmp(&(key(b), &b.vendor, &b.title, &b.key))
    });
    Ok(found)
}
