//! The life of an asset: the actions there are, doing one, what was done, and its signed copy.

use std::io::Read as _;

use custodia_core::asset::AssetState;
use custodia_core::document::{self, DocumentDraft, DocumentPurpose, MAX_SIZE};
use custodia_core::error::Result;
use custodia_core::ids::{HandoverId, TransitionId};
use custodia_core::moves::rule::{self, Asks};
use custodia_core::moves::{Handover, MoveDraft, Transition, ops, sql};
use custodia_core::text::t;
use serde::{Deserialize, Serialize};
use tauri::Runtime;
use ts_rs::TS;
use uuid::Uuid;

use super::types::{AssetArgs, Done, NoArgs, Saved};
use super::{done, language, saved};
use crate::app::{App, name_of};
use crate::picker::Ask;

/// An action with what it asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MoveAction {
    /// The action.
    pub transition: Transition,
    /// What it asks for.
    pub asks: Asks,
    /// Whether it has a form to sign.
    pub form: bool,
    /// The states its kind can be offered in at all.
    pub sources: Vec<AssetState>,
    /// The states its kind leads to.
    pub targets: Vec<AssetState>,
}

/// An action to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MoveArgs {
    /// Unique id of this request.
    pub op_id: Uuid,
    /// The action.
    pub draft: MoveDraft,
}

/// An action to name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TransitionSaveArgs {
    /// Unique id of this request.
    pub op_id: Uuid,
    /// The action.
    pub draft: Transition,
}

/// An action to take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TransitionDeleteArgs {
    /// Unique id of this request.
    pub op_id: Uuid,
    /// Id.
    pub id: TransitionId,
}

/// A sheet that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MoveSignArgs {
    /// Unique id of this request.
    pub op_id: Uuid,
    /// The sheet.
    pub sheet: HandoverId,
}

pub(super) fn move_actions<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<MoveAction>> {
    let action = |transition: Transition| MoveAction {
        asks: rule::asks(transition.kind),
        form: rule::has_form(transition.kind),
        sources: rule::sources(transition.kind),
        targets: rule::targets(transition.kind),
        transition,
    };
    app.read(|conn| Ok(ops::transitions(conn)?.into_iter().map(action).collect()))
}

pub(super) fn move_perform<R: Runtime>(app: &App<R>, a: MoveArgs) -> Result<Saved> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "move.perform", |tx| ops::perform(tx, &a.draft, today))?;
    saved(app, written, None, |id| id.0)
}

pub(super) fn move_history<R: Runtime>(app: &App<R>, a: AssetArgs) -> Result<Vec<Handover>> {
    app.read(|conn| sql::of_asset(conn, a.id))
}

/// Asks for the signed copy and hangs it on the sheet; nothing when the dialog was closed.
pub(super) fn move_sign<R: Runtime>(app: &App<R>, a: MoveSignArgs) -> Result<Option<Done>> {
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "documents-pick"),
        kind: t(lang, "documents-any"),
        endings: vec!["*"],
        name: String::new(),
    };
    let Some(path) = app.picker.open(&ask) else { return Ok(None) };
    let mut bytes = Vec::new();
    // One byte more than can be attached is enough to be refused.
    std::fs::File::open(&path)?.take(MAX_SIZE as u64 + 1).read_to_end(&mut bytes)?;
    let (name, today) = (name_of(&path), app.clock.today());
    let written = app.write(a.op_id, "move.sign", |tx| {
        let first = sql::of_sheet(tx, a.sheet)?.into_iter().next();
        let hangs = DocumentDraft {
            contract_id: None,
            vendor_id: None,
            asset_id: first.map(|h| h.asset_id),
            lot_id: None,
            purpose: DocumentPurpose::Proof,
            note: String::new(),
        };
        let file = document::ops::attach(tx, &hangs, &name, &bytes, today)?;
        ops::sign(tx, a.sheet, file)
    })?;
    done(app, &written).map(Some)
}

pub(super) fn transition_save<R: Runtime>(app: &App<R>, a: TransitionSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "transition.save", |tx| ops::transition_save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn transition_delete<R: Runtime>(app: &App<R>, a: TransitionDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "transition.delete", |tx| ops::transition_delete(tx, a.id))?;
    done(app, &written)
}
