//! What stays together and what goes on from one sheet to the next.

use custodia_core::reports::model::*;
use custodia_core::text::Lang;
use custodia_output::pdf::layout::{Layout, Page};

use super::{check, find, layout};
use crate::fixture;

/// A table of `n` items, then one row of a level, then one more item.
fn ending(n: usize, level: RowLevel) -> Report {
    let row = |level, words: String| Row::new(level, vec![Cell::Text(words)]);
    let mut rows: Vec<Row> = (0..n).map(|i| row(RowLevel::Item, format!("item {i}"))).collect();
    rows.push(row(level, "the special row".into()));
    rows.push(row(RowLevel::Item, "after".into()));
    let column = Column { key: "c", title: "Words".into(), align: Align::Start, grow: 1 };
    let table =
        Table { name: "t", caption: "T".into(), columns: vec![column], rows, empty: String::new() };
    Report { blocks: vec![Block::Table(table)], ..fixture::register(0) }
}

#[test]
fn a_group_stays_with_its_first_row_and_a_total_with_the_row_before() {
    let page_of = |layout: &Layout, words: &str| {
        layout.pages.iter().position(|p| find(p, words).is_some()).unwrap()
    };
    let mut turned = [false, false];
    for n in 1..70 {
        let group = layout(&ending(n, RowLevel::Group));
        let head = page_of(&group, "the special row");
        assert_eq!(head, page_of(&group, "after"), "{n} rows: the group's head stands alone");
        turned[0] |= head > page_of(&group, &format!("item {}", n - 1));
        let total = layout(&ending(n, RowLevel::Total));
        let sum = page_of(&total, "the special row");
        let before = page_of(&total, &format!("item {}", n - 1));
        assert_eq!(sum, before, "{n} rows: the total stands alone");
        turned[1] |= n > 1 && before > page_of(&total, &format!("item {}", n - 2));
    }
    assert_eq!(turned, [true, true], "no page was ever turned between the rows");
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page_and_signatures_stay_together() {
    for n in 0..40 {
        let mut report = fixture::register(n);
        let sign = |role: &str| Signature::new(role.into(), String::new());
        report.blocks.push(Block::Heading { level: 1, text: "Approval".into() });
        report.blocks.push(Block::Signatures(vec![
            sign("First"),
            sign("Second"),
            sign("Third"),
            sign("Fourth"),
        ]));
        let layout = layout(&report);
        let page = layout.pages.iter().position(|p| find(p, "Approval").is_some()).unwrap();
        assert!(find(&layout.pages[page], "First").is_some(), "{n} rows: the heading stands alone");
        assert!(
            find(&layout.pages[page], "Fourth").is_some(),
            "{n} rows: the signatures were parted"
        );
        assert_eq!(layout.outline.last().unwrap().page, page);
    }
}

#[test]
fn a_row_taller_than_a_sheet_goes_on_and_loses_nothing() {
    let words: Vec<String> = (0..150).map(|i| format!("w{i}")).collect();
    let mut report = fixture::register(3);
    let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
    table.rows[1].cells[4] = Cell::Text(words.join("\n"));
    table.rows[1].note = Some("the note of the tall row".into());
    let layout = layout(&report);
    check(&layout).unwrap();
    let said: Vec<&str> = layout
        .pages
        .iter()
        .flat_map(|p| p.texts.iter().flat_map(|t| t.line.text().split(' ')))
        .filter(|w| w.starts_with('w') && w[1..].parse::<u32>().is_ok())
        .collect();
    assert_eq!(said, words);
    assert!(layout.pages.len() > 2, "it is taller than a sheet");
    assert!(layout.pages.iter().any(|p| find(p, "the note of the tall row").is_some()));
}

#[test]
fn a_group_that_goes_on_says_so_on_every_sheet() {
    let mut report = fixture::register(200);
    let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
    let row = |words: &str| table.line(RowLevel::Group, words.to_owned(), &[]);
    let (milan, turin) = (row("Milano · 150"), row("Torino · 50"));
    table.rows.retain(|row| row.level == RowLevel::Item);
    table.rows.insert(150, turin);
    table.rows.insert(0, milan);
    let layout = layout(&report);
    check(&layout).unwrap();
    let heads: Vec<&str> = layout
        .pages
        .iter()
        .flat_map(|p| p.texts.iter().map(|t| t.line.text()))
        .filter(|t| t.starts_with("Milano ·") || t.starts_with("Torino ·"))
        .collect();
    let again = |name: &str| heads.iter().filter(|h| **h == format!("{name} (continued)")).count();
    assert!(again("Milano · 150") > 2 && again("Torino · 50") > 0, "{heads:?}");
    assert!(heads.len() <= layout.pages.len() + 1, "once a sheet, and where a group begins");
    let first = |name: &str| heads.iter().filter(|h| **h == name).count();
    assert_eq!((first("Milano · 150"), first("Torino · 50")), (1, 1), "{heads:?}");
}

#[test]
fn a_row_cut_between_sheets_leaves_no_line_alone() {
    for lines in 60..140 {
        let words: Vec<String> = (0..lines).map(|i| format!("w{i}")).collect();
        let mut report = fixture::register(3);
        let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
        table.rows[1].cells[4] = Cell::Text(words.join("\n"));
        table.rows[1].note = None;
        for page in layout(&report).pages {
            let here = page.texts.iter().filter(|t| words.iter().any(|w| w == t.line.text()));
            assert_ne!(here.count(), 1, "one of {lines} lines stands alone");
        }
    }
}

#[test]
fn running_text_leaves_no_line_alone_on_the_next_sheet() {
    for lines in 20..90 {
        let words: Vec<String> = (0..lines).map(|i| format!("w{i}")).collect();
        let mut report = fixture::register(1);
        report.blocks = vec![Block::Paragraph(words.join("\n"))];
        for page in layout(&report).pages {
            let here = page.texts.iter().filter(|t| words.iter().any(|w| w == t.line.text()));
            assert_ne!(here.count(), 1, "one of {lines} lines stands alone");
        }
    }
}

#[test]
fn long_timelines_repeat_their_axis_on_every_sheet() {
    let mut report = fixture::renewals(Lang::En, fixture::LANDSCAPE);
    for block in &mut report.blocks {
        if let Block::Timeline(chart) = block {
            chart.lanes.extend(chart.lanes.clone());
        }
    }
    let layout = layout(&report);
    let pages: Vec<&Page> = layout
        .pages
        .iter()
        .filter(|p| find(p, "Jan 2027").is_some_and(|t| t.style.size == 7_500))
        .collect();
    assert!(pages.len() >= 2, "70 lanes fit one sheet?");
    for page in &pages {
        assert!(find(page, "Today · 20 Nov 2026").is_some());
    }
    let Some(Block::Timeline(chart)) =
        report.blocks.iter().find(|b| matches!(b, Block::Timeline(_)))
    else {
        panic!("no timeline")
    };
    for lane in &chart.lanes {
        let start = lane.label.split(" · ").next().unwrap();
        assert!(
            pages.iter().any(|p| p.texts.iter().any(|t| t.line.text().starts_with(start))),
            "{} has no lane",
            lane.label
        );
    }
}

#[test]
fn a_picture_of_a_few_lanes_is_never_torn() {
    let fits = |n: usize, before: usize| {
        let mut report = fixture::renewals(Lang::En, fixture::LANDSCAPE);
        report.blocks.retain(|b| matches!(b, Block::Timeline(_)));
        let Block::Timeline(chart) = &mut report.blocks[0] else { panic!("a timeline") };
        chart.lanes.truncate(n);
        report.blocks.insert(0, Block::Paragraph("word\n".repeat(before)));
        let layout = layout(&report);
        layout.pages.iter().filter(|p| find(p, "Today · 20 Nov 2026").is_some()).count()
    };
    for before in 0..30 {
        assert_eq!(fits(14, before), 1, "after {before} lines");
    }
}

#[test]
fn words_in_place_of_figures_stay_on_their_sheet() {
    let mut report = fixture::register(0);
    report.paper = fixture::LANDSCAPE;
    let figure = |value: &str| Figure {
        value: Cell::Text(value.into()),
        label: "label".into(),
        tone: Tone::Critical,
    };
    report.blocks = vec![Block::Figures(vec![
        figure("1"),
        figure("2"),
        figure("3"),
        figure(&"0A0--0AA0000--00A 000AAAAA ".repeat(22)),
        figure("5"),
    ])];
    let layout = layout(&report);
    check(&layout).unwrap();
    // Each by itself, from the left edge.
    let left = |words: &str| find(&layout.pages[0], words).unwrap().frame.x;
    assert_eq!(left("1"), left("5"));
}
