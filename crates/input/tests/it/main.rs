//! Tests of the readers: one binary, one module per concern.

mod delimited;
mod encodings;
mod generated;
mod in_the_worker;
mod random_tables;
mod support;
