//! Labels: the sheets and rolls they come on, how far a printer is off, and what stands on one.
//!
//! Lengths are whole micrometres: a tenth of a millimetre too far, and a sheet is wasted.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::{LabelStockId, PrinterProfileId};

pub mod ops;
pub mod sql;
pub mod stock;

/// A length in micrometres.
pub type Micro = i32;

/// Where the labels of a sheet lie. A roll is a sheet with one label.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Geometry {
    /// Width of the sheet.
    pub page_width: Micro,
    /// Height of the sheet.
    pub page_height: Micro,
    /// From the sheet's left edge to the first label.
    pub first_left: Micro,
    /// From the sheet's top to the first label.
    pub first_top: Micro,
    /// Width of a label.
    pub width: Micro,
    /// Height of a label.
    pub height: Micro,
    /// From a label's left edge to the next one's.
    pub pitch_x: Micro,
    /// From a label's top to that of the one beneath.
    pub pitch_y: Micro,
    /// Labels side by side.
    pub across: u32,
    /// Labels one under the other.
    pub down: u32,
}

impl Geometry {
    /// Labels on a sheet.
    pub const fn cells(&self) -> u32 {
        self.across.saturating_mul(self.down)
    }

    /// Left edge and top of a label, counted from 0 along the rows.
    pub fn origin(&self, cell: u32) -> (Micro, Micro) {
        let across = self.across.max(1);
        let step =
            |n: u32, pitch: Micro| i32::try_from(n).unwrap_or(i32::MAX).saturating_mul(pitch);
        (
            self.first_left.saturating_add(step(cell % across, self.pitch_x)),
            self.first_top.saturating_add(step(cell / across, self.pitch_y)),
        )
    }
}

/// A sheet or roll labels can be printed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LabelStock {
    /// What it is chosen by: `avery_l7160`, or `own-3` for one of the register's own.
    pub key: String,
    /// The record behind one of the register's own.
    pub id: Option<LabelStockId>,
    /// Maker and number, or the name people gave it.
    pub name: String,
    /// Where its labels lie.
    pub geometry: Geometry,
}

/// A stock to save: `id` absent for a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LabelStockDraft {
    /// Record to change.
    pub id: Option<LabelStockId>,
    /// Name, required, unique.
    pub name: String,
    /// Where its labels lie.
    pub geometry: Geometry,
}

/// How far a printer puts everything off, and so what is added to every place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PrinterProfile {
    /// Record; absent for a new one.
    pub id: Option<PrinterProfileId>,
    /// Name, required, unique.
    pub name: String,
    /// To the right; negative: to the left.
    pub shift_x: Micro,
    /// Down; negative: up.
    pub shift_y: Micro,
}

choice! {
    /// The code on a label.
    LabelCode {
        /// A QR code.
        Qr = "qr",
        /// A Code 128.
        Code128 = "code128",
        /// None.
        None = "none",
    }
}

choice! {
    /// A line on a label besides the tag.
    LabelField {
        /// The organisation, or the company that owns the asset.
        Company = "company",
        /// What the asset is called.
        Name = "name",
        /// Manufacturer and model.
        Model = "model",
        /// Its serial number.
        Serial = "serial",
        /// Where it is.
        Location = "location",
    }
}

/// Everything labels are printed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LabelSupplies {
    /// The built-in stocks, then the register's own.
    pub stocks: Vec<LabelStock>,
    /// How far printers are off.
    pub profiles: Vec<PrinterProfile>,
}
