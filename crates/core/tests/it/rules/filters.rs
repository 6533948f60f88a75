//! The text form of a filter: what is written is read again as the same question, and no text at
//! all breaks the reader.

use super::*;
use custodia_core::catalogue::field::{CustomField, CustomKind};
use custodia_core::error::Result;
use custodia_core::ids::FieldId;
use custodia_core::list::day::{Day, Unit};
use custodia_core::list::fields::{self, Field, FieldKind};
use custodia_core::list::span::{Span, Thousandths};
use custodia_core::list::text::{Names, parse, print};
use custodia_core::list::{Filter, FilterOp, ListKind, ListQuery};
use custodia_core::text::Lang;

/// A register in which record 7 is called "Name 7", with fields of its own, and in which nothing
/// else is known.
struct Numbered;

impl Names for Numbered {
    fn ids(&self, _: &'static str, name: &str) -> Result<Vec<i64>> {
        Ok(name.strip_prefix("Name ").and_then(|n| n.parse().ok()).into_iter().collect())
    }

    fn name(&self, _: &'static str, id: i64) -> Result<Option<String>> {
        Ok((id % 5 != 0).then(|| format!("Name {id}")))
    }

    fn own(&self, list: ListKind) -> Result<Vec<Field>> {
        Ok(fields::own(list, &own_fields()))
    }

    fn in_use(&self, _: ListKind, _: &Field, _: &str, _: usize) -> Result<Vec<String>> {
        Ok(Vec::new())
    }
}

/// A field of each kind, called as people call them: as a column is called, too, and with signs of
/// the text form in the name.
fn own_fields() -> Vec<CustomField> {
    let names = ["Patrimonio", "rack units", "U/h", "Model", "a:b", "say \"hi\"", "-x", "Größe"];
    let kinds = CustomKind::ALL.iter().zip(1_i64..).zip(names);
    kinds
        .map(|((kind, id), name)| CustomField {
            id: Some(FieldId(id)),
            name: name.into(),
            kind: *kind,
            category: String::new(),
            choices: vec!["Rosso".into()],
            required: false,
            position: 0,
        })
        .collect()
}

fn any_point() -> impl Strategy<Value = Day> {
    let units = prop::sample::select(&[Unit::Days, Unit::Weeks, Unit::Months, Unit::Years][..]);
    prop_oneof![
        any_day().prop_map(Day::Fixed),
        (1_i64..400, any::<bool>(), units)
            .prop_map(|(n, past, u)| Day::From(if past { -n } else { n }, u)),
        Just(Day::From(0, Unit::Days)),
        Just(Day::MonthEnd),
        Just(Day::YearEnd),
    ]
}

fn any_span<P: Copy + PartialEq + std::fmt::Debug + 'static>(
    point: impl Strategy<Value = P> + Clone + 'static,
) -> impl Strategy<Value = Span<P>> {
    prop_oneof![
        point.clone().prop_map(Span::Before),
        point.clone().prop_map(Span::After),
        point.clone().prop_map(|p| Span::Within(Some(p), None)),
        point.clone().prop_map(|p| Span::Within(None, Some(p))),
        (point.clone(), point).prop_map(|(a, b)| Span::Within(Some(a), Some(b))),
    ]
}

/// Texts people have in their columns, and some nobody should.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zàèéìòù0-9]{1,8}",
        "[ -~]{1,12}",
        Just("none".to_owned()),
        Just("vendor:dell".to_owned()),
        Just("say \"hi\", you".to_owned()),
        Just("<90d".to_owned()),
    ]
    .prop_filter("blank", |t| !t.trim().is_empty())
}

fn any_value(field: &Field, partial: bool) -> BoxedStrategy<String> {
    match field.kind {
        FieldKind::Text => prop_oneof![any_text(), Just(String::new())].boxed(),
        FieldKind::Ref(_) if partial => any_text().boxed(),
        FieldKind::Ref(_) => (1_i64..40).prop_map(|n| n.to_string()).boxed(),
        FieldKind::Choice(_, values) => {
            prop::sample::select(values()).prop_map(str::to_owned).boxed()
        }
        FieldKind::Date => prop_oneof![
            any_span(any_point().boxed()).prop_map(|s| s.write(Day::kept)),
            Just(String::new())
        ]
        .boxed(),
        FieldKind::Amount | FieldKind::Number => {
            let number = (0_i64..9_000_000).prop_map(Thousandths).boxed();
            any_span(number).prop_map(|s| s.write(Thousandths::kept)).boxed()
        }
    }
}

fn any_filter(list: ListKind) -> impl Strategy<Value = Filter> {
    let own = fields::own(list, &own_fields());
    let field = prop::sample::select([fields::of(list), own.as_slice()].concat());
    (field, any::<bool>(), any::<bool>()).prop_flat_map(|(field, partial, negative)| {
        let partial = partial && matches!(field.kind, FieldKind::Text | FieldKind::Ref(_));
        let values = prop::collection::vec(any_value(&field, partial), 1..4);
        values.prop_map(move |mut values| {
            let mut seen = std::collections::HashSet::new();
            values.retain(|v| seen.insert(v.clone()));
            Filter { field: field.key.clone().into(), op: FilterOp::of(partial, negative), values }
        })
    })
}

fn any_query(list: ListKind) -> impl Strategy<Value = ListQuery> {
    let words = prop::collection::vec("[!-~àèé]{1,9}", 0..4);
    (prop::collection::vec(any_filter(list), 0..4), words).prop_map(|(filters, words)| ListQuery {
        text: words.join(" "),
        filters,
        sort: Vec::new(),
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(
        (list, query) in prop::sample::select(ListKind::ALL)
            .prop_flat_map(|list| (Just(list), any_query(list))),
        written in prop::sample::select(Lang::ALL),
    ) {
        let text = print(list, &query, &Numbered, written).unwrap();
        let read = parse(list, &text, &Numbered).unwrap();
        prop_assert_eq!(&read.errors, &vec![], "{}", text);
        prop_assert_eq!(&read.query, &query, "{}", text);
    }

    #[test]
    fn any_text_is_read_without_falling_over(text in ".{0,60}") {
        for list in ListKind::ALL {
            let read = parse(*list, &text, &Numbered).unwrap();
            for error in read.errors {
                prop_assert!(error.from <= error.to);
                prop_assert!(error.to as usize <= text.encode_utf16().count());
            }
        }
    }
}

#[test]
fn people_type_it_as_they_speak() {
    let asked = |text: &str| parse(ListKind::Assets, text, &Numbered).unwrap();
    for (text, field, op, values) in [
        ("vendor:dell", "supplier", FilterOp::Has, vec!["dell"]),
        ("fornitore:dell,hp", "supplier", FilterOp::Has, vec!["dell", "hp"]),
        ("supplier=\"Name 3\"", "supplier", FilterOp::Is, vec!["3"]),
        ("supplier=#15", "supplier", FilterOp::Is, vec!["15"]),
        ("warranty<90d", "warranty_end", FilterOp::Is, vec!["<+90d"]),
        ("garanzia<90g", "warranty_end", FilterOp::Is, vec!["<+90d"]),
        ("warranty>=oggi", "warranty_end", FilterOp::Is, vec!["today.."]),
        ("warranty:2026-11", "warranty_end", FilterOp::Is, vec!["2026-11-01..2026-11-30"]),
        ("bought:2024..2025-06-30", "purchase_date", FilterOp::Is, vec!["2024-01-01..2025-06-30"]),
        ("in_service>2024", "in_service_on", FilterOp::Is, vec![">2024-12-31"]),
        ("inservizio<2024-03", "in_service_on", FilterOp::Is, vec!["<2024-03-01"]),
        ("disposed>=2024", "disposed_on", FilterOp::Is, vec!["2024-01-01.."]),
        ("disposed<=2024", "disposed_on", FilterOp::Is, vec!["..2024-12-31"]),
        ("user:rossi", "user", FilterOp::Has, vec!["rossi"]),
        ("utente:rossi", "user", FilterOp::Has, vec!["rossi"]),
        ("criticità:alta", "criticality", FilterOp::Is, vec!["high"]),
        ("-confidentiality:none", "confidentiality", FilterOp::Not, vec![""]),
        ("rto<=240", "rto_minutes", FilterOp::Is, vec!["..240"]),
        ("patrimonio:x", "field:1", FilterOp::Has, vec!["x"]),
        ("\"rack units\">=4", "field:2", FilterOp::Is, vec!["4.."]),
        ("-\"say \"\"hi\"\"\":rosso", "field:6", FilterOp::Lacks, vec!["rosso"]),
        ("\"model\"<90d", "field:4", FilterOp::Is, vec!["<+90d"]),
        ("model:x", "model", FilterOp::Has, vec!["x"]),
        ("bought<=31/12/2024", "purchase_date", FilterOp::Is, vec!["..2024-12-31"]),
        ("-status:disposed", "status", FilterOp::Lacks, vec!["disposed"]),
        ("-state:\"in use\",lost", "state", FilterOp::Not, vec!["in_use", "lost"]),
        ("state:dismesso", "state", FilterOp::Is, vec!["disposed"]),
        ("state:sparito", "state", FilterOp::Is, vec![]),
        ("location:none", "location", FilterOp::Has, vec![""]),
        ("custodian:nessuno", "custodian", FilterOp::Has, vec![""]),
        ("cost>1000.50", "cost", FilterOp::Is, vec![">1000.5"]),
        ("cost:100..200", "cost", FilterOp::Is, vec!["100..200"]),
    ] {
        let read = asked(text);
        if values.is_empty() {
            assert_eq!(read.errors.len(), 1, "{text}: {read:?}");
            continue;
        }
        assert_eq!(read.errors, [], "{text}");
        let values = values.into_iter().map(str::to_owned).collect();
        assert_eq!(read.query.filters, [Filter { field: field.into(), op, values }], "{text}");
    }
    let mixed = asked("vendor:dell  latitude -status:disposed \"free words\" 00:1a:2b");
    assert_eq!(
        (mixed.query.filters.len(), mixed.query.text.as_str()),
        (2, "latitude free words 00:1a:2b")
    );
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let wrong = |text: &str| parse(ListKind::Assets, text, &Numbered).unwrap().errors.remove(0);
    for (text, code, from, to) in [
        ("vendr:dell", "unknown-field-near", 0, 10),
        ("😀 quux:dell", "unknown-field", 3, 12),
        ("dell warranty<soon x", "no-day", 5, 18),
        ("cost>much", "no-number", 0, 9),
        ("model<5", "no-order", 0, 7),
        ("vendor=Nobody", "no-record", 0, 13),
        ("state:xyz", "no-choice", 0, 9),
        ("vendor:", "no-value", 0, 7),
        ("warranty<a..b", "no-day", 0, 13),
    ] {
        let error = wrong(text);
        assert_eq!((error.code.as_str(), error.from, error.to), (code, from, to), "{text}");
    }
    assert_eq!(wrong("vendr:dell").params["near"], "vendor");
}

#[test]
fn a_span_means_its_days_on_every_day() {
    let on = |value: &str, today: &str| Span::<Day>::parse(value).unwrap().on(d(today)).unwrap();
    for (value, today, days) in [
        ("<+90d", "2026-11-20", "..2027-02-17"),
        ("<+90d", "2026-11-21", "..2027-02-18"),
        (">-3m", "2026-11-20", "2026-08-21.."),
        ("today..+1m", "2026-01-31", "2026-01-31..2026-02-28"),
        ("eom", "2024-02-03", "2024-02-29"),
        ("..eoy", "2026-11-20", "..2026-12-31"),
        ("", "2026-11-20", ""),
    ] {
        assert_eq!(on(value, today), days, "{value} on {today}");
    }
}
