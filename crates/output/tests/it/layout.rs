//! Where everything stands: no text leaves its cell or its sheet, none lies on another, heads
//! repeat, what belongs together stays together.

use custodia_core::money::{Currency, Money};
use custodia_core::reports::model::*;
use custodia_core::text::Lang;
use custodia_output::pdf::layout::{Layout, Link, Page, Target, Text};
use custodia_output::pdf::{Fallback, lay_out};

use crate::fixture;

mod any;
mod sheets;

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
