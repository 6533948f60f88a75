//! The story disposal is kept for: ten laptops and a server leave the house, from the list of assets
//! to certificates a stranger can check, told in the real window.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::desk::{Desk, Start, folder, read, run};

/// Disks of the laptops; the ninth fails, the tenth is in no log.
fn disk(n: usize) -> String {
    format!("WD-WCC4E0{n:02}")
}

/// Disks of the server.
const SERVER: [&str; 4] = ["Z1ZSRV001", "Z1ZSRV002", "Z1ZSRV003", "Z1ZSRV004"];

/// The last of them as the recycler read it.
const MISREAD: &str = "Z1Z5RV004";

/// What the lot is called.
const TITLE: &str = "Old laptops and a server";

/// How many laptops go.
const LAPTOPS: usize = 10;

/// The log of nwipe over the first nine disks: the last of them has errors.
fn log() -> String {
    let device = |n: usize| format!("sd{}", char::from(b'a' + u8::try_from(n).unwrap()));
    let rule = "*".repeat(80);
    let mut text = String::from("[2026/11/20 08:00:00]    info: nwipe 0.42\n");
    for n in 0..9 {
        let (dev, serial) = (device(n), disk(n));
        writeln!(text, "[2026/11/20 08:00:00]  notice: Found /dev/{dev},  ATA    , WDC WD10EZEX-08WN4A0, 1000 GB, S/N={serial}").unwrap();
    }
    text.push_str("[2026/11/20 08:00:30]  notice:   method       = Fill With Zeros\n");
    text.push_str("[2026/11/20 08:00:30]  notice:   rounds       = 1\n");
    text.push_str("[2026/11/20 08:00:30]  notice:   verify       = 1 (last pass)\n");
    for n in 0..9 {
        let dev = device(n);
        writeln!(text, "[2026/11/20 08:00:31]  notice: No hidden sectors on /dev/{dev}").unwrap();
        writeln!(
            text,
            "[2026/11/20 08:00:31]  notice: Invoking method 'Fill With Zeros' on /dev/{dev}"
        )
        .unwrap();
    }
    for n in 0..8 {
        let dev = device(n);
        writeln!(
            text,
            "[2026/11/20 10:34:55]  notice: [SUCCESS] Verified that /dev/{dev} is empty."
        )
        .unwrap();
    }
    text.push_str("[2026/11/20 10:35:01]   error: 3 verification errors on '/dev/sdi'.\n\n");
    writeln!(text, "{:*^80}", " Error Summary ").unwrap();
    text.push_str("!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors\n");
    writeln!(text, "{}", "-".repeat(80)).unwrap();
    for n in 0..9 {
        let (mark, errors) = if n == 8 { ('!', 3) } else { (' ', 0) };
        writeln!(text, "{mark} {:>8} | {:>11} | {errors:>20} | {:>19}", device(n), 0, 0).unwrap();
    }
    writeln!(text, "{rule}\n\n{:*^80}", " Drive Status ").unwrap();
    text.push_str("!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n");
    writeln!(text, "{}", "-".repeat(80)).unwrap();
    for n in 0..9 {
        let (mark, state) = if n == 8 { ('!', "-FAILED-") } else { (' ', " Erased ") };
        writeln!(
            text,
            "{mark} {:>8} |{state}|  156 MB/s | 02:34:00 | WDC WD10EZEX-08WN/{}",
            device(n),
            disk(n)
        )
        .unwrap();
    }
    writeln!(
        text,
        "{}\n[2026/11/20 10:35:02] Total Throughput 1404 MB/s, Fill With Zeros, 1R+NB+VL\n{rule}",
        "-".repeat(80)
    )
    .unwrap();
    text
}

/// Books an asset with its disks in, as a register has it before the story begins.
async fn asset(desk: &Desk, tag: &str, category: &str, disks: &[String]) {
    let mut draft = desk.call("asset_get", json!({ "id": 1 })).await.unwrap()["draft"].clone();
    let new = json!({ "id": null, "tag": tag, "serial": format!("SN{tag}"), "name": "",
        "manufacturer": "Fujitsu", "model": "U7413", "category": category, "inventory_no": "",
        "confidentiality": "low", "part_of_id": null, "user_id": null });
    for (key, value) in new.as_object().unwrap() {
        if draft.get(key).is_some() {
            draft[key] = value.clone();
        }
    }
    let saved = write(desk, "asset_save", json!({ "draft": draft })).await;
    for serial in disks {
        let part = json!({ "id": null, "asset_id": saved["id"], "kind": "hdd",
            "manufacturer": "Western Digital", "model": "WD10EZEX", "serial": serial,
            "capacity_gb": 1000, "data_bearing": true, "removed_on": null, "note": "" });
        write(desk, "component_save", json!({ "draft": part })).await;
    }
}

/// Calls a command that writes.
async fn write(desk: &Desk, command: &str, mut args: Value) -> Value {
    args["op_id"] = json!(uuid::Uuid::new_v4().to_string());
    desk.call(command, args).await.unwrap_or_else(|e| panic!("{command}: {e}"))
}

/// The lot of the story.
async fn lot(desk: &Desk) -> Value {
    let lots = desk.call("disposal_list", json!({})).await.unwrap();
    let mut found = lots.as_array().unwrap().iter();
    let found = found.find(|l| l["draft"]["title"] == TITLE).expect("the lot of the story");
    desk.call("disposal_get", json!({ "id": found["id"] })).await.unwrap()
}

async fn medium(desk: &Desk, serial: &str) -> Value {
    let lot = lot(desk).await;
    let mut media = lot["media"].as_array().unwrap().iter();
    media.find(|m| m["draft"]["serial"] == serial).expect("a medium of the lot").clone()
}

/// Media of the lot whose record stands so.
async fn standing(desk: &Desk, state: &str) -> usize {
    let lot = lot(desk).await;
    lot["media"].as_array().unwrap().iter().filter(|m| m["record_state"] == state).count()
}

/// Opens a tab of the lot.
async fn tab(desk: &Desk, name: &str) {
    let id = lot(desk).await["row"]["id"].clone();
    desk.go(&format!("#/disposal/{id}?tab={name}")).await;
    desk.gone("[aria-busy='true']").await;
}

/// Sends a dialog and waits until it is gone.
async fn sent(desk: &Desk) {
    desk.submit().await;
    desk.gone("[role='dialog']").await;
    desk.quiet().await;
}

async fn put_into_a_lot(desk: &Desk) {
    desk.go("#/assets").await;
    desk.see("main input[type='search']").await.click().await.unwrap();
    desk.type_text("OLD- ").await;
    desk.see_part("11 rows").await;
    desk.whole_grid().await;
    desk.shoot("story-disposal-selected").await;
    desk.press("Actions").await;
    desk.press("Add to a disposal lot…").await;
    desk.choose("lot", "", "New disposal lot").await;
    desk.fill("title", TITLE).await;
    desk.shoot("story-disposal-add").await;
    sent(desk).await;
    desk.see_part(TITLE).await;
    let number = lot(desk).await["row"]["number"].as_str().unwrap().to_owned();
    desk.press(&format!("More about {number}")).await;
    desk.press("Edit").await;
    desk.choose("requested_by_id", "Ferraris", "Matteo Ferraris").await;
    desk.choose("vendor_id", "Raee", "RaeeSicura").await;
    desk.fill("pickup_on", "27/11/2026").await;
    sent(desk).await;
    desk.shoot("story-disposal-draft").await;
}

async fn agreed_and_asked(desk: &Desk) {
    desk.press("Approve…").await;
    desk.choose("person_id", "Marchetti", "Giulia Marchetti").await;
    desk.shoot("story-disposal-approve").await;
    sent(desk).await;
    desk.press("Mark as collected").await;
    desk.see_part("Before “Sanitization”").await;
    desk.quiet().await;
    desk.whole_grid().await;
    desk.press("Answer the questions…").await;
    let answers = [
        ("legal_hold", "No"),
        ("backup", "Yes"),
        ("licences", "Yes"),
        ("labels", "Yes"),
        ("mdm", "Yes"),
    ];
    for (question, answer) in answers {
        desk.pick(question, answer).await;
    }
    desk.fill("backup_location", "Veeam, tape 12").await;
    desk.shoot("story-disposal-questions").await;
    sent(desk).await;
    desk.press("Begin sanitization").await;
    desk.see_part("Before “Verified”").await;
    desk.quiet().await;
}

async fn wiped(desk: &Desk) {
    tab(desk, "evidence").await;
    desk.press("Add files…").await;
    desk.see_part("9 drives, 9 matched").await;
    desk.press("Choose all 9").await;
    desk.press("Make records (9)…").await;
    desk.choose("performer.name", "Ferraris", "Matteo Ferraris").await;
    desk.fill("performer.title", "Systems engineer").await;
    desk.pick("performer.signature_kind", "Typed").await;
    desk.fill("performer.signature", "Matteo Ferraris").await;
    desk.fill("place", "Milano, laboratorio").await;
    desk.shoot("story-disposal-propose").await;
    sent(desk).await;

    // Nobody validates their own work; of nine, the one with errors does not pass.
    tab(desk, "media").await;
    desk.whole_grid().await;
    desk.press("Decide 9…").await;
    desk.choose("validator.name", "Marchetti", "Giulia Marchetti").await;
    desk.fill("validator.title", "IT manager").await;
    desk.pick("validator.signature_kind", "Typed").await;
    desk.fill("validator.signature", "Giulia Marchetti").await;
    desk.submit().await;
    desk.see_part("8 records decided. One could not be accepted.").await;
    desk.quiet().await;
    desk.shoot("story-disposal-decided").await;
    desk.keys("esc").await;
    desk.gone("[role='dialog']").await;
    assert_eq!(standing(desk, "accepted").await, 8);
}

/// The failed disk is shredded, somebody looking on.
async fn shredded(desk: &Desk) {
    let id = medium(desk, &disk(8)).await["id"].clone();
    tab(desk, &format!("media&medium={id}")).await;
    desk.press("Decide…").await;
    desk.pick("state", "Reject").await;
    desk.fill("reason", "Three sectors could not be verified").await;
    sent(desk).await;
    desk.press("New record…").await;
    desk.choose("deed.technique", "", "Shredding").await;
    desk.choose("deed.particles", "", "H-5").await;
    desk.choose("verification", "", "Seen").await;
    desk.fill("equipment", "SHR-03").await;
    desk.fill("place", "Milano, laboratorio").await;
    desk.choose("people.0.name", "Ferraris", "Matteo Ferraris").await;
    desk.pick("people.0.signature_kind", "Typed").await;
    desk.fill("people.0.signature", "Matteo Ferraris").await;
    desk.choose("people.2.name", "Santoro", "Chiara Santoro").await;
    desk.see_part("It can be accepted.").await;
    desk.shoot("story-disposal-shredded").await;
    sent(desk).await;
    desk.press("Decide…").await;
    desk.choose("validator.name", "Marchetti", "Giulia Marchetti").await;
    desk.pick("validator.signature_kind", "Typed").await;
    desk.fill("validator.signature", "Giulia Marchetti").await;
    sent(desk).await;
    assert_eq!(standing(desk, "accepted").await, 9, "with the title she signed with before");
}

/// The five that are left are for the recycler, who gets everything with its papers.
async fn handed_over(desk: &Desk) {
    let people = desk.call("person_list", json!({})).await.unwrap();
    let giulia = people.as_array().unwrap().iter().find(|p| p["name"] == "Giulia Marchetti");
    let giulia = giulia.unwrap()["id"].clone();
    let mut left = SERVER.map(str::to_owned).to_vec();
    left.push(disk(9));
    let mut media = Vec::new();
    for serial in &left {
        media.push(medium(desk, serial).await["id"].clone());
    }
    let draft = json!({ "media": media, "exception": "vendor_destroys",
        "reason": "For the shredder of RaeeSicura", "by_id": giulia });
    write(desk, "disposal_except", json!({ "draft": draft })).await;
    tab(desk, "assets").await;
    desk.press("Mark as verified").await;
    desk.see_part("Before “Handed over”").await;
    desk.quiet().await;

    let lot = lot(desk).await;
    let id = &lot["row"]["id"];
    let vendor = &lot["row"]["draft"]["vendor_id"];
    let party = |kind: &str, name: &str, organisation: &str| {
        json!({ "draft": { "id": null, "lot_id": id, "kind": kind, "name": name,
            "organisation": organisation, "id_document": "", "vendor_id": null } })
    };
    let ours = party("person", "Matteo Ferraris", "Aurelia Logistica S.p.A.");
    let ours = write(desk, "custody_party_save", ours).await["id"].clone();
    let theirs = party("recycler", "", "RaeeSicura S.r.l.");
    let theirs = write(desk, "custody_party_save", theirs).await["id"].clone();
    let event = json!({ "id": null, "lot_id": id, "at": "2026-11-20T15:00:00+01:00",
        "zone": "Europe/Rome", "action": "receive", "from_id": ours, "to_id": theirs,
        "place": "Milano", "container": "GABBIA-07", "seals": ["IT-1"], "vehicle": "GA 482 KX",
        "driver": "Paolo Verdi", "condition": "", "photo_id": null, "note": "", "lines": [],
        "people": [] });
    write(desk, "custody_save", json!({ "draft": event })).await;
    // Laptops with their batteries are hazardous waste, the server is not: a note for each.
    for (number, eer, hazard) in
        [("RSPRO 000123/26", "16 02 14", ""), ("RSPRO 000124/26", "16 02 13*", "HP6")]
    {
        write(desk, "waste_save", waste(id, vendor, (number, eer, hazard))).await;
    }
    // Nothing keeps it any more.
    desk.gone(".way details").await;
    desk.press("Hand over…").await;
    desk.see("[role='alertdialog'], [role='dialog']").await;
    desk.press_in("Hand over…", "[role='alertdialog'], [role='dialog']").await;
    desk.see_part("Before “Certified”").await;
    desk.quiet().await;
    desk.shoot("story-disposal-handed-over").await;
}

fn waste(id: &Value, vendor: &Value, (number, eer, hazard): (&str, &str, &str)) -> Value {
    let note = json!({ "id": null, "lot_id": id, "format": "xfir", "number": number,
        "eer": eer, "description": "Apparecchiature fuori uso", "hazard": hazard,
        "physical_state": "solid", "quantity_g": 17_200, "volume_l": 180, "packages": 1,
        "adr": false, "carrier_id": null, "albo_no": "MI/012345", "recipient_id": vendor,
        "authorisation": "AIA 77/2020", "operation": "R13", "stored_since": null,
        "left_on": "2026-11-20", "received_on": null, "returned_on": null, "accepted": null,
        "accepted_g": null, "document_id": null, "note": "" });
    json!({ "draft": note })
}

/// The recycler's list has one number misread; a person says which it is.
async fn reconciled(desk: &Desk) {
    let lot = lot(desk).await;
    let fields = json!({ "client_name": "Aurelia Logistica S.p.A.", "vendor_name": "RaeeSicura S.r.l.",
        "vendor_address": "Via Po 1, Torino", "vendor_certifications": "ISO 14001",
        "place_of_destruction": "Torino", "on_site": false, "technique": "shred", "particles": "H-5",
        "method": "", "equipment": "SHR-9", "custody_transfer": "", "downstream": "",
        "waste_note": "RSPRO 000123/26", "weight_g": null });
    let signs = json!({ "id": null, "role": "vendor", "person_id": null, "name": "Luca Neri",
        "title": "Plant manager", "organisation": "RaeeSicura S.r.l.", "place": "Torino",
        "contact": "luca@raee.example", "signed_on": "2026-11-20", "signature": "Luca Neri",
        "signature_kind": "typed" });
    let [first, second, third, _] = SERVER;
    let draft = json!({ "id": null, "lot_id": lot["row"]["id"], "vendor_id": lot["row"]["draft"]["vendor_id"],
        "number": "RS-771", "fields": fields, "collected_on": "2026-11-20",
        "destroyed_on": "2026-11-20", "document_id": null, "received_on": "2026-11-20", "note": "",
        "people": [signs], "serials": [first, second, third, MISREAD, disk(9)] });
    let id = write(desk, "received_save", json!({ "draft": draft })).await["id"].clone();
    tab(desk, "received").await;
    desk.see_part(MISREAD).await;
    desk.shoot("story-disposal-misread").await;
    let seen = desk.call("received_get", json!({ "id": lot["row"]["id"] })).await.unwrap();
    assert_eq!(seen["result"]["alike"][0]["missing"], SERVER[3], "{seen}");
    let serials = seen["certificates"][0]["serials"].as_array().unwrap();
    let number = serials.iter().find(|s| s["serial"] == MISREAD).unwrap()["id"].clone();
    let word = json!({ "serial_id": number, "medium_id": medium(desk, SERVER[3]).await["id"],
        "reason": "Read as 5; it is an S on the label" });
    write(desk, "received_word", json!({ "word": word })).await;
    let acceptor = json!({ "id": null, "role": "validator", "person_id": null,
        "name": "Giulia Marchetti", "title": "IT manager", "organisation": "", "place": "Milano",
        "contact": "giulia@aurelia.example", "signed_on": "2026-11-20", "signature": "Giulia Marchetti",
        "signature_kind": "typed" });
    write(desk, "received_apply", json!({ "apply": { "id": id, "acceptor": acceptor } })).await;
    let lot = self::lot(desk).await;
    let media = lot["media"].as_array().unwrap().iter();
    let proposed: Vec<&Value> =
        media.filter(|m| m["record_state"] == "proposed").map(|m| &m["record_id"]).collect();
    assert_eq!(proposed.len(), 5);
    let decision =
        json!({ "records": proposed, "state": "accepted", "reason": "", "validator": null });
    write(desk, "record_decide", json!({ "decision": decision })).await;
    assert_eq!(standing(desk, "accepted").await, LAPTOPS + SERVER.len());
}

async fn seal(desk: &Desk, button: &str) {
    let number = lot(desk).await["row"]["number"].as_str().unwrap().to_owned();
    desk.press(button).await;
    desk.choose("by_id", "Marchetti", "Giulia Marchetti").await;
    desk.fill("typed", &number).await;
    desk.shoot("story-disposal-seal").await;
    sent(desk).await;
}

/// The verdict the page of certificates gives on the next file.
async fn verdict(desk: &Desk, expect: &str) {
    desk.press("Verify certificate…").await;
    desk.see_part(expect).await;
    desk.shoot(&format!("story-disposal-{}", expect.to_lowercase())).await;
    desk.press("Close").await;
}

#[test]
fn a_fleet_goes_from_the_list_to_certificates_a_stranger_can_check() {
    run(async {
        let folder = folder("story-disposal");
        let (wiped_log, paper) = (folder.join("nwipe.log"), folder.join("certificate.pdf"));
        let forged = folder.join("forged.pdf");
        std::fs::write(&wiped_log, log()).unwrap();
        let picks = vec![wiped_log, paper.clone(), paper.clone(), forged.clone()];
        let desk = Desk::start(&folder, Start { picks, ..Start::default() }).await;
        for n in 0..LAPTOPS {
            asset(&desk, &format!("OLD-{n:02}"), "Laptop", &[disk(n)]).await;
        }
        asset(&desk, "OLD-SV", "Server", &SERVER.map(str::to_owned)).await;
        put_into_a_lot(&desk).await;
        agreed_and_asked(&desk).await;
        wiped(&desk).await;
        shredded(&desk).await;
        handed_over(&desk).await;
        reconciled(&desk).await;

        tab(&desk, "certificates").await;
        seal(&desk, "Seal certificates of media…").await;
        seal(&desk, "Seal the lot’s certificate…").await;
        desk.see_part("C-2026-0015").await;
        desk.shoot("story-disposal-sealed").await;
        desk.press("Save as PDF…").await;
        let words = read(&paper).await;
        for part in ["C-2026-0015", SERVER[3], MISREAD, "RS-771"] {
            assert!(words.contains(part), "{part:?} is on the certificate:\n{words}");
        }

        // The file is genuine; with one of its bytes another one it is not.
        desk.go("#/disposal/certificates").await;
        verdict(&desk, "Genuine").await;
        let mut bytes = std::fs::read(&paper).unwrap();
        let at = bytes.windows(6).position(|w| w == b"stream").unwrap() + 40;
        bytes[at] ^= 1;
        std::fs::write(&forged, bytes).unwrap();
        desk.press("Verify certificate…").await;
        desk.see_part("forged.pdf").await;
        desk.see_part("Changed").await;
        desk.shoot("story-disposal-forged").await;
        desk.close().await;
    });
}
