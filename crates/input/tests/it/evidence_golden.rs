//! `evidence_import.json`: what each reader takes from the worked examples.

use custodia_core::disposal::evidence::{
    DriveEvidence, EvidenceFile, EvidenceStatus, EvidenceWarning,
};
use custodia_input::evidence::{blancco, hdparm, nvme, nwipe};
use serde_json::{Map, Value, json};

use crate::cases::{Given, run_file};

#[test]
fn evidence_is_read_as_the_worked_examples_say() {
    run_file("evidence_import.json", 13, run);
}

fn run(op: &str, g: &Given) -> Option<Value> {
    let text = g.text("text");
    Some(match op {
        "parse_nwipe_log" => of_nwipe(&nwipe::parse(text).expect("a log")),
        "parse_nvme_sanitize" => of_nvme(&nvme::parse_json(text).expect("a log")),
        "parse_nvme_sanitize_text" => of_nvme(&nvme::parse_text(text).expect("a log")),
        "parse_hdparm_erase" => {
            let all = hdparm::parse_erases(text);
            let erase = all.first().expect("an erase");
            json!({ "device": erase.device, "command": erase.command.as_str(),
                "result": if erase.failed { "failed" } else { "issued" },
                "proof": erase.proof, "warnings": codes(&erase.warnings) })
        }
        "parse_hdparm_identify" => {
            let identity = hdparm::parse_identify(text).expect("an identification");
            let s = identity.security.expect("its security");
            json!({ "security": { "supported": s.supported, "enabled": s.enabled,
                "locked": s.locked, "frozen": s.frozen, "enhanced_erase": s.enhanced_erase,
                "erase_minutes": s.erase_minutes,
                "enhanced_erase_minutes": s.enhanced_erase_minutes } })
        }
        "parse_blancco_xml" => of_blancco(&blancco::parse(text).expect("a report")),
        _ => return None,
    })
}

fn codes(warnings: &[EvidenceWarning]) -> Vec<&'static str> {
    warnings.iter().map(|w| w.as_str()).collect()
}

fn of_nwipe(file: &EvidenceFile) -> Value {
    let first = file.drives.first().expect("a drive");
    let drive = |d: &DriveEvidence| {
        json!({ "device": d.device, "model": d.model, "model_truncated": d.model_truncated,
            "serial": d.serial, "size_bytes": d.size_bytes, "bytes_erased": d.bytes_erased,
            "percent": d.percent, "pass_errors": d.errors.pass, "verify_errors": d.errors.verify,
            "sync_errors": d.errors.sync, "status": d.status().as_str(),
            "duration_seconds": d.duration_seconds })
    };
    let local = |t: custodia_core::disposal::evidence::EvidenceTime| {
        assert!(t.zone_assumed(), "nwipe writes no zone");
        t.local.format("%Y-%m-%dT%H:%M:%S").to_string()
    };
    json!({ "tool": file.tool.as_str(), "tool_version": file.tool_version,
        "method": first.method_named, "rounds": first.rounds, "blank": first.blank,
        "verify": first.verify.map(|v| v.as_str()), "host_serial": file.host_serial,
        "host_asset_tag": file.host_asset_tag, "finished_at_local": file.finished_at.map(local),
        "drives": file.drives.iter().map(drive).collect::<Vec<_>>(),
        "warnings": codes(&file.warnings) })
}

fn of_nvme(log: &nvme::SanitizeLog) -> Value {
    json!({ "device": log.device, "status_code": log.status_code, "result": log.result.as_str(),
        "action": log.action.map(nvme::SanitizeAction::as_str), "passes": log.passes,
        "global_data_erased": log.global_data_erased, "progress_pct": log.progress_pct,
        "warnings": codes(&log.warnings) })
}

fn of_blancco(file: &EvidenceFile) -> Value {
    let custom: Map<String, Value> =
        file.custom_fields.iter().map(|(k, v)| (k.clone(), v.clone().into())).collect();
    let erasure = |d: &DriveEvidence| {
        let success = d.status() == EvidenceStatus::Erased;
        json!({ "serial": d.serial, "model": d.model, "media": d.bus, "standard": d.method_named,
            "state": d.status_named, "result": if success { "success" } else { "failed" },
            "errors": d.errors.total, "failed_sectors": d.errors.failed_sectors })
    };
    json!({ "tool": file.tool.as_str(), "report_id": file.report_id,
        "host_serial": file.host_serial, "custom_fields": custom,
        "erasures": file.drives.iter().map(erasure).collect::<Vec<_>>() })
}
