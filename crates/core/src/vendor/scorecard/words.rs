//! How each row of a scorecard was computed, in words: for paper and terminal. The window says the
//! same with the same messages.

use super::{ScoreBasis, ScoreKind, ScoreRow, ScoreUnit};
use crate::money::Money;
use crate::text::{Format, Lang, t, ta};

/// A value in its unit: `99.5 %`, `3`, `4.25`.
pub fn value_words(unit: ScoreUnit, hundredths: i64, lang: Lang) -> String {
    let format = Format(lang);
    match unit {
        ScoreUnit::Percent => format.percent(hundredths),
        ScoreUnit::Count => format.int(hundredths / 100),
        ScoreUnit::Marks => format.hundredths(hundredths),
    }
}

/// How a row came about: what was counted, and where that lies between target and zero.
pub fn how(row: &ScoreRow, lang: Lang) -> String {
    let format = Format(lang);
    let int = |n: u32| format.int(n.into());
    let money = |m: Money| format.money(m);
    let say = |id: &str, a: String, b: String, c: String| {
        ta(lang, id, &[("a", a.into()), ("b", b.into()), ("c", c.into())])
    };
    let none = String::new;
    let basis = match &row.basis {
        ScoreBasis::NoData => return t(lang, nothing(row.kind)),
        ScoreBasis::Attainment { met, measured } => {
            say("vendor-file-how-attainment", int(*met), int(*measured), none())
        }
        ScoreBasis::Breaches { breaches } => {
            say("vendor-file-how-breaches", int(*breaches), none(), none())
        }
        ScoreBasis::Credits { received, due } => {
            say("vendor-file-how-credits", money(*received), money(*due), none())
        }
        ScoreBasis::Surveys { deliveries, answers, sum } => {
            say("vendor-file-how-surveys", int(*sum), int(*answers), int(*deliveries))
        }
        ScoreBasis::Prices { before, asked, allowed, .. } => {
            say("vendor-file-how-prices", money(*asked), money(*allowed), money(*before))
        }
        ScoreBasis::Tacit { tacit, contracts } => {
            say("vendor-file-how-tacit", int(*tacit), int(*contracts), none())
        }
        ScoreBasis::Concentration { own, all } => {
            say("vendor-file-how-concentration", money(*own), money(*all), none())
        }
        ScoreBasis::Documents { expired, held } => {
            say("vendor-file-how-documents", int(*expired), int(*held), none())
        }
    };
    let line = say(
        "vendor-file-how-line",
        value_words(row.unit, row.zero, lang),
        value_words(row.unit, row.target, lang),
        none(),
    );
    format!("{basis} {line}")
}

/// Why a row has no data.
const fn nothing(kind: ScoreKind) -> &'static str {
    match kind {
        ScoreKind::SlaAttainment | ScoreKind::SlaBreaches => "vendor-file-nothing-measured",
        ScoreKind::SlaCredits => "vendor-file-nothing-due",
        ScoreKind::Delivery => "vendor-file-nothing-delivered",
        ScoreKind::Price => "vendor-file-nothing-priced",
        ScoreKind::Tacit | ScoreKind::Concentration => "vendor-file-nothing-in-force",
        ScoreKind::Certificates => "vendor-file-nothing-proved",
    }
}
