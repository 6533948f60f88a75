//! Amounts in files: decimal comma or point, groups of thousands, currency signs.

use crate::import::DecimalSign;
use crate::import::clean::trimmed;
use crate::import::table::SourceCell;
use crate::import::values::currencies::without_currency;
use crate::money::{Currency, Money, div_half_up};

/// An exact decimal with the currency written beside it, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// All digits, signed.
    pub mantissa: i64,
    /// How many of them stand after the decimal sign.
    pub scale: u32,
    /// Currency written in the cell.
    pub currency: Option<Currency>,
}

impl Amount {
    /// The amount in a currency, rounded half away from zero to its minor unit; the flag says
    /// whether rounding changed it. `None` when it does not fit.
    pub fn money(self, currency: Currency) -> Option<(Money, bool)> {
        let num = i128::from(self.mantissa).checked_mul(i128::from(currency.scale()))?;
        let den = 10_i128.checked_pow(self.scale)?;
        let minor = i64::try_from(div_half_up(num, den)?).ok()?;
        Some((Money::new(minor, currency), num % den != 0))
    }
}

/// What the cells of a column say about the decimal sign.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Votes {
    /// Cells that are only a number with a decimal point.
    pub point: u32,
    /// Cells that are only a number with a decimal comma.
    pub comma: u32,
    /// Cells that are two different numbers: `1.234`.
    pub either: u32,
    /// Those of them written with a point.
    pub dotted: u32,
}

impl Votes {
    /// Counts one cell.
    pub fn add(&mut self, cell: &SourceCell) {
        let SourceCell::Text(text) = cell else { return };
        if !text.bytes().any(|b| matches!(b, b'.' | b',')) {
            return;
        }
        match (parse_text(text, DecimalSign::Point), parse_text(text, DecimalSign::Comma)) {
            (Some(a), Some(b)) if a != b => {
                self.either += 1;
                self.dotted += u32::from(text.contains('.'));
            }
            (Some(_), None) => self.point += 1,
            (None, Some(_)) => self.comma += 1,
            _ => {}
        }
    }

    /// Adds the votes of another column.
    pub fn merge(&mut self, other: &Self) {
        self.point += other.point;
        self.comma += other.comma;
        self.either += other.either;
        self.dotted += other.dotted;
    }

    /// What cells like `1.234` and nothing else suggest: groups of thousands, because prices do
    /// not have three decimals. `None` when points and commas both stand so.
    pub const fn grouping(&self) -> Option<DecimalSign> {
        match (self.dotted, self.either - self.dotted) {
            (0, 0) => None,
            (_, 0) => Some(DecimalSign::Comma),
            (0, _) => Some(DecimalSign::Point),
            _ => None,
        }
    }

    /// The sign the column's unmistakable cells use; `None` without such cells.
    pub fn decided(&self) -> Option<DecimalSign> {
        if self.point == 0 && self.comma == 0 {
            return None;
        }
        Some(if self.comma > self.point { DecimalSign::Comma } else { DecimalSign::Point })
    }
}

/// Reads an amount from a cell that is not blank.
pub fn amount(cell: &SourceCell, sign: DecimalSign) -> Option<Amount> {
    match cell {
        SourceCell::Text(text) => parse_text(text, sign),
        // A workbook's numbers are numbers, whatever the column's text cells look like.
        SourceCell::Number { text, .. } => parse_text(text, DecimalSign::Point),
        SourceCell::Date(_) | SourceCell::Error(_) => None,
    }
}

fn parse_text(text: &str, sign: DecimalSign) -> Option<Amount> {
    let point = match sign {
        DecimalSign::Point => '.',
        DecimalSign::Comma => ',',
    };
    // The minus may stand before or after the currency: `-€ 5` and `€ -5`.
    let (body, minus) = without_minus(trimmed(text), point);
    let (body, currency) = without_currency(body);
    let (body, second) = without_minus(body, point);
    if minus && second {
        return None;
    }
    let (whole, frac) = body.split_once(point).map_or((body, "0"), |(w, f)| (w, f));
    if frac.is_empty() || !frac.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let frac = frac.trim_end_matches('0');
    let mantissa = append(ungrouped(whole, sign)?, frac)?;
    let scale = u32::try_from(frac.len()).ok()?;
    let negative = minus || second;
    Some(Amount { mantissa: if negative { -mantissa } else { mantissa }, scale, currency })
}

/// `n` with more digits behind it; `None` when it no longer fits.
fn append(n: i64, digits: &str) -> Option<i64> {
    digits.bytes().try_fold(n, |n, b| n.checked_mul(10)?.checked_add(i64::from(b - b'0')))
}

/// The whole part, perhaps in groups of three: `1,234,567` · `1.234.567` · `1'234'567`.
fn ungrouped(whole: &str, sign: DecimalSign) -> Option<i64> {
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if digits(whole) {
        return append(0, whole);
    }
    let group = whole.chars().find(|c| !c.is_ascii_digit()).filter(|c| match c {
        ',' => sign == DecimalSign::Point,
        '.' => sign == DecimalSign::Comma,
        _ => matches!(c, '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}'),
    })?;
    let mut parts = whole.split(group);
    let first = parts.next().filter(|p| digits(p) && p.len() <= 3 && !p.starts_with('0'))?;
    parts.try_fold(append(0, first)?, |n, part| {
        if digits(part) && part.len() == 3 { append(n, part) } else { None }
    })
}

/// Minus before or after, or the accountant's brackets. Behind the decimal sign dashes are no
/// minus but no cents: `99,-`.
fn without_minus(text: &str, point: char) -> (&str, bool) {
    let minus = ['-', '−', '–'];
    if let Some(inner) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        return (inner.trim(), true);
    }
    if let Some(rest) = text.strip_prefix(minus) {
        return (rest.trim_start(), true);
    }
    if let Some(rest) = text.strip_suffix(minus) {
        let whole = rest.strip_suffix(minus).unwrap_or(rest);
        return match whole.strip_suffix(['.', ',']) {
            Some(amount) if whole.ends_with(point) => (amount, false),
            Some(_) => (text, false),
            None => (rest.trim_end(), true),
        };
    }
    (text, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(t: &str) -> SourceCell {
        SourceCell::Text(t.to_owned())
    }

    #[test]
    fn amounts_are_exact_in_either_decimal_sign() {
        use DecimalSign::{Comma, Point};
        for (cell, sign, expect) in [
            ("716.50", Point, "716.50"),
            ("1234,56", Comma, "1234.56"),
            ("3.854,60", Comma, "3854.60"),
            ("1,234,567.8", Point, "1234567.80"),
            ("1'234.50", Point, "1234.50"),
            ("1\u{202f}234,5", Comma, "1234.50"),
            ("€ 395.00", Point, "395.00"),
            ("395,00 €", Comma, "395.00"),
            ("EUR 1.200", Comma, "1200.00"),
            ("1200 eur", Point, "1200.00"),
            ("-5.00", Point, "-5.00"),
            ("-€ 5.00", Point, "-5.00"),
            ("€ -5.00", Point, "-5.00"),
            ("5,00-", Comma, "-5.00"),
            ("(5.00)", Point, "-5.00"),
            ("($5.00)", Point, "-5.00"),
            ("1200", Comma, "1200.00"),
            ("716.500000", Point, "716.50"),
            ("99,-", Comma, "99.00"),
            ("1.234,-- €", Comma, "1234.00"),
            ("CHF 1'234.–", Point, "1234.00"),
            ("0.500", Point, "0.50"),
        ] {
            let got = amount(&text(cell), sign).and_then(|a| a.money(Currency::EUR));
            let (money, rounded) = got.unwrap_or_else(|| panic!("{cell:?} is an amount"));
            assert_eq!((money.to_decimal().as_str(), rounded), (expect, false), "{cell:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_and_never_scaled() {
        for cell in [
            "abc",
            "1.2.3.4",
            "#REF!",
            "12 mesi?",
            "--",
            "",
            "€",
            "1234,567",
            "12,34",
            "1.234,56",
            "1e3",
            "1,234'567.00",
            "-(5)",
            ".",
            "5.",
            "1 234 56",
            "99,-",
            "-99.-5",
            ".-",
            "0,500",
            "99999999999999999999",
        ] {
            assert_eq!(amount(&text(cell), DecimalSign::Point), None, "{cell:?}");
        }
        assert_eq!(amount(&text("1234.56"), DecimalSign::Comma), None, "never 123456");
        assert_eq!(amount(&SourceCell::Date("2024-01-01".into()), DecimalSign::Point), None);
    }

    #[test]
    fn yen_have_no_cents_and_say_so() {
        let jpy = Currency::parse("JPY").unwrap();
        let yen =
            |t: &str| amount(&text(t), DecimalSign::Point).and_then(|a| a.money(jpy)).unwrap();
        assert_eq!(yen("163800.00"), (Money::new(163_800, jpy), false));
        assert_eq!(yen("163800.50"), (Money::new(163_801, jpy), true));
    }

    #[test]
    fn the_whole_column_decides_the_decimal_sign() {
        let column = |cells: &[&str]| {
            let mut v = Votes::default();
            cells.iter().for_each(|c| v.add(&text(c)));
            v
        };
        assert_eq!(column(&["1.234", "12,50"]).decided(), Some(DecimalSign::Comma));
        assert_eq!(column(&["1,234", "1.2.3.4", "12.5"]).decided(), Some(DecimalSign::Point));
        for (cells, either, grouping) in [
            (&["1.234", "5,678", "900"], 2, None),
            (&["1.234", "5.678", "900"], 2, Some(DecimalSign::Comma)),
            (&["1,234", "", "900"], 1, Some(DecimalSign::Point)),
            (&["1", "2", "900"], 0, None),
        ] {
            let unclear = column(cells);
            let got = (unclear.decided(), unclear.either, unclear.grouping());
            assert_eq!(got, (None, either, grouping), "{cells:?}");
        }
        assert_eq!(
            column(&["0.125"]).decided(),
            Some(DecimalSign::Point),
            "no group starts with 0"
        );
    }
}
