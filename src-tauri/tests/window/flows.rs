//! The main story in the real window: first start, import, find, decide, undo, print.

use std::process::Command;

use serde_json::json;

use crate::desk::{Desk, Start, folder, root, run};

/// A Snipe-IT import template as its importer writes it, with one wrong date.
const SNIPE: &str = "Company,Name,Asset Tag,Category,Supplier,Manufacturer,Location,Order Number,Model,Model Notes,Model Number,Asset Notes,Purchase Date,Purchase Cost,Checkout Type,Checked Out To: Username,Checked Out To: First Name,Checked Out To: Last Name,Checked Out To: Email,Checked Out To: Location,Asset EOL Date,Serial Number\n\
Aurelia,nb-01,SN-1001,Laptop,Nordsys GmbH,Dell,Milano,PO-1,Latitude 5440,,LAT-5440,,3/14/25,1290.00,,,,,,,,QX7ZPARTIAL1\n\
Aurelia,nb-02,SN-1002,Laptop,Nordsys GmbH,Dell,Milano,PO-1,Latitude 5440,,LAT-5440,,3/24/25,1290.00,,,,,,,,QX7ZPARTIAL2\n\
Aurelia,nb-03,SN-1003,Laptop,Nordsys GmbH,Dell,Milano,PO-1,Latitude 5440,,LAT-5440,,2/31/25,1290.00,,,,,,,,QX7ZPARTIAL3\n";

#[test]
fn an_export_is_brought_in_reviewed_applied_and_undone() {
    run(async {
        let folder = folder("import");
        let file = folder.join("snipe.csv");
        std::fs::write(&file, SNIPE).unwrap();
        let desk = Desk::start(&folder, Start { picks: vec![file], ..Start::default() }).await;
        desk.go("#/import").await;
        desk.press("Choose a file…").await;
        desk.see_part("SN-1001").await;
        desk.shoot("import-columns").await;
        desk.press("Review").await;
        desk.see_part("2/31/25").await;
        desk.shoot("import-review").await;
        let before = count(&desk).await;
        desk.press("Import 2 records").await;
        desk.see_part("Undo").await;
        desk.shoot("import-done").await;
        assert_eq!(count(&desk).await, before + 2, "the wrong row stayed out");
        desk.keys("ctrl+k").await;
        desk.type_text("7ZPARTIAL2").await;
        desk.see_part("SN-1002").await;
        desk.shoot("palette").await;
        desk.keys("enter").await;
        desk.see_part("nb-02").await;
        desk.shoot("asset").await;
        desk.keys("ctrl+z").await;
        desk.see_part("Undone").await;
        assert_eq!(count(&desk).await, before, "one undo takes the import back");
        desk.close().await;
    });
}

async fn count(desk: &Desk) -> i64 {
    desk.call("app_state", json!({})).await.unwrap()["assets"].as_i64().unwrap()
}

/// Gives the reason of a decision and records it.
async fn because(desk: &Desk, reason: &str) {
    desk.see("[role='dialog'] textarea").await.send_keys(reason).await.unwrap();
    desk.shoot("decide").await;
    desk.press("Record decision").await;
    desk.gone("[role='dialog']").await;
}

#[test]
fn a_decision_is_recorded_survives_a_restart_and_can_be_undone() {
    run(async {
        let folder = folder("decision");
        let desk = Desk::start(&folder, Start::default()).await;
        desk.see_part("This is a sample register.").await;
        let open = agenda(&desk).await;
        desk.press("Renegotiate").await;
        because(&desk, "Two quotes are cheaper").await;
        desk.see_part("Being renegotiated since").await;
        assert_eq!(agenda(&desk).await, open, "talks settle nothing");
        desk.press("Renew").await;
        because(&desk, "They met the cheaper one").await;
        assert_eq!(agenda(&desk).await, open - 1);
        desk.close().await;
        let desk = Desk::start(&folder, Start::default()).await;
        assert_eq!(agenda(&desk).await, open - 1, "what was confirmed is on disk");
        desk.keys("ctrl+z").await;
        desk.see_part("Undone").await;
        assert_eq!(agenda(&desk).await, open, "the decision is needed again");
        desk.close().await;
    });
}

async fn agenda(desk: &Desk) -> i64 {
    let query =
        json!({ "days": 7, "vendor_id": null, "owner_id": null, "kind": null, "decided": false });
    desk.call("agenda", query).await.unwrap()["open"].as_i64().unwrap()
}

#[test]
fn the_renewals_report_is_previewed_saved_and_read_back() {
    run(async {
        let folder = folder("report");
        let paper = folder.join("renewals.pdf");
        let picks = vec![paper.clone()];
        let desk = Desk::start(&folder, Start { picks, ..Start::default() }).await;
        desk.go("#/reports/renewals").await;
        desk.see("canvas").await;
        desk.shoot("report-preview").await;
        desk.press("Save PDF").await;
        let started = std::time::Instant::now();
        while !paper.exists() {
            assert!(started.elapsed() < crate::desk::PATIENCE, "the PDF was not written");
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        let text = Command::new("pdftotext").args(["-layout"]).arg(&paper).arg("-").output();
        let text = String::from_utf8(text.expect("pdftotext is installed").stdout).unwrap();
        for words in ["Renewals", "Last safe day", "Cyberscudo S.r.l.", "23 Nov 2026", "Page 1 of"]
        {
            assert!(text.contains(words), "{words:?} is on paper:\n{text}");
        }
        let kept = root().join("out/reports");
        std::fs::create_dir_all(&kept).unwrap();
        std::fs::copy(&paper, kept.join("renewals.pdf")).unwrap();
        desk.close().await;
    });
}

#[test]
fn a_second_window_reads_while_the_first_writes() {
    run(async {
        let folder = folder("second");
        let first = Desk::start(&folder, Start::default()).await;
        let register = folder.join("data/app.custodia.desktop/register/custodia.db");
        assert!(register.exists(), "the register lives in the application's data folder");
        // The tests have no session bus, so nothing hands this start over to the first window: the
        // lock beside the register decides.
        let second = Desk::start(&folder, Start::default()).await;
        second.see_part("Another window or program is writing to this register").await;
        second.see_part("Cyberscudo S.r.l.").await;
        second.shoot("read-only").await;
        let draft = json!({ "id": null, "name": "Second", "email": "", "username": "",
            "phone": "", "department": "", "cost_centre": "",
            "is_operator": false });
        let args = json!({ "op_id": "0193a1b2-0000-7000-8000-000000000001", "draft": draft });
        let refused = second.call("person_save", args.clone()).await.unwrap_err();
        assert_eq!(refused["code"], "refused-read-only", "{refused}");
        first.call("person_save", args).await.expect("the first window writes");
        second.quit().await;
        first.close().await;
    });
}

#[test]
fn a_register_that_cannot_be_opened_is_shown_untouched_and_a_copy_takes_its_place() {
    run(async {
        let folder = folder("broken");
        let place = folder.join("data/app.custodia.desktop/register");
        let copy = folder.join("copy.db");
        let desk = Desk::start(&folder, Start { picks: vec![copy.clone()], ..Start::default() });
        let desk = desk.await;
        let made = desk.call("backup_now", json!({})).await.unwrap();
        assert_eq!(made["done"], true, "{made}");
        desk.close().await;
        let register = place.join("custodia.db");
        let damaged = b"not a register any more".repeat(500);
        std::fs::write(&register, &damaged).unwrap();
        let desk = Desk::start(&folder, Start { picks: vec![copy], ..Start::default() }).await;
        desk.see_text("custodia.db").await;
        desk.see_part("This file is not a register Custodia can read").await;
        desk.shoot("broken").await;
        assert_eq!(std::fs::read(&register).unwrap(), damaged, "it was not touched");
        desk.press("Restore a copy…").await;
        desk.see_part("Cyberscudo S.r.l.").await;
        let kept = std::fs::read_dir(&place).unwrap().flatten().any(|e| {
            e.file_name().to_string_lossy().contains("broken")
                && std::fs::read(e.path()).is_ok_and(|bytes| bytes == damaged)
        });
        assert!(kept, "the damaged file is kept beside the restored one");
        desk.close().await;
    });
}
