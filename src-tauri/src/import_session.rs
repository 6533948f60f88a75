//! The import in hand: one file, what was understood of it, what it would change.

/// One import.
#[derive(Debug)]
pub struct ImportSession {}
