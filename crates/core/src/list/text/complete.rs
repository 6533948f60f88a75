//! What can stand where somebody is typing: names of columns, then values in use.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::lex::{Head, head};
use super::values::quoted;
use super::{Columns, Names, names_of, utf16};
use crate::error::Result;
use crate::list::ListKind;
use crate::list::day::{Day, Unit};
use crate::list::fields::{Field, FieldKind};
use crate::text::{Lang, t};

/// Most suggestions at once: what one reads at a glance.
const MOST: usize = 10;

/// Suggestions for the place one is typing at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Completion {
    /// First character a suggestion replaces, counted as the window counts (UTF-16).
    pub from: u32,
    /// One behind the last.
    pub to: u32,
    /// Best first.
    pub suggestions: Vec<Suggestion>,
}

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Suggestion {
    /// What is put in.
    pub insert: String,
    /// What it is called.
    pub label: String,
}

/// What can stand at `at` (UTF-16) of a text.
///
/// # Errors
/// Only what looking up values can meet.
pub fn complete(
    list: ListKind,
    text: &str,
    at: u32,
    names: &dyn Names,
    lang: Lang,
) -> Result<Completion> {
    let end = byte(text, at);
    let before = &text[..end];
    let start = last_piece(before);
    let piece = &before[start..];
    let place = |from: usize, suggestions: Vec<Suggestion>| Completion {
        from: utf16(text, from),
        to: at.min(utf16(text, text.len())),
        suggestions,
    };
    let known = Columns { list, own: names.own(list)? };
    let Some(Head { name, quoted, rest, .. }) = head(piece) else {
        let bare = piece.strip_prefix('-').unwrap_or(piece);
        return Ok(place(end - bare.len(), columns(&known, bare.trim_start_matches('"'), lang)));
    };
    let Some(field) = known.named(&name, quoted) else { return Ok(Completion::default()) };
    let value = rest.rsplit(',').next().unwrap_or_default();
    let typed = value.trim_start_matches('"');
    Ok(place(end - value.len(), values_of(list, field, typed, names, lang)?))
}

/// The byte of a place counted in UTF-16.
fn byte(text: &str, at: u32) -> usize {
    let mut left = at as usize;
    for (byte, c) in text.char_indices() {
        if left < c.len_utf16() {
            return byte;
        }
        left -= c.len_utf16();
    }
    text.len()
}

/// Where the piece one is in begins: behind the last blank outside quotes.
fn last_piece(text: &str) -> usize {
    let mut inside = false;
    let mut start = 0;
    for (at, c) in text.char_indices() {
        match c {
            '"' => inside = !inside,
            c if c.is_whitespace() && !inside => start = at + c.len_utf8(),
            _ => {}
        }
    }
    start
}

fn columns(known: &Columns, start: &str, lang: Lang) -> Vec<Suggestion> {
    let low = start.to_lowercase();
    let fits = |f: &&Field| names_of(f, lang).iter().any(|n| n.to_lowercase().starts_with(&low));
    let found = known.all().filter(fits);
    found
        .take(MOST)
        .map(|f| {
            let label = names_of(f, lang).swap_remove(0);
            Suggestion { insert: format!("{}:", known.head(f, lang)), label }
        })
        .collect()
}

fn values_of(
    list: ListKind,
    field: &Field,
    start: &str,
    names: &dyn Names,
    lang: Lang,
) -> Result<Vec<Suggestion>> {
    let low = start.to_lowercase();
    let words: Vec<String> = match field.kind {
        FieldKind::Choice(family, values) => {
            let mut words: Vec<String> = Vec::new();
            for value in values() {
                let word = t(lang, &format!("{family}-{value}")).to_lowercase();
                if !words.contains(&word) {
                    words.push(word);
                }
            }
            words
        }
        FieldKind::Date => [0, 30, 90, 365]
            .map(|n| Day::From(n, Unit::Days).say(lang))
            .into_iter()
            .chain([Day::MonthEnd.say(lang), Day::YearEnd.say(lang)])
            .collect(),
        FieldKind::Amount | FieldKind::Number => Vec::new(),
        FieldKind::Text | FieldKind::Ref(_) => names.in_use(list, field, start, MOST)?,
    };
    let none = t(lang, "filter-none").split(',').next().unwrap_or_default().to_owned();
    let fits = |w: &String| w.to_lowercase().starts_with(&low);
    let found = words.into_iter().filter(fits).take(MOST);
    let mut all: Vec<Suggestion> =
        found.map(|w| Suggestion { insert: quoted(&w), label: w }).collect();
    if !low.is_empty() && none.starts_with(&low) && all.len() < MOST {
        all.push(Suggestion { insert: none.clone(), label: none });
    }
    Ok(all)
}
