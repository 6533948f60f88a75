//! Currencies in files: codes, and the signs that mean one currency.

use crate::import::clean::trimmed;
use crate::money::Currency;

/// Signs of currencies that mean one currency in practice, longer ones before their endings. `$`
/// is the US dollar unless the file says otherwise in a column of its own.
const SIGNS: &[(&str, &str)] = &[
    ("€", "EUR"),
    ("£", "GBP"),
    ("US$", "USD"),
    ("CA$", "CAD"),
    ("A$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("MX$", "MXN"),
    ("NT$", "TWD"),
    ("EC$", "XCD"),
    ("R$", "BRL"),
    ("$", "USD"),
    ("JP¥", "JPY"),
    ("CN¥", "CNY"),
    ("¥", "JPY"),
    ("฿", "THB"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("₱", "PHP"),
    ("₺", "TRY"),
    ("₴", "UAH"),
    ("FCFA", "XAF"),
    ("F CFA", "XOF"),
    ("F\u{202f}CFA", "XOF"),
    ("CFPF", "XPF"),
    ("￥", "JPY"),
    ("zł", "PLN"),
    ("SFr.", "CHF"),
    ("Fr.", "CHF"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("₹", "INR"),
];

/// Takes a currency's sign or code off either end.
pub(super) fn without_currency(text: &str) -> (&str, Option<Currency>) {
    // Nothing but digits, minus and separators: the usual case.
    if text.bytes().all(|b| b.is_ascii_digit() || b" .,-'".contains(&b)) {
        return (text, None);
    }
    for (sign, code) in SIGNS {
        let before = text.strip_prefix(sign).map(str::trim_start);
        if let Some(rest) = before.or_else(|| text.strip_suffix(sign).map(str::trim_end)) {
            return (rest, Currency::parse(code));
        }
    }
    let code = |t: &str| {
        let letters = t.bytes().all(|b| b.is_ascii_alphabetic());
        Currency::parse(t).filter(|_| letters)
    };
    if let Some((head, rest)) = text.split_at_checked(3)
        && let Some(found) = code(head)
    {
        return (rest.trim_start(), Some(found));
    }
    if let Some((rest, tail)) = text.len().checked_sub(3).and_then(|at| text.split_at_checked(at))
        && let Some(found) = code(tail)
    {
        return (rest.trim_end(), Some(found));
    }
    (text, None)
}

/// A currency cell: a code, or a sign that means one currency.
pub fn currency(text: &str) -> Option<Currency> {
    let text = trimmed(text);
    Currency::parse(text).or_else(|| {
        let (_, code) = SIGNS.iter().find(|(sign, _)| *sign == text)?;
        Currency::parse(code)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_currencies_that_exist_are_currencies() {
        for (cell, expect) in [
            ("eur", Some("EUR")),
            (" CHF ", Some("CHF")),
            ("€", Some("EUR")),
            ("EURO", None),
            ("XXQ", None),
            ("€€", None),
            ("Lire", None),
        ] {
            assert_eq!(currency(cell).map(|c| c.to_string()).as_deref(), expect, "{cell:?}");
        }
    }
}
