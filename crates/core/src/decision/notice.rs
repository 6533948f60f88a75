//! The notice a decision to leave leads to: sent, received, proved.
//!
//! A decision alone ends no contract that renews by itself; a notice that is in time does (artt.
//! 1334-1335 c.c.: it takes effect on receipt, unless the contract says on dispatch).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Period;
use crate::contract::draft::{DeliveryMethod, NoticeEffective};
use crate::ids::{DecisionId, DocumentId, NoticeId};

/// A notice that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SentNotice {
    /// Id.
    pub id: NoticeId,
    /// The decision it follows from.
    pub decision_id: DecisionId,
    /// The day it left.
    pub sent_on: NaiveDate,
    /// How.
    pub method: DeliveryMethod,
    /// Number of the registered letter, id of the PEC message.
    pub reference: String,
    /// The day it arrived, once that is known.
    pub received_on: Option<NaiveDate>,
    /// The proof: a delivery receipt, a return card.
    pub document_id: Option<DocumentId>,
}

impl SentNotice {
    /// The day from which it counts; `None` while its receipt is not recorded.
    pub const fn given_on(&self, effective: NoticeEffective) -> Option<NaiveDate> {
        match effective {
            NoticeEffective::Received => self.received_on,
            NoticeEffective::Sent => Some(self.sent_on),
        }
    }

    /// Whether it is in time for the end of a period. Until its receipt is recorded, one that left
    /// by the last safe day counts as in time: that is what the day is for.
    pub fn in_time(&self, period: &Period, effective: NoticeEffective) -> bool {
        match self.given_on(effective) {
            Some(given) => given <= period.notice_by,
            None => self.sent_on <= period.send_by,
        }
    }

    /// Whether nothing is left to record: it arrived, and a document shows it.
    pub const fn proved(&self) -> bool {
        self.received_on.is_some() && self.document_id.is_some()
    }
}

/// A notice to record; `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NoticeDraft {
    /// Record to change.
    pub id: Option<NoticeId>,
    /// The decision it follows from.
    pub decision_id: DecisionId,
    /// The day it left; required, not in the future.
    pub sent_on: Option<NaiveDate>,
    /// How.
    pub method: DeliveryMethod,
    /// Number of the registered letter, id of the PEC message.
    pub reference: String,
    /// The day it arrived.
    pub received_on: Option<NaiveDate>,
    /// A document of the same contract that proves it.
    pub document_id: Option<DocumentId>,
}
