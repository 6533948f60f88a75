//! The director's page on paper: figures, fiscal years against the budget, decisions by month, what
//! changed since the month before, and the risks in sentences. One sheet: what has no room as a line
//! of its own is told in a sentence.

use chrono::{Datelike as _, NaiveDate};

use super::costs::year_label;
use super::model::{
    Block, Cell, Chart, ChartKind, Column, Figure, Orientation, PaperSize, Period, Report, Row,
    Scale, Series, Table, Tone,
};
use super::scene::Scene;
use super::{DirectorPageParams, Extent, Moment, ReportRequest, past};
use crate::agenda::AgendaMonth;
use crate::dates::month_end;
use crate::director::measures::share;
use crate::director::{DirectorFigures, DirectorPage, DirectorRisk, RiskCode, read, risk};
use crate::error::{FieldError, Refusal, Result};
use crate::money::Totals;
use crate::rates::Converted;
use crate::settings;
use crate::store::past::{PastError, Pasts};
use crate::store::{Conn, snapshot};
use crate::text::{Format, Lang};

mod measures;

/// The page of a month, from the register as it stood at its end (today, of the one that runs), beside
/// the end of the month before where the register reaches back so far.
///
/// # Errors
/// Field error `month` for one to come; refused (`past-before`, `past-broken`, `past-restored`) for one
/// that is not known any more.
pub fn page(
    conn: &Conn,
    month: Option<NaiveDate>,
    lang: Lang,
    moment: &Moment,
    pasts: &mut Pasts,
) -> Result<DirectorPage> {
    let today = moment.today;
    let day = read::day_of(month.unwrap_or(today), today)
        .ok_or_else(|| FieldError::new("month", "date-range"))?;
    let now = if day == today {
        read::figures(conn, day)?
    } else {
        at_end_of(conn, day, moment, pasts).map_err(|e| refused(e, day, lang, moment))?
    };
    let before = match read::month_before(day).map(|b| at_end_of(conn, b, moment, pasts)) {
        Some(Ok(before)) => Some(before),
        // That there is nothing to compare with is said on the page.
        None | Some(Err(PastError::Unknown(_))) => None,
        Some(Err(PastError::Failed(e))) => return Err(e),
    };
    DirectorPage::of(now, before)
}

fn at_end_of(
    conn: &Conn,
    day: NaiveDate,
    moment: &Moment,
    pasts: &mut Pasts,
) -> Result<DirectorFigures, PastError> {
    let until = moment.begins(day.succ_opt().unwrap_or(day));
    let past = pasts.at(conn, until)?;
    Ok(read::figures(past, day)?)
}

fn refused(e: PastError, day: NaiveDate, lang: Lang, moment: &Moment) -> crate::error::Error {
    match e {
        PastError::Failed(e) => e,
        PastError::Unknown(why) => {
            past::unknown(&why, moment, lang).with("day", Format(lang).date(day)).into()
        }
    }
}

/// The page of the month that runs, with nothing to compare with.
pub(super) fn today(conn: &Conn, moment: &Moment) -> Result<DirectorPage> {
    DirectorPage::of(read::figures(conn, moment.today)?, None)
}

/// Makes the report of a month.
///
/// # Errors
/// As [`page`]; refused (`past-kind`) for one as at a day: it names its month.
pub(super) fn make(
    conn: &Conn,
    (request, params): (&ReportRequest, &DirectorPageParams),
    moment: &Moment,
    extent: Extent,
    pasts: &mut Pasts,
) -> Result<Report> {
    let settings = settings::sql::load(conn)?;
    let lang = request.lang.unwrap_or(settings.language);
    if let Some(day) = request.as_at {
        return Err(Refusal::new("past-kind").with("day", Format(lang).date(day)).into());
    }
    let _one_state = snapshot(conn)?;
    let page = page(conn, params.month, lang, moment, pasts)?;
    let scene = Scene { conn, request, lang, moment, settings: &settings, extent };
    build(&scene, &page)
}

/// The report of a page.
pub(super) fn build(scene: &Scene<'_>, page: &DirectorPage) -> Result<Report> {
    let now = &page.now;
    let format = scene.format();
    let month = format.month_year(now.on);
    let mut blocks = vec![Block::Figures(figures(scene, now))];
    blocks.extend(risks(scene, &page.risks));
    blocks.push(Block::Table(years(scene, now)));
    blocks.push(Block::Chart(months(scene, now)));
    blocks.extend(measures::blocks(scene, page, room(scene, page)));
    Ok(Report {
        subtitle: scene.ta(
            "director-subtitle",
            &[("month", month.into()), ("day", format.date(now.on).into())],
        ),
        period: now.on.with_day(1).zip(month_end(now.on)).and_then(|(a, z)| Period::new(a, z)),
        blocks,
        notes: vec![scene.t("director-note-lists"), scene.t("director-note-money")],
        ..scene.report("director_page", scene.t("director-title"), Orientation::Portrait)?
    })
}

fn converted(scene: &Scene<'_>, of: &Converted) -> Cell {
    let all = of.all();
    // Nothing is an answer here: a sum of zero is told.
    if all.is_empty() {
        Cell::Money(of.sum)
    } else {
        Cell::Totals(all.first(scene.settings.organisation.currency))
    }
}

fn figures(scene: &Scene<'_>, f: &DirectorFigures) -> Vec<Figure> {
    let mut all = vec![
        Figure::new(converted(scene, &f.run_rate), scene.t("director-measure-run_rate")),
        scene.counted(f.open.into(), "director-figure-open").toned(tone(f.missed > 0)),
        Figure::new(converted(scene, &f.if_nothing), scene.t("director-measure-if_nothing")),
    ];
    if let Some(part) = share(f.critical.covered, f.critical.assets) {
        all.push(
            Figure::new(Cell::Percent(part), scene.t("director-measure-critical"))
                .toned(tone(f.critical.uncovered > 0)),
        );
    }
    if let Some(part) = share(f.sla.met, f.sla.met + f.sla.missed) {
        all.push(Figure::new(Cell::Percent(part), scene.t("director-measure-sla")));
    }
    all
}

const fn tone(bad: bool) -> Tone {
    if bad { Tone::Critical } else { Tone::Plain }
}

/// Most risks with a line of their own; the others are told in sentences below them.
const fn most_risks(paper: PaperSize) -> usize {
    match paper {
        PaperSize::A4 => 4,
        PaperSize::Letter => 2,
    }
}

/// How many lines of a table the sheet holds for what changed. Reckoned, not measured: in points of
/// A4 below the title, with what always stands on it taken away.
fn room(scene: &Scene<'_>, page: &DirectorPage) -> usize {
    const ROOM: usize = 215;
    const LETTER: usize = 50;
    const ROW: usize = 18;
    const LINE: usize = 11;
    let now = &page.now;
    let beside = |of: &Converted| of.apart.0.len();
    let years: usize = now.years.iter().map(|y| ROW + LINE * beside(&y.planned)).sum();
    let figures = 17 * beside(&now.run_rate).max(beside(&now.if_nothing));
    let told = page.risks.len().min(most_risks(scene.paper()));
    let rest = (page.risks.len() - told) * LINE;
    let sheet = match scene.paper() {
        PaperSize::A4 => ROOM,
        PaperSize::Letter => ROOM - LETTER,
    };
    let row = if figures > 0 { ROW + LINE } else { ROW };
    sheet.saturating_sub(years + figures + told * ROW + rest) / row
}

fn risks(scene: &Scene<'_>, all: &[DirectorRisk]) -> Vec<Block> {
    let most = most_risks(scene.paper());
    let columns = vec![
        Column::new("weight", scene.t("director-col-weight")),
        Column::new("risk", scene.t("director-col-risk")).grow(1),
    ];
    let mut table = Table::new("risks", scene.t("director-risks"), columns);
    table.empty = scene.t("director-risks-none");
    table.rows = all
        .iter()
        .take(most)
        .map(|r| {
            let tone = match r.weight {
                risk::RiskWeight::High => Tone::Critical,
                risk::RiskWeight::Medium => Tone::Warning,
                risk::RiskWeight::Low => Tone::Muted,
            };
            let weight = scene.t(&format!("risk-weight-{}", r.weight));
            Row::item(vec![Cell::Toned(tone, weight), Cell::Text(sentence(scene, r))])
        })
        .collect();
    let rest: Vec<String> = all.iter().skip(most).map(|r| sentence(scene, r)).collect();
    let rest = (!rest.is_empty()).then(|| Block::Paragraph(rest.join(" ")));
    [Block::Table(table)].into_iter().chain(rest).collect()
}

/// A risk in words: the same on screen and on paper.
fn sentence(scene: &Scene<'_>, r: &DirectorRisk) -> String {
    let money = r.money.first(scene.settings.organisation.currency);
    let money: Vec<String> = money.iter().map(|m| scene.format().money(*m)).collect();
    let args = [
        ("count", i64::from(r.count).into()),
        ("money", money.join(" + ").into()),
        ("any", if r.money.is_empty() { "no" } else { "yes" }.into()),
        ("subject", r.subject.as_str().into()),
    ];
    let code: RiskCode = r.code;
    scene.ta(&format!("director-risk-{code}"), &args)
}

fn years(scene: &Scene<'_>, f: &DirectorFigures) -> Table {
    let columns = vec![
        Column::new("year", scene.t("director-col-year")).grow(1),
        Column::new("committed", scene.t("costs-committed")).end(),
        Column::new("expected", scene.t("costs-expected")).end(),
        Column::new("planned", scene.t("director-col-planned")).end(),
        Column::new("budget", scene.t("director-col-budget")).end(),
    ];
    let mut table = Table::new("years", scene.t("director-years"), columns);
    // The lower sheet tells a year less.
    let most = if scene.paper() == PaperSize::Letter { 2 } else { f.years.len() };
    table.rows = f
        .years
        .iter()
        .take(most)
        .map(|y| {
            // That a year is above its budget is among the risks.
            let planned = converted(scene, &y.planned);
            Row::item(vec![
                Cell::Text(year_label(y.span)),
                converted(scene, &y.committed),
                converted(scene, &y.expected),
                planned,
                if y.budgeted { converted(scene, &y.budget) } else { Cell::Empty },
            ])
        })
        .collect();
    table
}

fn months(scene: &Scene<'_>, f: &DirectorFigures) -> Chart {
    let own = f.currency;
    let value = |m: &AgendaMonth| Some(m.annual.minor_in(own).unwrap_or(0));
    let count: u32 = f.months.iter().map(|m| m.count).sum();
    let mut all = Totals::default();
    // Too large a sum is no sum: the chart stays without its sentence's figure.
    let summed = f.months.iter().try_for_each(|m| all.merge(&m.annual)).is_ok();
    let money: Vec<String> = match summed {
        true => all.first(own).iter().map(|m| scene.format().money(*m)).collect(),
        false => Vec::new(),
    };
    let args = [("count", i64::from(count).into()), ("money", money.join(" + ").into())];
    Chart {
        name: "renewals_by_month",
        caption: scene.ta("director-months", &args),
        kind: ChartKind::Columns,
        scale: Scale::Money(own),
        categories: f
            .months
            .iter()
            .map(|m| scene.format().month_short(m.month.month()).to_owned())
            .collect(),
        series: vec![Series {
            label: scene.t("director-months-series"),
            values: f.months.iter().map(value).collect(),
        }],
        reference: None,
        empty: scene.t("director-months-none"),
        low: true,
    }
}
