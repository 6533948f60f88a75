//! Codes for scanners.

/// A code for a scanner, with what it says printed under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineCode {
    /// Kind.
    pub symbology: Symbology,
    /// What a scanner reads.
    pub data: String,
    /// Printed under it for people; the data itself when empty.
    pub label: String,
}

/// Kinds of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbology {
    /// QR code, error correction M (ISO/IEC 18004).
    Qr,
    /// Code 128 (ISO/IEC 15417): ASCII only.
    Code128,
}
