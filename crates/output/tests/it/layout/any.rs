//! Any report stands clean.

use custodia_core::money::{Currency, Money};
use custodia_core::reports::model::*;
use custodia_core::text::Lang;
use proptest::prelude::*;

use super::{check, layout};
use crate::fixture;

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
                low: false,
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
    let signature =
        (words(), words()).prop_map(|(role, name)| Signature { role, name, dated: true });
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
