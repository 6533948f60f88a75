//! Which row of a file holds its headers: people put a title, a date, blank rows above them.
//!
//! The first row stays the header unless one of the next explains itself clearly better.

use super::clean::trimmed;
use super::table::{ReadError, ReadOptions, SourceCell, SourceNotice, SourceTable, TopRow};
use super::{ImportKind, layout};

/// Rows the headers are looked for in.
const LOOKED_AT: usize = 20;
/// Characters of such a row that are shown.
const SHOWN: usize = 80;
/// Recognised headers a later row needs: one alone may be a word of a title or of a cell.
const ENOUGH: usize = 2;

/// The remark about lines that were left out: there is one, however often the headers moved.
const ABOVE: &str = "rows-above-headers";

impl SourceTable {
    /// What was read, as it is asked for: headers where they stand, and placeholders empty or not.
    ///
    /// # Errors
    /// `bad-option` when nothing stands on the line wanted for the headers.
    pub fn as_asked(self, options: &ReadOptions) -> Result<Self, ReadError> {
        let mut table = self.with_header_row(options.header_line)?;
        table.format.header_said = options.header_line.is_some();
        Ok(table.with_placeholders(options.empty_placeholders.unwrap_or(false)))
    }

    /// Moves the headers to the row they stand on: `wanted`, a physical line, or where it is absent
    /// the first of the rows with the most headers we know. Records above it are left out; records
    /// below it keep their lines and are numbered anew.
    ///
    /// # Errors
    /// `bad-option` when nothing stands on the wanted line.
    fn with_header_row(mut self, wanted: Option<u32>) -> Result<Self, ReadError> {
        // Headers that are looked for once more are looked for among the same lines.
        if self.format.top.is_empty() {
            self.format.top = self.top();
        }
        let place = match wanted {
            Some(line) if line == self.format.header_line => return Ok(self),
            Some(line) => match self.rows.iter().position(|r| r.line == line) {
                Some(at) => at,
                None => {
                    let detail = line.to_string();
                    return Err(ReadError { code: "bad-option".to_owned(), line, detail });
                }
            },
            None => match self.likely_header() {
                Some(at) => at,
                None => return Ok(self),
            },
        };
        let mut rows = self.rows.split_off(place);
        let above =
            self.rows.len() + usize::from(!self.headers.iter().all(|h| h.trim().is_empty()));
        let head = rows.remove(0);
        self.format.header_line = head.line;
        self.headers = head.cells.iter().map(|c| c.text().to_owned()).collect();
        drop_blank_end(&mut self.headers);
        // A workbook does not store blank cells, so a short row is not a torn one.
        let width = if self.format.container == "xlsx" { self.headers.len() } else { 0 };
        for (record, row) in (1..).zip(&mut rows) {
            row.record = record;
            if row.cells.len() < width {
                row.cells.resize(width, SourceCell::Text(String::new()));
            }
        }
        self.rows = rows;
        let before = self.notices.iter().find(|n| n.code == ABOVE).map_or(0, |n| n.count);
        let count = u32::try_from(above).unwrap_or(u32::MAX).saturating_add(before);
        self.notices.retain(|n| n.code != ABOVE && n.code != "duplicate-header");
        self.notices.push(SourceNotice { code: ABOVE.to_owned(), count });
        match repeated(&self.headers) {
            0 => {}
            count => {
                self.notices.push(SourceNotice { code: "duplicate-header".to_owned(), count });
            }
        }
        Ok(self)
    }

    /// The lines below the headers that may be headers, too, with their cells.
    pub(super) fn lines_below(&self) -> impl Iterator<Item = (u32, Vec<String>)> {
        self.rows.iter().take(LOOKED_AT - 1).map(|row| {
            let mut cells: Vec<String> = row.cells.iter().map(|c| c.text().to_owned()).collect();
            drop_blank_end(&mut cells);
            (row.line, cells)
        })
    }

    /// The rows the headers are looked for in.
    fn top(&self) -> Vec<TopRow> {
        let head = TopRow::of(self.format.header_line, self.headers.iter().map(String::as_str));
        let rows = self.rows.iter().take(LOOKED_AT - 1);
        let rows = rows.map(|r| TopRow::of(r.line, r.cells.iter().map(SourceCell::text)));
        std::iter::once(head).chain(rows).collect()
    }

    /// The place of the row that explains itself better than the headers do.
    fn likely_header(&self) -> Option<usize> {
        let headers: Vec<&str> = self.headers.iter().map(String::as_str).collect();
        let mut best = (None, recognised(&headers));
        for (at, row) in self.rows.iter().take(LOOKED_AT - 1).enumerate() {
            // Headers are words: a row with a day or an amount in it is a record.
            if !row.cells.iter().all(may_be_header) {
                continue;
            }
            let cells: Vec<&str> = row.cells.iter().map(SourceCell::text).collect();
            let known = recognised(&cells);
            if known >= ENOUGH && known > best.1 {
                best = (Some(at), known);
            }
        }
        best.0
    }
}

/// What reaches beyond the last filled cell is the title's width, not a column.
fn drop_blank_end(headers: &mut Vec<String>) {
    while headers.last().is_some_and(|h| h.trim().is_empty()) {
        headers.pop();
    }
}

impl TopRow {
    fn of<'a>(line: u32, cells: impl Iterator<Item = &'a str>) -> Self {
        let filled: Vec<&str> = cells.map(trimmed).filter(|c| !c.is_empty()).collect();
        Self { line, text: filled.join(" · ").chars().take(SHOWN).collect() }
    }
}

/// Whether a cell may stand in a header: in a file of text, days and amounts are told by being made of
/// digits and what stands between them. A bare number may be a year or a month.
fn may_be_header(cell: &SourceCell) -> bool {
    let SourceCell::Text(text) = cell else { return false };
    let bare = |c: char| c.is_numeric() || c.is_whitespace();
    let value = text.contains(char::is_numeric)
        && !text.contains(char::is_alphabetic)
        && !trimmed(text).chars().all(bare);
    !value
}

/// How many fields the cells name, as headers of whatever kind of records they name most of.
fn recognised(cells: &[&str]) -> usize {
    let of = |kind: &ImportKind| layout::named(*kind, cells.iter().copied());
    ImportKind::ALL.iter().map(of).max().unwrap_or(0)
}

/// How many headers repeat an earlier one, blank ones not counted.
fn repeated(row: &[String]) -> u32 {
    let mut seen = std::collections::HashSet::new();
    let named = row.iter().map(|h| h.trim()).filter(|h| !h.is_empty());
    let again = named.filter(|h| !seen.insert(h.to_lowercase())).count();
    u32::try_from(again).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::{SourceFormat, SourceRow};

    fn read(lines: &[(u32, &str)], container: &str) -> SourceTable {
        let cells = |text: &str| text.split(';').map(str::to_owned).collect::<Vec<_>>();
        let row = |(record, (line, text)): (u32, &(u32, &str))| SourceRow {
            record,
            line: *line,
            cells: cells(text).into_iter().map(SourceCell::Text).collect(),
        };
        SourceTable {
            file_name: "f".into(),
            sha256: String::new(),
            format: SourceFormat {
                container: container.into(),
                encoding: "utf-8".into(),
                delimiter: ";".into(),
                sheet: String::new(),
                sheets: Vec::new(),
                header_line: lines[0].0,
                header_said: false,
                top: Vec::new(),
            },
            headers: cells(lines[0].1),
            rows: (1..).zip(&lines[1..]).map(row).collect(),
            notices: Vec::new(),
        }
    }

    const TITLED: [(u32, &str); 5] = [
        (1, "Elenco contratti 2026"),
        (3, "Aggiornato da;Rossi;;"),
        (5, "Fornitore;Contratto;Decorrenza;Note"),
        (6, "Dell;Assistenza;2026-01-01"),
        (8, "Fornitore;Contratto;Decorrenza;Note"),
    ];

    #[test]
    fn titles_above_the_headers_are_passed_over_and_lines_stay_those_of_the_file() {
        let table = read(&TITLED, "csv").with_header_row(None).unwrap();
        assert_eq!(table.headers, ["Fornitore", "Contratto", "Decorrenza", "Note"]);
        assert_eq!(table.format.header_line, 5, "the first of equals");
        let places: Vec<_> = table.rows.iter().map(|r| (r.record, r.line)).collect();
        assert_eq!(places, [(1, 6), (2, 8)]);
        assert_eq!(table.rows[0].cells.len(), 3, "a short record of a text file stays torn");
        let book = read(&TITLED, "xlsx").with_header_row(None).unwrap();
        assert_eq!(book.rows[0].cells.len(), 4, "one of a workbook has blank cells at its end");
    }

    #[test]
    fn the_first_row_stays_the_header_unless_another_is_clearly_better() {
        for lines in [
            // Nothing is known anywhere.
            &[(1, "foo;bar"), (2, "1;2")][..],
            // One known word is no header yet.
            &[(1, "Pippo;Pluto"), (2, "Note;x")],
            // Nor is a record with words like those of the headers.
            &[(1, "Asset Tag;Serial;Name"), (2, "Tag;Serial;x")],
            // Nor one with a day or an amount, though more of it is known.
            &[(1, "Cosa;Quanto;Quando"), (2, "Fornitore;Contratto;01/03/2026")],
            &[(1, "Cosa;Quanto;Quando"), (2, "Fornitore;Contratto;€ 1.200,00")],
        ] {
            let table = read(lines, "csv").with_header_row(None).unwrap();
            assert_eq!((table.format.header_line, table.rows.len()), (1, 1), "{lines:?}");
        }
    }

    #[test]
    fn another_line_can_be_asked_for_and_must_be_there() {
        let table = read(&TITLED, "csv").with_header_row(Some(3)).unwrap();
        assert_eq!(table.headers, ["Aggiornato da", "Rossi"]);
        assert_eq!(table.rows[0].line, 5);
        let first = read(&TITLED, "csv").with_header_row(Some(1)).unwrap();
        assert_eq!(first.headers, ["Elenco contratti 2026"]);
        assert_eq!(first.format.top[1].text, "Aggiornato da · Rossi");
        assert_eq!(first.format.top.iter().map(|r| r.line).collect::<Vec<_>>(), [1, 3, 5, 6, 8]);
        let error = read(&TITLED, "csv").with_header_row(Some(4)).unwrap_err();
        assert_eq!((error.code.as_str(), error.detail.as_str()), ("bad-option", "4"));
    }

    #[test]
    fn headers_that_move_twice_count_every_line_above_them_once() {
        let options = ReadOptions { header_line: Some(8), ..ReadOptions::default() };
        let first = read(&TITLED, "csv").with_header_row(None).unwrap();
        let table = first.as_asked(&options).unwrap();
        let told: Vec<_> = table.notices.iter().map(|n| (n.code.as_str(), n.count)).collect();
        assert_eq!(told, [(ABOVE, 4)]);
        assert_eq!(table.format.top.iter().map(|r| r.line).collect::<Vec<_>>(), [1, 3, 5, 6, 8]);
    }

    #[test]
    fn headers_that_repeat_are_counted_on_the_row_they_were_found_on() {
        let lines = [(1, "Beni"), (2, "Asset Tag;Location;location;Serial")];
        let table = read(&lines, "csv").with_header_row(None).unwrap();
        let told: Vec<_> = table.notices.iter().map(|n| (n.code.as_str(), n.count)).collect();
        assert_eq!(told, [("rows-above-headers", 1), ("duplicate-header", 1)]);
    }
}
