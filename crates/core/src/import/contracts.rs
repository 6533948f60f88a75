//! Contracts: matched by vendor and number, else proposed by vendor, title and start.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::clean::fold;
use super::fields::Field;
use super::plan::{Draftsman, Plan, Shown, Verdict, differences};
use super::record::Record;
use super::refs::{Refs, Who};
use super::table::SourceRow;
use super::{Outcome, contract_terms, sql};
use crate::contract;
use crate::contract::draft::ContractDraft;
use crate::contract::ops::SaveContext;
use crate::error::{FieldError, Result};
use crate::ids::ContractId;
use crate::store::Conn;

/// Who has a key: a contract of the register, a record of the file, or both.
#[derive(Debug, Clone, Copy)]
struct Holder {
    id: i64,
    record: u32,
}

/// Numbers and titles, as far as the file has been read. Keys start with the vendor's name.
#[derive(Debug, Default)]
struct Keys {
    numbers: HashMap<String, Holder>,
    titles: HashMap<String, Holder>,
    /// Contracts of the register by number alone, for files that do not repeat the vendor.
    alone: HashMap<String, Vec<ContractId>>,
    claimed: HashMap<i64, u32>,
}

fn number_key(vendor: &str, number: &str) -> String {
    format!("{}\u{1f}{}", fold(vendor), fold(number))
}

fn title_key(vendor: &str, title: &str, start: NaiveDate) -> String {
    format!("{}\u{1f}{}\u{1f}{start}", fold(vendor), fold(title))
}

impl Keys {
    fn load(conn: &Conn, refs: &Refs) -> Result<Self> {
        let mut keys = Self::default();
        for c in sql::contract_keys(conn)? {
            let vendor = refs.vendor_name(Some(c.vendor));
            let holder = Holder { id: c.id.0, record: 0 };
            if c.number.is_empty() {
                keys.titles.entry(title_key(vendor, &c.title, c.start)).or_insert(holder);
            } else {
                keys.numbers.insert(number_key(vendor, &c.number), holder);
                keys.alone.entry(fold(&c.number).into_owned()).or_default().push(c.id);
            }
        }
        Ok(keys)
    }
}

/// Compares the records of a file with the contracts of the register.
pub(super) fn plan(
    man: &mut Draftsman<'_>,
    rows: &[SourceRow],
    today: NaiveDate,
) -> Result<Vec<Verdict>> {
    let ctx = SaveContext::load(man.conn, today)?;
    let mut keys = Keys::load(man.conn, &man.refs)?;
    let mut verdicts = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let record = man.reader.read(row);
        verdicts.push(plan_record(man, &mut keys, record, row, at, &ctx)?);
    }
    Ok(verdicts)
}

fn plan_record(
    man: &mut Draftsman<'_>,
    keys: &mut Keys,
    mut record: Record<'_>,
    row: &SourceRow,
    at: usize,
    ctx: &SaveContext,
) -> Result<Verdict> {
    if record.is_misshapen() {
        return Ok(man.refuse(at, record.issues));
    }
    let (target, by_title) = keys.find(&record);
    if let Some(other) = keys.earlier(&record, target) {
        let field = if record.text(Field::Number).is_some() { Field::Number } else { Field::Title };
        let issue = record.about(field, "duplicate_contract", true).with("other_record", other);
        record.issues.push(issue);
    } else {
        keys.claim(&record, target, row.record);
    }
    let old = target.map(|id| contract::sql::draft(man.conn, id)).transpose()?;
    for field in [Field::Vendor, Field::Title, Field::Start] {
        let have = record.text(field).is_some() || record.date(field).is_some();
        let title = field == Field::Title && record.text(Field::Number).is_some();
        if old.is_none() && !have && !title && !record.is_unreadable(field) {
            record.issue(field, "missing_field");
        }
    }
    let currency = man.reader.decided.currency;
    let (mut new, said) = contract_terms::compose(&record, old.as_ref(), currency);
    record.issues.extend(said.into_iter().filter(|r| r.fatal));
    if record.is_sound() {
        let problems = contract::ops::problems(&new, ctx);
        problems.iter().for_each(|p| of_terms(&mut record, p));
    }
    if !record.is_sound() {
        return Ok(man.refuse(at, record.issues));
    }
    if by_title {
        man.remark(at, record.about(Field::Title, "matched_by_title", false));
    }
    enlist(&mut man.refs, &record, old.as_ref());
    attach(&man.refs, &record, old.as_ref(), &mut new);
    Ok(Verdict::of(target.map_or(0, |t| t.0), old.as_ref() == Some(&new)))
}

/// What saving would refuse, said at the cell it comes from.
fn of_terms(record: &mut Record<'_>, problem: &FieldError) {
    let field = match problem.field.as_str() {
        "number" => Field::Number,
        "title" => Field::Title,
        "start" => Field::Start,
        "initial_months" => Field::Duration,
        "explicit_end" | "ended_on" => Field::End,
        "renewal_months" => Field::RenewalMonths,
        "notice_value" => notice_field(record),
        f if f.starts_with("cost_lines") => Field::Cost,
        _ => Field::Title,
    };
    let code = match problem.code.as_str() {
        "end-before-start" => "end_before_start",
        "notice-longer-than-term" => "notice_longer_than_term",
        "term-required" => "missing_end",
        "required" => "missing_field",
        _ => "out_of_range",
    };
    let mut issue = record.about(field, code, true);
    issue.params.extend(problem.params.clone());
    record.issues.push(issue);
}

fn notice_field(record: &Record<'_>) -> Field {
    if record.text(Field::Notice).is_some() { Field::Notice } else { Field::NoticeMonths }
}

impl Keys {
    /// The contract a record means, and whether only its title and start say so.
    fn find(&self, record: &Record<'_>) -> (Option<ContractId>, bool) {
        let number = record.text(Field::Number);
        let found = |h: Option<&Holder>| h.filter(|h| h.id != 0).map(|h| ContractId(h.id));
        let Some(vendor) = record.text(Field::Vendor) else {
            let alone = number.and_then(|n| self.alone.get(fold(n).as_ref()));
            return match alone.map(Vec::as_slice) {
                Some([only]) => (Some(*only), false),
                _ => (None, false),
            };
        };
        let by_number = number.and_then(|n| found(self.numbers.get(&number_key(vendor, n))));
        if by_number.is_some() {
            return (by_number, false);
        }
        let start = record.date(Field::Start);
        let key = record.text(Field::Title).zip(start).map(|(t, s)| title_key(vendor, t, s));
        let by_title = key.and_then(|k| found(self.titles.get(&k)));
        (by_title, by_title.is_some())
    }

    /// The earlier record of the file that means the same contract.
    fn earlier(&self, record: &Record<'_>, target: Option<ContractId>) -> Option<u32> {
        let claimed = |h: Option<&Holder>| h.map(|h| h.record).filter(|r| *r > 0);
        let vendor = record.text(Field::Vendor).unwrap_or_default();
        let same = match record.text(Field::Number) {
            Some(number) => claimed(self.numbers.get(&number_key(vendor, number))),
            None => record
                .text(Field::Title)
                .zip(record.date(Field::Start))
                .and_then(|(t, s)| claimed(self.titles.get(&title_key(vendor, t, s)))),
        };
        same.or_else(|| target.and_then(|t| self.claimed.get(&t.0).copied()))
    }

    fn claim(&mut self, record: &Record<'_>, target: Option<ContractId>, number: u32) {
        let holder = Holder { id: target.map_or(0, |t| t.0), record: number };
        if holder.id != 0 {
            self.claimed.insert(holder.id, number);
        }
        let vendor = record.text(Field::Vendor).unwrap_or_default();
        if let Some(text) = record.text(Field::Number) {
            self.numbers.insert(number_key(vendor, text), holder);
        } else if let Some((title, start)) =
            record.text(Field::Title).zip(record.date(Field::Start))
        {
            self.titles.insert(title_key(vendor, title, start), holder);
        }
    }
}

fn owner<'r>(record: &'r Record<'_>) -> Who<'r> {
    Who { name: record.text(Field::Owner), email: record.text(Field::OwnerEmail), username: None }
}

fn enlist(refs: &mut Refs, record: &Record<'_>, old: Option<&ContractDraft>) {
    if let Some(name) = record.text(Field::Vendor) {
        refs.vendor_or_new(name, None);
    }
    let who = owner(record);
    if !who.is_nobody() {
        refs.person_or_new(&who, old.and_then(|o| o.owner_id));
    }
}

/// Puts in the vendor and the owner a record names. Says when a name fits several people.
fn attach(
    refs: &Refs,
    record: &Record<'_>,
    old: Option<&ContractDraft>,
    d: &mut ContractDraft,
) -> Option<super::RowIssue> {
    if let Some(id) = record.text(Field::Vendor).and_then(|name| refs.vendor(name)) {
        d.vendor_id = Some(id);
    }
    let (id, several) = refs.person(&owner(record), old.and_then(|o| o.owner_id))?;
    d.owner_id = Some(id);
    several.then(|| record.about(Field::Owner, "several_people", false))
}

/// What an accepted record makes of its contract, with everyone it names.
pub(super) fn build(
    plan: &Plan,
    record: &Record<'_>,
    old: Option<&ContractDraft>,
) -> (ContractDraft, Vec<super::RowIssue>) {
    let (mut new, mut remarks) = contract_terms::compose(record, old, plan.decided.currency);
    remarks.extend(attach(&plan.refs, record, old, &mut new));
    (new, remarks)
}

/// What the dry run shows of a record.
pub(super) fn show(
    plan: &Plan,
    conn: &Conn,
    record: &Record<'_>,
    verdict: Verdict,
) -> Result<Shown> {
    let mut shown = Shown::named(record, &[Field::Number, Field::Title], &[Field::Vendor]);
    if verdict.outcome == Outcome::Refused {
        return Ok(shown);
    }
    let old = match verdict.target {
        0 => None,
        id => Some(contract::sql::draft(conn, ContractId(id))?),
    };
    let (new, remarks) = build(plan, record, old.as_ref());
    shown.key = if new.number.is_empty() { new.title.clone() } else { new.number.clone() };
    shown.title = format!("{} · {}", plan.refs.vendor_name(new.vendor_id), new.title);
    let describe = |d: &ContractDraft| contract_terms::describe(d, &plan.refs);
    let before = old.as_ref().map(describe).unwrap_or_default();
    shown.changes = differences(&before, describe(&new));
    shown.remarks = remarks;
    Ok(shown)
}
