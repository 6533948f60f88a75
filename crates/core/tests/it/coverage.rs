//! Cover of a whole register: what contracts, warranties and own covers come to, what is paid for
//! nothing, kept per version, saved, removed and undone.

use chrono::NaiveDate;
use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::coverage::read::{self, AssetCoverage, CoverageQuery, CoverageSummary};
use custodia_core::coverage::term::EndSource;
use custodia_core::coverage::{
    self, CoverLevel, CoverReason, CoverState, CoverageDraft, CoverageKind,
};
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, ContractId};
use custodia_core::list::{Filter, FilterOp, ListQuery, Views};
use custodia_core::money::Totals;

use crate::support::{Office, day, eur, tacit, today};

mod contracts;

use contracts::covering;

fn asset(office: &mut Office, tag: &str, state: AssetState, warranty: Option<&str>) -> AssetId {
    let statuses = asset::sql::statuses(office.store.conn()).expect("statuses");
    let status = statuses.iter().find(|s| s.state == state).map(|s| s.id);
    let draft = AssetDraft {
        tag: tag.into(),
        manufacturer: "Dell".into(),
        model: "R760".into(),
        category: "Server".into(),
        status_id: status,
        purchase_date: Some(day("2023-11-27")),
        warranty_end: warranty.map(day),
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

fn raw(office: &mut Office, sql: &'static str) {
    office.done("test.raw", |tx| {
        tx.execute(sql, [])?;
        tx.subject("raw");
        Ok(())
    });
}

pub(crate) fn cover(
    asset_id: AssetId,
    kind: CoverageKind,
    start: &str,
    end: Option<&str>,
) -> CoverageDraft {
    CoverageDraft {
        id: None,
        asset_id,
        kind,
        level: None,
        provider: String::new(),
        contract_id: None,
        reference: String::new(),
        start: Some(day(start)),
        end: end.map(day),
        price: None,
        keep_drive: false,
        origin: EndSource::User,
        validated_on: None,
        note: String::new(),
    }
}

fn of(office: &Office, id: AssetId, on: NaiveDate) -> AssetCoverage {
    read::of_asset(office.store.conn(), id, on).expect("its cover")
}

fn summary(office: &Office, query: ListQuery) -> CoverageSummary {
    let asked = CoverageQuery { query, ..CoverageQuery::default() };
    read::summary(office.store.conn(), &mut Views::default(), 1, &asked, today()).expect("figures")
}

#[test]
fn category_and_model_say_what_they_say() {
    let mut office = Office::new();
    let id = asset(&mut office, "S-1", AssetState::InUse, None);
    raw(&mut office, "INSERT INTO category (name, cover_level) VALUES ('SERVER', 'onsite_4h')");
    let seen = of(&office, id, today());
    assert_eq!(seen.standing.reason, CoverReason::ContractMissing);
    assert_eq!(
        seen.standing.gap.and_then(|g| g.from),
        Some(day("2023-11-27")),
        "since it was bought"
    );
    raw(
        &mut office,
        "INSERT INTO model (manufacturer, name, warranty_months, warranty_level, last_day_of_support)
         VALUES ('dell', 'r760', 36, 'nbd_onsite', '2026-11-26')",
    );
    let seen = of(&office, id, today());
    assert_eq!(
        (seen.standing.state, seen.standing.level),
        (CoverState::TooLow, Some(CoverLevel::NbdOnsite))
    );
    assert_eq!(seen.standing.until, Some(day("2026-11-26")), "36 months from the purchase");
    let seen = of(&office, id, day("2026-11-27"));
    assert_eq!(seen.standing.reason, CoverReason::PastEndOfSupport);
    assert_eq!(seen.model.map(|m| (m.manufacturer, m.next)), Some(("dell".into(), None)));
    raw(&mut office, "UPDATE model SET warranty_months = 0, last_day_of_support = NULL");
    assert_eq!(of(&office, id, today()).standing.reason, CoverReason::ContractMissing);
    raw(&mut office, "UPDATE asset SET cover_need = 'lab', cover_note = 'Test bench'");
    let seen = of(&office, id, today());
    assert_eq!((seen.standing.reason, seen.need_note.as_str()), (CoverReason::Lab, "Test bench"));
}

#[test]
fn figures_are_the_sum_of_the_assets() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    for (tag, end) in [
        ("S-1", Some("2026-11-20")),
        ("S-2", Some("2026-11-27")),
        ("S-3", Some("2026-12-20")),
        ("S-4", Some("2027-01-19")),
        ("S-5", Some("2027-02-18")),
        ("S-6", Some("2027-02-19")),
        ("S-7", Some("2026-11-19")),
        ("S-8", None),
    ] {
        asset(&mut office, tag, AssetState::InUse, end);
    }
    asset(&mut office, "S-9", AssetState::Disposed, Some("2030-01-01"));
    let covered = asset(&mut office, "S-10", AssetState::InUse, None);
    office.contract(&covering(tacit(vendor, "C-1", "2026-03-01"), None, &[covered]));
    let s = summary(&office, ListQuery::default());
    assert_eq!(s.assets, 9);
    let states: Vec<_> = s.states.iter().map(|c| (c.state, c.count)).collect();
    assert_eq!(states, [(CoverState::Covered, 7), (CoverState::Gap, 1), (CoverState::Unknown, 1)]);
    let buckets: Vec<_> = s.buckets.iter().map(|b| (b.bucket.as_str(), b.count)).collect();
    assert_eq!(
        buckets,
        [
            ("expired", 1),
            ("expires_today", 1),
            ("<=7", 1),
            ("<=30", 1),
            ("<=60", 1),
            ("<=90", 1),
            (">90", 1)
        ]
    );
    assert_eq!((s.running, s.coming, s.unpriced), (1, 5, 6));
    assert!(s.price.is_empty(), "nobody knows what they cost");
    let only = |field: &str, value: &str| ListQuery {
        filters: vec![Filter::is(field, vec![value.into()])],
        ..ListQuery::default()
    };
    assert_eq!(summary(&office, only("cover_state", "gap")).assets, 1);
    assert_eq!(summary(&office, only("cover_reason", "covered_contract")).assets, 1);
    assert_eq!(summary(&office, only("bucket", "<=60")).assets, 1);
    assert_eq!(summary(&office, only("category", "Server")).assets, 9);
    assert_eq!(summary(&office, only("category", "Printer")).assets, 0);
    let wrong = CoverageQuery { query: only("cover_state", "fine"), ..CoverageQuery::default() };
    let refused = read::summary(office.store.conn(), &mut Views::default(), 1, &wrong, today());
    assert!(matches!(refused, Err(Error::Invalid(e)) if e[0].code == "bad-filter"));
    for op in [FilterOp::Not, FilterOp::Has, FilterOp::Lacks] {
        let mut query = only("cover_state", "gap");
        query.filters[0].op = op;
        let asked = CoverageQuery { query, ..CoverageQuery::default() };
        let refused = read::page(office.store.conn(), &mut Views::default(), 1, &asked, today());
        assert!(matches!(refused, Err(Error::Invalid(e)) if e[0].code == "bad-filter"), "{op}");
    }
}

#[test]
fn what_is_most_pressing_comes_first() {
    let mut office = Office::new();
    for (tag, state, end) in [
        ("far", AssetState::InUse, Some("2029-01-01")),
        ("near", AssetState::InUse, Some("2026-12-01")),
        ("gone", AssetState::Lost, None),
        ("unknown", AssetState::InUse, None),
        ("over", AssetState::InUse, Some("2026-11-01")),
    ] {
        asset(&mut office, tag, state, end);
    }
    let mut views = Views::default();
    let mut asked = CoverageQuery { limit: 10, ..CoverageQuery::default() };
    let mut page = |asked: &CoverageQuery| {
        let found = read::page(office.store.conn(), &mut views, 1, asked, today()).expect("a page");
        found.rows.iter().map(|r| r.asset.tag.clone()).collect::<Vec<_>>()
    };
    assert_eq!(page(&asked), ["over", "near", "far", "unknown", "gone"]);
    asked.gaps_by = Some(day("2026-12-02"));
    assert_eq!(page(&asked), ["over", "near"]);
    asked.gaps_by = Some(day("2026-12-01"));
    assert_eq!(page(&asked), ["over"], "the first day without cover is the day after");
    let by_model = read::models(
        office.store.conn(),
        &mut views,
        1,
        &CoverageQuery { limit: 5, ..CoverageQuery::default() },
        today(),
    )
    .expect("models");
    let model = &by_model.rows[0];
    assert_eq!(
        (by_model.total, model.assets, model.until, model.ending),
        (1, 4, Some(day("2026-12-01")), 1)
    );
    let steps: Vec<_> = model.steps.iter().map(|s| (s.from, s.to, s.covered)).collect();
    assert_eq!(
        steps,
        [
            (Some(day("2023-11-27")), Some(day("2026-11-01")), 3),
            (Some(day("2026-11-02")), Some(day("2026-12-01")), 2),
            (Some(day("2026-12-02")), Some(day("2029-01-01")), 1),
        ]
    );
}

#[test]
fn a_cover_is_saved_changed_removed_and_brought_back() {
    let mut office = Office::new();
    let id = asset(&mut office, "S-1", AssetState::InUse, Some("2026-06-30"));
    assert_eq!(of(&office, id, today()).standing.reason, CoverReason::WarrantyExpired);
    let draft = CoverageDraft {
        level: Some(CoverLevel::NbdOnsite),
        price: Some(eur(36_500)),
        ..cover(id, CoverageKind::Extension, "2026-07-15", Some("2027-07-14"))
    };
    let row = office.done("coverage.save", |tx| coverage::ops::save(tx, &draft));
    let seen = of(&office, id, today());
    assert_eq!(seen.standing.reason, CoverReason::CoveredExtension);
    let past = &seen.gaps[0];
    assert_eq!((past.days, past.price.is_empty()), (Some(14), false));
    assert_eq!(past.price, Totals(vec![eur(0)]), "days that are over cannot be bought");
    let changed = CoverageDraft { id: Some(row), end: None, ..draft.clone() };
    office.done("coverage.save", |tx| coverage::ops::save(tx, &changed));
    assert_eq!(of(&office, id, today()).standing.until, None, "for its life");
    office.done("coverage.delete", |tx| coverage::ops::delete(tx, row));
    assert_eq!(of(&office, id, today()).standing.reason, CoverReason::WarrantyExpired);
    office.undo();
    assert_eq!(of(&office, id, today()).covers.len(), 2);
    let bad = CoverageDraft {
        end: Some(day("2026-07-01")),
        price: Some(eur(-1)),
        contract_id: Some(ContractId(99)),
        ..draft
    };
    let refused = office.write("coverage.save", |tx| coverage::ops::save(tx, &bad));
    let Err(Error::Invalid(wrong)) = refused else { panic!("it must be refused") };
    let codes: Vec<_> = wrong.iter().map(|e| (e.field.as_str(), e.code.as_str())).collect();
    assert_eq!(
        codes,
        [("end", "end-before-start"), ("price", "negative"), ("contract_id", "unknown")]
    );
    assert!(matches!(
        read::of_asset(office.store.conn(), AssetId(999), today()),
        Err(Error::NotFound(_))
    ));
}
