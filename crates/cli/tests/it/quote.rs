//! A vendor's quote from a terminal: tried, brought in, brought in again, printed, refused.

use crate::flow::Desk;

const CONTRACT: &str = "TS-FW-2025";

/// A desk with the sample, and a vendor's file with the serial number of a covered asset.
fn desk() -> (Desk, String) {
    let desk = Desk::with(&["sample"]);
    let out = desk.path("now.csv").display().to_string();
    desk.done(&["report", "quote-reconciliation", "--contract", CONTRACT, "--out", &out]);
    let found = desk.json(&["list", "assets", "--text", "FortiGate"]);
    let serial = found["rows"][0]["serial"].as_str().or(found[0]["serial"].as_str());
    let serial = serial.expect("an asset with a serial number").to_owned();
    let file = desk.file(
        "offer.csv",
        &format!(
            "Serial Number;Description;Qty;Price\n{serial};UTP;1;1.000,00\n\
             NOBODY-1;UTP;1;500,00\n{serial};UTP;x;1,00\n;Total;1;1.500,00\n"
        ),
    );
    (desk, file)
}

#[test]
fn a_quote_is_tried_brought_in_and_brought_in_again_in_place_of_itself() {
    let (desk, file) = desk();
    let args = |more: &[&'static str]| {
        let mut all = vec!["import", "quote", &*file, "--contract", CONTRACT, "--reference", "R-1"];
        all.extend(more);
        all.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let json = |more: &[&'static str]| {
        let args = args(more);
        desk.json(&args.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let dry = json(&["--dry-run"]);
    assert_eq!((dry["applied"].as_bool(), dry["op"].as_i64()), (Some(false), None));
    assert_eq!(dry["quoted"][0]["minor"], 150_000);
    let refused: Vec<_> = dry["refused"].as_array().unwrap().iter().collect();
    let codes: Vec<_> = refused.iter().map(|r| r["issues"][0]["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["bad_number", "total_row"], "each with its cell");
    assert_eq!(refused[0]["issues"][0]["column"], "Qty");

    let first = json(&["--term", "24"]);
    assert!(first["op"].as_i64().is_some());
    assert_eq!(first["quote"]["draft"]["recurring"]["minor"], 75_000, "a year of two");
    let again = json(&[]);
    assert_eq!(again["quote"]["id"], first["quote"]["id"], "the reference is known");
    assert_eq!(again["quote"]["lines"], 2);
    let words = args(&["--dry-run"]);
    let words = desk.done(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(words.contains("Not ours: 1"), "{words}");
    let out = desk.path("r.csv").display().to_string();
    desk.done(&[
        "report",
        "quote-reconciliation",
        "--contract",
        CONTRACT,
        "--reference",
        "R-1",
        "--out",
        &out,
    ]);
    let made = std::fs::read_to_string(&out).unwrap();
    assert!(made.contains("NOBODY-1"), "{made}");
}

#[test]
fn what_is_asked_of_a_vendor_and_of_a_lease_is_printed() {
    let (desk, _) = desk();
    for (args, name) in [
        (vec!["quote-comparison", "--contract", "GU-2210-M"], "comparison.pdf"),
        (vec!["quote-request", "--contract", CONTRACT, "--end", "2028-12-31"], "request.pdf"),
        (
            vec!["quote-request", "--contract", CONTRACT, "--end", "2028-12-31", "--by-asset"],
            "a.csv",
        ),
        (vec!["lease-end", "--contract", "AN-2022-3382", "--signatures"], "lease.xlsx"),
    ] {
        let out = desk.path(name).display().to_string();
        let mut all = vec!["report"];
        all.extend(args);
        all.extend(["--out", &out]);
        desk.done(&all);
        assert!(std::fs::metadata(&out).unwrap().len() > 100, "{name}");
    }
}

#[test]
fn a_file_without_known_columns_and_an_empty_one_write_nothing() {
    let (desk, _) = desk();
    for (name, content, code) in [
        ("odd.csv", "foo,bar\n1,2\n", "refused-quote-no-key-column"),
        ("bad.csv", "serial,price\nA1,x\n", "refused-quote-no-lines"),
        ("empty.csv", "", "import-read-empty"),
    ] {
        let file = desk.file(name, content);
        let args = ["--json", "import", "quote", &file, "--contract", CONTRACT];
        let out = desk.run(&args);
        assert_eq!(out.status.code(), Some(1), "{name}");
        let told = String::from_utf8_lossy(&out.stderr).into_owned()
            + &String::from_utf8_lossy(&out.stdout);
        assert!(told.contains(code), "{name}: {told}");
    }
    let file = desk.file("named.csv", "foo,bar\nA1,12.50\n");
    let args = ["import", "quote", &file, "--contract", CONTRACT, "--column", "foo=serial"];
    let args: Vec<&str> = args.into_iter().chain(["--column", "bar=line_total"]).collect();
    desk.done(&args);
}
