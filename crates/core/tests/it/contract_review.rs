//! What one looks at before deciding about a contract, gathered from the whole register.

use chrono::NaiveDate;
use custodia_core::asset::{self, AssetDraft};
use custodia_core::contract::draft::{ContractDraft, ContractKind, DoubleSigned};
use custodia_core::contract::review::{ContractReview, ReviewAssets, ReviewHint, review};
use custodia_core::contract::tracker::PeriodPrice;
use custodia_core::contract::{NoticeUnit, RenewalKind, ops};
use custodia_core::coverage::CoverageKind;
use custodia_core::duty::{self, DutyDraft, DutyKind, DutyUnit};
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, ContractId};
use custodia_core::sla::draft::{MeasureDraft, MeasurementDraft};

use crate::coverage::cover;
use crate::sla::wan;
use crate::support::{Office, day, eur, tacit, today};

fn seen(office: &Office, id: ContractId) -> ContractReview {
    review(office.store.conn(), id, today()).expect("a review")
}

fn hardware(office: &mut Office, tag: &str, state: &str, warranty: Option<NaiveDate>) -> AssetId {
    let statuses = asset::sql::statuses(office.store.conn()).expect("statuses");
    let status = statuses.iter().find(|s| s.state.as_str() == state).expect("a status").id;
    let draft = AssetDraft {
        tag: tag.into(),
        status_id: Some(status),
        warranty_end: warranty,
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

/// March to February, 12,000 € a year, in its third period.
fn office() -> (Office, ContractId) {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    (office, id)
}

#[test]
fn cost_and_price_are_told_by_fiscal_year_and_against_the_clause() {
    let (mut office, id) = office();
    let found = seen(&office, id);
    let years: Vec<_> =
        found.years.iter().map(|y| (y.span.from, y.over, y.cost.0.clone())).collect();
    assert_eq!(
        years,
        [
            (day("2025-01-01"), true, vec![eur(1_200_000)]),
            (day("2026-01-01"), false, vec![eur(1_200_000)]),
        ]
    );
    assert!(found.over_charged.is_empty());
    let price = PeriodPrice { asked: Some(eur(1_260_000)), index_change: None };
    office.done("price.save", |tx| ops::save_price(tx, id, 2, &price));
    let found = seen(&office, id);
    assert_eq!(found.over_charged.0, [eur(60_000)]);
    let price = found.price.expect("a price to compare");
    assert_eq!(price.k, 2);
    assert_eq!(price.increase.map(|p| p.to_string()).as_deref(), Some("5"));
}

#[test]
fn service_levels_are_counted_over_twelve_months() {
    let (mut office, id) = office();
    assert_eq!(seen(&office, id).sla, None, "none was agreed");
    let sla = office.done("sla.save", |tx| custodia_core::sla::ops::save(tx, &wan(id)));
    assert_eq!(seen(&office, id).sla.expect("agreed").measured, 0);
    let entry = |period: &str, value: &str| MeasurementDraft {
        period: day(period),
        value: value.into(),
        counted: false,
        note: String::new(),
        document_id: None,
    };
    let rows = vec![entry("2026-09-01", "99.9"), entry("2026-10-01", "98.2")];
    let draft = MeasureDraft { sla_id: sla, rows };
    office.done("sla.measure", |tx| custodia_core::sla::ops::measure(tx, &draft, today()));
    let found = seen(&office, id).sla.expect("measured");
    assert_eq!((found.measured, found.missed, found.due.0), (2, 1, vec![eur(25_000)]));
}

#[test]
fn assets_are_told_apart_by_what_else_covers_them() {
    let (mut office, _) = office();
    let vendor = office.vendor("Beta");
    // The period ends on 28 February 2027.
    let bare = hardware(&mut office, "A-1", "in_use", None);
    let warranted = hardware(&mut office, "A-2", "in_use", Some(day("2026-12-31")));
    let beyond = hardware(&mut office, "A-3", "in_use", Some(day("2027-03-01")));
    let gone = hardware(&mut office, "A-4", "disposed", Some(day("2030-01-01")));
    let shared = hardware(&mut office, "A-5", "in_stock", None);
    let left = hardware(&mut office, "A-6", "in_use", None);
    let own = ContractDraft {
        assets: vec![bare, warranted, beyond, gone, shared, left],
        ..tacit(vendor, "C-2", "2026-03-01")
    };
    let id = office.contract(&own);
    let also = |number: &str, assets, renewal| ContractDraft {
        assets,
        renewal,
        ..tacit(vendor, number, "2026-01-01")
    };
    // Renews by itself in January; ends in December.
    office.contract(&also("C-3", vec![shared], RenewalKind::Tacit));
    office.contract(&also("C-4", vec![left], RenewalKind::Express));
    let expected = ReviewAssets { covered: 6, gone: 1, twice: 4, alone: 3 };
    assert_eq!(seen(&office, id).assets, expected, "alone: the bare, the warranted, the left");

    // As cover is judged everywhere: a licence on a machine repairs nothing, a cover of the asset's
    // own does.
    let licence = ContractDraft {
        kind: ContractKind::Licence,
        ..also("C-5", vec![bare], RenewalKind::Tacit)
    };
    office.contract(&licence);
    assert_eq!(seen(&office, id).assets, expected, "a licence is no cover");
    let cover = cover(bare, CoverageKind::Extension, "2026-01-01", Some("2028-12-31"));
    office.done("coverage.save", |tx| custodia_core::coverage::ops::save(tx, &cover));
    let expected = ReviewAssets { twice: 5, alone: 2, ..expected };
    assert_eq!(seen(&office, id).assets, expected, "an extension is");
}

#[test]
fn a_framework_shows_what_is_under_it_and_the_other_way_round() {
    let (mut office, frame) = office();
    let vendor = office.vendor("Beta");
    let under = |number: &str| ContractDraft {
        parent_id: Some(frame),
        ..tacit(vendor, number, "2026-03-01")
    };
    let second = office.contract(&under("O-2"));
    let first = office.contract(&under("O-1"));
    let found = seen(&office, frame);
    let ids: Vec<_> = found.children.iter().map(|c| c.id).collect();
    assert_eq!(ids, [first, second], "by number");
    assert!(found.parent.is_none());
    assert_eq!(seen(&office, second).parent.map(|p| p.id), Some(frame));
}

#[test]
fn duties_past_their_day_are_counted() {
    let (mut office, id) = office();
    let duty = |first_due| DutyDraft {
        id: None,
        contract_id: Some(id),
        vendor_id: None,
        kind: DutyKind::Maintenance,
        title: "Filters".into(),
        first_due: Some(day(first_due)),
        every: 12,
        unit: DutyUnit::Months,
        until: None,
        owner_id: None,
        note: String::new(),
    };
    for due in ["2026-11-19", "2026-11-20"] {
        office.done("duty.save", |tx| duty::ops::save(tx, &duty(due)));
    }
    assert_eq!(seen(&office, id).late_duties, 1);
}

#[test]
fn clauses_to_have_looked_at_are_named() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let base = |number: &str| ContractDraft {
        double_signed: DoubleSigned::Yes,
        ..tacit(vendor, number, "2026-03-01")
    };
    for (n, (draft, expected)) in [
        (base(""), vec![]),
        // Ninety days are more than any two months, but only a cloud service is bound by it.
        (ContractDraft { kind: ContractKind::Cloud, ..base("") }, vec![ReviewHint::DataAct]),
        (
            ContractDraft {
                kind: ContractKind::Cloud,
                notice_value: 2,
                notice_unit: NoticeUnit::Months,
                ..base("")
            },
            vec![],
        ),
        (
            ContractDraft { double_signed: DoubleSigned::Unknown, ..base("") },
            vec![ReviewHint::DoubleSignature],
        ),
        (
            ContractDraft {
                double_signed: DoubleSigned::No,
                renewal: RenewalKind::Express,
                ..base("")
            },
            vec![],
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let id = office.contract(&ContractDraft { number: format!("C-{n}"), ..draft });
        assert_eq!(seen(&office, id).hints, expected, "case {n}");
    }
}

#[test]
fn of_a_contract_that_is_not_there_nothing_is_said() {
    let (office, _) = office();
    let missing = review(office.store.conn(), ContractId(99), today());
    assert_eq!(missing.err(), Some(Error::NotFound("contract/99".into())));
}
