//! The chain of custody of a lot as rows: who can have it, and every hand-over. What is wrong with a
//! chain is [`super::custody`]'s to say.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::custody::{CustodyAction, CustodyParty, CustodyProblem};
use super::record::SignatoryDraft;
use crate::ids::{
    CustodyEventId, CustodyPartyId, DisposalLineId, DisposalLotId, DocumentId, VendorId,
};

pub mod ops;
pub mod read;
pub(crate) mod sql;

/// Somebody, or a place, that can have the goods in hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PartyDraft {
    #[serde(default)]
    pub id: Option<CustodyPartyId>,
    pub lot_id: DisposalLotId,
    pub kind: CustodyParty,
    /// A person's name, or a store's; may be empty where the organisation is named.
    pub name: String,
    pub organisation: String,
    /// Number of the document that was looked at.
    pub id_document: String,
    pub vendor_id: Option<VendorId>,
}

/// A hand-over to save: `id` absent for a new one, which becomes the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CustodyDraft {
    #[serde(default)]
    pub id: Option<CustodyEventId>,
    pub lot_id: DisposalLotId,
    /// RFC 3339 with the offset of its place.
    pub at: String,
    /// The zone's name, `Europe/Rome`; may be empty.
    pub zone: String,
    pub action: CustodyAction,
    pub from_id: CustodyPartyId,
    pub to_id: CustodyPartyId,
    pub place: String,
    pub container: String,
    pub seals: Vec<String>,
    pub vehicle: String,
    pub driver: String,
    pub condition: String,
    pub photo_id: Option<DocumentId>,
    pub note: String,
    /// What was handed over; empty: all of the lot.
    pub lines: Vec<DisposalLineId>,
    /// Who signed, from and to.
    pub people: Vec<SignatoryDraft>,
}

impl PartyDraft {
    /// As it is called on a list of hands: its name with the organisation, or one of both.
    pub fn label(&self) -> String {
        match (self.name.as_str(), self.organisation.as_str()) {
            ("", organisation) => organisation.to_owned(),
            (name, "") => name.to_owned(),
            (name, organisation) => format!("{name} ({organisation})"),
        }
    }
}

/// One hand-over as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CustodyView {
    pub id: CustodyEventId,
    /// From 1, as problems name it.
    pub position: u32,
    pub draft: CustodyDraft,
    /// Names of both parties.
    pub from: String,
    pub to: String,
    pub to_kind: CustodyParty,
    /// Its local time, `2026-11-20 14:35`, and the offset.
    pub local: String,
    /// Assets handed over.
    pub items: u32,
    /// SHA-256 of the photo; empty: none.
    pub photo_sha256: String,
    /// It was changed after somebody signed it.
    pub changed_since_signed: bool,
}

/// The chain of a lot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LotCustody {
    pub parties: Vec<PartyDraft>,
    pub events: Vec<CustodyView>,
    pub problems: Vec<CustodyProblem>,
}
