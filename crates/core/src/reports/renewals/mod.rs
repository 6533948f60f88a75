//! The renewals report: which decisions are due, by which last safe day, and what happens if
//! nobody acts. The same agenda as Today, so that screen and paper cannot disagree.

mod rows;
mod timeline;

pub(super) use timeline::legend;

use chrono::Days;

use super::RenewalsParams;
use super::model::{Block, Cell, Fact, Figure, Orientation, Period, Report, Signature, Tone};
use super::scene::Scene;
use crate::agenda::{self, Agenda, IfNothing, Urgency};
use crate::contract::RenewalKind;
use crate::decision::is_settled;
use crate::error::Result;
use crate::ids::{PersonId, VendorId};
use crate::money::{Currency, Totals};
use crate::store::Conn;
use crate::text::{Format, Lang, t, ta};

pub(super) fn build(scene: &Scene<'_>, params: &RenewalsParams) -> Result<Report> {
    super::check_days(params.days)?;
    let (conn, lang) = (scene.conn, scene.lang);
    let agenda = agenda::agenda(conn, &params.agenda(), scene.moment.today)?;
    let until = scene.moment.today.checked_add_days(Days::new(u64::from(params.days)));
    let format = Format(lang);
    let own = scene.settings.organisation.currency;
    let mut blocks = vec![figures(&agenda, own, lang)];
    if !agenda.items.is_empty() {
        blocks.push(Block::Timeline(timeline::timeline(&agenda, lang)));
    }
    blocks.push(Block::Table(rows::table(&agenda, own, lang)?));
    if params.signatures {
        blocks.extend(signatures(lang));
    }
    let title = t(lang, "report-renewals-title");
    let day = until.map_or_else(String::new, |d| format.date_long(d));
    Ok(Report {
        subtitle: ta(lang, "report-renewals-subtitle", &[("until", day.into())]),
        period: until.and_then(|until| Period::new(scene.moment.today, until)),
        facts: facts(conn, params, lang)?,
        blocks,
        notes: notes(&agenda, lang),
        ..scene.report("renewals", title, Orientation::Landscape)?
    })
}

/// Conventions of the report, and what is not in it.
fn notes(agenda: &Agenda, lang: Lang) -> Vec<String> {
    let mut notes: Vec<String> = ["deadlines", "inclusive", "annualised", "committed"]
        .iter()
        .map(|n| t(lang, &format!("report-renewals-note-{n}")))
        .collect();
    if agenda.evergreen > 0 {
        let count = [("count", i64::from(agenda.evergreen).into())];
        notes.push(ta(lang, "report-renewals-note-evergreen", &count));
    }
    notes
}

fn facts(conn: &Conn, params: &RenewalsParams, lang: Lang) -> Result<Vec<Fact>> {
    let mut facts = vec![Fact {
        label: t(lang, "report-fact-window"),
        value: Cell::Text(ta(
            lang,
            "report-fact-window-days",
            &[("days", i64::from(params.days).into())],
        )),
    }];
    let mut push = |label: &str, value: String| {
        facts.push(Fact { label: t(lang, label), value: Cell::Text(value) });
    };
    if params.vendor_id.is_none() && params.owner_id.is_none() && params.kind.is_none() {
        push("report-fact-filter", t(lang, "report-fact-filter-none"));
    }
    if let Some(VendorId(id)) = params.vendor_id {
        push("report-fact-vendor", name_of(conn, "vendor", id)?);
    }
    if let Some(PersonId(id)) = params.owner_id {
        push("report-fact-owner", name_of(conn, "person", id)?);
    }
    if let Some(kind) = params.kind {
        push("report-fact-kind", t(lang, &format!("contract-kind-{kind}")));
    }
    let decided = if params.decided { "report-fact-decided-yes" } else { "report-fact-decided-no" };
    push("report-fact-decided", t(lang, decided));
    Ok(facts)
}

fn name_of(conn: &Conn, table: &'static str, id: i64) -> Result<String> {
    crate::contract::sql::name_of(conn, table, id)
}

/// Totals with the organisation's own currency first.
fn totals(of: &Totals, own: Currency) -> Cell {
    Cell::Totals(of.first(own))
}

fn figures(agenda: &Agenda, own: Currency, lang: Lang) -> Block {
    let count = |n: u32, label: &str, tone: Tone| {
        let label = ta(lang, label, &[("count", i64::from(n).into())]);
        Figure::new(Cell::Int(i64::from(n)), label).toned(if n == 0 { Tone::Plain } else { tone })
    };
    let pressing = agenda.items.iter().filter(|i| {
        !is_settled(i.decision.as_ref()) && matches!(i.urgency, Urgency::Critical | Urgency::Late)
    });
    let pressing = u32::try_from(pressing.count()).unwrap_or(u32::MAX);
    Block::Figures(vec![
        count(agenda.open, "report-renewals-figure-open", Tone::Plain),
        count(pressing, "report-renewals-figure-pressing", Tone::Warning),
        count(agenda.missed, "report-renewals-figure-missed", Tone::Critical),
        Figure::new(totals(&agenda.committed, own), t(lang, "report-renewals-figure-committed")),
    ])
}

/// Lines to sign on, under their heading.
pub(super) fn signatures(lang: Lang) -> [Block; 2] {
    let lines = ["report-sign-it", "report-sign-procurement", "report-sign-finance"]
        .iter()
        .map(|id| Signature::new(t(lang, id), String::new()))
        .collect();
    let text = t(lang, "report-sign-heading");
    [Block::Heading { level: 1, text }, Block::Signatures(lines)]
}

/// What happens if nobody acts, in words; `missed`: the last day of notice has passed.
pub fn consequence(what: &IfNothing, renewal: RenewalKind, missed: bool, lang: Lang) -> String {
    let f = Format(lang);
    match what {
        IfNothing::Renews { months, until, committed } => {
            let money = committed.0.iter().map(|m| f.money(*m)).collect::<Vec<_>>().join(" + ");
            let id = match (missed, money.is_empty()) {
                (true, true) => "if-nothing-renewed-missed-plain",
                (true, false) => "if-nothing-renewed-missed",
                (_, true) => "if-nothing-renews",
                (_, false) => "if-nothing-renews-for",
            };
            ta(
                lang,
                id,
                &[
                    ("months", i64::from(*months).into()),
                    ("until", f.date(*until).into()),
                    ("money", money.into()),
                ],
            )
        }
        IfNothing::Ends { on, assets } => ta(
            lang,
            if renewal == RenewalKind::Express {
                "if-nothing-ends-express"
            } else {
                "if-nothing-ends"
            },
            &[("on", f.date(*on).into()), ("assets", i64::from(*assets).into())],
        ),
        IfNothing::CanEnd { on } => ta(lang, "if-nothing-can-end", &[("on", f.date(*on).into())]),
        IfNothing::Ended { on } => ta(lang, "if-nothing-ended", &[("on", f.date(*on).into())]),
    }
}
