//! Where everything stands: no text leaves its cell or its sheet, none lies on another, heads
//! repeat, what belongs together stays together.

use custodia_core::money::{Currency, Money};
use custodia_core::reports::model::*;
use custodia_core::text::Lang;
use custodia_output::pdf::layout::{Layout, Link, Page, Target, Text};
use custodia_output::pdf::{Fallback, lay_out};
use proptest::prelude::*;

use crate::fixture;

fn layout(report: &Report) -> Layout {
    lay_out(report, &Fallback::None).unwrap().layout
}

/// Checks every sheet; the message says what is wrong and where.
pub(crate) fn check(layout: &Layout) -> Result<(), String> {
    for (number, page) in layout.pages.iter().enumerate() {
        let (width, height) = page.size;
        let mut inks: Vec<_> = page.texts.iter().map(|t| (t.ink(), t)).collect();
        for (ink, text) in &inks {
            let words = text.line.text();
            if !text.frame.contains(ink) {
                return Err(format!(
                    "page {number}: {words:?} leaves its cell: {ink:?} {:?}",
                    text.frame
                ));
            }
            let margin = 24_000;
            if ink.x < margin
                || ink.right() > width - margin
                || ink.y < margin
                || ink.bottom() > height - margin / 2
            {
                return Err(format!("page {number}: {words:?} leaves the sheet: {ink:?}"));
            }
        }
        inks.sort_by_key(|(ink, _)| ink.y);
        for (i, (ink, text)) in inks.iter().enumerate() {
            for (other, lower) in inks.iter().skip(i + 1).take_while(|(o, _)| o.y < ink.bottom()) {
                if ink.overlaps(other) {
                    let (a, b) = (text.line.text(), lower.line.text());
                    return Err(format!("page {number}: {a:?} lies on {b:?}: {ink:?} {other:?}"));
                }
            }
        }
    }
    Ok(())
}

#[test]
fn the_samples_stand_clean() {
    for paper in [fixture::LANDSCAPE, fixture::PORTRAIT, fixture::LETTER] {
        for lang in [Lang::En, Lang::It] {
            check(&layout(&fixture::renewals(lang, paper))).unwrap();
        }
        let naughty = Report { paper, ..fixture::naughty() };
        check(&layout(&naughty)).unwrap();
    }
    check(&layout(&fixture::register(300))).unwrap();
}

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[a-zA-Zàèìòù]{1,12}",
        2 => "[A-Z0-9/-]{8,40}",
        1 => "[α-ωа-я]{1,14}",
        1 => "[a-z]{40,90}",
        1 => "[\u{5d0}-\u{5ea}\u{4e00}-\u{4e20}🚀]{1,8}",
        1 => "[e\u{301}\u{302}\u{323}a]{1,6}",
        1 => Just("\n".to_owned()),
    ];
    proptest::collection::vec(word, 0..14).prop_map(|w| w.join(" "))
}

fn cell() -> impl Strategy<Value = Cell> {
    // Texts and notes long enough to be moved to the end, now and then.
    let long = (words(), 1_usize..30).prop_map(|(w, n)| Cell::Text(format!("{w} ").repeat(n)));
    let notes = prop_oneof![Just("Moved by a public holiday.".to_owned()), words()];
    prop_oneof![
        12 => bare_cell(),
        1 => long,
        1 => any::<i32>().prop_map(|n| Cell::Percent(n.into())),
        1 => "[A-Z0-9-]{1,14}|[a-zà]{1,9}".prop_map(Cell::Bars),
        1 => Just(Cell::Tick),
        1 => proptest::collection::vec(proptest::option::of(any::<i64>()), 0..14)
            .prop_map(Cell::Spark),
        1 => (bare_cell(), notes).prop_map(|(cell, note)| cell.noted(note)),
    ]
}

fn bare_cell() -> impl Strategy<Value = Cell> {
    let money = (any::<i32>(), 0_usize..5).prop_map(|(n, c)| {
        let code = ["EUR", "USD", "CHF", "JPY", "BHD"][c];
        Money::new(i64::from(n) * 1000, Currency::parse(code).unwrap())
    });
    let tone = (0..Tone::ALL.len()).prop_map(|i| Tone::ALL[i]);
    let day = (0_i32..40_000)
        .prop_map(|n| chrono::NaiveDate::from_num_days_from_ce_opt(720_000 + n).unwrap());
    prop_oneof![
        1 => Just(Cell::Empty),
        6 => words().prop_map(Cell::Text),
        2 => "[A-Z0-9-]{0,60}".prop_map(Cell::Code),
        2 => (tone.clone(), words()).prop_map(|(t, w)| Cell::Toned(t, w)),
        2 => day.clone().prop_map(Cell::Date),
        1 => (tone, day).prop_map(|(t, d)| Cell::TonedDate(t, d)),
        1 => any::<i64>().prop_map(Cell::Int),
        2 => money.clone().prop_map(Cell::Money),
        1 => proptest::collection::vec(money, 0..4).prop_map(Cell::Totals),
    ]
}

fn table() -> impl Strategy<Value = Block> {
    (1_usize..9).prop_flat_map(|n| {
        let column =
            (words(), 0..Align::ALL.len(), 0_u8..3).prop_map(|(title, align, grow)| Column {
                key: "c",
                title: title.chars().take(60).collect(),
                align: Align::ALL[align],
                grow,
            });
        let level = prop_oneof![
            5 => Just(RowLevel::Item), 1 => Just(RowLevel::Group), 1 => Just(RowLevel::Total),
        ];
        let row = (level, proptest::collection::vec(cell(), n), proptest::option::of(words()))
            .prop_map(|(level, cells, note)| Row {
                note,
                target: Some(Anchor("x/1".into())),
                ..Row::new(level, cells)
            });
        let columns = proptest::collection::vec(column, n);
        (columns, proptest::collection::vec(row, 0..25), words()).prop_map(
            |(columns, rows, caption)| {
                Block::Table(Table {
                    name: "t",
                    caption: caption.clone(),
                    columns,
                    rows,
                    empty: caption,
                })
            },
        )
    })
}

fn block() -> impl Strategy<Value = Block> {
    let fact = || (words(), cell()).prop_map(|(label, value)| Fact { label, value });
    let figure = (cell(), words(), 0..Tone::ALL.len()).prop_map(|(value, label, tone)| Figure {
        value,
        label,
        tone: Tone::ALL[tone],
    });
    let lane = (words(), 0_u64..900, 0_u64..500).prop_map(|(label, from, len)| {
        let start = fixture::day("2026-01-01") + chrono::Days::new(from);
        let end = start + chrono::Days::new(len);
        Lane {
            label,
            bar: Some((start, end)),
            marks: vec![(Mark::Decide, start), (Mark::End, end)],
        }
    });
    let timeline = (words(), proptest::collection::vec(lane, 0..50), 1_u64..4000).prop_map(
        |(caption, lanes, days)| {
            let from = fixture::day("2026-02-03");
            Block::Timeline(Timeline {
                caption,
                from,
                to: from + chrono::Days::new(days),
                today: fixture::day("2026-11-20"),
                lanes,
                legend: vec![
                    (Mark::Decide, "Decide by".into()),
                    (Mark::Notice, "Notice ".repeat(30)),
                ],
            })
        },
    );
    let value = || proptest::option::weighted(0.8, prop_oneof![any::<i64>(), -500_i64..9_000]);
    let series = (words(), proptest::collection::vec(value(), 0..30))
        .prop_map(|(label, values)| Series { label, values });
    let reference = (words(), any::<i64>()).prop_map(|(label, value)| Reference { label, value });
    let chart = (
        words(),
        0_usize..4,
        0_usize..3,
        proptest::collection::vec(words(), 0..30),
        proptest::collection::vec(series, 0..6),
        proptest::option::of(reference),
    )
        .prop_map(|(caption, kind, scale, categories, series, reference)| {
            let eur = Currency::parse("EUR").unwrap();
            Block::Chart(Chart {
                name: "chart",
                caption,
                kind: [ChartKind::Columns, ChartKind::Bars, ChartKind::Stacked, ChartKind::Line]
                    [kind],
                scale: [Scale::Count, Scale::Money(eur), Scale::Percent][scale],
                categories,
                series,
                reference,
                empty: "No value is known.".into(),
            })
        });
    let code = (any::<bool>(), "[ -~]{0,60}", words()).prop_map(|(qr, data, label)| MachineCode {
        symbology: if qr { Symbology::Qr } else { Symbology::Code128 },
        data,
        label,
    });
    let section = (words(), words(), 0_usize..3, any::<bool>()).prop_map(
        |(title, subtitle, way, new_page)| {
            Block::Section(Section {
                title,
                subtitle,
                anchor: Some(Anchor("x/1".into())),
                orientation: Orientation::ALL.get(way).copied(),
                new_page,
            })
        },
    );
    let signature = (words(), words()).prop_map(|(role, name)| Signature { role, name });
    prop_oneof![
        2 => (1_u8..3, words()).prop_map(|(level, text)| Block::Heading { level, text }),
        1 => words().prop_map(|w| Block::Paragraph(w.repeat(9))),
        1 => proptest::collection::vec(figure, 0..7).prop_map(Block::Figures),
        1 => proptest::collection::vec(fact(), 0..9).prop_map(Block::Facts),
        3 => table(),
        1 => timeline,
        2 => chart,
        1 => proptest::collection::vec(code, 0..5).prop_map(Block::Codes),
        1 => section,
        1 => proptest::collection::vec(signature, 0..5).prop_map(Block::Signatures),
    ]
}

fn report() -> impl Strategy<Value = Report> {
    let paper = (0..PaperSize::ALL.len(), 0..Orientation::ALL.len())
        .prop_map(|(s, o)| Paper { size: PaperSize::ALL[s], orientation: Orientation::ALL[o] });
    let blocks = proptest::collection::vec(block(), 0..6);
    let notes = proptest::collection::vec(words(), 0..3);
    (words(), words(), paper, blocks, notes, any::<bool>(), any::<bool>()).prop_map(
        |(title, subtitle, paper, blocks, notes, italian, contents)| Report {
            contents,
            title,
            subtitle,
            paper,
            blocks,
            notes,
            lang: if italian { Lang::It } else { Lang::En },
            ..fixture::naughty()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_text_leaves_its_cell_and_none_lies_on_another(report in report()) {
        if let Err(wrong) = check(&layout(&report)) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}

/// The control: a text moved by its own height is found.
#[test]
fn the_check_finds_a_text_that_was_moved() {
    let mut moved = layout(&fixture::renewals(Lang::En, fixture::LANDSCAPE));
    check(&moved).unwrap();
    let texts = &mut moved.pages[0].texts;
    let at = texts.iter().position(|t| t.line.text() == "Vendor").expect("a head of a column");
    texts[at].baseline += texts[at].style.size * 2;
    check(&moved).expect_err("it has left its cell");
    let text = texts_of(&mut moved, at);
    text.frame.y += text.style.size * 2;
    check(&moved).expect_err("it lies on the row below");
}

fn texts_of(layout: &mut Layout, at: usize) -> &mut Text {
    &mut layout.pages[0].texts[at]
}

fn find<'p>(page: &'p Page, words: &str) -> Option<&'p Text> {
    page.texts.iter().find(|t| t.line.text() == words)
}

#[test]
fn the_head_of_a_table_is_repeated_and_every_page_is_numbered() {
    let layout = layout(&fixture::register(300));
    let total = layout.pages.len();
    assert!(total > 5, "{total} pages");
    for (i, page) in layout.pages.iter().enumerate() {
        for head in ["Tag", "Serial", "Custodian", "Cost"] {
            assert!(find(page, head).is_some(), "page {} has no {head}", i + 1);
        }
        let number = format!("Page {} of {total}", i + 1);
        assert!(find(page, &number).is_some(), "{number} is missing");
    }
}

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
        let sign = |role: &str| Signature { role: role.into(), name: String::new() };
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
fn amounts_stand_on_their_decimal_separator() {
    let amounts = [("1234567.89", "EUR"), ("-5.00", "EUR"), ("99.90", "CHF"), ("1250", "JPY")];
    for lang in [Lang::En, Lang::It] {
        let mut report = fixture::register(0);
        report.lang = lang;
        let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
        table.columns = vec![Column { key: "m", title: "M".into(), align: Align::End, grow: 1 }];
        table.rows = amounts
            .iter()
            .map(|(n, c)| Money::parse_decimal(n, Currency::parse(c).unwrap()).unwrap())
            .map(|m| Row::item(vec![Cell::Money(m)]))
            .collect();
        let layout = layout(&report);
        let size = |t: &Text| t.style.size;
        let text = |part: &str| {
            layout.pages[0].texts.iter().find(|t| t.line.text().contains(part)).unwrap()
        };
        let (big, small, yen) = (text("567"), text("−"), text("250"));
        let right = |t: &Text| t.ink().right();
        let digit = 600 * size(big) / 1000;
        assert!((right(big) - right(small)).abs() <= 4, "{lang:?}: cents do not line up");
        let francs = text("CHF");
        match lang {
            Lang::En => {
                assert!((right(big) - right(francs)).abs() <= 4);
                // After the yen's axis the euros go on with a separator (narrower than a figure)
                // and two figures.
                let tail = right(big) - right(yen);
                assert!(tail > 2 * digit && tail < 3 * digit, "{tail} is not the width of “.89”");
            }
            Lang::It => assert!(right(francs) > right(big), "a longer sign hangs out to the right"),
        }
    }
}

#[test]
fn the_sign_of_every_currency_has_a_glyph() {
    let codes = "AUD BRL CAD CHF CNY EUR GBP HKD ILS INR JPY KRW MXN NZD PHP PLN THB TWD USD VND \
                 XAF XCD XPF";
    for lang in [Lang::En, Lang::It] {
        let mut report = Report { lang, ..fixture::register(0) };
        let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
        table.columns = vec![Column { key: "m", title: "M".into(), align: Align::End, grow: 1 }];
        table.rows = codes
            .split_whitespace()
            .map(|c| Cell::Money(Money::new(-123_456, Currency::parse(c).unwrap())))
            .map(|cell| Row::item(vec![cell]))
            .collect();
        assert_eq!(lay_out(&report, &Fallback::None).unwrap().warnings, [], "{lang}");
    }
}

#[test]
fn long_serials_break_only_when_nothing_else_helps() {
    let serial = "5CG-1234/ABC-".repeat(4);
    let mut report = fixture::register(5);
    let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
    table.rows[0].cells[1] = Cell::Code(serial.clone());
    assert!(find(&layout(&report).pages[0], &serial).is_some(), "it was broken for no reason");
    let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
    let endless = "X".repeat(300);
    table.rows[0].cells[1] = Cell::Code(endless.clone());
    let layout = layout(&report);
    let parts: Vec<&str> = layout.pages[0]
        .texts
        .iter()
        .map(|t| t.line.text())
        .filter(|t| t.starts_with("XX"))
        .collect();
    assert!(parts.len() > 1);
    assert_eq!(parts.concat(), endless, "nothing may be lost");
    check(&layout).unwrap();
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
fn a_text_too_long_for_its_row_is_marked_there_and_whole_at_the_end() {
    let words: Vec<String> = (0..4000).map(|i| format!("word{i}")).collect();
    let mut report = fixture::register(3);
    let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
    table.rows[1].cells[4] = Cell::Text(words.join(" "));
    let layout = layout(&report);
    check(&layout).unwrap();
    let texts =
        |page: &Page| page.texts.iter().map(|t| t.line.text().to_owned()).collect::<Vec<_>>();
    let first = texts(&layout.pages[0]).join(" ");
    assert!(first.contains("… [A1]") && !first.contains("word300"), "{first}");
    let all: Vec<String> = layout.pages.iter().flat_map(texts).collect();
    let at = all.iter().position(|t| t == "Texts in full").expect("the appendix");
    assert!(all[at + 1].starts_with("A1 · "), "{}", all[at + 1]);
    let said: Vec<&str> =
        all[at..].iter().flat_map(|t| t.split(' ')).filter(|w| w.starts_with("word")).collect();
    assert_eq!(said, words);
    // There and back: the cell leads to the text, the text to the cell.
    let leads = |page: usize| {
        let to = |l: &Link| match &l.to {
            Target::Place { page, .. } => *page,
            Target::Anchor(name) => panic!("{name} leads nowhere"),
        };
        layout.pages[page].links.iter().map(to).collect::<Vec<_>>()
    };
    let page = layout.pages.iter().position(|p| texts(p).iter().any(|t| t == "Texts in full"));
    let page = page.expect("its page");
    assert_eq!((leads(0).last(), leads(page).first()), (Some(&page), Some(&0)));
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
fn every_sheet_says_what_it_is_about_and_which_filter_was_used() {
    let layout = layout(&fixture::renewals(Lang::En, fixture::LANDSCAPE));
    assert!(layout.pages.len() > 2);
    for page in &layout.pages[1..] {
        let scope = page.texts.iter().find(|t| t.line.text().contains("Window: 180 days"));
        let words = scope.expect("a running head with the filter").line.text();
        assert!(words.contains("Decisions due from"), "{words}");
    }
}

#[test]
fn one_long_text_among_many_takes_no_room_from_the_others() {
    let title = "Maintenance of the servers and of the storage in the data centre of Piacenza";
    let long = "A name as long as the names of some families of the old nobility of the south are";
    let unbroken = |owner: &dyn Fn(usize) -> String| {
        let mut report = Report { paper: fixture::PORTRAIT, ..fixture::register(0) };
        let Block::Table(table) = &mut report.blocks[0] else { panic!("a table") };
        let column =
            |title: &str| Column { key: "c", title: title.into(), align: Align::Start, grow: 2 };
        table.columns = ["Owner", "Title", "Place"].map(column).to_vec();
        table.rows = (0..60)
            .map(|i| {
                let cells = [owner(i), title.to_owned(), "Milano".to_owned()];
                let cells = cells.map(Cell::Text).to_vec();
                Row::item(cells)
            })
            .collect();
        let layout = layout(&report);
        let whole = |words: &str| {
            layout.pages.iter().flat_map(|p| &p.texts).filter(|t| t.line.text() == words).count()
        };
        (whole(title), whole(long))
    };
    assert_eq!(unbroken(&|i| format!("Owner {i}")), (60, 0));
    let outlier = |i| if i == 40 { long.to_owned() } else { format!("Owner {i}") };
    assert_eq!(unbroken(&outlier), (60, 0), "one long name broke every title");
    let (titles, owners) = unbroken(&|_| long.to_owned());
    assert!(titles == 0 || owners == 0, "both fit anyway: this test shows nothing");
}
