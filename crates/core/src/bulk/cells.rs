//! The cells of one row: each set in the record's draft, what differs, and every error at once.

use super::BulkCell;
use crate::error::{Error, FieldError, Result};

/// A row's edit before and after.
pub(super) struct Edited {
    pub(super) title: String,
    /// Field, old, new; only what differs.
    pub(super) cells: Vec<(String, String, String)>,
}

/// Collects a row's cells: sets each, keeps what differs, and every error at once.
pub(super) struct Cells<'a> {
    cells: &'a [BulkCell],
    errors: Vec<FieldError>,
    changed: Vec<(String, String, String)>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(cells: &'a [BulkCell]) -> Self {
        Self { cells, errors: Vec::new(), changed: Vec::new() }
    }

    /// Sets every cell in a draft, with the text of a field before and after.
    pub(super) fn set<D>(
        &mut self,
        draft: &mut D,
        say: impl Fn(&D, &str) -> Result<Option<String>>,
        put: impl Fn(&mut D, &str, &str) -> Result<std::result::Result<(), FieldError>>,
    ) -> Result<()> {
        for cell in self.cells {
            let Some(old) = say(draft, &cell.field)? else {
                self.errors.push(FieldError::new(&cell.field, "not-editable"));
                continue;
            };
            if cell.was.as_ref().is_some_and(|was| *was != old) {
                self.errors
                    .push(FieldError::new(&cell.field, "changed-meanwhile").with("now", &old));
                continue;
            }
            if let Err(error) = put(draft, &cell.field, cell.text.trim())? {
                self.errors.push(error);
                continue;
            }
            let new = say(draft, &cell.field)?.unwrap_or_default();
            if new != old {
                self.changed.push((cell.field.clone(), old, new));
            }
        }
        Ok(())
    }

    /// Tells one more thing that is wrong.
    pub(super) fn refuse(&mut self, error: FieldError) {
        self.errors.push(error);
    }

    /// What differs, or every error.
    pub(super) fn done(self, title: String) -> Result<Edited> {
        if self.errors.is_empty() {
            Ok(Edited { title, cells: self.changed })
        } else {
            Err(Error::Invalid(self.errors))
        }
    }
}
