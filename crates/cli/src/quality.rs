//! Data quality in a terminal: the score and its checks, or the records behind one.

use custodia_core::error::{FieldError, Result};
use custodia_core::quality::{Check, read};
use custodia_core::text::{Format, t, ta};
use serde_json::json;

use crate::args::QualityArgs;
use crate::context::{Context, say};

/// A check by its name.
pub(crate) fn check(name: &str) -> Result<Check> {
    let known = || Check::ALL.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(", ");
    Check::parse(name).ok_or_else(|| {
        let error = FieldError::new("--check", "unknown-choice").with("value", name);
        error.with("known", known()).into()
    })
}

pub(crate) fn run(context: &Context, args: &QualityArgs) -> Result<()> {
    let asked = args.check.as_deref().map(check).transpose()?;
    let reader = context.reader()?;
    let lang = context.lang(Some(&reader));
    let found = read::found(&reader, context.today)?;
    let Some(asked) = asked else {
        let quality = read::summary(&found);
        if context.json {
            return context.print_json(&json!(quality));
        }
        let score = quality.score.map_or_else(|| "–".to_owned(), |s| s.to_string());
        say(&ta(lang, "cli-quality-score", &[("score", score.into())]));
        for c in quality.checks.iter().filter(|c| c.count > 0) {
            let args = [
                ("severity", t(lang, &format!("quality-severity-{}", c.severity)).into()),
                ("check", c.check.as_str().into()),
                ("name", t(lang, &format!("quality-check-{}", c.check)).into()),
                ("count", i64::from(c.count).into()),
                ("of", i64::from(c.of).into()),
            ];
            say(&ta(lang, "cli-quality-check", &args));
        }
        return Ok(());
    };
    let ids = found.iter().find(|f| f.check == asked).map_or(&[][..], |f| &f.ids);
    let rows = read::rows(&reader, asked, ids)?;
    if context.json {
        return context.print_json(&json!({ "check": asked, "total": rows.len(), "rows": rows }));
    }
    for row in rows {
        let days = row.days.iter().map(|d| Format(lang).date(*d));
        let parts = [row.key, row.title, row.place, row.value].into_iter().chain(days);
        let parts: Vec<String> = parts.filter(|p| !p.is_empty()).collect();
        say(&parts.join(" · "));
    }
    Ok(())
}
