//! What can be edited in many rows at once, with the values offered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::asset::{self, CoverNeed, Ownership};
use crate::catalogue;
use crate::catalogue::field::{CustomField, CustomKind, column_key};
use crate::choice::choice;
use crate::contract::ContractKind;
use crate::coverage::drive::Confidentiality;
use crate::error::Result;
use crate::list::ListKind;
use crate::person;
use crate::store::Conn;
use crate::text::{Lang, t};
use crate::vendor::{self, RiskLevel, VendorKind};

choice! {
    /// How a value is put in.
    BulkKind {
        /// As text; where values are offered, one can still type another.
        Text = "text",
        Date = "date",
        Money = "money",
        /// A whole number.
        Number = "number",
        /// One of the values offered and no other.
        Choice = "choice",
    }
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BulkField {
    /// Its key in a [`super::BulkCell`].
    pub field: String,
    /// What it is called.
    pub label: String,
    /// How a value is put in.
    pub kind: BulkKind,
    /// Values one picks from; empty where one types.
    pub options: Vec<BulkOption>,
}

/// A value one can pick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BulkOption {
    /// What is put in.
    pub value: String,
    /// What it is called.
    pub label: String,
}

/// The fields of a list's records, in the order of its columns.
///
/// # Errors
/// Only what reading names can meet.
pub fn fields(conn: &Conn, list: ListKind, lang: Lang) -> Result<Vec<BulkField>> {
    let mut made = Fields { lang, all: Vec::new() };
    match list {
        ListKind::Assets => assets(conn, &mut made)?,
        ListKind::Contracts => {
            let kinds = values(ContractKind::ALL);
            made.text("owner", "contracts-col-owner", people(conn)?);
            made.text("cost_centre", "contracts-col-cost-centre", Vec::new());
            made.choice("kind", "contracts-col-kind", "contract-kind", &kinds);
            made.text("order_no", "field-name-order-no", Vec::new());
            made.text("notes", "field-name-notes", Vec::new());
        }
        ListKind::Vendors => {
            let kinds: Vec<_> = VendorKind::ALL.iter().map(|k| k.as_str()).collect();
            // Several at once: typed with commas between, so no closed choice.
            let kinds = made.words("vendor-kind", &kinds);
            made.text("kinds", "vendors-col-kinds", kinds);
            made.text("country", "vendors-col-country", Vec::new());
            made.choice("risk", "vendors-col-risk", "vendor-risk", &values(RiskLevel::ALL));
            let criticality = ("vendors-col-criticality", "vendor-criticality");
            made.choice("criticality", criticality.0, criticality.1, &values(RiskLevel::ALL));
        }
    }
    Ok(made.all)
}

fn assets(conn: &Conn, made: &mut Fields) -> Result<()> {
    let statuses = asset::sql::statuses(conn)?.into_iter().map(|s| s.name).collect();
    let used = asset::sql::pickers(conn)?;
    let vendors = vendor::sql::all_names(conn)?.into_iter().map(|(_, n)| n).collect();
    let people = people(conn)?;
    made.text("status", "assets-col-status", named(statuses));
    made.text("custodian", "assets-col-custodian", people.clone());
    made.text("user", "assets-col-user", people);
    made.text("location", "assets-col-location", named(used.locations));
    made.text("room", "assets-col-room", Vec::new());
    made.text("department", "assets-col-department", named(used.departments));
    made.text("cost_centre", "assets-col-cost-centre", named(used.cost_centres));
    made.text("category", "assets-col-category", named(used.categories));
    made.text("manufacturer", "assets-col-manufacturer", named(used.manufacturers));
    made.text("model", "assets-col-model", named(used.models));
    made.text("model_number", "assets-col-model-number", Vec::new());
    made.text("name", "assets-col-name", Vec::new());
    made.text("part_of", "assets-col-part-of", Vec::new());
    made.text("company", "assets-col-company", named(used.companies));
    made.choice("ownership", "assets-col-ownership", "ownership", &values(Ownership::ALL));
    made.text("inventory_no", "assets-col-inventory-no", Vec::new());
    let criticality = values(RiskLevel::ALL);
    made.choice("criticality", "assets-col-criticality", "vendor-criticality", &criticality);
    let levels = values(Confidentiality::ALL);
    made.choice("confidentiality", "assets-col-confidentiality", "confidentiality", &levels);
    made.typed(BulkKind::Number, &["rto_minutes", "rpo_minutes"]);
    made.text("supplier", "assets-col-supplier", named(vendors));
    made.typed(BulkKind::Date, &["purchase_date"]);
    made.typed(BulkKind::Money, &["cost"]);
    made.typed(BulkKind::Text, &["invoice_no", "order_no"]);
    made.typed(BulkKind::Date, &["warranty_start"]);
    made.typed(BulkKind::Number, &["warranty_months"]);
    made.typed(BulkKind::Date, &["warranty_end"]);
    made.choice("cover_need", "assets-col-cover-need", "cover-need", &values(CoverNeed::ALL));
    made.typed(BulkKind::Text, &["cover_note"]);
    made.typed(
        BulkKind::Date,
        &["delivered_on", "in_service_on", "due_back", "eol_date", "retire_on", "disposed_on"],
    );
    made.typed(BulkKind::Money, &["proceeds", "disposal_cost"]);
    made.typed(BulkKind::Text, &["notes"]);
    for field in catalogue::sql::fields(conn)? {
        made.own(field);
    }
    Ok(())
}

fn named(names: Vec<String>) -> Vec<BulkOption> {
    names.into_iter().map(|n| BulkOption { value: n.clone(), label: n }).collect()
}

fn people(conn: &Conn) -> Result<Vec<BulkOption>> {
    let all = person::sql::list(conn, person::sql::Which::Active)?;
    Ok(named(all.into_iter().map(|p| p.name).collect()))
}

fn values<C: std::fmt::Display>(all: &[C]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

/// The fields so far.
struct Fields {
    lang: Lang,
    all: Vec<BulkField>,
}

impl Fields {
    fn add(&mut self, field: &str, label: String, kind: BulkKind, options: Vec<BulkOption>) {
        self.all.push(BulkField { field: field.into(), label, kind, options });
    }

    /// What one types, with values offered.
    fn text(&mut self, field: &str, label: &str, options: Vec<BulkOption>) {
        self.add(field, t(self.lang, label), BulkKind::Text, options);
    }

    /// Columns of assets one types.
    fn typed(&mut self, kind: BulkKind, fields: &[&str]) {
        for field in fields {
            let label = t(self.lang, &format!("assets-col-{}", field.replace('_', "-")));
            self.add(field, label, kind, Vec::new());
        }
    }

    /// The words of a closed choice.
    fn words<V: AsRef<str>>(&self, family: &str, values: &[V]) -> Vec<BulkOption> {
        let word = |v: &str| t(self.lang, &format!("{family}-{v}"));
        let option = |v: &V| BulkOption { value: v.as_ref().into(), label: word(v.as_ref()) };
        values.iter().map(option).collect()
    }

    fn choice(&mut self, field: &str, label: &str, family: &str, values: &[String]) {
        let options = self.words(family, values);
        self.add(field, t(self.lang, label), BulkKind::Choice, options);
    }

    /// A field people added.
    fn own(&mut self, field: CustomField) {
        let Some(id) = field.id else { return };
        let (kind, options) = match field.kind {
            CustomKind::Text | CustomKind::Whole | CustomKind::Decimal | CustomKind::Url => {
                (BulkKind::Text, Vec::new())
            }
            CustomKind::Date => (BulkKind::Date, Vec::new()),
            CustomKind::Money => (BulkKind::Money, Vec::new()),
            CustomKind::Flag => (BulkKind::Choice, self.words("catalogue", &["yes", "no"])),
            CustomKind::Choice => (BulkKind::Choice, named(field.choices)),
        };
        self.add(&column_key(id), field.name, kind, options);
    }
}
