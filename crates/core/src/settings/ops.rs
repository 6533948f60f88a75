//! Changing settings. Whatever moves a deadline recomputes the stored dates of open periods in the
//! same op, so that no list ever shows a day computed under yesterday's calendar.

use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};

use super::{Settings, sql};
use crate::calendar::{Calendar, MonthDay};
use crate::colour::Rgb;
use crate::contract::{DeliveryMethod, Planning};
use crate::error::{Checks, FieldError, Result};
use crate::store::Tx;
use crate::store::jcs::hex_text;

/// Longest list of closures and reminder steps.
const MAX_LIST: usize = 400;
/// Longest line at the foot of a page, characters: it must fit an upright sheet.
const MAX_FOOTER: usize = 120;
/// Largest logo, bytes.
const MAX_LOGO: usize = 2 << 20;

/// Saves the settings; collects every field error first.
pub fn save(tx: &Tx<'_>, new: &Settings, today: NaiveDate) -> Result<()> {
    let new = tidy(new);
    check(&new)?;
    let old = sql::load(tx)?;
    sql::store(tx, &new)?;
    if old.calendar != new.calendar || old.deadlines != new.deadlines {
        crate::contract::ops::recompute_open(tx, today)?;
    }
    Ok(())
}

/// Reminders from the first to the last, each once.
fn tidy(s: &Settings) -> Settings {
    let mut s = s.clone();
    s.deadlines.reminder_steps.sort_unstable_by_key(|days| std::cmp::Reverse(*days));
    s.deadlines.reminder_steps.dedup();
    s
}

fn check(s: &Settings) -> Result<()> {
    let mut c = Checks::new();
    c.text("organisation.name", &s.organisation.name, false, 200);
    c.text("organisation.address", &s.organisation.address, false, 1000);
    c.text("organisation.footer", &s.organisation.footer, false, MAX_FOOTER);
    c.require(!s.organisation.footer.contains(['\n', '\r']), "organisation.footer", "one-line");
    colour(&mut c, "organisation.accent", &s.organisation.accent);
    colour(&mut c, "organisation.heading", &s.organisation.heading);
    c.require(
        (1..=12).contains(&s.organisation.fiscal_year_start),
        "organisation.fiscal_year_start",
        "month",
    );
    let saint = s.calendar.patron_saint.trim();
    c.require(
        saint.is_empty() || MonthDay::parse(saint).is_some(),
        "calendar.patron_saint",
        "month-day",
    );
    if s.calendar.closures.len() > MAX_LIST {
        c.push(FieldError::new("calendar.closures", "too-many").with("max", MAX_LIST));
    }
    for (i, closure) in s.calendar.closures.iter().enumerate() {
        c.text(&format!("calendar.closures.{i}.label"), &closure.label, false, 200);
        c.require(
            (1900..=2200).contains(&closure.date.year()),
            &format!("calendar.closures.{i}.date"),
            "date-range",
        );
        let twice = s.calendar.closures.iter().take(i).any(|o| o.date == closure.date);
        c.require(!twice, &format!("calendar.closures.{i}.date"), "twice");
    }
    c.require(s.deadlines.decide_buffer_days <= 365, "deadlines.decide_buffer_days", "range-365");
    for (i, lead) in s.deadlines.delivery_leads.iter().enumerate() {
        c.require(lead.days <= 365, &format!("deadlines.delivery_leads.{i}.days"), "range-365");
    }
    c.require(s.deadlines.reminder_steps.len() <= 10, "deadlines.reminder_steps", "too-many-steps");
    c.require(
        s.deadlines.reminder_steps.iter().all(|d| *d <= 365),
        "deadlines.reminder_steps",
        "range-365",
    );
    c.done()
}

/// A colour that white paper carries: both are used for text.
fn colour(c: &mut Checks, field: &str, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    match Rgb::parse(text) {
        None => c.push(FieldError::new(field, "colour")),
        Some(colour) if !colour.readable() => {
            let ratio = colour.contrast_with_white();
            let ratio = format!("{}.{:02}", ratio / 100, ratio % 100);
            let error = FieldError::new(field, "too-pale").with("ratio", ratio);
            c.push(error.with("proposal", colour.darkened()));
        }
        Some(_) => {}
    }
}

/// Sets or removes the logo. Only a PNG is taken, recognised by its bytes.
pub fn set_logo(tx: &Tx<'_>, png: Option<&[u8]>) -> Result<()> {
    let Some(bytes) = png else { return sql::set_logo(tx, None) };
    if bytes.len() > MAX_LOGO {
        return Err(FieldError::new("organisation.logo", "too-large").with("max", "2 MB").into());
    }
    if !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Err(FieldError::new("organisation.logo", "not-png").into());
    }
    let digest = hex_text(&Sha256::digest(bytes));
    sql::set_logo(tx, Some((&digest, bytes)))
}

/// The business calendar of the settings.
pub fn calendar(s: &Settings) -> Calendar {
    Calendar {
        country: s.calendar.country,
        patron: MonthDay::parse(s.calendar.patron_saint.trim()),
        closures: s.calendar.closures.iter().map(|c| c.date).collect(),
    }
}

/// How deadlines are planned for a contract: its own values, else the settings'.
pub fn planning(
    s: &Settings,
    method: DeliveryMethod,
    lead_days: Option<u32>,
    buffer_days: Option<u32>,
) -> Planning {
    Planning {
        calendar: calendar(s),
        delivery_lead_days: lead_days.unwrap_or_else(|| s.lead_days(method)),
        buffer_days: buffer_days.unwrap_or(s.deadlines.decide_buffer_days),
    }
}
