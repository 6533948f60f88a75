//! RFC 8785 canonical JSON for the subset events are made of: strings, integers, null, arrays.
//!
//! No floats; integers within ±(2^53 − 1), so that every JSON reader sees the same number.

use std::fmt::Write as _;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::error::{Error, Refusal, Result};

/// The largest integer every JSON reader keeps exactly.
const MAX_INT: i64 = (1 << 53) - 1;

/// Appends an integer.
pub(super) fn int(out: &mut String, n: i64) -> Result<()> {
    if !(-MAX_INT..=MAX_INT).contains(&n) {
        return Err(Error::Refused(Refusal::new("number-too-large").with("value", n)));
    }
    write!(out, "{n}").map_err(|_| Error::Internal("formatting an integer".into()))
}

/// Appends a string in Unicode normal form C.
pub(super) fn string(out: &mut String, s: &str) {
    out.push('"');
    if s.is_ascii() || is_nfc(s) {
        escaped(out, s);
    } else {
        escaped(out, &s.nfc().collect::<String>());
    }
    out.push('"');
}

/// Appends the inside of a string literal.
fn escaped(out: &mut String, s: &str) {
    let mut from = 0;
    for (i, b) in s.bytes().enumerate() {
        // Every byte to escape is ASCII, so the cuts fall on character boundaries.
        if b >= 0x20 && b != b'"' && b != b'\\' {
            continue;
        }
        out.push_str(s.get(from..i).unwrap_or_default());
        from = i + 1;
        match b {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            0x08 => out.push_str("\\b"),
            b'\t' => out.push_str("\\t"),
            b'\n' => out.push_str("\\n"),
            0x0c => out.push_str("\\f"),
            b'\r' => out.push_str("\\r"),
            _ => {
                const HEX: &[u8; 16] = b"0123456789abcdef";
                out.push_str("\\u00");
                out.push(char::from(HEX[usize::from(b >> 4)]));
                out.push(char::from(HEX[usize::from(b & 15)]));
            }
        }
    }
    out.push_str(s.get(from..).unwrap_or_default());
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex_text(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(2 * bytes.len());
    hex(&mut out, bytes);
    out
}

/// Appends bytes as lower-case hexadecimal.
pub(super) fn hex(out: &mut String, bytes: &[u8]) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    for b in bytes {
        out.push(char::from(HEX[usize::from(b >> 4)]));
        out.push(char::from(HEX[usize::from(b & 15)]));
    }
}

/// Appends a parsed JSON value in canonical form; floats and large integers are refused.
pub fn value(out: &mut String, v: &serde_json::Value) -> Result<()> {
    use serde_json::Value as V;
    match v {
        V::Null => out.push_str("null"),
        V::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        V::Number(n) => {
            let n = n.as_i64().ok_or_else(|| Error::Internal(format!("{n} in an event")))?;
            int(out, n)?;
        }
        V::String(s) => string(out, s),
        V::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                value(out, item)?;
            }
            out.push(']');
        }
        V::Object(fields) => {
            let mut keys: Vec<&String> = fields.keys().collect();
            keys.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (i, key) in keys.into_iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                string(out, key);
                out.push(':');
                value(out, &fields[key])?;
            }
            out.push('}');
        }
    }
    Ok(())
}
