//! What an asset is, read from the words of its category in English or Italian: whether it bears
//! data, on what, and what waste it becomes. Categories are free text, so this proposes and people
//! correct; a model or a category that says whether it bears data is believed first.

use crate::asset::component::ComponentKind;
use crate::disposal::italy::eer::{WasteKind, propose_eer};
use crate::disposal::media::MediaType;

/// Words of a category, longest and most telling first: the first that is in it decides.
///
/// "Network printer" is a printer, "server rack" no server, "portatile" a laptop and "stampante
/// portatile" a printer.
const WORDS: &[(&[&str], WasteKind)] = &[
    (&["toner", "cartridge", "cartucc"], WasteKind::Toner),
    (
        &["printer", "stampant", "multifun", "mfp", "plotter", "copier", "fotocopiat", "scanner"],
        WasteKind::Printer,
    ),
    (
        &["monitor", "display", "schermo", "television", "projector", "proiettor"],
        WasteKind::Monitor,
    ),
    (&["ups", "gruppo di continuit", "gruppi di continuit", "uninterruptible"], WasteKind::Ups),
    (&["air condition", "condizionator", "climatizzator", "chiller"], WasteKind::CoolingWithGas),
    (&["battery", "batteries", "batteria", "batterie"], WasteKind::OtherBattery),
    (&["cable", "cabling", "cavo", "cavi", "cablaggio"], WasteKind::Cable),
    (
        &[
            "docking",
            "dock",
            "rack",
            "armadio",
            "keyboard",
            "tastier",
            "mouse",
            "headset",
            "cuffi",
            "webcam",
            "kvm",
            "pdu",
            "accessor",
            "patch panel",
        ],
        WasteKind::Household,
    ),
    (&["laptop", "notebook", "portatil", "ultrabook", "chromebook", "macbook"], WasteKind::Laptop),
    (
        &[
            "smartphone",
            "phone",
            "telefon",
            "cellular",
            "mobile",
            "tablet",
            "handheld",
            "palmar",
            "ipad",
            "terminal",
            "barcode reader",
            "lettore di codici",
        ],
        WasteKind::Mobile,
    ),
    (
        &[
            "switch",
            "router",
            "firewall",
            "access point",
            "gateway",
            "network",
            "rete",
            "modem",
            "wireless",
            "wi-fi",
            "load balancer",
        ],
        WasteKind::NetworkDevice,
    ),
    (
        &[
            "server",
            "storage",
            "nas",
            "san",
            "archiviazion",
            "blade",
            "tape library",
            "libreria",
            "appliance",
        ],
        WasteKind::Server,
    ),
    (
        &["desktop", "workstation", "pc", "computer", "thin client", "mini pc", "imac"],
        WasteKind::Desktop,
    ),
    (
        &[
            "disk",
            "disco",
            "dischi",
            "drive",
            "ssd",
            "hdd",
            "memory",
            "memoria",
            "module",
            "modulo",
            "component",
            "tape",
            "nastr",
        ],
        WasteKind::Component,
    ),
];

/// What a category names; `None` where no word of it is known.
pub fn kind(category: &str) -> Option<WasteKind> {
    let text = category.to_lowercase();
    let found = WORDS.iter().find(|(words, _)| words.iter().any(|w| holds(&text, w)));
    found.map(|(_, kind)| *kind)
}

/// Whether a word begins anywhere in the text; one of up to three letters must be a word of its own
/// ("pc", "san" are inside too many others).
fn holds(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|t| t.chars().next());
        let begins = before.is_none_or(|c| !c.is_alphanumeric());
        begins && (word.len() > 3 || after.is_none_or(|c| !c.is_alphanumeric() || c == 's'))
    })
}

/// Whether an asset of a kind bears data unless somebody says otherwise.
pub const fn bears_data(kind: Option<WasteKind>) -> bool {
    matches!(
        kind,
        Some(
            WasteKind::Laptop
                | WasteKind::Desktop
                | WasteKind::Server
                | WasteKind::Mobile
                | WasteKind::NetworkDevice
                | WasteKind::Printer
                | WasteKind::Component
        )
    )
}

/// The medium that is the device itself: its storage cannot be taken out, and has its number.
pub const fn built_in(kind: Option<WasteKind>) -> Option<MediaType> {
    match kind {
        Some(WasteKind::Mobile) => Some(MediaType::Mobile),
        Some(WasteKind::NetworkDevice) => Some(MediaType::NetworkDevice),
        Some(WasteKind::Printer) => Some(MediaType::PrinterMfp),
        _ => None,
    }
}

/// The medium a component is; `None` where somebody has to look.
pub const fn medium(kind: ComponentKind) -> Option<MediaType> {
    match kind {
        ComponentKind::Hdd => Some(MediaType::Hdd),
        // A self-encrypting drive of an unknown bus; a person corrects it where it is NVMe.
        ComponentKind::Ssd | ComponentKind::Sed => Some(MediaType::SsdSata),
        ComponentKind::Nvme => Some(MediaType::SsdNvme),
        ComponentKind::Tape => Some(MediaType::Tape),
        ComponentKind::Flash => Some(MediaType::UsbFlash),
        ComponentKind::Sim => Some(MediaType::EmbeddedFlash),
        ComponentKind::Ram => Some(MediaType::Ram),
        // Its cache is flash behind a battery.
        ComponentKind::Controller => Some(MediaType::Nvdimm),
        ComponentKind::Psu | ComponentKind::Other => None,
    }
}

/// The code of waste a category usually has; empty where its words are unknown.
pub fn proposed_eer(category: &str) -> String {
    kind(category).map(|k| propose_eer(k).code.as_str().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_read_in_both_languages() {
        for (category, expect) in [
            ("Laptop", Some(WasteKind::Laptop)),
            ("Laptops", Some(WasteKind::Laptop)),
            ("Portatili", Some(WasteKind::Laptop)),
            ("PC portatile", Some(WasteKind::Laptop)),
            ("Notebook aziendali", Some(WasteKind::Laptop)),
            ("Desktop", Some(WasteKind::Desktop)),
            ("PC fissi", Some(WasteKind::Desktop)),
            ("Workstation", Some(WasteKind::Desktop)),
            ("Server", Some(WasteKind::Server)),
            ("NAS", Some(WasteKind::Server)),
            ("Storage array", Some(WasteKind::Server)),
            ("Smartphone", Some(WasteKind::Mobile)),
            ("Telefono", Some(WasteKind::Mobile)),
            ("Mobile phones", Some(WasteKind::Mobile)),
            ("Tablet", Some(WasteKind::Mobile)),
            ("Barcode terminal", Some(WasteKind::Mobile)),
            ("Terminali palmari", Some(WasteKind::Mobile)),
            ("Switch", Some(WasteKind::NetworkDevice)),
            ("Apparati di rete", Some(WasteKind::NetworkDevice)),
            ("Access point", Some(WasteKind::NetworkDevice)),
            ("Firewall", Some(WasteKind::NetworkDevice)),
            ("Network printer", Some(WasteKind::Printer)),
            ("Stampante multifunzione", Some(WasteKind::Printer)),
            ("Monitor", Some(WasteKind::Monitor)),
            ("UPS", Some(WasteKind::Ups)),
            ("Gruppo di continuità", Some(WasteKind::Ups)),
            ("Cavi", Some(WasteKind::Cable)),
            ("Docking station", Some(WasteKind::Household)),
            ("Server rack", Some(WasteKind::Household)),
            ("Sanitary", None),
            ("Upstairs", None),
            ("", None),
        ] {
            assert_eq!(kind(category), expect, "{category:?}");
        }
    }

    #[test]
    fn what_bears_data_is_told_from_what_does_not() {
        for yes in ["Laptop", "Server", "Stampante", "Telefono", "Router", "SSD"] {
            assert!(bears_data(kind(yes)), "{yes}");
        }
        for no in ["Monitor", "UPS", "Cavi", "Mouse", "Docking station", "Furniture", ""] {
            assert!(!bears_data(kind(no)), "{no}");
        }
        assert_eq!(built_in(kind("Tablet")), Some(MediaType::Mobile));
        assert_eq!(built_in(kind("Laptop")), None, "its drive has a number of its own");
    }

    #[test]
    fn waste_is_proposed_from_the_category() {
        assert_eq!(proposed_eer("Portatili"), "16 02 13*");
        assert_eq!(proposed_eer("Server"), "16 02 14");
        assert_eq!(proposed_eer("Furniture"), "", "nothing is proposed for what is unknown");
    }
}
