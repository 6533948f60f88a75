//! A measured cell: its lines, where its amounts stand, its mark and its footnote.

use std::borrow::Cow;
use std::rc::Rc;

use custodia_core::money::Money;
use custodia_core::reports::model::{Align, Cell, Tone};
use custodia_core::text::{Format, Lang};

use crate::pdf::lines::Lines;
use crate::pdf::refs::raised;
use crate::pdf::shape::Shaper;
use crate::pdf::style::{Colour, Face, Setting, TEXT, tone_text};
use crate::pdf::text::Line;
use crate::pdf::unit::Mp;
use crate::pdf::{bars, spark};

/// Space above and below a cell's content.
pub(crate) const PAD_Y: Mp = 3_300;

/// Width a tone's mark takes before its text, in thousandths of an em.
pub(crate) const MARK: i32 = 950;

/// How the content of a cell stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stand {
    At(Align),
    /// On the decimal separator.
    Decimal,
}

/// A measured cell: its lines, not yet at a place.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) lines: Lines,
    /// For amounts: width left of the decimal separator, line by line.
    pub(crate) lefts: Box<[i32]>,
    pub(crate) face: Face,
    pub(crate) colour: Colour,
    pub(crate) mark: Tone,
    pub(crate) stand: Stand,
    /// Columns it takes.
    pub(crate) span: usize,
    /// Number of its footnote.
    pub(crate) note: Option<u32>,
    /// Where its text stands in full.
    pub(crate) full: Option<Rc<str>>,
    /// A small line instead of text.
    pub(crate) spark: Option<Box<[Option<i64>]>>,
    /// A code or an empty box above, or instead of, text.
    pub(crate) sign: Option<bars::Sign>,
}

impl Block {
    pub(crate) const fn mark_shown(&self) -> bool {
        !matches!(self.mark, Tone::Plain | Tone::Muted)
    }

    pub(super) fn width(&self) -> (i32, i32) {
        if self.spark.is_some() {
            return (spark::WIDTH, spark::WIDTH);
        }
        if let Some(sign) = &self.sign {
            return (sign.width(), sign.width());
        }
        let mark = if self.mark_shown() { MARK } else { 0 };
        let widest = |f: fn(&Line) -> i32| self.lines.iter().map(f).max().unwrap_or(0) + mark;
        (widest(|l| l.shaped.min), widest(|l| l.width))
    }
}

/// What a cell shows of its value: all of it, unless a text would fill the sheet.
pub(crate) fn shown<'c>(
    cell: &'c Cell,
    context: impl FnOnce() -> String,
    shaper: &mut Shaper<'_, '_>,
) -> (Cow<'c, Cell>, Option<Rc<str>>) {
    let (Cell::Text(text) | Cell::Code(text) | Cell::Toned(_, text)) = cell.bare() else {
        return (Cow::Borrowed(cell), None);
    };
    let Some((short, anchor)) = shaper.refs.shorten(text, context) else {
        return (Cow::Borrowed(cell), None);
    };
    let value = match cell.bare() {
        Cell::Code(_) => Cell::Code(short),
        Cell::Toned(tone, _) => Cell::Toned(*tone, short),
        _ => Cell::Text(short),
    };
    let value = match cell {
        Cell::Noted(_, note) => value.noted(note.clone()),
        _ => value,
    };
    (Cow::Owned(value), Some(anchor))
}

/// How values are written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written {
    pub(crate) format: Format,
    /// In the heavier face.
    pub(crate) strong: bool,
    /// Shares have their decimals even where they are whole: others in the same column have some.
    pub(crate) decimals: bool,
}

impl Written {
    /// A value that stands for itself.
    pub(crate) const fn alone(lang: Lang, strong: bool) -> Self {
        Self { format: Format(lang), strong, decimals: false }
    }
}

/// A cell's content, unbroken; `None` for an empty one.
pub(crate) fn block(
    cell: &Cell,
    align: Align,
    written: Written,
    shaper: &mut Shaper<'_, '_>,
) -> Option<Block> {
    let Written { format, strong, decimals } = written;
    let base = if strong { Face::Semi } else { Face::Sans };
    let plain = Block {
        lines: Lines::default(),
        lefts: Box::default(),
        face: base,
        colour: TEXT,
        mark: Tone::Plain,
        stand: Stand::At(align),
        span: 1,
        note: None,
        full: None,
        spark: None,
        sign: None,
    };
    let mut line = |block: &mut Block, setting, text: &str| {
        let shaped = shaper.shape(block.face, setting, text);
        block.lines.push(Line::whole(&shaped));
    };
    if let Cell::Noted(inner, note) = cell {
        let number = shaper.refs.number(note);
        let inner = block(inner, align, written, shaper);
        let mut noted = inner.unwrap_or(plain);
        noted.mark_note(number, shaper);
        return Some(noted);
    }
    let mut block = plain;
    match cell.bare() {
        Cell::Text(t) if !t.is_empty() => line(&mut block, Setting::Prose, t),
        Cell::Code(t) if !t.is_empty() => {
            block.face = Face::Mono;
            line(&mut block, Setting::Code, t);
        }
        Cell::Toned(tone, t) if !t.is_empty() => {
            block.tone(*tone);
            line(&mut block, Setting::Prose, t);
        }
        Cell::Date(d) => line(&mut block, Setting::Figures, &format.date(*d)),
        Cell::TonedDate(tone, d) => {
            block.tone(*tone);
            line(&mut block, Setting::Figures, &format.date(*d));
        }
        Cell::Time(at) => line(&mut block, Setting::Figures, &format.minute(*at)),
        Cell::Int(n) => line(&mut block, Setting::Figures, &format.int(*n)),
        Cell::Percent(n) if decimals => {
            line(&mut block, Setting::Figures, &format.percent_fixed(*n));
        }
        Cell::Percent(n) => line(&mut block, Setting::Figures, &format.percent(*n)),
        Cell::Money(m) => block.amounts(&[*m], format, shaper),
        Cell::Totals(all) if !all.is_empty() => block.amounts(all, format, shaper),
        Cell::Spark(values) if values.iter().flatten().count() > 1 => {
            block.spark = Some(values.as_slice().into());
        }
        Cell::Bars(t) if !t.is_empty() => {
            block.face = Face::Mono;
            block.sign = bars::Sign::of(t);
            if block.sign.is_none() {
                shaper.refs.unreadable.push(t.clone());
            }
            for text in block.sign.iter().flat_map(|_| [""; bars::LINES]).chain([t.as_str()]) {
                let shaped = shaper.shape(Face::Mono, Setting::Code, text);
                block.lines.push(Line::whole(&shaped));
            }
        }
        Cell::Tick => block.sign = Some(bars::Sign::Box),
        Cell::Empty
        | Cell::Text(_)
        | Cell::Code(_)
        | Cell::Bars(_)
        | Cell::Toned(..)
        | Cell::Totals(_)
        | Cell::Spark(_)
        | Cell::Noted(..) => {
            return None;
        }
    }
    Some(block)
}

impl Block {
    const fn tone(&mut self, tone: Tone) {
        self.mark = tone;
        self.colour = tone_text(tone);
        if matches!(tone, Tone::Critical | Tone::Warning) {
            self.face = Face::Semi;
        }
    }

    /// Sets a footnote's number after the last line.
    fn mark_note(&mut self, number: u32, shaper: &mut Shaper<'_, '_>) {
        let last = self.lines.last();
        let setting = last.map_or(Setting::Prose, |l| l.shaped.setting);
        let text = format!("{}{}", last.map_or("", |l| l.text()), raised(number));
        let shaped = shaper.shape(self.face, setting, &text);
        let kept = self.lines.len().saturating_sub(1);
        let lines = self.lines.iter().take(kept).cloned();
        self.lines = lines.chain([Line::whole(&shaped)]).collect();
        self.note = Some(number);
    }

    fn amounts(&mut self, all: &[Money], format: Format, shaper: &mut Shaper<'_, '_>) {
        let mut lefts = Vec::with_capacity(all.len());
        for money in all {
            let text = format.money(*money);
            let shaped = shaper.shape(self.face, Setting::Figures, &text);
            let line = Line::whole(&shaped);
            let before = decimal_point(&text, *money, format.0);
            let glyphs = shaped.glyphs.iter().take_while(|g| (g.cluster as usize) < before);
            lefts.push(glyphs.map(|g| i32::from(g.advance)).sum());
            self.lines.push(line);
        }
        if matches!(self.stand, Stand::At(Align::End)) {
            self.stand = Stand::Decimal;
            self.lefts = lefts.into_boxed_slice();
        }
    }
}

/// Byte offset of the decimal separator, or of the end of the digits in a whole amount.
fn decimal_point(text: &str, money: Money, lang: Lang) -> usize {
    let separator = match lang {
        Lang::En => '.',
        Lang::It => ',',
    };
    let digits_end = text.rfind(|c: char| c.is_ascii_digit()).map_or(text.len(), |i| i + 1);
    if money.currency.exponent() == 0 {
        return digits_end;
    }
    text.rfind(separator).unwrap_or(digits_end)
}
