//! Disposal lots and their reports from the terminal.

use custodia_core::disposal::lot::{LotRow, sql};
use custodia_core::error::Result;
use custodia_core::ids::DisposalLotId;
use custodia_core::reports::{DisposalLotParams, DisposalSpanParams, ReportOf};
use custodia_core::store::Reader;
use custodia_core::text::{Format, t, ta};

use crate::args::DisposalSpanArgs;
use crate::asked::unknown;
use crate::context::Context;
use crate::list::print_table;

/// Lots, the newest first, that have the words in number, title, vendor or the vendor's number.
pub(crate) fn list(context: &Context, reader: &Reader, text: &str, limit: usize) -> Result<()> {
    let mut rows = sql::rows(reader)?;
    let words = text.to_lowercase();
    rows.retain(|r: &LotRow| {
        [&r.number, &r.draft.title, &r.vendor, &r.draft.vendor_order]
            .iter()
            .any(|t| t.to_lowercase().contains(&words))
    });
    rows.truncate(limit);
    if context.json {
        return context.print_json(&rows);
    }
    let lang = context.lang(Some(reader));
    let table = rows.iter().map(|r| {
        let progress = [("done", r.media_done.to_string()), ("media", r.media.to_string())];
        let progress = progress.map(|(k, v)| (k, v.into()));
        vec![
            r.number.clone(),
            r.draft.title.clone(),
            t(lang, &format!("lot-stage-{}", r.stage)),
            ta(lang, "cli-assets", &[("count", i64::from(r.assets).into())]),
            ta(lang, "disposal-progress", &progress),
            r.vendor.clone(),
            r.draft.pickup_on.map_or_else(String::new, |day| Format(lang).date(day)),
        ]
    });
    print_table(table.collect());
    Ok(())
}

/// A report of the lot with this number.
pub(crate) fn of_lot(
    reader: &Reader,
    number: &str,
    of: fn(DisposalLotParams) -> ReportOf,
) -> Result<ReportOf> {
    Ok(of(DisposalLotParams { lot_id: named(reader, number)? }))
}

/// The lot with this number.
pub(crate) fn named(reader: &Reader, number: &str) -> Result<DisposalLotId> {
    sql::by_number(reader, number)?.ok_or_else(|| unknown("--lot", number))
}

/// The days of a report.
pub(crate) const fn span(args: &DisposalSpanArgs) -> DisposalSpanParams {
    DisposalSpanParams { from: args.from, to: args.to }
}
