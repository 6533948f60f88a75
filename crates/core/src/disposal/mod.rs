//! Secure disposal: what has to be done to data before its medium goes, whether it was done, and
//! what proves it.
//!
//! Pure rules (domain §A and §G.6–G.8) stand one a file; they neither wipe nor certify, and a verdict
//! names its policy profile and never claims that a standard is met. Rooms with rows: [`lot`] (assets
//! and media on their way out), [`record`] (what was done to a medium), [`exhibit`] (files of erasing
//! tools), [`received`] (certificates of recyclers), [`chain`] (custody), [`waste`], [`sealed`] (our
//! certificates).

pub mod accept;
pub mod achieved;
pub mod certificate;
pub mod chain;
pub mod crypto;
pub mod custody;
pub mod evidence;
pub mod exhibit;
pub mod explain;
pub mod flag;
pub mod italy;
pub mod lot;
pub mod matching;
pub mod media;
pub mod method;
pub mod pack;
pub mod paper;
pub mod particle;
pub mod reason;
pub mod received;
pub mod reconcile;
pub mod record;
pub mod required;
pub mod retention;
pub mod sealed;
pub mod settings;
pub mod technique;
pub mod verification;
pub mod waste;
