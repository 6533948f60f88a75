//! `custodia-bench pdf`: the register on paper beside every other writer of PDF that is installed, and
//! paper that somebody waits for.
//!
//! Everything is measured in one run on the same rows. Nothing is fetched or installed here: what is
//! not there is a line that says how to have it.

use std::path::Path;
use std::time::{Duration, Instant};

use custodia_core::store::Store;

use crate::args::{Args, BesideArgs};
use crate::measure::{Cost, median};
use crate::sections::{Site, paper};
use crate::{Result, child, data, head, print, table};

pub(crate) mod floor;
mod lines;
mod live;
mod rows;
mod stops;
mod writers;

use lines::Register;
use writers::{Desk, Taken, WRITERS};

/// Runs of ours and of the floor, of which the middle one counts.
const RUNS: usize = 5;

pub(crate) fn run(args: &BesideArgs) -> Result<()> {
    let sizes: Vec<String> = args.rows.iter().map(u32::to_string).collect();
    // Before anything is measured: it tells the load at the start.
    let head = head(args.quick, &format!("Registers of {} rows", sizes.join(" and ")));
    let folder = data::workshop("beside")?;
    let places: Vec<_> = args.rows.iter().map(|r| lay_out(args, &folder, *r)).collect();
    let mut places = places.into_iter().collect::<Result<Vec<(Site, Desk)>>>()?;
    let mut registers = our_own(&places, if args.quick { 1 } else { RUNS })?;
    ask_others(&places, &mut registers)?;
    let mut all: Vec<_> = registers.iter().flat_map(Register::lines).collect();
    if let [small, .., large] = registers.as_slice() {
        all.push(lines::growth(small, large));
    }
    eprintln!("stops…");
    if let Some((site, desk)) = places.last() {
        all.push(stops::run(&site.register(), desk.rows)?);
    }
    eprintln!("previews, documents, codes…");
    let (site, desk) = places.first_mut().ok_or("no rows are asked for")?;
    site.import_contracts()?;
    live::run(site, desk)?;
    all.append(&mut site.rows);
    print(&table::markdown(&head, &all), args.out.as_deref())
}

/// A register of so many assets, and the same rows for the others.
fn lay_out(args: &BesideArgs, folder: &Path, rows: u32) -> Result<(Site, Desk)> {
    eprintln!("a register of {rows} assets…");
    let folder = folder.join(rows.to_string());
    std::fs::create_dir_all(folder.join("office"))?;
    let data = data::generated(rows, data::SEED)?;
    let site = Site { args: Args::register(rows, args.quick), data, folder, rows: Vec::new() };
    let (csv, register) = (site.data.join("assets.csv"), site.register());
    let said = child::run("import", &[child::text(&csv)?, child::text(&register)?])?;
    if said["created"].as_u64() != Some(rows.into()) {
        return Err(format!("the import is not what it should be: {said}").into());
    }
    let reader = Store::open_read_only(&register)?;
    let texts = rows::texts(&paper::report(&reader, usize::try_from(rows)?)?)?;
    let desk = Desk::new(&site.folder, &texts, args.quick)?;
    Ok((site, desk))
}

/// Ours and the floor, all sizes in turn: a busy minute of the machine falls on all of them.
fn our_own(places: &[(Site, Desk)], runs: usize) -> Result<Vec<Register>> {
    let mut taken = vec![(Vec::new(), Vec::new(), 0); places.len()];
    for _ in 0..runs {
        for ((site, desk), (ours, floors, before)) in places.iter().zip(&mut taken) {
            let (mine, start) = the_product(site, desk.rows)?;
            ours.push(mine);
            *before = start;
            floors.push(the_floor(site, desk)?);
        }
    }
    let mut registers = Vec::new();
    for ((_, desk), (ours, floors, before)) in places.iter().zip(taken) {
        let (ours, floor) = (middle(&ours)?, middle(&floors)?);
        registers.push(Register { rows: desk.rows, runs, ours, before, floor, others: Vec::new() });
    }
    Ok(registers)
}

/// Everybody else, the smallest register first.
fn ask_others(places: &[(Site, Desk)], registers: &mut [Register]) -> Result<()> {
    if let Some((_, desk)) = places.first() {
        desk.warm_office()?;
    }
    for (at, (_, desk)) in places.iter().enumerate() {
        eprintln!("{} rows…", desk.rows);
        for writer in &WRITERS {
            let version = writer.version().unwrap_or_default();
            let smaller = at.checked_sub(1).and_then(|at| registers.get(at)?.known(writer));
            let outcome = desk.ask(writer, smaller)?;
            eprintln!("  {}{}: {}", writer.name, writer.part, lines::outcome(&outcome));
            if let Some(register) = registers.get_mut(at) {
                register.others.push((writer, version, outcome));
            }
        }
    }
    Ok(())
}

/// The product's own process, and what it held at its start.
fn the_product(site: &Site, rows: u32) -> Result<(Taken, u64)> {
    let out = site.folder.join("custodia.pdf");
    let started = Instant::now();
    let done = paper::printed(&site.register(), &out, rows)?;
    let cost = Cost { wall: started.elapsed(), cpu: done.whole };
    let pages = writers::pages(&out);
    if pages.is_some_and(|pages| pages != done.pages) {
        return Err(format!("{} has {pages:?} pages, not {}", out.display(), done.pages).into());
    }
    Ok((Taken { cost, peak: done.peak, bytes: done.bytes, pages }, done.before))
}

fn the_floor(site: &Site, desk: &Desk) -> Result<Taken> {
    let out = site.folder.join("floor.pdf");
    let (rows, fonts) = (desk.json(), rows::fonts());
    let started = Instant::now();
    let said =
        child::run("floor", &[child::text(&rows)?, child::text(&out)?, child::text(&fonts)?])?;
    let wall = started.elapsed();
    let number = |key: &str| said[key].as_u64().unwrap_or(0);
    let cost = Cost { wall, cpu: Duration::from_micros(number("whole")) };
    let (peak, bytes) = (number("peak"), number("bytes"));
    Ok(Taken { cost, peak, bytes, pages: writers::pages(&out) })
}

/// The run in the middle by its cost.
fn middle(all: &[Taken]) -> Result<Taken> {
    let cost = median(all.iter().map(|taken| taken.cost).collect());
    let found = all.iter().find(|taken| taken.cost == cost).copied();
    Ok(found.ok_or("nothing was run")?)
}
