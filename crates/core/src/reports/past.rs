//! A report as at a past day: made of the register as it stood at the end of that day, by the very
//! code that makes it today, and saying so.
//!
//! What is told is the past's, its settings included (currency, fiscal year, holidays). The letterhead,
//! the language and the paper are of the day it is printed: whoever hands it over stands for it today.

use chrono::{DateTime, NaiveDate, Utc};

use super::journal::words::words;
use super::model::{Generated, Report};
use super::scene::{generated, issuer};
use super::{Extent, Moment, ReportRequest, of_register};
use crate::error::{Error, Refusal, Result};
use crate::settings::{self, Settings};
use crate::store::Conn;
use crate::store::past::{PastError, Pasts, Unknown};
use crate::text::{Format, Lang, ta};

/// Makes a report as at the end of a day.
///
/// # Errors
/// Refused for a kind without a past (`past-kind`), a day to come (`past-future`), before the register
/// began (`past-before`), behind something that cannot be taken back (`past-broken`, `past-restored`), a
/// record that was not there (`past-not-there`); else as [`super::build`].
pub(super) fn make(
    conn: &Conn,
    (request, day): (&ReportRequest, NaiveDate),
    moment: &Moment,
    extent: Extent,
    pasts: &mut Pasts,
) -> Result<Report> {
    let present = settings::sql::load(conn)?;
    let lang = request.lang.unwrap_or(present.language);
    let dated = |refusal: Refusal| refusal.with("day", Format(lang).date(day));
    if !request.of.has_past() {
        return Err(dated(Refusal::new("past-kind")).into());
    }
    let next = day.succ_opt().filter(|_| day <= moment.today);
    let until = moment.begins(next.ok_or_else(|| dated(Refusal::new("past-future")))?);
    let past = pasts.at(conn, until).map_err(|e| match e {
        PastError::Failed(e) => e,
        PastError::Unknown(why) => dated(unknown(&why, moment, lang)).into(),
    })?;
    if request.of.has_words() {
        past.searchable()?;
    }
    let then = Moment { today: day, ..moment.clone() };
    let paper = request.paper.or(Some(present.paper));
    let asked = ReportRequest { lang: Some(lang), paper, as_at: None, ..request.clone() };
    let made = of_register(past, &asked, &then, extent).map_err(|e| match e {
        Error::NotFound(_) => dated(Refusal::new("past-not-there")).into(),
        other => other,
    })?;
    let mut report = printed(made, conn, &present, moment)?;
    let format = Format(lang);
    let said = [("day", format.date(day).into()), ("printed", format.date(moment.today).into())];
    report.as_at = Some(ta(lang, "report-as-at", &said));
    if past.doubts() > 0 {
        let count = [("count", past.doubts().into())];
        report.notes.push(ta(lang, "report-as-at-doubts", &count));
    }
    Ok(report)
}

/// The report on the paper of the day it is printed.
fn printed(report: Report, conn: &Conn, present: &Settings, moment: &Moment) -> Result<Report> {
    // Its file is named after the day it speaks of.
    let today = report.generated.today;
    let generated = Generated { today, ..generated(moment, report.lang) };
    Ok(Report { issuer: issuer(conn, present)?, generated, ..report })
}

/// Why the past is not known, with the earliest day that can be shown.
pub(super) fn unknown(why: &Unknown, moment: &Moment, lang: Lang) -> Refusal {
    let date = |at: DateTime<Utc>| {
        Format(lang).date(at.with_timezone(&(moment.offset_at)(at)).date_naive())
    };
    match why {
        Unknown::Before { began } => Refusal::new("past-before").with("first", date(*began)),
        Unknown::Broken { name, subject, at, .. } => Refusal::new("past-broken")
            .with("op", words(lang, name, subject))
            .with("first", date(*at)),
        Unknown::SetAside { after, restored } => {
            Refusal::new("past-restored").with("after", date(*after)).with("first", date(*restored))
        }
    }
}
