//! The audit pack from a terminal.

use std::io::BufWriter;
use std::ops::ControlFlow;

use custodia_core::disposal::pack::PackDraft;
use custodia_core::error::{Refusal, Result};
use custodia_core::files;
use custodia_core::text::ta;
use custodia_output::pack;
use serde_json::json;

use crate::args::PackArgs;
use crate::context::{Context, say};
use crate::disposals;
use crate::report::moment;

/// Packs the disposals of a span of days into a file that must not be there yet.
pub(crate) fn run(context: &Context, args: &PackArgs) -> Result<()> {
    // The window asks before it replaces a file; here a name typed wrong could be anything.
    if args.out.exists() {
        return Err(Refusal::new("file-exists").into());
    }
    let reader = context.reader()?;
    let lang = context.lang(Some(&reader));
    let lot_id = args.lot.as_deref().map(|lot| disposals::named(&reader, lot)).transpose()?;
    let (from, until) = (args.from, args.to);
    let draft = PackDraft { from, until, lot_id, language: lang };
    let packed = files::replace_with(&args.out, |file| {
        let to = BufWriter::new(file);
        let go_on = &mut |_| ControlFlow::Continue(());
        let moment = moment(context);
        let pages = &mut custodia_output::certificate::copies(&reader, &draft, &moment)?;
        pack::write(&reader, &draft, &moment, pages, to, go_on)
    })?;
    let path = args.out.display().to_string();
    if context.json {
        context.print_json(&json!({ "path": path, "files": packed.files, "lots": packed.lots }))?;
    } else {
        let count = i64::try_from(packed.files).unwrap_or(i64::MAX);
        say(&ta(lang, "cli-pack-done", &[("path", path.into()), ("count", count.into())]));
    }
    Ok(())
}
