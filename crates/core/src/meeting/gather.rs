//! Gathers what a review is held over. Every number is a read model's own; nothing is computed here
//! but which contracts are on the table. What all contracts need is read once.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};

use super::{Meeting, MeetingItem, MeetingQuery, MeetingVendor, sql};
use crate::agenda::{AgendaItem, AgendaQuery, IfNothing, agenda};
use crate::contract::draft::{ContractDetail, ContractStatus, NextStep};
use crate::contract::ops::SaveContext;
use crate::contract::read::{self, Listed};
use crate::contract::recommend::{AdviceFacts, Offered, Recommendation, recommend};
use crate::contract::review::{ContractReview, review_on};
use crate::contract::tracker::TrackedPeriod;
use crate::contract::{ContractState, RenewalKind};
use crate::coverage::read::{Estate, Names, NothingQuery, NothingRow, of_estate};
use crate::dates::add_months;
use crate::error::Result;
use crate::ids::{AssetId, ContractId, VendorId};
use crate::money::Totals;
use crate::quality::{Check, Found, read as quality};
use crate::quote::compare::{ComparedOffer, Comparison};
use crate::quote::read::comparison;
use crate::sla::read::{ClaimDue, SlaQuery, SlaRow, claims_due, rows as sla_rows};
use crate::store::{Conn, pulse};
use crate::vendor::{self, RiskLevel};

/// How far ahead credits are looked for: every one that can still be claimed.
const CLAIM_DAYS: u32 = 3_660;

/// All about one contract of a vendor of the review.
#[derive(Debug)]
pub struct Case {
    /// The contract.
    pub detail: ContractDetail,
    /// What one looks at before deciding.
    pub review: ContractReview,
    /// Its prices against its clause.
    pub tracked: Vec<TrackedPeriod>,
    /// Its quotes side by side; `None` without any.
    pub offers: Option<Comparison>,
    /// Its service levels in the twelve months.
    pub slas: Vec<SlaRow>,
    /// Credits that can still be claimed.
    pub claims: Vec<ClaimDue>,
    /// Assets it covers for nothing.
    pub nothing: Vec<NothingRow>,
    /// Somebody entered what it costs; else no sum has it.
    pub cost_known: bool,
    /// Its place on the agenda, when it is to be decided in the window.
    pub due: Option<AgendaItem>,
    /// Whether it is on the table.
    pub on_table: bool,
    /// What the records recommend.
    pub recommendation: Recommendation,
}

impl Case {
    /// What is committed if nobody acts, where a decision or its notice is still to come: as the
    /// agenda counts it.
    pub fn committed(&self) -> Option<&Totals> {
        let item = self.due.as_ref()?;
        let asks = matches!(item.step, Some(NextStep::Decide | NextStep::SendNotice));
        match &item.if_nothing {
            IfNothing::Renews { committed, .. } if asks => Some(committed),
            _ => None,
        }
    }

    /// Whether a decision is still to be taken in the window.
    pub fn open(&self) -> bool {
        self.due
            .as_ref()
            .is_some_and(|i| matches!(i.step, Some(NextStep::Decide | NextStep::SendNotice)))
    }

    fn item(&self) -> MeetingItem {
        let row = &self.detail.row;
        MeetingItem {
            contract_id: row.id,
            period_id: self.detail.deciding,
            vendor_id: row.vendor_id,
            vendor: row.vendor.clone(),
            number: row.number.clone(),
            title: row.title.clone(),
            renewal: row.renewal,
            period_end: row.period_end,
            send_by: row.send_by,
            decide_by: row.decide_by,
            missed: row.state == ContractState::NoticeMissed,
            if_nothing: self.detail.if_nothing.clone(),
            annual: row.annual.clone(),
            decision: row.decision.clone(),
            decidable: self.detail.draft.status == ContractStatus::Active
                && (self.detail.deciding.is_some() || row.renewal == RenewalKind::Evergreen),
            recommendation: self.recommendation.clone(),
        }
    }
}

/// What a review is held over.
#[derive(Debug)]
pub struct Gathered {
    /// The day it speaks of.
    pub today: NaiveDate,
    /// Last day of the window.
    pub until: NaiveDate,
    /// Vendors, by name.
    pub vendors: Vec<MeetingVendor>,
    /// Every contract of these vendors that is no draft and not over: those to decide in the window
    /// first, by "decide by", then the others by vendor.
    pub cases: Vec<Case>,
    /// What the checks of data found in the whole register.
    pub found: Vec<Found>,
    /// Assets the vendors supplied.
    pub supplied: HashSet<AssetId>,
    /// The assets each contract covers, by contract and asset.
    pub covered: Vec<(ContractId, AssetId)>,
    /// Every asset with what covers it.
    pub estate: Estate,
    /// The twelve months disposals are shown of.
    pub period: (NaiveDate, NaiveDate),
    /// What they supplied and was disposed of in these.
    pub disposed: Vec<sql::DisposedRow>,
}

impl Gathered {
    /// Contracts on the table.
    pub fn on_table(&self) -> impl Iterator<Item = &Case> {
        self.cases.iter().filter(|c| c.on_table)
    }

    /// Contracts of a vendor.
    pub fn of(&self, vendor: VendorId) -> impl Iterator<Item = &Case> {
        self.cases.iter().filter(move |c| c.detail.row.vendor_id == vendor)
    }

    /// The assets a contract covers.
    pub fn covered_by(&self, contract: ContractId) -> &[(ContractId, AssetId)] {
        let from = self.covered.partition_point(|(c, _)| *c < contract);
        let to = self.covered.partition_point(|(c, _)| *c <= contract);
        self.covered.get(from..to).unwrap_or_default()
    }

    /// What a list shows of it.
    pub fn meeting(&self) -> Meeting {
        Meeting {
            today: self.today,
            until: self.until,
            vendors: self.vendors.clone(),
            items: self.on_table().map(Case::item).collect(),
        }
    }
}

/// Gathers what a review is held over on a day.
///
/// # Errors
/// `NotFound` for a vendor that is gone.
pub fn gather(conn: &Conn, query: &MeetingQuery, today: NaiveDate) -> Result<Gathered> {
    gather_held(conn, query, None, today)
}

/// [`gather`] for a review that was held on a day: without chosen vendors, those something was
/// decided about that day are its vendors, too.
///
/// # Errors
/// As [`gather`].
pub fn gather_held(
    conn: &Conn,
    query: &MeetingQuery,
    held: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Gathered> {
    let ctx = SaveContext::load(conn, today)?;
    let asked =
        AgendaQuery { days: query.days, decided: true, snoozed: true, ..Default::default() };
    let mut due = agenda(conn, &asked, today)?.items;
    let mut listed = read::all_on(conn, &ctx)?;
    let decided = |l: &&Listed| l.decisions.iter().any(|d| held == Some(d.decided_on));
    let chosen: HashSet<VendorId> = match query.vendor_ids.as_slice() {
        [] => {
            let held = listed.iter().filter(decided).filter_map(|l| l.head.vendor_id);
            due.iter().map(|i| i.vendor_id).chain(held).collect()
        }
        some => some.iter().copied().collect(),
    };
    due.retain(|i| chosen.contains(&i.vendor_id));
    let due: HashMap<ContractId, AgendaItem> =
        due.into_iter().map(|i| (i.contract_id, i)).collect();
    listed.retain(|l| of_review(l, &chosen, today));
    let estate = Estate::read(conn, today)?;
    let found = quality::found(conn, today)?;
    let mut beside = Beside::load(conn, &chosen, estate, &found, due, today)?;
    let mut cases = Vec::with_capacity(listed.len());
    for l in &listed {
        pulse(conn)?;
        cases.push(beside.case(conn, l.id(), query, &ctx)?);
    }
    cases.sort_by_cached_key(order);
    let mut ids: Vec<VendorId> = chosen.into_iter().collect();
    ids.sort_unstable();
    let of: Vec<ContractId> = listed.iter().map(Listed::id).collect();
    let from = add_months(today, -12).and_then(|d| d.succ_opt()).unwrap_or(today);
    Ok(Gathered {
        today,
        until: today.checked_add_days(Days::new(query.days.into())).unwrap_or(NaiveDate::MAX),
        vendors: vendors(conn, &ids, &listed)?,
        cases,
        found,
        supplied: sql::supplied(conn, &ids)?,
        covered: sql::covered(conn, &of)?,
        estate: beside.estate,
        period: (from, today),
        disposed: sql::disposed(conn, &ids, (from, today))?,
    })
}

/// Whether a contract is one of the review's: agreed, not over, of one of its vendors.
fn of_review(l: &Listed, vendors: &HashSet<VendorId>, today: NaiveDate) -> bool {
    l.head.status != ContractStatus::Draft
        && l.head.vendor_id.is_some_and(|v| vendors.contains(&v))
        && !l.state(today).over()
}

/// To decide first, then by vendor.
fn order(case: &Case) -> (bool, Option<NaiveDate>, String, String, ContractId) {
    let row = &case.detail.row;
    let by = case.due.as_ref().and_then(|i| i.decide_by);
    (case.due.is_none(), by, row.vendor.to_lowercase(), row.title.to_lowercase(), row.id)
}

fn vendors(conn: &Conn, ids: &[VendorId], listed: &[Listed]) -> Result<Vec<MeetingVendor>> {
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        let contracts = listed.iter().filter(|l| l.head.vendor_id == Some(*id)).count();
        let contracts = u32::try_from(contracts).unwrap_or(u32::MAX);
        all.push(MeetingVendor { id: *id, name: vendor::sql::name(conn, *id)?, contracts });
    }
    all.sort_by_cached_key(|v| (v.name.to_lowercase(), v.id));
    Ok(all)
}

/// What is read once for all contracts.
struct Beside {
    estate: Estate,
    names: Names,
    due: HashMap<ContractId, AgendaItem>,
    slas: HashMap<ContractId, Vec<SlaRow>>,
    claims: HashMap<ContractId, Vec<ClaimDue>>,
    nothing: HashMap<ContractId, Vec<NothingRow>>,
    without_cost: HashSet<i64>,
    critical: HashSet<VendorId>,
}

impl Beside {
    fn load(
        conn: &Conn,
        vendors: &HashSet<VendorId>,
        estate: Estate,
        found: &[Found],
        due: HashMap<ContractId, AgendaItem>,
        today: NaiveDate,
    ) -> Result<Self> {
        let mut slas: HashMap<ContractId, Vec<SlaRow>> = HashMap::new();
        if let Some(year) = SlaQuery::twelve_months(today) {
            for row in sla_rows(conn, &year, today)? {
                slas.entry(row.contract_id).or_default().push(row);
            }
        }
        let mut claims: HashMap<ContractId, Vec<ClaimDue>> = HashMap::new();
        for claim in claims_due(conn, today, CLAIM_DAYS)? {
            claims.entry(claim.contract_id).or_default().push(claim);
        }
        let mut nothing: HashMap<ContractId, Vec<NothingRow>> = HashMap::new();
        let mut critical = HashSet::new();
        for id in vendors {
            let asked = NothingQuery { vendor_id: Some(*id), ..NothingQuery::default() };
            for row in of_estate(conn, &estate, &asked, Some(usize::MAX))?.page.rows {
                nothing.entry(row.contract_id).or_default().push(row);
            }
            let draft = vendor::sql::draft(conn, *id)?;
            if matches!(draft.criticality, Some(RiskLevel::High | RiskLevel::Critical)) {
                critical.insert(*id);
            }
        }
        let wrong = |check: Check| -> HashSet<i64> {
            let of = found.iter().filter(|f| f.check == check);
            of.flat_map(|f| f.ids.iter().copied()).collect()
        };
        Ok(Self {
            estate,
            names: Names::load(conn)?,
            due,
            slas,
            claims,
            nothing,
            without_cost: wrong(Check::ContractWithoutCost),
            critical,
        })
    }

    fn case(
        &mut self,
        conn: &Conn,
        id: ContractId,
        query: &MeetingQuery,
        ctx: &SaveContext,
    ) -> Result<Case> {
        let detail = read::detail(conn, id, ctx.today)?;
        let review = review_on(conn, id, ctx, &self.estate.contracts, &mut self.names)?;
        let tracked = read::tracker_on(conn, id, ctx)?;
        let offers = match review.quotes {
            0 => None,
            _ => Some(comparison(conn, id, ctx.today)?),
        };
        let mut case = Case {
            slas: self.slas.remove(&id).unwrap_or_default(),
            claims: self.claims.remove(&id).unwrap_or_default(),
            nothing: self.nothing.remove(&id).unwrap_or_default(),
            due: self.due.remove(&id),
            cost_known: !self.without_cost.contains(&id.0),
            on_table: false,
            recommendation: recommend(&AdviceFacts::default()),
            detail,
            review,
            tracked,
            offers,
        };
        case.recommendation = recommend(&self.facts(&case, ctx.today));
        let money = !case.review.over_charged.is_empty()
            || !case.claims.is_empty()
            || !case.nothing.is_empty();
        case.on_table = query.every || case.due.is_some() || money;
        Ok(case)
    }

    /// What the recommendation about a contract rests on.
    fn facts(&self, case: &Case, today: NaiveDate) -> AdviceFacts {
        let row = &case.detail.row;
        let offers = case.offers.iter().flat_map(|c| c.columns.iter().skip(1));
        let valid: Vec<&ComparedOffer> = offers.filter(|o| !o.expired).collect();
        let best = |elsewhere: bool| {
            let of = valid.iter().filter(|o| (o.vendor != row.vendor) == elsewhere);
            let cheaper = of.filter_map(|o| cheaper(o)).max()?;
            Some(Offered { cheaper, elsewhere })
        };
        let sla = case.review.sla.as_ref().map(|s| (s.measured, s.missed));
        AdviceFacts {
            days_left: row.send_by.map(|day| (day - today).num_days()),
            notice_unknown: row.notice_unknown,
            cost_known: case.cost_known,
            price_known: case.review.price.is_some(),
            over_charged: !case.review.over_charged.is_empty(),
            sla,
            unclaimed: u32::try_from(case.claims.len()).unwrap_or(u32::MAX),
            assets: case.review.assets,
            same: best(false),
            elsewhere: best(true),
            above_cap: valid.iter().any(|o| o.cap.is_some_and(|c| c.exceeds)),
            critical: self.critical.contains(&row.vendor_id),
        }
    }
}

/// By how much an offer is cheaper than the terms as they are, hundredths of a percent.
fn cheaper(offer: &ComparedOffer) -> Option<i64> {
    let (num, den) = offer.against?.percent?.fraction();
    i64::try_from(-num * 10_000 / den).ok()
}
