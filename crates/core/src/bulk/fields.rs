//! What can be edited in many rows at once, with the values offered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::asset;
use crate::contract::ContractKind;
use crate::error::Result;
use crate::list::ListKind;
use crate::person;
use crate::store::Conn;
use crate::text::{Lang, t};
use crate::vendor::{self, RiskLevel, VendorKind};

/// A field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BulkField {
    /// Its key in a [`super::BulkCell`].
    pub field: String,
    /// What it is called.
    pub label: String,
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
    let named =
        |names: Vec<String>| names.into_iter().map(|n| BulkOption { value: n.clone(), label: n });
    let people = || -> Result<Vec<BulkOption>> {
        let all = person::sql::list(conn, person::sql::Which::Active)?;
        Ok(named(all.into_iter().map(|p| p.name).collect()).collect())
    };
    let words = |family: &str, values: Vec<&'static str>| -> Vec<BulkOption> {
        let option =
            |v: &str| BulkOption { value: v.into(), label: t(lang, &format!("{family}-{v}")) };
        values.into_iter().map(option).collect()
    };
    let risks = || RiskLevel::ALL.iter().map(|r| r.as_str()).collect();
    let mut fields = Vec::new();
    let mut add = |field: &str, label: &str, options: Vec<BulkOption>| {
        fields.push(BulkField { field: field.into(), label: t(lang, label), options });
    };
    match list {
        ListKind::Assets => {
            let statuses = asset::sql::statuses(conn)?.into_iter().map(|s| s.name).collect();
            let used = asset::sql::pickers(conn)?;
            let vendors = vendor::sql::all_names(conn)?.into_iter().map(|(_, n)| n).collect();
            add("status", "assets-col-status", named(statuses).collect());
            add("custodian", "assets-col-custodian", people()?);
            add("location", "assets-col-location", named(used.locations).collect());
            add("department", "assets-col-department", named(used.departments).collect());
            add("cost_centre", "assets-col-cost-centre", named(used.cost_centres).collect());
            add("category", "assets-col-category", named(used.categories).collect());
            add("manufacturer", "assets-col-manufacturer", named(used.manufacturers).collect());
            add("model", "assets-col-model", named(used.models).collect());
            add("supplier", "assets-col-supplier", named(vendors).collect());
            add("purchase_date", "assets-col-purchase-date", Vec::new());
            add("cost", "assets-col-cost", Vec::new());
            add("warranty_end", "assets-col-warranty-end", Vec::new());
            for (field, label) in [
                ("name", "assets-col-name"),
                ("model_number", "field-name-model-number"),
                ("company", "field-name-company"),
                ("room", "field-name-room"),
                ("invoice_no", "field-name-invoice-no"),
                ("order_no", "field-name-order-no"),
                ("warranty_start", "field-name-warranty-start"),
                ("warranty_months", "field-name-warranty-months"),
                ("eol_date", "field-name-eol-date"),
                ("notes", "field-name-notes"),
            ] {
                add(field, label, Vec::new());
            }
        }
        ListKind::Contracts => {
            let kinds = ContractKind::ALL.iter().map(|k| k.as_str()).collect();
            add("owner", "contracts-col-owner", people()?);
            add("cost_centre", "contracts-col-cost-centre", Vec::new());
            add("kind", "contracts-col-kind", words("contract-kind", kinds));
            add("order_no", "field-name-order-no", Vec::new());
            add("notes", "field-name-notes", Vec::new());
        }
        ListKind::Vendors => {
            let kinds = VendorKind::ALL.iter().map(|k| k.as_str()).collect();
            add("kinds", "vendors-col-kinds", words("vendor-kind", kinds));
            add("country", "vendors-col-country", Vec::new());
            add("risk", "vendors-col-risk", words("vendor-risk", risks()));
            add("criticality", "vendors-col-criticality", words("vendor-criticality", risks()));
        }
    }
    Ok(fields)
}
