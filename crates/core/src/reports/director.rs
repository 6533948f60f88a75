//! The director's page on paper: figures, fiscal years against the budget, decisions by month, each
//! measure beside the month before, and the risks in sentences.

use chrono::{Datelike as _, NaiveDate};

use super::costs::year_label;
use super::model::{
    Block, Cell, Chart, ChartKind, Column, Figure, Orientation, Period, Report, Row, Scale, Series,
    Table, Tone,
};
use super::scene::Scene;
use super::{DirectorPageParams, Extent, Moment, ReportRequest, past};
use crate::agenda::AgendaMonth;
use crate::dates::month_end;
use crate::director::measures::share;
use crate::director::{
    DirectorFigures, DirectorMeasure, DirectorPage, DirectorRisk, MeasureChange, MeasureValue,
    RiskCode, read, risk,
};
use crate::error::{FieldError, Refusal, Result};
use crate::money::{Money, Totals};
use crate::rates::Converted;
use crate::settings;
use crate::store::past::{PastError, Pasts};
use crate::store::{Conn, snapshot};
use crate::text::{Format, Lang};

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
    let blocks = vec![
        Block::Figures(figures(scene, now)),
        Block::Table(risks(scene, &page.risks)),
        Block::Table(years(scene, now)),
        Block::Chart(months(scene, now)),
        Block::Table(measures(scene, page)),
    ];
    let mut notes = vec![scene.t("director-note-lists"), scene.t("director-note-money")];
    if page.before.is_none() {
        notes.push(scene.t("director-note-first"));
    }
    Ok(Report {
        subtitle: scene.ta(
            "director-subtitle",
            &[("month", month.into()), ("day", format.date(now.on).into())],
        ),
        period: now.on.with_day(1).zip(month_end(now.on)).and_then(|(a, z)| Period::new(a, z)),
        blocks,
        notes,
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

fn risks(scene: &Scene<'_>, all: &[DirectorRisk]) -> Table {
    let columns = vec![
        Column::new("weight", scene.t("director-col-weight")),
        Column::new("risk", scene.t("director-col-risk")).grow(1),
    ];
    let mut table = Table::new("risks", scene.t("director-risks"), columns);
    table.empty = scene.t("director-risks-none");
    table.rows = all
        .iter()
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
    table
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
    table.rows = f
        .years
        .iter()
        .map(|y| {
            let over = y.budgeted && y.planned.sum.minor > y.budget.sum.minor;
            let planned = converted(scene, &y.planned);
            Row::item(vec![
                Cell::Text(year_label(y.span)),
                converted(scene, &y.committed),
                converted(scene, &y.expected),
                if over { planned.noted(scene.t("director-over-budget")) } else { planned },
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
    }
}

/// Each measure now, at the end of the month before, and the difference.
fn measures(scene: &Scene<'_>, page: &DirectorPage) -> Table {
    let before_title = page.before.as_ref().map(|b| scene.format().date(b.on)).unwrap_or_default();
    let columns = vec![
        Column::new("measure", scene.t("director-col-measure")).grow(1),
        Column::new("before", before_title).end(),
        Column::new("now", scene.format().date(page.now.on)).end(),
        Column::new("change", scene.t("director-col-change")).end(),
    ];
    let mut table = Table::new("measures", scene.t("director-measures"), columns);
    table.rows = page
        .measures
        .iter()
        .map(|m| {
            Row::item(vec![
                Cell::Text(scene.t(&format!("director-measure-{}", m.code))),
                m.before.as_ref().map_or(Cell::Empty, |v| value(scene, v)),
                value(scene, &m.now),
                changed(scene, m),
            ])
        })
        .collect();
    // With nothing to compare with there is nothing to compare.
    if page.before.is_none() { table.without(&["before", "change"]) } else { table }
}

fn value(scene: &Scene<'_>, of: &MeasureValue) -> Cell {
    match of {
        MeasureValue::Count { count } => Cell::Int((*count).into()),
        MeasureValue::Money { money } => converted(scene, money),
        MeasureValue::Amounts { amounts } => scene.totals(amounts),
        MeasureValue::Share { share } => share.map_or(Cell::Empty, Cell::Percent),
        MeasureValue::Score { score } => score.map_or(Cell::Empty, |s| Cell::Int(s.into())),
    }
}

/// The difference with its sign; what is for the worse stands out.
fn changed(scene: &Scene<'_>, of: &DirectorMeasure) -> Cell {
    let Some(change) = of.change else { return Cell::Empty };
    let format = scene.format();
    let amount = match change {
        MeasureChange::Count { count } => format.int(count.saturating_abs()),
        MeasureChange::Share { share } => format.percent(share.saturating_abs()),
        MeasureChange::Money { money } => {
            format.money(Money { minor: money.minor.saturating_abs(), ..money })
        }
    };
    let text = format!("{}{amount}", if change.up() { "+" } else { "−" });
    match of.better {
        Some(false) => Cell::Toned(Tone::Warning, text),
        _ => Cell::Text(text),
    }
}
