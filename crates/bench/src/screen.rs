//! A screen of our own without a screen: Xvfb, whose pixels are a file that can be watched.
//!
//! Watching the pixels asks nothing of the program on the screen: no driver, no marker, no script.

use std::collections::HashSet;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Result;
use crate::measure::Ratio;

/// Width and height of the screen: the size the window opens with.
const SIZE: (usize, usize) = (1280, 800);
const BYTES_A_PIXEL: usize = 4;
/// One line of so many is looked at.
const EVERY: usize = 8;
/// How often.
const TICK: Duration = Duration::from_millis(3);
/// Smooth text has many shades; an empty window or a grey one has not.
const SHADES: usize = 24;

/// A virtual screen, gone with this value.
#[derive(Debug)]
pub(crate) struct Screen {
    server: Child,
    display: String,
    pixels: File,
    start: u64,
    line: usize,
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Screen {
    /// Starts a screen that keeps its pixels in `folder`.
    pub(crate) fn start(folder: &Path) -> Result<Self> {
        let size = format!("{}x{}x24", SIZE.0, SIZE.1);
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &size, "-nolisten", "tcp", "-fbdir"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut number)?;
        }
        let pixels = File::open(folder.join("Xvfb_screen0"));
        let display = format!(":{}", number.trim());
        let mut screen = match pixels {
            Ok(pixels) => Self { server, display, pixels, start: 0, line: 0 },
            Err(e) => {
                let _ = server.kill();
                let _ = server.wait();
                return Err(format!("Xvfb shows no pixels: {e}").into());
            }
        };
        (screen.start, screen.line) = screen.layout()?;
        Ok(screen)
    }

    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// Where the pixels start, and the bytes of a line: the head of an X window dump.
    fn layout(&mut self) -> Result<(u64, usize)> {
        let mut head = [0; 100];
        self.pixels.read_exact(&mut head)?;
        let word = |i: usize| {
            let bytes = head.get(4 * i..4 * i + 4).and_then(|b| b.try_into().ok());
            bytes.map_or(0, u32::from_be_bytes)
        };
        let (head_bytes, line, colours) = (word(0), word(12), word(19));
        Ok((u64::from(head_bytes + colours * 12), usize::try_from(line)?))
    }

    /// What is on the screen now, line by line with gaps.
    fn look(&mut self) -> Result<Vec<u8>> {
        let mut seen = Vec::with_capacity(SIZE.1 / EVERY * SIZE.0 * BYTES_A_PIXEL);
        let mut line = vec![0; SIZE.0 * BYTES_A_PIXEL];
        for y in (0..SIZE.1).step_by(EVERY) {
            self.pixels.seek(SeekFrom::Start(self.start + u64::try_from(y * self.line)?))?;
            self.pixels.read_exact(&mut line)?;
            seen.extend_from_slice(&line);
        }
        Ok(seen)
    }

    /// Watches until something with text on it has not changed for `quiet`, at most for `most`.
    pub(crate) fn watch(
        &mut self,
        since: Instant,
        quiet: Duration,
        most: Duration,
    ) -> Result<Film> {
        let mut frames = vec![Frame { at: since.elapsed(), pixels: self.look()? }];
        loop {
            std::thread::sleep(TICK);
            let (at, pixels) = (since.elapsed(), self.look()?);
            let still = frames.last().is_some_and(|last| last.pixels == pixels);
            if !still {
                frames.push(Frame { at, pixels });
            }
            let last = frames.last().map_or(at, |f| f.at);
            let settled = at > last + quiet && frames.last().is_some_and(Frame::has_text);
            if settled || at > most {
                return Ok(Film(frames));
            }
        }
    }
}

/// A changed screen.
#[derive(Debug)]
struct Frame {
    at: Duration,
    pixels: Vec<u8>,
}

impl Frame {
    fn has_text(&self) -> bool {
        let shades: HashSet<&[u8]> = self.pixels.chunks_exact(BYTES_A_PIXEL).collect();
        shades.len() >= SHADES
    }

    /// The share of pixels that differ, in hundredths of all.
    fn differs(&self, other: &Self) -> Ratio {
        let pairs =
            self.pixels.chunks_exact(BYTES_A_PIXEL).zip(other.pixels.chunks_exact(BYTES_A_PIXEL));
        let different = u64::try_from(pairs.filter(|(a, b)| a != b).count()).unwrap_or(u64::MAX);
        let all = u64::try_from(self.pixels.len() / BYTES_A_PIXEL).unwrap_or(u64::MAX);
        // A thousandth is what is asked about, so the quotient is taken in those.
        Ratio::of_counts(different * 10, all)
    }
}

/// What was on the screen, one frame a change.
#[derive(Debug)]
pub(crate) struct Film(Vec<Frame>);

impl Film {
    /// When the last picture was there but for half a hundredth of it (a badge, a caret); `None`
    /// when no picture with text on it ever came.
    pub(crate) fn finished(&self) -> Option<Duration> {
        let end = self.0.last().filter(|f| f.has_text())?;
        let alike = self.0.iter().rev().take_while(|f| f.differs(end) <= Ratio(5));
        alike.last().map(|f| f.at)
    }

    /// Whether anything larger than a badge happened at all.
    pub(crate) fn changed(&self) -> bool {
        let ends = self.0.first().zip(self.0.last());
        ends.is_some_and(|(start, end)| start.differs(end) > Ratio(5))
    }

    /// When the first picture with text on it was there.
    pub(crate) fn first_text(&self) -> Option<Duration> {
        self.0.iter().find(|f| f.has_text()).map(|f| f.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A frame of 1,000 pixels of which the first `changed` are not those of the text.
    fn frame(ms: u64, changed: usize) -> Frame {
        let shade = |i: usize| u8::try_from(i % 50).unwrap_or(0);
        let pixels = (0..1000)
            .flat_map(|i| if i < changed { [0xff; 4] } else { [shade(i), 0, 0, 0] })
            .collect();
        Frame { at: Duration::from_millis(ms), pixels }
    }

    #[test]
    fn a_picture_is_finished_when_nothing_but_a_badge_still_changes() {
        let film = Film(vec![frame(0, 1000), frame(100, 300), frame(250, 5), frame(900, 0)]);
        assert_eq!(film.finished(), Some(Duration::from_millis(250)));
        assert_eq!(film.first_text(), Some(Duration::from_millis(100)));
    }

    #[test]
    fn a_picture_that_comes_back_is_finished_the_second_time() {
        let film = Film(vec![frame(10, 0), frame(20, 500), frame(30, 0)]);
        assert_eq!(film.finished(), Some(Duration::from_millis(30)));
    }

    #[test]
    fn an_empty_window_is_never_finished() {
        assert_eq!(Film(vec![frame(0, 1000), frame(50, 990)]).finished(), None);
    }
}
