//! The real window on a virtual screen: from process start to the finished first screen (P16,
//! P17), to the list of assets, and the memory it takes (P18).

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use custodia_core::store::Store;

use super::Site;
use crate::measure::{Ratio, Samples, mib, time};
use crate::platform::{self, Household};
use crate::screen::Screen;
use crate::table::Row;
use crate::{Result, office};

/// The same machine's floor, a bare web view with one page of 50 rows, as the plan recorded it
/// without a graphics card; not taken again here.
const FLOOR: Duration = Duration::from_millis(382);
/// Its memory, proportional, all processes.
const FLOOR_PSS: u64 = 199 * 1024;
/// A screen that has not changed for so long is the one the user gets.
const QUIET: Duration = Duration::from_millis(1500);
/// Nobody waits longer.
const MOST: Duration = Duration::from_secs(60);
/// After this long the window idles.
const IDLE: Duration = Duration::from_secs(3);

pub(crate) fn run(site: &mut Site) -> Result<()> {
    let program = std::env::current_exe()?
        .with_file_name(format!("custodia-desktop{}", std::env::consts::EXE_SUFFIX));
    let missing = match () {
        () if !cfg!(target_os = "linux") => "only measured on Linux",
        () if !program.exists() => "the window program is not built",
        () if !platform::on_path("Xvfb") => "no Xvfb on this machine",
        () => "",
    };
    if !missing.is_empty() {
        for (goal, what) in
            [("P16", "Cold start → first usable screen"), ("P18", "Memory of the window")]
        {
            site.add(Row::plain(goal, what, format!("not measured: {missing}")));
        }
        return Ok(());
    }
    let starts = if site.args.quick { 1 } else { 7 };
    let sample = Home::new(site, &program, "sample")?;
    let full = Home::new(site, &program, "full")?;
    let place = full.register();
    std::fs::create_dir_all(place.parent().ok_or("a folder")?)?;
    std::fs::copy(site.register(), &place)?;
    let (small, _) = sample.starts(starts)?;
    let (large, list) = full.starts(starts)?;
    report(site, &small, &large);
    let painted = "Ctrl+2 → list of all assets painted";
    match list {
        Some((took, household)) => {
            site.add(
                Row::plain("P13", painted, time(took))
                    .within(took, Duration::from_millis(100))
                    .how("one key press by xdotool, its time included, to the finished screen"),
            );
            let what = "Memory of the window with the list of assets open";
            site.add(Row::plain("P18", what, memory(household)).how("as above, 3 s later"));
        }
        None => {
            let why = "not measured: the key did nothing, or there is no xdotool";
            site.add(Row::plain("P13", painted, why.into()));
        }
    }
    Ok(())
}

/// What some starts gave.
#[derive(Debug, Default)]
struct Starts {
    first_text: Samples,
    finished: Samples,
    idle: Household,
}

fn memory(h: Household) -> String {
    format!("PSS {}, RSS {}, {} processes", mib(h.pss), mib(h.rss), h.processes)
}

fn report(site: &mut Site, small: &Starts, large: &Starts) {
    let took = large.finished.p(50);
    let ratio = Ratio::of(took, FLOOR);
    let over = took.saturating_sub(FLOOR);
    let what = format!("Cold start → first usable screen (Today), {} assets", site.args.assets);
    let how = format!(
        "own Xvfb 1280×800, pixels watched: process start to the finished screen, median of {} \
         (first text {}; slowest {}); files in cache, new process; floor {} recorded, not taken \
         again",
        large.finished.len(),
        time(large.first_text.p(50)),
        time(large.finished.p(100)),
        time(FLOOR)
    );
    site.add(
        Row::plain("P16", what, format!("{}; {ratio} of the floor", time(took)))
            .judged(
                "≤ 1.40× the floor and ≤ 250 ms over it",
                ratio <= Ratio(140) && over <= Duration::from_millis(250),
            )
            .how(how),
    );
    let growth = Ratio::of(took, small.finished.p(50));
    site.add(
        Row::plain(
            "P17",
            "… against the sample register (400 assets)",
            format!("{growth} ({})", time(small.finished.p(50))),
        )
        .at_most(growth, Ratio(110), "the sample's")
        .how("the same, medians"),
    );
    let pss = Ratio::of_counts(large.idle.pss, FLOOR_PSS);
    site.add(
        Row::plain("P18", "Memory of the window, idle on Today", memory(large.idle))
            .at_most(pss, Ratio(120), "the floor's PSS (199 MiB recorded)")
            .how(format!("{pss}; all its processes, 3 s after the screen was finished")),
    );
}

/// A user's home with a register in it.
struct Home<'p> {
    program: &'p Path,
    folder: PathBuf,
}

impl<'p> Home<'p> {
    fn new(site: &Site, program: &'p Path, name: &str) -> Result<Self> {
        let folder = site.folder.join(format!("home-{name}"));
        std::fs::create_dir_all(&folder)?;
        Ok(Self { program, folder })
    }

    fn register(&self) -> PathBuf {
        let data = self.folder.join("data").join(custodia_core::place::IDENTIFIER);
        custodia_core::place::register_in(&data)
    }

    /// Starts the window several times; once more before, since the first start of all makes the
    /// sample, rolls the contracts forward and fills the web view's caches. The last start goes on
    /// to the list of assets.
    fn starts(&self, count: usize) -> Result<(Starts, Option<(Duration, Household)>)> {
        let mut starts = Starts::default();
        let mut list = None;
        for n in 0..=count {
            let mut screen = Screen::start(&self.folder)?;
            let mut window = self.open(&screen)?;
            let film = screen.watch(window.since, QUIET, MOST)?;
            let finished = film.finished().ok_or("the window stayed empty")?;
            if n > 0 {
                starts.finished.push(finished);
                starts.first_text.push(film.first_text().unwrap_or(finished));
            }
            if n == count {
                std::thread::sleep(IDLE);
                starts.idle = platform::household(window.process.id());
                list = window.list(&mut screen)?;
            }
            window.end();
            // Leaves the file as a user who closes the window leaves it.
            Store::open(&self.register(), office::at(0))?.close()?;
        }
        Ok((starts, list))
    }

    fn open(&self, screen: &Screen) -> Result<Window> {
        let mut command = Command::new(self.program);
        for name in ["DATA", "CONFIG", "CACHE"] {
            let folder = self.folder.join(name.to_lowercase());
            std::fs::create_dir_all(&folder)?;
            command.env(format!("XDG_{name}_HOME"), folder);
        }
        command
            .env("DISPLAY", screen.display())
            .env("GDK_BACKEND", "x11")
            .env("GSETTINGS_BACKEND", "memory")
            .env("NO_AT_BRIDGE", "1")
            // Another Custodia on this desk must not be taken for this one.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let since = Instant::now();
        Ok(Window { process: command.spawn()?, since, display: screen.display().to_owned() })
    }
}

/// A started window.
struct Window {
    process: Child,
    since: Instant,
    display: String,
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Window {
    /// Goes to the list of assets by its key; `None` where no key can be pressed.
    fn list(&mut self, screen: &mut Screen) -> Result<Option<(Duration, Household)>> {
        if !platform::on_path("xdotool") {
            return Ok(None);
        }
        let press = |args: &[&str]| {
            let mut tool = Command::new("xdotool");
            tool.args(args).env("DISPLAY", &self.display).stderr(Stdio::null());
            tool.stdout(Stdio::null()).status().is_ok_and(|s| s.success())
        };
        // No window manager runs here, so nobody else gives the window the keys.
        if !press(&["search", "--onlyvisible", "--name", "Custodia", "windowfocus"]) {
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(500));
        let since = Instant::now();
        if !press(&["key", "ctrl+2"]) {
            return Ok(None);
        }
        let film = screen.watch(since, QUIET, MOST)?;
        let finished = film.finished().filter(|_| film.changed());
        std::thread::sleep(IDLE);
        Ok(finished.map(|took| (took, platform::household(self.process.id()))))
    }

    /// Ends the window and waits until its register is free.
    fn end(&mut self) {
        if platform::ask_to_end(&self.process) {
            let _ = self.process.wait();
        }
    }
}
