//! Reminders: what is to be said today about open decisions and duties, each once.
//!
//! The rule is in `rule`; this asks it about everything that is open. What was already shown is the
//! business of whoever shows it: a reminder's key changes when there is something new to say.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::agenda::{ALL_DAYS, bound, runs};
use crate::contract::draft::NextStep;
use crate::contract::ops::SaveContext;
use crate::contract::read::{self, Listed};
use crate::disposal;
use crate::disposal::lot::due::{LotDue, LotDueKind};
use crate::disposal::waste::due::{WasteDue, WasteDueKind};
use crate::duty::DutyRow;
use crate::duty::sql::{Whose, rows};
use crate::error::Result;
use crate::ids::{AssetId, ContractId, DisposalLotId, DutyId, SlaId, VendorId};
use crate::moves;
use crate::sla::read::claims_due;
use crate::snooze::{self, Snooze};
use crate::store::Conn;
use crate::text::{Format, Lang, ta};
use crate::vendor::certificate::{self, CertificateScheme};

mod rule;

pub use rule::{Stage, decision_stage, duty_stage};

/// Something to say on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// What it is about and how far it has come; the same as long as there is nothing new to say.
    pub key: String,
    /// How far it has come.
    pub stage: Stage,
    /// What is to be done.
    pub about: About,
    /// Vendor's name; of an asset, its tag; of a lot, its number.
    pub vendor: String,
    /// The contract's or the duty's title, the service level's name, or what a document is called
    /// beside its `scheme`.
    pub title: String,
    /// What a vendor proves with a document.
    pub scheme: Option<CertificateScheme>,
    /// The day it is done by at the latest: the last safe day, the end where nothing renews, or the
    /// duty's day.
    pub day: NaiveDate,
}

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A decision about a contract.
    Decision(ContractId),
    /// The notice of a contract it was decided to leave.
    Notice(ContractId),
    /// A duty.
    Duty(DutyId),
    /// The credit of a missed service level.
    Claim(SlaId),
    /// What a vendor proves with a document.
    Certificate(VendorId),
    /// An asset that is due back.
    Loan(AssetId),
    /// The copy of a note of waste of a lot.
    WasteCopy(DisposalLotId),
    /// Waste that lies here.
    WasteStorage(DisposalLotId),
    /// A disposal lot that is fetched.
    LotPickup(DisposalLotId),
    /// The certificate of a lot that has left.
    LotCertificate(DisposalLotId),
    /// Notice of a destruction to the tax office.
    DestructionNotice(DisposalLotId),
}

/// What is to be said on `today`, the most pressing first.
pub fn due(conn: &Conn, today: NaiveDate) -> Result<Vec<Reminder>> {
    let ctx = SaveContext::load(conn, today)?;
    let listed = read::all_on(conn, &ctx)?;
    let mut found = duties(conn, &listed, &ctx)?;
    found.extend(claims(conn, &ctx)?);
    found.extend(certificates(conn, &ctx)?);
    found.extend(loans(conn, &ctx)?);
    found.extend(lots(conn, &ctx)?);
    found.extend(waste(conn, &ctx)?);
    let snoozed = snooze::sql::by_period(conn, None)?;
    found.extend(listed.iter().filter_map(|l| decision(l, &snoozed, today)));
    found.sort_by(|a, b| (a.day, &a.vendor, &a.key).cmp(&(b.day, &b.vendor, &b.key)));
    Ok(found)
}

/// The reminder of the decision that is open about a contract, unless it was put off.
fn decision(
    l: &Listed,
    snoozed: &HashMap<(ContractId, u32), Snooze>,
    today: NaiveDate,
) -> Option<Reminder> {
    let step = l.due_step(today)?;
    let period = l.deciding(today)?.period;
    let put_off = snoozed.get(&(l.id(), period.index)).is_some_and(|s| s.hides(&period, today));
    if put_off && step == NextStep::Decide {
        return None;
    }
    let renews = l.renews_after(&period);
    let stage = decision_stage(&period, renews, &l.reminders, today)?;
    let day = if !renews && today > period.send_by { period.end } else { period.send_by };
    Some(Reminder {
        key: keyed(&format!("contract/{}/{}/{step}", l.id(), period.index), stage, today),
        stage,
        about: match step {
            NextStep::Decide => About::Decision(l.id()),
            NextStep::SendNotice | NextStep::ProveNotice => About::Notice(l.id()),
        },
        vendor: l.vendor.clone(),
        title: l.head.title.clone(),
        scheme: None,
        day,
    })
}

fn duties(conn: &Conn, listed: &[Listed], ctx: &SaveContext) -> Result<Vec<Reminder>> {
    let bound = bound(listed, ctx.today);
    let all = rows(conn, Whose::All)?.into_iter().filter(|d| runs(d, &bound));
    let reminder = |d: DutyRow| {
        let due = d.next_due?;
        let between = d.draft.schedule()?.days_between();
        let steps = &ctx.settings.deadlines.reminder_steps;
        let stage = duty_stage(due, between, steps, ctx.today)?;
        Some(Reminder {
            key: keyed(&format!("duty/{}/{due}", d.id), stage, ctx.today),
            stage,
            about: About::Duty(d.id),
            vendor: d.vendor,
            title: d.draft.title,
            scheme: None,
            day: due,
        })
    };
    Ok(all.filter_map(reminder).collect())
}

/// The credits nobody has claimed that have a last day to do so.
fn claims(conn: &Conn, ctx: &SaveContext) -> Result<Vec<Reminder>> {
    let steps = &ctx.settings.deadlines.reminder_steps;
    let reminder = |d: crate::sla::read::ClaimDue| {
        let day = d.claim_by?;
        let stage = duty_stage(day, None, steps, ctx.today)?;
        Some(Reminder {
            key: keyed(&format!("sla/{}/{}/claim", d.sla_id, d.period), stage, ctx.today),
            stage,
            about: About::Claim(d.sla_id),
            vendor: d.vendor,
            title: d.name,
            scheme: None,
            day,
        })
    };
    Ok(claims_due(conn, ctx.today, ALL_DAYS)?.into_iter().filter_map(reminder).collect())
}

/// The documents of vendors whose alert has come, or that have expired.
fn certificates(conn: &Conn, ctx: &SaveContext) -> Result<Vec<Reminder>> {
    let reminder = |d: certificate::CertificateDue| {
        let draft = d.certificate.draft;
        let day = draft.valid_until?;
        // The day of the alert speaks first, then the steps that come after it.
        let alert = d.certificate.alert_from.map_or(0, |from| (day - from).num_days());
        let steps = &ctx.settings.deadlines.reminder_steps;
        let mut steps: Vec<u32> = steps.iter().copied().filter(|s| i64::from(*s) < alert).collect();
        steps.extend(u32::try_from(alert));
        let stage = duty_stage(day, None, &steps, ctx.today)?;
        Some(Reminder {
            key: keyed(&format!("certificate/{}/{day}", draft.id?), stage, ctx.today),
            stage,
            about: About::Certificate(d.vendor_id),
            vendor: d.vendor,
            title: draft.label,
            scheme: Some(draft.scheme),
            day,
        })
    };
    Ok(certificate::due(conn, ctx.today)?.into_iter().filter_map(reminder).collect())
}

/// What was lent, or went to be repaired, and is due back.
fn loans(conn: &Conn, ctx: &SaveContext) -> Result<Vec<Reminder>> {
    let steps = &ctx.settings.deadlines.reminder_steps;
    let ahead = chrono::Days::new(u64::from(steps.iter().copied().max().unwrap_or(0)));
    let until = ctx.today.checked_add_days(ahead).unwrap_or(ctx.today);
    let reminder = |d: moves::due::LoanDue| {
        let stage = duty_stage(d.due_back, None, steps, ctx.today)?;
        Some(Reminder {
            key: keyed(&format!("asset/{}/{}", d.asset_id, d.due_back), stage, ctx.today),
            stage,
            about: About::Loan(d.asset_id),
            vendor: d.tag,
            title: d.model,
            scheme: None,
            day: d.due_back,
        })
    };
    Ok(moves::due::loans(conn, until, ctx.today)?.into_iter().filter_map(reminder).collect())
}

/// Disposal lots.
fn lots(conn: &Conn, ctx: &SaveContext) -> Result<Vec<Reminder>> {
    let steps = &ctx.settings.deadlines.reminder_steps;
    let ahead = chrono::Days::new(u64::from(steps.iter().copied().max().unwrap_or(0)));
    let until = ctx.today.checked_add_days(ahead).unwrap_or(ctx.today);
    let reminder = |d: LotDue| {
        let stage = duty_stage(d.by, None, steps, ctx.today)?;
        let of = format!("disposal_lot/{}/{}/{}", d.lot_id, d.kind, d.by);
        Some(Reminder {
            key: keyed(&of, stage, ctx.today),
            stage,
            about: match d.kind {
                LotDueKind::Pickup => About::LotPickup(d.lot_id),
                LotDueKind::Certificate => About::LotCertificate(d.lot_id),
            },
            vendor: d.lot,
            title: d.title,
            scheme: None,
            day: d.by,
        })
    };
    let all = disposal::lot::due::due(conn, until, ctx.today)?;
    Ok(all.into_iter().filter_map(reminder).collect())
}

/// Waste and its papers.
fn waste(conn: &Conn, ctx: &SaveContext) -> Result<Vec<Reminder>> {
    let steps = &ctx.settings.deadlines.reminder_steps;
    let ahead = chrono::Days::new(u64::from(steps.iter().copied().max().unwrap_or(0)));
    let until = ctx.today.checked_add_days(ahead).unwrap_or(ctx.today);
    let reminder = |d: WasteDue| {
        let stage = duty_stage(d.by, None, steps, ctx.today)?;
        let of = match d.note_id {
            Some(note) => format!("waste/{note}/{}/{}", d.kind, d.by),
            None => format!("disposal_lot/{}/{}/{}", d.lot_id, d.kind, d.by),
        };
        Some(Reminder {
            key: keyed(&of, stage, ctx.today),
            stage,
            about: match d.kind {
                WasteDueKind::Copy => About::WasteCopy(d.lot_id),
                WasteDueKind::Storage => About::WasteStorage(d.lot_id),
                WasteDueKind::Notice => About::DestructionNotice(d.lot_id),
            },
            vendor: d.lot,
            title: d.what,
            scheme: None,
            day: d.by,
        })
    };
    let all = disposal::waste::due::due(conn, until, ctx.today)?;
    Ok(all.into_iter().filter_map(reminder).collect())
}

/// What it is about, and the step or the day that makes it new.
fn keyed(of: &str, stage: Stage, today: NaiveDate) -> String {
    match stage {
        Stage::Step(days) => format!("{of}:{days}"),
        Stage::Daily | Stage::Late => format!("{of}:{today}"),
        Stage::Missed => format!("{of}:missed"),
    }
}

impl Reminder {
    /// Its head and its text, for a notification of the desktop.
    pub fn words(&self, lang: Lang, today: NaiveDate) -> (String, String) {
        let days = (self.day - today).num_days();
        let args = [
            ("title", certificate::subject(self.scheme, &self.title, lang).into()),
            ("vendor", self.vendor.as_str().into()),
            ("date", Format(lang).date_weekday(self.day).into()),
            ("days", days.max(0).into()),
        ];
        let id = match (self.about, self.stage) {
            (About::Notice(_), Stage::Missed) => "reminder-notice-missed",
            (About::Decision(_), Stage::Missed) => "reminder-decision-missed",
            (About::Notice(_), Stage::Step(_) | Stage::Daily) => "reminder-notice-by",
            (About::Decision(_) | About::Notice(_), Stage::Late) => "reminder-decision-late",
            (About::Decision(_), Stage::Step(_) | Stage::Daily) => "reminder-decision-by",
            (About::Duty(_), Stage::Missed) => "reminder-duty-missed",
            (About::Duty(_), _) => "reminder-duty-due",
            (About::Claim(_), _) => "reminder-claim-by",
            (About::Certificate(_), Stage::Missed) => "reminder-certificate-expired",
            (About::Certificate(_), _) => "reminder-certificate-until",
            (About::Loan(_), Stage::Missed) => "reminder-loan-late",
            (About::Loan(_), _) => "reminder-loan-due",
            (About::WasteCopy(_), Stage::Missed) => "reminder-waste-copy-late",
            (About::WasteCopy(_), _) => "reminder-waste-copy-due",
            (About::WasteStorage(_), Stage::Missed) => "reminder-waste-storage-late",
            (About::WasteStorage(_), _) => "reminder-waste-storage-until",
            (About::LotPickup(_), Stage::Missed) => "reminder-lot-pickup-late",
            (About::LotPickup(_), _) => "reminder-lot-pickup-on",
            (About::LotCertificate(_), Stage::Missed) => "reminder-lot-certificate-late",
            (About::LotCertificate(_), _) => "reminder-lot-certificate-by",
            (About::DestructionNotice(_), Stage::Missed) => "reminder-destruction-notice-late",
            (About::DestructionNotice(_), _) => "reminder-destruction-notice-by",
        };
        (ta(lang, "reminder-head", &args), ta(lang, id, &args))
    }
}
