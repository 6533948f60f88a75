//! The renewals report of real registers, from the terms of contracts to the text on the page:
//! the sample, an empty register, one row, texts of every script.

use std::ops::ControlFlow;

use chrono::{DateTime, NaiveDate, Utc};
use custodia_core::money::{Currency, Money};
use custodia_core::reports::model::*;
use custodia_core::reports::{RenewalsParams, ReportOf, ReportRequest};
use custodia_core::text::{Format, Lang};
use custodia_output::{csv, pdf, xlsx};

use crate::files::{bare, run, said_in, save};
use crate::fixture::day;

mod office;

pub(crate) use office::Office;

pub(crate) fn today() -> NaiveDate {
    day("2026-11-25")
}

pub(crate) fn now() -> DateTime<Utc> {
    today().and_hms_opt(12, 0, 0).unwrap().and_utc()
}

pub(crate) fn render(report: &Report) -> pdf::PdfFile {
    pdf::render_with(report, &pdf::Fallback::None, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn renewals(params: RenewalsParams) -> ReportRequest {
    ReportRequest::new(ReportOf::Renewals(params))
}

fn year(lang: Lang) -> ReportRequest {
    renewals(RenewalsParams { days: 365, signatures: true, ..RenewalsParams::default() }).lang(lang)
}

fn table(report: &Report) -> &Table {
    let table = report.blocks.iter().find_map(|b| match b {
        Block::Table(table) => Some(table),
        _ => None,
    });
    table.expect("a table")
}

#[test]
fn the_text_of_the_sample_comes_back_from_the_page_in_both_languages() {
    let office = Office::sample("back");
    for lang in [Lang::En, Lang::It] {
        let report = office.report_of(&year(lang));
        let items = table(&report).rows.iter().filter(|r| r.level == RowLevel::Item).count();
        assert!(items > 20, "the sample has {items} decisions");
        let file = render(&report);
        assert_eq!(file.warnings, []);
        let path = save(&format!("sample-{lang}.pdf"), &file.bytes);
        run("qpdf", &["--check", &path]);
        let text = bare(&run("pdftotext", &["-raw", &path, "-"]));
        let mut rest = text.as_str();
        let mut expect = |words: &str| {
            let words = bare(words);
            let at = rest.find(&words).unwrap_or_else(|| panic!("{words} is not in {rest:.300}"));
            rest = &rest[at + words.len()..];
        };
        for words in [&report.issuer.name, &report.title, &report.subtitle] {
            expect(words);
        }
        let table = table(&report);
        for row in &table.rows {
            said_in(table, row, Format(lang)).iter().for_each(|words| expect(words));
            row.note.iter().for_each(|note| expect(note));
        }
        report.notes.iter().for_each(|note| expect(note));
        let mark = report.watermark.expect("a sample is marked");
        assert_eq!(text.matches(&mark).count(), file.pages, "the mark stands on every sheet");
    }
}

#[test]
fn two_registers_with_the_same_data_give_the_same_bytes() {
    let (first, second) = (Office::sample("same-a"), Office::sample("same-b"));
    for lang in [Lang::En, Lang::It] {
        let (a, b) = (first.report_of(&year(lang)), second.report_of(&year(lang)));
        assert!(render(&a).bytes == render(&b).bytes, "{lang}: the PDF differs");
        assert_eq!(csv::render(&a), csv::render(&b), "{lang}");
        assert!(xlsx::render(&a) == xlsx::render(&b), "{lang}: the workbook differs");
    }
}

#[test]
fn rows_stand_by_decide_by_and_every_currency_has_its_own_total() {
    let office = Office::sample("order");
    let report = office.report_of(&year(Lang::En));
    let table = table(&report);
    let mut days: Vec<NaiveDate> = Vec::new();
    let mut sums: Vec<(Currency, i64)> = Vec::new();
    for row in table.rows.iter().filter(|r| r.level == RowLevel::Item) {
        let (Cell::Date(decide), Cell::TonedDate(_, send), Cell::Date(notice), Cell::Date(end)) =
            (&row.cells[0], &row.cells[1], &row.cells[2], &row.cells[3])
        else {
            panic!("{row:?}")
        };
        assert!(decide <= send && send <= notice && notice <= end, "{row:?}");
        days.push(*decide);
        let Cell::Totals(annual) = &row.cells[8] else { panic!("{row:?}") };
        for m in annual {
            match sums.iter_mut().find(|(c, _)| *c == m.currency) {
                Some((_, sum)) => *sum += m.minor,
                None => sums.push((m.currency, m.minor)),
            }
        }
    }
    assert!(days.is_sorted());
    let total = table.rows.last().unwrap();
    assert_eq!(total.level, RowLevel::Total);
    let Cell::Totals(total) = &total.cells[8] else { panic!("{total:?}") };
    assert_eq!(total[0].currency, Currency::EUR, "the register's own currency comes first");
    let mut said: Vec<(Currency, i64)> = total.iter().map(|m| (m.currency, m.minor)).collect();
    said.sort_unstable();
    sums.sort_unstable();
    assert_eq!(said, sums);
}

#[test]
fn an_empty_register_says_so_on_one_sheet() {
    let office = Office::new("empty");
    for lang in [Lang::En, Lang::It] {
        let report = office.report_of(&year(lang));
        let file = render(&report);
        assert_eq!((file.pages, &file.warnings), (1, &Vec::new()));
        let path = save(&format!("empty-{lang}.pdf"), &file.bytes);
        let text = run("pdftotext", &["-layout", &path, "-"]);
        assert!(text.contains(&table(&report).empty), "{text}");
        let columns = &table(&report).columns;
        let all = bare(&text);
        // Heads may stand on two lines; their words are all there.
        for word in columns.iter().flat_map(|c| c.title.split(' ')) {
            assert!(all.contains(word), "{word} is not in {text}");
        }
    }
}

#[test]
fn one_contract_without_owner_and_number_is_a_whole_report() {
    let mut office = Office::new("one");
    let fee = Money::new(100_000, Currency::EUR);
    office.contract("=cmd|' /C calc'!A0", "Maintenance", fee, None);
    let report = office.report_of(&year(Lang::It));
    let items: Vec<&Row> =
        table(&report).rows.iter().filter(|r| r.level == RowLevel::Item).collect();
    assert_eq!(items.len(), 1);
    let path = save("one.pdf", &render(&report).bytes);
    let text = run("pdftotext", &["-layout", &path, "-"]);
    for words in ["=cmd|' /C calc'!A0", "nessuno", "da decidere", "12.000,00 €", "30/12/2026"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let file = String::from_utf8(csv::render(&report).unwrap()).unwrap();
    assert!(file.contains("\"'=cmd|' /C calc'!A0\""), "{file}");
    assert!(!file.contains("nessuno"), "{file}");
}

#[test]
fn every_script_is_drawn_or_boxed_and_warned_of_and_can_be_copied() {
    let mut office = Office::new("scripts");
    let fee = Money::new(100_000, Currency::EUR);
    let owner = Some(office.operator);
    let scripts = [
        ("Ελληνική Πληροφορική Α.Ε.", true),
        ("ООО «Северный Ветер»", true),
        ("Društvo Žižkov Łódź", true),
        ("Socie\u{300}te\u{301} nfd", true),
        ("日本電気株式会社", false),
        ("שירותי מחשוב", false),
        ("شركة الشبكات", false),
        ("Rocket 🚀 GmbH", false),
    ];
    for (name, _) in scripts {
        office.contract(name, "Maintenance", fee, owner);
    }
    let report = office.report_of(&year(Lang::En));
    let file = render(&report);
    let boxed: Vec<char> = match file.warnings.as_slice() {
        [pdf::Warning::NoGlyph(chars)] => chars.clone(),
        other => panic!("{other:?}"),
    };
    let path = save("scripts.pdf", &file.bytes);
    let text = bare(&run("pdftotext", &["-raw", &path, "-"]));
    for (name, drawn) in scripts {
        let warned = name.chars().any(|c| boxed.contains(&c));
        assert_eq!(warned, !drawn, "{name}");
        if drawn {
            let composed = name.replace("e\u{300}", "è").replace("e\u{301}", "é");
            assert!(text.contains(&bare(&composed)), "{composed} is not in {text}");
        }
    }
    for word in ["電気", "🚀"] {
        assert!(text.contains(word), "{word} cannot be copied from {text}");
    }
}
