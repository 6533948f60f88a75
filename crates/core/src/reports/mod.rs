//! Reports: what is said, drawn elsewhere from one [`model::Report`].
pub mod model;
