//! Content streams: the operators of ISO 32000-1, clauses 8 and 9, as bytes. Written by ourselves,
//! because a document as printpdf's operations is held as an object for every glyph.
//!
//! Lengths are whole hundredths of a point, so that a page is the same on every machine.

use super::style::{Colour, Palette};
use super::unit::{Mp, hundredths};

/// A content stream being written.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) bytes: Vec<u8>,
    /// What the organisation's colours are.
    palette: Palette,
}

impl Content {
    pub(crate) const fn new(palette: Palette) -> Self {
        Self { bytes: Vec::new(), palette }
    }

    /// Operands and an operator without any.
    pub(crate) fn op(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
        self.bytes.push(b'\n');
    }

    /// A decimal with up to `places` places, without zeros at its end.
    fn decimal(&mut self, value: i32, places: u32) {
        let whole = 10_u32.pow(places);
        if value < 0 {
            self.bytes.push(b'-');
        }
        let value = value.unsigned_abs();
        self.digits(value / whole, 1);
        let mut rest = value % whole;
        let mut width = places;
        if rest > 0 {
            while rest.is_multiple_of(10) {
                rest /= 10;
                width -= 1;
            }
            self.bytes.push(b'.');
            self.digits(rest, width);
        }
        self.bytes.push(b' ');
    }

    /// Digits of a number, with zeros before it up to this width.
    fn digits(&mut self, mut value: u32, width: u32) {
        let start = self.bytes.len();
        loop {
            // A digit is one byte.
            self.bytes.push(b'0' + u8::try_from(value % 10).unwrap_or(0));
            value /= 10;
            let written = self.bytes.len() - start;
            if value == 0 && written >= usize::try_from(width).unwrap_or(1) {
                break;
            }
        }
        if let Some(digits) = self.bytes.get_mut(start..) {
            digits.reverse();
        }
    }

    /// Lengths in hundredths of a point, then an operator.
    pub(crate) fn with(&mut self, hundredths: &[i32], operator: &str) {
        for value in hundredths {
            self.decimal(*value, 2);
        }
        self.op(operator);
    }

    /// A colour and the operator that sets it.
    pub(crate) fn colour(&mut self, colour: Colour, operator: &str) {
        let (r, g, b) = self.palette.rgb(colour);
        for channel in [r, g, b] {
            self.decimal(i32::from(channel) * 200 / 51, 3);
        }
        self.op(operator);
    }

    /// Font `F…` at a size.
    pub(crate) fn font(&mut self, font: u8, size: Mp) {
        self.bytes.extend_from_slice(b"/F");
        self.digits(font.into(), 1);
        self.bytes.push(b' ');
        self.with(&[hundredths(size)], "Tf");
    }

    /// Text from here on stands for these characters when it is copied or searched.
    pub(crate) fn begin_actual_text(&mut self, utf16: &[u8]) {
        self.bytes.extend_from_slice(b"/Span <</ActualText <");
        for byte in utf16 {
            self.hex(*byte);
        }
        self.op(">>> BDC");
    }

    fn hex(&mut self, byte: u8) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        for half in [byte >> 4, byte & 15] {
            self.bytes.extend(DIGITS.get(usize::from(half)));
        }
    }

    /// Shows glyphs and shifts between them: one `Tj`, or a `TJ` when something shifts.
    pub(crate) fn show(&mut self, items: &[Item]) {
        let shifts = items.iter().any(|item| matches!(item, Item::Shift(_)));
        if items.is_empty() {
            return;
        }
        if shifts {
            self.bytes.push(b'[');
        }
        let mut open = false;
        for item in items {
            match item {
                Item::Glyph(gid) => {
                    if !open {
                        self.bytes.push(b'<');
                        open = true;
                    }
                    gid.to_be_bytes().into_iter().for_each(|byte| self.hex(byte));
                }
                Item::Shift(thousandths) => {
                    if open {
                        self.bytes.push(b'>');
                        open = false;
                    }
                    self.decimal(*thousandths, 0);
                }
            }
        }
        if open {
            self.bytes.push(b'>');
        }
        self.op(if shifts { "]TJ" } else { "Tj" });
    }
}

/// What a show operator shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Item {
    /// A glyph of the open font.
    Glyph(u16),
    /// A step back by thousandths of an em.
    Shift(i32),
}

#[cfg(test)]
mod tests {
    use custodia_core::reports::model::Issuer;

    use super::*;

    fn said(write: impl FnOnce(&mut Content)) -> String {
        let mut content = Content::new(Palette::of(&Issuer::default()));
        write(&mut content);
        String::from_utf8(content.bytes).unwrap()
    }

    #[test]
    fn lengths_are_the_shortest_decimals() {
        let all = [0, 5, 10, 100, 105, -1, -250, 59528, i32::MIN];
        assert_eq!(
            said(|c| c.with(&all, "x")),
            "0 0.05 0.1 1 1.05 -0.01 -2.5 595.28 -21474836.48 x\n"
        );
        assert_eq!(said(|c| c.colour(Colour::Fixed(255, 0, 0x2E), "rg")), "1 0 0.18 rg\n");
    }

    #[test]
    fn glyphs_are_shown_by_the_shorter_operator() {
        let [a, b] = [Item::Glyph(0x1F), Item::Glyph(0xABC)];
        assert_eq!(said(|c| c.show(&[])), "");
        assert_eq!(said(|c| c.show(&[a, b])), "<001F0ABC>Tj\n");
        let shifted = [Item::Shift(-7), a, Item::Shift(30), b];
        assert_eq!(said(|c| c.show(&shifted)), "[-7 <001F>30 <0ABC>]TJ\n");
    }

    #[test]
    fn marked_text_is_a_well_formed_dictionary() {
        let text = said(|c| c.begin_actual_text(&[0xFE, 0xFF, 0x00, 0x41]));
        assert_eq!(text, "/Span <</ActualText <FEFF0041>>> BDC\n");
    }
}
