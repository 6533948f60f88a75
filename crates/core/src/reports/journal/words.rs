//! What the journal holds, in the words of the window: operations, records, and both sides of a
//! change as people read them.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::contract::sql::name_of;
use crate::error::{Error, Result};
use crate::money::{Currency, Money};
use crate::reports::scene::Scene;
use crate::store::{Change, EventInfo, OpInfo, REDO};
use crate::text::{Lang, find, ta};

/// An instant as the clock on the wall showed it.
pub(in crate::reports) fn local(scene: &Scene<'_>, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&(scene.moment.offset_at)(at)).naive_local()
}

pub(in crate::reports) fn actor(scene: &Scene<'_>, op: &OpInfo) -> String {
    name(scene, op.actor.is_none(), op.actor_name.as_deref())
}

/// Who acted: Custodia itself, a person, or one that is gone.
pub(super) fn name(scene: &Scene<'_>, system: bool, person: Option<&str>) -> String {
    match (system, person) {
        (true, _) => scene.t("journal-system"),
        (false, Some(name)) => name.to_owned(),
        (false, None) => scene.t("journal-gone-person"),
    }
}

/// What an operation did; an undo says what it undid.
pub(in crate::reports) fn what(scene: &Scene<'_>, op: &OpInfo) -> String {
    let Some(undone) = &op.undoes else { return words(scene.lang, &op.name, &op.subject) };
    let what = words(scene.lang, &undone.name, &op.subject);
    let id = if op.name == REDO { "journal-redo-of" } else { "journal-undo-of" };
    ta(scene.lang, id, &[("what", what.into())])
}

/// The words of the window: a sentence that needs its subject has another one for none.
pub(in crate::reports) fn words(lang: Lang, name: &str, subject: &str) -> String {
    let id = format!("op-{}", name.replace('.', "-"));
    let args = [("subject", subject.into())];
    let bare = || find(lang, &format!("{id}-bare"), &[]).filter(|_| subject.is_empty());
    let said = bare().or_else(|| find(lang, &id, &args)).unwrap_or_else(|| name.into());
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    match subject {
        "" => said,
        subject if said.contains(subject) => said,
        subject => format!("{said} · {subject}"),
    }
}

/// Changes worth a line: not those from nothing to nothing, nor a currency its amount shows, nor the
/// key a setting is called by.
pub(super) fn telling(event: &EventInfo) -> impl Iterator<Item = &Change> {
    let setting = event.ent.starts_with("setting/");
    event.changes.iter().filter(move |c| {
        if setting && c.field == "key" {
            return false;
        }
        let empty = |v: &Option<String>| v.as_deref().unwrap_or_default().is_empty();
        if !c.erased && empty(&c.old) && empty(&c.new) {
            return false;
        }
        let amount = c.field.strip_suffix("_currency").map(|f| format!("{f}_minor"));
        amount.is_none_or(|a| !event.changes.iter().any(|other| other.field == a))
    })
}

/// The field's name on the screen; of a field inside a value, with what it stands in.
pub(super) fn field(scene: &Scene<'_>, change: &Change) -> String {
    let parts: Vec<&str> = change.field.split('.').collect();
    let mut words: Vec<String> = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        let above = i.checked_sub(1).and_then(|above| parts.get(above));
        let family = above.and_then(|above| family(above));
        let member = family.and_then(|f| find(scene.lang, &format!("{f}-{part}"), &[]));
        let id = format!("field-name-{}", part.replace('_', "-"));
        // What only holds others needs no name; a field that has none is called as it is kept.
        let last = || (i + 1 == parts.len()).then(|| (*part).to_owned());
        words.extend(member.or_else(|| find(scene.lang, &id, &[])).or_else(last));
    }
    match words.split_first() {
        Some((first, rest)) if !rest.is_empty() => format!("{first} ({})", rest.join(", ")),
        _ => words.concat(),
    }
}

/// Fields by which people know a record, best first.
const KEYS: [&str; 7] = ["tag", "number", "title", "name", "label", "serial", "key"];

/// `asset IT-000231`: as it is called today; one that is gone, as it was called here.
pub(super) fn record(scene: &Scene<'_>, event: &EventInfo) -> String {
    let (entity, id) = event.ent.split_once('/').unwrap_or((&event.ent, ""));
    let word = find(scene.lang, &format!("ent-{entity}"), &[]).unwrap_or_else(|| entity.to_owned());
    if let Some(title) = &event.title {
        let setting = || find(scene.lang, &format!("setting-name-{title}"), &[]);
        if let Some(name) = (entity == "setting").then(setting).flatten() {
            return format!("{word} {name}");
        }
        let day = title.parse::<NaiveDate>();
        let title = day.map_or_else(|_| title.clone(), |d| scene.format().date(d));
        return format!("{word} {title}");
    }
    let named = KEYS.iter().find_map(|key| {
        let change = event.changes.iter().find(|c| c.field == *key && !c.erased)?;
        change.new.as_deref().or(change.old.as_deref()).filter(|v| !v.is_empty())
    });
    match (named, id) {
        (Some(name), _) => format!("{word} {name}"),
        (None, "") => word,
        (None, id) => format!("{word} {id}"),
    }
}

/// Closed choices by record and field, or by field where it is enough.
const CHOICES: &[(&str, &str)] = &[
    ("custody_event.action", "custody-action"),
    ("custody_party.kind", "custody-party"),
    ("waste_transfer.format", "fir-format"),
    ("physical_state", "physical-state"),
    ("waste_transfer.accepted", "waste-accepted"),
    ("contract.kind", "contract-kind"),
    ("contract.status", "contract-status"),
    ("asset_status.state", "asset-state"),
    ("quote.status", "quote-status"),
    ("lease_item.choice", "lease-choice"),
    ("preset.of.kind", "contract-kind"),
    ("vendor_contact.kind", "vendor-contact-kind"),
    ("scheme", "vendor-scheme"),
    ("risk", "vendor-risk"),
    ("criticality", "vendor-criticality"),
    ("duty.kind", "duty-kind"),
    ("duty.unit", "duty-unit"),
    ("duty_record.outcome", "duty-outcome"),
    ("sla_outage.kind", "sla-outage"),
    ("sla_claim.status", "sla-claim"),
    ("metric", "sla-metric"),
    ("comparator", "sla-comparator"),
    ("unit", "sla-unit"),
    ("window", "sla-window"),
    ("method", "sla-method"),
    ("sla.credit", "sla-credit"),
    ("fee_basis", "sla-fee"),
    ("claim_rule", "sla-claim-rule"),
    ("holidays", "country"),
    ("renewal", "renewal"),
    ("notice_unit", "notice-unit"),
    ("notice_anchor", "notice-anchor"),
    ("notice_convention", "notice-convention"),
    ("evergreen_end", "evergreen"),
    ("delivery_method", "delivery"),
    ("delivery_leads", "delivery"),
    ("billing", "billing"),
    ("choice", "decision"),
    ("kinds", "vendor-kind"),
    ("country", "country"),
    ("language", "lang"),
    ("lang", "lang"),
    ("paper", "paper"),
    ("orientation", "reports-way"),
    ("group", "reports-group"),
    ("report", "report-kind"),
    ("formats", "reports-file"),
    ("double_signed", "double-signed"),
    ("notice_effective", "notice-effective"),
    ("calendar_country", "country"),
    ("contract.uplift", "price-increase"),
    ("cost_line.timing", "billing-timing"),
    ("document.purpose", "document-purpose"),
    ("ownership", "ownership"),
    ("confidentiality", "confidentiality"),
    ("cover_need", "cover-need"),
    ("cover_level", "cover-level"),
    ("warranty_level", "cover-level"),
    ("asset_identifier.kind", "identifier"),
    ("component.kind", "component"),
    ("custom_field.kind", "custom-kind"),
    ("location.kind", "location-kind"),
    ("notice.method", "delivery"),
    ("coverage.kind", "cover-kind"),
    ("coverage.level", "cover-level"),
    ("coverage.origin", "cover-origin"),
    ("transition.kind", "move-kind"),
    ("handover.kind", "move-kind"),
    ("from_states", "asset-state"),
    ("condition", "move-condition"),
    ("data_deletion", "move-data"),
    ("purchase_order.status", "order-status"),
    ("per_piece", "order-per"),
    ("depreciation_plan.book", "book"),
    ("spread_by", "depreciation"),
    ("convention", "convention"),
    ("budget_line.kind", "budget-kind"),
    ("asset_expense.kind", "asset-cost"),
    ("capital_request.status", "capital-status"),
    ("capital_option.kind", "capital-option"),
    ("saving.kind", "saving-kind"),
    ("saving.status", "saving-status"),
    ("stocktake.state", "stocktake-state"),
    ("stocktake_line.asset_state", "asset-state"),
    ("stocktake_scan.matched", "stocktake-matched"),
    ("stocktake_scan.condition", "stocktake-condition"),
    ("preset.of.code", "label-code"),
    ("preset.of.fields", "label-field"),
    ("disposal_lot.reason", "lot-reason"),
    ("disposal_lot.destination", "medium-destination"),
    ("disposal_lot.stage", "lot-stage"),
    ("profile", "policy-profile"),
    ("disposal_line.confidentiality", "security-category"),
    ("disposal_line.legal_hold", "line-answer"),
    ("disposal_line.backup", "line-answer"),
    ("disposal_line.licences", "line-answer"),
    ("disposal_line.labels", "line-answer"),
    ("disposal_line.mdm", "line-answer"),
    ("disposal_medium.media_type", "media-type"),
    ("exception", "medium-exception"),
    ("vendor_proofs", "vendor-scheme"),
    ("sanitization.origin", "record-origin"),
    ("sanitization.state", "record-state"),
    ("sanitization.category", "security-category"),
    ("verification", "sanitization-verification"),
    ("hidden_area", "hidden-area"),
    ("tool_calibrated", "form-answer"),
    ("performer_qualified", "form-answer"),
    ("sanitization.required", "sanitization-method"),
    ("achieved", "achieved-method"),
    ("counted", "sanitization-technique"),
    ("evidence_file.tool", "evidence-tool"),
    ("evidence_drive.matched", "evidence-matched"),
    ("signatory.role", "signatory-role"),
    ("signature_kind", "signature-kind"),
];

/// Columns that say yes or no.
const FLAGS: &[&str] = &[
    "active",
    "is_operator",
    "notice_clear_days",
    "data_bearing",
    "supported",
    "cover_in_stock",
    "required",
    "accepted",
    "keep_drive",
    "to_straight",
    "at_once",
    "recommended",
    "expected",
    "will_be_reused",
    "format_purges",
    "open",
    "self_encrypting",
    "leaves_control",
    "inaccessible",
    "written_since",
    "zone_assumed",
    "external",
    "redacted",
];

/// The field itself, without what it stands in.
fn leaf(change: &Change) -> &str {
    change.field.rsplit('.').next().unwrap_or_default()
}

fn family(key: &str) -> Option<&'static str> {
    CHOICES.iter().find(|(of, _)| *of == key).map(|(_, family)| *family)
}

/// Which side of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Old,
    New,
}

/// Values as people read them; names behind ids are looked up once.
pub(super) struct Values<'s, 'a> {
    scene: &'s Scene<'a>,
    names: RefCell<HashMap<(&'static str, i64), Option<String>>>,
}

impl<'s, 'a> Values<'s, 'a> {
    pub(super) fn new(scene: &'s Scene<'a>) -> Self {
        Self { scene, names: RefCell::default() }
    }

    /// One side of a change; empty when there is no value.
    pub(super) fn words(&self, event: &EventInfo, change: &Change, side: Side) -> Result<String> {
        if change.erased {
            return Ok(self.scene.t("journal-op-erased"));
        }
        let value = match side {
            Side::Old => change.old.as_deref(),
            Side::New => change.new.as_deref(),
        };
        let Some(value) = value.filter(|v| !v.is_empty()) else { return Ok(String::new()) };
        let table = match leaf(change) {
            "vendor_id" | "supplier_id" => Some("vendor"),
            "owner_id" | "custodian_id" | "user_id" | "decided_by" | "approver_id"
            | "person_id" | "recorded_by" | "snoozed_by" | "requested_by" | "lead_id" | "by_id"
            | "deleted_by_id" | "requested_by_id" | "approved_by_id" | "coordinator_id"
            | "exception_by_id" => Some("person"),
            "status_id" => Some("asset_status"),
            _ => None,
        };
        if let (Some(table), Ok(id)) = (table, value.parse()) {
            return Ok(self.name(table, id)?.unwrap_or_else(|| value.to_owned()));
        }
        if let Some(currency) = change.field.strip_suffix("_minor") {
            return Ok(self.money(event, currency, value, side));
        }
        if value.len() == 10
            && let Ok(day) = value.parse::<NaiveDate>()
        {
            return Ok(self.scene.format().date(day));
        }
        Ok(self.choice(event, change, value).unwrap_or_else(|| value.to_owned()))
    }

    fn name(&self, table: &'static str, id: i64) -> Result<Option<String>> {
        if let Some(known) = self.names.borrow().get(&(table, id)) {
            return Ok(known.clone());
        }
        let found = match name_of(self.scene.conn, table, id) {
            Err(Error::NotFound(_)) => None,
            found => Some(found?),
        };
        self.names.borrow_mut().insert((table, id), found.clone());
        Ok(found)
    }

    /// Minor units only mean something with the currency beside them.
    fn money(&self, event: &EventInfo, field: &str, value: &str, side: Side) -> String {
        let beside = event.changes.iter().find(|c| c.field == format!("{field}_currency"));
        let code = beside.and_then(|c| {
            let (first, second) = match side {
                Side::Old => (&c.old, &c.new),
                Side::New => (&c.new, &c.old),
            };
            first.as_deref().or(second.as_deref())
        });
        let amount = code.and_then(Currency::parse).zip(value.parse().ok());
        amount.map_or_else(
            || value.to_owned(),
            |(currency, minor)| self.scene.format().money(Money::new(minor, currency)),
        )
    }

    /// The word of a closed choice, or of several with commas between.
    fn choice(&self, event: &EventInfo, change: &Change, value: &str) -> Option<String> {
        let lang = self.scene.lang;
        let flag = FLAGS.contains(&&*change.field);
        match value {
            "true" => return find(lang, "common-yes", &[]),
            "false" => return find(lang, "common-no", &[]),
            "1" if flag => return find(lang, "common-yes", &[]),
            "0" if flag => return find(lang, "common-no", &[]),
            _ => {}
        }
        let (entity, _) = event.ent.split_once('/')?;
        // A setting that is one value is known by its key.
        let key = event.title.as_deref().filter(|_| change.field == "value");
        let family = family(&format!("{entity}.{}", change.field))
            .or_else(|| family(leaf(change)))
            .or_else(|| family(key?))?;
        let apart = |c: char| !matches!(c, 'a'..='z' | '0'..='9' | '_');
        let words = value.split(apart).filter(|word| !word.is_empty());
        let words: Option<Vec<String>> =
            words.map(|word| find(lang, &format!("{family}-{word}"), &[])).collect();
        words.map(|words| words.join(", "))
    }
}
