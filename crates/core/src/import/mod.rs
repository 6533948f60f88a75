//! Import: match, diff, dry run and apply, on a table of text cells; knows no file format.
pub mod table;
