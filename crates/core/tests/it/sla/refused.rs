//! What is wrong with a service level, its records and its claims.

use custodia_core::error::{Error, Result};
use custodia_core::money::{Currency, Money};
use custodia_core::sla::draft::{
    ClaimDraft, ClaimStatus, FeeBasis, SettleDraft, SlaDraft, TierDraft,
};
use custodia_core::sla::ops;
use custodia_core::sla::read::{self, SlaQuery};

use super::{codes, errors, measure, office, outage, periods, wan};
use crate::support::{day, eur, today};

#[test]
fn every_wrong_field_of_a_service_level_is_named_with_its_arithmetic() {
    let (mut office, contract, _) = office();
    let row = |bound: &str, credit: &str| TierDraft { bound: bound.into(), credit: credit.into() };
    let bad = SlaDraft {
        name: "wan AVAILABILITY".into(),
        target: "100.5".into(),
        zone: "Europe/Roma".into(),
        hours: vec!["9-18".into()],
        until_date: Some(day("2025-12-31")),
        tiers: vec![row("99.5", "10"), row("99.9", "5")],
        fee_basis: FeeBasis::Amount,
        fee: Some(Money::new(100, Currency::parse("CHF").unwrap())),
        ..wan(contract)
    };
    let found = errors(office.write("sla.save", |tx| ops::save(tx, &bad)));
    let told: Vec<_> = found.iter().map(|e| (e.field.as_str(), e.code.as_str())).collect();
    for expected in [
        ("name", "duplicate-name"),
        ("target", "range-100"),
        ("zone", "zone"),
        ("hours.0", "hours"),
        ("until_date", "end-before-start"),
        ("tiers.1.bound", "tier-not-lower"),
        ("tiers.1.credit", "tier-credit"),
        ("fee", "fee-other-currency"),
    ] {
        assert!(told.contains(&expected), "{expected:?} in {told:?}");
    }
    let tier = found.iter().find(|e| e.code == "tier-not-lower").unwrap();
    assert_eq!((&*tier.params["bound"], &*tier.params["above"]), ("99.9", "99.5"));
    let pays = SlaDraft {
        name: "Other".into(),
        tiers: vec![row("99.9", "5"), row("0", "10")],
        ..wan(contract)
    };
    let told = codes(office.write("sla.save", |tx| ops::save(tx, &pays)));
    assert_eq!(told, [("tiers.0.credit".into(), "tier-pays-kept".into())]);
}

#[test]
fn wrong_values_and_records_are_refused_at_their_field() {
    let (mut office, _, sla) = office();
    let told = codes(measure(
        &mut office,
        sla,
        &[
            ("2026-01-01", "99,9x"),
            ("2026-02-01", "101"),
            ("2026-02-20", "99"),
            ("2025-12-01", "99"),
            ("2026-12-01", "99"),
        ],
    ));
    let expected = [
        ("rows.0.value", "decimal"),
        ("rows.1.value", "range-100"),
        ("rows.2.period", "twice"),
        ("rows.3.period", "sla-outside"),
        ("rows.4.period", "in-future"),
    ];
    let expected: Vec<_> =
        expected.iter().map(|(f, c)| ((*f).to_owned(), (*c).to_owned())).collect();
    assert_eq!(told, expected);
    assert!(periods(&office, sla).iter().all(|p| p.entered.is_none()), "nothing was written");
    let backwards = outage(sla, "2026-03-10T08:00", "2026-03-10T07:30");
    let found = errors(office.write("sla.outage", |tx| ops::save_outage(tx, &backwards, today())));
    assert_eq!((found[0].field.as_str(), found[0].code.as_str()), ("until", "until-before-from"));
    assert_eq!(found[0].params["from"], "2026-03-10 08:00");
    assert_eq!(found[0].params["until"], "2026-03-10 07:30");
    let told =
        codes(office.write("sla.outage", |tx| {
            ops::save_outage(tx, &outage(sla, "10/03/2026", ""), today())
        }));
    assert_eq!(told, [("from".into(), "instant".into()), ("until".into(), "required".into())]);
}

#[test]
fn only_a_missed_period_can_be_claimed_and_only_in_its_currency() {
    let (mut office, _, sla) = office();
    measure(&mut office, sla, &[("2026-10-01", "99.9"), ("2026-09-01", "98.2")]).unwrap();
    let chf = Money::new(100, Currency::parse("CHF").unwrap());
    let claim = |period: &str, due, on: &str| ClaimDraft {
        sla_id: sla,
        period: day(period),
        due: Some(due),
        claimed_on: Some(day(on)),
        reference: String::new(),
        document_id: None,
    };
    let kept = office.write("sla.claim", |tx| {
        ops::claim(tx, &claim("2026-10-01", eur(1), "2026-11-20"), today())
    });
    assert!(matches!(kept, Err(Error::Refused(r)) if r.code == "sla-not-missed"));
    let told =
        codes(office.write("sla.claim", |tx| {
            ops::claim(tx, &claim("2026-09-01", chf, "2026-09-29"), today())
        }));
    assert_eq!(
        told,
        [("due".into(), "other-currency".into()), ("claimed_on".into(), "day-before".into())]
    );
    let settle = |status, received| SettleDraft {
        sla_id: sla,
        period: day("2026-09-01"),
        status,
        closed_on: Some(today()),
        received,
        reason: String::new(),
        document_id: None,
    };
    let early = office.write("sla.settle", |tx| {
        ops::settle(tx, &settle(ClaimStatus::Credited, Some(eur(1))), today())
    });
    assert!(matches!(early, Err(Error::Refused(r)) if r.code == "sla-not-claimed"));
    let told = codes(office.write("sla.settle", |tx| {
        ops::settle(tx, &settle(ClaimStatus::WrittenOff, None), today())
    }));
    assert_eq!(told, [("reason".into(), "required".into())]);
    let written_off =
        SettleDraft { reason: "Too small".into(), ..settle(ClaimStatus::WrittenOff, None) };
    office.done("sla.settle", |tx| ops::settle(tx, &written_off, today()));
    let query = SlaQuery::year(2026).unwrap();
    let credits = read::credits(office.store.conn(), &query, today()).unwrap();
    assert!(credits.unclaimed.0.is_empty(), "given up");
}

#[test]
fn a_service_level_with_claims_and_a_contract_with_service_levels_stay() {
    let (mut office, contract, sla) = office();
    let refused = |r: Result<_>| match r {
        Err(Error::Refused(r)) => r.code,
        other => panic!("{other:?}"),
    };
    let gone =
        office.write("contract.delete", |tx| custodia_core::contract::ops::delete(tx, contract));
    assert_eq!(refused(gone), "contract-slas");
    measure(&mut office, sla, &[("2026-10-01", "98.2")]).unwrap();
    let claim = ClaimDraft {
        sla_id: sla,
        period: day("2026-10-01"),
        due: Some(eur(100)),
        claimed_on: Some(today()),
        reference: String::new(),
        document_id: None,
    };
    office.done("sla.claim", |tx| ops::claim(tx, &claim, today()));
    assert_eq!(refused(office.write("sla.delete", |tx| ops::delete(tx, sla))), "sla-claimed");
    office.undo();
    office.done("sla.delete", |tx| ops::delete(tx, sla));
    assert!(
        read::rows(office.store.conn(), &SlaQuery::year(2026).unwrap(), today())
            .unwrap()
            .is_empty()
    );
}
