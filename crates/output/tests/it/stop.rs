//! Whoever stops a long file waits for a few rows, not for the file: every renderer asks often
//! enough in every stage, and makes nothing after a no.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use custodia_core::reports::ReportFormat;
use custodia_core::reports::model::{Attachment, AttachmentContent, Report};
use custodia_output::pdf::{Progress, Stage};
use custodia_output::{Error, batch};

use crate::fixture;

/// A list that carries its own table, as the register does.
fn list(rows: usize) -> Report {
    let (name, description) = ("assets.csv".into(), String::new());
    let attachments = vec![Attachment { name, description, content: AttachmentContent::Tables }];
    Report { attachments, watermark: Some("Draft".into()), ..fixture::register(rows) }
}

/// Renders until the call with this number, counted from 0; returns the calls there were.
fn stopped_at(report: &Report, format: ReportFormat, nth: usize) -> (Result<(), Error>, usize) {
    let mut calls = 0;
    let done = batch::render(report, format, &mut |_| {
        calls += 1;
        if calls > nth { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    (done.map(|_| ()), calls)
}

#[test]
fn a_pdf_asks_for_every_few_rows_every_page_and_every_piece_of_the_file() {
    let report = list(3000);
    let mut asked: Vec<Progress> = Vec::new();
    let file = batch::render(&report, ReportFormat::Pdf, &mut |p| {
        assert!(p.done <= p.total, "{p:?}");
        asked.push(p);
        ControlFlow::Continue(())
    })
    .unwrap();
    let of = |stage| asked.iter().filter(|p| p.stage == stage).count();
    assert!(asked.is_sorted_by_key(|p| p.stage), "stages come in order");
    let pages = file.pages;
    assert!(pages > 90, "{pages} pages");
    assert!(of(Stage::Measure) >= 3000 / 64, "measuring asked {} times", of(Stage::Measure));
    // Rows, then the head and foot of each page.
    let placing = of(Stage::Paginate);
    assert!(placing >= 3000 / 64 + pages, "placing asked {placing} times for {pages} pages");
    // Pages, the carried table, five fonts, the file in pieces of 64 KiB.
    let pieces = 3000 / 256 + 5 + file.bytes.len() / (64 << 10);
    let writing = of(Stage::Write);
    assert!(writing >= pages + pieces, "writing asked {writing} times for {pages} and {pieces}");
}

#[test]
fn a_no_at_any_moment_is_the_last_question() {
    let report = list(700);
    for format in [ReportFormat::Pdf, ReportFormat::Csv] {
        let (whole, calls) = stopped_at(&report, format, usize::MAX);
        assert_eq!(whole, Ok(()));
        assert!(calls >= 700 / 256, "{format} asked {calls} times");
        for nth in (0..calls).step_by(3).chain([calls - 1]) {
            let stopped = stopped_at(&report, format, nth);
            assert_eq!(stopped, (Err(Error::Cancelled), nth + 1), "{format} of {calls} calls");
        }
    }
    // A workbook's rows; how often saving it asks depends on the machine.
    let calls = 700_usize.div_ceil(128);
    for nth in 0..calls {
        let stopped = stopped_at(&report, ReportFormat::Xlsx, nth);
        assert_eq!(stopped, (Err(Error::Cancelled), nth + 1), "workbook of {calls} calls");
    }
}

/// The longest time between two questions, the beginning and the end included.
fn longest_wait(report: &Report, format: ReportFormat) -> (Duration, usize, usize) {
    let (mut last, mut longest, mut calls) = (Instant::now(), Duration::ZERO, 0);
    let file = batch::render(report, format, &mut |_| {
        longest = longest.max(last.elapsed());
        (last, calls) = (Instant::now(), calls + 1);
        ControlFlow::Continue(())
    })
    .unwrap();
    (longest.max(last.elapsed()), calls, file.bytes.len())
}

/// `cargo test --release -p custodia-output -- --ignored --nocapture longest`
#[test]
#[ignore = "takes minutes without optimisation, and measures time"]
fn the_longest_wait_at_200_000_rows_is_no_wait() {
    let report = list(200_000);
    for format in [ReportFormat::Pdf, ReportFormat::Xlsx, ReportFormat::Csv] {
        let begun = Instant::now();
        let (longest, calls, bytes) = longest_wait(&report, format);
        eprintln!("{format}: {:?}, {bytes} bytes, {calls} calls, {longest:?}", begun.elapsed());
        assert!(longest < Duration::from_millis(300), "{format} let wait {longest:?}");
    }
}
