//! Reports of Blancco in XML: trees of `entries` and `entry`, each known by its `name`. Order, wrapper
//! and namespace differ between versions and are not looked at.

mod tree;

use std::ops::Range;

use custodia_core::disposal::evidence::{
    DriveEvidence, EvidenceErrors, EvidenceFile, EvidenceStatus, EvidenceTool, EvidenceWarning,
    written_serial,
};
use custodia_core::disposal::technique::SanitizationTechnique;
use custodia_core::import::table::ReadError;

use super::keep::Keeper;
use super::redact::REDACTED;
use super::words::{moment, seconds, some};
use super::{file_of, no_evidence, too_many_drives};
use crate::limits;
use tree::Node;

/// Reads a report, or several in one file.
///
/// # Errors
/// `no-evidence` when no erasure is in it, `broken-evidence` when it is no whole XML or brings
/// declarations of its own, `too-many-drives`.
pub fn parse(text: &str) -> Result<EvidenceFile, ReadError> {
    let (root, secrets) = tree::read(text)?;
    let mut file = file_of(EvidenceTool::Blancco);
    file.redacted = (!secrets.is_empty()).then(|| without(text, &secrets));
    let mut reports = root.all(&|n| n.tag == "report");
    if reports.is_empty() {
        reports.push(&root);
    }
    let mut keeper = Keeper::new();
    for report in reports {
        one_report(report, &mut file, &mut keeper);
        if file.drives.len() > limits::EVIDENCE_DRIVES {
            return Err(too_many_drives());
        }
    }
    if file.drives.is_empty() {
        return Err(no_evidence());
    }
    Ok(file)
}

/// The text with other words at these places, which are in order; its lines keep their numbers.
fn without(text: &str, places: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for place in places {
        out.push_str(text.get(at..place.start).unwrap_or_default());
        out.push_str(REDACTED);
        let gone = text.get(place.clone()).unwrap_or_default();
        out.extend(gone.chars().filter(|c| *c == '\n'));
        at = place.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

fn one_report(report: &Node, file: &mut EvidenceFile, keeper: &mut Keeper) {
    let description = report.first(&|n| n.tag == "description");
    let hardware = report.first(&|n| n.tag == "blancco_hardware_report");
    let system = hardware.and_then(|h| h.first(&|n| n.is("entries", "system")));
    let host = system.and_then(|s| s.entry("serial")).and_then(written_serial);
    let version = description
        .and_then(|d| d.first(&|n| n.tag == "product_version" || n.name == "product_version"))
        .and_then(|n| some(&n.text));
    let disks: Vec<&Node> = hardware.map_or(Vec::new(), |h| h.all(&|n| n.is("entries", "disk")));
    for erasure in report.all(&|n| n.is("entries", "erasure")) {
        let mut drive = one_erasure(erasure, &disks);
        drive.host_serial.clone_from(&host);
        drive.tool_version.clone_from(&version);
        for (line, text) in erasure.told() {
            keeper.keep(&mut drive, line, &text);
        }
        file.drives.push(drive);
    }
    let id =
        description.and_then(|d| d.first(&|n| n.tag == "document_id" || n.name == "document_id"));
    file.report_id = file.report_id.take().or_else(|| id.and_then(|n| some(&n.text)));
    file.host_serial = file.host_serial.take().or(host);
    file.tool_version = file.tool_version.take().or(version);
    let fields = report.first(&|n| n.tag == "user_data");
    for field in fields.map_or(Vec::new(), |f| f.all(&|n| n.tag == "entry")) {
        if let Some(value) = some(&field.text)
            && file.custom_fields.len() < limits::COLUMNS
        {
            file.custom_fields.push((field.name.clone(), value));
        }
    }
}

fn one_erasure(erasure: &Node, disks: &[&Node]) -> DriveEvidence {
    let own = |name: &str| erasure.entry(name).and_then(some);
    let number = |name: &str| own(name)?.parse::<u64>().ok();
    let target = erasure.first(&|n| n.is("entries", "target"));
    let of_target = |name: &str| target?.entry(name).and_then(some);
    let serial = of_target("serial").as_deref().and_then(written_serial);
    let disk = disks
        .iter()
        .find(|d| serial.is_some() && d.entry("serial").and_then(written_serial) == serial);
    let of_disk = |name: &str| disk?.entry(name).and_then(some);
    let state = own("state");
    let (overwriting, firmware) = (number("overwriting_rounds"), number("firmware_rounds"));
    // Several firmware commands go by one name: only a plain overwrite is sure.
    let plain = firmware.unwrap_or(0) == 0 && overwriting.is_some_and(|n| n > 0);
    let rounds = number("total_erasure_rounds").or(overwriting);
    let mut drive = DriveEvidence {
        model: of_target("model").or_else(|| of_disk("model")),
        bus: of_target("interface_type")
            .or_else(|| of_disk("interface_type"))
            .or(of_target("type")),
        size_bytes: of_target("capacity")
            .or_else(|| of_disk("capacity"))
            .and_then(|c| c.parse().ok()),
        firmware: of_target("firmware_revision").or_else(|| of_disk("firmware_revision")),
        method_named: own("erasure_standard_name"),
        technique: plain.then_some(SanitizationTechnique::HostOverwrite),
        rounds: rounds.and_then(|n| u32::try_from(n).ok()),
        started_at: own("start_time").as_deref().and_then(moment),
        finished_at: own("end_time").or(own("timestamp")).as_deref().and_then(moment),
        duration_seconds: own("elapsed_time").as_deref().and_then(seconds),
        errors: EvidenceErrors {
            failed_sectors: number("failed_sectors"),
            total: number("total_errors"),
            ..EvidenceErrors::default()
        },
        // One word says that it worked; whatever else stands there says that it did not.
        status: Some(if state.as_deref() == Some("Successful") {
            EvidenceStatus::Erased
        } else {
            EvidenceStatus::Failed
        }),
        status_named: state,
        serial,
        ..DriveEvidence::default()
    };
    if drive.serial.is_none() {
        drive.warn(EvidenceWarning::NoSerial);
    }
    if drive.finished_at.is_none() {
        drive.warn(EvidenceWarning::NoTimestamp);
    }
    drive
}
