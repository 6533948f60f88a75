//! Damaged evidence, twenty thousand times, always the same: no reader panics, and what it takes stays
//! within its limits.

use custodia_core::import::table::ReadError;
use custodia_input::evidence::read_bytes;
use custodia_input::limits;

use crate::evidence::example;
use crate::mutations::{Dice, damaged};

const CASES: [&str; 13] = [
    "EV-001", "EV-003", "EV-004", "EV-011", "EV-012", "EV-013", "EV-015", "EV-016", "EV-017",
    "EV-020", "EV-021", "EV-022", "EV-030",
];

const CODES: [&str; 9] = [
    "no-evidence",
    "broken-evidence",
    "too-many-drives",
    "empty",
    "binary",
    "unterminated-quote",
    "unsupported-format",
    "too-many-columns",
    "not-a-workbook",
];

#[test]
fn twenty_thousand_damaged_files_are_read_or_refused() {
    let seeds: Vec<Vec<u8>> = CASES.iter().map(|id| example(id).into_bytes()).collect();
    let tokens: [&[u8]; 16] = [
        b"{",
        b"}",
        b"[2026/99/99 99:99:99]",
        b"/dev/",
        b"|",
        b"\"",
        b"password=\"",
        b"&#x110000;",
        b"<![CDATA[",
        b"99999999999999999999",
        b"\xff\xfe",
        b"\0",
        b"\r",
        b"\xc3",
        b"--security-",
        b"<entries name=\"erasure\">",
    ];
    let mut dice = Dice(3);
    let (mut fine, mut refused) = (0_u32, 0_u32);
    for _ in 0..20_000 {
        let seed = &seeds[dice.below(seeds.len())];
        let bytes = damaged(seed, &mut dice, &tokens);
        match read_bytes(&bytes) {
            Ok(file) => {
                assert!(!file.drives.is_empty() && file.drives.len() <= limits::EVIDENCE_DRIVES);
                for drive in &file.drives {
                    assert!(drive.lines.len() <= limits::EVIDENCE_LINES);
                    let short = |t: &str| t.chars().count() <= limits::EVIDENCE_LINE;
                    assert!(drive.lines.iter().all(|l| short(&l.text)));
                }
                fine += 1;
            }
            Err(ReadError { code, .. }) => {
                assert!(CODES.contains(&code.as_str()), "{code}: {bytes:?}");
                refused += 1;
            }
        }
    }
    // The damage must reach both ends for this to mean anything.
    assert!(fine > 5_000 && refused > 1_000, "{fine} fine, {refused} refused");
}
