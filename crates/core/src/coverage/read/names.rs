//! Models and categories of the assets, each named once, with what their records say.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::sql;
use crate::catalogue;
use crate::catalogue::model::{ModelDraft, ModelName};
use crate::coverage::CoverLevel;
use crate::coverage::judge::Policy;
use crate::error::Result;
use crate::store::Conn;

/// What the record of a model says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelDays {
    /// Last day it is sold.
    pub end_of_sale: Option<NaiveDate>,
    /// Last day of software maintenance.
    pub end_of_maintenance: Option<NaiveDate>,
    /// Last day of security support.
    pub end_of_security: Option<NaiveDate>,
    /// Last day of the maker's support.
    pub last_day_of_support: Option<NaiveDate>,
    /// Whether the maker supports it at all; `None` where nobody knows.
    pub supported: Option<bool>,
    /// Months of the warranty it comes with.
    pub warranty_months: Option<u32>,
    /// What that warranty does.
    pub warranty_level: Option<CoverLevel>,
    /// Where the days are from; may be empty.
    pub source: String,
    /// When they were last compared with that.
    pub checked_on: Option<NaiveDate>,
}

impl ModelDays {
    fn of(model: ModelDraft) -> Self {
        Self {
            end_of_sale: model.end_of_sale,
            end_of_maintenance: model.end_of_maintenance,
            end_of_security: model.end_of_security,
            last_day_of_support: model.last_day_of_support,
            supported: model.supported,
            warranty_months: model.warranty_months,
            warranty_level: model.warranty_level,
            source: model.lifecycle_source,
            checked_on: model.lifecycle_checked_on,
        }
    }
}

/// The names assets carry, in any case the same, by number.
#[derive(Debug, Default)]
pub struct Names {
    models: Vec<ModelName>,
    days: Vec<Option<ModelDays>>,
    categories: Vec<String>,
    policies: Vec<Option<Policy>>,
    // As assets spell them: most are spelt alike, so lower case is asked for once a spelling.
    model_of: HashMap<String, HashMap<String, u32>>,
    category_of: HashMap<String, u32>,
    model_key: HashMap<(String, String), u32>,
    category_key: HashMap<String, u32>,
}

impl Names {
    /// The records; assets add what has none.
    pub fn load(conn: &Conn) -> Result<Self> {
        let mut names = Self::default();
        for (name, policy) in sql::categories(conn)? {
            let at = names.category_at(&name) as usize;
            if let Some(known) = names.policies.get_mut(at) {
                *known = Some(policy);
            }
        }
        for model in catalogue::sql::models(conn)? {
            let at = names.model_at(&model.manufacturer, &model.name) as usize;
            if let Some(known) = names.days.get_mut(at) {
                *known = Some(ModelDays::of(model));
            }
        }
        Ok(names)
    }

    /// The number of a model.
    pub fn model_at(&mut self, manufacturer: &str, name: &str) -> u32 {
        let known = self.model_of.get(manufacturer).and_then(|of| of.get(name));
        if let Some(known) = known {
            return *known;
        }
        let next = number(self.models.len());
        let key = (manufacturer.to_ascii_lowercase(), name.to_ascii_lowercase());
        let at = *self.model_key.entry(key).or_insert(next);
        if at == next {
            let (manufacturer, name) = (manufacturer.to_owned(), name.to_owned());
            self.models.push(ModelName { manufacturer, name });
            self.days.push(None);
        }
        self.model_of.entry(manufacturer.to_owned()).or_default().insert(name.to_owned(), at);
        at
    }

    /// The number of a category.
    pub fn category_at(&mut self, name: &str) -> u32 {
        if let Some(known) = self.category_of.get(name) {
            return *known;
        }
        let next = number(self.categories.len());
        let at = *self.category_key.entry(name.to_ascii_lowercase()).or_insert(next);
        if at == next {
            self.categories.push(name.to_owned());
            self.policies.push(None);
        }
        self.category_of.insert(name.to_owned(), at);
        at
    }

    /// What the record of a model says, where there is one.
    pub fn model(&self, at: u32) -> Option<&ModelDays> {
        self.days.get(at as usize)?.as_ref()
    }

    /// What a category demands, where there is a record of it.
    pub fn policy(&self, at: u32) -> Option<Policy> {
        *self.policies.get(at as usize)?
    }

    /// The models, by number.
    pub fn models(&self) -> &[ModelName] {
        &self.models
    }

    /// The categories, by number.
    pub fn categories(&self) -> &[String] {
        &self.categories
    }
}

fn number(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
