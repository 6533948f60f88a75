//! Reminders: what is to be said today about open decisions and duties, each once.
//!
//! The rule is in `rule`; this asks it about everything that is open. What was already shown is the
//! business of whoever shows it: a reminder's key changes when there is something new to say.

use chrono::NaiveDate;

use crate::contract::draft::ContractStatus;
use crate::contract::ops::SaveContext;
use crate::contract::read;
use crate::error::Result;
use crate::ids::ContractId;
use crate::store::Conn;
use crate::text::{Format, Lang, ta};

mod rule;
pub(crate) mod sql;

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
    /// Vendor's name.
    pub vendor: String,
    /// The contract's or the duty's title.
    pub title: String,
    /// The day it is done by at the latest: the last safe day, the end where nothing renews, or the
    /// duty's day.
    pub day: NaiveDate,
}

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A decision about a contract.
    Decision(ContractId),
}

/// What is to be said on `today`, the most pressing first.
pub fn due(conn: &Conn, today: NaiveDate) -> Result<Vec<Reminder>> {
    let mut found = decisions(conn, today)?;
    found.sort_by(|a, b| (a.day, &a.vendor, &a.key).cmp(&(b.day, &b.vendor, &b.key)));
    Ok(found)
}

fn decisions(conn: &Conn, today: NaiveDate) -> Result<Vec<Reminder>> {
    let ctx = SaveContext::load(conn, today)?;
    let mut found = Vec::new();
    for l in read::all_on(conn, &ctx)? {
        let running = l.head.status == ContractStatus::Active;
        let open = l.deciding(today).filter(|s| running && l.decision(Some(*s)).is_none());
        let Some(period) = open.map(|s| s.period) else { continue };
        let renews = l.renews_after(&period);
        let Some(stage) = decision_stage(&period, renews, &l.reminders, today) else { continue };
        let day = if !renews && today > period.send_by { period.end } else { period.send_by };
        found.push(Reminder {
            key: keyed(&format!("contract/{}/{}", l.id(), period.index), stage, today),
            stage,
            about: About::Decision(l.id()),
            vendor: l.vendor,
            title: l.head.title,
            day,
        });
    }
    Ok(found)
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
            ("title", self.title.as_str().into()),
            ("vendor", self.vendor.as_str().into()),
            ("date", Format(lang).date_weekday(self.day).into()),
            ("days", days.max(0).into()),
        ];
        let id = match (self.about, self.stage) {
            (About::Decision(_), Stage::Missed) => "reminder-decision-missed",
            (About::Decision(_), Stage::Late) => "reminder-decision-late",
            (About::Decision(_), Stage::Step(_) | Stage::Daily) => "reminder-decision-by",
        };
        (ta(lang, "reminder-head", &args), ta(lang, id, &args))
    }
}
