//! Dates, amounts and numbers as people write them; the window has the same in `format/`.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use super::Lang;
use crate::money::Money;

/// Dates, amounts and numbers as people of a language write them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format(pub Lang);

impl Format {
    /// `20 Nov 2026` · `20/11/2026`: fixed length, for tables.
    pub fn date(self, d: NaiveDate) -> String {
        match self.0 {
            Lang::En => format!("{} {} {}", d.day(), self.month_short(d.month()), d.year()),
            Lang::It => format!("{:02}/{:02}/{}", d.day(), d.month(), d.year()),
        }
    }

    /// `20 Nov 2026, 09:05` · `20/11/2026, 09:05`: for tables.
    pub fn minute(self, at: NaiveDateTime) -> String {
        format!("{}, {}", self.date(at.date()), at.format("%H:%M"))
    }

    /// `Fri 20 Nov 2026` · `ven 20 nov 2026`.
    pub fn date_weekday(self, d: NaiveDate) -> String {
        format!(
            "{} {} {} {}",
            self.weekday_short(d.weekday()),
            d.day(),
            self.month_short(d.month()),
            d.year()
        )
    }

    /// `Friday 20 November 2026` · `venerdì 20 novembre 2026`.
    pub fn date_long(self, d: NaiveDate) -> String {
        format!(
            "{} {} {} {}",
            self.weekday_long(d.weekday()),
            d.day(),
            self.month_long(d.month()),
            d.year()
        )
    }

    const fn point(self) -> char {
        match self.0 {
            Lang::En => '.',
            Lang::It => ',',
        }
    }

    /// A plain decimal such as `99.5` with the language's own sign, and as many decimals as it has.
    pub fn decimal(self, plain: &str) -> String {
        plain.replace('.', self.point().encode_utf8(&mut [0; 4]))
    }

    /// Hundredths of a percent as `7.25 %` · `7,25 %`; whole ones without decimals. The blank does
    /// not break.
    pub fn percent(self, hundredths: i64) -> String {
        let sign = if hundredths < 0 { "−" } else { "" };
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        let point = self.point();
        let decimals = if rest == 0 { String::new() } else { format!("{point}{rest:02}") };
        let whole = i64::try_from(whole).unwrap_or(i64::MAX);
        format!("{sign}{}{decimals}\u{a0}%", self.int(whole))
    }

    /// Hundredths of a percent with both decimals, `7.00 %` · `7,00 %`: as they stand in a column with
    /// others that have some.
    pub fn percent_fixed(self, hundredths: i64) -> String {
        format!("{}\u{a0}%", self.hundredths(hundredths))
    }

    /// Hundredths as `4.25` · `4,25`; always with both decimals.
    pub fn hundredths(self, hundredths: i64) -> String {
        let sign = if hundredths < 0 { "−" } else { "" };
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        let point = self.point();
        format!("{sign}{}{point}{rest:02}", self.int(i64::try_from(whole).unwrap_or(i64::MAX)))
    }

    /// `Nov 2026` · `nov 2026`.
    pub fn month_year(self, d: NaiveDate) -> String {
        format!("{} {}", self.month_short(d.month()), d.year())
    }

    /// `November 2026` · `Novembre 2026`, with a capital: it stands as a heading.
    pub fn month_year_long(self, d: NaiveDate) -> String {
        let text = format!("{} {}", self.month_long(d.month()), d.year());
        let mut chars = text.chars();
        chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
    }

    /// `Nov` · `nov`.
    pub fn month_short(self, month: u32) -> &'static str {
        let names = match self.0 {
            Lang::En => {
                ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            }
            Lang::It => {
                ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"]
            }
        };
        names.get(month.saturating_sub(1) as usize).copied().unwrap_or("")
    }

    fn month_long(self, month: u32) -> &'static str {
        let names = match self.0 {
            Lang::En => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
            Lang::It => [
                "gennaio",
                "febbraio",
                "marzo",
                "aprile",
                "maggio",
                "giugno",
                "luglio",
                "agosto",
                "settembre",
                "ottobre",
                "novembre",
                "dicembre",
            ],
        };
        names.get(month.saturating_sub(1) as usize).copied().unwrap_or("")
    }

    fn weekday_short(self, d: Weekday) -> &'static str {
        let names = match self.0 {
            Lang::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            Lang::It => ["lun", "mar", "mer", "gio", "ven", "sab", "dom"],
        };
        names.get(d.num_days_from_monday() as usize).copied().unwrap_or("")
    }

    fn weekday_long(self, d: Weekday) -> &'static str {
        let names = match self.0 {
            Lang::En => {
                ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            }
            Lang::It => {
                ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]
            }
        };
        names.get(d.num_days_from_monday() as usize).copied().unwrap_or("")
    }

    /// `€1,234.56` · `1.234,56 €`, with the signs the window shows (CLDR, en-GB and it-IT):
    /// `US$1,234.56` · `1.234,56 USD`, `CHF 1,234.56` · `1.234,56 CHF`.
    pub fn money(self, m: Money) -> String {
        let code = m.currency.as_str();
        let sign = self.currency_sign(code).unwrap_or(code);
        let number = self.amount(m);
        match self.0 {
            Lang::En => {
                let (minus, abs) =
                    number.strip_prefix('−').map_or(("", &*number), |abs| ("−", abs));
                let gap = if sign.ends_with(char::is_alphabetic) { "\u{a0}" } else { "" };
                format!("{minus}{sign}{gap}{abs}")
            }
            Lang::It => format!("{number}\u{a0}{sign}"),
        }
    }

    /// The sign of a currency, where the language has one; else its code is shown.
    fn currency_sign(self, code: &str) -> Option<&'static str> {
        let both = match code {
            "EUR" => "€",
            "GBP" => "£",
            "AUD" => "A$",
            "CAD" => "CA$",
            "CNY" => "CN¥",
            "ILS" => "₪",
            "NZD" => "NZ$",
            "PHP" => "₱",
            "XAF" => "FCFA",
            "XCD" => "EC$",
            "XPF" => "CFPF",
            _ => "",
        };
        let own = match (self.0, code) {
            _ if !both.is_empty() => both,
            (Lang::En, "USD") => "US$",
            (Lang::En, "JPY") => "JP¥",
            (Lang::En, "BRL") => "R$",
            (Lang::En, "HKD") => "HK$",
            (Lang::En, "INR") => "₹",
            (Lang::En, "KRW") => "₩",
            (Lang::En, "MXN") => "MX$",
            (Lang::En, "TWD") => "NT$",
            (Lang::En, "VND") => "₫",
            (Lang::It, "THB") => "฿",
            _ => return None,
        };
        Some(own)
    }

    /// The amount without its currency, grouped: `1,234.56` · `1.234,56`.
    pub fn amount(self, m: Money) -> String {
        let plain = m.to_decimal();
        let (sign, abs) = plain.strip_prefix('-').map_or(("", plain.as_str()), |a| ("−", a));
        let (whole, frac) = abs.split_once('.').map_or((abs, None), |(w, f)| (w, Some(f)));
        let mut out = format!("{sign}{}", self.group(whole));
        if let Some(frac) = frac {
            out.push(match self.0 {
                Lang::En => '.',
                Lang::It => ',',
            });
            out.push_str(frac);
        }
        out
    }

    /// A whole number, grouped: `12,480` · `12.480`.
    pub fn int(self, n: i64) -> String {
        let grouped = self.group(&n.unsigned_abs().to_string());
        if n < 0 { format!("−{grouped}") } else { grouped }
    }

    fn group(self, digits: &str) -> String {
        let sep = match self.0 {
            Lang::En => ',',
            Lang::It => '.',
        };
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(sep);
            }
            out.push(c);
        }
        out
    }
}
