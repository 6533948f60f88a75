//! Properties of secure disposal that hold for every medium, technique and chain.

use chrono::{DateTime, FixedOffset, TimeDelta};
use custodia_core::contract::Percent;
use custodia_core::disposal::accept::{
    HiddenArea, SanitizationDecision, SanitizationRecord, accept,
};
use custodia_core::disposal::achieved::{Sanitization, achieved_method};
use custodia_core::disposal::crypto::CryptoErase;
use custodia_core::disposal::custody::{
    CustodyAction, CustodyEvent, CustodyParty, CustodyProblem, check_custody,
};
use custodia_core::disposal::explain::{SanitizationStep, explain};
use custodia_core::disposal::flag::SanitizationFlag;
use custodia_core::disposal::italy::deadline::{StorageCriterion, copy_due, temporary_storage};
use custodia_core::disposal::italy::fir::{FirFormat, is_operation};
use custodia_core::disposal::italy::tax::tax_proof;
use custodia_core::disposal::media::MediaType;
use custodia_core::disposal::method::{
    AchievedMethod, FormAnswer, PolicyProfile, SanitizationMethod, SanitizationPolicy,
    SecurityCategory,
};
use custodia_core::disposal::particle::ParticleClass;
use custodia_core::disposal::reason::SanitizationReason;
use custodia_core::disposal::required::required_method;
use custodia_core::disposal::retention::{RetentionPolicy, retention_until};
use custodia_core::disposal::technique::SanitizationTechnique;
use custodia_core::disposal::verification::{SanitizationVerification, sample_size};
use custodia_core::money::{Currency, Money};
use proptest::prelude::*;

use super::{any_day, d, plain_planning};

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

    #[test]
    fn a_sample_is_its_share_rounded_up(items in 0_u32..200_000, share in 0_i32..=100) {
        let sample = sample_size(items, Percent::whole(share).unwrap());
        prop_assert!(sample <= items);
        prop_assert!(items == 0 || sample >= 1);
        let (n, s) = (u64::from(items), u64::try_from(share).unwrap());
        prop_assert!(u64::from(sample) * 100 >= n * s);
        prop_assert!(sample <= 1 || (u64::from(sample) - 1) * 100 < n * s);
    }

    #[test]
    fn one_more_policy_never_shortens_what_is_kept(
        event in any_day(), own in prop::option::of(0_u32..40),
        policies in prop::collection::vec(prop::sample::select(RetentionPolicy::ALL), 1..5),
        more in prop::sample::select(RetentionPolicy::ALL),
    ) {
        let of = |policies: &[RetentionPolicy]| retention_until(event, policies, own, false);
        let (before, mut all) = (of(&policies), policies);
        all.push(more);
        let after = of(&all);
        prop_assert!(after.keep_until >= before.keep_until && before.keep_until > Some(event));
        prop_assert_eq!(after.delete_allowed_from, after.keep_until.and_then(|day| day.succ_opt()));
        prop_assert_eq!(retention_until(event, &all, own, true).keep_until, None);
    }

    #[test]
    fn a_whole_chain_has_no_problem_and_each_injected_one_is_found(
        steps in prop::collection::vec((0_i64..10_000, any::<bool>()), 2..12),
        at in any::<prop::sample::Index>(),
    ) {
        let events = chain(&steps);
        let lot = items();
        prop_assert_eq!(check_custody(&events, &lot), []);
        let at = 1 + at.index(events.len() - 1);
        let n = u32::try_from(at + 1).unwrap();
        let broken = |change: fn(&mut CustodyEvent)| {
            let mut events = events.clone();
            change(&mut events[at]);
            check_custody(&events, &lot)
        };
        let gap = broken(|e| e.from = "Nobody".into());
        prop_assert_eq!(gap, [CustodyProblem::Gap { before: n - 1, at: n }]);
        let back = broken(|e| e.at -= TimeDelta::days(3650));
        let found = back.contains(&CustodyProblem::TimeGoesBack { at: n });
        prop_assert!(found, "{:?}", back);
        let unsigned = broken(|e| e.to = " ".into());
        let found = unsigned.contains(&CustodyProblem::PartyMissing { at: n });
        prop_assert!(found, "{:?}", unsigned);
        if events[at].action != Some(CustodyAction::Reseal) {
            let seal = broken(|e| e.seals = vec!["S-OTHER".into()]);
            prop_assert!(seal.contains(&CustodyProblem::SealChanged { at: n }), "{:?}", seal);
            let none = broken(|e| e.seals.clear());
            prop_assert_eq!(none, [CustodyProblem::SealMissing { at: n }]);
        }
        let lost = broken(|e| drop(e.items.pop()));
        let code = CustodyProblem::ItemLost { at: n, item: "SN-9".into() };
        prop_assert!(lost.contains(&code), "{:?}", lost);
        let extra = broken(|e| e.items.push("SN-10".into()));
        let code = CustodyProblem::ItemAppears { at: n, item: "SN-10".into() };
        prop_assert!(extra.contains(&code), "{:?}", extra);
    }
}

fn items() -> Vec<String> {
    (1..=9).map(|n| format!("SN-{n}")).collect()
}

/// From hand to hand to a recycler, sealed all the way, now and then with new seals.
fn chain(steps: &[(i64, bool)]) -> Vec<CustodyEvent> {
    let mut at: DateTime<FixedOffset> = "2026-11-20T09:00:00+01:00".parse().unwrap();
    let mut seal = 0;
    let last = steps.len() - 1;
    let event = |(n, (minutes, reseal)): (usize, &(i64, bool))| {
        at += TimeDelta::minutes(*minutes);
        seal += usize::from(*reseal && n > 0);
        CustodyEvent {
            at,
            action: (*reseal && n > 0).then_some(CustodyAction::Reseal),
            from: format!("Party {n}"),
            to: format!("party {} ", n + 1),
            to_kind: Some(if n == last { CustodyParty::Recycler } else { CustodyParty::Carrier }),
            seals: vec![format!("S-{seal}")],
            items: items(),
        }
    };
    steps.iter().enumerate().map(event).collect()
}

#[test]
fn a_chain_that_ends_on_the_road_or_without_an_item_of_the_lot_is_not_whole() {
    let mut events = chain(&[(0, false), (60, false)]);
    events[1].to_kind = Some(CustodyParty::Carrier);
    let lot: Vec<String> = items().into_iter().chain(["SN-77".to_owned()]).collect();
    let found = check_custody(&events, &lot);
    let unaccounted = CustodyProblem::ItemUnaccounted { item: "SN-77".into() };
    assert_eq!(found, [unaccounted, CustodyProblem::EndsWithUnfitParty]);
    assert_eq!(check_custody(&[], &lot), [CustodyProblem::NoEvents]);
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
    let cases: [(fn(&mut SanitizationRecord), R, SanitizationDecision); 12] = {
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

#[test]
fn italian_days_are_counted_from_their_own_anchor() {
    let calendar = plain_planning().calendar;
    // Friday; the second business day after it is a Tuesday.
    let friday = d("2026-11-20");
    assert_eq!(copy_due(FirFormat::Xfir, friday, &calendar), Some(d("2026-11-24")));
    assert_eq!(copy_due(FirFormat::Paper, d("2026-11-30"), &calendar), Some(d("2027-02-28")));
    let dear = tax_proof(Money::new(1_000_001, Currency::EUR), false).unwrap();
    assert_eq!(dear.notice_by(d("2026-12-03")), Some(d("2026-11-28")));
    let cheap = tax_proof(Money::new(1_000_000, Currency::EUR), false).unwrap();
    assert_eq!(cheap.notice_by(d("2026-12-03")), None);
    assert!(tax_proof(Money::new(1, Currency::parse("USD").unwrap()), false).is_err());
    let since = d("2026-01-01");
    let of = |criterion, litres, hazardous, today: &str| {
        temporary_storage(criterion, since, litres, hazardous, d(today))
    };
    let quarter = of(StorageCriterion::Quarterly, 90_000, 0, "2026-03-31");
    assert_eq!((quarter.until, quarter.overdue), (Some(d("2026-03-31")), false));
    assert!(!quarter.too_much && of(StorageCriterion::Quarterly, 1, 1, "2026-04-01").overdue);
    let year = of(StorageCriterion::Volume, 30_000, 10_000, "2026-12-31");
    assert!(!year.too_much && !year.overdue && year.until == Some(d("2026-12-31")));
    assert!(of(StorageCriterion::Volume, 30_001, 0, "2026-02-01").too_much);
    assert!(of(StorageCriterion::Volume, 20_000, 10_001, "2026-02-01").too_much);
    for (text, good) in [
        ("R13", true),
        ("d15", true),
        ("R4", true),
        ("R14", false),
        ("D16", false),
        ("R0", false),
        ("R013", false),
        ("13", false),
        ("", false),
        ("R+1", false),
    ] {
        assert_eq!(is_operation(text), good, "{text:?}");
    }
}
