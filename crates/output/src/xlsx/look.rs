//! How cells of a workbook look: made once each, because a workbook holds few distinct formats.

use std::collections::HashMap;

use custodia_core::reports::model::Tone;
use custodia_core::text::Lang;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// What a cell looks like; formats are made once each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Look {
    Text(Tone),
    Code,
    Date(Tone),
    Time,
    Int,
    Percent,
    Money([u8; 3], u32),
}

/// The formats of one sheet.
pub(crate) struct Looks {
    lang: Lang,
    made: HashMap<(Look, bool), Format>,
}

impl Looks {
    pub(crate) fn new(lang: Lang) -> Self {
        Self { lang, made: HashMap::new() }
    }

    pub(crate) fn format(&mut self, look: Look, strong: bool) -> Format {
        let lang = self.lang;
        let make = || {
            let base = Format::new().set_align(FormatAlign::Top);
            let format = match look {
                Look::Text(tone) => toned(base.set_text_wrap(), tone),
                Look::Code => base.set_font_name("Consolas").set_num_format("@"),
                Look::Date(tone) => toned(base, tone).set_num_format(date_format(lang)),
                Look::Time => base.set_num_format(time_format(lang)),
                Look::Int => base.set_num_format("#,##0"),
                Look::Percent => base.set_num_format("0.00%"),
                Look::Money(code, exponent) => base.set_num_format(money_format(code, exponent)),
            };
            if strong { format.set_bold().set_border_top(FormatBorder::Thin) } else { format }
        };
        self.made.entry((look, strong)).or_insert_with(make).clone()
    }
}

fn toned(format: Format, tone: Tone) -> Format {
    match tone {
        Tone::Plain => format,
        Tone::Critical => format.set_font_color(0x0090_1E21).set_bold(),
        Tone::Warning => format.set_font_color(0x0079_4312).set_bold(),
        Tone::Ok => format.set_font_color(0x0006_5650),
        Tone::Muted => format.set_font_color(0x0063_6974),
    }
}

const fn date_format(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "d mmm yyyy",
        Lang::It => "dd/mm/yyyy",
    }
}

const fn time_format(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "d mmm yyyy hh:mm",
        Lang::It => "dd/mm/yyyy hh:mm",
    }
}

/// `#,##0.00 "EUR"`: the spreadsheet puts in the reader's own separators.
fn money_format(code: [u8; 3], exponent: u32) -> String {
    let zeros = "0".repeat(usize::try_from(exponent).unwrap_or(2));
    let point = if zeros.is_empty() { "" } else { "." };
    format!("#,##0{point}{zeros} \"{}\"", String::from_utf8_lossy(&code))
}
