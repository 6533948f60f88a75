//! Reports from a terminal.

use std::ops::ControlFlow;
use std::path::Path;

use custodia_core::error::{FieldError, Result};
use custodia_core::files;
use custodia_core::reports::model::Report;
use custodia_core::reports::{self, Moment};
use custodia_core::text::ta;
use serde_json::json;

use crate::args::ReportArgs;
use crate::asked;
use crate::context::{Context, say};
use crate::system;

pub(crate) fn run(context: &Context, args: &ReportArgs) -> Result<()> {
    let reader = context.reader()?;
    let (request, out) = asked::request(context, &reader, &args.of)?;
    let report = reports::build(&reader, &request, &moment(context))?;
    let (bytes, pages, warnings) = render(&report, out)?;
    files::replace(out, &bytes)?;
    let path = out.display().to_string();
    if context.json {
        let size = bytes.len();
        context.print_json(
            &json!({ "path": path, "bytes": size, "pages": pages, "warnings": warnings }),
        )?;
    } else {
        warnings.iter().for_each(|w| say(w));
        say(&ta(context.lang(Some(&reader)), "cli-report-done", &[("path", path.into())]));
    }
    Ok(())
}

/// With `--today` the clock stays out of the file: the same data and date give the same bytes.
fn moment(context: &Context) -> Moment {
    let (today, at) = (context.today, context.at());
    if context.fixed {
        return Moment { today, at, clock: String::new(), offset_at: reports::utc };
    }
    Moment { today, at, clock: system::local_time(), offset_at: system::offset_at }
}

fn render(report: &Report, out: &Path) -> Result<(Vec<u8>, usize, Vec<String>)> {
    let ending = out.extension().map(|e| e.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("pdf") => {
            let mut go_on = |_| ControlFlow::Continue(());
            let pdf = custodia_output::pdf::render(report, &mut go_on)?;
            let warnings = pdf.warnings.iter().map(|w| w.message(report.lang)).collect();
            Ok((pdf.bytes, pdf.pages, warnings))
        }
        Some("xlsx") => Ok((custodia_output::xlsx::render(report)?, 0, Vec::new())),
        Some("csv") => Ok((custodia_output::csv::render(report)?, 0, Vec::new())),
        _ => Err(FieldError::new("--out", "ending").into()),
    }
}
