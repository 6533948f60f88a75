//! Texts that a spreadsheet would take for formulas: how they leave in a CSV cell, and how they come
//! back. It knows no file format: writers guard what they write, readers undo it.

use std::borrow::Cow;

/// A text as it may stand in a CSV cell: with an apostrophe before it when a spreadsheet could
/// take it for a formula. Dangerous is a first character `= + - @`, their full-width forms, a tab
/// or a line end, after blanks and invisible characters; a plain number is not. A text that looks
/// guarded already gets one more apostrophe, so that [`unguard`] gives back exactly what went in.
/// Source: OWASP, *CSV Injection*.
pub fn guard(text: &str) -> Cow<'_, str> {
    if needs_guard(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text before [`guard`].
pub fn unguard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| needs_guard(rest)).unwrap_or(text)
}

fn needs_guard(text: &str) -> bool {
    // One apostrophe in front changes nothing about what follows it.
    let bare = text.trim_start_matches('\'');
    let inked = bare.trim_start_matches(|c: char| {
        let line = matches!(c, '\t' | '\r' | '\n');
        !line && (c.is_whitespace() || c.is_control() || invisible(c))
    });
    let dangerous = inked.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫',
    ]);
    dangerous && !plain_number(bare)
}

const fn invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// `-12`, `+3.50`, `-1,234.56`: digits in groups, nothing a formula could use.
fn plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    !digits.is_empty()
        && digits
            .split(['.', ','])
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}
