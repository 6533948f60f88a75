//! The list report of the sample, from the register to the text on the page, the types in the
//! workbook and the same bytes twice.

use std::ops::ControlFlow;

use custodia_core::list::ListQuery;
use custodia_core::reports::model::*;
use custodia_core::reports::{ListOf, ListSheet, ReportOf, ReportRequest};
use custodia_core::store::JournalFilter;
use custodia_core::text::{Format, Lang};
use custodia_output::{csv, file_name, pdf, xlsx};

use crate::files::{bare, run, said, said_in, save};
use crate::fixture::day;
use crate::sample::Office;
use crate::tables::member;

fn list(office: &Office, list: ListOf, lang: Lang) -> Report {
    let of = ReportOf::List(ListSheet { list, columns: Vec::new() });
    office.report_of(&ReportRequest::new(of).lang(lang))
}

fn all() -> [ListOf; 4] {
    let query = ListQuery::default;
    [
        ListOf::Assets { query: query() },
        ListOf::Vendors { query: query() },
        ListOf::Contracts { query: query() },
        ListOf::Journal { filter: JournalFilter::default() },
    ]
}

fn render(report: &Report) -> pdf::PdfFile {
    pdf::render_with(report, &pdf::Fallback::None, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn table(report: &Report) -> &Table {
    let [Block::Table(table)] = report.blocks.as_slice() else { panic!("one table") };
    table
}

#[test]
fn the_text_of_every_list_comes_back_from_the_page_in_both_languages() {
    let office = Office::sample("lists-back");
    for (lang, of) in [Lang::En, Lang::It].into_iter().flat_map(|l| all().map(|of| (l, of))) {
        let report = list(&office, of, lang);
        let name = report.kind;
        let rows = table(&report).rows.iter().filter(|r| r.level == RowLevel::Item).count();
        assert!(rows >= 2, "{name} has {rows} rows");
        let file = render(&report);
        assert_eq!(file.warnings, [], "{name}");
        let path = save(&format!("list-{name}-{lang}.pdf"), &file.bytes);
        run("qpdf", &["--check", &path]);
        let text = bare(&run("pdftotext", &["-raw", &path, "-"]));
        let mut rest = text.as_str();
        let mut expect = |words: &str| {
            let words = bare(words);
            let found = rest.find(&words);
            let at = found.unwrap_or_else(|| panic!("{name}: {words} is not in {rest:.300}"));
            rest = &rest[at + words.len()..];
        };
        for words in [&report.issuer.name, &report.title, &report.subtitle] {
            expect(words);
        }
        for words in report.facts.iter().flat_map(|f| said(&f.value, Format(lang))) {
            expect(&words);
        }
        let table = table(&report);
        for row in &table.rows {
            said_in(table, row, Format(lang)).iter().for_each(|words| expect(words));
        }
        report.notes.iter().for_each(|note| expect(note));
        let mark = report.watermark.expect("a sample is marked");
        assert!(text.matches(&mark).count() >= file.pages, "{name}: the mark is on every sheet");
    }
}

#[test]
fn a_list_gives_the_same_bytes_twice() {
    let (first, second) = (Office::sample("lists-a"), Office::sample("lists-b"));
    for (lang, of) in [Lang::En, Lang::It].into_iter().flat_map(|l| all().map(|of| (l, of))) {
        let (a, b) = (list(&first, of.clone(), lang), list(&second, of, lang));
        assert!(render(&a).bytes == render(&b).bytes, "{} in {lang}: the PDF differs", a.kind);
        assert_eq!(csv::render(&a), csv::render(&b), "{} in {lang}", a.kind);
        assert!(xlsx::render(&a) == xlsx::render(&b), "{} in {lang}: the workbook", a.kind);
    }
}

#[test]
fn days_times_and_amounts_are_values_in_the_files_for_programs() {
    let office = Office::sample("lists-typed");
    let [assets, .., journal] = all();
    let report = list(&office, assets, Lang::En);
    assert_eq!(file_name(&report, "pdf"), "Assets_Aurelia-Logistica-SpA_2026-11-25.pdf");
    let sheet = member(&xlsx::render(&report).unwrap(), "xl/worksheets/sheet1.xml");
    let Cell::TonedDate(_, end) = table(&report).rows[0].cells[6] else { panic!("no warranty") };
    let Cell::Money(cost) = table(&report).rows[0].cells[7] else { panic!("no cost") };
    // A day as spreadsheets count them, and a price without its sign.
    let serial = (end - day("1899-12-30")).num_days();
    for value in [format!("<v>{serial}</v>"), format!("<v>{}</v>", cost.minor / 100)] {
        assert!(sheet.contains(&value), "{value} is not a number of the sheet");
    }
    let text = String::from_utf8(csv::render(&report).unwrap()).unwrap();
    let first = text.lines().nth(1).unwrap();
    let values = format!("\"{end}\",\"{}\",\"EUR\"", cost.to_decimal());
    assert!(first.contains(&values), "{values} is not in {first}");

    let report = list(&office, journal, Lang::It);
    assert_eq!(file_name(&report, "xlsx"), "Giornale_Aurelia-Logistica-SpA_2026-11-25.xlsx");
    let sheet = member(&xlsx::render(&report).unwrap(), "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<v>46351.5</v>"), "noon of 25 November 2026 is not in the sheet");
    let text = String::from_utf8(csv::render(&report).unwrap()).unwrap();
    let first = text.lines().nth(1).unwrap();
    assert!(first.starts_with("\"2026-11-25T12:00\",\"Custodia\","), "{first}");
}
