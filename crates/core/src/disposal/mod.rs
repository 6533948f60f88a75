//! Secure disposal: what has to be done to data before its medium goes, whether it was done, and
//! what proves it. Pure rules (domain §A and §G.6–G.8); no rows yet.
//!
//! Programs record and judge; they neither wipe nor certify by themselves. A verdict names its policy
//! profile and never claims that a standard is met.

pub mod accept;
pub mod achieved;
pub mod certificate;
pub mod crypto;
pub mod custody;
pub mod evidence;
pub mod explain;
pub mod flag;
pub mod italy;
pub mod matching;
pub mod media;
pub mod method;
pub mod particle;
pub mod reason;
pub mod reconcile;
pub mod required;
pub mod retention;
pub mod technique;
pub mod verification;
