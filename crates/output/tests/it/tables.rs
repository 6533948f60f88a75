//! CSV and XLSX of the renewals report: typed values a program can read back.

use calamine::{Data, Reader, Xlsx};
use custodia_core::money::Totals;
use custodia_core::reports::model::*;
use custodia_core::text::Lang;
use custodia_output::{csv, file_name, xlsx};

use crate::fixture;

fn items(report: &Report) -> Vec<&Row> {
    let tables = report.blocks.iter().filter_map(|b| match b {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.flat_map(|t| &t.rows).filter(|r| r.level == RowLevel::Item).collect()
}

/// Renewals as a list alone: running text would be a table of its own before it.
fn listed(lang: Lang) -> Report {
    let mut report = fixture::renewals(lang, fixture::LANDSCAPE);
    report.blocks.retain(|b| !matches!(b, Block::Paragraph(_)));
    report
}

#[test]
fn csv_has_iso_dates_plain_amounts_and_a_column_for_the_currency() {
    let report = listed(Lang::It);
    let bytes = csv::render(&report).unwrap();
    let mut reader = ::csv::Reader::from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(heads[0], "Gruppo");
    assert_eq!(&heads[10..12], ["Costo annualizzato", "Costo annualizzato: valuta"]);
    assert_eq!(heads.last().unwrap(), "Nota");
    let records: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let items = items(&report);
    assert_eq!(records.len(), items.len(), "records only: no group, no total");
    for (record, row) in records.iter().zip(items) {
        let (Cell::Date(end), Cell::Money(cost)) = (&row.cells[4], &row.cells[9]) else {
            panic!("{row:?}")
        };
        assert_eq!(record[5], end.to_string());
        assert_eq!(record[10], cost.to_decimal());
        assert_eq!(&record[11], cost.currency.as_str());
        assert!(record[0].starts_with("Da decidere in"));
        assert_eq!(record.iter().next_back().unwrap(), row.note.as_deref().unwrap_or_default());
    }
}

#[test]
fn words_for_a_value_that_is_not_there_stay_on_paper() {
    let report = fixture::renewals(Lang::En, fixture::LANDSCAPE);
    let open = items(&report)
        .iter()
        .filter(|r| matches!(r.cells[11], Cell::Toned(Tone::Muted, _)))
        .count();
    assert!(open > 5);
    let text = String::from_utf8(csv::render(&report).unwrap()).unwrap();
    assert!(!text.contains("\"Open\""), "{text}");
    let bytes = xlsx::render(&report).unwrap();
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert!(sheet.used_cells().all(|(_, _, c)| c != &Data::String("Open".into())));
}

#[test]
fn a_sheet_prints_like_the_report_and_says_that_it_is_a_sample() {
    let letter = Paper { size: PaperSize::Letter, orientation: Orientation::Landscape };
    let mut report = fixture::renewals(Lang::En, letter);
    report.watermark = Some("Sample".into());
    report.issuer.name = "Rossi & Figli".into();
    let bytes = xlsx::render(&report).unwrap();
    let sheet = member(&bytes, "xl/worksheets/sheet1.xml");
    for setting in [
        "fitToPage=\"1\"",
        "orientation=\"landscape\"",
        "fitToHeight=\"0\"",
        "&amp;CSample&amp;RRossi &amp;&amp; Figli",
        "&amp;RPage &amp;P of &amp;N",
    ] {
        assert!(sheet.contains(setting), "{setting} is not in the sheet");
    }
    assert!(!sheet.contains("paperSize=\"9\""), "Letter was asked for");
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let about = book.worksheet_range("About").unwrap();
    assert!(about.used_cells().any(|(_, _, c)| c == &Data::String("Sample".into())));
}

#[test]
fn several_tables_follow_each_other_after_an_empty_line() {
    let bytes = csv::render(&fixture::naughty()).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let second = text.split("\r\n\r\n").nth(1).unwrap();
    assert_eq!(second, "\"A\",\"B\"\r\n");
}

#[test]
fn a_table_that_stands_once_says_of_which_section_it_is() {
    let mut report = listed(Lang::En);
    let section = |title: &str| {
        Block::Section(Section {
            title: title.into(),
            subtitle: String::new(),
            anchor: None,
            orientation: None,
            new_page: true,
        })
    };
    let table = report.blocks.iter().position(|b| matches!(b, Block::Table(_))).unwrap();
    report.blocks.splice(table..table, [section("First"), section("Second")]);
    let bytes = csv::render(&report).unwrap();
    let mut reader = ::csv::Reader::from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let at = reader.headers().unwrap().iter().position(|head| head == "Section").unwrap();
    assert!(reader.records().all(|r| &r.unwrap()[at] == "Second"));
}

#[test]
fn xlsx_has_real_dates_numbers_in_their_currency_and_says_what_it_is() {
    for lang in [Lang::En, Lang::It] {
        let report = listed(lang);
        let bytes = xlsx::render(&report).unwrap();
        let mut book: Xlsx<_> =
            calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
        let names = book.sheet_names();
        assert_eq!(names.len(), 2, "{names:?}");
        let sheet = book.worksheet_range(&names[0]).unwrap();
        for (i, row) in items(&report).into_iter().enumerate() {
            let value = |column: u32| sheet.get_value((i as u32 + 1, column)).unwrap();
            let (Cell::Date(end), Cell::Money(cost)) = (&row.cells[4], &row.cells[9]) else {
                panic!("{row:?}")
            };
            let Data::DateTime(date) = value(5) else { panic!("{:?} is no date", value(5)) };
            let days = (*end - fixture::day("1899-12-30")).num_days();
            assert_eq!(date.as_f64().to_string(), days.to_string());
            let Data::Float(amount) = value(10) else { panic!("{:?} is no number", value(10)) };
            assert_eq!(format!("{amount:.2}"), cost.to_decimal());
            assert_eq!(value(11), &Data::String(cost.currency.as_str().into()));
            let Cell::Code(number) = &row.cells[2] else { panic!("{row:?}") };
            assert_eq!(value(3), &Data::String(number.clone()), "a number must stay text");
        }
        let totals: Vec<(String, String)> = sheet
            .rows()
            .skip(items(&report).len() + 2)
            .map(|row| {
                let Data::Float(amount) = row[10] else { panic!("{row:?} is no total") };
                (format!("{amount:.2}"), row[11].to_string())
            })
            .collect();
        let said = totals.iter().map(|(amount, code)| (amount.as_str(), code.as_str()));
        let mut sums = Totals::default();
        for row in items(&report) {
            let Cell::Money(m) = row.cells[9] else { panic!("{row:?}") };
            sums.add(m).unwrap();
        }
        let sums: Vec<(String, &str)> =
            sums.0.iter().map(|m| (m.to_decimal(), m.currency.as_str())).collect();
        assert!(sums.len() > 2, "several currencies");
        assert!(said.eq(sums.iter().map(|(a, c)| (a.as_str(), *c))), "{totals:?} ≠ {sums:?}");
        let about = book.worksheet_range(&names[1]).unwrap();
        let said: Vec<String> = about.used_cells().map(|(_, _, c)| c.to_string()).collect();
        for words in [&report.title, &report.issuer.name, &report.generated.text, &report.notes[0]]
        {
            assert!(said.contains(words), "{words} is not in {said:?}");
        }
    }
}

#[test]
fn workbooks_survive_strange_names_long_texts_and_huge_numbers() {
    let mut report = fixture::naughty();
    for block in &mut report.blocks {
        if let Block::Table(table) = block {
            table.caption = "A/B: [all] * 'the' contracts? of every vendor 🚀🚀🚀".into();
        }
    }
    let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
    table.rows[0].cells[0] = Cell::Text("x".repeat(40_000));
    table.rows[1].cells[2] = Cell::Int(i64::MAX);
    table.rows[2].cells[2] = Cell::Date(fixture::day("1899-12-31"));
    let bytes = xlsx::render(&report).unwrap();
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    assert_eq!(names.len(), 4, "two tables, the text in full, what it is: {names:?}");
    assert!(names.iter().all(|n| n.encode_utf16().count() <= 31), "{names:?}");
    let sheet = book.worksheet_range(&names[0]).unwrap();
    let text = |row, column| sheet.get_value((row, column)).unwrap().to_string();
    assert!(text(1, 0).chars().count() <= 32_767 && text(1, 0).ends_with("… [A1]"));
    assert_eq!(sheet.get_value((2, 2)).unwrap(), &Data::String(i64::MAX.to_string()));
    assert_eq!(sheet.get_value((3, 2)).unwrap(), &Data::String("1899-12-31".into()));
}

#[test]
fn the_same_report_gives_the_same_tables() {
    let report = fixture::renewals(Lang::En, fixture::LANDSCAPE);
    assert_eq!(csv::render(&report), csv::render(&report.clone()));
    assert_eq!(xlsx::render(&report), xlsx::render(&report.clone()));
}

#[test]
fn proposed_file_names_are_valid_everywhere() {
    let report = fixture::renewals(Lang::It, fixture::LANDSCAPE);
    let named = |title: &str, issuer: &str| {
        let issuer = Issuer { name: issuer.into(), ..Issuer::default() };
        file_name(&Report { title: title.into(), issuer, ..report.clone() }, "pdf")
    };
    for (title, issuer, name) in [
        ("Renewals", "Acme", "Renewals_Acme_2026-11-20.pdf"),
        ("Rinnovi", "Società Àlfa S.p.A.", "Rinnovi_Societa-Alfa-SpA_2026-11-20.pdf"),
        ("Renewals", "", "Renewals_2026-11-20.pdf"),
        ("", "..", "renewals_2026-11-20.pdf"),
        ("a/b\\c:*?\"<>|", "  O'Neil\n& Sons ", "a-b-c_ONeil-Sons_2026-11-20.pdf"),
        ("Renewals", "Αθήνα 日本", "Renewals_Αθηνα-日本_2026-11-20.pdf"),
    ] {
        assert_eq!(named(title, issuer), name);
    }
    let speaking_of = |from: &str, until: &str| {
        let period = Period::new(fixture::day(from), fixture::day(until));
        let issuer = Issuer { name: "Acme".into(), ..Issuer::default() };
        let title = "Renewals".into();
        file_name(&Report { title, issuer, period, ..report.clone() }, "pdf")
    };
    for (from, until, name) in [
        ("2026-10-01", "2026-12-31", "Renewals_2026-Q4_Acme_2026-11-20.pdf"),
        ("2026-01-01", "2030-12-31", "Renewals_2026_2030_Acme_2026-11-20.pdf"),
        ("2026-11-01", "2026-11-30", "Renewals_2026-11_Acme_2026-11-20.pdf"),
        // The day is not said twice.
        ("2026-11-20", "2027-02-18", "Renewals_2026-11-20_2027-02-18_Acme.pdf"),
        ("2026-11-20", "2026-11-20", "Renewals_2026-11-20_Acme.pdf"),
    ] {
        assert_eq!(speaking_of(from, until), name);
    }
    assert!(named(&"long ".repeat(80), &"name ".repeat(80)).chars().count() < 100);
}

/// The text of a file in a ZIP archive.
pub(crate) fn member(archive: &[u8], name: &str) -> String {
    use std::io::Read;
    let number = |at: usize| usize::from(u16::from_le_bytes([archive[at], archive[at + 1]]));
    for at in 0..archive.len() - 30 {
        if archive[at..].starts_with(b"PK\x03\x04") {
            let start = at + 30;
            let data = start + number(at + 26) + number(at + 28);
            if &archive[start..start + number(at + 26)] == name.as_bytes() {
                let mut text = String::new();
                let mut reader = flate2::read::DeflateDecoder::new(&archive[data..]);
                reader.read_to_string(&mut text).unwrap();
                return text;
            }
        }
    }
    panic!("no {name}")
}
