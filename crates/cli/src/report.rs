//! Reports from a terminal.

use std::ops::ControlFlow;
use std::path::Path;

use custodia_core::contract::draft::ContractKind;
use custodia_core::error::{Checks, Error, FieldError, Result};
use custodia_core::list::{ListQuery, Sort};
use custodia_core::reports::model::{PaperSize, Report};
use custodia_core::reports::{
    self, ListOf, ListSheet, Moment, RenewalsParams, ReportOf, ReportRequest,
};
use custodia_core::store::{JournalFilter, Reader};
use custodia_core::text::ta;
use custodia_core::{files, person, vendor};
use serde_json::json;

use crate::args::{ReportArg, ReportArgs};
use crate::context::{Context, say};
use crate::system;

pub(crate) fn run(context: &Context, args: &ReportArgs) -> Result<()> {
    let reader = context.reader()?;
    belongs(args)?;
    let report = reports::build(&reader, &request(context, &reader, args)?, &moment(context))?;
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
    let (today, at) = (context.today, context.at());
    if context.fixed {
        return Moment { today, at, clock: String::new(), offset_at: reports::utc };
    }
    Moment { today, at, clock: system::local_time(), offset_at: system::offset_at }
}

/// Refuses options of another report: left unsaid, they would look as if they had worked.
fn belongs(args: &ReportArgs) -> Result<()> {
    let renewals = args.kind == ReportArg::Renewals;
    let given = [
        ("--days", args.days.is_some(), true),
        ("--vendor", args.vendor.is_some(), true),
        ("--owner", args.owner.is_some(), true),
        ("--type", args.kind_of.is_some(), true),
        ("--open-only", args.open_only, true),
        ("--signatures", args.signatures, true),
        ("--text", args.text.is_some(), false),
        ("--columns", !args.columns.is_empty(), false),
    ];
    let mut checks = Checks::new();
    for (option, given, of_renewals) in given {
        checks.require(!given || of_renewals == renewals, option, "other-report");
    }
    checks.done()
}

/// The list behind a report of one.
fn list(args: &ReportArgs) -> ReportOf {
    let text = args.text.clone().unwrap_or_default();
    let query = ListQuery { text: text.clone(), ..ListQuery::default() };
    let list = match args.kind {
        ReportArg::Renewals | ReportArg::Assets => ListOf::Assets { query },
        ReportArg::Vendors => ListOf::Vendors { query },
        ReportArg::Contracts => {
            // As the window shows them: what is due first stands first.
            let sort = ["decide_by", "vendor"].map(|k| Sort { key: k.into(), desc: false });
            ListOf::Contracts { query: ListQuery { sort: sort.into(), ..query } }
        }
        ReportArg::Journal => {
            ListOf::Journal { filter: JournalFilter { text: Some(text), ..Default::default() } }
        }
    };
    ReportOf::List(ListSheet { list, columns: args.columns.clone() })
}

fn request(context: &Context, reader: &Reader, args: &ReportArgs) -> Result<ReportRequest> {
    let of = match args.kind {
        ReportArg::Renewals => ReportOf::Renewals(renewals(reader, args)?),
        ReportArg::Assets | ReportArg::Vendors | ReportArg::Contracts | ReportArg::Journal => {
            list(args)
        }
    };
    let mut request = ReportRequest { lang: context.asked_lang(), ..ReportRequest::new(of) };
    if let Some(paper) = &args.paper {
        let size = PaperSize::parse(paper);
        request.paper = Some(size.ok_or_else(|| unknown("--paper", paper))?);
    }
    Ok(request)
}

fn unknown(field: &str, value: &str) -> Error {
    FieldError::new(field, "unknown").with("value", value).into()
}

fn renewals(reader: &Reader, args: &ReportArgs) -> Result<RenewalsParams> {
    let mut p = RenewalsParams::default();
    p.days = args.days.unwrap_or(p.days);
    p.decided = !args.open_only;
    p.signatures = args.signatures;
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
