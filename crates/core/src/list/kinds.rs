//! Which lists are narrowed, grouped and edited alike, and how a filter takes its values.

use crate::choice::choice;

choice! {
    /// The lists that one narrows, groups and edits alike.
    ListKind { Assets = "assets", Contracts = "contracts", Vendors = "vendors" }
}
choice! {
    /// How a filter takes its values.
    #[derive(Default)]
    FilterOp {
        #[default]
        /// The column is one of them.
        Is = "is",
        /// The column is none of them.
        Not = "not",
        /// One of them stands anywhere in the column's text, in any case.
        Has = "has",
        /// None of them stands in the column's text.
        Lacks = "lacks",
    }
}

impl FilterOp {
    /// Whether the values stand anywhere in the text.
    pub const fn partial(self) -> bool {
        matches!(self, Self::Has | Self::Lacks)
    }

    /// Whether it keeps what the values do not match.
    pub const fn negative(self) -> bool {
        matches!(self, Self::Not | Self::Lacks)
    }

    /// The two questions an operator is made of.
    pub const fn of(partial: bool, negative: bool) -> Self {
        match (partial, negative) {
            (false, false) => Self::Is,
            (false, true) => Self::Not,
            (true, false) => Self::Has,
            (true, true) => Self::Lacks,
        }
    }

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    pub(super) fn is_plain(&self) -> bool {
        *self == Self::Is
    }
}
