//! How near the end of a cover is, and what else ends (WA-030…036, WA-060…062).

use chrono::NaiveDate;

use crate::choice::choice;

choice! {
    /// How near an end is.
    ExpiryBucket {
        Expired = "expired",
        /// Today is the last covered day.
        ExpiresToday = "expires_today",
        Within7 = "<=7",
        Within30 = "<=30",
        Within60 = "<=60",
        Within90 = "<=90",
        Later = ">90",
    }
}

/// Days to an end, 0 on it and negative after it, and how near that is.
pub fn expiry(end: NaiveDate, today: NaiveDate) -> (i64, ExpiryBucket) {
    let days = (end - today).num_days();
    let bucket = match days {
        ..0 => ExpiryBucket::Expired,
        0 => ExpiryBucket::ExpiresToday,
        1..=7 => ExpiryBucket::Within7,
        8..=30 => ExpiryBucket::Within30,
        31..=60 => ExpiryBucket::Within60,
        61..=90 => ExpiryBucket::Within90,
        _ => ExpiryBucket::Later,
    };
    (days, bucket)
}

choice! {
    /// What has ended; each on its own.
    LifecycleFlag {
        WarrantyExpired = "warranty_expired",
        /// The maker's support, security updates among it, has ended.
        PastEndOfSupport = "past_end_of_support",
        /// The maker's service life has ended: no part and no engineer any more.
        PastEndOfServiceLife = "past_end_of_service_life",
    }
}

/// Last days of a model and of one device; `None` where nobody knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LastDays {
    /// Of its warranty.
    pub warranty: Option<NaiveDate>,
    /// Of the maker's support.
    pub support: Option<NaiveDate>,
    /// Of its service life.
    pub service_life: Option<NaiveDate>,
}

/// What has ended on `today`; a last day itself has not.
pub fn lifecycle_flags(days: &LastDays, today: NaiveDate) -> Vec<LifecycleFlag> {
    let past = |day: Option<NaiveDate>| day.is_some_and(|d| d < today);
    [
        (past(days.warranty), LifecycleFlag::WarrantyExpired),
        (past(days.support), LifecycleFlag::PastEndOfSupport),
        (past(days.service_life), LifecycleFlag::PastEndOfServiceLife),
    ]
    .into_iter()
    .filter_map(|(holds, flag)| holds.then_some(flag))
    .collect()
}
