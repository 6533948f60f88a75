//! Conditions on numbers and amounts: a bare number means major units of whatever currency the
//! amount is in.

use crate::list::span::{Span, Thousandths};
use crate::money::Currency;

/// An amount in thousandths of its major unit.
fn major(minor: &str, currency: &str) -> String {
    let of = |exponent: u32| {
        let codes = Currency::all().filter(|c| c.exponent() == exponent);
        codes.map(|c| format!("'{}'", c.as_str())).collect::<Vec<_>>().join(",")
    };
    format!(
        "{minor} * CASE WHEN {currency} IN ({}) THEN 1000
           WHEN {currency} IN ({}) THEN 1 ELSE 10 END",
        of(0),
        of(3)
    )
}

/// Any of some spans of an amount.
pub(super) fn amount(minor: &str, currency: &str, spans: &[Span<Thousandths>]) -> String {
    any(&major(minor, currency), spans, &|p| p.0.to_string())
}

/// Any of some spans of a whole number.
pub(super) fn whole(sql: &str, spans: &[Span<Thousandths>]) -> String {
    any(&format!("{sql} * 1000"), spans, &|p| p.0.to_string())
}

/// Any of some spans of a decimal kept as text, what follows the number left aside. Written as the
/// same decimals, equal numbers are the same number to SQLite, too.
pub(super) fn decimal(sql: &str, spans: &[Span<Thousandths>]) -> String {
    any(&format!("CAST({sql} AS NUMERIC)"), spans, &|p| p.kept())
}

/// Any of some spans. Numbers are written into the SQL: they are ours, not texts of the question.
fn any(sql: &str, spans: &[Span<Thousandths>], say: &dyn Fn(Thousandths) -> String) -> String {
    let one = |span: &Span<Thousandths>| match span {
        Span::None => format!("{sql} IS NULL"),
        Span::Before(p) => format!("{sql} < {}", say(*p)),
        Span::After(p) => format!("{sql} > {}", say(*p)),
        Span::Within(from, to) => {
            let ends = [(from, ">="), (to, "<=")];
            let ends =
                ends.iter().filter_map(|(p, op)| p.map(|p| format!("{sql} {op} {}", say(p))));
            ends.collect::<Vec<_>>().join(" AND ")
        }
    };
    if spans.is_empty() {
        return "FALSE".to_owned();
    }
    spans.iter().map(|s| format!("({})", one(s))).collect::<Vec<_>>().join(" OR ")
}
