//! Properties of matching evidence with media and of a recycler's list with the lot.

use std::collections::BTreeSet;

use custodia_core::disposal::accept::HiddenArea;
use custodia_core::disposal::evidence::{
    DriveEvidence, EvidenceFile, EvidenceStatus, EvidenceTool, EvidenceWarning, written_serial,
};
use custodia_core::disposal::matching::{EvidenceMatch, KnownMedium, Matching, match_media};
use custodia_core::disposal::media::MediaType;
use custodia_core::disposal::reconcile::{AlikeSerial, DuplicateSerial, reconcile};
use custodia_core::disposal::technique::SanitizationTechnique;
use custodia_core::disposal::verification::SanitizationVerification;
use proptest::prelude::*;

fn medium(serial: &str, host: &str) -> KnownMedium {
    KnownMedium { serial: serial.into(), host_serials: vec![host.into()] }
}

fn file(drives: &[(&str, &str)]) -> EvidenceFile {
    let mut file = EvidenceFile::new(EvidenceTool::Nwipe);
    let drive = |(serial, host): &(&str, &str)| DriveEvidence {
        serial: written_serial(serial),
        host_serial: written_serial(host),
        ..DriveEvidence::default()
    };
    file.drives = drives.iter().map(drive).collect();
    file
}

#[test]
fn a_drive_is_proposed_for_its_number_then_for_what_nearly_is_it_then_for_its_machine() {
    use EvidenceMatch as E;
    let media = [
        medium("WD-WCC6Y7HK1234", "5CG1234XYZ"),
        medium("S466NX0M912345F", "5CG1234XYZ"),
        medium("TWICE-001", "A"),
        medium("twice001", "B"),
        medium("ABCDEFGHIJ0123456789-LONG", "C"),
        medium("", "5CG1234XYZ"),
    ];
    let cases: [(&str, &str, EvidenceMatch); 9] = [
        ("wd wcc6y7hk1234", "", E::Serial { medium: 0 }),
        ("TWICE001", "A", E::Ambiguous { media: vec![2, 3] }),
        ("ABCDEFGHIJ0123456789", "", E::CutSerial { medium: 4 }),
        // The same letters, but not as many as a table prints: nothing was cut.
        ("ABCDEFGHIJ012345678", "", E::Unmatched),
        ("S466NXOM9I2345F", "5CG1234XYZ", E::LookAlike { media: vec![1] }),
        ("OTHER-99999", "5cg1234xyz", E::Host { media: vec![0, 1, 5] }),
        ("", "5CG1234XYZ", E::Host { media: vec![0, 1, 5] }),
        ("????????", "", E::Unmatched),
        ("OTHER-99999", "NOBODY", E::Unmatched),
    ];
    let drives: Vec<(&str, &str)> =
        cases.iter().map(|(serial, host, _)| (*serial, *host)).collect();
    let found: Matching = match_media(&file(&drives), &media);
    for ((serial, host, expected), found) in cases.iter().zip(&found.drives) {
        assert_eq!(found, expected, "{serial} {host}");
    }
    assert_eq!(found.without_evidence, [1, 5], "a look-alike and a machine are no evidence");
    // The whole file's machine counts where a drive names none.
    let mut whole = file(&[("OTHER-99999", "")]);
    whole.host_serial = Some("C".into());
    assert_eq!(match_media(&whole, &media).drives, [E::Host { media: vec![4] }]);
}

#[test]
fn success_is_the_tools_word_and_nothing_against_it() {
    let good = DriveEvidence { status: Some(EvidenceStatus::Erased), ..DriveEvidence::default() };
    assert!(good.is_successful());
    assert_eq!(good.verification(), SanitizationVerification::ToolStatus);
    for status in EvidenceStatus::ALL {
        let drive = DriveEvidence { status: Some(*status), ..good.clone() };
        assert_eq!(drive.is_successful(), *status == EvidenceStatus::Erased);
    }
    type Spoilt = (fn(&mut DriveEvidence), EvidenceWarning);
    let spoilt: [Spoilt; 4] = [
        (|d| d.errors.sync = Some(1), EvidenceWarning::StatusContradictsErrors),
        (|d| d.errors.total = Some(1), EvidenceWarning::StatusContradictsErrors),
        (|d| d.errors.failed_sectors = Some(u64::MAX), EvidenceWarning::StatusContradictsErrors),
        (|d| (d.bytes_erased, d.size_bytes) = (Some(1), Some(2)), EvidenceWarning::ErasedInPart),
    ];
    for (change, warning) in spoilt {
        let mut drive = good.clone();
        change(&mut drive);
        drive.settle();
        drive.settle();
        assert_eq!(drive.warnings, [warning]);
        assert!(!drive.is_successful());
    }
    let deed = DriveEvidence {
        bus: Some("ATA-SSD".into()),
        technique: Some(SanitizationTechnique::HostOverwrite),
        rounds: Some(2),
        passes: Some(3),
        hidden_area: Some(HiddenArea::None),
        ..good
    };
    let proposed = deed.proposed_deed().expect("a deed");
    assert_eq!((proposed.media, proposed.passes), (MediaType::SsdSata, Some(6)));
    let usb = DriveEvidence { bus: Some("USB".into()), ..deed };
    assert_eq!(usb.proposed_deed(), None, "a bridge hides what is behind it");
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|t| (*t).to_owned()).collect()
}

#[test]
fn a_recyclers_list_has_every_number_of_the_lot_once() {
    let lot = texts(&["CZJ2070001", "CZJ207PJJB", "SN-77881", "SN-5", "SN-5"]);
    let listed = texts(&["czj 2070001", "CZJ207PJJ8", "SN-77881", "sn77881", " ", "XX-9", "SN-5"]);
    let found = reconcile(&lot, &listed);
    assert_eq!(found.matched, 3);
    assert_eq!(found.missing, ["CZJ207PJJB"]);
    assert_eq!(found.extra, ["CZJ207PJJ8", "XX-9"]);
    let twice = |serial: &str| DuplicateSerial { serial: serial.into(), times: 2 };
    assert_eq!(found.duplicates, [twice("SN-77881")]);
    assert_eq!(found.duplicates_in_lot, [twice("SN-5")]);
    let alike = |extra: &str, missing: &str, reads_the_same| AlikeSerial {
        extra: extra.into(),
        missing: missing.into(),
        reads_the_same,
    };
    assert_eq!(found.alike, [alike("CZJ207PJJ8", "CZJ207PJJB", true)]);
    assert_eq!(found.blank, 1);
    assert!(!found.is_complete());
    assert!(reconcile(&lot[..4], &lot[..4]).is_complete());
    let off = reconcile(&texts(&["ABCDE12345"]), &texts(&["ABCDE1345"]));
    assert_eq!(off.alike, [alike("ABCDE1345", "ABCDE12345", false)]);
}

/// Five thousand numbers that all read the same: whoever compares each with each looks at
/// twenty-five million pairs, and names as many.
#[test]
fn five_thousand_look_alikes_against_five_thousand_name_a_few_each() {
    let number = |n: u32, zero: char, one: char| -> String {
        (0..16).map(|bit| if n >> bit & 1 == 0 { zero } else { one }).collect()
    };
    let lot: Vec<String> = (0..5_000).map(|n| number(n, 'O', 'Q')).collect();
    let listed: Vec<String> = (0..5_000).map(|n| number(n, '0', 'D')).collect();
    let found = reconcile(&lot, &listed);
    assert_eq!((found.missing.len(), found.extra.len()), (5_000, 5_000));
    assert_eq!(found.alike.len(), 25_000);
    let file = EvidenceFile {
        drives: listed
            .iter()
            .map(|s| DriveEvidence { serial: Some(s.clone()), ..DriveEvidence::default() })
            .collect(),
        ..EvidenceFile::new(EvidenceTool::Table)
    };
    let media: Vec<KnownMedium> = lot.iter().map(|s| medium(s, "")).collect();
    let matched = match_media(&file, &media);
    let few =
        |m: &EvidenceMatch| matches!(m, EvidenceMatch::LookAlike { media } if media.len() == 5);
    assert!(matched.drives.iter().all(few));
}

proptest! {
    #[test]
    fn every_number_is_matched_missing_or_extra_and_none_of_them_twice(
        lot in prop::collection::vec("[A-D0-3]{1,6}", 0..40),
        listed in prop::collection::vec("[a-d0-3 -]{0,6}", 0..40),
    ) {
        let found = reconcile(&lot, &listed);
        let keys = |list: &[String]| -> BTreeSet<String> {
            let key = |s: &String| custodia_core::lookalike::key(s);
            list.iter().map(key).filter(|k| !k.is_empty()).collect()
        };
        let (ours, theirs) = (keys(&lot), keys(&listed));
        let both = ours.intersection(&theirs).count();
        prop_assert_eq!(usize::try_from(found.matched).unwrap(), both);
        prop_assert_eq!(keys(&found.missing), ours.difference(&theirs).cloned().collect());
        prop_assert_eq!(keys(&found.extra), theirs.difference(&ours).cloned().collect());
        prop_assert_eq!(found.missing.len() + both, ours.len());
        let repeats: u32 = found.duplicates.iter().map(|d| d.times - 1).sum();
        let counted = listed.iter().filter(|s| !custodia_core::lookalike::key(s).is_empty()).count();
        prop_assert_eq!(usize::try_from(repeats).unwrap() + theirs.len(), counted);
        let reversed = reconcile(&listed, &lot);
        prop_assert_eq!(keys(&reversed.missing), keys(&found.extra));
        for pair in &found.alike {
            prop_assert!(found.extra.contains(&pair.extra) && found.missing.contains(&pair.missing));
        }
    }

    #[test]
    fn a_character_left_out_is_always_named(
        serials in prop::collection::btree_set("[A-Z0-9]{12}", 1..30), at in 0_usize..12,
        which in any::<prop::sample::Index>(),
    ) {
        let lot: Vec<String> = serials.into_iter().collect();
        let place = which.index(lot.len());
        let mut listed = lot.clone();
        listed[place].remove(at);
        let found = reconcile(&lot, &listed);
        let named = found.alike.iter().any(|a| a.missing == lot[place]);
        prop_assert!(named, "{:?}", found);
    }
}
