//! The floor: what a register costs as a PDF at the very least.
//!
//! Every text is put glyph after glyph where it belongs, cut where its column ends. Nothing is
//! shaped, kerned, wrapped or laid out, and a character the font lacks is left out. Two subset fonts,
//! texts that can be searched, everything deflated.

use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref};
use serde_json::{Value, json};

use super::rows::{COLUMNS, FOOT, TITLE};
use crate::{Result, platform};

mod font;

use font::Font;

/// Whole points, from the lower left corner of an A4 sheet that lies.
const LEFT: i64 = 40;
const RIGHT: i64 = 802;
const TITLE_AT: i64 = 565;
const HEAD_AT: i64 = 545;
const FIRST_AT: i64 = 532;
const FOOT_AT: i64 = 20;
const LINE: i64 = 13;
const ROWS_ON_A_PAGE: usize = 37;
/// Space on both sides of a cell.
const INSET: i64 = 2;
const SIZE: i64 = 7;
const TITLE_SIZE: i64 = 10;

/// Numbers of the objects that are referred to before they are written.
const CATALOG: i32 = 1;
const PAGES: i32 = 2;
const FONTS: [i32; 2] = [3, 4];
const FIRST_FREE: i32 = 10;

/// The process that writes the floor.
pub(crate) fn child(rows: &Path, out: &Path, fonts: &Path) -> Result<Value> {
    let start = platform::memory_now();
    let rows: Vec<Vec<String>> = serde_json::from_slice(&std::fs::read(rows)?)?;
    let data = ["Regular", "Bold"].map(|face| std::fs::read(fonts.join(plex(face))));
    let [regular, bold] = data;
    let file = file(&rows, &regular?, &bold?)?;
    std::fs::write(out, &file)?;
    Ok(json!({
        "whole": u64::try_from(platform::processor_time().as_micros())?,
        "bytes": file.len(), "before": start, "peak": platform::memory_peak(),
    }))
}

fn plex(face: &str) -> String {
    format!("IBMPlexSans-{face}.ttf")
}

/// The whole file; the first row is the header.
fn file(rows: &[Vec<String>], regular: &[u8], bold: &[u8]) -> Result<Vec<u8>> {
    let (head, body) = rows.split_first().ok_or("a register without a header")?;
    let mut fonts = [Font::parse(regular)?, Font::parse(bold)?];
    let mut pdf = Pdf::new();
    let mut next = FIRST_FREE;
    let mut kids = Vec::new();
    let count = body.len().div_ceil(ROWS_ON_A_PAGE);
    let mut page = Vec::new();
    for (number, rows) in (1..).zip(body.chunks(ROWS_ON_A_PAGE)) {
        page.clear();
        draw(&mut page, &mut fonts, head, rows)?;
        foot(&mut page, &mut fonts, number, count)?;
        let (id, content) = (Ref::new(next), Ref::new(next + 1));
        next += 2;
        kids.push(id);
        pdf.stream(content, &deflated(&page)?).filter(Filter::FlateDecode);
        write_page(&mut pdf, id, content);
    }
    pdf.catalog(Ref::new(CATALOG)).pages(Ref::new(PAGES));
    pdf.pages(Ref::new(PAGES)).count(i32::try_from(kids.len())?).kids(kids);
    for ((font, id), face) in fonts.iter().zip(FONTS).zip(["Regular", "Bold"]) {
        font.write(&mut pdf, &format!("FLOORA+IBMPlexSans-{face}"), Ref::new(id), next)?;
        next += 4;
    }
    Ok(pdf.finish())
}

fn write_page(pdf: &mut Pdf, id: Ref, content: Ref) {
    let mut page = pdf.page(id);
    page.parent(Ref::new(PAGES)).contents(content);
    page.media_box(Rect::new(0.0, 0.0, 842.0, 595.0));
    let mut resources = page.resources();
    let mut fonts = resources.fonts();
    for (name, id) in [b"F0", b"F1"].into_iter().zip(FONTS) {
        fonts.pair(Name(name), Ref::new(id));
    }
    fonts.finish();
}

/// The content of a page but for its foot.
fn draw(
    out: &mut Vec<u8>,
    fonts: &mut [Font<'_>; 2],
    head: &[String],
    rows: &[Vec<String>],
) -> Result<()> {
    writeln!(out, "0.9 0.92 0.95 rg {LEFT} {} {} 14 re f 0 g", HEAD_AT - 4, RIGHT - LEFT)?;
    writeln!(out, "0.25 w")?;
    for y in heights(rows) {
        writeln!(out, "{LEFT} {0} m {RIGHT} {0} l S", y - 3)?;
    }
    writeln!(out, "BT")?;
    let [regular, bold] = fonts;
    text(out, ("F1", bold), TITLE, (LEFT, TITLE_AT), (TITLE_SIZE, RIGHT - LEFT))?;
    line(out, ("F1", bold), head, HEAD_AT)?;
    for (row, y) in rows.iter().zip(heights(rows)) {
        line(out, ("F0", regular), row, y)?;
    }
    Ok(())
}

fn foot(
    out: &mut Vec<u8>,
    [regular, _]: &mut [Font<'_>; 2],
    number: usize,
    count: usize,
) -> Result<()> {
    text(out, ("F0", regular), FOOT, (LEFT, FOOT_AT), (SIZE, 300))?;
    let number = format!("Page {number} of {count}");
    text(out, ("F0", regular), &number, (RIGHT - 80, FOOT_AT), (SIZE, 80))?;
    Ok(writeln!(out, "ET")?)
}

/// Where the rows of a page stand.
fn heights(rows: &[Vec<String>]) -> impl Iterator<Item = i64> {
    (0..).take(rows.len()).map(|row| FIRST_AT - LINE * row)
}

/// The cells of a row.
fn line(out: &mut Vec<u8>, font: (&str, &mut Font<'_>), row: &[String], y: i64) -> Result<()> {
    let mut x = LEFT;
    let (name, font) = font;
    for (cell, width) in row.iter().zip(COLUMNS) {
        let width = i64::from(width);
        text(out, (name, font), cell, (x + INSET, y), (SIZE, width - 2 * INSET))?;
        x += width;
    }
    Ok(())
}

/// One text from (x, y) on, of some size and at most that wide.
fn text(
    out: &mut Vec<u8>,
    (name, font): (&str, &mut Font<'_>),
    text: &str,
    (x, y): (i64, i64),
    (size, widest): (i64, i64),
) -> Result<()> {
    write!(out, "1 0 0 1 {x} {y} Tm /{name} {size} Tf <")?;
    let mut left = widest * 1000;
    for glyph in text.chars().filter_map(|c| font.glyph(c)) {
        left -= i64::from(glyph.width) * size;
        if left < 0 {
            break;
        }
        out.extend(hex(glyph.id));
    }
    Ok(writeln!(out, "> Tj")?)
}

/// Four hexadecimal digits.
fn hex(id: u16) -> [u8; 4] {
    const DIGITS: [u8; 16] = *b"0123456789ABCDEF";
    [12, 8, 4, 0].map(|shift| DIGITS[usize::from(id >> shift & 15)])
}

fn deflated(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = ZlibEncoder::new(Vec::new(), Compression::default());
    out.write_all(bytes)?;
    Ok(out.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_are_four_digits() {
        assert_eq!(hex(0x0A3F), *b"0A3F");
        assert_eq!(hex(7), *b"0007");
    }

    #[test]
    fn a_text_ends_where_its_column_does() {
        let data = std::fs::read(super::super::rows::fonts().join(plex("Regular"))).unwrap();
        let mut font = Font::parse(&data).unwrap();
        let mut glyphs = |widest| {
            let mut out = Vec::new();
            text(&mut out, ("F0", &mut font), "AAAA\u{4e00}", (1, 2), (10, widest)).unwrap();
            let out = String::from_utf8(out).unwrap();
            let (start, rest) = out.split_once('<').unwrap();
            assert_eq!(start, "1 0 0 1 1 2 Tm /F0 10 Tf ");
            rest.split_once('>').unwrap().0.len() / 4
        };
        assert_eq!(glyphs(100), 4, "a character without a glyph is left out");
        assert_eq!(glyphs(14), 2, "a capital A is 6 to 7 points wide");
        assert_eq!(glyphs(0), 0);
    }

    #[test]
    fn a_register_is_as_many_pages_as_its_rows_need() {
        let faces = ["Regular", "Bold"]
            .map(|face| std::fs::read(super::super::rows::fonts().join(plex(face))).unwrap());
        let rows = vec![vec!["a".to_owned(); 8]; ROWS_ON_A_PAGE + 2];
        let file = file(&rows, &faces[0], &faces[1]).unwrap();
        let text = String::from_utf8_lossy(&file);
        assert!(text.starts_with("%PDF-"), "{}", &text[..20]);
        assert!(text.contains("/Count 2"), "one row is the header, one is on the second page");
    }
}
