//! The order of a lot's stages. Pure.

use super::LotStage;

impl LotStage {
    /// Whether it is at its end.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled)
    }

    /// The stage after this one; none at the end.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::Approved),
            Self::Approved => Some(Self::Collected),
            Self::Collected => Some(Self::Sanitizing),
            Self::Sanitizing => Some(Self::Verified),
            Self::Verified => Some(Self::HandedOver),
            Self::HandedOver => Some(Self::Certified),
            Self::Certified => Some(Self::Closed),
            Self::Closed | Self::Cancelled => None,
        }
    }

    /// The stage one may go back to, as far as the stages alone say.
    pub const fn previous(self) -> Option<Self> {
        match self {
            Self::Approved => Some(Self::Draft),
            Self::Collected => Some(Self::Approved),
            Self::Sanitizing => Some(Self::Collected),
            Self::Verified => Some(Self::Sanitizing),
            Self::HandedOver => Some(Self::Verified),
            Self::Certified => Some(Self::HandedOver),
            Self::Draft | Self::Closed | Self::Cancelled => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_back_where_one_came_from() {
        for stage in LotStage::ALL {
            if let Some(next) = stage.next().filter(|n| !n.is_over()) {
                assert_eq!(next.previous(), Some(*stage), "{stage}");
            }
        }
        assert_eq!(LotStage::Closed.previous(), None, "what is closed stays closed");
    }
}
