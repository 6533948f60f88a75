//! The check of vendors: pure, one vendor of a contract in force at a time.

/// What the check needs to know of a vendor.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    pub(super) mail: bool,
    pub(super) phone: bool,
    /// People are named there.
    pub(super) contacts: bool,
}

impl Facts {
    /// Nobody knows whom to write to or to call.
    pub(super) const fn unreachable(self) -> bool {
        !self.mail && !self.phone && !self.contacts
    }
}
