//! Invoices and their shares.

use custodia_core::error::Result;
use custodia_core::ids::{AssetId, InvoiceId, VendorId};
use custodia_core::list::ListQuery;
use custodia_core::money::{Currency, Money};
use custodia_core::purchase::{InvoiceDraft, InvoiceLine, invoice, list};

use super::{Shop, fields, refused, shop};
use crate::support::{day, eur};

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
