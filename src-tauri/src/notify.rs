//! Reminders as notifications of the desktop: evaluated at start and every hour while the window is
//! open, each shown once. What is due is the core's rule; what was shown is remembered by the desk.
//!
//! Linux has a service for notifications. On macOS and Windows a program must be installed or signed
//! in ways of their own to show any; there this says nothing, and Today shows the same.

use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;

use custodia_core::error::Result;
use custodia_core::reminder::{self, Reminder};
use custodia_core::text::ta;
use custodia_core::{sample, settings};
use tauri::{AppHandle, Manager as _, Runtime};

use crate::app::App;

#[cfg(target_os = "linux")]
mod desktop;

/// When a start is over, and the first look may begin.
const AFTER_THE_START: Duration = Duration::from_secs(5);
/// From one look to the next.
const HOUR: Duration = Duration::from_secs(3600);
/// Most reminders shown one by one; the others are counted in one more.
const ONE_BY_ONE: usize = 3;

/// A notification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// One line.
    pub head: String,
    /// More of it, plain text.
    pub text: String,
}

/// Why nothing was shown, in words for the log: no such service, or one that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unavailable(String);

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Shows notifications. `bus` is the address of the D-Bus to ask on; the user's session bus when
/// absent.
///
/// # Errors
///
/// [`Unavailable`] when this system has no such service or it failed.
#[cfg(target_os = "linux")]
pub fn show(bus: Option<&str>, notes: &[Note]) -> Result<(), Unavailable> {
    desktop::show(bus, notes)
}

/// Always [`Unavailable`], see the module.
///
/// # Errors
///
/// Always.
#[cfg(not(target_os = "linux"))]
pub fn show(_: Option<&str>, _: &[Note]) -> Result<(), Unavailable> {
    Err(Unavailable("this system shows no notifications of a program like this".into()))
}

/// Looks now and every hour, as long as the program runs.
pub(crate) fn every_hour<R: Runtime>(handle: AppHandle<R>) {
    std::thread::spawn(move || {
        std::thread::sleep(AFTER_THE_START);
        loop {
            let app = handle.state::<App<R>>();
            match remind(&app) {
                Ok(_) => {}
                // No register is open: there is nothing to remind of.
                Err(custodia_core::error::Error::Register(_)) => {}
                Err(e) => eprintln!("custodia: reminders: {e}"),
            }
            std::thread::sleep(HOUR);
        }
    });
}

/// Shows what is due and was not shown yet; how many reminders that were. Nothing where they are
/// turned off, of the sample, whose deadlines are made up, or where the desktop has no notifications:
/// then they are tried again.
///
/// # Errors
///
/// What reading the register or keeping the desk can fail with.
pub fn remind<R: Runtime>(app: &App<R>) -> Result<usize> {
    let (desk, log) = (app.desk(), app.standing().log);
    if !desk.notify() {
        return Ok(0);
    }
    let today = app.clock.today();
    let (due, lang) = app.read_long(|conn| {
        let lang = settings::sql::load(conn)?.language;
        let none = sample::is_sample(conn)?;
        Ok((if none { Vec::new() } else { reminder::due(conn, today)? }, lang))
    })?;
    let shown = desk.reminded.get(&log).cloned().unwrap_or_default();
    let fresh: Vec<&Reminder> = due.iter().filter(|r| !shown.contains(&r.key)).collect();
    if !fresh.is_empty() {
        let mut notes: Vec<Note> = fresh
            .iter()
            .take(ONE_BY_ONE)
            .map(|r| {
                let (head, text) = r.words(lang, today);
                Note { head, text }
            })
            .collect();
        if let Some(more) = fresh.len().checked_sub(ONE_BY_ONE).filter(|n| *n > 0) {
            let count = [("count", more.into())];
            let head = ta(lang, "reminder-more", &count);
            notes.push(Note { head, text: ta(lang, "reminder-more-where", &count) });
        }
        if let Err(why) = show(app.bus.as_deref(), &notes) {
            eprintln!("custodia: no notifications: {why}");
            return Ok(0);
        }
    }
    // What is not due any more need not be remembered.
    let now: BTreeSet<String> = due.iter().map(|r| r.key.clone()).collect();
    if now != shown {
        app.edit_desk(|desk| {
            desk.reminded.insert(log, now);
        })?;
    }
    Ok(fresh.len())
}
