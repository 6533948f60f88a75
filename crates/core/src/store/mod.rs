//! The register: one SQLite file, one writer, every write a named operation in the journal.
//!
//! With `*/sql.rs`, the only place that names rusqlite. It knows the tables' names and which of
//! their columns are personal, not what they mean.
