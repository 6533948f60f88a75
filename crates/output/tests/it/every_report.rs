//! Every kind of report there is, of the sample and of a register whose every text is strange: files
//! other programs accept, and every cell of the report in each of them.

use std::collections::BTreeSet;

use calamine::Reader as _;
use custodia_core::list::ListQuery;
use custodia_core::money::{Currency, Money};
use custodia_core::reports::model::*;
use custodia_core::reports::{
    ContractRegisterParams, ListOf, ListSheet, ReportKind, ReportOf, ReportRequest,
};
use custodia_core::store::JournalFilter;
use custodia_core::text::{Format, Lang};
use custodia_output::{csv, xlsx};

use crate::files::{bare, run, said, save};
use crate::sample::{Office, render};

/// One request of every kind; a kind that is forgotten here fails the test.
fn every(office: &Office) -> Vec<ReportRequest> {
    let query = ListQuery::default;
    let lists = [
        ListOf::Assets { query: query() },
        ListOf::Vendors { query: query() },
        ListOf::Contracts { query: query() },
        ListOf::Journal { filter: JournalFilter::default() },
    ];
    let list = |list| ReportOf::List(ListSheet { list, columns: Vec::new() });
    let sheets = ContractRegisterParams { sheets: true, ended: true, ..Default::default() };
    let more = lists.map(list).into_iter().chain([ReportOf::ContractRegister(sheets)]);
    let all: Vec<_> = office.examples().into_iter().chain(more.map(ReportRequest::new)).collect();
    let kinds: BTreeSet<ReportKind> = all.iter().map(|r| r.of.kind()).collect();
    assert_eq!(kinds.len(), ReportKind::ALL.len(), "a kind of report is not tried: {kinds:?}");
    all
}

/// The request in both languages, on both papers, both ways round.
fn turned(request: &ReportRequest, n: usize) -> ReportRequest {
    ReportRequest {
        lang: Some([Lang::En, Lang::It][n % 2]),
        paper: Some([PaperSize::A4, PaperSize::Letter][n / 2 % 2]),
        orientation: [None, Some(Orientation::Portrait), Some(Orientation::Landscape)][n % 3],
        draft: n.is_multiple_of(2),
        attach: n.is_multiple_of(3),
        ..request.clone()
    }
}

/// Right-to-left text comes back from a page in the order it is seen.
fn right_to_left(text: &str) -> bool {
    text.chars().any(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'),
    )
}

/// Every text of the tables that a page must give back, in reading order.
fn cells(report: &Report) -> Vec<String> {
    let format = Format(report.lang);
    let tables = report.blocks.iter().filter_map(|b| match b {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let rows = tables.flat_map(|t| &t.rows);
    let texts = rows.flat_map(|r| r.cells.iter().flat_map(|c| said(c, format)));
    // A text too long for its row stands whole at the end.
    texts.filter(|t| t.chars().count() <= 600 && !right_to_left(t)).collect()
}

/// As a page gives it back: marks that are not drawn are not copied, and forms that mean the same
/// are one.
fn plain(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let kept = |c: &char| {
        !c.is_control()
            && !matches!(*c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{fe0f}' | '\u{2060}'..='\u{206f}')
    };
    bare(text).nfkc().filter(kept).collect()
}

fn check(name: &str, report: &Report) {
    let file = render(report);
    let path = save(&format!("every-{name}.pdf"), &file.bytes);
    let checked = run("qpdf", &["--check", &path]);
    assert!(checked.contains("No syntax or stream encoding errors"), "{name}: {checked}");
    for font in run("pdffonts", &[&path]).lines().skip(2) {
        assert!(font.contains("yes yes yes"), "{name}: not embedded, subset and mapped: {font}");
    }
    let text = plain(&run("pdftotext", &["-raw", &path, "-"]));
    let mut rest = text.as_str();
    let cells = cells(report);
    assert!(!cells.is_empty(), "{name} says nothing");
    for cell in cells {
        let cell = plain(&cell);
        match rest.find(&cell) {
            Some(at) => rest = &rest[at + cell.len()..],
            None => panic!("{name}: {cell:?} is not, or not in order, in {rest:.400}"),
        }
    }
    programs(name, report);
}

/// CSV and workbook have every record, and nothing in them is a formula.
fn programs(name: &str, report: &Report) {
    let text = csv::render(report).unwrap();
    let mut reader = ::csv::ReaderBuilder::new().flexible(true).from_reader(text.as_slice());
    let records: Vec<_> = reader.records().map(|r| r.expect("a record")).collect();
    let book = xlsx::render(report).unwrap();
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(book)).unwrap();
    let mut rows = 0;
    for sheet in book.sheet_names() {
        rows += book.worksheet_range(&sheet).unwrap().rows().count();
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert!(formulas.rows().flatten().all(String::is_empty), "{name}: a formula in {sheet}");
    }
    let items = report.blocks.iter().flat_map(|b| match b {
        Block::Table(table) => table.rows.as_slice(),
        _ => &[],
    });
    let items = items.filter(|r| r.level == RowLevel::Item).count();
    assert!(records.len() >= items && rows >= items, "{name}: {items} records");
}

#[test]
fn every_report_of_the_sample_is_a_good_file_with_every_cell_in_it() {
    let office = Office::sample("every-sample");
    for (n, request) in every(&office).iter().enumerate() {
        for turn in [n, n + 1] {
            let report = office.report_of(&turned(request, turn));
            check(&format!("sample-{n}-{turn}"), &report);
        }
    }
}

/// Texts that broke somebody's software.
fn strange() -> Vec<String> {
    let mut all: Vec<String> = [
        "=HYPERLINK(\"http://x\")",
        "+1-2;@SUM(A1)|cmd",
        "</script><b>&amp;\"'",
        "Ελληνικά Привет ŽŠČ ǅ ﬁ ﬂ",
        "e\u{301}a\u{308} NFD und é ä NFC",
        "日本語のテキスト 漢字 한국어",
        "สวัสดีชาวโลก",
        "👩‍👩‍👧‍👦 🇮🇹 ❤️ emoji",
        "soft\u{ad}hyphen no\u{a0}break zero\u{200b}width",
        "a   b\u{2003}c",
        "private \u{e000} and \u{fffd}",
        "שלום עולם and مرحبا بالعالم",
        "\u{202e}txt.exe turned",
    ]
    .map(str::to_owned)
    .into();
    all.push("SN-".to_owned() + &"X9".repeat(200));
    all.push("A note of five thousand letters. ".repeat(152));
    all.push("Unbreakablewordthatneverends".repeat(3));
    all
}

#[test]
fn every_report_of_a_register_of_strange_texts_is_a_good_file_too() {
    let mut office = Office::new("every-strange");
    for (n, text) in strange().iter().enumerate() {
        office.asset(&format!("S-{n:03}"), text);
        let short: String = text.chars().take(120).collect();
        let fee = Money::new(10_000 + i64::try_from(n).unwrap(), Currency::EUR);
        office.contract(&format!("{n} {short}"), &short, fee, None);
    }
    for (n, request) in every(&office).iter().enumerate() {
        check(&format!("strange-{n}"), &office.report_of(&turned(request, n)));
    }
}

#[test]
fn the_check_finds_a_cell_that_is_not_on_the_page() {
    let office = Office::sample("every-control");
    let mut report = office.report_of(&every(&office)[0]);
    let wanted = cells(&report).len();
    let file = render(&report);
    let path = save("every-control.pdf", &file.bytes);
    let text = plain(&run("pdftotext", &["-raw", &path, "-"]));
    let table = report.blocks.iter_mut().find_map(|b| match b {
        Block::Table(table) => Some(table),
        _ => None,
    });
    table.expect("a table").rows[1].cells[4] = Cell::Text("Nowhere GmbH".into());
    let missing: Vec<String> =
        cells(&report).into_iter().filter(|c| !text.contains(&plain(c))).collect();
    assert_eq!((wanted, missing), (cells(&report).len(), vec!["NowhereGmbH".to_owned()]));
}
