//! Orders, deliveries made into assets by scanning, invoices shared out to the cent.

use custodia_core::asset::{self, AssetDraft};
use custodia_core::error::{Error, Result};
use custodia_core::ids::{OrderId, OrderLineId, ReceiptId, VendorId};
use custodia_core::list::{Filter, FilterOp, ListQuery, Sort};
use custodia_core::money::{Currency, Money};
use custodia_core::purchase::sql::orders;
use custodia_core::purchase::{
    OrderDetail, OrderDraft, OrderLineDraft, OrderStatus, ReceiveDraft, ReceiveLine, ScannedPiece,
    list, ops, receive,
};
use custodia_core::vendor;

use crate::support::{Office, day, eur, today};

mod deliveries;
mod invoices;

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
