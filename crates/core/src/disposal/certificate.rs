//! What a certificate has to say: of sanitization (SP 800-88r2 §4.6 and appendix C), and of
//! destruction by somebody else (domain §A.5 and A.6; golden SD-100…103).

use std::collections::BTreeSet;

use crate::choice::choice;

choice! {
    /// A field of the certificate of sanitization.
    CertificateField {
        Manufacturer = "manufacturer",
        MediaSource = "media_source",
        MediaType = "media_type",
        Method = "method",
        Model = "model",
        PerformerContact = "performed_by.contact",
        PerformerDate = "performed_by.date",
        PerformerLocation = "performed_by.location",
        PerformerName = "performed_by.name",
        PerformerSignature = "performed_by.signature",
        PerformerTitle = "performed_by.title",
        PropertyNumber = "property_number",
        SerialNumber = "serial_number",
        Technique = "technique",
        ToolAndVersion = "tool_and_version",
        ValidatorContact = "validated_by.contact",
        ValidatorDate = "validated_by.date",
        ValidatorLocation = "validated_by.location",
        ValidatorName = "validated_by.name",
        ValidatorSignature = "validated_by.signature",
        ValidatorTitle = "validated_by.title",
        VerificationMethod = "verification_method",
        PerformerOrganisation = "performed_by.organisation",
        ValidatorOrganisation = "validated_by.organisation",
        PreClassification = "pre_classification",
        PostClassification = "post_classification",
        DataBackedUp = "data_backed_up",
        BackupLocation = "backup_location",
        MethodDetails = "method_details",
        Destination = "destination",
        DestinationDetails = "destination_details",
        Notes = "notes",
    }
}

impl CertificateField {
    /// One of the validator's.
    pub fn is_validators(self) -> bool {
        self.as_str().starts_with("validated_by.")
    }

    /// Rev. 2 lists it as the minimum.
    pub fn is_mandatory(self) -> bool {
        self <= Self::VerificationMethod
    }
}

/// The mandatory fields that are not there, in the order of the alphabet. Without a validator, which
/// a policy allows for low confidentiality, nothing of one is asked for.
pub fn missing_fields(
    present: &BTreeSet<CertificateField>,
    with_validator: bool,
) -> Vec<CertificateField> {
    let needed = |f: &CertificateField| {
        f.is_mandatory() && (with_validator || !f.is_validators()) && !present.contains(f)
    };
    CertificateField::ALL.iter().copied().filter(needed).collect()
}

choice! {
    /// A field of a certificate of destruction that somebody else issues.
    DestructionField {
        CertificateNumber = "certificate_number",
        ClientName = "client_name",
        VendorName = "vendor_name",
        VendorAddress = "vendor_address",
        VendorCertifications = "vendor_certifications",
        /// Every medium by its serial number, not a number of pieces.
        SerialisedItems = "serialised_items",
        DateCollected = "date_collected",
        DateDestroyed = "date_destroyed",
        PlaceOfDestruction = "place_of_destruction",
        MethodAndParticleClass = "method_and_particle_class",
        AuthorisedSignatory = "authorised_signatory",
        EquipmentId = "equipment_id",
        Witness = "witness",
        CustodyTransfer = "custody_transfer",
        DownstreamProcessor = "downstream_processor",
        WasteCodeAndTransferNote = "waste_code_and_transfer_note",
        Weight = "weight",
    }
}

/// What a recycler's certificate must say and does not. Without a list of serial numbers it proves
/// nothing about any one medium.
pub fn missing_of_destruction(present: &BTreeSet<DestructionField>) -> Vec<DestructionField> {
    let needed =
        |f: &DestructionField| *f <= DestructionField::AuthorisedSignatory && !present.contains(f);
    DestructionField::ALL.iter().copied().filter(needed).collect()
}
