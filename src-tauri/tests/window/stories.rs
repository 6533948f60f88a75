//! The two stories contracts are kept for, told in the real window from the first field to the
//! quiet Today.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::desk::{Desk, Start, folder, run};

/// The contracts and claims Today asks about within a month.
async fn today(desk: &Desk) -> Value {
    let query =
        json!({ "days": 30, "vendor_id": null, "owner_id": null, "kind": null, "decided": false });
    desk.call("agenda", query).await.unwrap()
}

async fn asks_about(desk: &Desk, number: &str) -> Option<Value> {
    let items = today(desk).await["items"].as_array().unwrap().clone();
    items.into_iter().find(|i| i["number"] == number)
}

/// The words of a PDF that is about to be written.
async fn read(paper: &Path) -> String {
    let started = std::time::Instant::now();
    while !paper.exists() {
        assert!(started.elapsed() < crate::desk::PATIENCE, "the PDF was not written");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    let text = Command::new("pdftotext").args(["-layout"]).arg(paper).arg("-").output();
    String::from_utf8(text.expect("pdftotext is installed").stdout).unwrap()
}

#[test]
fn a_tacit_contract_is_entered_left_and_proved_and_today_goes_quiet() {
    run(async {
        let folder = folder("story-notice");
        let letter = folder.join("letter.pdf");
        let proof = folder.join("receipt.pdf");
        std::fs::write(&proof, b"%PDF-1.4 a PEC receipt").unwrap();
        let picks = vec![letter.clone(), proof];
        let desk = Desk::start(&folder, Start { picks, ..Start::default() }).await;

        // March to February, ninety days' notice by PEC: what the form offers by itself.
        desk.go("#/contracts/new").await;
        desk.choose("vendor_id", "Nordsys", "Nordsys GmbH").await;
        desk.fill("title", "Managed backup").await;
        desk.fill("number", "STORY-1").await;
        desk.fill("start", "1/3/2026").await;
        desk.press("Add cost line").await;
        desk.fill("cost_lines.0.amount", "1.200,00").await;
        desk.see_part("Mon 30 Nov 2026").await;
        desk.shoot("story-notice-form").await;
        desk.keys("ctrl+s").await;
        desk.see_text("Managed backup").await;
        let asked = asks_about(&desk, "STORY-1").await.expect("a decision is due");
        assert_eq!(asked["step"], "decide");
        assert_eq!(asked["send_by"], "2026-11-30");

        // How the last safe day came about, and what the app gathered to decide upon.
        desk.see("main details summary").await.click().await.unwrap();
        desk.see_part("90 days").await;
        desk.see("[role='group'][aria-label='Review']").await;
        desk.shoot("story-notice-page").await;

        desk.press("Terminate").await;
        let reason = desk.see("[role='dialog'] textarea").await;
        reason.send_keys("The new platform backs up itself").await.unwrap();
        desk.press("Record decision").await;
        desk.gone("[role='dialog']").await;
        let asked = asks_about(&desk, "STORY-1").await.expect("a decision alone ends nothing");
        assert_eq!(asked["step"], "send_notice");

        desk.press("Notice letter").await;
        desk.see("canvas").await;
        desk.shoot("story-notice-letter").await;
        desk.press("Save PDF").await;
        let words = read(&letter).await;
        for part in ["Nordsys GmbH", "STORY-1", "28 February 2027"] {
            assert!(words.contains(part), "{part:?} is in the letter:\n{words}");
        }

        desk.keys("alt+left").await;
        desk.press("Record notice").await;
        desk.see("[role='dialog'] [name='sent_on']").await;
        desk.fill("received_on", "20/11/2026").await;
        desk.press("Attach proof…").await;
        desk.see_part("receipt.pdf").await;
        desk.shoot("story-notice-proof").await;
        desk.submit().await;
        desk.gone("[role='dialog']").await;
        assert_eq!(asks_about(&desk, "STORY-1").await, None, "Today is quiet about it");
        desk.go("#/today?days=30").await;
        desk.see_part("Cyberscudo S.r.l.").await;
        let page = desk.see("main").await.text().await.unwrap();
        assert!(!page.contains("Managed backup"), "{page}");

        // The notice taken back, the contract asks again.
        desk.keys("ctrl+z").await;
        desk.see_part("Undone").await;
        let asked = asks_about(&desk, "STORY-1").await.expect("it asks again");
        assert_eq!(asked["step"], "send_notice");
        desk.close().await;
    });
}
