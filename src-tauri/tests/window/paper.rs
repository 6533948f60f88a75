//! Reports in the real window: from a record to its paper, the gallery's real first pages, and
//! reports kept under a name and made into a folder.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::desk::{Desk, PATIENCE, Start, folder, run};

/// Waits until a condition of the page holds, a script that returns true or what is still wrong.
async fn until(desk: &Desk, script: &str) {
    let started = Instant::now();
    loop {
        let found = desk.client.execute(script, Vec::new()).await.unwrap();
        if found == json!(true) {
            return;
        }
        assert!(started.elapsed() < PATIENCE, "still {found}: {script}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// The words on paper, once the file is there. It appears whole: it is written under another name.
async fn words(paper: &Path) -> String {
    let started = Instant::now();
    while !paper.exists() {
        assert!(started.elapsed() < PATIENCE, "{} was not written", paper.display());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let text = Command::new("pdftotext").args(["-layout"]).arg(paper).arg("-").output();
    let text = text.expect("pdftotext is installed");
    assert!(text.status.success(), "{} is no PDF", paper.display());
    String::from_utf8(text.stdout).unwrap()
}

#[test]
fn a_contract_is_printed_from_its_page_and_its_number_is_on_paper() {
    run(async {
        let folder = folder("sheet");
        let paper = folder.join("sheet.pdf");
        let picks = vec![paper.clone()];
        let desk = Desk::start(&folder, Start { picks, ..Start::default() }).await;
        let contract = desk.call("contract_get", json!({ "id": 2 })).await.unwrap();
        let part = |name: &str| contract["row"][name].as_str().unwrap().to_owned();
        let (number, vendor) = (part("number"), part("vendor"));
        assert!(number.len() > 3, "the sample's second contract has a number: {number:?}");
        desk.go("#/contracts/2").await;
        desk.see_part(&number).await;
        desk.keys("ctrl+p").await;
        desk.see("canvas").await;
        let address = desk.client.current_url().await.unwrap();
        assert!(address.as_str().contains("#/reports/contract?id=2"), "{address}");
        until(
            &desk,
            "const on = document.activeElement.textContent.trim(); return on === 'Print' || on",
        )
        .await;
        desk.shoot("sheet-preview").await;
        desk.press("Save PDF").await;
        desk.see_part("Saved as sheet.pdf").await;
        let text = words(&paper).await;
        for found in ["Contract sheet", &number, &vendor] {
            assert!(text.contains(found), "{found:?} is on paper:\n{text}");
        }
        let other = desk.call("contract_get", json!({ "id": 3 })).await.unwrap();
        let other = other["row"]["number"].as_str().unwrap();
        assert!(!text.contains(other), "another contract, {other:?}, is not:\n{text}");
        // The arrow at the title leads back to where the paper was asked for.
        desk.see("main [aria-label='Contracts']").await.click().await.unwrap();
        until(&desk, "return location.hash === '#/contracts/2' || location.hash").await;
        desk.close().await;
    });
}

#[test]
fn the_gallery_shows_every_report_by_a_first_page_of_its_own() {
    run(async {
        let folder = folder("gallery");
        let desk = Desk::start(&folder, Start::default()).await;
        desk.go("#/reports").await;
        desk.see("canvas.drawn").await;
        until(
            &desk,
            "const all = [...document.querySelectorAll('.thumbnail canvas')];
             const drawn = all.filter((c) => c.classList.contains('drawn')).length;
             return all.length >= 11 && drawn === all.length ? true : `${drawn} of ${all.length}`",
        )
        .await;
        desk.shoot("gallery").await;
        // Ink: an opaque pixel in the darker half. Of a page this small, where letters are grey,
        // it is a few in a thousand; a canvas nobody drew on has none, a black one nothing else.
        let script = "const seen = new Set();
            return [...document.querySelectorAll('.thumbnail canvas')].map((canvas) => {
              const { width, height } = canvas;
              const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
              let ink = 0;
              for (let i = 0; i < data.length; i += 4)
                if (data[i + 3] === 255 && data[i] + data[i + 1] + data[i + 2] < 384) ink += 1;
              const picture = canvas.toDataURL();
              const again = seen.has(picture);
              seen.add(picture);
              const of = canvas.closest('a').querySelector('.name').textContent;
              return { of, again, permille: Math.round((ink * 1000) / (width * height)) };
            })";
        let pages = desk.client.execute(script, Vec::new()).await.unwrap();
        for page in pages.as_array().unwrap() {
            let ink = page["permille"].as_i64().unwrap();
            assert!((2..400).contains(&ink), "a blank or a black page: {page} in {pages}");
            assert_eq!(page["again"], json!(false), "shows another's page: {page} in {pages}");
        }
        desk.close().await;
    });
}

#[test]
fn a_report_is_kept_found_in_the_gallery_and_made_into_a_folder() {
    run(async {
        let folder = folder("kept");
        let made = folder.join("made");
        std::fs::create_dir(&made).unwrap();
        let desk = Desk::start(&folder, Start::default()).await;
        desk.go("#/reports/renewals").await;
        desk.see("canvas").await;
        desk.press("Keep…").await;
        let name = desk.see("[role='dialog'] input[name='name']").await;
        name.clear().await.unwrap();
        name.send_keys("What to decide").await.unwrap();
        let batch = desk.see("[role='dialog'] input[role='combobox']").await;
        batch.send_keys("Monday reports").await.unwrap();
        desk.keys("tab").await;
        desk.shoot("keep").await;
        desk.press("Save").await;
        desk.see_part("What to decide is kept").await;
        let kept = desk.call("preset_list", json!({})).await.unwrap();
        assert_eq!(kept.as_array().map(Vec::len), Some(1), "{kept}");
        assert_eq!(kept[0]["batch"], "Monday reports");
        assert_eq!(kept[0]["formats"], json!(["pdf"]));
        desk.close().await;

        // A start later it is still there. The first dialog for a folder is closed.
        let picks = vec![std::path::PathBuf::new(), made.clone()];
        let desk = Desk::start(&folder, Start { picks, ..Start::default() }).await;
        desk.go("#/reports").await;
        desk.see_text("Monday reports").await;
        desk.see_text("What to decide").await;
        desk.press("Make 1 report…").await;
        desk.gone("[role='dialog']").await;
        assert_eq!(files(&made), Vec::<String>::new(), "a closed dialog writes nothing");
        desk.press("Make 1 report…").await;
        desk.see_part("1 file is in made.").await;
        desk.shoot("batch-done").await;
        let written = files(&made);
        assert_eq!(written.len(), 1, "{written:?}");
        let text = words(&made.join(&written[0])).await;
        for found in ["Renewals", "Last safe day", "Cyberscudo S.r.l."] {
            assert!(text.contains(found), "{found:?} is on paper:\n{text}");
        }
        desk.keys("esc").await;
        desk.gone("[role='dialog']").await;
        desk.see("a[href^='#/reports/kept']").await.click().await.unwrap();
        desk.see("canvas").await;
        let address = desk.client.current_url().await.unwrap();
        assert!(address.as_str().contains("#/reports/kept?id="), "{address}");
        desk.shoot("kept").await;
        desk.close().await;
    });
}

/// The names of the files in a folder.
fn files(folder: &Path) -> Vec<String> {
    let found = std::fs::read_dir(folder).unwrap();
    found.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect()
}
