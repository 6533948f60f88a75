//! Data for other programs.

use custodia_core::deadline::{self, Asked};
use custodia_core::error::Result;
use custodia_core::files;
use custodia_core::text::ta;
use serde_json::json;

use crate::args::{CalendarArgs, ExportArg};
use crate::asked;
use crate::context::{Context, say};

pub(crate) fn run(context: &Context, what: &ExportArg) -> Result<()> {
    match what {
        ExportArg::Calendar(args) => calendar(context, args),
    }
}

/// Every deadline as a calendar file.
fn calendar(context: &Context, args: &CalendarArgs) -> Result<()> {
    let reader = context.reader()?;
    let (vendor_id, owner_id, kind) = asked::which(&reader, &args.which)?;
    let lang = context.asked_lang();
    let asked = Asked { from: args.from, to: args.to, vendor_id, owner_id, kind, lang };
    let feed = deadline::feed(&reader, &asked, context.today)?;
    let bytes = custodia_output::ics::render(&feed);
    files::replace(&args.out, &bytes)?;
    let path = args.out.display().to_string();
    if context.json {
        return context.print_json(
            &json!({ "path": path, "bytes": bytes.len(), "events": feed.events.len() }),
        );
    }
    say(&ta(context.lang(Some(&reader)), "cli-report-done", &[("path", path.into())]));
    Ok(())
}
