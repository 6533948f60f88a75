//! The sample's service level: a year of measured availability with one breach that was credited and
//! one nobody has claimed yet; and a price clause with what was really asked.

use chrono::{Datelike, NaiveDate};

use super::{Office, say};
use crate::contract::tracker::PeriodPrice;
use crate::contract::{self, IncreaseClause, IncreaseKind, Percent};
use crate::dates::{add_days, add_months};
use crate::error::Result;
use crate::ids::ContractId;
use crate::money::{Currency, Money};
use crate::sla::claim_by::ClaimRule;
use crate::sla::draft::{
    ClaimDraft, ClaimStatus, CreditKind, MeasureDraft, MeasurementDraft, SettleDraft, TierDraft,
};
use crate::sla::{ops, terms};

/// Measured availability of the last months, percent, the newest first.
const VALUES: [&str; 11] = [
    "99.21", "99.94", "99.87", "99.91", "99.98", "99.31", "99.90", "99.95", "99.88", "99.97",
    "99.93",
];
/// Months ago of the breach that was credited.
const CREDITED: i64 = 6;

/// Writes the service level of a connectivity contract.
pub(super) fn load(office: &Office<'_>, contract: ContractId) -> Result<()> {
    let first = office.today.with_day(1).unwrap_or(office.today);
    let month = |ago: i64| add_months(first, -ago).unwrap_or(first);
    let tier = |bound: &str, credit: &str| TierDraft { bound: bound.into(), credit: credit.into() };
    let mut draft = terms::blank("Europe/Rome", Some(month(12)));
    draft.contract_id = Some(contract);
    draft.name =
        say(office.lang, ["Availability of the link", "Disponibilità del collegamento"]).into();
    draft.target = "99.5".into();
    draft.credit = CreditKind::Tiers;
    // Below the target down to 99 % a tenth of the fee, below that a quarter.
    draft.tiers = vec![tier("99", "10"), tier("0", "25")];
    draft.claim_rule = ClaimRule::Months;
    draft.claim_value = 2;
    let sla_id = ops::save(office.tx, &draft)?;
    let rows = (1_i64..).zip(VALUES).map(|(ago, value)| MeasurementDraft {
        period: month(ago),
        value: value.to_owned(),
        counted: false,
        note: String::new(),
        document_id: None,
    });
    let measured = MeasureDraft { sla_id, rows: rows.collect() };
    ops::measure(office.tx, &measured, office.today)?;
    credited(office, sla_id, month(CREDITED))
}

/// The older breach: claimed in time, credited a month later.
fn credited(office: &Office<'_>, sla_id: crate::ids::SlaId, period: NaiveDate) -> Result<()> {
    let after = add_months(period, 1).unwrap_or(period);
    let (claimed, closed) = (add_days(after, 9), add_days(after, 34));
    let row = crate::sla::read::detail(office.tx, sla_id, period, period, office.today)?.row;
    let due = row.periods.first().and_then(crate::sla::read::SlaPeriod::due);
    let claim = ClaimDraft {
        sla_id,
        period,
        due,
        claimed_on: claimed,
        reference: format!("SLA-{}-{:02}", period.year(), period.month()),
        document_id: None,
    };
    ops::claim(office.tx, &claim, office.today)?;
    let settled = SettleDraft {
        sla_id,
        period,
        status: ClaimStatus::Credited,
        closed_on: closed,
        received: due,
        reason: String::new(),
        document_id: None,
    };
    ops::settle(office.tx, &settled, office.today)
}

/// Gives a contract a price clause, and says what was asked for its newest period: more than the
/// clause allows.
pub(super) fn price(office: &Office<'_>, contract: ContractId) -> Result<()> {
    let mut draft = contract::sql::draft(office.tx, contract)?;
    draft.increase = IncreaseClause {
        kind: IncreaseKind::CpiShare,
        share: Percent::whole(75),
        cap: Percent::whole(3),
        index: "ISTAT FOI".into(),
        ..IncreaseClause::NONE
    };
    draft.notice_clause = say(office.lang, ["section 9.2", "art. 9.2"]).into();
    contract::ops::save(office.tx, &draft, office.today)?;
    let periods = contract::sql::periods(office.tx, contract)?;
    let begun = periods.iter().filter(|p| p.period.start <= office.today && p.period.index > 0);
    let Some(newest) = begun.max_by_key(|p| p.period.index) else { return Ok(()) };
    let listed = contract::read::tracker(office.tx, contract, office.today)?;
    let before = listed.iter().find(|r| r.k + 1 == newest.period.index).and_then(|r| r.asked);
    let asked = before.unwrap_or(Money::new(0, Currency::EUR)).mul_ratio(107, 100)?;
    let price = PeriodPrice { asked: Some(asked), index_change: Percent::parse("1.6") };
    contract::ops::save_price(office.tx, contract, newest.period.index, &price)
}
