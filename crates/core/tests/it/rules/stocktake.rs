//! Properties of counting: what a code is, which class a result has, what is counted twice.

use std::collections::{BTreeMap, BTreeSet};

use custodia_core::asset::AssetState;
use custodia_core::ids::{AssetId, PersonId, StocktakeLineId, StocktakeScanId};
use custodia_core::money::{Currency, Money};
use custodia_core::stocktake::code::{Found, Hits, bare, find, pasted, readings};
use custodia_core::stocktake::judge::{agrees, beneath, class, repeats, results, sums};
use custodia_core::stocktake::{CountClass, Line, Matched, Scan, StocktakeScope};
use proptest::prelude::*;

/// A register of keys: what `find` is answered from.
fn look_up(
    tags: &[&str],
    serials: &[&str],
) -> impl Fn(&[String]) -> custodia_core::error::Result<Hits> + use<> {
    let own = |all: &[&str]| all.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
    let (tags, serials) = (own(tags), own(serials));
    move |keys| {
        let of = |all: &[String], first: i64| {
            let hit = |t: &String| keys.iter().any(|k| k.eq_ignore_ascii_case(t));
            let all = (first..).zip(all).filter(|(_, t)| hit(t));
            all.map(|(id, _)| AssetId(id)).collect()
        };
        // Serials of the assets in the order of the tags.
        Ok(Hits { tags: of(&tags, 1), serials: of(&serials, 1), identifiers: Vec::new() })
    }
}

#[test]
fn what_scanners_and_makers_add_is_taken_off() {
    for (code, plain) in [
        ("AL-00012\r\n", "AL-00012"),
        ("]C1AL-00012", "AL-00012"),
        ("]Q3AL-00012\t", "AL-00012"),
        ("*AL-00012*", "AL-00012"),
        ("\u{1d}AL-00012", "AL-00012"),
        ("**", "**"),
        ("]C1", "]C1"),
    ] {
        assert_eq!(bare(code), plain, "{code:?}");
    }
    let known = look_up(&["AL-00012", "7"], &["5CG1234XYZ", "PF0ABCDE"]);
    let one = |code: &str| find(code, &known).unwrap();
    assert_eq!(one("al-00012"), Found::One(AssetId(1), Matched::Tag));
    assert_eq!(one("AL-12"), Found::One(AssetId(1), Matched::Tag), "fewer zeros");
    assert_eq!(one("AL-000000012"), Found::One(AssetId(1), Matched::Tag), "more zeros");
    assert_eq!(one("0007"), Found::One(AssetId(2), Matched::Tag));
    assert_eq!(one("S5CG1234XYZ"), Found::One(AssetId(1), Matched::Serial), "data identifier");
    assert_eq!(one("1S20KH002JIXPF0ABCDE"), Found::One(AssetId(2), Matched::Serial), "with MTM");
    assert_eq!(one("https://it.example/a/AL-00012?x=1"), Found::One(AssetId(1), Matched::Tag));
    assert_eq!(one("AL-00013"), Found::None);
    assert_eq!(one(" \r\n"), Found::None);
}

#[test]
fn the_closest_reading_wins_and_several_assets_are_not_one() {
    // `012` is a tag, and `12` another: the one that was read is meant.
    let both = look_up(&["012", "12"], &[]);
    assert_eq!(find("012", &both).unwrap(), Found::One(AssetId(1), Matched::Tag));
    assert_eq!(find("12", &both).unwrap(), Found::One(AssetId(2), Matched::Tag));
    // Read with other zeros it could be either.
    assert_eq!(find("0012", &both).unwrap(), Found::Several(vec![AssetId(1), AssetId(2)]));
    // Two makers gave the same serial.
    let same = look_up(&[], &["X1", "X1"]);
    assert_eq!(find("x1", &same).unwrap(), Found::Several(vec![AssetId(1), AssetId(2)]));
    // Our own tag goes before a maker's serial.
    let crossed = look_up(&["A", "B"], &["Z", "A"]);
    assert_eq!(find("A", &crossed).unwrap(), Found::One(AssetId(1), Matched::Tag));
}

#[test]
fn pasted_lines_have_a_code_and_maybe_a_place() {
    let text = "AL-1\tMilano / A\r\n\n AL-2 ; Roma\nAL-3\n\t\n";
    let all = pasted(text);
    let all: Vec<(&str, &str)> = all.iter().map(|(c, p)| (c.as_str(), p.as_str())).collect();
    assert_eq!(all, [("AL-1", "Milano / A"), ("AL-2", "Roma"), ("AL-3", "")]);
}

#[test]
fn a_place_holds_what_is_beneath_it_and_nothing_that_only_begins_alike() {
    assert!(beneath("Milano / A / 2", "milano / a"));
    assert!(beneath("Milano", "Milano"));
    assert!(beneath("Milano", ""));
    assert!(!beneath("Milano 2", "Milano"));
    assert!(!beneath("Milano", "Milano / A"));
    assert!(!beneath("Zürich", "Zü"));
    assert!(agrees("Milano / A", "Milano"), "a place around it says nothing against it");
    assert!(!agrees("Milano", "Milano / A"), "a place within it says more");
    assert!(agrees("Milano", ""));
}

fn line(id: i64, expected: bool, place: &str) -> Line {
    Line {
        id: StocktakeLineId(id),
        asset_id: Some(AssetId(id)),
        expected,
        tag: format!("T{id}"),
        serial: String::new(),
        name: String::new(),
        category: "Laptop".into(),
        place: place.into(),
        custodian_id: Some(PersonId(1)),
        custodian: String::new(),
        status: "In use".into(),
        state: AssetState::InUse,
        value: None,
    }
}

#[test]
fn an_asset_nobody_expected_was_misplaced_or_is_none_of_ours() {
    let scope = StocktakeScope {
        location: "Milano".into(),
        category: "Laptop".into(),
        ..StocktakeScope::default()
    };
    let found = |l: &Line, place| class(&scope, l, Some(place));
    let roman = line(1, false, "Roma");
    assert_eq!(found(&roman, "Milano / A"), CountClass::Corrected);
    assert_eq!(found(&roman, "Roma"), CountClass::OutOfScope);
    assert_eq!(found(&roman, ""), CountClass::OutOfScope);
    let printer = Line { category: "Printer".into(), ..roman.clone() };
    assert_eq!(found(&printer, "Milano"), CountClass::OutOfScope);
    let gone = Line { state: AssetState::Disposed, ..roman.clone() };
    assert_eq!(found(&gone, "Milano"), CountClass::OutOfScope);
    let ours = StocktakeScope { custodian_id: Some(PersonId(2)), ..scope.clone() };
    assert_eq!(class(&ours, &roman, Some("Milano")), CountClass::OutOfScope);
    assert_eq!(class(&scope, &line(2, true, "Milano / A"), None), CountClass::Missing);
    assert_eq!(found(&line(2, true, "Milano / A"), "Milano"), CountClass::Expected);
    assert_eq!(found(&line(2, true, "Milano / A"), "Milano / B"), CountClass::Corrected);
}

#[test]
fn a_scan_repeats_the_last_one_only_soon_and_at_the_same_place() {
    const MINUTE: i64 = 60;
    assert!(repeats(Some((0, "A")), 240 * MINUTE, "a"));
    assert!(!repeats(Some((0, "A")), 240 * MINUTE + 1, "A"));
    assert!(!repeats(Some((0, "A")), 1, "B"));
    assert!(!repeats(None, 1, "A"));
    // A clock that was set back is no reason to count twice.
    assert!(repeats(Some((100, "A")), 40, "A"));
}

/// Scans of some of these lines, and of codes that are none, in any order.
fn scans(lines: usize) -> impl Strategy<Value = Vec<Scan>> {
    let one = (0..lines + 3, 0_i64..500, 0_usize..3);
    proptest::collection::vec(one, 0..40).prop_map(move |all| {
        let scan = |(n, (which, at, place)): (i64, (usize, i64, usize))| Scan {
            id: StocktakeScanId(n),
            code: if which < lines { format!("T{which}") } else { format!("unknown {which}") },
            at,
            place: ["", "Milano", "Roma"][place].into(),
            line_id: (which < lines).then_some(StocktakeLineId(which as i64)),
            matched: if which < lines { Matched::Tag } else { Matched::Unknown },
            condition: None,
            note: String::new(),
        };
        (1_i64..).zip(all).map(scan).collect()
    })
}

proptest! {
    #[test]
    fn every_asset_has_one_class_and_the_latest_scan_decides(
        expected in proptest::collection::vec(any::<bool>(), 1..12),
        scans in scans(12),
    ) {
        let scans: Vec<Scan> = scans
            .into_iter()
            .filter(|s| s.line_id.is_none_or(|l| usize::try_from(l.0).is_ok_and(|at| at < expected.len())))
            .collect();
        let lines: Vec<Line> = (0_i64..).zip(&expected).map(|(i, e)| line(i, *e, "Milano")).collect();
        let scope = StocktakeScope::default();
        let rows = results(&scope, &lines, &scans);
        // Each line at most once, each expected or scanned one exactly once.
        let mut seen = BTreeMap::new();
        for row in rows.iter().filter_map(|r| r.line_id) {
            *seen.entry(row).or_insert(0) += 1;
        }
        prop_assert!(seen.values().all(|n| *n == 1));
        for l in &lines {
            let scanned = scans.iter().filter(|s| s.line_id == Some(l.id));
            let last = scanned.max_by_key(|s| (s.at, s.id));
            prop_assert_eq!(seen.contains_key(&l.id), l.expected || last.is_some());
            if let Some(row) = rows.iter().find(|r| r.line_id == Some(l.id)) {
                prop_assert_eq!(row.scan_id, last.map(|s| s.id));
                prop_assert_eq!(row.class, class(&scope, l, last.map(|s| s.place.as_str())));
            }
        }
        // Each unknown code once.
        let codes: BTreeSet<&str> =
            scans.iter().filter(|s| s.line_id.is_none()).map(|s| s.code.as_str()).collect();
        let new = rows.iter().filter(|r| r.class == CountClass::New).count();
        prop_assert_eq!(new, codes.len());
        // Counts of the classes are all of the results; values of each currency, too.
        let total: u32 = sums(&rows).unwrap().iter().map(|s| s.count).sum();
        prop_assert_eq!(total as usize, rows.len());
    }

    #[test]
    fn values_of_classes_add_up_by_currency_and_never_across(
        values in proptest::collection::vec(
            proptest::option::of((0_i64..1_000_000, any::<bool>())), 1..20),
        scanned in proptest::collection::vec(any::<bool>(), 20),
    ) {
        let money = |(minor, euro): (i64, bool)| {
            Money::new(minor, if euro { Currency::EUR } else { Currency::parse("CHF").unwrap() })
        };
        let lines: Vec<Line> = (0_i64..).zip(&values)
            .map(|(i, v)| Line { value: v.map(money), ..line(i, true, "Milano") })
            .collect();
        let scans: Vec<Scan> = lines.iter().zip(&scanned).filter(|(_, s)| **s)
            .map(|(l, _)| Scan {
                id: StocktakeScanId(l.id.0 + 1), code: l.tag.clone(), at: 0, place: String::new(),
                line_id: Some(l.id), matched: Matched::Tag, condition: None, note: String::new(),
            })
            .collect();
        let found = sums(&results(&StocktakeScope::default(), &lines, &scans)).unwrap();
        for currency in [Currency::EUR, Currency::parse("CHF").unwrap()] {
            let all: i64 = lines.iter().filter_map(|l| l.value)
                .filter(|v| v.currency == currency).map(|v| v.minor).sum();
            let parts: i64 = found.iter().filter_map(|s| s.totals.minor_in(currency)).sum();
            prop_assert_eq!(all, parts);
        }
        let unpriced: u32 = found.iter().map(|s| s.unpriced).sum();
        prop_assert_eq!(unpriced as usize, values.iter().filter(|v| v.is_none()).count());
    }

    #[test]
    fn a_tag_is_found_however_it_is_wrapped(
        head in "[A-Z]{0,3}-?", number in 1_u32..99_999, width in 1_usize..9, aim in any::<bool>(),
    ) {
        let tag = format!("{head}{number:05}");
        let code = format!("{}{head}{number:0>width$}\r\n", if aim { "]C1" } else { "" });
        let known = look_up(&[tag.as_str()], &[]);
        prop_assert_eq!(find(&code, known).unwrap(), Found::One(AssetId(1), Matched::Tag));
    }

    #[test]
    fn readings_never_fail_and_the_first_is_the_code_itself(code in any::<String>()) {
        let all = readings(&code);
        prop_assert_eq!(all.is_empty(), bare(&code).is_empty());
        if let Some(first) = all.first() {
            prop_assert_eq!(first.as_slice(), &[bare(&code)]);
        }
    }
}
