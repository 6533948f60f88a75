//! What every list of the desk has: the text form of its filter, groups, sums, views, and editing
//! many rows at once.

use custodia_core::bulk::{self, BulkChange, BulkContext, BulkField, BulkOutcome};
use custodia_core::error::Result;
use custodia_core::ids::ViewId;
use custodia_core::list::groups::Group;
use custodia_core::list::sql::RegisterNames;
use custodia_core::list::text::{self, Completion, ParsedText};
use custodia_core::list::{ListKind, ListQuery, Selection, SelectionSummary};
use custodia_core::store::{COPIED, Tx};
use custodia_core::text::Lang;
use custodia_core::view::{self, ListView, ListViewDraft};
use custodia_core::{asset, contract, vendor};
use serde::{Deserialize, Serialize};
use tauri::Runtime;
use ts_rs::TS;
use uuid::Uuid;

use super::types::{Done, NoArgs, Saved};
use super::{done, saved};
use crate::app::App;

macro_rules! args {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        #[ts(export)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty),* }
    )*};
}

args! {
    /// A text somebody types to narrow a list.
    ListTextArgs { /// The list.
        list: ListKind, /// The text.
        text: String }
    /// A question to be written as text.
    ListPrintArgs { /// The list.
        list: ListKind, /// The question.
        query: ListQuery, /// The language of its names.
        lang: Lang }
    /// A place in a text somebody types.
    ListCompleteArgs { /// The list.
        list: ListKind, /// The text.
        text: String, /// Where, counted in UTF-16.
        at: u32, /// The language of the suggestions.
        lang: Lang }
    /// Groups of a list.
    ListGroupsArgs { /// The list.
        list: ListKind, /// The question.
        query: ListQuery, /// By which column.
        by: String }
    /// A selection of a list.
    ListSelectionArgs { /// The list.
        list: ListKind, /// Which.
        selection: Selection }
    /// A view to save.
    ViewSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// As typed.
        draft: ListViewDraft }
    /// A view to remove.
    ViewDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Which.
        id: ViewId }
    /// Views in a new order.
    ViewOrderArgs { /// Unique id of this request.
        op_id: Uuid, /// In order.
        ids: Vec<ViewId> }
    /// The fields of a list that many rows can get at once.
    BulkFieldsArgs { /// The list.
        list: ListKind, /// The language of their names.
        lang: Lang }
    /// A change of many rows, to be seen before it is done.
    BulkPreviewArgs { /// The list.
        list: ListKind, /// What is to change.
        change: BulkChange }
    /// A change of many rows.
    BulkEditArgs { /// Unique id of this request.
        op_id: Uuid, /// The list.
        list: ListKind, /// What is to change.
        change: BulkChange, /// The digest of the preview it was agreed to.
        seen: Option<String> }
}

/// What became of a change of many rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BulkDone {
    /// For "Undo".
    pub done: Done,
    /// What changed; absent when this request had been done before.
    pub outcome: Option<BulkOutcome>,
}

pub(super) fn list_parse<R: Runtime>(app: &App<R>, a: ListTextArgs) -> Result<ParsedText> {
    app.read(|conn| text::parse(a.list, &a.text, &RegisterNames(conn)))
}

pub(super) fn list_print<R: Runtime>(app: &App<R>, a: ListPrintArgs) -> Result<String> {
    app.read(|conn| text::print(a.list, &a.query, &RegisterNames(conn), a.lang))
}

pub(super) fn list_complete<R: Runtime>(app: &App<R>, a: ListCompleteArgs) -> Result<Completion> {
    app.read(|conn| text::complete(a.list, &a.text, a.at, &RegisterNames(conn), a.lang))
}

pub(super) fn list_groups<R: Runtime>(app: &App<R>, a: ListGroupsArgs) -> Result<Vec<Group>> {
    let today = app.clock.today();
    // Kept beside the ids of the same question: a column is part of what was asked.
    let mut asked = a.query.on_day(a.list, today)?.on(today);
    asked.text = format!("{}\n{}", asked.text, a.by);
    let name = match a.list {
        ListKind::Assets => "assets by",
        ListKind::Contracts => "contracts by",
        ListKind::Vendors => "vendors by",
    };
    let found = app.list(|conn, views, version| {
        views.kept(name, &asked, version, || match a.list {
            ListKind::Assets => {
                asset::sql::list::groups(conn, &a.query.on_day(a.list, today)?, &a.by)
            }
            ListKind::Contracts => contract::list::groups(conn, &a.query, &a.by, today),
            ListKind::Vendors => vendor::sql::list::groups(conn, &a.query, &a.by, today),
        })
    })?;
    Ok(found.to_vec())
}

pub(super) fn list_selection<R: Runtime>(
    app: &App<R>,
    a: ListSelectionArgs,
) -> Result<SelectionSummary> {
    let today = app.clock.today();
    app.read(|conn| match a.list {
        ListKind::Assets => asset::sql::list::summary(conn, &a.selection.on_day(a.list, today)?),
        ListKind::Contracts => contract::list::summary(conn, &a.selection, today),
        ListKind::Vendors => vendor::sql::list::summary(conn, &a.selection, today),
    })
}

pub(super) fn view_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<ListView>> {
    app.read(view::sql::list)
}

pub(super) fn view_save<R: Runtime>(app: &App<R>, a: ViewSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "view.save", |tx| view::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn view_delete<R: Runtime>(app: &App<R>, a: ViewDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "view.delete", |tx| view::ops::delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn view_reorder<R: Runtime>(app: &App<R>, a: ViewOrderArgs) -> Result<Done> {
    let written = app.write(a.op_id, "view.reorder", |tx| view::ops::reorder(tx, &a.ids))?;
    done(app, &written)
}

pub(super) fn bulk_fields<R: Runtime>(app: &App<R>, a: BulkFieldsArgs) -> Result<Vec<BulkField>> {
    app.read(|conn| bulk::fields(conn, a.list, a.lang))
}

pub(super) fn bulk_preview<R: Runtime>(app: &App<R>, a: BulkPreviewArgs) -> Result<BulkOutcome> {
    let op = custodia_core::store::Op::new(name(a.list), app.operator()?, app.clock.now());
    app.with_store(|store| store.dry(&op, |tx| run(app, tx, (a.list, &a.change), None)))
}

pub(super) fn bulk_edit<R: Runtime>(app: &App<R>, a: BulkEditArgs) -> Result<BulkDone> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let rows = match &a.change {
        BulkChange::Block { rows } => rows.len(),
        BulkChange::Same { selection, .. } => {
            app.read(|conn| bulk::selected(conn, a.list, selection, today))?.len()
        }
    };
    if i64::try_from(rows).is_ok_and(|rows| rows > COPIED) {
        app.with_store(|store| store.auto_copy("bulk", now).map(drop))?;
    }
    let written = app
        .write(a.op_id, name(a.list), |tx| run(app, tx, (a.list, &a.change), a.seen.as_deref()))?;
    Ok(BulkDone { done: done(app, &written)?, outcome: written.value })
}

/// Stops the preview or the edit in progress; nothing is written.
pub(super) fn bulk_cancel<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<()> {
    app.file_stops.stop();
    Ok(())
}

const fn name(list: ListKind) -> &'static str {
    match list {
        ListKind::Assets => "asset.bulk_edit",
        ListKind::Contracts => "contract.bulk_edit",
        ListKind::Vendors => "vendor.bulk_edit",
    }
}

fn run<R: Runtime>(
    app: &App<R>,
    tx: &Tx<'_>,
    (list, change): (ListKind, &BulkChange),
    seen: Option<&str>,
) -> Result<BulkOutcome> {
    let watch = app.file_stops.watch();
    let mut observe = |done: usize, total: usize| {
        app.emit_progress(done as u64, total as u64);
        !watch.is_stopped()
    };
    let lang = custodia_core::settings::sql::load(tx)?.language;
    let ctx = BulkContext { today: app.clock.today(), lang };
    bulk::edit(tx, list, change, seen, &ctx, &mut observe)
}
