//! What cells mean: dates, amounts, whole numbers, words. Columns decide, cells obey.
//!
//! A column's date order and decimal sign are decided once over the whole file; a cell that does
//! not fit is an error on that cell, never a guess and never 1970.

pub mod counts;
pub mod currencies;
pub mod dates;
pub mod numbers;
pub mod words;
