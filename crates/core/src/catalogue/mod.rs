//! What is known about models, categories and places, which assets carry as texts
//! (docs/decisions/0020), and the fields people add to assets.
//!
//! A record of a name only says more about it: no asset needs one. Renaming a record renames what
//! its assets carry, in the same operation; renaming it to a name that is taken merges the two.

pub mod category;
pub mod field;
pub mod list;
pub mod location;
pub mod model;
pub mod names;
mod ops;
pub mod sql;

pub(crate) use ops::lifecycle_save;
pub use ops::{
    category_delete, category_save, field_delete, field_save, location_delete, location_save,
    model_delete, model_save,
};
