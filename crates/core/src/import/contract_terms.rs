//! The terms of a contract as a file states them: end or months, renewal, notice, costs.

use chrono::NaiveDate;

use super::clean::trimmed;
use super::fields::Field;
use super::record::Record;
use super::refs::Refs;
use super::values::counts;
use super::values::words::{self, Standing};
use super::{Preset, RowIssue, headers};
use crate::asset::AssetState;
use crate::contract::draft::{ContractDraft, ContractKind, ContractStatus, CostLineDraft};
use crate::contract::term::term_end;
use crate::contract::{BillingPeriod, NoticeUnit, RenewalKind, TermConvention};
use crate::dates::MAX_MONTHS;
use crate::money::Currency;

/// The contract as the record would have it, without the people and vendors it names. A blank
/// cell keeps what was there. Remarks that are fatal refuse the record.
pub(super) fn compose(
    record: &Record<'_>,
    old: Option<&ContractDraft>,
    currency: Currency,
) -> (ContractDraft, Vec<RowIssue>) {
    let mut d = old.cloned().unwrap_or_else(ContractDraft::blank);
    let mut said = Vec::new();
    for (field, slot) in [
        (Field::Number, &mut d.number),
        (Field::Title, &mut d.title),
        (Field::CostCentre, &mut d.cost_centre),
        (Field::Notes, &mut d.notes),
    ] {
        if let Some(text) = record.text(field) {
            text.clone_into(slot);
        }
    }
    if d.title.is_empty() {
        d.title.clone_from(&d.number);
    }
    if let Some(text) = record.text(Field::Kind) {
        d.kind = words::contract_kind(text);
        if d.kind == ContractKind::Other && words::contract_kind(text).as_str() != text {
            said.push(record.about(Field::Kind, "kind_other", false));
        }
    }
    if record.lists_several(Field::Vendor) {
        said.push(record.about(Field::Vendor, "several_vendors", false));
    }
    d.start = record.date(Field::Start).or(d.start);
    renewal(record, &mut d, &mut said);
    term(record, old, &mut d, &mut said);
    notice(record, &mut d, &mut said);
    delivery(record, &mut d, &mut said);
    status(record, old, &mut d, &mut said);
    costs(record, currency, &mut d, &mut said);
    (d, said)
}

fn renewal(record: &Record<'_>, d: &mut ContractDraft, said: &mut Vec<RowIssue>) {
    if let Some(text) = record.text(Field::Renewal) {
        match words::renewal(text) {
            Some(kind) => d.renewal = kind,
            None => said.push(record.about(Field::Renewal, "bad_choice", true)),
        }
    }
    if record.text(Field::End).is_some() {
        // "Open-ended" where others have a day.
        d.renewal = RenewalKind::Evergreen;
        (d.initial_months, d.explicit_end) = (None, None);
    }
    let months = record.months(Field::RenewalMonths).filter(|m| *m > 0);
    match d.renewal {
        RenewalKind::None | RenewalKind::Evergreen => d.renewal_months = 0,
        RenewalKind::Express => d.renewal_months = months.unwrap_or(d.renewal_months),
        RenewalKind::Tacit => {
            d.renewal_months = months.unwrap_or(d.renewal_months);
            if d.renewal_months == 0 {
                // It renews, the file does not say for how long: as long as the first time, or
                // the usual year.
                let first = record.months(Field::Duration).filter(|m| *m > 0);
                d.renewal_months = first.or(d.initial_months).unwrap_or(12);
                let remark = record.about(Field::RenewalMonths, "renewal_months_assumed", false);
                said.push(remark.with("months", d.renewal_months));
            }
        }
    }
}

/// Sets the length of the first term, or its end. An end that follows from the months, at the
/// first or at a later term of a tacitly renewing contract, is no term of its own.
fn term(
    record: &Record<'_>,
    old: Option<&ContractDraft>,
    d: &mut ContractDraft,
    said: &mut Vec<RowIssue>,
) {
    let months = record.months(Field::Duration).filter(|m| *m > 0);
    let end = record.date(Field::End);
    if let (Some(start), Some(end)) = (d.start, end)
        && end < start
    {
        let issue = record.about(Field::End, "end_before_start", true);
        said.push(issue.with("from", start).with("to", end));
        return;
    }
    match (end, months) {
        (Some(end), months) => {
            let length = months.or_else(|| old.and_then(|o| o.initial_months));
            let follows = d.start.zip(length).is_some_and(|(s, n)| ends_a_term(d, s, n, end));
            if follows {
                (d.initial_months, d.explicit_end) = (length, None);
            } else {
                (d.initial_months, d.explicit_end) = (None, Some(end));
            }
        }
        // An end somebody entered wins over months.
        (None, Some(_)) if d.explicit_end.is_some() => {}
        (None, Some(months)) => d.initial_months = Some(months),
        (None, None) => {
            let open = d.initial_months.is_none() && d.explicit_end.is_none();
            let has_issue =
                record.is_unreadable(Field::End) || record.is_unreadable(Field::Duration);
            if open && d.renewal != RenewalKind::Evergreen && !has_issue {
                said.push(record.about(Field::End, "missing_end", true));
            }
        }
    }
}

/// Whether `end` is the last day of the first term or, with tacit renewal, of a later one.
fn ends_a_term(d: &ContractDraft, start: NaiveDate, months: u32, end: NaiveDate) -> bool {
    let mut total = months;
    while total <= MAX_MONTHS {
        match term_end(start, total, TermConvention::CorrespondingDay) {
            Some(e) if e == end => return true,
            Some(e) if e < end && d.renewal == RenewalKind::Tacit && d.renewal_months > 0 => {
                total = total.saturating_add(d.renewal_months);
            }
            _ => return false,
        }
    }
    false
}

fn notice(record: &Record<'_>, d: &mut ContractDraft, said: &mut Vec<RowIssue>) {
    let glpi = record.preset().notice_in_months();
    for (field, unit) in [
        (Field::Notice, if glpi { NoticeUnit::Months } else { NoticeUnit::Days }),
        (Field::NoticeMonths, NoticeUnit::Months),
    ] {
        if record.text(field).is_none() {
            continue;
        }
        let read = counts::count(record.cell(field)).and_then(|(n, word)| {
            let unit = if word.is_empty() { Some(unit) } else { words::notice_unit(&word) };
            Some((n, unit?))
        });
        match read.filter(|(n, _)| *n <= 3650) {
            // No notice leaves the unit as it is: there is nothing to count.
            Some((0, _)) => d.notice_value = 0,
            Some((n, unit)) => (d.notice_value, d.notice_unit) = (n, unit),
            None => said.push(record.about(field, "bad_number", true)),
        }
    }
}

fn delivery(record: &Record<'_>, d: &mut ContractDraft, said: &mut Vec<RowIssue>) {
    let Some(text) = record.text(Field::Delivery) else { return };
    match words::delivery(text) {
        // How long another way takes is another matter.
        Some(method) if method != d.delivery_method => {
            (d.delivery_method, d.delivery_lead_days) = (method, None);
        }
        Some(_) => {}
        None => said.push(record.about(Field::Delivery, "delivery_unknown", false)),
    }
}

fn status(
    record: &Record<'_>,
    old: Option<&ContractDraft>,
    d: &mut ContractDraft,
    said: &mut Vec<RowIssue>,
) {
    let Some(text) = record.text(Field::Status) else { return };
    match said_standing(record, text).or_else(|| words::standing(text)) {
        None => said.push(record.about(Field::Status, "unknown_status", true).with("word", text)),
        Some(Standing::Status(s)) => {
            d.status = s;
            if s != ContractStatus::Ended {
                d.ended_on = None;
            }
        }
        Some(Standing::NoticeGiven) => {
            // Saying that it ends is a decision somebody makes, with a name and a reason.
            d.status = ContractStatus::Active;
            d.ended_on = None;
            said.push(record.about(Field::Status, "notice_given", false));
        }
        Some(Standing::Over) => {
            let was = old.filter(|o| o.status == ContractStatus::Ended).and_then(|o| o.ended_on);
            let first = || term_end(d.start?, d.initial_months?, TermConvention::CorrespondingDay);
            d.ended_on = record.date(Field::End).or(was).or(d.explicit_end).or_else(first);
            d.status = ContractStatus::Ended;
            if d.ended_on.is_none() && !record.is_unreadable(Field::End) {
                said.push(record.about(Field::End, "missing_end", true));
            }
        }
    }
}

/// What the user said a status word of the file means. The states of assets do for contracts: in
/// use is in force, planned a draft, and what is gone is over.
fn said_standing(record: &Record<'_>, text: &str) -> Option<Standing> {
    let state = record.decided().explained.get(&headers::word(text))?;
    Some(match state {
        AssetState::Planned => Standing::Status(ContractStatus::Draft),
        AssetState::InUse | AssetState::InStock | AssetState::InRepair => {
            Standing::Status(ContractStatus::Active)
        }
        AssetState::Retired | AssetState::Disposed | AssetState::Lost => Standing::Over,
    })
}

fn costs(record: &Record<'_>, currency: Currency, d: &mut ContractDraft, said: &mut Vec<RowIssue>) {
    let billing = match record.text(Field::Billing).map(words::billing) {
        None => BillingPeriod::Annual,
        Some(Some(period)) => period,
        Some(None) => {
            // Only the amount per period needs the word; elsewhere it is a label.
            if record.amount(Field::Cost).is_some() {
                said.push(record.about(Field::Billing, "bad_choice", true));
            }
            BillingPeriod::Annual
        }
    };
    // The word for a period is no name of a cost; what nobody knows is kept as one.
    let how = record.text(Field::Billing).filter(|t| words::billing(t).is_none());
    let how = how.map(|t| trimmed(t).chars().take(200).collect());
    let yearly = record.amount(Field::AnnualCost).is_some() && record.amount(Field::Cost).is_none();
    if yearly && !matches!(billing, BillingPeriod::Annual) {
        said.push(record.about(Field::Billing, "billing_not_kept", false));
    }
    let header = trimmed(&record.header(Field::TotalCost)).chars().take(200).collect();
    for (field, billing, label) in [
        (Field::Cost, billing, String::new()),
        (Field::AnnualCost, BillingPeriod::Annual, how.unwrap_or_default()),
        (Field::TotalCost, BillingPeriod::OneOff, header),
    ] {
        let Some(amount) = record.amount(field) else { continue };
        let at = line_of(&d.cost_lines, &label, billing);
        let was = at.and_then(|i| d.cost_lines.get(i)).map(|l| l.amount.currency);
        let of = record.currency().or(amount.currency).or(was).unwrap_or(currency);
        let Some((money, rounded)) = amount.money(of) else {
            said.push(record.about(field, "bad_number", true));
            continue;
        };
        if rounded {
            said.push(record.about(field, "rounded", false).with("to", money.to_decimal()));
        }
        if amount.currency.is_some_and(|c| c != of) {
            said.push(record.about(field, "currency_differs", false).with("used", of));
        }
        match at.and_then(|i| d.cost_lines.get_mut(i)) {
            Some(line) => line.amount = money,
            None if money.minor == 0 => {}
            None => d.cost_lines.push(CostLineDraft::new(label, money, billing)),
        }
    }
}

/// The cost line a file's amount is about: the one with its label and period, else the only one
/// with its period.
fn line_of(lines: &[CostLineDraft], label: &str, billing: BillingPeriod) -> Option<usize> {
    let same = |l: &CostLineDraft| l.billing == billing;
    let exact = lines.iter().position(|l| same(l) && l.label == label);
    let alone =
        || lines.iter().position(same).filter(|_| lines.iter().filter(|l| same(l)).count() == 1);
    exact.or_else(alone)
}

/// Every field of a contract a file can change, as text.
pub(super) fn describe(d: &ContractDraft, refs: &Refs) -> Vec<(Field, String)> {
    let day = |x: Option<NaiveDate>| x.map_or(String::new(), |d| d.to_string());
    let months = |n: u32| if n == 0 { String::new() } else { n.to_string() };
    let notice = match d.notice_value {
        0 => String::new(),
        n => format!("{n} {}", d.notice_unit),
    };
    let line = |l: &CostLineDraft| {
        let text =
            format!("{} {} {} {}", l.amount.to_decimal(), l.amount.currency, l.billing, l.label);
        text.trim_end().to_owned()
    };
    let lines: Vec<String> = d.cost_lines.iter().map(line).collect();
    vec![
        (Field::Number, d.number.clone()),
        (Field::Title, d.title.clone()),
        (Field::Kind, d.kind.to_string()),
        (Field::Vendor, refs.vendor_name(d.vendor_id).to_owned()),
        (Field::Owner, refs.person_name(d.owner_id).to_owned()),
        (Field::Status, d.status.to_string()),
        (Field::Start, day(d.start)),
        (Field::Duration, d.initial_months.map_or(String::new(), months)),
        (Field::End, day(d.explicit_end.or(d.ended_on))),
        (Field::Renewal, d.renewal.to_string()),
        (Field::RenewalMonths, months(d.renewal_months)),
        (Field::Notice, notice),
        (Field::Delivery, d.delivery_method.to_string()),
        (Field::Cost, lines.join("\n")),
        (Field::CostCentre, d.cost_centre.clone()),
        (Field::Notes, d.notes.clone()),
    ]
}

impl Record<'_> {
    /// The layout the file has.
    fn preset(&self) -> Preset {
        self.decided().layout.preset
    }
}
