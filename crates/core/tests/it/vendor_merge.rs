//! Merging vendors that are one, and taking it back.
