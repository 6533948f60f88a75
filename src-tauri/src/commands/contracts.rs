//! Contracts, decisions and the agenda.

use custodia_core::agenda::{self, Agenda, AgendaQuery};
use custodia_core::contract::review::ContractReview;
use custodia_core::contract::{self, ContractDetail, ContractPreview, ContractRow};
use custodia_core::decision;
use custodia_core::error::Result;
use custodia_core::list::{Page, PageRequest};
use custodia_core::meeting::{self, Meeting, MeetingQuery};
use tauri::Runtime;

use super::types::{
    ContractArgs, ContractDeleteArgs, ContractPreviewArgs, ContractSaveArgs, DecisionRecordArgs,
    DecisionsRecordArgs, Done, Saved,
};
use super::{done, saved};
use crate::app::App;

pub(super) fn contract_page<R: Runtime>(app: &App<R>, a: PageRequest) -> Result<Page<ContractRow>> {
    let today = app.clock.today();
    app.list(|conn, views, version| contract::list::page(conn, views, version, &a, today))
}

pub(super) fn contract_get<R: Runtime>(app: &App<R>, a: ContractArgs) -> Result<ContractDetail> {
    let today = app.clock.today();
    app.read(|conn| contract::read::detail(conn, a.id, today))
}

pub(super) fn contract_review<R: Runtime>(app: &App<R>, a: ContractArgs) -> Result<ContractReview> {
    let today = app.clock.today();
    app.read(|conn| contract::review::review(conn, a.id, today))
}

pub(super) fn contract_preview<R: Runtime>(
    app: &App<R>,
    a: ContractPreviewArgs,
) -> Result<ContractPreview> {
    let today = app.clock.today();
    app.read(|conn| contract::read::preview(conn, &a.draft, today))
}

pub(super) fn contract_save<R: Runtime>(app: &App<R>, a: ContractSaveArgs) -> Result<Saved> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "contract.save", |tx| {
        contract::ops::save_seen(tx, &a.draft, a.seen.as_ref(), today)
    })?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn contract_delete<R: Runtime>(app: &App<R>, a: ContractDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "contract.delete", |tx| contract::ops::delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn decision_record<R: Runtime>(app: &App<R>, a: DecisionRecordArgs) -> Result<Saved> {
    let today = app.clock.today();
    let written =
        app.write(a.op_id, "decision.record", |tx| decision::ops::record(tx, &a.draft, today))?;
    saved(app, written, None, |id| id.0)
}

pub(super) fn decisions_record<R: Runtime>(app: &App<R>, a: DecisionsRecordArgs) -> Result<Done> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "decision.record-all", |tx| {
        decision::ops::record_all(tx, &a.rows, today)
    })?;
    done(app, &written)
}

pub(super) fn review_meeting<R: Runtime>(app: &App<R>, a: MeetingQuery) -> Result<Meeting> {
    let today = app.clock.today();
    app.read(|conn| Ok(meeting::gather(conn, &a, today)?.meeting()))
}

pub(super) fn agenda<R: Runtime>(app: &App<R>, a: AgendaQuery) -> Result<Agenda> {
    let today = app.clock.today();
    app.read(|conn| agenda::agenda(conn, &a, today))
}
