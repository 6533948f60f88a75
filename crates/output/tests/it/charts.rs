//! Charts and codes: nothing lies on anything, whatever the numbers are.

use custodia_core::money::Currency;
use custodia_core::reports::model::*;
use custodia_core::text::Lang;
use custodia_output::pdf::{Fallback, lay_out};
use proptest::prelude::*;

use crate::files::{run, save};
use crate::fixture;
use crate::layout::check;

pub(crate) fn page(blocks: Vec<Block>) -> Report {
    Report { blocks, paper: fixture::PORTRAIT, watermark: None, ..fixture::register(0) }
}

fn series(label: &str, values: &[i64]) -> Series {
    Series { label: label.into(), values: values.iter().copied().map(Some).collect() }
}

fn chart(kind: ChartKind, scale: Scale, categories: &[&str], series: Vec<Series>) -> Chart {
    Chart {
        name: "chart",
        caption: "Maintenance takes more of the budget every year".into(),
        kind,
        scale,
        categories: categories.iter().map(|c| (*c).to_owned()).collect(),
        series,
        reference: None,
        empty: "No cost is known.".into(),
        low: false,
    }
}

/// One of each kind, as reports have them.
pub(crate) fn gallery() -> Vec<Chart> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let eur = Scale::Money(Currency::EUR);
    let mut gap = series("2026", &[7100, 7250, 6900, 7400, 7800, 8100, 7900, 8400, 8800, 9100]);
    gap.values.insert(4, None);
    vec![
        Chart {
            reference: Some(Reference { label: "Budget 2027".into(), value: 6_500_000 }),
            ..chart(
                ChartKind::Columns,
                eur,
                &["2023", "2024", "2025", "2026", "2027"],
                vec![series(
                    "Cost a year",
                    &[4_120_000, 4_890_000, 5_310_000, 6_940_000, 7_215_000],
                )],
            )
        },
        chart(
            ChartKind::Stacked,
            Scale::Count,
            &MONTHS,
            vec![
                series("Licences", &[3, 0, 2, 5, 1, 7, 2, 0, 1, 4, 2, 6]),
                series("Support", &[1, 2, 2, 1, 0, 3, 1, 0, 0, 2, 1, 3]),
                series("Connectivity", &[0, 1, 1, 2, 2, 1, 0, 1, 0, 1, 1, 2]),
                series("Leases", &[1, 0, 1, 0, 1, 2, 1, 0, 1, 1, 0, 1]),
            ],
        ),
        Chart {
            reference: Some(Reference { label: "Target".into(), value: 9000 }),
            ..chart(
                ChartKind::Line,
                Scale::Percent,
                &MONTHS,
                vec![
                    series(
                        "2024",
                        &[4000, 4100, 4300, 4200, 4600, 4800, 5100, 5300, 5200, 5600, 5900, 6100],
                    ),
                    series(
                        "2025",
                        &[6200, 6300, 6100, 6600, 6500, 6700, 6900, 7100, 7000, 7300, 7200, 7200],
                    ),
                    gap,
                    series(
                        "2023",
                        &[2000, 2100, 2300, 2500, 2600, 2700, 2700, 2800, 3000, 3200, 3500, 3900],
                    ),
                ],
            )
        },
        Chart {
            reference: Some(Reference { label: "Average".into(), value: 6_100_000 }),
            ..chart(
                ChartKind::Bars,
                eur,
                &[
                    "Telecomunicazioni Padane S.p.A.",
                    "Nordwind Software GmbH",
                    "Studio Ricci",
                    "Credit note of the year before",
                ],
                vec![series("Cost a year", &[11_840_000, 9_215_000, 800_000, -1_250_000])],
            )
        },
        chart(
            ChartKind::Columns,
            Scale::Count,
            &["North", "Centre", "South"],
            vec![
                series("Bought", &[12, -4, 8]),
                series("Retired", &[7, 9, -2]),
                series("Lent", &[1, 2, 3]),
                series("Lost", &[0, 1, 1]),
            ],
        ),
        chart(
            ChartKind::Bars,
            Scale::Count,
            &["Laptops", "Servers"],
            vec![series("2025", &[120, 14]), series("2026", &[134, 9])],
        ),
        chart(ChartKind::Line, Scale::Count, &[], vec![]),
    ]
}

#[test]
fn the_gallery_stands_clean() {
    for paper in [fixture::PORTRAIT, fixture::LANDSCAPE, fixture::LETTER] {
        for lang in [Lang::En, Lang::It] {
            let blocks = gallery().into_iter().map(Block::Chart).collect();
            let report = Report { paper, lang, ..page(blocks) };
            check(&lay_out(&report, &Fallback::None).unwrap().layout).unwrap();
        }
    }
    let report = page(gallery().into_iter().map(Block::Chart).collect());
    let file = crate::sample::render(&report);
    assert_eq!(file, crate::sample::render(&report));
    let path = save("charts.pdf", &file.bytes);
    run("qpdf", &["--check", &path]);
    let words = run("pdftotext", &[&path, "-"]);
    for said in ["Budget 2027", "No cost is known.", "Connectivity", "Studio Ricci"] {
        assert!(words.contains(said), "{said} in {words}");
    }
}

#[test]
fn values_at_both_ends_of_bars_stay_on_half_a_sheet() {
    let vast = [series("", &[-3_999_999_999_999_999_999, 3_999_999_999_999_999_999])];
    let long = "W".repeat(60);
    let bars = chart(ChartKind::Bars, Scale::Percent, &[&long, ""], vast.to_vec());
    let blocks = vec![Block::Chart(bars.clone()), Block::Chart(bars)];
    let report = Report { paper: fixture::LANDSCAPE, ..page(blocks) };
    check(&lay_out(&report, &Fallback::None).unwrap().layout).unwrap();
}

fn value() -> impl Strategy<Value = Option<i64>> {
    prop_oneof![
        2 => Just(None),
        6 => (-2_000_i64..200_000).prop_map(Some),
        1 => any::<i64>().prop_map(Some),
        1 => prop_oneof![Just(i64::MIN), Just(i64::MAX), Just(0)].prop_map(Some),
    ]
}

fn any_chart() -> impl Strategy<Value = Chart> {
    let kind = prop_oneof![
        Just(ChartKind::Columns),
        Just(ChartKind::Bars),
        Just(ChartKind::Stacked),
        Just(ChartKind::Line)
    ];
    let scale = prop_oneof![
        Just(Scale::Count),
        Just(Scale::Percent),
        Just(Scale::Money(Currency::EUR)),
        Just(Scale::Money(Currency::parse("JPY").unwrap()))
    ];
    let label = "[A-Za-zàè ]{0,40}";
    let one = (label, proptest::collection::vec(value(), 0..64))
        .prop_map(|(label, values)| Series { label, values });
    let categories = proptest::collection::vec(label, 0..61);
    let all = proptest::collection::vec(one, 0..6);
    let reference = proptest::option::of((label, any::<i64>()));
    (kind, scale, categories, all, reference).prop_map(|(kind, scale, categories, series, r)| {
        let reference = r.map(|(label, value)| Reference { label, value });
        let empty = chart(kind, scale, &[], vec![]);
        Chart { categories, series, reference, ..empty }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]
    #[test]
    fn no_chart_lies_on_itself(charts in proptest::collection::vec(any_chart(), 1..4)) {
        let report = page(charts.into_iter().map(Block::Chart).collect());
        let layout = lay_out(&report, &Fallback::None).unwrap().layout;
        if let Err(wrong) = check(&layout) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}

fn code(symbology: Symbology, data: &str, label: &str) -> MachineCode {
    MachineCode { symbology, data: data.into(), label: label.into() }
}

#[test]
fn codes_stand_beside_each_other_and_what_is_none_is_said() {
    let good = vec![
        code(Symbology::Qr, "https://custodia.example/a/IT-000123?x=àè", "IT-000123"),
        code(Symbology::Code128, "5CG1234ABC", ""),
        code(Symbology::Code128, "IT-00123456", ""),
        code(Symbology::Qr, &"0123456789abcdef".repeat(12), "long"),
    ];
    let bad = vec![
        code(Symbology::Code128, "Città", "Città"),
        code(Symbology::Qr, &"x".repeat(9000), "too long"),
        code(Symbology::Code128, &"Z".repeat(300), "too wide"),
        code(Symbology::Qr, "", ""),
    ];
    let report = page(vec![Block::Codes(good), Block::Codes(bad)]);
    let laid = lay_out(&report, &Fallback::None).unwrap();
    check(&laid.layout).unwrap();
    assert_eq!(laid.warnings.len(), 4, "{:?}", laid.warnings);
    let file = crate::sample::render(&report);
    save("codes.pdf", &file.bytes);
    assert_eq!(file, crate::sample::render(&report));
}

/// Labelled values are in both files for programs, with their types; a formula stays text.
#[test]
fn labelled_values_reach_workbook_and_csv() {
    use calamine::{Data, Reader};
    let fact = |label: &str, value| Fact { label: label.into(), value };
    let blocks = vec![
        Block::Heading { level: 1, text: "Terms".into() },
        Block::Facts(vec![
            fact("Notice", Cell::Text("=1+1".into())),
            fact("Rise", Cell::Percent(-725)),
            fact("Fee", Cell::Money(custodia_core::money::Money::new(125_050, Currency::EUR))),
        ]),
    ];
    let report = page(blocks);
    let csv = String::from_utf8(custodia_output::csv::render(&report).unwrap()).unwrap();
    assert!(csv.contains("\"Terms\",\"Notice\",\"'=1+1\",\"\"\r\n"), "{csv}");
    assert!(csv.contains("\"Terms\",\"Rise\",\"-7.25\",\"\"\r\n"), "{csv}");
    assert!(csv.contains("\"Terms\",\"Fee\",\"1250.50\",\"EUR\"\r\n"), "{csv}");
    let bytes = custodia_output::xlsx::render(&report).unwrap();
    assert_eq!(bytes, custodia_output::xlsx::render(&report).unwrap());
    let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range("Details").unwrap();
    assert_eq!(sheet.get_value((0, 0)), Some(&Data::String("Terms".into())));
    assert_eq!(sheet.get_value((0, 2)), Some(&Data::String("=1+1".into())));
    assert_eq!(sheet.get_value((1, 2)), Some(&Data::Float(-0.0725)));
    assert_eq!(sheet.get_value((2, 2)), Some(&Data::Float(1250.5)));
    assert!(book.worksheet_formula("Details").unwrap().is_empty());
}
