//! What is to be said about a technique on a medium.

use crate::choice::choice;

choice! {
    /// A remark about what a technique achieved. Those that lowered it are reasons of a refusal, the
    /// others advice ([`SanitizationFlag::lowers`]).
    SanitizationFlag {
        /// Deleting and quick formatting leave the data.
        NotASanitizationTechnique = "not_a_sanitization_technique",
        /// This technique does nothing to such a medium, for example a magnet to flash.
        TechniqueInappropriateForMedia = "technique_inappropriate_for_media",
        /// Drilled or bent, but the data is there.
        MediumOnlyDamaged = "medium_only_damaged",
        /// Data may have been stored before encryption was turned on.
        PlaintextMayExist = "plaintext_may_exist",
        KeyStrengthBelow128Bits = "key_strength_below_128_bits",
        KeyEntropyTooLow = "key_entropy_too_low",
        /// A copy of the key exists elsewhere.
        KeyCopiesRemain = "key_copies_remain",
        KeyNotZeroized = "key_not_zeroized",
        KeyModuleNotValidated = "key_module_not_validated",
        /// What must be known of the key is not recorded.
        CePreconditionsUnknown = "ce_preconditions_unknown",
        /// Not all namespaces of the drive were covered.
        ScopeTooNarrow = "scope_too_narrow",
        /// Whether all namespaces were covered must be looked at.
        CheckScopeAllNamespaces = "check_scope_all_namespaces",
        /// The degausser is too weak for this medium.
        DegausserNotMatched = "degausser_not_matched",
        /// The maker does not say that its erase is one.
        VendorStatementMissing = "vendor_statement_missing",
        /// The provider shows no evidence that the key is gone.
        ProviderEvidenceMissing = "provider_evidence_missing",
        /// Rev. 1 asks for a pattern and its complement on removable flash.
        TwoPassesRequired = "two_passes_required",
        /// The size of the particles is not recorded.
        ParticleClassMissing = "particle_class_missing",
        /// The particles are larger than the category allows.
        ParticleClassBelowMinimum = "particle_class_below_minimum",
        /// The class is one of another material.
        ParticleClassOfAnotherMaterial = "particle_class_of_another_material",
        /// Rev. 2 §3.1.3: to be avoided but for the lowest categories.
        ShredOrPulverizeNotAcceptedAboveLow = "shred_or_pulverize_not_accepted_above_low",
        /// Accepted by the class of its particles; Rev. 2 advises against it all the same.
        ShreddingAdvisedAgainst = "shredding_advised_against",
        /// Enhanced erase is a purge where the maker says so.
        ConfirmWithManufacturer = "confirm_with_manufacturer",
        /// SECURITY ERASE is not the SANITIZE command.
        NotASanitizeCommand = "not_a_sanitize_command",
        /// Format is not the Sanitize command.
        FormatIsNotTheSanitizeCommand = "format_is_not_the_sanitize_command",
        /// The drive is dead afterwards.
        MediumUnusableAfterDegauss = "medium_unusable_after_degauss",
        /// The field must be stronger than the medium's coercivity.
        DegausserMustMatchCoercivity = "degausser_must_match_coercivity",
        /// Spare and worn cells keep what they held.
        OverprovisionedAndRemappedCellsNotReached = "overprovisioned_and_remapped_cells_not_reached",
        /// A reset counts where writing over is not possible.
        ResetWhereRewritingNotSupported = "reset_where_rewriting_not_supported",
        /// The telephone is still bound to an account or a management.
        ActivationLockNotRemoved = "activation_lock_not_removed",
    }
}

impl SanitizationFlag {
    /// It is why the method is lower than the technique promises.
    pub fn lowers(self) -> bool {
        self <= Self::ShredOrPulverizeNotAcceptedAboveLow && self != Self::CheckScopeAllNamespaces
    }
}
