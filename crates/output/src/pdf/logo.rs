//! The organisation's logo: a PNG decoded to plain pixels. A broken one is left out with a
//! warning; a report is worth more than its logo.

use printpdf::{RawImage, RawImageData, RawImageFormat};

/// Greatest side in pixels: enough for 150 × 40 points at 600 dpi, small enough for any memory.
const MAX_SIDE: u32 = 4096;

/// Decodes a PNG to 8-bit grey or colour, with transparency if it has any.
pub(crate) fn decode(png: &[u8]) -> Option<RawImage> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = (reader.info().width, reader.info().height);
    if width == 0 || height == 0 || width > MAX_SIDE || height > MAX_SIDE {
        return None;
    }
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(frame.buffer_size());
    let data_format = match frame.color_type {
        png::ColorType::Grayscale => RawImageFormat::R8,
        png::ColorType::GrayscaleAlpha => RawImageFormat::RG8,
        png::ColorType::Rgb => RawImageFormat::RGB8,
        png::ColorType::Rgba => RawImageFormat::RGBA8,
        // Palettes were expanded above.
        png::ColorType::Indexed => return None,
    };
    Some(RawImage {
        pixels: RawImageData::U8(pixels),
        width: usize::try_from(width).ok()?,
        height: usize::try_from(height).ok()?,
        data_format,
        tag: Vec::new(),
    })
}
