//! Tags that number themselves: a prefix and the next free number behind it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sql;
use crate::error::{Checks, FieldError, Result};
use crate::settings::sql as settings;
use crate::store::{Conn, Tx};
use crate::typed;

/// Key among the settings.
const KEY: &str = "numbering";
/// Most digits a number is written with.
const MAX_WIDTH: u32 = 12;

/// How new assets are numbered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TagNumbering {
    /// Whether a new asset is offered a tag.
    pub on: bool,
    /// What stands before the number, e.g. `IT-`.
    pub prefix: String,
    /// Digits the number is filled up to with zeros; a larger number has more.
    pub width: u32,
    /// Whether a number between the smallest and the largest in use that is free is taken first.
    pub fill: bool,
}

impl Default for TagNumbering {
    fn default() -> Self {
        Self { on: false, prefix: "IT-".into(), width: 6, fill: false }
    }
}

/// How new assets are numbered; not at all until somebody says so.
pub fn load(conn: &Conn) -> Result<TagNumbering> {
    Ok(settings::get(conn, KEY)?.unwrap_or_default())
}

/// Saves how new assets are numbered.
///
/// # Errors
/// `Invalid`: a prefix that is too long or ends in a digit, a width beyond 1 to 12.
pub fn save(tx: &Tx<'_>, new: &TagNumbering) -> Result<()> {
    let new = TagNumbering { prefix: typed::key(&new.prefix), ..new.clone() };
    let mut c = Checks::new();
    c.text("prefix", &new.prefix, false, 40);
    // Where the prefix ends in a digit nobody could tell where the number begins.
    let ends_in_digit = new.prefix.ends_with(|ch: char| ch.is_ascii_digit());
    c.require(!ends_in_digit, "prefix", "ends-in-digit");
    if !(1..=MAX_WIDTH).contains(&new.width) {
        c.push(FieldError::new("width", "range-width").with("max", MAX_WIDTH));
    }
    c.done()?;
    settings::put(tx, KEY, &new)
}

/// The tag a new asset is offered; `None` where assets are not numbered.
pub fn next_tag(conn: &Conn) -> Result<Option<String>> {
    let how = load(conn)?;
    if !how.on {
        return Ok(None);
    }
    let used = sql::identity::tag_numbers(conn, &how.prefix)?;
    let width = usize::try_from(how.width).unwrap_or(1);
    Ok(next(used, how.fill).map(|n| format!("{}{n:0width$}", how.prefix)))
}

/// The number after the largest, or the first that is free between the smallest and the largest;
/// 1 where there is none yet. `None` when there is no larger number.
fn next(mut used: Vec<u64>, fill: bool) -> Option<u64> {
    used.sort_unstable();
    let Some(last) = used.last() else { return Some(1) };
    let after_a_gap = || {
        let pairs = used.iter().zip(used.iter().skip(1));
        pairs.map(|(a, b)| (a, b - a)).find(|(_, step)| *step > 1).map(|(a, _)| a + 1)
    };
    fill.then(after_a_gap).flatten().or_else(|| last.checked_add(1))
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn the_next_number_is_behind_the_largest_or_in_the_first_gap() {
        for (used, fill, expected) in [
            (vec![], false, Some(1)),
            (vec![], true, Some(1)),
            (vec![7, 3, 4], false, Some(8)),
            (vec![7, 3, 4], true, Some(5)),
            // Below the smallest nothing was ever given.
            (vec![1000, 1001], true, Some(1002)),
            (vec![5, 5, 6], true, Some(7)),
            (vec![0], true, Some(1)),
            (vec![u64::MAX], false, None),
        ] {
            assert_eq!(next(used.clone(), fill), expected, "{used:?} {fill}");
        }
    }
}
