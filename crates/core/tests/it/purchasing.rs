//! Orders, deliveries made into assets by scanning, invoices shared out to the cent.

use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::error::{Error, Result};
use custodia_core::ids::{AssetId, InvoiceId, OrderId, OrderLineId, ReceiptId, VendorId};
use custodia_core::list::{Filter, FilterOp, ListQuery, Sort};
use custodia_core::money::{Currency, Money};
use custodia_core::purchase::sql::orders;
use custodia_core::purchase::{
    InvoiceDraft, InvoiceLine, OrderDetail, OrderDraft, OrderLineDraft, OrderStatus, ReceiveDraft,
    ReceiveLine, ScannedPiece, invoice, list, ops, receive,
};
use custodia_core::vendor;

use crate::support::{Office, day, eur, today};

fn line(model: &str, quantity: u32, price: Option<i64>) -> OrderLineDraft {
    OrderLineDraft {
        manufacturer: "Dell".into(),
        model: model.into(),
        part_no: "210-BLYX".into(),
        category: "Laptop".into(),
        quantity,
        price: price.map(eur),
        warranty_months: Some(36),
        ..OrderLineDraft::default()
    }
}

fn order(vendor: VendorId, lines: Vec<OrderLineDraft>) -> OrderDraft {
    OrderDraft {
        id: None,
        vendor_id: Some(vendor),
        number: "PO-2026-7".into(),
        status: OrderStatus::Ordered,
        ordered_on: Some(day("2026-11-02")),
        expected_on: Some(day("2026-11-16")),
        currency: Currency::EUR,
        cost_centre: "CC-IT".into(),
        shipping: Some(eur(1_000)),
        note: String::new(),
        lines,
    }
}

struct Shop {
    office: Office,
    vendor: VendorId,
    order: OrderId,
    lines: Vec<OrderLineId>,
}

/// Three laptops at 999.99 €, a dock whose two pieces cost 333.33 € together, 10 € of freight.
fn shop() -> Shop {
    let mut office = Office::new();
    let vendor = office.vendor("Misco");
    let dock = OrderLineDraft { per_piece: false, ..line("WD22", 2, Some(33_333)) };
    let draft = order(vendor, vec![line("Latitude 5450", 3, Some(99_999)), dock]);
    let order = office.done("order.save", |tx| ops::save(tx, &draft));
    let stored = orders::get(office.store.conn(), order).expect("an order");
    let lines = stored.lines.iter().map(|l| l.id.expect("an id")).collect();
    Shop { office, vendor, order, lines }
}

impl Shop {
    fn detail(&self) -> OrderDetail {
        list::detail(self.office.store.conn(), self.order, today()).expect("an order")
    }

    fn came(&self, line: usize, serials: &[&str]) -> ReceiveDraft {
        let pieces = serials
            .iter()
            .map(|s| ScannedPiece { serial: (*s).into(), tag: String::new() })
            .collect();
        ReceiveDraft {
            order_id: self.order,
            received_on: today(),
            delivery_no: "DDT 88".into(),
            place: "Milano / Store".into(),
            prefix: "NB-".into(),
            lines: vec![ReceiveLine { line_id: self.lines[line], pieces }],
            over: false,
        }
    }

    fn receive(&mut self, draft: &ReceiveDraft) -> Result<ReceiptId> {
        let written =
            self.office.write("order.receive", |tx| receive::receive(tx, draft, today()))?;
        Ok(written.value.expect("a delivery"))
    }

    fn assets(&self) -> Vec<AssetDraft> {
        let conn = self.office.store.conn();
        let ids = self.detail().assets.into_iter().map(|a| a.asset_id);
        ids.map(|id| asset::sql::draft(conn, id).expect("an asset")).collect()
    }
}

fn fields(result: Result<impl std::fmt::Debug>) -> Vec<(String, String)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

fn refused(result: Result<impl std::fmt::Debug>) -> String {
    match result {
        Err(Error::Refused(r)) => r.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

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

#[test]
fn an_order_is_checked_and_what_was_received_of_it_stays() {
    let mut s = shop();
    let again = order(s.vendor, vec![]);
    let wrong = OrderDraft {
        expected_on: Some(day("2026-11-01")),
        shipping: Some(Money::new(5, Currency::parse("CHF").expect("a code"))),
        lines: vec![
            OrderLineDraft { quantity: 0, price: Some(eur(-1)), ..line("X", 1, None) },
            OrderLineDraft::default(),
        ],
        ..again.clone()
    };
    let save = |s: &mut Shop, d: &OrderDraft| {
        s.office.write("order.save", |tx| ops::save(tx, d)).map(|w| w.value)
    };
    let mut codes: Vec<String> =
        fields(save(&mut s, &wrong)).into_iter().map(|(f, c)| format!("{f} {c}")).collect();
    codes.sort_unstable();
    assert_eq!(
        codes,
        [
            "expected_on end-before-start",
            "lines.0.price negative",
            "lines.0.quantity order-quantity",
            "lines.1.description required",
            "number duplicate-number",
            "shipping order-currency",
        ]
    );
    assert_eq!(
        fields(save(&mut s, &OrderDraft { number: "PO-8".into(), ..again }))[0].1,
        "required"
    );

    let came = s.came(0, &["A-0001"]);
    s.receive(&came).expect("booked in");
    let mut draft = s.detail().draft;
    draft.lines.remove(0);
    assert_eq!(refused(save(&mut s, &draft)), "order-line-received");
    let id = s.order;
    let gone = s.office.write("order.delete", |tx| ops::delete(tx, id));
    assert_eq!(refused(gone), "order-received");
    let vendor = s.vendor;
    let used = s.office.write("vendor.delete", |tx| vendor::ops::delete(tx, vendor));
    assert_eq!(refused(used), "in-use", "its asset comes first");
    let mut draft = s.detail().draft;
    draft.lines.remove(1);
    draft.status = OrderStatus::Draft;
    save(&mut s, &draft).expect("a line nothing came of may go");
    let came = s.came(0, &["B-0002"]);
    assert_eq!(refused(s.receive(&came)), "order-not-open");
    s.office.undo();
    s.office.undo();
    s.office.done("order.delete", |tx| ops::delete(tx, id).map(|()| 1));
    assert!(matches!(orders::get(s.office.store.conn(), id), Err(Error::NotFound(_))));
    s.office.done("vendor.delete", |tx| vendor::ops::delete(tx, vendor).map(|()| 1));
    s.office.undo();
    s.office.undo();
    let used = s.office.write("vendor.delete", |tx| vendor::ops::delete(tx, vendor));
    assert_eq!(refused(used), "vendor-has-purchases");
}

#[test]
fn orders_are_found_filtered_and_sorted() {
    let mut s = shop();
    let later = OrderDraft {
        number: "PO-2026-9".into(),
        status: OrderStatus::Draft,
        expected_on: None,
        ..order(s.vendor, vec![line("OptiPlex", 1, None)])
    };
    s.office.done("order.save", |tx| ops::save(tx, &later));
    let numbers = |query: ListQuery| {
        let rows = list::orders(s.office.store.conn(), &query, today()).expect("orders");
        rows.into_iter().map(|r| r.number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(ListQuery::default()), ["PO-2026-9", "PO-2026-7"]);
    let text = |t: &str| ListQuery { text: t.into(), ..ListQuery::default() };
    assert_eq!(numbers(text("misco latitude")), ["PO-2026-7"]);
    let by = |field: &str, value: &str| ListQuery {
        filters: vec![Filter::is(field, vec![value.into()])],
        ..ListQuery::default()
    };
    assert_eq!(numbers(by("status", "draft")), ["PO-2026-9"]);
    assert_eq!(numbers(by("late", "yes")), ["PO-2026-7"]);
    let sorted = |key: &str, desc| ListQuery {
        sort: vec![Sort { key: key.into(), desc }],
        ..ListQuery::default()
    };
    for key in [
        "number",
        "vendor",
        "status",
        "ordered_on",
        "expected_on",
        "pieces",
        "received",
        "total",
        "cost_centre",
        "what",
    ] {
        assert_eq!(numbers(sorted(key, false)).len(), 2, "{key}");
    }
    assert_eq!(numbers(sorted("pieces", true)), ["PO-2026-7", "PO-2026-9"]);
    assert_eq!(
        fields(list::orders(s.office.store.conn(), &by("colour", "red"), today())),
        [("query".to_owned(), "unknown-column".to_owned())]
    );
    for op in [FilterOp::Not, FilterOp::Has, FilterOp::Lacks] {
        let mut query = by("status", "draft");
        query.filters[0].op = op;
        assert_eq!(
            fields(list::orders(s.office.store.conn(), &query, today())),
            [("query".to_owned(), "bad-filter".to_owned())],
            "{op}"
        );
        let mut query = by("vendor", "1");
        query.filters[0].op = op;
        let refused = fields(list::invoices(s.office.store.conn(), &query));
        assert_eq!(refused[0].1, "bad-filter", "{op}");
    }
}

fn bill(vendor: VendorId, assets: &[AssetId], total: i64) -> InvoiceDraft {
    InvoiceDraft {
        id: None,
        vendor_id: Some(vendor),
        number: "F/2026/311".into(),
        invoiced_on: Some(day("2026-11-19")),
        total: Some(eur(total)),
        shipping: None,
        note: String::new(),
        lines: assets.iter().map(|a| InvoiceLine { asset_id: *a, price: None }).collect(),
        set_cost: false,
        differs: false,
    }
}

fn save(s: &mut Shop, draft: &InvoiceDraft) -> Result<InvoiceId> {
    let written = s.office.write("invoice.save", |tx| invoice::save(tx, draft))?;
    Ok(written.value.expect("an invoice"))
}

#[test]
fn one_invoice_is_shared_by_many_assets_to_the_cent() {
    let mut s = shop();
    let came = s.came(0, &["A-0001", "B-0002", "C-0003"]);
    s.receive(&came).expect("booked in");
    let ids: Vec<AssetId> = s.detail().assets.iter().map(|a| a.asset_id).collect();
    let shipped = InvoiceDraft { shipping: Some(eur(1_000)), ..bill(s.vendor, &ids, 301_000) };
    let found = invoice::preview(s.office.store.conn(), &shipped).expect("a split");
    let shares: Vec<i64> = found.shares.iter().map(|x| x.share.minor).collect();
    assert_eq!(shares, [100_334, 100_333, 100_333]);
    assert_eq!((found.sum, found.difference), (eur(301_000), eur(0)));

    // One price is known: the others share what it leaves.
    let mut known = shipped.clone();
    known.shipping = None;
    known.lines[1].price = Some(eur(100_000));
    let found = invoice::preview(s.office.store.conn(), &known).expect("a split");
    let shares: Vec<i64> = found.shares.iter().map(|x| x.share.minor).collect();
    assert_eq!(shares, [100_500, 100_000, 100_500]);

    let id = save(&mut s, &InvoiceDraft { set_cost: true, ..shipped }).expect("saved");
    let detail = invoice::detail(s.office.store.conn(), id).expect("an invoice");
    assert_eq!((detail.row.assets, detail.row.difference), (3, eur(0)));
    let made = s.assets();
    assert!(made.iter().all(|a| a.invoice_no == "F/2026/311"));
    assert_eq!(made[0].cost, Some(eur(100_334)));
    let gone = s.office.done("invoice.delete", |tx| invoice::delete(tx, id).map(|()| 1));
    assert_eq!(gone, 1);
    assert!(s.assets().iter().all(|a| a.invoice_no.is_empty()));
    s.office.undo();
    assert!(s.assets().iter().all(|a| a.invoice_no == "F/2026/311"));
}

#[test]
fn a_difference_is_said_before_it_is_kept() {
    let mut s = shop();
    let came = s.came(0, &["A-0001", "B-0002"]);
    s.receive(&came).expect("booked in");
    let ids: Vec<AssetId> = s.detail().assets.iter().map(|a| a.asset_id).collect();
    let mut draft = bill(s.vendor, &ids, 200_000);
    for line in &mut draft.lines {
        line.price = Some(eur(99_000));
    }
    let found = invoice::preview(s.office.store.conn(), &draft).expect("a split");
    assert_eq!(found.difference, eur(2_000));
    assert_eq!(refused(save(&mut s, &draft)), "invoice-differs");
    let id = save(&mut s, &InvoiceDraft { differs: true, ..draft.clone() }).expect("meant");
    let rows = list::invoices(s.office.store.conn(), &ListQuery::default()).expect("invoices");
    assert_eq!((rows.len(), rows[0].difference), (1, eur(2_000)));
    // More than the total is a difference, too.
    draft.lines[0].price = Some(eur(150_000));
    let found = invoice::preview(s.office.store.conn(), &draft).expect("a split");
    assert_eq!(found.difference, eur(-49_000));

    assert_eq!(fields(save(&mut s, &draft))[0].1, "duplicate-number");
    let corrected = bill(s.vendor, &ids[..1], 100_000);
    save(&mut s, &InvoiceDraft { id: Some(id), ..corrected }).expect("corrected");
    let numbers: Vec<String> = s.assets().into_iter().map(|a| a.invoice_no).collect();
    assert_eq!(numbers, ["F/2026/311", ""], "what is not on it any more bears no number");
}

#[test]
fn an_invoice_is_checked() {
    let mut s = shop();
    let came = s.came(0, &["A-0001"]);
    s.receive(&came).expect("booked in");
    let id = s.detail().assets[0].asset_id;
    let chf = Currency::parse("CHF").expect("a code");
    let wrong = InvoiceDraft {
        number: " ".into(),
        shipping: Some(eur(200)),
        lines: vec![
            InvoiceLine { asset_id: id, price: Some(Money::new(1, chf)) },
            InvoiceLine { asset_id: id, price: None },
            InvoiceLine { asset_id: AssetId(999), price: None },
        ],
        ..bill(s.vendor, &[], 100)
    };
    let codes: Vec<String> =
        fields(save(&mut s, &wrong)).into_iter().map(|(f, c)| format!("{f} {c}")).collect();
    assert_eq!(
        codes,
        [
            "number required",
            "shipping invoice-shipping",
            "lines.0.price order-currency",
            "lines.1.asset_id invoice-twice",
            "lines unknown",
        ]
    );
}

#[test]
fn the_next_tag_goes_on_where_the_newest_one_stands() {
    let mut s = shop();
    let next = |s: &Shop, prefix: Option<&str>| {
        let n = receive::next_tag(s.office.store.conn(), prefix).expect("a tag");
        (n.prefix, n.tag)
    };
    assert_eq!(next(&s, None), (String::new(), "00001".to_owned()));
    for tag in ["IT-0099", "IT-100", "IT-9X", "SRV-7"] {
        s.office.asset(&s.office.laptop(tag, tag));
    }
    assert_eq!(next(&s, None), ("SRV-".to_owned(), "SRV-8".to_owned()));
    assert_eq!(
        next(&s, Some("it-")),
        ("it-".to_owned(), "it-101".to_owned()),
        "100 is the highest"
    );
}

#[test]
fn the_highest_tag_is_found_by_the_index_of_tags() {
    let office = Office::new();
    let mut stmt = office
        .store
        .conn()
        .prepare("EXPLAIN QUERY PLAN SELECT tag FROM asset WHERE tag >= 'IT-' AND tag < 'IT-:'")
        .expect("a plan");
    let plan: Vec<String> =
        stmt.query_map([], |r| r.get("detail")).expect("rows").map(|r| r.expect("a row")).collect();
    assert!(plan[0].contains("USING COVERING INDEX"), "{plan:?}");
}
