//! Words and formats for paper and terminal, from the one Fluent catalogue in `i18n/`.
//!
//! The window reads the same files through `@fluent/bundle`. A key missing in one language is
//! caught by a test, never by a user. A report's language may differ from the window's.

use std::borrow::Cow;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate, Weekday};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::choice::choice;
use crate::money::Money;

choice! {
    /// Languages of the window, the paper and the terminal.
    Lang { En = "en", It = "it" }
}

macro_rules! catalogue {
    ($lang:literal: $($file:literal)*) => {
        &[$(($file, include_str!(concat!("../../../i18n/", $lang, "/", $file, ".ftl")))),*]
    };
}

/// File name and text of every catalogue file of a language.
pub const fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::En => {
            catalogue!("en": "common" "choices" "errors" "fields" "journal" "import" "reports" "cli"
            "shell" "today" "contracts" "assets" "vendors" "settings")
        }
        Lang::It => {
            catalogue!("it": "common" "choices" "errors" "fields" "journal" "import" "reports" "cli"
            "shell" "today" "contracts" "assets" "vendors" "settings")
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(lang: Lang) -> &'static Bundle {
    static EN: OnceLock<Bundle> = OnceLock::new();
    static IT: OnceLock<Bundle> = OnceLock::new();
    let cell = match lang {
        Lang::En => &EN,
        Lang::It => &IT,
    };
    cell.get_or_init(|| {
        let id = match lang {
            Lang::En => "en-GB".parse::<unic_langid::LanguageIdentifier>(),
            Lang::It => "it-IT".parse(),
        };
        let mut bundle = Bundle::new_concurrent(vec![id.unwrap_or_default()]);
        // Isolation marks would end up in file names, CSV cells and terminal output.
        bundle.set_use_isolating(false);
        for (_, source) in sources(lang) {
            // A broken entry is skipped here and reported by the catalogue test.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(r) | Err((r, _)) => r,
            };
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

/// Arguments of a message. Numbers given as numbers select plural forms.
pub type Args<'a> = [(&'a str, Arg<'a>)];

/// One argument.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Text, inserted as it is.
    Text(Cow<'a, str>),
    /// A count.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(t: &'a str) -> Self {
        Self::Text(Cow::Borrowed(t))
    }
}
impl From<String> for Arg<'_> {
    fn from(t: String) -> Self {
        Self::Text(Cow::Owned(t))
    }
}
impl From<i64> for Arg<'_> {
    fn from(n: i64) -> Self {
        Self::Count(n)
    }
}
impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Count(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

/// The message `id` in `lang`. A missing message shows its id in `⟦⟧`, so that it is seen.
pub fn t(lang: Lang, id: &str) -> String {
    ta(lang, id, &[])
}

/// The message `id` with arguments.
pub fn ta(lang: Lang, id: &str, args: &Args<'_>) -> String {
    find(lang, id, args).unwrap_or_else(|| format!("⟦{id}⟧"))
}

/// The message `id`, or `None` when the catalogue has none.
pub fn find(lang: Lang, id: &str, args: &Args<'_>) -> Option<String> {
    let bundle = bundle(lang);
    let pattern = bundle.get_message(id)?.value()?;
    let mut fluent = FluentArgs::new();
    for (name, value) in args {
        match value {
            Arg::Text(t) => fluent.set(*name, t.clone().into_owned()),
            Arg::Count(n) => fluent.set(*name, FluentValue::from(*n)),
        }
    }
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned())
}

/// The words of an error code with its parameters: `<prefix>-<code>`.
pub fn coded(lang: Lang, prefix: &str, code: &str, params: &crate::error::Params) -> String {
    message(lang, &format!("{prefix}-{code}"), params)
}

/// The message `id` with parameters that arrive as text.
pub fn message(lang: Lang, id: &str, params: &crate::error::Params) -> String {
    let args: Vec<(&str, Arg<'_>)> = params
        .iter()
        .map(|(k, v)| {
            // Counts arrive as digits; give them to Fluent as numbers so that plurals work.
            // A key such as the tag 000231 is no count: it must read back as it was written.
            let count = v.parse::<i64>().ok().filter(|n| n.to_string() == *v);
            let arg = count.map_or_else(|| Arg::from(v.as_str()), Arg::Count);
            (k.as_str(), arg)
        })
        .collect();
    ta(lang, id, &args)
}

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
