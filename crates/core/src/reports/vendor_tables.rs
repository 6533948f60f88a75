//! What the reports on one vendor have in common: its facts, its people, whom to call, what it
//! proves.

use super::model::{Block, Cell, Column, Fact, Row, Table, Tone};
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

/// The few of them that belong on a page with a scorecard.
pub(super) fn head(scene: &Scene<'_>, detail: &VendorDetail) -> Vec<Fact> {
    const LEFT_OUT: [&str; 9] = [
        "vendor-file-field-pec",
        "vendors-field-registration-no",
        "vendors-field-phone",
        "vendors-field-email",
        "vendors-field-website",
        "vendors-field-address",
        "vendors-field-country",
        "vendor-file-field-language",
        "vendor-file-field-risk",
    ];
    let left_out = LEFT_OUT.map(|id| scene.t(id));
    facts(scene, detail).into_iter().filter(|f| !left_out.contains(&f.label)).collect()
}

/// Labelled values instead of a table, the first so many; what is left out is said in a last one.
fn short(scene: &Scene<'_>, heading: &str, facts: Vec<Fact>, max: usize) -> Vec<Block> {
    if facts.is_empty() {
        return Vec::new();
    }
    let left = facts.len().saturating_sub(max);
    let mut facts: Vec<Fact> = facts.into_iter().take(max).collect();
    if left > 0 {
        let label = scene.ta("vendor-file-more-rows", &[("count", left.into())]);
        facts.push(Fact { label, value: Cell::Text("…".into()) });
    }
    vec![Block::Heading { level: 2, text: scene.t(heading) }, Block::Facts(facts)]
}

/// [`escalation`] in a line or two: who answers when, and where.
pub(super) fn escalation_short(scene: &Scene<'_>, detail: &VendorDetail, max: usize) -> Vec<Block> {
    let fact = |(l, level): (&EscalationLevel, i64)| {
        let named = [("level", level.into()), ("who", l.who.as_str().into())];
        let after = [("count", i64::from(l.after_minutes).into())];
        let label = format!(
            "{} · {}",
            scene.ta("vendor-file-level-named", &named),
            scene.ta("vendor-file-minutes", &after)
        );
        let reach = [&l.phone, &l.email, &l.portal].into_iter().find(|t| !t.is_empty());
        Fact { label, value: Cell::text(reach.map_or("", String::as_str)) }
    };
    let facts = detail.escalation.iter().zip(1..).map(fact).collect();
    short(scene, "vendor-file-escalation", facts, max)
}

/// [`proofs`] in a line or two: what, and until when; replaced ones left out.
pub(super) fn proofs_short(scene: &Scene<'_>, detail: &VendorDetail, max: usize) -> Vec<Block> {
    let fact = |r: &CertificateRow| {
        let state = || scene.t(&format!("vendor-validity-{}", r.validity));
        Fact {
            label: format!("{} · {}", proof_name(scene, r), state()),
            value: match r.draft.valid_until {
                Some(day) => Cell::TonedDate(tone(r.validity), day),
                None => Cell::Text(scene.t("vendor-file-no-end")),
            },
        }
    };
    let held = detail.certificates.iter().filter(|r| r.validity != Validity::Replaced);
    short(scene, "vendor-file-certificates", held.map(fact).collect(), max)
}

/// The table with these rows; `None` without any.
fn filled(mut table: Table, rows: Vec<Row>) -> Option<Table> {
    table.rows = rows;
    (!table.rows.is_empty()).then_some(table)
}

/// The people there; `None` when nobody is known.
pub(super) fn people(scene: &Scene<'_>, detail: &VendorDetail) -> Option<Table> {
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
    filled(table, detail.draft.contacts.iter().map(row).collect())
}

/// Whom to call, level by level; `None` without a path.
pub(super) fn escalation(scene: &Scene<'_>, detail: &VendorDetail) -> Option<Table> {
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
    filled(table, detail.escalation.iter().zip(1..).map(row).collect())
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
pub(super) fn proofs(scene: &Scene<'_>, detail: &VendorDetail) -> Option<Table> {
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
    filled(table, detail.certificates.iter().map(row).collect())
}
