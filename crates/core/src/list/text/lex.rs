//! Pieces of the text form: terms `-name:value,value` and words. Never fails: what is no term is a
//! word, as what people type into a search box is.

/// How a name and its values are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    /// `:`
    Has,
    /// `=`
    Is,
    /// `<`
    Below,
    /// `>`
    Above,
    /// `<=`
    UpTo,
    /// `>=`
    From,
}

/// A value of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    /// Without its quotes.
    pub(super) text: String,
    /// Whether it stood in quotes: then it is a text, never a keyword.
    pub(super) quoted: bool,
}

/// A term, and where it stands (bytes).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) negative: bool,
    pub(super) name: String,
    /// Whether the name stood in quotes.
    pub(super) quoted: bool,
    pub(super) operator: Operator,
    pub(super) values: Vec<Value>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Term(Term),
    Word(String),
}

/// Whether a letter can stand in a name.
fn in_name(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

/// Whether a name can be typed without quotes.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(in_name)
}

/// The start of a term.
pub(super) struct Head<'t> {
    pub(super) negative: bool,
    pub(super) name: String,
    /// Whether the name stood in quotes.
    pub(super) quoted: bool,
    pub(super) operator: Operator,
    /// What follows the operator.
    pub(super) rest: &'t str,
}

/// The start of a term in a text. A word in quotes is one only where an operator follows at once:
/// a word as it is written never has one behind its quotes.
pub(super) fn head(text: &str) -> Option<Head<'_>> {
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |r| (true, r));
    let quoted = rest.starts_with('"');
    let (name, rest) = if quoted { in_quotes(rest)? } else { plain(rest)? };
    if name.trim().is_empty() {
        return None;
    }
    const OPERATORS: [(&str, Operator); 6] = [
        ("<=", Operator::UpTo),
        (">=", Operator::From),
        ("<", Operator::Below),
        (">", Operator::Above),
        (":", Operator::Has),
        ("=", Operator::Is),
    ];
    let (sign, operator) = OPERATORS.into_iter().find(|(sign, _)| rest.starts_with(sign))?;
    Some(Head { negative, name, quoted, operator, rest: &rest[sign.len()..] })
}

/// A name without quotes, and what follows it.
fn plain(text: &str) -> Option<(String, &str)> {
    let (name, rest) = text.split_at(text.find(|c| !in_name(c))?);
    Some((name.to_owned(), rest))
}

/// A text in quotes, and what follows them.
fn in_quotes(text: &str) -> Option<(String, &str)> {
    let mut name = String::new();
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' if chars.peek().is_some_and(|(_, next)| *next == '"') => {
                name.push('"');
                chars.next();
            }
            '"' => return Some((name, &text[at + 1..])),
            c => name.push(c),
        }
    }
    None
}

/// Cuts a text into its pieces.
pub(super) fn lex(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(skip) = text[at..].find(|c: char| !c.is_whitespace()) {
        at += skip;
        let rest = &text[at..];
        if let Some(Head { negative, name, quoted, operator, rest }) = head(rest) {
            let (values, left) = values_of(rest);
            let to = text.len() - left.len();
            let from = at;
            pieces.push(Piece::Term(Term { from, to, negative, name, quoted, operator, values }));
            at = to;
        } else {
            let (word, left) = value(rest, false);
            pieces.push(Piece::Word(word.text));
            at = text.len() - left.len();
        }
    }
    pieces
}

/// Values with commas between, and what follows them.
fn values_of(mut text: &str) -> (Vec<Value>, &str) {
    let mut values = Vec::new();
    loop {
        let (one, rest) = value(text, true);
        // A comma with nothing behind it is one still being typed.
        if !one.text.is_empty() || one.quoted || values.is_empty() {
            values.push(one);
        }
        match rest.strip_prefix(',') {
            Some(next) => text = next,
            None => return (values, rest),
        }
    }
}

/// One value up to a blank or, in a list, a comma; and what follows it.
fn value(text: &str, list: bool) -> (Value, &str) {
    let mut out = Value { text: String::new(), quoted: false };
    let mut chars = text.char_indices().peekable();
    let mut inside = false;
    while let Some((at, c)) = chars.next() {
        match c {
            '"' if inside && chars.peek().is_some_and(|(_, next)| *next == '"') => {
                out.text.push('"');
                chars.next();
            }
            '"' => {
                inside = !inside;
                out.quoted = true;
            }
            c if !inside && (c.is_whitespace() || (list && c == ',')) => return (out, &text[at..]),
            c => out.text.push(c),
        }
    }
    (out, "")
}

/// A text in quotes.
pub(super) fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
