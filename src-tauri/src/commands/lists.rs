//! The palette's search.

use custodia_core::error::Result;
use custodia_core::store::{self, Hit, HitKind};
use tauri::Runtime;

use super::types::SearchArgs;
use crate::app::App;

/// Longest text looked for, characters.
const MAX_TEXT: usize = 200;
/// Most hits shown.
const MAX_HITS: usize = 50;

pub(super) fn search<R: Runtime>(app: &App<R>, a: SearchArgs) -> Result<Vec<Hit>> {
    let text: String = a.text.chars().take(MAX_TEXT).collect();
    let kinds = if a.kinds.is_empty() { HitKind::ALL } else { a.kinds.as_slice() };
    let limit = (a.limit as usize).min(MAX_HITS);
    app.read(|conn| store::search(conn, &text, kinds, limit))
}
