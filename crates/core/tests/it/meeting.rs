//! The procurement review: the pack says what the rooms say, its decisions are recorded in one pass,
//! its minutes tell them.

use custodia_core::agenda::{AgendaQuery, agenda};
use custodia_core::asset::{self, AssetDraft};
use custodia_core::contract::draft::{ContractDraft, CostLineDraft};
use custodia_core::contract::review::review;
use custodia_core::contract::tracker::PeriodPrice;
use custodia_core::contract::{BillingPeriod, ops};
use custodia_core::coverage::read::{Estate, NothingQuery, of_estate};
use custodia_core::decision::{self, DecisionChoice, DecisionDraft};
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, ContractId, VendorId};
use custodia_core::meeting::{MeetingQuery, gather};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::rates::Rates;
use custodia_core::reports::model::{Block, Cell, Report, RowLevel, Table};
use custodia_core::reports::{
    ReportOf, ReportRequest, ReviewMinutesParams, ReviewPackParams, build,
};
use custodia_core::sample;
use custodia_core::store::Conn;
use custodia_core::text::Lang;
use custodia_core::vendor::spend::{SpendYears, spend};

use crate::report_sheets::{cell, make, moment, rows, table};
use crate::support::{Office, day, eur, tacit, today};

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::parse("USD").unwrap())
}

fn pack(office: &Office, params: ReviewPackParams) -> Report {
    make(office, ReportOf::ReviewPack(params))
}

fn of(vendors: &[VendorId]) -> ReviewPackParams {
    ReviewPackParams { vendor_ids: vendors.to_vec(), ..ReviewPackParams::default() }
}

/// Everything a report says in running text, tables' captions and cells.
fn said(report: &Report) -> String {
    let mut all = vec![report.title.clone(), report.subtitle.clone()];
    let words = |c: &Cell| match c.bare() {
        Cell::Text(t) | Cell::Code(t) | Cell::Toned(_, t) => t.clone(),
        _ => String::new(),
    };
    for block in &report.blocks {
        match block {
            Block::Section(s) => all.extend([s.title.clone(), s.subtitle.clone()]),
            Block::Heading { text, .. } | Block::Paragraph(text) => all.push(text.clone()),
            Block::Figures(of) => {
                of.iter().for_each(|f| all.extend([f.label.clone(), words(&f.value)]));
            }
            Block::Facts(of) => {
                of.iter().for_each(|f| all.extend([f.label.clone(), words(&f.value)]));
            }
            Block::Table(t) => {
                all.extend([t.caption.clone(), t.empty.clone()]);
                all.extend(t.columns.iter().map(|c| c.title.clone()));
                for row in &t.rows {
                    all.extend(row.cells.iter().map(words));
                    all.extend(row.note.clone());
                }
            }
            Block::Chart(c) => all.push(c.caption.clone()),
            Block::Signatures(of) => {
                of.iter().for_each(|s| all.extend([s.role.clone(), s.name.clone()]));
            }
            _ => {}
        }
    }
    all.extend(report.notes.iter().cloned());
    all.join("\n")
}

/// What an amount cell comes to: its sum in a currency, and the rest.
fn amounts(cell: &Cell) -> Vec<Money> {
    match cell.bare() {
        Cell::Money(m) => vec![*m],
        Cell::Totals(all) => all.clone(),
        _ => Vec::new(),
    }
}

/// Amounts as the pack converts them on this day; nothing for zero.
fn converted(conn: &Conn, of: &Totals) -> Vec<Money> {
    let rates = Rates::on(conn, Currency::EUR, today()).unwrap().totals(of).unwrap();
    let mut all: Vec<Money> = [rates.sum].into_iter().filter(|m| m.minor != 0).collect();
    all.extend(rates.apart.0);
    all
}

fn sum_of(table: &Table, key: &str) -> Totals {
    let mut sum = Totals::default();
    for row in rows(table, RowLevel::Item) {
        amounts(cell(table, row, key)).into_iter().for_each(|m| sum.add(m).unwrap());
    }
    sum
}

#[test]
fn every_number_of_the_summary_is_the_one_of_the_room_it_names() {
    let mut office = Office::new();
    office.done(sample::LOAD, |tx| sample::load(tx, today(), Lang::En));
    let conn = office.store.conn();
    let all = gather(conn, &MeetingQuery::default(), today()).unwrap();
    assert!(all.vendors.len() > 5, "the sample has decisions: {}", all.vendors.len());
    let vendors: Vec<VendorId> = all.vendors.iter().map(|v| v.id).collect();
    let report = pack(&office, of(&vendors));

    let (mut committed, mut nothing, mut over) = Default::default();
    let (mut before, mut this): (Totals, Totals) = Default::default();
    let (mut open, mut items) = (0, 0);
    let estate = Estate::read(conn, today()).unwrap();
    for id in &vendors {
        let query = AgendaQuery {
            days: 180,
            vendor_id: Some(*id),
            decided: true,
            snoozed: true,
            ..AgendaQuery::default()
        };
        let found = agenda(conn, &query, today()).unwrap();
        Totals::merge(&mut committed, &found.committed).unwrap();
        (open, items) = (open + found.open, items + found.items.len());
        let asked = NothingQuery { vendor_id: Some(*id), ..NothingQuery::default() };
        let found = of_estate(conn, &estate, &asked, None).unwrap();
        Totals::merge(&mut nothing, &found.yearly).unwrap();
        let years = spend(conn, *id, SpendYears { first: 2025, last: 2026 }, today()).unwrap();
        before.merge(&years[0].totals).unwrap();
        this.merge(&years[1].totals).unwrap();
    }
    for case in &all.cases {
        let found = review(conn, case.detail.row.id, today()).unwrap();
        assert_eq!(found, case.review, "{}", case.detail.row.title);
        Totals::merge(&mut over, &found.over_charged).unwrap();
    }
    let figure = report.blocks.iter().find_map(|b| match b {
        Block::Figures(figures) => figures.first(),
        _ => None,
    });
    assert_eq!(figure.unwrap().value, Cell::Int(open.into()));
    let due = table(&report, "decisions_due");
    assert_eq!(rows(due, RowLevel::Item).len(), items);
    let total = rows(due, RowLevel::Total)[0];
    assert_eq!(amounts(cell(due, total, "committed")), converted(conn, &committed));
    assert!(!committed.is_empty() && !nothing.is_empty(), "the sample has something to say");
    let savings = table(&report, "savings");
    for (at, sum) in [&nothing, &over].into_iter().enumerate() {
        let shown = amounts(cell(savings, &savings.rows[at], "amount"));
        let shown: Vec<Money> = shown.into_iter().filter(|m| m.minor != 0).collect();
        assert_eq!(shown, converted(conn, sum), "{at}");
    }
    let years = table(&report, "years");
    let total = rows(years, RowLevel::Total)[0];
    assert_eq!(amounts(cell(years, total, "before")), converted(conn, &before));
    assert_eq!(amounts(cell(years, total, "this")), converted(conn, &this));
    // Of many vendors the first page names some and adds up the others.
    let short = table(&report, "years_summary");
    assert_eq!(rows(short, RowLevel::Item).len(), 4);
    assert_eq!(rows(short, RowLevel::Total), rows(years, RowLevel::Total));
    for key in ["before", "this", "change"] {
        assert_eq!(sum_of(short, key), sum_of(years, key), "{key}");
        assert_eq!(Totals::of(amounts(cell(years, total, key))).unwrap(), sum_of(years, key));
    }
    // The appendix names what the summary adds.
    assert_eq!(sum_of(table(&report, "paid_for_nothing"), "yearly"), nothing);
    let covered: u32 = all.cases.iter().map(|c| c.review.assets.covered).sum();
    let models = table(&report, "models_covered");
    let total = rows(models, RowLevel::Total)[0];
    assert_eq!(cell(models, total, "count"), &Cell::Int(covered.into()));
    let gone: u32 = all.cases.iter().map(|c| c.review.assets.gone).sum();
    assert_eq!(cell(models, total, "gone"), &Cell::Int(gone.into()));
    let each = pack(&office, ReviewPackParams { assets: true, ..of(&vendors) });
    assert_eq!(rows(table(&each, "assets_covered"), RowLevel::Item).len(), covered as usize);
    assert_eq!(rows(table(&report, "contracts"), RowLevel::Item).len(), all.cases.len());
}

#[test]
fn every_word_of_the_pack_and_the_minutes_is_there_in_both_languages() {
    let mut office = Office::new();
    office.done(sample::LOAD, |tx| sample::load(tx, today(), Lang::En));
    let every = ReviewPackParams { every: true, days: 365, ..ReviewPackParams::default() };
    for of in [ReportOf::ReviewPack(every), ReportOf::ReviewMinutes(ReviewMinutesParams::default())]
    {
        for lang in [Lang::En, Lang::It] {
            let request = ReportRequest::new(of.clone()).lang(lang);
            let report = build(office.store.conn(), &request, &moment()).expect("a report");
            let words = said(&report);
            assert!(!words.contains('⟦'), "{}", words.lines().find(|l| l.contains('⟦')).unwrap());
        }
    }
}

/// Northwind in euros, Contoso in dollars, Idle with no contract.
fn three() -> (Office, [VendorId; 3], [ContractId; 2]) {
    let mut office = Office::new();
    let vendors = ["Northwind", "Contoso", "Idle"].map(|name| office.vendor(name));
    let euros = office.contract(&tacit(vendors[0], "N-1", "2024-03-01"));
    let dollars = ContractDraft {
        cost_lines: vec![CostLineDraft::new("Fee".into(), usd(50_000), BillingPeriod::Monthly)],
        ..tacit(vendors[1], "C-1", "2025-03-01")
    };
    let dollars = office.contract(&dollars);
    (office, vendors, [euros, dollars])
}

#[test]
fn a_currency_without_a_rate_is_said_and_never_added() {
    let (office, vendors, _) = three();
    let report = pack(&office, of(&vendors));
    let due = table(&report, "decisions_first");
    let total = rows(due, RowLevel::Total)[0];
    assert_eq!(amounts(cell(due, total, "committed")), [eur(1_200_000), usd(600_000)]);
    let years = table(&report, "years_summary");
    let line = |name: &str, key: &str| {
        let found = years.rows.iter().find(|r| r.cells[0] == Cell::Text(name.into())).unwrap();
        cell(years, found, key).clone()
    };
    assert_eq!(line("Northwind", "change"), Cell::Money(eur(0)));
    // Ten months of 2025, all of 2026: what has no rate changed in its own currency.
    assert_eq!(amounts(&line("Contoso", "before")), [usd(500_000)]);
    assert_eq!(amounts(&line("Contoso", "change")), [usd(100_000)]);
    assert_eq!(line("Contoso", "percent"), Cell::Empty, "of a year that is not all there");
    assert_eq!(line("Northwind", "percent"), Cell::Percent(0));
    assert!(said(&report).contains("The contracts of one vendor begin after 2025 did"));
    assert_eq!(amounts(&line("Total", "change")), [usd(100_000)]);
    assert_eq!(line("Total", "percent"), Cell::Empty, "of two currencies there is no share");
    let words = said(&report);
    assert!(words.contains("No rate leads from USD to EUR"), "{words}");
    assert!(words.contains("Maintenance C-1"));

    // In dollars it is the euros that stand apart; nothing is converted backwards.
    let params = ReviewPackParams { currency: Currency::parse("USD"), ..of(&vendors) };
    let report = pack(&office, params);
    let due = table(&report, "decisions_first");
    let total = rows(due, RowLevel::Total)[0];
    assert_eq!(amounts(cell(due, total, "committed")), [usd(600_000), eur(1_200_000)]);
}

#[test]
fn a_cost_nobody_entered_is_said_beside_the_sums_it_is_not_in() {
    let (mut office, vendors, _) = three();
    let free = ContractDraft { cost_lines: vec![], ..tacit(vendors[0], "N-9", "2024-03-01") };
    office.contract(&free);
    let words = said(&pack(&office, of(&vendors[..1])));
    for expected in [
        "What one contract of these vendors costs is not entered: it is in no sum.",
        "not entered",
        "Nobody entered what it costs.",
    ] {
        assert!(words.contains(expected), "{expected} is not in {words}");
    }
    let words = said(&pack(&office, of(&vendors[1..])));
    assert!(!words.contains("costs is not entered"), "{words}");
}

#[test]
fn what_is_not_there_is_said_on_the_page_where_it_matters() {
    let (office, vendors, _) = three();
    let report = pack(&office, of(&vendors[2..]));
    let words = said(&report);
    for expected in [
        "This vendor has no contract that is in force or to come.",
        "Nothing is to be decided in this window.",
        "No asset is recorded as supplied by these vendors.",
        "Nothing these vendors supplied was disposed of in this time.",
    ] {
        assert!(words.contains(expected), "{expected} is not in {words}");
    }
    let words = said(&pack(&office, of(&vendors[..1])));
    for expected in [
        "No service level is recorded for this contract.",
        "No price history",
        "This contract covers no asset.",
        "No other offer is recorded.",
        "Nothing recorded speaks against it.",
    ] {
        assert!(words.contains(expected), "{expected} is not in {words}");
    }
    let empty = Office::new();
    assert!(said(&pack(&empty, ReviewPackParams::default())).contains("No vendor has a decision"));
    let gone = ReportOf::ReviewPack(of(&[VendorId(99)]));
    let error = build(empty.store.conn(), &ReportRequest::new(gone), &moment()).unwrap_err();
    assert!(matches!(error, Error::NotFound(_)), "{error:?}");
}

fn hardware(office: &mut Office, tag: &str, state: &str, from: VendorId) -> AssetId {
    let statuses = asset::sql::statuses(office.store.conn()).unwrap();
    let gone = state == "disposed";
    let draft = AssetDraft {
        tag: tag.into(),
        status_id: Some(statuses.iter().find(|s| s.state.as_str() == state).unwrap().id),
        supplier_id: Some(from),
        disposed_on: gone.then(|| day("2026-05-04")),
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

#[test]
fn money_found_is_told_with_what_it_recommends() {
    let (mut office, vendors, [euros, _]) = three();
    let gone = hardware(&mut office, "A-1", "disposed", vendors[0]);
    let kept = hardware(&mut office, "A-2", "in_use", vendors[0]);
    let covering =
        ContractDraft { id: Some(euros), assets: vec![gone, kept], ..ops_draft(&office, euros) };
    office.contract(&covering);
    let price = PeriodPrice { asked: Some(eur(1_260_000)), index_change: None };
    office.done("price.save", |tx| ops::save_price(tx, euros, 2, &price));
    let report = pack(&office, of(&vendors[..1]));
    let savings = table(&report, "savings");
    let shown = |at: usize| amounts(cell(savings, &savings.rows[at], "amount"));
    assert_eq!(shown(0), [eur(600_000)], "half of the contract covers what is gone");
    assert_eq!(shown(1), [eur(60_000)], "five percent above no clause");
    let heading =
        |b: &Block| matches!(b, Block::Heading { text, .. } if text == "Recommended: Renegotiate");
    let at = report.blocks.iter().position(heading).unwrap();
    let reasons = [
        "More was asked than the clause allows.",
        "One covered asset is retired, disposed of or lost.",
        "Without it, one asset has no other cover.",
        "10 days are left to the last safe day.",
        "No other offer is recorded.",
    ];
    assert_eq!(report.blocks[at + 1], Block::Paragraph(reasons.join(" ")));
    let disposals = table(&report, "disposals");
    assert_eq!(rows(disposals, RowLevel::Item).len(), 1);
    let list = gather(office.store.conn(), &MeetingQuery::default(), today()).unwrap().meeting();
    let item = list.items.iter().find(|i| i.contract_id == euros).unwrap();
    assert_eq!(item.recommendation.advice.as_str(), "renegotiate");
    assert!(item.decidable && item.period_id.is_some());
}

fn ops_draft(office: &Office, id: ContractId) -> ContractDraft {
    custodia_core::contract::sql::draft(office.store.conn(), id).unwrap()
}

fn decide(office: &Office, id: ContractId, choice: DecisionChoice) -> DecisionDraft {
    let found = gather(office.store.conn(), &MeetingQuery::default(), today()).unwrap().meeting();
    let item = found.items.iter().find(|i| i.contract_id == id).unwrap();
    DecisionDraft {
        contract_id: id,
        period_id: item.period_id,
        choice,
        reason: format!("Agreed at the meeting: {choice}"),
        decided_by: Some(office.operator),
        decided_on: today(),
        approver_id: None,
        price: None,
        term_months: None,
    }
}

#[test]
fn the_decisions_of_a_meeting_are_recorded_in_one_operation_and_the_minutes_tell_them() {
    let (mut office, vendors, [euros, dollars]) = three();
    office.contract(&tacit(vendors[0], "N-2", "2024-04-01"));
    let rows_of = [
        decide(&office, euros, DecisionChoice::Renew),
        decide(&office, dollars, DecisionChoice::Terminate),
    ];
    let record = |office: &mut Office, rows: &[DecisionDraft]| -> Result<Vec<_>, Error> {
        let done = office
            .write("decision.record-all", |tx| decision::ops::record_all(tx, rows, today()))?;
        Ok(done.value.expect("ids"))
    };
    // Every wrong field of every row, and nothing is kept.
    let wrong = [
        DecisionDraft { reason: " ".into(), ..rows_of[0].clone() },
        rows_of[1].clone(),
        DecisionDraft { decided_by: None, decided_on: day("2026-11-21"), ..rows_of[1].clone() },
    ];
    let Err(Error::Invalid(fields)) = record(&mut office, &wrong) else { panic!("it is wrong") };
    let named: Vec<_> = fields.iter().map(|e| (e.field.as_str(), e.code.as_str())).collect();
    assert_eq!(
        named,
        [
            ("rows.0.reason", "required"),
            ("rows.2.contract_id", "twice"),
            ("rows.2.decided_on", "in-future"),
            ("rows.2.decided_by", "required"),
        ]
    );
    let Err(Error::Invalid(fields)) = record(&mut office, &[]) else { panic!("it is empty") };
    assert_eq!(fields[0].field, "rows");
    let conn = office.store.conn();
    assert_eq!(decision::sql::of_contract(conn, dollars).unwrap(), []);
    let mark = |office: &Office| {
        make(office, ReportOf::ReviewMinutes(ReviewMinutesParams::default())).watermark
    };
    assert_eq!(mark(&office).as_deref(), Some("Draft"), "nothing is decided yet");

    assert_eq!(record(&mut office, &rows_of).unwrap().len(), 2);
    let params = ReviewMinutesParams {
        present: vec!["Giulia Rossi".into(), " ".into(), "Paolo Neri".into()],
        ..ReviewMinutesParams::default()
    };
    let report = make(&office, ReportOf::ReviewMinutes(params.clone()));
    assert_eq!(mark(&office), None);
    let decided = table(&report, "decided");
    let told: Vec<_> = decided.rows.iter().map(|r| cell(decided, r, "contract").clone()).collect();
    assert_eq!(told.len(), 2, "a renewed one is no longer due, and still told: {told:?}");
    let open = table(&report, "left_open");
    assert_eq!(open.rows.len(), 1);
    assert_eq!(cell(open, &open.rows[0], "contract"), &Cell::Text("N-2 · Maintenance N-2".into()));
    let signers: Vec<&str> = report
        .blocks
        .iter()
        .filter_map(|b| if let Block::Signatures(of) = b { Some(of) } else { None })
        .flat_map(|of| of.iter().map(|s| s.name.as_str()))
        .collect();
    assert_eq!(signers, ["Giulia Rossi", "Paolo Neri"]);

    // It is one operation: taken back whole.
    office.undo();
    let report = make(&office, ReportOf::ReviewMinutes(params.clone()));
    assert!(table(&report, "decided").rows.is_empty());
    let later = ReviewMinutesParams { held_on: Some(day("2026-11-21")), ..params };
    let request = ReportRequest::new(ReportOf::ReviewMinutes(later));
    let error = build(office.store.conn(), &request, &moment()).unwrap_err();
    assert!(matches!(error, Error::Invalid(of) if of[0].field == "held_on"));
}

#[test]
fn talks_that_go_on_settle_nothing() {
    let (mut office, vendors, [euros, _]) = three();
    let open = |office: &Office| {
        let query =
            AgendaQuery { days: 180, vendor_id: Some(vendors[0]), ..AgendaQuery::default() };
        let found = agenda(office.store.conn(), &query, today()).unwrap();
        (found.open, found.committed.clone(), found.items.len())
    };
    let before = open(&office);
    assert_eq!((before.0, before.2), (1, 1));
    let talks = decide(&office, euros, DecisionChoice::Renegotiate);
    office.done("decision.record", |tx| decision::ops::record(tx, &talks, today()));
    assert_eq!(open(&office), before, "it renews by itself all the same");
    let report = pack(&office, of(&vendors[..1]));
    let due = table(&report, "decisions_first");
    let row = rows(due, RowLevel::Item)[0];
    assert_eq!(amounts(cell(due, row, "committed")), [eur(1_200_000)]);
    let words = said(&report);
    assert!(words.contains("renews for 12 months"), "{words}");
    let done = decide(&office, euros, DecisionChoice::Renew);
    office.done("decision.record", |tx| decision::ops::record(tx, &done, today()));
    assert_eq!(open(&office).0, 0);
}
