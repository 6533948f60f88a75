//! What somebody outside can check without the register: checkpoints, proofs that one event is in
//! it, and an export as a whole (reliability §4).
//!
//! Pure functions on bytes. [`VERIFIER`] does the same in Python with nothing but its standard
//! library and goes with every export; a test holds one against the other.

mod checkpoint;
mod export;
mod proof;

pub use checkpoint::Checkpoint;
pub use export::{ExportFault, ExportFiles, ExportSummary, check_export};
pub(crate) use proof::unhex;
pub use proof::{InclusionProof, ProofFault, prove};

/// The verifier in Python that goes with an export.
pub const VERIFIER: &str = include_str!("../../../assets/verify.py");
