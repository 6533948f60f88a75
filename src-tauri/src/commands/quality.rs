//! Data quality: every check in numbers. The records behind one are a filter of their list.

use custodia_core::error::Result;
use custodia_core::quality::{Quality, read};
use tauri::Runtime;

use super::types::NoArgs;
use crate::app::App;

pub(super) fn quality_get<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Quality> {
    let today = app.clock.today();
    app.list(|conn, views, version| {
        read::kept(conn, views, version, today).map(|found| read::summary(&found))
    })
}
