//! Evidence of erasing tools, read as a whole file: which tool it was, what its older and newer
//! versions write, and what strangers' files do.

use std::ops::ControlFlow;

use custodia_core::disposal::accept::HiddenArea;
use custodia_core::disposal::evidence::{
    EvidenceFile, EvidenceStatus, EvidenceTool, EvidenceWarning, VerifyPasses,
};
use custodia_core::disposal::media::MediaType;
use custodia_core::disposal::technique::SanitizationTechnique;
use custodia_core::disposal::verification::SanitizationVerification;
use custodia_input::evidence::read_bytes;
use custodia_input::worker;

use crate::support::{exe, file, utf16};

/// The text of a worked example.
pub(crate) fn example(id: &str) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/golden/evidence_import.json");
    let cases: Vec<serde_json::Value> =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let case = cases.into_iter().find(|c| c["id"] == id).unwrap();
    case["given"]["text"].as_str().unwrap().to_owned()
}

fn read(text: &str) -> EvidenceFile {
    read_bytes(text.as_bytes()).unwrap_or_else(|e| panic!("{e:?}\n{text}"))
}

fn refusal(bytes: &[u8]) -> String {
    read_bytes(bytes).map(|f| format!("{} drives", f.drives.len())).unwrap_err().code
}

#[test]
fn a_log_of_nwipe_becomes_a_proposal_for_each_drive() {
    let found = read(&example("EV-001"));
    assert_eq!(found.tool, EvidenceTool::Nwipe);
    assert_eq!(found.redacted, None);
    let [disk, flash] = found.drives.as_slice() else { panic!("{:#?}", found.drives) };
    assert!(disk.is_successful() && !flash.is_successful());
    assert_eq!(disk.technique, Some(SanitizationTechnique::HostOverwrite));
    assert_eq!(disk.verification(), SanitizationVerification::FullRead);
    assert_eq!(flash.verification(), SanitizationVerification::Failed);
    assert_eq!(disk.proposed_media(), Some(MediaType::Hdd));
    assert_eq!(flash.proposed_media(), Some(MediaType::SsdNvme));
    assert_eq!(disk.host_serial.as_deref(), Some("5CG1234XYZ"));
    assert_eq!(disk.hidden_area, Some(HiddenArea::Unknown), "nothing is said of it");
    assert_eq!(disk.verify, Some(VerifyPasses::Last));
    let clock = |t: Option<custodia_core::disposal::evidence::EvidenceTime>| {
        t.map(|t| t.local.format("%H:%M:%S").to_string())
    };
    assert_eq!(clock(disk.started_at).as_deref(), Some("09:15:42"));
    assert_eq!(clock(disk.finished_at).as_deref(), Some("14:34:55"));
    // Each line that is told is a line of the file, at its place.
    let text = example("EV-001");
    let lines: Vec<&str> = text.lines().collect();
    assert!(disk.lines.len() > 10);
    for kept in &disk.lines {
        assert_eq!(lines[usize::try_from(kept.number).unwrap() - 1], kept.text);
    }
}

#[test]
fn older_tables_have_two_counters_and_cut_names_at_six() {
    let text = "[2020/02/03 10:00:00]    info: nwipe 0.30\n\
[2020/02/03 10:00:00]  notice: Found /dev/nvme0n1, NVME-SSD, KINGSTON, 240 GB, S/N=50026B7682\n\
******************************** Error Summary *********************************\n\
! Device | Pass Errors | Verifications Errors\n\
--------------------------------------------------------------------------------\n\
  vme0n1 |           0 |                    2\n\
********************************* Drive Status *********************************\n\
! Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n\
  vme0n1 | Erased |  156 MB/s | 101:19:13 | KINGSTON/50026B7682\n";
    let found = read(text);
    let [drive] = found.drives.as_slice() else { panic!("{:#?}", found.drives) };
    assert_eq!(drive.device.as_deref(), Some("nvme0n1"));
    assert_eq!((drive.errors.verify, drive.errors.sync), (Some(2), None));
    assert_eq!(drive.duration_seconds, Some(101 * 3600 + 19 * 60 + 13));
    assert_eq!(drive.warnings, [EvidenceWarning::StatusContradictsErrors]);
    assert!(!drive.is_successful());
    assert_eq!(found.drives[0].bytes_erased, None);
}

#[test]
fn what_nwipe_says_against_a_drive_is_never_lost() {
    let row = "  sda | Erased |  156 MB/s | 00:19:13 | WDC/WD-1\n";
    let log = |message: &str| format!("[2026/01/02 10:00:00] warning: {message}\n{row}");
    for (text, warning) in [
        (
            log(" *** HIDDEN SECTORS DETECTED ! *** on /dev/sda"),
            Some(EvidenceWarning::HiddenSectorsDetected),
        ),
        (
            log("HIDDEN SECTORS INDETERMINATE! on /dev/sda, Some USB adapters do not"),
            Some(EvidenceWarning::HiddenSectorsIndeterminate),
        ),
        (log("7 wipe errors on '/dev/sda'."), Some(EvidenceWarning::StatusContradictsErrors)),
        (log("  method       = Verify Zeros (0x00)"), Some(EvidenceWarning::VerifyOnlyMethod)),
        (log("No hidden sectors on /dev/sda"), None),
    ] {
        let found = read(&text);
        assert_eq!(found.drives[0].warnings, Vec::from_iter(warning), "{text}");
        assert_eq!(found.drives[0].is_successful(), warning.is_none(), "{text}");
    }
    let part =
        "************ Erasure Summary ************\n  sda | 10 | 20 | 50.00%\n".to_owned() + row;
    assert_eq!(read(&part).drives[0].warnings, [EvidenceWarning::ErasedInPart]);
    let anonymous = read("  sda | Erased |  1 MB/s | 00:00:13 | WDC/XXXXXXXXXXXX\n");
    assert_eq!(anonymous.drives[0].serial, None);
    assert_eq!(anonymous.drives[0].warnings, [EvidenceWarning::SerialAnonymised]);
    // Failed, although the table is cut off; never worked on, although it was found.
    let cut = "[2026/01/02 10:00:00]  notice: Found /dev/sdb, USB, Stick, 8 GB, S/N=ABC123\n\
[2026/01/02 10:00:00]   error: /dev/sdc: >>> FAILURE! <<<: code -1\n";
    let found = read(cut);
    let [drive] = found.drives.as_slice() else { panic!("{:#?}", found.drives) };
    assert_eq!(drive.status(), EvidenceStatus::Failed);
    assert!(found.warnings.contains(&EvidenceWarning::NoSummaryTable));
}

#[test]
fn two_runs_in_one_log_are_two_proposals_of_one_device() {
    let once = example("EV-001");
    let again = once.replace("WD-WCC6Y7HK1234", "WD-OTHER").replace("0.42", "0.43");
    let found = read(&format!("{once}{again}"));
    let told: Vec<_> = found
        .drives
        .iter()
        .map(|d| (d.device.as_deref(), d.serial.as_deref(), d.tool_version.as_deref()))
        .collect();
    assert_eq!(told[0], (Some("sda"), Some("WD-WCC6Y7HK1234"), Some("0.42")));
    assert_eq!(told[2], (Some("sda"), Some("WD-OTHER"), Some("0.43")));
    assert_eq!(told.len(), 4);
}

#[test]
fn firmware_sanitize_of_nwipe_is_the_firmwares_technique() {
    let text = "[2026/07/01 10:00:00]  notice: Invoking method 'Sanitize' on /dev/nvme0n1\n\
[2026/07/01 10:00:01]  notice: /dev/nvme0n1: issuing SANITIZE sanact=2\n\
[2026/07/01 10:00:09]  notice: /dev/nvme0n1: SANITIZE action 'block erase' was successful.\n\
 nvme0n1 | Erased |    0 MB/s | 00:00:09 | Samsung/S4\n";
    let found = read(text);
    assert_eq!(found.drives[0].technique, Some(SanitizationTechnique::NvmeSanitizeBlock));
    assert!(found.drives[0].is_successful());
}

#[test]
fn a_sanitize_log_needs_the_identification_of_its_session() {
    let log = example("EV-011");
    let alone = read(&log);
    assert_eq!(alone.tool, EvidenceTool::NvmeCli);
    assert!(alone.drives[0].warnings.contains(&EvidenceWarning::NoSerial));
    let identity = "{\"vid\":5197,\"sn\":\"S466NX0M912345F     \",\"mn\":\"Samsung SSD 970\",\"fr\":\"2B2QEXE7\"}";
    for text in [
        format!("{log}\n{identity}\n"),
        format!(
            "# nvme id-ctrl /dev/nvme0 -o json\n{identity}\n# nvme sanitize-log -o json /dev/nvme0\n{log}"
        ),
        format!("{log}\nsn        : S466NX0M912345F\nmn        : Samsung SSD 970\nfr : 2B2QEXE7\n"),
    ] {
        let found = read(&text);
        let drive = &found.drives[0];
        assert_eq!(drive.serial.as_deref(), Some("S466NX0M912345F"), "{text}");
        assert_eq!(drive.model.as_deref(), Some("Samsung SSD 970"));
        assert_eq!(drive.technique, Some(SanitizationTechnique::NvmeSanitizeBlock));
        assert!(drive.is_successful() && drive.warnings == [EvidenceWarning::NoTimestamp]);
    }
    // Two drives and one identification without a name: of neither.
    let other = log.replace("nvme0", "nvme1");
    let found = read(&format!("{log}\n{other}\n{identity}"));
    assert!(found.drives.iter().all(|d| d.serial.is_none()), "{:#?}", found.drives);
    let named = format!("nvme id-ctrl /dev/nvme1n1\n{identity}\n{log}\n{other}");
    let serials: Vec<_> = read(&named).drives.into_iter().map(|d| d.serial.is_some()).collect();
    assert_eq!(serials, [false, true]);
    assert!(!read(&example("EV-015")).drives[0].is_successful(), "written since");
    let new = log.replace("(1)", "(0)");
    let found = read(&new);
    assert_eq!(found.drives[0].status(), EvidenceStatus::NeverSanitized);
    assert!(found.drives[0].warnings.contains(&EvidenceWarning::FactoryNewNotEvidence));
}

#[test]
fn hdparm_proves_nothing_until_the_drive_shows_itself_without_a_password() {
    let erase = "# hdparm --user-master u --security-erase s3cr3t-p4ss /dev/sda\n\
security_password: \"s3cr3t-p4ss\"\n\n/dev/sda:\n Issuing SECURITY_ERASE command, password=\"s3cr3t-p4ss\", user=user\n";
    let identify = |enabled: &str| {
        format!(
            "# hdparm -I /dev/sda\n\n/dev/sda:\n\nATA device\n\tModel Number:       ST500DM002\n\
             \tSerial Number:      Z2A12345\n\tFirmware Revision:  KC45\n{}",
            example("EV-022").replace("\tnot\tenabled", enabled)
        )
    };
    let (cleared, locked) = (identify("\tnot\tenabled"), identify("\t\tenabled"));
    for (text, status, warnings) in [
        (erase.to_owned(), EvidenceStatus::Issued, vec!["no_serial", "needs_hdparm_I_not_enabled"]),
        (format!("{erase}{cleared}"), EvidenceStatus::Erased, vec!["key_change_suspected"]),
        (
            format!("{erase}{locked}"),
            EvidenceStatus::Issued,
            vec!["needs_hdparm_I_not_enabled", "security_still_enabled", "key_change_suspected"],
        ),
        // Before it says nothing of what came after.
        (
            format!("{cleared}{erase}"),
            EvidenceStatus::Issued,
            vec!["needs_hdparm_I_not_enabled", "key_change_suspected"],
        ),
        (
            format!("{erase}SG_IO: bad/missing sense data, sb[]:  70\n{cleared}"),
            EvidenceStatus::Failed,
            vec!["key_change_suspected"],
        ),
    ] {
        let found = read(&text);
        let [drive] = found.drives.as_slice() else { panic!("{:#?}", found.drives) };
        let told: Vec<_> = drive.warnings.iter().map(|w| w.as_str()).collect();
        assert_eq!(told, [warnings, vec!["no_timestamp"]].concat(), "{text}");
        assert_eq!(drive.status(), status, "{text}");
        assert_eq!(drive.is_successful(), status == EvidenceStatus::Erased);
        // The password is nowhere, whatever is kept or shown.
        let all = serde_json::to_string(&found).unwrap();
        assert!(!all.contains("s3cr3t"), "{all}");
        let kept = found.redacted.unwrap();
        assert!(
            kept.contains("password=\"***\", user=user")
                && kept.lines().count() == text.lines().count()
        );
    }
    let enhanced = erase.replace("security-erase ", "security-erase-enhanced ");
    let technique = read(&enhanced).drives[0].technique;
    assert_eq!(technique, Some(SanitizationTechnique::AtaSecurityEraseEnhanced));
}

#[test]
fn a_section_on_security_proves_only_what_it_says() {
    let erase = "/dev/sda:\n Issuing SECURITY_ERASE command, password=\"p\", user=user\n";
    let section = example("EV-022");
    let whole = format!(
        "{erase}\n/dev/sda:\n\nATA device\n\tModel Number:       ST500DM002\n\
         \tSerial Number:      Z2A12345\n{section}"
    );
    let stripped = |text: &str| text.lines().map(|l| format!("{}\n", l.trim())).collect::<String>();
    let after_heading = whole.find("Security:").unwrap() + "Security:".len();
    let before_enabled = whole.find("\tnot\tenabled").unwrap();
    let locked = whole.replace("\tnot\tenabled", "\t\tenabled");
    for (text, status, still) in [
        (whole.clone(), EvidenceStatus::Erased, false),
        (stripped(&whole), EvidenceStatus::Erased, false),
        (whole[..after_heading].to_owned(), EvidenceStatus::Issued, false),
        (whole[..before_enabled].to_owned(), EvidenceStatus::Issued, false),
        (format!("{}\n", &whole[..before_enabled + 6]), EvidenceStatus::Issued, false),
        (locked.clone(), EvidenceStatus::Issued, true),
        (stripped(&locked), EvidenceStatus::Issued, true),
        // What follows the section is none of it.
        (
            format!("{}\nChecksum: correct\n\tnot\tenabled\n", &whole[..after_heading]),
            EvidenceStatus::Issued,
            false,
        ),
    ] {
        let drive = read(&text).drives.remove(0);
        assert_eq!(drive.status(), status, "{text}");
        let needs = drive.warnings.contains(&EvidenceWarning::NeedsHdparmIdentify);
        assert_eq!(needs, status == EvidenceStatus::Issued, "{text}");
        let enabled = drive.warnings.contains(&EvidenceWarning::SecurityStillEnabled);
        assert_eq!(enabled, still, "{text}");
    }
}

#[test]
fn what_a_report_of_blancco_names_a_password_is_nowhere() {
    let report = example("EV-030");
    let own = "<user_data><fields><entry name=\"Site\" type=\"string\">Milano</entry>\
        <entry name=\"BIOS Password\" type=\"string\">geheim &amp; <![CDATA[geheim]]></entry>\n\
        <entry type=\"string\" name='pwd'>\ngeheim\n</entry><entry name=\"password\"/>\
        <entry name=\"passphrase\"> </entry></fields></user_data>";
    let inside = "<entries name=\"erasure\"><entry name=\"password\">geheim<b>geheim</b></entry>";
    let text = report
        .replace("<user_data>", "<other>")
        .replace("</user_data>", "</other>")
        .replace("<entries name=\"erasure\">", inside)
        .replace("</report>", &format!("{own}</report>"));
    assert!(text.matches("geheim").count() == 5, "{text}");
    let found = read(&text);
    assert!(!serde_json::to_string(&found).unwrap().contains("geheim"), "{found:#?}");
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(
        found.custom_fields,
        [field("Site", "Milano"), field("BIOS Password", "***"), field("pwd", "***")]
    );
    assert!(found.drives[0].lines.iter().any(|l| l.text == "password: ***"));
    assert!(found.drives[0].is_successful());
    let kept = found.redacted.unwrap();
    assert_eq!(kept.lines().count(), text.lines().count());
    // What is kept in place of the file says the same.
    let again = read(&kept);
    assert_eq!((again.custom_fields, again.drives), (found.custom_fields, found.drives));
    assert_eq!(read(&report).redacted, None);
}

#[test]
fn a_report_of_blancco_is_read_whatever_its_order_and_refused_when_it_declares_anything() {
    let report = example("EV-030");
    let found = read(&report);
    assert!(found.drives[0].is_successful());
    assert_eq!(found.drives[0].finished_at.unwrap().offset_minutes, Some(60));
    assert_eq!(found.drives[0].technique, None, "a firmware round has many names");
    for state in ["Failed", "successful", "Successful with warnings", ""] {
        let text = report.replace("Successful", state);
        assert_eq!(read(&text).drives[0].status(), EvidenceStatus::Failed, "{state:?}");
    }
    let prefixed =
        report.replace("<root>", "<b:root xmlns:b=\"x\">").replace("</root>", "</b:root>");
    assert_eq!(read(&prefixed).drives, found.drives);
    let escaped = report.replace("Samsung SSD", "A&amp;B &#x41;&#66;");
    assert_eq!(read(&escaped).drives[0].model.as_deref(), Some("A&B AB 970 EVO 500GB"));
    let cdata = report.replace("Samsung SSD 970 EVO 500GB", "<![CDATA[a<b]]>");
    assert_eq!(read(&cdata).drives[0].model.as_deref(), Some("a<b"));
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><root>&b;</root>";
    let deep = format!("<root>{}{}</root>", "<a>".repeat(80), "</a>".repeat(80));
    for broken in [
        bomb,
        &report.replace("NIST", "&nist;"),
        &report[..report.len() / 2],
        &deep,
        "<root><a></b></root>",
    ] {
        assert_eq!(refusal(broken.as_bytes()), "broken-evidence", "{broken}");
    }
    assert_eq!(refusal(b"<?xml version=\"1.0\"?><root/>"), "no-evidence");
}

#[test]
fn a_list_is_known_by_its_headings_in_either_language() {
    let text = "Numero di serie;Modello;Metodo;Esito;Data;Errori\n\
S466NX;Samsung 970;Triturazione H-5;Riuscito;2026-11-20;0\n\
????;WDC;smagnetizzazione e triturazione;fallito;20/11/2026;3\n";
    let found = read(text);
    let [good, bad] = found.drives.as_slice() else { panic!("{:#?}", found.drives) };
    assert_eq!(found.tool, EvidenceTool::Table);
    assert_eq!(
        (good.serial.as_deref(), good.technique),
        (Some("S466NX"), Some(SanitizationTechnique::Shred))
    );
    assert!(good.is_successful() && good.finished_at.is_some());
    assert_eq!((bad.status(), bad.technique), (EvidenceStatus::Failed, None));
    assert_eq!(bad.warnings, [EvidenceWarning::DateNotRead, EvidenceWarning::SerialAnonymised]);
    assert_eq!(good.lines[0].number, 2);
    let named = read("Serial,Tool,Status\nA1,hdparm 9.65,Passed\n");
    assert_eq!((named.tool, named.drives.len()), (EvidenceTool::Table, 1));
    for (date, year) in [("26-11-20", None), ("03/11/26", None), ("2026-11-20", Some("2026"))] {
        let drive = read(&format!("serial,status,date\nA1,ok,{date}\n")).drives.remove(0);
        let found = drive.finished_at.map(|at| at.local.format("%Y").to_string());
        assert_eq!(found.as_deref(), year, "{date}");
        assert!(drive.finished_at.is_none_or(|at| at.day_only), "no hour is made up");
        assert_eq!(drive.warnings.contains(&EvidenceWarning::DateNotRead), year.is_none());
    }
    let secret = read("serial,status,ATA password\nA1,ok,geheim\nA2,ok,\n");
    assert!(!serde_json::to_string(&secret).unwrap().contains("geheim"));
    let kept = "serial | status | ATA password\nA1 | ok | ***\nA2 | ok | \n";
    assert_eq!(secret.redacted.as_deref(), Some(kept));
    for nothing in ["a,b\n1,2\n", "serial,name\nA1,x\n", "Dear Sir,\nit was wiped.\n"] {
        assert_eq!(refusal(nothing.as_bytes()), "no-evidence", "{nothing:?}");
    }
}

#[test]
fn encodings_line_ends_and_noise_change_nothing_or_are_refused() {
    for id in ["EV-001", "EV-011", "EV-017", "EV-022", "EV-030"] {
        let text = example(id);
        let plain = read(&text);
        let bom = ["\u{feff}", &text].concat();
        let utf16: Vec<u8> = [vec![0xff, 0xfe], utf16(&text, true)].concat();
        for bytes in [text.replace('\n', "\r\n").into_bytes(), bom.into_bytes(), utf16] {
            let found = read_bytes(&bytes).unwrap();
            assert_eq!(
                (found.drives, found.warnings),
                (plain.drives.clone(), plain.warnings.clone()),
                "{id}"
            );
        }
    }
    assert_eq!(refusal(b""), "empty");
    assert_eq!(refusal(b"%PDF-1.7"), "unsupported-format");
    let noise: Vec<u8> =
        (0..50_000_u32).map(|i| i.wrapping_mul(2_654_435_761).to_le_bytes()[1]).collect();
    assert!(["binary", "no-evidence", "unsupported-format"].contains(&refusal(&noise).as_str()));
    // Latin-1 in a note between lines of a log.
    let mixed =
        [example("EV-001").as_bytes(), b"[2026/11/20 15:00:00]    info: citt\xe0\n"].concat();
    assert_eq!(read_bytes(&mixed).unwrap().drives.len(), 2);
    let cut = &example("EV-011")[..200];
    assert_eq!(refusal(cut.as_bytes()), "broken-evidence");
    let long = format!(
        "[2026/11/20 15:00:00]  notice: 1 bytes written to /dev/sda {}\n",
        "x".repeat(3 << 20)
    );
    let found = read(&long);
    assert!(found.drives[0].lines[0].text.chars().count() <= custodia_input::limits::EVIDENCE_LINE);
    let many = "[2026/11/20 15:00:00]  notice: 1 bytes written to /dev/sda\n".repeat(5_000);
    let found = read(&many);
    assert_eq!(found.drives[0].lines.len(), custodia_input::limits::EVIDENCE_LINES);
    assert!(found.drives[0].warnings.contains(&EvidenceWarning::LinesLeftOut));
    let large = vec![b' '; usize::try_from(custodia_input::limits::EVIDENCE_BYTES).unwrap() + 1];
    assert_eq!(refusal(&large), "evidence-too-large");
    let drives: String = (0..10_001)
        .map(|n| format!("[2026/11/20 15:00:00]  notice: 1 bytes written to /dev/sd{n}\n"))
        .collect();
    assert_eq!(refusal(drives.as_bytes()), "too-many-drives");
}

#[test]
fn the_worker_hands_over_exactly_what_is_read_here() {
    let text = example("EV-020");
    let path = file("evidence", "hdparm.txt", text.as_bytes());
    let go = &mut |_| ControlFlow::Continue(());
    let there = worker::read_evidence(exe(), &path, go).unwrap();
    assert_eq!(there, read(&text));
    let path = file("no_evidence", "a.txt", b"nothing of the kind\n");
    assert_eq!(worker::read_evidence(exe(), &path, go).unwrap_err().code, "no-evidence");
    let stop = &mut |_| ControlFlow::Break(());
    let slow = file("evidence_slow", "a.log", example("EV-001").repeat(2_000).as_bytes());
    let code = worker::read_evidence(exe(), &slow, stop).map(|_| ()).unwrap_err().code;
    assert_eq!(code, "cancelled");
}
