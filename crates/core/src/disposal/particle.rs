//! Classes of shredded particles: ISO/IEC 21964 (DIN 66399). The class is what a
//! recycler certifies, and what is compared.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::media::MediaType;
use super::method::SecurityCategory;
use crate::choice::choice;

choice! {
    /// The material a class is of.
    ParticleMaterial {
        /// Paper.
        Paper = "P",
        /// Film.
        Film = "F",
        /// Optical.
        Optical = "O",
        /// Magnetic: tapes, floppies.
        Magnetic = "T",
        /// Hard disks.
        HardDisk = "H",
        /// Electronic: flash.
        Electronic = "E",
    }
}

impl ParticleMaterial {
    /// The material of a medium; `None` where there is nothing to shred.
    pub const fn of(media: MediaType) -> Option<Self> {
        Some(match media {
            MediaType::Paper => Self::Paper,
            MediaType::Optical => Self::Optical,
            MediaType::Tape | MediaType::Floppy => Self::Magnetic,
            MediaType::Hdd => Self::HardDisk,
            // The flash of a hybrid binds: it needs the finer particles.
            MediaType::Sshd
            | MediaType::SsdSata
            | MediaType::SsdNvme
            | MediaType::UsbFlash
            | MediaType::EmbeddedFlash
            | MediaType::Nvdimm
            | MediaType::Mobile
            | MediaType::NetworkDevice
            | MediaType::PrinterMfp
            | MediaType::Ram => Self::Electronic,
            MediaType::CloudLogical => return None,
        })
    }
}

/// A class such as `H-4`: the material and how fine, 1 (coarse) to 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(export, type = "string")]
pub struct ParticleClass {
    /// Of which material.
    pub material: ParticleMaterial,
    /// 1 to 7.
    pub level: u8,
}

impl ParticleClass {
    /// Reads `H-4`, `h4` or `H 4`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let upper = text.trim().to_ascii_uppercase();
        let material = ParticleMaterial::parse(upper.get(..1)?)?;
        let level = upper.get(1..)?.trim_start_matches(['-', ' ']);
        let level: u8 = level.parse().ok().filter(|n| (1..=7).contains(n))?;
        Some(Self { material, level })
    }
}

impl std::fmt::Display for ParticleClass {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.material, self.level)
    }
}

impl From<ParticleClass> for String {
    fn from(class: ParticleClass) -> Self {
        class.to_string()
    }
}

impl TryFrom<String> for ParticleClass {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("{text:?} is not a class of particles"))
    }
}

/// The least level for data of a category: the middle of the standard's protection classes 1 (3),
/// 2 (4) and 3 (5).
pub const fn minimum_level(category: SecurityCategory) -> u8 {
    match category {
        SecurityCategory::None => 1,
        SecurityCategory::Low => 3,
        SecurityCategory::Moderate => 4,
        SecurityCategory::High | SecurityCategory::Unknown => 5,
    }
}

/// The least level of paper outside the ISO profile (domain §A.3: `P-4` and finer).
pub const PAPER_LEVEL: u8 = 4;
