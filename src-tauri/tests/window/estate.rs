//! The story assets are kept for: ordered, received by scanner, handed over, covered, counted, kept
//! in view and changed by the hundred, told in the real window.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::desk::{Desk, Start, folder, read, run};

const SERIALS: [&str; 2] = ["7QK2ZX3", "8RL3YW4"];

/// How many rows are changed at once.
const MANY: usize = 500;

/// A list of as many notebooks, as a supplier sends it.
fn notebooks() -> String {
    let mut csv = String::from(
        "Asset tag,Serial number,Manufacturer,Model,Category,Location,Department,Purchase date\n",
    );
    for n in 1..=MANY {
        writeln!(
            csv,
            "TO-{n:04},TOSER{n:05},Fujitsu,LIFEBOOK U7413,Laptop,Torino / Deposito,Vendite,2026-11-02"
        )
        .unwrap();
    }
    csv
}

/// Dell's export: each tag with the warranty it came with and the extension bought for it.
fn entitlements() -> String {
    let mut csv = String::from(
        "serviceTag,shipDate,productLineDescription,systemDescription,countryCode,itemNumber,\
         startDate,endDate,entitlementType,serviceLevelCode,serviceLevelDescription,\
         serviceLevelGroup\n",
    );
    for serial in SERIALS {
        writeln!(
            csv,
            "{serial},2026-11-18,POWEREDGE,PowerEdge R660,IT,997-8334,2026-11-18T05:00:00Z,\
             2029-11-18T04:59:59.999Z,INITIAL,4H,4 Hour 24x7 On-Site,8\n\
             {serial},2026-11-18,POWEREDGE,PowerEdge R660,IT,997-8335,2029-11-19,2031-11-17,\
             EXTENDED,4H,4 Hour 24x7 On-Site,8"
        )
        .unwrap();
    }
    csv
}

/// The list's row of a serial number.
async fn by_serial(desk: &Desk, serial: &str) -> Value {
    let query = json!({ "text": serial, "filters": [], "sort": [] });
    let page = desk.call("asset_page", json!({ "query": query, "offset": 0, "limit": 2 })).await;
    let page = page.unwrap();
    assert_eq!(page["total"], 1, "one asset has {serial}: {page}");
    page["rows"][0].clone()
}

/// How many assets a question has.
async fn count(desk: &Desk, filters: Value) -> i64 {
    let query = json!({ "text": "", "filters": filters, "sort": [] });
    let page = desk.call("asset_page", json!({ "query": query, "offset": 0, "limit": 1 })).await;
    page.unwrap()["total"].as_i64().unwrap()
}

async fn ordered_and_received(desk: &Desk) {
    desk.go("#/purchasing/new").await;
    desk.choose("vendor_id", "Hanse", "Hanse Terminal Systems GmbH").await;
    desk.fill("number", "PO-2026-77").await;
    desk.fill("shipping", "50,01").await;
    desk.fill("lines.0.manufacturer", "Dell").await;
    desk.fill("lines.0.model", "PowerEdge R660").await;
    desk.fill("lines.0.category", "Server").await;
    desk.fill("lines.0.quantity", "2").await;
    desk.fill("lines.0.price", "8000").await;
    desk.shoot("story-estate-order").await;
    desk.keys("ctrl+s").await;
    desk.see_part("Nothing has arrived yet.").await;

    // The scanner types a number and presses Enter; the field waits for the next one.
    desk.press("Receive").await;
    let field = desk.see("[name='serial']").await;
    field.click().await.unwrap();
    for serial in SERIALS {
        desk.type_text(serial).await;
        desk.keys("enter").await;
        desk.see_part(&format!("{serial} taken")).await;
    }
    desk.type_text(SERIALS[0]).await;
    desk.keys("enter").await;
    desk.see_part(&format!("{} was scanned already", SERIALS[0])).await;
    desk.quiet().await;
    desk.shoot("story-estate-scan").await;
    desk.press("Book in 2 pieces").await;
    desk.see_part("2 assets were made").await;
    desk.shoot("story-estate-received").await;
    let mut cents = 0;
    for serial in SERIALS {
        let row = by_serial(desk, serial).await;
        assert_eq!(row["state"], "in_stock", "{row}");
        cents += row["cost"]["minor"].as_i64().unwrap();
    }
    assert_eq!(cents, 1_605_001, "the pieces cost the order with its shipping, to the cent");
}

async fn handed_over(desk: &Desk, paper: &Path) {
    let row = by_serial(desk, SERIALS[0]).await;
    desk.go(&format!("#/assets/{}", row["id"])).await;
    let actions = desk.call("move_actions", json!({})).await.unwrap();
    let deploy = actions.as_array().unwrap().iter();
    let deploy = deploy.map(|a| &a["transition"]).find(|t| t["kind"] == "deploy").unwrap();
    let name = deploy["name"].as_str().unwrap();
    desk.press("Actions").await;
    desk.press(&format!("{name}…")).await;
    desk.see("[role='dialog'] [name='person_id']").await;
    desk.choose("person_id", "Marchetti", "Giulia Marchetti").await;
    desk.fill("place", "Milano / CED").await;
    desk.quiet().await;
    desk.shoot("story-estate-deploy").await;
    desk.submit().await;
    desk.see("canvas").await;
    desk.shoot("story-estate-form").await;
    desk.press("Save PDF").await;
    let words = read(paper).await;
    for part in ["Hand-over form", row["tag"].as_str().unwrap(), SERIALS[0], "Giulia Marchetti"] {
        assert!(words.contains(part), "{part:?} is on the form:\n{words}");
    }
    let row = by_serial(desk, SERIALS[0]).await;
    assert_eq!((&row["state"], &row["location"]), (&json!("in_use"), &json!("Milano / CED")));
}

async fn standing(desk: &Desk, serial: &str) -> Value {
    let row = by_serial(desk, serial).await;
    desk.call("coverage_of_asset", json!({ "id": row["id"] })).await.unwrap()
}

async fn covered(desk: &Desk) {
    let before = standing(desk, SERIALS[0]).await;
    let gap = (&before["standing"]["state"], &before["standing"]["reason"]);
    assert_eq!(gap, (&json!("gap"), &json!("contract_missing")), "{before}");
    let row = by_serial(desk, SERIALS[0]).await;
    desk.go(&format!("#/assets/{}", row["id"])).await;
    desk.shoot("story-estate-gap").await;

    desk.go("#/import").await;
    desk.press("Choose a file…").await;
    desk.see_part(SERIALS[1]).await;
    desk.press("Review").await;
    desk.see_text("Import 4 records").await;
    desk.quiet().await;
    desk.shoot("story-estate-review").await;
    desk.press("Import 4 records").await;
    desk.see_part("4 records imported").await;
    desk.shoot("story-estate-entitlements").await;

    let after = standing(desk, SERIALS[0]).await;
    assert_eq!(after["standing"]["state"], "covered", "{after}");
    assert_eq!(after["standing"]["until"], "2031-11-17", "both entitlements, one after the other");
    assert_eq!(after["covers"].as_array().unwrap().len(), 2, "{after}");
    desk.go(&format!("#/assets/{}", row["id"])).await;
    desk.see_part("17 Nov 2031").await;
    desk.shoot("story-estate-covered").await;
}

async fn counted(desk: &Desk) {
    let other = by_serial(desk, SERIALS[1]).await;
    let here = by_serial(desk, SERIALS[0]).await;
    desk.go("#/stocktakes").await;
    desk.press("New stock-take").await;
    desk.fill("title", "Computer room").await;
    desk.fill("scope.location", "Milano / CED").await;
    desk.shoot("story-estate-count-new").await;
    desk.submit().await;
    desk.gone("[role='dialog']").await;
    desk.press("Begin counting").await;
    desk.see("[role='alertdialog'], [role='dialog']").await;
    desk.press_in("Begin counting", "[role='alertdialog'], [role='dialog']").await;
    desk.press("Codes from elsewhere…").await;
    desk.see("[role='dialog'] [name='codes']").await.click().await.unwrap();
    for code in [here["tag"].as_str().unwrap(), SERIALS[1], "NEVER-SEEN"] {
        desk.type_text(code).await;
        desk.keys("enter").await;
    }
    desk.shoot("story-estate-paste").await;
    desk.submit().await;
    desk.see_part("Found 1, at another place 1, not asked for 0, unknown 1").await;
    desk.shoot("story-estate-codes").await;
    desk.press_in("Count them", "[role='dialog']").await;
    desk.see_part("3 codes counted").await;
    desk.keys("esc").await;
    desk.gone("[role='dialog']").await;
    desk.quiet().await;
    desk.shoot("story-estate-counted").await;
    desk.press("Complete…").await;
    desk.see_part("One place changes").await;
    desk.shoot("story-estate-complete").await;
    desk.press_in("Complete…", "[role='dialog']").await;
    desk.gone("[role='dialog']").await;
    let moved = by_serial(desk, SERIALS[1]).await;
    assert_ne!(moved["location"], other["location"], "what was found is where it was found");
    assert_eq!(moved["location"], "Milano / CED");
}

async fn kept_in_view(desk: &Desk) {
    desk.go("#/import").await;
    desk.press("Choose a file…").await;
    desk.see_part("TO-0001").await;
    desk.press("Review").await;
    desk.press(&format!("Import {MANY} records")).await;
    desk.see_part(&format!("{MANY} records imported")).await;
    desk.go("#/assets").await;
    let box_ = desk.see("main input[type='search']").await;
    box_.click().await.unwrap();
    desk.type_text("location:Torino state:in_stock ").await;
    desk.see_part(&format!("{MANY} rows")).await;
    desk.press("View: All").await;
    desk.press("Save as…").await;
    desk.fill("name", "Turin store").await;
    desk.submit().await;
    desk.gone("[role='dialog']").await;
    desk.see_part("View: Turin store").await;
    desk.quiet().await;
    desk.shoot("story-estate-view").await;
    let views = desk.call("view_list", json!({})).await.unwrap();
    assert_eq!(views[0]["name"], "Turin store", "{views}");
}

async fn changed_by_the_hundred(desk: &Desk) {
    let sales = json!([{ "field": "department", "op": "is", "values": ["Logistica"] }]);
    let before = count(desk, sales.clone()).await;
    desk.see("[role='gridcell']").await.click().await.unwrap();
    desk.keys("ctrl+a").await;
    desk.press(&format!("Edit {MANY}…")).await;
    desk.choose("field-0", "", "Department").await;
    desk.fill("value-0", "Logistica").await;
    desk.press("Preview").await;
    desk.see_part(&format!("{MANY} rows change")).await;
    desk.shoot("story-estate-bulk").await;
    desk.press(&format!("Change {MANY} rows")).await;
    desk.gone("[role='dialog']").await;
    let many = i64::try_from(MANY).unwrap();
    assert_eq!(count(desk, sales.clone()).await, before + many);
    desk.shoot("story-estate-changed").await;
    desk.keys("ctrl+z").await;
    desk.see_part("Undone").await;
    assert_eq!(count(desk, sales).await, before, "one undo for all of them");
}

#[test]
fn an_order_becomes_covered_counted_assets_and_hundreds_of_them_change_at_once() {
    run(async {
        let folder = folder("story-estate");
        let form = folder.join("form.pdf");
        let (dell, list) = (folder.join("entitlements.csv"), folder.join("notebooks.csv"));
        std::fs::write(&dell, entitlements()).unwrap();
        std::fs::write(&list, notebooks()).unwrap();
        let picks = vec![form.clone(), dell, list];
        let desk = Desk::start(&folder, Start { picks, ..Start::default() }).await;
        ordered_and_received(&desk).await;
        handed_over(&desk, &form).await;
        covered(&desk).await;
        counted(&desk).await;
        kept_in_view(&desk).await;
        changed_by_the_hundred(&desk).await;
        desk.close().await;
    });
}
