//! The system's own file dialog, which WebDriver cannot see: opened from the window, answered with
//! key presses, under a window manager that gives it the focus. Every other test has a script in
//! its place.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::desk::{Desk, PATIENCE, Start, folder, run};

/// Between two looks at the display.
const PAUSE: Duration = Duration::from_millis(300);

/// A window manager, ended with the test: the other tests' windows sit in the display's corner.
struct Manager(Child);

impl Manager {
    fn start() -> Self {
        let child = Command::new("openbox")
            .arg("--sm-disable")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("openbox is installed");
        Self(child)
    }
}

impl Drop for Manager {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn xdotool(args: &[&str]) -> bool {
    let done = Command::new("xdotool").args(args).output();
    done.expect("xdotool is installed").status.success()
}

/// Waits for the dialog with this title, types a path into it and confirms until it is closed: the
/// first Return may only take what the dialog proposes to complete.
async fn answer(title: &str, path: &Path) {
    let seen = ["search", "--onlyvisible", "--name", title];
    let started = Instant::now();
    while !xdotool(&[&seen[..], &["windowactivate", "--sync"]].concat()) {
        assert!(started.elapsed() < PATIENCE, "no dialog {title:?} was seen");
        tokio::time::sleep(PAUSE).await;
    }
    assert!(xdotool(&["key", "--clearmodifiers", "ctrl+l"]));
    assert!(xdotool(&["type", "--delay", "20", &path.to_string_lossy()]));
    while xdotool(&seen) {
        assert!(started.elapsed() < PATIENCE, "the dialog {title:?} was not closed");
        assert!(xdotool(&["key", "Return"]));
        // A second one too soon would press the button in the window behind it.
        for _ in 0..10 {
            tokio::time::sleep(PAUSE).await;
            if !xdotool(&seen) {
                break;
            }
        }
    }
}

#[test]
fn a_file_chosen_in_the_true_dialog_is_read_and_its_path_stays_outside() {
    run(async {
        let folder = folder("dialog");
        let file = folder.join("chosen.csv");
        std::fs::write(&file, "Asset Tag,Serial Number\nTRUE-1,ZX-1\n").unwrap();
        let _manager = Manager::start();
        let desk = Desk::start(&folder, Start { true_dialogs: true, ..Start::default() }).await;
        desk.go("#/import").await;
        desk.press("Choose a file…").await;
        answer("Choose a file to import", &file).await;
        desk.see_part("TRUE-1").await;
        // The page as it is, not as it is seen: what a narrow window cuts or an attribute holds counts.
        let page = desk.client.source().await.unwrap();
        assert!(page.contains("chosen.csv"), "{page}");
        assert!(!page.contains(&*folder.to_string_lossy()), "no path reaches the window: {page}");
        desk.close().await;
    });
}
