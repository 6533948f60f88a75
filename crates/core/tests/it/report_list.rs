//! The list report as a model: every column of every list, filters and order in words, totals,
//! what is refused.

use chrono::{DateTime, FixedOffset, Utc};
use custodia_core::asset::{AssetDraft, AssetState};
use custodia_core::error::Error;
use custodia_core::ids::PersonId;
use custodia_core::list::{Filter, ListQuery, Sort};
use custodia_core::money::{Currency, Money};
use custodia_core::reports::model::{
    Block, Cell, Fact, Orientation, Report, RowLevel, Table, Tone,
};
use custodia_core::reports::{ListOf, ListSheet, Moment, ReportOf, ReportRequest, build};
use custodia_core::store::JournalFilter;
use custodia_core::text::{Format, Lang};
use custodia_core::vendor::{VendorDraft, VendorKind};

use crate::support::{Office, day, eur, tacit, today};

mod words;

/// Two hours before UTC: a place where the day of an instant can be another.
fn west(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::west_opt(2 * 3600).expect("an offset")
}

fn moment() -> Moment {
    let at = today().and_hms_opt(12, 0, 0).expect("noon").and_utc();
    Moment { today: today(), at, clock: String::new(), offset_at: west }
}

fn ask(office: &Office, list: ListOf, columns: &[&str], lang: Lang) -> Result<Report, Error> {
    let columns = columns.iter().map(|c| (*c).to_owned()).collect();
    let request = ReportRequest::new(ReportOf::List(ListSheet { list, columns })).lang(lang);
    build(office.store.conn(), &request, &moment())
}

fn table(report: &Report) -> &Table {
    let [Block::Table(table)] = report.blocks.as_slice() else { panic!("one table: {report:?}") };
    table
}

/// What a cell says, with its tone before it where it has one.
fn say(cell: &Cell, lang: Lang) -> String {
    let f = Format(lang);
    let toned = |tone: &Tone, words: String| match tone {
        Tone::Plain => words,
        tone => format!("{tone}! {words}"),
    };
    match cell {
        Cell::Empty => "-".into(),
        Cell::Text(t) => t.clone(),
        Cell::Code(t) => format!("[{t}]"),
        Cell::Toned(tone, t) => toned(tone, t.clone()),
        Cell::Date(d) => f.date(*d),
        Cell::TonedDate(tone, d) => toned(tone, f.date(*d)),
        Cell::Time(at) => f.minute(*at),
        Cell::Int(n) => n.to_string(),
        Cell::Percent(n) => f.percent(*n),
        Cell::Noted(cell, _) => say(cell, lang),
        Cell::Bars(t) => format!("|{t}|"),
        Cell::Spark(_) | Cell::Tick => String::new(),
        Cell::Money(m) => f.money(*m),
        Cell::Totals(all) => all.iter().map(|m| f.money(*m)).collect::<Vec<_>>().join(" + "),
    }
}

fn rows(report: &Report) -> Vec<Vec<String>> {
    let said = |cells: &[Cell]| cells.iter().map(|c| say(c, report.lang)).collect();
    table(report).rows.iter().map(|r| said(&r.cells)).collect()
}

fn titles(report: &Report) -> Vec<&str> {
    table(report).columns.iter().map(|c| c.title.as_str()).collect()
}

fn words(facts: &[Fact]) -> Vec<String> {
    facts.iter().map(|f| format!("{}: {}", f.label, say(&f.value, Lang::En))).collect()
}

fn query(text: &str, filters: &[(&str, &[&str])], sort: &[(&str, bool)]) -> ListQuery {
    let owned = |all: &[&str]| all.iter().map(|v| (*v).to_owned()).collect();
    ListQuery {
        text: text.into(),
        filters: filters.iter().map(|(field, values)| Filter::is(*field, owned(values))).collect(),
        sort: sort.iter().map(|(key, desc)| Sort { key: (*key).into(), desc: *desc }).collect(),
    }
}

/// Two assets, one bare; two vendors, one with a contract that covers an asset.
fn furnished() -> (Office, PersonId) {
    let mut office = Office::new();
    let ada = office.person("Ada Neri");
    let draft = VendorDraft {
        name: "Arco".into(),
        kinds: vec![VendorKind::Maker, VendorKind::Cloud],
        customer_no: "K-7".into(),
        country: "Italia".into(),
        ..VendorDraft::default()
    };
    let arco = office.done("vendor.save", |tx| custodia_core::vendor::ops::save(tx, &draft));
    office.vendor("Bolt");
    let full = AssetDraft {
        name: "nb-01".into(),
        manufacturer: "Dell".into(),
        model: "Latitude".into(),
        category: "Laptop".into(),
        location: "Milano".into(),
        custodian_id: Some(ada),
        department: "IT".into(),
        cost_centre: "CC-1".into(),
        supplier_id: Some(arco),
        purchase_date: Some(day("2024-01-09")),
        cost: Some(eur(99_900)),
        warranty_end: Some(day("2026-12-31")),
        ..office.laptop("A-1", "SN1")
    };
    let first = office.asset(&full);
    let francs = Money::new(5_000, Currency::parse("CHF").expect("a currency"));
    let bare = AssetDraft {
        tag: "A-2".into(),
        status_id: Some(office.status(AssetState::Lost)),
        cost: Some(francs),
        ..AssetDraft::default()
    };
    office.asset(&bare);
    let mut contract = tacit(arco, "C-9", "2026-03-01");
    contract.owner_id = Some(ada);
    contract.cost_centre = "CC-1".into();
    contract.assets = vec![first];
    office.contract(&contract);
    (office, ada)
}

fn assets(query: ListQuery) -> ListOf {
    ListOf::Assets { query }
}

/// Key, title and first value of columns.
type Expected = &'static [(&'static str, &'static str, &'static str)];

#[test]
fn every_column_of_every_list_prints_with_the_words_of_the_screen() {
    let (office, _) = furnished();
    let all = ListQuery::default;
    let (vendors, contracts) =
        (ListOf::Vendors { query: all() }, ListOf::Contracts { query: all() });
    let journal = ListOf::Journal {
        filter: JournalFilter { text: Some("A-2".into()), ..JournalFilter::default() },
    };
    let lists: [(ListOf, Expected); 4] = [
        (
            assets(all()),
            &[
                ("tag", "Tag", "[A-1]"),
                ("serial", "Serial number", "[SN1]"),
                ("name", "Name", "nb-01"),
                ("manufacturer", "Manufacturer", "Dell"),
                ("model", "Model", "Latitude"),
                ("category", "Category", "Laptop"),
                ("status", "Status", "ok! In use"),
                ("state", "State", "ok! In use"),
                ("location", "Location", "Milano"),
                ("custodian", "Custodian", "Ada Neri"),
                ("department", "Department", "IT"),
                ("cost_centre", "Cost centre", "CC-1"),
                ("supplier", "Supplier", "Arco"),
                ("purchase_date", "Purchased", "9 Jan 2024"),
                ("cost", "Cost", "€999.00"),
                ("warranty_end", "Warranty until", "warning! 31 Dec 2026"),
            ],
        ),
        (
            vendors,
            &[
                ("name", "Name", "Arco"),
                ("kinds", "Type", "Manufacturer, Cloud"),
                ("next_send_by", "Next last safe day", "warning! 30 Nov 2026"),
                ("annual", "Annualised cost", "€12,000.00"),
                ("contracts", "Contracts", "1"),
                ("assets", "Assets", "1"),
                ("customer_no", "Customer number", "[K-7]"),
                ("country", "Country", "Italia"),
            ],
        ),
        (
            contracts,
            &[
                ("vendor", "Vendor", "Arco"),
                ("title", "Title", "Maintenance C-9"),
                ("number", "Number", "[C-9]"),
                ("state", "State", "ok! In force"),
                ("decide_by", "Decide by", "16 Nov 2026"),
                ("send_by", "Last safe day", "warning! 30 Nov 2026"),
                ("notice_by", "Last day of notice", "30 Nov 2026"),
                ("period_end", "Period ends", "28 Feb 2027"),
                ("annual", "Annualised cost", "€12,000.00"),
                ("owner", "Owner", "Ada Neri"),
                ("decision", "Decision", "-"),
                ("kind", "Type", "Maintenance"),
                ("renewal", "Renewal", "Automatic"),
                ("start", "Start", "1 Mar 2026"),
                ("assets", "Assets", "1"),
                ("cost_centre", "Cost centre", "CC-1"),
            ],
        ),
        (
            journal,
            &[
                ("number", "No.", "6"),
                ("at", "When", "20 Nov 2026, 06:00"),
                ("actor", "Who", "Giulia Rossi"),
                ("what", "What", "Asset A-2 saved"),
                ("state", "State", "-"),
                ("events", "Records", "1"),
            ],
        ),
    ];
    for (list, expected) in lists {
        let keys: Vec<&str> = expected.iter().map(|(key, ..)| *key).collect();
        let report = ask(&office, list.clone(), &keys, Lang::En).expect("a report");
        assert_eq!(titles(&report), expected.iter().map(|(_, t, _)| *t).collect::<Vec<_>>());
        assert_eq!(rows(&report)[0], expected.iter().map(|(.., v)| *v).collect::<Vec<_>>());
        assert_eq!(report.paper.orientation, Orientation::Landscape);
        // Backwards, to see that the order is the one asked for; each column once.
        let back: Vec<&str> = keys.iter().rev().chain(&keys).copied().collect();
        let report = ask(&office, list.clone(), &back, Lang::It).expect("a report");
        let printed: Vec<&str> = table(&report).columns.iter().map(|c| c.key).collect();
        assert_eq!(printed, keys.iter().rev().copied().collect::<Vec<_>>());
        for text in titles(&report).into_iter().chain(report.notes.iter().map(String::as_str)) {
            assert!(!text.contains('⟦'), "{text} is not in the Italian catalogue");
        }
        let usual = ask(&office, list, &[], Lang::En).expect("a report");
        assert!(table(&usual).columns.len() >= 6, "{:?}", titles(&usual));
    }
}

#[test]
fn every_currency_has_its_own_total_and_the_count_stands_before_it() {
    let (office, _) = furnished();
    let total = |list, columns: &[&str], lang| {
        let report = ask(&office, list, columns, lang).expect("a report");
        let last = table(&report).rows.last().expect("a total");
        assert_eq!(last.level, RowLevel::Total);
        (report.subtitle.clone(), rows(&report).pop().expect("a total"))
    };
    let all = ListQuery::default;
    let (subtitle, row) = total(assets(all()), &["cost", "tag", "model"], Lang::En);
    assert_eq!(subtitle, "2 assets");
    assert_eq!(row, ["€999.00 + CHF\u{a0}50.00", "2 assets", "-"], "the own currency comes first");
    let (subtitle, row) = total(assets(query("A-1", &[], &[])), &["tag", "cost"], Lang::It);
    assert_eq!((subtitle.as_str(), row[0].as_str()), ("1 bene", "1 bene"));
    let (_, row) = total(ListOf::Vendors { query: all() }, &["name", "annual"], Lang::En);
    assert_eq!(row, ["2 vendors", "€12,000.00"]);
    let (_, row) = total(ListOf::Contracts { query: all() }, &["annual"], Lang::En);
    assert_eq!(row, ["€12,000.00"], "a single column of amounts has room for nothing else");
}

#[test]
fn a_list_without_rows_says_so_and_has_no_total() {
    let (office, _) = furnished();
    for (lang, empty) in [(Lang::En, "The list is empty."), (Lang::It, "L’elenco è vuoto.")] {
        let report = ask(&office, assets(query("nothing", &[], &[])), &[], lang).expect("a report");
        assert_eq!((table(&report).rows.len(), table(&report).empty.as_str()), (0, empty));
        assert_eq!(report.watermark, None, "these are nobody's sample");
    }
}
