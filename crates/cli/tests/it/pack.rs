//! The procurement review pack of a generated estate against its register: `reconcile_pack.py`, which
//! knows nothing of the product, works every number out again and reads pages and workbook; and it
//! notices each number that is spoilt.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, NaiveDate, Utc};
use custodia_core::error::Result;
use custodia_core::ids::VendorId;
use custodia_core::import::ImportOptions;
use custodia_core::import::apply::{apply, op_name};
use custodia_core::import::plan::plan;
use custodia_core::import::table::ReadOptions;
use custodia_core::register::{self, FirstUser};
use custodia_core::reports::{self, Moment, ReportOf, ReportRequest, ReviewPackParams};
use custodia_core::store::{Op, Store, Tx};
use custodia_core::text::Lang;
use custodia_output::{pdf, xlsx};
use uuid::Uuid;

const ASSETS: u32 = 2_000;

/// Of each of four currencies the vendor with most contracts; and one that supplied most without any.
const VENDORS: &str = "
  WITH priced AS (
    SELECT c.vendor_id AS vendor, l.amount_currency AS currency, count(DISTINCT c.id) AS n
    FROM contract c JOIN cost_line l ON l.contract_id = c.id
    WHERE c.status = 'active' AND l.amount_currency IN ('EUR', 'CHF', 'JPY', 'GBP') GROUP BY 1, 2),
  best AS (
    SELECT vendor, row_number() OVER (PARTITION BY currency ORDER BY n DESC, vendor) AS place
    FROM priced),
  idle AS (
    SELECT supplier_id AS vendor FROM asset
    WHERE supplier_id NOT IN (SELECT vendor_id FROM contract)
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)
  SELECT id, name FROM vendor
  WHERE id IN (SELECT vendor FROM best WHERE place = 1 UNION SELECT vendor FROM idle) ORDER BY id";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 7, 1).unwrap()
}

fn now() -> DateTime<Utc> {
    today().and_hms_opt(8, 0, 0).unwrap().and_utc()
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata").join(name)
}

/// A generated estate in a register, in a folder of its own; gone at the end.
struct Estate {
    folder: PathBuf,
    store: Store,
}

impl Estate {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("custodia-pack-{}", std::process::id()));
        let status = Command::new("python3")
            .arg(script("gen.py"))
            .args(["--no-xlsx", "--quiet", "--assets", &ASSETS.to_string(), "--out"])
            .arg(&folder)
            .status()
            .expect("python3 runs the generator");
        assert!(status.success(), "the generator failed");
        let path = folder.join("register.db");
        let mut store = Store::create(&path, Uuid::from_u128(7), now()).unwrap();
        let user = FirstUser { username: "it".into(), name: "IT Manager".into() };
        let op = Op::new(register::CREATE, Op::SYSTEM, now());
        store.write(&op, |tx| register::found(tx, &user, Lang::En, "Aurelia", None)).unwrap();
        let mut estate = Self { folder, store };
        for name in ["assets.csv", "vendors.csv", "contracts.csv"] {
            estate.import(name);
        }
        let op = Op::new("contract.save", Op::SYSTEM, now());
        let folder = estate.folder.clone();
        estate.store.write(&op, |tx| filled(tx, &folder)).unwrap();
        estate
    }

    fn import(&mut self, name: &str) {
        let bytes = std::fs::read(self.folder.join(name)).unwrap();
        let table = custodia_input::read_bytes(&bytes, name, &ReadOptions::default()).unwrap();
        let plan = plan(self.store.conn(), &table, &ImportOptions::default(), today()).unwrap();
        let op = Op::new(op_name(plan.kind()), Op::SYSTEM, now());
        self.store.write(&op, |tx| apply(tx, &table, &plan, today(), &mut |_| true)).unwrap();
    }

    /// The vendors of the review.
    fn vendors(&self) -> Vec<(VendorId, String)> {
        let mut stmt = self.store.conn().prepare(VENDORS).unwrap();
        let rows = stmt.query_map([], |r| Ok((VendorId(r.get("id")?), r.get("name")?))).unwrap();
        rows.map(std::result::Result::unwrap).collect()
    }

    /// Writes the pack beside the register; answers with its files.
    fn pack(&self, vendors: &[(VendorId, String)], lang: Lang) -> [PathBuf; 2] {
        let params = ReviewPackParams {
            vendor_ids: vendors.iter().map(|(id, _)| *id).collect(),
            ..ReviewPackParams::default()
        };
        let request = ReportRequest::new(ReportOf::ReviewPack(params)).lang(lang);
        let moment =
            Moment { today: today(), at: now(), clock: String::new(), offset_at: reports::utc };
        let report = reports::build(self.store.conn(), &request, &moment).unwrap();
        let pages = pdf::render(&report, &mut |_| ControlFlow::Continue(())).unwrap();
        let book = xlsx::render(&report).unwrap();
        let paths = ["pdf", "xlsx"].map(|ending| self.folder.join(format!("pack-{lang}.{ending}")));
        std::fs::write(&paths[0], &pages.bytes).unwrap();
        std::fs::write(&paths[1], &book).unwrap();
        paths
    }

    /// What the script says, and whether it found nothing wrong.
    fn reconciled(
        &self,
        vendors: &[(VendorId, String)],
        [pages, book]: &[PathBuf; 2],
        lang: Lang,
        more: &[&str],
    ) -> (bool, String) {
        let mut command = Command::new("python3");
        command
            .arg(script("reconcile_pack.py"))
            .arg(self.folder.join("register.db"))
            .args(["--today", &today().to_string(), "--lang", &lang.to_string()])
            .arg("--pdf")
            .arg(pages)
            .arg("--xlsx")
            .arg(book)
            .args(more);
        vendors.iter().for_each(|(_, name)| {
            command.args(["--vendor", name]);
        });
        let output = command.output().expect("python3 runs the control");
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }
}

impl Drop for Estate {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// What no file format brings in: what contracts cover, service levels and what was measured, prices
/// of past periods, disposals, rates of all currencies but the yen's.
fn filled(tx: &Tx<'_>, folder: &Path) -> Result<()> {
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let mut cover = tx.prepare(
        "INSERT OR IGNORE INTO contract_asset (contract_id, asset_id)
         SELECT c.id, a.id FROM contract c, asset a WHERE c.number = ?1 AND a.tag = ?2",
    )?;
    for line in text("contract_assets.csv").lines().skip(1) {
        cover.execute(line.split_once(',').unwrap())?;
    }
    // Of every second contract one asset that is gone.
    tx.execute(
        "INSERT OR IGNORE INTO contract_asset (contract_id, asset_id)
         SELECT c.id, (SELECT a.id FROM asset a JOIN asset_status s ON s.id = a.status_id
           WHERE s.state IN ('disposed', 'lost') AND a.id > c.id * 7 ORDER BY a.id LIMIT 1)
         FROM contract c WHERE c.status = 'active' AND c.id % 2 = 0",
        [],
    )?;
    let mut level = tx.prepare(
        "INSERT INTO sla (id, contract_id, name, metric, comparator, target, unit, window, zone,
           hours, from_date, credit, claim_rule, claim_value)
         SELECT ?1, id, ?3, 'custom', ?4, ?5, ?6, 'month', 'Europe/Rome', ';;;;;;',
           date(start_date, 'start of month'), ?7, 'months', 2
         FROM contract WHERE number = ?2",
    )?;
    let mut tier =
        tx.prepare("INSERT INTO sla_tier (sla_id, place, bound, credit) VALUES (?1, 0, ?2, ?3)")?;
    for line in text("sla_targets.csv").lines().skip(1) {
        let cells: [&str; 8] = line.split(',').collect::<Vec<_>>().try_into().unwrap();
        let [id, contract, name, unit, comparator, target, credit, _] = cells;
        let id: i64 = id.trim_start_matches("SLA-").parse().unwrap();
        let (unit, bound) = match unit {
            "%" => ("percent", "0"),
            "h" => ("hours", "999999"),
            _ => ("minutes", "999999"),
        };
        let comparator = if comparator == ">=" { "at_least" } else { "at_most" };
        let terms = if credit == "0" { "none" } else { "tiers" };
        level.execute((id, contract, name, comparator, target, unit, terms))?;
        if credit != "0" {
            tier.execute((id, bound, credit))?;
        }
    }
    let mut measured = tx.prepare(
        "INSERT INTO sla_measurement (sla_id, period_start, value) VALUES (?1, ?2 || '-01', ?3)",
    )?;
    // One level in eleven was never measured.
    for line in text("sla_measurements.csv").lines().filter(|l| l.starts_with("SLA-")) {
        let mut cells = line.split(',');
        let [id, month, value] = [(); 3].map(|()| cells.next().unwrap());
        let id: i64 = id.trim_start_matches("SLA-").parse().unwrap();
        if id % 11 != 0 {
            measured.execute((id, month, value))?;
        }
    }
    let mut disposed = tx.prepare(
        "UPDATE asset SET disposed_on = ?2, proceeds_minor = iif(cost_currency IS NULL, NULL, ?3),
           proceeds_currency = cost_currency, disposal_cost_minor = 350,
           disposal_cost_currency = 'EUR'
         WHERE tag = ?1",
    )?;
    for line in text("disposal_items.csv").lines().filter(|l| l.starts_with("DSP-")) {
        let tag = line.split(',').nth(1).unwrap();
        let mut last = line.rsplit(',');
        let [value, day] = [(); 2].map(|()| last.next().unwrap());
        let value: i64 = value.replace('.', "").parse().unwrap();
        disposed.execute((tag, day, value))?;
    }
    // Where a contract was renewed, four percent less had been asked before.
    tx.execute_batch(
        "INSERT OR IGNORE INTO period_price (contract_id, k, price_minor, price_currency)
           SELECT p.contract_id, 0, l.amount_minor * 100 / 104, l.amount_currency
           FROM contract_period p JOIN cost_line l ON l.contract_id = p.contract_id
           WHERE p.k = 1 AND p.state = 'confirmed';
         INSERT INTO exchange_rate (currency, into_currency, on_date, rate)
           VALUES ('USD', 'EUR', '2026-01-01', '0.92'), ('GBP', 'EUR', '2026-01-01', '1.1713'),
             ('CHF', 'EUR', '2026-01-01', '1.06'), ('CHF', 'EUR', '2026-06-15', '1.0637'),
             ('PLN', 'EUR', '2026-01-01', '0.2345');",
    )?;
    Ok(())
}

#[test]
fn every_number_of_the_pack_is_the_registers_and_a_spoilt_one_is_noticed() {
    let estate = Estate::new();
    let vendors = estate.vendors();
    assert_eq!(vendors.len(), 5, "{vendors:?}");
    let mut english = None;
    for lang in [Lang::En, Lang::It] {
        let files = estate.pack(&vendors, lang);
        let (same, said) = estate.reconciled(&vendors, &files, lang, &["--quiet"]);
        assert!(same, "{lang}: {said}");
        let compared = said.lines().last().and_then(|l| l.split(' ').next()?.parse::<u32>().ok());
        assert!(compared.is_some_and(|n| n > 300), "it compares what stands there: {said}");
        english.get_or_insert(files);
    }
    let files = english.unwrap();
    let (noticed, said) = estate.reconciled(&vendors, &files, Lang::En, &["--spoil"]);
    assert!(noticed, "{said}");
    // The control of the control: another vendor's pack is not this one.
    let (same, said) = estate.reconciled(&vendors[1..], &files, Lang::En, &["--quiet"]);
    assert!(!same, "{said}");
}
