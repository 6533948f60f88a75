//! What the cells of a workbook are: exact numbers, days, formulas.

use custodia_core::import::table::SourceCell;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula};

use super::{BOOK, LINKS, PACKAGE, TYPES, archive, number, ok, one_sheet, raw, text};
use crate::support::{notice, texts};

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
fn formulas_count_and_those_nobody_computed_are_told_apart() {
    let data = r#"<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>
        <row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>1+2</f></c></row>
        <row r="3"><c r="A3" t="str"><f>"x"&amp;"y"</f><v>xy</v></c></row>"#;
    let table = ok(&raw(data, &[]));
    assert_eq!(texts(&table), [["2", ""], ["xy", ""]]);
    assert_eq!(notice(&table, "formulas-as-values"), 2);
    assert_eq!(notice(&table, "formulas-without-value"), 1);
}
