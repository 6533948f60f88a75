//! Files of makers and data quality from a terminal.

use crate::flow::Desk;

/// A desk with two laptops of Dell, and a file with two entitlements for the first and one stranger.
fn desk() -> (Desk, String) {
    let desk = Desk::with(&["new"]);
    let assets = desk.file(
        "assets.csv",
        "Asset tag,Serial,Manufacturer,Model,Status\nPC-1,1ABC234,Dell,Latitude,In use\n\
         PC-2,,Dell,Latitude,In use\n",
    );
    desk.done(&["import", &assets]);
    let file = desk.file(
        "dell.csv",
        "Service Tag,Service Level Code,Service Provider,Start Date,End Date,Days Remaining,\
         Warranty Description,Shipped Date\n\
         1ABC234,ND,DELL,2024-03-01,2027-02-28,1,Next Business Day Onsite,\n\
         1ABC234,4H,DELL,2027-03-01,2029-02-28,1,4 Hour 24x7 On-Site,\n\
         1ABC2E4,ND,DELL,2024-03-01,2027-02-28,1,Next Business Day Onsite,\n",
    );
    (desk, file)
}

#[test]
fn a_makers_file_is_tried_applied_and_changes_nothing_the_second_time() {
    let (desk, file) = desk();
    let dry = desk.json(&["import", "coverages", &file, "--dry-run"]);
    assert_eq!((dry["kind"].as_str(), dry["applied"].as_bool()), (Some("coverages"), Some(false)));
    assert_eq!(dry["preset"], "dell_entitlement");
    assert_eq!(dry["summary"]["created"], 2, "two for one tag");
    assert_eq!(dry["refused"][0]["issues"][0]["code"], "looks_like");
    assert_eq!(dry["conflicts"].as_array().map(Vec::len), Some(0));
    let first = desk.json(&["import", &file]);
    assert!(first["op"].as_i64().is_some(), "the headers alone say what it is");
    let again = desk.json(&["import", "coverages", &file]);
    assert_eq!((again["op"].as_i64(), again["summary"]["unchanged"].as_i64()), (None, Some(2)));
}

#[test]
fn the_quality_of_the_data_is_told_in_words_and_as_json() {
    let (desk, _) = desk();
    let all = desk.json(&["quality"]);
    assert!(all["score"].as_u64().is_some_and(|s| s < 100), "{all}");
    let missing = all["checks"].as_array().unwrap().iter();
    let missing = missing.clone().find(|c| c["check"] == "missing_serial").unwrap();
    assert_eq!((missing["count"].as_u64(), missing["of"].as_u64()), (Some(1), Some(2)));
    let rows = desk.json(&["quality", "--check", "missing_serial"]);
    assert_eq!((rows["total"].as_u64(), rows["rows"][0]["key"].as_str()), (Some(1), Some("PC-2")));
    assert!(desk.done(&["quality"]).contains("--check missing_serial"));
    assert!(desk.done(&["quality", "--check", "missing_serial"]).contains("PC-2"));
    let out = desk.path("quality.csv").display().to_string();
    desk.done(&["report", "data-quality", "--check", "missing_serial", "--out", &out]);
    assert!(std::fs::read_to_string(&out).unwrap().contains("PC-2"));
}
