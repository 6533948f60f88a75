//! A vendor's quote as a file: its columns recognised, bad lines refused with their cell; and what
//! must hold of any quote, whatever its numbers.

use std::collections::HashMap;

use custodia_core::asset::AssetState;
use custodia_core::contract::{BillingPeriod, Percent};
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, ContractId, QuoteId, QuoteLineId, VendorId};
use custodia_core::import::{ColumnChoice, ImportKind, ImportOptions, PlanRow, plan, quotes};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::quote::normal::Offer;
use custodia_core::quote::reconcile::{Known, Ours, QuoteGroup, Reconciliation, reconcile};
use custodia_core::quote::{QuoteLine, QuoteRow};
use proptest::prelude::*;

use crate::import::table;
use crate::support::{Office, day, eur, today};

fn read(office: &Office, csv: &str) -> quotes::QuoteFile {
    let options = ImportOptions::default();
    quotes::read(office.store.conn(), &table(csv), &options, Currency::EUR).unwrap()
}

fn code(row: &PlanRow) -> (u32, &str, &str) {
    let issue = &row.issues[0];
    (row.line, issue.column.as_str(), issue.code.as_str())
}

#[test]
fn the_columns_of_a_vendors_quote_are_known_in_english_and_italian() {
    let office = Office::new();
    for csv in [
        "Serial Number|Part Number|Description|Qty|Unit Price|Extended Price|Start Date|End Date\n\
         CZJ207PJJR|U8PN3E|Foundation Care NBD|2|617.50|1,235.00|2027-03-01|2028-02-29",
        "Matricola|Codice articolo|Descrizione|Q.tà|Prezzo unitario|Importo|Dal|Al\n\
         CZJ207PJJR|U8PN3E|Foundation Care NBD|2|617,50|1.235,00|01/03/2027|29/02/2028",
    ] {
        let file = read(&office, csv);
        assert!(file.refused.is_empty(), "{:?}", file.refused);
        let line = &file.lines[0];
        assert_eq!((line.serial.as_str(), line.part_no.as_str()), ("CZJ207PJJR", "U8PN3E"));
        assert_eq!((line.quantity, line.price), (2, eur(123_500)), "the line's total wins");
        assert_eq!((line.from, line.until), (Some(day("2027-03-01")), Some(day("2028-02-29"))));
    }
}

#[test]
fn a_price_of_one_is_taken_as_often_as_there_are() {
    let office = Office::new();
    let file = read(&office, "Serial|Qty|Price\nA1|3|33.335\nA2||10\nA3|1|-25.00");
    let prices: Vec<i64> = file.lines.iter().map(|l| l.price.minor).collect();
    assert_eq!(prices, [10_001, 1000, -2500], "rounded once; a discount is a line like others");
}

#[test]
fn bad_lines_are_refused_with_their_cell() {
    let office = Office::new();
    let file = read(
        &office,
        "Serial|Description|Qty|Price|Currency|Start|End\n\
         A1|good|1|10.00|EUR|2027-01-01|2027-12-31\n\
         A2|words|1|ten|EUR||\n\
         A3|none of it|0|10.00|EUR||\n\
         A4|dollars|1|10.00|USD||\n\
         A5|backwards|1|10.00|EUR|2027-12-31|2027-01-01\n\
         A6|free|1||EUR||\n\
         |Total|1|40.00|EUR||\n\
         1.23457E+15|rounded|1|10.00|EUR||",
    );
    assert_eq!(file.lines.len(), 1);
    let told: Vec<_> = file.refused.iter().map(code).collect();
    assert_eq!(
        told,
        [
            (3, "Price", "bad_number"),
            (4, "Qty", "bad_number"),
            (5, "Currency", "quote_currency"),
            (6, "End", "end_before_start"),
            (7, "Price", "missing_price"),
            (8, "Description", "total_row"),
            (9, "Serial", "lossy_serial"),
        ]
    );
}

#[test]
fn a_file_without_known_columns_is_refused_until_somebody_names_them() {
    let office = Office::new();
    let conn = office.store.conn();
    let file = table("foo|bar\nCZJ207PJJR|12.50");
    let read = |options: &ImportOptions| quotes::read(conn, &file, options, Currency::EUR);
    let refused = |options: &ImportOptions| match read(options) {
        Err(Error::Refused(r)) => r.code,
        other => panic!("refused, not {other:?}"),
    };
    let mut options = ImportOptions::default();
    assert_eq!(refused(&options), "quote-no-key-column");
    let choose = |index, field: &str| ColumnChoice {
        index,
        field: field.into(),
        date_order: None,
        decimal: None,
    };
    options.columns.push(choose(0, "serial"));
    assert_eq!(refused(&options), "quote-no-price-column");
    options.columns.push(choose(1, "line_total"));
    assert_eq!(read(&options).unwrap().lines[0].price, eur(1250));
    let preview = quotes::preview(conn, &file, &options).unwrap();
    assert_eq!(preview.columns[1].field, "line_total", "as the user said");
    // Among the lists it is sent where it belongs.
    let lists = ImportOptions { kind: Some(preview.kind), ..ImportOptions::default() };
    let error = plan::plan(conn, &file, &lists, today()).unwrap_err();
    assert!(matches!(error, Error::Refused(r) if r.code == "quote-import-elsewhere"));
}

#[test]
fn what_the_columns_of_a_quote_were_said_to_hold_is_remembered_with_its_headers() {
    let mut office = Office::new();
    let usd = Currency::parse("USD").unwrap();
    let file = table("foo|bar\nCZJ207PJJR|12.50");
    let choose = |index, field: &str| ColumnChoice {
        index,
        field: field.into(),
        date_order: None,
        decimal: None,
    };
    let said = ImportOptions {
        columns: vec![choose(0, "serial"), choose(1, "line_total")],
        ..ImportOptions::default()
    };
    office.done("quote.import", |tx| quotes::remember(tx, &file, &said));
    let conn = office.store.conn();
    let lines = quotes::read(conn, &file, &ImportOptions::default(), usd).unwrap().lines;
    assert_eq!(lines[0].price, Money::new(1250, usd), "the quote's currency, not a file's");
    let seen = quotes::preview(conn, &file, &ImportOptions::default()).unwrap();
    assert_eq!(seen.columns[1].confidence.as_str(), "remembered");
    // The lists learn nothing from it.
    let lists = plan::preview(conn, &file, &ImportOptions::default()).unwrap();
    assert_ne!(lists.kind, ImportKind::Quotes);
    let kept = |office: &Office| office.count("import_mapping");
    assert_eq!(kept(&office), 1);
    // The same again writes nothing, and a file that explains itself needs no memory.
    let plain = table("Serial|Price\nA1|10.00");
    office.done("quote.import", |tx| quotes::remember(tx, &file, &ImportOptions::default()));
    office.done("quote.import", |tx| quotes::remember(tx, &plain, &ImportOptions::default()));
    assert_eq!(kept(&office), 1);
}

fn quote() -> QuoteRow {
    let mut draft = crate::quote::quote(ContractId(1), VendorId(1));
    draft.id = Some(QuoteId(1));
    QuoteRow {
        draft,
        id: QuoteId(1),
        vendor: "Acme".into(),
        expired: false,
        lines: 0,
        source: String::new(),
    }
}

fn known(id: i64, serial: &str, state: AssetState) -> Known {
    Known {
        id: AssetId(id),
        tag: format!("IT-{id}"),
        serial: serial.into(),
        model: String::new(),
        state,
        warranty_end: None,
        covered: true,
        elsewhere: None,
    }
}

fn quoted(line: u32, serial: &str, minor: i64) -> QuoteLine {
    QuoteLine {
        id: QuoteLineId(i64::from(line)),
        line,
        serial: serial.into(),
        tag: String::new(),
        read_as: String::new(),
        part_no: String::new(),
        description: String::new(),
        quantity: 1,
        price: eur(minor),
        from: None,
        until: None,
        previous: None,
    }
}

fn group_of(found: &Reconciliation, line: u32) -> (QuoteGroup, &str) {
    let of = |f: &&custodia_core::quote::reconcile::QuoteFinding| {
        f.line.as_ref().is_some_and(|l| l.line == line)
    };
    let finding = found.findings.iter().find(of).unwrap();
    (finding.group, &finding.reason)
}

#[test]
fn a_warranty_counts_by_the_days_that_are_offered() {
    let with = |end: &str| Known {
        warranty_end: Some(day(end)),
        ..known(1, "SERIAL-1", AssetState::InUse)
    };
    let ours = |asset| Ours {
        assets: vec![asset],
        previous: HashMap::new(),
        from: Some(day("2027-03-01")),
        until: Some(day("2028-02-29")),
    };
    for (end, group, reason) in [
        ("2027-02-28", QuoteGroup::Matched, "ours"),
        ("2027-03-01", QuoteGroup::Matched, "warranty-part"),
        ("2028-02-28", QuoteGroup::Matched, "warranty-part"),
        ("2028-02-29", QuoteGroup::Elsewhere, "warranty"),
    ] {
        let found = reconcile(quote(), &[quoted(2, "SERIAL1", 1)], &ours(with(end))).unwrap();
        assert_eq!(group_of(&found, 2), (group, reason), "{end}");
    }
}

#[test]
fn the_same_number_for_other_days_is_no_duplicate() {
    let days = |from: &str, until: &str, line: u32| QuoteLine {
        from: Some(day(from)),
        until: Some(day(until)),
        ..quoted(line, "SERIAL-1", 1)
    };
    let lines = [
        days("2027-01-01", "2027-06-30", 2),
        days("2027-07-01", "2027-12-31", 3),
        days("2027-12-31", "2028-12-31", 4),
    ];
    let ours = Ours { assets: vec![known(1, "SERIAL1", AssetState::InUse)], ..Ours::default() };
    let found = reconcile(quote(), &lines, &ours).unwrap();
    let groups: Vec<_> = (2..=4).map(|line| group_of(&found, line).0).collect();
    assert_eq!(groups, [QuoteGroup::Matched, QuoteGroup::Matched, QuoteGroup::Duplicate]);
}

fn state() -> impl Strategy<Value = AssetState> {
    proptest::sample::select(AssetState::ALL)
}

proptest! {
    #[test]
    fn the_groups_sum_to_the_lines_of_the_quote_and_no_line_is_lost(
        assets in proptest::collection::vec(("[A-C0-2]{5,6}", state()), 0..12),
        lines in proptest::collection::vec(("[a-cA-C0-2]{4,6}", -10_000_i64..1_000_000), 0..40),
    ) {
        let assets = (1..).zip(&assets).map(|(id, (serial, state))| known(id, serial, *state));
        let ours = Ours { assets: assets.collect(), ..Ours::default() };
        let lines: Vec<QuoteLine> =
            (1..).zip(&lines).map(|(at, (serial, minor))| quoted(at, serial, *minor)).collect();
        let found = reconcile(quote(), &lines, &ours).unwrap();
        let on_quote = found.groups.iter().filter(|g| g.group != QuoteGroup::Missing);
        let (mut count, mut sum) = (0, Totals::default());
        for group in on_quote {
            count += group.count as usize;
            sum.merge(&group.totals).unwrap();
        }
        prop_assert_eq!(count, lines.len());
        prop_assert_eq!(sum.minor_in(Currency::EUR), found.quoted.minor_in(Currency::EUR));
        for finding in found.findings.iter().filter(|f| f.group != QuoteGroup::Unknown) {
            prop_assert!(finding.proposals.is_empty(), "only what is unknown gets a proposal");
        }
    }

    #[test]
    fn a_normalised_offer_is_exact(
        minor in 0_i64..1_000_000_000, one_off in 0_i64..1_000_000, months in 1_u32..=120,
    ) {
        use BillingPeriod::{Annual, Monthly, Quarterly, Triennial};
        for billing in [Monthly, Quarterly, Annual, Triennial] {
            let offer = Offer {
                recurring: vec![(eur(minor), billing)],
                one_off: eur(one_off),
                uplift: Percent::ZERO,
            };
            let n = offer.over(months).unwrap();
            let years: i64 = n.by_year.iter().map(|m| m.minor).sum();
            prop_assert_eq!(n.total.minor, years + one_off, "the total is the sum of what is shown");
            // Each year is at most half a unit off the exact share.
            let period = i128::from(billing.months().unwrap());
            let exact = i128::from(minor) * i128::from(months);
            let off = (i128::from(years) * period - exact).abs() * 2;
            prop_assert!(off <= period * i128::from(months.div_ceil(12)), "{off}");
        }
    }

    #[test]
    fn an_increase_compounds_like_exact_fractions(
        minor in 1_i64..1_000_000_000, months in 1_u32..=12, tenths in 0_i64..200, year in 0_u32..4,
    ) {
        // Quarterly amounts for some months of a later year, against plain fractions.
        let uplift = Percent::parse(&format!("{}.{}", tenths / 10, tenths % 10)).unwrap();
        let share = (months, 3);
        let found = custodia_core::contract::compound::compound_share(
            Money::new(minor, Currency::EUR), share, uplift, year).unwrap();
        let factor = (1000 + i128::from(tenths)).pow(year);
        let expect = Money::new(minor, Currency::EUR)
            .mul_ratio(i128::from(months) * factor, 3 * 1000_i128.pow(year))
            .unwrap();
        prop_assert_eq!(found, expect);
    }
}
