//! Records of a service level from a file: choose it, see what it brings, write it as one op.

use custodia_core::error::Result;
use custodia_core::import::DateOrder;
use custodia_core::import::table::ReadOptions;
use custodia_core::sla::import::{self, Records};
use tauri::Runtime;

use super::done;
use super::imports::{ask_file, none, read};
use super::types::{Done, OpArgs, SlaFileArgs, SlaFilePreview, SlaFileReadArgs};
use crate::app::{App, lock};
use crate::import_session::SlaFileSession;

/// Most refused lines shown.
const MAX_SHOWN: usize = 100;

/// Asks for the file and takes it in hand, in place of another.
pub(super) fn sla_file_pick<R: Runtime>(
    app: &App<R>,
    a: SlaFileArgs,
) -> Result<Option<SlaFilePreview>> {
    let Some(path) = ask_file(app)? else { return Ok(None) };
    let table = read(app, &path, &ReadOptions::default())?;
    let session = SlaFileSession { sla: a.sla_id, kind: a.kind, table, date_order: None };
    let shown = preview(app, &session);
    *lock(&app.sla_file) = Some(session);
    Ok(Some(shown))
}

/// Reads the file in hand another way.
pub(super) fn sla_file_read<R: Runtime>(
    app: &App<R>,
    a: SlaFileReadArgs,
) -> Result<SlaFilePreview> {
    let mut session = lock(&app.sla_file);
    let session = session.as_mut().ok_or_else(none)?;
    session.date_order = a.date_order;
    Ok(preview(app, session))
}

fn records<R: Runtime>(app: &App<R>, session: &SlaFileSession) -> Result<Records> {
    let (today, order): (_, Option<DateOrder>) = (app.clock.today(), session.date_order);
    app.read_long(|conn| {
        import::read(conn, session.sla, session.kind, &session.table, order, today)
    })
}

fn preview<R: Runtime>(app: &App<R>, session: &SlaFileSession) -> SlaFilePreview {
    let (found, problem) = match records(app, session) {
        Ok(found) => (found, None),
        Err(e) => (Records::default(), Some(e.to_wire())),
    };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    SlaFilePreview {
        file_name: session.table.file_name.clone(),
        kind: session.kind,
        created: count(found.created()),
        changed: count(found.changed),
        unchanged: count(found.unchanged),
        refused_count: count(found.refused.len()),
        refused: found.refused.into_iter().take(MAX_SHOWN).collect(),
        problem,
    }
}

/// Writes what the file in hand brings. It is read once more, inside the operation that writes it.
pub(super) fn sla_file_apply<R: Runtime>(app: &App<R>, a: OpArgs) -> Result<Done> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let written = {
        let session = lock(&app.sla_file);
        let session = session.as_ref().ok_or_else(none)?;
        if records(app, session)?.written() > 0 {
            app.with_store(|store| store.auto_copy("import", now).map(drop))?;
        }
        let SlaFileSession { sla, kind, table, date_order } = session;
        app.write(a.op_id, "sla.import", |tx| {
            let found = import::read(tx, *sla, *kind, table, *date_order, today)?;
            import::apply(tx, *sla, &found)
        })?
    };
    *lock(&app.sla_file) = None;
    done(app, &written)
}
