//! Every deadline, contracts over time, the calendar file, duties, and decisions put off.

use custodia_core::deadline::{self, Asked, Deadline, DeadlineQuery, TimelineQuery, TimelineRow};
use custodia_core::duty::sql::Whose;
use custodia_core::duty::{self, DutyRecord, DutyRow};
use custodia_core::error::Result;
use custodia_core::list::Page;
use custodia_core::snooze;
use custodia_core::text::t;
use tauri::Runtime;

use super::types::{
    CalendarArgs, ContractDeleteArgs, ContractSnoozeArgs, Done, DutyArgs, DutyDeleteArgs,
    DutyListArgs, DutyRecordArgs, DutySaveArgs, FileOutcome, Saved,
};
use super::{closed, done, language, picked, saved};
use crate::app::App;
use crate::picker::Ask;

pub(super) fn deadlines<R: Runtime>(app: &App<R>, a: DeadlineQuery) -> Result<Vec<Deadline>> {
    let today = app.clock.today();
    app.read(|conn| deadline::deadlines(conn, &a, today))
}

/// Contracts over time, a page of them.
pub(super) fn contract_timeline<R: Runtime>(
    app: &App<R>,
    a: TimelineQuery,
) -> Result<Page<TimelineRow>> {
    let today = app.clock.today();
    app.list(|conn, views, version| deadline::timeline(conn, views, version, &a, today))
}

/// Asks where, and writes every deadline as a calendar file.
pub(super) fn calendar_save<R: Runtime>(app: &App<R>, a: CalendarArgs) -> Result<FileOutcome> {
    let today = app.clock.today();
    let CalendarArgs { vendor_id, owner_id, kind } = a;
    let asked = Asked { vendor_id, owner_id, kind, ..Asked::default() };
    let feed = app.read_long(|conn| deadline::feed(conn, &asked, today))?;
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "calendar-save-title"),
        kind: t(lang, "calendar-file"),
        endings: vec!["ics"],
        name: format!("{}.ics", t(lang, "calendar-file-name")),
    };
    let Some(path) = app.picker.save(&ask) else { return Ok(closed()) };
    custodia_core::files::replace(&path, &custodia_output::ics::render(&feed))?;
    Ok(picked(&path))
}

pub(super) fn duty_list<R: Runtime>(app: &App<R>, a: DutyListArgs) -> Result<Vec<DutyRow>> {
    let whose = match (a.contract_id, a.vendor_id) {
        (Some(id), _) => Whose::Contract(id),
        (None, Some(id)) => Whose::Vendor(id),
        (None, None) => Whose::All,
    };
    app.read(|conn| duty::sql::rows(conn, whose))
}

pub(super) fn duty_records<R: Runtime>(app: &App<R>, a: DutyArgs) -> Result<Vec<DutyRecord>> {
    app.read(|conn| duty::sql::records(conn, Some(a.id)))
}

pub(super) fn duty_save<R: Runtime>(app: &App<R>, a: DutySaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "duty.save", |tx| duty::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn duty_delete<R: Runtime>(app: &App<R>, a: DutyDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "duty.delete", |tx| duty::ops::delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn duty_record<R: Runtime>(app: &App<R>, a: DutyRecordArgs) -> Result<Done> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "duty.record", |tx| duty::ops::record(tx, &a.draft, today))?;
    done(app, &written)
}

pub(super) fn contract_snooze<R: Runtime>(app: &App<R>, a: ContractSnoozeArgs) -> Result<Done> {
    let today = app.clock.today();
    let written =
        app.write(a.op_id, "contract.snooze", |tx| snooze::ops::snooze(tx, &a.draft, today))?;
    done(app, &written)
}

pub(super) fn contract_wake<R: Runtime>(app: &App<R>, a: ContractDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "contract.wake", |tx| snooze::ops::wake(tx, a.id))?;
    done(app, &written)
}
