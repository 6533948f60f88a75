//! One medium on its certificate: the form of SP 800-88, field by field, as it was sealed.

use std::collections::HashMap;

use serde::Deserialize as _;

use super::heading;
use crate::disposal::achieved::Sanitization;
use crate::disposal::method::FormAnswer;
use crate::disposal::sealed::facts::{MediumFacts, RecordFacts, SignatoryFacts};
use crate::disposal::sealed::sql::Stands;
use crate::disposal::technique::SanitizationTechnique;
use crate::disposal::verification::SanitizationVerification;
use crate::ids::SignatoryId;
use crate::reports::disposal::{local_time, why, word};
use crate::reports::model::{Block, Cell, Column, Fact, Row, Table};
use crate::reports::scene::Scene;

/// The medium, what was done to it, and who stands for it.
pub(super) fn of_medium(
    scene: &Scene<'_>,
    m: &MediumFacts,
    names: &HashMap<SignatoryId, Stands>,
) -> Vec<Block> {
    let kind = m.media_type.map(|k| word(scene, "media-type", k.as_str())).unwrap_or_default();
    let kind = if m.self_encrypting {
        scene.ta("certificate-paper-encrypting", &[("kind", kind.into())])
    } else {
        kind
    };
    let category = m.category.as_deref().map(|c| word(scene, "security-category", c));
    let backup = m.backup.as_deref().map(|b| word(scene, "line-answer", b)).unwrap_or_default();
    let backup = joined(&[backup.trim(), m.backup_location.trim()], ", ");
    let size = m.capacity_gb.map(|gb| format!("{} GB", scene.format().int(gb)));
    let medium = scene.known([
        ("certificate-paper-maker", Cell::text(&m.manufacturer)),
        ("report-disposal-model", Cell::text(&m.model)),
        ("report-disposal-serial", Cell::code(&m.serial)),
        ("certificate-paper-property", Cell::code(&m.tag)),
        ("certificate-paper-source", Cell::code(&m.asset_serial)),
        ("certificate-paper-type", Cell::text(&kind)),
        ("certificate-paper-capacity", Cell::Text(scene.stated(&size.unwrap_or_default()))),
        ("certificate-paper-category", Cell::text(&category.unwrap_or_default())),
        ("certificate-paper-backup", Cell::text(&backup)),
    ]);
    vec![
        heading(scene, "certificate-paper-medium"),
        Block::Facts(medium),
        heading(scene, "certificate-paper-done"),
        Block::Facts(deed(scene, m)),
        heading(scene, "certificate-paper-people"),
        Block::Table(people(scene, &m.people, names)),
    ]
}

fn deed(scene: &Scene<'_>, m: &MediumFacts) -> Vec<Fact> {
    let r: &RecordFacts = &m.record;
    let said = |family: &str, code: Option<&str>| {
        Cell::text(&code.map(|c| word(scene, family, c)).unwrap_or_default())
    };
    let verification = word(scene, "sanitization-verification", r.verification.as_str());
    let verification = match r.verification_detail.as_str() {
        "" => verification,
        detail => format!("{verification}: {detail}"),
    };
    let flags = r.flags.split_whitespace().map(|f| word(scene, "sanitization-flag", f));
    let flags = flags.collect::<Vec<_>>().join(" ");
    // A shredder finds no hidden area, and needs none to be absent.
    let looked = r.hidden_area != "none" || !is_physical(r);
    let hidden = Some(r.hidden_area.as_str()).filter(|_| looked);
    let mut all = scene.known([
        ("certificate-paper-method", said("achieved-method", r.achieved.map(|a| a.as_str()))),
        ("certificate-paper-technique", said("sanitization-technique", r.technique.as_deref())),
        ("certificate-paper-required", said("sanitization-method", r.required.map(|m| m.as_str()))),
        ("report-disposal-profile", said("policy-profile", r.profile.map(|p| p.as_str()))),
    ]);
    all.extend(recorded(scene, &r.deed));
    all.extend(scene.known([
        ("certificate-paper-details", Cell::text(&joined(&[&r.details, &flags], " "))),
        (
            "certificate-paper-tool",
            Cell::text(&joined(&[&r.tool, &r.tool_version, &r.equipment], " ")),
        ),
        ("certificate-paper-tool-calibrated", answer(scene, r.tool_calibrated)),
        ("certificate-paper-calibrated-on", Cell::date(r.calibrated_on)),
        ("certificate-paper-verification", Cell::Text(verification)),
        ("certificate-paper-verified", Cell::Text(scene.t(verified(r.verification)))),
        ("certificate-paper-hidden", said("hidden-area", hidden)),
        ("certificate-paper-errors", Cell::Int(r.errors.into())),
        ("certificate-paper-began", Cell::text(&moment(scene, r, r.started_at.as_deref()))),
        ("certificate-paper-ended", Cell::text(&moment(scene, r, r.finished_at.as_deref()))),
        ("report-disposal-place", Cell::text(&r.place)),
        ("certificate-paper-firm", Cell::text(&r.vendor)),
        ("certificate-paper-qualified", answer(scene, r.performer_qualified)),
        ("certificate-paper-received", Cell::code(&r.received)),
    ]));
    all.extend(decided(scene, m));
    all
}

/// Whether the medium itself was destroyed.
fn is_physical(r: &RecordFacts) -> bool {
    let technique = r.technique.as_deref().and_then(SanitizationTechnique::parse);
    technique.is_some_and(|t| t.is_physical())
}

/// What came of the verification; which kind it was stands beside it.
const fn verified(how: SanitizationVerification) -> &'static str {
    match how {
        SanitizationVerification::NotDone => "certificate-paper-verified-not-done",
        SanitizationVerification::Failed => "certificate-paper-verified-failed",
        _ => "certificate-paper-verified-passed",
    }
}

/// What was decided on it, and where it goes.
fn decided(scene: &Scene<'_>, m: &MediumFacts) -> Vec<Fact> {
    let r = &m.record;
    let mut reasons: Vec<String> = r.reasons.iter().map(|w| why(scene, w)).collect();
    reasons.extend(Some(r.decided_reason.clone()).filter(|s| !s.is_empty()));
    // A shredder writes no log.
    let evidence = match r.evidence_sha256.as_str() {
        "" if is_physical(r) => Cell::Empty,
        "" => Cell::Text(scene.stated("")),
        hash => Cell::code(hash),
    };
    let after = m.category_after.as_deref().map(|c| word(scene, "certificate-paper-after", c));
    scene.known([
        ("certificate-paper-reused", yes(scene, m.will_be_reused)),
        ("certificate-paper-leaves", yes(scene, m.leaves_control)),
        ("certificate-paper-accepted", Cell::date(r.decided_on)),
        ("certificate-paper-category-after", Cell::text(&after.unwrap_or_default())),
        ("certificate-paper-why", Cell::text(&reasons.join(" "))),
        ("certificate-paper-note", Cell::text(&r.note)),
        ("certificate-paper-evidence", evidence),
    ])
}

/// The answers a technique asks for, as they were recorded; what nobody was asked is left out.
fn recorded(scene: &Scene<'_>, deed: &serde_json::Value) -> Vec<Fact> {
    let Ok(deed) = Sanitization::deserialize(deed) else { return Vec::new() };
    let also: Vec<String> =
        deed.additional.iter().map(|t| word(scene, "sanitization-technique", t.as_str())).collect();
    let number = |n: Option<u32>| n.map_or(Cell::Empty, |n| Cell::Int(n.into()));
    let particles = deed.particles.map(|p| p.to_string()).unwrap_or_default();
    let mut all = scene.known([
        ("certificate-paper-also", Cell::text(&also.join(", "))),
        ("certificate-paper-passes", number(deed.passes)),
        ("certificate-paper-particles", Cell::code(&particles)),
        ("certificate-paper-degausser", answer(scene, deed.degausser_matched)),
        ("certificate-paper-vendor-statement", answer(scene, deed.vendor_statement)),
        ("certificate-paper-namespaces", answer(scene, deed.all_namespaces)),
        ("certificate-paper-unlocked", answer(scene, deed.activation_lock_removed)),
    ]);
    if let Some(ce) = deed.crypto_erase {
        let bits = ce.key_bits.map(|bits| format!("{bits} bit")).unwrap_or_default();
        all.extend(scene.known([
            ("certificate-paper-ce-encrypted", yes(scene, ce.encrypted_since_first_use)),
            ("certificate-paper-ce-bits", Cell::text(&bits)),
            ("certificate-paper-ce-escrowed", yes(scene, ce.keys_escrowed)),
            ("certificate-paper-ce-copies", yes(scene, ce.escrow_copies_destroyed)),
            ("certificate-paper-ce-entropy", yes(scene, ce.entropy_matches)),
            ("certificate-paper-ce-zeroized", yes(scene, ce.zeroized)),
            ("certificate-paper-ce-module", yes(scene, ce.module_validated)),
        ]));
    }
    all
}

/// The parts that say something.
fn joined(parts: &[&str], by: &str) -> String {
    parts.iter().copied().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(by)
}

fn yes(scene: &Scene<'_>, value: Option<bool>) -> Cell {
    let code = value.map(|v| if v { "yes" } else { "no" });
    code.map_or(Cell::Empty, |c| Cell::Text(word(scene, "line-answer", c)))
}

fn answer(scene: &Scene<'_>, value: Option<FormAnswer>) -> Cell {
    value.map_or(Cell::Empty, |a| Cell::Text(word(scene, "form-answer", a.as_str())))
}

/// `20 Nov 2026, 10:34 +01:00`: the time of its place, as it was recorded, and whether the zone was
/// only assumed.
fn moment(scene: &Scene<'_>, record: &RecordFacts, at: Option<&str>) -> String {
    let told = local_time(scene, at.unwrap_or_default());
    if told.is_empty() || !record.zone_assumed {
        return told;
    }
    scene.ta("certificate-paper-zone-assumed", &[("at", told.into())])
}

fn people(
    scene: &Scene<'_>,
    people: &[SignatoryFacts],
    names: &HashMap<SignatoryId, Stands>,
) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "people",
        t("certificate-paper-people"),
        vec![
            Column::new("role", t("certificate-paper-role")),
            Column::new("name", t("certificate-paper-name")).grow(1),
            Column::new("place", t("report-disposal-place")).grow(1),
            Column::new("contact", t("certificate-paper-contact")).grow(1),
            Column::new("signed", t("certificate-paper-signed")).grow(1),
        ],
    );
    for p in people {
        let stands = names.get(&p.id);
        let name = stands.map(|s| s.name.as_str()).filter(|n| !n.is_empty());
        let name = name.map_or_else(|| t("certificate-paper-erased"), str::to_owned);
        let on = p.signed_on.map(|day| scene.format().date(day)).unwrap_or_default();
        let signed = match p.signature_kind {
            None => String::new(),
            Some(kind) => {
                let args = [("date", on.into())];
                scene.ta(&format!("certificate-paper-signed-{kind}"), &args)
            }
        };
        table.rows.push(Row::item(vec![
            Cell::Text(word(scene, "signatory-role", p.role.as_str())),
            Cell::Text(joined(&[&name, &p.title], ", ")),
            Cell::text(&joined(&[&p.organisation, &p.place], ", ")),
            Cell::text(stands.map(|s| s.contact.as_str()).unwrap_or_default()),
            Cell::text(&signed),
        ]));
    }
    table
}
