//! Which column of a file is which field, by the words of its headers.

use super::RecordKind;
use crate::error::{Refusal, Result};
use crate::formula::unguard;
use crate::import::headers;
use crate::import::table::SourceRow;

/// The columns of a kind: field, whether it must be there, and the keys of its headers.
type Columns = &'static [(&'static str, bool, &'static [&'static str])];

const MEASUREMENTS: Columns = &[
    ("period", true, &["period", "month", "date", "periodo", "mese", "data"]),
    ("value", true, &["value", "measured", "availability", "valore", "misurato", "disponibilita"]),
    ("note", false, &["note", "notes", "comment", "nota"]),
];

const OUTAGES: Columns = &[
    ("from", true, &["from", "start", "begin", "started", "starttime", "dal", "inizio"]),
    ("until", true, &["until", "end", "to", "ended", "endtime", "al", "fine"]),
    ("kind", false, &["kind", "type", "tipo"]),
    ("reference", false, &["reference", "id", "number", "incident", "riferimento", "numero"]),
    ("note", false, &["note", "notes", "description", "nota", "descrizione"]),
];

const TICKETS: Columns = &[
    ("opened", true, &["opened", "created", "open", "aperto", "apertura"]),
    ("closed", false, &["closed", "resolved", "done", "chiuso", "chiusura", "risolto"]),
    ("reference", false, &["reference", "id", "number", "ticket", "riferimento", "numero"]),
    ("note", false, &["note", "notes", "description", "nota", "descrizione"]),
];

/// Where the fields stand in a file.
pub(super) struct Layout {
    columns: Vec<(&'static str, usize)>,
}

impl Layout {
    pub(super) fn find(kind: RecordKind, headers: &[String]) -> Result<Self> {
        let known = match kind {
            RecordKind::Measurements => MEASUREMENTS,
            RecordKind::Outages => OUTAGES,
            RecordKind::Tickets => TICKETS,
        };
        let keys: Vec<String> = headers.iter().map(|h| headers::key(h)).collect();
        let mut columns = Vec::new();
        for (field, required, names) in known {
            match keys.iter().position(|k| names.contains(&k.as_str())) {
                Some(at) => columns.push((*field, at)),
                None if *required => {
                    return Err(Refusal::new("sla-no-column")
                        .with("column", field)
                        .with("known", names.join(", "))
                        .into());
                }
                None => {}
            }
        }
        Ok(Self { columns })
    }

    pub(super) fn cell<'r>(&self, row: &'r SourceRow, field: &str) -> &'r str {
        let at = self.columns.iter().find(|(name, _)| *name == field).map(|(_, at)| *at);
        at.and_then(|at| row.cells.get(at)).map_or("", |c| unguard(c.text().trim()))
    }
}
