//! Workbooks: typed cells, the right sheet, honest rows; broken and foreign archives by name.

use std::io::{Cursor, Write};

use custodia_core::import::table::{ReadError, ReadOptions, SourceCell, SourceTable};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use crate::support::{lines, notice, read, texts};

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
fn cells_keep_the_type_the_workbook_gives_them() {
    let bytes = one_sheet(|sheet| {
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let clock = Format::new().set_num_format("hh:mm");
        let headers = ["text", "day", "time", "number", "yes", "error", "odd"];
        for (column, header) in (0..).zip(headers) {
            sheet.write(0, column, header).unwrap();
        }
        sheet.write(1, 0, " 00123 è ").unwrap();
        let noon = ExcelDateTime::from_ymd(2024, 2, 29).unwrap().and_hms(12, 0, 0).unwrap();
        sheet.write_datetime_with_format(1, 1, &noon, &day).unwrap();
        let half_past = ExcelDateTime::from_hms(13, 30, 0).unwrap();
        sheet.write_datetime_with_format(1, 2, &half_past, &clock).unwrap();
        sheet.write(1, 3, 1234.5).unwrap();
        sheet.write(1, 4, true).unwrap();
        sheet.write_formula(1, 5, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        sheet.write(1, 6, "line\nbreak").unwrap();
    });
    let table = ok(&bytes);
    assert_eq!(table.format.container, "xlsx");
    assert_eq!((table.format.sheet.as_str(), table.format.header_line), ("Sheet1", 1));
    let expected = [
        text(" 00123 è "),
        SourceCell::Date("2024-02-29".into()),
        text("13:30:00"),
        number("1234.5", false),
        text("TRUE"),
        SourceCell::Error("#DIV/0!".into()),
        text("line\nbreak"),
    ];
    assert_eq!(table.rows[0].cells, expected);
    assert_eq!(notice(&table, "formulas-as-values"), 1);
    assert_eq!(table.sha256.len(), 64);
}

#[test]
fn numbers_are_exact_decimals_and_what_lost_digits_says_so() {
    let plain = "";
    let cases: [(f64, &str, &str, bool); 25] = [
        // Zeros in front that only the format keeps.
        (123.0, "00000", "00123", false),
        (1_234_567.0, "00000", "1234567", false),
        (1.5, "00000", "1.5", false),
        (0.0, plain, "0", false),
        (-0.0, plain, "0", false),
        (42.0, plain, "42", false),
        (-17.25, plain, "-17.25", false),
        (0.1, plain, "0.1", false),
        (1e-7, plain, "0.0000001", false),
        (999.99, "#,##0.00 €", "999.99", false),
        // Noise of binary arithmetic is what Excel hides, too.
        (0.1 + 0.2, plain, "0.3", false),
        (1_234.560_000_000_000_1, plain, "1234.56", false),
        (2.999_999_999_999_999_6, plain, "3", false),
        (-0.000_123_456_789_012_345_68, plain, "-0.000123456789012346", false),
        (123_456_789_012_345.67, plain, "123456789012346", false),
        // An IMEI fits, whatever the column's width makes of it.
        (490_154_203_237_518.0, plain, "490154203237518", false),
        (999_999_999_999_999.0, plain, "999999999999999", false),
        (1_000_000_000_000_000.0, plain, "1000000000000000", true),
        (8.93e18, plain, "8930000000000000000", true),
        (-8.93e18, plain, "-8930000000000000000", true),
        // A serial such as 12E4, taken for a number.
        (120_000.0, "0.00E+00", "120000", true),
        (8.93e12, "##0.0E+0", "8930000000000", true),
        (5.0, "0 \"E+\"", "5", false),
        (5.0, "0.00e-0", "5", true),
        (45_000.0, "0", "45000", false),
    ];
    let bytes = one_sheet(|sheet| {
        sheet.write(0, 0, "n").unwrap();
        for (row, (value, format, ..)) in (1..).zip(cases) {
            let format =
                Format::new().set_num_format(if format.is_empty() { "General" } else { format });
            sheet.write_number_with_format(row, 0, value, &format).unwrap();
        }
    });
    let table = ok(&bytes);
    for (row, (value, format, expected, lossy)) in table.rows.iter().zip(cases) {
        assert_eq!(row.cells[0], number(expected, lossy), "{value:e} {format}");
    }
    assert_eq!(table.rows.len(), cases.len());
}

#[test]
fn dates_are_days_and_what_no_calendar_has_is_a_number() {
    let cases = [
        ("1", SourceCell::Date("1900-01-01".into())),
        ("59", SourceCell::Date("1900-02-28".into())),
        // The day Excel invented.
        ("60", number("60", false)),
        ("61", SourceCell::Date("1900-03-01".into())),
        ("45351.9999", SourceCell::Date("2024-02-29".into())),
        ("2958465", SourceCell::Date("9999-12-31".into())),
        ("2958466", number("2958466", false)),
        ("-1", number("-1", false)),
        ("0.75", text("18:00:00")),
    ];
    let styles = r#"<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let mut data =
        String::from(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>d</t></is></c></row>"#);
    for (row, (value, _)) in (2..).zip(&cases) {
        data += &format!(r#"<row r="{row}"><c r="A{row}" s="1"><v>{value}</v></c></row>"#);
    }
    data += r#"<row r="90"><c r="A90" t="d"><v>2024-02-29T10:00:00</v></c></row>"#;
    data += r#"<row r="91"><c r="A91" t="d"><v>2023-02-29</v></c></row>"#;
    let table = ok(&raw(&data, &[("xl/styles.xml", styles)]));
    for (row, (value, expected)) in table.rows.iter().zip(&cases) {
        assert_eq!(&row.cells[0], expected, "{value}");
    }
    assert_eq!(table.rows[9].cells[0], SourceCell::Date("2024-02-29".into()));
    assert_eq!(table.rows[10].cells[0], text("2023-02-29"));
}

#[test]
fn workbooks_that_count_from_1904_give_the_same_days() {
    let styles = r#"<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let data = r#"<row r="1"><c r="A1" t="str"><v>d</v></c></row><row r="2"><c r="A2" s="1"><v>43889</v></c></row>"#;
    let sheet = format!("<worksheet><sheetData>{data}</sheetData></worksheet>");
    let old = BOOK.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>");
    let bytes = archive(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", &old),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/worksheets/sheet1.xml", &sheet),
        ("xl/styles.xml", styles),
    ]);
    let table = ok(&bytes);
    assert_eq!(table.rows[0].cells[0], SourceCell::Date("2024-02-29".into()));
    assert_eq!(notice(&table, "days-from-1904"), 1, "for day numbers without a format");
    assert_eq!(notice(&ok(&one_sheet(|s| drop(s.write(0, 0, "n")))), "days-from-1904"), 0);
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
fn formulas_count_and_those_nobody_computed_are_told_apart() {
    let data = r#"<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>
        <row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>1+2</f></c></row>
        <row r="3"><c r="A3" t="str"><f>"x"&amp;"y"</f><v>xy</v></c></row>"#;
    let table = ok(&raw(data, &[]));
    assert_eq!(texts(&table), [["2", ""], ["xy", ""]]);
    assert_eq!(notice(&table, "formulas-as-values"), 2);
    assert_eq!(notice(&table, "formulas-without-value"), 1);
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
