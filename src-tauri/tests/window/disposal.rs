//! The story disposal is kept for: ten laptops and a server leave the house, from the list of assets
//! to certificates a stranger can check, told in the real window.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::desk::{Desk, Start, folder, run};

/// Disks of the laptops; the ninth fails, the tenth is in no log.
fn disk(n: usize) -> String {
    format!("WD-WCC4E0{n:02}")
}

/// Disks of the server.
const SERVER: [&str; 4] = ["Z1ZSRV001", "Z1ZSRV002", "Z1ZSRV003", "Z1ZSRV004"];

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
        "confidentiality": "internal", "part_of_id": null, "user_id": null });
    for (key, value) in new.as_object().unwrap() {
        if draft.get(key).is_some() {
            draft[key] = value.clone();
        }
    }
    let op = uuid::Uuid::new_v4().to_string();
    let saved = desk.call("asset_save", json!({ "op_id": op, "draft": draft })).await.unwrap();
    for serial in disks {
        let part = json!({ "id": null, "asset_id": saved["id"], "kind": "hdd",
            "manufacturer": "Western Digital", "model": "WD10EZEX", "serial": serial,
            "capacity_gb": 1000, "data_bearing": true, "removed_on": null, "note": "" });
        let op = uuid::Uuid::new_v4().to_string();
        desk.call("component_save", json!({ "op_id": op, "draft": part })).await.unwrap();
    }
}

async fn lot(desk: &Desk) -> Value {
    let lots = desk.call("disposal_list", json!({})).await.unwrap();
    let found = lots.as_array().unwrap().iter();
    let mut found = found.filter(|l| l["draft"]["title"] == "Old laptops and a server");
    let id = found.next().expect("the lot of the story")["id"].clone();
    desk.call("disposal_get", json!({ "id": id })).await.unwrap()
}

async fn put_into_a_lot(desk: &Desk) {
    desk.go("#/assets").await;
    let box_ = desk.see("main input[type='search']").await;
    box_.click().await.unwrap();
    desk.type_text("OLD- ").await;
    desk.see_part("11 rows").await;
    desk.see("[role='gridcell']").await.click().await.unwrap();
    desk.keys("ctrl+a").await;
    desk.shoot("story-disposal-selected").await;
    desk.press("Add to a disposal lot…").await;
    desk.choose("lot", "", "New lot").await;
    desk.fill("title", "Old laptops and a server").await;
    desk.shoot("story-disposal-add").await;
    desk.submit().await;
    desk.gone("[role='dialog']").await;
    desk.see_part("Old laptops and a server").await;
    desk.quiet().await;
    desk.shoot("story-disposal-draft").await;
}

#[test]
fn a_fleet_goes_from_the_list_to_certificates_a_stranger_can_check() {
    run(async {
        let folder = folder("story-disposal");
        let wiped = folder.join("nwipe.log");
        std::fs::write(&wiped, log()).unwrap();
        let desk = Desk::start(&folder, Start { picks: vec![wiped], ..Start::default() }).await;
        for n in 0..LAPTOPS {
            asset(&desk, &format!("OLD-{n:02}"), "Laptop", &[disk(n)]).await;
        }
        asset(&desk, "OLD-SV", "Server", &SERVER.map(str::to_owned)).await;
        put_into_a_lot(&desk).await;
        let _ = lot(&desk).await;
        desk.close().await;
    });
}
