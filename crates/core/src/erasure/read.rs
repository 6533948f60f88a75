//! What an erasure would take, and what stands in its way.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{ErasureHindrance, ErasurePart, ErasurePreview, sql};
use crate::disposal::retention::retention_until;
use crate::disposal::settings as disposal;
use crate::error::Result;
use crate::ids::PersonId;
use crate::person;
use crate::store::{Conn, erase};

/// What erasing a person would do on a day. `copies` are the register's automatic copies.
///
/// # Errors
/// `NotFound`.
pub fn preview(
    conn: &Conn,
    id: PersonId,
    copies: Vec<String>,
    today: NaiveDate,
) -> Result<ErasurePreview> {
    let name = person::sql::get(conn, id)?.name;
    let mut parts = Vec::new();
    let mut ents = BTreeSet::new();
    for place in &sql::PLACES {
        let ids = place.ids(conn, (id, &name))?;
        if ids.is_empty() {
            continue;
        }
        if !place.namesakes {
            ents.extend(ids.iter().map(|id| format!("{}/{id}", place.table)));
        }
        parts.push(ErasurePart {
            entity: place.table.to_owned(),
            records: u32::try_from(ids.len()).unwrap_or(u32::MAX),
            namesakes: place.namesakes,
        });
    }
    let reach = erase::reach(conn, &ents)?;
    let hindrances = hindrances(conn, (id, &name), today)?;
    // Every name of the person is gone from the journal, whatever stands in its place.
    let erased = reach.values == 0;
    parts.reverse();
    Ok(ErasurePreview {
        name,
        erased,
        parts,
        hindrances,
        values: reach.values,
        ops: reach.ops,
        copies,
    })
}

/// Lots whose evidence must be kept on a day: held, open, or within their retention.
pub(super) fn hindrances(
    conn: &Conn,
    of: (PersonId, &str),
    today: NaiveDate,
) -> Result<Vec<ErasureHindrance>> {
    let settings = disposal::load(conn)?;
    let mut all = Vec::new();
    for lot in sql::lots(conn, of)? {
        let held = !lot.hold.is_empty();
        let until = lot.closed_on.and_then(|on| {
            retention_until(on, &settings.retention, settings.retention_years, held).keep_until
        });
        // What never happened leaves no evidence; what still happens leaves it later.
        let free = match lot.closed_on {
            None => lot.cancelled,
            Some(_) => until.is_some_and(|last| today > last),
        };
        if free && !held {
            continue;
        }
        all.push(ErasureHindrance {
            lot_id: lot.id,
            number: lot.number,
            hold: lot.hold,
            until,
            namesakes: lot.namesakes,
        });
    }
    Ok(all)
}
