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

/// The start of a term in a text: whether it excludes, the name, the operator, and what follows.
pub(super) fn head(text: &str) -> Option<(bool, &str, Operator, &str)> {
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |r| (true, r));
    let end = rest.find(|c| !in_name(c))?;
    let (name, rest) = rest.split_at(end);
    if name.is_empty() {
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
    Some((negative, name, operator, &rest[sign.len()..]))
}

/// Cuts a text into its pieces.
pub(super) fn lex(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(skip) = text[at..].find(|c: char| !c.is_whitespace()) {
        at += skip;
        let rest = &text[at..];
        if let Some((negative, name, operator, values)) = head(rest) {
            let (values, left) = values_of(values);
            let to = text.len() - left.len();
            let name = name.to_owned();
            pieces.push(Piece::Term(Term { from: at, to, negative, name, operator, values }));
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
