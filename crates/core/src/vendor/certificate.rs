//! What a vendor proves, and for how long: certificates, insurances, agreements (domain §A.8).
//!
//! Both days count. A document that another of the same kind outlives is replaced: nobody is
//! reminded of it, and it does not count as expired.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::{Urgency, watched};
use crate::choice::choice;
use crate::dates::add_days;
use crate::error::Result;
use crate::ids::{CertificateId, DocumentId, VendorId};
use crate::store::Conn;
use crate::text::{Lang, t};

use super::{sql, standards};

choice! {
    /// What is proved.
    CertificateScheme {
        /// Information security management.
        Iso27001 = "iso27001",
        /// Quality management.
        Iso9001 = "iso9001",
        /// Environmental management.
        Iso14001 = "iso14001",
        Soc2 = "soc2",
        Insurance = "insurance",
        /// Data processing agreement (GDPR art. 28).
        Dpa = "dpa",
        R2v3 = "r2v3",
        EStewards = "e_stewards",
        NaidAaa = "naid_aaa",
        /// ADISA ICT Asset Recovery Standard.
        Adisa = "adisa",
        /// Albo nazionale gestori ambientali: the Italian register of waste carriers.
        AlboGestori = "albo_gestori",
        /// Documento unico di regolarità contributiva.
        Durc = "durc",
        /// Named by its label.
        Other = "other",
    }
}

choice! {
    /// Where a document stands on a day.
    Validity {
        /// Its first day is still to come.
        NotYet = "not_yet",
        Valid = "valid",
        /// Valid, and the day of the alert has come.
        Expiring = "expiring",
        /// Its last day is past.
        Expired = "expired",
        /// Another document of the same kind outlives it.
        Replaced = "replaced",
    }
}

/// A document to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CertificateDraft {
    /// Record to change.
    #[serde(default)]
    pub id: Option<CertificateId>,
    /// Whose.
    pub vendor_id: VendorId,
    /// What is proved.
    pub scheme: CertificateScheme,
    /// What it is called; required for `other`.
    #[serde(default)]
    pub label: String,
    /// Certificate or policy number.
    #[serde(default)]
    pub number: String,
    /// What or where it covers: scope, site, categories.
    #[serde(default)]
    pub scope: String,
    /// Who issued it.
    #[serde(default)]
    pub issuer: String,
    /// First day; open when absent.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Last day, inclusive; without end when absent.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    /// Alert so many days before the last day; the register's number when absent.
    #[serde(default)]
    pub alert_days: Option<u32>,
    /// Remarks.
    #[serde(default)]
    pub note: String,
    /// The file.
    #[serde(default)]
    pub document_id: Option<DocumentId>,
}

impl CertificateDraft {
    /// An empty document of a vendor.
    pub fn new(vendor_id: VendorId, scheme: CertificateScheme) -> Self {
        Self {
            id: None,
            vendor_id,
            scheme,
            label: String::new(),
            number: String::new(),
            scope: String::new(),
            issuer: String::new(),
            valid_from: None,
            valid_until: None,
            alert_days: None,
            note: String::new(),
            document_id: None,
        }
    }

    /// Whether it holds on a day; both its days count.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day)
            && self.valid_until.is_none_or(|until| day <= until)
    }

    /// The first day of the alert: so many days before the last one. `None` without an end.
    pub fn alert_from(&self, default_days: u32) -> Option<NaiveDate> {
        let days = i64::from(self.alert_days.unwrap_or(default_days));
        add_days(self.valid_until?, -days)
    }

    /// Whether another proves the same thing and ends later, or never.
    fn outlived_by(&self, other: &Self) -> bool {
        let same = |d: &Self| {
            let text = |t: &str| t.to_lowercase();
            (d.vendor_id, d.scheme, text(&d.label), text(&d.scope))
        };
        let later = match (self.valid_until, other.valid_until) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(own), Some(others)) => own < others,
        };
        self.id != other.id && later && same(self) == same(other)
    }

    /// Whether another proves the same from the day after its last one at the latest, and longer.
    fn followed(&self, all: &[Self]) -> bool {
        let follows = |o: &Self| {
            let gapless = |until: NaiveDate| o.valid_from <= until.succ_opt();
            self.outlived_by(o) && self.valid_until.is_some_and(gapless)
        };
        all.iter().any(follows)
    }

    /// Where it stands on a day, among all documents of its vendor.
    pub fn validity(&self, all: &[Self], today: NaiveDate, default_days: u32) -> Validity {
        let past = self.valid_until.is_some_and(|until| until < today);
        // One to come does not replace what holds until then.
        let replaced = |o: &Self| self.outlived_by(o) && o.valid_from.is_none_or(|f| f <= today);
        if self.valid_from.is_some_and(|from| from > today) {
            Validity::NotYet
        } else if all.iter().any(replaced) {
            Validity::Replaced
        } else if past {
            Validity::Expired
        } else if self.alert_from(default_days).is_some_and(|from| from <= today)
            && !self.followed(all)
        {
            Validity::Expiring
        } else {
            Validity::Valid
        }
    }
}

/// A document, seen from `today`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CertificateRow {
    /// As a form shows it.
    pub draft: CertificateDraft,
    /// Where it stands.
    pub validity: Validity,
    /// Days to its last one, negative when past; `None` without an end.
    pub days_left: Option<i64>,
    /// The first day of the alert.
    pub alert_from: Option<NaiveDate>,
    /// Another one follows without a gap: nothing is to be done about its end.
    pub followed: bool,
}

/// The documents of one vendor, seen from `today`: what ends first first, then what never ends.
pub fn rows(all: &[CertificateDraft], today: NaiveDate, default_days: u32) -> Vec<CertificateRow> {
    let mut rows: Vec<CertificateRow> = all
        .iter()
        .map(|draft| CertificateRow {
            validity: draft.validity(all, today, default_days),
            days_left: draft.valid_until.map(|until| (until - today).num_days()),
            alert_from: draft.alert_from(default_days),
            followed: draft.followed(all),
            draft: draft.clone(),
        })
        .collect();
    rows.sort_by_key(|r| {
        let until = r.draft.valid_until;
        (r.validity == Validity::Replaced, until.is_none(), until, r.draft.scheme, r.draft.id)
    });
    rows
}

/// The document of a vendor whose end comes or came first, replaced ones left out.
pub fn next_expiry(rows: &[CertificateRow]) -> Option<(NaiveDate, Validity)> {
    let counted = rows.iter().filter(|r| r.validity != Validity::Replaced);
    counted.filter_map(|r| Some((r.draft.valid_until?, r.validity))).min()
}

/// What something is about in words: its title, or of a document what it proves and its label.
pub(crate) fn subject(scheme: Option<CertificateScheme>, label: &str, lang: Lang) -> String {
    match (scheme, label) {
        (None | Some(CertificateScheme::Other), label) => label.to_owned(),
        (Some(scheme), "") => t(lang, &format!("vendor-scheme-{scheme}")),
        (Some(scheme), label) => {
            format!("{} · {label}", t(lang, &format!("vendor-scheme-{scheme}")))
        }
    }
}

/// A document whose end must be looked after, for Today and the list of deadlines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CertificateDue {
    /// The vendor.
    pub vendor_id: VendorId,
    /// Its name.
    pub vendor: String,
    /// The document.
    pub certificate: CertificateRow,
    /// How pressing its end is.
    pub urgency: Urgency,
}

/// Documents expired, or in their days of alert, on `today`; what ends first first.
pub fn due(conn: &Conn, today: NaiveDate) -> Result<Vec<CertificateDue>> {
    let mut found = of_all(conn, today)?;
    found.retain(|d| matches!(d.certificate.validity, Validity::Expiring | Validity::Expired));
    found.sort_by_key(|d| (d.certificate.draft.valid_until, d.vendor_id, d.certificate.draft.id));
    Ok(found)
}

/// Every document of every vendor, seen from `today`.
pub(crate) fn of_all(conn: &Conn, today: NaiveDate) -> Result<Vec<CertificateDue>> {
    let days = standards::load(conn)?.expiry_alert_days;
    let names: std::collections::HashMap<VendorId, String> =
        sql::all_names(conn)?.into_iter().collect();
    let mut found = Vec::new();
    for (vendor_id, all) in sql::certificates_of_all(conn)? {
        let seen = rows(&all, today, days).into_iter();
        found.extend(seen.map(|certificate| CertificateDue {
            vendor_id,
            vendor: names.get(&vendor_id).cloned().unwrap_or_default(),
            urgency: watched(certificate.draft.valid_until.unwrap_or(today), today),
            certificate,
        }));
    }
    Ok(found)
}
