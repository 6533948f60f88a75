//! Reports as at a past day say what the same report said that day, and that they are of the past.

use chrono::NaiveDate;
use custodia_core::asset::{self, AssetState};
use custodia_core::error::Error;
use custodia_core::list::ListQuery;
use custodia_core::reports::model::Report;
use custodia_core::reports::{
    AssetRegisterParams, AssetSheetParams, CoverageGapsParams, CoverageParams, LabelsParams,
    ListOf, ListSheet, Moment, ReportKind, ReportOf, ReportRequest, build, examples, utc,
};
use custodia_core::sample;
use custodia_core::store::JournalFilter;
use custodia_core::text::Lang;

use crate::report_sheets::make;
use crate::support::{Office, day, today};

/// Noon of a day, `n` days after [`today`].
fn noon(n: u64) -> Moment {
    let today = today() + chrono::Days::new(n);
    let at = today.and_hms_opt(12, 0, 0).unwrap().and_utc();
    Moment { today, at, clock: String::new(), offset_at: utc }
}

fn as_at(of: ReportOf, day: NaiveDate) -> ReportRequest {
    ReportRequest { as_at: Some(day), ..ReportRequest::new(of) }
}

fn refusal(office: &Office, request: &ReportRequest) -> (String, Option<String>) {
    match build(office.store.conn(), request, &noon(30)) {
        Err(Error::Refused(r)) => (r.code, r.params.get("first").cloned()),
        other => panic!("made: {:?}", other.map(|r| r.title)),
    }
}

/// What it says, without what only the day of printing decides.
fn said(report: Report) -> Report {
    let generated = custodia_core::reports::model::Generated {
        text: String::new(),
        at: chrono::DateTime::UNIX_EPOCH,
        ..report.generated
    };
    Report { as_at: None, generated, ..report }
}

fn with_words(text: &str) -> ListQuery {
    ListQuery { text: text.into(), ..ListQuery::default() }
}

#[test]
fn every_report_of_a_past_day_is_the_report_of_that_day() {
    let mut office = Office::new();
    office.done("sample.load", |tx| sample::load(tx, today(), Lang::En));
    let conn = office.store.conn();
    let mut requests = examples(conn, today()).unwrap();
    requests.extend(
        [
            ReportOf::Coverage(CoverageParams { query: with_words("dell") }),
            ReportOf::CoverageGaps(CoverageGapsParams { query: with_words("a"), days: 90 }),
            ReportOf::AssetRegister(AssetRegisterParams {
                query: with_words("dell"),
                ..AssetRegisterParams::default()
            }),
            ReportOf::List(ListSheet {
                list: ListOf::Vendors { query: with_words("a") },
                columns: Vec::new(),
            }),
        ]
        .map(ReportRequest::new),
    );
    requests.retain(|r| r.of.has_past());
    let then: Vec<Report> = requests.iter().map(|r| build(conn, r, &noon(0)).unwrap()).collect();

    office.next_day();
    // Whatever a report looks at is another the next day.
    office.done("test.raw", |tx| {
        Ok(tx.execute_batch(
            "UPDATE asset SET name = 'Other', location = 'Elsewhere', warranty_end = '2030-01-01',
               manufacturer = CASE manufacturer WHEN 'Dell' THEN 'Apple' ELSE manufacturer END;
             UPDATE contract SET title = title || ' 2', notes = 'changed';
             UPDATE cost_line SET amount_minor = amount_minor + 100;
             UPDATE vendor SET name = 'X' || name;
             UPDATE person SET name = 'Y' || name;
             DELETE FROM coverage;",
        )?)
    });
    let status = office.status(AssetState::Disposed);
    office.done("test.raw", |tx| {
        Ok(tx.execute("UPDATE asset SET status_id = ?1 WHERE id % 3 = 0", [status])?)
    });
    let mut differ = 0;
    for (request, then) in requests.iter().zip(then) {
        let kind = request.of.kind();
        let asked = ReportRequest { as_at: Some(today()), ..request.clone() };
        let report = build(office.store.conn(), &asked, &noon(9)).unwrap();
        let words = report.as_at.clone().expect("words");
        assert_eq!(words, "As at 20 Nov 2026 – from the journal, printed on 29 Nov 2026", "{kind}");
        assert_eq!(report.generated.text, "29 Nov 2026");
        assert_eq!(report.generated.today, today(), "the file's name");
        let now = build(office.store.conn(), request, &noon(9)).map(said);
        differ += usize::from(now.is_ok_and(|now| now != said(report.clone())));
        assert_eq!(said(report), said(then), "{kind}");
    }
    assert!(differ > requests.len() / 2, "the control: {differ} of {} changed", requests.len());
}

#[test]
fn the_letterhead_and_the_language_are_of_the_day_of_printing() {
    let mut office = Office::new();
    office.next_day();
    office.done("settings.save", |tx| {
        let mut settings = custodia_core::settings::sql::load(tx)?;
        settings.language = Lang::It;
        settings.organisation.name = "Nuova S.p.A.".into();
        custodia_core::settings::ops::save(tx, &settings, today())
    });
    let request = as_at(ReportOf::Coverage(CoverageParams::default()), today());
    let report = build(office.store.conn(), &request, &noon(9)).unwrap();
    assert_eq!((report.lang, report.issuer.name.as_str()), (Lang::It, "Nuova S.p.A."));
    let words = report.as_at.expect("words");
    assert!(words.starts_with("Situazione al 20"), "{words}");
}

#[test]
fn the_end_of_the_day_is_that_of_the_place() {
    fn rome(_: chrono::DateTime<chrono::Utc>) -> chrono::FixedOffset {
        chrono::FixedOffset::east_opt(3600).unwrap()
    }
    let mut office = Office::new();
    // 23:30 in Greenwich is the next day in Rome.
    let at = today().and_hms_opt(23, 30, 0).unwrap().and_utc();
    let op = custodia_core::store::Op::new("asset.save", office.operator, at);
    let draft = office.laptop("NIGHT", "S1");
    office.store.write(&op, |tx| asset::ops::save(tx, &draft)).unwrap();
    let request = as_at(ReportOf::AssetRegister(AssetRegisterParams::default()), today());
    let shows = |moment: Moment| {
        let report = build(office.store.conn(), &request, &moment).unwrap();
        format!("{:?}", report.blocks).contains("NIGHT")
    };
    assert!(shows(noon(9)));
    assert!(!shows(Moment { offset_at: rome, ..noon(9) }));
}

#[test]
fn what_cannot_be_shown_is_refused_in_words() {
    let mut office = Office::new();
    let coverage = || ReportOf::Coverage(CoverageParams::default());
    let code = |office: &Office, of, day| refusal(office, &as_at(of, day)).0;
    assert_eq!(code(&office, coverage(), day("2026-12-21")), "past-future");
    let before = refusal(&office, &as_at(coverage(), day("2026-11-19")));
    assert_eq!(before, ("past-before".into(), Some("20 Nov 2026".into())));
    let labels = ReportOf::Labels(LabelsParams::default());
    assert_eq!(code(&office, labels, today()), "past-kind");
    let journal = ListOf::Journal { filter: JournalFilter::default() };
    let journal = ReportOf::List(ListSheet { list: journal, columns: Vec::new() });
    assert_eq!(code(&office, journal, today()), "past-kind");
    let with_past = ReportKind::ALL.iter().filter(|k| k.has_past()).count();
    assert_eq!(ReportKind::ALL.len() - with_past, 14, "each is thought about");

    office.next_day();
    let asset_id = office.asset(&office.laptop("LATER", "S9"));
    let sheet = || ReportOf::AssetSheet(AssetSheetParams { asset_id });
    assert_eq!(code(&office, sheet(), today()), "past-not-there");
    assert!(!make(&office, sheet()).blocks.is_empty(), "it is there now");

    office.done("test.raw", |tx| Ok(tx.execute("UPDATE asset SET name = 'N'", [])?));
    office.store.conn().execute_batch("SELECT 1").unwrap();
    let path = office.store.path().to_owned();
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("DELETE FROM op_inverse WHERE op = (SELECT max(op) FROM op_inverse)")
        .unwrap();
    let broken = refusal(&office, &as_at(coverage(), today()));
    assert_eq!(broken, ("past-broken".into(), Some("21 Nov 2026".into())));
}
