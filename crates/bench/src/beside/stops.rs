//! How long somebody waits who stops a long report: while it is read from the register, while it is
//! put together, and while it is drawn.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use custodia_core::reports::{self, AssetRegisterParams, ReportOf, ReportRequest};
use custodia_core::store::Store;
use custodia_output::pdf;

use crate::Result;
use crate::measure::time;
use crate::sections::paper;
use crate::table::Row;

/// Moments over the whole making at which it is stopped.
const MOMENTS: u32 = 20;
/// What the product promises.
const PROMISED: Duration = Duration::from_millis(300);

/// The longest wait for a stop of the asset register with so many rows.
pub(super) fn run(register: &Path, rows: u32) -> Result<Row> {
    let (whole, _) = make(register, None)?;
    let mut longest = Duration::ZERO;
    for n in 0..MOMENTS {
        let (_, wait) = make(register, Some(whole * n / MOMENTS))?;
        longest = longest.max(wait);
    }
    let figure = format!("{} of {}", time(longest), time(whole));
    let row = Row::plain("", format!("Longest wait for a stop, asset register of {rows}"), figure);
    let how = format!(
        "query, report, PDF in this process, stopped at {MOMENTS} moments spread over it; by the clock"
    );
    Ok(row.judged(format!("≤ {}", time(PROMISED)), longest <= PROMISED).how(how))
}

/// Makes it, or stops it after a while: how long it took, and how long after the stop it ended.
fn make(register: &Path, stop: Option<Duration>) -> Result<(Duration, Duration)> {
    let stopped = Arc::new(AtomicBool::new(false));
    let started = Instant::now();
    let (for_query, for_pages) = (Arc::clone(&stopped), Arc::clone(&stopped));
    let register = register.to_owned();
    let work = std::thread::spawn(move || {
        let made = draw(&register, for_query, &for_pages);
        (made.map_err(|e| e.to_string()), Instant::now())
    });
    let Some(after) = stop else {
        let (made, ended) = work.join().map_err(|_| "the report ended with a panic")?;
        made?;
        return Ok((ended - started, Duration::ZERO));
    };
    std::thread::sleep(after.saturating_sub(started.elapsed()));
    let asked = Instant::now();
    stopped.store(true, Ordering::SeqCst);
    // Stopped or, at the very end, done: both are an end.
    let (_, ended) = work.join().map_err(|_| "the report ended with a panic")?;
    Ok((ended - started, ended.saturating_duration_since(asked)))
}

fn draw(register: &Path, query: Arc<AtomicBool>, pages: &AtomicBool) -> Result<()> {
    let mut reader = Store::open_read_only(register)?;
    reader.stop_when(move || query.load(Ordering::SeqCst))?;
    let request = ReportRequest::new(ReportOf::AssetRegister(AssetRegisterParams::default()));
    let report = reports::build(&reader, &request, &paper::moment())?;
    pdf::render(&report, &mut |_| match pages.load(Ordering::SeqCst) {
        true => ControlFlow::Break(()),
        false => ControlFlow::Continue(()),
    })?;
    Ok(())
}
