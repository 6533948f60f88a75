//! Finds fonts of the system for characters the bundled ones lack: reads font files, never keeps
//! more than it needs, and prefers plain upright sans-serif faces. The same machine gives the
//! same answer every time.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rustybuzz::ttf_parser::{self, Face, GlyphId, OutlineBuilder, Permissions};

use super::fonts::FontFile;

/// Where fonts for missing characters may come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Fallback {
    /// The system's standard font directories.
    #[default]
    System,
    /// These directories only.
    Dirs(Vec<PathBuf>),
    /// Bundled fonts only.
    None,
}

/// Enough for the collections of every system, small enough to stop in a font museum.
const MAX_FILES: usize = 4000;
const MAX_READ: usize = 400;
const MAX_DEPTH: usize = 6;
const MAX_BYTES: u64 = 64 << 20;

/// Names to try first, in this order; part of the lower-case file name without blanks.
const PREFERRED: &[&str] = &[
    "notosans-regular",
    "segoeui.",
    "arial.",
    "dejavusans.",
    "notosanscjk-regular",
    "notosanscjksc",
    "notosanssc-regular",
    "notosansjp-regular",
    "notosanskr-regular",
    "msyh.",
    "yugothm",
    "yugothr",
    "meiryo.",
    "malgun.",
    "pingfang",
    "hiraginosansgb",
    "applesdgothicneo",
    "notosanshebrew-regular",
    "notosansarabic-regular",
    "notosansdevanagari-regular",
    "notosansthai-regular",
    "sourcehansans",
    "wqy-microhei",
    "wqy-zenhei",
    "droidsansfallback",
    "notosanssymbols-regular",
    "notosanssymbols2-regular",
    "notosansmath-regular",
    "seguisym.",
    "applesymbols",
    "notoemoji",
    "symbola",
    "arialunicode",
    "notosans",
    "unifont",
];

/// Faces that change the voice of the text, or are drawn in ways a PDF font cannot hold.
const AVOIDED: &[&str] = &[
    "bold",
    "italic",
    "oblique",
    "condensed",
    "light",
    "thin",
    "black",
    "mono",
    "serif",
    "color",
    "extra",
    "medium",
    "heavy",
    "narrow",
    "slanted",
    "demi",
];

/// Fonts covering as many of `wanted` as the system can, in order of preference; the characters
/// found are taken out of `wanted`. `None` when `go_on` said no.
pub(crate) fn find(
    fallback: &Fallback,
    wanted: &mut BTreeSet<char>,
    go_on: &mut dyn FnMut() -> bool,
) -> Option<Vec<FontFile>> {
    let dirs = match fallback {
        Fallback::System => crate::platform::font_dirs(),
        Fallback::Dirs(dirs) => dirs.clone(),
        Fallback::None => Vec::new(),
    };
    let mut found = Vec::new();
    if wanted.is_empty() || dirs.is_empty() {
        return Some(found);
    }
    let mut files = Vec::new();
    for dir in &dirs {
        if !go_on() {
            return None;
        }
        list(dir, MAX_DEPTH, &mut files);
    }
    files.sort();
    files.dedup();
    for (_, path) in files.into_iter().take(MAX_READ) {
        if wanted.is_empty() {
            break;
        }
        if !go_on() {
            return None;
        }
        let Ok(bytes) = std::fs::read(&path) else { continue };
        if let Some(font) = useful_face(bytes, &path, wanted) {
            found.push(font);
        }
    }
    Some(found)
}

/// Font files under `dir` with their rank; links to directories are followed to a small depth.
fn list(dir: &Path, depth: usize, files: &mut Vec<(usize, PathBuf)>) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    for entry in entries.flatten() {
        if files.len() >= MAX_FILES {
            return;
        }
        let path = entry.path();
        let Ok(meta) = std::fs::metadata(&path) else { continue };
        if meta.is_dir() {
            if depth > 0 {
                list(&path, depth - 1, files);
            }
        } else if meta.len() <= MAX_BYTES
            && let Some(rank) = rank(&path)
        {
            files.push((rank, path));
        }
    }
}

fn rank(path: &Path) -> Option<usize> {
    let name = path.file_name()?.to_str()?.to_lowercase().replace([' ', '_'], "");
    let font = [".ttf", ".otf", ".ttc", ".otc"].iter().any(|e| name.ends_with(e));
    if !font {
        return None;
    }
    let plain = !AVOIDED.iter().any(|part| name.contains(part));
    let place = PREFERRED.iter().position(|p| name.contains(p)).unwrap_or(PREFERRED.len());
    Some(if plain { place } else { place + PREFERRED.len() + 1 })
}

/// The face of a file that draws at least one wanted character and may be embedded.
fn useful_face(bytes: Vec<u8>, path: &Path, wanted: &mut BTreeSet<char>) -> Option<FontFile> {
    let faces = ttf_parser::fonts_in_collection(&bytes).unwrap_or(1).min(16);
    for index in 0..faces {
        let Ok(face) = Face::parse(&bytes, index) else { continue };
        if face.is_variable() || !embeddable(&face) {
            continue;
        }
        let covered: Vec<char> = wanted.iter().copied().filter(|c| draws(&face, *c)).collect();
        if covered.is_empty() {
            continue;
        }
        for c in &covered {
            wanted.remove(c);
        }
        let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or("Fallback");
        let name: String =
            stem.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        return Some(FontFile { bytes, index, name });
    }
    None
}

/// Outlines that the subsetter understands, and no licence bit against embedding.
fn embeddable(face: &Face<'_>) -> bool {
    let tables = face.tables();
    let outlines = tables.glyf.is_some() || tables.cff.is_some();
    outlines
        && face.is_subsetting_allowed()
        && face.permissions().is_none_or(|p| p != Permissions::Restricted)
}

struct Ink(bool);

impl OutlineBuilder for Ink {
    fn move_to(&mut self, _: f32, _: f32) {}
    fn line_to(&mut self, _: f32, _: f32) {
        self.0 = true;
    }
    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {
        self.0 = true;
    }
    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
        self.0 = true;
    }
    fn close(&mut self) {}
}

/// Whether a glyph with ink (not a bitmap, not an empty outline) stands for the character.
fn draws(face: &Face<'_>, c: char) -> bool {
    let Some(gid) = face.glyph_index(c).filter(|g| *g != GlyphId(0)) else { return false };
    if c.is_whitespace() {
        return true;
    }
    let mut ink = Ink(false);
    face.outline_glyph(gid, &mut ink);
    ink.0
}
