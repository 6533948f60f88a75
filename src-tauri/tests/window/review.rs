//! The procurement review of a generated estate in the real window: made, saved and read back, and
//! every number of it worked out again by a program that knows nothing of the product.
//!
//! A small estate is brought in as a file; `CUSTODIA_ESTATE` takes a register of any size instead,
//! such as one of 20,000 assets that `custodia import` made.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desk::{Desk, Start, folder, root, run};

/// The day of the tests' window.
const TODAY: &str = "2026-11-20";

const FILES: [&str; 3] = ["assets.csv", "vendors.csv", "contracts.csv"];

fn generated(into: &Path) {
    let status = Command::new("python3")
        .arg(root().join("testdata/gen.py"))
        .args(["--no-xlsx", "--quiet", "--assets", "400", "--as-of", TODAY, "--out"])
        .arg(into)
        .status()
        .expect("python3 runs the generator");
    assert!(status.success(), "the generator failed");
}

/// Brings in the next file a dialog answers with.
async fn brought_in(desk: &Desk, n: u8) {
    let preview = desk.call("import_pick", json!({ "kind": null })).await.unwrap();
    assert!(preview.is_object(), "{preview}");
    desk.call("import_plan", json!({})).await.unwrap();
    let op = format!("0193a1b2-0000-7000-8000-0000000000a{n}");
    let done = desk.call("import_apply", json!({ "op_id": op })).await.unwrap();
    assert!(done["op"].is_object(), "{done}");
}

/// The running head of a page names the organisation: the control tells the parts by it.
async fn named(desk: &Desk) {
    let mut settings = desk.call("settings_get", json!({})).await.unwrap();
    if settings["organisation"]["name"] != json!("") {
        return;
    }
    settings["organisation"]["name"] = json!("Aurelia Logistica S.p.A.");
    let op = "0193a1b2-0000-7000-8000-0000000000af";
    desk.call("settings_save", json!({ "op_id": op, "settings": settings })).await.unwrap();
}

/// Of the vendors with contracts, the five with most.
async fn vendors(desk: &Desk) -> Vec<(i64, String)> {
    let query = json!({ "text": "", "filters": [], "sort": [] });
    let args = json!({ "query": query, "offset": 0, "limit": 200 });
    let page = desk.call("vendor_page", args).await.unwrap();
    let contracts = |row: &Value| row["contracts"].as_i64().unwrap();
    let mut rows = page["rows"].as_array().unwrap().clone();
    rows.sort_by_key(|row| (-contracts(row), row["id"].as_i64()));
    let five = rows.iter().take(5).filter(|row| contracts(row) > 0);
    let named =
        |row: &Value| (row["id"].as_i64().unwrap(), row["name"].as_str().unwrap().to_owned());
    five.map(named).collect()
}

/// Waits until a file is there whole.
async fn written(path: &Path) -> Duration {
    let started = Instant::now();
    while !std::fs::read(path).is_ok_and(|bytes| bytes.trim_ascii_end().ends_with(b"%%EOF")) {
        assert!(started.elapsed() < Duration::from_secs(120), "the pack was not written");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    started.elapsed()
}

fn reconciled(register: &Path, paper: &Path, vendors: &[(i64, String)]) {
    let mut control = Command::new("python3");
    control.arg(root().join("testdata/reconcile_pack.py")).arg(register);
    control.args(["--today", TODAY, "--quiet", "--pdf"]).arg(paper);
    for (_, name) in vendors {
        control.args(["--vendor", name]);
    }
    let output = control.output().expect("python3 runs the control");
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{}", said.lines().last().unwrap_or_default());
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_review_of_an_estate_is_made_saved_and_every_number_is_right() {
    run(async {
        let folder = folder("review");
        let paper = folder.join("review.pdf");
        let given = std::env::var_os("CUSTODIA_ESTATE").map(PathBuf::from);
        let mut picks = match &given {
            Some(estate) => {
                let register = folder.join("estate.db");
                std::fs::copy(estate, &register).unwrap();
                vec![register]
            }
            None => {
                generated(&folder.join("estate"));
                FILES.map(|name| folder.join("estate").join(name)).to_vec()
            }
        };
        picks.push(paper.clone());
        let desk = Desk::start(&folder, Start { picks, ..Start::default() }).await;
        let register = if given.is_some() {
            desk.call("register_open", json!({})).await.unwrap();
            named(&desk).await;
            folder.join("estate.db")
        } else {
            let op = json!({ "op_id": "0193a1b2-0000-7000-8000-0000000000a0" });
            desk.call("sample_remove", op).await.unwrap();
            named(&desk).await;
            for n in 1..=3 {
                brought_in(&desk, n).await;
            }
            folder.join("data/app.custodia.desktop/register/custodia.db")
        };
        let vendors = vendors(&desk).await;
        assert_eq!(vendors.len(), 5, "{vendors:?}");
        let ids: Vec<String> = vendors.iter().map(|(id, _)| id.to_string()).collect();
        let started = Instant::now();
        desk.go(&format!("#/reports/review-pack?vendors={}", ids.join(","))).await;
        desk.see("canvas").await;
        let seen = started.elapsed();
        desk.shoot("review-pack").await;
        desk.press("Save PDF").await;
        let saved = written(&paper).await;
        println!("pack on the screen after {seen:.1?}, saved after {saved:.1?} more");
        desk.quiet().await;
        desk.go(&format!("#/contracts/review?vendors={}", ids.join(","))).await;
        desk.see_part("The meeting").await;
        desk.shoot("review-decisions").await;
        let kept = root().join("out/reports");
        std::fs::create_dir_all(&kept).unwrap();
        std::fs::copy(&paper, kept.join("review.pdf")).unwrap();
        reconciled(&register, &paper, &vendors);
        desk.close().await;
    });
}
