//! One module per command: which steps, in which order. The steps themselves are in
//! [`crate::steps`].

pub(crate) mod bench;
pub(crate) mod bundle;
pub(crate) mod demo;
pub(crate) mod generate;
pub(crate) mod pictures;
pub(crate) mod run;
pub(crate) mod test;
