//! Deliveries booked in.

use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::purchase::{OrderStatus, ReceiveDraft, receive};

use super::{fields, refused, shop};
use crate::support::{day, eur, today};

#[test]
fn scanned_serials_become_assets_with_what_their_line_says() {
    let mut s = shop();
    let other = AssetDraft { tag: "NB-0041".into(), ..s.office.laptop("NB-0041", "X-1") };
    s.office.asset(&other);
    let came = s.came(0, &["  7XK2Q93 ", "7XK2Q94"]);
    s.receive(&came).expect("booked in");
    let made = s.assets();
    let tags: Vec<&str> = made.iter().map(|a| a.tag.as_str()).collect();
    assert_eq!(tags, ["NB-0042", "NB-0043"], "numbers go on after the highest");
    let first = &made[0];
    assert_eq!((first.serial.as_str(), first.model.as_str()), ("7XK2Q93", "Latitude 5450"));
    assert_eq!((first.model_number.as_str(), first.category.as_str()), ("210-BLYX", "Laptop"));
    assert_eq!((first.supplier_id, first.order_no.as_str()), (Some(s.vendor), "PO-2026-7"));
    assert_eq!((first.cost_centre.as_str(), first.location.as_str()), ("CC-IT", "Milano / Store"));
    assert_eq!(first.purchase_date, Some(day("2026-11-02")));
    assert_eq!(first.warranty_start, Some(today()), "from the delivery");
    assert_eq!(first.warranty_end, Some(day("2029-11-19")), "36 months, the last day included");
    assert_eq!(first.status_id, Some(s.office.status(AssetState::InStock)));

    let detail = s.detail();
    assert_eq!((detail.row.pieces, detail.row.received), (5, 2));
    assert_eq!(detail.received, [2, 0]);
    assert!(detail.row.late, "expected on the 16th, and three pieces are missing");
    assert_eq!(detail.row.status, OrderStatus::Ordered);
    assert_eq!(detail.receipts[0].by, "Giulia Rossi");

    s.office.undo();
    assert_eq!(s.detail().row.received, 0, "the whole delivery is one step");
    assert!(asset::sql::by_tag(s.office.store.conn(), "NB-0042").expect("a look").is_none());
}

#[test]
fn the_costs_of_all_pieces_are_the_order_to_the_cent() {
    let mut s = shop();
    let came = s.came(0, &["A-0001", "B-0002", "C-0003"]);
    s.receive(&came).expect("booked in");
    let docks = s.came(1, &["D-0004", "E-0005"]);
    s.receive(&docks).expect("booked in");
    let costs: Vec<i64> = s.assets().iter().map(|a| a.cost.expect("a cost").minor).collect();
    // 333.33 € for two pieces; 10 € of freight by price: 3 × 3.00 € and 2 × 0.50 €.
    assert_eq!(costs, [100_299, 100_299, 100_299, 16_717, 16_716]);
    let detail = s.detail();
    assert_eq!(costs.iter().sum::<i64>(), detail.row.total.expect("a total").minor);
    assert_eq!(detail.row.status, OrderStatus::Received, "everything is here");
    assert!(!detail.row.late);
}

#[test]
fn more_than_ordered_is_asked_about_and_costs_no_freight() {
    let mut s = shop();
    let came = s.came(0, &["A-0001", "B-0002", "C-0003", "D-0004"]);
    assert_eq!(refused(s.receive(&came)), "order-over");
    assert_eq!(s.detail().row.received, 0);
    s.receive(&ReceiveDraft { over: true, ..came }).expect("meant");
    assert_eq!(s.assets()[3].cost, Some(eur(99_999)));
    let docks = s.came(1, &["E-0005", "F-0006"]);
    s.receive(&docks).expect("booked in");
    // A piece that goes frees its place, with its price.
    let id = s.detail().assets[1].asset_id;
    s.office.done("asset.delete", |tx| asset::ops::delete(tx, id).map(|()| 1));
    let again = s.came(0, &["G-0007"]);
    let over = ReceiveDraft { over: true, ..again };
    s.receive(&over).expect("received orders take late pieces");
    assert_eq!(s.assets().last().expect("an asset").cost, Some(eur(100_299)));
}

#[test]
fn a_serial_is_judged_the_moment_it_is_scanned() {
    let mut s = shop();
    let came = s.came(0, &["7XK2Q93"]);
    s.receive(&came).expect("booked in");
    let conn = s.office.store.conn();
    let scan = |line: usize, serial: &str| {
        receive::scan(conn, &s.came(0, &[]), s.lines[line], serial).expect("a look")
    };
    let same = scan(0, " 7xk2q93\u{200b}");
    assert_eq!((same.serial.as_str(), same.duplicate.as_deref()), ("7xk2q93", Some("NB-00001")));
    let near = scan(0, "7XK2O93");
    assert_eq!(near.duplicate, None);
    assert_eq!(near.alike.len(), 1, "an O for a Q");
    assert_eq!(
        (near.alike[0].tag.as_str(), near.alike[0].serial.as_str()),
        ("NB-00001", "7XK2Q93")
    );
    assert!(scan(0, "9PP0000").alike.is_empty());
    assert!(scan(0, "").alike.is_empty());
}

#[test]
fn a_wrong_piece_keeps_the_whole_delivery_out_and_is_named() {
    let mut s = shop();
    s.office.asset(&s.office.laptop("NB-7", "7XK2Q93"));
    let twice = s.came(0, &["7XK2Q93", "A-0001", "A-0001"]);
    let found = fields(s.receive(&twice));
    let pair = |f: &str, c: &str| (f.to_owned(), c.to_owned());
    assert_eq!(
        found,
        [
            pair("lines.0.pieces.0.serial", "duplicate-serial"),
            pair("lines.0.pieces.2.serial", "duplicate-serial")
        ]
    );
    assert_eq!(s.detail().row.received, 0);
    let early = ReceiveDraft { received_on: day("2026-11-01"), ..s.came(0, &["A-0001"]) };
    assert_eq!(fields(s.receive(&early)), [pair("received_on", "before-order")]);
    let late = ReceiveDraft { received_on: day("2026-11-21"), ..s.came(0, &[]) };
    assert_eq!(
        fields(s.receive(&late)),
        [pair("received_on", "in-future"), pair("lines", "required")]
    );
    let mut typed = s.came(0, &["A-0001", "B-0002"]);
    typed.lines[0].pieces[0].tag = "NB-8".into();
    s.receive(&typed).expect("booked in");
    let tags: Vec<String> = s.assets().into_iter().map(|a| a.tag).collect();
    assert_eq!(tags, ["NB-8", "NB-9"], "a typed tag counts, too");
}
