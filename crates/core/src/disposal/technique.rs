//! What is done to a medium (domain §A.3). What it achieves there is [`super::achieved`]'s to say.

use crate::choice::choice;

choice! {
    /// A technique of sanitization, or something people take for one.
    SanitizationTechnique {
        /// Writing over all addressable places, from outside.
        HostOverwrite = "host_overwrite",
        /// Long erase of a tape.
        TapeLongErase = "tape_long_erase",
        /// ATA SECURITY ERASE UNIT, normal.
        AtaSecurityErase = "ata_security_erase",
        /// ATA SECURITY ERASE UNIT, enhanced.
        AtaSecurityEraseEnhanced = "ata_security_erase_enhanced",
        /// ATA or SCSI SANITIZE, overwrite.
        AtaSanitizeOverwrite = "ata_sanitize_overwrite",
        /// ATA or SCSI SANITIZE, block erase.
        AtaSanitizeBlockErase = "ata_sanitize_block_erase",
        /// ATA or SCSI SANITIZE, crypto scramble.
        AtaSanitizeCryptoScramble = "ata_sanitize_crypto_scramble",
        /// NVMe Format with secure erase setting 1, user data.
        NvmeFormatSes1 = "nvme_format_ses1",
        /// NVMe Format with secure erase setting 2, cryptographic.
        NvmeFormatSes2 = "nvme_format_ses2",
        /// NVMe Sanitize, block erase.
        NvmeSanitizeBlock = "nvme_sanitize_block",
        /// NVMe Sanitize, crypto erase.
        NvmeSanitizeCrypto = "nvme_sanitize_crypto",
        /// NVMe Sanitize, overwrite.
        NvmeSanitizeOverwrite = "nvme_sanitize_overwrite",
        /// The sanitize command of eMMC or UFS.
        EmbeddedSanitize = "embedded_sanitize",
        /// TCG Opal or Enterprise: revert, or a new key.
        TcgRevert = "tcg_revert",
        /// Destroying the key of encrypted data in another way, for example a tape's.
        CryptoErase = "crypto_erase",
        /// A magnetic field.
        Degauss = "degauss",
        /// Cut into strips or particles.
        Shred = "shred",
        /// Crushed into particles.
        Pulverize = "pulverize",
        /// Torn into the finest particles.
        Disintegrate = "disintegrate",
        /// Burnt to ash.
        Incinerate = "incinerate",
        /// Melted.
        Melt = "melt",
        /// The information layer ground off.
        Grind = "grind",
        /// Drilled, punched or bent.
        Deform = "deform",
        /// Back to the settings of the factory.
        FactoryReset = "factory_reset",
        /// Full reset of an encrypted telephone, which destroys its key.
        MobileResetEncrypted = "mobile_reset_encrypted",
        /// The maker's own secure erase or data security kit.
        VendorErase = "vendor_erase",
        /// `write erase` and the like: the configuration only.
        WriteErase = "write_erase",
        /// The provider's key destroyed.
        CloudKeyDestroy = "cloud_key_destroy",
        /// Power (and battery) taken away.
        PowerOff = "power_off",
        /// Quick format.
        QuickFormat = "quick_format",
        /// TRIM alone.
        TrimOnly = "trim_only",
        /// Files or a resource deleted.
        DeleteOnly = "delete_only",
    }
}

impl SanitizationTechnique {
    /// Destroys a key instead of the data: worth what is known of the key.
    pub const fn is_crypto_erase(self) -> bool {
        matches!(
            self,
            Self::AtaSanitizeCryptoScramble
                | Self::NvmeFormatSes2
                | Self::NvmeSanitizeCrypto
                | Self::TcgRevert
                | Self::CryptoErase
                | Self::MobileResetEncrypted
                | Self::CloudKeyDestroy
        )
    }

    /// The medium is broken by it.
    pub const fn is_physical(self) -> bool {
        matches!(
            self,
            Self::Shred
                | Self::Pulverize
                | Self::Disintegrate
                | Self::Incinerate
                | Self::Melt
                | Self::Grind
                | Self::Deform
        )
    }

    /// Nothing can be read from the medium afterwards, so nobody can verify it by reading.
    pub const fn ends_reading(self) -> bool {
        self.is_physical() || matches!(self, Self::Degauss)
    }

    /// It leaves a hidden area (HPA, DCO) as it is: valid only where there is none (SP 800-88r1).
    pub const fn spares_hidden_area(self) -> bool {
        matches!(
            self,
            Self::HostOverwrite | Self::AtaSecurityErase | Self::AtaSecurityEraseEnhanced
        )
    }
}
