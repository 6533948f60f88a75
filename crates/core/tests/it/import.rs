//! Importing assets: what real files do to other tools, and what they do here.

use std::fmt::Write as _;

use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::error::{Error, Result};
use custodia_core::import::apply::{apply, op_name};
use custodia_core::import::plan::{Plan, plan, preview};
use custodia_core::import::table::{
    SourceCell, SourceFormat, SourceNotice, SourceRow, SourceTable,
};
use custodia_core::import::{
    ColumnChoice, DateOrder, DecimalSign, ImportKind, ImportOptions, ImportPreview, Outcome,
    PlanRow, Preset, StatusChoice,
};
use custodia_core::store::Written;
use custodia_core::text::Lang;

use crate::support::{Office, day, eur, today};

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
fn unreadable_cells_are_named_and_never_become_1970() {
    let office = Office::new();
    let file = table(
        "Asset Tag|Serial|Purchase date|Price|Currency|Status|Warranty months|Email|Assigned to\n\
         A|8.93E+18||||||| \n\
         B|S|31/02/2024|12.5|EUR|In use|36|a@b.it|x\n\
         C|T|13/02/2026|abc|EURO|???|12 mesi?|nobody|x\n\
         D|U|02/03/2026|-1||||\n\
         E|V|02/03/2026|1|||||x|y\n\
         F|W|#REF!||||||#REF!",
    );
    let plan = office.planned(&file, &ImportOptions::default());
    assert_eq!(
        told(&office.rows(&plan, &file)),
        "refused A !lossy_serial@Serial=8.93E+18\n\
         refused B !bad_date@Purchase date=31/02/2024\n\
         refused C !bad_number@Price=abc !bad_currency@Currency=EURO \
         !bad_number@Warranty months=12 mesi? !bad_email@Email=nobody !unknown_status@Status=???\n\
         refused  !too_few_fields@=\n\
         refused  !too_many_fields@=\n\
         refused F !bad_date@Purchase date=#REF! !cell_error@Assigned to=#REF!\n"
    );
    let problems = &plan.summary().problems;
    assert_eq!((problems[0].code.as_str(), problems[0].count), ("bad_date", 2));
    assert_eq!(plan.summary().refused, 6);
}

#[test]
fn a_workbooks_rounded_number_is_refused_as_a_serial_and_read_as_an_amount() {
    let office = Office::new();
    let mut file = table("Asset Tag|Serial|Cost|Purchase date\nA|x|1.234,50|x\nB|y|9,5|2024-01-31");
    let number = |text: &str, lossy| SourceCell::Number { text: text.into(), lossy };
    file.rows[0].cells[1] = number("8930000000000000000", true);
    file.rows[0].cells[3] = number("45832", false);
    file.rows[1].cells[1] = number("20240001", false);
    file.rows[1].cells[2] = number("3854.6", false);
    let rows = office.rows(&office.planned(&file, &ImportOptions::default()), &file);
    assert_eq!(told(&rows), "refused A !lossy_serial@Serial=8930000000000000000\ncreated B\n");
    let cost = rows[1].changes.iter().find(|c| c.field == "cost").unwrap();
    assert_eq!(cost.new, "3854.60", "a real number does not obey the column's decimal comma");
}

#[test]
fn day_numbers_of_a_workbook_that_counts_from_1904_are_its_days() {
    let office = Office::new();
    for (from_1904, expected) in [(false, "2020-02-28"), (true, "2024-02-29")] {
        let mut file = table("Asset Tag|Purchase date\nA|x");
        file.rows[0].cells[1] = SourceCell::Number { text: "43889".into(), lossy: false };
        if from_1904 {
            file.notices.push(SourceNotice { code: "days-from-1904".into(), count: 1 });
        }
        let rows = office.rows(&office.planned(&file, &ImportOptions::default()), &file);
        assert!(rows[0].changes.iter().any(|c| c.new == expected), "{expected}: {rows:?}");
    }
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
fn the_french_snipe_export_is_read_with_its_dirty_headers_and_its_exclusive_ends() {
    let mut office = Office::new();
    let file = table(
        "ID|Nom de l'actif|Étiquette de l'actif|Série\u{a0}|Modèle|\u{421}atégorie|Statut|\
         Extrait vers|Lieu|Address|Address|Fabricant|Fournisseur|Date d'achat|Prix d'achat|Garantie|\
         Expiration de garantie\n\
         1|PC-1|T1|S1|Latitude|Portable|En service|Zoë Dubois|Lyon|x|y|Dell|Nordsys|2024-01-01|1 234,56|\
         36 mois|2027-01-01\n\
         2|PC-2|T2|S2|Latitude|Portable|Réservé||Lyon|x|y|Dell|Nordsys|2023-08-31|3.854,60|6 mois|\
         2024-03-02",
    );
    let seen = office.preview(&file, &ImportOptions::default());
    assert_eq!((seen.kind, seen.preset), (ImportKind::Assets, Preset::SnipeList));
    assert_eq!(seen.options.exclusive_ends, Some(true));
    assert_eq!(seen.columns[14].decimal, Some(DecimalSign::Comma));
    assert!(seen.missing.is_empty() && seen.unknown_statuses.is_empty());
    let rows = office.import(&file, &ImportOptions::default());
    let one = office.tagged("T1");
    assert_eq!(one.warranty_end, Some(day("2026-12-31")), "one day before theirs");
    assert_eq!((one.warranty_months, one.cost), (Some(36), Some(eur(123_456))));
    // Carbon runs 31 August plus six months over into March; the months say 29 February.
    assert_eq!(
        told(&rows[1..]),
        "created T2 ?warranty_differs@Expiration de garantie=2024-03-02\n"
    );
    assert_eq!(rows[1].issues[0].params["computed"], "2024-02-29");
    assert_eq!(told(&office.import(&file, &ImportOptions::default()))[..9], *"unchanged");
}

#[test]
fn an_end_of_warranty_follows_from_months_only_where_nobody_set_one() {
    let mut office = Office::new();
    let lines = "Asset Tag|Purchase date|Warranty months\nA|2023-08-31|6\nB|2024-01-01|12";
    office.import_plain(lines);
    assert_eq!(office.tagged("A").warranty_end, Some(day("2024-02-29")));
    let by_hand = AssetDraft { warranty_end: Some(day("2029-05-05")), ..office.tagged("B") };
    office.done("asset.save", |tx| asset::ops::save(tx, &by_hand));
    assert_eq!(told(&office.import_plain(lines)), "unchanged A\nunchanged B\n");
    let longer = lines.replace("|6", "|12").replace("|12\nB|2024-01-01|12", "|12\nB|2024-01-01|24");
    assert_eq!(
        told(&office.import_plain(&longer)),
        "changed A warranty_months:6→12 warranty_end:2024-02-29→2024-08-30\n\
         changed B warranty_months:12→24\n"
    );
}

#[test]
fn a_column_called_warranty_may_hold_dates() {
    let office = Office::new();
    let seen = office.preview(
        &table("Asset Tag|Garanzia\nA|31/12/2027\nB|30/06/2028"),
        &ImportOptions::default(),
    );
    assert_eq!(seen.columns[1].field, "warranty_end");
    assert_eq!(seen.columns[1].date_order, Some(DateOrder::Dmy));
}

#[test]
fn what_could_be_read_both_ways_is_flagged_and_decided_by_the_registers_language() {
    let lines = "Asset Tag|Purchase date|Price|EOL date\nA|03/04/2024|1.234|05.06.2030";
    // No price has three decimals, whatever the language.
    for (lang, cost) in [(Lang::En, "1234.00"), (Lang::It, "1234.00")] {
        let office = Office::speaking(lang);
        let file = table(lines);
        let seen = office.preview(&file, &ImportOptions::default());
        let flags: Vec<bool> = seen.columns.iter().map(|c| c.ambiguous).collect();
        assert_eq!(flags, [false, true, true, false], "dots are never month first");
        let rows = office.rows(&office.planned(&file, &ImportOptions::default()), &file);
        let new = |f: &str| rows[0].changes.iter().find(|c| c.field == f).unwrap().new.clone();
        assert_eq!((new("purchase_date"), new("cost")), ("2024-04-03".into(), cost.into()));
        assert_eq!(new("eol_date"), "2030-06-05");
    }
    // The user's word wins, and another column's evidence comes before the language.
    let office = Office::new();
    let american = table("Asset Tag|Purchase date|Warranty end\nA|03/04/2024|12/31/2027");
    let rows = office.rows(&office.planned(&american, &ImportOptions::default()), &american);
    assert!(rows[0].changes.iter().any(|c| c.new == "2024-03-04"));
    let options = ImportOptions {
        columns: vec![ColumnChoice {
            index: 1,
            field: "purchase_date".into(),
            date_order: Some(DateOrder::Dmy),
            decimal: None,
        }],
        ..ImportOptions::default()
    };
    let rows = office.rows(&office.planned(&american, &options), &american);
    assert!(rows[0].changes.iter().any(|c| c.new == "2024-04-03"));
}

#[test]
fn a_mapping_made_by_hand_and_explained_words_are_remembered() {
    let mut office = Office::new();
    let lines = "Cosa|Dove|Come va\nX1|Milano|boh\nX2|Roma|in uso";
    let file = table(lines);
    let seen = office.preview(&file, &ImportOptions::default());
    assert_eq!(seen.missing, ["tag"]);
    let choose = |index, field: &str| ColumnChoice {
        index,
        field: field.into(),
        date_order: None,
        decimal: None,
    };
    let options = ImportOptions {
        kind: Some(ImportKind::Assets),
        columns: vec![choose(0, "tag"), choose(1, "location"), choose(2, "status")],
        ..ImportOptions::default()
    };
    let seen = office.preview(&file, &options);
    assert_eq!(seen.unknown_statuses.len(), 1);
    assert_eq!(seen.unknown_statuses[0].text, "boh");
    let options = ImportOptions {
        statuses: vec![StatusChoice { text: "boh".into(), state: AssetState::InRepair }],
        ..options
    };
    assert_eq!(told(&office.import(&file, &options)), "created X1\ncreated X2\n");
    let seen = office.preview(&file, &ImportOptions::default());
    assert_eq!(seen.columns[1].field, "location");
    assert_eq!(seen.columns[1].confidence.as_str(), "remembered");
    assert_eq!(told(&office.import_plain(lines)), "unchanged X1\nunchanged X2\n");
    assert_eq!(office.count("import_mapping"), 1);
    // A file that explains itself needs no memory.
    office.import_plain("Asset Tag|Location\nX1|Milano");
    assert_eq!(office.count("import_mapping"), 1);
}

#[test]
fn a_list_in_another_language_changes_no_status_and_makes_none() {
    for (lang, other) in [(Lang::En, Lang::It), (Lang::It, Lang::En)] {
        let mut office = Office::speaking(lang);
        let list = |lang| {
            let mut lines = "Asset Tag|Status".to_owned();
            for (i, state) in AssetState::ALL.iter().enumerate() {
                write!(lines, "\nT{i}|{}", asset::ops::default_status(lang, *state)).unwrap();
            }
            lines
        };
        let own = office.import_plain(&list(lang));
        assert!(own.iter().all(|r| r.outcome == Outcome::Created), "{lang:?}");
        let again = office.import_plain(&list(other));
        let told = told(&again);
        assert!(again.iter().all(|r| r.outcome == Outcome::Unchanged), "{lang:?}: {told}");
        assert_eq!(office.count("asset_status"), 7, "{lang:?}");
        // A new asset, too, gets the status the register has.
        office.import_plain("Asset Tag|Status\nN|DEPLOYED\nM|in esercizio");
        assert_eq!(office.tagged("N").status_id, office.tagged("M").status_id);
        assert_eq!(office.count("asset_status"), 7, "{lang:?}");
    }
}

#[test]
fn a_word_is_a_new_status_only_where_the_register_has_none_or_several_for_it() {
    let mut office = Office::new();
    let repair = |text: &str| ImportOptions {
        statuses: vec![StatusChoice { text: text.into(), state: AssetState::InRepair }],
        ..ImportOptions::default()
    };
    // Explained by hand: a status of its own, and words everybody knows stay with the first.
    let lines = "Asset Tag|Status\nA|Guasto\nB|RMA\nC|In repair";
    let file = table(lines);
    office.import(&file, &repair("Guasto"));
    assert_ne!(office.tagged("A").status_id, office.tagged("B").status_id);
    assert_eq!(office.tagged("B").status_id, office.tagged("C").status_id);
    assert_eq!(office.count("asset_status"), 8);
    let again = office.planned(&file, &ImportOptions::default());
    assert_eq!(again.summary().unchanged, 3, "{}", told(&office.rows(&again, &file)));
    // The name of a status wins over what the word is known for.
    let rows = office.import_plain("Asset Tag|Status\nA|guasto\nC|GUASTO");
    assert_eq!(told(&rows), "unchanged A\nchanged C status:In repair→Guasto\n");
    // Two of a state, and neither the one the register began with: nobody knows which is meant.
    office.done("test", |tx| {
        let named = "UPDATE asset_status SET name = 'Officina' WHERE name = 'In repair'";
        Ok(tx.execute(named, [])?)
    });
    for _ in 0..2 {
        office.import_plain("Asset Tag|Status\nD|RMA\nE|In manutenzione");
        assert_eq!(office.count("asset_status"), 10, "both new, once");
    }
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
fn money_keeps_its_currency() {
    let mut office = Office::new();
    let rows = office.import_plain(
        "Asset Tag|Price|Currency\nA|€ 395.00|GBP\nB|$5.50|\nC|7.00|\nD|163800.50|JPY",
    );
    assert_eq!(
        told(&rows),
        "created A ?currency_differs@Price=€ 395.00\ncreated B\ncreated C\n\
         created D ?rounded@Price=163800.50\n"
    );
    let cost = |tag: &str| {
        let c = office.tagged(tag).cost.unwrap();
        format!("{} {}", c.to_decimal(), c.currency)
    };
    assert_eq!(
        ["A", "B", "C", "D"].map(cost),
        ["395.00 GBP", "5.50 USD", "7.00 EUR", "163801 JPY"]
    );
    let rows = office.import_plain("Asset Tag|Price\nA|400.00");
    assert_eq!(told(&rows), "changed A cost:395.00→400.00\n", "still pounds");
}

#[test]
fn days_out_of_order_are_refused_where_the_file_has_a_say() {
    let mut office = Office::new();
    let rows = office.import_plain(
        "Asset Tag|Purchase date|EOL date|Warranty start|Warranty end\n\
         A|2024-01-31|2023-01-01||\n\
         B|||2024-01-01|2023-12-31\n\
         C|2024-01-31|2028-01-01||",
    );
    assert_eq!(
        told(&rows),
        "refused A !eol_before_purchase@EOL date=2023-01-01\n\
         refused B !end_before_start@Warranty end=2023-12-31\n\
         created C\n"
    );
    let rows = office.import_plain("Asset Tag|Purchase date\nC|2029-01-01");
    assert_eq!(told(&rows), "refused C !eol_before_purchase@=\n", "against what is stored");
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
