//! Codes of the European list of waste (*EER*) that equipment usually has (domain §G.6). To classify
//! is the producer's duty: what stands here is proposed, and a person confirms it.

use crate::choice::choice;

choice! {
    /// What is given away, as far as its code depends on it.
    WasteKind {
        /// With a battery inside.
        Laptop = "laptop",
        Mobile = "mobile",
        Desktop = "desktop",
        Server = "server",
        NetworkDevice = "network_device",
        /// Without its toner.
        Printer = "printer",
        /// A screen with a lamp or other hazardous parts.
        Monitor = "monitor",
        /// With lead batteries inside.
        Ups = "ups",
        /// Air conditioning with CFC, HCFC or HFC.
        CoolingWithGas = "cooling_with_gas",
        /// Parts taken out, with hazardous substances.
        HazardousComponent = "hazardous_component",
        /// Parts taken out, without: drives, memory, cards.
        Component = "component",
        /// Equipment of a kind households have, hazardous.
        HazardousHousehold = "hazardous_household",
        /// Equipment of a kind households have.
        Household = "household",
        FluorescentLamp = "fluorescent_lamp",
        LeadBattery = "lead_battery",
        NickelCadmiumBattery = "nickel_cadmium_battery",
        LithiumBattery = "lithium_battery",
        OtherBattery = "other_battery",
        HazardousToner = "hazardous_toner",
        Toner = "toner",
        Cable = "cable",
    }
}

choice! {
    /// A code of the list. A star marks hazardous waste.
    EerCode {
        E080317 = "08 03 17*",
        E080318 = "08 03 18",
        E160211 = "16 02 11*",
        E160213 = "16 02 13*",
        E160214 = "16 02 14",
        E160215 = "16 02 15*",
        E160216 = "16 02 16",
        E160601 = "16 06 01*",
        E160602 = "16 06 02*",
        E160605 = "16 06 05",
        E170411 = "17 04 11",
        E200121 = "20 01 21*",
        E200135 = "20 01 35*",
        E200136 = "20 01 36",
    }
}

impl EerCode {
    /// Hazardous waste.
    pub fn is_hazardous(self) -> bool {
        self.as_str().ends_with('*')
    }
}

/// A proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EerProposal {
    pub code: EerCode,
    /// The list changed here (Decision (EU) 2025/934): look at the new codes.
    pub look_at_new_codes: bool,
}

/// The code such waste usually has.
pub const fn propose_eer(kind: WasteKind) -> EerProposal {
    use EerCode as E;
    let code = match kind {
        WasteKind::Laptop | WasteKind::Mobile | WasteKind::Monitor | WasteKind::Ups => E::E160213,
        WasteKind::Desktop | WasteKind::Server | WasteKind::NetworkDevice | WasteKind::Printer => {
            E::E160214
        }
        WasteKind::CoolingWithGas => E::E160211,
        WasteKind::HazardousComponent => E::E160215,
        WasteKind::Component => E::E160216,
        WasteKind::HazardousHousehold => E::E200135,
        WasteKind::Household => E::E200136,
        WasteKind::FluorescentLamp => E::E200121,
        WasteKind::LeadBattery => E::E160601,
        WasteKind::NickelCadmiumBattery => E::E160602,
        WasteKind::LithiumBattery | WasteKind::OtherBattery => E::E160605,
        WasteKind::HazardousToner => E::E080317,
        WasteKind::Toner => E::E080318,
        WasteKind::Cable => E::E170411,
    };
    let look_at_new_codes = matches!(kind, WasteKind::LithiumBattery | WasteKind::OtherBattery);
    EerProposal { code, look_at_new_codes }
}
