//! What every report needs to know, and what every report has in common.

use super::model::{
    Attachment, AttachmentContent, Block, Cell, Fact, Figure, Generated, Issuer, Orientation,
    Paper, PaperSize, Report, Signature,
};
use super::{Extent, Moment, ReportRequest};
use crate::colour::Rgb;
use crate::error::{Refusal, Result};
use crate::money::Totals;
use crate::settings::{self, Settings};
use crate::store::{Conn, pulse};
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

    /// The paper it goes on.
    pub(super) fn paper(&self) -> PaperSize {
        self.request.paper.unwrap_or(self.settings.paper)
    }

    pub(super) const fn format(&self) -> Format {
        Format(self.lang)
    }

    /// Amounts with the organisation's own currency first; nothing for no amount.
    pub(super) fn totals(&self, of: &Totals) -> Cell {
        let all = of.first(self.settings.organisation.currency);
        if all.is_empty() { Cell::Empty } else { Cell::Totals(all) }
    }

    /// What records have in common; its absence is said, too.
    pub(super) fn stated(&self, name: &str) -> String {
        if name.is_empty() { self.t("report-not-stated") } else { name.to_owned() }
    }

    /// How many there are, as a figure whose words depend on the number.
    pub(super) fn counted(&self, n: i64, id: &str) -> Figure {
        Figure::new(Cell::Int(n), self.ta(id, &[("count", n.into())]))
    }

    /// What is known of a record; what nobody entered is left out.
    pub(super) fn known<const N: usize>(&self, all: [(&str, Cell); N]) -> Vec<Fact> {
        let entered = all.into_iter().filter(|(_, value)| *value != Cell::Empty);
        entered.map(|(id, value)| Fact { label: self.t(id), value }).collect()
    }

    /// Somebody's own words under a heading; nothing where there are none.
    pub(super) fn remarks(&self, heading: &str, words: &str) -> Vec<Block> {
        if words.trim().is_empty() {
            return Vec::new();
        }
        let heading = Block::Heading { level: 2, text: self.t(heading) };
        vec![heading, Block::Paragraph(words.to_owned())]
    }

    /// The line a letter is signed on, for the organisation.
    pub(super) fn signatory(&self) -> Block {
        let role = match self.settings.organisation.name.as_str() {
            "" => self.t("letter-signatory"),
            firm => self.ta("letter-signatory-for", &[("firm", firm.into())]),
        };
        Block::Signatures(vec![Signature::new(role, String::new())])
    }

    /// Refuses more rows than paper holds; a first page never has too many.
    pub(super) fn within(&self, rows: usize, max: usize) -> Result<()> {
        if rows <= max || self.extent == Extent::FirstPage {
            return Ok(());
        }
        Err(Refusal::new("list-too-long").with("rows", rows).with("max", max).into())
    }

    /// Asks every so many rows whether anybody still waits for the report.
    pub(super) fn go_on(&self, row: usize) -> Result<()> {
        if row.is_multiple_of(2_048) { pulse(self.conn) } else { Ok(()) }
    }

    /// The rows that are made.
    pub(super) fn first<'r, R>(&self, rows: &'r [R]) -> &'r [R] {
        rows.get(..rows.len().min(self.extent.rows())).unwrap_or_default()
    }

    /// A report without content yet. Issuer, moment, paper, marks and carried files are the same
    /// for every kind.
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
            period: None,
            lang: self.lang,
            issuer: issuer(self.conn, self.settings)?,
            facts: Vec::new(),
            generated: generated(self.moment, self.lang),
            watermark: self.watermark(self.request.draft)?,
            paper: Paper {
                size: self.paper(),
                orientation: self.request.orientation.unwrap_or(orientation),
            },
            contents: false,
            blocks: Vec::new(),
            notes: Vec::new(),
            attachments: self.attachments(kind),
            as_at: None,
        })
    }

    /// A sample never looks like a firm's own paper, nor a draft like the final one.
    pub(super) fn watermark(&self, draft: bool) -> Result<Option<String>> {
        let sample = crate::sample::is_sample(self.conn)?;
        Ok(match (sample, draft) {
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

/// Whose paper it is.
pub(super) fn issuer(conn: &Conn, settings: &Settings) -> Result<Issuer> {
    let own = &settings.organisation;
    Ok(Issuer {
        name: own.name.clone(),
        address: own.address.lines().map(|l| l.trim().to_owned()).collect(),
        logo_png: settings::sql::logo(conn)?,
        accent: Rgb::parse(&own.accent),
        heading: Rgb::parse(&own.heading),
        footer: own.footer.trim().to_owned(),
    })
}

/// When it is made.
pub(super) fn generated(moment: &Moment, lang: Lang) -> Generated {
    let Moment { today, at, clock, .. } = moment;
    let date = Format(lang).date(*today);
    let text = if clock.is_empty() { date } else { format!("{date}, {clock}") };
    Generated { today: *today, at: *at, text }
}
