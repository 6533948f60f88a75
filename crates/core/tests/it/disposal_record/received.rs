//! The recycler's certificate: its list against the lot, and the records it makes.

use custodia_core::disposal::certificate::DestructionField;
use custodia_core::disposal::lot::{ExceptionDraft, MediumException};
use custodia_core::disposal::received::list::{self, ReceivedList};
use custodia_core::disposal::received::{
    self, LotReconciliation, ReceivedApply, ReceivedDraft, ReceivedFields, SerialFault,
    SerialFinding, SerialWord,
};
use custodia_core::import::table::{SourceCell, SourceFormat, SourceRow, SourceTable};

use super::*;

pub(crate) fn draft(lot: DisposalLotId, serials: &[&str]) -> ReceivedDraft {
    ReceivedDraft {
        id: None,
        lot_id: lot,
        vendor_id: None,
        number: "COD-77".into(),
        fields: ReceivedFields {
            technique: Some(T::Incinerate),
            place_of_destruction: "Lodi".into(),
            ..ReceivedFields::default()
        },
        collected_on: Some(today()),
        destroyed_on: Some(today()),
        document_id: None,
        received_on: today(),
        note: String::new(),
        people: vec![
            named(SignatoryRole::Vendor, "Piero Grigi"),
            named(SignatoryRole::Witness, "Sara Blu"),
        ],
        serials: serials.iter().map(|s| (*s).to_owned()).collect(),
    }
}

fn look(office: &Office, lot: DisposalLotId) -> LotReconciliation {
    received::read::of_lot(office.store.conn(), lot).expect("lists")
}

/// Four disks of the server go to the recycler.
fn handed(office: &mut Office) -> DisposalLotId {
    let lot = fleet(office);
    for n in 0..4 {
        let draft = ExceptionDraft {
            media: vec![medium(office, lot, &format!("Z1Z-SRV-{n}")).id],
            exception: Some(MediumException::VendorDestroys),
            reason: "Under contract".into(),
            by_id: Some(office.operator),
        };
        office.done("disposal.except", |tx| lots::except(tx, &draft, today()));
    }
    lot
}

#[test]
fn a_number_read_wrongly_is_settled_by_a_word_and_each_medium_gets_its_record() {
    let mut office = Office::new();
    let lot = handed(&mut office);
    let list = draft(lot, &["z1z-srv-0", "Z1Z SRV 1", "Z1Z-SRV-2", "Z1Z-5RV-3", "", "Z1Z-SRV-2"]);
    let id = office.done("received.save", |tx| received::ops::save(tx, &list));
    let seen = look(&office, lot);
    assert_eq!((seen.expected, seen.result.matched), (4, 3));
    assert_eq!(seen.result.missing, ["Z1Z-SRV-3"]);
    assert_eq!(seen.result.extra, ["Z1Z-5RV-3"]);
    assert_eq!(seen.result.alike[0].missing, "Z1Z-SRV-3");
    // Missing, extra, one number twice, one line without a number.
    assert_eq!(seen.open, 4);
    let right = medium(&office, lot, "Z1Z-SRV-3").id;
    let told: Vec<_> =
        seen.findings.iter().map(|f| (f.fault, f.serial.as_str(), f.times)).collect();
    assert_eq!(
        told,
        [
            (SerialFault::Missing, "Z1Z-SRV-3", 0),
            (SerialFault::Extra, "Z1Z-5RV-3", 1),
            (SerialFault::Duplicate, "Z1Z-SRV-2", 2),
            (SerialFault::Blank, "", 1),
        ]
    );
    // Each side of the pair is beside the other, and the lot's side names its medium.
    let near = |f: &SerialFinding| (f.near[0].serial.clone(), f.near[0].medium_id);
    assert_eq!(near(&seen.findings[0]), ("Z1Z-5RV-3".into(), None));
    assert_eq!(near(&seen.findings[1]), ("Z1Z-SRV-3".into(), Some(right)));
    assert!(seen.findings[1].near[0].reads_the_same);
    assert_eq!(seen.findings[0].medium_id, Some(right));
    // The line too many is the second one.
    assert_eq!(seen.findings[2].serial_id, Some(seen.certificates[0].serials[5].id));
    let missing = &seen.certificates[0].missing;
    assert!(missing.contains(&DestructionField::ClientName));
    assert!(!missing.contains(&DestructionField::AuthorisedSignatory));
    let serials = &seen.certificates[0].serials;
    for (at, medium_id, reason, left) in [
        (3, Some(right), "Misread: S for 5", 2),
        (4, None, "An empty line", 1),
        (5, None, "Written twice", 0),
    ] {
        let word = SerialWord { serial_id: serials[at].id, medium_id, reason: reason.into() };
        office.done("received.word", |tx| received::ops::word(tx, &word));
        assert_eq!(look(&office, lot).open, left, "{reason}");
    }
    let settled = look(&office, lot).findings;
    assert_eq!(settled.len(), 4, "what was found stays, with the words");
    assert_eq!(settled[0].reason, "Misread: S for 5");
    assert_eq!(settled[1].medium_id, Some(right));
    let bare = SerialWord { serial_id: serials[3].id, medium_id: Some(right), reason: "".into() };
    let told = wrong(office.write("received.word", |tx| received::ops::word(tx, &bare)));
    assert_eq!(told, [("reason".to_owned(), "required".to_owned())]);

    let accepts = ReceivedApply { id, acceptor: named(SignatoryRole::Validator, "Marco Verdi") };
    assert_eq!(office.done("received.apply", |tx| received::ops::apply(tx, &accepts)), 4);
    assert_eq!(office.done("received.apply", |tx| received::ops::apply(tx, &accepts)), 0);
    let view = of_medium(&office, right).remove(0);
    assert_eq!((view.draft.external, view.draft.verification), (true, V::Visual));
    assert_eq!(view.verdict.decision, SanitizationDecision::Accepted, "{:?}", reasons(&view));
    let gone = office.write("received.delete", |tx| received::ops::delete(tx, id));
    assert_eq!(refused(gone), "received-used");

    // What was said of a number stays when the list is saved again.
    let again = ReceivedDraft { id: Some(id), serials: vec!["z1z-5rv-3".into()], ..list };
    office.done("received.save", |tx| received::ops::save(tx, &again));
    assert_eq!(look(&office, lot).certificates[0].serials[0].medium_id, Some(right));
}

#[test]
fn wrong_days_and_lists_that_are_too_long_are_told() {
    let mut office = Office::new();
    let lot = handed(&mut office);
    let mut bad = draft(lot, &[]);
    bad.serials = vec!["X".into(); received::ops::MAX_SERIALS + 1];
    bad.collected_on = today().succ_opt();
    bad.fields.weight_g = Some(-1);
    bad.people.push(named(SignatoryRole::Vendor, "Twice"));
    let fields: BTreeSet<String> =
        wrong(office.write("received.save", |tx| received::ops::save(tx, &bad)))
            .into_iter()
            .map(|(field, _)| field)
            .collect();
    let expected = ["destroyed_on", "fields.weight_g", "people.2.role", "serials"];
    assert_eq!(fields, expected.into_iter().map(str::to_owned).collect());
    let list = draft(lot, &["Z1Z-SRV-0", "Z1Z-SRV-9"]);
    let id = office.done("received.save", |tx| received::ops::save(tx, &list));
    assert_eq!(look(&office, lot).open, 4);
    office.done("received.delete", |tx| received::ops::delete(tx, id));
    assert!(look(&office, lot).certificates.is_empty());
}

#[test]
fn what_stays_in_the_house_is_in_no_recyclers_list() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    assert_eq!(look(&office, lot).expected, 14, "nothing says which are handed over");
    for (serial, exception) in
        [("Z1Z-SRV-0", MediumException::Kept), ("Z1Z-SRV-1", MediumException::Lost)]
    {
        let draft = ExceptionDraft {
            media: vec![medium(&office, lot, serial).id],
            exception: Some(exception),
            reason: "Seen by Giulia".into(),
            by_id: Some(office.operator),
        };
        office.done("disposal.except", |tx| lots::except(tx, &draft, today()));
    }
    let seen = look(&office, lot);
    assert_eq!((seen.expected, seen.open), (12, 12));
    assert!(!seen.result.missing.iter().any(|s| s == "Z1Z-SRV-0" || s == "Z1Z-SRV-1"));
}

fn table(headers: &[&str], rows: &[&[&str]]) -> SourceTable {
    let cells = |row: &[&str]| row.iter().map(|c| SourceCell::Text((*c).into())).collect();
    SourceTable {
        file_name: "list.csv".into(),
        sha256: String::new(),
        format: SourceFormat {
            container: "csv".into(),
            encoding: "utf-8".into(),
            delimiter: ";".into(),
            sheet: String::new(),
            sheets: Vec::new(),
            header_line: 1,
            header_said: false,
            top: Vec::new(),
        },
        headers: headers.iter().map(|h| (*h).to_owned()).collect(),
        rows: (1..)
            .zip(rows)
            .map(|(n, row)| SourceRow { record: n, line: n + 1, cells: cells(row) })
            .collect(),
        notices: Vec::new(),
    }
}

fn list_of(
    office: &Office,
    lot: DisposalLotId,
    of: &SourceTable,
    column: Option<u32>,
    headed: Option<bool>,
) -> Result<ReceivedList> {
    list::read(office.store.conn(), lot, of, column, headed)
}

#[test]
fn the_column_with_the_numbers_of_the_lot_is_taken_whatever_its_heading() {
    let mut office = Office::new();
    let lot = handed(&mut office);
    // The machine's number is called a serial number, too; the drives' is not.
    let of = table(
        &["Serial number", "HDD", "Weight"],
        &[&["SNSV-1", "z1z srv 0", "610"], &["SNSV-1", "Z1Z-SRV-1"], &["SNSV-1", " ", "5"]],
    );
    let found = list_of(&office, lot, &of, None, None).expect("a list");
    assert_eq!((found.column, found.headed, found.known), (1, true, 2));
    assert_eq!(found.serials, ["z1z srv 0", "Z1Z-SRV-1", ""]);
    assert_eq!(found.columns, ["Serial number", "HDD", "Weight"]);
    // Another column is taken where a person says so, and one that is not there is refused.
    let other = list_of(&office, lot, &of, Some(2), Some(false)).expect("a list");
    assert_eq!(other.serials, ["Weight", "610", "", "5"]);
    let told = wrong(list_of(&office, lot, &of, Some(3), Some(true)));
    assert_eq!(told, [("column".to_owned(), "unknown".to_owned())]);

    // No number of the lot at all: the heading tells.
    let of = table(&["Item", "Matricola"], &[&["1", "X-1"], &["2", "X-2"]]);
    assert_eq!(list_of(&office, lot, &of, None, None).expect("a list").column, 1);
    // A list of numbers and nothing else has no heading.
    let of = table(&["Z1Z-SRV-0"], &[&["Z1Z-SRV-1"]]);
    let found = list_of(&office, lot, &of, None, None).expect("a list");
    assert_eq!((found.headed, found.known), (false, 2));
    assert_eq!(found.serials, ["Z1Z-SRV-0", "Z1Z-SRV-1"]);
    let empty = list_of(&office, lot, &table(&[], &[]), None, None).expect("an empty list");
    assert_eq!((empty.serials.len(), empty.columns.len()), (0, 0));
}

#[test]
fn a_rounded_number_is_told_and_a_list_without_an_end_refused() {
    let mut office = Office::new();
    let lot = handed(&mut office);
    let mut of = table(&["S/N"], &[&["A-1"], &["A-2"]]);
    of.rows[1].cells[0] = SourceCell::Number { text: "8930000000000000000".into(), lossy: true };
    let found = list_of(&office, lot, &of, None, None).expect("a list");
    assert_eq!((found.rounded, found.serials.len()), (1, 2));
    let row = of.rows[0].clone();
    of.rows = vec![row; received::ops::MAX_SERIALS + 1];
    let told = wrong(list_of(&office, lot, &of, None, None));
    assert_eq!(told, [("serials".to_owned(), "received-list".to_owned())]);
    let gone = list_of(&office, DisposalLotId(999), &of, None, None);
    assert!(matches!(gone, Err(custodia_core::error::Error::NotFound(_))));
}

fn listed(office: &mut Office, lot: DisposalLotId, serials: &[&str]) -> LotReconciliation {
    let list = draft(lot, serials);
    office.done("received.save", |tx| received::ops::save(tx, &list));
    look(office, lot)
}

fn found(seen: &LotReconciliation) -> Vec<(SerialFault, &str, bool)> {
    seen.findings.iter().map(|f| (f.fault, f.serial.as_str(), f.open)).collect()
}

/// Ten laptops, `SNLT-00` …, each with a drive of its own number; the whole lot leaves.
fn laptops(office: &mut Office) -> DisposalLotId {
    let mut all = Vec::new();
    for n in 0..10 {
        let id = asset(office, &format!("LT-{n:02}"), "Laptop");
        part(office, id, ComponentKind::Ssd, &format!("S4EVNX-{n:02}"));
        all.push(id);
    }
    sanitizing(office, &all)
}

#[test]
fn a_list_of_laptops_names_the_drives_in_them() {
    let mut office = Office::new();
    let lot = laptops(&mut office);
    let serials: Vec<String> =
        detail(&office, lot).lines.iter().map(|l| l.serial.clone()).collect();
    let mut written: Vec<&str> = serials.iter().map(String::as_str).collect();
    let seen = listed(&mut office, lot, &written);
    assert_eq!((seen.expected, seen.result.matched, seen.open), (10, 10, 0), "{:?}", found(&seen));
    assert!(seen.result.is_complete());
    let drive = medium(&office, lot, "S4EVNX-00").id;
    let first = &detail(&office, lot).lines[0];
    let line = seen.certificates[0].serials.iter().find(|s| s.serial == first.serial);
    assert_eq!(line.expect("the first laptop").medium_id, Some(drive));

    // Both numbers of a laptop are one and the same thing; one laptop is in no list.
    let mut office = Office::new();
    let lot = laptops(&mut office);
    let lost = written.pop().expect("a laptop").to_owned();
    written.push("S4EVNX-00");
    let seen = listed(&mut office, lot, &written);
    assert_eq!(found(&seen), [(SerialFault::Missing, "S4EVNX-09", true)], "{lost}");
    // Its number read wrongly is told beside the drive that is missing.
    let wrong = lost.replacen('S', "5", 1);
    let seen = listed(&mut office, lot, &[&wrong]);
    let extra = &seen.findings[1];
    assert_eq!((extra.fault, extra.serial.as_str()), (SerialFault::Extra, wrong.as_str()));
    assert_eq!(extra.near[0].serial, lost);
    assert_eq!(extra.near[0].medium_id, Some(medium(&office, lot, "S4EVNX-09").id));
    assert_eq!(seen.findings[0].near[0].serial, wrong);
}

#[test]
fn assets_without_data_are_the_lots_and_nothing_else_is() {
    let mut office = Office::new();
    let all: Vec<_> =
        (0..10).map(|n| asset(&mut office, &format!("MO-{n:02}"), "Monitor")).collect();
    let lot = sanitizing(&mut office, &all);
    let serials: Vec<String> =
        detail(&office, lot).lines.iter().map(|l| l.serial.clone()).collect();
    let mut written: Vec<&str> = serials.iter().map(String::as_str).collect();
    written.push("CN-0-UNKNOWN");
    let seen = listed(&mut office, lot, &written);
    assert_eq!(found(&seen), [(SerialFault::Extra, "CN-0-UNKNOWN", true)]);
    // The column of a list is found by the numbers of assets, too.
    let rows: Vec<[&str; 2]> = serials.iter().map(|s| ["1", s.as_str()]).collect();
    let rows: Vec<&[&str]> = rows.iter().map(<[&str; 2]>::as_slice).collect();
    let of = table(&["Pos", "Matr. costruttore"], &rows);
    let list = list_of(&office, lot, &of, None, None).expect("a list");
    assert_eq!((list.column, list.known), (1, 10));
}

#[test]
fn one_drive_to_be_destroyed_among_wiped_ones_is_the_only_one_expected() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let broken = medium(&office, lot, "Z1Z-SRV-2").id;
    let draft = ExceptionDraft {
        media: vec![broken],
        exception: Some(MediumException::VendorDestroys),
        reason: "Failed".into(),
        by_id: Some(office.operator),
    };
    office.done("disposal.except", |tx| lots::except(tx, &draft, today()));
    // The server's own number names none of its four drives for sure: three of them were wiped here.
    let server =
        detail(&office, lot).lines.into_iter().find(|l| l.tag == "SV-1").expect("a server");
    let seen = listed(&mut office, lot, &[&server.serial, "Z1Z-SRV-0", "WD-WCC4E-03"]);
    assert_eq!(seen.expected, 1);
    assert_eq!(
        found(&seen),
        [
            (SerialFault::Missing, "Z1Z-SRV-2", true),
            (SerialFault::OfLot, "Z1Z-SRV-0", false),
            (SerialFault::OfLot, "WD-WCC4E-03", false),
        ]
    );
    let seen = listed(&mut office, lot, &["Z1Z-SRV-2"]);
    assert_eq!((seen.result.matched, seen.open), (1, 0));
}
