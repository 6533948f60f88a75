//! Where a person's personal values stand, and blanking them; columns by name.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::named_params;

use crate::disposal::lot::LotStage;
use crate::disposal::lot::sql::shown;
use crate::error::Result;
use crate::ids::{DisposalLotId, PersonId};
use crate::store::{Conn, Tx};

/// A table with values of somebody who is linked, or only named alike.
pub(super) struct Place {
    pub(super) table: &'static str,
    pub(super) namesakes: bool,
    /// Which rows: `:person` is the id, `:name` the name.
    which: &'static str,
    /// How they are blanked: `:mark` says when.
    blank: &'static str,
}

/// Every column the journal calls personal, in the order they are blanked: the person at the end, as
/// the others are found by the name.
pub(super) const PLACES: [Place; 7] = [
    Place {
        table: "vendor_contact",
        namesakes: true,
        which: "name = :name COLLATE NOCASE",
        blank: "name = :mark, phone = '', email = ''",
    },
    Place {
        table: "vendor_escalation",
        namesakes: true,
        which: "who = :name COLLATE NOCASE",
        blank: "who = :mark, phone = '', email = ''",
    },
    Place {
        table: "custody_party",
        namesakes: true,
        which: "name = :name COLLATE NOCASE",
        blank: "name = :mark, id_document = ''",
    },
    Place {
        table: "custody_event",
        namesakes: true,
        which: "driver = :name COLLATE NOCASE",
        blank: "driver = :mark",
    },
    Place {
        table: "signatory",
        namesakes: true,
        which: "person_id IS NULL AND name = :name COLLATE NOCASE",
        // Under a certificate a name can go, never become another text.
        blank: "name = '', contact = '', signature = ''",
    },
    Place {
        table: "signatory",
        namesakes: false,
        which: "person_id = :person",
        blank: "name = '', contact = '', signature = ''",
    },
    Place {
        table: "person",
        namesakes: false,
        which: "id = :person",
        blank: "name = :mark, email = '', username = '', phone = '', active = 0, is_operator = 0",
    },
];

impl Place {
    /// The rows' ids.
    pub(super) fn ids(&self, conn: &Conn, (person, name): (PersonId, &str)) -> Result<Vec<i64>> {
        let sql = format!(
            "SELECT id FROM {} WHERE {} AND coalesce(:person, :name) IS NOT NULL ORDER BY id",
            self.table, self.which
        );
        let mut find = conn.prepare_cached(&sql)?;
        let named = named_params! {":person": person, ":name": name};
        let rows = find.query_map(named, |r| r.get("id"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Blanks some of its rows.
    pub(super) fn blank(&self, tx: &Tx<'_>, ids: &[i64], mark: &str) -> Result<()> {
        let sql = format!(
            "UPDATE {} SET {} WHERE id = :id AND :mark IS NOT NULL",
            self.table, self.blank
        );
        let mut update = tx.prepare_cached(&sql)?;
        for id in ids {
            update.execute(named_params! {":id": id, ":mark": mark})?;
        }
        Ok(())
    }
}

/// Lots whose evidence names a person by their record.
const NAMED: &str = "
  SELECT l.lot_id FROM signatory g JOIN sanitization s ON s.id = g.sanitization_id
    JOIN disposal_medium m ON m.id = s.medium_id JOIN disposal_line l ON l.id = m.line_id
    WHERE g.person_id = :person
  UNION SELECT c.lot_id FROM signatory g JOIN custody_event c ON c.id = g.custody_id
    WHERE g.person_id = :person
  UNION SELECT r.lot_id FROM signatory g JOIN received_certificate r ON r.id = g.received_id
    WHERE g.person_id = :person
  UNION SELECT l.lot_id FROM disposal_medium m JOIN disposal_line l ON l.id = m.line_id
    WHERE m.exception_by_id = :person
  UNION SELECT lot_id FROM disposal_certificate
    WHERE :person IN (sealed_by_id, annulled_by_id)
  UNION SELECT id FROM disposal_lot
    WHERE :person IN (requested_by_id, approved_by_id, coordinator_id)";

/// Lots whose evidence names somebody of that name.
const ALIKE: &str = "
  SELECT lot_id FROM custody_party WHERE name = :name COLLATE NOCASE
  UNION SELECT lot_id FROM custody_event WHERE driver = :name COLLATE NOCASE
  UNION SELECT l.lot_id FROM signatory g JOIN sanitization s ON s.id = g.sanitization_id
    JOIN disposal_medium m ON m.id = s.medium_id JOIN disposal_line l ON l.id = m.line_id
    WHERE g.person_id IS NULL AND g.name = :name COLLATE NOCASE
  UNION SELECT c.lot_id FROM signatory g JOIN custody_event c ON c.id = g.custody_id
    WHERE g.person_id IS NULL AND g.name = :name COLLATE NOCASE
  UNION SELECT r.lot_id FROM signatory g JOIN received_certificate r ON r.id = g.received_id
    WHERE g.person_id IS NULL AND g.name = :name COLLATE NOCASE";

/// A lot that may have to be kept.
pub(super) struct Kept {
    pub(super) id: DisposalLotId,
    pub(super) number: String,
    pub(super) hold: String,
    pub(super) cancelled: bool,
    pub(super) closed_on: Option<NaiveDate>,
    pub(super) namesakes: bool,
}

/// The lots that name the person, then those that name one alike, each once.
pub(super) fn lots(conn: &Conn, (person, name): (PersonId, &str)) -> Result<Vec<Kept>> {
    let mut all: Vec<Kept> = Vec::new();
    let mut seen = BTreeSet::new();
    for (which, namesakes) in [(NAMED, false), (ALIKE, true)] {
        let mut find = conn.prepare_cached(&format!(
            "SELECT id, year, number, hold, stage, closed_on
             FROM disposal_lot WHERE id IN ({which}) AND coalesce(:person, :name) IS NOT NULL
             ORDER BY year, disposal_lot.number"
        ))?;
        let named = named_params! {":person": person, ":name": name};
        let rows = find.query_map(named, |r| {
            Ok(Kept {
                id: r.get("id")?,
                number: shown(r.get("year")?, r.get("number")?),
                hold: r.get("hold")?,
                cancelled: r.get::<_, LotStage>("stage")? == LotStage::Cancelled,
                closed_on: r.get("closed_on")?,
                namesakes,
            })
        })?;
        for row in rows {
            let row = row?;
            if seen.insert(row.id.0) {
                all.push(row);
            }
        }
    }
    Ok(all)
}
