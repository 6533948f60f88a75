//! Service levels from a terminal: records from files in, periods and credits out.

use custodia_core::ids::ContractId;
use custodia_core::sla::draft::SlaDraft;
use custodia_core::sla::{ops, terms};
use custodia_core::store::{Op, Store};

use crate::flow::Desk;

/// The sample with one more service level: 99.5 % a month from 2026, of its first contract.
fn desk() -> Desk {
    let desk = Desk::with(&["sample"]);
    let at = "2026-11-20T08:00:00Z".parse().unwrap();
    let mut store = Store::open(&desk.path("office.db"), at).unwrap();
    let draft = SlaDraft {
        contract_id: Some(ContractId(1)),
        name: "Uplink".into(),
        target: "99.5".into(),
        ..terms::blank("Europe/Rome", Some("2026-01-01".parse().unwrap()))
    };
    let op = Op::new("sla.save", Op::SYSTEM, at);
    store.write(&op, |tx| ops::save(tx, &draft)).unwrap();
    store.close().unwrap();
    desk
}

#[test]
fn measurements_are_imported_once_and_listed_with_their_outcome() {
    let desk = desk();
    let text = "Mese;Valore\n2026-01;99,9\n2026-02;99,1 %\n2026-03;n.d.\n";
    let file = desk.file("values.csv", text);
    let args = ["import", &file, "--kind", "measurements", "--sla", "uplink"];
    let told = desk.json_however(&args);
    assert_eq!((&told["created"], &told["applied"]), (&2.into(), &true.into()), "{told}");
    assert_eq!(told["refused"][0]["line"], 4);
    assert_eq!(told["refused"][0]["error"]["code"], "decimal");
    let again = desk.json_however(&args);
    assert_eq!((&again["created"], &again["unchanged"]), (&0.into(), &2.into()));
    let rows = desk.json_however(&["list", "slas", "--year", "2026", "--text", "uplink"]);
    let outcomes: Vec<_> = rows[0]["periods"].as_array().unwrap()[..3]
        .iter()
        .map(|p| p["outcome"].as_str().unwrap())
        .collect();
    assert_eq!(outcomes, ["met", "missed", "no_data"]);
    let credits = desk.json_however(&["list", "credits", "--year", "2026", "--text", "uplink"]);
    assert_eq!(credits["rows"].as_array().unwrap().len(), 1);
    assert!(desk.done(&["list", "credits", "--year", "2026"]).contains("99.10"));
}

#[test]
fn outages_without_an_order_of_day_and_month_are_refused_and_with_one_read() {
    let desk = desk();
    let text = "Start,End,Type,ID\n14/10/2026 10:00,14/10/2026 16:00,,INC-7\n\
                15/10/2026 10:00,15/10/2026 09:00,,INC-8\n";
    let file = desk.file("outages.csv", text);
    let args = ["import", &file, "--kind", "outages", "--sla", "uplink"];
    assert_eq!(desk.run(&args).status.code(), Some(1), "nothing can be meant");
    let told = desk.json_however(&[&args[..], &["--date-order", "dmy"]].concat());
    assert_eq!(told["created"], 1, "{told}");
    assert_eq!(told["refused"][0]["error"]["code"], "until-before-from");
    let rows = desk.json_however(&["list", "slas", "--year", "2026", "--text", "uplink"]);
    let october = &rows[0]["periods"][9];
    assert_eq!(october["downtime_seconds"], 6 * 3600);
    assert_eq!(october["outcome"], "missed", "99.5 % of October allows 223 minutes");
}

#[test]
fn a_service_level_nobody_knows_is_refused() {
    let desk = desk();
    let file = desk.file("values.csv", "period,value\n2026-01,99\n");
    for sla in ["nothing like it", "4711"] {
        let args = ["import", &file, "--kind", "measurements", "--sla", sla];
        assert_eq!(desk.run(&args).status.code(), Some(1), "{sla}");
    }
}
