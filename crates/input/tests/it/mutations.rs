//! Damaged files, thousands of them, always the same: no reader may panic, hang or lie about
//! having read something it cannot have read.

use custodia_core::import::table::{ReadError, SourceTable};
use rust_xlsxwriter::Workbook;

use crate::support::{file, read, read_file};

/// SplitMix64: the same sequence everywhere.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap()
    }
}

/// Flips, inserts, removes and repeats pieces.
pub(crate) fn damaged(bytes: &[u8], dice: &mut Dice, tokens: &[&[u8]]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(6) {
        let at = dice.below(bytes.len());
        match dice.below(5) {
            0 => bytes[at] ^= 1 << dice.below(8),
            1 => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
            2 => drop(bytes.splice(at..at, tokens[dice.below(tokens.len())].iter().copied())),
            3 => drop(bytes.drain(at..(at + dice.below(40)).min(bytes.len()))),
            _ => {
                let piece = bytes[at..(at + dice.below(200)).min(bytes.len())].to_vec();
                let to = dice.below(bytes.len());
                drop(bytes.splice(to..to, piece));
            }
        }
        if bytes.is_empty() {
            bytes.push(b'x');
        }
    }
    bytes
}

const CODES: [&str; 15] = [
    "empty",
    "binary",
    "unterminated-quote",
    "cell-too-long",
    "too-many-columns",
    "too-many-rows",
    "too-many-cells",
    "unsupported-format",
    "password-protected",
    "not-a-workbook",
    "workbook-bomb",
    "no-sheet",
    "memory-limit",
    "time-limit",
    "too-large",
];

fn is_consistent(result: &Result<SourceTable, ReadError>, size: usize) {
    match result {
        Ok(table) => {
            assert!(!table.headers.is_empty());
            let mut line = table.format.header_line;
            for (record, row) in (1..).zip(&table.rows) {
                assert_eq!(row.record, record);
                assert!(row.line > line, "lines go forward");
                line = row.line;
                assert!(!row.cells.is_empty() && row.cells.len() <= 256);
            }
        }
        Err(e) => {
            assert!(CODES.contains(&e.code.as_str()), "{e:?}");
            assert!(e.line as usize <= size + 1, "{e:?}");
        }
    }
}

#[test]
fn damaged_text_files_are_read_or_refused() {
    let text = "tag;name;note;price\r\nIT-1;\"Città; alta\";\"two\r\nlines\";1.234,50\r\n\
                IT-2;Zoë;\"a \"\"quoted\"\" word\";\"12\"\r\nIT-3;\"=1+1\";;\r\n"
        .repeat(3);
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let seeds: [Vec<u8>; 5] = [
        text.clone().into_bytes(),
        encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        [b"\xff\xfe".to_vec(), wide.clone()].concat(),
        wide,
    ];
    let tokens: [&[u8]; 12] = [
        b"\"",
        b"\"\"",
        b";",
        b",",
        b"\r",
        b"\n",
        b"\r\n",
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"=\"",
        b"\x80",
    ];
    let mut dice = Dice(1);
    let (mut fine, mut refused) = (0, 0);
    for _ in 0..4_000 {
        let seed = &seeds[dice.below(seeds.len())];
        let bytes = damaged(seed, &mut dice, &tokens);
        let result = read(&bytes);
        is_consistent(&result, bytes.len());
        *(if result.is_ok() { &mut fine } else { &mut refused }) += 1;
    }
    // The damage must reach both ends for this to mean anything.
    assert!(fine > 500 && refused > 500, "{fine} fine, {refused} refused");
}

/// A small workbook, its parts stored without compression so that damage reaches the XML.
fn small_workbook() -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..6 {
        sheet.write(row, 0, format!("IT-{row}")).unwrap();
        sheet.write(row, 1, 1234.5).unwrap();
        sheet.write(row, 2, row % 2 == 0).unwrap();
        sheet.write_formula(row, 3, "=1+1").unwrap();
    }
    let mut packed = zip::ZipArchive::new(Cursor::new(book.save_to_buffer().unwrap())).unwrap();
    let mut loose = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for index in 0..packed.len() {
        let mut part = packed.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        loose.start_file(part.name().unwrap().into_owned(), stored).unwrap();
        loose.write_all(&content).unwrap();
    }
    loose.finish().unwrap().into_inner()
}

#[test]
fn damaged_workbooks_are_read_or_refused_by_a_worker_that_never_crashes() {
    let seed = small_workbook();
    assert_eq!(read(&seed).unwrap().rows.len(), 5);
    let tokens: [&[u8]; 9] = [
        b"<",
        b">",
        b"/>",
        b"<c r=\"XFD1048576\">",
        b"<row r=\"9\">",
        b"&#x0;",
        b"]]>",
        b"PK\x03\x04",
        b"uniqueCount=\"4294967295\"",
    ];
    let mut dice = Dice(2);
    for round in 0..60 {
        let bytes = damaged(&seed, &mut dice, &tokens);
        let path = file("damaged", "damaged.xlsx", &bytes);
        let result = read_file(&path);
        assert!(!matches!(&result, Err(e) if e.code == "crashed"), "round {round}: {result:?}");
        is_consistent(&result, bytes.len());
    }
}
