//! Buying from a terminal: orders listed, a delivery booked in from serial numbers, forms printed.

use crate::flow::Desk;

const ORDER: &str = "PO-2026-0114";

#[test]
fn a_delivery_is_booked_in_from_a_list_of_serial_numbers_and_undone_in_one_step() {
    let desk = Desk::with(&["sample"]);
    let orders = desk.json(&["list", "orders"]);
    assert_eq!((&orders[0]["number"], &orders[0]["received"]), (&ORDER.into(), &0.into()));
    let before = desk.json(&["list", "assets"]).as_array().unwrap().len();
    let file = desk.file("serials.txt", "ZZTOP-0001\r\n\n  WWIND-7788 \n");
    let args = ["receive", "--order", ORDER, "--serials", &file, "--prefix", "NEW-"];
    let told = desk.json(&args);
    assert_eq!((&told["received"], &told["ordered"]), (&2.into(), &24.into()), "{told}");
    assert_eq!(told["assets"][0]["tag"], "NEW-00001");
    assert_eq!(told["assets"][1]["serial"], "WWIND-7788");
    assert_eq!(desk.json(&["list", "assets"]).as_array().unwrap().len(), before + 2);
    let again = desk.refused(1, &args);
    assert!(again.contains("ZZTOP-0001") || again.contains("serial"), "{again}");
    let near = ["receive", "--order", ORDER, "--serial", "ZZT0P-0001"];
    assert!(desk.refused(1, &near).contains("ZZTOP-0001"));
    assert!(desk.refused(1, &["receive", "--order", "PO-0", "--serial", "A"]).contains("--order"));
    desk.done(&["undo"]);
    assert_eq!(desk.json(&["list", "assets"]).as_array().unwrap().len(), before);
    assert_eq!(desk.json(&["list", "invoices"]).as_array().unwrap().len(), 0);
    desk.done(&["check"]);
}

#[test]
fn a_form_is_printed_by_its_number() {
    let desk = Desk::with(&["sample"]);
    let sheets = desk.json(&["list", "handovers"]);
    let sheets = sheets.as_array().unwrap();
    let deployed = sheets.iter().find(|s| s["kind"] == "deploy").unwrap();
    assert_eq!((&deployed["assets"], deployed["person"].as_str().is_some()), (&1.into(), true));
    let number = deployed["sheet"].to_string();
    let out = desk.path("form.pdf").display().to_string();
    desk.done(&["report", "handover-form", "--form", &number, "--out", &out]);
    assert!(std::fs::metadata(&out).unwrap().len() > 1_000);
    assert!(
        desk.refused(1, &["report", "handover-form", "--form", "99999", "--out", &out]).len() > 5
    );
}
