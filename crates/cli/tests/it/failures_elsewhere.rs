//! Files that broke imports of other tools, each with a failure its users reported, brought in as
//! bytes through the terminal: what must come out is written beside each.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::flow::Desk;

/// What became of the records, by tag or number: outcome, then code or nothing.
type Verdicts = &'static [(&'static str, &'static str)];

struct Case {
    /// What went wrong elsewhere.
    failure: &'static str,
    bytes: &'static [u8],
    /// Refused records: what they are called, and why.
    refused: Verdicts,
    /// Fields of assets or contracts in the register afterwards.
    stored: &'static [(&'static str, &'static str, &'static str)],
}

const CASES: &[Case] = &[
    Case {
        failure: "a decimal comma made a price a hundred times too high",
        bytes: b"Asset Tag;Serial;Purchase Cost\nA;S1;1234,56\nB;S2;3.854,60\nC;S3;99,-\n",
        refused: &[],
        stored: &[("A", "cost", "123456"), ("B", "cost", "385460"), ("C", "cost", "9900")],
    },
    Case {
        failure: "an unreadable date became 1970, and the next line another order",
        bytes: b"Asset Tag,Serial,Purchase Date\nA,S1,02/03/2026\nB,S2,13/02/2026\nC,S3,31/02/2026\n\
                 D,S4,0000-00-00\nE,S5,\nF,S6,3-Mar-26\nG,S7,46084\n",
        refused: &[("C", "bad_date"), ("D", "bad_date")],
        stored: &[
            ("A", "purchase_date", "2026-03-02"),
            ("B", "purchase_date", "2026-02-13"),
            ("E", "purchase_date", ""),
            ("F", "purchase_date", "2026-03-03"),
            ("G", "purchase_date", "2026-03-03"),
        ],
    },
    Case {
        failure: "records without a tag became one record",
        bytes: b"Asset Tag,Serial,Manufacturer,Model\n,S1,Dell,one\n,S2,Dell,two\n ,S3,Dell,three\n",
        refused: &[
            ("S1", "missing_asset_tag"),
            ("S2", "missing_asset_tag"),
            ("S3", "missing_asset_tag"),
        ],
        stored: &[],
    },
    Case {
        failure: "a serial number a spreadsheet had rounded was stored",
        bytes: b"Asset Tag,Serial,Manufacturer\n8.93E+18,S1,Dell\nB,8.93E+18,Dell\nC,\"8,93E+18\",HP\n\
                 D,\"=\"\"00123\"\"\",HP\nE,00124,HP\nF,12E4,HP\n",
        refused: &[("S1", "lossy_serial"), ("B", "lossy_serial"), ("C", "lossy_serial")],
        stored: &[("D", "serial", "00123"), ("E", "serial", "00124"), ("F", "serial", "12E4")],
    },
    Case {
        failure: "the French export has a no-break space and a Cyrillic letter in its headers",
        bytes: "\u{feff}Étiquette de l'actif,Série\u{a0},\u{421}atégorie,Modèle,Date d'achat,Garantie,\
                Expiration de garantie\r\nA,S1,Portable,L54,2023-08-31,6 mois,2024-03-02\r\n"
            .as_bytes(),
        refused: &[],
        stored: &[
            ("A", "serial", "S1"),
            ("A", "category", "Portable"),
            ("A", "warranty_end", "2024-03-01"),
        ],
    },
    Case {
        failure: "headers that stand twice overwrote each other",
        bytes: b"Asset Tag,Serial,Location,Address,Address,City,City,Name,Name\n\
                 A,S1,Milano,x,y,z,w,first,second\n",
        refused: &[],
        stored: &[("A", "location", "Milano"), ("A", "name", "first")],
    },
    Case {
        failure: "two makers using one serial number were one asset",
        bytes: b"Asset Tag,Serial,Manufacturer\nA,S1,Dell\nB,S1,HP\nC,s1,DELL\n",
        refused: &[("C", "duplicate_serial")],
        stored: &[("A", "manufacturer", "Dell"), ("B", "manufacturer", "HP")],
    },
    Case {
        failure: "a line break inside quotes tore the record apart",
        bytes: b"\xef\xbb\xbfAsset Tag;Serial;Name;Location\r\nA;S1;\"two\r\nlines; one cell\";Roma\r\n\
                 B;S2;\"say \"\"hi\"\"\";Milano\r\n",
        refused: &[],
        stored: &[
            ("A", "name", "two lines; one cell"),
            ("A", "location", "Roma"),
            ("B", "name", "say \"hi\""),
        ],
    },
    Case {
        failure: "six months from 31 August ended in March",
        bytes: b"Asset Tag,Serial,Warranty Start,Warranty Months\nA,S1,2023-08-31,6\nB,S2,2024-08-31,6\n",
        refused: &[],
        stored: &[("A", "warranty_end", "2024-02-29"), ("B", "warranty_end", "2025-02-28")],
    },
];

fn stored(desk: &Desk, tag: &str, field: &str) -> String {
    let export = desk.json(&["list", "assets"]);
    let found = export.as_array().unwrap().iter().find(|a| a["tag"] == tag);
    let value = &found.unwrap_or_else(|| panic!("no asset {tag}"))[field];
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Object(money) => money["minor"].to_string(),
        other => other.to_string(),
    }
}

/// Automatic copies: what lies in folders beside the register.
fn copies(desk: &Desk) -> usize {
    let beside = std::fs::read_dir(desk.path("")).unwrap().flatten();
    beside.filter_map(|f| std::fs::read_dir(f.path()).ok()).map(Iterator::count).sum()
}

#[test]
fn what_broke_elsewhere_comes_out_right_or_is_refused_at_its_cell() {
    for case in CASES {
        let what = case.failure;
        let desk = Desk::with(&["new"]);
        let file = desk.path("list.csv");
        std::fs::write(&file, case.bytes).unwrap();
        let file = file.display().to_string();
        let dry = desk.json_however(&["import", &file, "--dry-run"]);
        let refused: BTreeMap<&str, &str> = dry["refused"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| (r["key"].as_str().unwrap(), r["issues"][0]["code"].as_str().unwrap()))
            .collect();
        assert_eq!(refused, case.refused.iter().copied().collect(), "{what}");
        desk.run(&["import", &file]);
        for (tag, field, expected) in case.stored {
            assert_eq!(stored(&desk, tag, field), *expected, "{what}: {field} of {tag}");
        }
        let again = desk.json_however(&["import", &file, "--dry-run"]);
        let s = &again["summary"];
        assert_eq!((&s["created"], &s["changed"]), (&0.into(), &0.into()), "{what}: {s}");
    }
}

#[test]
fn a_blank_cell_keeps_what_was_there() {
    let desk = Desk::with(&["new"]);
    let full = "Asset Tag,Serial,Notes,Location,Purchase Date,Purchase Cost,Warranty Months\n\
                A,S1,keep me,Roma,2024-01-31,10.00,24\n";
    desk.done(&["import", &desk.file("full.csv", full)]);
    let blank = "Asset Tag,Serial,Notes,Location,Purchase Date,Purchase Cost,Warranty Months\n\
                 A,,,\u{a0},,,\nB,S2,,,,,\n";
    let told = desk.json(&["import", &desk.file("blank.csv", blank)]);
    assert_eq!(
        (&told["summary"]["unchanged"], &told["summary"]["created"]),
        (&1.into(), &1.into())
    );
    for (field, expected) in [
        ("serial", "S1"),
        ("location", "Roma"),
        ("purchase_date", "2024-01-31"),
        ("warranty_end", "2026-01-30"),
    ] {
        assert_eq!(stored(&desk, "A", field), expected, "{field}");
    }
}

#[test]
fn a_file_of_which_nothing_can_be_used_is_refused_and_writes_nothing() {
    let desk = Desk::with(&["new"]);
    let file = desk.file("bad.csv", "Asset Tag,Serial,Purchase Date\nA,S1,31/02/2026\n");
    for args in [vec!["import", &file, "--dry-run"], vec!["import", &file]] {
        let why = desk.refused(1, &args);
        assert!(why.contains("cannot be used"), "{why}");
    }
    let out = desk.run(&["--json", "import", &file]);
    let told: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(told["refused"][0]["issues"][0]["code"], "bad_date");
    let why: Value = serde_json::from_slice(&out.stderr).unwrap();
    assert_eq!(why["code"], "refused-import-nothing");
    assert_eq!(copies(&desk), 0, "not even a copy");
}

#[test]
fn a_dry_run_tells_how_the_file_was_read_and_what_changes_cell_by_cell() {
    let desk = Desk::with(&["new"]);
    let line = "Asset Tag;Serial;Location;Purchase Date;Purchase Cost\nA;S1;";
    desk.done(&["import", &desk.file("one.csv", &format!("{line}Roma;03/04/2024;5,50\n"))]);
    let file = desk.file("two.csv", &format!("{line}Milano;03/04/2024;1.234\n"));
    let told = desk.json(&["import", &file, "--dry-run"]);
    assert_eq!(told["format"]["delimiter"], ";");
    assert_eq!(told["format"]["encoding"], "utf-8");
    let column = |i: usize| &told["columns"][i];
    assert_eq!(
        (&column(3)["field"], &column(3)["date_order"]),
        (&"purchase_date".into(), &"dmy".into())
    );
    assert_eq!((&column(3)["ambiguous"], &column(4)["decimal"]), (&true.into(), &"comma".into()));
    let changes = told["changed"][0]["changes"].as_array().unwrap();
    let cells: Vec<[&str; 3]> =
        changes.iter().map(|c| ["field", "old", "new"].map(|k| c[k].as_str().unwrap())).collect();
    assert_eq!(cells, [["location", "Roma", "Milano"], ["cost", "5.50", "1234.00"]]);
    let words = desk.done(&["import", &file, "--dry-run"]);
    assert!(words.contains("line 2 (A): Location: Roma → Milano"), "{words}");
    assert!(words.contains("“Purchase Date” could be read another way"), "{words}");
}

#[test]
fn what_is_decided_can_be_overridden_and_is_remembered() {
    let desk = Desk::with(&["new"]);
    let file = desk.file("x.csv", "Cosa|Quando|Quanto|Come\nA|03/04/2024|1.234|Boh\n");
    let args = [
        "import",
        &file,
        "--kind",
        "assets",
        "--delimiter",
        "|",
        "--column",
        "Cosa=tag",
        "--column",
        "#2=purchase_date",
        "--column",
        "quanto=cost",
        "--column",
        "Come=status",
        "--date-order",
        "mdy",
        "--decimal",
        "point",
        "--currency",
        "CHF",
        "--status",
        "boh=lost",
    ];
    let told = desk.json(&args);
    assert_eq!(told["summary"]["created"], 1, "{told}");
    assert_eq!(stored(&desk, "A", "purchase_date"), "2024-03-04");
    assert_eq!(stored(&desk, "A", "cost"), "123", "1.234 francs, rounded");
    let again = desk.json(&["import", &file, "--delimiter", "|"]);
    assert_eq!(again["summary"]["unchanged"], 1, "{again}");
    for (wrong, word) in [
        (["--column", "Nessuna=tag"], "Nessuna"),
        (["--column", "Cosa=colour"], "colour"),
        (["--status", "boh=strange"], "strange"),
        (["--preset", "other"], "other"),
        (["--currency", "EURO"], "EURO"),
        (["--encoding", "ebcdic"], "ebcdic"),
    ] {
        let why = desk.refused(1, &["import", &file, "--dry-run", wrong[0], wrong[1]]);
        assert!(why.contains(word), "{wrong:?}: {why}");
    }
}

#[test]
fn importing_what_is_there_already_takes_no_copy() {
    let desk = Desk::with(&["new"]);
    let file = desk.file("a.csv", "Asset Tag,Serial\nA,S1\n");
    desk.done(&["import", &file]);
    let before = copies(&desk);
    assert!(before > 0, "a copy was taken before the first import");
    let told = desk.json(&["import", &file]);
    assert_eq!((&told["applied"], &told["op"]), (&true.into(), &Value::Null));
    assert_eq!(copies(&desk), before, "copies of nothing push out copies of something");
}
