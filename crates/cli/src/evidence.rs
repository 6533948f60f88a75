//! Files of erasing tools from a terminal: read in a limited child, kept in a lot, one operation each.

use std::ops::ControlFlow;
use std::path::Path;

use custodia_core::disposal::exhibit::{self, EvidenceFileView};
use custodia_core::disposal::lot;
use custodia_core::document::MAX_SIZE;
use custodia_core::error::{Error, Result};
use custodia_core::files;
use custodia_core::ids::{DisposalLotId, EvidenceFileId};
use custodia_core::store::Store;
use custodia_core::text::ta;

use crate::args::EvidenceArgs;
use crate::asked::unknown;
use crate::context::{Context, say};
use crate::system;

/// Keeps every file that can be read; one that cannot does not keep the others out, and the first of
/// their errors is the command's.
pub(crate) fn run(context: &Context, args: &EvidenceArgs) -> Result<()> {
    let mut store = context.store()?;
    let lot = lot::sql::by_number(store.conn(), &args.lot)?;
    let lot = lot.ok_or_else(|| unknown("--lot", &args.lot))?;
    let mut kept = Vec::new();
    let mut failed: Option<Error> = None;
    for path in &args.files {
        match keep(context, &mut store, lot, path) {
            Ok(id) => kept.extend(id),
            Err(error) if failed.is_none() => failed = Some(error),
            Err(error) => context.complain(&error),
        }
    }
    store.close()?;
    let reader = context.reader()?;
    let mut files = exhibit::read::of_lot(&reader, lot)?;
    files.retain(|f| kept.contains(&f.id));
    files.reverse();
    if context.json {
        context.print_json(&files)?;
    } else {
        let lang = context.lang(Some(&reader));
        for file in &files {
            say(&ta(lang, "cli-evidence-kept", &told(file)));
        }
    }
    failed.map_or(Ok(()), Err)
}

fn told(file: &EvidenceFileView) -> [(&'static str, custodia_core::text::Arg<'_>); 3] {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let matched = file.drives.iter().filter(|d| d.medium_id.is_some()).count();
    [
        ("name", file.name.as_str().into()),
        ("drives", count(file.drives.len()).into()),
        ("matched", count(matched).into()),
    ]
}

fn keep(
    context: &Context,
    store: &mut Store,
    lot: DisposalLotId,
    path: &Path,
) -> Result<Option<EvidenceFileId>> {
    let exe = std::env::current_exe()?;
    let mut go_on = |_| ControlFlow::Continue(());
    let file = custodia_input::worker::read_evidence(&exe, path, &mut go_on)?;
    let bytes = files::read_small(path, MAX_SIZE, "FILE")?;
    let now = system::offset_at(context.at()).local_minus_utc() / 60;
    let zone = |local| system::minutes_east(local).unwrap_or(now);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let op = context.op(store, "evidence.keep")?;
    let today = context.today;
    let written = store
        .write(&op, |tx| exhibit::ops::keep(tx, lot, &name, &bytes, &file, ("", &zone), today))?;
    Ok(written.value)
}
