//! What can be typed of files of erasing tools.

use std::path::PathBuf;

use clap::Args;

/// Files to keep in a lot.
#[derive(Debug, Args)]
pub(crate) struct EvidenceArgs {
    /// The lot's number, e.g. D-2026-001.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) lot: String,
    /// Logs and reports of nwipe, nvme-cli, hdparm or Blancco, or a table with a row for each drive.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
}
