//! What must be known of a key before destroying it counts as a purge (SP 800-88r2 §3.2).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::flag::SanitizationFlag;

/// The least strength of a key, bits.
pub const MIN_KEY_BITS: u32 = 128;

/// What is recorded about the encryption. What nobody recorded is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct CryptoErase {
    /// Everything on it was encrypted from the first use on: there never was plaintext.
    pub encrypted_since_first_use: Option<bool>,
    /// Strength of the key, bits.
    pub key_bits: Option<u32>,
    /// Copies of the key exist elsewhere: escrow, backup.
    pub keys_escrowed: Option<bool>,
    /// Those copies were destroyed, too.
    pub escrow_copies_destroyed: Option<bool>,
    /// The key was made with as much entropy as its length promises; asked where a policy wants it.
    pub entropy_matches: Option<bool>,
    /// The key's place was overwritten; asked where a policy wants it.
    pub zeroized: Option<bool>,
    /// A validated module (FIPS 140) did it; asked where a policy wants it.
    pub module_validated: Option<bool>,
}

/// What keeps a cryptographic erase from being a purge; nothing when all is recorded and good.
pub fn missing_preconditions(ce: Option<&CryptoErase>) -> Vec<SanitizationFlag> {
    use SanitizationFlag as F;
    let Some(ce) = ce else { return vec![F::CePreconditionsUnknown] };
    let unknown = ce.encrypted_since_first_use.is_none()
        || ce.key_bits.is_none()
        || ce.keys_escrowed.is_none()
        || (ce.keys_escrowed == Some(true) && ce.escrow_copies_destroyed.is_none());
    [
        (ce.encrypted_since_first_use == Some(false), F::PlaintextMayExist),
        (ce.key_bits.is_some_and(|bits| bits < MIN_KEY_BITS), F::KeyStrengthBelow128Bits),
        (ce.entropy_matches == Some(false), F::KeyEntropyTooLow),
        (
            ce.keys_escrowed == Some(true) && ce.escrow_copies_destroyed == Some(false),
            F::KeyCopiesRemain,
        ),
        (ce.zeroized == Some(false), F::KeyNotZeroized),
        (ce.module_validated == Some(false), F::KeyModuleNotValidated),
        (unknown, F::CePreconditionsUnknown),
    ]
    .into_iter()
    .filter_map(|(wrong, flag)| wrong.then_some(flag))
    .collect()
}
