//! Quotes from draft to comparison, a vendor's lines held against our assets, a common end, the end
//! of a lease, and undo of each.

use custodia_core::asset::{self, AssetDraft};
use custodia_core::contract::draft::{ContractDraft, ContractKind};
use custodia_core::contract::{self, BillingPeriod, Percent};
use custodia_core::document::{self, DocumentDraft, DocumentPurpose};
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, ContractId, QuoteId, QuoteLineId, VendorId};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::quote::lease::{self, LeaseChoice, LeaseCondition, LeaseDraft, LeaseItemDraft};
use custodia_core::quote::{
    ComparisonDraft, QuoteDraft, QuoteFee, QuoteLine, QuoteStatus, Rate, TypedRate, ops, sql,
};
use custodia_core::vendor;

use crate::support::{Office, day, eur, tacit, today};

mod lines;
mod offers;

use lines::fleet;

pub(crate) fn quote(contract: ContractId, vendor: VendorId) -> QuoteDraft {
    QuoteDraft {
        id: None,
        contract_id: contract,
        vendor_id: Some(vendor),
        vendor_name: String::new(),
        reference: "Q-1".into(),
        received_on: Some(day("2026-11-10")),
        valid_until: Some(day("2026-12-10")),
        starts_on: Some(day("2027-03-01")),
        term_months: 12,
        recurring: eur(1_320_000),
        billing: BillingPeriod::Annual,
        uplift: Percent::ZERO,
        fees: Vec::new(),
        status: QuoteStatus::Open,
        notes: String::new(),
        document_id: None,
    }
}

fn line(line: u32, serial: &str, minor: i64) -> QuoteLine {
    QuoteLine {
        id: QuoteLineId(0),
        line,
        serial: serial.into(),
        tag: String::new(),
        read_as: String::new(),
        part_no: String::new(),
        description: String::new(),
        quantity: 1,
        price: eur(minor),
        from: None,
        until: None,
        previous: None,
    }
}

fn fields(error: Error) -> Vec<(String, String)> {
    match error {
        Error::Invalid(errors) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

impl Office {
    fn quote(&mut self, draft: &QuoteDraft) -> QuoteId {
        self.done("quote.save", |tx| ops::save(tx, draft, today()))
    }

    fn hardware(&mut self, tag: &str, serial: &str, state: &str) -> AssetId {
        let statuses = asset::sql::statuses(self.store.conn()).unwrap();
        let status = statuses.iter().find(|s| s.state.as_str() == state).unwrap().id;
        let draft = AssetDraft {
            tag: tag.into(),
            serial: serial.into(),
            status_id: Some(status),
            ..AssetDraft::default()
        };
        self.done("asset.save", |tx| asset::ops::save(tx, &draft))
    }

    fn lines(&mut self, quote: QuoteId, lines: &[QuoteLine]) {
        self.done("quote.import", |tx| ops::put_lines(tx, quote, lines, "offer.csv", today()));
    }
}

#[test]
fn every_wrong_field_of_a_quote_is_named_at_once() {
    let mut office = Office::new();
    let acme = office.vendor("Acme");
    let contract = office.contract(&tacit(acme, "C-1", "2024-03-01"));
    let usd = Currency::parse("USD").unwrap();
    let bad = QuoteDraft {
        vendor_id: None,
        valid_until: Some(day("2026-11-09")),
        term_months: 0,
        recurring: eur(-1),
        billing: BillingPeriod::OneOff,
        uplift: Percent::parse("-101").unwrap(),
        fees: vec![QuoteFee { id: None, label: String::new(), amount: Money::new(5, usd) }],
        ..quote(contract, acme)
    };
    let error = office.write("quote.save", |tx| ops::save(tx, &bad, today())).unwrap_err();
    let found = fields(error);
    for (field, code) in [
        ("vendor_id", "required"),
        ("valid_until", "valid-before-received"),
        ("term_months", "range-1200"),
        ("recurring", "negative"),
        ("billing", "quote-recurs"),
        ("uplift", "index-range"),
        ("fees.0.amount", "quote-currency"),
    ] {
        assert!(found.contains(&(field.into(), code.into())), "{field}: {code} in {found:?}");
    }
    let twice = TypedRate { currency: usd, rate: Rate::parse("1").unwrap(), on: day("2027-01-01") };
    let own = TypedRate { currency: Currency::EUR, ..twice };
    let bad = ComparisonDraft {
        contract_id: contract,
        term_months: 1201,
        currency: Currency::EUR,
        rates: vec![twice, twice, own],
    };
    let error =
        office.write("quote.compare", |tx| ops::save_comparison(tx, &bad, today())).unwrap_err();
    let found: Vec<_> = fields(error).into_iter().map(|(_, code)| code).collect();
    for code in ["range-1200", "in-future", "twice", "rate-of-itself"] {
        assert!(found.iter().any(|f| f == code), "{code} in {found:?}");
    }
}

#[test]
fn a_contract_and_a_vendor_take_or_keep_their_quotes_when_removed() {
    let mut office = Office::new();
    let (contract, acme) = fleet(&mut office);
    let gamma = office.vendor("Gamma");
    let id = office.quote(&quote(contract, gamma));
    office.lines(id, &[line(2, "CZJ207PJJR", 11_000)]);
    let refused = office.write("vendor.delete", |tx| vendor::ops::delete(tx, gamma)).unwrap_err();
    assert!(matches!(&refused, Error::Refused(r) if r.code == "in-use"), "{refused:?}");
    office.done("contract.delete", |tx| contract::ops::delete(tx, contract));
    assert!(sql::get(office.store.conn(), id, today()).is_err());
    office.undo();
    assert_eq!(sql::get(office.store.conn(), id, today()).unwrap().lines, 1, "all is back");
    office.done("quote.delete", |tx| ops::delete(tx, id, today()));
    office.undo();
    let again = sql::get(office.store.conn(), id, today()).unwrap();
    assert_eq!((again.lines, again.source.as_str()), (1, "offer.csv"));
    let _ = acme;
}

#[test]
fn the_file_of_a_quote_stays_until_the_quote_no_longer_names_it() {
    let mut office = Office::new();
    let (contract, acme) = fleet(&mut office);
    let hung = DocumentDraft {
        contract_id: Some(contract),
        vendor_id: None,
        asset_id: None,
        lot_id: None,
        purpose: DocumentPurpose::Quote,
        note: String::new(),
    };
    let file = office.done("document.attach", |tx| {
        document::ops::attach(tx, &hung, "offer.pdf", b"offer", today())
    });
    let draft = QuoteDraft { document_id: Some(file), ..quote(contract, acme) };
    let id = office.quote(&draft);
    let refused = office.write("document.detach", |tx| document::ops::detach(tx, file));
    assert!(matches!(refused, Err(Error::Refused(r)) if r.code == "document-is-quote"));
    office.quote(&QuoteDraft { id: Some(id), document_id: None, ..draft });
    office.done("document.detach", |tx| document::ops::detach(tx, file));
}

#[test]
fn the_end_of_a_lease_says_what_becomes_of_each_asset() {
    let mut office = Office::new();
    let acme = office.vendor("Acme");
    let a = office.hardware("IT-1", "S1", "in_use");
    let b = office.hardware("IT-2", "S2", "in_use");
    let draft = ContractDraft {
        kind: ContractKind::Lease,
        assets: vec![a, b],
        ..tacit(acme, "L-1", "2024-03-01")
    };
    let id = office.contract(&draft);
    let item = |asset_id, choice, minor| LeaseItemDraft {
        asset_id,
        choice,
        price: Some(eur(minor)),
        return_by: Some(day("2026-11-19")),
        note: String::new(),
    };
    let condition = LeaseCondition {
        id: None,
        asset_id: None,
        label: "Disks wiped, certificate kept".into(),
        done: false,
    };
    let said = LeaseDraft {
        contract_id: id,
        items: vec![item(a, LeaseChoice::Return, 4000), item(b, LeaseChoice::Buy, 15_000)],
        conditions: vec![condition],
    };
    office.done("lease.save", |tx| lease::ops::save(tx, &said));
    let found = lease::ops::detail(office.store.conn(), id, today()).unwrap();
    assert!(found.items[0].overdue, "back by yesterday");
    assert!(found.items[1].draft.return_by.is_none(), "what is bought does not go back");
    let sum = |choice| found.sums.iter().find(|s| s.choice == choice).unwrap();
    assert_eq!(sum(LeaseChoice::Buy).totals, Totals(vec![eur(15_000)]));
    assert_eq!(sum(LeaseChoice::Open).count, 0);
    assert_eq!(found.conditions.len(), 1);

    let stranger = office.hardware("IT-3", "S3", "in_use");
    let bad = LeaseDraft {
        contract_id: id,
        items: vec![item(stranger, LeaseChoice::Buy, -1)],
        conditions: vec![LeaseCondition { label: " ".into(), ..said.conditions[0].clone() }],
    };
    let error = office.write("lease.save", |tx| lease::ops::save(tx, &bad)).unwrap_err();
    let found = fields(error);
    for (field, code) in [
        ("items.0.asset_id", "unknown"),
        ("items.0.price", "negative"),
        ("conditions.0.label", "required"),
    ] {
        assert!(found.contains(&(field.into(), code.into())), "{field}: {code} in {found:?}");
    }
    office.done("asset.delete", |tx| asset::ops::delete(tx, a));
    let left = lease::ops::detail(office.store.conn(), id, today()).unwrap();
    assert_eq!(left.items.len(), 1, "an asset that is removed leaves the lease");
    office.undo();
    let other = office.contract(&tacit(acme, "C-9", "2024-03-01"));
    let error = lease::ops::detail(office.store.conn(), other, today()).unwrap_err();
    assert!(matches!(&error, Error::Refused(r) if r.code == "not-a-lease"));
}
