//! The waste transfer note (*formulario di identificazione del rifiuto*): its form and its fields
//! (domain §G.7; golden SD-140…144).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::choice::choice;

choice! {
    /// In which form a note is made.
    FirFormat {
        Paper = "paper",
        /// On paper or digitally, as the producer likes.
        PaperOrXfir = "paper_or_xfir",
        /// Digitally, through RENTRI.
        Xfir = "xfir",
    }
}

/// The first day digital notes are due. A later tolerance was not confirmed by any source we read.
pub const XFIR_FROM: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 2, 13);

/// Producers of more people than this make every note digitally.
pub const SMALL_PRODUCER: u32 = 10;

/// The form of a note for goods that leave on a day: who is not registered with RENTRI writes on
/// paper; who is, digitally, but small producers only for hazardous waste.
pub fn fir_format(
    employees: u32,
    hazardous: bool,
    rentri_registered: bool,
    transport: NaiveDate,
) -> FirFormat {
    if !rentri_registered || XFIR_FROM.is_some_and(|from| transport < from) {
        return FirFormat::Paper;
    }
    if hazardous || employees > SMALL_PRODUCER { FirFormat::Xfir } else { FirFormat::PaperOrXfir }
}

choice! {
    /// A field of the note.
    FirField {
        Number = "number",
        Date = "date",
        Producer = "producer",
        /// With its number in the register of carriers.
        Carrier = "carrier",
        /// With its authorisation.
        Recipient = "recipient",
        /// What is done there: R13, R4, D15.
        Operation = "operation",
        EerCode = "eer_code",
        Description = "description",
        PhysicalState = "physical_state",
        Quantity = "quantity",
        Packages = "packages",
        Signatures = "signatures",
        /// Hazard properties, of hazardous waste.
        HazardProperties = "hazard_properties",
        /// Whether the goods are dangerous on the road.
        Adr = "adr",
        /// Whether the recipient took it: all, a part, nothing.
        Accepted = "accepted",
        /// What the recipient weighed.
        AcceptedWeight = "accepted_weight",
    }
}

/// What a note lacks when the goods leave, and, once it came back, what the recipient has to add.
pub fn missing_in_fir(
    present: &BTreeSet<FirField>,
    hazardous: bool,
    returned: bool,
) -> Vec<FirField> {
    let needed = |f: &FirField| match f {
        FirField::HazardProperties | FirField::Adr => hazardous,
        FirField::Accepted | FirField::AcceptedWeight => returned,
        _ => true,
    };
    FirField::ALL.iter().copied().filter(|f| needed(f) && !present.contains(f)).collect()
}

/// Whether a text names a recovery or disposal operation: R1 to R13, D1 to D15.
pub fn is_operation(text: &str) -> bool {
    let upper = text.trim().to_ascii_uppercase();
    let of = |letter: char| upper.strip_prefix(letter).filter(|n| !n.starts_with(['0', '+']));
    let number = |text: Option<&str>| text.and_then(|n| n.parse::<u8>().ok());
    let (recovery, disposal) = (number(of('R')), number(of('D')));
    recovery.is_some_and(|n| n <= 13) || disposal.is_some_and(|n| n <= 15)
}
