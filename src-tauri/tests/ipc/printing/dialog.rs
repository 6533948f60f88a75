//! The system's print dialog, as the portal on a bus of the test's own.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use custodia_core::reports::model::{Orientation, Paper, PaperSize};
use custodia_desktop::printing::{Job, Sent, print};
use serde_json::json;

use super::bus::Bus;
use super::portal::{Does, Portal};
use super::renewals;
use crate::shell::{Shell, op_id, seen};

/// Longest wait for printing to end. Generous: it only costs time when a test fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// A file to print, removed at the end.
struct File(PathBuf);

/// More than a pipe or a page of memory holds, and no byte of it by chance.
fn bytes() -> Vec<u8> {
    (0..200_000_u32).flat_map(u32::to_le_bytes).collect()
}

impl File {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let path =
            std::env::temp_dir().join(format!("custodia-job-{}-{n}.pdf", std::process::id()));
        std::fs::write(&path, bytes()).unwrap();
        Self(path)
    }

    /// Prints it on a sheet; the failure in words. Printing that never ends fails the test.
    fn print_on(&self, bus: &str, size: PaperSize, lies: Orientation) -> Result<Sent, String> {
        let (pdf, bus) = (self.0.clone(), bus.to_owned());
        let (say, ended) = channel();
        std::thread::spawn(move || {
            let paper = Paper { size, orientation: lies };
            let job = Job { pdf: &pdf, title: "Rinnovi & più", paper, parent: "x11:2a" };
            say.send(print(Some(&bus), &job).map_err(|why| why.to_string()))
        });
        ended.recv_timeout(PATIENCE).expect("printing ends")
    }

    fn print(&self, bus: &str) -> Result<Sent, String> {
        self.print_on(bus, PaperSize::A4, Orientation::Landscape)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn the_printer_gets_the_very_file_and_the_dialog_its_title_and_sheet() {
    let (bus, file) = (Bus::start(), File::new());
    let portal = Portal::start(&bus.address, Does::Prints);
    assert_eq!(file.print(&bus.address), Ok(Sent::Printed));
    let asked = portal.asked.lock().unwrap();
    assert_eq!(asked.calls, ["PreparePrint", "Print"]);
    assert_eq!(asked.titles, ["Rinnovi & più", "Rinnovi & più"]);
    assert_eq!(asked.parents, ["x11:2a", "x11:2a"]);
    assert!(asked.pdf == bytes(), "{} bytes of another file", asked.pdf.len());
    assert_eq!(asked.options["modal"], "true");
    assert_eq!(asked.options["token"], "uint32 7", "what was chosen in the dialog is used");
    assert_eq!(asked.options["supported_output_file_formats"], r#"["pdf"]"#);
    let sheet = |key: &str| asked.page_setup[key].as_str();
    assert_eq!(
        ["PPDName", "Name", "Orientation"].map(sheet),
        [r#""A4""#, r#""iso_a4""#, r#""landscape""#]
    );
    assert_eq!(["Width", "Height"].map(sheet), ["210.", "297."]);
}

#[test]
fn an_upright_letter_is_a_letter_in_the_dialog() {
    let (bus, file) = (Bus::start(), File::new());
    let portal = Portal::start(&bus.address, Does::Prints);
    let printed = file.print_on(&bus.address, PaperSize::Letter, Orientation::Portrait);
    assert_eq!(printed, Ok(Sent::Printed));
    let asked = portal.asked.lock().unwrap();
    let sheet = |key: &str| asked.page_setup[key].as_str();
    assert_eq!(
        ["PPDName", "Name", "Orientation"].map(sheet),
        [r#""Letter""#, r#""na_letter""#, r#""portrait""#]
    );
    assert_eq!(["Width", "Height"].map(sheet), ["215.9", "279.4"]);
}

#[test]
fn a_portal_that_names_its_requests_otherwise_is_heard_too() {
    let (bus, file) = (Bus::start(), File::new());
    let portal = Portal::start(&bus.address, Does::PrintsElsewhere);
    assert_eq!(file.print(&bus.address), Ok(Sent::Printed));
    assert!(portal.asked.lock().unwrap().pdf == bytes());
}

#[test]
fn a_cancelled_dialog_is_no_failure_and_sends_nothing() {
    let (bus, file) = (Bus::start(), File::new());
    let portal = Portal::start(&bus.address, Does::Cancels);
    assert_eq!(file.print(&bus.address), Ok(Sent::Cancelled));
    assert_eq!(portal.asked.lock().unwrap().calls, ["PreparePrint"]);
}

#[test]
fn a_dialog_whose_window_was_closed_is_cancelled_too() {
    let (bus, file) = (Bus::start(), File::new());
    let portal = Portal::start(&bus.address, Does::Waits);
    let address = bus.address.clone();
    let printing = std::thread::spawn(move || file.print(&address));
    let request = portal.open.recv().unwrap();
    // Somebody looked at it.
    std::thread::sleep(Duration::from_millis(1_200));
    portal.answer(&request, 2);
    assert_eq!(printing.join().unwrap(), Ok(Sent::Cancelled));
    assert_eq!(portal.asked.lock().unwrap().calls, ["PreparePrint"]);
}

#[test]
fn whatever_else_a_dialog_ends_with_is_said() {
    let cases = [
        (Does::Breaks, "PreparePrint ended with response 2", 1),
        (Does::BreaksPrinting, "Print ended with response 2", 2),
        (Does::Refuses, "printing is disabled", 1),
        // What the dialog leaves to programs is left to a viewer.
        (Does::PicksPages, "print-pages ranges", 1),
        (Does::PicksOddPages, "page-set odd", 1),
    ];
    for (does, why, calls) in cases {
        let (bus, file) = (Bus::start(), File::new());
        let portal = Portal::start(&bus.address, does);
        let said = file.print(&bus.address).unwrap_err();
        assert!(said.contains(why), "{does:?}: {said}");
        assert_eq!(portal.asked.lock().unwrap().calls.len(), calls, "{does:?}");
    }
}

#[test]
fn without_a_bus_a_portal_or_its_printing_there_is_no_dialog() {
    let file = File::new();
    for address in ["unix:path=/nonexistent/custodia", "nonsense"] {
        file.print(address).unwrap_err();
    }
    let bus = Bus::start();
    let said = file.print(&bus.address).unwrap_err();
    assert!(said.contains("org.freedesktop.DBus.Error.ServiceUnknown"), "{said}");
    let _portal = Portal::without_print(&bus.address);
    let said = file.print(&bus.address).unwrap_err();
    assert!(said.contains("org.freedesktop.DBus.Error.Unknown"), "{said}");
}

#[test]
fn a_portal_that_says_nothing_is_not_waited_for() {
    let (bus, file) = (Bus::start(), File::new());
    let portal = Portal::start(&bus.address, Does::Sleeps);
    let started = Instant::now();
    let said = file.print(&bus.address).unwrap_err();
    assert!(said.contains("timed out"), "{said}");
    assert!(started.elapsed() < Duration::from_secs(15));
    assert_eq!(portal.asked.lock().unwrap().calls, ["PreparePrint"]);
}

#[test]
fn a_portal_or_a_bus_that_goes_takes_the_dialog_along() {
    for (bus_goes, why) in [(false, "the portal has gone"), (true, "")] {
        let (mut bus, file) = (Bus::start(), File::new());
        let portal = Portal::start(&bus.address, Does::Waits);
        let address = bus.address.clone();
        let printing = std::thread::spawn(move || file.print(&address));
        portal.open.recv().unwrap();
        assert!(!printing.is_finished(), "the dialog is open");
        if bus_goes {
            bus.end();
        } else {
            drop(portal);
        }
        let said = printing.join().unwrap().unwrap_err();
        assert!(said.contains(why), "{said}");
    }
}

#[test]
fn a_report_is_sent_while_the_window_goes_on() {
    let bus = Bus::start();
    let portal = Portal::start(&bus.address, Does::Waits);
    let shell = Shell::on(&bus.address, &[]);
    let printing = shell.later("report_print", &renewals());
    let request = portal.open.recv().unwrap();
    // The dialog is open: lists are read, and the register is written.
    assert!(shell.done("agenda", json!({ "days": 180 }))["open"].as_u64().unwrap() > 0);
    assert!(shell.done("undo", json!({ "op_id": op_id(), "target": null }))["op"].is_object());
    assert!(!printing.is_finished(), "the dialog is still open");
    portal.answer(&request, 0);
    let printed = printing.join().unwrap().unwrap();
    let name = printed["name"].as_str().unwrap().to_owned();
    assert_eq!(printed, json!({ "done": true, "name": name, "way": "printer" }));
    let paper = shell.folder.join("paper").join(&name);
    let asked = portal.asked.lock().unwrap();
    assert!(asked.pdf.starts_with(b"%PDF") && asked.pdf == std::fs::read(&paper).unwrap());
    assert_eq!(asked.titles[0], "Rinnovi");
    assert_eq!(asked.parents[0], "", "a window without an id has no name");
    assert_eq!(asked.page_setup["Orientation"], r#""landscape""#);
    assert!(!seen(&paper).exists(), "no viewer beside the printer");
}

#[test]
fn a_report_whose_dialog_is_cancelled_goes_nowhere() {
    let bus = Bus::start();
    let portal = Portal::start(&bus.address, Does::Cancels);
    let shell = Shell::on(&bus.address, &[]);
    let printed = shell.done("report_print", renewals());
    assert_eq!(printed, json!({ "done": false, "name": "", "way": "printer" }));
    assert_eq!(portal.asked.lock().unwrap().calls, ["PreparePrint"]);
    let paper = std::fs::read_dir(shell.folder.join("paper")).unwrap();
    let seen = paper.flatten().filter(|f| f.path().extension().is_some_and(|e| e == "seen"));
    assert_eq!(seen.count(), 0, "no viewer in its place");
}

#[test]
fn a_report_whose_dialog_breaks_is_opened_in_the_viewer() {
    let bus = Bus::start();
    let _portal = Portal::start(&bus.address, Does::Breaks);
    let shell = Shell::on(&bus.address, &[]);
    let printed = shell.done("report_print", renewals());
    assert_eq!((&printed["done"], &printed["way"]), (&json!(true), &json!("viewer")));
    let paper = shell.folder.join("paper").join(printed["name"].as_str().unwrap());
    assert!(seen(&paper).exists(), "the viewer was asked");
}
