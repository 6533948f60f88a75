//! What was changed elsewhere while a form was open: a form sends the whole record, so what it has
//! not seen it would write back. Compares drafts as the wire has them, field by field, so that a
//! field which is added later is compared from its first day.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::{Error, FieldError, Result};

/// Code of the error at each such field: `field-changed-elsewhere`.
pub const CODE: &str = "changed-elsewhere";

/// Refuses to write over what was changed since `seen` was read. `now` is asked only then.
///
/// A field somebody else has set to the very value that is to be written is no conflict. One the
/// form never touched is: nobody who saves has seen its new value.
///
/// # Errors
/// [`Error::Invalid`] with every such field; what reading `now` answers.
pub(crate) fn check<D: Serialize>(
    seen: Option<&D>,
    draft: &D,
    now: impl FnOnce() -> Result<D>,
) -> Result<()> {
    let Some(seen) = seen else { return Ok(()) };
    let (seen, now, draft) = (fields(seen)?, fields(&now()?)?, fields(draft)?);
    let changed: Vec<FieldError> = now
        .iter()
        .filter(|(field, value)| {
            seen.get(*field) != Some(value) && draft.get(*field) != Some(value)
        })
        .map(|(field, _)| FieldError::new(field, CODE))
        .collect();
    if changed.is_empty() { Ok(()) } else { Err(Error::Invalid(changed)) }
}

fn fields(draft: &impl Serialize) -> Result<Map<String, Value>> {
    match serde_json::to_value(draft) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(Error::Internal("a draft without fields".into())),
        Err(e) => Err(Error::Internal(e.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vendor::VendorDraft;

    fn vendor(name: &str, phone: &str, website: &str) -> VendorDraft {
        VendorDraft {
            name: name.into(),
            phone: phone.into(),
            website: website.into(),
            ..VendorDraft::default()
        }
    }

    #[test]
    fn only_what_would_be_written_over_unseen_is_refused() {
        let seen = vendor("Acme", "1", "old");
        for (why, now, draft, expect) in [
            ("nothing changed", seen.clone(), vendor("Acme", "2", "old"), vec![]),
            (
                "another field",
                vendor("Acme", "1", "new"),
                vendor("Acme", "2", "old"),
                vec!["website"],
            ),
            (
                "the same field",
                vendor("Acme", "3", "old"),
                vendor("Acme", "2", "old"),
                vec!["phone"],
            ),
            ("to the same value", vendor("Acme", "2", "old"), vendor("Acme", "2", "old"), vec![]),
            (
                "both",
                vendor("Acme", "3", "new"),
                vendor("Acme", "2", "old"),
                vec!["phone", "website"],
            ),
        ] {
            let fields: Vec<String> = match check(Some(&seen), &draft, || Ok(now)) {
                Ok(()) => Vec::new(),
                Err(Error::Invalid(errors)) => errors
                    .into_iter()
                    .map(|e| {
                        assert_eq!(e.code, CODE, "{why}");
                        e.field
                    })
                    .collect(),
                Err(other) => panic!("{why}: {other}"),
            };
            assert_eq!(fields, expect, "{why}");
        }
    }

    #[test]
    fn without_a_record_that_was_seen_nothing_is_read() {
        let draft = vendor("Acme", "", "");
        check(None, &draft, || panic!("nobody asked for it")).unwrap();
    }
}
