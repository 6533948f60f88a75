//! Sheets and registers as models: they say what the lists and pages say, in both languages, add
//! only like to like, and stand on an empty register, too.

use custodia_core::asset::AssetDraft;
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, ContractId, VendorId};
use custodia_core::money::Totals;
use custodia_core::reports::model::{Block, Cell, Report, Row, RowLevel, Section, Table};
use custodia_core::reports::{
    AssetGroup, AssetRegisterParams, AssetSheetParams, ContractRegisterParams, ContractSheetParams,
    JournalParams, Moment, ReportOf, ReportRequest, VendorSheetParams, build, examples, glance,
    utc,
};
use custodia_core::sample;
use custodia_core::text::Lang;

use crate::support::{Office, eur, tacit, today};

pub(crate) fn moment() -> Moment {
    let at = today().and_hms_opt(12, 0, 0).expect("noon").and_utc();
    Moment { today: today(), at, clock: String::new(), offset_at: utc }
}

pub(crate) fn make(office: &Office, of: ReportOf) -> Report {
    build(office.store.conn(), &ReportRequest::new(of), &moment()).expect("a report")
}

pub(crate) fn table<'r>(report: &'r Report, name: &str) -> &'r Table {
    let found = report.blocks.iter().find_map(|b| match b {
        Block::Table(table) if table.name == name => Some(table),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no table {name}"))
}

pub(crate) fn rows(table: &Table, level: RowLevel) -> Vec<&Row> {
    table.rows.iter().filter(|r| r.level == level).collect()
}

pub(crate) fn cell<'t>(table: &'t Table, row: &'t Row, key: &str) -> &'t Cell {
    let at = table.columns.iter().position(|c| c.key == key).expect("a column");
    &row.cells[at]
}

fn sections(report: &Report) -> Vec<&Section> {
    let section = |b: &'_ Block| matches!(b, Block::Section(_));
    let mut all = Vec::new();
    for block in report.blocks.iter().filter(|b| section(b)) {
        let Block::Section(found) = block else { continue };
        all.push(found);
    }
    all
}

fn every() -> Vec<ReportOf> {
    vec![
        ReportOf::AssetRegister(AssetRegisterParams::default()),
        ReportOf::ContractRegister(ContractRegisterParams::default()),
        ReportOf::Journal(JournalParams::default()),
    ]
}

#[test]
fn registers_of_an_empty_register_say_that_there_is_nothing() {
    let office = Office::new();
    for of in every() {
        for lang in [Lang::En, Lang::It] {
            let request = ReportRequest::new(of.clone()).lang(lang);
            let report = build(office.store.conn(), &request, &moment()).expect("a report");
            assert!(!report.title.contains('⟦') && !report.title.is_empty());
            let tables: Vec<&Table> = report
                .blocks
                .iter()
                .filter_map(|b| if let Block::Table(t) = b { Some(t) } else { None })
                .collect();
            assert!(tables.iter().all(|t| !t.empty.is_empty() && !t.empty.contains('⟦')));
        }
    }
}

#[test]
fn a_record_that_is_gone_is_said_to_be_gone() {
    let office = Office::new();
    for of in [
        ReportOf::ContractSheet(ContractSheetParams {
            contract_id: ContractId(77),
            signatures: false,
        }),
        ReportOf::VendorSheet(VendorSheetParams { vendor_id: VendorId(77), sheets: false }),
        ReportOf::AssetSheet(AssetSheetParams { asset_id: AssetId(77) }),
    ] {
        let made = build(office.store.conn(), &ReportRequest::new(of), &moment());
        assert!(matches!(made, Err(Error::NotFound(_))), "{made:?}");
    }
}

#[test]
fn the_contract_sheet_has_the_days_of_the_contract_page() {
    let mut office = Office::new();
    let vendor = office.vendor("Arco");
    let id = office.contract(&tacit(vendor, "A-1", "2026-05-01"));
    let page = custodia_core::contract::read::detail(office.store.conn(), id, today()).expect("it");
    let of = ContractSheetParams { contract_id: id, signatures: true };
    let report = make(&office, ReportOf::ContractSheet(of));
    assert_eq!(report.subtitle, "Contract sheet · Arco");
    let periods = table(&report, "periods");
    assert_eq!(periods.rows.len(), page.periods.len());
    for (row, period) in periods.rows.iter().zip(&page.periods) {
        for (key, day) in [
            ("start", period.start),
            ("end", period.end),
            ("notice_by", period.notice_by),
            ("send_by", period.send_by),
            ("decide_by", period.decide_by),
        ] {
            assert_eq!(cell(periods, row, key), &Cell::Date(day), "{key}");
        }
    }
    // The calculation ends at "decide by" and names the last safe day once.
    let steps = table(&report, "calculation");
    let names: Vec<String> = steps
        .rows
        .iter()
        .filter_map(|r| {
            if let Cell::Toned(_, n) = cell(steps, r, "name") { Some(n.clone()) } else { None }
        })
        .collect();
    assert_eq!(names.iter().filter(|n| n.contains("Last safe day")).count(), 1, "{names:?}");
    assert_eq!(names.last().map(String::as_str), Some("Decide by"));
    assert!(matches!(report.blocks.last(), Some(Block::Signatures(lines)) if lines.len() == 3));
}

#[test]
fn the_contract_register_adds_what_is_in_force_and_leads_to_its_sheets() {
    let mut office = Office::new();
    let (arco, brio) = (office.vendor("Arco"), office.vendor("Brio"));
    for (vendor, number) in [(brio, "B-1"), (arco, "A-2"), (arco, "A-1")] {
        let mut draft = tacit(vendor, number, "2026-05-01");
        draft.cost_lines = vec![custodia_core::contract::draft::CostLineDraft::new(
            String::new(),
            eur(100),
            custodia_core::contract::BillingPeriod::Monthly,
        )];
        office.contract(&draft);
    }
    let params = ContractRegisterParams { sheets: true, ..Default::default() };
    let report = make(&office, ReportOf::ContractRegister(params));
    let register = table(&report, "contract_register");
    let groups: Vec<&Cell> = rows(register, RowLevel::Group).iter().map(|r| &r.cells[0]).collect();
    assert_eq!(groups, [&Cell::Text("Arco".into()), &Cell::Text("Brio".into())]);
    let sums: Vec<&Cell> =
        rows(register, RowLevel::Group).iter().map(|r| cell(register, r, "annual")).collect();
    let year = |n: i64| Cell::Totals(Totals::of([eur(n)]).expect("a sum").0);
    assert_eq!(sums, [&year(2_400), &year(1_200)]);
    let total = rows(register, RowLevel::Total);
    assert_eq!(cell(register, total[0], "annual"), &year(3_600));
    // Every row leads to a section that is there; every section is led to.
    let targets: Vec<_> =
        rows(register, RowLevel::Item).iter().map(|r| r.target.clone().expect("a sheet")).collect();
    let anchors: Vec<_> =
        sections(&report).iter().map(|s| s.anchor.clone().expect("a name")).collect();
    assert!(report.contents && targets == anchors && targets.len() == 3, "{targets:?} {anchors:?}");
    let plain = make(&office, ReportOf::ContractRegister(ContractRegisterParams::default()));
    assert!(!plain.contents && sections(&plain).is_empty());
    assert!(table(&plain, "contract_register").rows.iter().all(|r| r.target.is_none()));
    // One vendor's register has only it.
    let only = ContractRegisterParams { vendor_id: Some(brio), ..Default::default() };
    let only = make(&office, ReportOf::ContractRegister(only));
    assert_eq!(rows(table(&only, "contract_register"), RowLevel::Item).len(), 1);
}

#[test]
fn the_sheet_of_an_ended_contract_names_no_day_to_act_by_and_no_period_after_its_end() {
    let mut office = Office::new();
    let vendor = office.vendor("Arco");
    let mut draft = tacit(vendor, "A-1", "2024-05-01");
    let running = office.contract(&draft);
    draft.number = "A-2".into();
    draft.status = custodia_core::contract::draft::ContractStatus::Ended;
    draft.ended_on = "2026-04-30".parse().ok();
    let ended = office.contract(&draft);
    let sheet = |contract_id| {
        let of = ContractSheetParams { contract_id, signatures: false };
        make(&office, ReportOf::ContractSheet(of))
    };
    let urges = |r: &Report| {
        let urges = |b: &Block| match b {
            Block::Timeline(_) => true,
            Block::Table(table) => table.name == "calculation",
            _ => false,
        };
        r.blocks.iter().filter(|b| urges(b)).count()
    };
    let (running, ended) = (sheet(running), sheet(ended));
    assert_eq!((urges(&running), urges(&ended)), (2, 0));
    assert!(ended.notes.len() < running.notes.len(), "no word on how a last safe day is found");
    let starts = |r: &Report| -> Vec<Cell> {
        let periods = table(r, "periods");
        periods.rows.iter().map(|row| cell(periods, row, "start").clone()).collect()
    };
    let day = |d: &str| Cell::Date(d.parse().expect("a day"));
    let came = [day("2024-05-01"), day("2025-05-01")];
    assert_eq!(starts(&ended), came);
    assert!(starts(&running).len() > came.len() && starts(&running).starts_with(&came));
}

#[test]
fn the_vendor_sheet_leads_with_the_first_open_day_and_glances_without_sheets() {
    let mut office = Office::new();
    let vendor = office.vendor("Arco");
    // What ends last is entered first.
    for (number, start) in [("A-1", "2026-11-01"), ("A-2", "2026-05-01")] {
        office.contract(&tacit(vendor, number, start));
    }
    let params = VendorSheetParams { vendor_id: vendor, sheets: true };
    let request = ReportRequest::new(ReportOf::VendorSheet(params));
    let whole = build(office.store.conn(), &request, &moment()).expect("all of it");
    let first = glance(office.store.conn(), &request, &moment()).expect("its beginning");
    assert_eq!((sections(&whole).len(), sections(&first).len()), (2, 0));
    let Some(Block::Figures(figures)) = whole.blocks.first() else { panic!("no figures") };
    let contracts = table(&whole, "contracts");
    let day = |row: &&Row| match cell(contracts, row, "send_by") {
        Cell::Date(day) | Cell::TonedDate(_, day) => *day,
        other => panic!("no day: {other:?}"),
    };
    let days: Vec<_> = rows(contracts, RowLevel::Item).iter().map(day).collect();
    assert_eq!(days.len(), 2);
    let least = days.iter().min().expect("two days");
    assert_eq!(figures[2].value, Cell::Date(*least));
    assert_eq!(figures[2].label, "Last safe day");
}

#[test]
fn the_first_page_of_a_register_does_not_grow_with_it() {
    let mut office = Office::new();
    let vendor = office.vendor("Arco");
    for n in 0..120 {
        office.contract(&tacit(vendor, &format!("A-{n}"), "2026-05-01"));
    }
    let request = ReportRequest::new(ReportOf::ContractRegister(Default::default()));
    let whole = build(office.store.conn(), &request, &moment()).expect("all of it");
    let first = glance(office.store.conn(), &request, &moment()).expect("its beginning");
    let count = |r: &Report| rows(table(r, "contract_register"), RowLevel::Item).len();
    assert_eq!((count(&whole), count(&first)), (120, 80));
    assert_eq!(whole.subtitle, first.subtitle, "what is counted is counted whole");
    assert_eq!(whole.blocks[0], first.blocks[0], "and so are the figures");
}

#[test]
fn an_example_is_shown_of_every_report_there_is_something_to_say_of() {
    let mut office = Office::new();
    let kinds = |office: &Office| -> Vec<String> {
        let all = examples(office.store.conn(), today()).expect("examples");
        all.iter().map(|r| r.of.kind().to_string()).collect()
    };
    let registers = [
        "renewals",
        "contract_register",
        "asset_register",
        "renewal_calendar",
        "cost_forecast",
        "sla_report",
        "coverage",
        "coverage_gaps",
        "paid_for_nothing",
        "refresh_forecast",
        "depreciation",
        "total_cost",
        "savings_ledger",
        "journal",
        "data_quality",
        "director_page",
        "review_pack",
        "review_minutes",
    ];
    assert_eq!(kinds(&office), registers);
    let vendor = office.vendor("Arco");
    office.contract(&tacit(vendor, "A-1", "2026-05-01"));
    let all = kinds(&office);
    assert!(all.contains(&"contract_sheet".into()) && all.contains(&"vendor_sheet".into()));
    for request in examples(office.store.conn(), today()).expect("examples") {
        build(office.store.conn(), &request, &moment()).expect("each can be made");
    }
}

#[test]
fn the_asset_register_is_grouped_and_its_sums_are_those_of_its_rows() {
    let mut office = Office::new();
    office.done(sample::LOAD, |tx| sample::load(tx, today(), Lang::En));
    for group in AssetGroup::ALL {
        let params = AssetRegisterParams { group: *group, ..Default::default() };
        let report = make(&office, ReportOf::AssetRegister(params));
        let register = table(&report, "asset_register");
        let mut sum = Totals::default();
        for row in rows(register, RowLevel::Item) {
            if let Cell::Money(m) = cell(register, row, "cost") {
                sum.add(*m).expect("a sum");
            }
        }
        let total = rows(register, RowLevel::Total);
        let Cell::Totals(said) = cell(register, total[0], "cost") else { panic!("a total") };
        assert_eq!(Totals(said.clone()), sum, "{group}");
        let heads = rows(register, RowLevel::Group).len();
        assert_eq!(heads == 0, *group == AssetGroup::None, "{group}: {heads}");
    }
}

#[test]
fn places_that_differ_in_capitals_are_one_group() {
    let mut office = Office::new();
    for (tag, place) in [("A-1", "Roma"), ("A-2", "roma"), ("A-3", "Roma"), ("A-4", "Milano")] {
        let draft = AssetDraft { location: place.into(), ..office.laptop(tag, tag) };
        office.asset(&draft);
    }
    let report = make(&office, ReportOf::AssetRegister(AssetRegisterParams::default()));
    let register = table(&report, "asset_register");
    let heads: Vec<&Cell> =
        rows(register, RowLevel::Group).iter().map(|row| &row.cells[0]).collect();
    let text = |t: &str| Cell::Text(t.into());
    assert_eq!(heads, [&text("Milano · 1 asset"), &text("Roma · 3 assets")]);
}
