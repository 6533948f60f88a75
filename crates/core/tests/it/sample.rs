//! The sample register: believable, pressing on the day it is opened, and gone without a trace.

use custodia_core::agenda::{AgendaQuery, Urgency, agenda};
use custodia_core::asset::AssetState;
use custodia_core::contract::draft::{ContractKind, ContractStatus, PeriodState};
use custodia_core::contract::{RenewalKind, read};
use custodia_core::error::Error;
use custodia_core::list::ListQuery;
use custodia_core::store::invariants::{Depth, check_invariants};
use custodia_core::text::Lang;
use custodia_core::vendor::VendorKind;
use custodia_core::{asset, person, register, sample, settings, vendor};

use crate::support::{Office, day, tacit, today};

fn loaded(lang: Lang) -> Office {
    let mut office = Office::speaking(lang);
    office.done(sample::LOAD, |tx| sample::load(tx, today(), lang));
    office
}

/// Everything but the journal and its times, as text.
fn dump(office: &Office) -> Vec<String> {
    const TABLES: &[&str] = &[
        "setting",
        "closure",
        "person",
        "vendor",
        "vendor_contact",
        "vendor_escalation",
        "vendor_certificate",
        "vendor_survey",
        "contract",
        "contract_period",
        "cost_line",
        "contract_asset",
        "decision",
        "asset_status",
        "asset",
        "disposal_lot",
        "disposal_line",
        "disposal_medium",
        "evidence_file",
        "evidence_drive",
        "sanitization",
        "signatory",
        "custody_party",
        "custody_event",
        "custody_item",
    ];
    let mut lines = Vec::new();
    for table in TABLES {
        let mut stmt =
            office.store.conn().prepare(&format!("SELECT * FROM {table} ORDER BY id")).unwrap();
        let columns = stmt.column_count();
        let rows = stmt
            .query_map([], |r| (0..columns).map(|i| Ok(format!("{:?}", r.get_ref(i)?))).collect())
            .unwrap();
        lines.extend(
            rows.map(|r: Result<Vec<String>, _>| format!("{table} {}", r.unwrap().join("|"))),
        );
    }
    lines
}

#[test]
fn it_is_a_firm_of_believable_size() {
    let office = loaded(Lang::It);
    let conn = office.store.conn();
    let counts = register::counts(conn).unwrap();
    assert!((380..=420).contains(&counts.assets), "{} assets", counts.assets);
    assert!((38..=44).contains(&counts.contracts), "{} contracts", counts.contracts);
    assert_eq!(counts.vendors, 25);
    let people = person::sql::list(conn, person::sql::Which::All).unwrap();
    assert_eq!(people.len(), 61, "60 of the firm and the operator");

    let vendors = vendor::sql::list::ids(conn, &ListQuery::default(), today()).unwrap();
    let vendors = vendor::sql::list::rows(conn, &vendors, today()).unwrap();
    let itad = vendors.iter().filter(|v| v.kinds.contains(&VendorKind::Itad)).count();
    assert_eq!(itad, 2, "vendors that dispose of things");

    let assets = asset::sql::list::ids(conn, &ListQuery::default()).unwrap();
    let assets = asset::sql::list::rows(conn, &assets).unwrap();
    for state in AssetState::ALL {
        assert!(assets.iter().any(|a| a.state == *state), "no asset is {state}");
    }
    let sites: std::collections::BTreeSet<_> = assets.iter().map(|a| &a.location).collect();
    assert_eq!(sites.len(), 6, "{sites:?}");

    let contracts = read::all(conn).unwrap();
    for kind in ContractKind::ALL {
        assert!(contracts.iter().any(|c| c.head.kind == *kind), "no contract is {kind}");
    }
    for renewal in RenewalKind::ALL {
        assert!(contracts.iter().any(|c| c.head.renewal == *renewal), "none renews as {renewal}");
    }
    for status in ContractStatus::ALL {
        assert!(contracts.iter().any(|c| c.head.status == *status), "no contract is {status}");
    }
    assert!(contracts.iter().all(|c| c.head.owner_id.is_some()), "every contract has an owner");
    assert!(contracts.iter().any(|c| !c.one_off.is_empty()), "a one-off cost");
}

#[test]
fn today_is_interesting_on_any_day_it_is_loaded() {
    for date in ["2026-11-20", "2026-12-24", "2027-01-01", "2027-03-31", "2028-02-29", "2026-08-15"]
    {
        let today = day(date);
        let mut office = Office::new();
        office.done(sample::LOAD, |tx| sample::load(tx, today, Lang::En));
        let query = AgendaQuery { days: 30, decided: true, ..AgendaQuery::default() };
        let found = agenda(office.store.conn(), &query, today).unwrap();
        let with = |u: Urgency| found.items.iter().filter(|i| i.urgency == u).count();
        assert_eq!(with(Urgency::Missed), 1, "{date}: a missed notice");
        assert_eq!(with(Urgency::Late), 1, "{date}: a late letter");
        assert!(with(Urgency::Critical) >= 2, "{date}: last safe days this week");
        assert!((8..=20).contains(&found.items.len()), "{date}: {} items", found.items.len());
        assert!(
            found.items.iter().filter(|i| i.decision.is_some()).count() >= 2,
            "{date}: decided"
        );
        assert!(found.evergreen >= 3, "{date}: evergreen");
        assert!(!found.committed.is_empty(), "{date}: money at stake");
        let ends = |i: &&custodia_core::agenda::AgendaItem| i.renewal == RenewalKind::Express;
        assert!(found.items.iter().any(|i| ends(&i)), "{date}: an express contract ends");

        let rolled = read::all(office.store.conn()).unwrap().into_iter().any(|c| {
            c.deciding(today)
                .is_some_and(|p| p.state == PeriodState::Proposed && p.period.start <= today)
        });
        assert!(rolled, "{date}: a contract rolled over and nobody confirmed it");
        let needs = custodia_core::contract::ops::needs_roll(office.store.conn(), today).unwrap();
        assert!(!needs, "{date}: nothing is left to roll");
    }
}

#[test]
fn it_is_the_same_every_time_and_sound() {
    let (one, two) = (loaded(Lang::En), loaded(Lang::En));
    assert_eq!(dump(&one), dump(&two));
    let report = check_invariants(one.store.conn(), Depth::Full).unwrap();
    assert!(report.ok, "{:?}", report.findings);
}

#[test]
fn it_speaks_the_language_it_is_loaded_in() {
    for (lang, category, title) in [
        (Lang::En, "Laptop", "Maintenance of servers and storage"),
        (Lang::It, "Portatile", "Manutenzione server e storage"),
    ] {
        let office = loaded(lang);
        let pickers = asset::sql::pickers(office.store.conn()).unwrap();
        assert!(pickers.categories.iter().any(|c| c == category), "{:?}", pickers.categories);
        let contracts = read::all(office.store.conn()).unwrap();
        assert!(contracts.iter().any(|c| c.head.title == title), "{title}");
    }
}

#[test]
fn removing_it_leaves_the_register_as_it_was() {
    let mut office = Office::speaking(Lang::It);
    let before = dump(&office);
    assert!(!sample::is_sample(office.store.conn()).unwrap());
    office.done(sample::LOAD, |tx| sample::load(tx, today(), Lang::It));
    assert!(sample::is_sample(office.store.conn()).unwrap());
    office.done(sample::REMOVE, |tx| sample::remove(tx, today()));
    assert!(!sample::is_sample(office.store.conn()).unwrap());
    assert_eq!(dump(&office), before);
    let again = office.write(sample::REMOVE, |tx| sample::remove(tx, today()));
    assert!(matches!(again, Err(Error::Refused(r)) if r.code == "no-sample"));
}

#[test]
fn removing_it_can_be_undone() {
    let mut office = loaded(Lang::En);
    let full = dump(&office);
    let removed = office.write(sample::REMOVE, |tx| sample::remove(tx, today())).unwrap();
    let undo = office.op("op.undo");
    office.store.undo(removed.op.unwrap(), &undo).unwrap();
    assert_eq!(dump(&office), full);
    assert!(sample::is_sample(office.store.conn()).unwrap());
}

#[test]
fn what_own_records_refer_to_stays() {
    let mut office = loaded(Lang::En);
    let conn = office.store.conn();
    let vendor = vendor::sql::by_name(conn, "Climatec Padana S.r.l.").unwrap().unwrap();
    let asset = asset::sql::by_tag(conn, "AL-00001").unwrap().unwrap();
    let custodian = asset::sql::draft(conn, asset).unwrap().custodian_id;
    let supplier = asset::sql::draft(conn, asset).unwrap().supplier_id;
    let mut own = tacit(vendor, "OWN-1", "2026-01-01");
    own.assets = vec![asset];
    let own = office.contract(&own);
    office.done("settings.save", |tx| {
        let mut s = settings::sql::load(tx)?;
        s.organisation.name = "Our own firm".into();
        settings::ops::save(tx, &s, today())
    });
    office.done(sample::REMOVE, |tx| sample::remove(tx, today()));

    let conn = office.store.conn();
    let counts = register::counts(conn).unwrap();
    assert_eq!((counts.contracts, counts.assets, counts.vendors), (1, 1, 2));
    assert_eq!(read::one(conn, own).unwrap().assets, 1);
    let kept = asset::sql::draft(conn, asset).unwrap();
    assert_eq!((kept.custodian_id, kept.supplier_id), (custodian, supplier));
    let people = person::sql::list(conn, person::sql::Which::All).unwrap();
    assert_eq!(people.len(), 1 + usize::from(custodian.is_some()), "the operator, the custodian");
    let s = settings::sql::load(conn).unwrap();
    assert_eq!(s.organisation.name, "Our own firm", "own settings are not reset");
    assert_eq!(s.calendar.patron_saint, "", "the sample's are");
    let report = check_invariants(conn, Depth::Full).unwrap();
    assert!(report.ok, "{:?}", report.findings);
}

#[test]
fn something_is_about_to_be_disposed_of() {
    use custodia_core::disposal::lot::{LotStage, StageBlockCode, read};
    for date in ["2026-11-20", "2027-03-31", "2028-02-29"] {
        let today = day(date);
        let mut office = Office::new();
        office.done(sample::LOAD, |tx| sample::load(tx, today, Lang::En));
        let conn = office.store.conn();
        let lots = read::rows(conn).unwrap();
        let stages: Vec<_> = lots.iter().map(|l| l.stage).collect();
        assert_eq!(stages, [LotStage::Draft, LotStage::Sanitizing], "{date}");
        assert!(lots[0].assets >= 2, "{date}: {} assets", lots[0].assets);
        let lot = read::detail(conn, lots[1].id, today).unwrap();
        assert!(lot.row.assets >= 6, "{date}: {} assets", lot.row.assets);
        let drives = |tag: &str| lot.media.iter().filter(|m| m.tag == tag).count();
        assert!(
            lot.lines.iter().any(|l| drives(&l.tag) >= 4),
            "{date}: a machine with four drives"
        );
        assert!(lot.gate.is_some_and(|g| g.open), "{date}: the vendor proves what is asked");
        let codes: Vec<_> = lot.blocks.iter().map(|b| (b.code, b.count)).collect();
        assert!(codes.contains(&(StageBlockCode::MediumTypeMissing, 2)), "{date}: {codes:?}");
    }
}

#[test]
fn a_lot_that_was_certified_stays_with_what_is_in_it() {
    use custodia_core::disposal::lot::read;
    let mut office = loaded(Lang::En);
    let lot = read::rows(office.store.conn()).unwrap().remove(1);
    office.done("certificate.seal", |tx| {
        tx.execute(
            "INSERT INTO disposal_certificate (year, number, kind, lot_id, sealed_on, facts,
               facts_sha256)
             VALUES (2026, 1, 'lot', ?1, '2026-11-20', '{}', '')",
            [lot.id.0],
        )?;
        Ok(())
    });
    office.done(sample::REMOVE, |tx| sample::remove(tx, today()));
    let left = read::rows(office.store.conn()).unwrap();
    assert_eq!(left.iter().map(|l| l.id).collect::<Vec<_>>(), [lot.id]);
    assert_eq!(left[0].assets, lot.assets);
    let counts = register::counts(office.store.conn()).unwrap();
    assert_eq!(counts.assets, lot.assets, "its assets stay, the others go");
    let report = check_invariants(office.store.conn(), Depth::Full).unwrap();
    assert!(report.ok, "{:?}", report.findings);
}

#[test]
fn it_is_not_mixed_with_own_records() {
    let mut office = Office::new();
    office.vendor("Own vendor");
    let refused = office.write(sample::LOAD, |tx| sample::load(tx, today(), Lang::En));
    assert!(matches!(refused, Err(Error::Refused(r)) if r.code == "register-not-empty"));
}

/// Every value of columns that are about people, empty ones left out.
fn about_people(office: &Office) -> Vec<String> {
    let mut all = Vec::new();
    for table in custodia_core::store::tables::AUDITED {
        for column in table.personal {
            let sql = format!("SELECT DISTINCT {column} FROM {} WHERE {column} <> ''", table.name);
            let mut find = office.store.conn().prepare(&sql).unwrap();
            let found = find.query_map([], |r| r.get::<_, String>(0)).unwrap();
            all.extend(found.map(Result::unwrap));
        }
    }
    all
}

/// All of a column as one text, in lower case.
fn all_of(office: &Office, sql: &str) -> String {
    let mut find = office.store.conn().prepare(sql).unwrap();
    let rows = find.query_map([], |r| r.get::<_, String>(0)).unwrap();
    rows.map(Result::unwrap).collect::<Vec<_>>().join("\n").to_lowercase()
}

#[test]
fn nobody_s_name_address_or_number_is_in_the_bytes_of_an_event() {
    for lang in [Lang::En, Lang::It] {
        let mut office = loaded(lang);
        // A decision, a renamed person and a removal leave no name behind either.
        let conn = office.store.conn();
        let someone = person::sql::list(conn, person::sql::Which::Active).unwrap().remove(7);
        let renamed = person::PersonDraft { name: "Zoe Quintavalle".into(), ..someone.draft() };
        office.done("person.save", |tx| person::ops::save(tx, &renamed));
        let people = about_people(&office);
        let people: Vec<String> = people.into_iter().chain([someone.name]).collect();
        assert!(people.len() > 150, "only {} personal values", people.len());
        office.done(sample::REMOVE, |tx| sample::remove(tx, today()));

        let sealed = all_of(&office, "SELECT bytes FROM event");
        let labels = all_of(&office, "SELECT subject || ' ' || name || ' ' || actor FROM op");
        let kept = all_of(&office, "SELECT value FROM event_pii");
        for value in people.iter().map(|v| v.to_lowercase()) {
            // An extension (201) may be part of an amount, a desk (on call) a word of a text: they
            // must not be a value. A name or an address must not be in a text either.
            let distinct = value.contains([' ', '@']) && value.len() > 5;
            let value = if distinct { value } else { format!("\"{value}\"") };
            assert!(!sealed.contains(&value), "{lang}: {value} is in an event");
            assert!(!labels.contains(&value), "{lang}: {value} is in an op's label");
            // The eye of the test: it does find them where they may be.
            assert!(kept.contains(&value), "{lang}: {value} is not where it can be erased");
        }
    }
}

#[test]
fn a_lot_is_under_way_with_what_goes_well_and_what_does_not() {
    use custodia_core::disposal::chain;
    use custodia_core::disposal::lot::{LotStage, MediumException, read as lots};
    use custodia_core::disposal::record::RecordState as S;
    for lang in [Lang::En, Lang::It] {
        let office = loaded(lang);
        let conn = office.store.conn();
        let rows = lots::rows(conn).unwrap();
        let stages: Vec<_> = rows.iter().map(|r| r.stage).collect();
        assert_eq!(stages, [LotStage::Draft, LotStage::Sanitizing]);
        let lot = lots::detail(conn, rows[1].id, today()).unwrap();
        let count = |state| lot.media.iter().filter(|m| m.record_state == Some(state)).count();
        assert!(count(S::Accepted) >= 3, "{} accepted", count(S::Accepted));
        assert_eq!((count(S::Rejected), count(S::Proposed)), (1, 1));
        let failed = lot.media.iter().find(|m| m.record_state == Some(S::Rejected)).unwrap();
        assert_eq!(failed.exception, Some(MediumException::VendorDestroys));
        let record = failed.record.as_ref().unwrap();
        assert!(record.errors > 0 && !failed.exception_by.is_empty());
        assert!(lot.media.iter().any(|m| m.record.is_none() && !m.done), "something is left to do");
        let custody = chain::read::of_lot(conn, lot.row.id).unwrap();
        assert_eq!(custody.events.len(), 4);
        assert!(custody.problems.is_empty(), "{:?}", custody.problems);
    }
}
