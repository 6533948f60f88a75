//! Values of a PDF, read to the letter: what two readers could take for different things is refused
//! (ISO 32000-1, 7.2 and 7.3). So no comments, no key twice, no generation but 0.

use lopdf::{Dictionary, Object, ObjectId, StringFormat};

/// Most values inside one another.
const MAX_DEPTH: usize = 100;

/// Most values of a file: what is read takes memory of its own, many times that of its letters.
pub(super) const MAX_VALUES: usize = 2_000_000;

/// A place in bytes, and how many values may still be read.
pub(super) struct Lexer<'b> {
    bytes: &'b [u8],
    pub(super) at: usize,
    pub(super) left: usize,
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

/// A byte of a name or a word.
fn is_regular(byte: u8) -> bool {
    !is_blank(byte) && !b"\0\x0c()<>[]{}/%".contains(&byte)
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|d| u8::try_from(d).ok())
}

impl<'b> Lexer<'b> {
    pub(super) fn new(bytes: &'b [u8], at: usize, left: usize) -> Self {
        Self { bytes, at, left }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    pub(super) fn blank(&mut self) {
        while self.peek().is_some_and(is_blank) {
            self.at += 1;
        }
    }

    /// These bytes, whatever follows.
    pub(super) fn exactly(&mut self, word: &[u8]) -> Option<()> {
        self.bytes.get(self.at..)?.starts_with(word).then(|| self.at += word.len())
    }

    /// A word that ends here.
    pub(super) fn word(&mut self, word: &[u8]) -> Option<()> {
        let at = self.at;
        if self.exactly(word).is_some() && !self.peek().is_some_and(is_regular) {
            return Some(());
        }
        self.at = at;
        None
    }

    /// `\n` or `\r\n`.
    pub(super) fn line_end(&mut self) -> Option<()> {
        self.exactly(b"\r\n").or_else(|| self.exactly(b"\n"))
    }

    /// So many bytes.
    pub(super) fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let taken = self.bytes.get(self.at..self.at.checked_add(length)?)?;
        self.at += length;
        Some(taken)
    }

    fn while_some(&mut self, is: impl Fn(u8) -> bool) -> &'b [u8] {
        let from = self.at;
        while self.peek().is_some_and(&is) {
            self.at += 1;
        }
        self.bytes.get(from..self.at).unwrap_or_default()
    }

    /// A number of at most ten digits, without a sign.
    pub(super) fn digits(&mut self) -> Option<u64> {
        let digits = self.while_some(|b| b.is_ascii_digit());
        let plain = (1..=10).contains(&digits.len()) && !self.peek().is_some_and(is_regular);
        std::str::from_utf8(digits).ok().filter(|_| plain)?.parse().ok()
    }

    /// `N 0 obj`.
    pub(super) fn header(&mut self) -> Option<u32> {
        let id = self.number_and_zero()?;
        self.word(b"obj")?;
        Some(id)
    }

    fn number_and_zero(&mut self) -> Option<u32> {
        let number = u32::try_from(self.digits()?).ok()?;
        self.blank();
        (self.digits()? == 0).then(|| self.blank())?;
        Some(number)
    }

    /// A value, with what it holds.
    pub(super) fn value(&mut self) -> Option<Object> {
        self.any(0)
    }

    fn any(&mut self, depth: usize) -> Option<Object> {
        self.left = self.left.checked_sub(1).filter(|_| depth < MAX_DEPTH)?;
        self.blank();
        match self.peek()? {
            b'/' => self.name().map(Object::Name),
            b'(' => self.literal().map(|s| Object::String(s, StringFormat::Literal)),
            b'[' => self.array(depth),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                self.dictionary(depth).map(Object::Dictionary)
            }
            b'<' => self.hexadecimal().map(|s| Object::String(s, StringFormat::Hexadecimal)),
            b'0'..=b'9' => match self.reference() {
                Some(id) => Some(Object::Reference(id)),
                None => self.number(),
            },
            b'+' | b'-' | b'.' => self.number(),
            _ => self.constant(),
        }
    }

    fn constant(&mut self) -> Option<Object> {
        for (word, value) in [
            (b"null".as_slice(), Object::Null),
            (b"true", Object::Boolean(true)),
            (b"false", Object::Boolean(false)),
        ] {
            if self.word(word).is_some() {
                return Some(value);
            }
        }
        None
    }

    fn reference(&mut self) -> Option<ObjectId> {
        let at = self.at;
        let id = self.number_and_zero();
        if let Some(id) = id.filter(|_| self.word(b"R").is_some()) {
            return Some((id, 0));
        }
        self.at = at;
        None
    }

    fn number(&mut self) -> Option<Object> {
        let text = self.while_some(is_regular);
        let text = std::str::from_utf8(text).ok()?;
        let body = text.strip_prefix(['+', '-']).unwrap_or(text);
        let plain = body.bytes().all(|b| b.is_ascii_digit() || b == b'.')
            && body.bytes().filter(|b| *b == b'.').count() <= 1
            && body.bytes().any(|b| b.is_ascii_digit())
            && body.len() <= 20;
        match () {
            () if !plain => None,
            () if body.contains('.') => text.parse().ok().map(Object::Real),
            // Beyond this some readers wrap around and others stop.
            () => text.parse::<i32>().ok().map(|n| Object::Integer(n.into())),
        }
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        self.exactly(b"/")?;
        let text = self.while_some(is_regular);
        let mut name = Vec::with_capacity(text.len());
        let mut bytes = text.iter();
        while let Some(byte) = bytes.next() {
            let byte = match byte {
                b'#' => hex(*bytes.next()?)? << 4 | hex(*bytes.next()?)?,
                other => *other,
            };
            name.push(Some(byte).filter(|b| *b != 0)?);
        }
        Some(name)
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        self.exactly(b"(")?;
        let mut text = Vec::new();
        let mut open = 1_usize;
        loop {
            let byte = match self.next()? {
                b'\\' => match self.escaped()? {
                    Some(byte) => byte,
                    None => continue,
                },
                b'\r' => {
                    let _ = self.exactly(b"\n");
                    b'\n'
                }
                b'(' => {
                    open += 1;
                    b'('
                }
                b')' if open == 1 => return Some(text),
                b')' => {
                    open -= 1;
                    b')'
                }
                other => other,
            };
            text.push(byte);
        }
    }

    /// What a backslash says; `Some(None)`: that the line goes on.
    fn escaped(&mut self) -> Option<Option<u8>> {
        Some(Some(match self.next()? {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            byte @ (b'(' | b')' | b'\\') => byte,
            b'\r' => {
                let _ = self.exactly(b"\n");
                return Some(None);
            }
            b'\n' => return Some(None),
            digit @ b'0'..=b'7' => {
                let mut code = u32::from(digit - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    self.at += 1;
                    code = code * 8 + u32::from(digit - b'0');
                }
                u8::try_from(code).ok()?
            }
            _ => return None,
        }))
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.exactly(b"<")?;
        let mut digits = Vec::new();
        loop {
            match self.next()? {
                b'>' => break,
                byte if is_blank(byte) => {}
                byte => digits.push(hex(byte)?),
            }
        }
        let pair = |pair: &[u8]| match pair {
            [high, low] => high << 4 | low,
            [high] => high << 4,
            _ => 0,
        };
        Some(digits.chunks(2).map(pair).collect())
    }

    fn array(&mut self, depth: usize) -> Option<Object> {
        self.exactly(b"[")?;
        let mut all = Vec::new();
        loop {
            self.blank();
            if self.exactly(b"]").is_some() {
                return Some(Object::Array(all));
            }
            all.push(self.any(depth + 1)?);
        }
    }

    fn dictionary(&mut self, depth: usize) -> Option<Dictionary> {
        self.exactly(b"<<")?;
        let mut all = Dictionary::new();
        loop {
            self.blank();
            if self.exactly(b">>").is_some() {
                return Some(all);
            }
            let key = self.name()?;
            if all.has(&key) {
                return None;
            }
            let value = self.any(depth + 1)?;
            all.set(key, value);
        }
    }
}
