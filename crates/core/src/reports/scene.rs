//! What every report needs to know, and what every report has in common.

use super::model::{
    Attachment, AttachmentContent, Cell, Generated, Issuer, Orientation, Paper, Report,
};
use super::{Extent, Moment, ReportRequest};
use crate::colour::Rgb;
use crate::error::Result;
use crate::money::Totals;
use crate::settings::{self, Settings};
use crate::store::Conn;
use crate::text::{Args, Format, Lang, t, ta};

/// The register, the moment and the question.
pub(super) struct Scene<'a> {
    pub(super) conn: &'a Conn,
    pub(super) request: &'a ReportRequest,
    pub(super) lang: Lang,
    pub(super) moment: &'a Moment,
    pub(super) settings: &'a Settings,
    pub(super) extent: Extent,
}

impl Scene<'_> {
    pub(super) fn t(&self, id: &str) -> String {
        t(self.lang, id)
    }

    pub(super) fn ta(&self, id: &str, args: &Args<'_>) -> String {
        ta(self.lang, id, args)
    }

    pub(super) const fn format(&self) -> Format {
        Format(self.lang)
    }

    /// Amounts with the organisation's own currency first; nothing for no amount.
    pub(super) fn totals(&self, of: &Totals) -> Cell {
        let own = self.settings.organisation.currency;
        let mut all = of.0.clone();
        all.sort_by_key(|m| m.currency != own);
        if all.is_empty() { Cell::Empty } else { Cell::Totals(all) }
    }

    /// A report without content yet: issuer, moment, paper, marks and carried files are every
    /// report's own business no more.
    pub(super) fn report(
        &self,
        kind: &'static str,
        title: String,
        orientation: Orientation,
    ) -> Result<Report> {
        Ok(Report {
            kind,
            title,
            subtitle: String::new(),
            lang: self.lang,
            issuer: self.issuer()?,
            facts: Vec::new(),
            generated: self.generated(),
            watermark: self.watermark()?,
            paper: Paper {
                size: self.request.paper.unwrap_or(self.settings.paper),
                orientation: self.request.orientation.unwrap_or(orientation),
            },
            contents: false,
            blocks: Vec::new(),
            notes: Vec::new(),
            attachments: self.attachments(kind),
        })
    }

    fn issuer(&self) -> Result<Issuer> {
        let own = &self.settings.organisation;
        Ok(Issuer {
            name: own.name.clone(),
            address: own.address.lines().map(|l| l.trim().to_owned()).collect(),
            logo_png: settings::sql::logo(self.conn)?,
            accent: Rgb::parse(&own.accent),
            heading: Rgb::parse(&own.heading),
            footer: own.footer.trim().to_owned(),
        })
    }

    fn generated(&self) -> Generated {
        let Moment { today, at, clock, .. } = self.moment;
        let date = self.format().date(*today);
        let text = if clock.is_empty() { date } else { format!("{date}, {clock}") };
        Generated { today: *today, at: *at, text }
    }

    /// A sample never looks like a firm's own paper, nor a draft like the final one.
    fn watermark(&self) -> Result<Option<String>> {
        let sample = crate::sample::is_sample(self.conn)?;
        Ok(match (sample, self.request.draft) {
            (true, true) => Some(self.t("report-watermark-sample-draft")),
            (true, false) => Some(self.t("report-watermark-sample")),
            (false, true) => Some(self.t("report-watermark-draft")),
            (false, false) => None,
        })
    }

    fn attachments(&self, kind: &str) -> Vec<Attachment> {
        if !self.request.attach {
            return Vec::new();
        }
        vec![Attachment {
            name: format!("{kind}.csv"),
            description: self.t("report-attachment-tables"),
            content: AttachmentContent::Tables,
        }]
    }
}
