//! Arguments about certificates.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What is asked about certificates.
#[derive(Debug, Subcommand)]
pub(crate) enum CertificateArg {
    /// Save certificates as PDF; each is noted in the journal and carries its proof.
    Print(CertificatePrintArgs),
    /// Say whether a certificate's file is genuine; ends with 0 only for one that is, and with 3 for one
    /// that is genuine and known to be annulled or superseded.
    Verify(CertificateVerifyArgs),
}

/// Which certificates, and where to.
#[derive(Debug, Args)]
pub(crate) struct CertificatePrintArgs {
    /// Their numbers, e.g. C-2026-0001.
    #[arg(required = true)]
    pub(crate) numbers: Vec<String>,
    /// Folder.
    #[arg(long)]
    pub(crate) to: PathBuf,
}

/// Which file, and what confirms it besides the register.
#[derive(Debug, Args)]
pub(crate) struct CertificateVerifyArgs {
    /// The PDF.
    pub(crate) file: PathBuf,
    /// A file of checkpoints that was kept outside.
    #[arg(long)]
    pub(crate) checkpoints: Option<PathBuf>,
}
