//! Checkpoints kept outside: the file grows and is never rewritten, and what it says is believed.

use custodia_core::store::kept::{self, KEPT, own_folders};
use custodia_core::store::transparency::Checkpoint;
use custodia_core::store::{CheckReport, Depth, Store, check_invariants, checkpoint};

use super::store::{Folder, at, code, op, register, run, value};

fn file(folder: &Folder) -> String {
    std::fs::read_to_string(folder.path(KEPT)).unwrap()
}

fn edit(store: &mut Store, n: i64) {
    let sql = format!("UPDATE asset SET room = '{n}' WHERE id = 1");
    run(store, &op("asset.edit", n), &sql);
}

fn now(store: &Store) -> Checkpoint {
    Checkpoint::parse(&checkpoint(store.conn()).unwrap()).unwrap()
}

fn checked(store: &Store) -> CheckReport {
    let mut report = check_invariants(store.conn(), Depth::Quick).unwrap();
    kept::check_kept(store.conn(), &own_folders(store.path()), &mut report).unwrap();
    report
}

#[test]
fn every_copy_leaves_a_checkpoint_here_and_there() {
    let (folder, usb) = (Folder::new(), Folder::new());
    let mut store = register(&folder);
    let first = checkpoint(store.conn()).unwrap();
    let made = store.backup_to(usb.dir(), at(1)).unwrap();
    assert_eq!(made.unkept, []);
    assert_eq!((file(&folder), file(&usb)), (first.clone(), first.clone()), "the form of C2SP");
    // The same size and root are not told twice, whoever asks.
    store.backup_to(&usb.path("again.db"), at(2)).unwrap();
    assert_eq!(file(&usb), first);
    edit(&mut store, 3);
    let second = checkpoint(store.conn()).unwrap();
    store.auto_copy("bulk", at(4)).unwrap();
    let both = format!("{first}\n{second}");
    assert_eq!(file(&folder), both);
    assert_eq!(std::fs::read_to_string(folder.path("copies").join(KEPT)).unwrap(), second);
    // A sealing tells every folder, the one whose stick is out excepted.
    edit(&mut store, 5);
    let third = checkpoint(store.conn()).unwrap();
    let gone = folder.path("pulled-out");
    assert_eq!(store.keep_checkpoint(&[usb.dir().to_owned(), gone.clone()]), []);
    assert_eq!(file(&usb), format!("{first}\n{third}"));
    assert!(!gone.exists());
    assert_eq!(store.copies().unwrap().len(), 1, "the file among the copies is none of them");
}

#[test]
fn what_stands_in_the_file_stays() {
    let folder = Folder::new();
    let store = register(&folder);
    // Another register's, a signature, a remark, and a line that a power cut left half-written.
    let other = "register/other\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    let before = format!("# kept by hand\n{other}\n\u{2014} device AbCd==\n\nregister/{}\n12", {
        store.log()
    });
    std::fs::write(folder.path(KEPT), &before).unwrap();
    assert_eq!(store.keep_checkpoint(&[]), []);
    let own = checkpoint(store.conn()).unwrap();
    assert_eq!(file(&folder), format!("{before}\n\n{own}"));
    assert_eq!(kept::read(folder.dir(), store.log()).unwrap(), [now(&store)]);
    assert_eq!(kept::read(folder.dir(), "other").unwrap().len(), 1);
    assert_eq!(store.keep_checkpoint(&[]), [], "and is not added again");
    assert_eq!(file(&folder), format!("{before}\n\n{own}"));
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_stops_no_copy() {
    let (folder, usb) = (Folder::new(), Folder::new());
    let store = register(&folder);
    std::fs::create_dir(usb.path(KEPT)).unwrap();
    let made = store.backup_to(&usb.path("office.db"), at(1)).unwrap();
    assert!(made.path.exists(), "the copy is there");
    let [unkept] = made.unkept.as_slice() else { panic!("one folder: {:?}", made.unkept) };
    assert_eq!(unkept.folder, usb.dir());
    assert_eq!(code::<()>(Err(unkept.why.clone())), "refused-checkpoints-place");
    assert_eq!(file(&folder), checkpoint(store.conn()).unwrap(), "the other one is kept");
    #[cfg(unix)]
    {
        let link = Folder::new();
        std::os::unix::fs::symlink(folder.path("office.db"), link.path(KEPT)).unwrap();
        let before = std::fs::read(folder.path("office.db")).unwrap();
        assert_eq!(store.keep_checkpoint(&[link.dir().to_owned()]).len(), 1);
        assert_eq!(std::fs::read(folder.path("office.db")).unwrap(), before);
    }
}

#[test]
fn a_cut_tail_and_a_rewritten_past_show_against_the_file() {
    let folder = Folder::new();
    let mut store = register(&folder);
    (1..=5).for_each(|n| edit(&mut store, n));
    store.keep_checkpoint(&[]);
    edit(&mut store, 6);
    assert!(checked(&store).ok, "what came after a checkpoint is no fault");
    let path = store.path().to_owned();
    store.close().unwrap();
    let raw = rusqlite::Connection::open(&path).unwrap();
    let dropped: String = value(
        &raw,
        "SELECT group_concat(sql, ';') FROM sqlite_schema WHERE name = 'event_no_delete'",
    );
    raw.execute_batch(&format!(
        "PRAGMA foreign_keys = OFF; DROP TRIGGER event_no_delete;
         DELETE FROM event WHERE seq > (SELECT max(seq) FROM event) - 3; {dropped}"
    ))
    .unwrap();
    drop(raw);
    let store = Store::open(&path, at(9)).unwrap();
    let report = checked(&store);
    let codes: Vec<&str> = report.findings.iter().map(|f| f.code.as_str()).collect();
    assert!(codes.contains(&"kept") && !report.ok, "{codes:?}");
    assert!(!codes.contains(&"chain"), "the chain alone does not see it: {codes:?}");
}

#[test]
fn going_back_to_a_copy_sets_checkpoints_aside_and_no_others() {
    let folder = Folder::new();
    let mut store = register(&folder);
    let copy = store.backup_to(&folder.path("old.db"), at(0)).unwrap().path;
    (1..=4).for_each(|n| edit(&mut store, n));
    store.keep_checkpoint(&[]);
    let far = now(&store);
    store.restore(&copy, &op("register.restored", 5)).unwrap();
    let report = checked(&store);
    assert!(report.ok, "the journal tells what was set aside: {:?}", report.findings);
    let all = kept::read(folder.dir(), store.log()).unwrap();
    let compared = kept::compare(store.conn(), &all).unwrap();
    assert_eq!(
        (compared.aside.as_slice(), compared.against.as_slice()),
        (&[far.clone()][..], &[][..])
    );
    // One that seals more than there ever was is explained by nothing.
    let beyond = Checkpoint { size: far.size + 1, ..far.clone() };
    let against = kept::compare(store.conn(), std::slice::from_ref(&beyond)).unwrap().against;
    assert_eq!(against, [beyond]);
    // Nor is one that stands in the file after the journal of now went further than the copy.
    edit(&mut store, 6);
    store.keep_checkpoint(&[]);
    kept::append(folder.dir(), &far).unwrap();
    let all = kept::read(folder.dir(), store.log()).unwrap();
    assert_eq!(kept::compare(store.conn(), &all).unwrap().against, [far]);
    assert!(!checked(&store).ok);
}
