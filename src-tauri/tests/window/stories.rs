//! The two stories contracts are kept for, told in the real window from the first field to the
//! quiet Today.

use serde_json::{Value, json};

use crate::desk::{Desk, Start, folder, read, run};

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
        desk.choose("vendor_id", "Hanse", "Hanse Terminal Systems GmbH").await;
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
        for part in ["Hanse Terminal Systems GmbH", "STORY-1", "28 Feb"] {
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

/// Ten months as the provider reports them; October was bad.
const MONTHS: &[(&str, &str)] = &[
    ("January", "99.95"),
    ("February", "99.9"),
    ("March", "99.97"),
    ("April", "99.5"),
    ("May", "99.99"),
    ("June", "99.92"),
    ("July", "100"),
    ("August", "99.81"),
    ("September", "99.96"),
    ("October", "98.2"),
];

#[test]
fn a_year_of_measurements_shows_its_breach_which_is_claimed_and_credited() {
    run(async {
        let folder = folder("story-credit");
        let desk = Desk::start(&folder, Start::default()).await;
        let before = today(&desk).await["unclaimed"].as_i64().unwrap();

        // 99.5 % a month, ten percent of the fee below it, claimed within thirty days.
        desk.go("#/contracts/1").await;
        desk.press("Add a service level").await;
        desk.fill("name", "Line").await;
        desk.fill("target", "99.5").await;
        desk.choose("credit", "", "By table").await;
        for (row, bound, credit) in [(0, "99.5", "0"), (1, "0", "10")] {
            desk.fill(&format!("tiers.{row}.bound"), bound).await;
            desk.fill(&format!("tiers.{row}.credit"), credit).await;
        }
        desk.choose("claim_rule", "", "Days after the period").await;
        desk.fill("claim_value", "30").await;
        desk.shoot("story-credit-form").await;
        desk.submit().await;
        desk.gone("[role='dialog']").await;

        desk.go("#/slas").await;
        for (month, value) in MONTHS {
            let cell = desk.see(&format!("input[aria-label='Line, {month} 2026']")).await;
            cell.send_keys(value).await.unwrap();
        }
        desk.keys("enter").await;
        desk.see_part("Values of “Line” saved").await;
        desk.shoot("story-credit-year").await;
        let due = today(&desk).await;
        assert_eq!(due["unclaimed"], before + 1, "one breach, and nobody has claimed its credit");
        let claim = due["claims"].as_array().unwrap().iter().find(|c| c["name"] == "Line");
        assert_eq!(claim.expect("Today names it")["claim_by"], "2026-11-30");
        desk.go("#/today").await;
        desk.see_part("in credits to claim").await;
        desk.shoot("story-credit-today").await;

        desk.go("#/slas").await;
        desk.press("Credit of Line, October 2026").await;
        desk.fill("reference", "PEC 12").await;
        desk.shoot("story-credit-claim").await;
        desk.submit().await;
        desk.gone("[role='dialog']").await;
        assert_eq!(today(&desk).await["unclaimed"], before, "Today is quiet about it");

        desk.press("Credit of Line, October 2026").await;
        desk.see("[role='dialog'] [name='received']").await;
        desk.submit().await;
        desk.gone("[role='dialog']").await;
        let query = json!({ "contract_id": 1, "vendor_id": null,
            "first": "2026-01-01", "last": "2026-12-31" });
        let rows = desk.call("sla_rows", query).await.unwrap();
        let line = rows.as_array().unwrap().iter().find(|r| r["name"] == "Line").unwrap();
        assert_eq!((&line["met"], &line["missed"]), (&json!(9), &json!(1)));
        assert_eq!(line["received"], line["due"], "what was due came");
        desk.shoot("story-credit-credited").await;
        desk.close().await;
    });
}
