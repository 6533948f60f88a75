//! Importing assets: what real files do to other tools, and what they do here.

use std::fmt::Write as _;

use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::error::{Error, Result};
use custodia_core::import::apply::{apply, op_name};
use custodia_core::import::plan::{Plan, plan, preview};
use custodia_core::import::table::{SourceCell, SourceFormat, SourceRow, SourceTable};
use custodia_core::import::{ImportOptions, ImportPreview, Outcome, PlanRow};
use custodia_core::store::Written;

use crate::support::{Office, day, eur, today};

mod cells;
mod words;

/// A table from lines of cells between `|`; the first line is the header.
pub(crate) fn table(lines: &str) -> SourceTable {
    let mut rows = lines.lines().map(|l| l.split('|').map(str::to_owned).collect::<Vec<_>>());
    let headers = rows.next().unwrap();
    let row = |(i, cells): (u32, Vec<String>)| SourceRow {
        record: i,
        line: i + 1,
        cells: cells.into_iter().map(SourceCell::Text).collect(),
    };
    SourceTable {
        file_name: "list.csv".into(),
        sha256: format!("{:064x}", lines.len()),
        format: SourceFormat {
            container: "csv".into(),
            encoding: "utf-8".into(),
            delimiter: ",".into(),
            sheet: String::new(),
            sheets: Vec::new(),
            header_line: 1,
            header_said: false,
            top: Vec::new(),
        },
        headers,
        rows: (1..).zip(rows).map(row).collect(),
        notices: Vec::new(),
    }
}

impl Office {
    pub(crate) fn planned(&self, table: &SourceTable, options: &ImportOptions) -> Plan {
        plan(self.store.conn(), table, options, today()).unwrap()
    }

    pub(crate) fn preview(&self, table: &SourceTable, options: &ImportOptions) -> ImportPreview {
        preview(self.store.conn(), table, options).unwrap()
    }

    pub(crate) fn rows(&self, plan: &Plan, table: &SourceTable) -> Vec<PlanRow> {
        plan.rows(self.store.conn(), table, None, 0, usize::MAX).unwrap()
    }

    pub(crate) fn apply(&mut self, table: &SourceTable, plan: &Plan) -> Result<Written<()>> {
        self.write(op_name(plan.kind()), |tx| {
            apply(tx, table, plan, today(), &mut |_| true).map(|_| ())
        })
    }

    /// Plans and applies; returns the dry run's rows.
    pub(crate) fn import(&mut self, table: &SourceTable, options: &ImportOptions) -> Vec<PlanRow> {
        let plan = self.planned(table, options);
        let rows = self.rows(&plan, table);
        self.apply(table, &plan).unwrap();
        rows
    }

    pub(crate) fn import_plain(&mut self, lines: &str) -> Vec<PlanRow> {
        self.import(&table(lines), &ImportOptions::default())
    }

    fn tagged(&self, tag: &str) -> AssetDraft {
        let conn = self.store.conn();
        let id = asset::sql::by_tag(conn, tag).unwrap().unwrap_or_else(|| panic!("no asset {tag}"));
        asset::sql::draft(conn, id).unwrap()
    }

    pub(crate) fn count(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.store.conn().query_row(&sql, [], |r| r.get(0)).unwrap()
    }
}

/// The dry run in one line a record: outcome, key, changes, issues.
pub(crate) fn told(rows: &[PlanRow]) -> String {
    let mut out = String::new();
    for r in rows {
        write!(out, "{} {}", r.outcome, r.key).unwrap();
        if r.outcome == Outcome::Changed {
            for c in &r.changes {
                write!(out, " {}:{}→{}", c.field, c.old, c.new).unwrap();
            }
        }
        for i in &r.issues {
            let sign = if i.fatal { "!" } else { "?" };
            write!(out, " {sign}{}@{}={}", i.code, i.column, i.value).unwrap();
            if let Some(other) = i.params.get("other_record") {
                write!(out, "#{other}").unwrap();
                let line = i.params.get("other_line").map_or("-", String::as_str);
                assert_eq!(line == "-", other == "0", "a line where there is a record: {i:?}");
                if line != "-" {
                    write!(out, "/line {line}").unwrap();
                }
            }
        }
        out.push('\n');
    }
    out
}

#[test]
fn an_import_is_one_undoable_op_and_the_same_file_again_is_none() {
    let mut office = Office::new();
    let file = table(
        "Asset Tag|Serial|Status|Assigned to|Email|Supplier|Purchase date|Price\n\
         IT-1|SN1|In use|Ada Neri|ada@example.com|Nordsys Srl|2024-01-31|1,200.50\n\
         IT-2|SN2|Deployed|Ada Neri|ada@example.com|NORDSYS SRL|2024-02-29|99",
    );
    let before = (office.count("op"), office.count("event"));
    let plan = office.planned(&file, &ImportOptions::default());
    let s = plan.summary();
    assert_eq!((s.created, s.refused, s.new_people, s.new_vendors), (2, 0, 1, 1));
    assert_eq!((office.count("op"), office.count("event")), before, "a dry run writes nothing");

    let done = office.apply(&file, &plan).unwrap();
    assert_eq!(office.count("op"), before.0 + 1);
    let ada = office.tagged("it-2");
    assert_eq!(ada.custodian_id, office.tagged("IT-1").custodian_id);
    assert_eq!(office.tagged("IT-1").cost, Some(eur(120_050)));
    let statuses = asset::sql::statuses(office.store.conn()).unwrap();
    assert_eq!(
        statuses.len(),
        AssetState::ALL.len(),
        "Deployed is what this register calls In use"
    );
    assert_eq!(office.tagged("IT-2").status_id, office.tagged("IT-1").status_id);

    let again = office.planned(&file, &ImportOptions::default());
    assert_eq!((again.summary().unchanged, again.summary().new_people), (2, 0));
    assert_eq!(
        office.apply(&file, &again).unwrap().op,
        None,
        "nothing changed, nothing journalled"
    );

    let op = office.op("undo");
    office.store.undo(done.op.unwrap(), &op).unwrap();
    assert_eq!((office.count("asset"), office.count("vendor")), (0, 0));
}

#[test]
fn changes_are_told_cell_by_cell_and_blank_cells_keep_what_was_there() {
    let mut office = Office::new();
    office.import_plain(
        "Asset Tag|Serial|Manufacturer|Model|Notes|Warranty end\n\
         IT-1|SN1|Dell|Latitude|spare key inside|2027-01-31\n\
         IT-2|SN2|HP|EliteBook||",
    );
    let rows = office.import_plain(
        "Asset Tag|Serial|Manufacturer|Model|Notes|Warranty end\n\
         it-1|SN1|Dell|Latitude 5440|\u{a0}|\n\
         IT-2|SN9|HP|EliteBook|repaired|2028-02-29",
    );
    assert_eq!(
        told(&rows),
        "changed IT-1 model:Latitude→Latitude 5440\n\
         changed IT-2 serial:SN2→SN9 warranty_end:→2028-02-29 notes:→repaired\n"
    );
    let one = office.tagged("IT-1");
    assert_eq!((one.tag.as_str(), one.notes.as_str()), ("IT-1", "spare key inside"));
    assert_eq!(one.warranty_end, Some(day("2027-01-31")));
}

#[test]
fn blank_tags_never_collapse_records() {
    let mut office = Office::new();
    let lines = "Asset Tag|Manufacturer|Serial|Model\n\
                 |Dell|S1|a\n\
                 |Dell|S2|b\n\
                 INV00007|Dell|S3|c\n\
                 |||d";
    assert_eq!(
        told(&office.import_plain(lines)),
        "refused S1 !missing_asset_tag@Asset Tag=\n\
         refused S2 !missing_asset_tag@Asset Tag=\n\
         created INV00007\n\
         refused  !missing_asset_tag@Asset Tag=\n"
    );
    let number =
        ImportOptions { number_blank_tags: Some("INV".into()), ..ImportOptions::default() };
    assert_eq!(
        told(&office.import(&table(lines), &number)),
        "created INV00008\n\
         created INV00009\n\
         unchanged INV00007\n\
         refused  !missing_tag_and_serial@Asset Tag=\n"
    );
    // Found again by manufacturer and serial number; the wish to number is remembered.
    assert_eq!(
        told(&office.import_plain(lines)),
        "unchanged INV00008\n\
         unchanged INV00009\n\
         unchanged INV00007\n\
         refused  !missing_tag_and_serial@Asset Tag=\n"
    );
}

#[test]
fn duplicates_are_refused_with_the_other_record() {
    let mut office = Office::new();
    office.import_plain("Asset Tag|Manufacturer|Serial\nOLD|Dell|S0");
    let rows = office.import_plain(
        "Asset Tag|Manufacturer|Serial\n\
         A|Dell|S1\n\
         a|Dell|S2\n\
         B|DELL|s1\n\
         C|HP|S1\n\
         OLD|Dell|S3\n\
         D|Dell|S0\n\
         E|Dell|S3\n\
         |Dell|S1",
    );
    assert_eq!(
        told(&rows),
        "created A\n\
         refused a !duplicate_asset_tag@Asset Tag=a#1/line 2\n\
         refused B !duplicate_serial@Serial=s1#1/line 2\n\
         created C\n\
         changed OLD serial:S0→S3\n\
         created D\n\
         refused E !duplicate_serial@Serial=S3#5/line 6\n\
         refused S1 !duplicate_serial@Serial=S1#1/line 2\n"
    );
    let rows = office.import_plain("Asset Tag|Manufacturer|Serial\nD|Dell|S1");
    assert_eq!(told(&rows), "refused D !duplicate_serial@Serial=S1#0\n");
    assert_eq!(rows[0].issues[0].params["other_tag"], "A");
    // A new tag on a known machine is a new label, not a new machine.
    let rows = office.import_plain("Asset Tag|Manufacturer|Serial\nNEW|HP|S1");
    assert_eq!(told(&rows), "changed NEW tag:C→NEW\n");
    // Unless the file knows the old label, too, before or after.
    for order in [["OLD2|Dell|S3", "OLD|Dell|S3"], ["OLD|Dell|S3", "OLD2|Dell|S3"]] {
        let file = format!("Asset Tag|Manufacturer|Serial\n{}", order.join("\n"));
        let rows =
            office.rows(&office.planned(&table(&file), &ImportOptions::default()), &table(&file));
        let codes: Vec<_> = rows.iter().map(|r| (r.key.as_str(), r.outcome.as_str())).collect();
        assert!(
            codes.contains(&("OLD2", "refused")) && codes.contains(&("OLD", "unchanged")),
            "{codes:?}"
        );
    }
    let moved = table("Asset Tag|Manufacturer|Serial\nOLD2|Dell|S3\nOLD|Dell|S77");
    let rows = office.rows(&office.planned(&moved, &ImportOptions::default()), &moved);
    assert_eq!(told(&rows), "changed OLD2 tag:OLD→OLD2\ncreated OLD\n", "the label moved on");
    // Without the maker, a serial number only one asset has will do; S1 is had by two.
    let rows = office.import_plain("Serial number|Location\nS0|Milano\nS1|Roma\nnone|x");
    assert_eq!(
        told(&rows),
        "changed D location:→Milano\n\
         refused S1 !missing_asset_tag@=\n\
         refused none !missing_asset_tag@=\n"
    );
}

#[test]
fn people_and_suppliers_are_found_before_they_are_made() {
    let mut office = Office::new();
    office.vendor("Nordsys Srl");
    office.import_plain(
        "Asset Tag|Assigned to|Username|Email|Supplier\n\
         A|Ada Neri|aneri|ada@example.com|nordsys srl\n\
         B|A. Neri|ANERI||Nordsys Srl\n\
         C|Ada Neri||other@example.com|Altra SpA\n\
         D||rossi||",
    );
    let who = |tag: &str| office.tagged(tag).custodian_id;
    assert_eq!(who("A"), who("B"), "the login name is the same");
    assert_ne!(who("A"), who("C"), "another address is another person");
    assert_eq!(who("D"), Some(office.operator));
    assert_eq!((office.count("person"), office.count("vendor")), (3, 2));
    let rows = office.import_plain("Asset Tag|Assigned to\nE|Ada Neri\nC|Ada Neri");
    assert_eq!(told(&rows), "created E ?several_people@Assigned to=Ada Neri\nunchanged C\n");
    let status = asset::sql::statuses(office.store.conn()).unwrap();
    let state = |tag: &str| {
        let id = office.tagged(tag).status_id;
        status.iter().find(|s| Some(s.id) == id).unwrap().state
    };
    assert_eq!(state("E"), AssetState::InUse, "somebody has it");
    office.import_plain("Asset Tag|Name\nF|spare");
    let spare = office.tagged("F").status_id;
    assert_eq!(status.iter().find(|s| Some(s.id) == spare).unwrap().state, AssetState::InStock);
}

#[test]
fn a_plan_is_good_for_the_register_and_the_file_it_was_made_from() {
    let mut office = Office::new();
    let file = table("Asset Tag|Name\nA|one");
    let plan = office.planned(&file, &ImportOptions::default());
    let stale = |r: Result<Written<()>>| match r {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("expected a refusal, got {other:?}"),
    };
    let other = table("Asset Tag|Name\nA|three");
    assert_eq!(stale(office.apply(&other, &plan)), "import-stale");
    office.vendor("Somebody else was here");
    assert_eq!(stale(office.apply(&file, &plan)), "import-stale");
    let plan = office.planned(&file, &ImportOptions::default());
    let cancelled = office.write(op_name(plan.kind()), |tx| {
        apply(tx, &file, &plan, today(), &mut |_| false).map(|_| ())
    });
    assert_eq!(stale(cancelled), "cancelled");
    assert_eq!(office.count("asset"), 0, "nothing half-done");
    office.apply(&file, &plan).unwrap();
    assert_eq!(office.count("asset"), 1);
}

#[test]
fn pages_of_the_dry_run_follow_the_outcome_asked_for() {
    let office = Office::new();
    let mut lines = "Asset Tag|Purchase date".to_owned();
    for i in 0..50 {
        write!(lines, "\nT{i}|{}", if i % 5 == 0 { "never" } else { "2024-01-31" }).unwrap();
    }
    let file = table(&lines);
    let plan = office.planned(&file, &ImportOptions::default());
    assert_eq!((plan.count(None), plan.count(Some(Outcome::Refused))), (50, 10));
    let page = plan.rows(office.store.conn(), &file, Some(Outcome::Refused), 8, 100).unwrap();
    let records: Vec<u32> = page.iter().map(|r| r.record).collect();
    assert_eq!(records, [41, 46]);
    let page = plan.rows(office.store.conn(), &file, Some(Outcome::Created), 1, 2).unwrap();
    assert_eq!(page.iter().map(|r| r.key.as_str()).collect::<Vec<_>>(), ["T2", "T3"]);
    assert!(
        plan.rows(office.store.conn(), &file, Some(Outcome::Changed), 0, 9).unwrap().is_empty()
    );
}
