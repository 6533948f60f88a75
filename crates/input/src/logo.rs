//! The organisation's logo: a PNG, JPEG or SVG from anywhere becomes a plain PNG of a size that
//! paper can use. What it is, its bytes say, not its name.
//!
//! An SVG is drawn at six hundred dots an inch of the box it gets on paper: sharper than the eye,
//! the same on every machine, and nothing of a foreign drawing language ever reaches a report.

use std::io::Cursor;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageDecoder, ImageReader, imageops};
use resvg::{tiny_skia, usvg};

use crate::limits::LOGO_PIXELS;

/// What can be wrong with a logo: codes of the catalogue's `field-<code>`.
pub const CODES: [&str; 6] =
    ["logo-kind", "logo-empty", "logo-broken", "logo-too-large", "logo-text", "logo-image"];

/// Longest side that is kept, pixels: 150 points at 600 dots an inch, and some.
const SIDE: u32 = 1_600;
/// Largest PNG that is kept, bytes.
const KEPT: usize = 2_000_000;

/// The logo as a PNG with alpha, at most [`SIDE`] pixels long.
///
/// # Errors
/// One of [`CODES`].
pub fn normalise(bytes: &[u8]) -> Result<Vec<u8>, &'static str> {
    if bytes.is_empty() {
        return Err("logo-empty");
    }
    let raster = bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(&[0xFF, 0xD8, 0xFF]);
    let picture = if raster { decode(bytes)? } else { draw(bytes)? };
    encode(picture)
}

/// Longest side of a thumbnail, pixels: the width of a panel on a sharp screen.
const THUMBNAIL: u32 = 480;

/// A small picture of a photograph, as a PNG at most [`THUMBNAIL`] pixels long. Only PNG and JPEG
/// are photographs.
///
/// # Errors
/// One of [`CODES`].
pub fn thumbnail(bytes: &[u8]) -> Result<Vec<u8>, &'static str> {
    if !bytes.starts_with(b"\x89PNG\r\n\x1a\n") && !bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Err("logo-kind");
    }
    let picture = decode(bytes)?;
    let small = picture.width().max(picture.height()) <= THUMBNAIL;
    encode(if small { picture } else { picture.thumbnail(THUMBNAIL, THUMBNAIL) })
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, &'static str> {
    let broken = |_| "logo-broken";
    if bytes.starts_with(&[0xFF, 0xD8]) && !jpeg_ends(bytes) {
        return Err("logo-broken");
    }
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let reader = reader.map_err(|_| "logo-broken")?;
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err("logo-empty");
    }
    if u64::from(width) * u64::from(height) > LOGO_PIXELS {
        return Err("logo-too-large");
    }
    // A camera says in a mark which way is up.
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Whether the end of a JPEG's picture is there: decoders fill in grey what a broken download lost.
/// The last scan is the picture's own; a preview inside the file ends before it.
fn jpeg_ends(bytes: &[u8]) -> bool {
    let last = |mark: [u8; 2]| bytes.windows(2).rposition(|pair| pair == mark);
    matches!((last([0xFF, 0xDA]), last([0xFF, 0xD9])), (Some(scan), Some(end)) if end > scan)
}

/// An SVG as pixels. Texts would need fonts that are not here, pictures inside it files that are
/// not ours: both are refused, so that nothing is left out in silence.
fn draw(bytes: &[u8]) -> Result<DynamicImage, &'static str> {
    let text = std::str::from_utf8(bytes).map_err(|_| "logo-kind")?;
    if !text.trim_start_matches('\u{FEFF}').trim_start().starts_with('<') || !text.contains("<svg")
    {
        return Err("logo-kind");
    }
    let has = |tag: &str| {
        text.match_indices(tag).any(|(at, _)| {
            let next = text.get(at + tag.len()..).and_then(|t| t.chars().next());
            next.is_some_and(|c| c.is_whitespace() || c == '>' || c == '/')
        })
    };
    if has("<text") {
        return Err("logo-text");
    }
    if has("<image") {
        return Err("logo-image");
    }
    let tree = usvg::Tree::from_str(text, &usvg::Options::default()).map_err(|_| "logo-broken")?;
    let (pixmap, transform) = canvas(tree.size())?;
    let mut pixmap = pixmap;
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    if pixmap.data().iter().all(|b| *b == 0) {
        return Err("logo-empty");
    }
    let png = pixmap.encode_png().map_err(|_| "logo-broken")?;
    image::load_from_memory(&png).map_err(|_| "logo-broken")
}

#[allow(
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "usvg measures in f32; the sides are checked before they become pixels"
)]
fn canvas(size: usvg::Size) -> Result<(tiny_skia::Pixmap, tiny_skia::Transform), &'static str> {
    let longest = size.width().max(size.height());
    let scale = SIDE as f32 / longest;
    let side = |length: f32| ((length * scale).ceil() as u32).clamp(1, SIDE);
    let pixmap = tiny_skia::Pixmap::new(side(size.width()), side(size.height()));
    let transform = tiny_skia::Transform::from_scale(scale, scale);
    pixmap.map(|p| (p, transform)).ok_or("logo-too-large")
}

/// As a PNG that is small enough to be kept: a photograph is made smaller until it is.
fn encode(picture: DynamicImage) -> Result<Vec<u8>, &'static str> {
    let mut picture = picture;
    let mut side = SIDE;
    loop {
        let longest = picture.width().max(picture.height());
        if longest > side {
            let to = |length: u32| {
                let scaled = u64::from(length) * u64::from(side) / u64::from(longest);
                u32::try_from(scaled).unwrap_or(side).max(1)
            };
            let (width, height) = (to(picture.width()), to(picture.height()));
            // A camera's picture is brought near first: the good filter on all of it takes seconds.
            if longest / side >= 3 {
                picture = picture.thumbnail_exact(2 * width, 2 * height);
            }
            picture = picture.resize_exact(width, height, imageops::FilterType::Lanczos3);
        }
        let mut png = Vec::new();
        let encoder =
            PngEncoder::new_with_quality(&mut png, CompressionType::Default, FilterType::Adaptive);
        let plain = DynamicImage::from(picture.to_rgba8());
        plain.write_with_encoder(encoder).map_err(|_| "logo-broken")?;
        if png.len() <= KEPT {
            return Ok(png);
        }
        side = picture.width().max(picture.height()) * 3 / 4;
        if side < 200 {
            return Err("logo-too-large");
        }
    }
}
