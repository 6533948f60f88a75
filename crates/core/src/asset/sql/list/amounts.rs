//! Conditions on what an asset costs: a bare number means major units of whatever currency the
//! price is in.

use crate::list::span::{Span, Thousandths};
use crate::money::Currency;

/// The price in thousandths of its major unit.
fn price() -> String {
    let of = |exponent: u32| {
        let codes = Currency::all().filter(|c| c.exponent() == exponent);
        codes.map(|c| format!("'{}'", c.as_str())).collect::<Vec<_>>().join(",")
    };
    format!(
        "a.cost_minor * CASE WHEN a.cost_currency IN ({}) THEN 1000
           WHEN a.cost_currency IN ({}) THEN 1 ELSE 10 END",
        of(0),
        of(3)
    )
}

/// Any of some spans. Numbers are written into the SQL: they are ours, not texts of the question.
pub(super) fn amount(spans: &[Span<Thousandths>]) -> String {
    let price = price();
    let one = |span: &Span<Thousandths>| match span {
        Span::None => "a.cost_minor IS NULL".to_owned(),
        Span::Before(p) => format!("{price} < {}", p.0),
        Span::After(p) => format!("{price} > {}", p.0),
        Span::Within(from, to) => {
            let ends = [(from, ">="), (to, "<=")];
            let ends = ends.iter().filter_map(|(p, op)| p.map(|p| format!("{price} {op} {}", p.0)));
            ends.collect::<Vec<_>>().join(" AND ")
        }
    };
    if spans.is_empty() {
        return "FALSE".to_owned();
    }
    spans.iter().map(|s| format!("({})", one(s))).collect::<Vec<_>>().join(" OR ")
}
