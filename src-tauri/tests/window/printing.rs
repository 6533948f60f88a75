//! The print dialog in the real window: asked for on the session bus, as the window's own.

use std::process::Command;

use crate::bus::Bus;
use crate::desk::{Desk, Start, folder, run};
use crate::portal::{Does, Portal};

#[test]
fn the_pages_on_the_screen_go_to_the_print_dialog_of_this_very_window() {
    run(async {
        let bus = Bus::start();
        let portal = Portal::start(&bus.address, Does::Prints);
        let folder = folder("print");
        let start = Start { bus: Some(&bus.address), ..Start::default() };
        let desk = Desk::start(&folder, start).await;
        desk.go("#/reports/renewals").await;
        desk.see("canvas").await;
        desk.keys("ctrl+p").await;
        desk.see_part("was sent to the printer").await;
        let parent = {
            let asked = portal.asked.lock().unwrap();
            assert!(asked.pdf.starts_with(b"%PDF"), "the file was handed over");
            asked.parents[0].clone()
        };
        let id = parent.strip_prefix("x11:").expect("the window's id");
        let id = u64::from_str_radix(id, 16).unwrap().to_string();
        let name = Command::new("xdotool").args(["getwindowname", &id]).output();
        let name = name.expect("xdotool is installed").stdout;
        let name = String::from_utf8_lossy(&name);
        assert!(name.contains(" \u{2014} ") || name.trim() == "Custodia", "{parent} is the window");
        desk.close().await;
    });
}
