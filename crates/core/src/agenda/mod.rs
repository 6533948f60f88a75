//! The agenda: what needs a decision, by which last safe day, the money at stake, and what happens
//! if nobody acts. One read model for Today, the renewals report and `custodia list agenda`.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Agreed;
use crate::contract::draft::{ContractKind, ContractStatus, NextStep};
use crate::contract::ops::SaveContext;
use crate::contract::read::{self, Listed};
use crate::disposal::lot::due::LotDue;
use crate::disposal::waste::due::WasteDue;
use crate::error::Result;
use crate::ids::{ContractId, PersonId, VendorId};
use crate::money::Totals;
use crate::moves::due::LoanDue;
use crate::sla::read::ClaimDue;
use crate::snooze;
use crate::store::Conn;
use crate::vendor::certificate::CertificateDue;

mod duties;
mod item;
mod rolled_over;
mod urgency;
mod watch;

pub use duties::DutyDue;
pub(crate) use duties::{bound, kind_of, runs};
use item::item;
pub use item::{AgendaItem, IfNothing};
pub use rolled_over::RolledOver;
pub(crate) use urgency::{CRITICAL_DAYS, watched};
pub use urgency::{Urgency, urgency};
pub(crate) use watch::ALL_DAYS;
use watch::Watch;

/// Which decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct AgendaQuery {
    /// "Decide by" within this many days from today; past ones are always in.
    pub days: u32,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    pub owner_id: Option<PersonId>,
    /// Only this type.
    pub kind: Option<ContractKind>,
    /// Also those already decided.
    pub decided: bool,
    /// Also those put off; they count as open then.
    pub snoozed: bool,
}

impl AgendaQuery {
    /// Whether a contract is among those asked about, whatever its state.
    fn asks_about(&self, l: &Listed) -> bool {
        self.vendor_id.is_none_or(|v| l.head.vendor_id == Some(v))
            && self.owner_id.is_none_or(|o| l.head.owner_id == Some(o))
            && self.kind.is_none_or(|k| l.head.kind == k)
    }
}

/// The agenda on `today`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Agenda {
    /// The day it speaks of.
    pub today: NaiveDate,
    /// Decisions, by "decide by", then last safe day.
    pub items: Vec<AgendaItem>,
    /// Open decisions in the window.
    pub open: u32,
    /// Of these, past the last day of notice.
    pub missed: u32,
    /// Open decisions in the window that were put off, unless they were asked for; not among `open`.
    pub snoozed: u32,
    /// What is committed if nothing is done about the open ones, put off or not.
    pub committed: Totals,
    /// Duties due in the window, the earliest first; past ones are always in.
    pub duties: Vec<DutyDue>,
    /// Evergreen contracts: no deadline, but they run on.
    pub evergreen: u32,
    /// The first decision after the window, for an empty Today.
    pub next: Option<AgendaNext>,
    /// Annualised cost whose "decide by" falls in each of the next twelve months.
    pub months: Vec<AgendaMonth>,
    /// Contracts that renewed by themselves without anybody confirming it yet.
    pub rolled_over: Vec<RolledOver>,
    /// Credits to be claimed in the window, and those without a last day; the earliest first.
    pub claims: Vec<ClaimDue>,
    /// All credits nobody has claimed and that still can be, in the window or not.
    pub unclaimed: u32,
    /// What these are worth, where it is known.
    pub unclaimed_credit: Totals,
    /// First day of the oldest period whose credit nobody has claimed.
    pub oldest_claim: Option<NaiveDate>,
    /// What vendors prove that has expired, or whose alert has come; whatever the window.
    pub certificates: Vec<CertificateDue>,
    /// What is due back in the window, the earliest first; what is late is always in.
    pub loans: Vec<LoanDue>,
    /// Waste and its papers due in the window, the earliest first; what is late is always in.
    pub waste: Vec<WasteDue>,
    /// Disposal lots that are fetched or to be certified in the window, the earliest first; what is
    /// late is always in.
    pub lots: Vec<LotDue>,
}

/// The next decision after the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AgendaNext {
    /// Contract.
    pub contract_id: ContractId,
    /// Vendor and title.
    pub vendor: String,
    /// Title.
    pub title: String,
    /// Decide by.
    pub decide_by: NaiveDate,
}

/// One month of the renewals chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AgendaMonth {
    /// First day of the month.
    pub month: NaiveDate,
    /// Decisions due in it.
    pub count: u32,
    /// Their annualised cost.
    pub annual: Totals,
}

/// The agenda on `today`.
pub fn agenda(conn: &Conn, query: &AgendaQuery, today: NaiveDate) -> Result<Agenda> {
    let ctx = SaveContext::load(conn, today)?;
    let mut listed = read::all_on(conn, &ctx)?;
    let until = today.checked_add_days(Days::new(u64::from(query.days))).unwrap_or(NaiveDate::MAX);
    let watch = Watch::load(conn, query, &listed, until, today)?;
    listed.retain(|l| l.head.status == ContractStatus::Active && query.asks_about(l));
    let mut snoozed = snooze::sql::by_period(conn, None)?;
    let mut found = Agenda {
        today,
        items: Vec::new(),
        open: 0,
        missed: 0,
        snoozed: 0,
        committed: Totals::default(),
        duties: duties::due(conn, query, &listed, until, today)?,
        evergreen: 0,
        next: None,
        months: months_ahead(today),
        rolled_over: Vec::new(),
        claims: watch.claims,
        unclaimed: watch.unclaimed,
        unclaimed_credit: watch.credit,
        oldest_claim: watch.oldest,
        certificates: watch.certificates,
        loans: watch.loans,
        waste: watch.waste,
        lots: watch.lots,
    };
    for l in &listed {
        if l.agreed.as_ref().is_some_and(Agreed::evergreen) {
            found.evergreen += 1;
            continue;
        }
        if let Some(rolled) = RolledOver::of(l, today) {
            found.rolled_over.push(rolled);
        }
        let item = item(l, &ctx, &mut snoozed, today)?;
        let Some(decide_by) = item.decide_by else { continue };
        if let Some(m) = found.months.iter_mut().find(|m| same_month(m.month, decide_by)) {
            m.count += 1;
            m.annual.merge(&item.annual)?;
        }
        // Also a decision to leave is open until its notice has left.
        let asks = matches!(item.step, Some(NextStep::Decide | NextStep::SendNotice));
        let put_off = item.snoozed.is_some() && !query.snoozed;
        let open = asks && !put_off;
        if decide_by > until {
            if open && found.next.as_ref().is_none_or(|n| decide_by < n.decide_by) {
                found.next = Some(AgendaNext {
                    contract_id: item.contract_id,
                    vendor: item.vendor,
                    title: item.title,
                    decide_by,
                });
            }
            continue;
        }
        if open {
            found.open += 1;
            found.missed += u32::from(item.urgency == Urgency::Missed);
        }
        if asks {
            found.snoozed += u32::from(put_off);
            if let IfNothing::Renews { committed, .. } = &item.if_nothing {
                found.committed.merge(committed)?;
            }
        }
        if (item.step.is_some() || query.decided) && !put_off {
            found.items.push(item);
        }
    }
    found.items.sort_by(|a, b| {
        (a.decide_by, a.send_by, &a.vendor, a.contract_id).cmp(&(
            b.decide_by,
            b.send_by,
            &b.vendor,
            b.contract_id,
        ))
    });
    Ok(found)
}

/// The twelve months from `today`'s on, empty.
fn months_ahead(today: NaiveDate) -> Vec<AgendaMonth> {
    let first = today.with_day(1).unwrap_or(today);
    (0..12)
        .filter_map(|n| first.checked_add_months(Months::new(n)))
        .map(|month| AgendaMonth { month, count: 0, annual: Totals::default() })
        .collect()
}

fn same_month(a: NaiveDate, b: NaiveDate) -> bool {
    (a.year(), a.month()) == (b.year(), b.month())
}
