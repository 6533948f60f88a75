//! The erasure. It is no operation like others: the journal forgets with it what can never be undone.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{ErasureDraft, ErasureHindrance, read, sql};
use crate::error::{Checks, Refusal, Result};
use crate::person;
use crate::settings;
use crate::store::erase::{Erased, Erasure};
use crate::store::{Conn, Op, Store};
use crate::text::{Format, ta};
use crate::typed;

/// Its name in the journal.
pub const ERASE: &str = "person.erase";

/// Erases a person's personal data on a day.
///
/// # Errors
/// `NotFound`; `Invalid` without a basis, or where `typed` is not the name. Refused: `erase-self` for
/// whoever asks; `last-operator`; `erase-nothing` when it was done before; `erase-held`, `erase-open`,
/// `erase-retained` (until when) for evidence of disposals that must be kept.
pub fn erase(store: &mut Store, op: &Op, draft: &ErasureDraft, today: NaiveDate) -> Result<Erased> {
    let id = draft.person_id;
    let found = person::sql::get(store.conn(), id)?;
    let basis = typed::line(&draft.basis);
    let mut c = Checks::new();
    c.text("basis", &basis, true, 300);
    let same = typed::line(&draft.typed).to_lowercase() == found.name.to_lowercase();
    c.require(same, "typed", "erase-typed");
    c.done()?;
    if op.actor == id {
        return Err(Refusal::new("erase-self").into());
    }
    if found.is_operator && found.active && person::sql::other_operators(store.conn(), id)? == 0 {
        return Err(Refusal::new("last-operator").into());
    }
    let hindrances = read::hindrances(store.conn(), (id, &found.name), today)?;
    if let Some(first) = hindrances.iter().find(|h| draft.namesakes || !h.namesakes) {
        return Err(refusal(first).into());
    }
    let places = places(store.conn(), draft, &found.name)?;
    let ents: BTreeSet<String> = places
        .iter()
        .flat_map(|(place, ids)| ids.iter().map(|id| format!("{}/{id}", place.table)))
        .collect();
    if crate::store::erase::reach(store.conn(), &ents)?.values == 0 {
        return Err(Refusal::new("erase-nothing").into());
    }
    let lang = settings::sql::load(store.conn())?.language;
    let mark = ta(lang, "erase-mark", &[("date", Format(lang).date(today).into())]);
    store.erase(op, &Erasure { ents: &ents, basis: &basis }, |tx| {
        tx.subject("");
        for (place, ids) in &places {
            place.blank(tx, ids, &mark)?;
        }
        Ok(())
    })
}

fn places(
    conn: &Conn,
    draft: &ErasureDraft,
    name: &str,
) -> Result<Vec<(&'static sql::Place, Vec<i64>)>> {
    let wanted = sql::PLACES.iter().filter(|p| draft.namesakes || !p.namesakes);
    wanted.map(|p| Ok((p, p.ids(conn, (draft.person_id, name))?))).collect()
}

fn refusal(h: &ErasureHindrance) -> Refusal {
    let number = &h.number;
    match (h.hold.as_str(), h.until) {
        ("", Some(until)) => {
            Refusal::new("erase-retained").with("number", number).with("until", until)
        }
        ("", None) => Refusal::new("erase-open").with("number", number),
        (why, _) => Refusal::new("erase-held").with("number", number).with("why", why),
    }
}
