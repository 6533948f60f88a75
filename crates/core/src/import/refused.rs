//! The refused records as a table: the file's own columns, then line and reason, so that the rows
//! can be mended and imported again.

use super::PlanRow;
use super::table::SourceTable;
use crate::text::{Lang, coded, t};

/// The headers a file came with, where these are those of its refused records, in any language.
pub(super) fn own(headers: &[String]) -> &[String] {
    let added = |lang| [t(lang, "import-refused-line"), t(lang, "import-refused-why")];
    match headers {
        [own @ .., line, why]
            if [Lang::En, Lang::It].iter().any(|l| added(*l) == [&**line, &**why]) =>
        {
            own
        }
        all => all,
    }
}

/// Header and rows.
pub fn table(source: &SourceTable, refused: &[PlanRow], lang: Lang) -> Vec<Vec<String>> {
    let mut header = source.headers.clone();
    header.extend([t(lang, "import-refused-line"), t(lang, "import-refused-why")]);
    let width = source.headers.len();
    let rows = refused.iter().filter_map(|row| {
        // Records are numbered from one, in file order.
        let at = (row.record as usize).checked_sub(1)?;
        let record = source.rows.get(at).filter(|r| r.record == row.record)?;
        let mut cells: Vec<String> =
            record.cells.iter().map(|c| c.text().to_owned()).take(width).collect();
        cells.resize(width, String::new());
        let why = row.issues.iter().filter(|i| i.fatal).map(|i| {
            let mut params = i.params.clone();
            params.insert("value".into(), i.value.clone());
            params.insert("column".into(), i.column.clone());
            coded(lang, "import-issue", &i.code, &params)
        });
        let why = why.collect::<Vec<_>>().join(" ");
        cells.extend([row.line.to_string(), why]);
        Some(cells)
    });
    std::iter::once(header).chain(rows).collect()
}
