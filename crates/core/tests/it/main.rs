//! The one integration binary of the core: `cargo test -p custodia-core --test it`.

mod golden;
mod rules;
mod store;
