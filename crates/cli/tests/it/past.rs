//! Reports as at a past day from a terminal.

use crate::flow::Desk;

const ASSETS: &str = "Asset Tag,Serial Number,Manufacturer,Status\n\
    LT-1,SN-0001,Dell,In use\nLT-2,SN-0002,Dell,In stock\n";

#[test]
fn the_register_of_a_past_day_is_in_the_file_with_its_day() {
    let desk = Desk::with(&["new"]);
    let file = desk.file("assets.csv", ASSETS);
    desk.done(&["import", &file]);
    assert_eq!(desk.run_on("2026-11-22", &["undo"]).status.code(), Some(0));
    let out = desk.path("register.csv").display().to_string();
    let report = |report: &str, day: &str| {
        desk.run_on("2026-11-23", &["report", report, "--as-at", day, "--out", &out])
    };
    for (day, there) in [("2026-11-20", true), ("2026-11-21", true), ("2026-11-22", false)] {
        let made = report("asset-register", day);
        assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
        let text = std::fs::read_to_string(&out).unwrap();
        assert_eq!(text.contains("LT-2"), there, "{day}: {text}");
        let said =
            format!("As at {} Nov 2026 – from the journal, printed on 23 Nov 2026", &day[8..]);
        assert!(text.contains(&said), "{text}");
    }
    for (kind, day, words) in [
        ("asset-register", "2026-11-24", "still to come"),
        ("coverage", "2026-11-19", "the register began on 20 Nov 2026"),
        ("journal", "2026-11-20", "speaks of the present only"),
    ] {
        let refused = report(kind, day);
        assert_ne!(refused.status.code(), Some(0));
        let why = String::from_utf8(refused.stderr).unwrap();
        assert!(why.contains(words), "{why}");
    }
}
