//! Every kind of report there is, of the sample and of a register whose every text is strange: files
//! other programs accept, and every cell of the report in each of them.

mod page;
mod programs;

use std::collections::BTreeSet;

use custodia_core::list::ListQuery;
use custodia_core::money::{Currency, Money};
use custodia_core::reports::model::*;
use custodia_core::reports::{
    ContractRegisterParams, ListOf, ListSheet, ReportKind, ReportOf, ReportRequest,
};
use custodia_core::store::JournalFilter;
use custodia_core::text::Lang;

use self::page::{copied, missing, texts};
use crate::files::{run, save};
use crate::sample::{Office, render, today};

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

/// The request in both languages, on both papers, both ways round, now and then from the journal.
fn turned(request: &ReportRequest, n: usize) -> ReportRequest {
    ReportRequest {
        lang: Some([Lang::En, Lang::It][n % 2]),
        paper: Some([PaperSize::A4, PaperSize::Letter][n / 2 % 2]),
        orientation: [None, Some(Orientation::Portrait), Some(Orientation::Landscape)][n % 3],
        draft: n.is_multiple_of(2),
        attach: n.is_multiple_of(3),
        as_at: (n % 4 < 2 && request.of.has_past()).then(today),
        ..request.clone()
    }
}

/// Whether a text has letters of both directions.
fn turns(text: &str) -> bool {
    text.contains(|c| ('\u{590}'..='\u{6ff}').contains(&c))
        && text.contains(|c: char| c.is_ascii_alphabetic())
}

fn check(name: &str, report: &Report) {
    let file = render(report);
    let path = save(&format!("every-{name}.pdf"), &file.bytes);
    let checked = run("qpdf", &["--check", &path]);
    assert!(checked.contains("No syntax or stream encoding errors"), "{name}: {checked}");
    for font in run("pdffonts", &[&path]).lines().skip(2) {
        assert!(font.contains("yes yes yes"), "{name}: not embedded, subset and mapped: {font}");
    }
    let texts = texts(report);
    assert!(texts.len() > 10, "{name} says nothing");
    let copied = copied(&run("pdftotext", &["-raw", &path, "-"]));
    let mut lost = missing(&texts, &copied);
    // A sentence of both directions is copied in the order it is drawn, not in that it is read.
    lost.retain(|text| !(text.chars().count() > 60 && turns(text)));
    assert!(lost.is_empty(), "{name}: not, or not in order, on its pages: {lost:#?}");
    programs::check(name, report);
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
    office.quotes(&strange());
    office.slas(&strange());
    office.request(&strange());
    office.counts(&strange());
    office.handed_out(&strange());
    office.disposed(&strange());
    for (n, request) in every(&office).iter().enumerate() {
        check(&format!("strange-{n}"), &office.report_of(&turned(request, n)));
    }
}

#[test]
fn the_check_finds_a_cell_that_is_not_on_the_page() {
    let office = Office::sample("every-control");
    let mut report = office.report_of(&every(&office)[0]);
    let path = save("every-control.pdf", &render(&report).bytes);
    let copied = copied(&run("pdftotext", &["-raw", &path, "-"]));
    assert_eq!(missing(&texts(&report), &copied), Vec::<String>::new());
    let table = report.blocks.iter_mut().find_map(|b| match b {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let table = table.expect("a table");
    table.rows[1].cells[4] = Cell::Text("Nowhere GmbH".into());
    assert_eq!(missing(&texts(&report), &copied), ["NowhereGmbH"]);
}

#[test]
#[should_panic(expected = "is not in place")]
fn the_check_finds_a_value_that_is_not_in_the_file() {
    let office = Office::sample("every-control-value");
    let report = office.report_of(&every(&office)[0]);
    programs::compare(&report, &{
        let mut other = report.clone();
        let table = other.blocks.iter_mut().find_map(|b| match b {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let row = table.unwrap().rows.iter_mut().rev().find(|r| r.level == RowLevel::Item);
        let cell = row.unwrap().cells.iter_mut().find_map(|c| match c {
            Cell::Date(day) => Some(day),
            _ => None,
        });
        *cell.unwrap() += chrono::TimeDelta::days(1);
        other
    });
}

/// Pages of a file.
fn pages(path: &str) -> u32 {
    let info = run("pdfinfo", &[path]);
    let found = info.lines().find_map(|l| l.strip_prefix("Pages:"));
    found.and_then(|n| n.trim().parse().ok()).expect("a number of pages")
}

#[test]
fn the_directors_page_is_one_page_with_and_without_a_month_before() {
    let office = Office::sample("director-page");
    let request = ReportRequest::new(ReportOf::DirectorPage(Default::default()));
    for lang in [Lang::En, Lang::It] {
        for paper in [PaperSize::A4, PaperSize::Letter] {
            for later in [0, 30] {
                let asked = ReportRequest { paper: Some(paper), ..request.clone().lang(lang) };
                let report = office.report_later(&asked, later);
                let changes = report.blocks.iter().any(|b| {
                    matches!(b, Block::Heading { text, .. } if text.contains("changed") || text.contains("cambiato"))
                        || matches!(b, Block::Table(t) if t.name == "measures")
                });
                assert_eq!(changes, later > 0, "with a month before there is a comparison");
                let name = format!("director-{lang}-{paper}-{later}.pdf");
                let path = save(&name, &render(&report).bytes);
                assert_eq!(pages(&path), 1, "{name}");
            }
        }
    }
}

#[test]
fn a_form_of_fifteen_assets_is_one_page_in_both_languages() {
    let mut office = Office::new("form-fifteen");
    for n in 0..15 {
        office.asset(&format!("AL-{n:05}"), &format!("Latitude 5450 {n:04}"));
    }
    office.handed_out(&vec!["Power supply, bag".to_owned(); 15]);
    let request = office.examples().into_iter().find(|r| r.of.kind() == ReportKind::HandoverForm);
    let request = request.unwrap();
    for lang in [Lang::En, Lang::It] {
        let file = render(&office.report_of(&request.clone().lang(lang)));
        let path = save(&format!("form-fifteen-{lang}.pdf"), &file.bytes);
        assert_eq!(pages(&path), 1);
    }
}
