//! Codes of a stock-take in a file: a list that a scanner wrote, one code a line, or a column of a
//! workbook. No record of ours is made of it.

use super::fields::Field;
use super::table::{SourceCell, SourceTable};
use super::{ImportKind, aliases, headers};
use crate::typed;

/// Fields that name an asset, the surest first.
const NAMES: [Field; 2] = [Field::Tag, Field::Serial];

/// Headings of a column of codes that no list of assets has, as header keys.
const CODES: [&str; 7] =
    ["code", "codes", "barcode", "barcodes", "codice", "codici", "codiceabarre"];

/// The codes of a file with the place each was found at, in file order; the place is empty where the
/// file has none.
///
/// A first line of known headings says which columns they are. Without one the first column has the
/// codes, the first line among them, and a second and last column their places: what a scanner
/// writes has no headings.
pub fn codes(table: &SourceTable) -> Vec<(String, String)> {
    let known = aliases::of(ImportKind::Assets);
    let fields: Vec<Option<Field>> =
        table.headers.iter().map(|h| known.get(&headers::key(h)).copied()).collect();
    let at = |field: Field| fields.iter().position(|f| *f == Some(field));
    let called = || table.headers.iter().position(|h| CODES.contains(&headers::key(h).as_str()));
    let named = NAMES.into_iter().find_map(at).or_else(called);
    let (code, place) = match named {
        Some(code) => (code, at(Field::Location)),
        None => (0, (table.headers.len() == 2).then_some(1)),
    };
    let heading = table.headers.iter().map(String::as_str).collect::<Vec<_>>();
    let first = named.is_none().then_some(heading);
    let rows = table.rows.iter().map(|r| r.cells.iter().map(SourceCell::text).collect::<Vec<_>>());
    first
        .into_iter()
        .chain(rows)
        .map(|cells| {
            let cell = |at: usize| typed::line(cells.get(at).copied().unwrap_or_default());
            (cell(code), place.map_or_else(String::new, cell))
        })
        .filter(|(code, _)| !code.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::{SourceFormat, SourceRow};

    fn file(lines: &[&str]) -> SourceTable {
        let cells = |line: &str| line.split(';').map(str::to_owned).collect::<Vec<_>>();
        let rows = lines.iter().skip(1).zip(1_u32..).map(|(line, record)| SourceRow {
            record,
            line: record + 1,
            cells: cells(line).into_iter().map(SourceCell::Text).collect(),
        });
        SourceTable {
            file_name: "codes.txt".into(),
            sha256: String::new(),
            format: SourceFormat {
                container: "csv".into(),
                encoding: "utf-8".into(),
                delimiter: ";".into(),
                sheet: String::new(),
                sheets: Vec::new(),
                header_line: 1,
                header_said: false,
                top: Vec::new(),
            },
            headers: cells(lines[0]),
            rows: rows.collect(),
            notices: Vec::new(),
        }
    }

    fn told(lines: &[&str]) -> String {
        let all: Vec<_> =
            codes(&file(lines)).into_iter().map(|(c, p)| format!("{c}@{p}")).collect();
        all.join(" ")
    }

    #[test]
    fn codes_stand_in_the_first_column_or_in_the_one_that_is_called_so() {
        for (lines, expect) in [
            (&["IT-1", " IT-2 ", "", "IT-3"][..], "IT-1@ IT-2@ IT-3@"),
            (&["IT-1;Roma", "IT-2;"], "IT-1@Roma IT-2@"),
            (&["IT-1;Roma;x", "IT-2;Bari;y"], "IT-1@ IT-2@"),
            (&["Asset Tag", "IT-1"], "IT-1@"),
            (&["Model;Location;Asset Tag", "XPS;Roma;IT-1", "XPS;;IT-2"], "IT-1@Roma IT-2@"),
            (&["Serial;Model", "SN-1;XPS"], "SN-1@"),
            (&["Codice", "IT-1"], "IT-1@"),
            (&["Location;Code", "Roma;IT-1"], "IT-1@Roma"),
        ] {
            assert_eq!(told(lines), expect, "{lines:?}");
        }
    }
}
