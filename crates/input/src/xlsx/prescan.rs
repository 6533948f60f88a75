//! A look through every part of the archive before a workbook reader may allocate for it.
//!
//! Sizes that the archive declares are not believed: parts are inflated here, in a small buffer,
//! and counted. What passes can still be hostile; the worker's limits are behind this.

use std::io::{Read, Seek, SeekFrom};

use custodia_core::import::table::ReadError;
use memchr::memmem::Finder;
use zip::ZipArchive;

use crate::limits;
use crate::refusal::{refused, unreadable};
use crate::xlsx::{not_a_workbook, too_many_rows};

const CHUNK: usize = 64 << 10;
/// Carried from one chunk to the next, so that a pattern on the border is seen whole.
const OVERLAP: usize = 64;
/// Records, and the headers.
const MOST_ROWS: u64 = limits::WORKBOOK_ROWS as u64 + 1;

/// What the parts showed.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    /// Rows of the smallest sheet that has any.
    pub(crate) rows: u64,
    /// Some cell holds a formula.
    pub(crate) formulas: bool,
    /// Days are counted from 1904, as old Macintosh programs did.
    pub(crate) from_1904: bool,
}

/// Looks through the whole archive.
///
/// # Errors
/// `workbook-bomb` (the detail names the part), `too-many-rows`, `cell-too-long`,
/// `unsupported-format`, `not-a-workbook`, `unreadable`.
pub(crate) fn check<R: Read + Seek>(input: &mut R) -> Result<Survey, ReadError> {
    input.seek(SeekFrom::Start(0)).map_err(|e| unreadable(&e))?;
    let mut archive = ZipArchive::new(input).map_err(|e| not_a_workbook(&e, 0))?;
    is_workbook(&archive)?;
    if archive.len() > limits::WORKBOOK_PARTS {
        return Err(refused("workbook-bomb", 0, format!("{} parts", archive.len())));
    }
    if archive.has_overlapping_files().map_err(|e| not_a_workbook(&e, 0))? {
        return Err(refused("workbook-bomb", 0, "overlapping parts"));
    }
    let mut survey = Survey::default();
    let mut total = 0;
    // With one sheet, its size is the table's, and there is no need to look further.
    let sheet = |name: &str| name.contains("/worksheets/") && name.ends_with(".xml");
    let only = archive.file_names().flatten().filter(|n| sheet(n)).count() == 1;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|e| not_a_workbook(&e, 0))?;
        let name = part.name().map_err(|e| not_a_workbook(&e, 0))?.into_owned();
        // Pictures and attachments: never read, and a white bitmap looks like a bomb. A sheet that
        // hides here gains nothing, the worker's limits hold for it.
        if name.starts_with("xl/media/") || name.starts_with("xl/embeddings/") {
            continue;
        }
        let stored = part.compressed_size();
        if name == "xl/workbook.xml" {
            survey.from_1904 = counts_from_1904(part)?;
            // Read anew from its beginning below.
            let part = archive.by_index(index).map_err(|e| not_a_workbook(&e, 0))?;
            let mut scan = PartScan::new(&name, stored, total, only);
            scan.run(part)?;
            total += scan.inflated;
            continue;
        }
        let mut scan = PartScan::new(&name, stored, total, only);
        scan.run(part)?;
        total += scan.inflated;
        survey.formulas |= scan.formulas;
        if scan.rows > 0 && (survey.rows == 0 || scan.rows < survey.rows) {
            survey.rows = scan.rows;
        }
    }
    if survey.rows > MOST_ROWS {
        return Err(too_many_rows(0));
    }
    Ok(survey)
}

/// Whether the workbook's properties, which stand near its beginning, say so.
fn counts_from_1904<R: Read>(part: R) -> Result<bool, ReadError> {
    let mut head = Vec::new();
    part.take(CHUNK as u64).read_to_end(&mut head).map_err(|e| not_a_workbook(&e, 0))?;
    let said = memchr::memmem::find(&head, b"date1904=").and_then(|at| head.get(at + 9..));
    Ok(said
        .and_then(|value| value.get(1..))
        .is_some_and(|value| value.starts_with(b"1") || value.starts_with(b"true")))
}

/// Archives of other programs, by the parts they have.
fn is_workbook<R: Read + Seek>(archive: &ZipArchive<R>) -> Result<(), ReadError> {
    let has = |name: &str| archive.index_for_name(name).is_some();
    let under = |folder: &str| archive.file_names().flatten().any(|n| n.starts_with(folder));
    let foreign = if has("xl/workbook.bin") {
        "xlsb"
    } else if under("word/") {
        "docx"
    } else if under("ppt/") {
        "pptx"
    } else if has("[Content_Types].xml") {
        return Ok(());
    } else if has("mimetype") && has("content.xml") {
        "ods"
    } else if under("Index/") {
        "numbers"
    } else {
        "zip"
    };
    Err(refused("unsupported-format", 0, foreign))
}

/// One part while it is inflated.
struct PartScan<'n> {
    name: &'n str,
    stored: u64,
    /// What the parts before it inflated to.
    before: u64,
    /// It can only be the one sheet that has rows.
    only: bool,
    inflated: u64,
    rows: u64,
    formulas: bool,
    /// Bytes since the last tag.
    text: u64,
    /// The largest number of strings the part claims to hold.
    claimed: u64,
}

impl<'n> PartScan<'n> {
    const fn new(name: &'n str, stored: u64, before: u64, only: bool) -> Self {
        Self {
            name,
            stored,
            before,
            only,
            inflated: 0,
            rows: 0,
            formulas: false,
            text: 0,
            claimed: 0,
        }
    }

    fn run<R: Read>(&mut self, mut part: R) -> Result<(), ReadError> {
        let finders = Finders::new();
        let mut buffer = vec![0; OVERLAP + CHUNK];
        let mut carried = 0;
        loop {
            // Never more than one byte beyond what may still come.
            let room = (limits::WORKBOOK_INFLATED + 1).saturating_sub(self.before + self.inflated);
            let read = part
                .by_ref()
                .take(room)
                .read(&mut buffer[carried..])
                .map_err(|e| not_a_workbook(&e, 0))?;
            self.inflated += read as u64;
            let held = carried + read;
            self.patterns(&finders, &buffer[..held], read == 0);
            self.text_run(&buffer[carried..held]);
            self.within_limits()?;
            if read == 0 {
                return self.keeps_its_word();
            }
            let keep = held.min(OVERLAP);
            buffer.copy_within(held - keep..held, 0);
            carried = keep;
        }
    }

    /// Counts what starts before the last bytes, which the next call sees again.
    fn patterns(&mut self, finders: &Finders, held: &[u8], last: bool) {
        let end = if last { held.len() } else { held.len().saturating_sub(OVERLAP) };
        let after = |at: usize| held.get(at).copied().unwrap_or(b'>');
        for at in finders.row.find_iter(held).take_while(|at| *at < end) {
            self.rows += u64::from(matches!(after(at + 4), b' ' | b'>' | b'/' | b'\t' | b'\n'));
        }
        if !self.formulas {
            let formula = |at: usize| at < end && matches!(after(at + 2), b' ' | b'>' | b'/');
            self.formulas = finders.formula.find_iter(held).any(formula);
        }
        for at in finders.unique.find_iter(held).take_while(|at| *at < end) {
            let value = &held[at + b"uniqueCount".len()..];
            let digits = value.iter().skip_while(|b| !b.is_ascii_digit()).take(20);
            let digits = digits.take_while(|b| b.is_ascii_digit());
            let claimed =
                digits.fold(0_u64, |n, d| n.saturating_mul(10).saturating_add(u64::from(d - b'0')));
            self.claimed = self.claimed.max(claimed);
        }
    }

    fn text_run(&mut self, fresh: &[u8]) {
        match (memchr::memchr(b'<', fresh), memchr::memrchr(b'<', fresh)) {
            (Some(first), Some(last)) => {
                let longest = self.text + first as u64;
                // A run that ends here is judged, too.
                let rest = (fresh.len() - last) as u64;
                self.text = if longest > limits::TEXT_NODE { longest } else { rest };
            }
            _ => self.text += fresh.len() as u64,
        }
    }

    /// The shortest string takes five bytes. Room for the announced number would be reserved.
    fn keeps_its_word(&self) -> Result<(), ReadError> {
        if self.claimed > self.inflated / 4 {
            return Err(refused("workbook-bomb", 0, self.name));
        }
        Ok(())
    }

    fn within_limits(&self) -> Result<(), ReadError> {
        let bomb = || Err(refused("workbook-bomb", 0, self.name));
        if self.before + self.inflated > limits::WORKBOOK_INFLATED {
            return bomb();
        }
        let allowed = self.stored.saturating_mul(limits::INFLATION_RATIO);
        if self.inflated > limits::INFLATION_FREE && self.inflated > allowed {
            return bomb();
        }
        if self.text > limits::TEXT_NODE {
            return Err(refused("cell-too-long", 0, self.name));
        }
        if self.only && self.rows > MOST_ROWS {
            return Err(too_many_rows(0));
        }
        Ok(())
    }
}

/// What is looked for, prepared once a part.
struct Finders {
    row: Finder<'static>,
    formula: Finder<'static>,
    unique: Finder<'static>,
}

impl Finders {
    fn new() -> Self {
        Self {
            row: Finder::new("<row"),
            formula: Finder::new("<f"),
            unique: Finder::new("uniqueCount"),
        }
    }
}
