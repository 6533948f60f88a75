//! What the screens of the catalogue list: records, and the names in use that have none yet.

use std::cmp::Ordering;
use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::category::{CategoryDraft, CategoryRow};
use super::field::CustomField;
use super::location::{LocationDraft, LocationRow, likely_kind};
use super::model::{ModelDraft, ModelRow};
use super::{names, sql};
use crate::error::Result;
use crate::list::{Filter, ListQuery, Page, PageRequest, Sort, Views, unknown_column, window};
use crate::store::Conn;

/// The list's name among the remembered answers.
const NAME: &str = "models";

/// A field in the list of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FieldRow {
    /// The field.
    pub field: CustomField,
    /// How many assets have a value in it.
    pub uses: u32,
}

/// Every field, in order.
pub fn fields(conn: &Conn) -> Result<Vec<FieldRow>> {
    let uses = sql::uses_by_field(conn)?;
    let of = |f: &CustomField| f.id.and_then(|id| uses.get(&id)).copied().unwrap_or(0);
    Ok(sql::fields(conn)?.into_iter().map(|field| FieldRow { uses: of(&field), field }).collect())
}

// ── models ───────────────────────────────────────────────────────────────────────────────────────

/// A page of models. There are some thousands at most, so filters and order are decided on whole
/// rows, once per register version.
pub fn model_page(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    request: &PageRequest,
) -> Result<Page<ModelRow>> {
    let rows = views.kept(NAME, &request.query, version, || models(conn, &request.query))?;
    Ok(Page {
        total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        offset: request.offset,
        rows: window(&rows, request.offset, request.limit).to_vec(),
    })
}

/// Every matching model, in order; by name where the question names no order.
///
/// Filters: `manufacturer`, `category`, `record` (`yes`, `no`).
///
/// # Errors
/// `Invalid` (`unknown-column`) for any other key.
pub fn models(conn: &Conn, query: &ListQuery) -> Result<Vec<ModelRow>> {
    let mut rows = all_models(conn)?;
    let words: Vec<String> = query.text.split_whitespace().map(str::to_lowercase).collect();
    rows.retain(|m| {
        let own = format!("{} {} {} {}", m.manufacturer, m.name, m.part_no, m.category);
        let own = own.to_lowercase();
        words.iter().all(|w| own.contains(w))
    });
    for filter in &query.filters {
        let keep = matcher(filter)?;
        rows.retain(|m| keep(m));
    }
    let order = query.sort.iter().map(comparer).collect::<Result<Vec<_>>>()?;
    // They arrive by name, which breaks ties.
    rows.sort_by(|a, b| {
        order.iter().map(|by| by(a, b)).find(|o| o.is_ne()).unwrap_or(Ordering::Equal)
    });
    Ok(rows)
}

fn all_models(conn: &Conn) -> Result<Vec<ModelRow>> {
    let key = |maker: &str, name: &str| (maker.to_ascii_lowercase(), name.to_ascii_lowercase());
    let mut rows: HashMap<_, ModelRow> = HashMap::new();
    for m in sql::models(conn)? {
        rows.insert(key(&m.manufacturer, &m.name), model_row(m));
    }
    for (n, (name, assets)) in (1_i64..).zip(sql::model_counts(conn)?) {
        let bare = || {
            let bare = ModelDraft {
                manufacturer: name.manufacturer.clone(),
                name: name.name.clone(),
                ..ModelDraft::default()
            };
            ModelRow { key: -n, ..model_row(bare) }
        };
        rows.entry(key(&name.manufacturer, &name.name)).or_insert_with(bare).assets = assets;
    }
    let mut all: Vec<_> = rows.into_iter().collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(all.into_iter().map(|(_, row)| row).collect())
}

fn model_row(m: ModelDraft) -> ModelRow {
    ModelRow {
        key: m.id.map_or(0, |id| id.0),
        id: m.id,
        manufacturer: m.manufacturer,
        name: m.name,
        part_no: m.part_no,
        category: m.category,
        end_of_sale: m.end_of_sale,
        end_of_security: m.end_of_security,
        last_day_of_support: m.last_day_of_support,
        warranty_months: m.warranty_months,
        refresh_months: m.refresh_months,
        price: m.price,
        assets: 0,
    }
}

type Matcher<'a> = Box<dyn Fn(&ModelRow) -> bool + 'a>;

fn matcher(filter: &Filter) -> Result<Matcher<'_>> {
    let filter = filter.plain()?;
    let any = move |text: &str| filter.values.iter().any(|v| v.eq_ignore_ascii_case(text));
    match filter.field.as_str() {
        "manufacturer" => Ok(Box::new(move |m| any(&m.manufacturer))),
        "category" => Ok(Box::new(move |m| any(&m.category))),
        "record" => Ok(Box::new(move |m| any(if m.id.is_some() { "yes" } else { "no" }))),
        other => Err(unknown_column(other)),
    }
}

type Comparer = Box<dyn Fn(&ModelRow, &ModelRow) -> Ordering>;

fn comparer(sort: &Sort) -> Result<Comparer> {
    // A day nobody knows comes last, as the farthest of all.
    let far = |day: Option<NaiveDate>| day.unwrap_or(NaiveDate::MAX);
    let text = |a: &str, b: &str| a.to_lowercase().cmp(&b.to_lowercase());
    let by: Comparer = match sort.key.as_str() {
        "manufacturer" => Box::new(move |a, b| text(&a.manufacturer, &b.manufacturer)),
        "name" => Box::new(move |a, b| text(&a.name, &b.name)),
        "part_no" => Box::new(move |a, b| text(&a.part_no, &b.part_no)),
        "category" => Box::new(move |a, b| text(&a.category, &b.category)),
        "end_of_sale" => Box::new(move |a, b| far(a.end_of_sale).cmp(&far(b.end_of_sale))),
        "end_of_security" => {
            Box::new(move |a, b| far(a.end_of_security).cmp(&far(b.end_of_security)))
        }
        "last_day_of_support" => {
            Box::new(move |a, b| far(a.last_day_of_support).cmp(&far(b.last_day_of_support)))
        }
        "warranty_months" => Box::new(|a, b| a.warranty_months.cmp(&b.warranty_months)),
        "refresh_months" => Box::new(|a, b| a.refresh_months.cmp(&b.refresh_months)),
        "price" => Box::new(|a, b| a.price.map(|p| p.minor).cmp(&b.price.map(|p| p.minor))),
        "assets" => Box::new(|a, b| a.assets.cmp(&b.assets)),
        other => return Err(unknown_column(other)),
    };
    let desc = sort.desc;
    Ok(Box::new(move |a, b| if desc { by(b, a) } else { by(a, b) }))
}

// ── categories and places ────────────────────────────────────────────────────────────────────────

/// Every category: records, and the names in use that have none, by name.
pub fn categories(conn: &Conn) -> Result<Vec<CategoryRow>> {
    let mut rows: HashMap<String, CategoryRow> = HashMap::new();
    for draft in sql::categories(conn)? {
        rows.insert(draft.name.to_ascii_lowercase(), CategoryRow { draft, assets: 0 });
    }
    for (name, assets) in sql::category_counts(conn)? {
        let bare = || CategoryRow {
            draft: CategoryDraft { name: name.clone(), ..CategoryDraft::default() },
            assets: 0,
        };
        rows.entry(name.to_ascii_lowercase()).or_insert_with(bare).assets = assets;
    }
    let mut all: Vec<_> = rows.into_iter().collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(all.into_iter().map(|(_, row)| row).collect())
}

/// Every place as a tree, written down in its order: records, paths in use, and what is around
/// them, each before what is inside it.
pub fn locations(conn: &Conn) -> Result<Vec<LocationRow>> {
    let mut rows: HashMap<Vec<String>, LocationRow> = HashMap::new();
    for draft in sql::locations(conn)? {
        for around in names::lineage(&draft.path) {
            rows.entry(tree_key(around)).or_insert_with(|| bare_place(around));
        }
        let key = tree_key(&draft.path);
        if let Some(row) = rows.get_mut(&key) {
            row.name = names::last(&draft.path).to_owned();
            row.draft = draft;
        }
    }
    for (path, assets) in sql::place_counts(conn)? {
        for around in names::lineage(&path) {
            let row = rows.entry(tree_key(around)).or_insert_with(|| bare_place(around));
            row.within = row.within.saturating_add(assets);
        }
        if let Some(row) = rows.get_mut(&tree_key(&path)) {
            row.assets = row.assets.saturating_add(assets);
        }
    }
    let parents: Vec<Vec<String>> = rows.keys().cloned().collect();
    for key in parents {
        if let Some((_, around)) = key.split_last()
            && let Some(row) = rows.get_mut(around)
        {
            row.has_places = true;
        }
    }
    let mut all: Vec<_> = rows.into_iter().collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(all.into_iter().map(|(_, row)| row).collect())
}

/// Parts of a path in lower case: places sort by them, so that what is inside follows what is
/// around it.
fn tree_key(path: &str) -> Vec<String> {
    path.split(names::SEPARATOR).map(str::to_ascii_lowercase).collect()
}

fn bare_place(path: &str) -> LocationRow {
    let depth = path.matches(names::SEPARATOR).count();
    let depth = u32::try_from(depth).unwrap_or(u32::MAX);
    LocationRow {
        draft: LocationDraft {
            id: None,
            was: None,
            path: path.to_owned(),
            kind: likely_kind(depth),
            code: String::new(),
            address: String::new(),
            note: String::new(),
        },
        name: names::last(path).to_owned(),
        depth,
        assets: 0,
        within: 0,
        has_places: false,
    }
}

#[cfg(test)]
mod tests {
    use crate::store::Conn;

    /// The counts read an index from end to end and sort nothing.
    #[test]
    fn counting_names_walks_an_index() {
        let conn = Conn::open_in_memory().unwrap();
        conn.execute_batch(include_str!("../../schema.sql")).unwrap();
        for sql in [
            super::sql::MODEL_COUNTS,
            super::sql::CATEGORY_COUNTS,
            super::sql::places::PLACE_COUNTS,
        ] {
            let mut stmt = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let rows = stmt.query_map([], |r| r.get::<_, String>("detail")).unwrap();
            let plan: String = rows.map(|r| r.unwrap() + "\n").collect();
            assert!(plan.contains("USING COVERING INDEX"), "{plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{plan}");
        }
    }
}
