//! The generator's own list of what is wrong in its dirty files, against what the dry run says:
//! exactly those records, those codes, those columns; and what is recoverable is recovered.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{NaiveDate, Utc};
use custodia_core::import::apply::{apply, op_name};
use custodia_core::import::plan::{Plan, plan};
use custodia_core::import::table::{ReadOptions, SourceTable};
use custodia_core::import::{ImportOptions, Outcome, PlanRow, Preset};
use custodia_core::register::{self, FirstUser};
use custodia_core::store::{Op, Store};
use custodia_core::text::Lang;
use serde_json::Value;
use uuid::Uuid;

const DIRTY: [&str; 4] = [
    "assets_dirty_utf8.csv",
    "assets_dirty_utf8bom.csv",
    "assets_dirty_cp1252_semicolon.csv",
    "assets_dirty_utf16le_tab.txt",
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 7, 1).unwrap()
}

/// A folder of generated files and an empty register, gone at the end.
struct Bench {
    folder: PathBuf,
    store: Store,
}

impl Bench {
    fn new(name: &str, assets: u32, seed: u32) -> Self {
        let folder = std::env::temp_dir()
            .join(format!("custodia-oracle-{}-{name}-{assets}-{seed}", std::process::id()));
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/gen.py");
        let status = Command::new("python3")
            .arg(script)
            .args(["--dirty", "--no-xlsx", "--quiet", "--out"])
            .arg(&folder)
            .args(["--assets", &assets.to_string(), "--seed", &seed.to_string()])
            .status()
            .expect("python3 runs the generator");
        assert!(status.success(), "the generator failed");
        let at = Utc::now_for_tests();
        let mut store = Store::create(&folder.join("register.db"), Uuid::from_u128(7), at).unwrap();
        let user = FirstUser { username: "it".into(), name: "IT Manager".into() };
        let op = Op::new(register::CREATE, Op::SYSTEM, at);
        store.write(&op, |tx| register::found(tx, &user, Lang::En, "Aurelia", None)).unwrap();
        Self { folder, store }
    }

    fn read(&self, name: &str) -> SourceTable {
        let bytes = std::fs::read(self.folder.join(name)).unwrap();
        custodia_input::read_bytes(&bytes, name, &ReadOptions::default()).unwrap()
    }

    fn plan(&self, table: &SourceTable) -> Plan {
        plan(self.store.conn(), table, &ImportOptions::default(), today()).unwrap()
    }

    fn rows(&self, plan: &Plan, table: &SourceTable, outcome: Option<Outcome>) -> Vec<PlanRow> {
        plan.rows(self.store.conn(), table, outcome, 0, usize::MAX).unwrap()
    }

    fn apply(&mut self, table: &SourceTable, plan: &Plan) -> u64 {
        let op = Op::new(op_name(plan.kind()), Op::SYSTEM, Utc::now_for_tests());
        let done = self.store.write(&op, |tx| apply(tx, table, plan, today(), &mut |_| true));
        done.unwrap().events
    }

    fn json(&self, name: &str) -> Value {
        let text = std::fs::read_to_string(self.folder.join(name)).unwrap();
        serde_json::from_str(&text).unwrap()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The instant tests happen at.
trait NowForTests {
    fn now_for_tests() -> chrono::DateTime<Utc>;
}

impl NowForTests for Utc {
    fn now_for_tests() -> chrono::DateTime<Utc> {
        today().and_hms_opt(8, 0, 0).unwrap().and_utc()
    }
}

/// Record, line, code, column, cell, other record: one line of the oracle.
type Fault = (u64, u64, String, String, String, String);

fn invalid(oracle: &Value) -> BTreeSet<Fault> {
    let text = |v: &Value| match v {
        Value::Null => String::new(),
        Value::String(s) => s.clone(),
        other => other.to_string(),
    };
    let list = oracle["invalid"].as_array().unwrap();
    let fault = |i: &Value| -> Fault {
        (
            i["record"].as_u64().unwrap(),
            i["line"].as_u64().unwrap(),
            text(&i["code"]),
            text(&i["column"]),
            text(&i["value"]),
            text(&i["other_record"]),
        )
    };
    list.iter().map(fault).collect()
}

fn refused(rows: &[PlanRow]) -> BTreeSet<Fault> {
    let mut all = BTreeSet::new();
    for row in rows {
        for issue in row.issues.iter().filter(|i| i.fatal) {
            let other = issue.params.get("other_record").cloned().unwrap_or_default();
            all.insert((
                u64::from(row.record),
                u64::from(row.line),
                issue.code.clone(),
                issue.column.clone(),
                issue.value.clone(),
                other,
            ));
        }
    }
    all
}

/// What the oracle expects in a recoverable cell, in the form the dry run shows.
fn expected(recoverable: &Value, currency: &str) -> (&'static str, String) {
    let want = recoverable["expected"].as_str().unwrap();
    match recoverable["column"].as_str().unwrap() {
        "serial_number" => ("serial", want.to_owned()),
        "purchase_date" => ("purchase_date", want.to_owned()),
        // The register's own word for what the file's word means: "Lost or stolen" for "Lost".
        "status" => {
            let state = custodia_core::import::values::words::asset_state(want).unwrap();
            ("status", custodia_core::asset::ops::default_status(Lang::En, state))
        }
        "purchase_price" => {
            // Yen have no cents: rounded once, and said so.
            let c = custodia_core::money::Currency::parse(currency).unwrap();
            let cents: i64 = want.replace('.', "").parse().unwrap();
            let money = custodia_core::money::Money::new(cents, c);
            let exact = money.mul_ratio(i128::from(c.scale()), 100).unwrap();
            ("cost", exact.to_decimal())
        }
        other => panic!("the oracle knows a column {other:?} this test does not"),
    }
}

#[test]
fn the_dry_run_refuses_exactly_what_the_generator_says_is_wrong() {
    for (assets, seed) in [(60, 1), (400, 7), (2000, 42), (1200, 2026)] {
        let bench = Bench::new("dirty", assets, seed);
        for name in DIRTY {
            let what = format!("{name}, {assets} assets, seed {seed}");
            let table = bench.read(&format!("dirty/{name}"));
            let oracle = bench.json(&format!("dirty/{name}.issues.json"));
            let plan = bench.plan(&table);
            let rows = bench.rows(&plan, &table, None);
            assert_eq!(refused(&rows), invalid(&oracle), "{what}");
            let s = plan.summary();
            assert_eq!(u64::from(s.created), oracle["valid"].as_u64().unwrap(), "{what}");
            assert_eq!((s.changed, s.unchanged), (0, 0), "{what}");
            let currency = table.headers.iter().position(|h| h == "currency").unwrap();
            for r in oracle["recoverable"].as_array().unwrap() {
                let at = usize::try_from(r["record"].as_u64().unwrap()).unwrap() - 1;
                let (field, want) = expected(r, table.rows[at].cells[currency].text());
                let new = rows[at].changes.iter().find(|c| c.field == field).map(|c| &c.new);
                assert_eq!(new, Some(&want), "{what}: {r}");
            }
        }
    }
}

#[test]
fn importing_the_same_file_again_changes_nothing() {
    let mut bench = Bench::new("twice", 500, 3);
    for (name, preset) in [
        ("vendors.csv", Preset::Custodia),
        ("contracts.csv", Preset::Custodia),
        ("assets.csv", Preset::Custodia),
        ("dirty/assets_dirty_utf8.csv", Preset::Custodia),
        ("snipeit_assets.csv", Preset::SnipeFields),
    ] {
        let table = bench.read(name);
        let first = bench.plan(&table);
        let guess = custodia_core::import::plan::preview(
            bench.store.conn(),
            &table,
            &ImportOptions::default(),
        );
        assert_eq!(guess.unwrap().preset, preset, "{name}");
        if !name.contains("dirty") {
            let refused = bench.rows(&first, &table, Some(Outcome::Refused));
            assert!(refused.is_empty(), "{name}: {:?}", refused.first());
        }
        bench.apply(&table, &first);
        let again = bench.plan(&table);
        let changed = bench.rows(&again, &table, Some(Outcome::Changed));
        assert!(changed.is_empty(), "{name}: {:?}", changed.first());
        let s = again.summary();
        assert_eq!((s.created, s.new_people, s.new_vendors), (0, 0, 0), "{name}");
        assert_eq!(bench.apply(&table, &again), 0, "{name}: nothing to journal");
    }
}

#[test]
fn the_dirty_files_agree_with_the_clean_one() {
    let mut bench = Bench::new("agree", 500, 11);
    let clean = bench.read("assets.csv");
    let plan = bench.plan(&clean);
    bench.apply(&clean, &plan);
    for name in ["assets_dirty_utf8.csv", "assets_dirty_utf16le_tab.txt"] {
        let table = bench.read(&format!("dirty/{name}"));
        let oracle = bench.json(&format!("dirty/{name}.issues.json"));
        let plan = bench.plan(&table);
        let changed = bench.rows(&plan, &table, Some(Outcome::Changed));
        assert!(changed.is_empty(), "{name}: {:?}", changed.first());
        // With the assets in the register, a record without a tag is found by its serial number.
        let of = |faults: &BTreeSet<Fault>| -> BTreeMap<String, usize> {
            let mut by_code = BTreeMap::new();
            faults.iter().for_each(|f| *by_code.entry(f.2.clone()).or_default() += 1);
            by_code
        };
        let mut want = of(&invalid(&oracle));
        want.remove("missing_asset_tag");
        let got = of(&refused(&bench.rows(&plan, &table, Some(Outcome::Refused))));
        assert_eq!(got, want, "{name}");
    }
}

#[test]
fn contracts_keep_their_generated_ends_and_costs() {
    let mut bench = Bench::new("contracts", 800, 5);
    let table = bench.read("contracts.csv");
    let plan = bench.plan(&table);
    bench.apply(&table, &plan);
    let column = |name: &str| table.headers.iter().position(|h| h == name).unwrap();
    let (no, end, cost) = (column("contract_no"), column("end_date"), column("annual_cost"));
    let mut stmt = bench
        .store
        .conn()
        .prepare(
            "SELECT (SELECT count(*) FROM contract_period p
                     WHERE p.contract_id = c.id AND p.end_date = ?2) AS ends,
                    (SELECT group_concat(amount_minor) FROM cost_line l
                     WHERE l.contract_id = c.id AND l.billing = 'annual') AS cost,
                    (SELECT amount_currency FROM cost_line l WHERE l.contract_id = c.id) AS cur
             FROM contract c WHERE c.number = ?1",
        )
        .unwrap();
    for row in &table.rows {
        let cell = |i: usize| row.cells[i].text();
        let (ends, minor, currency): (i64, String, String) = stmt
            .query_row([cell(no), cell(end)], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
            .unwrap();
        assert_eq!(ends, 1, "{} ends a period on {}", cell(no), cell(end));
        if currency != "JPY" {
            assert_eq!(minor, cell(cost).replace('.', ""), "{}", cell(no));
        }
    }
}
