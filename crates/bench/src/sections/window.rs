//! The real window on a virtual screen: from process start to the finished first screen (P16,
//! P17), to the list of assets, and the memory it takes (P18).

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Site;
use crate::Result;
use crate::home::Home;
use crate::measure::{Ratio, Samples, mib, time};
use crate::platform::{self, Household};
use crate::table::Row;

/// A bare web view with one page of 50 rows, as the plan recorded it without a graphics card: the
/// floor where this machine has no bare one to start.
const RECORDED: Duration = Duration::from_millis(382);
/// Its memory, proportional, all processes, KiB.
const RECORDED_PSS: u64 = 199 * 1024;

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
    let bare = bare(&site.folder)?;
    let sample = Home::new(&program, site.folder.join("home-sample"))?;
    let full = Home::new(&program, site.folder.join("home-full"))?;
    let place = full.register();
    std::fs::create_dir_all(place.parent().ok_or("a folder")?)?;
    std::fs::copy(site.register(), &place)?;
    let (mut floor, mut small, mut large) = <(Starts, Starts, Starts)>::default();
    // Once more before: the first start of all makes the sample, rolls the contracts forward and
    // fills the web view's caches. Then in turn, so that a busy minute falls on all of them.
    for n in 0..=if site.args.quick { 1 } else { 7 } {
        if let Some(bare) = &bare {
            floor.add(bare, n > 0)?;
        }
        small.add(&sample, n > 0)?;
        large.add(&full, n > 0)?;
    }
    report(site, &floor, &small, &large);
    list(site, &full)
}

/// What some starts gave.
#[derive(Debug, Default)]
struct Starts {
    first_text: Samples,
    finished: Samples,
    /// Of the last start.
    idle: Household,
}

impl Starts {
    fn add(&mut self, home: &Home, counts: bool) -> Result<()> {
        let window = home.start()?;
        let finished = window.finished()?;
        if counts {
            self.finished.push(finished);
            self.first_text.push(window.first_text());
            self.idle = window.idle();
        }
        home.end(window)
    }

    fn took(&self) -> Duration {
        self.finished.p(50)
    }
}

/// WebKitGTK's own browser, which its packages bring along, on a page of 50 rows: what any
/// program with this web view costs. `None` where it is not found.
fn bare(folder: &Path) -> Result<Option<Home>> {
    let mut places = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")];
    places.extend(std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|e| e.path()));
    let programs = places.iter().map(|p| p.join("webkit2gtk-4.1").join("MiniBrowser"));
    let Some(program) = programs.into_iter().find(|p| p.exists()) else { return Ok(None) };
    let row: String = (0..12).map(|n| format!("<td>Latitude 55{n}</td>")).collect();
    let rows = format!("<tr>{row}</tr>").repeat(50);
    let page = folder.join("floor.html");
    std::fs::write(&page, format!("<!doctype html><meta charset=utf-8><table>{rows}</table>"))?;
    let args = vec!["--geometry=1280x800".into(), format!("file://{}", page.display())];
    // The render path that Custodia chooses for itself, by starting once more.
    let plain = (!platform::can_render()).then_some(("WEBKIT_DISABLE_DMABUF_RENDERER", "1"));
    Ok(Some(Home::new(&program, folder.join("home-floor"))?.with(args, plain)))
}

fn memory(h: Household) -> String {
    format!("PSS {}, RSS {}, {} processes", mib(h.pss), mib(h.rss), h.processes)
}

fn report(site: &mut Site, floor: &Starts, small: &Starts, large: &Starts) {
    let (bare, pss, floor_is) = if floor.finished.len() > 0 {
        let words = "floor in turn with it: WebKitGTK's MiniBrowser on a static page of 50 rows";
        (floor.took(), floor.idle.pss, words)
    } else {
        (RECORDED, RECORDED_PSS, "floor as recorded in the plan: no MiniBrowser on this machine")
    };
    let took = large.took();
    let ratio = Ratio::of(took, bare);
    let met = ratio <= Ratio(140) && took.saturating_sub(bare) <= Duration::from_millis(250);
    let what = format!("Cold start → first usable screen (Today), {} assets", site.args.assets);
    site.add(
        Row::plain("P16", what, format!("{}; {ratio}", time(took)))
            .judged("≤ 1.40× the floor and ≤ 250 ms over it", met)
            .how(format!(
                "Xvfb 1280×800, pixels watched from process start to the finished screen, median \
                 of {} (first text {}, slowest {}), files in cache; {floor_is}: {}; plan's own \
                 floor {}",
                large.finished.len(),
                time(large.first_text.p(50)),
                time(large.finished.p(100)),
                time(bare),
                time(RECORDED),
            )),
    );
    let cpu = Ratio::of(large.idle.cpu, floor.idle.cpu);
    let what = "… processor time of all its processes, 3 s after";
    site.add(Row::plain("", what, time(large.idle.cpu)).how(format!(
        "floor {} ({cpu}), sample {}",
        time(floor.idle.cpu),
        time(small.idle.cpu)
    )));
    let growth = Ratio::of(took, small.took());
    let figure = format!("{growth} ({})", time(small.took()));
    site.add(
        Row::plain("P17", "… against the sample register (400 assets)", figure)
            .at_most(growth, Ratio(110), "the sample's")
            .how("the same, medians"),
    );
    let ratio = Ratio::of_counts(large.idle.pss, pss);
    site.add(
        Row::plain("P18", "Memory of the window, idle on Today", memory(large.idle))
            .at_most(ratio, Ratio(120), "the floor's PSS")
            .how(format!("{ratio}; all its processes, 3 s after the screen; floor {}", mib(pss))),
    );
}

/// From Today to all assets by one key.
fn list(site: &mut Site, full: &Home) -> Result<()> {
    let mut window = full.start()?;
    let before = window.idle();
    let painted = "Ctrl+2 → list of all assets painted";
    let row = match window.press("ctrl+2")? {
        Some(took) => Row::plain("P13", painted, time(took))
            .within(took, Duration::from_millis(100))
            .how("one key press by xdotool, its time included, to the finished screen"),
        None => {
            let why = "not measured: the key did nothing, or there is no xdotool";
            Row::plain("P13", painted, why.into())
        }
    };
    site.add(row);
    let after = window.idle();
    let grown = mib(after.pss.saturating_sub(before.pss));
    let what = "… memory with the list open, over Today";
    site.add(Row::plain("P18", what, grown).how(format!("PSS; then {}", memory(after))));
    full.end(window)
}
