//! Properties of secure disposal that hold for every medium, technique and chain.

use custodia_core::disposal::accept::{
    HiddenArea, SanitizationDecision, SanitizationRecord, accept,
};
use custodia_core::disposal::achieved::{Sanitization, achieved_method};
use custodia_core::disposal::crypto::CryptoErase;
use custodia_core::disposal::explain::{SanitizationStep, explain};
use custodia_core::disposal::flag::SanitizationFlag;
use custodia_core::disposal::media::MediaType;
use custodia_core::disposal::method::{
    AchievedMethod, FormAnswer, PolicyProfile, SanitizationMethod, SanitizationPolicy,
    SecurityCategory,
};
use custodia_core::disposal::particle::ParticleClass;
use custodia_core::disposal::reason::SanitizationReason;
use custodia_core::disposal::required::required_method;
use custodia_core::disposal::technique::SanitizationTechnique;
use custodia_core::disposal::verification::SanitizationVerification;
use proptest::prelude::*;

fn any_policy() -> impl Strategy<Value = SanitizationPolicy> {
    (prop::sample::select(PolicyProfile::ALL), any::<bool>()).prop_map(
        |(profile, nvme_format_purges)| SanitizationPolicy { profile, nvme_format_purges },
    )
}

/// Any medium and techniques, with whatever may be recorded about a key.
fn any_deed() -> impl Strategy<Value = Sanitization> {
    let key = (any::<Option<bool>>(), prop::option::of(0_u32..512), any::<Option<bool>>());
    let particles = ((0_usize..6), 1_u8..=7);
    (
        prop::sample::select(MediaType::ALL),
        prop::sample::select(SanitizationTechnique::ALL),
        prop::collection::vec(prop::sample::select(SanitizationTechnique::ALL), 0..3),
        prop::option::of(key),
        prop::option::of(particles),
        prop::option::of(prop::sample::select(FormAnswer::ALL)),
    )
        .prop_map(|(media, technique, additional, key, particles, statement)| Sanitization {
            additional,
            crypto_erase: key.map(|(always, key_bits, escrowed)| CryptoErase {
                encrypted_since_first_use: always,
                key_bits,
                keys_escrowed: escrowed,
                ..CryptoErase::default()
            }),
            particles: particles.map(|(letter, level)| {
                ParticleClass::parse(&format!("{}-{level}", &"PFOTHE"[letter..=letter])).unwrap()
            }),
            vendor_statement: statement,
            ..Sanitization::new(media, technique)
        })
}

/// A record without a fault of its own: only the method decides.
fn clean(deed: Sanitization, category: SecurityCategory) -> SanitizationRecord {
    SanitizationRecord {
        deed,
        told_media: None,
        category,
        will_be_reused: false,
        leaves_control: true,
        verification: SanitizationVerification::Passed,
        errors: 0,
        inaccessible: false,
        written_since: false,
        hidden_area: HiddenArea::None,
        performed_by: "Ada".into(),
        validated_by: Some("Ben".into()),
        external: false,
        performer_qualified: None,
        tool_calibrated: None,
        serial: "WD-1".into(),
        legal_hold: false,
    }
}

proptest! {
    #[test]
    fn a_higher_method_is_always_enough_and_a_lower_one_never(
        deed in any_deed(), policy in any_policy(),
        category in prop::sample::select(SecurityCategory::ALL),
        reused in any::<bool>(), leaves in any::<bool>(),
    ) {
        let mut record = clean(deed, category);
        (record.will_be_reused, record.leaves_control) = (reused, leaves);
        let verdict = accept(&record, policy);
        let accepted = verdict.decision == SanitizationDecision::Accepted;
        match verdict.achieved.method.counts_as() {
            Some(method) => prop_assert_eq!(accepted, method >= verdict.required, "{:?}", verdict),
            None => prop_assert_eq!(accepted, category <= SecurityCategory::Low, "{:?}", verdict),
        }
        prop_assert_eq!(accepted, verdict.reasons.is_empty());
    }

    #[test]
    fn another_technique_never_makes_it_worse(
        deed in any_deed(), policy in any_policy(),
        category in prop::sample::select(SecurityCategory::ALL),
        other in prop::sample::select(SanitizationTechnique::ALL),
    ) {
        let before = accept(&clean(deed.clone(), category), policy);
        let mut more = deed;
        more.additional.push(other);
        let after = accept(&clean(more, category), policy);
        prop_assert!(
            before.decision != SanitizationDecision::Accepted
                || after.decision == SanitizationDecision::Accepted
        );
    }

    #[test]
    fn a_magnet_alone_never_sanitizes_flash(
        policy in any_policy(), category in prop::sample::select(SecurityCategory::ALL),
        media in prop::sample::select(MediaType::ALL), matched in prop::sample::select(FormAnswer::ALL),
    ) {
        let mut deed = Sanitization::new(media, SanitizationTechnique::Degauss);
        deed.degausser_matched = Some(matched);
        let found = achieved_method(&deed, policy, category);
        if media.has_flash() {
            prop_assert_eq!(found.method, AchievedMethod::None);
            let verdict = accept(&clean(deed, category), policy);
            let nothing_needed = category == SecurityCategory::None;
            prop_assert_eq!(verdict.decision == SanitizationDecision::Accepted, nothing_needed);
        } else if media.is_magnetic() && matched != FormAnswer::No {
            prop_assert_eq!(found.method, AchievedMethod::Purge);
        }
    }

    #[test]
    fn no_key_is_worth_a_purge_unless_all_of_it_is_known(deed in any_deed(), policy in any_policy()) {
        if deed.technique.is_crypto_erase() && deed.additional.is_empty() {
            let whole = deed.crypto_erase.is_some_and(|k| {
                k.encrypted_since_first_use == Some(true)
                    && k.key_bits.is_some_and(|b| b >= 128)
                    && k.keys_escrowed == Some(false)
            });
            let found = achieved_method(&deed, policy, SecurityCategory::High);
            prop_assert!(whole || found.method < AchievedMethod::Clear, "{:?}", found);
        }
    }

    #[test]
    fn what_nobody_categorised_needs_as_much_as_what_is_high(reused: bool, leaves: bool) {
        let of = |c| required_method(c, reused, leaves).minimum;
        prop_assert_eq!(of(SecurityCategory::Unknown), of(SecurityCategory::High));
        prop_assert!(of(SecurityCategory::Unknown) >= SanitizationMethod::Purge);
        for pair in SecurityCategory::ALL.windows(2) {
            prop_assert!(of(pair[0]) <= of(pair[1]));
        }
        for category in SecurityCategory::ALL {
            let need = |leaves| required_method(*category, reused, leaves).minimum;
            prop_assert!(need(false) <= need(true));
        }
    }

    #[test]
    fn a_finer_class_of_particles_is_never_worth_less(
        level in 1_u8..7, category in prop::sample::select(SecurityCategory::ALL),
        media in prop::sample::select(MediaType::ALL), letter in 0_usize..6,
        profile in prop::sample::select(PolicyProfile::ALL),
    ) {
        let of = |level: u8| {
            let mut deed = Sanitization::new(media, SanitizationTechnique::Shred);
            deed.particles = ParticleClass::parse(&format!("{}{level}", &"PFOTHE"[letter..=letter]));
            achieved_method(&deed, profile.into(), category).method
        };
        prop_assert!(of(level) <= of(level + 1));
    }

    #[test]
    fn every_verdict_is_told_from_what_was_needed_to_the_decision(
        deed in any_deed(), policy in any_policy(),
        category in prop::sample::select(SecurityCategory::ALL),
    ) {
        let record = clean(deed, category);
        let verdict = accept(&record, policy);
        let steps = explain(&record, &verdict, policy.profile);
        let first = matches!(steps.first(), Some(SanitizationStep::Required { minimum, .. })
            if *minimum == verdict.required);
        prop_assert!(first);
        let decision = SanitizationStep::Decision { decision: verdict.decision };
        prop_assert_eq!(steps.last(), Some(&decision));
        let reasons: Vec<SanitizationReason> = steps.iter().filter_map(|s| match s {
            SanitizationStep::Reason { reason } => Some(*reason),
            _ => None,
        }).collect();
        prop_assert_eq!(&reasons, &verdict.reasons);
        let flags = steps.iter().filter(|s| match s {
            SanitizationStep::Advice { .. } => true,
            SanitizationStep::Reason { reason } => {
                matches!(reason, SanitizationReason::Technique { .. })
            }
            _ => false,
        });
        prop_assert_eq!(flags.count(), verdict.achieved.flags.len(), "each flag once");
    }

}

#[test]
fn a_fault_of_each_kind_is_a_reason_of_its_own() {
    type R = SanitizationReason;
    let deed = Sanitization::new(MediaType::Hdd, SanitizationTechnique::HostOverwrite);
    let good = SanitizationRecord {
        will_be_reused: true,
        leaves_control: false,
        ..clean(deed, SecurityCategory::Moderate)
    };
    let policy = SanitizationPolicy::default();
    assert_eq!(accept(&good, policy).reasons, []);
    type Fault = (fn(&mut SanitizationRecord), R, SanitizationDecision);
    let cases: [Fault; 13] = {
        use SanitizationDecision::{Escalated, Rejected};
        [
            (
                |r| r.verification = SanitizationVerification::Failed,
                R::VerificationFailed,
                Rejected,
            ),
            (
                |r| r.verification = SanitizationVerification::Visual,
                R::VerificationUnsuitable { verification: SanitizationVerification::Visual },
                Escalated,
            ),
            (|r| r.errors = 3, R::ErrorsReported { count: 3 }, Rejected),
            (
                |r| r.told_media = Some(MediaType::Tape),
                R::MediaContradicts { told: MediaType::Tape, recorded: MediaType::Hdd },
                Escalated,
            ),
            (|r| r.inaccessible = true, R::MediaInaccessible, Rejected),
            (|r| r.written_since = true, R::DataWrittenSince, Rejected),
            (|r| r.hidden_area = HiddenArea::Present, R::HiddenAreaPresent, Rejected),
            (|r| r.performer_qualified = Some(FormAnswer::No), R::PerformerUnqualified, Rejected),
            (
                |r| r.tool_calibrated = Some(FormAnswer::Unknown),
                R::ToolCalibrationUnknown,
                Escalated,
            ),
            (|r| r.performed_by = " ".into(), R::PerformerMissing, Rejected),
            (|r| r.validated_by = Some("ADA ".into()), R::ValidatorSameAsPerformer, Rejected),
            (|r| r.serial = "\u{200b} ".into(), R::SerialMissing, Rejected),
            (|r| r.legal_hold = true, R::LegalHold, Rejected),
        ]
    };
    for (change, reason, decision) in cases {
        let mut record = good.clone();
        change(&mut record);
        let verdict = accept(&record, policy);
        assert_eq!((verdict.reasons, verdict.decision), (vec![reason], decision));
    }
    // Firmware reaches what is hidden; another firm's work is accepted by somebody of ours.
    let mut firmware = good.clone();
    firmware.deed.technique = SanitizationTechnique::AtaSanitizeOverwrite;
    firmware.hidden_area = HiddenArea::Unknown;
    assert_eq!(accept(&firmware, policy).reasons, []);
    let mut tape = good.clone();
    tape.deed.media = MediaType::Tape;
    tape.hidden_area = HiddenArea::Unknown;
    assert_eq!(accept(&tape, policy).reasons, []);
    let external = SanitizationRecord {
        category: SecurityCategory::Low,
        external: true,
        validated_by: None,
        ..good
    };
    assert_eq!(accept(&external, policy).reasons, [R::ValidatorMissing]);
}

/// The table of domain §A.3 where no worked example is.
#[test]
fn what_the_table_says_of_each_medium() {
    use {AchievedMethod as A, MediaType as M, PolicyProfile as P, SanitizationTechnique as T};
    let r2 = P::R2Ieee2883;
    for (media, technique, profile, expected) in [
        (M::Hdd, T::Shred, r2, A::DestroyLimited),
        (M::Hdd, T::Shred, P::R1, A::Destroy),
        (M::Hdd, T::AtaSanitizeBlockErase, r2, A::None),
        (M::Hdd, T::Melt, r2, A::Destroy),
        (M::Hdd, T::Deform, r2, A::None),
        (M::Sshd, T::AtaSanitizeBlockErase, r2, A::Purge),
        (M::Sshd, T::AtaSecurityEraseEnhanced, P::R1, A::Clear),
        (M::SsdSata, T::AtaSanitizeOverwrite, r2, A::Clear),
        (M::SsdSata, T::TrimOnly, r2, A::None),
        (M::SsdNvme, T::NvmeSanitizeOverwrite, r2, A::Purge),
        (M::SsdNvme, T::AtaSanitizeBlockErase, r2, A::None),
        (M::UsbFlash, T::AtaSanitizeBlockErase, r2, A::None),
        (M::EmbeddedFlash, T::EmbeddedSanitize, r2, A::Purge),
        (M::Nvdimm, T::PowerOff, r2, A::None),
        (M::Ram, T::PowerOff, r2, A::Purge),
        (M::Floppy, T::Shred, r2, A::Destroy),
        (M::Optical, T::HostOverwrite, r2, A::None),
        (M::Optical, T::Grind, r2, A::Destroy),
        (M::NetworkDevice, T::WriteErase, r2, A::None),
        (M::NetworkDevice, T::VendorErase, r2, A::Clear),
        (M::PrinterMfp, T::Shred, r2, A::DestroyLimited),
        (M::CloudLogical, T::DeleteOnly, r2, A::None),
        (M::CloudLogical, T::Incinerate, r2, A::None),
        (M::Paper, T::Shred, r2, A::Destroy),
        (M::Hdd, T::Shred, P::Iso21964, A::Unproven),
    ] {
        let deed = Sanitization::new(media, technique);
        let found = achieved_method(&deed, profile.into(), SecurityCategory::High);
        assert_eq!(found.method, expected, "{media} {technique} {profile}");
    }
    let mut stated = Sanitization::new(M::PrinterMfp, T::VendorErase);
    stated.vendor_statement = Some(FormAnswer::Yes);
    let of = |deed: &Sanitization, policy, category| achieved_method(deed, policy, category).method;
    assert_eq!(of(&stated, r2.into(), SecurityCategory::High), A::Purge);
    let toggled = SanitizationPolicy { profile: r2, nvme_format_purges: true };
    let format = Sanitization::new(M::SsdNvme, T::NvmeFormatSes1);
    assert_eq!(of(&format, toggled, SecurityCategory::High), A::Purge);
}

#[test]
fn shredding_by_class_counts_from_the_minimum_of_its_category() {
    for (category, least) in [
        (SecurityCategory::Low, 3),
        (SecurityCategory::Moderate, 4),
        (SecurityCategory::High, 5),
        (SecurityCategory::Unknown, 5),
    ] {
        for level in 1_u8..=7 {
            let mut deed = Sanitization::new(MediaType::SsdNvme, SanitizationTechnique::Shred);
            deed.particles = ParticleClass::parse(&format!("E-{level}"));
            let verdict = accept(&clean(deed, category), PolicyProfile::Iso21964.into());
            let accepted = verdict.decision == SanitizationDecision::Accepted;
            assert_eq!(accepted, level >= least, "{category} E-{level}");
            let flag = if accepted {
                SanitizationFlag::ShreddingAdvisedAgainst
            } else {
                SanitizationFlag::ParticleClassBelowMinimum
            };
            assert_eq!(verdict.achieved.flags, [flag]);
        }
    }
    for (text, class) in [
        ("h4", Some("H-4")),
        (" E 7", Some("E-7")),
        ("P-8", None),
        ("X-1", None),
        ("", None),
        ("P", None),
        ("é4", None),
    ] {
        let found = ParticleClass::parse(text).map(|c| c.to_string());
        assert_eq!(found.as_deref(), class, "{text:?}");
    }
}
