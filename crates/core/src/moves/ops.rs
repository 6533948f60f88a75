//! Doing an action with assets, and naming actions.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::rule::{self, Ask};
use super::sql::After;
use super::{MoveDraft, MoveKind, Transition, sql};
use crate::asset::{self, AssetState};
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::document;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{DocumentId, HandoverId, StatusId, TransitionId};
use crate::list::ListKind;
use crate::settings;
use crate::store::{Conn, Op, Tx, pulse};
use crate::text::{Lang, t};
use crate::typed;

/// The actions of a register in their order; those of its language where it has named none yet.
pub fn transitions(conn: &Conn) -> Result<Vec<Transition>> {
    let stored = sql::transitions(conn)?;
    if !stored.is_empty() {
        return Ok(stored);
    }
    Ok(usual(settings::sql::load(conn)?.language))
}

/// One action a kind, as a new register has them.
fn usual(lang: Lang) -> Vec<Transition> {
    let one = |(position, kind): (u32, &MoveKind)| Transition {
        id: None,
        name: t(lang, &format!("move-kind-{kind}")),
        kind: *kind,
        from: rule::usual_sources(*kind),
        status_id: None,
        active: true,
        position,
        terms_en: String::new(),
        terms_it: String::new(),
    };
    let chosen = MoveKind::ALL.iter().filter(|kind| !rule::sources(**kind).is_empty());
    (0..).zip(chosen).map(one).collect()
}

/// Stores the usual actions in a register that has none.
fn ensure(tx: &Tx<'_>) -> Result<Vec<Transition>> {
    let all = transitions(tx)?;
    if all.iter().any(|t| t.id.is_some()) {
        return Ok(all);
    }
    for transition in &all {
        sql::insert_transition(tx, transition)?;
    }
    sql::transitions(tx)
}

/// Saves an action: `id` absent for a new one.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field: a taken name, a state its kind is never offered in
/// (`move-source`), a status of another state than the kind leads to (`move-status`).
pub fn transition_save(tx: &Tx<'_>, draft: &Transition) -> Result<TransitionId> {
    let all = ensure(tx)?;
    let name = typed::line(&draft.name);
    let mut d = Transition { name, terms_en: typed::paragraph(&draft.terms_en), ..draft.clone() };
    d.terms_it = typed::paragraph(&draft.terms_it);
    let sources = rule::sources(d.kind);
    let mut c = Checks::new();
    c.text("name", &d.name, true, 100);
    c.text("terms_en", &d.terms_en, false, 2000);
    c.text("terms_it", &d.terms_it, false, 2000);
    let taken = |t: &&Transition| t.name.eq_ignore_ascii_case(&d.name) && t.id != d.id;
    c.require(!all.iter().any(|t| taken(&t)), "name", "duplicate-name");
    c.require(!d.from.is_empty(), "from", "required");
    c.require(d.from.iter().all(|s| sources.contains(s)), "from", "move-source");
    if let Some(id) = d.status_id {
        let status = asset::sql::statuses(tx)?.into_iter().find(|s| s.id == id);
        let fits = status.is_some_and(|s| rule::targets(d.kind).contains(&s.state));
        c.require(fits, "status_id", "move-status");
    }
    c.done()?;
    tx.subject(&d.name);
    match d.id {
        None => sql::insert_transition(tx, &d),
        Some(id) => {
            let known = all.iter().find(|t| t.id == Some(id));
            let known = known.ok_or_else(|| Error::NotFound(format!("transition/{id}")))?;
            if known.kind != d.kind {
                return Err(FieldError::new("kind", "move-kind").into());
            }
            sql::update_transition(tx, id, &d)?;
            Ok(id)
        }
    }
}

/// Removes an action; what was done by it stays.
///
/// # Errors
/// Refused (`move-last`) for the only action of its kind: it is left out instead.
pub fn transition_delete(tx: &Tx<'_>, id: TransitionId) -> Result<()> {
    let all = ensure(tx)?;
    let known = all.iter().find(|t| t.id == Some(id));
    let known = known.ok_or_else(|| Error::NotFound(format!("transition/{id}")))?;
    if all.iter().filter(|t| t.kind == known.kind).count() < 2 {
        return Err(Refusal::new("move-last").into());
    }
    tx.subject(&known.name);
    sql::delete_transition(tx, id)
}

/// Does an action with every chosen asset, or with none. Returns its sheet.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field. Refused: `move-none` without an asset, `move-unknown`
/// for an action that is not there or not offered, `move-not-allowed` (with the `count` of the assets
/// that are not where the action starts from, the first one's `tag` and `status`).
pub fn perform(tx: &Tx<'_>, draft: &MoveDraft, today: NaiveDate) -> Result<HandoverId> {
    let d = tidy(draft);
    check(tx, &d, today)?;
    let all = ensure(tx)?;
    let asked = |t: &&Transition| match d.transition_id {
        Some(id) => t.id == Some(id) && t.kind == d.kind,
        None => t.kind == d.kind && t.active,
    };
    let found = all.iter().find(asked).and_then(|t| Some((t.id?, t)));
    let (id, transition) = found.ok_or_else(|| Refusal::new("move-unknown"))?;
    let ids = asset::sql::list::selected(tx, &d.assets.on_day(ListKind::Assets, today)?)?;
    let assets = sql::moved(tx, &ids)?;
    let Some(first) = assets.first() else { return Err(Refusal::new("move-none").into()) };
    let fits = |a: &sql::Moved| {
        let to = rule::target(d.kind, a.user.is_some());
        transition.from.contains(&a.state) && rule::allowed(a.state, to)
    };
    let mut wrong = assets.iter().filter(|a| !fits(a));
    if let Some(bad) = wrong.next() {
        return Err(Refusal::new("move-not-allowed")
            .with("action", &transition.name)
            .with("tag", &bad.tag)
            .with("status", &bad.status)
            .with("count", wrong.count() + 1)
            .into());
    }
    tx.subject(&match assets.len() {
        1 => first.tag.clone(),
        n => format!("{} +{}", first.tag, n - 1),
    });
    let statuses = Statuses::of(tx, transition)?;
    let lang = d.language.map_or_else(|| settings::sql::load(tx).map(|s| s.language), Ok)?;
    let by = Some(tx.actor()).filter(|p| *p != Op::SYSTEM);
    let mut sheet = None;
    for (row, asset) in assets.iter().enumerate() {
        if row.is_multiple_of(1_024) {
            pulse(tx)?;
        }
        let to = rule::target(d.kind, asset.user.is_some());
        sql::put(tx, asset.id, &after(&d, asset, (to, statuses.get(to)?)))?;
        let written = sql::insert(tx, asset, (Some(id), sheet), (&d, lang, by))?;
        sheet = sheet.or(Some(written));
    }
    sheet.ok_or_else(|| Refusal::new("move-none").into())
}

/// Writes that assets left for good on a day: the end of a lot, which has checked what is to be
/// checked. Only what is retired or lost is disposed of, so that what was neither is retired first.
pub(crate) fn dispose(tx: &Tx<'_>, d: &MoveDraft, ids: &[i64]) -> Result<()> {
    let statuses = asset::sql::statuses(tx)?;
    let gone = statuses.iter().find(|s| s.state == AssetState::Disposed);
    let gone = gone.ok_or_else(|| Error::Internal("no status of disposed".into()))?.id;
    let lang = settings::sql::load(tx)?.language;
    let by = Some(tx.actor()).filter(|p| *p != Op::SYSTEM);
    let retired = MoveDraft { kind: MoveKind::Retire, vendor_id: None, ..d.clone() };
    let (mut retiring, mut disposing) = (None, None);
    for (row, asset) in sql::moved(tx, ids)?.iter().enumerate() {
        if row.is_multiple_of(1_024) {
            pulse(tx)?;
        }
        if !rule::allowed(asset.state, AssetState::Disposed) {
            let written = sql::insert(tx, asset, (None, retiring), (&retired, lang, by))?;
            retiring = retiring.or(Some(written));
        }
        sql::put(tx, asset.id, &after(d, asset, (AssetState::Disposed, gone)))?;
        let written = sql::insert(tx, asset, (None, disposing), (d, lang, by))?;
        disposing = disposing.or(Some(written));
    }
    Ok(())
}

/// Which status each state becomes by an action.
struct Statuses(HashMap<AssetState, StatusId>);

impl Statuses {
    fn of(conn: &Conn, transition: &Transition) -> Result<Self> {
        let mut found = HashMap::new();
        for status in asset::sql::statuses(conn)? {
            if transition.status_id == Some(status.id) {
                found.insert(status.state, status.id);
            } else {
                found.entry(status.state).or_insert(status.id);
            }
        }
        Ok(Self(found))
    }

    fn get(&self, state: AssetState) -> Result<StatusId> {
        let found = self.0.get(&state).copied();
        found.ok_or_else(|| Error::Internal(format!("no status of {state}")))
    }
}

fn after<'d>(
    d: &'d MoveDraft,
    asset: &sql::Moved,
    (to, status): (AssetState, StatusId),
) -> After<'d> {
    let gone = |state| matches!(state, AssetState::Retired | AssetState::Disposed);
    let (user, custodian) = match d.kind {
        MoveKind::Deploy => (Some(d.person_id), d.person_id),
        MoveKind::Lend => (Some(d.person_id), None),
        MoveKind::Return | MoveKind::Retire | MoveKind::Found | MoveKind::Dispose => {
            (Some(None), None)
        }
        MoveKind::Receive | MoveKind::Repair | MoveKind::BackFromRepair | MoveKind::ReportLost => {
            (None, None)
        }
    };
    let seen = d.kind != MoveKind::ReportLost;
    After {
        status,
        user,
        custodian,
        place: &d.place,
        due_back: match d.kind {
            // Whoever was lent it still has to bring it back.
            MoveKind::BackFromRepair => asset.loan.filter(|_| asset.user.is_some()),
            _ => d.due_back,
        },
        delivered_on: Some(d.on).filter(|_| d.kind == MoveKind::Receive),
        in_service_on: Some(d.on).filter(|_| matches!(d.kind, MoveKind::Deploy | MoveKind::Lend)),
        seen_on: Some(d.on).filter(|_| seen),
        gone_on: Some(d.on).filter(|_| gone(to)),
        // What was found after it went, or was lost after it was retired, may well be in use again.
        back: (gone(asset.state) || asset.state == AssetState::Lost)
            && matches!(to, AssetState::InStock | AssetState::InUse),
    }
}

/// Hangs the signed copy on a sheet.
///
/// # Errors
/// `NotFound` for a sheet or a document that is not there.
pub fn sign(tx: &Tx<'_>, sheet: HandoverId, id: DocumentId) -> Result<()> {
    let rows = sql::of_sheet(tx, sheet)?;
    let found = document::sql::one(tx, id)?;
    found.ok_or_else(|| Error::NotFound(format!("document/{id}")))?;
    tx.subject(rows.first().map_or("", |r| r.tag.as_str()));
    sql::sign(tx, sheet, id)
}

/// The draft with what its kind does not ask for left out.
fn tidy(d: &MoveDraft) -> MoveDraft {
    let asks = rule::asks(d.kind);
    let line = |text: &str, ask: Ask| {
        if ask.asked() { typed::line(text) } else { String::new() }
    };
    let told = asks.data_deletion.asked();
    MoveDraft {
        person_id: d.person_id.filter(|_| asks.person.asked()),
        place: line(&d.place, asks.place),
        due_back: d.due_back.filter(|_| asks.due_back.asked()),
        vendor_id: d.vendor_id.filter(|_| asks.vendor.asked()),
        reference: line(&d.reference, asks.reference),
        condition: d.condition.filter(|_| asks.condition.asked()),
        accessories: line(&d.accessories, asks.condition),
        data_deletion: d.data_deletion.filter(|_| told),
        deleted_by_id: d
            .deleted_by_id
            .filter(|_| d.data_deletion == Some(super::DataDeletion::Deleted) && told),
        accepted: d.accepted && rule::has_form(d.kind),
        note: typed::paragraph(&d.note),
        ..d.clone()
    }
}

fn check(conn: &Conn, d: &MoveDraft, today: NaiveDate) -> Result<()> {
    let asks = rule::asks(d.kind);
    let mut c = Checks::new();
    c.require(is_plausible(d.on), "on", "date-range");
    c.require(d.on <= today, "on", "in-future");
    c.require(!asks.person.must() || d.person_id.is_some(), "person_id", "required");
    c.text("place", &d.place, asks.place.must(), 200);
    c.text("reference", &d.reference, asks.reference.must(), 100);
    c.text("accessories", &d.accessories, false, 500);
    c.text("note", &d.note, asks.note.must(), 4000);
    c.require(!asks.condition.must() || d.condition.is_some(), "condition", "required");
    let told = d.data_deletion.is_some();
    c.require(!asks.data_deletion.must() || told, "data_deletion", "required");
    if d.data_deletion == Some(super::DataDeletion::Deleted) {
        c.require(d.deleted_by_id.is_some(), "deleted_by_id", "required");
    }
    match d.due_back {
        None => c.require(!asks.due_back.must(), "due_back", "required"),
        Some(day) => {
            c.require(is_plausible(day), "due_back", "date-range");
            c.require(day >= d.on, "due_back", "end-before-start");
        }
    }
    for (field, table, id) in [
        ("person_id", "person", d.person_id.map(|i| i.0)),
        ("deleted_by_id", "person", d.deleted_by_id.map(|i| i.0)),
        ("vendor_id", "vendor", d.vendor_id.map(|i| i.0)),
    ] {
        if let Some(id) = id {
            c.require(exists(conn, table, id)?, field, "unknown");
        }
    }
    c.done()
}
