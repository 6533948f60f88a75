//! Reports from a terminal.

use std::ops::ControlFlow;
use std::path::Path;

use custodia_core::contract::draft::ContractKind;
use custodia_core::error::{Error, FieldError, Result};
use custodia_core::reports::model::{PaperSize, Report};
use custodia_core::reports::{self, Moment, ReportKind, ReportParams};
use custodia_core::store::Reader;
use custodia_core::text::ta;
use custodia_core::{files, person, vendor};
use serde_json::json;

use crate::args::{ReportArg, ReportArgs};
use crate::context::{Context, say};
use crate::system;

pub(crate) fn run(context: &Context, args: &ReportArgs) -> Result<()> {
    let reader = context.reader()?;
    let kind = match args.kind {
        ReportArg::Renewals => ReportKind::Renewals,
    };
    let params = params(context, &reader, args)?;
    let report = reports::build(&reader, kind, &params, &moment(context))?;
    let (bytes, pages, warnings) = render(&report, &args.out)?;
    files::replace(&args.out, &bytes)?;
    let path = args.out.display().to_string();
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
    let clock = if context.fixed { String::new() } else { system::local_time() };
    Moment { today: context.today, at: context.at(), clock }
}

fn params(context: &Context, reader: &Reader, args: &ReportArgs) -> Result<ReportParams> {
    let mut p = ReportParams { lang: context.asked_lang(), ..ReportParams::default() };
    p.days = args.days.unwrap_or(p.days);
    p.decided = !args.open_only;
    p.signatures = args.signatures;
    let unknown = |field: &str, value: &str| {
        Error::from(FieldError::new(field, "unknown").with("value", value))
    };
    if let Some(name) = &args.vendor {
        let id = vendor::sql::by_name(reader, name)?;
        p.vendor_id = Some(id.ok_or_else(|| unknown("--vendor", name))?);
    }
    if let Some(name) = &args.owner {
        let found = person::sql::by_name(reader, name)?;
        let first = found.first().ok_or_else(|| unknown("--owner", name))?;
        p.owner_id = Some(first.id);
    }
    if let Some(kind) = &args.kind_of {
        p.kind = Some(ContractKind::parse(kind).ok_or_else(|| unknown("--type", kind))?);
    }
    if let Some(paper) = &args.paper {
        p.paper = Some(PaperSize::parse(paper).ok_or_else(|| unknown("--paper", paper))?);
    }
    Ok(p)
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
