//! What a technique achieves on a medium, whatever the operator calls it (domain §A.3, golden
//! SD-020…058).

mod physical;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::crypto::{CryptoErase, missing_preconditions};
use super::flag::SanitizationFlag as F;
use super::media::MediaType as M;
use super::method::{
    AchievedMethod as A, FormAnswer, PolicyProfile, SanitizationPolicy, SecurityCategory,
};
use super::particle::ParticleClass;
use super::technique::SanitizationTechnique as T;
use physical::physical;

/// What was done to one medium, and what is recorded about how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Sanitization {
    pub media: M,
    /// The main technique.
    pub technique: T,
    /// Others that were applied to the same medium, in any order.
    pub additional: Vec<T>,
    /// What is known of the key.
    pub crypto_erase: Option<CryptoErase>,
    /// Passes of an overwrite.
    pub passes: Option<u32>,
    /// How fine it was shredded.
    pub particles: Option<ParticleClass>,
    /// The maker (or provider) states that its procedure is an erase.
    pub vendor_statement: Option<FormAnswer>,
    /// Every namespace of the drive was covered.
    pub all_namespaces: Option<FormAnswer>,
    /// The degausser is strong enough for this medium.
    pub degausser_matched: Option<FormAnswer>,
    /// No account and no management holds the telephone any more.
    pub activation_lock_removed: Option<FormAnswer>,
}

impl Sanitization {
    /// One technique, nothing else recorded.
    pub const fn new(media: M, technique: T) -> Self {
        Self {
            media,
            technique,
            additional: Vec::new(),
            crypto_erase: None,
            passes: None,
            particles: None,
            vendor_statement: None,
            all_namespaces: None,
            degausser_matched: None,
            activation_lock_removed: None,
        }
    }

    /// Every technique, the main one first.
    pub fn techniques(&self) -> impl Iterator<Item = T> + '_ {
        std::iter::once(self.technique).chain(self.additional.iter().copied())
    }
}

/// What was achieved, and by what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Achieved {
    pub method: A,
    /// What is to be said about it, in a fixed order.
    pub flags: Vec<F>,
    /// The technique that achieved it.
    pub by: T,
}

/// The highest method that any of the techniques achieved. The category matters to shredding under
/// ISO/IEC 21964 alone, whose classes have a minimum for each.
pub fn achieved_method(
    deed: &Sanitization,
    policy: SanitizationPolicy,
    category: SecurityCategory,
) -> Achieved {
    let all = candidates(deed, policy, category);
    // The first of the highest: the main technique before the others.
    let best =
        all.into_iter().reduce(|best, next| if next.method > best.method { next } else { best });
    best.unwrap_or_else(|| Achieved { method: A::None, flags: Vec::new(), by: deed.technique })
}

/// What each technique achieved by itself, and last what some achieve together.
pub(super) fn candidates(
    deed: &Sanitization,
    policy: SanitizationPolicy,
    category: SecurityCategory,
) -> Vec<Achieved> {
    let one = |by: T| {
        let (method, flags) = alone(deed, by, policy, category);
        Achieved { method, flags, by }
    };
    let mut all: Vec<Achieved> = deed.techniques().map(one).collect();
    let cut = deed.techniques().find(|t| matches!(t, T::Shred | T::Pulverize));
    let degaussed = deed.techniques().find(|t| *t == T::Degauss).map(one);
    // A strong field takes the data, the shredder the medium (reading of NIST's FAQ Q8 and Q10).
    if let (Some(by), Some(degaussed)) = (cut, degaussed)
        && degaussed.method == A::Purge
    {
        all.push(Achieved { method: A::Destroy, flags: degaussed.flags, by });
    }
    all
}

type Found = (A, Vec<F>);

fn never(flag: F) -> Found {
    (A::None, vec![flag])
}

const fn inappropriate() -> F {
    F::TechniqueInappropriateForMedia
}

fn clear_of(media: M) -> Found {
    let flag = media.has_flash().then_some(F::OverprovisionedAndRemappedCellsNotReached);
    (A::Clear, flag.into_iter().collect())
}

fn alone(
    deed: &Sanitization,
    technique: T,
    policy: SanitizationPolicy,
    category: SecurityCategory,
) -> Found {
    match technique {
        T::QuickFormat | T::TrimOnly | T::DeleteOnly => never(F::NotASanitizationTechnique),
        t if t.is_crypto_erase() => crypto_erase(deed, t),
        t if t.is_physical() => physical(deed, t, policy, category),
        T::HostOverwrite | T::TapeLongErase => overwrite(deed, technique, policy),
        T::Degauss => degauss(deed),
        T::PowerOff if deed.media == M::Ram => (A::Purge, Vec::new()),
        T::EmbeddedSanitize if deed.media == M::EmbeddedFlash => (A::Purge, Vec::new()),
        T::FactoryReset | T::VendorErase | T::WriteErase => reset(deed, technique),
        _ if deed.media.speaks_ata() => ata(deed.media, technique, policy),
        _ if deed.media == M::SsdNvme => nvme(technique, policy),
        _ => never(inappropriate()),
    }
}

fn overwrite(deed: &Sanitization, technique: T, policy: SanitizationPolicy) -> Found {
    let media = deed.media;
    let writable = media.has_flash() || media.is_magnetic();
    let fits = if technique == T::TapeLongErase { media == M::Tape } else { writable };
    if !fits {
        return never(inappropriate());
    }
    let single = deed.passes.is_some_and(|n| n < 2);
    if media == M::UsbFlash && policy.profile == PolicyProfile::R1 && single {
        return (A::Unproven, vec![F::TwoPassesRequired]);
    }
    clear_of(media)
}

fn ata(media: M, technique: T, policy: SanitizationPolicy) -> Found {
    let disk = media == M::Hdd;
    match technique {
        T::AtaSecurityErase => (A::Clear, Vec::new()),
        T::AtaSecurityEraseEnhanced if disk && policy.profile == PolicyProfile::R1 => {
            (A::Purge, vec![F::ConfirmWithManufacturer])
        }
        T::AtaSecurityEraseEnhanced => (A::Clear, vec![F::NotASanitizeCommand]),
        T::AtaSanitizeOverwrite if disk => (A::Purge, Vec::new()),
        T::AtaSanitizeOverwrite => clear_of(media),
        T::AtaSanitizeBlockErase if !disk => (A::Purge, Vec::new()),
        _ => never(inappropriate()),
    }
}

fn nvme(technique: T, policy: SanitizationPolicy) -> Found {
    let purges = policy.nvme_format_purges || policy.profile == PolicyProfile::R1;
    match technique {
        T::NvmeSanitizeBlock | T::NvmeSanitizeOverwrite => (A::Purge, Vec::new()),
        T::NvmeFormatSes1 if purges => (A::Purge, Vec::new()),
        T::NvmeFormatSes1 => (A::Clear, vec![F::FormatIsNotTheSanitizeCommand]),
        _ => never(inappropriate()),
    }
}

fn degauss(deed: &Sanitization) -> Found {
    if !deed.media.is_magnetic() {
        return never(inappropriate());
    }
    let mut flags = vec![F::MediumUnusableAfterDegauss];
    if deed.degausser_matched == Some(FormAnswer::No) {
        flags.insert(0, F::DegausserNotMatched);
        return (A::Unproven, flags);
    }
    if deed.degausser_matched != Some(FormAnswer::Yes) {
        flags.push(F::DegausserMustMatchCoercivity);
    }
    (A::Purge, flags)
}

/// What the devices do themselves, as far as their makers say.
fn reset(deed: &Sanitization, technique: T) -> Found {
    let stated = deed.vendor_statement == Some(FormAnswer::Yes);
    let device = matches!(deed.media, M::NetworkDevice | M::PrinterMfp);
    match technique {
        T::FactoryReset if device || deed.media == M::Mobile => {
            let mut flags = vec![F::ResetWhereRewritingNotSupported];
            flags.extend(locked(deed));
            (A::Clear, flags)
        }
        T::VendorErase if device && stated => (A::Purge, Vec::new()),
        T::VendorErase if device => (A::Clear, vec![F::VendorStatementMissing]),
        T::WriteErase if deed.media == M::NetworkDevice && stated => {
            (A::Clear, vec![F::ResetWhereRewritingNotSupported])
        }
        T::WriteErase if deed.media == M::NetworkDevice => never(F::VendorStatementMissing),
        _ => never(inappropriate()),
    }
}

fn locked(deed: &Sanitization) -> Option<F> {
    let asked = deed.activation_lock_removed.filter(|_| deed.media == M::Mobile);
    asked.filter(|a| *a != FormAnswer::Yes).map(|_| F::ActivationLockNotRemoved)
}

fn crypto_erase(deed: &Sanitization, technique: T) -> Found {
    let media = deed.media;
    let fits = match technique {
        T::AtaSanitizeCryptoScramble => media.speaks_ata(),
        T::NvmeFormatSes2 | T::NvmeSanitizeCrypto => media == M::SsdNvme,
        T::TcgRevert => media.speaks_ata() || matches!(media, M::SsdNvme | M::UsbFlash),
        T::MobileResetEncrypted => media == M::Mobile,
        T::CloudKeyDestroy => media == M::CloudLogical,
        // Any storage that can hold what was encrypted before.
        _ => media.has_flash() || matches!(media, M::Hdd | M::Tape | M::Mobile),
    };
    if !fits {
        return never(inappropriate());
    }
    let mut flags = missing_preconditions(deed.crypto_erase.as_ref());
    let stated = deed.vendor_statement.unwrap_or(FormAnswer::Yes);
    if technique == T::CloudKeyDestroy && stated != FormAnswer::Yes {
        flags.push(F::ProviderEvidenceMissing);
    }
    if technique == T::NvmeFormatSes2 {
        match deed.all_namespaces {
            Some(FormAnswer::Yes) => {}
            Some(FormAnswer::No) => flags.push(F::ScopeTooNarrow),
            Some(FormAnswer::Unknown) | None => flags.push(F::CheckScopeAllNamespaces),
        }
    }
    let method = if flags.iter().any(|f| f.lowers()) { A::Unproven } else { A::Purge };
    flags.extend(locked(deed));
    (method, flags)
}
