//! Rows of this entity in and out; columns by name.
