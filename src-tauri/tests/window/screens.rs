//! Every screen in both themes and both languages: no axe violation, no text cut off the page, no
//! error in the console, and a picture to be looked at.

use serde_json::{Value, json};

use crate::desk::{Desk, Start, folder, root, run};

/// Every screen of the sidebar, and the pages behind them.
const SCREENS: &[&str] = &[
    "today",
    "assets",
    "assets/1",
    "assets/new",
    "contracts",
    "contracts/1",
    "contracts/new",
    "contracts/calendar",
    "contracts/calendar?view=month",
    "contracts/timeline",
    "contracts/timeline?as=table",
    "contracts/coterm",
    "contracts/review",
    "vendors",
    "vendors/1",
    "vendors/new",
    "coverage",
    "coverage/nothing",
    "coverage/lifecycle",
    "slas",
    "purchasing",
    "stocktakes",
    "stocktakes/1",
    "money",
    "money?tab=depreciation",
    "money?tab=budget",
    "disposal",
    "disposal/1",
    "disposal/1?tab=media",
    "disposal/1?tab=evidence",
    "disposal/1?tab=custody",
    "disposal/1?tab=received",
    "disposal/1?tab=waste",
    "disposal/1?tab=certificates",
    "import",
    "quality",
    "reports",
    "director",
    "director/savings",
    "reports/renewals",
    "reports/review-pack",
    "reports/asset-register",
    "reports/contract-register",
    "reports/contract?id=1",
    "reports/vendor?id=1",
    "reports/asset?id=1",
    "reports/journal",
    "reports/kept?id=1",
    "journal",
    "settings",
    "settings/deadlines",
    "settings/people",
    "settings/catalogue",
    "settings/disposal",
    "settings/data",
    "help",
    "help/today",
];

/// WCAG 2.2 A and AA, run inside the web view the users have.
const AXE: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(
      (found) => done(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)),
      (error) => done([String(error)]))";

async fn check(desk: &Desk, screen: &str, name: &str) {
    desk.go(&format!("#/{screen}")).await;
    desk.see("main h1").await;
    desk.gone("[aria-busy='true']").await;
    if screen.starts_with("reports/") {
        desk.see("canvas").await;
    } else if screen == "reports" {
        desk.see("canvas.drawn").await;
    }
    desk.shoot(name).await;
    let found = desk.client.execute_async(AXE, Vec::new()).await.unwrap();
    assert_eq!(found, json!([]), "{name}");
    let wide = "const d = document.documentElement; return d.scrollWidth - d.clientWidth";
    let over = desk.client.execute(wide, Vec::new()).await.unwrap();
    assert_eq!(over, json!(0), "{name} scrolls sideways");
    let missing = "return document.body.innerText.match(/⟦[^⟧]*⟧|\\{\\$?\\w+\\}/g)";
    let marks = desk.client.execute(missing, Vec::new()).await.unwrap();
    assert_eq!(marks, Value::Null, "{name} shows a message without words");
}

/// A picture's name.
fn name(screen: &str, lang: &str, how: &str) -> String {
    let plain = screen.replace("?id=", "-").replace(['/', '?', '='], "-");
    format!("{plain}-{lang}-{how}")
}

fn tour(lang: &'static str, locale: &'static str) {
    run(async move {
        let folder = folder(lang);
        let desk = Desk::start(&folder, Start { lang: Some(locale), ..Start::default() }).await;
        let axe = std::fs::read_to_string(root().join("ui/node_modules/axe-core/axe.min.js"))
            .expect("axe-core is among the UI's development packages");
        desk.client.execute(&axe, Vec::new()).await.unwrap();
        watch(&desk).await;
        keep(&desk).await;
        receive(&desk).await;
        for theme in ["light", "dark"] {
            desk.call("desk_save", json!({ "theme": theme, "grid": null })).await.unwrap();
            let set = "document.documentElement.dataset.theme = arguments[0]";
            desk.client.execute(set, vec![json!(theme)]).await.unwrap();
            for screen in SCREENS {
                check(&desk, screen, &name(screen, lang, theme)).await;
            }
        }
        desk.client.set_window_size(1024, 640).await.unwrap();
        for screen in SCREENS {
            check(&desk, screen, &name(screen, lang, "small")).await;
        }
        let seen = desk.client.execute("return window.__seen", Vec::new()).await.unwrap();
        assert_eq!(seen, json!([]), "violations of the content policy, or errors");
        desk.close().await;
    });
}

/// Keeps the first of the gallery's reports under a name: what `reports/kept?id=1` shows.
async fn keep(desk: &Desk) {
    let examples = desk.call("report_examples", json!({})).await.unwrap();
    let draft = json!({ "id": null, "name": "Every Monday", "request": examples[0],
        "formats": ["pdf", "xlsx"], "batch": "" });
    let args = json!({ "op_id": "0193a1b2-0000-7000-8000-000000000002", "draft": draft });
    let made = desk.call("preset_save", args).await.unwrap();
    assert_eq!(made["id"], json!(1), "{made}");
}

/// A recycler's certificate of the lot under way, with a number that only looks like one of it.
async fn receive(desk: &Desk) {
    let lot = desk.call("disposal_get", json!({ "id": 1 })).await.unwrap();
    let mut media = lot["media"].as_array().expect("media").iter();
    let medium =
        media.find(|m| m["exception"] == "vendor_destroys").expect("a medium the vendor destroys");
    let serial = medium["draft"]["serial"].as_str().expect("its number");
    let other = if serial.ends_with('X') { "Y" } else { "X" };
    let misread = format!("{}{other}", &serial[..serial.len() - 1]);
    let serials = [misread.as_str(), "Z840-LAMP-17", "Z840-LAMP-17", ""];
    let fields = json!({ "client_name": "Aurelia Logistica S.p.A.", "technique": "shred",
        "particles": "H-4", "weight_g": 12_500 });
    let draft = json!({ "id": null, "lot_id": 1, "vendor_id": null, "number": "COD-2026-118",
        "fields": fields, "collected_on": null, "destroyed_on": null, "document_id": null,
        "received_on": "2026-11-20", "note": "", "people": [], "serials": serials });
    let args = json!({ "op_id": "0193a1b2-0000-7000-8000-000000000003", "draft": draft });
    desk.call("received_save", args).await.unwrap();
    let draft = json!({ "id": null, "lot_id": 1, "format": "xfir", "number": "", "eer": "16 02 14",
        "description": "Server", "hazard": "", "physical_state": "solid", "quantity_g": 18_600,
        "volume_l": null, "packages": 1, "adr": null, "carrier_id": null, "albo_no": "",
        "recipient_id": null, "authorisation": "", "operation": "R13", "stored_since": "2026-11-20",
        "left_on": null, "received_on": null, "returned_on": null, "accepted": null,
        "accepted_g": null, "document_id": null, "note": "" });
    let args = json!({ "op_id": "0193a1b2-0000-7000-8000-000000000004", "draft": draft });
    desk.call("waste_save", args).await.unwrap();
}

/// Collects what must not happen from here on.
async fn watch(desk: &Desk) {
    let script = "window.__seen = [];
        addEventListener('securitypolicyviolation', (e) => window.__seen.push(e.violatedDirective + ' ' + e.blockedURI));
        // What changes size while sizes are told is told in the next frame: no error, whatever it is called.
        addEventListener('error', (e) => e.message.startsWith('ResizeObserver loop') || window.__seen.push(e.message));
        addEventListener('unhandledrejection', (e) => window.__seen.push(String(e.reason)));";
    desk.client.execute(script, Vec::new()).await.unwrap();
}

#[test]
fn every_screen_is_accessible_and_whole_in_english() {
    tour("en", "en_GB.UTF-8");
}

#[test]
fn every_screen_is_accessible_and_whole_in_italian() {
    tour("it", "it_IT.UTF-8");
}
