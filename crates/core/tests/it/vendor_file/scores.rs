//! How vendors are scored, and what they cost.

use custodia_core::contract::draft::CostLineDraft;
use custodia_core::contract::{BillingPeriod, RenewalKind};
use custodia_core::error::Error;
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::text::Lang;
use custodia_core::vendor::certificate::Validity;
use custodia_core::vendor::scorecard::{
    Band, FactsOf, PriceFigures, ScoreBasis, ScoreKind, ScorePeriod, SlaFigures, how, score,
    scorecard,
};
use custodia_core::vendor::spend::{SpendYears, spend, year_label};
use custodia_core::vendor::standards::{self, VendorStandards};
use custodia_core::vendor::survey::SurveyDraft;
use custodia_core::vendor::{ops, sql};

use super::{codes, rated, wrong};
use crate::support::{Office, day, eur, tacit, today};

#[test]
fn a_delivery_needs_an_answer_and_a_day_that_has_come() {
    let mut office = Office::new();
    let id = office.vendor("Acme");
    let mut save = |d: &SurveyDraft| {
        office.write("survey.save", |tx| ops::save_survey(tx, d, today())).map(|w| w.value)
    };
    let empty = SurveyDraft::new(id);
    let expected = [("delivered_on", "required"), ("administrative", "no-answer")];
    assert_eq!(wrong(save(&empty)), codes(&expected));
    let bad = rated(id, "2026-11-21", [0, 6, 3, 3, 3]);
    let expected = [
        ("delivered_on", "in-future"),
        ("administrative", "score-range"),
        ("commercial", "score-range"),
    ];
    assert_eq!(wrong(save(&bad)), codes(&expected));
    let one = SurveyDraft { delivered_on: Some(today()), quality: Some(4), ..SurveyDraft::new(id) };
    save(&one).expect("one answer is enough");
    save(&rated(id, "2026-11-01", [5, 4, 4, 5, 4])).expect("all five");
    let conn = office.store.conn();
    let detail = sql::list::detail(conn, id, today()).unwrap();
    let means: Vec<i64> = detail.surveys.iter().map(|s| s.mean).collect();
    assert_eq!(means, [400, 440], "newest first");
    let card = scorecard(conn, id, ScorePeriod::default(), today()).unwrap();
    let row = card.rows.iter().find(|r| r.kind == ScoreKind::Delivery).unwrap();
    assert_eq!(row.basis, ScoreBasis::Surveys { deliveries: 2, answers: 6, sum: 26 });
    // 26/6 = 4.333…: of the way from 2.00 to 4.50, 93.33 hundredths.
    assert_eq!((row.value, row.score), (Some(433), Some(9_333)));
}

#[test]
fn each_row_is_scored_on_its_line_and_rows_without_data_do_not_count() {
    let standards = VendorStandards::default();
    let days = (day("2025-11-21"), today());
    let sla = SlaFigures {
        met: 14,
        measured: 16,
        breaches: 2,
        due: Totals::of([eur(100_000)]).unwrap(),
        received: Totals::of([eur(62_000)]).unwrap(),
    };
    let price = PriceFigures {
        periods: 1,
        before: Totals::of([eur(1_000_000)]).unwrap(),
        asked: Totals::of([eur(1_071_000)]).unwrap(),
        allowed: Totals::of([eur(1_020_000)]).unwrap(),
    };
    let facts = FactsOf {
        sla: Some(&sla),
        price: Some(&price),
        holding: None,
        all: None,
        surveys: &[],
        validities: vec![Validity::Expired, Validity::Valid, Validity::Replaced],
    };
    let card = score(&facts, days, &standards);
    let of = |kind| card.rows.iter().find(|r| r.kind == kind).unwrap();
    for (kind, value, points) in [
        // 87.5 % on the line from 80 to 99: 7.5/19.
        (ScoreKind::SlaAttainment, Some(8_750), Some(3_947)),
        (ScoreKind::SlaBreaches, Some(200), Some(6_667)),
        (ScoreKind::SlaCredits, Some(6_200), Some(6_200)),
        (ScoreKind::Delivery, None, None),
        // 5 % above what is allowed: half way to ten.
        (ScoreKind::Price, Some(500), Some(5_000)),
        (ScoreKind::Tacit, None, None),
        (ScoreKind::Concentration, None, None),
        (ScoreKind::Certificates, Some(100), Some(5_000)),
    ] {
        assert_eq!((of(kind).value, of(kind).score), (value, points), "{kind}");
    }
    // (25·39.47 + 10·66.67 + 10·62 + 15·50 + 10·50) ÷ 70
    assert_eq!((card.weight, card.score, card.band), (70, Some(5_034), Some(Band::Poor)));
    let said = how(of(ScoreKind::SlaAttainment), Lang::En);
    assert!(said.starts_with("Measurements that met their target: 14 of 16."), "{said}");
    for lang in [Lang::En, Lang::It] {
        for row in &card.rows {
            assert!(!how(row, lang).contains('⟦'), "{lang}: {row:?}");
        }
    }
    let nobody = FactsOf { sla: None, price: None, validities: Vec::new(), ..facts };
    let card = score(&nobody, days, &standards);
    assert_eq!((card.score, card.band, card.weight), (None, None, 0), "no data is no score");
    let proofs = FactsOf { validities: vec![Validity::Valid], ..nobody };
    let card = score(&proofs, days, &standards);
    assert_eq!((card.score, card.weight, card.weights), (None, 10, 100), "a tenth is too little");
}

#[test]
fn a_target_is_met_by_the_exact_fraction_not_by_the_rounded_one() {
    let standards = VendorStandards::default();
    let at = |met, measured| {
        let sla = SlaFigures { met, measured, ..SlaFigures::default() };
        let facts = FactsOf {
            sla: Some(&sla),
            price: None,
            holding: None,
            all: None,
            surveys: &[],
            validities: Vec::new(),
        };
        score(&facts, (today(), today()), &standards).rows[0].clone()
    };
    assert_eq!(at(99_000, 100_000).score, Some(10_000));
    let missed = at(989_990, 1_000_000);
    assert_eq!((missed.value, missed.score), (Some(9_900), Some(9_999)), "98.999 % is a miss");
}

#[test]
fn spend_is_spread_by_days_over_fiscal_years_and_stops_where_the_contract_does() {
    let mut office = Office::new();
    let id = office.vendor("Acme");
    let chf = Currency::parse("CHF").unwrap();
    let line = |amount, billing| CostLineDraft::new(String::new(), amount, billing);
    // 1,000.00 a month from July 2025, tacit: six months of the first year, all of the next two.
    office.contract(&tacit(id, "T", "2025-07-01"));
    // A year from October 2024, not renewed; and something once.
    let mut fixed = tacit(id, "F", "2024-10-01");
    fixed.renewal = RenewalKind::None;
    fixed.cost_lines = vec![
        line(Money::new(36_500, chf), BillingPeriod::Annual),
        line(eur(5_000), BillingPeriod::OneOff),
    ];
    office.contract(&fixed);
    let conn = office.store.conn();
    let years = SpendYears { first: 2024, last: 2027 };
    let found = spend(conn, id, years, today()).unwrap();
    let said: Vec<_> = found.iter().map(|y| (y.year, y.open, y.totals.clone())).collect();
    let of = |amounts: &[Money]| Totals::of(amounts.iter().copied()).unwrap();
    assert_eq!(
        said,
        [
            // 92 days of 365 at one franc a day.
            (2024, false, of(&[Money::new(9_200, chf), eur(5_000)])),
            (2025, false, of(&[Money::new(27_300, chf), eur(600_000)])),
            (2026, true, of(&[eur(1_200_000)])),
            (2027, true, of(&[eur(1_200_000)])),
        ]
    );
    assert_eq!(year_label(&found[0]), "2024");
    let wrong_way = SpendYears { first: 2027, last: 2024 };
    assert!(matches!(spend(conn, id, wrong_way, today()), Err(Error::Invalid(_))));
    assert_eq!(SpendYears::around(today(), 7), SpendYears { first: 2023, last: 2027 });
}

#[test]
fn standards_are_checked_and_kept_in_the_register() {
    let mut office = Office::new();
    let mut new = standards::load(office.store.conn()).unwrap();
    assert_eq!(new, VendorStandards::default());
    new.expiry_alert_days = 400;
    new.rows[0].weight = 101;
    new.rows[1].zero = new.rows[1].target;
    new.rows[2].target = -1;
    new.rows[4].kind = new.rows[3].kind;
    let result = office.write("standards.save", |tx| standards::save(tx, &new));
    let expected = [
        ("expiry_alert_days", "range-365"),
        ("rows.0.weight", "range"),
        ("rows.1.zero", "target-is-zero"),
        ("rows.2.target", "amount-range"),
        ("rows.4.kind", "twice"),
    ];
    assert_eq!(wrong(result), codes(&expected));
    let mut weightless = VendorStandards::default();
    weightless.rows.iter_mut().for_each(|r| r.weight = 0);
    let result = office.write("standards.save", |tx| standards::save(tx, &weightless));
    assert_eq!(wrong(result), codes(&[("rows.0.weight", "no-weight")]));
    let mut good = VendorStandards { expiry_alert_days: 90, ..VendorStandards::default() };
    good.rows[3].weight = 50;
    office.done("standards.save", |tx| standards::save(tx, &good));
    assert_eq!(standards::load(office.store.conn()).unwrap(), good);
    office.undo();
    assert_eq!(standards::load(office.store.conn()).unwrap(), VendorStandards::default());
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused() {
    let mut office = Office::new();
    let id = office.vendor("Acme");
    let period = ScorePeriod { from: Some(day("2026-12-01")), to: None };
    let result = scorecard(office.store.conn(), id, period, today());
    assert_eq!(wrong(result), codes(&[("to", "period-order")]));
    let (from, to) = ScorePeriod::default().days(today()).unwrap();
    assert_eq!((from, to), (day("2025-11-21"), today()));
}
