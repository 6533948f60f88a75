//! What a pack would hold.

use super::{PackDraft, PackPreview};
use crate::error::Result;
use crate::store::Conn;

/// Counts what a pack would hold.
pub fn preview(_conn: &Conn, _draft: &PackDraft) -> Result<PackPreview> {
    Err(super::super::unbuilt())
}
