//! The first import into a register that is not there yet.

use crate::flow::Desk;

const GOOD: &str = "Asset Tag,Serial Number,Manufacturer\nN-1,ZX-1,Dell\nN-2,ZX-2,Dell\n";
const USELESS: &str = "Asset Tag,Serial Number,Purchase Date\n,,2020-13-45\n";

#[test]
fn an_import_into_a_register_named_but_not_there_makes_it() {
    let desk = Desk::new();
    let file = desk.file("assets.csv", GOOD);
    let dry = desk.json(&["import", &file, "--dry-run"]);
    assert_eq!(dry["summary"]["created"], 2);
    assert!(!desk.path("office.db").exists(), "a dry run writes nothing");
    desk.done(&["import", &file]);
    assert_eq!(desk.json(&["list", "assets"]).as_array().unwrap().len(), 2);
    desk.done(&["check"]);
}

#[test]
fn a_file_without_a_usable_record_makes_no_register() {
    let desk = Desk::new();
    let file = desk.file("assets.csv", USELESS);
    let out = desk.run(&["import", &file, "--kind", "assets"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(!desk.path("office.db").exists());
}

#[test]
fn nothing_but_an_import_makes_a_register_by_the_way() {
    let desk = Desk::new();
    for args in [&["list", "assets"][..], &["search", "x"], &["check"], &["undo"]] {
        let out = desk.run(args);
        assert_eq!(out.status.code(), Some(1), "{args:?}");
        assert!(String::from_utf8_lossy(&out.stderr).contains("no register"), "{args:?}");
        assert!(!desk.path("office.db").exists(), "{args:?}");
    }
}

#[test]
fn headers_below_a_title_are_found_and_another_line_can_be_said() {
    let desk = Desk::new();
    let text =
        "Inventory 2026\n\nAsset Tag,Serial Number,Manufacturer\n,ZX-1,Dell\nN-2,ZX-2,Dell\n";
    let file = desk.file("assets.csv", text);
    let dry = desk.json(&["import", &file, "--dry-run"]);
    assert_eq!(dry["format"]["header_line"], 3);
    assert_eq!(dry["summary"]["created"], 1);
    assert_eq!(dry["refused"][0]["line"], 4, "lines stay those of the file");
    let out = desk.run(&["import", &file, "--dry-run", "--json", "--header-line", "1"]);
    assert!(!String::from_utf8_lossy(&out.stdout).contains("\"header_line\":3"));
    assert_eq!(desk.run(&["import", &file, "--header-line", "2"]).status.code(), Some(1));
}
