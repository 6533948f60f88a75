//! The days a report speaks of, which its file is named after.

use custodia_core::reports::{
    AssetRegisterParams, CostForecastParams, DepreciationParams, DirectorPageParams,
    DisposalSpanParams, JournalParams, Moment, RenewalCalendarParams, RenewalsParams, ReportOf,
    ReportRequest, ReviewMinutesParams, ReviewPackParams, SlaReportParams, build, utc,
};

use crate::support::{Office, day, today};

/// The days of a report made on [`today`], 20 November 2026.
fn code(office: &Office, of: ReportOf) -> Option<String> {
    let at = today().and_hms_opt(12, 0, 0).expect("noon").and_utc();
    let moment = Moment { today: today(), at, clock: String::new(), offset_at: utc };
    let made = build(office.store.conn(), &ReportRequest::new(of), &moment).expect("a report");
    made.period.map(custodia_core::reports::model::Period::code)
}

#[test]
fn a_report_knows_the_days_it_speaks_of() {
    let office = Office::new();
    let (from, to) = (Some(day("2026-01-01")), Some(day("2026-03-31")));
    let days = 90;
    for (of, expect) in [
        (
            ReportOf::Renewals(RenewalsParams { days, ..Default::default() }),
            "2026-11-20_2027-02-18",
        ),
        (
            ReportOf::RenewalCalendar(RenewalCalendarParams {
                from: Some(day("2026-10-05")),
                months: 3,
                ..Default::default()
            }),
            "2026-Q4",
        ),
        (
            ReportOf::CostForecast(CostForecastParams {
                first_year: Some(2026),
                years: 3,
                ..Default::default()
            }),
            "2026_2028",
        ),
        (ReportOf::SlaReport(SlaReportParams::default()), "2026"),
        (
            ReportOf::Journal(JournalParams { days: None, from, to, ..Default::default() }),
            "2026-Q1",
        ),
        (ReportOf::WasteSummary(DisposalSpanParams { from, to }), "2026-Q1"),
        (ReportOf::DisposalRegister(DisposalSpanParams { from, to }), "2026-Q1"),
        (ReportOf::AuditIndex(DisposalSpanParams { from, to }), "2026-Q1"),
        (ReportOf::ReviewMinutes(ReviewMinutesParams::default()), "2026-11-20"),
        (
            ReportOf::ReviewPack(ReviewPackParams { days, ..Default::default() }),
            "2026-11-20_2027-02-18",
        ),
    ] {
        let kind = of.kind();
        assert_eq!(code(&office, of).as_deref(), Some(expect), "{kind}");
    }
    let years =
        code(&office, ReportOf::Depreciation(DepreciationParams::default())).expect("years");
    assert!(years.starts_with("2026_"), "whole years from the running one: {years}");
}

#[test]
fn a_month_is_named_whole_while_it_runs_and_a_register_has_no_days() {
    let office = Office::new();
    let page = ReportOf::DirectorPage(DirectorPageParams::default());
    let all = ReportOf::AssetRegister(AssetRegisterParams::default());
    assert_eq!(code(&office, page).as_deref(), Some("2026-11"));
    assert_eq!(code(&office, all), None);
}
