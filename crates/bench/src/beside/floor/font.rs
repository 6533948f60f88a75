//! A font of the floor: the glyphs that were used, and no others, go into the file.

use std::collections::{BTreeMap, HashMap};

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, Str};
use subsetter::GlyphRemapper;
use ttf_parser::Face;

use super::deflated;
use crate::Result;

/// A character as this font draws it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// Its number in the subset.
    pub(super) id: u16,
    /// Its width, thousandths of the size.
    pub(super) width: u16,
}

/// A TrueType font with what was used of it.
pub(super) struct Font<'d> {
    data: &'d [u8],
    face: Face<'d>,
    kept: GlyphRemapper,
    met: HashMap<char, Option<Glyph>>,
    /// By number in the subset.
    used: BTreeMap<u16, (char, u16)>,
}

impl<'d> Font<'d> {
    pub(super) fn parse(data: &'d [u8]) -> Result<Self> {
        let face = Face::parse(data, 0)?;
        let (met, used) = (HashMap::new(), BTreeMap::new());
        Ok(Self { data, face, kept: GlyphRemapper::new(), met, used })
    }

    /// How a character is drawn; `None` when the font lacks it.
    pub(super) fn glyph(&mut self, c: char) -> Option<Glyph> {
        if let Some(known) = self.met.get(&c) {
            return *known;
        }
        let found = self.face.glyph_index(c).map(|glyph| {
            let advance = self.face.glyph_hor_advance(glyph).unwrap_or(0);
            let id = self.kept.remap(glyph.0);
            let width = u16::try_from(self.scaled(i64::from(advance))).unwrap_or(0);
            self.used.insert(id, (c, width));
            Glyph { id, width }
        });
        self.met.insert(c, found);
        found
    }

    /// Units of the font as thousandths of the size.
    fn scaled(&self, units: i64) -> i64 {
        units * 1000 / i64::from(self.face.units_per_em())
    }

    /// The same as PDF says it.
    fn said(&self, units: i16) -> f32 {
        i16::try_from(self.scaled(units.into())).map_or(0.0, f32::from)
    }

    /// Writes the font under `id`, its parts under the four numbers from `next` on.
    pub(super) fn write(&self, pdf: &mut Pdf, name: &str, id: Ref, next: i32) -> Result<()> {
        let [cid, descriptor, file, texts] = [0, 1, 2, 3].map(|n| Ref::new(next + n));
        let name = Name(name.as_bytes());
        let mut font = pdf.type0_font(id);
        font.base_font(name).encoding_predefined(Name(b"Identity-H"));
        font.descendant_font(cid).to_unicode(texts);
        font.finish();
        self.write_widths(pdf, name, cid, descriptor);
        self.write_descriptor(pdf, name, descriptor, file);
        let subset = deflated(&subsetter::subset(self.data, 0, &self.kept)?)?;
        pdf.stream(file, &subset).filter(Filter::FlateDecode);
        let mut map = UnicodeCmap::new(Name(b"Custom"), system());
        for (id, (c, _)) in &self.used {
            map.pair(*id, *c);
        }
        pdf.stream(texts, &deflated(&map.finish())?).filter(Filter::FlateDecode);
        Ok(())
    }

    fn write_widths(&self, pdf: &mut Pdf, name: Name<'_>, cid: Ref, descriptor: Ref) {
        let mut font = pdf.cid_font(cid);
        font.subtype(CidFontType::Type2).base_font(name).system_info(system());
        font.font_descriptor(descriptor).cid_to_gid_map_predefined(Name(b"Identity"));
        let mut widths = font.widths();
        for (id, (_, width)) in &self.used {
            widths.same(*id, *id, f32::from(*width));
        }
    }

    fn write_descriptor(&self, pdf: &mut Pdf, name: Name<'_>, id: Ref, file: Ref) {
        let all = self.face.global_bounding_box();
        let [x0, y0, x1, y1] = [all.x_min, all.y_min, all.x_max, all.y_max].map(|n| self.said(n));
        let capitals = self.face.capital_height().unwrap_or_else(|| self.face.ascender());
        let mut descriptor = pdf.font_descriptor(id);
        descriptor.name(name).flags(FontFlags::NON_SYMBOLIC).bbox(Rect::new(x0, y0, x1, y1));
        descriptor.italic_angle(0.0).stem_v(80.0).cap_height(self.said(capitals));
        descriptor.ascent(self.said(self.face.ascender()));
        descriptor.descent(self.said(self.face.descender())).font_file2(file);
    }
}

fn system() -> SystemInfo<'static> {
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 }
}
