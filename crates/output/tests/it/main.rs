//! Integration tests of the renderers.

mod files;
mod fixture;
