//! Reports from a terminal: one that is asked for, or those kept under a name.

use std::ops::ControlFlow;
use std::path::Path;

use custodia_core::error::{FieldError, Refusal, Result};
use custodia_core::files;
use custodia_core::preset::{self, ReportPreset};
use custodia_core::reports::{self, Moment, ReportFormat};
use custodia_core::store::Reader;
use custodia_core::store::past::Pasts;
use custodia_core::text::{Lang, t, ta};
use custodia_output::batch::{self, Made};
use serde_json::json;

use crate::args::{KeptArgs, ReportArg, ReportArgs};
use crate::asked::{self, unknown};
use crate::context::{Context, said, say};
use crate::system;

pub(crate) fn run(context: &Context, args: &ReportArgs) -> Result<()> {
    match &args.of {
        Some(of) => one(context, of),
        None => kept(context, &args.kept),
    }
}

/// One report into a file.
pub(crate) fn one(context: &Context, of: &ReportArg) -> Result<()> {
    let reader = context.reader()?;
    let (request, out) = asked::request(context, &reader, of)?;
    let ending = out.extension().map(|e| e.to_string_lossy().to_lowercase());
    let format = ending.as_deref().and_then(ReportFormat::parse);
    let format = format.ok_or_else(|| FieldError::new("--out", "ending"))?;
    let report = reports::build(&reader, &request, &moment(context))?;
    let file = batch::render(&report, format, &mut |_| ControlFlow::Continue(()))?;
    files::replace(out, &file.bytes)?;
    let path = out.display().to_string();
    if context.json {
        let size = file.bytes.len();
        context.print_json(
            &json!({ "path": path, "bytes": size, "pages": file.pages, "warnings": file.warnings }),
        )?;
    } else {
        file.warnings.iter().for_each(|w| say(w));
        say(&ta(context.lang(Some(&reader)), "cli-report-done", &[("path", path.into())]));
    }
    Ok(())
}

/// Makes kept reports into a folder; refused at the end when one of them could not be made.
fn kept(context: &Context, args: &KeptArgs) -> Result<()> {
    let reader = context.reader()?;
    let presets = named(&reader, args)?;
    let folder = args.out.as_deref().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let asked = (&moment(context), context.asked_lang());
    let pasts = &mut Pasts::default();
    let made =
        batch::run(&reader, &presets, asked, folder, pasts, &mut |_| ControlFlow::Continue(()));
    let lang = context.lang(Some(&reader));
    if context.json {
        context.print_json(&made.iter().map(|m| outcome(m, lang)).collect::<Vec<_>>())?;
    } else {
        made.iter().for_each(|m| tell(m, lang));
    }
    let failed = made.iter().filter(|m| m.outcome.is_err()).count();
    if failed == 0 {
        return Ok(());
    }
    Err(Refusal::new("reports-failed").with("count", failed).into())
}

fn named(reader: &Reader, args: &KeptArgs) -> Result<Vec<ReportPreset>> {
    if let Some(name) = &args.preset {
        let found = preset::sql::by_name(reader, name.trim())?;
        return Ok(vec![found.ok_or_else(|| unknown("--preset", name))?]);
    }
    let name = args.batch.as_deref().unwrap_or_default();
    let found = preset::sql::of_batch(reader, name.trim())?;
    if found.is_empty() { Err(unknown("--batch", name)) } else { Ok(found) }
}

fn outcome(made: &Made, lang: Lang) -> serde_json::Value {
    match &made.outcome {
        Ok((path, file)) => json!({
            "preset": made.preset, "format": made.format, "path": path.display().to_string(),
            "bytes": file.bytes.len(), "pages": file.pages, "warnings": file.warnings,
        }),
        Err(error) => json!({
            "preset": made.preset, "format": made.format, "error": said(error, lang),
        }),
    }
}

fn tell(made: &Made, lang: Lang) {
    match &made.outcome {
        Ok((path, file)) => {
            file.warnings.iter().for_each(|w| say(w));
            let path = path.display().to_string();
            say(&ta(lang, "cli-report-done", &[("path", path.into())]));
        }
        Err(error) => eprintln!("{}: {}", made.preset, said(error, lang)),
    }
}

/// The reports kept under a name.
pub(crate) fn presets(context: &Context) -> Result<()> {
    let reader = context.reader()?;
    let all = preset::sql::list(&reader)?;
    if context.json {
        return context.print_json(&all);
    }
    let lang = context.lang(Some(&reader));
    if all.is_empty() {
        say(&t(lang, "cli-presets-none"));
    }
    for preset in all {
        let formats: Vec<&str> = preset.formats.iter().map(|f| f.as_str()).collect();
        let kind = preset.request.as_ref().map_or("?", |r| r.of.kind().as_str());
        let parts = [preset.name.as_str(), kind, &formats.join(","), preset.batch.as_str()];
        say(parts.join("  ").trim_end());
    }
    Ok(())
}

/// With `--today` the clock stays out of the file: the same data and date give the same bytes.
pub(crate) fn moment(context: &Context) -> Moment {
    let (today, at) = (context.today, context.at());
    if context.fixed {
        return Moment { today, at, clock: String::new(), offset_at: reports::utc };
    }
    Moment { today, at, clock: system::local_time(), offset_at: system::offset_at }
}
