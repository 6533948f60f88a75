//! What the reports on one vendor have in common: its facts, its people, whom to call, what it
//! proves.

use super::model::{Cell, Column, Fact, Row, Table, Tone};
use super::scene::Scene;
use crate::vendor::certificate::{CertificateRow, CertificateScheme};
use crate::vendor::escalation::EscalationLevel;
use crate::vendor::{ContactDraft, Validity, VendorDetail};

/// What is known about it; what nobody entered is left out.
pub(super) fn facts(scene: &Scene<'_>, detail: &VendorDetail) -> Vec<Fact> {
    let draft = &detail.draft;
    let kinds: Vec<String> =
        detail.row.kinds.iter().map(|k| scene.t(&format!("vendor-kind-{k}"))).collect();
    let word = |family: &str, choice: Option<String>| match choice {
        Some(choice) => Cell::Text(scene.t(&format!("{family}-{choice}"))),
        None => Cell::Empty,
    };
    let language = draft.language.map(|l| l.to_string());
    scene.known([
        ("vendors-field-kinds", Cell::text(&kinds.join(", "))),
        ("vendors-field-customer-no", Cell::code(&draft.customer_no)),
        ("vendors-field-vat-no", Cell::code(&draft.vat_no)),
        ("vendors-field-registration-no", Cell::code(&draft.registration_no)),
        ("vendors-field-phone", Cell::text(&draft.phone)),
        ("vendors-field-email", Cell::text(&draft.email)),
        ("vendor-file-field-pec", Cell::text(&draft.pec)),
        ("vendors-field-website", Cell::text(&draft.website)),
        ("vendors-field-address", Cell::text(&draft.address)),
        ("vendors-field-country", Cell::text(&draft.country)),
        ("vendor-file-field-language", word("lang", language)),
        ("vendor-file-field-risk", word("vendor-risk", draft.risk.map(|r| r.to_string()))),
        ("vendor-file-field-risk-note", Cell::text(&draft.risk_note)),
        (
            "vendor-file-field-criticality",
            word("vendor-criticality", draft.criticality.map(|c| c.to_string())),
        ),
        ("vendor-file-field-assessed-on", Cell::date(draft.assessed_on)),
        ("vendor-file-field-dpa-signed-on", Cell::date(draft.dpa_signed_on)),
    ])
}

/// The first so many rows; what is left out is said in a last one.
fn some(scene: &Scene<'_>, mut table: Table, rows: Vec<Row>, max: usize) -> Option<Table> {
    if rows.is_empty() {
        return None;
    }
    let left = rows.len().saturating_sub(max);
    table.rows = rows.into_iter().take(max).collect();
    if left > 0 {
        let words = scene.ta("vendor-file-more-rows", &[("count", left.into())]);
        let mut cells = vec![Cell::Toned(Tone::Muted, words)];
        cells.resize(table.columns.len(), Cell::Empty);
        table.rows.push(Row::item(cells));
    }
    Some(table)
}

/// The people there; `None` when nobody is known.
pub(super) fn people(scene: &Scene<'_>, detail: &VendorDetail, max: usize) -> Option<Table> {
    let t = |id: &str| scene.t(id);
    let table = Table::new(
        "contacts",
        t("vendors-contacts"),
        vec![
            Column::new("name", t("vendors-contact-name")).grow(2),
            Column::new("kind", t("vendors-contact-role")).grow(1),
            Column::new("title", t("vendor-file-contact-title")).grow(2),
            Column::new("phone", t("vendors-contact-phone")).grow(1),
            Column::new("email", t("vendors-contact-email")).grow(2),
        ],
    );
    let row = |c: &ContactDraft| {
        let kind = t(&format!("vendor-contact-kind-{}", c.kind));
        Row::item([&c.name, &kind, &c.role, &c.phone, &c.email].map(|x| Cell::text(x)).into())
    };
    some(scene, table, detail.draft.contacts.iter().map(row).collect(), max)
}

/// Whom to call, level by level; `None` without a path.
pub(super) fn escalation(scene: &Scene<'_>, detail: &VendorDetail, max: usize) -> Option<Table> {
    let t = |id: &str| scene.t(id);
    let table = Table::new(
        "escalation",
        t("vendor-file-escalation"),
        vec![
            Column::new("who", t("vendor-file-level-who")).grow(2),
            Column::new("after", t("vendor-file-level-after")).end(),
            Column::new("hours", t("vendor-file-level-hours")).grow(1),
            Column::new("phone", t("vendors-contact-phone")).grow(1),
            Column::new("email", t("vendors-contact-email")).grow(2),
            Column::new("portal", t("vendor-file-level-portal")).grow(2),
            Column::new("quote_no", t("vendor-file-level-quote-no")),
        ],
    );
    let row = |(l, level): (&EscalationLevel, i64)| {
        let args = [("level", level.into()), ("who", l.who.as_str().into())];
        Row::item(vec![
            Cell::Text(scene.ta("vendor-file-level-named", &args)),
            Cell::Text(
                scene.ta("vendor-file-minutes", &[("count", i64::from(l.after_minutes).into())]),
            ),
            Cell::text(&l.hours),
            Cell::text(&l.phone),
            Cell::text(&l.email),
            Cell::text(&l.portal),
            Cell::code(&l.quote_no),
        ])
    };
    some(scene, table, detail.escalation.iter().zip(1..).map(row).collect(), max)
}

/// What a document is called: its own name where its kind says nothing.
pub(super) fn proof_name(scene: &Scene<'_>, row: &CertificateRow) -> String {
    let draft = &row.draft;
    let scheme = || scene.t(&format!("vendor-scheme-{}", draft.scheme));
    match (draft.scheme, draft.label.as_str()) {
        (_, "") => scheme(),
        (CertificateScheme::Other, label) => label.to_owned(),
        (_, label) => format!("{} · {label}", scheme()),
    }
}

/// How its state stands out.
pub(super) const fn tone(validity: Validity) -> Tone {
    match validity {
        Validity::Expired => Tone::Critical,
        Validity::Expiring => Tone::Warning,
        Validity::Valid => Tone::Ok,
        Validity::NotYet | Validity::Replaced => Tone::Plain,
    }
}

/// What it proves, what ends first first; replaced documents last. `None` without any.
pub(super) fn proofs(scene: &Scene<'_>, detail: &VendorDetail, max: usize) -> Option<Table> {
    let t = |id: &str| scene.t(id);
    let table = Table::new(
        "certificates",
        t("vendor-file-certificates"),
        vec![
            Column::new("scheme", t("vendor-file-certificate-scheme")).grow(2),
            Column::new("number", t("vendor-file-certificate-number")).grow(1),
            Column::new("scope", t("vendor-file-certificate-scope")).grow(2),
            Column::new("issuer", t("vendor-file-certificate-issuer")).grow(1),
            Column::new("valid_from", t("vendor-file-certificate-from")),
            Column::new("valid_until", t("vendor-file-certificate-until")),
            Column::new("state", t("vendor-file-certificate-state")),
        ],
    );
    let row = |r: &CertificateRow| {
        let state = t(&format!("vendor-validity-{}", r.validity));
        Row::item(vec![
            Cell::Text(proof_name(scene, r)),
            Cell::code(&r.draft.number),
            Cell::text(&r.draft.scope),
            Cell::text(&r.draft.issuer),
            Cell::date(r.draft.valid_from),
            Cell::date(r.draft.valid_until),
            Cell::Toned(tone(r.validity), state),
        ])
    };
    some(scene, table, detail.certificates.iter().map(row).collect(), max)
}
