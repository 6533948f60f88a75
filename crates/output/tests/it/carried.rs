//! Files carried inside a PDF come out of it as they went in; a workbook has what paper has.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use custodia_core::reports::model::*;
use custodia_output::{csv, xlsx};

use crate::files::{run, save};
use crate::fixture;
use crate::tables::member;

fn pdf(report: &Report) -> Vec<u8> {
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    custodia_output::pdf::render_with(report, &custodia_output::pdf::Fallback::None, go_on)
        .unwrap()
        .bytes
}

fn file(name: &str, content: AttachmentContent) -> Attachment {
    Attachment { name: name.into(), description: "Prüfdatei – “data”".into(), content }
}

#[test]
fn a_reader_takes_out_every_byte_that_was_carried() {
    let bytes: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    let mut report = fixture::register(40);
    let media = "application/octet-stream";
    report.attachments = vec![
        file("tables.csv", AttachmentContent::Tables),
        file("data.bin", AttachmentContent::Bytes { media, bytes: bytes.clone() }),
    ];
    let path = save("carried.pdf", &pdf(&report));
    run("qpdf", &["--check", &path]);
    let folder = std::path::Path::new(&path).parent().unwrap().join("carried");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    run("pdfdetach", &["-saveall", "-o", folder.to_str().unwrap(), &path]);
    assert_eq!(std::fs::read(folder.join("data.bin")).unwrap(), bytes);
    let tables = std::fs::read(folder.join("tables.csv")).unwrap();
    assert_eq!(tables, csv::render(&report).unwrap());
    assert_eq!(pdf(&report), pdf(&report), "and always the same file");
}

fn workbook(report: &Report) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(xlsx::render(report).unwrap())).unwrap()
}

fn section(title: &str) -> Block {
    Block::Section(Section {
        title: title.into(),
        subtitle: String::new(),
        anchor: None,
        orientation: None,
        new_page: false,
    })
}

#[test]
fn tables_of_one_kind_in_many_sections_are_one_sheet_that_names_them() {
    let mut report = fixture::register(3);
    let table = report.blocks.remove(0);
    report.blocks = vec![section("First"), table.clone(), section("Second"), table];
    let mut book = workbook(&report);
    let names = book.sheet_names();
    let range = book.worksheet_range(&names[0]).unwrap();
    let first: Vec<String> = range.rows().skip(1).take(6).map(|r| r[0].to_string()).collect();
    assert_eq!(first, ["First", "First", "First", "Second", "Second", "Second"]);
    assert_eq!(names.len(), 2, "the table and what it is about: {names:?}");
    let text = String::from_utf8(csv::render(&report).unwrap()).unwrap();
    assert_eq!(text.lines().filter(|l| l.starts_with("\"First\"")).count(), 3);
}

#[test]
fn a_chart_is_a_sheet_with_its_numbers_and_a_picture_of_them() {
    let mut report = fixture::register(1);
    report.blocks.push(Block::Chart(Chart {
        name: "by_month",
        caption: "May is the dearest month.".into(),
        kind: ChartKind::Columns,
        scale: Scale::Percent,
        categories: vec!["=April".into(), "May".into()],
        series: vec![Series { label: "Share".into(), values: vec![None, Some(1_250)] }],
        reference: Some(Reference { label: "Target".into(), value: 1_000 }),
        empty: String::new(),
        low: false,
    }));
    let bytes = xlsx::render(&report).unwrap();
    assert!(!member(&bytes, "xl/charts/chart1.xml").is_empty());
    let mut book = workbook(&report);
    let name = book.sheet_names().into_iter().find(|n| n.starts_with("Chart")).expect("a sheet");
    let range = book.worksheet_range(&name).unwrap();
    let at = |row: usize, column: usize| range.get((row, column)).cloned().unwrap_or(Data::Empty);
    assert_eq!(at(3, 0), Data::String("=April".into()), "a name is no formula");
    assert_eq!(at(3, 1), Data::Empty, "no data is not 0");
    assert_eq!((at(4, 1), at(4, 2)), (Data::Float(0.125), Data::Float(0.1)));
}

#[test]
fn footnotes_are_notes_of_their_cells_and_long_texts_stand_whole() {
    let mut report = fixture::register(1);
    let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
    let long: String = "word ".repeat(14_000);
    table.rows[0].cells[2] = Cell::Text(long.clone()).noted("Moved by a holiday.");
    let bytes = xlsx::render(&report).unwrap();
    let notes = member(&bytes, "xl/comments1.xml");
    assert!(notes.contains("Moved by a holiday."), "{notes}");
    let mut book = workbook(&report);
    let names = book.sheet_names();
    let range = book.worksheet_range(&names[0]).unwrap();
    let shown = range.rows().flatten().map(ToString::to_string).find(|t| t.starts_with("word"));
    assert!(shown.expect("the text").ends_with("… [A1]"));
    let whole = book.worksheet_range("Texts in full").unwrap();
    let text: String = whole.rows().map(|r| r[1].to_string()).collect();
    assert_eq!(text, long);
}

#[test]
fn more_rows_than_a_sheet_holds_are_refused_in_words() {
    let mut report = fixture::register(1);
    let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
    let row = Row::item(vec![Cell::Empty; table.columns.len()]);
    table.rows = vec![row; 1_048_577];
    let refused: custodia_core::error::Error = xlsx::render(&report).unwrap_err().into();
    assert_eq!(refused.to_wire().code, "refused-file-too-long");
}
