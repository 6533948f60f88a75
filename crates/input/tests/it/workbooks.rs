//! Workbooks: typed cells, the right sheet, honest rows; broken and foreign archives by name.

use std::io::{Cursor, Write as _};

use custodia_core::import::table::{ReadError, ReadOptions, SourceCell, SourceTable};
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use crate::support::{lines, notice, read, texts};

mod values;

fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

fn one_sheet(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    book(|book| fill(book.add_worksheet()))
}

/// Names and contents.
pub(crate) type Parts<'a> = &'a [(&'a str, &'a str)];

/// An archive of parts, as they are and without compression, which is slow in a debug build.
fn archive(parts: Parts<'_>) -> Vec<u8> {
    packed(parts, CompressionMethod::Stored)
}

fn packed(parts: Parts<'_>, method: CompressionMethod) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(method);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;

const PACKAGE: &str = r#"<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

const LINKS: &str = r#"<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook around the given sheet data, with further parts.
pub(crate) fn raw(data: &str, more: Parts<'_>) -> Vec<u8> {
    let sheet =
        format!("<?xml version=\"1.0\"?><worksheet><sheetData>{data}</sheetData></worksheet>");
    let mut parts = vec![
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ];
    parts.extend_from_slice(more);
    archive(&parts)
}

fn ok(bytes: &[u8]) -> SourceTable {
    read(bytes).unwrap_or_else(|e| panic!("{e:?}"))
}

fn refused(bytes: &[u8]) -> ReadError {
    read(bytes).map(|t| t.rows.len()).unwrap_err()
}

fn text(text: &str) -> SourceCell {
    SourceCell::Text(text.to_owned())
}

fn number(text: &str, lossy: bool) -> SourceCell {
    SourceCell::Number { text: text.to_owned(), lossy }
}

#[test]
fn the_first_visible_sheet_that_holds_anything_is_read_and_any_can_be_asked_for() {
    let bytes = book(|book| {
        let hidden = book.add_worksheet();
        hidden.set_name("Hidden").unwrap().set_hidden(true).write(0, 0, "h").unwrap();
        book.add_worksheet().set_name("Empty").unwrap().write(3, 3, " ").unwrap();
        let data = book.add_worksheet().set_name("Dati è").unwrap().set_active(true);
        data.write(0, 0, "tag").unwrap().write(1, 0, "IT-1").unwrap();
        book.add_worksheet().set_name("Other").unwrap().write(0, 0, "o").unwrap();
    });
    let table = ok(&bytes);
    assert_eq!(table.format.sheet, "Dati è");
    assert_eq!(table.format.sheets, ["Hidden", "Empty", "Dati è", "Other"]);
    assert_eq!(notice(&table, "hidden-sheet"), 1);
    let asked = |name: &str| {
        let options = ReadOptions { sheet: Some(name.to_owned()), ..Default::default() };
        custodia_input::read_bytes(&bytes, "b.xlsx", &options)
    };
    assert_eq!(asked("Hidden").unwrap().headers, ["h"]);
    assert_eq!(asked("Other").unwrap().headers, ["o"]);
    assert_eq!(asked("Empty").unwrap_err().code, "empty");
    let missing = asked("Missing").unwrap_err();
    assert_eq!((missing.code.as_str(), missing.detail.as_str()), ("no-sheet", "Missing"));
    let nothing = refused(&book(|book| {
        book.add_worksheet();
    }));
    assert_eq!((nothing.code.as_str(), nothing.detail.as_str()), ("empty", "Sheet1"));
}

#[test]
fn rows_keep_their_numbers_gaps_are_blank_and_format_alone_is_nothing() {
    let bytes = one_sheet(|sheet| {
        let bold = Format::new().set_bold();
        for (column, header) in [(0, "a"), (1, "b"), (3, "b")] {
            sheet.write(2, column, header).unwrap();
        }
        sheet.write(3, 1, "only b").unwrap();
        sheet.write_blank(4, 0, &bold).unwrap();
        sheet.write(5, 0, "  ").unwrap();
        sheet.write(9, 0, "x").unwrap().write(9, 5, "beyond").unwrap();
        sheet.write_blank(9, 300, &bold).unwrap();
    });
    let table = ok(&bytes);
    assert_eq!(table.headers, ["a", "b", "", "b"]);
    assert_eq!(table.format.header_line, 3);
    assert_eq!(texts(&table), [vec!["", "only b", "", ""], vec!["x", "", "", "", "", "beyond"]]);
    assert_eq!(lines(&table), [4, 10]);
    assert_eq!((table.rows[1].record, notice(&table, "duplicate-header")), (2, 1));
}

#[test]
fn sheets_beyond_the_caps_are_refused_with_their_row() {
    let head = r#"<row r="1"><c r="A1" t="str"><v>a</v></c></row>"#;
    let long = "x".repeat(32_769);
    let mut sparse = String::from(head);
    for row in 2..40_000 {
        sparse += &format!(r#"<row r="{row}"><c r="IV{row}"><v>{row}</v></c></row>"#);
    }
    let mut parts = Vec::new();
    let names: Vec<String> = (0..200).map(|i| format!("xl/x{i}.xml")).collect();
    parts.extend(names.iter().map(|n| (n.as_str(), "<x/>")));
    let blanks = " ".repeat(900 << 10);
    let blanks = format!("{blanks}<x/>").repeat(3);
    let strings = r#"<sst count="70000" uniqueCount = "70000"><si><t>x</t></si></sst>"#;
    let many: String = (0..200_000).map(|i| format!("{i} ")).collect();
    let huge = format!("<sst><si><t>{many}</t></si></sst>");
    let cases: Vec<(&str, u32, Vec<u8>)> = vec![
        (
            "too-many-columns",
            2,
            raw(&format!(r#"{head}<row r="2"><c r="IW2"><v>1</v></c></row>"#), &[]),
        ),
        (
            "cell-too-long",
            2,
            raw(&format!(r#"{head}<row r="2"><c r="A2" t="str"><v>{long}</v></c></row>"#), &[]),
        ),
        ("too-many-cells", 39_064, raw(&sparse, &[])),
        ("workbook-bomb", 0, raw(head, &parts)),
        (
            "workbook-bomb",
            0,
            packed(
                &[("[Content_Types].xml", TYPES), ("xl/worksheets/sheet1.xml", &blanks)],
                CompressionMethod::Deflated,
            ),
        ),
        ("workbook-bomb", 0, raw(head, &[("xl/sharedStrings.xml", strings)])),
        ("cell-too-long", 0, raw(head, &[("xl/sharedStrings.xml", &huge)])),
        (
            "not-a-workbook",
            2,
            raw(
                r#"<row r="3"><c r="A3"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>"#,
                &[],
            ),
        ),
        ("not-a-workbook", 1, raw(&format!("{head}<row r=\"2\"><c r=\"A2\""), &[])),
        (
            "not-a-workbook",
            2,
            raw(
                &format!(
                    r#"{head}<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>7</v></c></row>"#
                ),
                &[],
            ),
        ),
    ];
    for (code, line, bytes) in cases {
        let error = refused(&bytes);
        assert_eq!((error.code.as_str(), error.line), (code, line), "{error:?}");
    }
    // The same sizes, honestly.
    let fits = format!(r#"{head}<row r="2"><c r="IV2" t="str"><v>{}</v></c></row>"#, &long[1..]);
    assert_eq!(ok(&raw(&fits, &[])).rows[0].cells[255].text().len(), 32_768);
    let picture = format!("BM{}", "\0".repeat(4 << 20));
    assert_eq!(ok(&raw(head, &[("xl/media/image1.bmp", &picture)])).headers, ["a"]);
}

#[test]
fn a_huge_sheet_beside_a_small_one_does_not_bar_the_small_one() {
    let links = LINKS.replace(
        "</Relationships>",
        r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"#,
    );
    let names =
        BOOK.replace("</sheets>", r#"<sheet name="Log" sheetId="2" r:id="rId2"/></sheets>"#);
    let small = r#"<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData></worksheet>"#;
    let mut rows = String::new();
    for row in 1..=500_002 {
        rows += &format!(r#"<row r="{row}"><c><v>{row}</v></c></row>"#);
    }
    let huge = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let bytes = archive(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", &names),
        ("xl/_rels/workbook.xml.rels", &links),
        ("xl/worksheets/sheet1.xml", small),
        ("xl/worksheets/sheet2.xml", &huge),
    ]);
    assert_eq!(ok(&bytes).headers, ["a"]);
    let options = ReadOptions { sheet: Some("Log".to_owned()), ..Default::default() };
    let error =
        custodia_input::read_bytes(&bytes, "b", &options).map(|t| t.rows.len()).unwrap_err();
    assert_eq!((error.code.as_str(), error.line), ("too-many-rows", 500_002));
}

#[test]
fn archives_of_other_programs_are_refused_by_name() {
    let ods =
        [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")];
    let cases: [(Parts<'_>, &str, &str); 8] = [
        (&ods, "unsupported-format", "ods"),
        (&[("[Content_Types].xml", TYPES), ("xl/workbook.bin", "x")], "unsupported-format", "xlsb"),
        (
            &[("[Content_Types].xml", TYPES), ("word/document.xml", "x")],
            "unsupported-format",
            "docx",
        ),
        (&[("[Content_Types].xml", TYPES), ("ppt/slide.xml", "x")], "unsupported-format", "pptx"),
        (&[("Index/Document.iwa", "x")], "unsupported-format", "numbers"),
        (&[("holiday.jpg", "x")], "unsupported-format", "zip"),
        (&[("[Content_Types].xml", TYPES)], "not-a-workbook", ""),
        (&[("[Content_Types].xml", TYPES), ("_rels/.rels", PACKAGE)], "not-a-workbook", ""),
    ];
    for (parts, code, detail) in cases {
        let error = refused(&archive(parts));
        assert_eq!(error.code, code, "{parts:?}");
        assert!(detail.is_empty() || error.detail == detail, "{error:?}");
    }
    let whole = raw("", &[]);
    for cut in [4, 30, whole.len() / 2, whole.len() - 1] {
        assert_eq!(refused(&whole[..cut]).code, "not-a-workbook", "cut at {cut}");
    }
}
