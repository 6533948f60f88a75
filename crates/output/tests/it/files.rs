//! Finished PDF files, read back with qpdf, poppler and lopdf.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::Command;

use custodia_core::reports::model::{Block, Cell, Report, Row, Table};
use custodia_core::text::{Format, Lang};
use custodia_output::{Error, pdf};

use crate::fixture;

fn render(report: &Report) -> pdf::PdfFile {
    pdf::render_with(report, &pdf::Fallback::None, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// Writes a file where it can be looked at after the tests.
pub(crate) fn save(name: &str, bytes: &[u8]) -> String {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("paper");
    std::fs::create_dir_all(&dir).unwrap();
    let path = dir.join(name);
    std::fs::write(&path, bytes).unwrap();
    path.into_os_string().into_string().unwrap()
}

pub(crate) fn run(tool: &str, args: &[&str]) -> String {
    let output = Command::new(tool).args(args).output().unwrap_or_else(|e| {
        panic!("these tests need the program `{tool}` (packages qpdf and poppler-utils): {e}")
    });
    assert!(
        output.status.success(),
        "{tool} {args:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn samples() -> Vec<(&'static str, Report)> {
    let mut marked = fixture::renewals(Lang::It, fixture::PORTRAIT);
    marked.watermark = Some("Esempio".into());
    vec![
        ("renewals-en.pdf", fixture::renewals(Lang::En, fixture::LANDSCAPE)),
        ("renewals-it.pdf", fixture::renewals(Lang::It, fixture::LANDSCAPE)),
        ("renewals-letter.pdf", fixture::renewals(Lang::En, fixture::LETTER)),
        ("renewals-sample.pdf", marked),
        ("naughty.pdf", fixture::naughty()),
        ("register.pdf", fixture::register(400)),
    ]
}

#[test]
fn every_sample_passes_qpdf_and_embeds_only_subsets() {
    for (name, report) in samples() {
        let file = render(&report);
        let path = save(name, &file.bytes);
        let said = run("qpdf", &["--check", &path]);
        assert!(said.contains("No syntax or stream encoding errors"), "{name}: {said}");
        let fonts = run("pdffonts", &[&path]);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(rows.len() >= 3, "{name}: {fonts}");
        for row in rows {
            assert!(row.contains("yes yes yes"), "{name}: not embedded, subset and mapped: {row}");
        }
        let info = run("pdfinfo", &[&path]);
        assert!(info.contains(&format!("Pages:           {}\n", file.pages)), "{name}: {info}");
    }
}

/// What a cell says on paper.
pub(crate) fn said(cell: &Cell, format: Format) -> Vec<String> {
    match cell.bare() {
        Cell::Empty | Cell::Spark(_) | Cell::Tick | Cell::Noted(..) => vec![],
        Cell::Text(t) | Cell::Code(t) | Cell::Bars(t) | Cell::Toned(_, t) => vec![t.clone()],
        Cell::Date(d) | Cell::TonedDate(_, d) => vec![format.date(*d)],
        Cell::Time(at) => vec![format.minute(*at)],
        Cell::Int(n) => vec![format.int(*n)],
        Cell::Percent(n) => vec![format.percent(*n)],
        Cell::Money(m) => vec![format.money(*m)],
        Cell::Totals(all) => all.iter().map(|m| format.money(*m)).collect(),
    }
}

/// What each cell of a row says: shares have their decimals where others of the column have some.
pub(crate) fn said_in(table: &Table, row: &Row, format: Format) -> Vec<String> {
    let broken = |cell: &Cell| matches!(cell.bare(), Cell::Percent(n) if n % 100 != 0);
    let column = |i: usize| table.rows.iter().any(|r| r.cells.get(i).is_some_and(broken));
    let cell = |(i, cell): (usize, &Cell)| match cell.bare() {
        Cell::Percent(n) if column(i) => vec![format.percent_fixed(*n)],
        _ => said(cell, format),
    };
    row.cells.iter().enumerate().flat_map(cell).collect()
}

pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn pdftotext_gives_back_every_cell_in_reading_order() {
    for (name, report) in samples().into_iter().filter(|(name, _)| *name != "naughty.pdf") {
        let path = save(&format!("order-{name}"), &render(&report).bytes);
        let text = bare(&run("pdftotext", &["-raw", &path, "-"]));
        let format = Format(report.lang);
        let mut rest = text.as_str();
        let mut expect = |words: &str| {
            let words = bare(words);
            let Some(at) = rest.find(&words) else {
                panic!("{name}: {words:?} is not in {rest:.300}")
            };
            rest = &rest[at + words.len()..];
        };
        expect(&report.issuer.name);
        expect(&report.title);
        expect(&report.subtitle);
        for block in &report.blocks {
            match block {
                Block::Heading { text, .. } | Block::Paragraph(text) => expect(text),
                Block::Figures(all) => all.iter().for_each(|f| expect(&f.label)),
                Block::Timeline(chart) => {
                    expect(&chart.caption);
                    chart.legend.iter().for_each(|(_, words)| expect(words));
                }
                Block::Table(table) => {
                    table.columns.iter().for_each(|c| expect(&c.title));
                    for row in &table.rows {
                        said_in(table, row, format).iter().for_each(|words| expect(words));
                        row.note.iter().for_each(|note| expect(note));
                    }
                }
                Block::Section(section) => expect(&section.title),
                Block::Chart(chart) => expect(&chart.caption),
                Block::Codes(all) => all.iter().for_each(|c| expect(&c.data)),
                Block::Signatures(all) => all.iter().for_each(|s| expect(&s.role)),
                Block::Facts(_) | Block::Labels(_) => {}
            }
        }
        report.notes.iter().for_each(|note| expect(note));
        if let Some(word) = &report.watermark {
            // Said once in the foot of every sheet; the big word behind the text is no text.
            let sheets = text.matches(word.as_str()).count();
            assert_eq!(sheets, text.matches("Pagina").count(), "{name}: {word:?} in the text");
        }
    }
}

#[test]
fn the_file_says_what_it_is_and_claims_no_standard() {
    let report = fixture::renewals(Lang::It, fixture::LETTER);
    let file = render(&report);
    let info = run("pdfinfo", &[&save("about.pdf", &file.bytes)]);
    for line in [
        "Title:           Rinnovi · Officine Meccaniche Bresciane S.p.A.",
        "Author:          Officine Meccaniche Bresciane S.p.A.",
        "PDF version:     1.7",
        "Page size:       612 x 792 pts (letter)",
    ] {
        assert!(info.contains(line), "{line} is not in\n{info}");
    }
    let document = lopdf::Document::load_mem(&file.bytes).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"it");
    let preferences = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    assert_eq!(catalog.get(b"PageMode").unwrap().as_name().unwrap(), b"UseOutlines");
    assert!(catalog.get(b"OutputIntents").is_err() && catalog.get(b"Metadata").is_err());
    let info = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let info = document.get_dictionary(info).unwrap();
    assert!(info.get(b"GTS_PDFXVersion").is_err() && info.get(b"Trapped").is_err());
    let created = info.get(b"CreationDate").unwrap().as_str().unwrap();
    assert_eq!(created, b"D:20261120091500Z");
    let outline = document.get_toc().unwrap().toc;
    let titles = |level| -> Vec<&str> {
        outline.iter().filter(|e| e.level == level).map(|e| e.title.as_str()).collect()
    };
    assert_eq!(
        titles(1),
        ["Che cosa decidere, ed entro quando", "I prossimi sei mesi", "Approvazione"]
    );
    let groups = titles(2);
    assert!(
        groups.len() > 3 && groups.iter().all(|g| g.starts_with("Da decidere in ")),
        "{groups:?}"
    );
    assert!(outline.iter().map(|e| e.page).is_sorted(), "in reading order");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for (name, report) in samples() {
        let first = render(&report);
        render(&fixture::register(30));
        assert_eq!(first, render(&report.clone()), "{name}");
    }
}

#[test]
fn it_stops_when_asked_at_every_stage() {
    let report = fixture::register(400);
    let mut stages = Vec::new();
    pdf::render_with(&report, &pdf::Fallback::None, &mut |p| {
        assert!(p.done <= p.total, "{p:?}");
        stages.push(p.stage);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(stages.is_sorted(), "stages come in order");
    stages.dedup();
    assert_eq!(stages, [pdf::Stage::Measure, pdf::Stage::Paginate, pdf::Stage::Write]);
    for stage in stages {
        let mut calls_after = 0;
        let stopped = pdf::render_with(&report, &pdf::Fallback::None, &mut |p| {
            if p.stage == stage {
                calls_after += 1;
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        });
        assert_eq!(stopped.unwrap_err(), Error::Cancelled);
        assert_eq!(calls_after, 1, "it went on after {stage:?} was stopped");
    }
}

#[test]
fn characters_without_a_font_are_boxed_named_and_still_copied() {
    let file = render(&fixture::naughty());
    let [pdf::Warning::Logo, pdf::Warning::NoGlyph(chars)] = file.warnings.as_slice() else {
        panic!("{:?}", file.warnings)
    };
    for c in "东京日本語漢字한국어שלוםمرحبا🚀🔥\u{202E}".chars() {
        assert!(chars.contains(&c), "{c:?} is not among {chars:?}");
    }
    for c in "aéΨПŁ€−→✓½\u{200B}\u{FEFF}\n".chars() {
        assert!(!chars.contains(&c), "{c:?} was called missing");
    }
    let said = file.warnings[1].message(Lang::It);
    assert!(said.contains("U+05D5") && said.contains("riquadri"), "{said}");
    let text = run("pdftotext", &["-raw", &save("boxes.pdf", &file.bytes), "-"]);
    for word in ["日本", "漢字", "한국어", "🚀"] {
        assert!(text.contains(word), "{word:?} cannot be copied from\n{text:.600}");
    }
    let feet = text.matches("Sample").count();
    assert_eq!(feet, file.pages, "the mark stands in each foot and not between the lines");
}

#[test]
fn clean_reports_have_no_warnings() {
    for lang in [Lang::En, Lang::It] {
        let file = render(&fixture::renewals(lang, fixture::LANDSCAPE));
        assert_eq!(file.warnings, []);
        assert!(!file.bytes.windows(3).any(|w| w == "⟦".as_bytes()));
    }
}

#[test]
fn fonts_of_the_system_help_when_they_have_the_characters() {
    let file = pdf::render(&fixture::naughty(), &mut |_| ControlFlow::Continue(())).unwrap();
    let path = save("naughty-system.pdf", &file.bytes);
    run("qpdf", &["--check", &path]);
    let fonts = run("pdffonts", &[&path]);
    let embedded = fonts.lines().skip(2).filter(|row| row.contains("yes yes yes")).count();
    assert_eq!(embedded, fonts.lines().skip(2).count(), "{fonts}");
    // Whatever this machine has: a character is drawn by a font or it is warned of.
    let without = render(&fixture::naughty());
    let missing = |file: &pdf::PdfFile| match file.warnings.last() {
        Some(pdf::Warning::NoGlyph(chars)) => chars.len(),
        _ => 0,
    };
    assert_eq!(missing(&file) < missing(&without), embedded > 5, "{fonts}");
}

#[test]
fn a_fallback_font_from_a_directory_is_used_and_subset() {
    // The bundled faces themselves serve as the directory: no machine is sure to have others, and
    // nothing they lack can come from them.
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fonts");
    let fallback = pdf::Fallback::Dirs(vec![dir]);
    let report = fixture::naughty();
    let file = pdf::render_with(&report, &fallback, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(file, render(&report));
}
