//! The deadlines as events of a calendar of other programs, in words. The format (RFC 5545) is
//! `output`'s business; what an event is called, says and rings at is told here.
//!
//! An event keeps its identity for ever and its number of revision grows with the register, so that
//! a later file replaces what an earlier one brought. No person is named.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{Deadline, DeadlineKind, DeadlineQuery, contracts, sql};
use crate::agenda::CRITICAL_DAYS;
use crate::contract::draft::ContractKind;
use crate::contract::ops::SaveContext;
use crate::contract::read;
use crate::decision::DecisionChoice;
use crate::error::Result;
use crate::ids::{ContractId, PersonId, VendorId};
use crate::settings;
use crate::store::{Conn, snapshot};
use crate::text::{Format, Lang, t, ta};

/// Days before today a file reaches back: what was decided lately is told as decided.
const BACK_DAYS: u64 = 31;
/// Days it reaches ahead when nobody says otherwise: two years.
const AHEAD_DAYS: u64 = 731;

/// A calendar for other programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// What it is called.
    pub name: String,
    /// Language of its words.
    pub lang: Lang,
    /// The instant its state is of: that of the register's newest operation.
    pub at: DateTime<Utc>,
    /// Number of revision: it grows with every operation.
    pub revision: u32,
    /// What comes by day, then what comes no more.
    pub events: Vec<FeedEvent>,
}

/// A whole day in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEvent {
    /// The same for ever, and in no other register.
    pub uid: String,
    /// The day.
    pub date: NaiveDate,
    /// One line.
    pub summary: String,
    /// More of it, in lines.
    pub description: String,
    /// Words to sort by.
    pub categories: Vec<String>,
    /// Days before the day to ring on; none for what is decided.
    pub alarms: Vec<u32>,
    /// Comes no more: an earlier file may have said that it would.
    pub cancelled: bool,
}

/// What a file is to hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// First day; a month before today when absent.
    pub from: Option<NaiveDate>,
    /// Last day; two years after today when absent.
    pub to: Option<NaiveDate>,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    pub owner_id: Option<PersonId>,
    /// Only contracts of this type.
    pub kind: Option<ContractKind>,
    /// Language; the register's when absent.
    pub lang: Option<Lang>,
}

/// The calendar of every deadline asked for.
///
/// # Errors
/// As [`super::deadlines`].
pub fn feed(conn: &Conn, asked: &Asked, today: NaiveDate) -> Result<Feed> {
    let _one_state = snapshot(conn)?;
    let settings = settings::sql::load(conn)?;
    let lang = asked.lang.unwrap_or(settings.language);
    let query = DeadlineQuery {
        from: asked.from.or(today.checked_sub_days(Days::new(BACK_DAYS))).unwrap_or(today),
        to: asked.to.or(today.checked_add_days(Days::new(AHEAD_DAYS))).unwrap_or(today),
        vendor_id: asked.vendor_id,
        owner_id: asked.owner_id,
        kind: asked.kind,
        open: false,
    };
    query.check()?;
    let log = sql::log(conn)?;
    let (op, at) = sql::newest_op(conn)?;
    let listed = read::all_on(conn, &SaveContext::load(conn, today)?)?;
    let own: HashMap<ContractId, &[u32]> =
        listed.iter().map(|l| (l.id(), l.reminders.as_slice())).collect();
    let steps = |of: Option<ContractId>| of.and_then(|id| own.get(&id)).copied().unwrap_or(&[]);
    let all = super::of_listed(conn, &listed, &query, today)?;
    let shown = all.iter().filter(|d| d.kind != DeadlineKind::Decided);
    let mut events: Vec<FeedEvent> =
        shown.map(|d| event(d, &log, steps(d.contract_id), lang)).collect();
    let dropped = contracts::come_no_more(&listed, &query, today);
    events.extend(dropped.iter().map(|d| FeedEvent {
        cancelled: true,
        alarms: Vec::new(),
        ..event(d, &log, &[], lang)
    }));
    Ok(Feed {
        name: t(lang, "feed-name"),
        lang,
        at,
        revision: u32::try_from(op).unwrap_or(u32::MAX),
        events,
    })
}

fn event(d: &Deadline, log: &str, steps: &[u32], lang: Lang) -> FeedEvent {
    let kind = t(lang, &format!("deadline-kind-{}", d.kind));
    let args = [
        ("kind", kind.as_str().into()),
        ("vendor", d.vendor.as_str().into()),
        ("title", d.subject(lang).into()),
        ("decision", d.decision.map_or_else(String::new, |c| decision(c.as_str(), lang)).into()),
    ];
    let summary = match d.kind {
        DeadlineKind::DutyDone => "feed-summary-done",
        DeadlineKind::Claim if !d.open => "feed-summary-claimed",
        _ if d.decision.is_some_and(DecisionChoice::settles) => "feed-summary-decided",
        _ => "feed-summary",
    };
    FeedEvent {
        uid: format!("{}@{log}.custodia", d.key.replace('/', "-")),
        date: d.date,
        summary: ta(lang, summary, &args),
        description: description(d, lang),
        categories: vec![t(lang, "feed-category"), kind],
        alarms: alarms(d, steps),
        // The end of a document that another follows is no day to remember.
        cancelled: d.kind == DeadlineKind::Certificate && !d.open,
    }
}

/// Whether it is a day of a contract's period, which then renews or ends.
const fn of_contract(d: &Deadline) -> bool {
    !matches!(d.kind, DeadlineKind::Claim | DeadlineKind::Certificate | DeadlineKind::DueBack)
        && d.duty_id.is_none()
        && d.lot_id.is_none()
}

fn decision(choice: &str, lang: Lang) -> String {
    t(lang, &format!("decision-{choice}"))
}

/// What one needs to know on the day, without opening the register.
fn description(d: &Deadline, lang: Lang) -> String {
    let mut lines = vec![t(lang, &format!("deadline-help-{}", d.kind))];
    if !d.number.is_empty() {
        let id = match (d.scheme, d.lot_id) {
            (Some(_), _) => "feed-document-number",
            (None, Some(_)) => "feed-waste-number",
            (None, None) => "feed-number",
        };
        lines.push(ta(lang, id, &[("number", d.number.as_str().into())]));
    }
    let money: Vec<String> = d.at_stake.0.iter().map(|m| Format(lang).money(*m)).collect();
    if !money.is_empty() {
        let id = if d.kind == DeadlineKind::Claim { "feed-credit" } else { "feed-annual" };
        lines.push(ta(lang, id, &[("money", money.join(" + ").into())]));
    }
    if let Some(choice) = d.decision {
        let choice = decision(choice.as_str(), lang);
        lines.push(ta(lang, "feed-decided", &[("decision", choice.into())]));
    }
    // Talks that go on change nothing about what comes.
    if of_contract(d) && !d.decision.is_some_and(DecisionChoice::settles) {
        lines.push(t(lang, if d.renews { "feed-renews" } else { "feed-ends" }));
    }
    lines.join("\n")
}

/// The reminders as alarms (domain §B.4): the steps before the day to decide by, every day of the
/// last week before the last safe day.
fn alarms(d: &Deadline, steps: &[u32]) -> Vec<u32> {
    let last_week = u32::try_from(CRITICAL_DAYS).unwrap_or(0);
    match d.kind {
        _ if !d.open => Vec::new(),
        DeadlineKind::DecideBy => steps.to_vec(),
        DeadlineKind::LastSafe => (0..=last_week).rev().collect(),
        // A week and a day are room enough for work that comes back.
        DeadlineKind::Duty
        | DeadlineKind::DueBack
        | DeadlineKind::WasteCopy
        | DeadlineKind::LotPickup
        | DeadlineKind::LotCertificate => {
            vec![last_week, 1, 0]
        }
        // A pickup has to be ordered, a notice written and sent.
        DeadlineKind::WasteStorage | DeadlineKind::DestructionNotice => vec![30, 14, last_week, 1],
        DeadlineKind::Claim => vec![14, last_week, 1, 0],
        // A new certificate takes its issuer weeks.
        DeadlineKind::Certificate => vec![60, 30, last_week],
        DeadlineKind::NoticeBy
        | DeadlineKind::NoticeOpens
        | DeadlineKind::PeriodEnd
        | DeadlineKind::Decided
        | DeadlineKind::DutyDone => Vec::new(),
    }
}
