//! What breaking a medium achieves, by how and by how fine.

use super::super::flag::SanitizationFlag as F;
use super::super::media::MediaType as M;
use super::super::method::{
    AchievedMethod as A, PolicyProfile, SanitizationPolicy, SecurityCategory,
};
use super::super::particle::{PAPER_LEVEL, ParticleClass, ParticleMaterial, minimum_level};
use super::super::technique::SanitizationTechnique as T;
use super::{Found, Sanitization, inappropriate, never};

pub(super) fn physical(
    deed: &Sanitization,
    technique: T,
    policy: SanitizationPolicy,
    category: SecurityCategory,
) -> Found {
    let media = deed.media;
    match technique {
        _ if !media.is_physical() => never(inappropriate()),
        T::Incinerate | T::Disintegrate => (A::Destroy, Vec::new()),
        // What burns or has no metal is not melted.
        T::Melt if matches!(media, M::Paper | M::Optical | M::Tape | M::Floppy) => {
            never(inappropriate())
        }
        T::Melt => (A::Destroy, Vec::new()),
        T::Grind if media == M::Optical => (A::Destroy, Vec::new()),
        T::Shred | T::Pulverize if policy.profile == PolicyProfile::Iso21964 => {
            shred_by_class(deed, category)
        }
        T::Shred | T::Pulverize => shred(deed, policy),
        T::Deform => deform(deed, policy, category),
        _ => never(inappropriate()),
    }
}

/// Rev. 1 lists shredding as destruction; Rev. 2 avoids it above the lowest category, but for what
/// has no denser way of holding data: paper, optical discs, floppies.
fn shred(deed: &Sanitization, policy: SanitizationPolicy) -> Found {
    let coarse = matches!(deed.media, M::Paper | M::Optical | M::Floppy);
    if deed.media == M::Paper
        && let Some(class) = deed.particles
        && let Some(flag) = too_coarse(deed, class, PAPER_LEVEL)
    {
        return (A::Unproven, vec![flag]);
    }
    if coarse || policy.profile == PolicyProfile::R1 {
        return (A::Destroy, Vec::new());
    }
    (A::DestroyLimited, vec![F::ShredOrPulverizeNotAcceptedAboveLow])
}

fn shred_by_class(deed: &Sanitization, category: SecurityCategory) -> Found {
    let Some(class) = deed.particles else {
        return (A::Unproven, vec![F::ParticleClassMissing]);
    };
    if let Some(flag) = too_coarse(deed, class, minimum_level(category)) {
        return (A::Unproven, vec![flag]);
    }
    let advised_against = !matches!(deed.media, M::Paper | M::Optical | M::Floppy);
    let flag = advised_against.then_some(F::ShreddingAdvisedAgainst);
    (A::Destroy, flag.into_iter().collect())
}

fn too_coarse(deed: &Sanitization, class: ParticleClass, least: u8) -> Option<F> {
    if ParticleMaterial::of(deed.media) != Some(class.material) {
        return Some(F::ParticleClassOfAnotherMaterial);
    }
    (class.level < least).then_some(F::ParticleClassBelowMinimum)
}

/// A bent disk is class H-3 of ISO/IEC 21964; everywhere else it is only damaged.
fn deform(deed: &Sanitization, policy: SanitizationPolicy, category: SecurityCategory) -> Found {
    const DEFORMED: u8 = 3;
    let iso = policy.profile == PolicyProfile::Iso21964 && deed.media == M::Hdd;
    if iso && minimum_level(category) <= DEFORMED {
        return (A::Destroy, vec![F::ShreddingAdvisedAgainst]);
    }
    never(F::MediumOnlyDamaged)
}
