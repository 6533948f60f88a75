//! Every cap on what is read, in one place. Beyond a cap a file is refused, never cut short.

/// Largest file, bytes.
pub const FILE_BYTES: u64 = 1 << 30;

/// Largest file of a logo, bytes.
pub const LOGO_BYTES: u64 = 40 << 20;

/// Most pixels of a logo as it comes; a camera's picture has about 50 million.
pub const LOGO_PIXELS: u64 = 64_000_000;

/// Processor time for a logo, seconds.
pub const LOGO_CPU_SECONDS: u64 = 20;

/// Most records of a delimited file.
pub const ROWS: u32 = 2_000_000;

/// Most columns of any file.
pub const COLUMNS: usize = 256;

/// Longest cell, characters: what Excel allows (32,767), rounded up.
pub const CELL_CHARS: usize = 32_768;

/// Most cells of a table, blanks included. They end up in the memory of the program that asked,
/// about 32 bytes each before their text.
pub const CELLS: u64 = 40_000_000;

/// Most rows of a workbook. A sheet has 1,048,576; no register comes near half of it, while files
/// made to exhaust a reader do. Larger tables can be saved as delimited text.
pub const WORKBOOK_ROWS: u32 = 500_000;

/// Most cells of a workbook's table, filled gaps included: a few bytes can put one cell at the far
/// end of every row.
pub const WORKBOOK_CELLS: u64 = 10_000_000;

/// Most parts inside a workbook.
pub const WORKBOOK_PARTS: usize = 200;

/// Most bytes that all parts of a workbook may inflate to, counted while inflating.
pub const WORKBOOK_INFLATED: u64 = 512 << 20;

/// A part may inflate to this many times its stored size. Sheets reach 10 to 40; deflate's own
/// ceiling, which bombs sit at, is 1,032.
pub const INFLATION_RATIO: u64 = 150;

/// Below this size the ratio says nothing, bytes.
pub const INFLATION_FREE: u64 = 1 << 20;

/// Longest run of text between two tags of a workbook part, bytes. A cell of [`CELL_CHARS`] whose
/// every character is an entity stays below it.
pub const TEXT_NODE: u64 = 1 << 20;

/// Largest file of evidence, bytes: a log of a hundred drives has about two million.
pub const EVIDENCE_BYTES: u64 = 16 << 20;

/// Most drives of one file of evidence.
pub const EVIDENCE_DRIVES: usize = 10_000;

/// Most lines that are kept with one drive.
pub const EVIDENCE_LINES: usize = 60;

/// Longest line that is kept whole, characters.
pub const EVIDENCE_LINE: usize = 400;

/// Most text that is kept with all drives of a file, bytes.
pub const EVIDENCE_KEPT: usize = 4 << 20;

/// Most elements of a report in XML.
pub const EVIDENCE_NODES: usize = 500_000;

/// Deepest element of a report in XML; Blancco's are eight deep.
pub const EVIDENCE_DEPTH: usize = 64;

/// Memory the worker may use beyond what its process maps at start, bytes.
pub const WORKER_MEMORY: u64 = 512 << 20;

/// Processor time the worker may use for a file of `bytes`, seconds.
pub const fn worker_cpu_seconds(bytes: u64) -> u64 {
    20 + (bytes >> 20)
}

/// Time after which the worker is ended whatever it is doing, seconds: generous, for a machine that
/// is busy with something else.
pub const fn worker_wall_seconds(bytes: u64) -> u64 {
    3 * worker_cpu_seconds(bytes)
}
