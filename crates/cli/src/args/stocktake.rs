//! What can be typed of stock-takes and labels.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::PaperArgs;

/// What is done with a stock-take.
#[derive(Debug, Subcommand)]
pub(crate) enum StocktakeArg {
    /// Begin counting: what is expected is frozen.
    Start {
        /// Its number, e.g. 2026-003.
        number: String,
    },
    /// Count codes from a text file: one a line, behind a tab or a semicolon the place.
    Count {
        /// Its number, e.g. 2026-003.
        number: String,
        /// The file.
        file: PathBuf,
        /// Place of lines without one.
        #[arg(long, default_value = "")]
        place: String,
    },
}

/// Which stock-take a report is about.
#[derive(Debug, Args)]
pub(crate) struct CountArgs {
    /// Its number, e.g. 2026-003.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) stocktake: String,
    /// Variance: also what was found in its place.
    #[arg(long)]
    pub(crate) expected: bool,
    /// Variance: add a block to sign.
    #[arg(long)]
    pub(crate) signatures: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

/// Labels of assets.
#[derive(Debug, Clone, Args)]
pub(crate) struct LabelArgs {
    /// The stock: avery_l7160, avery_l7163, avery_5160, avery_5520, avery_3490, brother_tze_12,
    /// brother_tze_18, brother_tze_24, brother_62, dymo_30252, dymo_99012, or the name of your own.
    #[arg(long, default_value = "avery_l7160")]
    pub(crate) stock: String,
    /// The asset with this tag; may be repeated.
    #[arg(long)]
    pub(crate) tag: Vec<String>,
    /// Assets these words are found in; all of them when neither this nor a tag is given.
    #[arg(long, value_name = "WORDS")]
    pub(crate) text: Option<String>,
    /// The first free label of the first sheet, counted from 1 along the rows.
    #[arg(long, default_value_t = 1)]
    pub(crate) start: u32,
    /// How far the printer is off: the name of its profile.
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// qr, code128 or none.
    #[arg(long, default_value = "qr")]
    pub(crate) code: String,
    /// Lines besides the tag: company, name, model, serial, location.
    #[arg(long, value_delimiter = ',', default_value = "company,name,model")]
    pub(crate) fields: Vec<String>,
    /// A line of your own on every label.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) line: String,
    /// Rulers and outlines instead of labels.
    #[arg(long)]
    pub(crate) ruler: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}
